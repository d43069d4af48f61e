from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from kcdesk.ui.page.accessibility.nodes import Node
from kcdesk.ui.page.accessibility.tree import page_tree
from kcdesk.ui.page.page_view import PageView
from tests.ui.page.conftest import page_of

Read = Callable[[str], tuple[Node, ...]]

CALLOUT = (
    '<table class="callout urgent" width="100%"><tr><td class="bar" width="6"></td><td class="body">'
    '<p class="callout-title">Urgent: Call 999</p><ul><li>Chest pain</li></ul></td></tr></table>'
)
FACTS = (
    '<table class="facts"><tr><th>How often</th><td><ul><li>Daily</li><li>Weekly</li></ul></td></tr>'
    "<tr><th>Where</th><td>At home</td></tr></table>"
)
DATA = (
    '<table class="data"><thead><tr><th>Aim</th><th>Helps</th></tr></thead>'
    "<tbody><tr><td>Live well</td><td>Rest</td></tr></tbody></table>"
)
FIGURE = (
    '<table class="figure"><tr><td class="picture"><img src="figure:x" width="640" alt="A kidney"></td></tr>'
    '<tr><td class="caption">Where it is</td></tr></table>'
)

DRAWN = (
    '<table class="drawn" width="100%"><tr><td class="pictogram" width="112">'
    '<img src="pictogram:x" alt="" width="112"></td><td class="beside"><p>You rest.</p></td></tr>'
    '<tr><td class="pictogram" width="112"><img src="pictogram:y" alt="" width="112"></td>'
    '<td class="beside"><p>You eat.</p></td></tr></table>'
)


@pytest.fixture
def read(view: PageView) -> Read:
    """Shows a page, and reads what is shown."""

    def read_one(html: str) -> tuple[Node, ...]:
        view.show_page(page_of(html))
        return page_tree(view.document(), html, "Made up").children

    return read_one


def outline(nodes: tuple[Node, ...]) -> list[object]:
    """Kinds and names, nested as the nodes are."""
    return [
        (node.kind, node.name, *outline(node.children)) if node.children else (node.kind, node.name)
        for node in nodes
    ]


def every(nodes: tuple[Node, ...]) -> Iterator[Node]:
    """All of them, in reading order."""
    for node in nodes:
        yield node
        yield from every(node.children)


