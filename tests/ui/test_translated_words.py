"""No word reaches the screen, or a screen reader, that a translator was not given."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "kcdesk"
MODULES = [file for room in ("app", "ui") for file in sorted((PACKAGE / room).rglob("*.py"))]

_MARKS = frozenset("tr translate QT_TRANSLATE_NOOP".split())
"""What lupdate looks for."""
_SHOWS = frozenset(
    """
    setText setToolTip setWindowTitle setAccessibleName setAccessibleDescription setPlaceholderText
    setStatusTip setWhatsThis setTitle setHorizontalHeaderLabels setVerticalHeaderLabels drawText
    addAction addMenu addButton addItem addItems addTab announce tell setDocName
    QAction QCheckBox QGroupBox QLabel QListWidgetItem QMenu QMessageBox QPushButton QRadioButton
    QTableWidgetItem QToolButton SidePanel Choice
    """.split()
)
"""Calls whose words are seen or heard."""

_NO_WORDS = (
    re.compile(r"(Alt|Ctrl|Shift|Meta)(\+.*)?|F\d+|Tab|Enter|Esc|Return"),
    re.compile(r"""\s*("?>?<|font-weight|line-height|width=|\(<a|\\?\nQ?\w*.*\{).*""", re.DOTALL),
    re.compile(r"QT_\w+|WAYLAND_DISPLAY|SVG|PNG"),
    re.compile(r"(Atkinson|OpenDyslexic).*|Regular|SemiBold|Bold|Italic"),
)
"""Keys, style sheets and markup, names of the surroundings, names of letters."""

_SPOKEN = frozenset({"spoken_names.py"})
"""Nothing but how names are spelt for an English voice."""

_ELSEWHERE = {
    "app/application.py": ("kcdesk found no screen", "Fusion"),
    "ui/widgets/menu_room.py": ("Fusion",),
    "app/about_program.py": ("MIT, CC-BY-4.0",),
    "app/kiosk_faults.py": ("kcdesk: a fault", "); the visit was ended.", "A fault (", ") ended a visit."),
    "app/window_trial.py": ("kcdesk", "A window was opened, and"),
    "ui/page/page_pieces.py": (' style="margin',),
    "ui/panels/swatch.py": ("A",),
    "ui/projector/page_slides.py": ('(<table class="', "[^>]*>(?:"),
    "ui/projector/projector_window.py": (
        "QLabel {",
        "#projector_",
        "px; font-weight",
        "px; color",
        "; padding",
    ),
    "app/preview.py": ("building the guide",),
    "app/missed_scale.py": ("cached device",),
    "app/refusal.py": ("kcdesk",),
    "app/staff_services.py": ('File "',),
    "ui/kiosk/kiosk_window.py": ("kcdesk",),
    "app/screenshot.py": (
        "The window has not been translated",
        "The languages of",
        "The picture could",
        "”. The name must",
    ),
    "ui/page/accessibility/factory.py": ("PageView",),
    "ui/page/accessibility/node.py": ("Locale",),
    "ui/widgets/accessible_roles.py": ("WrappingLabel", "NamedGroup", "Notice", "QuietStack"),
    "ui/paper/paper_html.py": ("(<table class=", "(<img src=", "\\s*<sup class", "<h3 id", '">.*?</h3>'),
    "ui/paper/side_by_side.py": (
        "(?:(?P<words>",
        ":(?P<id>",
        '"[^>]*><tr><td class=',
        '(?P<image><img src="',
    ),
    "ui/style/source_marks.py": ("\\s*<sup class",),
    "ui/style/themed_html.py": ("px solid",),
    "ui/speech/spoken_words.py": (
        "\\bA to Z",
        "and or",
        " at least ",
        " at most ",
        " more than ",
        " less than ",
        " plus or minus ",
        "Control",
        "Escape",
        "for example",
        "that is",
    ),
}
"""Words for the command line, which is English, and names; and how the signs of an English guide are said,
which no other guide asks for.  By how they begin."""


