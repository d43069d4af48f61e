"""How much there may be: the check and the reader draw the same line."""

from __future__ import annotations

from pathlib import Path

import pytest

from kcdesk.authoring.checks.sizes import MAX_ADDRESS, MAX_HEADING, MAX_LETTERS, MAX_LETTERS_ASKED
from kcdesk.authoring.data.schemas import MAX_BUTTONS, MAX_CHILDREN, MAX_LINE, MAX_MEANING, MAX_TEXT
from kcdesk.guide.gate.tables import TABLES
from kcdesk.guide.gate.topics import MAX_CHILDREN as MAX_CHILDREN_OF_READERS
from kcdesk.guide.pack import Pack
from tests.small_guide import FIRST_BODY_LINE, SMALL_GUIDE, make_pack, page, problems, sections

_GUIDE, _TERMS = str(SMALL_GUIDE["guide.yaml"]), str(SMALL_GUIDE["glossary.yaml"])
_PAGE = "support/support.md"


def _words(length: int) -> str:
    """Words of so many letters and blanks."""
    return ("word " * length)[: length - 1] + "d"


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("guide.yaml", "title: A small guide", f"title: {_words(301)}"),
        ("guide.yaml", "title: A small guide", 'title: "A\\nguide"'),
        ("guide.yaml", "title: A small guide", 'title: "A\\tguide"'),
        ("guide.yaml", "version: 1.0", 'version: "1\\n2"'),
        ("guide.yaml", "licence: CC BY 4.0", f"licence: {_words(2001)}"),
        ("guide.yaml", "greeting: Hello.", f"greeting: {_words(2001)}"),
        ("guide.yaml", "tiles_title: Treatments", f"tiles_title: {_words(121)}"),
        ("guide.yaml", "line: A capsule", f"line: {_words(301)}"),
        ("guide.yaml", "line: A capsule", 'line: "a\\nb"'),
        ("guide.yaml", "[get-help-now, glossary]", f"[{', '.join(['glossary'] * 25)}]"),
        ("guide.yaml", "[get-help-now, medicines,", f"[{'glossary, ' * 25}"),
        ("guide.yaml", "title: Surgery", f"title: {_words(301)}"),
        ("sources.yaml", "title: A leaflet", f"title: {_words(1001)}"),
        ("sources.yaml", "date: 25 March 2009", 'date: "25\\n2009"'),
        ("glossary.yaml", "term: TKI", f"term: {_words(301)}"),
        ("glossary.yaml", "means: An operation", f"means: {_words(5001)}"),
        ("glossary.yaml", "[kidney removal]", f"[{', '.join([_words(290)] * 18)}]"),
        ("medicines.yaml", "id: vegf-tki", f"id: {'a' * 76}"),
        ("medicines.yaml", "says: Yes, as a first", f"says: {_words(1001)}"),
        ("medicines.yaml", "name: Sutent", f"name: {_words(301)}"),
        ("medicines.yaml", "text: At home.", f"text: {_words(2001)}"),
        ("medicines.yaml", "sources: [leaflet]", f"sources: [{', '.join(['leaflet'] * 25)}]"),
        ("danger_signs.yaml", "words: Chest", f"words: {_words(301)}"),
        ("support/support.md", "title: Support", f"title: {_words(301)}"),
        ("support/support.md", "title: Support", 'title: "Sup\\nport"'),
        ("support/support.md", 'reviewed_by: ""', f"reviewed_by: {_words(301)}"),
        ("support/support.md", 'reviewed_by: ""', 'reviewed_by: "Dr\\nWho"'),
        ("treatments/surgery.md", "also: [operation", f"also: [{_words(301)}"),
        ("treatments/surgery.md", "also: [operation", f"also: [{'a' * 201}"),
        ("lexicon.yaml", "wiped out", "a" * 201),
    ],
)
def test_what_a_reader_would_not_take_is_told_at_its_line(
    tmp_path: Path, file: str, old: str, new: str
) -> None:
    text = str(SMALL_GUIDE[file])
    line = text[: text.index(old)].count("\n") + 1
    found = problems(tmp_path, {file: text.replace(old, new, 1)})
    told = ("is too long", "must stand on one line", "has too many entries", "characters together", "at most")
    assert any(one.startswith(f"{file}:{line}: ") and any(words in one for words in told) for one in found), (
        found
    )


