from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from kcdesk.authoring import commands
from kcdesk.authoring.compiler import build_guide, check_guide, check_translation
from kcdesk.authoring.data.guide_words import template
from kcdesk.authoring.translation import fingerprint, read_originals
from kcdesk.guide.errors import ContentError
from kcdesk.guide.pack import Pack
from kcdesk.search.index import write_index
from tests.small_guide import SMALL_GUIDE, guide_folder, problems

_SURGERY = "treatments/surgery.md"
_TEXT = str(SMALL_GUIDE[_SURGERY])
_NOW = fingerprint(_TEXT)
_CHANGED = {_SURGERY: _TEXT.replace("updated: 2026-11-23", "updated: 2026-11-30")}


def _text(name: str, old: str, new: str) -> str:
    text = str(SMALL_GUIDE[name])
    assert old in text
    return text.replace(old, new, 1)


_GERMAN = _text("guide.yaml", "language: en-GB", "language: de\n  translation_of: en-GB")
_IN_GERMAN = {"guide.yaml": _GERMAN, "words.yaml": template()}
"""With words in English, which nothing here looks at."""


def _translated(state: str) -> str:
    return _text(_SURGERY, 'reviewed_by: ""', f'reviewed_by: ""\ntranslates: {state}')


def _translation(folder: Path, state: str = f"2026-11-23 {_NOW}", **files: str | None) -> Path:
    """A small guide whose page on surgery says what it translates; the others do not."""
    return guide_folder(folder / "de", {**_IN_GERMAN, _SURGERY: _translated(state), **files})


def _notes(root: Path, original: Path) -> list[str]:
    checked = check_guide(root)
    check_translation(checked, original)
    return [
        str(each)
        for each in checked.problems.all
        if each.rule in {"original", "no-original", "untranslated", "translation"}
    ]


def _about(file: str, notes: list[str]) -> list[str]:
    return [note for note in notes if note.startswith(file)]


def test_a_page_whose_original_is_unchanged_has_nothing_to_say(tmp_path: Path) -> None:
    """Whatever the line ends of the files."""
    original = guide_folder(tmp_path, {_SURGERY: _TEXT.replace("\n", "\r\n")})
    assert _about(_SURGERY, _notes(_translation(tmp_path), original)) == []


def test_a_changed_original_is_told_of_with_both_dates_and_what_to_write(tmp_path: Path) -> None:
    """At the line that says what was translated."""
    original = guide_folder(tmp_path, _CHANGED)
    state = f"2026-11-30 {fingerprint(_CHANGED[_SURGERY])}"
    assert _about(_SURGERY, _notes(_translation(tmp_path), original)) == [
        f"{_SURGERY}:9: original: {_SURGERY} was changed on 30 November 2026; this translates its text of "
        f"23 November 2026. When it is up to date, write “translates: {state}”."
    ]


def test_what_it_says_to_write_is_all_it_takes(tmp_path: Path) -> None:
    """The line can be copied."""
    original = guide_folder(tmp_path, _CHANGED)
    told = _about(_SURGERY, _notes(_translation(tmp_path), original))[0]
    state = re.findall("“translates: (.*)”", told)[0]
    assert _about(_SURGERY, _notes(_translation(tmp_path, state), original)) == []


def test_a_changed_text_is_seen_where_the_date_was_forgotten(tmp_path: Path) -> None:
    """One word is enough."""
    original = guide_folder(tmp_path, {_SURGERY: _TEXT.replace("take a kidney", "take out a kidney") + "\n"})
    assert len(_about(_SURGERY, _notes(_translation(tmp_path), original))) == 1


def test_a_page_that_says_nothing_of_its_original_is_told_what_to_write(tmp_path: Path) -> None:
    """To begin a translation with."""
    notes = _about("glossary/", _notes(_translation(tmp_path), guide_folder(tmp_path)))
    state = f"2026-11-23 {fingerprint(str(SMALL_GUIDE['glossary/glossary.md']))}"
    assert notes == [
        "glossary/glossary.md:6: original: The page does not say which text of glossary/glossary.md it "
        f"translates. If it is today's, write “translates: {state}”."
    ]


