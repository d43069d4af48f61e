"""What the application's tests share: a frozen program's folder, and guides beside its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kcdesk.paths import resources_dir
from tests.raw_pack import RawTopic, write_pack


@pytest.fixture
def frozen(tmp_path: Path, reader_pack_file: Path) -> Path:
    """The folder of a frozen program: its guide, and its resources."""
    folder = tmp_path / "frozen"
    folder.mkdir()
    shutil.copy(reader_pack_file, folder / "guide.kcpack")
    (folder / "resources").symlink_to(resources_dir(), target_is_directory=True)
    return folder


@pytest.fixture
def damaged(tmp_path: Path, reader_pack_file: Path) -> Path:
    """A guide with one changed byte in its middle."""
    file = tmp_path / "damaged.kcpack"
    data = bytearray(reader_pack_file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    return file


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A guide in Arabic that shares one topic with the small guide."""
    topics = [RawTopic("surgery", "الجراحة"), RawTopic("other", "موضوع آخر")]
    meta = {"id": "other", "title": "دليل", "language": "ar"}
    return write_pack(tmp_path / "other.kcpack", topics, meta=meta)


@pytest.fixture
def strange(tmp_path: Path) -> Path:
    """A guide that can be read; its name has the tests let its window fail."""
    return write_pack(tmp_path / "strange.kcpack", [RawTopic("a", "One")], meta={"id": "strange"})
