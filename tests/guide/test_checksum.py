from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcdesk.guide import checksum

_WHOLE = b"SQLite " + checksum.MARK + checksum.PLACEHOLDER + bytes(range(256)) * 20


def _sealed(folder: Path) -> Path:
    file = folder / "sealed"
    file.write_bytes(_WHOLE)
    checksum.seal(file)
    return file


def test_a_sealed_file_is_intact(tmp_path: Path) -> None:
    """The sum stands where the placeholder was, and nothing else has changed."""
    file = tmp_path / "file"
    file.write_bytes(_WHOLE)
    digits = checksum.seal(file)
    assert file.read_bytes() == _WHOLE.replace(checksum.PLACEHOLDER, digits.encode())
    assert checksum.is_intact(file)


def test_a_file_larger_than_one_read_is_summed_whole(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(_WHOLE + b"x" * 3_000_000)
    checksum.seal(file)
    assert checksum.is_intact(file)
    file.write_bytes(file.read_bytes()[:-1] + b"y")
    assert not checksum.is_intact(file)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no mark at all",
        checksum.MARK,
        checksum.MARK + b"123",
        checksum.MARK + b"12345678",
        (checksum.MARK + checksum.PLACEHOLDER) * 2,
        b"x" * 70_000 + checksum.MARK + checksum.PLACEHOLDER,
    ],
)
def test_only_a_file_with_one_placeholder_in_its_place_is_sealed(tmp_path: Path, content: bytes) -> None:
    """Anything else is a mistake of the compiler, and no such file counts as intact."""
    file = tmp_path / "file"
    file.write_bytes(content)
    with pytest.raises(ValueError, match="no place for its checksum"):
        checksum.seal(file)
    assert not checksum.is_intact(file)


@given(at=st.integers(0, len(_WHOLE) - 1), flip=st.integers(1, 255))
def test_every_changed_byte_is_noticed(tmp_path_factory: pytest.TempPathFactory, at: int, flip: int) -> None:
    file = _sealed(tmp_path_factory.mktemp("flip"))
    data = bytearray(file.read_bytes())
    data[at] ^= flip
    file.write_bytes(data)
    assert not checksum.is_intact(file)


@given(length=st.integers(0, len(_WHOLE) - 1))
def test_every_lost_end_is_noticed(tmp_path_factory: pytest.TempPathFactory, length: int) -> None:
    file = _sealed(tmp_path_factory.mktemp("cut"))
    file.write_bytes(file.read_bytes()[:length])
    assert not checksum.is_intact(file)


def test_a_file_that_cannot_be_read_is_not_called_damaged(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        checksum.is_intact(tmp_path / "nothing")


def test_a_sum_leaves_no_room_behind(tmp_path: Path) -> None:
    """Whatever a thread asks of the C library for it, stays with that thread as long as the program runs."""
    file = tmp_path / "file"
    file.write_bytes(_WHOLE + b"x" * 3_000_000)
    checksum.seal(file)
    tracemalloc.start()
    try:
        assert checksum.is_intact(file)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 400_000, "the head of the file, and pieces of it"
