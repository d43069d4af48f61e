"""The screen behind the PIN."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.app.kiosk_faults import Faults
from kcdesk.app.staff_services import KioskStaffServices
from kcdesk.guide.pack import Pack
from kcdesk.i18n.message import Message
from kcdesk.kiosk.keeper import Keeper
from kcdesk.ui.kiosk.kiosk_window import KioskWindow
from kcdesk.ui.kiosk.lock_audit import lock_findings
from kcdesk.ui.kiosk.services import Services
from kcdesk.ui.kiosk.staff_screen import LOOK, FoundGuide, StaffScreen
from kcdesk.ui.paper.printer_search import Printers
from kcdesk.ui.widgets.plain_label import PlainLabel
from tests.reader_guide import OVERDUE, TODAY
from tests.signed_guides import guide, publishers
from tests.ui.kiosk.conftest import CONFIG, PIN, MakeKiosk, press, tab_to, touch, visit_of
from tests.ui.printers import known


def open_staff(kiosk: KioskWindow) -> StaffScreen:
    """Touch the title as staff do, and enter the PIN."""
    kiosk.start_visit()
    for _ in range(5):
        touch(visit_of(kiosk).header)
    assert kiosk.pin_pad is not None
    QTest.keyClicks(kiosk.pin_pad, PIN)
    QTest.keyClick(kiosk.pin_pad, Qt.Key.Key_Return)
    assert kiosk.staff is not None
    return kiosk.staff


@pytest.fixture
def keeper(tmp_path: Path) -> Keeper:
    (tmp_path / "state").mkdir()
    return Keeper({"STATE_DIRECTORY": str(tmp_path / "state")})


def shown(staff: QWidget) -> dict[str, str]:
    """The lines of the screen: what follows each name."""
    QApplication.processEvents()
    labels = [one.text() for one in staff.findChildren(PlainLabel) if not one.isHidden()]
    return {
        name.replace("\u200b", ""): words
        for sign, name, words in zip(labels, labels[1:], labels[2:], strict=False)
        if sign in {LOOK, "✓", "…"}
    }


def test_it_says_how_the_kiosk_is(
    make_one: MakeKiosk, keeper: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kcdesk.app.staff_services.PrinterSearch", known(Printers.NONE))
    keeper.note_crash("A fault (ValueError) ended a visit.")
    lines = shown(open_staff(make_one(config=replace(CONFIG, printer="Nowhere"), keeper=keeper)))
    assert list(lines) == [
        "Program", "Guide", "Review", "Clock", "Printer", "Voice", "Disk", "Last crash", "24-hour number"
    ]  # fmt: skip
    assert lines["Program"].startswith("kcdesk ")
    assert "version" in lines["Guide"]
    assert "the next page is due in " in lines["Review"]
    assert lines["Printer"] == "Nowhere is not to be found"
    assert "MB free" in lines["Disk"]
    assert "A fault (ValueError) ended a visit." in lines["Last crash"]


def test_of_a_crash_staff_see_what_it_was_and_where(make_one: MakeKiosk, keeper: Keeper) -> None:
    """All that was on the way to it filled the screen, and pushed what stands below off it."""
    faults = Faults(bool, bool, keeper.note_crash)
    with pytest.raises(ValueError, match="invalid literal") as caught:
        int("what somebody typed")
    faults(caught.type, caught.value, caught.tb)
    line = caught.traceback[-1].lineno + 1
    staff = open_staff(make_one(1280, 720, keeper=keeper))
    when, said = keeper.last_crash.splitlines()[:2]
    assert shown(staff)["Last crash"] == f"{when} {said} (test_staff.py, line {line})"
    assert staff._area.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize(
    ("day", "line", "words"),
    [(OVERDUE, "Review", "pages are overdue"), (date(1970, 1, 1), "Clock", "before the guide was made")],
)
def test_what_is_overdue_and_a_clock_that_is_wrong_are_said(
    reader_pack: Pack, day: date, line: str, words: str
) -> None:
    facts = {
        fact.name: fact
        for fact in KioskStaffServices(reader_pack, CONFIG, Keeper({}), today=lambda: day).facts()
    }
    assert words in facts[line].words
    assert not facts[line].good


def test_a_guide_other_than_that_of_the_settings_is_said(reader_pack: Pack, tmp_path: Path) -> None:
    """One that nobody signed gave way to the program's own, and staff read "All is well"."""
    facts = {}
    for file in (tmp_path / "ward.kcpack", reader_pack.file):
        config = replace(CONFIG, guide=str(file))
        facts[file.name] = KioskStaffServices(reader_pack, config, Keeper({}), today=lambda: TODAY).facts()[1]
    assert "The settings ask for ward.kcpack" in facts["ward.kcpack"].words
    assert not facts["ward.kcpack"].good
    assert facts[reader_pack.file.name].good


