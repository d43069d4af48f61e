"""Guides made to harm, their checksums right: a small good guide, changed in one way each.

`CASES` holds them by name, `write` makes one; `tests/guide/test_hostile_packs.py` opens them all.
"""

from __future__ import annotations

import gzip
import shutil
import sqlite3
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kcdesk.guide import checksum
from kcdesk.guide.packed_html import packed

Change = Callable[[sqlite3.Connection], object]


@dataclass(frozen=True, slots=True)
class Case:
    """One way to change a good guide."""

    change: Change
    page_size: int = 0
    user_version: int = -1
    patch: Callable[[bytearray], object] | None = None
    """What is done to the finished bytes, before the checksum is made right."""
    is_harmless: bool = False
    """Whether the guide may be opened, because nothing of the change can harm."""


CASES: dict[str, Case] = {}


def write(name: str, base: Path, file: Path) -> Path:
    """Make one case of a good guide; its checksum is right."""
    case = CASES[name]
    shutil.copyfile(base, file)
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA journal_mode = MEMORY")
    connection.execute("BEGIN")
    case.change(connection)
    connection.execute("COMMIT")
    connection.execute("PRAGMA writable_schema = OFF")
    if case.page_size:
        connection.execute(f"PRAGMA page_size = {case.page_size}")
    if case.user_version >= 0:
        connection.execute(f"PRAGMA user_version = {case.user_version}")
    with suppress(sqlite3.IntegrityError):  # it holds what its schema, put back, forbids
        connection.execute("VACUUM")
    connection.close()
    data = bytearray(file.read_bytes())
    if case.patch is not None:
        case.patch(data)
    file.write_bytes(data)
    reseal(file)
    return file


def reseal(file: Path) -> bool:
    """Make the checksum right again, whatever the bytes are now; False where they have no place for it."""
    data = bytearray(file.read_bytes())
    at = data.find(checksum.MARK)
    if at < 0 or data.find(checksum.MARK, at + 1) >= 0:
        return False
    start = at + len(checksum.MARK)
    data[start : start + 8] = checksum.PLACEHOLDER
    file.write_bytes(data)
    try:
        checksum.seal(file)
    except ValueError:
        return False
    return True


# --- ways to change a guide ----------------------------------------------------------------------


def _sql(*statements: str) -> Change:
    def change(connection: sqlite3.Connection) -> None:
        for statement in statements:
            connection.execute(statement)

    return change


def _page(html: str) -> Change:
    return _packed_page(packed(html))


def _packed_page(kept: bytes) -> Change:
    return lambda connection: _first_page(connection, kept)


def _first_page(connection: sqlite3.Connection, kept: bytes) -> None:
    first = "(SELECT id FROM topic WHERE position = 0)"
    connection.execute(f"UPDATE page SET html = ? WHERE topic = {first}", (kept,))


def _drawing(svg: str | bytes) -> Change:
    data = svg.encode() if isinstance(svg, str) else svg

    def change(connection: sqlite3.Connection) -> None:
        connection.execute("INSERT OR REPLACE INTO figure VALUES ('x', ?)", (data,))
        picture = '<td class="picture" align="center"><img src="figure:x" alt="" width="640"/></td>'
        table = 'class="figure" width="100%" cellspacing="0" cellpadding="0"'
        _first_page(connection, packed(f"<h1>F</h1><table {table}><tr>{picture}</tr></table>"))

    return change


def _loose(table: str, *statements: str) -> Change:
    """The table made anew without any constraint, so that it takes everything."""

    def change(connection: sqlite3.Connection) -> None:
        rows = connection.execute(f"SELECT * FROM {table}").fetchall()
        names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        connection.execute(f"DROP TABLE {table}")
        connection.execute(f"CREATE TABLE {table} ({', '.join(names)})")
        marks = ", ".join("?" * len(names))
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
        for statement in statements:
            connection.execute(statement)

    return change


