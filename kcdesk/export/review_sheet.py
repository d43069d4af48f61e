"""A sheet for whoever reviews pages: each page, each of its parts and sources with a box to tick."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from kcdesk.export.book import in_reading_order
from kcdesk.export.html_file import html_file
from kcdesk.guide.pack import Pack

_BOX = '<span style="border:2px solid;display:inline-block;height:1em;width:1em;margin-right:0.5em"></span>'
_QUESTIONS = (
    "Every number, dose and time is right, and its source says so",
    "When and whom to ring is right",
    "Nothing is missing that a reader must know",
    "It is easy to understand and kind",
)


def review_sheet(pack: Pack, topics: Sequence[str]) -> str:
    """One HTML file: the pages as `html_file` writes them, then what to tick and where to sign.

    Raises TopicNotFoundError, PackDamagedError.
    """
    sheets = "\n".join(_sheet(pack, topic) for topic in in_reading_order(pack, topics))
    return html_file(pack, topics).replace("\n</main>", f"\n{sheets}\n</main>")


def _sheet(pack: Pack, topic: str) -> str:
    entry = pack.topic(topic)
    parts = [section.title for section in pack.sections(topic) if section.anchor]
    sources = [f"{source.title}, {source.publisher}, {source.date}" for source in pack.sources(topic)]
    name = escape(entry.title)
    reviewed = escape(entry.reviewed_by) or "nobody yet"
    return (
        f'<section aria-labelledby="review--{topic}"><h2 id="review--{topic}">Review of “{name}”</h2>'
        f"<p>Edition {escape(pack.info.version)}. Reviewed so far by: {reviewed}.</p>"
        f"{_ticks('The page', _QUESTIONS)}{_ticks('Its parts', parts)}{_ticks('Its sources say so', sources)}"
        "<p>What to change:</p><p><br/><br/><br/></p>"
        "<p>Name: ______________________ Role: ______________________ Date: ______________</p></section>"
    )


def _ticks(title: str, lines: Sequence[str]) -> str:
    if not lines:
        return ""
    items = "".join(f'<li style="list-style:none">{_BOX}{escape(line)}</li>' for line in lines)
    return f"<h3>{escape(title)}</h3><ul>{items}</ul>"
