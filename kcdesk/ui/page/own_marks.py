"""What is a reader's own on a page: boxes before questions, notes at their sections, the 24-hour number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape, unescape

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextListFormat

from kcdesk.guide.page_html import BAR_CELL, BODY_CELL, CALLOUT_TITLE, callout_start
from kcdesk.ui.navigation.links import OWN_NOTE, OWN_NUMBER, QUESTION_BOX, TOOL, ToolLink, read_link
from kcdesk.ui.page.resources import EMPTY_BOX, TICKED_BOX
from kcdesk.ui.page.text_range import text_range
from kcdesk.ui.style.themed_html import SIGN
from kcdesk.user_data.help_number import HelpNumber
from kcdesk.user_data.records import question_id

BOX_PX = 26
"""Width of a box to tick at 100 %, with the air around it."""
_LARGEST_BOX = 2.5
"""Times its usual size: in larger text it grows no more, and leaves the words their width."""
_GAP_PX = 8
_LONGEST_NOTE = 90
"""Characters of a note that the page shows; the whole note is one press away."""

_BOX = '<img src="{picture}" width="{width}" style="vertical-align: middle" alt=""/>'

_LIST = re.compile(r"<ul>((?:<li>(?:(?!<li>|<ul>|<ol>).)*?</li>)+)</ul>", re.DOTALL)
_PAGES_REMEMBERED = 4
"""A page is asked for its questions several times while it opens."""
_LIST_START = "<ul><li>"
_QUESTION_MARKS = ("?", "؟", "&#", "&quest")
"""As they may be written."""
_ITEM = re.compile(r"<li>(.*?)</li>", re.DOTALL)
_CITES = re.compile(r"<sup\b.*?</sup>", re.DOTALL)
_TAGS = re.compile(r"<[^>]*>")
_HEADING = re.compile(r'<h[23] id="([^"]*)"')
_TOP = re.compile(r'</h1>\s*(?:<p class="lede">.*?</p>)?', re.DOTALL)


@dataclass(frozen=True, slots=True)
class OwnMarks:
    """What to put on a page."""

    ticked: frozenset[str] = frozenset()
    """The ids of the questions on the reader's list (`question_id`)."""
    notes: Mapping[str, str] = field(default_factory=dict)
    """Notes by the anchors of their sections; the empty anchor is the top of the page."""
    number: HelpNumber | None = None
    """The reader's number, empty if none is set; None on every page but the one on getting help."""
    boxes: bool = True
    """Whether questions have boxes to tick; where nobody keeps a list, they would do nothing."""


@dataclass(frozen=True, slots=True)
class PageQuestion:
    """A question to ask, as it stands on a page."""

    text: str
    anchor: str
    """The section it stands in."""


def questions_of(html: str) -> tuple[PageQuestion, ...]:
    """Every question to ask of a page: the items of lists that hold nothing else, and lead nowhere."""
    return tuple(question for _, questions in _lists(html) for question in questions)


def with_own_marks(html: str, marks: OwnMarks, scale: float) -> str:
    """The page with what is the reader's own; the guide's own words stay as they are."""
    html = _with_boxes(html, marks.ticked, scale) if marks.boxes else html
    for anchor, note in marks.notes.items():
        html = _with_note(html, anchor, note)
    return html if marks.number is None else _with_number(html, marks.number)


def is_question_box(target: str) -> bool:
    """Whether a link is the box before a question."""
    link = read_link(target) if target.startswith(f"{TOOL}:") else None
    return isinstance(link, ToolLink) and link.tool == QUESTION_BOX


def box_target(number: int) -> str:
    """The link of the box before this question of the page, counted from 0."""
    return f"{TOOL}:{QUESTION_BOX}/{number}"


def box_width(scale: float) -> int:
    """Pixels of a box."""
    return round(BOX_PX * min(scale, _LARGEST_BOX))


def number_words(number: HelpNumber) -> str:
    """The reader's number as a sentence; without one, where it is to be found."""
    if not number.number:
        return QCoreApplication.translate("OwnNumber", "24-hour number: the number on your alert card")
    form = QCoreApplication.translate("OwnNumber", "{name}: {number}")
    name = number.name or QCoreApplication.translate("OwnNumber", "24-hour number")
    return form.format(name=name, number=number.number)


class QuestionBoxes:
    """The boxes of the page shown: which question each is for, and whether it is ticked."""

    def __init__(self) -> None:
        self._questions: tuple[PageQuestion, ...] = ()
        self._ticked: frozenset[str] = frozenset()

    def show(self, html: str, ticked: frozenset[str]) -> None:
        """Take up another page, made with `with_own_marks`."""
        self._questions, self._ticked = questions_of(html), ticked

    def question(self, target: str) -> PageQuestion | None:
        """The question of a box; None for any other link."""
        number = target.rpartition("/")[2]
        known = is_question_box(target) and number.isdecimal() and int(number) < len(self._questions)
        return self._questions[int(number)] if known else None

    def is_ticked(self, target: str) -> bool:
        """Whether the question of a box is on the reader's list."""
        question = self.question(target)
        return question is not None and question_id(question.text) in self._ticked

    def tick(self, document: QTextDocument, ticked: frozenset[str]) -> None:
        """Show which questions are on the list now, without laying the page out anew."""
        if ticked == self._ticked or not self._questions:
            return
        self._ticked = ticked
        for block, position in _boxes(document):
            cursor = text_range(document, position, position + 1)
            form = cursor.charFormat().toImageFormat()
            wanted = _picture(ticked=self.is_ticked(form.anchorHref()))
            if form.name() != wanted:
                form.setName(wanted)
                cursor.setCharFormat(form)
                document.markContentsDirty(block.position(), block.length())


