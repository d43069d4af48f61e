"""What people who write guides get wrong, one mistake at a time: told of at its line, with what to do."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from kcdesk.authoring.compiler import build_guide, check_guide
from kcdesk.guide.pack import Pack
from kcdesk.search.index import write_index
from tests.small_guide import SMALL_GUIDE, guide_folder

_PAGE = "treatments/surgery.md"
_TEXT, _TREE = str(SMALL_GUIDE[_PAGE]), str(SMALL_GUIDE["guide.yaml"])
_SOURCES = str(SMALL_GUIDE["sources.yaml"])
_BODY = _TEXT.count("\n") + 2
"""The line of what is added after a blank one."""
_MEDICINES = str(SMALL_GUIDE["medicines.yaml"])
_DANGER, _TERMS = str(SMALL_GUIDE["danger_signs.yaml"]), str(SMALL_GUIDE["glossary.yaml"])
_LEXICON = str(SMALL_GUIDE["lexicon.yaml"])
_ALSO = "also: [operation, taking the kidney out]"
_OPENS = f"{_ALSO}\nopens:\n  side-effects: [operation]\n"
_OF_ARABIC = "2026-11-23".translate({ord("0") + at: 0x0660 + at for at in range(10)})
_TAGS = "dialect: Tags of templates"
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
    "a page without a word": (
        _PAGE,
        _TEXT[: _TEXT.index("---\n", 4) + 4] + "\n\n",
        f"{_PAGE}:13: front-matter: Nothing stands below the front matter.",
    ),
    "a tag of a template": (_PAGE, f"{_TEXT}\nOne\nTwo {{% if x %}}.\n", f"{_PAGE}:{_BODY + 1}: {_TAGS}"),
    "a template's remark": (_PAGE, f"{_TEXT}\n{{# later #}}\n", f"{_PAGE}:{_BODY}: {_TAGS}"),
    "a class for a paragraph": (_PAGE, f"{_TEXT}\nWords.{{: .red }}\n", f"{_PAGE}:{_BODY}: {_TAGS}"),
    "a tag of a template in a heading": (_PAGE, f"{_TEXT}\n### A {{% x %}} {{#a}}\n", _TAGS),
    "a tag of a template in a summary": (
        _PAGE,
        _TEXT.replace("take the cancer out.", "take {% x %} out."),
        f"{_PAGE}:5: summary: The summary is plain text",
    ),
    "a link among other names": (
        _PAGE,
        _TEXT.replace("[operation,", "['[operation](topic:surgery)',"),
        f"{_PAGE}:10: dialect: “also” is plain text",
    ),
    "bold words of a drawing": (
        _PAGE,
        _TEXT.replace("![A kidney and", "![A **kidney** and"),
        "alt: The figure's words are plain",
    ),
    "bold words of a term": (
        "glossary.yaml",
        _TERMS.replace("An operation to", "An **operation** to"),
        "glossary.yaml:4: dialect: “means” is plain text",
    ),
    "a citation in a danger sign": (
        "danger_signs.yaml",
        _DANGER.replace("short: Sore hands.", "short: Sore hands.[@leaflet]"),
        "danger_signs.yaml:60: dialect: “short” is plain text",
    ),
    "a heading without words": (
        _PAGE,
        f"{_TEXT}\n## {{#nameless}}\n\nWords.\n",
        f"{_PAGE}:{_BODY}: heading: A heading is written ## and a blank before its words.",
    ),
    "an id that is not the file's, with a place to open at": (
        _PAGE,
        _TEXT.replace("id: surgery", "id: surgry").replace(_ALSO, _OPENS.rstrip()),
        f"{_PAGE}:2: id-mismatch: The id is “surgry”",
    ),
    "a place to open at that there is not": (
        _PAGE,
        _TEXT.replace(_ALSO, f"{_OPENS}  nowhere: [taking the kidney out]"),
        f"{_PAGE}:13: link: The page has no section “nowhere”.",
    ),
    "a name to open at that is none": (
        _PAGE,
        _TEXT.replace(_ALSO, f"{_OPENS}  in-short:\n    - taking the kidney out\n    - knife"),
        f"{_PAGE}:15: link: “knife” does not stand under “also”.",
    ),
    "a name that opens at two places": (
        _PAGE,
        _TEXT.replace(_ALSO, f"{_OPENS}  in-short: [operation]"),
        f"{_PAGE}:13: duplicate-id: “operation” stands twice under “opens”.",
    ),
    "a heading's words for its anchor": (
        _PAGE,
        _TEXT.replace(_ALSO, f"{_ALSO}\nopens:\n  Side effects: [operation]"),
        f"{_PAGE}:12: schema: “Side effects” must be lower-case letters",
    ),
    "a name of signs alone": (
        _PAGE,
        _TEXT.replace("[operation,", "['???',"),
        f"{_PAGE}:10: schema: “also” needs a letter or a digit.",
    ),
    "another name of a term of signs alone": (
        "glossary.yaml",
        _TERMS.replace("[kidney removal]", "['-']"),
        "glossary.yaml:5: schema: “also” needs a letter or a digit.",
    ),
    "a mild phrase of signs alone": (
        "lexicon.yaml",
        f"{_LEXICON}mild:\n  - '...'\n",
        "lexicon.yaml:5: schema: “mild” needs a letter or a digit.",
    ),
    "what people say of signs alone": (
        "lexicon.yaml",
        "words:\n  - say: ['!!!']\n    means: [tiredness]\n",
        "lexicon.yaml:2: schema: “say” needs a letter or a digit.",
    ),
    "a term with the name of another": (
        "glossary.yaml",
        f"{_TERMS}  - id: other\n    term: Other\n    means: Else.\n    also: [tki]\n",
        "glossary.yaml:14: duplicate-id: “tki” is a name of “tki” already.",
    ),
    "a tile twice": (
        "guide.yaml",
        _TREE.replace("topic: sunitinib", "topic: surgery"),
        "guide.yaml:17: duplicate-id: “surgery” stands twice under “tiles”.",
    ),
    "a short way twice": (
        "guide.yaml",
        _TREE.replace("shortcuts: [get-help-now, glossary]", "shortcuts: [glossary, glossary]"),
        "guide.yaml:20: duplicate-id: “glossary” stands twice under “shortcuts”.",
    ),
    "a pattern of a danger sign that is every word": (
        "danger_signs.yaml",
        _DANGER.replace("[collapse*]", "['*', 'collapse*']"),
        "danger_signs.yaml:38: schema: “prose” needs words; each choice beside a | needs a letter.",
    ),
    "a pattern of a danger sign without words": (
        "danger_signs.yaml",
        _DANGER.replace("[collapse*]", "['...']"),
        "danger_signs.yaml:38: schema: “prose” needs words",
    ),
    "a choice of words that is none": (
        "danger_signs.yaml",
        _DANGER.replace("typed: [emergency]", "typed: [emergency]\nword_lists: {pain: 'pain|'}"),
        "danger_signs.yaml:10: schema: “pain” needs words",
    ),
    "a list of words that is not closed": (
        "danger_signs.yaml",
        _DANGER.replace("typed: [collapsed,", "typed: ['bad <pain',"),
        "danger_signs.yaml:37: link: A list of “word_lists” is named in lower-case letters: <name>.",
    ),
    "a group called everyone": (
        "danger_signs.yaml",
        _DANGER.replace("id: steroids", "id: everyone").replace("[steroids]", "[everyone]"),
        "danger_signs.yaml:19: duplicate-id: “everyone” is whoever reads the guide.",
    ),
    "a day after a cycle's end": (
        "medicines.yaml",
        _MEDICINES.replace("days: 1-28", "days: 1-280"),
        "medicines.yaml:60: schema: “days” names day 280 of 42.",
    ),
    "days that go backwards": (
        "medicines.yaml",
        _MEDICINES.replace("days: 1-28", "days: 28-1"),
        "medicines.yaml:60: schema: “days” must be days of the cycle from 1 on, such as 1-28 or 1,8,15.",
    ),
    "days in words": (
        "medicines.yaml",
        _MEDICINES.replace("days: 1-28", "days: daily"),
        "medicines.yaml:60: schema: “days” must be days of the cycle",
    ),
    "more days than a computer holds": (
        "medicines.yaml",
        _MEDICINES.replace("days: 1-28", "days: 1-9999"),
        "medicines.yaml:60: schema: “days” must be days of the cycle",
    ),
    "a cycle of no day": (
        "medicines.yaml",
        _MEDICINES.replace("length_days: 42", "length_days: 0"),
        "medicines.yaml:56: schema: “length_days” must be at least 1.",
    ),
    "a calendar of a medicine that there is not": (
        "medicines.yaml",
        _MEDICINES.replace("- medicine: sunitinib", "- medicine: sunitinb"),
        "medicines.yaml:58: link: medicines.yaml has no “sunitinb”.",
    ),
    "a nation that there is not": (
        "medicines.yaml",
        _MEDICINES.replace("nation: England", "nation: Englnd"),
        "medicines.yaml:42: schema: “nation” must be one of England, Scotland, Wales, Northern Ireland, UK.",
    ),
    "words for a phone number": (
        "organisations.yaml",
        str(SMALL_GUIDE["organisations.yaml"]).replace("phone: 0808 808 00 00", "phone: ring us"),
        "organisations.yaml:5: schema: “phone” must be a telephone number, or null where there is none.",
    ),
    "a place to fill in what is asked of one page": (
        "asked.yaml",
        "pages:\n  - topic: surgery\n    asked: ['what is {name}']\n",
        "asked.yaml:3: schema: “asked” has braces: only “asked” of a kind has a place to fill, {name}.",
    ),
    "a page of which nothing is asked": (
        "asked.yaml",
        "pages:\n  - topic: surgery\n",
        "asked.yaml:2: schema: “pages” needs questions, under “asked” or “sections”.",
    ),
    "a section of which nothing is asked": (
        "asked.yaml",
        "pages:\n  - topic: surgery\n    sections:\n      - anchor: in-short\n",
        "asked.yaml:4: schema: “sections” needs questions, under “asked” or “more”.",
    ),
    "another place to fill": (
        "asked.yaml",
        "kinds:\n  - kind: treatment\n    asked: ['what is {nme}']\npages: []\n",
        "asked.yaml:3: schema: “asked” has braces that are not {name}.",
    ),
    "a word of danger that weighs twice": (
        "danger_likeness.yaml",
        "weights:\n  5: [pain]\n  6: [pain]\n",
        "danger_likeness.yaml:1: schema: “weights” has “pain” twice.",
    ),
    "a number too large": (
        "danger_likeness.yaml",
        f"bias: 1{'0' * 30}\n",
        "danger_likeness.yaml:1: schema: “bias” must be at most 10000.",
    ),
    "digits of Arabic": (
        _PAGE,
        _TEXT.replace("updated: 2026-11-23", f"updated: {_OF_ARABIC}"),
        f"{_PAGE}:6: date: “updated” must be a date as year-month-day",
    ),
    "a key that stands twice": (
        _PAGE,
        _TEXT.replace("title: Surgery\n", "title: Surgery\ntitle: Another\n"),
        f"{_PAGE}:4: duplicate-key: “title” stands twice; the first is on line 3.",
    ),
    "a folder that is called like a page": (
        "treatments/scans.md/notes",
        "a",
        "treatments/scans.md:1: path: This is a folder. Only the names of files end so.",
    ),
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


def test_a_title_with_signs_in_brackets_can_be_packed(tmp_path: Path) -> None:
    """What stands in a title's brackets is a name by itself, where it is one."""
    guide = guide_folder(
        tmp_path,
        {
            _PAGE: _TEXT.replace("title: Surgery", "title: Surgery (?)"),
            "guide.yaml": _TREE.replace("title: Surgery", "title: Surgery (?)"),
        },
    )
    build_guide(guide, tmp_path / "guide.kcpack", write_index)
    with closing(Pack.open(tmp_path / "guide.kcpack")) as pack:
        assert pack.topic("surgery").title == "Surgery (?)"
