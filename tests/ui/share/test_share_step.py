from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.ui.paper.printer_search import Printers
from kcdesk.ui.share.share_panel import SharePanel
from kcdesk.ui.share.share_step import ShareStep
from tests.scanner import scan
from tests.ui.printers import known


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of its own, and a computer without a printer."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr("kcdesk.ui.panels.print_step.PrinterSearch", known(Printers.NONE))
    return tmp_path


@pytest.fixture
def step(reader: Reader) -> ShareStep:
    """A page is shared."""
    reader.navigator.open(Location("surgery"))
    reader.window.actions_["share"].trigger()
    sharing = reader.window.findChild(ShareStep)
    assert sharing is not None
    return sharing


@pytest.fixture
def panel(step: ShareStep) -> SharePanel:
    """Its panel."""
    return step.panel


def _addresses(reader: Reader) -> list[str]:
    sources = reader.window.reading.personal.pack.sources("surgery")
    return [source.url for source in sources if source.url]


def test_a_phone_reads_the_first_source_from_the_window(reader: Reader, panel: SharePanel) -> None:
    panel.ensureWidgetVisible(panel.picture)
    assert scan(reader.window.grab().toImage()) == _addresses(reader)[:1]


@pytest.mark.parametrize(("width", "height"), [(1024, 600), (1366, 768), (1920, 1080)])
def test_a_code_grows_with_the_text_as_far_as_it_is_seen_whole(
    reader: Reader, panel: SharePanel, qtbot: QtBot, width: int, height: int
) -> None:
    """It was as small beside text of 400 % as at 100 %; its squares are whole pixels at every size."""
    reader.window.resize(width, height)
    sides = []
    for zoom in (100, 200, 400):
        reader.appearance.set_zoom(zoom)
        QApplication.processEvents()
        picture = panel.picture
        assert picture.code is not None
        side = picture.code.full_side
        qtbot.waitUntil(partial(_is_as_large_as_it_can_be, panel, 4 * zoom // 100 * side))
        sides.append(picture.width())
        assert picture.width() == picture.height()
        assert picture.width() % side == 0
        if sides[-1] > sides[0]:
            assert picture.height() <= panel.viewport().height()
        panel.ensureWidgetVisible(picture, 0, 0)
        assert scan(reader.window.grab().toImage()) == _addresses(reader)[:1]
    assert sides[-1] > 2 * sides[0]


def _is_as_large_as_it_can_be(panel: SharePanel, wanted: int) -> bool:
    code = panel.picture.code
    assert code is not None
    room = min(panel.viewport().width(), panel.viewport().height()) - 16
    return panel.picture.width() >= min(wanted, room - code.full_side)


def test_the_arrow_keys_go_through_the_codes(reader: Reader, panel: SharePanel) -> None:
    panel.list.setFocus()
    seen = []
    for _ in range(panel.list.count()):
        assert panel.picture.code is not None
        seen.append(panel.picture.code.address)
        QTest.keyClick(panel.list, Qt.Key.Key_Down)
    assert seen == _addresses(reader)


def test_the_page_s_code_finds_the_page(reader: Reader, panel: SharePanel) -> None:
    assert "surgery" in panel.code_words.text()
    assert reader.window.focusWidget() is panel.print_button


def test_printing_is_the_step_before_the_dialog(reader: Reader, panel: SharePanel) -> None:
    panel.print_button.click()
    printing = reader.window.reading.page_panels.printing.panel
    assert printing is not None
    assert printing[0].isVisible()
    assert not panel.isVisible()


def test_it_is_saved_as_one_file_for_a_browser(reader: Reader, panel: SharePanel, home: Path) -> None:
    panel.save_button.click()
    saved = (home / "Surgery.html").read_text(encoding="utf-8")
    assert saved.startswith("<!DOCTYPE html>")
    assert ">Surgery</h1>" in saved
    assert "Surgery.html" in reader.window.notice.message
    assert not panel.isVisible()


def test_a_second_file_has_another_name(reader: Reader, panel: SharePanel, home: Path) -> None:
    panel.save_button.click()
    reader.window.actions_["share"].trigger()
    panel.save_button.click()
    assert (home / "Surgery (2).html").exists()


def test_a_disk_that_refuses_is_told_of(
    reader: Reader, panel: SharePanel, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    def refuse(file: Path, _data: bytes) -> None:
        raise OSError(28, "No space left", str(file))

    monkeypatch.setattr("kcdesk.ui.share.share_step.write_whole", refuse)
    panel.save_button.click()
    assert "could not be saved" in reader.window.notice.message
    assert not list(home.glob("*.html"))


def test_it_is_copied_as_text(panel: SharePanel) -> None:
    panel.copy_button.click()
    assert QGuiApplication.clipboard().text().startswith("Surgery\n")
    assert panel.copy_button.words == "Copied"


def test_it_closes_with_its_page(reader: Reader, step: ShareStep) -> None:
    reader.navigator.open(Location("sunitinib"))
    assert step.side.isHidden()
    reader.window.actions_["share"].trigger()
    assert "sunitinib" in step.panel.code_words.text()


def test_the_same_key_closes_it(reader: Reader, step: ShareStep) -> None:
    reader.window.actions_["share"].trigger()
    assert step.side.isHidden()


def test_at_home_there_is_nothing_to_share(reader: Reader) -> None:
    reader.window.actions_["share"].trigger()
    made = reader.window.findChild(ShareStep)
    assert made is None or made.side.isHidden()
