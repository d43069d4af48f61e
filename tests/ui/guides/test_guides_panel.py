from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kcdesk.packs.manager import GuideManager, Step
from kcdesk.ui.guides.guides_controller import GuidesController
from kcdesk.ui.guides.guides_panel import GuidesPanel
from kcdesk.ui.widgets.wrapping_label import WrappingLabel
from tests.conftest import MakeReader
from tests.signed_guides import STRANGER, guide
from tests.ui.conftest import Ear
from tests.ui.guides.conftest import OpenPanel
from tests.ui.heard import Heard
from tests.ui.own_states import settle


def _words(panel: QWidget) -> str:
    return " ".join(one.accessibleName() for one in panel.findChildren(WrappingLabel) if one.isVisible())


def _button(panel: QWidget, words: str) -> QPushButton:
    found = (one for one in panel.findChildren(QPushButton) if one.isVisible())
    return next(one for one in found if one.accessibleName().startswith(words))


def _offer(controller: GuidesController, file: Path, qtbot: QtBot) -> None:
    controller.examine(file)
    qtbot.waitUntil(lambda: controller.panel.offer is not None)


def _listed(panel: GuidesPanel, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: not panel.list.isHidden())
    return _words(panel)


def test_the_list_says_what_each_guide_is(open_panel: OpenPanel, manager: GuideManager, stick: Path) -> None:
    """Its edition, who signed it, and its review; the one that is read says so."""
    manager.install(guide(stick, "2026-02-01", id="other", title="Another"))
    reader, controller = open_panel()
    said = _words(controller.panel)
    assert "The bundled one - English You are reading this one." in said
    assert "It came with this program." in said
    assert "Another - English. Version 1, of 1 February 2026. 2 pages. Signed by trust-0" in said
    assert "Nobody named has reviewed a page yet. The next review is due by 1 October 2027." in said
    assert reader.window.focusWidget() is controller.panel.list.add


def test_it_is_said_when_the_guides_are_there(open_panel: OpenPanel, ear: Ear) -> None:
    """Who hears that they are looked for would else press keys before there is anything to reach."""
    open_panel()
    assert ear.heard[-2:] == ["Looking at the guides on this computer …", "Guides on this computer: 1"]


def test_tab_goes_from_the_first_button_to_the_guides(
    open_panel: OpenPanel, manager: GuideManager, stick: Path
) -> None:
    """Though the home page may have made buttons of its own before these were there."""
    file = manager.install(guide(stick, "2026-02-01", id="other", title="Another")).file
    reader, controller = open_panel()
    reader.window.home.show_guides([(file, "Another guide")])
    shown = controller.panel.list
    shown.show_guides(manager.all(), file)
    settle()
    shown.add.setFocus()
    QTest.keyClick(shown.add, Qt.Key.Key_Tab)
    focus = reader.window.focusWidget()
    assert isinstance(focus, QPushButton)
    assert shown.isAncestorOf(focus)


def test_a_signed_guide_is_offered_with_what_changes(
    open_panel: OpenPanel, stick: Path, qtbot: QtBot
) -> None:
    """Before and after; the keyboard is at Install."""
    reader, controller = open_panel()
    _offer(controller, guide(stick, "2026-03-01"), qtbot)
    said = _words(controller.panel)
    assert "In this file. Version 1, of 1 March 2026." in said
    assert "On this computer now. Version 1, of 1 January 2026." in said
    assert "1 page changed, from 1 January 2026 to 1 March 2026" in said
    assert "Surgery: Other words in: Surgery. Numbers: none became 03." in said
    assert controller.panel.offer is not None
    assert reader.window.focusWidget() is controller.panel.offer.install


def test_every_word_that_changed_can_be_read(open_panel: OpenPanel, stick: Path, qtbot: QtBot) -> None:
    _, controller = open_panel()
    _offer(controller, guide(stick, "2026-03-01"), qtbot)
    _button(controller.panel, "Show every word").click()
    (box,) = controller.panel.findChildren(QPlainTextEdit)
    assert "- As of 2026-01-01.\n+ As of 2026-03-01." in box.toPlainText()
    assert box.hasFocus()


