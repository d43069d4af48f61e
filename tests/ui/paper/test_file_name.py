from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

from kcdesk.app.composition import Reader
from kcdesk.guide.model import Location
from kcdesk.ui.paper.file_name import proposed_file
from kcdesk.ui.paper.pdf_file import free_name, write_whole
from kcdesk.ui.paper.printer_search import Printers
from tests.reader_guide import LONG
from tests.ui.paper.test_printing import ask, dialog_of
from tests.ui.printers import known


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Sunitinib", "Sunitinib.pdf"),
        ("Pain: at night / by day", "Pain at night by day.pdf"),
        ('"What if?" <a|b>\\c*\n', "What if a b c.pdf"),
        ("Jak się czuć", "Jak się czuć.pdf"),
        ("../../etc/passwd", "etc passwd.pdf"),
        ("...", "page.pdf"),
        ("a" * 300, "a" * 100 + ".pdf"),
    ],
)
def test_the_name_is_one_that_every_system_takes(tmp_path: Path, title: str, name: str) -> None:
    assert proposed_file(f"{tmp_path}/", title) == str(tmp_path / name)


def test_a_long_title_in_any_letters_can_be_written(tmp_path: Path) -> None:
    """Names are counted in bytes, of which a letter of Bengali or Punjabi takes three: it was "the disk"."""
    file = free_name("ক" * 300, tmp_path)
    write_whole(file, b"%PDF")
    assert free_name("ক" * 300, tmp_path) != file


def test_it_lies_where_qt_proposed(tmp_path: Path) -> None:
    """Whatever a `/` in the title had made of that."""
    assert proposed_file(str(tmp_path / "Pain" / "relief.pdf"), "Pain/relief") == str(
        tmp_path / "Pain relief.pdf"
    )


def test_the_print_dialog_proposes_a_file(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not a bare folder, as Qt does under Wayland and on every platform but X11."""
    monkeypatch.setattr("kcdesk.ui.panels.print_step.PrinterSearch", known(Printers.FOUND))
    reader.navigator.open(Location(LONG))
    ask(reader).print_button.click()
    dialog = dialog_of(reader)
    box = dialog.findChild(QLineEdit, "filename")
    assert box is not None
    assert Path(box.text()).name == "Tiredness (fatigue).pdf"
    dialog.reject()
