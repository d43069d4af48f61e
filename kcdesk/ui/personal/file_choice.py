"""The one place where a reader chooses a file of the computer: for a copy of what is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from kcdesk.ui.widgets.file_dialog import file_dialog

_NAME = "my-pages.json"


def choose_file(window: QWidget, *, to_save: bool, chosen: Callable[[Path], object]) -> QFileDialog:
    """Open a dialog over the window that asks for a file; `chosen` hears of it, unless it is cancelled."""
    title = (
        QCoreApplication.translate("FileChoice", "Save a copy of my pages")
        if to_save
        else QCoreApplication.translate("FileChoice", "Bring in a copy of my pages")
    )
    kinds = QCoreApplication.translate("FileChoice", "My pages")
    dialog = file_dialog(window, title, [f"{kinds} (*.json)", "* (*)"], to_save=to_save)
    if to_save:
        dialog.setDefaultSuffix("json")
        dialog.selectFile(_NAME)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()
    return dialog
