from __future__ import annotations

from difflib import Match, SequenceMatcher
from pathlib import Path

import pytest

from kcdesk.cli import main as cli
from kcdesk.guide.pack import Pack
from kcdesk.packs import guide_changes
from kcdesk.packs.guide_changes import (
    SectionChange,
    as_html,
    as_text,
    changed_lines,
    changes,
    number_notes,
)
from tests.raw_pack import RawTopic, write_pack

_OLD = [
    RawTopic("surgery", "Surgery", lead="It takes 2 hours.", sections={"risks": ("Risks", "Bleeding.")}),
    RawTopic("sunitinib", "Sunitinib", sections={"dose": ("Dose", "You take 50 mg a day.")}),
    RawTopic("gone", "Gone"),
]
_NEW = [
    RawTopic("surgery", "An operation", lead="It takes 2 hours.", sections={"risks": ("Risks", "Bleeding.")}),
    RawTopic(
        "sunitinib",
        "Sunitinib",
        sections={"dose": ("Dose", "You take 37.5 mg a day."), "food": ("Food <b>", "With food.")},
        next_review="2028-10-01",
    ),
    RawTopic("new", "New"),
]


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """An edition and the next."""
    return (
        write_pack(tmp_path / "old.kcpack", _OLD),
        write_pack(tmp_path / "new.kcpack", _NEW, meta={"date": "2027-01-10"}),
    )


def test_every_change_is_told_and_nothing_else(files: tuple[Path, Path]) -> None:
    old, new = map(Pack.open, files)
    found = {change.topic.id: change for change in changes(old, new)}
    assert set(found) == {"surgery", "sunitinib", "new", "gone"}
    notes = {topic: [str(note) for note in change.notes] for topic, change in found.items()}
    assert notes == {
        "surgery": ["It was called “Surgery”."],
        "new": ["This page is new."],
        "gone": ["This page is gone."],
        "sunitinib": ["Next review: 1 October 2028; before, 1 October 2027."],
    }
    dose, food = found["sunitinib"].sections
    assert dose.numbers == (("50 mg",), ("37.5 mg",))
    assert (food.title, food.old, food.new) == ("Food <b>", "", "With food.")
    assert changes(new, new) == ()
    old.close()
    new.close()


def test_a_changed_dose_is_said_in_words_and_shown(files: tuple[Path, Path]) -> None:
    old, new = map(Pack.open, files)
    text = as_text(old, new)
    assert "4 pages changed, from 1 November 2026 to 10 January 2027" in text
    assert "Numbers: 50 mg became 37.5 mg." in text
    assert "- You take 50 mg a day." in text
    html = as_html(old, new)
    assert "<del>You take 50 mg a day.</del>" in html
    assert "Food &lt;b&gt;" in html
    old.close()
    new.close()


def test_the_command_prints_or_writes(
    files: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["diff", *map(str, files)]) == 0
    assert "This page is new." in capsys.readouterr().out
    assert cli.main(["diff", *map(str, files), "--html", str(tmp_path / "a.html")]) == 0
    assert "<h1>" in (tmp_path / "a.html").read_text(encoding="utf-8")
    assert cli.main(["diff", *map(str, files), "--html", str(tmp_path)]) == 1


def test_marks_set_anew_are_no_change(tmp_path: Path) -> None:
    """Of a section or a title; beside a true change they are not told of either."""
    sections = {"one": ("One", 'It\'s "so".'), "two": ("Two", "Don't.\n\nDon't go.")}
    typed = [RawTopic("a", "Carer's help", sections=sections)]
    now = {"one": ("One", "It’s “so”."), "two": ("Two", "Don’t.\n\nDon’t stay.")}
    printed = [RawTopic("a", "Carer’s help", sections=now)]
    with (
        Pack.open(write_pack(tmp_path / "old.kcpack", typed)) as old,
        Pack.open(write_pack(tmp_path / "new.kcpack", printed)) as new,
    ):
        (change,) = changes(old, new)
    assert change.notes == ()
    (section,) = change.sections
    assert changed_lines(section) == ["- Don't go.", "+ Don’t stay."]


class _Numbers:
    """Finds numbers as the module does, and counts how often one is compared with another."""

    def __init__(self) -> None:
        self.compared = 0

    def findall(self, text: str) -> list[str]:
        counted = self

        class Number(str):
            __slots__ = ()

            def __eq__(self, other: object) -> bool:
                counted.compared += 1
                return str.__eq__(self, other)

            __hash__ = str.__hash__

        return [Number(one) for one in text.split()]


def test_numbers_are_not_compared_each_with_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """A guide of a stranger may have 300,000 letters of them, and is only looked at."""
    numbers = _Numbers()
    monkeypatch.setattr(guide_changes, "_NUMBER", numbers)
    old, new = (" ".join(map(str, range(start, start + 2_000))) for start in (0, 1_000))
    gone, come = SectionChange("a", old, new).numbers
    assert (len(gone), len(come)) == (1_000, 1_000)
    assert numbers.compared <= 20_000


def test_a_sentence_of_numbers_names_as_many_as_one_reads() -> None:
    (note,) = number_notes(SectionChange("a", "", " ".join(map(str, range(20_000)))))
    assert len(str(note)) < 1_000
    assert "59, …" in str(note)


@pytest.mark.parametrize("count", [80, 3_000])
def test_lines_are_not_compared_letter_by_letter(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of two texts in which every line is another, however long."""
    steps = 0
    find = SequenceMatcher.find_longest_match

    def counted(matcher: SequenceMatcher[str], *place: int) -> Match:
        nonlocal steps
        steps += place[1] - place[0]
        return find(matcher, *place)

    monkeypatch.setattr(SequenceMatcher, "find_longest_match", counted)
    old, new = ("\n".join(f"fox {one} {number} dog" for number in range(count)) for one in ("red", "grey"))
    found = changed_lines(SectionChange("a", old, new))
    assert found[:2] == ["- fox red 0 dog", "+ fox grey 0 dog"]
    assert len(found) == 2 * count
    assert steps <= count


def test_lines_before_and_after_a_change_are_not_told_of_in_a_long_text() -> None:
    lines = [f"line {number}" for number in range(5_000)]
    changed = [*lines[:2_000], "new", *lines[2_001:3_000], *lines[3_001:]]
    found = changed_lines(SectionChange("a", "\n".join(lines), "\n".join(changed)))
    assert found[0] == "- line 2000"
    assert found[-1] == "+ line 2999"
    assert len(found) == 1_001 + 1_000


def test_lines_in_another_order_are_told_of() -> None:
    """The order of steps is a fact."""
    assert changed_lines(SectionChange("a", "Rest.\nRing.", "Ring.\nRest.")) != []
