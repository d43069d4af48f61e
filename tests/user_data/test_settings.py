from __future__ import annotations

import os
import tomllib
from dataclasses import asdict, replace
from errno import EACCES
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcdesk.user_data.settings import THEMES, Settings, SettingsFile, as_toml, from_saved

_SOME = Settings(
    150,
    "dark",
    "AdnQ",
    420,
    topics_shown=False,
    outline_shown=False,
    last_topic="surgery",
    guide="/home/a/guides/ar.kcpack",
    line_spacing=150,
    letter_spacing=12,
    column=0,
    font="opendyslexic",
)


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    """In a folder that was not there before."""
    file = SettingsFile(tmp_path / "new" / "settings.toml")
    assert file.save(_SOME)
    assert file.load() == _SOME


def test_saving_replaces_what_was_there(tmp_path: Path) -> None:
    """In one step: no draft is left."""
    file = SettingsFile(tmp_path / "settings.toml")
    file.save(Settings())
    file.save(_SOME)
    assert file.load() == _SOME
    assert [one.name for one in tmp_path.iterdir()] == ["settings.toml"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"zoom",
        b"zoom = ",
        b"zoom = 125\nzoom = 150",
        b'{"zoom": 125}',
        b"\xff\xfe\x00",
        b'zoom = "large"',
        b"zoom = true",
        b'line_spacing = 99999\nletter_spacing = -6\ncolumn = 1\nfont = "../other"',
        b"line_spacing = 150.0\nletter_spacing = true\nfont = []",
        b"zoom = 1e400",
        b"theme = 3\n[zoom]\nunknown = {}",
        b"zoom = " + b"[" * 100_000,
    ],
)
def test_a_file_that_makes_no_sense_is_a_new_start(tmp_path: Path, content: bytes) -> None:
    """Never an error: settings are not worth one."""
    file = tmp_path / "settings.toml"
    file.write_bytes(content)
    assert SettingsFile(file).load() == Settings()


def test_what_makes_sense_is_kept(tmp_path: Path) -> None:
    """Beside what does not."""
    file = tmp_path / "settings.toml"
    file.write_text('zoom = 125\ntheme = "pink"\ntopics_shown = 0\nlast_topic = "fatigue"', encoding="utf-8")
    assert SettingsFile(file).load() == Settings(zoom=125, last_topic="fatigue")


@pytest.mark.parametrize(
    ("saved", "kept"),
    [
        ({"zoom": 10}, Settings(zoom=80)),
        ({"guide": "a\0b"}, Settings()),
        ({"zoom": 10**30}, Settings(zoom=400)),
        ({"topics_width": -5}, Settings(topics_width=160)),
        ({"topics_width": 10**6}, Settings(topics_width=900)),
        ({"theme": "../../etc"}, Settings(theme="system")),
        ({"theme": "dark"}, Settings(theme="dark")),
        ({"speech_speed": 150}, Settings(speech_speed=150)),
        ({"speech_speed": 151}, Settings(speech_speed=100)),
        ({"speech_speed": "fast"}, Settings(speech_speed=100)),
    ],
)
def test_values_stay_within_their_limits(saved: dict[str, object], kept: Settings) -> None:
    """A theme's name above all: it becomes a file's."""
    assert from_saved(saved) == kept


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(asdict(Settings()), _VALUES)))
def test_whatever_was_saved_gives_settings(saved: dict[str, object]) -> None:
    """Of the right types, within their limits."""
    settings = from_saved(saved)
    assert 80 <= settings.zoom <= 400
    assert 160 <= settings.topics_width <= 900
    assert settings.theme in THEMES
    assert {name: type(value) for name, value in asdict(settings).items()} == {
        name: type(value) for name, value in asdict(Settings()).items()
    }


@given(
    st.builds(
        Settings,
        zoom=st.integers(80, 400),
        topics_width=st.integers(160, 900),
        theme=st.sampled_from(THEMES),
        last_topic=st.text(),
        geometry=st.text(),
        guide=st.text().filter(lambda name: "\0" not in name),
    )
)
def test_any_settings_are_read_as_they_were_written(settings: Settings) -> None:
    """Whatever characters a topic's id has."""
    assert from_saved(tomllib.loads(as_toml(settings))) == settings


def test_a_name_that_no_file_can_hold_is_left_out_and_the_rest_is_saved(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.toml")
    assert file.save(Settings(guide="gu\udcefa.kcpack", zoom=200))
    assert file.load() == Settings(zoom=200)


@pytest.mark.parametrize("name", ["/guides/a\u200cb.kcpack", "/guides/mon\u00a0guide.kcpack", "/a\nb.kcpack"])
def test_a_guide_s_file_may_have_any_name_of_its_system(tmp_path: Path, name: str) -> None:
    file = SettingsFile(tmp_path / "settings.toml")
    file.save(Settings(guide=name))
    assert file.load().guide == name


def test_what_another_window_saved_stays(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.toml")
    start = Settings(zoom=110, theme="light")
    file.save(start)
    assert file.save_changes(start, replace(start, zoom=175))
    assert file.save_changes(start, replace(start, theme="dark"))
    assert file.load() == replace(start, zoom=175, theme="dark")


def test_what_did_not_change_is_not_written(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.toml")
    assert file.save_changes(_SOME, _SOME)
    assert list(tmp_path.iterdir()) == []
    assert SettingsFile(None).save_changes(_SOME, _SOME)


def test_changes_that_the_disk_refuses_are_told(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    assert not SettingsFile(tmp_path / "taken" / "settings.toml").save_changes(Settings(), _SOME)


def test_a_file_that_cannot_be_read_just_now_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The number in it would be gone."""

    def refuse(*_: object, **__: object) -> str:
        raise PermissionError(EACCES, "Permission denied")

    file = SettingsFile(tmp_path / "settings.toml")
    file.save(_SOME)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", refuse)
        assert not file.save_changes(_SOME, replace(_SOME, zoom=175))
    assert file.load() == _SOME


def test_without_a_file_nothing_is_kept() -> None:
    """As a picture, or a kiosk, wants it."""
    file = SettingsFile(None)
    assert not file.save(_SOME)
    assert file.load() == Settings()


def test_no_file_yet_is_a_new_start(tmp_path: Path) -> None:
    """As at the first start; loading makes nothing."""
    assert SettingsFile(tmp_path / "none" / "settings.toml").load() == Settings()
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_refuses_is_no_failure(tmp_path: Path) -> None:
    """A file where the folder should be; a folder where the file should be."""
    (tmp_path / "taken").write_text("", encoding="utf-8")
    assert not SettingsFile(tmp_path / "taken" / "settings.toml").save(_SOME)
    (tmp_path / "folder").mkdir()
    assert not SettingsFile(tmp_path / "folder").save(_SOME)
    assert SettingsFile(tmp_path / "folder").load() == Settings()


def test_a_person_can_read_it(tmp_path: Path) -> None:
    """A line for each setting, and no path of this computer."""
    file = tmp_path / "settings.toml"
    SettingsFile(file).save(_SOME)
    text = file.read_text(encoding="utf-8")
    assert tomllib.loads(text) == asdict(_SOME)
    assert len(text.splitlines()) == len(asdict(_SOME))
    assert os.fspath(tmp_path) not in text
