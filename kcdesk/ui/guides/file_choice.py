"""The one place where somebody chooses the file of a guide."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from kcdesk.ui.widgets.file_dialog import file_dialog


def choose_guide(window: QWidget, chosen: Callable[[Path], object]) -> QFileDialog:
    """Open a dialog over the window that asks for a guide; `chosen` hears of it, unless it is cancelled."""
    title = QCoreApplication.translate("GuideChoice", "Choose the file of a guide")
    kinds = QCoreApplication.translate("GuideChoice", "Guides")
    dialog = file_dialog(window, title, [f"{kinds} (*.kcpack *.KCPACK)", "* (*)"])
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()
    return dialog
