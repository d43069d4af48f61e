"""A change of a Wayland screen's scale that Qt misses, made good.

Where the compositor tells of a new scale by the screen alone (sway 1.7 was tried), Qt 6.11 paints for the new
scale and goes on telling the compositor the old one: everything is twice too large, or half as large, until
the window is shown anew.  Qt notices at the next paint, and says so in a warning, which is the only sign of
it.  Compositors that tell each window its scale are not concerned, and Qt warns of nothing there.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    QObject,
    Qt,
    QTimer,
    QtMsgType,
    Slot,
    qFormatLogMessage,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QDialog

_MISSED = "cached device pixel ratio value was stale"


class MissedScale(QObject):
    """Shows every window anew after Qt has said that it missed a change of scale."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show_anew)
        self._previous = qInstallMessageHandler(self._hear)
        app.aboutToQuit.connect(self.stop)

    @Slot()
    def stop(self) -> None:
        """Let whoever heard Qt's messages before hear them again."""
        qInstallMessageHandler(self._previous)

    def _hear(self, kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
        if _MISSED in words:
            self._soon.start()
        elif self._previous is not None:
            self._previous(kind, context, words)
        else:
            sys.stderr.write(f"{qFormatLogMessage(kind, context, words)}\n")

    @Slot()
    def _show_anew(self) -> None:
        """Hide and show the windows; what has the keyboard in them has it afterwards.

        A dialog would be closed by that, and its window must be there: they wait for its end.
        """
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            dialog.finished.connect(self._soon.start, Qt.ConnectionType.UniqueConnection)
            return
        windows = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        windows = [one for one in windows if one.windowType() == Qt.WindowType.Window]
        # What waits to be laid out would not be while it is hidden, and would stay as it is.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        for window in windows:
            window.hide()
        for window in windows:
            window.show()
