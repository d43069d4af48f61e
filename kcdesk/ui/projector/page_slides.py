"""A page parted into what is shown at a time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape, unescape

from kcdesk.guide.page_html import ABOUT_PAGE, CALLOUT, CALLOUT_TITLE, FIGURE, FIGURE_TABLE, QUESTIONS
from kcdesk.guide.pages import Page
from kcdesk.guide.slides import Slide, slides_of
from kcdesk.ui.paper.paper_html import without_sources

_FIGURE = re.compile(rf'<table class="{FIGURE_TABLE}".*?</table>\s*', re.DOTALL)
_IMAGE = re.compile(rf'<img src="{FIGURE}:([^"]*)"(?: alt="([^"]*)")?')
_CAPTION = re.compile(r'<td class="caption"[^>]*>(.*?)</td>', re.DOTALL)
_TITLE = re.compile(r"<h1\b.*?</h1>\s*", re.DOTALL)
_LEDE = re.compile(r'<p class="lede">.*?</p>\s*', re.DOTALL)
_FOOT = re.compile(rf'(?:<hr/>)?\s*<h2 id="(?:{QUESTIONS}|{ABOUT_PAGE})".*', re.DOTALL)
_LINK = re.compile(r"</?a\b[^>]*>")
_TAGS = re.compile(r"<[^>]*>")
_LONG_BOX = re.compile(
    rf'(<table class="{CALLOUT}[^>]*>(?:(?!</table>).)*?<p class="{CALLOUT_TITLE}">(?:(?!</p>).)*</p>\s*)'
    r"<ul>((?:<li>(?:(?!</?[uo]l>|</table>).)*?</li>\s*)+)</ul>((?:(?!<table).)*?</table>)",
    re.DOTALL,
)
_ITEM = re.compile(r"<li>.*?</li>", re.DOTALL)
_WORDS_OF_A_BOX = 70
"""A box with more items than this is shown as several, each under the box's own title: whoever looks up at
the second half must see that it says to call 999."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What fills the screen at a time: words, or a drawing."""

    anchor: str
    """The place on the page that it belongs to; empty for the page's title."""
    title: str
    html: str
    """Words below the title, in the pages' own HTML; empty beside a drawing."""
    figure: str = ""
    """Id of a drawing that fills the screen; empty for words."""
    says: str = ""
    """What the drawing shows, in words."""


def parts_of(page: Page, notice: str) -> tuple[Shown, ...]:
    """The title, then each section: first its words, then each of its drawings alone.

    Questions to ask, dates and sources are left out, and so are the numbers of sources.
    `notice` stands under the title: what an audience must know of the page; empty for nothing.
    """
    html = _LONG_BOX.sub(_boxes, _LINK.sub("", without_sources(page.html)))
    lede = _LEDE.search(html)
    under = "".join((lede[0] if lede else "", f'<p class="foot">{escape(notice)}</p>' if notice else ""))
    sections = slides_of(Page(page.topic, html, page.sections))
    if not sections:  # a page in one piece
        rest = _FOOT.sub("", _LEDE.sub("", _TITLE.sub("", html))).strip()
        sections = (Slide("", page.topic.title, rest, ()),) if rest else ()
    return (Shown("", page.topic.title, under), *(one for part in sections for one in _parts(part)))


def _boxes(found: re.Match[str]) -> str:
    """A call-out, parted into several where its list is long."""
    groups: list[list[str]] = [[]]
    count = 0
    for item in _ITEM.findall(found[2]):
        words = len(_TAGS.sub(" ", item).split())
        if groups[-1] and count + words > _WORDS_OF_A_BOX:
            groups.append([])
            count = 0
        groups[-1].append(item)
        count += words
    inner = [f"{found[1]}<ul>{''.join(items)}</ul>" for items in groups]
    return "</td></tr></table>\n".join(inner) + found[3]


def _parts(section: Slide) -> list[Shown]:
    drawings = [drawing for found in _FIGURE.findall(section.html) for drawing in _drawings(section, found)]
    words = _FIGURE.sub("", section.html).strip()
    has_words = bool(_TAGS.sub("", words).strip())
    return [*([Shown(section.anchor, section.title, words)] if has_words or not drawings else []), *drawings]


def _drawings(section: Slide, html: str) -> list[Shown]:
    caption = _CAPTION.search(html)
    words = unescape(_TAGS.sub("", caption[1])).strip() if caption else ""
    return [
        Shown(section.anchor, words or section.title, "", unescape(image[1]), unescape(image[2] or ""))
        for image in _IMAGE.finditer(html)
    ]