def _disguised(table: str, *statements: str) -> Change:
    """The same, and the schema says afterwards what the format says."""

    def change(connection: sqlite3.Connection) -> None:
        find = "SELECT name, sql FROM sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL"
        found = dict(connection.execute(find, (table,)).fetchall())
        loose = found[table].replace("NOT NULL", "").replace("WITHOUT ROWID", "")
        _loose(table)(connection)
        found_rows = connection.execute(f"SELECT * FROM {table}")
        marks = ", ".join("?" * len(found_rows.description))
        rows = found_rows.fetchall()
        connection.execute(f"DROP TABLE {table}")
        connection.execute(loose)
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
        for statement in statements:
            connection.execute(statement)
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ?", (found[table], table))

    return change


def _view(table: str, query: str) -> Change:
    return _sql(f"DROP TABLE {table}", f"CREATE VIEW {table} AS {query}")


def _many(sql: str, rows: Callable[[], object]) -> Change:
    return lambda connection: connection.executemany(sql, rows())  # type: ignore[arg-type]


def _topics(*rows: tuple[str, str | None, int]) -> Change:
    """Further topics: id, parent, depth."""

    def change(connection: sqlite3.Connection) -> None:
        count = connection.execute("SELECT count(*) FROM topic").fetchone()[0]
        for number, (topic, parent, depth) in enumerate(rows, count):
            connection.execute(
                "INSERT INTO topic VALUES"
                " (?, ?, ?, ?, 'T', 'living', 'S', '2026-11-23', '2027-11-23', '', '', '', '2026-11-23')",
                (number, topic, parent, depth),
            )
            connection.execute("INSERT OR REPLACE INTO page VALUES (?, ?)", (topic, packed("<h1>T</h1>")))

    return change


def _both(*changes: Change) -> Change:
    def change(connection: sqlite3.Connection) -> None:
        for each in changes:
            each(connection)

    return change


def _add(name: str, change: Change, **more: object) -> None:
    CASES[name] = Case(change, **more)  # type: ignore[arg-type]


# --- pages -----------------------------------------------------------------------------------------

OUTSIDE = "/srv/kcdesk-canary/canary"
"""A file beside the guide that none may ever open."""

