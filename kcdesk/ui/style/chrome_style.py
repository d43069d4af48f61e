"""The style sheet of everything but the page, for one theme and text size."""

from __future__ import annotations

from pathlib import Path

from kcdesk.guide.drawing_palette import GROUND
from kcdesk.ui.style.template import fill_template, thicken_lines
from kcdesk.ui.style.theme import FONT_FAMILY, Theme

_SHEET = """
#top_bar { background: {chrome}; border-bottom: 1px solid {line}; }
#topics_pane, #outline_pane { background: {chrome}; }
#topics_pane[drawer="true"] { border-right: 2px solid {control_line}; }
#page_column, #home_page, #home_content { background: {page}; }
#pane_title { font-weight: 600; color: {muted}; padding: {16}px {16}px {8}px {16}px; }

QPushButton {
    background: {chrome}; color: {text}; border: 2px solid transparent; border-radius: {8}px;
    padding: {6}px {10}px; min-height: {28}px; min-width: {24}px;
}
QPushButton:hover { background: {accent_ground}; }
QPushButton:pressed { background: {accent_ground}; border-color: {line}; }
QPushButton:focus { border: 2px solid {accent}; }
QPushButton:disabled { color: {disabled}; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton[look="help"] {
    background: {help}; color: {on_help}; font-weight: 600; padding: {6}px {16}px;
}
QPushButton[look="help"]:focus { border: 6px double {on_help}; border-radius: 0; padding: {6-4}px {16-4}px; }
#top_bar[tight="true"] QPushButton { padding: {6}px {1}px; min-width: {22}px; }
#top_bar[tight="true"] QPushButton[look="help"] { padding: {6}px {6}px; }
#top_bar[tight="true"] QPushButton[look="help"]:focus { padding: {6-4}px {6-4}px; }
#top_bar[low="true"] QPushButton, #top_bar[low="true"] QPushButton[look="help"] {
    padding-top: {2}px; padding-bottom: {2}px; min-height: {22}px;
}
#top_bar[low="true"] QPushButton[look="help"]:focus { padding-top: {2-4}px; padding-bottom: {2-4}px; }

QPushButton[look="outlined"] { background: {page}; border: 1px solid {control_line}; min-height: {30}px; }
QPushButton[look="outlined"]:hover { background: {accent_ground}; }
QPushButton[look="outlined"]:focus { border: 3px solid {accent}; padding: {6-2}px {10-2}px; }

QLineEdit {
    background: {page}; color: {text}; border: 1px solid {control_line}; border-radius: {8}px;
    padding: {6}px {10}px; min-height: {30}px;
    selection-background-color: {accent}; selection-color: {on_accent};
    placeholder-text-color: {muted};
}
QLineEdit:focus { border: 3px solid {accent}; padding: {6-2}px {10-2}px; }
QLineEdit[low="true"] { padding-top: {2}px; padding-bottom: {2}px; min-height: {22}px; }
QLineEdit[low="true"]:focus { padding-top: {2-2}px; padding-bottom: {2-2}px; }
QLineEdit#home_search { font-size: {20}px; padding: {12}px {16}px; border-radius: {12}px; }
QLineEdit#home_search:focus { padding: {12-2}px {16-2}px; }
QLineEdit#home_search[low="true"] { padding-top: {2}px; padding-bottom: {2}px; }
QLineEdit#home_search[low="true"]:focus { padding-top: {2-2}px; padding-bottom: {2-2}px; }
QComboBox {
    background: {page}; color: {text}; border: 1px solid {control_line}; border-radius: {8}px;
    padding: {6}px {10}px;
}
QComboBox:focus { border: 3px solid {accent}; padding: {6-2}px {10-2}px; }
QComboBox::drop-down { border: none; width: {28}px; }
QComboBox::down-arrow { image: url("{signs}/branch-open.svg"); width: {18}px; height: {18}px; }
QToolButton { background: transparent; border: 3px solid transparent; border-radius: {8}px; }
QToolButton:hover { background: {accent_ground}; }
QToolButton:focus { border-color: {accent}; }
QFileDialog { filedialog-parent-directory-icon: url("{signs}/up.svg"); }

#greeting { font-size: {30}px; font-weight: 600; color: {text}; }
#greeting[low="true"] { font-size: {20}px; }
#home_line { font-size: {18}px; color: {muted}; }
#home_heading { font-size: {20}px; font-weight: 600; color: {text}; }
#home_small { font-size: {15}px; color: {muted}; }
#tile {
    background: {card}; border: 1px solid {line}; border-radius: {12}px; padding: 0; text-align: left;
}
#tile:hover { background: {accent_ground}; border-color: {accent}; }
#tile:focus { border: 3px solid {accent}; }
#tile_title { font-family: "{font}"; font-size: {19}px; font-weight: 600; color: {accent}; }
#tile_line { font-family: "{font}"; font-size: {16}px; color: {muted}; }
#banner { background: {call_ground}; border-left: {6}px solid {call_bar}; }
#banner QLabel { color: {text}; background: {call_ground}; padding: {10}px {12}px; }
#banner QScrollArea { background: {call_ground}; border: 2px solid transparent; }
#banner QScrollArea:focus { border: 2px solid {accent}; }
QSplitter::handle { background: {line}; }
QScrollArea { border: none; background: {page}; }
QScrollBar:vertical { background: transparent; width: {14}px; margin: 0; }
QScrollBar::handle:vertical {
    background: {control_line}; min-height: {40}px; border-radius: {5}px; margin: 2px;
}
QScrollBar:horizontal { background: transparent; height: {14}px; margin: 0; }
QScrollBar::handle:horizontal {
    background: {control_line}; min-width: {40}px; border-radius: {5}px; margin: 2px;
}
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { background: {page}; color: {text}; border: 1px solid {control_line}; padding: {6}px; }
QPushButton[look="link"] {
    background: transparent; color: {accent}; text-decoration: underline;
    padding: {4}px {2}px; text-align: left; min-height: {32}px;
}
QPushButton[look="link"]:focus { border: 2px solid {accent}; }

QPushButton[look="switch"] {
    background: {page}; border: 1px solid {control_line}; min-height: {30}px;
}
QPushButton[look="switch"]:hover { background: {accent_ground}; }
QPushButton[look="switch"]:checked { background: {accent}; color: {on_accent}; border-color: {accent}; }
QPushButton[look="switch"]:focus { border: 3px solid {accent}; padding: {6-2}px {10-2}px; }
QPushButton[look="switch"]:checked:focus {
    border: 6px double {on_accent}; border-radius: 0; padding: {6-5}px {10-5}px;
}

QTreeView, QListView { background: {chrome}; border: 2px solid transparent; outline: 0; }
QTreeView:focus, QListView:focus { border: 2px solid {accent}; }
QTreeView { show-decoration-selected: 1; }
QTreeView::item {
    padding: {4-2}px {8-2}px {4-2}px {4-2}px; color: {text}; border: 2px solid transparent;
}
QListView::item { border: 2px solid transparent; }
QTreeView::item:hover, QListView::item:hover { background: transparent; border: 2px solid {control_line}; }
QTreeView::item:focus, QListView::item:focus, QTableView::item:focus { border: 2px solid {accent}; }
QTreeView::item:selected, QListView::item:selected { background: {accent_ground}; color: {accent}; }
QTreeView::branch:selected { background: {accent_ground}; }
QTreeView::branch:has-children:closed { image: url("{signs}/branch-closed.svg"); }
QTreeView::branch:has-children:open { image: url("{signs}/branch-open.svg"); }
#outline_pane QListView::item { padding: {4-2}px {12-2}px {4-2}px {20-2}px; color: {text}; }
#side_panel QListView::item { padding: {4-2}px {12-2}px; color: {text}; }
#outline_pane QListView::item:selected, #side_panel QListView::item:selected {
    background: {accent_ground}; color: {accent};
}
#results_panel { background: {page}; border: 1px solid {control_line}; border-radius: 12px; }
#results_panel[flush="true"] { border-radius: 0; }
#card_words { background: {page}; }
#results_words { background: {page}; }
#results_panel QListView { background: {page}; border: none; }
#results_panel QPushButton[look="link"] { padding: {8}px 14px; }
#results_note { color: {muted}; padding: {8}px 16px; }
#results_panel QPushButton[look="link"][tight="true"] { padding: 0px 14px; min-height: {20}px; }
#results_note[tight="true"] { padding: {1}px 16px; }
#results_note[urgent="true"] { color: {text}; font-weight: 600; }

QTextBrowser { background: {page}; color: {text}; border: none; border-left: 4px solid transparent; }
QTextBrowser:focus { border-left: 4px solid {accent}; }

#breadcrumbs QLabel { color: {muted}; }
#reading_order { border-top: 1px solid {line}; background: {page}; }
#breadcrumbs { background: {page}; }
#folded_note {
    background: {call_ground}; border-left: {6}px solid {call_bar}; border-radius: 0;
    padding-top: {2}px; padding-bottom: {2}px; min-height: {22}px;
}
#folded_note:focus { border: 3px solid {accent}; border-left: {6}px solid {call_bar}; }
#note_sign {
    background: {call_ground}; border-left: {6}px solid {call_bar}; border-radius: 0;
    font-size: {26}px; font-weight: 600; padding: 0; min-width: {26}px; min-height: {22}px;
}
#note_sign:focus { border: 3px solid {accent}; border-left: {6}px solid {call_bar}; }
#page_tools { background: {page}; border-top: 1px solid {line}; }
#page_tools QLabel { color: {text}; padding-right: {4}px; }
QPlainTextEdit {
    background: {page}; color: {text}; border: 1px solid {control_line}; border-radius: {8}px; padding: {6}px;
    selection-background-color: {accent}; selection-color: {on_accent};
}
QTextEdit, QPlainTextEdit { qproperty-cursorWidth: {1}; }
QPlainTextEdit:focus { border: 3px solid {accent}; padding: {6-2}px; }
#highlight_bar { background: {page}; }
#highlight_bar[tight="true"] QPushButton { padding: {2}px {4}px; min-height: {22}px; }
#highlight_bar QLabel { color: {muted}; }
#speech_bar { background: {chrome}; border-top: 1px solid {line}; }
#speech_bar QLabel { color: {text}; }
QPushButton[look="page_action"],
#reading_order QPushButton, #highlight_bar QPushButton, #find_bar QPushButton {
    border: 1px solid {control_line}; margin: 1px;
}
QPushButton[look="page_action"]:focus,
#reading_order QPushButton:focus, #highlight_bar QPushButton:focus, #find_bar QPushButton:focus {
    border: 3px solid {accent}; margin: 0; padding: {6-1}px {10-1}px;
}
#highlight_bar[tight="true"] QPushButton:focus { padding: {2-1}px {4-1}px; }
#find_bar QPushButton[sign="true"]:focus { padding: 0 {4-1}px; min-height: {40-2}px; }
QPushButton[sign="true"] {
    font-size: {30}px; font-weight: 600; padding: 0 {4}px; min-width: {36}px; min-height: {40}px;
}
#find_bar { background: {chrome}; border-top: 1px solid {line}; }
#find_bar[low="true"] QLineEdit, #find_bar[low="true"] QPushButton, #speech_bar[low="true"] QPushButton {
    padding-top: {2}px; padding-bottom: {2}px; min-height: {22}px;
}
#find_bar[low="true"] QLineEdit:focus, #speech_bar[low="true"] QPushButton:focus {
    padding-top: {2-2}px; padding-bottom: {2-2}px;
}
#find_bar[low="true"] QPushButton:focus { padding-top: {2-1}px; padding-bottom: {2-1}px; }
#find_bar[low="true"] QPushButton[sign="true"]:focus { min-height: {22-2}px; }
#find_bar[low="true"] QPushButton[sign="true"], #speech_bar[low="true"] QPushButton[sign="true"] {
    font-size: {22}px; padding-top: 0; padding-bottom: 0; min-width: {22}px;
}

#print_foot { background: {page}; border-top: 1px solid {line}; }
#print_count { font-weight: 600; padding: {4}px 0; }
#print_count, #choice_title, #share_address, #print_note { qproperty-indent: 0; }
#print_preview { border: 1px solid {control_line}; }
#share_title { font-weight: 600; }
#share_address { padding: {4}px 0; }
#print_note { padding: {4}px 0; }
#side_panel { background: {page}; border: 2px solid {control_line}; border-radius: {12}px; }
#side_panel[flush="true"] { border-radius: 0; }
#side_panel[low="true"] QPushButton, #side_panel[low="true"] QLineEdit {
    padding-top: {2}px; padding-bottom: {2}px; min-height: {22}px;
}
#side_panel[low="true"] QPushButton:focus, #side_panel[low="true"] QLineEdit:focus {
    padding-top: {2-2}px; padding-bottom: {2-2}px;
}
#side_panel[low="true"] QPushButton:checked:focus { padding-top: {2-5}px; padding-bottom: {2-5}px; }
QScrollArea[stop="true"] { border: 2px solid transparent; }
QScrollArea[stop="true"]:focus { border: 2px solid {accent}; }
#figure_view, #figure_view QScrollArea, #figure_sheet { background: {chrome}; }
#figure_view QScrollArea { border: 3px solid {chrome}; }
#figure_view QScrollArea:focus { border-color: {accent}; }
#figure_view #figure_words { background: {chrome}; color: {text}; font-size: {19}px; }
#figure_view #figure_card { background: {figure_ground}; border: 1px solid {line}; border-radius: {12}px; }
#figure_view QPushButton[look="outlined"] { min-width: {32}px; }
#figure_view[low="true"] QPushButton { padding-top: {2}px; padding-bottom: {2}px; min-height: {22}px; }
#figure_view[low="true"] QPushButton:focus { padding-top: {2-2}px; padding-bottom: {2-2}px; }
#side_panel QListView { background: {page}; }
QTableView { background: {page}; color: {text}; border: 2px solid transparent; outline: 0; }
QTableView:focus { border: 2px solid {accent}; }
QTableView::item { padding: {8}px; border-bottom: 1px solid {line}; }
QTableView::item:focus { padding: {8-2}px {8-2}px {8-1}px {8-2}px; }
QTableView::item:selected { background: {accent_ground}; color: {accent}; }
QHeaderView::section {
    background: {chrome}; color: {text}; border: none; border-bottom: 2px solid {accent};
    padding: {8}px; font-weight: 600;
}
#panel_content { background: {page}; }
#panel_title { font-size: {20}px; font-weight: 600; }
#larger_text, #smaller_text { min-width: {56}px; min-height: {44}px; }
#larger_text { font-size: {26}px; }
#smaller_text { font-size: {16}px; }
#size_now { font-size: {19}px; font-weight: 600; min-width: {64}px; }
#choice_title { color: {text}; font-weight: 600; padding-top: {8}px; }
#guide_words { color: {text}; }
#guide_warning {
    color: {text}; background: {call_ground}; border-left: {6}px solid {call_bar}; padding: {6}px {8}px;
}
QProgressBar {
    background: {page}; border: 2px solid {control_line}; border-radius: {6}px;
    min-height: {16}px; max-height: {16}px;
}
QProgressBar::chunk { background: {accent}; }
QPushButton { outline: none; }
QRadioButton {
    outline: none;
    color: {text}; border: 2px solid transparent; border-radius: {8}px; spacing: {10}px;
    padding: 0 {6}px; min-height: {40}px;
}
QRadioButton:hover { background: {accent_ground}; }
QRadioButton:focus { border: 2px solid {accent}; }
QRadioButton::indicator { width: {22}px; height: {22}px; image: url("{signs}/radio.svg"); }
QRadioButton::indicator:checked { image: url("{signs}/radio-chosen.svg"); }

#card { background: {page}; border: 2px solid {accent}; border-radius: {12}px; }
#card[low="true"] { border-radius: 0; }
#card[low="true"] QPushButton { padding-top: {2}px; padding-bottom: {2}px; min-height: {22}px; }
#card[low="true"] QPushButton:focus { padding-top: {2-2}px; padding-bottom: {2-2}px; }
#card QLabel { color: {text}; }
#card #card_title { font-size: {21}px; font-weight: 600; }
#card #card_say { font-size: {19}px; color: {muted}; }
#card #card_text { font-size: {19}px; }

QMenu { background: {page}; color: {text}; border: 1px solid {control_line}; padding: 0 {6}px; }
QMenu { menu-scrollable: 1; }
QMenu::scroller { height: 44px; background: {accent_ground}; image: url("{signs}/menu-more.svg"); }
QMenu::item {
    padding: {12-2}px {36-2}px {12-2}px {12-2}px; border: 2px solid transparent; border-radius: {6}px;
}
QMenu[narrow="true"] { padding: 0 {1}px; }
QMenu[narrow="true"]::item { padding: {12-2}px {20-2}px {12-2}px {4-2}px; }
QMenu[low="true"]::item { padding-top: {1}px; padding-bottom: {1}px; }
QMenu[low="true"]::separator { margin: {2}px; }
QMenu::right-arrow {
    image: url("{signs}/branch-closed.svg"); width: {18}px; height: {18}px; right: {6}px;
}
QMenu::indicator { width: {18}px; height: {18}px; subcontrol-position: right center; right: {8}px; }
QMenu::indicator:checked { image: url("{signs}/menu-check.svg"); }
QMenu[narrow="true"]::indicator { width: {16}px; right: 0; }
QMenu[narrow="true"]::right-arrow { width: {16}px; right: 0; }
QMenu::item:selected { background: {accent_ground}; color: {text}; border-color: {accent}; }
QMenu::item:disabled { color: {disabled}; }
QMenu::separator { height: 1px; background: {line}; margin: {6}px; }
"""

