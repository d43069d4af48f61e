"""The HTML that the compiler writes, as a grammar: whatever else a page holds is refused.

Tags are matched as the compiler spells them (lower case, attributes in its order, values in double quotes),
so there is nothing that this module and Qt's HTML parser could read in two ways.
`kcdesk.authoring.output` writes what is listed here; its tests hold both together.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from kcdesk.guide.page_html import (
    BAR_CELL,
    CALLOUT,
    CALLOUT_KINDS,
    CALLOUT_TITLE,
    CITE,
    CITES,
    DATA_TABLE,
    DRAWN_TABLE,
    FACTS_TABLE,
    FIGURE,
    FIGURE_TABLE,
    FIGURE_WIDTH,
    HELP_SECTION,
    PICTOGRAM,
    PICTOGRAM_WIDTH,
    SHARED_WIDTHS,
    SIDES_TABLE,
    SOURCE_ANCHOR,
    TERM,
    TOPIC,
)

MAX_LENGTH = 1_000_000
"""Characters of one page's HTML; the longest page of the shipped guide has 150,000."""
MAX_DEPTH = 16
"""Elements inside one another."""
MAX_HEADINGS = 1_500
MAX_TABLES, MAX_TABLE_DEPTH, MAX_CELLS, MAX_COLUMNS = 400, 3, 6_000, 20
MAX_WORD = 2_000
"""Characters without a blank between: Qt lays a longer word out in quadratic time."""

_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_IDS = rf"{_ID}(?:\+{_ID})*"
PLACE = rf"{_ID}(?:/{_IDS}){{0,2}}"
"""A topic's id, or the address of a made page (see kcdesk.guide.made_address)."""
_VALUE = r"(?:[^\"<>&\s]|&(?:amp|lt|gt|quot|#x27);)"
_BAR = BAR_CELL.removeprefix("<td").removesuffix(">")
_BOX = 'width="100%" cellspacing="0" cellpadding="0"'
_GRID = 'width="100%" cellspacing="0" cellpadding="8"'

_ATTRIBUTES = {
    "h1": "",
    "h2": f' id="(?P<id>{_ID})"(?: class="{HELP_SECTION}")?',
    "h3": f' id="(?P<id>{_ID})"',
    "p": f'| class="(?:lede|foot|{CALLOUT_TITLE}|child)"',
    "ul": "",
    "ol": r'| class="foot"| start="[0-9]{1,4}"',
    "li": "",
    "b": "",
    "i": "",
    "sup": f' class="{CITES}"',
    "a": (
        rf' class="{CITE}" href="#{SOURCE_ANCHOR}[0-9]{{1,4}}"'
        rf'| name="(?P<id>{SOURCE_ANCHOR}[0-9]{{1,4}})"'
        rf'| class="term" href="{TERM}:(?P<term>{_ID})"'
        rf'| class="external" href="https?://{_VALUE}{{1,2000}}"'
        rf'| href="{TOPIC}:(?P<topic>{PLACE})(?:#{_ID})?"'
        rf'| href="#{_ID}"'
    ),
    "table": (
        rf' class="{CALLOUT} (?:{"|".join(CALLOUT_KINDS)})" {_BOX}'
        rf'| class="(?:{FIGURE_TABLE}|{DRAWN_TABLE})" {_BOX}'
        rf'| class="(?:{DATA_TABLE}(?: {SIDES_TABLE})?|{FACTS_TABLE})" {_GRID}'
    ),
    "thead": "",
    "tbody": "",
    "tr": "",
    "td": (
        rf'|{_BAR}| class="(?:body|caption|beside)"| class="picture" align="center"'
        f'| class="pictogram" {PICTOGRAM_WIDTH}'
    ),
    "th": rf' align="left"(?: width="(?:30|{"|".join(map(str, SHARED_WIDTHS.values()))})%")?',
    "hr": "/",
    "br": "/",
    "img": (
        rf' src="{FIGURE}:(?P<figure>{_ID})" alt="(?:{_VALUE}| ){{0,2000}}" {FIGURE_WIDTH}/'
        rf'| src="{PICTOGRAM}:(?P<pictogram>{_ID})" alt="" {PICTOGRAM_WIDTH}/'
    ),
}

_TAG = re.compile(
    "<(?:(?P<end>/)?(?P<name>[a-z][a-z0-9]*))(?P<rest>[^<>]*)>",
)
_RULES = {name: re.compile(f"(?:{rule})") for name, rule in _ATTRIBUTES.items()}
_VOID = frozenset(("hr", "br", "img"))

_WORDS = frozenset(("a", "b", "i", "sup"))
_INSIDE: dict[str, frozenset[str]] = {
    "": frozenset("h1 h2 h3 p ul ol table hr".split()),
    "h1": frozenset(),
    "h2": _WORDS,
    "h3": _WORDS,
    "p": _WORDS | {"br"},
    "ul": frozenset(("li",)),
    "ol": frozenset(("li",)),
    "li": _WORDS | {"ul", "ol"},
    "a": frozenset(("b", "i")),
    "b": _WORDS,
    "i": _WORDS,
    "sup": frozenset(("a",)),
    "table": frozenset(("thead", "tbody", "tr")),
    "thead": frozenset(("tr",)),
    "tbody": frozenset(("tr",)),
    "tr": frozenset(("td", "th")),
    "td": _WORDS | {"h3", "p", "ul", "ol", "table", "img"},
    "th": _WORDS,
}
"""What may stand right inside what; "" is the page itself."""

