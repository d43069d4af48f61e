"""What people who write guides get wrong, one mistake at a time: told of at its line, with what to do."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kcdesk.authoring.compiler import check_guide
from tests.small_guide import SMALL_GUIDE

_PAGE = "treatments/surgery.md"
_TEXT, _TREE = str(SMALL_GUIDE[_PAGE]), str(SMALL_GUIDE["guide.yaml"])
_SOURCES = str(SMALL_GUIDE["sources.yaml"])
_BODY = _TEXT.count("\n") + 2
"""The line of what is added after a blank one."""
_MEDICINES = str(SMALL_GUIDE["medicines.yaml"])
_HAND = "is typed by hand. Write {{ phone organisation-id }}."

MISTAKES: dict[str, tuple[str, str, str]] = {
    "an icon that there is not": (
        "guide.yaml",
        _TREE.replace("figure: surgery", "figure: bladder"),
        "guide.yaml:16: figure: The program has no icon “bladder”.",
    ),
    "no reviewer": (
        _PAGE,
        _TEXT.replace('reviewed_by: ""', "reviewed_by:"),
        'schema: “reviewed_by” must be who reviewed the page; write "" until somebody has.',
    ),
    "curly quotes for no reviewer": (
        _PAGE,
        _TEXT.replace('reviewed_by: ""', "reviewed_by: “”"),
        'write "" until somebody has.',
    ),
    "a word for no reviewer": (
        _PAGE,
        _TEXT.replace('reviewed_by: ""', "reviewed_by: nobody yet"),
        'write "" until somebody has.',
    ),
    "a turned direction": (_PAGE, f"{_TEXT}\nTake \u202e05\u202c.\n", "It turns the direction of reading"),
    "an isolated direction": (_PAGE, f"{_TEXT}\nTake \u206705\u2069.\n", "It turns the direction of reading"),
    "a blank of no width": (
        _PAGE,
        f"{_TEXT}\nTa\u200bke.\n",
        f"{_PAGE}:{_BODY}: text: There is an invisible",
    ),
    "a hidden hyphen": (_PAGE, f"{_TEXT}\nTa\u00adke.\n", "(U+00AD). Delete it."),
    "a line of Word's": (
        _PAGE,
        f"{_TEXT}\nOne\u2028two.\n",
        "(U+2028). Put a blank or a new line in its place.",
    ),
    "a tabulator of Word's": (_PAGE, f"{_TEXT}\nOne\x0btwo.\n", "Put a blank or a new line in its place."),
    "a blank too many": (
        "guide.yaml",
        _TREE.replace("  title: A small guide", "   title: A small guide"),
        "guide.yaml:3: yaml: This line begins further in than the one above.",
    ),
    "a day that is none": (
        _PAGE,
        _TEXT.replace("updated: 2026-11-23", "updated: 2026-02-30"),
        f"{_PAGE}:6: date: “updated” names a day that does not exist.",
    ),
    "a head that is not closed": (
        _PAGE,
        _TEXT.replace("\n---\n", "\n", 1),
        f"{_PAGE}:1: front-matter: The front matter is not closed",
    ),
    "a line above the head": (
        _PAGE,
        f"\n{_TEXT}",
        f"{_PAGE}:1: front-matter: The line of --- must be the first of the file.",
    ),
    "curly quotes round a title": (
        _PAGE,
        _TEXT.replace("title: Surgery", "title: “Surgery”: yes"),
        f"{_PAGE}:3: yaml: Curly quotes",
    ),
    "a photograph": (
        _PAGE,
        f"{_TEXT}\n![A ward with beds](photo.png)\n",
        f"{_PAGE}:{_BODY}: path: “photo.png” cannot be shown: a guide has drawings (SVG) only",
    ),
    "a heading too deep": (
        _PAGE,
        f"{_TEXT}\n#### Deep\n",
        "Headings are written ## or ###. There is none below",
    ),
    "a title in the text": (_PAGE, f"{_TEXT}\n# Title\n", "The title is in the page's head."),
    "a number of Germany": (
        _PAGE,
        f"{_TEXT}\nRing +49 30 1234567.\n",
        f"The phone number +49 30 1234567 {_HAND}",
    ),
    "a number of America": (
        _PAGE,
        f"{_TEXT}\nRing (800) 422-6237.\n",
        f"The phone number (800) 422-6237 {_HAND}",
    ),
    "a tab in YAML": (
        "sources.yaml",
        _SOURCES.replace("    title", "\ttitle", 1),
        "sources.yaml:3: yaml: There is a tab here. Indent with blanks.",
    ),
    "a footnote": (_PAGE, f"{_TEXT}\nA note[^1].\n", f"{_PAGE}:{_BODY}: dialect: Footnotes"),
    "a link by reference": (_PAGE, f"{_TEXT}\nSee [words][1].\n", "stands right behind its words"),
    "a target by itself": (_PAGE, f"{_TEXT}\n[1]: https://a.test/\n", "stands right behind its words"),
    "a footnote in a list": (_PAGE, f"{_TEXT}\n- A note[^1].\n", f"{_PAGE}:{_BODY}: dialect: Footnotes"),
    "a footnote in a table": (
        _PAGE,
        f"{_TEXT}\n| a | b |\n|---|---|\n| c | d[^1] |\n",
        f"{_PAGE}:{_BODY + 2}: dialect: Footnotes",
    ),
    "a footnote in a heading": (_PAGE, f"{_TEXT}\n### A note[^1]\n", f"{_PAGE}:{_BODY}: dialect: Footnotes"),
    "a link by reference in a list": (
        _PAGE,
        f"{_TEXT}\n- See [words][1].\n",
        "stands right behind its words",
    ),
    "words struck out": (_PAGE, f"{_TEXT}\nTake ~~two~~ one.\n", f"{_PAGE}:{_BODY}: dialect: Words that are"),
    "a box to tick": (_PAGE, f"{_TEXT}\n- One\n- [ ] Two\n", f"{_PAGE}:{_BODY + 1}: dialect: Boxes to tick"),
    "a line that is broken by a backslash": (
        _PAGE,
        f"{_TEXT}\nOne\nTwo\\\nThree\n",
        f"{_PAGE}:{_BODY + 1}: dialect: A backslash breaks no line here.",
    ),
    "a bullet of Word's": (
        _PAGE,
        f"{_TEXT}\n\uf0b7 One\n",
        f"{_PAGE}:{_BODY}: text: There is a sign here (U+F0B7) that one font alone has. Write what it means.",
    ),
    "a letter that was lost": (
        _PAGE,
        f"{_TEXT}\nMal \ufffd dos\n",
        f"{_PAGE}:{_BODY}: text: A program has put U+FFFD here for a letter that it could not read.",
    ),
    "a heading without a letter for its anchor": (
        _PAGE,
        f"{_TEXT}\n## שלום\n",
        f"{_PAGE}:{_BODY}: heading: No anchor can be made of these words. Write one behind",
    ),
    "a blank of the web that indents": (
        "sources.yaml",
        _SOURCES.replace("    title", "\u00a0\u00a0\u00a0\u00a0title", 1),
        "sources.yaml:3: yaml: The blanks before these words are no ordinary ones. Type them again.",
    ),
    "a row that is short": (
        _PAGE,
        f"{_TEXT}\n| a | b |\n|---|---|\n| c |\n",
        f"{_PAGE}:{_BODY + 2}: table: This row has 1 cell; the head has 2.",
    ),
    "a row that is long": (
        _PAGE,
        f"{_TEXT}\n| a |\n|---|\n| c | chest pain |\n",
        f"{_PAGE}:{_BODY + 2}: table: This row has 2 cells; the head has 1.",
    ),
    "a medicine that was begun as a copy of another": (
        "medicines.yaml",
        _MEDICINES + _MEDICINES[_MEDICINES.index("  - id: sunitinib") :],
        "duplicate-id: The id “sunitinib” stands on line 7 already.",
    ),
    "two profiles": (
        "guide.yaml",
        _TREE.replace("profile: uk-cancer", "profile: [uk-cancer, other]"),
        "schema: “profile” must be one of uk-cancer.",
    ),
    "a list of dots": (_PAGE, f"{_TEXT}\n•\tOne\n•\tTwo\n", "A list is written with a hyphen"),
    "a table of tabs": (_PAGE, f"{_TEXT}\nWeek\tDose\n1\t50 mg\n", "A table is written with |"),
    "a file of Word's": (
        "treatments/stoma.docx",
        "PK",
        "treatments/stoma.docx:1: stray-file: This file is not read.",
    ),
    "a text file": ("treatments/stoma.txt", "a", "Copy its words into a page"),
    "a page in capitals": ("treatments/STOMA.MD", "a", "Write its ending in small letters."),
    "a picture as a file": ("figures/photo.png", "a", "A guide shows drawings (SVG), no"),
    "an abbreviation in a summary": (
        _PAGE,
        _TEXT.replace("summary: ", "summary: For the BCG. ", 1),
        "“BCG” is not explained. Write it out here",
    ),
}


def _told(folder: Path, name: str, text: str) -> list[str]:
    for file, words in {**SMALL_GUIDE, name: text}.items():
        place = folder / file
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(words if isinstance(words, bytes) else str(words).encode())
    return [str(problem) for problem in check_guide(folder, date(2026, 11, 27)).problems.all]


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_usual_mistake_is_told_with_what_to_do(mistake: str, tmp_path: Path) -> None:
    name, text, words = MISTAKES[mistake]
    assert [told for told in _told(tmp_path, name, text) if words in told]


def test_a_photograph_is_told_of_once(tmp_path: Path) -> None:
    name, text, _ = MISTAKES["a photograph"]
    assert len([told for told in _told(tmp_path, name, text) if "photo.png" in told]) == 1


def test_what_word_leaves_beside_an_open_file_is_left_alone(tmp_path: Path) -> None:
    assert not [told for told in _told(tmp_path, "treatments/~$surgery.md", "a") if "~$" in told]


def test_each_line_with_a_character_that_hides_is_told_of(tmp_path: Path) -> None:
    """In one go: who pastes a page from the web has many."""
    told = _told(tmp_path, _PAGE, f"{_TEXT}\nTa\u00adke\u00ad one.\n\nTa\u200bke two.\n")
    hidden = [
        one.partition(": text: There is an invisible character")[0] for one in told if "invisible" in one
    ]
    assert hidden == [f"{_PAGE}:{_BODY}", f"{_PAGE}:{_BODY + 2}"]


def test_a_file_full_of_such_characters_is_told_of_twenty_times(tmp_path: Path) -> None:
    """More is no text, and nobody reads on."""
    assert len([one for one in _told(tmp_path, _PAGE, "\0\n" * 1_000) if ": text: " in one]) == 20


def test_two_headings_without_an_anchor_are_not_said_to_share_one(tmp_path: Path) -> None:
    assert not [
        one for one in _told(tmp_path, _PAGE, f"{_TEXT}\n## שלום\n\na\n\n## עולם\n\nb\n") if "“”" in one
    ]


def test_a_folder_that_is_no_guides_is_said_to_be_none(tmp_path: Path) -> None:
    """Not that a list in `guide.yaml` may be empty, for its topics may not."""
    told = [str(problem) for problem in check_guide(tmp_path, date(2026, 11, 27)).problems.all]
    assert told == ["guide.yaml:1: missing-file: This file makes a folder a guide. “kcdesk new” writes one."]
