"""Codes to scan for the sources of printed pages: what is a link on the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from kcdesk.guide.pages import Source
from kcdesk.i18n.message import QT_TRANSLATE_NOOP
from kcdesk.qr.code import CodeError, QrCode, make_code

CODE = "code"
"""Scheme of a code's picture: `code:3`.  Only paper knows it."""
COLUMNS = 4
_SQUARE_PX = 2.27
"""Width of a square: 0.6 mm, which a phone reads in the hand."""
_MOST_PX = 168
"""Width of a code, so that four stand beside each other on A4."""
_LONGEST = 60
"""Letters of a title under its code; it stands in full in the list."""

_TITLE = QT_TRANSLATE_NOOP("Booklet", "Codes to scan")
_WHAT = QT_TRANSLATE_NOOP(
    "Booklet", "Point a phone’s camera at a code to open that source. The numbers are those of the list."
)


class NumberedCode(NamedTuple):
    """A source's code, with the number of that source."""

    number: int
    title: str
    code: QrCode


def codes_of(sources: Sequence[Source]) -> Iterator[NumberedCode]:
    """A code for each source that is on the web; an address too long for one is left to the list."""
    for number, source in enumerate(sources, 1):
        try:
            yield NumberedCode(number, source.title, make_code(source.url))
        except CodeError:
            continue


def code_table(codes: Sequence[NumberedCode]) -> str:
    """The codes in a table; each picture is `code:<number>`."""
    cells = [_cell(one) for one in codes]
    rows = (cells[at : at + COLUMNS] for at in range(0, len(cells), COLUMNS))
    table = "".join(f"<tr>{''.join(row)}</tr>" for row in rows)
    return f'<table width="100%" cellspacing="0" cellpadding="6">{table}</table>' if table else ""


def code_heading() -> tuple[str, str]:
    """The title above codes, and the sentence that says what they are for."""
    return QCoreApplication.translate("Booklet", _TITLE), QCoreApplication.translate("Booklet", _WHAT)


def _cell(one: NumberedCode) -> str:
    width = min(_MOST_PX, round(one.code.full_side * _SQUARE_PX))
    title = one.title if len(one.title) <= _LONGEST else f"{one.title[:_LONGEST].rstrip()}…"
    picture = f'<img src="{CODE}:{one.number}" width="{width}" height="{width}"/>'
    return (
        f'<td align="center" width="{100 // COLUMNS}%">{picture}'
        f'<p class="foot">{one.number}. {escape(title)}</p></td>'
    )
