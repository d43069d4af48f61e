from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from kcdesk.paths import resources_dir
from kcdesk.ui.style.appearance import ZOOM_STEPS, Appearance
from kcdesk.ui.style.theme import FONT_FAMILY
from kcdesk.user_data.settings import TextLayout
from tests.ui.heard import Heard


def appearance(app: QApplication, theme: str = "light", zoom: int = 100) -> Appearance:
    """As the program starts with it."""
    return Appearance(app, resources_dir(), theme, zoom)


@pytest.mark.parametrize(("asked", "got"), [(100, 100), (80, 80), (400, 400), (1, 80), (-5, 80), (9999, 400)])
def test_the_text_size_has_limits(qapp: QApplication, asked: int, got: int) -> None:
    """At the start and later: 80 to 400 %."""
    assert appearance(qapp, zoom=asked).zoom == got
    later = appearance(qapp, zoom=110)
    later.set_zoom(asked)
    assert later.zoom == got
    assert later.scale == got / 100


def test_larger_and_smaller_go_through_every_step(qapp: QApplication) -> None:
    made = appearance(qapp, zoom=80)
    up, down = [made.zoom], []
    for _ in range(len(ZOOM_STEPS)):
        made.larger()
        up.append(made.zoom)
    for _ in range(len(ZOOM_STEPS)):
        made.smaller()
        down.append(made.zoom)
    assert up == [*ZOOM_STEPS, 400]
    assert down == [*reversed(ZOOM_STEPS[:-1]), 80]
    made.normal_size()
    assert made.zoom == 100


@pytest.mark.parametrize(("zoom", "larger", "smaller"), [(105, 110, 100), (399, 400, 300), (81, 90, 80)])
def test_a_size_between_the_steps_goes_to_the_next(
    qapp: QApplication, zoom: int, larger: int, smaller: int
) -> None:
    made = appearance(qapp, zoom=zoom)
    made.larger()
    assert made.zoom == larger
    made = appearance(qapp, zoom=zoom)
    made.smaller()
    assert made.zoom == smaller


def test_text_size_reaches_the_whole_application(qapp: QApplication) -> None:
    """Menus and tree too: 16 pixels at 100 %."""
    made = appearance(qapp, zoom=200)
    made.apply()
    assert qapp.font().pixelSize() == 32


def test_the_guide_s_own_font_is_used(qapp: QApplication) -> None:
    """It comes with the program, with the faces that pages need."""
    made = appearance(qapp)
    made.complete()
    label = QLabel("Words")
    label.ensurePolished()
    assert QFontInfo(label.font()).family() == FONT_FAMILY
    assert {"Regular", "Bold", "Italic", "SemiBold"} <= set(QFontDatabase.styles(FONT_FAMILY))


def test_what_paints_for_itself_is_told_once(qapp: QApplication) -> None:
    made = appearance(qapp)
    told = Heard(made.appearance_changed)
    made.set_zoom(100)
    made.set_theme("light")
    assert len(told.values) == 0
    made.set_zoom(110)
    assert len(told.values) == 1
    made.set_theme("dark")
    assert len(told.values) == 2


def test_a_chosen_theme_is_shown_whatever_the_system_has(qapp: QApplication) -> None:
    """The application's palette and sheet are the theme's."""
    made = appearance(qapp)
    made.complete()
    made.set_theme("dark")
    assert (made.choice, made.theme.name) == ("dark", "dark")
    assert qapp.palette().color(QPalette.ColorRole.Base) == made.theme.colour("page")
    _system_becomes(Qt.ColorScheme.Light)
    assert made.theme.name == "dark"


@pytest.mark.parametrize(("window", "theme"), [("#202020", "dark"), ("#EFEFEF", "light")])
def test_it_starts_as_the_system_is(qapp: QApplication, window: str, theme: str) -> None:
    desktop = QPalette()
    desktop.setColor(QPalette.ColorRole.Window, QColor(window))
    qapp.setPalette(desktop)
    made = appearance(qapp, "system")
    assert (made.choice, made.theme.name) == ("system", theme)


def test_it_follows_the_system(qapp: QApplication) -> None:
    """When the desktop goes dark in the evening, and back."""
    made = appearance(qapp, "system")
    made.complete()
    told = Heard(made.appearance_changed)
    _system_becomes(Qt.ColorScheme.Dark)
    assert made.theme.name == "dark"
    _system_becomes(Qt.ColorScheme.Light)
    assert made.theme.name == "light"
    assert len(told.values) == 2


def test_the_system_is_remembered_while_a_theme_is_chosen(qapp: QApplication) -> None:
    """Going back to the computer's own colours finds the newest."""
    made = appearance(qapp, "light")
    made.complete()
    _system_becomes(Qt.ColorScheme.Dark)
    assert made.theme.name == "light"
    made.set_theme("system")
    assert made.theme.name == "dark"


def _system_becomes(scheme: Qt.ColorScheme) -> None:
    """What Qt says when the desktop changes."""
    QGuiApplication.styleHints().colorSchemeChanged.emit(scheme)


def test_more_contrast_is_heeded_where_the_computer_decides(qapp: QApplication) -> None:
    theirs, ours = appearance(qapp, theme="system"), appearance(qapp, theme="sepia")
    light = theirs.theme.name
    for made in (theirs, ours):
        made._follow_contrast(Qt.ContrastPreference.HighContrast)
    assert theirs.theme.name == f"high-contrast-{light}"
    assert ours.theme.name == "sepia"
    theirs._follow_contrast(Qt.ContrastPreference.NoPreference)
    assert theirs.theme.name == light


def test_another_layout_is_told_once(qapp: QApplication) -> None:
    made = appearance(qapp)
    heard = Heard(made.appearance_changed)
    made.set_layout(TextLayout(line_spacing=150))
    made.set_layout(TextLayout(line_spacing=150))
    assert len(heard.values) == 1
    assert made.layout.line_spacing == 150


def test_back_to_normal_is_a_new_start(qapp: QApplication) -> None:
    made = appearance(qapp, theme="dark", zoom=200)
    made.set_layout(TextLayout(column=0, font="opendyslexic"))
    heard = Heard(made.appearance_changed)
    made.back_to_normal()
    assert (made.zoom, made.choice, made.layout) == (100, "system", TextLayout())
    assert len(heard.values) == 1


def test_fonts_that_the_desktop_names_for_some_widgets_do_not_stay(dressed: Appearance) -> None:
    for again in (dressed.keep_font, dressed.apply):
        for widgets in ("QPushButton", "QMenu"):
            QApplication.setFont(QFont("DejaVu Sans", 9), widgets)  # type: ignore[arg-type]
        again()
        for widgets in ("QPushButton", "QMenu"):
            font: QFont = QApplication.font(widgets)  # type: ignore[call-overload]
            assert (font.family(), font.pixelSize()) == ("Atkinson Hyperlegible Next", 16)


def test_the_style_sheet_is_set_once(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """Setting it styles every widget anew, which must not be after the first paint, unless colours change."""
    made = appearance(qapp)
    made.apply()
    sheets: list[str] = []
    monkeypatch.setattr(QApplication, "setStyleSheet", lambda _app, sheet: sheets.append(sheet))
    made.complete()
    assert not sheets
    made.set_theme("dark")
    assert len(sheets) == 1
