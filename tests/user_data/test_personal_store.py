from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import replace
from errno import ENOSPC
from pathlib import Path

import pytest

from kcdesk.user_data.personal_store import PersonalFile, PersonalStore, Trouble
from kcdesk.user_data.records import (
    BOOKMARK,
    LARGEST_FILE,
    LONGEST_TEXT,
    MOST_RECORDS,
    NOTE,
    QUESTION,
    NoRoomError,
    Record,
    RecordsError,
    as_text,
    in_order,
)
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


def test_a_note_that_is_kept_once_more_joins_what_is_there(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On the disk, in another window since, or not saved yet."""
    store, other = PersonalFile(file), PersonalFile(file)
    assert store.keep(NOTE_1)
    assert store.keep(replace(NOTE_1, text="Dry"))
    assert other.of(NOTE)[0].text == "Sore\n\nDry"
    with monkeypatch.context() as patch:
        refuse(patch)
        store.keep_note(replace(NOTE_1, text="Sore, dry"), "Sore\n\nDry")
        store.keep(NOTE_1, replace(NOTE_1, text="Feet"))
    assert store.flush()
    assert other.of(NOTE)[0].text == "Sore, dry\n\nFeet"


def test_a_note_that_is_emptied_keeps_what_another_window_wrote(file: Path) -> None:
    """And goes once what is emptied is what is there."""
    one, other = PersonalFile(file), PersonalFile(file)
    one.keep_note(NOTE_1, "")
    other.keep_note(replace(NOTE_1, text="Sore hands"), "Sore")
    left, kept = one.keep_note(replace(NOTE_1, text=" "), "Sore")
    assert kept
    assert left.text == other.of(NOTE)[0].text == "Sore hands"
    one.keep_note(replace(left, text=""), left.text)
    assert (other.of(NOTE), other.trouble) == ((), None)


def test_a_note_that_was_emptied_while_the_disk_refused_keeps_what_another_window_wrote(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = PersonalFile(file), PersonalFile(file)
    one.keep_note(NOTE_1, "")
    with monkeypatch.context() as patch:
        refuse(patch)
        one.keep_note(replace(NOTE_1, text=""), "Sore")
    other.keep_note(replace(NOTE_1, text="Sore hands"), "Sore")
    assert one.flush()
    assert one.of(NOTE)[0].text == "Sore hands"


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


def refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the disk be full from now on."""

    def full(*_: object) -> None:
        raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr("kcdesk.user_data.personal_store.write_private", full)


def test_what_the_disk_refuses_is_tried_again_when_it_is_asked_to(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing need be changed for it; where nothing waits nothing is written."""
    store = PersonalFile(file)
    assert store.flush()
    assert not file.exists()
    with monkeypatch.context() as patch:
        refuse(patch)
        assert not store.keep(QUESTION_1)
        assert not store.flush()
    assert store.flush()
    assert PersonalFile(file).all() == (QUESTION_1,)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many records each text had that was made of a file's."""
    counts: list[int] = []

    def as_text_(records: Iterable[Record]) -> str:
        found = tuple(records)
        counts.append(len(found))
        return as_text(found)

    monkeypatch.setattr("kcdesk.user_data.room.as_text", as_text_)
    return counts


def test_what_the_disk_refuses_is_made_once(
    file: Path, made: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And again only when there is more to write: the window stands still while it is made."""
    store = PersonalFile(file)
    store.keep(QUESTION_1)
    with monkeypatch.context() as patch:
        refuse(patch)
        store.keep(NOTE_1)
        del made[:]
        assert [store.flush(), store.flush(), store.flush()] == [False] * 3
        assert made == []
        store.keep(QUESTION_2)
        store.flush()
        assert made == [3]
        assert PersonalFile(file).all() == (QUESTION_1,)
    PersonalFile(file).keep(Record(QUESTION, "q3", "Three?", order=3))
    assert store.flush(), "another window has written since"
    assert [one.text for one in PersonalFile(file).all()] == ["Sore", "One?", "Two?", "Three?"]


def test_what_there_is_no_room_for_is_made_once(file: Path, made: list[int]) -> None:
    """Until something goes."""
    store = PersonalFile(file)
    store.keep(*(Record(BOOKMARK, f"g:t{number}", "", "g") for number in range(MOST_RECORDS)))
    assert not store.keep(QUESTION_1)
    del made[:]
    assert [store.flush(), store.flush()] == [False, False]
    assert made == []
    assert store.remove([(BOOKMARK, "g:t0")])
    assert PersonalFile(file).of(QUESTION) == (QUESTION_1,)


def test_what_was_forgotten_while_it_waited_is_never_written(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The text that was made of it goes too."""
    store = PersonalFile(file)
    with monkeypatch.context() as patch:
        refuse(patch)
        store.keep(QUESTION_1)
        store.flush()
    assert store.forget_all()
    assert store.flush()
    assert store.keep(QUESTION_2)
    assert PersonalFile(file).all() == (QUESTION_2,)


def test_a_note_that_had_to_wait_leaves_in_place_what_another_window_wrote(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However often it was typed on meanwhile."""
    one, other = PersonalFile(file), PersonalFile(file)
    one.keep_note(NOTE_1, "")
    with monkeypatch.context() as patch:
        refuse(patch)
        one.keep_note(replace(NOTE_1, text="Sore feet"), "Sore")
        one.keep_note(replace(NOTE_1, text="Sore feet, left"), "Sore feet")
    other.keep_note(replace(NOTE_1, text="Sore hands"), "Sore")
    assert one.of(NOTE)[0].text == "Sore hands\n\nSore feet, left"
    assert one.flush()
    assert other.of(NOTE)[0].text == "Sore hands\n\nSore feet, left"


def test_what_made_sense_of_a_damaged_file_is_on_the_disk_at_once(file: Path) -> None:
    """It was read and nothing was changed; the next start found nothing."""
    PersonalFile(file).keep(NOTE_1, QUESTION_1)
    file.write_text(file.read_text().replace('"question"', '"quest"'))
    PersonalFile(file).all()
    assert PersonalFile(file).all() == (NOTE_1,)


def test_what_takes_the_place_of_another_is_kept_in_the_same_step(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that is killed, or a disk that is full, leaves one of them."""
    store = PersonalFile(file)
    store.keep(QUESTION_1)
    with monkeypatch.context() as patch:
        refuse(patch)
        assert not store.keep_instead(QUESTION_2, of=QUESTION_1.key)
    assert PersonalFile(file).all() == (QUESTION_1,)
    assert store.all() == (QUESTION_2,)
    assert store.flush()
    assert PersonalFile(file).all() == (QUESTION_2,)


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
    assert other.import_from(copy) == (2, 0)
    assert other.of(NOTE)[0].text == "Dry\n\nSore"
    assert other.of(QUESTION) == (QUESTION_1,)
    assert store.import_from(copy) == (0, 0)


def test_one_record_too_many_is_refused_and_nothing_is_lost(file: Path) -> None:
    """The next start would have called the file damaged, and cut it."""
    store = PersonalFile(file)
    assert store.keep(*(Record(BOOKMARK, f"g:t{number}", "", "g") for number in range(MOST_RECORDS)))
    assert not store.keep(QUESTION_1)
    assert store.is_full
    assert store.of(QUESTION) == (QUESTION_1,)
    other = PersonalFile(file)
    assert (len(other.all()), other.trouble) == (MOST_RECORDS, None)
    assert store.keep(Record(BOOKMARK, "g:t0", "", "g", title="Changed")), "what is there may change"
    assert not store.flush()
    assert store.remove([(BOOKMARK, "g:t0")])
    assert store.flush()
    assert PersonalFile(file).of(QUESTION) == (QUESTION_1,)


def test_a_file_that_would_be_too_large_is_not_written(file: Path) -> None:
    """Every note of it would have been gone at the next start."""
    store = PersonalFile(file)
    notes = [Record(NOTE, f"g:t{number}", "漢" * LONGEST_TEXT, "g") for number in range(170)]
    assert not store.keep(*notes)
    assert store.of(NOTE) == in_order(notes)
    other = PersonalFile(file)
    assert len(other.all()) == 166
    assert other.trouble is None
    assert file.stat().st_size <= LARGEST_FILE


def test_two_long_texts_of_a_note_are_not_cut_to_one(file: Path) -> None:
    """There is no room for both: one is on the disk, and the other waits beside it."""
    one, other = PersonalFile(file), PersonalFile(file)
    one.keep_note(replace(NOTE_1, text="a" * LONGEST_TEXT), "")
    _, kept = other.keep_note(replace(NOTE_1, text="b" * LONGEST_TEXT), "")
    assert not kept
    assert other.of(NOTE)[0].text == "\n\n".join(("a" * LONGEST_TEXT, "b" * LONGEST_TEXT))
    assert one.of(NOTE)[0].text == "a" * LONGEST_TEXT


def test_a_file_of_before_there_were_bounds_is_read_whole(file: Path) -> None:
    """And may become smaller."""
    file.parent.mkdir()
    many = [Record(BOOKMARK, f"g:t{number}", "", "g") for number in range(MOST_RECORDS + 2)]
    file.write_text(as_text(many), encoding="utf-8")
    store = PersonalFile(file)
    assert (len(store.all()), store.trouble) == (len(many), None)
    assert not store.keep(QUESTION_1)
    assert store.remove([many[0].key])
    assert len(PersonalFile(file).all()) == MOST_RECORDS + 1


def test_a_copy_that_there_is_no_room_for_changes_nothing(file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.json"
    many = [Record(BOOKMARK, f"g:t{number}", "", "g") for number in range(MOST_RECORDS)]
    copy.write_text(as_text(many), encoding="utf-8")
    store = PersonalFile(file)
    store.keep(QUESTION_1)
    with pytest.raises(NoRoomError):
        store.import_from(copy)
    assert store.all() == (QUESTION_1,)
    assert store.flush()


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