_H = "<h1>x</h1>"
for _name, _html in {
    "links": "".join(
        f'<p><a href="{target}">x</a></p>'
        for target in (
            "file:///etc/passwd javascript:alert(1) qrc:/x data:text/html,x figure:../../etc/passwd term:../x"
            " topic:../../etc https://example.org\u202egpj.exe //x.test/share \\\\x.test\\share"
        ).split()
    ),
    "external_link_with_blank": '<p><a class="external" href="https://a.test/ x">x</a></p>',
    "img_files": f'<img src="{OUTSIDE}.png"><img src="file://{OUTSIDE}.png">',
    "img_network": '<img src="http://127.0.0.1:9/x.png">',
    "img_unc": '<p><img src="//127.0.0.1/share/x.png"/></p>',
    "link_stylesheet": f'<link rel="stylesheet" type="text/css" href="file://{OUTSIDE}.css"><p>y</p>',
    "style_import": f'<style>@import url("file://{OUTSIDE}.css");</style><p>y</p>',
    "css_url": f'<table style="background-image:url(file://{OUTSIDE}.png)"><tr><td>c</td></tr></table>',
    "background": f'<body background="{OUTSIDE}.png">',
    "iframe_object": f'<iframe src="{OUTSIDE}.css"></iframe><object data="{OUTSIDE}.png"></object>',
    "refresh": '<meta http-equiv="refresh" content="0;url=file:///etc/passwd"><base href="file:///">',
    "script": "<script>alert(1)</script>",
    "style_hides_urgent": "<style>p{color:#ffffff}</style><p>Call 999</p>",
    "inline_style": '<p style="color:#ffffff">Call 999</p>',
    "callout_unknown": '<table class="callout evil" width="100%" cellspacing="0" cellpadding="0"></table>',
    "tables_100_deep": "<table border=1><tr><td>" * 100 + "z" + "</td></tr></table>" * 100,
    "good_tables_4_deep": (
        '<table class="data" width="100%" cellspacing="0" cellpadding="8"><tr><td>' * 4
        + "z"
        + "</td></tr></table>" * 4
    ),
    "tables_2000": (
        '<table class="data" width="100%" cellspacing="0" cellpadding="8"><tr><td>z</td></tr></table>' * 2000
    ),
    "lists_5000_deep": "<ul><li>" * 5000 + "z",
    "good_lists_20_deep": "<ul><li>" * 20 + "z" + "</li></ul>" * 20,
    "divs_100000_deep": "<div>" * 100_000 + "z",
    "cells_1e6": "<table>" + ("<tr>" + "<td>1</td>" * 100 + "</tr>") * 10_000 + "</table>",
    "good_cells_1e4": (
        '<table class="data" width="100%" cellspacing="0" cellpadding="8">'
        + ("<tr>" + "<td>1</td>" * 10 + "</tr>") * 1000
        + "</table>"
    ),
    "columns_100": (
        '<table class="data" width="100%" cellspacing="0" cellpadding="8"><tr>'
        + "<td>1</td>" * 100
        + "</tr></table>"
    ),
    "colspan_huge": '<table><tr><td colspan="2000000000" rowspan="2000000000">z</td></tr></table>',
    "page_9mb": ("<p>" + "lorem ipsum " * 400 + "</p>\n") * 1_900,
    "page_7mb": ("<p>" + "lorem ipsum " * 400 + "</p>\n") * 1_500,
    "one_word_500kb": "<p>" + "a" * 500_000 + "</p>",
    "one_word_of_blanks": "<p>" + "a&#160;" * 100_000 + "</p>",
    "img_huge": '<p><img src="figure:x" alt="" width="100000" height="100000"/></p>',
    "font_huge": '<p style="font-size:100000px">z</p><hr width="1000000000">',
    "regex_figure": "<a " * 200_000 + "z",
    "regex_stacked": '<table class="data">' * 20_000 + "z",
    "regex_short": '<h2 id="a">' * 50_000,
    "headings_50000": "".join(f'<h2 id="a{number}">a</h2>' for number in range(30_000)),
    "bidi_dose": "<p>Take \u202e05\u202c mg. \u2067abc\u2069</p>",
    "control_characters": "<p>a\x1b[2Jb\x00</p>",
    "entity_control": "<p>&#x202e;05 mg</p>",
    "fake_chrome": '<p style="background-color:#b3261e"><a href="https://evil.example">ring us</a></p>',
    "anchor_twice": '<h2 id="a">a</h2><h2 id="a">b</h2>',
    "unclosed": "<p>a<b>b</p>",
    "upper_case": "<P>a</P>",
    "single_quotes": "<h2 id='a'>a</h2>",
    "comment": "<!-- a --><p>b</p>",
    "processing": "<?xml version='1.0'?><p>b</p>",
    "link_to_nowhere": '<p><a href="topic:nowhere">a</a></p>',
    "term_to_nowhere": '<p><a class="term" href="term:nowhere">a</a></p>',
    "drawing_of_nowhere": (
        '<table class="figure" width="100%" cellspacing="0" cellpadding="0"><tr>'
        '<td class="picture" align="center"><img src="figure:nowhere" alt="" width="640"/></td></tr></table>'
    ),
}.items():
    _add(_name, _page(_H + _html))
_add("page_without_blanks_of_65_mb", lambda c: c.execute("UPDATE page SET html = zeroblob(7000000)"))

# --- drawings --------------------------------------------------------------------------------------

_X = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def _svg(inside: str, more: str = "", box: str = "0 0 720 400") -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}"{more}>{inside}</svg>'


