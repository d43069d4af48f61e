from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pdf import sheets_of

_PRINT = """
import sys
from kcdesk.app.application import make_application
from kcdesk.paths import resources_dir
from kcdesk.ui.paper.printing import new_printer
from kcdesk.ui.paper.questions_sheet import QuestionsPaper, QuestionsSheet
from kcdesk.ui.style.appearance import Appearance
from kcdesk.user_data.settings import TextLayout
from PySide6.QtPrintSupport import QPrinter

app = make_application()
appearance = Appearance(app, resources_dir(), "light", 100, TextLayout(font=sys.argv[2]))
appearance.complete()
printer = new_printer("Questions")
printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
printer.setOutputFileName(sys.argv[1])
paper = QuestionsPaper(("Is this pill mine?",), "Ring this line: 0161 496 0000", large=False)
assert QuestionsSheet(paper, appearance.paper_theme()).print_on(printer) == 1
"""


@pytest.mark.parametrize("font", ["atkinson", "opendyslexic"])
def test_no_letter_is_lost_where_the_computer_has_another_form_of_it(tmp_path: Path, font: str) -> None:
    """In Turkish the guide's font has an "i" that a PDF knows no letter for; whatever font the window has."""
    file = tmp_path / "list.pdf"
    surroundings = os.environ | {"LC_ALL": "tr_TR.UTF-8"}
    subprocess.run([sys.executable, "-c", _PRINT, str(file), font], env=surroundings, check=True)
    (sheet,) = sheets_of(file)
    assert "Please could we go through this list?" in sheet
    assert "1. Is this pill mine?" in sheet
    assert "Ring this line" in sheet
