"""Small TOML files, read as Python's own reader reads them."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcdesk.paths import resources_dir
from kcdesk.user_data import flat_toml
from kcdesk.user_data.flat_toml import read_toml
from kcdesk.user_data.settings import Settings, as_toml

_PIECES = (
    "a", "b-1", '"#FF"', '"', "[", "]", " = ", "=", " ", "\t", "\n", "\r\n", "#", "\\", "\\n", "0", "12",
    "007", "-1", "1.5", "1_000", "true", "True", "'x'", '"""', "é", "\x00", "\x7f", "\x85", "a.b", "[a]",
    'a = "x"\n', "b = 1\n", "[t]\n",
)  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES), max_size=14).map("".join))
def test_it_says_what_python_s_own_reader_says(text: str) -> None:
    """Of right texts and of wrong ones."""
    try:
        expected = tomllib.loads(text)
    except ValueError:
        with pytest.raises(ValueError, match=r"."):
            read_toml(text)
    else:
        assert read_toml(text) == expected


@pytest.mark.parametrize(
    "text",
    [as_toml(Settings()), *(file.read_text("utf-8") for file in (resources_dir() / "themes").glob("*.toml"))],
)
def test_our_own_files_do_without_it(text: str) -> None:
    """Settings and themes are read at every start."""
    found = flat_toml._read_flat(text)
    assert found is not None
    assert found == tomllib.loads(text)


def test_what_is_not_that_plain_is_left_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Escapes, lists, dates."""
    monkeypatch.delitem(sys.modules, "tomllib")
    folder = tmp_path / "a folder\\with “signs”"
    text = as_toml(Settings(guide=str(folder)))
    assert flat_toml._read_flat(text) is None
    assert read_toml(text)["guide"] == str(folder)
    assert "tomllib" in sys.modules
