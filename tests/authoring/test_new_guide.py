"""A small guide to begin with."""

from __future__ import annotations

import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from kcdesk.authoring.compiler import build_guide, check_guide
from kcdesk.authoring.new_guide import a_year_after, write_new_guide
from kcdesk.guide.errors import ContentError
from kcdesk.guide.pack import Pack
from kcdesk.search.engine import Engine
from kcdesk.search.index import write_index

_TODAY = date(2026, 11, 27)


def test_it_passes_a_strict_check_and_can_be_searched(tmp_path: Path) -> None:
    root = tmp_path / "guide"
    write_new_guide(root, _TODAY)
    checked = check_guide(root, _TODAY)
    assert checked.problems.all == ()
    build_guide(root, tmp_path / "new.kcpack", write_index)
    with closing(Pack.open(tmp_path / "new.kcpack")) as pack:
        assert [topic.id for topic in pack.topics] == ["start", "writing", "about"]
        assert Engine(pack).search("markdown").hits[0].topic == "writing"
        assert "Sources" not in pack.page("start").html


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ContentError, match="is not empty"):
        write_new_guide(tmp_path, _TODAY)
    assert [file.name for file in tmp_path.iterdir()] == ["letter.txt"]


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ContentError, match="cannot be written"):
        write_new_guide(tmp_path / "file" / "guide", _TODAY)


@pytest.mark.skipif(sys.platform == "win32", reason="has no links without rights")
def test_a_link_to_itself_is_no_folder(tmp_path: Path) -> None:
    link = tmp_path / "guide"
    link.symlink_to(link)
    with pytest.raises(ContentError, match="cannot be written"):
        write_new_guide(link, _TODAY)


def test_a_year_after_a_leap_day_is_the_last_of_february() -> None:
    assert a_year_after(date(2028, 2, 29)) == date(2029, 2, 28)


def test_its_id_is_the_folders_name(tmp_path: Path) -> None:
    """Two new guides are two guides: one never takes the other's place."""
    for folder, expected in (("bikes", "bikes"), ("Mon Vélo", "mon-velo"), ("自転車", "my-guide")):
        write_new_guide(tmp_path / folder, _TODAY)
        about = check_guide(tmp_path / folder, _TODAY).guide.data.guide
        assert about is not None
        assert about.guide.id == expected


def test_in_another_language_it_has_the_words_to_translate(tmp_path: Path) -> None:
    """Those that it can show, and none of medicines; it can be packed at once."""
    root = tmp_path / "velo"
    assert "words.yaml" in write_new_guide(root, _TODAY, "fr")
    assert check_guide(root, _TODAY).problems.all == ()
    text = (root / "words.yaml").read_text(encoding="utf-8")
    assert 'about_this_page: "About this page"' in text
    assert "tablets" not in text
    assert "Call 999" not in text
    assert "words.yaml" not in write_new_guide(tmp_path / "bike", _TODAY, "en-CA")


def test_what_is_no_language_is_said(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="“French!” is no language tag"):
        write_new_guide(tmp_path / "velo", _TODAY, "French!")
    assert not (tmp_path / "velo").exists()
