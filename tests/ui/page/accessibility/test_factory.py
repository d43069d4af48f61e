from __future__ import annotations

import subprocess
import sys

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kcdesk.ui.page.accessibility.page import AccessiblePage
from kcdesk.ui.page.page_view import PageView

_LOADS_NOTHING = """
import sys
from PySide6.QtWidgets import QApplication
from kcdesk.ui.page.accessibility.factory import install_page_accessibility
from kcdesk.ui.page.page_view import PageView
app = QApplication(["", "-platform", "offscreen"])
install_page_accessibility()
view = PageView(lambda figure: None, None)
view.show()
app.processEvents()
sys.exit("kcdesk.ui.page.accessibility.page" in sys.modules)
"""


def test_the_view_s_interface_is_ours(view: PageView) -> None:
    """And not the flat text that Qt makes of a text widget."""
    assert isinstance(QAccessible.queryAccessibleInterface(view), AccessiblePage)


def test_other_widgets_keep_qt_s(qtbot: QtBot) -> None:
    label = QLabel("a")
    qtbot.addWidget(label)
    assert not isinstance(QAccessible.queryAccessibleInterface(label), AccessiblePage)


def test_every_interface_of_a_view_has_the_same_parts(view: PageView) -> None:
    """Qt makes another one when the view's meta-object changes; the parts stay the same."""
    before = QAccessible.queryAccessibleInterface(view)
    view.zoom_requested.connect(lambda: None)
    view.setProperty("new", 1)
    after = QAccessible.queryAccessibleInterface(view)
    assert isinstance(before, AccessiblePage)
    assert isinstance(after, AccessiblePage)
    assert before._parts is after._parts


def test_nothing_is_loaded_until_something_asks() -> None:
    assert subprocess.run([sys.executable, "-c", _LOADS_NOTHING], check=False, timeout=60).returncode == 0
