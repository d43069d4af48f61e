"""On a Wayland desktop, with no X server at all."""

from __future__ import annotations

import signal
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from tests.end_to_end.desk import press_until, wait_for
from tests.end_to_end.wayland import WaylandScreen, need_wayland, program_on, wayland_screen

_WORDS = QRect(40, 320, 1150, 470)
_ICONS = QRect(0, 0, 340, 80)
"""At the start of the bar."""


def test_somebody_types_reads_and_makes_a_pdf(reader_pack_file: Path, tmp_path: Path) -> None:
    """The window opens, is typed into, prints, and goes when it is told to."""
    need_wayland()
    with wayland_screen(tmp_path) as screen, program_on(screen, reader_pack_file, tmp_path) as kcdesk:
        wait_for(lambda: "A small guide" in screen.titles())
        press_until(lambda: _search(screen, "surgery"), lambda: "Surgery - A small guide" in screen.titles())
        screen.press("p", "ctrl")
        # Return saves a PDF once the system has said that there is no printer; before, it is a wish to print.
        press_until(lambda: screen.press("Return"), lambda: _is_printed(tmp_path))
        assert next(tmp_path.rglob("Surgery.pdf")).read_bytes().startswith(b"%PDF")
        screen.press("q", "ctrl")
        assert kcdesk.wait(60) == 0


def _is_printed(home: Path) -> bool:
    return any(one.stat().st_size for one in home.rglob("Surgery.pdf"))


def test_what_is_typed_while_the_program_waits_for_its_turn_arrives(
    reader_pack_file: Path, tmp_path: Path
) -> None:
    """Else any of these tests may lose a key on a busy machine."""
    need_wayland()
    with wayland_screen(tmp_path) as screen, program_on(screen, reader_pack_file, tmp_path) as kcdesk:
        wait_for(lambda: "A small guide" in screen.titles())
        kcdesk.send_signal(signal.SIGSTOP)
        screen.type("surgery")
        kcdesk.send_signal(signal.SIGCONT)
        screen.press("Return")
        wait_for(lambda: "Surgery - A small guide" in screen.titles())
        kcdesk.send_signal(signal.SIGSTOP)
        screen.press("k", "ctrl")
        screen.type("sunitinib")
        kcdesk.send_signal(signal.SIGCONT)
        screen.press("Return")
        wait_for(lambda: "Sunitinib - A small guide" in screen.titles())


def test_a_scale_that_changes_while_it_runs_is_followed(reader_pack_file: Path, tmp_path: Path) -> None:
    """As if it had been so from the start: Qt alone leaves everything twice too large."""
    need_wayland()
    with wayland_screen(tmp_path) as screen:
        screen.set_scale(2)
        with program_on(screen, reader_pack_file, tmp_path) as kcdesk:
            wait_for(lambda: "A small guide" in screen.titles())
            _open_surgery(screen)
            from_the_start = _words_at_rest(screen)
            icons = _picture(screen).copy(_ICONS)
            kcdesk.kill()
            kcdesk.wait()
        screen.set_scale(1)
        (tmp_path / "other").mkdir()
        with program_on(screen, reader_pack_file, tmp_path / "other"):
            wait_for(lambda: "A small guide" in screen.titles())
            _open_surgery(screen)
            assert _words_at_rest(screen) != from_the_start
            screen.set_scale(2)
            wait_for(lambda: _words(screen) == from_the_start)
            wait_for(lambda: _picture(screen).copy(_ICONS) == icons)


def _search(screen: WaylandScreen, words: str) -> None:
    """A window has its title before it has the keyboard: the first keys may come too soon."""
    screen.press("a", "ctrl")
    screen.type(words)
    screen.press("Return")


def _open_surgery(screen: WaylandScreen) -> None:
    press_until(lambda: screen.press("1", "alt"), lambda: "Surgery - A small guide" in screen.titles())


def _words_at_rest(screen: WaylandScreen) -> QImage:
    """Those of the page, once two pictures of them are the same."""
    before = [_words(screen)]

    def is_the_same() -> bool:
        before.append(_words(screen))
        return before[-1] == before[-2]

    wait_for(is_the_same)
    return before[-1]


def _words(screen: WaylandScreen) -> QImage:
    """The part of the screen with the words of the page; what shows the focus lies beside it."""
    return _picture(screen).copy(_WORDS)


def _picture(screen: WaylandScreen) -> QImage:
    return QImage.fromData(screen.picture())
