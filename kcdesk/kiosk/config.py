"""How a kiosk is set up: one TOML file, written by whoever owns the kiosk, read once at the start."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from kcdesk.guide.errors import KcdeskError
from kcdesk.kiosk.pin import PinHash
from kcdesk.user_data.atomic_file import read_private
from kcdesk.user_data.settings import OWN_THEMES

KEYBOARDS = ("abc", "qwerty")
_LONGEST = 200
"""Letters of a title or a line."""
_LARGEST = 100_000
"""Bytes of a file with every setting, many times over."""


class KioskConfigError(KcdeskError):
    """The configuration cannot be used; the sentence says what to change."""


@dataclass(frozen=True, slots=True)
class KioskConfig:
    """Everything that can be chosen.  The defaults are those of a kiosk without a file."""

    title: str = ""
    """Above every page; empty for the guide's own title."""
    attract_title: str = "Information you can trust, in plain words"
    """The largest words while nobody is there.  A waiting room sees them: by default they name no illness."""
    attract_line: str = "Touch the screen to start"
    attract_names_guide: bool = False
    """Whether the guide's title stands on the screen while nobody is there."""
    guide: str = ""
    """File of the guide; empty for the newest one that is installed, or the one of the program."""
    theme: str = "light"
    """One of OWN_THEMES: a kiosk looks the same whatever its system wishes."""
    text_percent: int = 0
    """Text size at the start, 100 to 300; 0 takes 200 on a large screen and 150 on a small one."""
    keyboard: str = "abc"
    """One of KEYBOARDS: how the letters of the keyboard on the screen are ordered."""
    idle_seconds: int = 120
    """Seconds without a touch until the kiosk asks whether somebody is there, 30 to 1800."""
    warning_seconds: int = 30
    """Seconds for which it asks, before it forgets the visit, 10 to 300."""
    pin_hash: str = ""
    """What `kcdesk kiosk-pin` prints; empty for a kiosk that cannot be left at its screen."""
    shuffle_pin: bool = False
    """Whether the digits stand elsewhere each time."""
    hide_pointer: bool = True
    """Whether no mouse pointer is shown."""
    printer: str = ""
    """The one printer's name; empty for none."""
    print_pages: int = 6
    """Sheets of one print at most, 1 to 30: of a longer page the short version, or its first sheets."""
    prints_per_hour: int = 12
    """How often is printed in an hour, 1 to 120."""
    print_large: bool = False
    """Whether paper has large print."""
    take_home: str = ""
    """Address of a page of this guide in the web, `{topic}` for its id: shown as a code; empty for none."""
    read_aloud: bool = True
    """Whether the guide can be heard, where there is a voice."""
    volume: int = 70
    """Of the voice at the start of a visit in percent, 10 to 100."""
    listen_key: str = "F8"
    """Function key that starts and stops reading aloud, such as one of an audio keypad; empty for none."""
    headset_in_key: str = ""
    """Function key that the socket sends when a headset is plugged in; empty for none."""
    headset_out_key: str = ""
    """The same when it is pulled out."""
    usb_folder: str = "/media/kcdesk"
    """Where a stick with newer guides is mounted; empty for nowhere."""
    count_topics: bool = False
    """Whether opened topics, and searches that found nothing, are counted week by week."""


_LEAST_TEXT, _MOST_TEXT = 100, 300
_RANGES = {
    "idle_seconds": (30, 1800),
    "warning_seconds": (10, 300),
    "print_pages": (1, 30),
    "prints_per_hour": (1, 120),
    "volume": (10, 100),
}
KEYS = ("", *(f"F{number}" for number in range(1, 36)))
"""Keys that may be given a task: audio keypads and headset sockets send them, and nobody types them."""
TOPIC_PLACE = "{topic}"
_KEY_SETTINGS = ("listen_key", "headset_in_key", "headset_out_key")
_CHOICES = {"theme": OWN_THEMES, "keyboard": KEYBOARDS}
_KINDS = {str: "text in quotation marks", int: "a whole number", bool: "true or false"}


def read_config(file: Path) -> KioskConfig:
    """Read a configuration.  Raises KioskConfigError, a sentence, for anything that is not as documented.

    A kiosk whose file has a slip in it must not run with other values than its owner meant.
    """
    try:
        found = tomllib.loads(read_private(file, _LARGEST))
    except OSError as error:
        raise KioskConfigError(f"The kiosk file “{file}” cannot be read: {error.strerror}.") from error
    except (ValueError, RecursionError) as error:
        raise KioskConfigError(f"The kiosk file “{file}” is not written as TOML: {error}.") from error
    try:
        return config_from(found)
    except KioskConfigError as error:
        raise KioskConfigError(f"In the kiosk file “{file}”: {error}") from error


def config_from(found: Mapping[str, object]) -> KioskConfig:
    """Make a configuration of the values of a file.  Raises KioskConfigError for the first that is wrong."""
    kinds = {field.name: type(field.default) for field in fields(KioskConfig)}
    for name, value in found.items():
        if name not in kinds:
            raise KioskConfigError(f"there is no setting “{name}”. The settings are {', '.join(kinds)}.")
        if type(value) is not kinds[name]:
            raise KioskConfigError(f"“{name}” must be {_KINDS[kinds[name]]}.")
        _check(name, value)
    return KioskConfig(**found)  # type: ignore[arg-type]  # each was looked at above


def _check(name: str, value: object) -> None:
    if isinstance(value, str):
        _check_text(name, value)
    if name in _CHOICES and value not in _CHOICES[name]:
        raise KioskConfigError(f"“{name}” must be one of {', '.join(_CHOICES[name])}.")
    if name in _KEY_SETTINGS and value not in KEYS:
        raise KioskConfigError(f"“{name}” must be a function key, F1 to F35, or empty.")
    if name in _RANGES and isinstance(value, int):
        least, most = _RANGES[name]
        if not least <= value <= most:
            raise KioskConfigError(f"“{name}” must be from {least} to {most}.")
    if name == "text_percent" and isinstance(value, int) and value and not _LEAST_TEXT <= value <= _MOST_TEXT:
        raise KioskConfigError("“text_percent” must be 0, or from 100 to 300.")


def _check_text(name: str, value: str) -> None:
    if name == "pin_hash":
        if value and PinHash.read(value) is None:
            raise KioskConfigError("“pin_hash” is not what “kcdesk kiosk-pin” prints.")
    elif name == "take_home" and not _is_take_home(value):
        raise KioskConfigError("“take_home” must begin with https:// and hold {topic} once, or be empty.")
    elif len(value) > _LONGEST and name != "guide":
        raise KioskConfigError(f"“{name}” must have at most {_LONGEST} letters.")
    elif not value.isprintable():
        raise KioskConfigError(f"“{name}” must be one line of plain text.")


def _is_take_home(address: str) -> bool:
    plain = address.isprintable() and " " not in address
    return not address or (address.startswith("https://") and address.count(TOPIC_PLACE) == 1 and plain)
