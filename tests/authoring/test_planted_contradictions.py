"""The shipped guide, with wrong words planted in it: each stops the build at its line."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from kcdesk.authoring.compiler import build_guide
from kcdesk.authoring.problems import ContentRefusedError, Problem
from kcdesk.search.index import write_index
from tests.authoring.shipped_source import CONTENT

Plant = Callable[[str], tuple[str, str]]
"""Takes a file's text, and gives it back with a contradiction and the words that it stands on."""


def at_the_end(words: str, told_at: str = "") -> Plant:
    """Put a paragraph under the last one; it is told of at its last line, or where it says `told_at`."""
    return lambda text: (f"{text.rstrip()}\n\n{words}\n", told_at or words.rpartition("\n")[2])


def instead_of(old: str, new: str, told_at: str = "") -> Plant:
    """Put words in the place of others; they are told of where they stand, or at `told_at`."""

    def plant(text: str) -> tuple[str, str]:
        assert old in text, old
        return text.replace(old, new, 1), told_at or new

    return plant


_PLANTS: tuple[tuple[str, Plant, str, str], ...] = (
    (
        "side-effects/lung-inflammation.md",
        at_the_end("Ring your helpline the same day for a tight chest."),
        "urgency",
        "“tight chest” is “999” in danger_signs.yaml (chest-pain), but here it is “ring the same day”.",
    ),
    (
        "side-effects/fatigue.md",
        at_the_end('!!! urgent "Call 999 or go to A&E"\n    You are confused.'),
        "urgency",
        "“confused” is “999” in danger_signs.yaml (confusion), but here it is “999 or A&E”.",
    ),
    (
        "living/for-carers.md",
        at_the_end("| Sign | What to do |\n|---|---|\n| A fever | Ring today |"),
        "urgency",
        "“fever” is “ring-now” in danger_signs.yaml (fever), but here it is “ring the same day”.",
    ),
    (
        "side-effects/hormone-changes.md",
        at_the_end('!!! call "Ring your helpline"\n    - Fainting.'),
        "urgency",
        "“Fainting” is “999” in danger_signs.yaml (fainting), but here it is “ring”.",
    ),
    (
        "side-effects/voice-changes.md",
        at_the_end("Tell your team about trouble swallowing."),
        "urgency",
        "“trouble swallowing” is “999” in danger_signs.yaml (swallowing), but here it is “tell your team”.",
    ),
    (
        "side-effects/appetite-and-weight.md",
        at_the_end('!!! urgent "Ring the helpline at once"\n    You can hardly eat or drink.', "!!! urgent"),
        "urgency",
        "A red box is for 999 alone: its title starts with “Call 999”.",
    ),
    (
        "medicines/sunitinib.md",
        instead_of("{{ danger-signs }}", "{{ danger-signs signs=chest-pain,fever }}"),
        "urgency",
        "The page does not show the danger sign “sudden-pain” of every medicine. Write {{ danger-signs }}.",
    ),
    (
        "treatments/vegf-inhibitors.md",
        instead_of("{{ danger-signs also=low-sugar }}", "{{ danger-signs signs=chest-pain }}"),
        "urgency",
        "The page does not show the danger sign “bp-high” of “vegf”. Write {{ danger-signs }}.",
    ),
    (
        "living/follow-up.md",
        at_the_end("No answer? Ring 111."),
        "nation",
        "111 serves England, Scotland, Wales alone. Say so beside it.",
    ),
    (
        "understanding/outlook.md",
        at_the_end("Ring {{ phone lifeline }} if you feel that you cannot cope."),
        "nation",
        "0808 808 8000 serves Northern Ireland alone. Say so beside it.",
    ),
    (
        "medicines/temsirolimus.md",
        at_the_end("Temsirolimus is a tablet."),
        "dose",
        "“tablet”: by the data Temsirolimus is not swallowed (drip).",
    ),
    (
        "medicines/temsirolimus.md",
        at_the_end("You have 250 mg of temsirolimus every 2 weeks."),
        "dose",
        "“250 mg”: the data has no such dose of Temsirolimus.",
    ),
    (
        "danger_signs.yaml",
        instead_of(
            "short: New thirst and passing a lot of pee",
            "short: A fever, new thirst and passing a lot of pee",
            "  - id: thirst",
        ),
        "urgency",
        "“fever” of “thirst” (ring-today) is the sign “fever” (ring-now).",
    ),
)


@dataclass(frozen=True)
class Refused:
    """What building the guide with all of them came to."""

    expected: tuple[str, ...]
    """Where each should be found, and what is wrong there."""
    problems: tuple[Problem, ...]
    """The errors that stopped the build."""
    pack: Path
    """The file that was to be written."""


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> Refused:
    """A copy of the guide is changed and built once: it takes as long as everything else of this kind."""
    folder, pack = tmp_path_factory.mktemp("planted") / "content", tmp_path_factory.mktemp("pack") / "guide"
    shutil.copytree(CONTENT, folder)
    expected = []
    for file, plant, rule, message in _PLANTS:
        text, words = plant((folder / file).read_text(encoding="utf-8"))
        (folder / file).write_text(text, encoding="utf-8")
        line = text[: text.rindex(words)].count("\n") + 1
        expected.append(f"{file}:{line}: {rule}: {message}")
    with pytest.raises(ContentRefusedError) as told:
        build_guide(folder, pack, write_index)
    return Refused(tuple(expected), told.value.problems, pack)


def test_each_contradiction_is_found_at_its_line(refused: Refused) -> None:
    """Each with its file, its line and what is wrong."""
    found = [str(problem) for problem in refused.problems]
    assert [one for one in refused.expected if not any(line.startswith(one) for line in found)] == []


def test_nothing_else_is_found(refused: Refused) -> None:
    """Nothing on the pages that nobody touched."""
    assert {problem.file for problem in refused.problems} == {file for file, *_ in _PLANTS}


def test_a_guide_with_contradictions_is_not_built(refused: Refused) -> None:
    """No pack is written."""
    assert not refused.pack.exists()
