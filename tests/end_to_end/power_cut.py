"""What a power cut takes: everything that a process had not yet put on the disk.

`WATCH` goes before a child's own code: it notes each `fsync`, in the file that is its first argument.  Of a
file what was flushed is kept, anything else is emptied.  Of a folder the names are kept that it had when it
was last flushed; any other name is lost half of the time, and what had it before is back: disks write in an
order of their own.  (Names that were taken away may come back too; nothing of ours reads what nothing names.)
"""

from __future__ import annotations

import json
import os
import random
from base64 import b64decode, b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_SMALL = 20_000
"""Bytes of a file whose content is noted: what says which edition is read, and settings."""

WATCH = f"""
import base64, json, os, stat, sys
real, log = os.fsync, open(sys.argv[1], "a", buffering=1)
def names_in(descriptor):
    for name in os.listdir(descriptor):
        try:
            status = os.stat(name, dir_fd=descriptor)
        except FileNotFoundError:
            continue
        content = ""
        if stat.S_ISREG(status.st_mode) and status.st_size < {_SMALL}:
            with open(os.open(name, os.O_RDONLY, dir_fd=descriptor), "rb") as stream:
                content = base64.b64encode(stream.read()).decode()
        yield name, [status.st_ino, content]
def fsync(descriptor):
    real(descriptor)
    status = os.fstat(descriptor)
    names = dict(names_in(descriptor)) if stat.S_ISDIR(status.st_mode) else None
    log.write(json.dumps([[status.st_ino, status.st_size, status.st_mtime_ns], names]) + "\\n")
os.fsync = fsync
"""


@dataclass(frozen=True, slots=True)
class _Names:
    """The names of a folder that are on the disk: the number of each file, and what a small one held."""

    held: dict[str, tuple[int, str]]


class Disk:
    """What of a folder is on the disk for certain; made before the child starts."""

    def __init__(self, root: Path, log: Path) -> None:
        self._root, self._log = root, log
        log.write_text("")
        self._kept = {_state(file) for file in _files(root)}
        self._names = {folder.stat().st_ino: _names_of(folder) for folder in _folders(root)}

    def lost(self, chance: random.Random) -> Loss:
        """What a power cut would take now, the child having ended; nothing is taken yet."""
        flushed, names = set(self._kept), dict(self._names)
        for line in self._log.read_text().splitlines():
            try:
                state, listed = json.loads(line)
            except ValueError:  # the kill came while it was written
                continue
            if listed is None:
                flushed.add(tuple(state))
            else:
                names[state[0]] = _Names({name: (held[0], held[1]) for name, held in listed.items()})
        emptied = [file.relative_to(self._root) for file in _files(self._root) if _state(file) not in flushed]
        renamed: dict[Path, str | None] = {}
        for folder in _folders(self._root):
            known = names.get(folder.stat().st_ino, _Names({})).held
            for entry in folder.iterdir():
                number, before = known.get(entry.name, (0, ""))
                if _number(entry) != number and chance.random() < 0.5:
                    renamed[entry.relative_to(self._root)] = before if number else None
        return Loss(tuple(emptied), renamed)


@dataclass(frozen=True, slots=True)
class Loss:
    """What is lost, as paths inside the folder."""

    emptied: tuple[Path, ...]
    renamed: dict[Path, str | None]
    """Names that are not there any more; what had the name before, or None for nothing."""

    def take(self, root: Path) -> None:
        """Take it from a folder that is as it was, or from a copy."""
        for file in self.emptied:
            os.truncate(root / file, 0)
        for path, before in self.renamed.items():
            entry = root / path
            if before is not None:
                entry.unlink(missing_ok=True)
                if entry.parent.is_dir():
                    entry.write_bytes(b64decode(before))
            elif entry.is_dir():
                _take_away(entry)
            else:
                entry.unlink(missing_ok=True)


def _take_away(folder: Path) -> None:
    for each in sorted(folder.rglob("*"), reverse=True):
        each.rmdir() if each.is_dir() else each.unlink()
    folder.rmdir()


def _names_of(folder: Path) -> _Names:
    return _Names({entry.name: (_number(entry), _content(entry)) for entry in folder.iterdir()})


def _content(entry: Path) -> str:
    is_small = entry.is_file() and entry.stat().st_size < _SMALL
    return b64encode(entry.read_bytes()).decode() if is_small else ""


def _files(folder: Path) -> Iterator[Path]:
    return (file for file in folder.rglob("*") if file.is_file())


def _folders(folder: Path) -> list[Path]:
    return [folder, *(each for each in folder.rglob("*") if each.is_dir())]


def _number(file: Path) -> int:
    return file.stat().st_ino


def _state(file: Path) -> tuple[int, int, int]:
    """A number alone may be another file's by now."""
    status = file.stat()
    return status.st_ino, status.st_size, status.st_mtime_ns
