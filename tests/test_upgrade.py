"""A newer program finds what the last release kept, as that release wrote it.

`fixtures/release-VERSION` is never changed: each release adds its own.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kcdesk.guide.pack import Pack, always
from kcdesk.packs.publishers import Publishers
from kcdesk.packs.store import Store
from kcdesk.user_data.personal_store import PersonalFile
from kcdesk.user_data.read_pages import ReadPages
from kcdesk.user_data.recent_pages import RecentPages
from kcdesk.user_data.recent_searches import RecentSearches
from kcdesk.user_data.settings import SettingsFile

_RELEASES = sorted((Path(__file__).parent / "fixtures").glob("release-*"))


@pytest.fixture(params=_RELEASES, ids=lambda folder: folder.name)
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A person's folder, as a release left it; guides are there by a name that the tree keeps."""
    folder = Path(shutil.copytree(request.param, tmp_path / "kcdesk"))
    for guide in folder.rglob("guide.pack"):
        guide.rename(guide.with_suffix(".kcpack"))
    return folder


def test_settings_stay(kept: Path) -> None:
    settings = SettingsFile(kept / "settings.toml").load()
    assert (settings.zoom, settings.theme, settings.font) == (150, "sepia", "opendyslexic")
    assert (settings.in_short, settings.outline_shown, settings.own_number) == (True, False, "020 7946 0000")
    assert (settings.speech_speed, settings.last_topic, settings.letter_spacing) == (75, "nausea", 6)


def test_what_the_reader_wrote_stays(kept: Path) -> None:
    store = PersonalFile(kept / "my-pages.json")
    assert {(record.kind, record.topic) for record in store.all()} == {
        ("question", "sunitinib"),
        ("bookmark", "nausea"),
        ("note", "sunitinib"),
    }
    assert store.of("note")[0].text == "Ask about my feet."
    assert sorted(file.name for file in kept.glob("*.damaged*")) == []


def test_the_last_searches_and_pages_stay(kept: Path) -> None:
    assert RecentSearches(kept / "recent-searches.txt").searches == ("feeling sick",)
    assert [place.topic for place in RecentPages(kept / "recent-pages.txt").places] == ["nausea"]
    assert ReadPages(kept / "read-pages.txt").last_read("metastatic-kidney-cancer", "nausea") is not None


def test_an_installed_guide_stays_and_is_believed(kept: Path) -> None:
    installed = Store(kept / "guides", Publishers((kept / "publishers",))).find("raw", "en-GB")
    assert installed is not None
    pack = Pack.open(installed.current.file, always)
    assert Publishers((kept / "publishers",)).verified(installed.current.file, pack.info) is not None
    pack.close()
