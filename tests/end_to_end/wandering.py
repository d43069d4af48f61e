"""Page after page, with a client that holds on to parts of those that are gone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kcdesk.guide.pack import Pack
from tests.end_to_end.at_spi import Listener
from tests.end_to_end.desk import Program

ALL_MEDICINES = "medicines"
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


def go_to_medicines(program: Program, listener: Listener, guide: Pack) -> None:
    """From the home page to the page of all medicines, with the keyboard in it."""
    title = guide.topic(ALL_MEDICINES).title
    listener.press_button(title)
    listener.arrive(title)
    program.wait_for_title(f"{title} - {guide.info.title}")


def wander(program: Program, listener: Listener, guide: Pack, changes: int) -> Iterator[int]:
    """From the page of all medicines to one page and another, there and back; its memory after each, in KiB.

    Each is reached by pressing the link on the other.  The client keeps some 40 parts of every page, asks all
    it keeps after every tenth, and then lets go.
    """
    first, second = THERE_AND_BACK
    titles = [guide.topic(topic).title for topic in THERE_AND_BACK]
    listener.press(*ways(listener.page(guide.topic(ALL_MEDICINES).title))[first])
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