def test_a_guide_is_installed_and_can_be_read_at_once(
    open_panel: OpenPanel, manager: GuideManager, stick: Path, qtbot: QtBot
) -> None:
    reader, controller = open_panel()
    _offer(controller, guide(stick, "2026-03-01"), qtbot)
    assert controller.panel.offer is not None
    assert controller.panel.offer.install is not None
    QTest.keyClick(controller.panel.offer.install, Qt.Key.Key_Space)
    assert "Installed: A raw guide - English, version 1 of 1 March 2026." in _listed(controller.panel, qtbot)
    assert reader.window.focusWidget() is controller.panel.read_now
    wanted = Heard(reader.window.guide_requested)
    controller.panel.read_now.click()
    assert wanted.values == [manager.all()[1].file]


@pytest.mark.parametrize("key", [None, STRANGER])
def test_a_guide_of_nobody_known_needs_a_second_thought(
    open_panel: OpenPanel, manager: GuideManager, stick: Path, qtbot: QtBot, key: object
) -> None:
    """The keyboard is at the way out; installed all the same it is said to be of nobody known."""
    reader, controller = open_panel()
    _offer(controller, guide(stick, "2026-03-01", id="other", key=key), qtbot)  # type: ignore[arg-type]
    assert "Then every page will say that nobody can say who wrote it" in _words(controller.panel)
    assert controller.panel.offer is not None
    assert reader.window.focusWidget() is controller.panel.offer.cancel
    _button(controller.panel, "Install it all the same").click()
    assert "Installed:" in _listed(controller.panel, qtbot)
    assert "Not signed by anybody this computer trusts" in _words(controller.panel)
    assert [one.publisher for one in manager.all()] == ["", ""]


def test_a_guide_that_is_refused_has_no_button_to_install_it(
    open_panel: OpenPanel, stick: Path, qtbot: QtBot
) -> None:
    """And says why."""
    _, controller = open_panel()
    _offer(controller, guide(stick, "2026-03-01", key=None), qtbot)
    assert "must be signed" in _words(controller.panel)
    assert controller.panel.offer is not None
    assert controller.panel.offer.install is None


def test_a_damaged_guide_is_said_to_be_so(open_panel: OpenPanel, stick: Path, qtbot: QtBot) -> None:
    _, controller = open_panel()
    file = guide(stick, "2026-03-01")
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    controller.examine(file)
    qtbot.waitUntil(lambda: not controller.panel.list.isHidden())
    assert "is damaged" in _words(controller.panel)


