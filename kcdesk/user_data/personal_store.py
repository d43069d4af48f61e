"""The one place for what a reader keeps: in memory, or in a private file that several windows share."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from time import monotonic, sleep

from kcdesk.user_data.atomic_file import write_private
from kcdesk.user_data.records import (
    LARGEST_READ,
    NOTE,
    Key,
    NewerRecordsError,
    NoRoomError,
    Record,
    RecordsError,
    as_text,
    clean,
    from_text,
    in_order,
    joined,
)
from kcdesk.user_data.room import put

_PATIENCE = 1.0
"""Seconds that a window waits for another one that saves."""
_STEP = 0.01

_Stamp = tuple[int, int, int]
"""What tells one state of the file from another."""


class Trouble(Enum):
    """What is wrong with the file."""

    DAMAGED = "damaged"
    """It made no sense, or a part of it; it was kept aside, and what could be read goes on."""
    UNREADABLE = "unreadable"
    """The disk does not give it out."""
    NEWER = "newer"
    """A later version of the program wrote it.  It is left alone."""


class PersonalStore:
    """Records in memory alone: for a kiosk, a picture, a test.  Nothing is ever written."""

    def __init__(self) -> None:
        self._records: dict[Key, Record] = {}
        self.trouble: Trouble | None = None
        """What was found wrong, until somebody has told it and sets it back to None."""
        self.aside: Path | None = None
        """Where a damaged file was kept."""
        self.is_full = False
        """Whether something waits that there is no room for."""

    @property
    def keeps(self) -> bool:
        """Whether anything outlives the program."""
        return False

    def all(self) -> tuple[Record, ...]:
        """Every record, in order."""
        return in_order(self._records.values())

    def of(self, kind: str) -> tuple[Record, ...]:
        """The records of a kind, in their order."""
        return tuple(record for record in self.all() if record.kind == kind)

    def find(self, kind: str, id_: str) -> Record | None:
        """A record; None if there is no such."""
        return next((record for record in self.of(kind) if record.id == id_), None)

    def keep(self, *records: Record) -> bool:
        """Add records, or put them in place of those with their keys; False if the disk refuses.

        A note that is there with other words keeps both texts.  What the disk refuses, or what there is no
        room for, stays in memory, and is tried again with the next change and by `flush`.
        """
        here = {record.key: record for record in self.all()}
        changes = {record.key: clean(_both(record, here.get(record.key))) for record in records}
        notes = [key for key, record in changes.items() if record.kind == NOTE]
        return self._apply({**changes}, {key: here[key].text if key in here else "" for key in notes})

    def flush(self) -> bool:
        """Try again what the disk has refused so far; False if it still does, True where nothing waits."""
        return True

    def keep_note(self, record: Record, before: str) -> tuple[Record, bool]:
        """Keep a note that was changed from `before`; the note as it is now, and False if the disk refuses.

        One that was emptied is forgotten.  Where another window changed it meanwhile, both texts are kept in
        one, or the other's where this one was emptied.
        """
        change = clean(record) if record.text.strip() else None
        kept = self._apply({record.key: change}, {record.key: before})
        return self._records.get(record.key, record), kept

    def keep_instead(self, record: Record, of: Key) -> bool:
        """Keep a record and forget another in one step: whatever happens, one of them is there."""
        return self._apply({of: None, record.key: clean(record)}, {})

    def remove(self, keys: Iterable[Key]) -> bool:
        """Forget records; False if the disk refuses."""
        return self._apply(dict.fromkeys(keys), {})

    def last_order(self, kind: str) -> int:
        """The order after every record of a kind."""
        return max((record.order for record in self.of(kind)), default=0) + 1

    def forget_all(self) -> bool:
        """Forget everything, on the disk too; False if the disk refuses."""
        self._records.clear()
        return True

    def export_to(self, file: Path) -> bool:
        """Write every record to a file of the reader's choice; False if that cannot be written."""
        try:
            write_private(file, as_text(self.all()))
        except OSError:
            return False
        return True

    def import_from(self, file: Path) -> tuple[int, int]:
        """Take over the records of such a file: how many are new or changed, and how many made no sense.

        A note that is here too keeps both texts.  Raises RecordsError for any other file, NoRoomError if not
        all of it can be kept, OSError if it cannot be read or what was read cannot be saved.
        """
        found, senseless = from_text(read_bounded(file))
        here = {record.key: record for record in self.all()}
        taken = [_both(record, here.get(record.key)) for record in found.values()]
        changed = [record for record in taken if here.get(record.key) != record]
        _, left = put(here, {record.key: record for record in changed})
        if left:
            raise NoRoomError
        if changed and not self.keep(*changed):
            raise OSError("not saved")
        return len(changed), senseless

    def _apply(self, changes: dict[Key, Record | None], _before: dict[Key, str]) -> bool:
        _change(self._records, changes)
        return True