_ENTITIES = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))
_USES = "".join(f"<g id='a{i}'>" + f"<use xlink:href='#a{i - 1}'/>" * 10 + "</g>" for i in range(1, 9))
_DRAWINGS: dict[str, str | bytes] = {
    "svg_xxe": f'<!DOCTYPE svg [<!ENTITY x SYSTEM "file://{OUTSIDE}">]>' + _svg("<text>&x;</text>"),
    "svg_laughs": f'<!DOCTYPE svg [<!ENTITY a0 "lol">{_ENTITIES}]>' + _svg("<text>&a9;</text>"),
    "svg_image_file": _svg(f'<image xlink:href="file://{OUTSIDE}.png" width="1" height="1"/>', f" {_X}"),
    "svg_style_import": _svg(f'<style>@import url("file://{OUTSIDE}.css");</style>'),
    "svg_style_attribute": _svg('<rect style="fill:red"/>'),
    "svg_script": _svg("<script>x()</script>"),
    "svg_onload": _svg("<rect/>", ' onload="x()"'),
    "svg_1e5": _svg("<rect/>", ' width="100000" height="100000"'),
    "svg_tall": _svg("<rect/>", box="0 0 720 100000"),
    "svg_tall_1e9": _svg("<rect/>", ' width="1" height="1000000000"'),
    "svg_flat": _svg("<rect/>", box="0 0 720 0.0000001"),
    "svg_nan": _svg('<rect width="1e400" height="1"/>', box="0 0 nan inf"),
    "svg_use_loop": _svg('<g id="a"><use xlink:href="#a"/></g>', f" {_X}"),
    "svg_use_bomb": _svg(f"<defs>{_USES}</defs><use xlink:href='#a8'/>", f" {_X}"),
    "svg_deep": _svg("<g>" * 9_000 + "</g>" * 9_000),
    "svg_filter": _svg('<filter id="f"><feGaussianBlur stdDeviation="10000"/></filter>'),
    "svg_pattern": _svg('<pattern id="p" width="0.00001" height="0.00001"/><rect fill="url(#p)"/>'),
    "svg_dash": _svg('<path d="M0 0 H5000" stroke="#B3261E" stroke-dasharray="0.0001"/>'),
    "svg_dash_group": _svg('<g stroke-dasharray="2"><path d="M0 0 H5000"/></g>'),
    "svg_far": _svg('<path d="M0 0 H100000000" stroke="#B3261E"/>'),
    "svg_scale": _svg('<g transform="scale(1000)"><g transform="scale(1000)"><rect/></g></g>'),
    "svg_scale_nested": _svg('<g transform="scale(10)">' * 9 + "<rect/>" + "</g>" * 9),
    "svg_matrix": _svg('<g transform="matrix(1 0 0 1 0 0)"><rect/></g>'),
    "svg_parts": _svg('<rect width="720" height="400" fill-opacity="0.5"/>' * 4_000),
    "svg_inner": _svg(_svg("<rect/>")),
    "svg_bidi": _svg("<text>\u202e05 mg</text>"),
    "svg_colour": _svg('<rect fill="#ff0000"/>'),
    "svg_gz": gzip.compress(_svg("<!--" + " " * 30_000_000 + "-->").encode()),
    "svg_empty": b"",
    "svg_is_png": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "svg_not_utf8": _svg("<text>\xe9</text>").encode("latin-1"),
    "svg_300kb": _svg("<!--" + " " * 300_000 + "-->"),
}
for _name, _drawn in _DRAWINGS.items():
    _add(_name, _drawing(_drawn))
for _name, _value in {"text": "'text'", "int": "3000000000", "null": "NULL"}.items():
    _add(f"figure_{_name}", _loose("figure", f"INSERT INTO figure VALUES ('x', {_value})"))
    _add(f"figure_{_name}_disguised", _disguised("figure", f"INSERT INTO figure VALUES ('x', {_value})"))

# --- the home page and what the guide says of itself -----------------------------------------------

for _name, _icon in {
    "traversal": f"../../../../../../../..{OUTSIDE}",
    "absolute": OUTSIDE,
    "unc": "\\\\evil.example\\share\\x",
    "empty": "",
}.items():
    _add(f"icon_{_name}", lambda c, icon=_icon: c.execute("UPDATE tile SET icon = ?", (icon,)))  # type: ignore[misc]
_add("icon_nul", _sql("UPDATE tile SET icon = 'a' || char(0) || 'b'"))
_add("icon_int", _disguised("tile", "UPDATE tile SET icon = 5, line = NULL"))
_add("icon_unknown", _sql("UPDATE tile SET icon = 'nosuch'"), is_harmless=True)
_FIRST = "(SELECT id FROM topic LIMIT 1)"
for _count in (100, 2_000, 100_000):
    _add(
        f"tiles_{_count}",
        _many(
            f"INSERT INTO tile VALUES (?, {_FIRST}, 'line', 'surgery')",
            lambda count=_count: [(number + 1000,) for number in range(count)],  # type: ignore[misc]
        ),
    )
