from __future__ import annotations

from pathlib import Path

import pytest

from kcdesk.packs.every_edition import every_edition
from kcdesk.packs.minisign import SecretKey
from kcdesk.packs.store import Edition, Store
from tests.signed_guides import KEY, guide, publishers


def _install(place: Path, day: str, version: str, key: SecretKey | None = KEY) -> Edition:
    store = Store(place, publishers(place.parent / "publishers"))
    file = guide(place.parent / f"stick of {place.name}", day, key=key, version=version)
    return store.install(file, lambda _pack: None, allow_unsigned=True)[0].current


@pytest.mark.parametrize("key", [KEY, None])
def test_of_one_day_the_higher_version_comes_first(tmp_path: Path, key: SecretKey | None) -> None:
    """Signed or not: what may be installed is told by the same age."""
    lower = _install(tmp_path / "own", "2026-02-01", "2026.2.9", key)
    higher = _install(tmp_path / "all", "2026-02-01", "2026.2.10", key)
    assert every_edition((tmp_path / "own", tmp_path / "all"), "raw.en-gb") == (higher, lower)


def test_no_guide_is_opened_to_put_signed_editions_in_order(tmp_path: Path) -> None:
    """Every start does this."""
    lower = _install(tmp_path / "own", "2026-02-01", "1")
    higher = _install(tmp_path / "all", "2026-02-01", "2")
    for edition in (lower, higher):
        edition.file.write_bytes(b"no guide")
    assert every_edition((tmp_path / "own", tmp_path / "all"), "raw.en-gb") == (higher, lower)