@dataclass(frozen=True, slots=True)
class _Made:
    """What is to be written, for as long as neither the file nor what waits is another."""

    stamp: _Stamp | None
    """Of the file that it was made from; None for none."""
    records: dict[Key, Record]
    """All of them, as they are once it is written."""
    text: str
    changed: dict[Key, Record | None]
    """What waited, with what another window has put into the file since."""
    left: set[Key]
    """Of it, what there is no room for."""


class PersonalFile(PersonalStore):
    """Records in one file.  Windows that share it change record by record, so none overwrites another."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self._stamp: _Stamp | None = None
        self._waiting: dict[Key, Record | None] = {}
        """Changes that the disk has refused so far; None for a record that was removed."""
        self._before: dict[Key, str] = {}
        """Of notes among them: what this window had read in the file when it first changed them."""
        self._made: _Made | None = None
        """What was not written last: it takes a second to make of many notes, and is tried again."""

    @property
    def keeps(self) -> bool:
        return True

    def all(self) -> tuple[Record, ...]:
        self._read_again()
        return super().all()

    def forget_all(self) -> bool:
        """Forget everything: the file, what was kept aside of damaged ones, and drafts of saving.

        Where the disk refuses, what it still holds is there again.
        """
        self._records.clear()
        self._waiting.clear()
        self._before.clear()
        self._made = None
        self.is_full = False
        self._stamp = None
        try:
            with _alone(self._file.parent):
                for file in (self._file, *self._others()):
                    file.unlink(missing_ok=True)
        except FileNotFoundError:  # not even the folder is there
            return True
        except OSError:
            return False
        return True

    def _others(self) -> list[Path]:
        """Drafts of a save that was cut off, and damaged files kept aside."""
        return [
            file
            for pattern in (".*.new", ".damaged-*")
            for file in self._file.parent.glob(f"{self._file.name}{pattern}")
        ]

    def flush(self) -> bool:
        return not self._waiting or self._apply({}, {})

    def _apply(self, changes: dict[Key, Record | None], before: dict[Key, str]) -> bool:
        self._waiting.update(changes)
        self._before = {**before, **self._before}
        if changes:
            self._made = None
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with _alone(self._file.parent):
                made = self._made = self._to_write()
                if made.changed.keys() != made.left:
                    write_private(self._file, made.text)
                    self._stamp, self._made = _stamp(self._file), None
                self._clear_drafts()
        except (OSError, UnicodeError, NewerRecordsError):
            _change(self._records, changes)
            return False
        self._records, self.is_full = dict(made.records), bool(made.left)
        _change(self._records, {key: made.changed[key] for key in made.left})
        self._waiting = {key: self._waiting[key] for key in made.left}
        self._before = {key: text for key, text in self._before.items() if key in made.left}
        return made.left.isdisjoint(changes or made.left)

    def _to_write(self) -> _Made:
        """What is in the file now, with what waits.  Raises OSError, NewerRecordsError."""
        stamp = self._stamp_now()
        if self._made is not None and self._made.stamp == stamp:
            return self._made
        records = self._load()
        changed = self._merged_with(records)
        text, left = put(records, changed)
        return _Made(stamp, records, text, changed, left)

    def _stamp_now(self) -> _Stamp | None:
        try:
            return _stamp(self._file)
        except FileNotFoundError:
            return None

    def _merged_with(self, saved: Mapping[Key, Record]) -> dict[Key, Record | None]:
        """What waits, and in a note what another window has put into the file since."""
        return {
            key: _merged(record, saved.get(key), self._before[key]) if key in self._before else record
            for key, record in self._waiting.items()
        }

    def _clear_drafts(self) -> None:
        for draft in self._file.parent.glob(f"{self._file.name}.*.new"):
            draft.unlink(missing_ok=True)

    def _read_again(self) -> None:
        """Take up what another window has saved; while the file cannot be read, what is known stays."""
        try:
            stamp = self._stamp_now()
        except OSError:
            self.trouble = Trouble.UNREADABLE
            return
        if stamp == self._stamp and stamp is not None:
            return
        try:
            records = self._load()
        except NewerRecordsError:
            self._stamp = stamp
            self.trouble = Trouble.NEWER
            return
        except OSError:
            self._stamp = stamp
            self.trouble = Trouble.UNREADABLE
            return
        _change(records, self._merged_with(records))
        self._records, self._stamp = records, stamp
        if self.trouble is Trouble.DAMAGED:
            self.flush()  # the file is another now: what made sense must not be in memory alone

    def _load(self) -> dict[Key, Record]:
        """What is in the file now; a damaged one is kept aside.  Raises OSError, NewerRecordsError."""
        try:
            records, senseless = from_text(read_bounded(self._file))
        except FileNotFoundError:
            return {}
        except NewerRecordsError:
            raise
        except RecordsError:
            self._keep_aside()
            return {}
        if senseless:
            self._keep_aside()
            # What made sense is in memory alone now, until it is written.
            self._waiting = {**records, **self._waiting}
        return records

    def _keep_aside(self) -> None:
        """Give a damaged file another name: somebody may yet mend it, and it must not be written over."""
        number = 1
        while (aside := self._file.with_name(f"{self._file.name}.damaged-{number}")).exists():
            number += 1
        self._file.replace(aside)
        self.trouble, self.aside = Trouble.DAMAGED, aside


def read_bounded(file: Path) -> str:
    """A file's text.  Raises OSError, and RecordsError for one that is too large or no text.

    What is no ordinary file is not opened: a pipe would keep the window waiting for its other end.
    """
    if file.exists() and not file.is_file():
        raise RecordsError("no ordinary file")
    with file.open("rb") as stream:
        data = stream.read(LARGEST_READ + 1)
    if len(data) > LARGEST_READ:
        raise RecordsError("too large")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RecordsError("no text") from error


def _change(records: dict[Key, Record], changes: dict[Key, Record | None]) -> None:
    for key, record in changes.items():
        if record is None:
            records.pop(key, None)
        else:
            records[key] = record


def _both(new: Record, here: Record | None) -> Record:
    return new if here is None or here.kind != NOTE else replace(new, text=joined(new.text, here.text))


def _merged(mine: Record | None, saved: Record | None, before: str) -> Record | None:
    """A note of this window, with what another one has written since this one read `before`."""
    if saved is None or saved.text == before:
        return mine
    if mine is None or saved.text == mine.text:
        return saved if mine is None else mine
    return replace(mine, text=joined(mine.text, saved.text))


def _stamp(file: Path) -> _Stamp:
    status = file.stat()
    return status.st_mtime_ns, status.st_size, status.st_ino


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Save while no other window does.  Raises OSError if the folder cannot be opened, or is never free.

    The folder itself is locked, so that no file is left behind.  Windows has no such lock: there two windows
    that save at the very same moment may lose one change.
    """
    try:
        import fcntl  # noqa: PLC0415 - not on Windows
    except ImportError:
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        until = monotonic() + _PATIENCE
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if monotonic() > until:
                    raise
                sleep(_STEP)
            except OSError:  # a file system without locks
                break
            else:
                break
        yield
    finally:
        os.close(descriptor)