_add(
    "shortcuts_5000",
    _many(f"INSERT INTO shortcut VALUES (?, {_FIRST})", lambda: [(n + 99,) for n in range(5_000)]),
)
_add("shortcut_nowhere", _sql("INSERT INTO shortcut VALUES (999, 'nowhere')"))
_add("tile_nowhere", _sql("UPDATE tile SET topic = 'nowhere'"))
for _name, _key, _text in (
    ("greeting_5mb", "greeting", "a b " * 1_250_000),
    ("greeting_bidi", "greeting", "\u202eolleH"),
    ("title_lines", "title", "a\nb"),
    ("title_long", "title", "W" * 100_000),
    ("date_zero", "date", "0000-00-00"),
    ("date_words", "date", "yesterday"),
    ("language_traversal", "language", f"../../..{OUTSIDE}"),
    ("language_long", "language", "a" * 100_000),
    ("language_odd", "language", "---"),
    ("id_traversal", "id", "../../x"),
):
    _add(
        f"meta_{_name}",
        lambda c, key=_key, text=_text: c.execute("UPDATE meta SET value = ? WHERE key = ?", (text, key)),  # type: ignore[misc]
    )
_add("meta_blob", _sql("UPDATE meta SET value = x'ff00' WHERE key = 'title'"))
_add(
    "meta_many",
    _many("INSERT INTO meta VALUES (?, ?)", lambda: [(f"k{n}", "x" * 1000) for n in range(5_000)]),
)
_add("meta_unknown_key", _sql("INSERT INTO meta VALUES ('zzz', 'x')"))
for _key in ("web_home", "share_base"):
    _add(f"meta_{_key}", _sql(f"INSERT OR REPLACE INTO meta VALUES ('{_key}', 'javascript:alert(1)')"))
_add("meta_help_nowhere", _sql("INSERT OR REPLACE INTO meta VALUES ('help_topic', 'nowhere')"))
_HTML = f'<img src="file://{OUTSIDE}.png"><b>x</b>'.replace("'", "''")
_add(
    "meta_html",
    _sql(f"UPDATE meta SET value = '{_HTML}' WHERE key IN ('title', 'greeting')"),
    is_harmless=True,
)
_add("meta_date_far", _sql("UPDATE meta SET value = '9999-12-31' WHERE key = 'date'"), is_harmless=True)

# --- topics ------------------------------------------------------------------------------------------

_add("duplicate_id_cycle", _both(_loose("topic"), _topics(("a", None, 0), ("b", "a", 1), ("a", "b", 2))))
_add("duplicate_id_self", _both(_loose("topic"), _topics(("a", None, 0), ("a", "a", 1))))
_add("self_parent", _topics(("selfy", "selfy", 1)))
_add("missing_parent", _topics(("orphan", "nosuch", 1)))
_add("chain_900", _topics(*((f"c{n}", f"c{n - 1}" if n else None, n) for n in range(900))))
_add("chain_7", _topics(*((f"c{n}", f"c{n - 1}" if n else None, n) for n in range(7))))
_add("children_5000", _topics(("many", None, 0), *((f"c{n}", "many", 1) for n in range(5_000))))
_add(
    "topics_25000",
    _topics(*((f"c{n}", f"c{n - n % 500}" if n % 500 else None, 1 if n % 500 else 0) for n in range(25_000))),
)
for _name, _text in {
    "path": "../../etc/passwd",
    "newline": "a\nb",
    "escape": "a\x1b[31mred",
    "bidi": "\u202eevil",
    "empty": "",
    "blank": " ",
    "anchor": "a#b",
    "scheme": "topic:x",
    "tag": "<b>x</b>",
    "long": "a" * 200_000,
    "nul": "x\x00y",
}.items():
    _add(f"id_{_name}", _topics((_text, None, 0)))
