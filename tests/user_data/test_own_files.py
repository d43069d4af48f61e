from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kcdesk.packs.first_start import FirstStarts
from kcdesk.packs.passed_guides import PassedGuides
from kcdesk.packs.store import Edition
from kcdesk.user_data.atomic_file import read_private
from kcdesk.user_data.read_pages import ReadPages
from kcdesk.user_data.recent_pages import RecentPages
from kcdesk.user_data.recent_searches import RecentSearches
from kcdesk.user_data.settings import Settings, SettingsFile
from tests.pipes import make_pipe

_READERS: list[Callable[[Path], bool]] = [
    lambda file: SettingsFile(file).load() == Settings(),
    lambda file: RecentSearches(file).searches == (),
    lambda file: RecentPages(file).places == (),
    lambda file: ReadPages(file).last_read("g", "t") is None,
    lambda file: FirstStarts(file).may_start(Edition(file.parent)),
    lambda file: not PassedGuides(file)(file, (0, 0, 0, 0, 0)),
]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes with names in folders")
@pytest.mark.parametrize("finds_nothing", _READERS)
def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(
    tmp_path: Path, finds_nothing: Callable[[Path], bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window would not open."""
    assert finds_nothing(make_pipe(tmp_path / "file", monkeypatch))


@pytest.mark.parametrize("finds_nothing", _READERS)
def test_a_file_that_grew_without_bound_is_none(
    tmp_path: Path, finds_nothing: Callable[[Path], bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor is all of it read: no more than any such file can have."""
    file = tmp_path / "file"
    with file.open("wb") as stream:
        stream.write(b"a = 1\n")
        stream.truncate(3_000_000)
    monkeypatch.setattr(Path, "read_text", lambda *_args, **_named: pytest.fail("read whole"))
    assert finds_nothing(file)


def test_a_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    """With the line ends of any system; as large as it may be."""
    (tmp_path / "file").write_bytes("é\r\nb\n".encode())
    assert read_private(tmp_path / "file", 6) == "é\nb\n"
    with pytest.raises(ValueError, match="too large"):
        read_private(tmp_path / "file", 5)
    with pytest.raises(FileNotFoundError):
        read_private(tmp_path / "none", 5)
