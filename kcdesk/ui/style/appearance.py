"""Text size and theme: one place that decides how everything looks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from kcdesk.ui.style.chrome_style import chrome_style
from kcdesk.ui.style.guide_font import guide_font
from kcdesk.ui.style.theme import (
    FONT_FAMILY,
    OTHER_FONT_FAMILY,
    Theme,
    load_theme,
    palette,
    system_theme_name,
)
from kcdesk.user_data.settings import ZOOM_MAX, ZOOM_MIN, TextLayout

if TYPE_CHECKING:
    from kcdesk.ui.style.sheet_change import SheetChange

ZOOM_STEPS = (80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400)
_TEXT_PX = 16
_FIRST_FACES = ("Regular", "SemiBold")
"""What the home page needs; the rest is loaded with the first page."""
_PAGE_FACES = ("Bold", "Italic")
_OTHER_FACES = ("Regular", "Bold", "Italic")


_LARGE_PRINT_FROM = 150
"""Text size on the screen, in percent."""


class Appearance(QObject):
    """The chosen theme and text size, applied to the whole application."""

    about_to_change = Signal()
    """Fonts, colours and sizes of every widget are about to be others; `appearance_changed` follows."""
    appearance_changed = Signal()
    """Theme or text size is another now; whoever paints for itself paints again."""
    zoom_changed = Signal(int)
    """Text size is another now, in percent."""
    choice_changed = Signal()
    """Another theme was chosen, which may look like the one before."""

    def __init__(
        self, app: QApplication, resources: Path, theme: str, zoom: int, layout: TextLayout | None = None
    ) -> None:
        """`theme` is `system` or a theme's name; `zoom` is in percent; no `layout` is the usual one."""
        super().__init__()
        self._app = app
        self._themes = resources / "themes"
        self._choice = theme
        self._zoom = min(max(zoom, ZOOM_MIN), ZOOM_MAX)
        self._layout = layout or TextLayout()
        self._fonts = resources / "fonts"
        self._signs = resources / "signs"
        self._complete = False
        self._is_applying = False
        self._system = system_theme_name()
        self._more_contrast = False
        self._other_loaded = False
        self._sheet_change: SheetChange | None = None
        self.is_mirrored = False
        """Whether the style applied last is for windows that run from right to left."""
        self._load_faces(_FIRST_FACES)
        self._load_other_font()
        self.theme: Theme = self._load()
        # Before any widget: until the program's loop runs, Qt tells no widget of another font.
        self.keep_font()

    @property
    def choice(self) -> str:
        """`system`, or the name of the theme somebody chose."""
        return self._choice

    @property
    def zoom(self) -> int:
        """Text size in percent."""
        return self._zoom

    @property
    def layout(self) -> TextLayout:
        """How the text of pages is set."""
        return self._layout

    @property
    def scale(self) -> float:
        """Text size as a factor."""
        return self._zoom / 100

    @property
    def prints_large(self) -> bool:
        """Whether paper has large print at first: where the text is large on the screen."""
        return self._zoom >= _LARGE_PRINT_FROM

    def paper_theme(self) -> Theme:
        """The colours of printed pages: light, whatever the window's are."""
        return load_theme(self._themes, "light")

    def theme_named(self, name: str) -> Theme:
        """One of the themes there are, whichever is in use."""
        return load_theme(self._themes, name)

    @property
    def family(self) -> str:
        """The font of everything."""
        return OTHER_FONT_FAMILY if self._layout.font == "opendyslexic" else FONT_FAMILY

    @Slot()
    def larger(self) -> None:
        """The next larger text size."""
        self.set_zoom(next_zoom(self._zoom, 1))

    @Slot()
    def smaller(self) -> None:
        """The next smaller text size."""
        self.set_zoom(next_zoom(self._zoom, -1))

    @Slot()
    def normal_size(self) -> None:
        """Text at 100 %."""
        self.set_zoom(100)

    def set_zoom(self, percent: int) -> None:
        """Set the text size; outside 80 to 400 it goes to the nearer end."""
        percent = min(max(percent, ZOOM_MIN), ZOOM_MAX)
        if percent != self._zoom:
            self._zoom = percent
            self._change()
            self.zoom_changed.emit(percent)

    def set_theme(self, choice: str) -> None:
        """Choose `system` or a theme by name."""
        self._choice = choice
        self._reload()
        self.choice_changed.emit()

    def set_layout(self, layout: TextLayout) -> None:
        """Set the text of pages in another way."""
        if layout != self._layout:
            other_font = layout.font != self._layout.font
            self._layout = layout
            self._load_other_font()
            if other_font:
                self._change()
            else:
                self.appearance_changed.emit()

    @Slot()
    def back_to_normal(self) -> None:
        """Everything as it was when the program was new."""
        self._zoom, self._choice, self._layout = 100, "system", TextLayout()
        self.theme = self._load()
        self._change()

    def complete(self) -> None:
        """Load what only reading needs: the rest of the font's faces.

        The desktop's wishes for dark and for more contrast are asked here too, and followed from here on: the
        questions take 15 ms, and no signal reaches a slot before Python has met the type of what it carries.
        """
        if self._complete:
            return
        self._load_faces(_PAGE_FACES)
        self._complete = True
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        if hints.colorScheme() != QtCore.Qt.ColorScheme.Unknown:
            self._system = _theme_name(hints.colorScheme())
        if hasattr(hints, "accessibility"):  # Qt 6.10
            accessibility = hints.accessibility()
            accessibility.contrastPreferenceChanged.connect(self._follow_contrast)
            self._more_contrast = (
                accessibility.contrastPreference() == QtCore.Qt.ContrastPreference.HighContrast
            )
        self._reload()

    def paint_again(self) -> None:
        """Have whoever paints for itself do so again: the screen has other pixels."""
        self.appearance_changed.emit()

    def _change(self) -> None:
        self.about_to_change.emit()
        self.apply()
        self.appearance_changed.emit()

    def apply(self) -> None:
        """Give the whole application the theme and text size.

        At the start this comes last, once the window is made: Qt styles every widget anew each time.
        """
        self._is_applying = True
        self._app.setPalette(palette(self.theme))
        self.is_mirrored = self._app.isRightToLeft()
        if self._font() != self._app.font():
            self._app.setFont(self._font())
        sheet = chrome_style(
            self.theme,
            self.scale,
            self._signs,
            family=self.family,
            mirrored=self.is_mirrored,
        )
        self._give_sheet(sheet)
        self._is_applying = False
        self.keep_font()

    def _give_sheet(self, sheet: str) -> None:
        if not self._app.styleSheet():
            self._app.setStyleSheet(sheet)
            return
        if self._sheet_change is None:
            from kcdesk.ui.style.sheet_change import SheetChange  # noqa: PLC0415 - not before a second sheet

            self._sheet_change = SheetChange(self._app, self)
        self._sheet_change.apply(sheet)

    def finish(self) -> None:
        """Give the style of now to all that still waits for it, and hold none of it any more."""
        if self._sheet_change is not None:
            self._sheet_change.finish()

    def keep_font(self) -> None:
        """Have every widget in the guide's own font, whatever the desktop wants.

        Under GNOME, KDE and Xfce Qt takes fonts for buttons, lists and menus from the desktop, anew whenever
        the desktop's theme or palette is another; those would go before the application's.
        """
        if not self._is_applying:
            self._app.setFont(self._font())

    def _font(self) -> QFont:
        pixels = round(_TEXT_PX * self.scale)
        if self.family == FONT_FAMILY:
            return guide_font(pixels)
        font = QFont(self.family)
        font.setPixelSize(pixels)
        return font

    def _follow_system(self, scheme: QtCore.Qt.ColorScheme) -> None:
        self._system = _theme_name(scheme)
        if self._choice == "system":
            self._reload()

    def _follow_contrast(self, preference: QtCore.Qt.ContrastPreference) -> None:
        self._more_contrast = preference == QtCore.Qt.ContrastPreference.HighContrast
        self._reload()

    def _reload(self) -> None:
        theme = self._load()
        if theme != self.theme:
            self.theme = theme
            self._change()

    def _load(self) -> Theme:
        by_system = f"high-contrast-{self._system}" if self._more_contrast else self._system
        return load_theme(self._themes, by_system if self._choice == "system" else self._choice)

    def _load_faces(self, faces: tuple[str, ...]) -> None:
        for face in faces:
            QFontDatabase.addApplicationFont(str(self._fonts / f"AtkinsonHyperlegibleNext-{face}.ttf"))

    def forget_letters(self) -> None:
        """Have Qt let go of the letters that it has drawn: a set for each size and weight, megabytes in all.

        It does so when a font of the program's goes, and there is no other way to ask for it.
        """
        face = self._fonts / f"AtkinsonHyperlegibleNext-{_FIRST_FACES[0]}.ttf"
        QFontDatabase.removeApplicationFont(QFontDatabase.addApplicationFont(str(face)))

    def _load_other_font(self) -> None:
        if self._layout.font != "opendyslexic" or self._other_loaded:
            return
        self._other_loaded = True
        for face in _OTHER_FACES:
            QFontDatabase.addApplicationFont(str(self._fonts / f"OpenDyslexic-{face}.otf"))


def _theme_name(scheme: QtCore.Qt.ColorScheme) -> str:
    return "dark" if scheme == QtCore.Qt.ColorScheme.Dark else "light"


def next_zoom(zoom: int, by: int) -> int:
    """The next larger (1) or smaller (-1) text size in percent; the largest and the smallest stay."""
    if by > 0:
        return min((step for step in ZOOM_STEPS if step > zoom), default=ZOOM_MAX)
    return max((step for step in ZOOM_STEPS if step < zoom), default=ZOOM_MIN)
