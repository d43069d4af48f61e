from __future__ import annotations

import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from kcdesk.guide.pack import Pack

needs_poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="reads the PDF with poppler")


def written(tmp_path: Path, *arguments: str) -> str:
    """The words of the PDF that `kcdesk pdf` writes."""
    file = tmp_path / "made.pdf"
    subprocess.run(
        [sys.executable, "-m", "kcdesk", "pdf", *arguments, "-o", str(file)],
        check=True,
        capture_output=True,
        timeout=120,
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
