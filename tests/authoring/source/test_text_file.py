"""Files are read only if they are small, inside the folder and clean text."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from kcdesk.authoring.source.text_file import MAX_BYTES, is_clean, read_text
from tests.authoring.reports import Reports


def test_line_ends_and_a_byte_order_mark_are_taken_out(tmp_path: Path) -> None:
    """Windows editors write both."""
    file = tmp_path / "a.md"
    file.write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree\n")
    assert read_text(tmp_path, file, Reports().report) == "one\ntwo\nthree\n"


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"one\n\xff\xfe two", (2, "text")),
        (b"one\ntwo\x00", (2, "text")),
        ("one\ntwo\u2028three".encode(), (2, "text")),
        (b"\x89PNG\r\n\x1a\n\x00\x00", (1, "text")),
    ],
    ids=["not UTF-8", "a zero byte", "a hidden line end", "a picture"],
)
def test_what_is_not_clean_text_is_refused_with_its_line(
    tmp_path: Path, content: bytes, place: tuple[int, str]
) -> None:
    """Binary files with a text file's name among them."""
    file = tmp_path / "a.md"
    file.write_bytes(content)
    reports = Reports()
    assert read_text(tmp_path, file, reports.report) is None
    assert reports.places == [place]


def test_a_file_of_fifty_megabytes_is_not_read(tmp_path: Path) -> None:
    """Its size alone refuses it."""
    file = tmp_path / "a.md"
    with file.open("wb") as stream:
        stream.truncate(50_000_000)
    reports = Reports()
    assert read_text(tmp_path, file, reports.report) is None
    assert reports.found == [(1, "size", "The file has 50.0 MB; at most 2.0 MB are allowed.")]


def test_a_file_of_the_largest_size_is_read(tmp_path: Path) -> None:
    """The limit itself is allowed."""
    file = tmp_path / "a.md"
    file.write_bytes(b"x" * MAX_BYTES)
    assert read_text(tmp_path, file, Reports().report) is not None


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    """A guide must not carry other files of the author's machine."""
    outside = tmp_path / "secret.txt"
    outside.write_text("secret")
    root = tmp_path / "guide"
    root.mkdir()
    (root / "a.md").symlink_to(outside)
    reports = Reports()
    assert read_text(root, root / "a.md", reports.report) is None
    assert reports.places == [(1, "path")]


def test_a_file_that_is_gone_is_said_to_be(tmp_path: Path) -> None:
    """Somebody may delete it while it is watched."""
    reports = Reports()
    assert read_text(tmp_path, tmp_path / "a.md", reports.report) is None
    assert reports.found == [(1, "path", "The file cannot be read: No such file or directory.")]


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    """Some authors share a text that way."""
    (tmp_path / "a.md").write_text("words")
    (tmp_path / "b.md").symlink_to(tmp_path / "a.md")
    assert read_text(tmp_path, tmp_path / "b.md", Reports().report) == "words"


def test_a_loop_of_links_is_refused(tmp_path: Path) -> None:
    """It leads nowhere."""
    (tmp_path / "a.md").symlink_to(tmp_path / "b.md")
    (tmp_path / "b.md").symlink_to(tmp_path / "a.md")
    reports = Reports()
    assert read_text(tmp_path, tmp_path / "a.md", reports.report) is None
    assert reports.places == [(1, "path")]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """Opening it would hang for ever."""
    os.mkfifo(tmp_path / "a.md")
    reports = Reports()
    assert read_text(tmp_path, tmp_path / "a.md", reports.report) is None
    assert reports.found == [(1, "path", "This is not an ordinary file.")]


def test_tabs_and_ordinary_letters_are_clean() -> None:
    """Accents and signs are ordinary."""
    assert is_clean("Ménière’s\t– 37.5 °C ≥ 4\n", Reports().report)
