from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from kcdesk.user_data.personal_store import PersonalFile, PersonalStore, Trouble
from kcdesk.user_data.records import BOOKMARK, NOTE, QUESTION, Record, RecordsError
from tests.pipes import make_pipe

QUESTION_1 = Record(QUESTION, "q1", "One?", order=1)
QUESTION_2 = Record(QUESTION, "q2", "Two?", order=2)
NOTE_1 = Record(NOTE, "g:t#a", "Sore", "g", "t", "a")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Of a person, in a folder that is not there yet."""
    return tmp_path / "kcdesk" / "my-pages.json"


def test_another_window_sees_what_was_kept(file: Path) -> None:
    """Without being told."""
    one, other = PersonalFile(file), PersonalFile(file)
    assert other.all() == ()
    assert one.keep(QUESTION_2, QUESTION_1)
    assert other.of(QUESTION) == (QUESTION_1, QUESTION_2)
    assert other.remove([QUESTION_1.key])
    assert one.of(QUESTION) == (QUESTION_2,)


@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")
def test_the_file_is_its_owner_s_alone(file: Path) -> None:
    PersonalFile(file).keep(NOTE_1)
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_two_windows_merge(file: Path) -> None:
    """Each had read the file before the other wrote."""
    one, other = PersonalFile(file), PersonalFile(file)
    assert (one.all(), other.all()) == ((), ())
    assert one.keep(QUESTION_1)
    assert other.keep(QUESTION_2)
    assert PersonalFile(file).of(QUESTION) == (QUESTION_1, QUESTION_2)


def test_a_note_changed_in_two_windows_keeps_both_texts(file: Path) -> None:
    one, other = PersonalFile(file), PersonalFile(file)
    one.keep_note(NOTE_1, "")
    other.all()
    one.keep_note(Record(NOTE, NOTE_1.id, "Sore hands"), "Sore")
    merged, kept = other.keep_note(Record(NOTE, NOTE_1.id, "Sore feet"), "Sore")
    assert kept
    assert merged.text == "Sore hands\n\nSore feet"
    assert one.of(NOTE)[0].text == merged.text


def test_a_note_typed_on_in_one_window_is_replaced(file: Path) -> None:
    store = PersonalFile(file)
    store.keep_note(NOTE_1, "")
    longer, _ = store.keep_note(Record(NOTE, NOTE_1.id, "So"), "Sore")
    assert longer.text == "So"


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"{", b"x" * 100, b'{"format": "other"}'])
def test_a_damaged_file_is_kept_aside_and_told_of(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    store = PersonalFile(file)
    assert store.all() == ()
    assert store.trouble is Trouble.DAMAGED
    assert store.aside is not None
    assert store.aside.read_bytes() == content
    assert store.keep(NOTE_1)
    assert PersonalFile(file).all() == (NOTE_1,)


def test_of_a_file_damaged_in_part_the_rest_goes_on(file: Path) -> None:
    PersonalFile(file).keep(NOTE_1, QUESTION_1)
    file.write_text(file.read_text().replace('"question"', '"quest"'))
    store = PersonalFile(file)
    assert store.all() == (NOTE_1,)
    assert store.trouble is Trouble.DAMAGED
    assert store.keep(QUESTION_2)
    assert set(PersonalFile(file).all()) == {NOTE_1, QUESTION_2}


def test_a_file_of_a_later_version_is_left_as_it_is(file: Path) -> None:
    file.parent.mkdir()
    newer = '{"format": "kcdesk-my-pages", "version": 2, "records": []}'
    file.write_text(newer)
    store = PersonalFile(file)
    assert store.all() == ()
    assert store.trouble is Trouble.NEWER
    assert not store.keep(NOTE_1)
    assert store.all() == (NOTE_1,)
    assert file.read_text() == newer


def test_what_the_disk_refuses_is_tried_again_with_the_next_change(tmp_path: Path) -> None:
    blocked = tmp_path / "home"
    blocked.write_text("no folder")
    store = PersonalFile(blocked / "kcdesk" / "my-pages.json")
    assert not store.keep(QUESTION_1)
    assert store.of(QUESTION) == (QUESTION_1,)
    blocked.unlink()
    assert store.keep(QUESTION_2)
    assert PersonalFile(blocked / "kcdesk" / "my-pages.json").all() == (QUESTION_1, QUESTION_2)


def test_deleting_everything_leaves_no_file(file: Path) -> None:
    """Neither a damaged one, nor the draft of a save that was killed."""
    file.parent.mkdir()
    file.write_bytes(b"damaged")
    store = PersonalFile(file)
    store.all()
    store.keep(NOTE_1)
    file.with_name(f"{file.name}.abc.new").write_text("Sore")
    assert store.forget_all()
    assert list(file.parent.iterdir()) == []
    assert store.all() == ()


def test_another_window_does_not_bring_deleted_things_back(file: Path) -> None:
    one, other = PersonalFile(file), PersonalFile(file)
    one.keep(NOTE_1)
    other.all()
    one.forget_all()
    other.keep(QUESTION_1)
    assert one.all() == (QUESTION_1,)


def test_drafts_of_killed_saves_go_with_the_next_save(file: Path) -> None:
    file.parent.mkdir()
    draft = file.with_name(f"{file.name}.abc.new")
    draft.write_text("half")
    PersonalFile(file).keep(NOTE_1)
    assert not draft.exists()


def test_a_copy_goes_out_and_comes_in(file: Path, tmp_path: Path) -> None:
    """A second time it changes nothing; a note that is there too keeps both texts."""
    copy = tmp_path / "copy.json"
    store = PersonalFile(file)
    store.keep(NOTE_1, QUESTION_1)
    assert store.export_to(copy)
    other = PersonalStore()
    other.keep(Record(NOTE, NOTE_1.id, "Dry", "g", "t", "a"))
    assert other.import_from(copy) == 2
    assert other.of(NOTE)[0].text == "Dry\n\nSore"
    assert other.of(QUESTION) == (QUESTION_1,)
    assert store.import_from(copy) == 0


def test_another_file_does_not_come_in(tmp_path: Path) -> None:
    other = tmp_path / "photo.jpg"
    other.write_bytes(os.urandom(200))
    store = PersonalStore()
    with pytest.raises(RecordsError):
        store.import_from(other)
    assert store.all() == ()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes with names in folders")
def test_a_pipe_does_not_come_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would keep the window waiting for ever."""
    with pytest.raises(RecordsError, match="no ordinary file"):
        PersonalStore().import_from(make_pipe(tmp_path / "copy.json", monkeypatch))


def test_in_memory_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For a kiosk: the same, and gone with the program."""
    monkeypatch.chdir(tmp_path)
    store = PersonalStore()
    assert not store.keeps
    assert store.keep(Record(BOOKMARK, "g:t", "", "g", "t"))
    assert store.keep_note(NOTE_1, "") == (NOTE_1, True)
    assert len(store.all()) == 2
    assert store.forget_all()
    assert store.all() == ()
    assert list(tmp_path.iterdir()) == []
