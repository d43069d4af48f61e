"""A kiosk, from its start to its exit status: the root where every object of its window is made."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QCursor, QGuiApplication

from kcdesk.app.application import NO_DISPLAY, make_application, set_language
from kcdesk.app.composition import LazyEngine
from kcdesk.app.kiosk_faults import Faults, forget_fault
from kcdesk.app.memory import give_memory_back
from kcdesk.app.staff_services import KioskStaffServices, kiosk_voice
from kcdesk.guide.errors import GuideError
from kcdesk.i18n.message import QT_TRANSLATE_NOOP, Message
from kcdesk.kiosk.all_steps import do_all
from kcdesk.kiosk.keeper import Keeper
from kcdesk.kiosk.watchdog import Watchdog
from kcdesk.paths import resources_dir, site_files
from kcdesk.startup.opening import open_bundled, open_checked, open_newest
from kcdesk.ui.kiosk.guard import KioskGuard
from kcdesk.ui.kiosk.kiosk_style import kiosk_style, text_size
from kcdesk.ui.kiosk.kiosk_window import KioskWindow
from kcdesk.ui.kiosk.services import Services
from kcdesk.ui.kiosk.visit import KioskVisit
from kcdesk.ui.page.accessibility.factory import install_page_accessibility
from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.style.icons import Icons
from kcdesk.ui.window.idle_steps import IdleSteps, Step

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from kcdesk.guide.pack import Pack
    from kcdesk.kiosk.config import KioskConfig
    from kcdesk.kiosk.counts import WeeklyCounts
    from kcdesk.ui.kiosk.direct_print import PrintsPages
    from kcdesk.ui.kiosk.drag_scroll import DragScroll

LEFT = 10
"""Exit status after the PIN."""
LEFT_MARK = "left"
"""File that says so to the service manager."""
FAULTY = 1
_MILLISECONDS = 1000
_NOT_TRUSTED = QT_TRANSLATE_NOOP(
    "guide",
    "“{file}” is not signed by a publisher that this computer trusts. A kiosk shows no such guide. "
    "Put the publisher’s key into the publishers folder, or use a guide that is signed.",
)


def run_kiosk(config: KioskConfig, pack_file: Path | None, config_file: Path | None = None) -> int:
    """Fill the screen until staff leave it or the process is told to end; the exit status.

    `config_file` is where the configuration was read from.
    """
    app = make_application()
    if app is None:
        print(NO_DISPLAY, file=sys.stderr)
        return FAULTY
    config = config if pack_file is None else replace(config, guide=str(pack_file))
    pack = open_guide(Path(config.guide) if config.guide else None)
    set_language(app, pack.info.language)
    app.setQuitOnLastWindowClosed(False)
    if config.hide_pointer:
        from PySide6.QtCore import Qt

        app.setOverrideCursor(QCursor(Qt.CursorShape.BlankCursor))
    keeper = Keeper(os.environ)
    keeper.begin()
    window = make_kiosk(app, pack, config, keeper=keeper, config_file=config_file)
    faults = Faults(window.wipe, lambda: _end(app, window, FAULTY), keeper.note_crash)
    sys.excepthook, sys.unraisablehook = faults, faults.tell_of_unraisable
    window.left.connect(lambda: leave(os.environ, lambda: _end(app, window, LEFT)))
    window.restart_wanted.connect(lambda: _end(app, window, 0))
    window.painted.connect(lambda: _after_first_paint(app, window))
    window.show_full_screen()
    status = app.exec()
    window.wipe()
    window.hide()
    if status != FAULTY:
        keeper.end()
    pack.close()
    return status


def open_guide(file: Path | None) -> Pack:
    """The guide of the settings, the newest that is installed, or the program's own: the first that is sound.

    One that nobody signed whom this computer trusts is not shown.  Raises GuideError where none is sound.
    """
    wanted = open_newest if file is None else partial(_open_trusted, file)
    for open_one in (wanted, open_newest):
        try:
            return open_one()
        except GuideError as error:
            print(error, file=sys.stderr)
    return open_bundled()


def _open_trusted(file: Path) -> Pack:
    pack = open_checked(file)
    if pack.caution.template:
        pack.close()
        raise GuideError(Message(_NOT_TRUSTED, {"file": file.name}))
    return pack


def make_kiosk(
    app: QApplication,
    pack: Pack,
    config: KioskConfig,
    *,
    today: Callable[[], date] = date.today,
    shorter_side: int | None = None,
    keeper: Keeper | None = None,
    config_file: Path | None = None,
    services: Services | None = None,
) -> KioskWindow:
    """Make the window, not shown yet.

    `shorter_side` of the screen, in pixels; None asks the screen.  `keeper` keeps what staff need; without
    one nothing is kept.  `services` are what a visit may use; None makes those of the configuration.
    """
    install_page_accessibility()
    size = QGuiApplication.primaryScreen().geometry()
    side = min(size.width(), size.height()) if shorter_side is None else shorter_side
    percent = text_size(config.text_percent, side)
    appearance = Appearance(app, resources_dir(), config.theme, percent)
    icons = Icons(resources_dir() / "icons", app.devicePixelRatio())
    guard = KioskGuard(app)

    keeper = keeper or Keeper({})
    staff = KioskStaffServices(pack, config, keeper, today=today, config_file=config_file)
    counts = _counts(pack, config, keeper, today)
    used = services or _services(pack, config, keeper, counts)

    engine = LazyEngine(pack)

    def make_visit(parent: QWidget, drag: DragScroll) -> KioskVisit:
        return KioskVisit(
            pack,
            engine.search,
            appearance,
            icons,
            config=config,
            services=used,
            drag=drag,
            today=today,
            parent=parent,
        )

    window = KioskWindow(
        config, pack.info.title, guard, make_visit, lambda: appearance.set_zoom(percent), staff
    )
    staff.setParent(window)
    staff.watch(window, guard)
    if counts is not None:
        window.wiped.connect(counts.save)
    appearance.setParent(window)
    appearance.complete()
    appearance.apply()
    window.setStyleSheet(kiosk_style(appearance.theme, percent, side))
    # What is still held of a visit goes at once, not whenever there is enough of it.
    forget = partial(_forget, pack, engine, appearance)
    window.wiped.connect(lambda: QTimer.singleShot(0, window, forget))
    # What visits share is there before the first one: made during a visit it would lie among what goes with
    # it, and Python gives a piece of memory (1 MiB) back only when nothing at all is left in it.
    steps: Iterable[Step] = chain(
        (give_memory_back,),
        engine.loading(),
        engine.loading_rest(),
        (partial(_read_topics, pack), lambda: window.visit or forget()),
    )
    window.painted.connect(lambda: IdleSteps(steps, window))
    app.installEventFilter(guard)
    guard.setParent(window)
    return window


def _read_topics(pack: Pack) -> None:
    """Read every topic: those that visits ask for stay."""
    with suppress(GuideError):
        tuple(pack.topics)


def _forget(pack: Pack, engine: LazyEngine, appearance: Appearance) -> None:
    """Let go of what one visit leaves to the next: words that were typed, and letters in sizes it chose."""
    from kcdesk.search.search_language import forget_words

    do_all(
        forget_fault,
        engine.renew,  # keeps what is the guide's own: 90,000 objects, which each visit made anew
        partial(forget_words, pack.info.language),
        appearance.finish,
        appearance.forget_letters,
        partial(_forget_queries, pack),
        give_memory_back,  # collects the visit, once: before the queries go it finds the same and leaves none
    )


def _forget_queries(pack: Pack) -> None:
    with suppress(GuideError):  # it is told of when somebody reads or searches
        pack.forget_queries()


def _services(pack: Pack, config: KioskConfig, keeper: Keeper, counts: WeeklyCounts | None) -> Services:
    """What the configuration allows a visit."""
    from kcdesk.search.completions import completions

    print_page: PrintsPages | None = None
    if config.printer:
        from kcdesk.kiosk.print_limit import PrintLimit
        from kcdesk.ui.kiosk.direct_print import DirectPrint

        limit, most = PrintLimit(config.prints_per_hour), config.print_pages
        print_page = DirectPrint(
            config.printer,
            pack.file,
            limit,
            most_sheets=most,
            large=config.print_large,
            scratch=keeper.runtime,
        )
    return Services(
        find_voice=partial(kiosk_voice, pack.info.language),
        print_page=print_page,
        complete=partial(completions, pack),
        note_topic=_nothing if counts is None else counts.note_topic,
        note_not_found=_nothing if counts is None else counts.note_not_found,
        number=partial(keeper.number, site_files()),
    )


def _nothing(_words: str) -> None:
    """Count nothing."""


def _counts(
    pack: Pack, config: KioskConfig, keeper: Keeper, today: Callable[[], date]
) -> WeeklyCounts | None:
    """The weekly counts, where the owner wants them and there is a folder for them."""
    if not config.count_topics or keeper.counts_file is None:
        return None
    from kcdesk.kiosk.counts import WeeklyCounts
    from kcdesk.search.completions import known_words

    topics = (topic.id for topic in pack.topics)
    return WeeklyCounts(keeper.counts_file, topics, partial(known_words, pack), today)


def leave(environment: Mapping[str, str], end: Callable[[], object]) -> None:
    """End after the PIN, with a mark in the service's own folder: the unit does not start while it is there.

    An exit status alone would not do: cage and xinit keep it to themselves.
    """
    folder = environment.get("RUNTIME_DIRECTORY", "").partition(":")[0]
    if folder:
        with suppress(OSError):
            (Path(folder) / LEFT_MARK).touch()
    end()


class SignOfLife(QTimer):
    """A timer of the window's own loop: where the loop stands still, so does the sign of life."""

    def __init__(self, watchdog: Watchdog, parent: QObject) -> None:
        super().__init__(parent)
        # Kept here: a connection to a method keeps nothing of what the method is of.
        self._watchdog = watchdog
        self.timeout.connect(self._give)
        watchdog.ready()
        if watchdog.interval:
            self.start(round(watchdog.interval * _MILLISECONDS))

    def _give(self) -> None:
        self._watchdog.alive()


def _after_first_paint(app: QApplication, window: KioskWindow) -> None:
    """Tell the service manager that all is well, again and again, and end when it says so."""
    from kcdesk.app.signals import EndingSignals

    gc.enable()
    EndingSignals(lambda status: _end(app, window, status), app)
    SignOfLife(Watchdog(os.environ), window)


def _end(app: QApplication, window: KioskWindow, status: int) -> None:
    with suppress(RuntimeError):
        window.allow_closing()
    app.exit(status)
