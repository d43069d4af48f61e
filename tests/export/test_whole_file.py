from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest

from kcdesk.export.whole_file import write_whole


def _half(draft: Path) -> None:
    draft.write_text("half")
    raise OSError(28, "No space left on device")


def test_a_file_that_cannot_be_written_whole_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No space"):
        write_whole(tmp_path / "page.html", _half)
    assert list(tmp_path.iterdir()) == []


def test_the_one_before_stays(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text("before")
    with pytest.raises(OSError, match="No space"):
        write_whole(file, _half)
    assert file.read_text() == "before"
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_still_leads_to_the_file(tmp_path: Path) -> None:
    file, link = tmp_path / "page.html", tmp_path / "link.html"
    link.symlink_to(file)
    write_whole(link, lambda draft: draft.write_text("new"))
    assert link.is_symlink()
    assert file.read_text() == "new"


@pytest.mark.skipif(sys.platform == "win32", reason="has no links without rights")
def test_a_link_to_itself_gives_way_to_the_file(tmp_path: Path) -> None:
    link = tmp_path / "page.html"
    link.symlink_to(link)
    write_whole(link, lambda draft: draft.write_text("new"))
    assert link.read_text() == "new"


def test_the_file_is_on_the_disk_before_it_has_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick that is pulled then holds the one before or this one, and no empty file."""
    file = tmp_path / "page.html"
    file.write_text("before")
    flushed: list[tuple[int, str]] = []
    monkeypatch.setattr(
        os, "fsync", lambda descriptor: flushed.append((os.fstat(descriptor).st_size, file.read_text()))
    )
    write_whole(file, lambda draft: draft.write_text("new one"))
    assert flushed == [(7, "before")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="has no pipes with names")
def test_a_pipe_is_written_itself(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    heard: list[str] = []
    reader = threading.Thread(target=lambda: heard.append(pipe.read_text()))
    reader.start()
    write_whole(pipe, lambda file: file.write_text("new"))
    reader.join()
    assert heard == ["new"]
    assert pipe.is_fifo()
