"""As in the window, so in a kiosk: the binding hears of no item of a layout."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.kiosk.conftest import PIN, MakeKiosk, press, touch
from tests.ui.layout_items import items_heard_of


def test_a_kiosk_with_all_its_pads_tells_of_none(make_one: MakeKiosk) -> None:
    before = items_heard_of()
    kiosk = make_one()
    touch(kiosk)
    assert kiosk.pin_pad is not None
    kiosk.pin_pad.open_pad()
    for digit in PIN:
        press(kiosk, Qt.Key(ord(digit)))
    press(kiosk, Qt.Key.Key_Return)
    assert kiosk.staff is not None
    kiosk.staff.number_button.click()
    assert kiosk.staff.number_pad.isVisible()
    assert items_heard_of() == before
