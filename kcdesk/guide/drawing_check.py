"""What a drawing may hold: shapes and words in the palette's colours; nothing that runs, loads or never ends.

The compiler asks it of an author's file, and the reader of every drawing in a guide it did not come with.
"""

from __future__ import annotations

import re
from xml.parsers import expat

from kcdesk.guide.drawing_palette import PALETTE

MAX_BYTES = 200_000
WIDTH = "720"
HIGHEST = 4 * 720
"""Units; the window shows no drawing higher than four times its width."""
FONT = "Atkinson Hyperlegible Next"
SMALLEST_WORDS = 20
"""Units; 720 of them are the page's width."""
MAX_DEPTH = 20
MAX_ELEMENTS = 3_000
MAX_DASHED = 20
MAX_DASHED_PATH = 3_000
"""Characters of a path that is drawn in dashes."""
MAX_NUMBER = 5_000
MAX_SCALE = 20.0

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
_NUMBERS = frozenset(
    """
    width height d x y x1 y1 x2 y2 cx cy r rx ry dx dy points fill-opacity stroke-opacity opacity
    stroke-width stroke-dasharray stroke-dashoffset stroke-miterlimit font-size letter-spacing transform
    """.split()
)
_DOCTYPE = re.compile(r"<!(?!--)|<\?(?!xml[ ?])")
_LINKS = re.compile(r"url\s*\(|javascript:|data:|&|https?:", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(\.\d+)?")
_ANY_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]*)?|\.[0-9]+")
_EXPONENT = re.compile(r"[0-9.][eE]|[nN][aA][nN]|[iI][nN][fF]")
_TRANSFORM = re.compile(r"\s*(translate|rotate|scale)\s*\(([^()]*)\)\s*,?")
_SVG = "http://www.w3.org/2000/svg"
_HIDDEN = re.compile("[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


def drawing_faults(text: str) -> tuple[tuple[int, str], ...]:
    """(line, sentence) for everything that a drawing of a guide may not hold; empty where it is harmless."""
    check = _Check()
    check.read(text)
    return tuple(check.faults)


class _Check:
    """Follows the XML parser through one drawing."""

    def __init__(self) -> None:
        self.faults: list[tuple[int, str]] = []
        self._parser = expat.ParserCreate("utf-8")
        self._scales = [1.0]
        self._elements = self._dashed = 0

    def read(self, text: str) -> None:
        """Report whatever is wrong.  A document type is refused unread, so no entity is ever expanded."""
        if found := _DOCTYPE.search(text):
            message = "A drawing has no document type, entities, CDATA or processing instructions."
            self._refuse(text.count("\n", 0, found.start()) + 1, message)
            return
        if found := _HIDDEN.search(text):
            message = f"There is an invisible character here (U+{ord(found[0]):04X}). Delete it."
            self._refuse(text.count("\n", 0, found.start()) + 1, message)
            return
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        try:
            self._parser.Parse(text, True)
        except expat.ExpatError as error:
            self._refuse(error.lineno, f"This is not SVG: {expat.errors.messages[error.code]}.")

    def _refuse(self, line: int, message: str) -> None:
        self.faults.append((line, message))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        line = self._parser.CurrentLineNumber
        self._elements += 1
        if self._elements == 1:
            self._root(line, name, attributes)
        elif name == "svg":
            self._refuse(line, "A drawing has one <svg>, and no other inside it.")
        if self._elements == MAX_ELEMENTS + 1:
            self._refuse(line, f"A drawing has at most {MAX_ELEMENTS} parts.")
        if len(self._scales) == MAX_DEPTH + 1:
            self._refuse(line, f"Parts lie more than {MAX_DEPTH} deep in one another.")
        self._scales.append(self._scales[-1] * _scale(attributes.get("transform", "")))
        if not 1 / MAX_SCALE <= self._scales[-1] <= MAX_SCALE:
            self._refuse(line, f"Parts are at most {MAX_SCALE:.0f} times larger or smaller than written.")
        if name not in _ELEMENTS:
            self._refuse(line, f"<{name}> is not allowed in a drawing.")
            return
        self._dashes(line, name, attributes)
        for key, value in attributes.items():
            if message := _fault(key, value):
                self._refuse(line, message)

    def _end(self, _name: str) -> None:
        self._scales.pop()

    def _dashes(self, line: int, name: str, attributes: dict[str, str]) -> None:
        """A dash is a line of its own: a thousandth of a unit long, there would be millions."""
        dashes = attributes.get("stroke-dasharray", "none")
        if dashes == "none":
            return
        self._dashed += 1
        lengths = [float(number) for number in _ANY_NUMBER.findall(dashes)]
        path = attributes.get("d", "") + attributes.get("points", "")
        if (
            name in ("svg", "g")
            or self._dashed > MAX_DASHED
            or min(lengths, default=0) < 1
            or len(path) > MAX_DASHED_PATH
        ):
            message = (
                "Dashes are at least 1 unit long, and are written on the shape itself; at most "
                f"{MAX_DASHED} shapes have them, none with more than {MAX_DASHED_PATH} letters of path."
            )
            self._refuse(line, message)

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
    fits = len(height) < 20 and _NUMBER.fullmatch(height) is not None and 1 <= float(height) <= HIGHEST  # noqa: PLR2004
    return start == ["0", "0", WIDTH] and fits


def _sides(box: str) -> tuple[tuple[str, str], ...]:
    """What `width` and `height` would be if they said the same as the viewBox."""
    *_, width, height = box.split()
    return ("width", width), ("height", height)


def _scale(transform: str) -> float:
    """How much larger a part becomes; 0, which is refused, for a kind of transform that is not allowed."""
    total, at = 1.0, 0
    while at < len(transform.rstrip()):
        found = _TRANSFORM.match(transform, at)
        if found is None:
            return 0.0
        at = found.end()
        if found[1] == "scale":
            factors = [float(number) for number in _ANY_NUMBER.findall(found[2])]
            total *= max(factors, default=0.0) if min(factors, default=0.0) > 0 else 0.0
    return total


def _fault(key: str, value: str) -> str:
    """What is wrong with an attribute; empty if nothing."""
    if key not in _ATTRIBUTES:
        return f"The attribute “{key}” is not allowed in a drawing."
    if key != "xmlns" and _LINKS.search(value):
        return f"“{key}” must not point to anything."
    if key in _COLOURED and value != "none" and value not in PALETTE:
        return f"{value} is not a colour of the palette. Write it as docs/authoring.md has it."
    if key in _NUMBERS and not _is_modest(value):
        return f"Numbers in a drawing are plain, and at most {MAX_NUMBER}: see “{key}”."
    return _words_fault(key, value)


def _words_fault(key: str, value: str) -> str:
    if key == "font-family" and value.strip("'\"") != FONT:
        return f'Words in a drawing use font-family="{FONT}".'
    if key == "font-size":
        number = _NUMBER.match(value)
        if number is None or float(number[0]) < SMALLEST_WORDS:
            return f"Words in a drawing are at least {SMALLEST_WORDS} units high; this is {value}."
    return ""


def _is_modest(value: str) -> bool:
    if _EXPONENT.search(value):
        return False
    return all(len(number) < 20 and float(number) <= MAX_NUMBER for number in _ANY_NUMBER.findall(value))  # noqa: PLR2004
