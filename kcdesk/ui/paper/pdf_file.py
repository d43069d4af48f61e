"""A page as a PDF file among a person's documents, for those who have no printer here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QDir, QIODevice, QSaveFile, QStandardPaths
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPdfWriter

from kcdesk.ui.paper.file_name import file_stem
from kcdesk.ui.paper.paper_page import PaperPage


def documents_folder() -> Path:
    """Where this person's documents lie; the home folder where there is no such place."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents and Path(documents).is_dir() else Path(QDir.homePath())


def free_name(title: str, folder: Path, kind: str = "pdf") -> Path:
    """A file of the folder, named for what it holds, that is not there yet; `kind` is its ending."""
    name = file_stem(title)
    names = (f"{name}.{kind}" if number == 1 else f"{name} ({number}).{kind}" for number in count(1))
    return next(file for file in (folder / one for one in names) if not file.exists())


def pdf_of(title: str, layout: QPageLayout, print_on: Callable[[QPagedPaintDevice], object]) -> bytes:
    """A PDF, made in memory: Qt does not say when a disk is full."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("kcdesk")
    writer.setPageLayout(layout)
    print_on(writer)
    buffer.close()
    return bytes(data.data())


def writing_pdf(
    file: Path,
    title: str,
    layout: QPageLayout,
    painting: Callable[[QPagedPaintDevice], Iterator[tuple[int, int]]],
) -> Iterator[tuple[int, int]]:
    """Write a PDF in the steps of its painting; only the last gives it its name.

    Nothing of it is kept in memory.  Raises OSError, with no file left behind.
    """
    target = QSaveFile(str(file))
    if not target.open(QIODevice.OpenModeFlag.WriteOnly):
        raise OSError(0, target.errorString(), str(file))
    is_done = False
    try:
        writer = QPdfWriter(target)
        writer.setTitle(title)
        writer.setCreator("kcdesk")
        writer.setPageLayout(layout)
        yield from painting(writer)
        del writer
        is_done = True
    finally:
        if not is_done:
            target.cancelWriting()
    if not target.commit():
        raise OSError(0, target.errorString(), str(file))


def write_whole(file: Path, data: bytes) -> None:
    """Write a file, which is on the disk then: a stick may be pulled a moment later.

    Raises OSError; then nothing of it is left, and what was there is as it was.
    """
    target = QSaveFile(str(file))
    is_open = target.open(QIODevice.OpenModeFlag.WriteOnly)
    if not (is_open and target.write(data) == len(data) and target.commit()):
        raise OSError(0, target.errorString(), str(file))


def save_pdf(page: PaperPage, title: str, layout: QPageLayout, folder: Path) -> Path:
    """Write a page into a new file of the folder and return it; raises OSError, with no file left behind."""
    data = pdf_of(title, layout, page.print_on)
    file = free_name(title, folder)
    write_whole(file, data)
    return file


def is_whole(file: Path) -> bool:
    """Whether a PDF that Qt wrote has its end; on a full disk it is empty, or breaks off."""
    try:
        with file.open("rb") as pdf:
            pdf.seek(max(0, file.stat().st_size - 32))
            return b"%%EOF" in pdf.read(32)
    except OSError:
        return False
