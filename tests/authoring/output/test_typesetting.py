"""Words on their way to readers, with their quotation marks set."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from html import unescape

import pytest

from kcdesk.authoring.data.guide_words import ENGLISH
from kcdesk.authoring.dialect.blocks import Child, FactRow, Facts, Paragraph, Words
from kcdesk.authoring.dialect.plain_text import plain_text
from kcdesk.authoring.output.html import Names, Renderer
from kcdesk.authoring.output.typesetting import Typesetting
from kcdesk.guide.packed_html import unpacked
from kcdesk.i18n.typed_marks import as_typed
from tests.authoring.printed import parsed
from tests.small_guide import FIGURE, SMALL_GUIDE, make_pack, page, sections

_PRINT = Typesetting(is_english=True)
_TYPED = """\
## It's "so" {#so}

It's "so".

- It's "so"
    1. it's "so"

| It's "so" |
|---|
| it's "so" |

!!! note "It's so"
    It's "so".

![It's so](figure:f)

::: drawn
![](figure:f) It's "so".
:::
"""


def test_every_kind_of_block_is_set() -> None:
    """Headings, lists in lists, heads and cells, boxes with their titles, words of drawings."""
    facts = Facts(1, (FactRow("It's", (Paragraph(1, (Words("it's"),)), *parsed("- it's"))),))  # type: ignore[arg-type]
    blocks = (*parsed(_TYPED), facts, Child(1, "x", "It's", 'It\'s "so".'))
    done = _PRINT.blocks(blocks)
    assert "'" not in plain_text(done, ENGLISH)
    assert plain_text(done, ENGLISH).count("’") == plain_text(blocks, ENGLISH).count("'") == 15
    assert as_typed(plain_text(done, ENGLISH)) == as_typed(plain_text(blocks, ENGLISH))


def test_attributes_and_anchors_are_left() -> None:
    """They are no words."""
    html = Renderer(Names({}, {}, {})).blocks(
        _PRINT.blocks(parsed("## It's {#so}\n\n[it's](https://x.org/it's)"))
    )
    assert html == (
        '<h2 id="so">It’s</h2>\n'
        '<p><a class="external" href="https://x.org/it&#x27;s">it’s</a></p>'
    )  # fmt: skip


def test_words_in_a_drawing_are_set_and_nothing_else_of_it() -> None:
    svg = '<svg a="b"><title>It\'s "so"</title><g c=\'d\'/></svg>'
    assert _PRINT.drawing(svg.encode()).decode() == "<svg a=\"b\"><title>It’s “so”</title><g c='d'/></svg>"


def test_a_guide_in_another_language_is_left_as_it_is_typed() -> None:
    """It has other marks, or other uses for these."""
    typed, words = Typesetting(is_english=False), "צה\"ל d'accord"
    assert typed.text(words) == words
    assert typed.blocks(parsed(words)) == parsed(words)
    assert typed.drawing(b"<g>it's</g>") == b"<g>it's</g>"


_MARKED = 'It\'s "so".'


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """A guide whose author typed marks wherever readers see words."""
    summary = f"'{_MARKED.replace(chr(39), chr(39) * 2)}'"  # in YAML
    body = f"{_MARKED}\n\n{sections('in-short', body=_MARKED)}"
    files = {
        "support/support.md": page(
            "support", "Support", body, summary=summary, more="also: [it's]\nquestions: [q01]\n"
        ),
        "guide.yaml": SMALL_GUIDE_YAML.replace("Hello.", "It's you.").replace("A capsule", "It's a capsule"),
        "sources.yaml": str(SMALL_GUIDE["sources.yaml"]).replace("Kidney cancer", "The kidney's cancer"),
        "glossary.yaml": str(SMALL_GUIDE["glossary.yaml"]).replace("An operation", "A surgeon's work"),
        "questions.yaml": str(SMALL_GUIDE["questions.yaml"]).replace("What are", "What's in"),
        "figures/kidney.svg": FIGURE.replace("Kidney", "It's"),
    }
    with closing(sqlite3.connect(make_pack(tmp_path_factory.mktemp("set"), files))) as connection:
        yield connection


SMALL_GUIDE_YAML = str(SMALL_GUIDE["guide.yaml"])


@pytest.mark.parametrize(
    ("table", "column", "shown"),
    [
        ("meta", "value", "It’s you. Read only what you want to know today."),
        ("tile", "line", "It’s a capsule"),
        ("topic", "summary", "It’s “so”."),
        ("section", "text", "It’s “so”.\n\nIt’s “so”."),
        ("source", "title", "The kidney’s cancer"),
        ("term", "means", "A surgeon’s work to take out a kidney."),
    ],
)
def test_readers_see_set_marks(pack: sqlite3.Connection, table: str, column: str, shown: str) -> None:
    """In every list, row and page."""
    assert shown in [value for (value,) in pack.execute(f"SELECT {column} FROM {table}")]  # noqa: S608 - names of ours


def test_no_typed_mark_is_left_on_a_page(pack: sqlite3.Connection) -> None:
    """Nor in what search and the terminal show; lay words stay as people type them."""
    pages = "".join(unpacked(html) for (html,) in pack.execute("SELECT html FROM page"))
    texts = "".join(title + text for title, text in pack.execute("SELECT title, text FROM section"))
    assert "'" not in unescape(pages) + texts
    assert '"' not in texts
    assert "What’s in all my choices?" in pages
    assert "it's" in [words for (words,) in pack.execute("SELECT words FROM also")]
    (drawing,) = pack.execute("SELECT svg FROM figure WHERE id = 'kidney'").fetchone()
    assert "It’s" in drawing.decode()
