from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from kcdesk.ui.widgets.outlined_button import outlined_button
from tests.ui.heard import Heard


class _Panel(QObject):
    requested = Signal()


def test_it_does_what_it_is_for_each_time_it_is_pressed(qtbot: QtBot) -> None:
    """Though Qt tells whether it is checked, which a request does not take."""
    panel = _Panel()
    heard = Heard(panel.requested)
    button = outlined_button("Add", panel.requested.emit)
    qtbot.addWidget(button)
    button.click()
    button.click()
    assert heard.values == [(), ()]


def test_its_name_is_its_words_unless_it_has_another(qtbot: QtBot) -> None:
    plain, named = outlined_button("Save"), outlined_button("A+", name="Larger text")
    for button in (plain, named):
        qtbot.addWidget(button)
    assert [button.accessibleName() for button in (plain, named)] == ["Save", "Larger text"]
    assert {button.property("look") for button in (plain, named)} == {"outlined"}
