"""Pages of a guide as parts of one booklet: sources and words explained once, at its end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication

from kcdesk.guide.model import Topic
from kcdesk.guide.pack import Pack
from kcdesk.guide.page_html import CITE, SOURCE_ANCHOR, TERM
from kcdesk.guide.pages import Source
from kcdesk.i18n.message import QT_TRANSLATE_NOOP
from kcdesk.ui.i18n.translate import format_date
from kcdesk.ui.paper.paper_html import danger_signs_first, without_list_of_sources, without_sources

_CITED = re.compile(rf'<a class="{CITE}" href="#{SOURCE_ANCHOR}([0-9]+)">[0-9]+</a>')
_TERM = re.compile(rf'<a class="term" href="{TERM}:([^"]*)">')


_ROWS_AT_ONCE = 40
_LETTERS_AT_ONCE = 16_000
"""Of HTML, if there is a heading to part it at."""
_HEADED = re.compile(r"(?<=\n)(?=<h[23][ >])")

_COVER = (
    QT_TRANSLATE_NOOP("Booklet", "{guide}, version {version} of {day}."),
    QT_TRANSLATE_NOOP("Booklet", "The facts were checked to {checked}."),
    QT_TRANSLATE_NOOP("Booklet", "A page in it is due for review by {review}."),
    QT_TRANSLATE_NOOP("Booklet", "Paper does not renew itself: ask for a newer copy after that day."),
)


class BookletHtml:
    """Gives each page's HTML, and keeps account of the sources and words that they all need."""

    def __init__(self, pack: Pack, *, sources: bool) -> None:
        """`sources` False leaves the numbers and the list of sources out."""
        self._pack = pack
        self._with_sources = sources
        self._sources: dict[str, Source] = {}
        self._numbers: dict[str, int] = {}
        self._terms: set[str] = set()

    def page(self, topic: str) -> str:
        """A page whose numbers of sources are those of the booklet; its danger signs stand at its beginning.

        Raises TopicNotFoundError, PackDamagedError.
        """
        html = danger_signs_first(self._pack.page(topic).html)
        self._terms.update(_TERM.findall(html))
        if not self._with_sources:
            return without_sources(html)
        own = self._pack.sources(topic)
        if not _CITED.search(html):  # a page in Easy Read shows no numbers, and has sources all the same
            for source in own:
                self._number(source)

        def cited(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            return str(self._number(own[at])) if at < len(own) else ""

        return _CITED.sub(cited, without_list_of_sources(html))

    def words_explained(self) -> list[str]:
        """The words that the pages so far explain, some dozens in each part; empty for none."""
        rows = [
            f"<p><b>{escape(term.term)}:</b> {escape(term.means)}</p>"
            for term in self._pack.terms()
            if term.id in self._terms
        ]
        return _in_parts(rows)

    def sources(self) -> list[str]:
        """The sources that the pages so far name, with their numbers, in parts too; empty for none."""
        rows = [
            f'<p class="foot">{number}. <a class="external" href="{escape(one.url)}">{escape(one.title)}</a>.'
            f" {escape(one.publisher)}, {escape(one.date)}.</p>"
            for number, one in enumerate(self._sources.values(), 1)
        ]
        return _in_parts(rows)

    def numbered_sources(self) -> tuple[Source, ...]:
        """The sources that the pages so far name; the first has number 1."""
        return tuple(self._sources.values())

    def _number(self, source: Source) -> int:
        self._sources.setdefault(source.id, source)
        return self._numbers.setdefault(source.id, len(self._numbers) + 1)


def _in_parts(rows: Sequence[str]) -> list[str]:
    """Long lists are laid out part by part: hundreds of sources at once would hold the window up."""
    return ["\n".join(rows[at : at + _ROWS_AT_ONCE]) for at in range(0, len(rows), _ROWS_AT_ONCE)]


def in_pieces(html: str) -> list[str]:
    """A page, cut before headings if it is long: to lay it out at once would hold the window up."""
    pieces = [""]
    for section in _HEADED.split(html):
        if pieces[-1] and len(pieces[-1]) + len(section) > _LETTERS_AT_ONCE:
            pieces.append("")
        pieces[-1] += section
    return pieces


def cover(pack: Pack, topics: Sequence[Topic], title: str, notice: str) -> str:
    """The first page of a booklet: what it is, of when, and what everybody must know who finds it."""
    info = pack.info
    earliest = min(topic.next_review for topic in topics)
    said = {
        "guide": info.title,
        "version": info.version,
        "day": format_date(info.date),
        "checked": info.checked_to,
        "review": format_date(earliest),
    }
    lines = (
        *(QCoreApplication.translate("Booklet", words).format(**said) for words in _COVER),
        info.review_line,
        notice,
    )
    body = "\n".join(f"<p>{escape(line)}</p>" for line in lines if line)
    return f"<h1>{escape(title)}</h1>\n{body}"


def contents(entries: Sequence[tuple[int, str, str]], title: str) -> str:
    """The contents under this title, from (depth from 0, page, number of its sheet)."""
    rows = "\n".join(
        f"<tr><td>{'&#160;' * 4 * depth}{escape(page)}</td>"
        f'<td align="right" width="12%">{escape(number)}</td></tr>'
        for depth, page, number in entries
    )
    return f'<h1>{escape(title)}</h1>\n<table width="100%" cellspacing="0" cellpadding="3">\n{rows}\n</table>'
