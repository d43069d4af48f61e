"""The one place where a reader chooses a file of the computer: for a copy of what is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

_NAME = "my-pages.json"


def choose_file(window: QWidget, *, to_save: bool, chosen: Callable[[Path], object]) -> QFileDialog:
    """Open a dialog over the window that asks for a file; `chosen` hears of it, unless it is cancelled.

    Qt's own dialog, which looks and is read out like the rest of the window.
    """
    title = (
        QCoreApplication.translate("FileChoice", "Save a copy of my pages")
        if to_save
        else QCoreApplication.translate("FileChoice", "Bring in a copy of my pages")
    )
    dialog = QFileDialog(window, title)
    dialog.setAccessibleName(title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setNameFilters([f"{QCoreApplication.translate('FileChoice', 'My pages')} (*.json)", "* (*)"])
    if to_save:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix("json")
        dialog.selectFile(_NAME)
    else:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()
    return dialog