_MARKUP_IN_TEXT = re.compile(r"[<>]|&(?!(?:amp|lt|gt|quot|#x27|#160);)")
_LONG_WORD = re.compile(rf"\S{{{MAX_WORD + 1}}}")

HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
"""Control characters, and those that make words read in another order than they are written."""


class PageRefusedError(ValueError):
    """The HTML is not the compiler's; the text says where it differs."""


def check_page(
    html: str, topics: Container[str], terms: Container[str], figures: Container[str], tags: dict[str, Tag]
) -> None:
    """Raise PageRefusedError unless the compiler can have written a page of this HTML.

    `topics`, `terms` and `figures` are the ids that links may lead to.  `tags` is filled with the tags read,
    and spares reading them again on the next page.
    """
    if len(html) > MAX_LENGTH:
        raise PageRefusedError(f"a page of {len(html)} characters")
    text = _TAG.sub("\n", html)
    if found := HIDDEN.search(text) or _MARKUP_IN_TEXT.search(text):
        raise PageRefusedError(f"U+{ord(found[0][0]):04X} in the text of a page")
    if _LONG_WORD.search(text):
        raise PageRefusedError(f"a word of more than {MAX_WORD} letters")
    _Structure(topics, terms, figures).follow(_tags(html, tags))


class Tag:
    """A tag that the compiler writes."""

    __slots__ = ("figure", "id", "is_end", "name", "term", "topic")

    def __init__(self, name: str, *, is_end: bool, parts: dict[str, str | None]) -> None:
        """`parts` holds what the attributes name: id, topic, term, figure or pictogram."""
        self.name = name
        self.is_end = is_end
        self.id = parts.get("id")
        self.topic = parts.get("topic")
        self.term = parts.get("term")
        self.figure = parts.get("figure") or parts.get("pictogram")


def _tags(html: str, known: dict[str, Tag]) -> Iterator[Tag]:
    for found in _TAG.finditer(html):
        text = found[0]
        tag = known.get(text)
        if tag is None:
            tag = known[text] = _read(found)
        yield tag


def _read(found: re.Match[str]) -> Tag:
    name, rest = found["name"], found["rest"]
    if found["end"]:
        if name not in _RULES or name in _VOID or rest:
            raise PageRefusedError(f"the tag {_shown(found[0])}")
        return Tag(name, is_end=True, parts={})
    rule = _RULES.get(name)
    match = rule.fullmatch(rest) if rule else None
    if match is None or HIDDEN.search(rest):
        raise PageRefusedError(f"the tag {_shown(found[0])}")
    return Tag(name, is_end=False, parts=match.groupdict())


class _Structure:
    """Follows the tags of one page."""

    def __init__(self, topics: Container[str], terms: Container[str], figures: Container[str]) -> None:
        self._topics, self._terms, self._figures = topics, terms, figures
        self._open = [""]
        self._ids: set[str] = set()
        self._headings = self._tables = self._table_depth = self._cells = self._columns = 0

    def follow(self, tags: Iterator[Tag]) -> None:
        """Raise PageRefusedError at the first tag that stands where none of its kind may."""
        for tag in tags:
            name = tag.name
            if tag.is_end:
                if self._open[-1] != name:
                    raise PageRefusedError(f"</{name}> where <{self._open[-1]}> is open")
                self._open.pop()
                self._table_depth -= name == "table"
                continue
            if name not in _INSIDE[self._open[-1]]:
                raise PageRefusedError(f"<{name}> inside <{self._open[-1] or 'body'}>")
            self._count(name)
            self._look_up(tag)
            if name not in _VOID:
                self._open.append(name)
                if len(self._open) > MAX_DEPTH:
                    raise PageRefusedError(f"more than {MAX_DEPTH} elements inside one another")
        if len(self._open) > 1:
            raise PageRefusedError(f"<{self._open[-1]}> is never closed")

    def _count(self, name: str) -> None:
        if name == "table":
            self._tables += 1
            self._table_depth += 1
            if self._tables > MAX_TABLES or self._table_depth > MAX_TABLE_DEPTH:
                raise PageRefusedError("too many tables")
        elif name == "tr":
            self._columns = 0
        elif name in ("h1", "h2", "h3"):
            self._headings += 1
            if self._headings > MAX_HEADINGS:
                raise PageRefusedError("too many headings")
        elif name in ("td", "th"):
            self._cells += 1
            self._columns += 1
            if self._cells > MAX_CELLS or self._columns > MAX_COLUMNS:
                raise PageRefusedError("a table that is too large")

    def _look_up(self, tag: Tag) -> None:
        if tag.id is not None:
            if tag.id in self._ids:
                raise PageRefusedError(f"the anchor {tag.id} twice")
            self._ids.add(tag.id)
        for name, known in (
            (tag.topic, self._topics),
            (tag.term, self._terms),
            (tag.figure, self._figures),
        ):
            if name is not None and name not in known:
                raise PageRefusedError(f"a link to {_shown(name)}, which is not there")


def _shown(text: str) -> str:
    """A stretch of a hostile text, fit for a sentence."""
    return "".join(letter if letter.isprintable() else "?" for letter in text[:60])
