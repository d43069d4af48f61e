"""The style sheet of a kiosk's own parts, laid over that of the program."""

from __future__ import annotations

from kcdesk.ui.style.template import fill_template
from kcdesk.ui.style.theme import FONT_FAMILY, Theme

LARGE_SCREEN = 1000
"""Pixels of the shorter side from which text is 200 %, not 150 %."""

LOW_SCREEN = 800
"""Pixels of height below which a screen is low: pages have no title above, staff see less air."""

_PARTS_OF_A_SIDE, _LEAST_PARTS = 0.2778, 150
"""Percent for each pixel of a screen's shorter side: 200 at 720, and 300 from 1080."""

_VERY_LOW_SIDE = 720
"""Pixels of the shorter side below which there is no room for larger digits."""

_SHEET = """
#kiosk, #attract, #kiosk_search, #kiosk_search_area { background: {page}; }
QPushButton { min-height: 52px; }
QPushButton[look="outlined"], QPushButton[look="link"], QPushButton[look="switch"] { min-height: 52px; }
#results_panel QPushButton[look="link"][tight="true"] { min-height: 60px; }
#highlight_bar[tight="true"] QPushButton { min-height: 60px; min-width: 60px; }
QScrollBar:vertical { width: 26px; }
QScrollBar::handle:vertical { min-height: 80px; border-radius: 9px; margin: 4px; }
#kiosk_header { background: {chrome}; border-bottom: 1px solid {line}; }
#kiosk_title { font-size: {13}px; font-weight: 600; color: {text}; padding: {6}px {12}px; }
#kiosk_bar { background: {chrome}; border-top: 2px solid {line}; }
#kiosk_bar QPushButton {
    font-size: {12}px; font-weight: 600; padding: 6px 6px; min-height: 66px;
    background: {page}; border: 2px solid {control_line}; border-radius: 12px;
}
#kiosk_bar QPushButton:focus { border: 4px solid {accent}; padding: 4px 4px; }
#kiosk_bar QPushButton:disabled { color: {disabled}; border-color: {line}; }
#kiosk_bar QPushButton[look="help"] { background: {help}; color: {on_help}; border-color: {help}; }
#kiosk_bar QPushButton[look="help"]:focus { border: 6px double {on_help}; padding: 2px 2px; }
#kiosk_bar QPushButton[look="finish"] { background: {accent}; color: {on_accent}; border-color: {accent}; }
#kiosk_bar QPushButton[look="finish"]:focus { border: 6px double {on_accent}; padding: 2px 2px; }
#kiosk_tools { background: {chrome}; border-top: 1px solid {line}; }
#kiosk_tools QPushButton, #word_suggestions QPushButton {
    font-size: {12}px; font-weight: 600; padding: 4px 6px; min-height: 56px;
    background: {page}; border: 2px solid {control_line}; border-radius: 12px;
}
#kiosk_tools QPushButton:focus, #word_suggestions QPushButton:focus {
    border: 4px solid {accent}; padding: 2px 4px;
}
#kiosk_tools QPushButton:disabled { color: {disabled}; border-color: {line}; }
#word_suggestions { background: {chrome}; border-top: 1px solid {line}; }
#screen_keys { background: {chrome}; border-top: 2px solid {line}; }
#screen_keys QPushButton {
    font-size: {14}px; font-weight: 600; padding: 0px; min-width: 0px; min-height: 62px;
    background: {page}; border: 2px solid {control_line}; border-radius: 10px;
}
#screen_keys QPushButton[look="letter"] { font-size: {20}px; }
#screen_keys QPushButton:focus { border: 4px solid {accent}; }
#screen_keys QPushButton:pressed { background: {accent_ground}; border-color: {accent}; }
#screen_keys QPushButton:hover { background: {page}; }
#screen_keys QPushButton:hover:pressed { background: {accent_ground}; border-color: {accent}; }
#kiosk_search[typing="true"] QLineEdit#home_search {
    font-size: {20}px; padding-top: {2}px; padding-bottom: {2}px; min-height: {22}px; border-radius: {8}px;
}
#kiosk_search[typing="true"] QLineEdit#home_search:focus { padding-top: {2-2}px; padding-bottom: {2-2}px; }
#kiosk_search[typing="true"] #results_panel QWidget { font-size: {16}px; }
#attract QLabel { color: {text}; }
#attract_title { font-size: {31}px; font-weight: 600; }
#attract_guide { font-size: {18}px; }
#attract_line { font-size: {20}px; }
#attract_button {
    font-size: {22}px; font-weight: 600; padding: {16}px {32}px; min-height: 100px;
    background: {accent}; color: {on_accent}; border: none; border-radius: 20px;
}
#attract_button:hover { background: {accent}; }
#kiosk_question, #kiosk_pin, #kiosk_take_home, #kiosk_staff, #kiosk_staff_lines { background: {page}; }
#kiosk_question QLabel, #kiosk_pin QLabel, #kiosk_take_home QLabel, #kiosk_staff QLabel { color: {text}; }
#take_home_line { font-size: {18}px; }
#take_home_address { font-size: {13}px; }
#staff_name, #staff_words { font-size: {14}px; }
#staff_name { font-weight: 600; }
#kiosk_staff #staff_good { font-size: {14}px; font-weight: 700; color: {tip_bar}; min-width: {18}px; }
#kiosk_staff #staff_look { font-size: {14}px; font-weight: 700; color: {urgent_bar}; min-width: {18}px; }
#kiosk_staff QPushButton {
    font-size: {13}px; font-weight: 600; min-height: 60px; padding: 4px 12px;
    background: {chrome}; border: 2px solid {control_line}; border-radius: 12px;
}
#kiosk_staff[upright="true"] #staff_name, #kiosk_staff[upright="true"] #staff_words,
#kiosk_staff[upright="true"] #staff_good, #kiosk_staff[upright="true"] #staff_look { font-size: {17}px; }
#kiosk_staff[upright="true"] QPushButton { font-size: {16}px; min-height: 96px; }
#kiosk_staff QPushButton:focus { border: 4px solid {accent}; padding: 2px 10px; }
#question_title { font-size: {32}px; font-weight: 600; }
#question_line { font-size: {18}px; }
#question_button {
    font-size: {20}px; font-weight: 600; padding: {12}px {28}px; min-height: 90px;
    background: {accent}; color: {on_accent}; border: none; border-radius: 16px;
}
#question_button:hover { background: {accent}; }
#question_button:focus { border: 6px double {on_accent}; padding: {12-6}px {28-6}px; }
#pin_title { font-size: {20}px; font-weight: 600; }
#pin_line { font-size: {16}px; padding: {8}px 0px; }
#pin_dots { font-size: {28}px; min-height: {36}px; }
#kiosk_pin QPushButton {
    font-size: {16}px; font-weight: 600; min-height: 66px; padding: 4px 12px; min-width: 90px;
    background: {chrome}; border: 2px solid {control_line}; border-radius: 12px;
}
#kiosk_pin QPushButton:focus { border: 4px solid {accent}; padding: 2px 10px; }
"""
"""The largest words have at most 64 pixels: Qt draws larger letters otherwise the second time, and the first
screen would not be the same to the pixel after a visit."""

_VERY_LOW_SHEET = """
#kiosk_pin QPushButton { min-height: 48px; }
#screen_keys QPushButton { min-height: 54px; }
"""
"""Digits that are touched as high as anything must be, where five rows of them would not fit; keys nearly so,
for what is found to be seen above them."""


def text_size(percent: int, shorter_side: int) -> int:
    """Text size in percent that a visit starts with; `percent` 0 chooses by the screen's shorter side."""
    if percent:
        return percent
    return 200 if shorter_side >= LARGE_SCREEN else 150


def _parts_size(percent: int, shorter_side: int) -> int:
    """The text size of bars, keys and what covers a page: the screen must hold all of them."""
    return min(percent, max(_LEAST_PARTS, round(shorter_side * _PARTS_OF_A_SIDE)))


def kiosk_style(theme: Theme, percent: int, shorter_side: int = LARGE_SCREEN) -> str:
    """The style sheet; `percent` is the text size that visits start with, which the bars keep."""
    sheet = _SHEET + _VERY_LOW_SHEET if shorter_side < _VERY_LOW_SIDE else _SHEET
    return fill_template(sheet, theme, _parts_size(percent, shorter_side) / 100, FONT_FAMILY)
