"""Whatever text size a kiosk's owner writes down, what its screen cannot scroll has room on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from kcdesk.guide.model import Location
from kcdesk.ui.kiosk.kiosk_style import kiosk_style
from kcdesk.ui.kiosk.kiosk_window import KioskWindow
from kcdesk.ui.style.theme import Theme
from tests.ui.geometry import faults_of
from tests.ui.kiosk.conftest import CONFIG, MakeKiosk, visit_of
from tests.ui.own_states import settle
from tests.ui.test_nothing_overlaps import outside, overlaps

_SIZES = ((1024, 600), (1280, 720), (720, 1280), (1920, 1080), (1080, 1920))
_LARGEST = replace(CONFIG, text_percent=300, take_home="https://guide.example.org/{topic}.html")


def _covers(kiosk: KioskWindow) -> Iterator[QWidget]:
    """Each thing that covers a visit, when it is shown."""
    visit = visit_of(kiosk)
    visit.show_code()
    assert visit.take_home is not None
    yield visit.take_home
    visit.take_home.close_code()
    kiosk._ask(20)
    yield kiosk.question
    kiosk._end_question()
    assert kiosk.pin_pad is not None
    kiosk.pin_pad.open_pad()
    yield kiosk.pin_pad
    kiosk.pin_pad.close_pad()
    kiosk._open_staff()
    assert kiosk.staff is not None
    yield kiosk.staff
    kiosk.staff.number_button.click()
    yield kiosk.staff.number_pad


@pytest.mark.parametrize("percent", [0, 300])
@pytest.mark.parametrize("size", _SIZES, ids=str)
def test_what_covers_a_visit_has_room_for_all_of_it(
    make_one: MakeKiosk, size: tuple[int, int], percent: int
) -> None:
    """The address and the button lay over the code to scan, and digits over each other."""
    kiosk = make_one(*size, replace(_LARGEST, text_percent=percent))
    kiosk.start_visit()
    visit_of(kiosk)._navigator.open(Location("surgery"))
    wrong = []
    for cover in _covers(kiosk):
        settle()
        found = [
            *overlaps(cover),
            *outside(cover),
            *(words for words in faults_of(cover) if "pixels" in words),
        ]
        wrong += [f"{cover.objectName()}: {words}" for words in found]
    assert wrong == []


@pytest.mark.parametrize(("percent", "side", "largest"), [(300, 720, 64), (300, 1080, 96), (200, 1080, 64)])
def test_what_covers_a_visit_grows_as_far_as_the_screen_has_room(
    light: Theme, percent: int, side: int, largest: int
) -> None:
    """Its title has 32 pixels at 100 %."""
    assert f"#question_title {{ font-size: {largest}px;" in kiosk_style(light, percent, side)
