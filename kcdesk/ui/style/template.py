"""Style sheets with places to fill in: a colour role, the font's family, a number of pixels."""

from __future__ import annotations

import re

from kcdesk.ui.style.theme import OTHER_FONT_FAMILY, Theme

_LINE = re.compile(r"\b(border(?:-(?:left|right|top|bottom))?: )(\d+)px")
_THICKER_FROM = (2.0, 4.0)
"""Text sizes from each of which every line has one pixel more."""
_PIXELS = re.compile(r"\{(\d+)(?:-(\d+))?\}")


def fill_template(sheet: str, theme: Theme, scale: float, family: str) -> str:
    """Fill every place of a style sheet.

    {accent}  the theme's colour of that role
    {font}    `family`; OpenDyslexic has no semi-bold, so its bold stands in for it
    {12}      12 pixels at `scale` 1.0, rounded
    {12-2}    the same less 2 pixels at any scale, and never below 0: what a wider border takes from a padding
    """
    sheet = sheet.replace("{font}", family)
    if family == OTHER_FONT_FAMILY:
        sheet = sheet.replace("font-weight: 600", "font-weight: 700")
    for role, colour in theme.roles.items():
        sheet = sheet.replace("{" + role + "}", colour)
    return _PIXELS.sub(lambda found: str(_pixels(found[1], found[2] or "0", scale)), sheet)


def line_width(pixels: int, scale: float) -> int:
    """How wide a line of so many pixels is in text of this size: it is to be seen beside large text."""
    return pixels + sum(scale >= step for step in _THICKER_FROM)


def thicken_lines(sheet: str, scale: float) -> str:
    """Have every border that a style sheet gives in pixels as wide as `line_width` says.

    All grow by the same, so that what a wider border takes from a padding stays what it is.
    """
    if scale < _THICKER_FROM[0]:
        return sheet
    return _LINE.sub(lambda found: f"{found[1]}{line_width(int(found[2]), scale)}px", sheet)


def _pixels(wanted: str, less: str, scale: float) -> int:
    return max(0, round(int(wanted) * scale) - int(less))
