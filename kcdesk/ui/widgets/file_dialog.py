"""The dialog in which a file of this computer is chosen: Qt's own, with as little in it as will do."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QDir, QSize, QStandardPaths, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QListView,
    QToolButton,
    QWidget,
)

_LEFT_OUT = (
    "sidebar",
    "backButton",
    "forwardButton",
    "newFolderButton",
    "listModeButton",
    "detailModeButton",
    "fileTypeLabel",
    "fileTypeCombo",
)
"""What Qt names parts that nobody needs here, and that have no room beside large text."""
_LETTERS, _LINES = 64, 20
"""How large it is, where the window has the room."""
_EDGE = 8
_FINGER = 44


def file_dialog(window: QWidget, title: str, filters: list[str], *, to_save: bool = False) -> QFileDialog:
    """A dialog over the window, not shown yet, for a file that is there or one to save.

    It looks, and is read out, like the rest of the window, stays inside it and has one scroll bar at most,
    however large the text is.
    """
    dialog = QFileDialog(window, title)
    dialog.setAccessibleName(title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setNameFilters(filters)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog.setDirectory(documents if QDir(documents).exists() else QDir.homePath())
    if to_save:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    else:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setViewMode(QFileDialog.ViewMode.List)
    _simplify(dialog)
    metrics = dialog.fontMetrics()
    room = window.size() - QSize(2 * _EDGE, 2 * _EDGE)
    if dialog.minimumSizeHint().height() > room.height():
        _make_low(dialog)
    wanted = QSize(_LETTERS * metrics.averageCharWidth(), _LINES * metrics.lineSpacing())
    dialog.resize(wanted.boundedTo(room))
    return dialog


def _make_low(dialog: QFileDialog) -> None:
    """Have what is typed and pressed stand in one line."""
    for box in dialog.findChildren(QDialogButtonBox):
        box.setOrientation(Qt.Orientation.Horizontal)
    for label in dialog.findChildren(QLabel):
        if label.buddy() is not None and not label.isHidden():
            label.buddy().setAccessibleName(label.text().replace("&", ""))
            label.hide()  # or what is beside it would have room for three letters


def _simplify(dialog: QFileDialog) -> None:
    for name in _LEFT_OUT:
        part = cast("QWidget | None", dialog.findChild(QWidget, name))
        if part is not None:
            part.hide()
    line = dialog.fontMetrics().lineSpacing()
    height = max(_FINGER, round(1.6 * line))
    for rows in dialog.findChildren(QAbstractItemView):
        rows.setMinimumHeight(height)  # and not what its scroll bars ask for
    for view in dialog.findChildren(QListView, "listView"):
        view.setWrapping(False)
        view.setFlow(QListView.Flow.TopToBottom)
        view.setIconSize(QSize(line, line))
        view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    for combo in dialog.findChildren(QComboBox):
        combo.setMinimumHeight(height)
        combo.setIconSize(QSize(line, line))
        combo.setMinimumContentsLength(1)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for button in dialog.findChildren(QToolButton):
        button.setMinimumSize(height, height)
        button.setIconSize(QSize(line, line))
    for box in dialog.findChildren(QDialogButtonBox):
        for answer in box.buttons():
            answer.setIcon(QIcon())
            answer.setProperty("look", "outlined")
    # For all of them at once, and after their looks are known.
    dialog.setStyleSheet(f"QListView#listView::item {{ min-height: {height}px; }}")