def _body(text: str) -> dict[str, str]:
    return {_PAGE: page("support", "Support", f"{text}\n{sections('in-short')}")}


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("## " + _words(501), FIRST_BODY_LINE, "The heading “word word"),
        ("\n" + "a" * 201, FIRST_BODY_LINE + 1, "The word “aaa"),
        ("\n" + "a-" * 1001, FIRST_BODY_LINE + 1, "has 2002 characters; at most 2000"),
        (f"\n[x](https://a.org/{'b' * 1990})", FIRST_BODY_LINE + 1, "The address “https://a.org/bb"),
        ("\n| a | b |\n|---|---|\n| c | d |\n" * 401, 1, "The page has 401 tables, boxes and drawings"),
        (
            "\n| a | b | c | d | e |\n|---|---|---|---|---|\n" + "| a | b | c | d | e |\n" * 1200,
            1,
            "The page has 6005 cells",
        ),
        ("\n".join(f"## Part {at}\n\nHi." for at in range(1495)), 1, "The page has 1496 headings"),
        (("\n" + "word " * 1100 + "\n") * 60, 1, "characters of text; at most 300000"),
    ],
)
def test_a_page_that_a_reader_would_not_take_is_told_where(
    tmp_path: Path, text: str, line: int, told: str
) -> None:
    found = problems(tmp_path, _body(text))
    assert any(one.startswith(f"{_PAGE}:{line}: size: ") and told in one for one in found), found


def test_everything_that_is_too_large_is_told_at_once(tmp_path: Path) -> None:
    guide = _GUIDE.replace("title: A small guide", f"title: {_words(301)}")
    files = {**_body("## " + _words(501)), "guide.yaml": guide.replace("A capsule", _words(301))}
    found = problems(tmp_path, {**files, "lexicon.yaml": f"words: []\nharmless: [{'a' * 201}]\n"})
    assert [one.partition(": ")[0] for one in found] == [
        "guide.yaml:3",
        "guide.yaml:18",
        "lexicon.yaml:2",
        f"{_PAGE}:{FIRST_BODY_LINE}",
    ]


def test_a_word_of_a_question_is_kept_in_pairs_and_is_shorter(tmp_path: Path) -> None:
    asked = "pages:\n  - topic: surgery\n    asked: [what is {}]\n"
    short, long = (asked.format("a" * (MAX_LETTERS_ASKED + more)) for more in (0, 1))
    assert problems(tmp_path, {"asked.yaml": short}) == []
    assert len(problems(tmp_path, {"asked.yaml": long})) == 1


def test_what_is_as_large_as_the_check_allows_is_opened(tmp_path: Path) -> None:
    """Or the check would pass what no reader takes."""
    title, line = "W" + _words(MAX_LINE - 1), _words(MAX_LINE)
    buttons = [f"button-{at}" for at in range(MAX_BUTTONS)]
    guide = (
        _GUIDE.replace("A small guide", line)
        .replace("version: 1.0", f"version: {line}")
        .replace("Hello. Read only what you want to know today.", _words(MAX_TEXT))
        .replace("CC BY 4.0", _words(MAX_TEXT))
        .replace("A capsule", line)
        .replace("title: Support", f"title: {title}")
        .replace("[get-help-now, glossary]", f"[{', '.join(buttons)}]")
        .replace("profile: uk-cancer", "".join(f"  - id: {one}\n    title: {one}\n" for one in buttons))
    )
    medicines = (
        str(SMALL_GUIDE["medicines.yaml"])
        .replace("says: Yes, as a first treatment.", f"says: {_words(1000)}")
        .replace("body: NICE", f"body: {line}")
        .replace("ref: TA169", f"ref: {line}")
        .replace("date: 25 March 2009", f"date: {line}")
        .replace("At home.", _words(MAX_TEXT))
        .replace("vegf-tki", "v" * 75)
    )
    tables = "\n| a | b |\n|---|---|\n| c | d |\n" * 395
    link = f"[x](https://a.org/{'b' * (MAX_ADDRESS - 14)})"
    body = f"## {_words(MAX_HEADING)} {{#long}}\n\n{'a' * MAX_LETTERS} {link}\n"
    support = page("support", title, f"{body}{tables}\n{sections('in-short')}", more=f"also: [{line}]\n")
    files = {
        "guide.yaml": guide,
        "glossary.yaml": _TERMS.replace("TKI", line).replace("An operation", _words(MAX_MEANING - 30)),
        "medicines.yaml": medicines,
        "danger_signs.yaml": str(SMALL_GUIDE["danger_signs.yaml"]).replace("vegf-tki", "v" * 75),
        _PAGE: support.replace('reviewed_by: ""', f"reviewed_by: {line}"),
        **{f"{one}/{one}.md": page(one, one, sections("in-short")) for one in buttons},
    }
    with Pack.open(make_pack(tmp_path, files)) as pack:
        assert (len(pack.info.title), len(pack.topic("support").reviewed_by)) == (MAX_LINE, MAX_LINE)


def test_buttons_and_children_are_as_many_as_readers_take() -> None:
    assert (TABLES["tile"][0], TABLES["shortcut"][0]) == (MAX_BUTTONS, MAX_BUTTONS)
    assert MAX_CHILDREN == MAX_CHILDREN_OF_READERS