def test_idle_closes_it_like_everything_else(kiosk: KioskWindow) -> None:
    staff = open_staff(kiosk)
    kiosk.wipe()
    assert staff.isHidden()
    assert not kiosk.attract.isHidden()


def test_the_lock_tests_itself_and_finds_a_hole(make_one: MakeKiosk) -> None:
    kiosk = make_one()
    staff = open_staff(kiosk)
    touch(staff.audit_button)
    assert "tests" in staff.words.text()
    assert any("keys with Ctrl, Alt or the Windows key are dead" in words for words in shown_words(staff))
    assert any(words == "The window refuses to close." for words in shown_words(staff))
    services = kiosk._services
    assert isinstance(services, KioskStaffServices)
    assert services._lock is not None
    kiosk.visit.search.box.setAcceptDrops(True)  # type: ignore[union-attr]
    assert [one.good for one in lock_findings(*services._lock) if "dropped on them" in str(one.words)] == [
        False
    ]


def shown_words(staff: QWidget) -> list[str]:
    """Every sentence on the screen."""
    return [one.text() for one in staff.findChildren(PlainLabel) if not one.isHidden()]


def test_a_signed_guide_is_installed_from_the_stick_and_others_are_not(
    make_one: MakeKiosk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    publishers(tmp_path / "trusted")
    monkeypatch.setattr("kcdesk.app.guides.publisher_folders", lambda: (tmp_path / "trusted",))
    monkeypatch.setattr("kcdesk.app.guides.guide_folders", lambda: (tmp_path / "guides",))
    stick = tmp_path / "stick"
    good = guide(stick, "2027-01-01")
    (stick / "bad.kcpack").write_bytes(b"no guide")
    (stick / "link.kcpack").symlink_to(good)
    (stick / "notes.txt").write_text("x", encoding="utf-8")
    staff = open_staff(make_one(config=replace(CONFIG, usb_folder=str(stick))))
    touch(staff.guides_button)
    qtbot.waitUntil(lambda: len(_offered(staff)) == 2, timeout=30_000)
    assert sorted(_offered(staff)) == sorted(("Install “bad.kcpack”", f"Install “{good.name}”"))
    _offered(staff)["Install “bad.kcpack”"].click()
    qtbot.waitUntil(lambda: "bad.kcpack" in staff.words.text(), timeout=30_000)
    assert "Start afresh" not in staff.words.text()
    touch(staff.guides_button)
    qtbot.waitUntil(lambda: len(_offered(staff)) == 2, timeout=30_000)
    _offered(staff)[f"Install “{good.name}”"].click()
    qtbot.waitUntil(lambda: "Installed: " in staff.words.text(), timeout=30_000)
    assert "Start afresh" in staff.words.text()
    assert (tmp_path / "guides" / "installed").is_dir()


def _offered(staff: StaffScreen) -> dict[str, QPushButton]:
    """The guides that can be installed, by the words on their buttons."""
    buttons = staff._area.findChildren(QPushButton)
    return {one.accessibleName(): one for one in buttons if not one.isHidden()}


@pytest.mark.parametrize("folder", ["/no/such/folder", ""])
def test_without_a_stick_it_says_so(make_one: MakeKiosk, qtbot: QtBot, folder: str) -> None:
    staff = open_staff(make_one(config=replace(CONFIG, usb_folder=folder)))
    touch(staff.guides_button)
    qtbot.waitUntil(lambda: "There is no guide on the stick" in staff.words.text(), timeout=30_000)


@pytest.fixture
def slow_stick(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """A stick that is looked at, and says nothing until this is set."""
    answers = Event()
    seen = (FoundGuide(Path("/stick/new.kcpack"), "new.kcpack"),)
    monkeypatch.setattr("kcdesk.app.guide_stick._guides_in", lambda _folder: answers.wait() and seen)
    yield answers
    answers.set()


def test_a_stick_that_does_not_answer_holds_nobody(
    make_one: MakeKiosk, slow_stick: Event, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without one the system waits for it, 90 seconds long; the watchdog ended the kiosk after 20."""
    monkeypatch.setattr("kcdesk.app.guide_stick._LIMIT_MS", 200)
    staff = open_staff(make_one())
    said: list[str] = []
    monkeypatch.setattr("kcdesk.ui.kiosk.staff_screen.announce", lambda _staff, words: said.append(words))
    touch(staff.guides_button)
    qtbot.waitUntil(lambda: "There is no guide on the stick" in staff.words.text(), timeout=30_000)
    assert said[0] == "Looking for a stick…"
    monkeypatch.setattr("kcdesk.app.guide_stick._LIMIT_MS", 600_000)
    touch(staff.guides_button)
    slow_stick.set()
    qtbot.waitUntil(lambda: list(_offered(staff)) == ["Install “new.kcpack”"], timeout=30_000)


def test_a_stick_that_answers_late_changes_nothing_of_what_is_shown_by_then(
    make_one: MakeKiosk, slow_stick: Event, qtbot: QtBot
) -> None:
    kiosk = make_one()
    staff = open_staff(kiosk)
    touch(staff.guides_button)
    touch(staff.audit_button)
    said = staff.words.text()
    stick = kiosk._services._stick  # type: ignore[attr-defined]
    with qtbot.waitSignal(stick._looking.done, timeout=30_000):
        slow_stick.set()
    assert staff.words.text() == said
    assert _offered(staff) == {}


def test_a_guide_that_is_checked_for_long_holds_nobody_and_is_installed_once(
    make_one: MakeKiosk, slow_stick: Event, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slow stick was read in the window: the watchdog ended the kiosk in the middle of it."""
    begun, done = list[Path](), Event()

    def install(file: Path) -> Message:
        begun.append(file)
        done.wait()
        return Message("Installed: it.")

    monkeypatch.setattr("kcdesk.app.staff_services._installed", install)
    slow_stick.set()
    staff = open_staff(make_one())
    touch(staff.guides_button)
    qtbot.waitUntil(lambda: len(_offered(staff)) == 1, timeout=30_000)
    for _ in range(2):
        _offered(staff)["Install “new.kcpack”"].click()
        assert staff.words.text() == "The guide is being checked…"
    done.set()
    qtbot.waitUntil(lambda: "Installed: it." in staff.words.text(), timeout=30_000)
    assert begun == [Path("/stick/new.kcpack")]


def test_the_local_number_is_kept_and_stands_on_the_page_about_help(
    make_one: MakeKiosk, keeper: Keeper
) -> None:
    kiosk = make_one(keeper=keeper, services=Services(number=partial(keeper.number, ())))
    staff = open_staff(kiosk)
    touch(staff.number_button)
    QTest.keyClicks(staff.number_pad, "01")
    QTest.keyClick(staff.number_pad, Qt.Key.Key_Return)
    assert "no telephone number" in staff.number_pad._line.text()
    QTest.keyClicks(staff.number_pad, "61 446 3658")
    QTest.keyClick(staff.number_pad, Qt.Key.Key_Return)
    assert staff.number_pad.isHidden()
    assert shown(staff)["24-hour number"] == "0161 446 3658"
    touch(staff.back_button)
    touch(visit_of(kiosk).bar.help)
    assert "0161 446 3658" in visit_of(kiosk).page.view.toPlainText()
    assert "Change the number" not in visit_of(kiosk).page.view.toPlainText()


def _ask_number(kiosk: KioskWindow, staff: StaffScreen) -> None:
    staff.number_button.setFocus()
    press(kiosk, Qt.Key.Key_Return)
    assert staff.number_pad.isVisible()


def _leave_number(kiosk: KioskWindow, staff: StaffScreen, way: str) -> None:
    """By Esc, or by Tab and Enter on a button."""
    if way == "Esc":
        press(kiosk, Qt.Key.Key_Escape)
    else:
        tab_to(kiosk, way)
        press(kiosk, Qt.Key.Key_Return)
    assert staff.number_pad.isHidden()


@pytest.mark.parametrize("way", ["Esc", "Cancel", "Keep it"])
def test_a_closed_number_pad_gives_the_keyboard_back(make_one: MakeKiosk, keeper: Keeper, way: str) -> None:
    """It kept it: Tab went nowhere for ever, and Esc closed nothing."""
    kiosk = make_one(keeper=keeper)
    staff = open_staff(kiosk)
    _ask_number(kiosk, staff)
    _leave_number(kiosk, staff, way)
    assert kiosk.focusWidget() is staff.number_button
    press(kiosk, Qt.Key.Key_Tab)
    assert kiosk.focusWidget() is staff.restart_button
    press(kiosk, Qt.Key.Key_Escape)
    assert staff.isHidden()


@pytest.mark.parametrize("way", ["Esc", "Cancel", "Keep it"])
def test_keys_after_it_is_closed_change_no_number(make_one: MakeKiosk, keeper: Keeper, way: str) -> None:
    """Digits and Enter went to the pad that nobody saw, and another number was kept."""
    keeper.set_number("0161 496 0000")
    kiosk = make_one(keeper=keeper)
    staff = open_staff(kiosk)
    _ask_number(kiosk, staff)
    _leave_number(kiosk, staff, way)
    for key in (Qt.Key.Key_7, Qt.Key.Key_Return):
        press(kiosk, key)
    assert keeper.number(()).number == "0161 496 0000"


def test_a_touch_on_the_pad_leaves_enter_to_the_number(make_one: MakeKiosk, keeper: Keeper) -> None:
    """It is typed by a finger, and kept by a key."""
    kiosk = make_one(keeper=keeper)
    staff = open_staff(kiosk)
    touch(staff.number_button)
    for digit in "0161":
        touch(next(one for one in staff.number_pad.findChildren(QPushButton) if one.text() == digit))
    press(kiosk, Qt.Key.Key_Return)
    assert keeper.number(()).number == "0161"


def test_start_afresh_is_asked_for_and_esc_goes_back(kiosk: KioskWindow, qtbot: QtBot) -> None:
    staff = open_staff(kiosk)
    with qtbot.waitSignal(kiosk.restart_wanted):
        touch(staff.restart_button)
    press(kiosk, Qt.Key.Key_Escape)
    assert staff.isHidden()
    assert kiosk.visit is not None


def test_it_holds_everything_at_every_size(make_one: MakeKiosk) -> None:
    for width, height in ((1080, 1920), (1920, 1080), (1280, 720)):
        kiosk = make_one(width, height)
        staff = open_staff(kiosk)
        for button in staff.findChildren(QPushButton):
            if button.isVisible():
                assert button.height() >= 60
                assert button.mapTo(kiosk, button.rect().bottomRight()).x() < width
        kiosk.hide()


@pytest.mark.parametrize("show", [StaffScreen.show_facts, StaffScreen.show_audit])
def test_on_a_low_screen_all_lines_are_seen_at_once(
    make_one: MakeKiosk, keeper: Keeper, qtbot: QtBot, show: Callable[[StaffScreen], None]
) -> None:
    """The last ones were below the edge, and nothing but a bar told of them."""
    staff = open_staff(make_one(1280, 720, keeper=keeper))
    show(staff)
    QApplication.processEvents()
    bar = staff._area.verticalScrollBar()
    words = [part for part in staff.findChildren(PlainLabel, "staff_words") if part.isVisible()]
    assert len(words) >= 9
    qtbot.waitUntil(
        lambda: not bar.maximum() and words[-1].height() >= words[-1].heightForWidth(words[-1].width())
    )
    assert words[-1].mapTo(staff, words[-1].rect().bottomLeft()).y() < staff.state_button.y()
    assert staff.words.isVisible()
    assert staff.words.height() >= staff.words.heightForWidth(staff.words.width())


@pytest.mark.parametrize("height", range(560, 720, 20))
def test_no_line_is_cut_at_the_lower_edge(make_one: MakeKiosk, qtbot: QtBot, height: int) -> None:
    """Where there is room for less than all: the last line that was seen was seen in half."""
    staff = open_staff(make_one(1280, height, config=replace(CONFIG, text_percent=200)))
    area, lines = staff._area, staff._area.widget()
    assert lines is not None
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)

    def cut() -> list[str]:
        edge, found = area.viewport().height(), list[str]()
        for label in lines.findChildren(PlainLabel, "staff_words"):
            line, top = label.fontMetrics().lineSpacing(), label.mapTo(lines, QPoint()).y()
            ends = [top + line * (number + 1) for number in range(max(1, label.height() // line))]
            found += [label.text() for end in ends if end - line < edge < end]
        return found

    qtbot.waitUntil(lambda: cut() == [])


def test_a_long_sentence_about_what_was_done_is_whole_on_a_low_screen(
    make_one: MakeKiosk, qtbot: QtBot
) -> None:
    """Beside the title it takes as many lines as it needs."""
    staff = open_staff(make_one(1280, 720))
    staff._tell("The guide could not be installed from the stick. " * 5)
    words = staff.words
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))
    assert words.mapTo(staff, words.rect().bottomRight()).x() < staff.width()
    assert words.geometry().bottom() < staff._area.y()


def test_there_is_as_much_air_below_two_lines_as_below_one(make_one: MakeKiosk, qtbot: QtBot) -> None:
    """Rows were alike in height, so that what takes two lines ran into what stands below it."""
    staff = open_staff(make_one(1080, 1920))
    lines = [part for part in staff.findChildren(PlainLabel, "staff_words") if part.isVisible()]

    def gaps() -> list[int]:
        places = [line.geometry() for line in lines]
        return [below.top() - above.bottom() for above, below in pairwise(places)]

    qtbot.waitUntil(lambda: max(gaps()) - min(gaps()) <= 1)
    assert len({line.height() for line in lines}) > 1
    assert min(gaps()) > lines[0].fontMetrics().lineSpacing() / 2


def test_the_lines_of_an_upright_screen_fill_what_they_have(make_one: MakeKiosk) -> None:
    """Two thirds at least: they left more than half of the screen empty between them and the buttons."""
    staff = open_staff(make_one(1080, 1920))
    QApplication.processEvents()
    lines = [part for part in staff.findChildren(PlainLabel, "staff_words") if part.isVisible()]
    last = max(line.mapTo(staff, line.rect().bottomLeft()).y() for line in lines)
    assert last > staff.words.y() * 2 / 3