def test_an_install_is_ended_by_cancel(
    open_panel: OpenPanel, manager: GuideManager, stick: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half-way; nothing has changed, and the window went on all the while."""
    reader, controller = open_panel()
    _offer(controller, guide(stick, "2026-03-01"), qtbot)
    begun, go_on = threading.Event(), threading.Event()

    def slow(_pack: object, progress: object) -> None:
        begun.set()
        go_on.wait()
        assert callable(progress)
        progress(1, 2)

    monkeypatch.setattr(manager, "_self_test", slow)
    _button(controller.panel, "Install").click()
    qtbot.waitUntil(begun.is_set)
    assert reader.window.focusWidget() is controller.panel.work.cancel
    controller.panel.work.cancel.click()
    go_on.set()
    assert "Nothing was installed" in _listed(controller.panel, qtbot)
    assert len(manager.all()) == 1


def test_how_far_an_install_is_stands_on_the_bar(open_panel: OpenPanel) -> None:
    """Each step is half of it."""
    _, controller = open_panel()
    work = controller.panel.work
    work.show_step(Step.COPYING, 1, 2)
    assert (work.bar.value(), work.words.accessibleName()) == (25, "Copying the guide …")
    work.show_step(Step.CHECKING, 1, 2)
    assert (work.bar.value(), work.words.accessibleName()) == (75, "Checking every page …")


def test_looking_is_dropped_by_cancel(
    open_panel: OpenPanel, manager: GuideManager, stick: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick may never answer."""
    _, controller = open_panel()
    go_on = threading.Event()
    monkeypatch.setattr(manager, "examine", lambda _file: go_on.wait())
    controller.examine(stick)
    looking = controller._background._beside
    assert looking is not None
    controller.panel.work.cancel.click()
    _listed(controller.panel, qtbot)
    go_on.set()
    assert looking.is_done(60)
    controller.refresh()
    qtbot.waitUntil(lambda: not controller._background.is_busy)  # what was done later is told of by now
    assert controller.panel.offer is None


def test_going_back_is_asked_once_more(
    open_panel: OpenPanel, manager: GuideManager, stick: Path, qtbot: QtBot
) -> None:
    """No leads back to the button; yes goes back."""
    for day in ("2026-02-01", "2026-03-01"):
        manager.install(guide(stick, day, id="other"))
    reader, controller = open_panel()
    back = _button(controller.panel, "Go back to 1 February 2026")
    back.click()
    no = _button(controller.panel, "No, leave it")
    assert reader.window.focusWidget() is no
    no.click()
    assert reader.window.focusWidget() is back
    back.click()
    _button(controller.panel, "Yes, go back").click()
    assert "Back to the edition of 1 February 2026." in _listed(controller.panel, qtbot)
    assert str(manager.all()[1].info.date) == "2026-02-01"


def test_a_guide_is_removed_after_a_question(
    open_panel: OpenPanel, manager: GuideManager, stick: Path, qtbot: QtBot
) -> None:
    manager.install(guide(stick, "2026-02-01", id="other", title="Another"))
    _, controller = open_panel()
    _button(controller.panel, "Remove Another").click()
    _button(controller.panel, "Yes, remove it").click()
    assert "“Another” is removed." in _listed(controller.panel, qtbot)
    assert len(manager.all()) == 1


def test_a_file_is_chosen_in_a_dialog_that_can_be_read_out(
    open_panel: OpenPanel, stick: Path, qtbot: QtBot
) -> None:
    """Qt's own, as for everything else."""
    reader, controller = open_panel()
    controller.panel.list.add.click()
    (dialog,) = reader.window.findChildren(QFileDialog)
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.fileSelected.emit(str(guide(stick, "2026-03-01")))
    qtbot.waitUntil(lambda: controller.panel.offer is not None)
    dialog.close()


def test_what_came_of_work_is_told_in_the_window_when_the_panel_is_closed(
    open_panel: OpenPanel, stick: Path, qtbot: QtBot
) -> None:
    reader, controller = open_panel()
    controller.examine(stick / "nowhere.kcpack")
    reader.window.actions_["guides"].trigger()
    qtbot.waitUntil(lambda: "nowhere.kcpack" in reader.window.notice.message)


def test_a_guide_is_a_group_with_a_heading_for_a_screen_reader(open_panel: OpenPanel) -> None:
    _, controller = open_panel()
    labels = [one for one in controller.panel.list.findChildren(WrappingLabel) if one.isVisible()]
    heading = next(one for one in labels if one.text() == "The bundled one - English")
    group = heading.parentWidget()
    assert group is not None
    roles = QAccessible.Role
    assert QAccessible.queryAccessibleInterface(heading).role() is roles.Heading
    assert QAccessible.queryAccessibleInterface(group).role() is roles.Grouping


def test_words_of_a_guide_are_never_taken_for_html(open_panel: OpenPanel, stick: Path, qtbot: QtBot) -> None:
    _, controller = open_panel()
    _offer(controller, guide(stick, "2026-03-01", id="other", title="<img src=x> & more"), qtbot)
    for label in controller.panel.findChildren(WrappingLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_window_that_may_not_change_guides_does_not_offer_it(make: MakeReader) -> None:
    """No action in the menu, no key."""
    window = make().window
    assert not window.actions_["guides"].isVisible()
    assert not window.actions_["guides"].isEnabled()
    assert window.other_guides is None


@pytest.mark.parametrize("is_offer", [False, True])
def test_whatever_is_pressed_has_a_name_and_room_for_a_finger(
    open_panel: OpenPanel, manager: GuideManager, stick: Path, qtbot: QtBot, is_offer: bool
) -> None:
    """And nothing lies beside the panel's edge, as long as the words are."""
    for day in ("2026-02-01", "2026-03-01"):
        manager.install(guide(stick, day, id="other", title="A guide with a title of very many words"))
    reader, controller = open_panel()
    reader.appearance.set_zoom(200)
    reader.window.resize(640, 480)
    if is_offer:
        _offer(controller, guide(stick, "2026-04-01", id="other"), qtbot)
    stops = [one for one in controller.panel.findChildren(QPushButton) if one.isVisible()]
    assert len(stops) >= 3
    for one in stops:
        assert one.accessibleName()
        assert one.height() >= 44
        right = one.mapTo(controller.panel, one.rect().topRight()).x()
        assert right <= controller.panel.viewport().width()


def test_the_panel_is_left_by_escape_and_the_keyboard_goes_back(open_panel: OpenPanel) -> None:
    reader, controller = open_panel()
    QTest.keyClick(reader.window.focusWidget(), Qt.Key.Key_Escape)
    assert not controller.panel.isVisible()
    assert reader.window.focusWidget() is reader.window.home.search_box


def test_a_question_is_heard_with_its_answers(
    open_panel: OpenPanel, manager: GuideManager, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The focus goes to No, which is all that a screen reader would say by itself."""
    manager.install(guide(stick, "2026-02-01", id="other"))
    reader, controller = open_panel()
    said: list[str] = []
    monkeypatch.setattr("kcdesk.ui.guides.guides_list.announce", lambda _widget, words: said.append(words))
    _button(controller.panel, "Remove").click()
    assert reader.window.focusWidget() is _button(controller.panel, "No, leave it")
    assert said[0].startswith("Remove this guide from this computer?")


def test_what_is_said_of_a_guide_names_it(open_panel: OpenPanel, manager: GuideManager, stick: Path) -> None:
    """A screen reader that reads all of the panel leaves headings out."""
    manager.install(guide(stick, "2026-02-01", id="other", title="Another"))
    _, controller = open_panel()
    labels = controller.panel.list.findChildren(WrappingLabel)
    heard = [one.accessibleName() for one in labels if one.text().startswith("Version 1, of")]
    assert [words.split(". Version")[0] for words in heard] == [
        "The bundled one - English",
        "Another - English",
    ]


def test_each_step_of_an_install_is_said(open_panel: OpenPanel, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once: a large guide takes its time, and nobody who cannot see the bar is to wonder."""
    _, controller = open_panel()
    said: list[str] = []
    monkeypatch.setattr(
        "kcdesk.ui.guides.guides_controller.announce", lambda _widget, words: said.append(words)
    )
    for step in (Step.COPYING, Step.COPYING, Step.CHECKING, Step.CHECKING):
        controller._step = step, 1, 2
        controller._show_step()
    assert said == ["Copying the guide …", "Checking every page …"]


def test_in_very_large_text_the_answer_with_the_focus_is_seen(
    open_panel: OpenPanel, manager: GuideManager, stick: Path, qtbot: QtBot
) -> None:
    """A question that is taller than the panel is scrolled to its answers."""
    manager.install(guide(stick, "2026-02-01", id="other"))
    reader, controller = open_panel()
    reader.window.resize(1024, 600)
    reader.appearance.set_zoom(400)
    panel = controller.panel
    _button(panel, "Remove").click()
    no = _button(panel, "No, leave it")
    row = no.parentWidget()
    assert row is not None
    question = row.parentWidget()
    assert question is not None
    qtbot.waitUntil(lambda: question.height() > panel.viewport().height())

    def is_seen() -> bool:
        bottom = no.mapTo(panel.viewport(), no.rect().bottomLeft()).y()
        return 0 < bottom <= panel.viewport().height()

    qtbot.waitUntil(is_seen)
