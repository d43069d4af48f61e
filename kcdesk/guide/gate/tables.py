"""The tables of a guide: how many rows each may have, and what its columns hold."""

from __future__ import annotations

from kcdesk.guide import packed_html, schema
from kcdesk.guide.drawing_check import MAX_BYTES
from kcdesk.guide.gate.columns import ADDRESS, DATE, ID, Column, id_column
from kcdesk.guide.page_grammar import MAX_LENGTH
from kcdesk.guide.page_html import CALLOUT_KINDS

MAX_DEPTH = 6
"""Topics below one another."""
_LINE, _TEXT = 500, 300_000

TABLES: dict[str, tuple[int, tuple[Column, ...]]] = {
    "meta": (40, (Column("key", 40, "[a-z_]+"), Column("value", 2_000))),
    "topic": (
        20_000,
        (
            Column("position", most=20_000),
            id_column("id"),
            id_column("parent", may_be_null=True),
            Column("depth", most=MAX_DEPTH - 1),
            Column("title", 300, r"[^\n\t]*"),
            Column("kind", 40, "|".join(schema.KINDS)),
            Column("summary", 2_000),
            Column("updated", 10, DATE),
            Column("next_review", 10, DATE),
            Column("reviewed_by", 300, r"[^\n\t]*"),
            Column("translates", 10, f"(?:{DATE})?"),
            Column("original_updated", 10, f"(?:{DATE})?"),
            Column("checked", 10, DATE, since=2001),
        ),
    ),
    "page": (
        20_000,
        (
            id_column("topic"),
            Column("html", MAX_LENGTH, until=2006),
            Column("html", packed_html.MAX_BYTES, is_binary=True, since=2007),
        ),
    ),
    "section": (
        400_000,
        (
            Column("id"),
            id_column("topic"),
            Column("anchor", 80, f"(?:{ID})?"),
            Column("level", least=1, most=3),
            Column("title", _LINE),
            Column("text", _TEXT),
        ),
    ),
    "also": (200_000, (id_column("topic"), Column("words", _LINE))),
    "phrase": (
        50_000,
        (
            Column("says", _LINE),
            Column("kind", 10, "means|danger|harmless|asked|more|companion|mild|opens"),
            Column("means", _LINE),
        ),
    ),
    "danger_weight": (
        50_000,
        (Column("words", 100, r"(?:\S+(?: \S+)?)?"), Column("tenths", least=-1_000, most=1_000)),
    ),
    "term": (
        20_000,
        (
            id_column("id"),
            Column("term", _LINE),
            Column("means", 5_000),
            Column("also", 5_000),
            Column("say", _LINE),
            Column("see", 80, f"(?:{ID})?"),
        ),
    ),
    "source": (
        50_000,
        (
            Column("id", 80, r"[a-z0-9]+(?:[_-][a-z0-9]+)*"),
            Column("title", 1_000),
            Column("publisher", 1_000),
            Column("url", 2_000, ADDRESS),
            Column("date", _LINE),
        ),
    ),
    "topic_source": (
        400_000,
        (id_column("topic"), Column("number", least=1, most=9_999), Column("source", 80)),
    ),
    "figure": (20_000, (id_column("id"), Column("svg", MAX_BYTES, is_binary=True))),
    "tile": (
        24,
        (
            Column("position", most=1_000),
            id_column("topic"),
            Column("line", 300, r"[^\n\t]*"),
            Column("icon", 40, "[a-z0-9-]+"),
        ),
    ),
    "shortcut": (24, (Column("position", most=1_000), id_column("topic"))),
    "word": (200_000, (Column("word", _LINE), Column("count", least=-1))),
    "stem": (
        200_000,
        (
            Column("stem", _LINE),
            Column("sections", most=400_000),
            Column("keyness", least=-20, most=20, is_real=True),
        ),
    ),
    "common_word": (200_000, (Column("word", _LINE),)),
    "common_words": (200_000, (Column("start", _LINE), Column("rests", _TEXT))),
    "passage": (400_000, (Column("section"), Column("heading", _LINE), Column("sentences", _TEXT))),
    "section_question": (400_000, (Column("section"), Column("questions", _TEXT))),
    "name": (
        400_000,
        (
            Column("id"),
            Column("text", 1_000),
            Column("kind", 10, "title|also|term|heading"),
            id_column("topic"),
            Column("anchor", 80, f"(?:{ID})?"),
            Column("key", 1_000),
        ),
    ),
    "name_stem": (1_000_000, (Column("stem", _LINE), Column("name"))),
    "lexicon_entry": (
        50_000,
        (
            Column("stems", _LINE, r"\S.*"),
            Column("kind", 10, "means|danger|harmless|companion"),
            Column("means", _LINE, r"(?:\S.*)?"),
        ),
    ),
    "asked_word": (
        400_000,
        (
            Column("marker", 200, r"\S+(?: \S+)?"),
            Column("topics", _TEXT, r"[0-9]{1,5}:[0-9]{1,5}(?: [0-9]{1,5}:[0-9]{1,5})*"),
        ),
    ),
    "made_word": (200, (Column("key", 40, "[a-z_]+"), Column("words", 500, r"[^\n\t]*"))),
    "subject": (
        2_000,
        (
            id_column("topic"),
            Column("kind", 10, "treatment|effect"),
            Column("position", most=2_000),
            Column("name", 300, r"[^\n\t]*"),
            Column("listed", 300, r"[^\n\t]*"),
        ),
    ),
    "subject_name": (
        20_000,
        (id_column("topic"), Column("position", most=100), Column("name", 300), Column("say", 300)),
    ),
    "aspect": (
        60,
        (
            id_column("id"),
            Column("position", most=100),
            Column("shape", 10, "|".join(("row", "causes", "list", *CALLOUT_KINDS))),
            Column("title", 300, r"[^\n\t]*"),
        ),
    ),
    "fact": (
        200_000,
        (
            id_column("topic"),
            id_column("aspect"),
            Column("position"),
            Column("label", 300, r"[^\n\t]*"),
            Column("text", 2_000),
            Column("link", 80, f"(?:{ID})?"),
            Column("sources", 2_000, r"[a-z0-9_\n-]*"),
        ),
    ),
    "choice": (
        60,
        (id_column("id"), Column("position", most=100), Column("facet", 300), Column("words", 300)),
    ),
    "subject_choice": (50_000, (id_column("choice"), id_column("topic"))),
    "change": (
        20_000,
        (
            id_column("topic"),
            Column("position", most=200),
            Column("day", 10, DATE),
            Column("anchor", 80, f"(?:{ID})?"),
            Column("words", 2_000),
        ),
    ),
}
"""The most rows of each table, and its columns in their order."""
