"""The reader's own 24-hour number: as somebody types it, and as a hospital's site file gives it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

_SEPARATORS = "-().\u2010\u2011\u2012\u2013\u00a0/"
"""Signs between groups of digits that stand for a blank."""
FEWEST, MOST = 3, 20
"""Digits of a number."""
_USUAL = 10
_LONGEST_NAME = 80
_LARGEST_FILE = 20_000


class NumberRefusedError(ValueError):
    """Not a telephone number."""


@dataclass(frozen=True, slots=True)
class HelpNumber:
    """Whom to ring, day or night."""

    number: str = ""
    """Digits, blanks and a leading plus; empty while nobody has set one."""
    name: str = ""
    """What staff call the line; empty for none."""
    by_site: bool = False
    """Whether staff set it for this computer; a reader then cannot change it."""

    @property
    def is_short(self) -> bool:
        """Whether it has fewer digits than a helpline's number: worth a second look, no mistake."""
        return 0 < sum(letter.isdigit() for letter in self.number) < _USUAL


def tidy_number(typed: str) -> str:
    """A number as it is shown, `0161 446 3658`; empty for nothing typed.  Raises NumberRefusedError."""
    spaced = "".join(" " if letter in _SEPARATORS else letter for letter in typed)
    number = " ".join(spaced.split())
    if not number:
        return ""
    rest = number.removeprefix("+")
    digits = sum(letter in "0123456789" for letter in rest)
    if any(letter not in "0123456789 " for letter in rest) or not FEWEST <= digits <= MOST:
        raise NumberRefusedError(typed)
    return number


def saved_number(number: str) -> str:
    """A number from a file of settings, whatever that held; empty if it is none."""
    try:
        return tidy_number(number)
    except NumberRefusedError:
        return ""


def site_number(files: tuple[Path, ...]) -> HelpNumber | None:
    """The number of the first site file that gives one; None if none does.

    Raises NumberRefusedError, with the file's name, for a file that is there and makes no sense.
    """
    for file in files:
        try:
            if file.exists() and not file.is_file():  # a pipe would keep the window waiting for its other end
                raise NumberRefusedError(str(file))
            with file.open("rb") as stream:
                text = stream.read(_LARGEST_FILE).decode("utf-8")
        except OSError:
            continue
        except UnicodeDecodeError as error:
            raise NumberRefusedError(str(file)) from error
        found = _from_site(text, file)
        if found is not None:
            return found
    return None


def _from_site(text: str, file: Path) -> HelpNumber | None:
    try:
        saved = tomllib.loads(text).get("help", {})
        number, name = saved.get("number", ""), saved.get("name", "")
        tidy = tidy_number(number)
        words = " ".join(name.split())[:_LONGEST_NAME]
    except (ValueError, AttributeError, TypeError, RecursionError) as error:
        raise NumberRefusedError(str(file)) from error
    return HelpNumber(tidy, words, by_site=True) if tidy else None
