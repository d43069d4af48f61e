"""What every export asks of a guide: its pages rewritten, links that stay inside, the words it explains."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape

from kcdesk.export.semantic import Surroundings, semantic
from kcdesk.guide.pack import Pack
from kcdesk.guide.page_html import TERM, TOPIC


class Book:
    """Pages of one guide on their way into files."""

    def __init__(self, pack: Pack, place: Callable[[str, str], str | None]) -> None:
        """`place` gives the address of a topic and an anchor in the files; None where they are not in them.

        With an empty topic the anchor is a word that is explained.
        """
        self.pack = pack
        self._place = place
        self._terms: set[str] = set()

    def page(self, topic: str, *, prefix: str = "", deeper: int = 0) -> str:
        """A page's HTML.  Raises TopicNotFoundError, PackDamagedError."""

        def link(target: str) -> str | None:
            scheme, colon, rest = target.partition(":")
            if target.startswith("#"):
                return self._place(topic, target[1:])
            if colon and scheme == TOPIC:
                other, _, anchor = rest.partition("#")
                return self._place(other, anchor)
            if colon and scheme == TERM and self.pack.term(rest) is not None:
                self._terms.add(rest)
                return self._place("", rest)
            return target if target.startswith(("https://", "http://")) else None

        around = Surroundings(topic, prefix, deeper, link, self.pack.figure)
        return semantic(self.pack.page(topic).html, around)

    def words_explained(self, id_of: Callable[[str], str]) -> str:
        """A list of the words that the pages so far point to; empty where there are none."""
        terms = [term for term in self.pack.terms() if term.id in self._terms]
        if not terms:
            return ""
        rows = "\n".join(
            f'<dt id="{escape(id_of(term.id))}">{escape(term.term)}</dt><dd>{escape(term.means)}</dd>'
            for term in terms
        )
        return f"<dl>\n{rows}\n</dl>"


def in_reading_order(pack: Pack, topics: Iterable[str]) -> tuple[str, ...]:
    """The topics in reading order, each once, then pages made for an address.

    Raises TopicNotFoundError for one there is not.
    """
    wanted = dict.fromkeys(pack.topic(topic).id for topic in topics)
    made = (topic for topic in wanted if not pack.has_topic(topic))
    return (*(topic.id for topic in pack.topics if topic.id in wanted), *made)


def about_lines(pack: Pack) -> tuple[str, ...]:
    """What stands at the foot of every export."""
    info = pack.info
    return (
        f"{info.title}, version {info.version} of {info.date.isoformat()}.",
        f"Facts checked to: {info.checked_to}.",
        info.review_line,
        f"Licence: {info.licence}.",
    )
