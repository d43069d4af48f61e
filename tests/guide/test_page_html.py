from __future__ import annotations

import pytest

from kcdesk.guide import page_html


@pytest.mark.parametrize(
    ("target", "is_source"),
    [
        ("#source-1", True),
        ("#source-12", True),
        ("#source-", False),
        ("#source-x", False),
        ("#sources", False),
        ("source-1", False),
        ("topic:sources#source-1", False),
    ],
)
def test_a_link_to_a_source_is_known(target: str, is_source: bool) -> None:
    assert page_html.is_source_link(target) is is_source


def test_an_anchor_and_its_link_agree() -> None:
    assert page_html.is_source_link(f"#{page_html.source_anchor(7)}")


@pytest.mark.parametrize(
    ("address", "figure"),
    [("figure:kidney", "kidney"), ("figure:", ""), ("file:kidney", ""), ("kidney", ""), ("", "")],
)
def test_a_drawing_is_known_by_its_address(address: str, figure: str) -> None:
    assert page_html.figure_id(address) == figure


def test_the_classes_of_tables_are_read_in_order() -> None:
    html = (
        '<table class="facts" width="1"></table><table><tr/></table>' + page_html.callout_start("tip") + ">"
    )
    assert page_html.table_classes(html) == ["facts", "", "callout tip"]


def test_a_page_without_pictures_has_no_figures() -> None:
    assert not page_html.has_figures("<p>figure: it out</p>")
    assert page_html.has_figures('<img src="figure:kidney"/>')


def test_a_drawing_is_named_by_either_scheme() -> None:
    """A large one and a small one; a small one is nothing to enlarge."""
    assert [page_html.drawing_id(f"{scheme}:kidney") for scheme in ("figure", "pictogram", "file")] == [
        "kidney",
        "kidney",
        "",
    ]
    assert not page_html.is_figure_link("pictogram:kidney")
    assert page_html.has_figures('<img src="pictogram:kidney" alt=""/>')
