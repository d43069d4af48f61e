from __future__ import annotations

import os
import shutil
import subprocess
import sys
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kcdesk.guide.pack import Pack
from tests.scanner import scan

needs_poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="reads the PDF with poppler")


_ON_A_DAY = """
import sys
from datetime import date
from kcdesk.cli import command_parts
from kcdesk.cli.main import main
command_parts.today = lambda: date.fromisoformat(sys.argv[1])
sys.exit(main(sys.argv[2:]))
"""


def written(tmp_path: Path, *arguments: str, language: str = "en_GB", day: date | None = None) -> str:
    """The words of the PDF that `kcdesk pdf` writes, on a computer in this language; today, or on a day."""
    file = tmp_path / "made.pdf"
    program = ["-m", "kcdesk"] if day is None else ["-c", _ON_A_DAY, day.isoformat()]
    subprocess.run(
        [sys.executable, *program, "pdf", *arguments, "-o", str(file)],
        check=True,
        capture_output=True,
        timeout=120,
        env=os.environ | {"LC_ALL": f"{language}.UTF-8"},
    )
    done = subprocess.run(["pdftotext", str(file), "-"], check=True, capture_output=True, text=True)
    return unicodedata.normalize("NFKC", " ".join(done.stdout.split()))


@needs_poppler
def test_a_made_page_is_printed_like_any_other(tmp_path: Path) -> None:
    words = written(tmp_path, "compare/sunitinib+pazopanib", "--no-sources")
    assert "Side by side: Sunitinib; Pazopanib" in words
    assert "Page 2 of" in words


@needs_poppler
def test_a_branch_holds_the_pages_below_it(tmp_path: Path, shipped_pack: Pack) -> None:
    words = written(tmp_path, "treatments", "--branch", "--no-sources")
    below = [topic for topic in shipped_pack.topics if topic.parent == "treatments"]
    assert below
    assert all(topic.title in words for topic in below)


@needs_poppler
@pytest.mark.parametrize("language", ["tr_TR", "az_AZ"])
def test_no_letter_is_lost_where_the_computer_has_another_form_of_it(tmp_path: Path, language: str) -> None:
    """Words on a page, in its foot and in a list; the locale need not be there, its name is enough."""
    words = written(tmp_path, "get-help-now", language=language)
    for said in ("blue lips", "Due for review by", "with a stiff neck"):
        assert said in words


@pytest.mark.skipif(not shutil.which("pdffonts"), reason="reads the PDF with poppler")
def test_it_is_in_the_guides_own_font(tmp_path: Path) -> None:
    """But for signs that it has not; there is no window whose appearance would have loaded it."""
    written(tmp_path, "surgery", "--no-sources")
    fonts = subprocess.run(["pdffonts", "made.pdf"], cwd=tmp_path, check=True, capture_output=True, text=True)
    names = [line.split()[0] for line in fonts.stdout.splitlines()[2:]]
    assert {"AtkinsonHyperlegibleNext-Regular", "AtkinsonHyperlegibleNext-SemiBold"} <= set(names)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_full_disk_is_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "made.pdf"
    file.symlink_to("/dev/full")
    done = subprocess.run(
        [sys.executable, "-m", "kcdesk", "pdf", "surgery", "-o", str(file)],
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 1
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr
    assert file.is_symlink()


@pytest.mark.skipif(not shutil.which("pdffonts"), reason="reads the PDF with poppler")
def test_it_is_set_in_the_guide_s_own_font(tmp_path: Path) -> None:
    """The system's takes more paper, and its letters are harder to tell apart."""
    written(tmp_path, "surgery")
    (file,) = tmp_path.glob("*.pdf")
    fonts = subprocess.run(["pdffonts", str(file)], capture_output=True, text=True, check=True).stdout
    assert "AtkinsonHyperlegibleNext-Regular" in fonts


@needs_poppler
def test_the_page_of_a_pair_takes_four_sheets(tmp_path: Path, shipped_pack: Pack) -> None:
    """None of its danger signs is left out.  Once its review is overdue, that is said above it."""
    text = written(tmp_path, "pembrolizumab-axitinib", "--no-sources", day=shipped_pack.info.date)
    assert "Sugar and hormones" in text
    assert "Page 4 of 4" in text


@pytest.mark.skipif(not shutil.which("pdftoppm"), reason="draws the PDF with poppler")
def test_a_phone_reads_each_source_from_the_paper(tmp_path: Path, shipped_pack: Pack) -> None:
    """Two decoders that are not ours, as far as they are here, from sheets drawn at 200 dots an inch."""
    words = written(tmp_path, "surgery", "--codes")
    assert "Codes to scan" in words
    subprocess.run(
        ["pdftoppm", "-r", "200", "-png", str(tmp_path / "made.pdf"), str(tmp_path / "sheet")], check=True
    )
    sheets = sorted(tmp_path.glob("sheet*.png"))
    read = {address for sheet in sheets for address in scan(QImage(str(sheet)))}
    assert read == {source.url for source in shipped_pack.sources("surgery") if source.url}
    if shutil.which("zbarimg"):
        done = subprocess.run(
            ["zbarimg", "--quiet", "--raw", *map(str, sheets)], capture_output=True, text=True, check=False
        )
        assert set(done.stdout.split()) <= read
        assert len(set(done.stdout.split())) > len(read) * 0.8
