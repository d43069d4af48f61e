"""The pages: their HTML against the compiler's, their sections, their drawings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set as AbstractSet

from kcdesk.guide.drawing_check import drawing_faults
from kcdesk.guide.gate.names import Names
from kcdesk.guide.gate.refused import RefusedError, exists
from kcdesk.guide.gate.rows import Rows
from kcdesk.guide.gate.topics import Topics
from kcdesk.guide.made_address import Places
from kcdesk.guide.packed_html import unpacked
from kcdesk.guide.page_grammar import MAX_HEADINGS, Tag, check_page


class Sections:
    """The sections that there are, by number and by place."""

    def __init__(self, places: dict[int, tuple[str, str]]) -> None:
        """`places`: topic and anchor of each section, by its number."""
        self.numbers: AbstractSet[int] = places.keys()
        """The number of each."""
        self._places = frozenset(places.values())

    def has(self, topic: str, anchor: str) -> bool:
        """Whether the topic's page has such a section."""
        return (topic, anchor) in self._places


def check_pages(rows: Rows, topics: Topics, names: Names, places: Places) -> None:
    """Raise RefusedError for HTML that the compiler does not write, and for a topic without a page."""
    tags: dict[str, Tag] = {}
    seen = set()
    for topic, html in rows.of("page"):
        exists(topic, topics)
        seen.add(topic)
        rows.keep_to_time()  # unpacked it takes far more than its row
        try:
            check_page(unpacked(html), places, names.terms, names.figures, tags)
        except ValueError as error:
            raise RefusedError(f"{error} on the page {topic}") from error
    if seen != set(topics):
        raise RefusedError("a topic without a page")


def checked_sections(rows: Rows, topics: Topics) -> Sections:
    """Every section.  Raises RefusedError for one of no page, and for a page of too many."""
    places: dict[int, tuple[str, str]] = {}
    count: Counter[str] = Counter()
    for number, topic, anchor, *_ in rows.of("section"):
        exists(topic, topics)
        places[number] = topic, anchor
        count[topic] += 1
        if count[topic] > MAX_HEADINGS:
            raise RefusedError("a page of too many sections")
    return Sections(places)


def check_drawings(rows: Rows) -> None:
    """Raise RefusedError for a drawing that no author may draw."""
    for name, svg in rows.of("figure"):
        try:
            faults = drawing_faults(svg.decode())
        except UnicodeDecodeError:
            raise RefusedError(f"the drawing {name}, which is no text") from None
        if faults:
            raise RefusedError(f"the drawing {name}: {faults[0][1]}")
