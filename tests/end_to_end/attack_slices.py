"""The whole attack on a kiosk under strace, in slices that are counted up in a file.

`python -m tests.end_to_end.attack_slices RESULTS` makes the slices that RESULTS does not have yet, two kiosks
beside each other (`--at-once=N`), each fresh, on an X server of its own and under strace; no further one is
begun after `--minutes=M`.  `--only=PART,...` and `--screens=SCREEN,...` choose among them.  What each came to
is a line of RESULTS, so that it goes on another day where it ended.  At the end it prints, for each part and
screen, how many attacks were made and what was found, and what is still to do.  Begin a new file for a new
program.

A slice is every key with one thing held down beside it on one screen, or every N-th place of the grid of 20
pixels on one screen.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Lock

from kcdesk.paths import bundled_pack
from tests.end_to_end.attack_kiosk import (
    CLICKS,
    FIRST_KEY,
    HELD,
    LAST_KEY,
    SCREENS,
    Attack,
    attack,
    lines,
    option,
    places_of,
    traced,
)

STEP = 20
PARTS = ("keys", "clicks", "presses")
_SHARES = {"keys": len(HELD), "clicks": 8, "presses": 8}
"""Slices of each screen."""
_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of the attack that one kiosk bears."""

    part: str
    screen: str
    share: int
    """From 1: which thing is held down, or which place of the grid is the first."""

    @property
    def count(self) -> int:
        """Attacks in it; looks at the windows come on top."""
        if self.part == "keys":
            return LAST_KEY + 1 - FIRST_KEY
        places = len(places_of(STEP, (self.share, _SHARES[self.part])))
        return places * (len(CLICKS) if self.part == "clicks" else 2)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one slice came to."""

    part: str
    screen: str
    share: int
    count: int
    """Looks that were taken."""
    faults: list[str]
    calls: int
    """Calls that strace saw: files opened, programs started, sockets."""
    bad_calls: list[str]
    seconds: int


def all_slices() -> tuple[Slice, ...]:
    """Everything: every key and place of every screen.

    On the staff's screen keys and presses are left out: there they do what its buttons are for, such as
    ending the kiosk.
    """
    return tuple(
        Slice(part, name, share)
        for part in PARTS
        for name in (*SCREENS, *(("staff",) if part == "clicks" else ()))
        for share in range(1, _SHARES[part] + 1)
    )


def missing(done: Sequence[Outcome]) -> list[Slice]:
    """The slices that no outcome is of."""
    made = {(one.part, one.screen, one.share) for one in done}
    return [one for one in all_slices() if (one.part, one.screen, one.share) not in made]


def read(results: Path) -> list[Outcome]:
    """The outcomes in a file, none if there is no file yet."""
    if not results.exists():
        return []
    return [Outcome(**json.loads(line)) for line in results.read_text(encoding="utf-8").splitlines()]


def summary(done: Sequence[Outcome]) -> Iterator[str]:
    """Lines that say what was done of each part and screen, what was found, and what is left."""
    for part in PARTS:
        for name in dict.fromkeys(one.screen for one in all_slices() if one.part == part):
            some = [one for one in done if (one.part, one.screen) == (part, name)]
            yield (
                f"{part:8} {name:8} {len(some)} of {_SHARES[part]} slices, "
                f"{sum(one.count for one in some):6} attacks, "
                f"{sum(len(one.faults) for one in some)} faults, "
                f"{sum(len(one.bad_calls) for one in some)} of {sum(one.calls for one in some)} calls"
            )
    left = missing(done)
    yield (
        f"together {sum(one.count for one in done)} attacks, {sum(len(one.faults) for one in done)} faults, "
        f"{sum(len(one.bad_calls) for one in done)} of {sum(one.calls for one in done)} calls; "
        f"{len(left)} of {len(all_slices())} slices left, {sum(one.count for one in left)} attacks"
    )
    for outcome in done:
        yield from outcome.faults[:_SHOWN]
        yield from outcome.bad_calls[:_SHOWN]


def make(one: Slice) -> Outcome:
    """Attack a fresh kiosk with one slice."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        trace = Path(f"{folder}.strace")
        try:
            with attack(bundled_pack(), Path(folder), trace) as borne:
                borne.rest()
                borne.share = (one.share, _SHARES[one.part])
                _bear(borne, one)
                if borne.process.poll() is None:
                    borne.rest()
            calls, bad = lines(trace), traced(trace, Path(folder))
        finally:
            trace.unlink(missing_ok=True)
    seconds = round(time.monotonic() - began)
    return Outcome(one.part, one.screen, one.share, borne.count, borne.faults, calls, bad, seconds)


def _bear(borne: Attack, one: Slice) -> None:
    screens = (one.screen,)
    if one.part == "keys":
        borne.press_every_key(screens, range(FIRST_KEY, LAST_KEY + 1), (HELD[one.share - 1],))
    elif one.part == "clicks":
        borne.click_on_a_grid(screens, STEP)
    else:
        borne.press_and_drag_on_a_grid(screens, STEP)


def _made_apart(one: Slice) -> Outcome:
    """The outcome of a slice, in a process of its own: Xlib is not asked from several threads."""
    words = [sys.executable, "-m", __spec__.name, "--slice", one.part, one.screen, str(one.share)]
    done = subprocess.run(words, stdout=subprocess.PIPE, text=True, check=True)
    return Outcome(**json.loads(done.stdout.splitlines()[-1]))


def main() -> None:
    """Make what is missing, and say what came of all; fails where something was found."""
    if sys.argv[1:2] == ["--slice"]:
        part, name, share = sys.argv[2:]
        print(json.dumps(asdict(make(Slice(part, name, int(share))))))
        return
    results = Path(sys.argv[1])
    at_once, minutes = int(option("at-once", "2")), float(option("minutes", "inf"))
    parts, screens = (option(name, "").split(",") for name in ("only", "screens"))
    until, lock = time.monotonic() + minutes * 60, Lock()

    def add(one: Slice) -> None:
        if time.monotonic() > until:
            return
        try:
            outcome = _made_apart(one)
        except subprocess.CalledProcessError:  # it stays among the missing
            print(f"{one.part} {one.screen} {one.share}: no outcome", flush=True)
            return
        with lock, results.open("a", encoding="utf-8") as file:
            file.write(f"{json.dumps(asdict(outcome))}\n")
        print(
            f"{one.part} {one.screen} {one.share}: {outcome.count} attacks in {outcome.seconds} s, "
            f"{len(outcome.faults)} faults, {len(outcome.bad_calls)} of {outcome.calls} calls",
            flush=True,
        )

    wanted = [
        one
        for one in missing(read(results))
        if (parts == [""] or one.part in parts) and (screens == [""] or one.screen in screens)
    ]
    with ThreadPoolExecutor(at_once) as pool:
        list(pool.map(add, wanted))
    done = read(results)
    print(*summary(done), sep="\n")
    sys.exit(any(one.faults or one.bad_calls for one in done))


if __name__ == "__main__":
    main()
