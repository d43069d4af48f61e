"""Pages for a talk: slides that people at the back can read."""

from __future__ import annotations

from pathlib import Path

import pytest

from kcdesk.authoring.compiler import check_guide
from tests.small_guide import guide_folder, page

_FIGURE = "![A body with two kidneys in it](figure:body)\n\n"
_ITEM = "- One two three four five six seven eight.[@nhs_kidney; @nice_sunitinib]\n"
_FULL = f"## One {{#one}}\n\n{_FIGURE}{_ITEM * 8}"


def _found(folder: Path, body: str, kind: str = "talk") -> list[str]:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" version="1.2" viewBox="0 0 9 9"><title>A</title></svg>'
    files = {"support/support.md": page("support", "Support", body, kind=kind), "figures/body.svg": svg}
    problems = check_guide(guide_folder(folder, files)).problems.all
    return [each.message for each in problems if each.rule == "talk"]


def test_a_full_slide_is_none_too_full(tmp_path: Path) -> None:
    """A drawing and eight lines are 12."""
    assert _found(tmp_path, _FULL) == []


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (_FULL + _ITEM, "This slide fills about 13 lines"),
        (_FULL.replace("eight.", "eight nine."), "This slide fills about 20 lines"),
        (_FULL + "\n!!! tip\n    Talk about it.\n", "This slide fills about 14 lines"),
        (_FULL.replace("[@nhs_kidney; @nice_sunitinib]", "", 1), "This line of a slide has no source"),
        (f"## One {{#one}}\n\n{_ITEM}", "A page for a talk has a drawing"),
        (f"Words.[@nhs_kidney]\n\n{_FULL}", "starts with the heading of its first slide"),
        (f"{_FULL}\n### Deeper {{#deeper}}\n", "A slide has one heading"),
        ("".join(_FULL.replace("one", f"one-{n}") for n in range(9)), "There are 9 slides"),
        (f"{_FULL}\n## Two {{#two}}\n\n{{{{ glossary }}}}\n", "no generated part but chosen danger signs"),
    ],
)
def test_a_slide_that_does_not_serve_is_an_error(tmp_path: Path, body: str, says: str) -> None:
    """Each rule by itself."""
    assert any(says in message for message in _found(tmp_path, body))


@pytest.mark.parametrize("line", ["- Who asks?\n", "Three things help:\n\n- One.[@nhs_kidney]\n"])
def test_what_states_nothing_needs_no_source(tmp_path: Path, line: str) -> None:
    """Questions, and lines that lead into a list."""
    assert _found(tmp_path, f"{_FULL}\n## Two {{#two}}\n\n{line}") == []


def test_other_pages_have_no_slides(tmp_path: Path) -> None:
    """However full their sections are."""
    assert _found(tmp_path, f"## In short {{#in-short}}\n\n{_ITEM * 20}", kind="reference") == []
