"""A whole guide as a folder of pages for any browser, with a search: from a stick, without a network.

One page a topic, each whole without a script; the search is a plain script with its index beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

from kcdesk.export.book import Book, about_lines
from kcdesk.export.static_search import index_script
from kcdesk.export.style import FOLDER_STYLE, STYLE
from kcdesk.guide.model import Topic
from kcdesk.guide.pack import Pack
from kcdesk.guide.schema import START_FILE
from kcdesk.i18n.direction import is_right_to_left

START = f"{START_FILE}.html"
_WORDS, _ABOUT = "words_explained.html", "about_this_copy.html"
"""Names of our own, and ids within a page, have an underscore, which no topic's id and no anchor can have."""


def write_folder(pack: Pack, folder: Path, search_script: str) -> None:
    """Write the whole guide into a folder that is empty or not there yet.

    `search_script`: the text of `resources/export/search.js`.
    Raises PackDamagedError, and OSError where the folder holds anything or cannot be written; then nothing
    of it is left.
    """
    was_there = folder.is_dir()
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise OSError(0, "the folder is not empty", str(folder))
    written: list[Path] = []
    try:
        for name, text in _files(pack, search_script):
            written.append(folder / name)
            written[-1].write_text(text, encoding="utf-8", newline="\n")
    except BaseException:
        for file in written:
            file.unlink(missing_ok=True)
        if not was_there:
            folder.rmdir()
        raise


def _files(pack: Pack, search_script: str) -> Iterator[tuple[str, str]]:
    """The name and text of every file; the page to start with last, so that a copy broken off lacks it."""
    site = _Site(pack)
    yield "style.css", STYLE + FOLDER_STYLE
    yield "search.js", search_script
    yield "search-index.js", index_script(pack)
    for topic in pack.topics:
        yield page_file(topic.id), site.topic_page(topic)
    yield _WORDS, site.words_page()
    yield _ABOUT, site.about_page()
    yield START, site.start_page()


def page_file(topic: str) -> str:
    """The file of a topic's page; an old guide may have a topic of the start page's name."""
    return f"{topic}_.html" if topic == START_FILE else f"{topic}.html"


class _Site:
    """The pages of one guide, each with the way to the others."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._book = Book(pack, self._place)

    def topic_page(self, topic: Topic) -> str:
        above = self._pack.path(topic.id)[:-1]
        crumbs = "".join(f'<li><a href="{page_file(one.id)}">{escape(one.title)}</a></li>' for one in above)
        before, after = self._pack.neighbours(topic.id)
        steps = "".join(
            f'<a rel="{rel}" href="{page_file(one.id)}">{words}: {escape(one.title)}</a>'
            for rel, words, one in (("prev", "Before", before), ("next", "Next", after))
            if one
        )
        way = f'<nav aria-label="Where you are"><ol class="crumbs">{crumbs}</ol></nav>' if above else ""
        body = (
            f'<main id="_main">{way}{self._book.page(topic.id)}</main>'
            f'<nav class="steps" aria-label="Pages before and after">{steps}</nav>'
        )
        return self._document(topic.title, body)

    def words_page(self) -> str:
        words = self._book.words_explained(lambda term: term)
        return self._document("Words explained", f'<main id="_main"><h1>Words explained</h1>{words}</main>')

    def about_page(self) -> str:
        lines = "".join(f"<p>{escape(line)}</p>" for line in about_lines(self._pack))
        how = (
            f"<p>This folder holds the whole guide. Open {START} in any browser. It needs no internet, and"
            " keeps nothing of what you read or search for.</p>"
        )
        body = f'<main id="_main"><h1>About this copy</h1>{how}{lines}</main>'
        return self._document("About this copy", body)

    def start_page(self) -> str:
        tree = self._branch(self._pack.children(None))
        pages = len(self._pack.topics)
        body = f"""<main id="_main"><h1>{escape(self._pack.info.title)}</h1>
<form role="search" class="search"><label for="_search_words">Search the guide, in your own words</label>
<input id="_search_words" type="search" name="q" autocomplete="off"/>
<p id="_said" role="status">{pages} pages</p></form>
<noscript><p>Search needs scripts, and they are switched off here. All pages are listed below.</p></noscript>
<ol id="_hits" aria-label="Pages found"></ol>
<nav aria-labelledby="_contents"><h2 id="_contents">All pages</h2><ul>{tree}</ul></nav></main>
<script src="search-index.js"></script><script src="search.js"></script>"""
        return self._document(self._pack.info.title, body, has_search=True)

    def _branch(self, topics: tuple[Topic, ...]) -> str:
        entries = []
        for topic in topics:
            below = self._pack.children(topic.id)
            inner = f"<ul>{self._branch(below)}</ul>" if below else ""
            entries.append(f'<li><a href="{page_file(topic.id)}">{escape(topic.title)}</a>{inner}</li>')
        return "".join(entries)

    def _place(self, topic: str, anchor: str) -> str | None:
        if not topic:
            return f"{_WORDS}#{anchor}"
        if not self._pack.has_topic(topic):
            return None
        return f"{page_file(topic)}#{anchor}" if anchor else page_file(topic)

    def _document(self, title: str, body: str, *, has_search: bool = False) -> str:
        info = self._pack.info
        direction = "rtl" if is_right_to_left(info.language) else "ltr"
        whole = title if title == info.title else f"{title} - {info.title}"
        foot = "".join(f"<p>{escape(line)}</p>" for line in about_lines(self._pack))
        box = (
            ""
            if has_search
            else f'<form role="search" action="{START}" class="search">'
            '<label for="_search_words">Search</label>'
            '<input id="_search_words" type="search" name="q" autocomplete="off"/>'
            '<button type="submit">Search</button></form>'
        )
        help_topic = self._pack.roles.help
        help_link = (
            f'<a class="help" href="{page_file(help_topic)}">{escape(self._pack.topic(help_topic).title)}</a>'
            if help_topic
            else ""
        )
        return f"""<!DOCTYPE html>
<html lang="{escape(info.language)}" dir="{direction}">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>{escape(whole)}</title>
<link rel="stylesheet" href="style.css"/>
</head>
<body>
<a class="skip" href="#_main">Skip to the page</a>
<header><nav aria-label="Guide"><a href="{START}">{escape(info.title)}</a>
<a href="{_WORDS}">Words explained</a>{help_link}</nav>{box}</header>
{body}
<footer>{foot}<p><a href="{_ABOUT}">About this copy</a></p></footer>
</body>
</html>
"""