def test_pages_that_only_one_of_the_two_has_are_listed(tmp_path: Path) -> None:
    """At guide.yaml's `translation_of`, and at the page itself."""
    leaf = "\n      - id: fatigue\n        title: Tiredness (fatigue)"
    tree = str(SMALL_GUIDE["guide.yaml"])
    assert leaf in tree
    original = guide_folder(tmp_path)
    for name, text in (("guide.yaml", tree.replace(leaf, "\n      - id: sore\n        title: Sore")),):
        (original / name).write_text(text)
    (original / "side-effects/fatigue.md").rename(original / "side-effects/sore.md")
    notes = _notes(_translation(tmp_path), original)
    assert (
        "guide.yaml:5: untranslated: side-effects/sore.md (“Tiredness (fatigue)”) has no translation yet."
        in notes
    )
    assert (
        "side-effects/fatigue.md:1: no-original: The original has no page of this name any more, "
        "or never had one." in notes
    )


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("fr", "is missing, but the original given is in en-GB"),
        ("fr\n  translation_of: cy", "says cy, but the original given is in en-GB"),
    ],
)
def test_an_original_that_is_not_the_one_named_is_an_error(tmp_path: Path, language: str, says: str) -> None:
    """And nothing else is said of it."""
    guide = _text("guide.yaml", "language: en-GB", f"language: {language}")
    root = guide_folder(tmp_path / "fr", {"guide.yaml": guide})
    notes = _notes(root, guide_folder(tmp_path))
    assert [note.partition(": translation: ")[2] for note in notes] == [f"“translation_of” {says}."]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            {"guide.yaml": _text("guide.yaml", "GB", "GB\n  translation_of: en-GB")},
            "guide.yaml:5: translation: “translation_of” is en-GB, which is the guide's own language.",
        ),
        (
            {_SURGERY: _translated(f"2026-11-23 {_NOW}")},
            f"{_SURGERY}:9: translation: guide.yaml does not say “translation_of”, so this page translates "
            "nothing.",
        ),
        (
            {"guide.yaml": _text("guide.yaml", "GB", "GB\n  translation_of: in English")},
            "guide.yaml:5: schema: “translation_of” must be a language tag, such as en-GB or ar.",
        ),
    ],
)
def test_what_makes_no_sense_is_an_error_without_the_original(
    tmp_path: Path, files: dict[str, str], expected: str
) -> None:
    """With its line."""
    assert expected in problems(tmp_path, files)


@pytest.mark.parametrize(
    "state", ["yesterday", "2026-11-23", "2026-13-01 0123456789ab", "2026-11-23 0123", "[a]", ""]
)
def test_a_state_that_cannot_be_read_is_an_error_at_its_line(tmp_path: Path, state: str) -> None:
    """It says how to come by a right one; nothing after the colon means that there is none."""
    found = problems(tmp_path, {**_IN_GERMAN, _SURGERY: _translated(state)})
    assert len(found) == bool(state)
    assert all(each.startswith(f"{_SURGERY}:9: schema: “translates” must be") for each in found)
    assert all("--original DIR2" in each for each in found)


def test_a_pack_tells_of_newer_originals_alone(tmp_path: Path) -> None:
    """With both dates and the original's language; the other topics say nothing."""
    pack_file = tmp_path / "de.kcpack"
    build_guide(_translation(tmp_path), pack_file, write_index, guide_folder(tmp_path, _CHANGED))
    pack = Pack.open(pack_file)
    newer = {topic.id: topic.newer_original for topic in pack.topics if topic.newer_original}
    pack.close()
    assert list(newer) == ["surgery"]
    found = newer["surgery"]
    assert (found.language, str(found.translates), str(found.updated)) == (
        "en-GB",
        "2026-11-23",
        "2026-11-30",
    )


def test_the_same_two_folders_give_the_same_bytes(tmp_path: Path) -> None:
    """A pack can be made again by anybody."""
    root, original = _translation(tmp_path), guide_folder(tmp_path, _CHANGED)
    packs = [tmp_path / "one.kcpack", tmp_path / "two.kcpack"]
    for pack in packs:
        build_guide(root, pack, write_index, original)
    assert packs[0].read_bytes() == packs[1].read_bytes()


def test_notes_are_printed_and_fail_a_strict_check_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As people call it."""
    root, original = _translation(tmp_path), guide_folder(tmp_path, _CHANGED)
    assert commands.check(root, original=original) == 0
    lines = capsys.readouterr().out.splitlines()
    assert f"{root.as_posix()}/{_SURGERY}:9: original: " in "\n".join(lines)
    assert lines[-1] == "No problems in 14 pages, 14 notes on the translation"
    assert commands.check(root, original=original, strict=True) == 1


def test_notes_come_as_json_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Marked as what they are."""
    assert (
        commands.check(_translation(tmp_path), original=guide_folder(tmp_path, _CHANGED), as_json=True) == 0
    )
    found = json.loads(capsys.readouterr().out)
    assert len(found) == 14
    assert all(each["is_warning"] for each in found)


def test_a_build_with_an_original_goes_through(tmp_path: Path) -> None:
    """Being behind stops nobody."""
    output = tmp_path / "de.kcpack"
    assert commands.build(_translation(tmp_path), output, original=guide_folder(tmp_path, _CHANGED)) == 0
    assert output.exists()


def test_an_original_that_is_not_there_is_said_in_one_sentence(tmp_path: Path) -> None:
    """With its name."""
    with pytest.raises(ContentError, match=r"There is no folder “.*nowhere”"):
        read_originals(tmp_path / "nowhere")


def test_an_original_with_mistakes_is_said_in_one_sentence(tmp_path: Path) -> None:
    """And where to read of them."""
    with pytest.raises(ContentError, match=r"mistakes of its own. “kcdesk check .*guide” lists them"):
        read_originals(guide_folder(tmp_path, {_SURGERY: "no front matter"}))


def test_the_rules_of_english_are_not_asked_of_another_language(tmp_path: Path) -> None:
    """Words in capitals, for one."""
    files = {"support/support.md": str(SMALL_GUIDE["support/support.md"]).replace("Words", "ABCDE words")}
    assert any("abbreviation" in each for each in problems(tmp_path, files))
    assert problems(tmp_path, {**files, **_IN_GERMAN}) == []