for _name, _text in {
    "1mb": "very long " * 100_000,
    "unbroken": "W" * 100_000,
    "newlines": "a\nb\r\tc\x1b[2J",
    "bidi": "\u202egnirts",
}.items():
    _add(f"titles_{_name}", lambda c, text=_text: c.execute("UPDATE topic SET title = ?", (text,)))  # type: ignore[misc]
_add("titles_html", _sql(f"UPDATE topic SET title = '{_HTML}', summary = '{_HTML}'"), is_harmless=True)
_add("reviewed_by_long", lambda c: c.execute("UPDATE topic SET reviewed_by = ?", ("Dr " * 1000,)))
for _column in ("id", "title", "kind", "summary", "reviewed_by", "updated", "next_review", "parent", "depth"):
    for _name, _value in (
        ("null", "NULL"),
        ("int", "5"),
        ("blob", "x'ff00'"),
        ("large", "9223372036854775807"),
    ):
        if _value == "NULL" and _column == "parent":
            continue
        _statement = f"UPDATE topic SET {_column} = {_value} WHERE position = 1"
        _add(f"topic_{_column}_{_name}", _loose("topic", _statement))
        if _column != "id":
            # A column of texts makes a text of a number.
            _is_text = _column in ("title", "summary", "reviewed_by") and _name in ("int", "large")
            _add(f"topic_{_column}_{_name}_disguised", _disguised("topic", _statement), is_harmless=_is_text)
_add("position_gap", _sql("UPDATE topic SET position = 999 WHERE position = 1"))
_add("depth_large", _sql("UPDATE topic SET depth = 1000000000"))
_add("depth_negative", _sql("UPDATE topic SET depth = -5"))
_add("depth_wrong", _sql("UPDATE topic SET depth = 3 WHERE position = 0"))
_add("kind_unknown", _sql("UPDATE topic SET kind = 'evil'"))
_add("dates_zero", _sql("UPDATE topic SET updated = '0000-00-00'"))
_add("dates_week", _sql("UPDATE topic SET updated = '2026-W01-1', next_review = '20271231'"))
_add(
    "dates_far", _sql("UPDATE topic SET updated = '9999-12-31', next_review = '0001-01-01'"), is_harmless=True
)
_add("no_topics", _sql("DELETE FROM topic"))
_add("no_pages", _sql("DELETE FROM page"))
_add("page_null", _disguised("page", "UPDATE page SET html = NULL"))
_add("page_int", _disguised("page", "UPDATE page SET html = 7"))
_add("page_blob", _sql("UPDATE page SET html = x'fffe00'"))
_add("page_text", _sql("UPDATE page SET html = '<h1>T</h1>'"))
_add("page_unpacked_40_mb", _packed_page(zlib.compress(bytes(40_000_000))))
_add("page_packed_not_utf8", _packed_page(zlib.compress(b"<h1>\xff\xfe</h1>")))
_add("page_packed_cut_off", _packed_page(packed(_H)[:-5]))
_add("page_packed_and_more", _packed_page(packed(_H) + b"more"))
_add("page_not_utf8", _sql("UPDATE page SET html = CAST(x'fffe' AS TEXT)"))
_add("page_surrogate", _sql("UPDATE page SET html = CAST(x'eda080' AS TEXT)"))
_add("section_types", _disguised("section", "UPDATE section SET text = 5, title = NULL, anchor = NULL"))
_add("section_level_text", _disguised("section", "UPDATE section SET level = 'x'"))
_add("section_long", lambda c: c.execute("UPDATE section SET text = ? WHERE id < 3", ("cancer " * 900_000,)))
_add("section_nowhere", _sql("UPDATE section SET topic = 'nosuch' || id"))
_add(
    "sections_3000",
    _many(
        f"INSERT INTO section (topic, anchor, level, title, text) VALUES ({_FIRST}, ?, 2, 'T', 'x')",
        lambda: [(f"zz{n}",) for n in range(3_000)],
    ),
)
_add("source_types", _disguised("source", "UPDATE source SET title = NULL, publisher = 5, url = x'00'"))
_add("source_script", _sql("UPDATE source SET url = 'javascript:alert(1)'"))
_add("source_nowhere", _sql("UPDATE topic_source SET source = 'nowhere'"))
_add("term_types", _disguised("term", "UPDATE term SET term = NULL, means = 5, also = 7, see = NULL"))
_add("also_types", _disguised("also", "INSERT INTO also VALUES (NULL, 5)"))
_add("also_nowhere", _sql("INSERT INTO also VALUES ('nowhere', 'x')"))

