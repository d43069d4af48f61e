"""A guide in the window while somebody writes it: each new pack of it takes the place of the one before."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kcdesk.app.application import NO_DISPLAY, make_application
from kcdesk.app.guide_switcher import GuideSwitcher
from kcdesk.app.signals import EndingSignals
from kcdesk.guide.pack import Pack, always
from kcdesk.i18n.message import Message
from kcdesk.paths import settings_dir
from kcdesk.user_data.settings import SettingsFile


class Rebuilding(QObject):
    """Asks for the next pack, again and again, in a thread of its own, and shows it in the window's."""

    _built = Signal(Path)

    def __init__(
        self,
        next_pack: Callable[[], Path | None],
        show: Callable[[Path], object],
        parent: QObject | None = None,
    ) -> None:
        """`next_pack` waits for a change; it gives None where the change left an error, which it tells of."""
        super().__init__(parent)
        self._next_pack, self._show = next_pack, show
        # A queued signal to a slot of this object is what changes the thread.
        self._built.connect(self._on_built, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin; the thread ends with the program."""
        threading.Thread(target=self._run, name="building the guide", daemon=True).start()

    def _run(self) -> None:
        while True:
            pack = self._next_pack()
            if pack is not None:
                self._built.emit(pack)

    @Slot(Path)
    def _on_built(self, pack: Path) -> None:
        self._show(pack)


def run_preview(first: Path, next_pack: Callable[[], Path | None]) -> int:
    """Show a pack in the reader's window, and each next one at the same place, until the window closes.

    The guides must have passed the gate.  The exit status is 1 where there is no screen.
    """
    app = make_application()
    if app is None:
        print(NO_DISPLAY, file=sys.stderr)
        return 1
    switcher = GuideSwitcher(app, SettingsFile(settings_dir() / "settings.toml"), None, may_manage=False)
    switcher.start(Pack.open(first, always), Message(""), is_chosen=False)

    def end(status: int) -> None:
        switcher.reader.window.close()
        app.exit(status)

    EndingSignals(end, app)
    Rebuilding(next_pack, switcher.reload, app).start()
    status = app.exec()
    switcher.close()
    return status
