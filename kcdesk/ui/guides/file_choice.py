"""The one place where somebody chooses the file of a guide."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_guide(window: QWidget, chosen: Callable[[Path], object]) -> QFileDialog:
    """Open a dialog over the window that asks for a guide; `chosen` hears of it, unless it is cancelled.

    Qt's own dialog, which looks and is read out like the rest of the window.
    """
    title = QCoreApplication.translate("GuideChoice", "Choose the file of a guide")
    dialog = QFileDialog(window, title)
    dialog.setAccessibleName(title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    kinds = QCoreApplication.translate("GuideChoice", "Guides")
    dialog.setNameFilters([f"{kinds} (*.kcpack *.KCPACK)", "* (*)"])
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()
    return dialog