# --- search ------------------------------------------------------------------------------------------

_ENTRY = "INSERT OR IGNORE INTO lexicon_entry VALUES"
_add("entry_empty", _sql(f"{_ENTRY} ('', 'means', 'x')"))
_add("entry_means_empty", _sql(f"{_ENTRY} ('cancer', 'means', '')"))
_add("entry_kind", _sql(f"{_ENTRY} ('cancer', 'evil', 'x')"))
_add("entry_danger_nowhere", _sql(f"{_ENTRY} ('cancer', 'danger', 'nosuch')"))
_add("entry_types", _disguised("lexicon_entry", f"{_ENTRY} (5, 'means', NULL)"))
_add(
    "entries_20000_alike",
    _many(f"{_ENTRY} ('cancer', 'means', ?)", lambda: [(f"w{n}",) for n in range(20_000)]),
)
_add("entries_200000", _many(f"{_ENTRY} (?, 'means', 'x')", lambda: [(f"w{n}",) for n in range(200_000)]))
_add(
    "entry_circle",
    _sql(f"{_ENTRY} ('cancer', 'means', 'bladder')", f"{_ENTRY} ('bladder', 'means', 'cancer')"),
    is_harmless=True,
)
_add("name_kind", _sql("UPDATE name SET kind = 'evil' WHERE id = 1"))
_add("name_nowhere", _sql("UPDATE OR IGNORE name SET topic = 'nosuch'"))
_add("name_anchor_nowhere", _sql("UPDATE OR IGNORE name SET anchor = 'nosuch'"))
_add("name_types", _disguised("name", "UPDATE name SET text = NULL, topic = 5, key = NULL, anchor = NULL"))
_add("name_key_empty", _sql("UPDATE name SET key = ' '"))
_add("name_stem_nowhere", _sql("INSERT INTO name_stem VALUES ('cancer', 99999999)"))
_add("name_stem_text", _sql("INSERT INTO name_stem VALUES ('cancer', '1) OR (1=1')"))
_QUESTION = "INSERT OR REPLACE INTO section_question VALUES"
_add("question_nowhere", _sql(f"{_QUESTION} (99999999, 'cancer')"))
_add("question_types", _disguised("section_question", f"{_QUESTION} (1, NULL)"))
_add("question_long", _sql(f"{_QUESTION} (1, replace(hex(zeroblob(200000)), '00', 'a b '))"))
_add(
    "questions_70000",
    _sql(f"{_QUESTION} (1, replace(hex(zeroblob(70000)), '00', 'can' || char(10)))"),
    is_harmless=True,
)
_add("index_without_sections", _sql("DELETE FROM section WHERE id > 2"))
_add("index_dropped", _sql("DROP TABLE section_index"))
_add("index_plain", _sql("DROP TABLE section_index", "CREATE TABLE section_index (title, also)"))
_add("index_junk", _sql("UPDATE section_index_data SET block = x'0102030405060708090a0b0c0d0e0f'"))
_add("index_empty", _sql("DELETE FROM section_index_data"))
_add("index_random", _sql("UPDATE section_index_data SET block = randomblob(length(block)) WHERE id > 10"))
_add("index_rank", _sql("INSERT INTO section_index (section_index, rank) VALUES ('rank', 'nosuch(1)')"))
_add("index_version", _sql("UPDATE section_index_config SET v = 99 WHERE k = 'version'"))
_add("index_sizes", _sql("UPDATE section_index_docsize SET sz = x'ffffffffffffffffff'"))
_add("index_of_nothing", _sql("INSERT INTO section_index (rowid, title) VALUES (99999999, 'cancer')"))
_add("stem_types", _disguised("stem", "UPDATE stem SET sections = 'x'"))
_add("stem_negative", _sql("UPDATE stem SET sections = -5"))
_add("stem_large", _sql("UPDATE stem SET sections = 9223372036854775807"))
_add("word_types", _disguised("word", "INSERT INTO word VALUES (NULL, 'x')"))
_add(
    "words_1000000",
    _many("INSERT OR IGNORE INTO word VALUES (?, 1)", lambda: [(f"w{n:x}q",) for n in range(300_000)]),
)

