"""A child that ends at a moment of its own choice: before its nth change of the disk, and not after so long.

`COUNT` goes before a child's own code, after `power_cut.WATCH`.  It counts what is about to be opened below
the folder that the environment names, every name about to be made, moved or taken away, and every flush,
before and after.  At the wanted number the child is killed (SIGKILL); one that ends says how many there were.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

_FOLDER, _AT = "KCDESK_TEST_COUNTED", "KCDESK_TEST_KILLED_AT"
COUNTED = "moments "
"""What a child says before their number."""

COUNT = f"""
import atexit, os, signal, sys
counted, killed_at, moments = os.environ["{_FOLDER}"], int(os.environ["{_AT}"]), 0
names = {{f"os.{{name}}" for name in "mkdir rename remove rmdir truncate chmod link symlink".split()}}
def moment():
    global moments
    moments += 1
    if moments == killed_at:
        os.kill(os.getpid(), signal.SIGKILL)
def heard(event, given):
    if event in names or event == "open" and str(given[0]).startswith(counted):
        moment()
sys.addaudithook(heard)
flush = os.fsync
def counted_flush(descriptor):
    moment()
    flush(descriptor)
    moment()
os.fsync = counted_flush
atexit.register(lambda: print("{COUNTED}", moments, sep="", flush=True))
"""


def killed_at(moment: int, folder: Path) -> dict[str, str]:
    """What a child's environment says, for a kill at a moment, from 1; 0 for none."""
    return {_FOLDER: str(folder), _AT: str(moment), "PYTHONDONTWRITEBYTECODE": "1"}


def counted_in(said: str) -> int:
    """How many moments there were in the life of a child that said this."""
    line = next(line for line in said.splitlines() if line.startswith(COUNTED))
    return int(line.removeprefix(COUNTED))


def in_turn(number: int, of: Mapping[str, int]) -> tuple[str, int]:
    """Of works with so many moments each, the work and the moment that come at this turn, from 0.

    Each moment of each work comes once before any comes again.
    """
    number %= sum(of.values())
    for work, moments in of.items():
        if number < moments:
            return work, number + 1
        number -= moments
    raise AssertionError
