"""Drawings: only shapes and words, only the palette's colours, nothing that could run or load anything."""

from __future__ import annotations

import re
from pathlib import Path
from xml.parsers import expat

from kcdesk.authoring.problems import Report
from kcdesk.authoring.source.text_file import read_text
from kcdesk.guide.drawing_palette import PALETTE

MAX_BYTES = 200_000
FIGURE_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
WIDTH = "720"
HIGHEST = 4 * 720
"""Units; the window shows no drawing higher than four times its width."""
FONT = "Atkinson Hyperlegible Next"
SMALLEST_WORDS = 20
"""Units; 720 of them are the page's width."""
MAX_DEPTH = 20

_ELEMENTS = frozenset("svg g path rect circle ellipse line polyline polygon text tspan title desc".split())
_COLOURED = frozenset(("fill", "stroke", "color"))
_ATTRIBUTES = frozenset(
    """
    xmlns version width height viewBox preserveAspectRatio id transform role aria-label
    d x y x1 y1 x2 y2 cx cy r rx ry dx dy points
    fill stroke color fill-rule fill-opacity stroke-opacity opacity
    stroke-width stroke-linecap stroke-linejoin stroke-dasharray stroke-dashoffset stroke-miterlimit
    font-family font-size font-weight font-style text-anchor letter-spacing
    """.split()
)
_DOCTYPE = re.compile(r"<!(?!--)|<\?(?!xml[ ?])")
_LINKS = re.compile(r"url\s*\(|javascript:|data:|&|https?:", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(\.\d+)?")
_SVG = "http://www.w3.org/2000/svg"


def read_figure(root: Path, file: Path, report: Report) -> bytes | None:
    """The drawing's bytes; None, with every problem reported, unless it is harmless and in style."""
    text = read_text(root, file, report, MAX_BYTES)
    if text is None:
        return None
    check = _Check(report)
    check.read(text)
    return text.encode() if check.is_good else None


class _Check:
    """Follows the XML parser through one drawing."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._parser = expat.ParserCreate("utf-8")
        self._depth = 0
        self.is_good = True

    def read(self, text: str) -> None:
        """Report whatever is wrong.  A document type is refused unread, so no entity is ever expanded."""
        if found := _DOCTYPE.search(text):
            line = text.count("\n", 0, found.start()) + 1
            self._refuse(line, "A drawing has no document type, entities, CDATA or processing instructions.")
            return
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        try:
            self._parser.Parse(text, True)
        except expat.ExpatError as error:
            self._refuse(error.lineno, f"This is not SVG: {expat.errors.messages[error.code]}.")

    def _refuse(self, line: int, message: str) -> None:
        self.is_good = False
        self._report(line, "figure", message)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        line = self._parser.CurrentLineNumber
        self._depth += 1
        if self._depth == 1:
            self._root(line, name, attributes)
        if self._depth > MAX_DEPTH:
            self._refuse(line, f"Parts lie more than {MAX_DEPTH} deep in one another.")
        if name not in _ELEMENTS:
            self._refuse(line, f"<{name}> is not allowed in a drawing.")
            return
        for key, value in attributes.items():
            if message := _fault(key, value):
                self._refuse(line, message)

    def _end(self, _name: str) -> None:
        self._depth -= 1

    def _root(self, line: int, name: str, attributes: dict[str, str]) -> None:
        if name != "svg" or attributes.get("xmlns") != _SVG:
            self._refuse(line, f'A drawing starts with <svg xmlns="{_SVG}" …>.')
        elif not _is_view_box(attributes.get("viewBox", "")):
            message = f'A drawing is {WIDTH} units wide: viewBox="0 0 {WIDTH} 400" (400 being its height).'
            self._refuse(line, message)
        elif any(attributes.get(side, size) != size for side, size in _sides(attributes["viewBox"])):
            message = "The viewBox says how large a drawing is. Take width and height out of <svg>."
            self._refuse(line, message)


def _is_view_box(box: str) -> bool:
    """Whether a viewBox begins at 0, and is of the right width and of a height that fits a page."""
    *start, height = box.split() or [""]
    fits = _NUMBER.fullmatch(height) is not None and 0 < float(height) <= HIGHEST
    return start == ["0", "0", WIDTH] and fits


def _sides(box: str) -> tuple[tuple[str, str], ...]:
    """What `width` and `height` would be if they said the same as the viewBox."""
    *_, width, height = box.split()
    return ("width", width), ("height", height)


def _fault(key: str, value: str) -> str:
    """What is wrong with an attribute; empty if nothing."""
    if key not in _ATTRIBUTES:
        return f"The attribute “{key}” is not allowed in a drawing."
    if key != "xmlns" and _LINKS.search(value):
        return f"“{key}” must not point to anything."
    if key in _COLOURED and value != "none" and value not in PALETTE:
        return f"{value} is not a colour of the palette. Write it as docs/authoring.md has it."
    if key == "font-family" and value.strip("'\"") != FONT:
        return f'Words in a drawing use font-family="{FONT}".'
    if key == "font-size":
        number = _NUMBER.match(value)
        if number is None or float(number[0]) < SMALLEST_WORDS:
            return f"Words in a drawing are at least {SMALLEST_WORDS} units high; this is {value}."
    return ""