# --- SQL ---------------------------------------------------------------------------------------------

_ENDLESS = "WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r)"
_add(
    "view_endless_shortcut",
    _view("shortcut", f"{_ENDLESS} SELECT n AS position, 'x' AS topic FROM r WHERE n < 0"),
)
_add(
    "view_endless_rows",
    _view("tile", f"{_ENDLESS} SELECT n AS position, 'x' AS topic, 'l' AS line, 's' AS icon FROM r"),
)
_add("view_endless_page", _view("page", f"{_ENDLESS} SELECT 'start' AS topic, n AS html FROM r WHERE n < 0"))
_add("view_1gb", _view("page", "SELECT id AS topic, hex(zeroblob(450000000)) AS html FROM topic"))
_add(
    "view_load_extension",
    _view("page", f"SELECT id AS topic, load_extension('{OUTSIDE}.so') AS html FROM topic"),
)
_add("view_random", _view("page", "SELECT id AS topic, abs(random() % 100) || ' mg' AS html FROM topic"))
_add("view_clock", _view("page", "SELECT id AS topic, datetime('now') AS html FROM topic"))
_add("view_beside", _sql("CREATE VIEW more AS SELECT 1"))
_add("table_beside", _sql("CREATE TABLE more (a)"))
_add("index_beside", _sql("CREATE INDEX more ON topic (title)"))
_add("index_on_expression", _sql("CREATE INDEX more ON topic (hex(title))"))
_add("trigger", _sql("CREATE TRIGGER t AFTER INSERT ON page BEGIN DELETE FROM topic; END"))
_add("virtual_page", _sql("DROP TABLE page", "CREATE VIRTUAL TABLE page USING fts5(topic, html)"))
_add(
    "generated_column",
    _sql("DROP TABLE source", "CREATE TABLE source (id, title AS (hex(zeroblob(100000000))), url)"),
)
_add(
    "check_constraint",
    _sql("DROP TABLE shortcut", "CREATE TABLE shortcut (position, topic CHECK (length(topic) > 0))"),
)
_add("column_beside", _sql("ALTER TABLE topic ADD COLUMN more TEXT"))
_add(
    "schema_says_view",
    _sql(
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = 'CREATE TABLE shortcut"
        " (position INTEGER PRIMARY KEY, topic TEXT NOT NULL DEFAULT (1))'"
        " WHERE name = 'shortcut'",
    ),
)
_add("page_size_512", lambda _connection: None, page_size=512, is_harmless=True)
_add("page_size_65536", lambda _connection: None, page_size=65536)
for _number in (0, 999, 1999, 2000, 2001, 2002, 2003, 2004, 2005, 2006, 2008, 3000, 2147483647):
    _add(f"user_version_{_number}", lambda _connection: None, user_version=_number)


def _cut(data: bytearray) -> None:
    del data[len(data) // 2 :]


def _put(at: int, value: bytes) -> Callable[[bytearray], object]:
    def put(data: bytearray) -> None:
        data[at : at + len(value)] = value

    return put


_add("half", lambda _connection: None, patch=_cut)
_add("header_page_count", lambda _connection: None, patch=_put(28, b"\x7f\xff\xff\xff"))
_add("header_utf16", lambda _connection: None, patch=_put(56, b"\0\0\0\2"))
_add("header_reserved", lambda _connection: None, patch=_put(20, b"\xff"))
_add("header_free_list", lambda _connection: None, patch=_put(32, b"\0\0\0\5\0\0\0\5"))
_add("header_wal", lambda _connection: None, patch=_put(18, b"\2\2"), is_harmless=True)