_OUTLINED = """
QPushButton[look="page_action"],
#reading_order QPushButton, #highlight_bar QPushButton, #find_bar QPushButton,
#page_tools QPushButton[look="switch"] {
    border: 2px solid {control_line}; margin: 0;
}
QPushButton[look="page_action"]:focus, #reading_order QPushButton:focus,
#highlight_bar QPushButton:focus, #find_bar QPushButton:focus,
#page_tools QPushButton[look="switch"]:focus {
    border: 4px solid {accent}; padding: {6-2}px {10-2}px;
}
#highlight_bar[tight="true"] QPushButton:focus { padding: {2-2}px {4-2}px; }
#find_bar QPushButton[sign="true"]:focus { padding: 0 {4-2}px; min-height: {40-4}px; }
"""
"""For themes of high contrast: lines twice as wide."""

_MIRRORED = """
QTextBrowser { border-left: none; border-right: 4px solid transparent; }
QTextBrowser:focus { border-left: none; border-right: 4px solid {accent}; }
#topics_pane[drawer="true"] { border-right: none; border-left: 2px solid {control_line}; }
#banner, #guide_warning { border-left: none; border-right: {6}px solid {call_bar}; }
#pane_title, #greeting, #home_line, #home_heading, #home_small, #tile_title, #tile_line, #results_note,
#choice_title, #panel_title, #guide_words, #guide_warning, #banner QLabel, #card QLabel {
    qproperty-alignment: 'AlignRight | AlignAbsolute | AlignVCenter';
}
QTreeView::item { padding: {4-2}px {4-2}px {4-2}px {8-2}px; }
QTreeView::branch:has-children:closed { image: url("{signs}/branch-closed-mirrored.svg"); }
#outline_pane QListView::item { padding: {4-2}px {20-2}px {4-2}px {12-2}px; }
QMenu::item { padding: {12-2}px {12-2}px {12-2}px {36-2}px; }
QMenu::right-arrow { image: url("{signs}/branch-closed-mirrored.svg"); }
"""
"""What Qt does not turn round by itself where text runs from right to left."""


def chrome_style(
    theme: Theme,
    scale: float,
    signs: Path,
    *,
    family: str = FONT_FAMILY,
    mirrored: bool = False,
) -> str:
    """Qt style sheet; `scale` 1.0 is the normal text size (see `fill_template` for what stands in braces).

    In large text borders are wider than they are written there (see `thicken_lines`).

    `signs` holds a folder for each theme, with the pictures in its colours.
    `mirrored` is for languages written from right to left.
    """
    sheet = _SHEET + (_MIRRORED if mirrored else "") + (_OUTLINED if theme.outlined else "")
    sheet = sheet.replace("{figure_ground}", theme.figure[GROUND])
    sheet = fill_template(thicken_lines(sheet, scale), theme, scale, family)
    return sheet.replace("{signs}", (signs / theme.name).as_posix())
