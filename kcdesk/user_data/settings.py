"""What is remembered between two starts, as one small TOML file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kcdesk.user_data.atomic_file import read_private, write_private
from kcdesk.user_data.flat_toml import read_toml

if TYPE_CHECKING:
    from typing import Any

ZOOM_MIN, ZOOM_MAX = 80, 400
_LARGEST = 100_000
"""Bytes of the file."""
OWN_THEMES = ("light", "dark", "sepia", "high-contrast-light", "high-contrast-dark")
"""Those with colours of their own, a file each."""
THEMES = ("system", *OWN_THEMES)

LINE_SPACINGS = (100, 125, 150, 200)
"""Percent of the usual distance between lines."""
LETTER_SPACINGS = (0, 6, 12)
"""Added between letters, in percent of the text size."""
COLUMNS = (26, 36, 48, 0)
"""Width of the column of text in text sizes; 0 is as wide as the window."""
FONTS = ("atkinson", "opendyslexic")
SPEECH_SPEEDS = (50, 75, 100, 125, 150, 200)
"""Speeds of reading aloud, in percent of the usual one."""


@dataclass(frozen=True, slots=True)
class TextLayout:
    """How the text of a page is set.  The defaults are what a new reader sees."""

    line_spacing: int = 100
    """One of LINE_SPACINGS."""
    letter_spacing: int = 0
    """One of LETTER_SPACINGS."""
    column: int = 36
    """One of COLUMNS."""
    font: str = "atkinson"
    """One of FONTS."""
    source_stops: bool = False
    """Whether Tab stops at the numbers of sources too."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything remembered.  The defaults are what a new reader sees."""

    zoom: int = 100
    """Text size in percent, 80 to 400."""
    theme: str = "system"
    """One of THEMES."""
    geometry: str = ""
    """The window's place, as Qt gives it, in base 64; empty at the first start."""
    topics_width: int = 300
    """Width of the topics pane at 100 %, in pixels."""
    topics_shown: bool = True
    outline_shown: bool = True
    search_as_you_type: bool = True
    """False: a search waits for Enter, which suits people who listen to the screen."""
    last_topic: str = ""
    """Where reading stopped; empty for nowhere yet."""
    in_short: bool = False
    """Whether pages are shown in short, where they have a short version."""
    guide: str = ""
    """The file of the guide chosen last; empty for the one that came with the program."""
    line_spacing: int = 100
    letter_spacing: int = 0
    column: int = 36
    font: str = "atkinson"
    source_stops: bool = False
    speech_speed: int = 100
    """One of SPEECH_SPEEDS."""
    own_number: str = ""
    """The reader's own 24-hour number; empty while none was set."""

    @property
    def text_layout(self) -> TextLayout:
        """Those that say how text is set, together."""
        return TextLayout(self.line_spacing, self.letter_spacing, self.column, self.font, self.source_stops)


class SettingsFile:
    """File of settings.  Reading and writing it never raise: settings are not worth a failure."""

    def __init__(self, file: Path | None) -> None:
        """`file` None keeps nothing (a picture, a locked stick, a kiosk)."""
        self._file = file

    def load(self) -> Settings:
        """What was saved; the default for whatever is missing or makes no sense."""
        try:
            return self._read()
        except OSError:
            return Settings()

    def forget_own(self) -> bool:
        """Forget what is the reader's own, whichever window set it; False if the disk refuses."""
        try:
            here = self._read()
        except OSError:
            return False
        gone = replace(here, own_number="", last_topic="")
        return gone == here or self.save(gone)

    def save_changes(self, before: Settings, now: Settings) -> bool:
        """Write what `now` has otherwise than `before` over what the file holds; False if the disk refuses.

        Another window may have saved since: what this one did not change stays as that one left it.
        """
        changed = {
            field.name: getattr(now, field.name)
            for field in fields(Settings)
            if getattr(now, field.name) != getattr(before, field.name)
        }
        try:
            return not changed or self.save(replace(self._read(), **changed))
        except OSError:  # it cannot be read just now: nothing else in it may be lost
            return False

    def _read(self) -> Settings:
        """What the file holds; the defaults where it holds nothing that makes sense.  Raises OSError."""
        if self._file is None:
            return Settings()
        try:
            saved = read_toml(read_private(self._file, _LARGEST))
        except (FileNotFoundError, ValueError, RecursionError):
            return Settings()
        return from_saved(saved)

    def save(self, settings: Settings) -> bool:
        """Replace the file in one step; False if the disk refuses."""
        if self._file is None:
            return False
        try:
            write_private(self._file, as_toml(settings))
        except (OSError, UnicodeError):
            return False
        return True


def _number(saved: str) -> str:
    """The reader's own number; empty where the file held none."""
    if not saved:
        return ""
    from kcdesk.user_data.help_number import saved_number  # noqa: PLC0415 - most starts do without

    return saved_number(saved)


def as_toml(settings: Settings) -> str:
    """The settings as a TOML file: one line each, in the class's order."""
    import json  # noqa: PLC0415 - needed to save, not to start

    # A JSON string, number or truth value is written the same in TOML, but for surrogate pairs and DEL.
    values = ((field.name, _storable(getattr(settings, field.name))) for field in fields(Settings))
    lines = (f"{name} = {json.dumps(value, ensure_ascii=False)}\n" for name, value in values)
    return "".join(lines).replace("\x7f", "\\u007f")


def _storable(value: object) -> object:
    """Nothing for a text that no file can hold: half of a surrogate pair, as in a name not in UTF-8."""
    return "" if isinstance(value, str) and any("\ud800" <= letter <= "\udfff" for letter in value) else value


def from_saved(saved: Mapping[str, object]) -> Settings:
    """Settings from what a file held, whatever that was."""
    known: dict[str, Any] = {}
    for field in fields(Settings):
        value = saved.get(field.name)
        if type(value) is type(field.default):
            known[field.name] = value
    settings = Settings(**known)
    return replace(
        settings,
        zoom=min(max(settings.zoom, ZOOM_MIN), ZOOM_MAX),
        guide="" if "\0" in settings.guide else settings.guide,
        theme=settings.theme if settings.theme in THEMES else "system",
        line_spacing=settings.line_spacing if settings.line_spacing in LINE_SPACINGS else 100,
        letter_spacing=settings.letter_spacing if settings.letter_spacing in LETTER_SPACINGS else 0,
        column=settings.column if settings.column in COLUMNS else 36,
        font=settings.font if settings.font in FONTS else "atkinson",
        speech_speed=settings.speech_speed if settings.speech_speed in SPEECH_SPEEDS else 100,
        topics_width=min(max(settings.topics_width, 160), 900),
        own_number=_number(settings.own_number),
    )
