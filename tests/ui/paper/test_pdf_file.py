"""A page as a file among a person's documents."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kcdesk.ui.paper.pdf_file import write_whole

resource = pytest.importorskip("resource")


@contextmanager
def _full_disk(after: int) -> Iterator[None]:
    """No file may have more bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (after, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_what_a_full_disk_refuses_leaves_what_was_there(tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"
    write_whole(file, b"before")
    with pytest.raises(OSError), _full_disk(after=1000):  # noqa: PT011 - Qt's own words
        write_whole(file, bytes(2000))
    assert file.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [file]