def hang_boxes(document: QTextDocument, scale: float) -> None:
    """Have each box of a document stand before its words."""
    for block, _ in _boxes(document):
        _hang(block, box_width(scale) + round(_GAP_PX * scale))


def has_boxes(html: str) -> bool:
    """Whether a part of a page, made with `with_own_marks`, has boxes to tick."""
    return f'"{TOOL}:{QUESTION_BOX}/' in html


@lru_cache(maxsize=_PAGES_REMEMBERED)
def _lists(html: str) -> tuple[tuple[re.Match[str], tuple[PageQuestion, ...]], ...]:
    return tuple(_read_lists(html))


def forget_lists() -> None:
    """Let go of the lists of pages shown last."""
    _lists.cache_clear()


def _read_lists(html: str) -> Iterator[tuple[re.Match[str], tuple[PageQuestion, ...]]]:
    for found in _lists_that_may_ask(html):
        items = _ITEM.findall(found[1])
        texts = [_words(item) for item in items]
        if not any(item.startswith("<a href") for item in items) and all(
            text.endswith(("?", "؟")) for text in texts
        ):
            above = _HEADING.findall(html, 0, found.start())
            yield found, tuple(PageQuestion(text, above[-1] if above else "") for text in texts)


def _lists_that_may_ask(html: str) -> Iterator[re.Match[str]]:
    """Each list without lists inside it whose last item may end with a question mark.

    Looked at first, for trying the whole expression on every list takes long on a page of sources.
    """
    start = html.find(_LIST_START)
    while start >= 0:
        end = html.find("</ul>", start)
        last = html[html.rfind("<li>", start, end) : end]
        found = _LIST.match(html, start) if any(mark in last for mark in _QUESTION_MARKS) else None
        if found is not None:
            yield found
        start = html.find(_LIST_START, found.end() if found is not None else start + 1)


def _words(item: str) -> str:
    return " ".join(unescape(_TAGS.sub("", _CITES.sub("", item))).split())


def _with_boxes(html: str, ticked: frozenset[str], scale: float) -> str:
    parts, end, number = [], 0, 0
    for found, questions in _lists(html):
        items = []
        for item, question in zip(_ITEM.findall(found[1]), questions, strict=True):
            picture = _picture(ticked=question_id(question.text) in ticked)
            box = _BOX.format(picture=picture, width=box_width(scale))
            items.append(f'<li><a href="{box_target(number)}">{box}</a>&#160;{item}</li>')
            number += 1
        parts += [html[end : found.start()], f"<ul>{''.join(items)}</ul>"]
        end = found.end()
    return "".join((*parts, html[end:]))


def _picture(*, ticked: bool) -> str:
    return f"{SIGN}:{TICKED_BOX if ticked else EMPTY_BOX}"


def _with_note(html: str, anchor: str, note: str) -> str:
    words = " ".join(note.split())
    short = words if len(words) <= _LONGEST_NOTE else f"{words[:_LONGEST_NOTE].rstrip()}…"
    shown = QCoreApplication.translate("OwnNote", "Your note: {words}").format(words=short)
    mark = f'<p><a href="{TOOL}:{OWN_NOTE}/{anchor}">\u270e\ufe0e {escape(shown)}</a></p>'
    heading = re.compile(rf'<(h[23]) id="{re.escape(anchor)}"[^>]*>.*?</\1>', re.DOTALL) if anchor else _TOP
    return heading.sub(lambda found: f"{found[0]}\n{mark}", html, count=1)


def _with_number(html: str, number: HelpNumber) -> str:
    change = QCoreApplication.translate("OwnNumber", "Change the number")
    enter = QCoreApplication.translate("OwnNumber", "Put your own number here")
    link = f'<p><a href="{TOOL}:{OWN_NUMBER}/">{escape(change if number.number else enter)}</a></p>'
    box = (
        f'{callout_start("call")} width="100%" cellspacing="0" cellpadding="0"><tr>{BAR_CELL}</td>{BODY_CELL}'
        f'<p class="{CALLOUT_TITLE}">{escape(number_words(number))}</p>'
        f"{'' if number.by_site else link}</td></tr></table>"
    )
    return _TOP.sub(lambda found: f"{found[0]}\n{box}", html, count=1)


def _boxes(document: QTextDocument) -> Iterator[tuple[QTextBlock, int]]:
    """Each paragraph that begins with a box, and where the box stands."""
    block = document.begin()
    while block.isValid():
        first = block.begin()
        if not first.atEnd() and is_question_box(first.fragment().charFormat().anchorHref()):
            yield block, first.fragment().position()
        block = block.next()


def _hang(block: QTextBlock, width: int) -> None:
    """Have the box stand where other lists have their dots, and the words beside it line under line."""
    form = block.blockFormat()
    form.setTextIndent(-width)
    form.setLeftMargin(max(0, width - block.document().indentWidth()))
    QTextCursor(block).setBlockFormat(form)
    items = block.textList().format()
    items.setStyle(QTextListFormat.Style.ListStyleUndefined)
    block.textList().setFormat(items)
