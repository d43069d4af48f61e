"""Opening a guide, at once or beside other work."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kcdesk.guide.errors import GuideError
from kcdesk.startup.opening import Opening, open_guide


def test_a_wanted_guide_is_the_one_opened(reader_pack_file: Path) -> None:
    """With nothing to say about it."""
    pack, notice = open_guide(reader_pack_file)
    assert (pack.info.id, str(notice)) == ("small-guide", "")
    pack.close()


def test_if_nothing_can_be_read_that_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the guide's kind, for the window to show."""
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    with pytest.raises(GuideError, match="There is no guide at"):
        open_guide(None)
    with pytest.raises(GuideError, match="There is no guide at"):
        open_guide(tmp_path / "other.kcpack")


def test_what_was_opened_beside_other_work_can_be_read_here(reader_pack_file: Path) -> None:
    """Though another thread opened the file."""
    pack, notice = Opening(reader_pack_file).result()
    assert str(notice) == ""
    assert pack.page(pack.topics[0].id).topic == pack.topics[0]
    pack.close()


def test_what_goes_wrong_beside_other_work_is_raised_where_it_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once and again."""
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    opening = Opening(None)
    for _ in range(2):
        with pytest.raises(GuideError, match="There is no guide at"):
            opening.result()


def test_without_a_wish_the_remembered_guide_is_opened(reader_pack_file: Path) -> None:
    """It is asked for beside other work."""
    pack, notice = Opening(None, lambda: reader_pack_file).result()
    assert (pack.file, str(notice)) == (reader_pack_file, "")
    pack.close()


def test_a_wish_goes_before_what_is_remembered(reader_pack_file: Path) -> None:
    """Which is not even asked for."""
    pack, _ = Opening(reader_pack_file, lambda: pytest.fail("asked")).result()
    assert pack.file == reader_pack_file
    pack.close()
