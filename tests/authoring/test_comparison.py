"""Another text beside the guide."""

from __future__ import annotations

from pathlib import Path

import pytest

from kcdesk.authoring import commands
from kcdesk.authoring.compiler import check_guide
from kcdesk.authoring.report import comparison, read_other
from kcdesk.guide.errors import ContentError
from tests.small_guide import guide_folder


def _table(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str) -> dict[str, list[str]]:
    other = tmp_path / "other.txt"
    other.write_text(text, encoding="utf-8")
    commands.check(guide_folder(tmp_path), compare=other)
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == "No problems in 14 pages"
    return {line[:32].strip(): line[32:].split() for line in lines[:-1]}


def test_it_is_measured_beside_the_median_and_the_hardest_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By the same counter: a text without long words has the formula's lowest grade."""
    rows = _table(tmp_path, capsys, "The cat sat here. It was warm.")
    assert rows["other.txt"] == ["3.1", "3.1"]
    assert set(rows) >= {"the guide's median page", "the guide's hardest page"}
    assert all(len(row) == 2 for name, row in rows.items() if name.startswith("the guide"))


def test_the_guides_own_names_are_set_aside_in_the_second_column(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nephrectomy is a term of the small guide."""
    every_word, own = _table(tmp_path, capsys, "You may have a nephrectomy. It is red.")["other.txt"]
    assert (float(every_word) > float(own), own) == (True, "3.1")


def test_an_empty_line_ends_a_paragraph(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line's end alone does not."""
    split = _table(tmp_path, capsys, "One two three hospital\n\nfour five six hospital")["other.txt"]
    joined = _table(tmp_path, capsys, "One two three hospital\nfour five six hospital")["other.txt"]
    assert float(split[0]) < float(joined[0])


def test_a_guide_without_pages_is_no_mistake(tmp_path: Path) -> None:
    """There is nothing to compare with."""
    table = comparison(check_guide(tmp_path).guide, "other.txt", "Words.").splitlines()
    assert [line.split()[-2:] for line in table[2:]] == [["0.0", "0.0"], ["0.0", "0.0"]]


def test_a_file_that_cannot_be_read_is_said_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With its name, on standard error."""
    with pytest.raises(ContentError, match="nowhere"):
        read_other(tmp_path / "nowhere.txt")
    assert commands.check(guide_folder(tmp_path), compare=tmp_path / "nowhere.txt") == 1
    assert "nowhere.txt" in capsys.readouterr().err


def test_an_empty_text_has_no_grade(tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("\n \n", encoding="utf-8")
    with pytest.raises(ContentError, match="is empty"):
        read_other(tmp_path / "other.txt")
