"""A guide as a book: EPUB 3, one file a page, with contents and the words it explains.

The same guide gives the same bytes: dates are the guide's own.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from html import escape
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from kcdesk.export.book import Book, about_lines
from kcdesk.export.style import STYLE
from kcdesk.guide.model import Topic
from kcdesk.guide.pack import Pack
from kcdesk.i18n.direction import is_right_to_left

_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest that a zip can name."""
_CONTAINER = """<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
"""
_ACCESSIBILITY = (
    ("schema:accessMode", "textual"),
    ("schema:accessMode", "visual"),
    ("schema:accessModeSufficient", "textual"),
    ("schema:accessibilityFeature", "alternativeText"),
    ("schema:accessibilityFeature", "structuralNavigation"),
    ("schema:accessibilityFeature", "tableOfContents"),
    ("schema:accessibilityFeature", "readingOrder"),
    ("schema:accessibilityHazard", "none"),
    (
        "schema:accessibilitySummary",
        "Headings, lists, tables with heads, and a description of every drawing. Nothing moves or sounds.",
    ),
)
_NAVIGATION, _WORDS, _ABOUT = "_nav", "words_explained", "about_this_book"
"""Names of our own have an underscore, which no topic's id can have."""


def write_epub(pack: Pack, file: Path) -> None:
    """Write the whole guide.  Raises PackDamagedError, and OSError where the file cannot be written."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in _files(pack):
            how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            book.writestr(zipfile.ZipInfo(name, _TIME), content, compress_type=how)


def _files(pack: Pack) -> Iterator[tuple[str, str]]:
    """Every file of the book, the one that says what it is first."""
    known = {topic.id for topic in pack.topics}

    def place(topic: str, anchor: str) -> str | None:
        if not topic:
            return f"{_WORDS}.xhtml#{anchor}"
        if topic not in known:
            return None
        return f"{topic}.xhtml#{anchor}" if anchor else f"{topic}.xhtml"

    book = Book(pack, place)
    pages = [(topic.id, topic.title, book.page(topic.id)) for topic in pack.topics]
    words = book.words_explained(lambda term: term)
    if words:
        pages.append((_WORDS, "Words explained", f"<h1>Words explained</h1>\n{words}"))
    about = "".join(f"<p>{escape(line)}</p>" for line in about_lines(pack))
    pages.append((_ABOUT, "About this book", f"<h1>About this book</h1>{about}"))
    yield "mimetype", "application/epub+zip"
    yield "META-INF/container.xml", _CONTAINER
    yield "EPUB/package.opf", _package(pack, [(name, "<svg" in html) for name, _, html in pages])
    yield f"EPUB/{_NAVIGATION}.xhtml", _navigation(pack, bool(words))
    yield "EPUB/style.css", STYLE
    for name, title, html in pages:
        yield f"EPUB/{name}.xhtml", _page(pack, title, f"<main>{html}</main>")


def _package(pack: Pack, pages: list[tuple[str, bool]]) -> str:
    info = pack.info
    number = uuid5(NAMESPACE_URL, f"kcdesk:{info.id}:{info.language}")
    properties = "".join(f'<meta property="{name}">{words}</meta>\n' for name, words in _ACCESSIBILITY)
    items = "".join(_item(name, has_svg) for name, has_svg in pages)
    spine = "".join(f'<itemref idref="page-{name}"/>\n' for name, _ in pages)
    way = ' page-progression-direction="rtl"' if is_right_to_left(info.language) else ""
    return f"""<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="number"
 xml:lang="{info.language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="number">urn:uuid:{number}</dc:identifier>
<dc:title>{escape(info.title)}</dc:title><dc:language>{info.language}</dc:language>
<dc:rights>{escape(info.licence)}</dc:rights><dc:date>{info.date.isoformat()}</dc:date>
<meta property="dcterms:modified">{info.date.isoformat()}T00:00:00Z</meta>
{properties}</metadata>
<manifest>
<item id="nav" href="{_NAVIGATION}.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
{items}</manifest>
<spine{way}>
{spine}</spine>
</package>
"""


def _item(name: str, has_svg: bool) -> str:
    drawn = ' properties="svg"' if has_svg else ""
    return f'<item id="page-{name}" href="{name}.xhtml" media-type="application/xhtml+xml"{drawn}/>\n'


def _navigation(pack: Pack, has_words: bool) -> str:
    last = f'<li><a href="{_WORDS}.xhtml">Words explained</a></li>' if has_words else ""
    last += f'<li><a href="{_ABOUT}.xhtml">About this book</a></li>'
    listed = _branch(pack, pack.children(None))
    body = f'<nav epub:type="toc" role="doc-toc" id="toc"><h1>Contents</h1><ol>{listed}{last}</ol></nav>'
    return _page(pack, "Contents", f"<main>{body}</main>{_landmarks(pack)}")


def _landmarks(pack: Pack) -> str:
    """For reading programs that offer to go to where the book begins; not to be read."""
    first = pack.topics[0]
    begin = f'<li><a epub:type="bodymatter" href="{first.id}.xhtml">{escape(first.title)}</a></li>'
    name = 'epub:type="landmarks" aria-label="Landmarks" hidden="hidden"'
    return f"<nav {name}><ol>{begin}</ol></nav>"


def _branch(pack: Pack, topics: tuple[Topic, ...]) -> str:
    entries = []
    for topic in topics:
        below = pack.children(topic.id)
        inner = f"<ol>{_branch(pack, below)}</ol>" if below else ""
        entries.append(f'<li><a href="{topic.id}.xhtml">{escape(topic.title)}</a>{inner}</li>')
    return "".join(entries)


def _page(pack: Pack, title: str, body: str) -> str:
    language = pack.info.language
    direction = "rtl" if is_right_to_left(language) else "ltr"
    return f"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{language}"
 xml:lang="{language}" dir="{direction}">
<head><title>{escape(title)}</title><link rel="stylesheet" href="style.css" type="text/css"/></head>
<body>{body}</body>
</html>
"""
