"""Pages of a guide as one HTML file that needs nothing else: no script, no other file, no network."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from kcdesk.export.book import Book, about_lines, in_reading_order
from kcdesk.export.style import STYLE
from kcdesk.guide.pack import Pack
from kcdesk.i18n.direction import is_right_to_left

_WORDS = "_words_explained"
"""Ids of our own have an underscore, which no topic's id can have."""


def html_file(pack: Pack, topics: Sequence[str]) -> str:
    """These pages in reading order, with contents if there are several, and the words they explain.

    Raises TopicNotFoundError, PackDamagedError.
    """
    chosen = in_reading_order(pack, topics)
    several = len(chosen) > 1

    def place(topic: str, anchor: str) -> str | None:
        if not topic:
            return f"#word_{anchor}"
        if topic not in chosen:
            return None
        return f"#{topic}--{anchor}" if anchor else f"#{topic}"

    book = Book(pack, place)
    articles = [
        f'<article aria-labelledby="{topic}">\n'
        f"{book.page(topic, prefix=f'{topic}--', deeper=int(several))}</article>"
        for topic in chosen
    ]
    title = pack.info.title if several else f"{pack.topic(chosen[0]).title} - {pack.info.title}"
    words = book.words_explained(lambda term: f"word_{term}")
    parts = [
        *(_contents(pack, chosen) if several else ()),
        *articles,
        *(_explained(words) if words else ()),
    ]
    return _document(pack, title, "\n".join(parts))


def _explained(words: str) -> tuple[str, ...]:
    return (
        f'<section aria-labelledby="{_WORDS}"><h2 id="{_WORDS}">Words explained</h2>',
        words,
        "</section>",
    )


def _contents(pack: Pack, chosen: Sequence[str]) -> tuple[str, ...]:
    items = "".join(f'<li><a href="#{topic}">{escape(pack.topic(topic).title)}</a></li>' for topic in chosen)
    return (
        f"<h1>{escape(pack.info.title)}</h1>",
        f'<nav aria-labelledby="_contents"><h2 id="_contents">Contents</h2><ol>{items}</ol></nav>',
    )


def _document(pack: Pack, title: str, main: str) -> str:
    direction = "rtl" if is_right_to_left(pack.info.language) else "ltr"
    foot = "".join(f"<p>{escape(line)}</p>" for line in about_lines(pack))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(pack.info.language)}" dir="{direction}">\n<head>\n'
        f'<meta charset="utf-8"/>\n<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f'<a class="skip" href="#_main">Skip to the page</a>\n'
        f'<main id="_main">\n{main}\n</main>\n<footer>{foot}</footer>\n</body>\n</html>\n'
    )
