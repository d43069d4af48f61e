from __future__ import annotations

import pytest

from kcdesk.authoring.dialect.inline_parser import InlineParser
from kcdesk.authoring.manuscript.page_shelf import PageShelf
from kcdesk.authoring.manuscript.page_source import SourcePage, parse_page

_PAGE = """---
id: {name}
title: Title of {name}
kind: reference
summary: A short answer.
updated: 2026-11-23
checked: 2026-11-23
next_review: 2027-11-23
reviewed_by: ""
also: [one, two]
sources: [book]
---

## A heading {{#here}}

Some **bold** words, [a link](topic:a#b), a [[term]].[@book]

1. First
   - below

| a | b |
|---|---|
| c | d |

!!! note "Title"
    Inside.

{{{{ danger-signs for=x,y }}}}
"""


def _page(name: str) -> SourcePage:
    page = parse_page(
        f"a/{name}.md", _PAGE.format(name=name), InlineParser(), lambda *fault: pytest.fail(str(fault))
    )
    assert page is not None
    return page


def _shelf(kept: int, count: int) -> tuple[PageShelf, list[SourcePage]]:
    shelf, pages = PageShelf(kept), [_page(f"p{number}") for number in range(count)]
    for page in pages:
        shelf.add(page)
    return shelf, pages


@pytest.mark.parametrize("kept", [1, 3, 100])
def test_every_page_is_given_back_as_it_was(kept: int) -> None:
    """However few are in memory, in whatever order they are asked for, and as often as one likes."""
    shelf, pages = _shelf(kept, 10)
    for order in (pages, pages[::-1], pages[::3], pages):
        for page in order:
            assert shelf[page.name] == page
    assert list(shelf.values()) == pages


def test_no_more_than_so_many_are_in_memory() -> None:
    shelf, pages = _shelf(3, 10)
    for page in pages:
        assert page.name in shelf
    assert len(shelf) == 10
    assert len(shelf._near) == 3
    list(shelf.items())
    assert len(shelf._near) == 3


def test_what_was_used_last_stays() -> None:
    shelf, pages = _shelf(3, 3)
    first = shelf["p0"]
    shelf.add(_page("p3"))
    assert shelf["p0"] is first is pages[0]
    assert shelf["p1"] is not pages[1]


def test_a_name_stands_once() -> None:
    shelf, _ = _shelf(3, 1)
    with pytest.raises(KeyError):
        shelf.add(_page("p0"))
    with pytest.raises(KeyError):
        shelf["nowhere"]
    assert "nowhere" not in shelf
