"""Page after page, with a client that holds on to parts of those that are gone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.end_to_end.at_spi import Listener
from tests.end_to_end.desk import Program

THERE_AND_BACK = ("sunitinib", "fatigue")
"""Two topics that link to each other."""

Way = tuple[int, ...]


def links(told: dict[str, Any], path: Way = ()) -> Iterator[tuple[str, Way]]:
    """Target of every link, and the way down to it."""
    if told["role"] == "link":
        yield told["target"], path
    for number, child in enumerate(told["parts"]):
        yield from links(child, (*path, number))


def ways(told: dict[str, Any]) -> dict[str, Way]:
    """The way down to the first link to each topic's page."""
    found: dict[str, Way] = {}
    for target, path in links(told):
        if target.startswith("topic:"):
            found.setdefault(target.removeprefix("topic:").partition("#")[0], path)
    return found


def wander(program: Program, listener: Listener, titles: tuple[str, str], changes: int) -> Iterator[int]:
    """Press the link to the other page, again and again, from the first; the memory after each, in KiB.

    The client holds 60 parts or so of each page, asks all it holds after every tenth, and then lets go.
    """
    first, second = THERE_AND_BACK
    there = ways(listener.page(titles[0]))[second]
    listener.press(*there)
    back = ways(listener.page(titles[1]))[first]
    listener.press(*back)
    listener.arrive(titles[0])
    for number in range(changes):
        listener.hold()
        listener.press(*(back if number % 2 else there))
        listener.arrive(titles[(number + 1) % 2])
        if number % 10 == 9:
            assert listener.ask_held() == ["gone"]
        yield resident(program.process.pid)


def resident(process: int) -> int:
    """Memory of a process that is in RAM, in KiB."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:"))
