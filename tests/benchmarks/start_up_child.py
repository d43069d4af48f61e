"""One start of a program up to its first painted page; prints the clock at that moment and ends.

`empty` is the measure: a window with a tree and a text browser and nothing in them.
`kcdesk` is the reader, made by its own composition root, showing its home page.
"""

from __future__ import annotations

import sys
import time

TYPE_CHECKING = False  # as in `typing`, which neither program has loaded when it begins
if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget


def main() -> int:
    """Start the program named on the command line."""
    if sys.argv[1] == "empty":
        return _empty()
    return _kcdesk()


def _empty() -> int:
    from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QTextBrowser, QTreeView

    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    panes = QSplitter()
    browser = QTextBrowser()
    panes.addWidget(QTreeView())
    panes.addWidget(browser)
    window.setCentralWidget(panes)
    window.resize(1280, 800)
    watcher = _watch(panes)
    window.show()
    status = app.exec()
    del watcher
    return status


def _kcdesk(rest_after_ms: int | None = None) -> int:
    """`rest_after_ms`: when the window makes what its first paint did without; None as it does by itself."""
    import gc

    from kcdesk.cli import main  # noqa: F401 - the program begins with it
    from kcdesk.startup.prepared_code import use_prepared_code

    gc.disable()  # as the program's entry does
    compiler = use_prepared_code()
    from kcdesk.cli import commands
    from kcdesk.paths import unpacked_binding
    from kcdesk.startup.fast_binding import load_binding
    from kcdesk.startup.opening import Opening

    opening = Opening(None, commands.remembered_guide)
    load_binding(unpacked_binding(), compiler)
    from kcdesk.app.application import make_application
    from kcdesk.app.composition import make_reader
    from kcdesk.paths import settings_dir
    from kcdesk.user_data.settings import SettingsFile

    if rest_after_ms is not None:
        from kcdesk.ui.window import main_window

        main_window.AFTER_FIRST_PAINT_MS = rest_after_ms
    app = make_application()
    assert app is not None
    pack, _notice = opening.result()
    settings = SettingsFile(settings_dir() / "settings.toml").load()
    reader = make_reader(app, pack, theme=settings.theme, zoom=settings.zoom)
    reader.window.resize(1280, 800)
    reader.navigator.open_home()
    watcher = _watch(reader.window.home.search_box)
    reader.window.show()
    status = app.exec()
    del watcher
    return status


def _watch(widget: QWidget) -> QObject:
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

    class Watcher(QObject):
        """Tells the time when the first paint is over, and ends the program."""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, self._tell)
            return False

        def _tell(self) -> None:
            print(time.clock_gettime(time.CLOCK_MONOTONIC), flush=True)
            QCoreApplication.quit()

    watcher = Watcher()
    widget.installEventFilter(watcher)
    return watcher


if __name__ == "__main__":
    sys.exit(main())
