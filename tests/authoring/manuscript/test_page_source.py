"""Front matter and body of one page."""

from __future__ import annotations

import pytest

from kcdesk.authoring.dialect.inline_parser import InlineParser
from kcdesk.authoring.manuscript.page_source import MAX_LINES, SourcePage, parse_page
from tests.authoring.printed import printed
from tests.authoring.reports import Reports
from tests.small_guide import FIRST_BODY_LINE, page

_TEXT = page("surgery", "Surgery", "## One\n\nWords.\n", more="questions:\n  - q01\n  - q02\n")


def _parsed(text: str, reports: Reports | None = None) -> SourcePage | None:
    return parse_page("treatments/surgery.md", text, InlineParser(), (reports or Reports()).report)


def test_keys_items_and_blocks_know_their_lines_in_the_file() -> None:
    """Not in the part they were read from."""
    found = _parsed(_TEXT)
    assert found is not None
    assert (found.line("id"), found.line("summary"), found.line("questions", 1)) == (2, 5, 12)
    assert printed(found.blocks) == [f"{FIRST_BODY_LINE + 3} h2 One #one", f"{FIRST_BODY_LINE + 5} p Words."]


def test_a_page_is_named_after_its_file() -> None:
    """Whatever its front matter says."""
    found = _parsed(_TEXT.replace("id: surgery", "id: other"))
    assert found is not None
    assert (found.name, found.front.id) == ("surgery", "other")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", (1, "front-matter")),
        ("words", (1, "front-matter")),
        ("---\nid: x\n", (1, "front-matter")),
        ("---\n---\n", (2, "schema")),
        ("---\nid: x\nid: y\n---\n", (3, "duplicate-key")),
        ("---\nid: x: y\n---\n", (2, "yaml")),
        ("\n" * MAX_LINES, (1, "size")),
        ("---\n" + "x" * 7000 + "\n---\n", (2, "size")),
    ],
)
def test_a_page_that_cannot_be_read_says_where(text: str, place: tuple[int, str]) -> None:
    """And gives no page."""
    reports = Reports()
    assert _parsed(text, reports) is None
    assert reports.places[0] == place
