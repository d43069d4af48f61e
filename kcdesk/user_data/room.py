"""How much the file of what a reader keeps can hold: all that is written is read at the next start."""

from __future__ import annotations

from collections.abc import Mapping

from kcdesk.user_data.records import LARGEST_FILE, MOST_RECORDS, Key, Record, as_text, is_readable, size_of


def put(records: dict[Key, Record], changes: Mapping[Key, Record | None]) -> tuple[str, set[Key]]:
    """Put changes into records, None for one that goes; the file's text, and what there is no room for.

    What goes makes room first.  A file that holds too much already may lose entries, and takes no more.
    """
    before = dict(records)
    for key, record in changes.items():
        if record is None:
            records.pop(key, None)
        else:
            records[key] = record
    text = as_text(records.values())
    is_small = len(records) <= MOST_RECORDS and len(text.encode()) <= LARGEST_FILE
    if is_small and all(record is None or is_readable(record) for record in changes.values()):
        return text, set()
    records.clear()
    records.update((key, one) for key, one in before.items() if changes.get(key, one) is not None)
    left = _put_one_by_one(records, {key: one for key, one in changes.items() if one is not None})
    return as_text(records.values()), left


def _put_one_by_one(records: dict[Key, Record], changes: Mapping[Key, Record]) -> set[Key]:
    size = len(as_text(records.values()).encode())
    most, largest = max(MOST_RECORDS, len(records)), max(LARGEST_FILE, size)
    left = set()
    for key, record in changes.items():
        there = records.get(key)
        new_size = size + size_of(record) - (size_of(there) if there is not None else 0)
        fits = new_size <= largest and (there is not None or len(records) < most)
        if fits and is_readable(record):
            records[key], size = record, new_size
        else:
            left.add(key)
    return left