@pytest.mark.parametrize(
    ("html", "parts"),
    [
        ("", []),
        ("<p> </p><p>a</p>", [("paragraph", "a")]),
        ("<h1>a</h1><h3>b</h3>", [("heading", "a"), ("heading", "b")]),
        ("<p>a<br>b</p>", [("paragraph", "a\nb")]),
        ("<ul><li>a</li><li>b</li></ul>", [("list", "", ("item", "a"), ("item", "b"))]),
        ("<ol><li>a</li><li>b</li></ol>", [("list", "", ("item", "1. a"), ("item", "2. b"))]),
        (
            "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>",
            [("list", "", ("item", "a", ("list", "", ("item", "b"))), ("item", "c"))],
        ),
        (
            "<ul><li><p>a</p><p>more</p></li><li>b</li></ul><p>c</p>",
            [("list", "", ("item", "a", ("paragraph", "more")), ("item", "b")), ("paragraph", "c")],
        ),
        (
            '<p>see <a href="topic:x">one</a> or <a href="term:y">t<b>w</b>o</a></p>',
            [("paragraph", "see one or two", ("link", "one"), ("link", "two"))],
        ),
        (
            '<p>so<sup><a href="#source-1">1</a>,&#160;<a href="#source-12">12</a></sup></p>',
            [("paragraph", "so1,\xa012", ("link", "Source 1"), ("link", "Source 12"))],
        ),
        ('<p><img src="figure:x" alt="A kidney"></p>', [("image", "A kidney")]),
        ('<p><img src="pictogram:x" alt=""></p><p>a</p>', [("paragraph", "a")]),
        (DRAWN, [("paragraph", "You rest."), ("paragraph", "You eat.")]),
        (
            CALLOUT.replace("<ul><li>Chest pain</li></ul>", DRAWN) + FIGURE,
            [
                (
                    "callout",
                    "Urgent: Call 999",
                    ("paragraph", "Urgent: Call 999"),
                    ("paragraph", "You rest."),
                    ("paragraph", "You eat."),
                ),
                ("image", "A kidney"),
                ("paragraph", "Where it is"),
            ],
        ),
        (
            '<p>here <img src="figure:x" alt="a kidney"> is</p>',
            [("paragraph", "here a kidney is", ("image", "a kidney"))],
        ),
        (
            '<p>to <a href="topic:x"><img src="figure:x" alt="a kidney"></a></p>',
            [("paragraph", "to a kidney", ("link", "a kidney", ("image", "a kidney")))],
        ),
        (
            CALLOUT,
            [
                (
                    "callout",
                    "Urgent: Call 999",
                    ("paragraph", "Urgent: Call 999"),
                    ("list", "", ("item", "Chest pain")),
                )
            ],
        ),
        (
            FACTS,
            [
                (
                    "table",
                    "",
                    (
                        "row",
                        "",
                        ("cell", "How often"),
                        ("cell", "Daily\nWeekly", ("list", "", ("item", "Daily"), ("item", "Weekly"))),
                    ),
                    ("row", "", ("cell", "Where"), ("cell", "At home")),
                )
            ],
        ),
        (FIGURE, [("image", "A kidney"), ("paragraph", "Where it is")]),
        (
            f"{CALLOUT}{FIGURE}<p>end</p>",
            [
                (
                    "callout",
                    "Urgent: Call 999",
                    ("paragraph", "Urgent: Call 999"),
                    ("list", "", ("item", "Chest pain")),
                ),
                ("image", "A kidney"),
                ("paragraph", "Where it is"),
                ("paragraph", "end"),
            ],
        ),
    ],
)
def test_what_a_page_shows_is_what_it_is_made_of(read: Read, html: str, parts: list[object]) -> None:
    assert outline(read(html)) == parts


def test_a_heading_has_its_level(read: Read) -> None:
    assert [node.level for node in read("<h1>a</h1><h2>b</h2><h3>c</h3><p>d</p>")] == [1, 2, 3, 0]


def test_a_link_keeps_its_target(read: Read) -> None:
    (paragraph,) = read('<p><a href="topic:surgery#risks">a</a></p>')
    assert [link.target for link in paragraph.children] == ["topic:surgery#risks"]


@pytest.mark.parametrize(
    ("html", "heads"),
    [
        (DATA, [(0, 0, True, False), (0, 1, True, False), (1, 0, False, False), (1, 1, False, False)]),
        (FACTS, [(0, 0, False, True), (0, 1, False, False), (1, 0, False, True), (1, 1, False, False)]),
        ("<table><tr><td>a</td><td>b</td></tr></table>", [(0, 0, False, False), (0, 1, False, False)]),
    ],
)
def test_a_cell_knows_its_place_and_what_it_heads(
    read: Read, html: str, heads: list[tuple[int, int, bool, bool]]
) -> None:
    """Row, column, whether it names a column, whether it names a row."""
    places = [node.place for node in every(read(html)) if node.place is not None]
    assert [(p.row, p.column, p.heads_column, p.heads_row) for p in places] == heads


def test_a_cell_over_two_columns_is_one_cell(read: Read) -> None:
    html = '<table><tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr></table>'
    places = [node.place for node in every(read(html)) if node.place is not None]
    assert [(p.row, p.column, p.rows, p.columns) for p in places] == [
        (0, 0, 1, 2),
        (1, 0, 1, 1),
        (1, 1, 1, 1),
    ]


def test_places_are_the_document_s(read: Read, view: PageView) -> None:
    """What stands in the document between a part's start and end is its text, letters beyond U+FFFF too."""
    nodes = list(every(read(f"<h1>A \U0001f600 page</h1>{FACTS}<p>to <a href='topic:x'>a</a></p>{CALLOUT}")))
    whole = view.toPlainText().encode("utf-16-le")
    spoken = [node for node in nodes if node.text]
    assert len(spoken) == 10
    for node in spoken:
        assert whole[2 * node.start :].startswith(node.text.encode("utf-16-le"))