def words_in(source: str, elsewhere: tuple[str, ...] = ()) -> list[str]:
    """`line: words` for every literal that is shown, or looks as if it were, and is not marked."""
    found = []
    for literal, shown in _unmarked(ast.parse(source), shown=False):
        text = str(literal.value)
        told = _has_letter(text) if shown else _looks_like_words(text)
        if told and not text.startswith(elsewhere) and not any(no.fullmatch(text) for no in _NO_WORDS):
            found.append(f"{literal.lineno}: {text.strip()[:60]}")
    return found


def _unmarked(node: ast.AST, *, shown: bool) -> Iterator[tuple[ast.Constant, bool]]:
    """Literals outside of docstrings and marks, each with whether it is given to what shows it."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node, shown
    elif isinstance(node, ast.Call):
        name = _called(node)
        if name == "cast":  # its first argument names a type
            yield from _unmarked(node.args[1], shown=shown)
        elif name not in _MARKS:
            inside = name in _SHOWS or (shown and name in {"join", "format"})
            for child in ast.iter_child_nodes(node):
                yield from _unmarked(child, shown=inside)
    elif isinstance(node, ast.FormattedValue):
        yield from _unmarked(node.value, shown=shown)
    elif not _is_docstring(node) and not isinstance(node, ast.Subscript):
        for child in ast.iter_child_nodes(node):
            yield from _unmarked(child, shown=shown)


def _called(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _has_letter(text: str) -> bool:
    return any(letter.isalpha() for letter in text)


def _looks_like_words(text: str) -> bool:
    """Two words with a space between, or one that begins like a sentence."""
    return bool(re.search(r"[^\W\d_]{2,}[.,:;’]? \w|^[A-Z][a-z]", text))


@pytest.mark.parametrize(
    "file",
    [each for each in MODULES if each.name not in _SPOKEN],
    ids=lambda file: str(file.relative_to(PACKAGE)),
)
def test_every_word_is_marked_for_the_translators(file: Path) -> None:
    """By `self.tr`, `QCoreApplication.translate` or, in a table, QT_TRANSLATE_NOOP."""
    elsewhere = _ELSEWHERE.get(file.relative_to(PACKAGE).as_posix(), ())
    assert words_in(file.read_text(encoding="utf-8"), elsewhere) == []


@pytest.mark.parametrize(
    "line",
    [
        'label.setText("here")',
        'QLabel("here")',
        'button.setToolTip(f"{count} found")',
        'announce(self, "found: " + words)',
        'label.setText(self.tr("Here") + " or " + keys)',
        'label.setText("here" if well else self.tr("There"))',
        'self._button("Close", self.close)',
        'REFUSED = "The page could not be printed."',
        'WAYS = ((100, "Usual"),)',
        'return f"Search for “{words}” instead"',
        'self.setProperty("words", "Menu")',
        'print_to(name="two words")',
    ],
)
def test_words_that_were_forgotten_are_found(line: str) -> None:
    """The check can fail."""
    source = line if not line.startswith("return") else f"def say(words):\n    {line}"
    assert len(words_in(source)) == 1


@pytest.mark.parametrize(
    "line",
    [
        'label.setText(self.tr("Here"))',
        'label.setText(self.tr("{count} found here").format(count=count))',
        'QLabel("›")',
        'action.setShortcuts([QKeySequence("Alt+Left")])',
        'label.setObjectName("panel_title")',
        'WAYS = ((100, QT_TRANSLATE_NOOP("Panel", "Usual")),)',
        'label.setText(state["Two words"])',
        '"""A docstring of many words."""',
    ],
)
def test_marked_words_and_names_are_fine(line: str) -> None:
    """So are signs without a letter."""
    assert words_in(line) == []


def test_what_is_excused_is_still_there() -> None:
    """A line of the list that excuses nothing any more is to go."""
    for name, beginnings in _ELSEWHERE.items():
        source = (PACKAGE / name).read_text(encoding="utf-8")
        assert [words for words in beginnings if words.removeprefix("”. ") not in source] == []


def test_words_with_a_number_have_the_plural_forms_of_a_language() -> None:
    """A translator is given a form for each only where the program asks in the way that lupdate knows."""
    template = PACKAGE.parent / "resources" / "translations" / "kcdesk.ts"
    messages = ElementTree.parse(template).iter("message")  # noqa: S314 - our own file
    without = [
        source
        for message in messages
        if "%n" in (source := message.findtext("source", "")) and message.get("numerus") != "yes"
    ]
    assert not without
