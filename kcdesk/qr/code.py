"""A web address as a code to scan: a square of dark and light squares (QR, ISO/IEC 18004)."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from types import ModuleType

from kcdesk.guide.errors import GuideError
from kcdesk.i18n.message import QT_TRANSLATE_NOOP, Message

LONGEST = 412
"""Bytes: what 77 squares a side hold.  With more, squares are too small for phones, or codes too large."""
QUIET = 4
"""Squares of white that must stay free all round, for a camera to find the code."""
_CORRECTION = "m"
"""Up to 15 % of the squares may be lost to a fold, a finger or a reflection."""
_SCHEMES = ("https://", "http://")

_TOO_LONG = QT_TRANSLATE_NOOP("QrCode", "This address is too long for a code to scan. Copy it, or type it.")
_NO_ADDRESS = QT_TRANSLATE_NOOP("QrCode", "This is not a web address, so there is no code for it.")


class CodeError(GuideError):
    """There is no code for this text."""


class CodeTooLongError(CodeError):
    """The address has more than LONGEST bytes."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A code, ready to be drawn: black on white, in every theme."""

    address: str
    """What a phone reads in it."""
    rows: tuple[tuple[bool, ...], ...]
    """Whether each square is dark, from the top, without the white all round."""

    @property
    def side(self) -> int:
        """Squares on each side, without the white."""
        return len(self.rows)

    @property
    def full_side(self) -> int:
        """Squares on each side, with the white that belongs to it."""
        return self.side + 2 * QUIET


def make_code(address: str) -> QrCode:
    """The code of a web address, and of nothing else: no counter, no name, no place is added to it.

    A phone acts on what it reads, so that other kinds of links get no code.  Letters outside ASCII are
    written as `%` and their UTF-8 bytes (RFC 3987, 3.1): a code does not say which encoding it is in, and
    readers guess.

    Raises CodeTooLongError; CodeError for what is no web address, or has spaces or control characters.
    """
    if not address.startswith(_SCHEMES) or not address.isprintable() or " " in address:
        raise CodeError(Message(_NO_ADDRESS))
    plain = "".join(letter if letter.isascii() else _percent(letter) for letter in address)
    if len(plain) > LONGEST:
        raise CodeTooLongError(Message(_TOO_LONG))
    _without_writers()
    import segno  # noqa: PLC0415 - loaded when the first code is drawn

    # As bytes: looking for shorter modes, segno asks for a codec that the frozen reader has not (Shift JIS).
    made = segno.make_qr(plain.encode("ascii"), error=_CORRECTION, mode="byte")
    return QrCode(plain, tuple(tuple(bool(square) for square in row) for row in made.matrix))


def _percent(letter: str) -> str:
    return "".join(f"%{byte:02X}" for byte in letter.encode())


def _without_writers() -> None:
    """Keep segno's own writers of picture files out: by way of SAX they load `urllib.request`, and sockets.

    Qt draws the picture here.  A call of one of those writers would raise AttributeError.
    """
    name = "segno.writers"
    if name not in sys.modules:
        sys.modules[name] = ModuleType(name)
