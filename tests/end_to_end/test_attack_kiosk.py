"""A small part of the attack (`python -m tests.end_to_end.attack_kiosk N` is the whole)."""

from __future__ import annotations

import ctypes.util
import json
import signal
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.end_to_end.attack_kiosk import BOARD, attack, places_of, traced
from tests.end_to_end.attack_slices import PARTS, Outcome, Slice, all_slices, missing, read, summary
from tests.end_to_end.desk import need


def _need_hands() -> None:
    need("Xvfb")
    if ctypes.util.find_library("Xtst") is None:
        pytest.skip("needs libXtst (Debian package libxtst6)")


def test_after_finish_the_screen_is_that_of_a_fresh_start(reader_pack_file: Path, tmp_path: Path) -> None:
    """And before that, what is typed and touched does arrive: the attack is none otherwise."""
    _need_hands()
    with attack(reader_pack_file, tmp_path) as one:
        fresh = one.picture()
        one.go_to("home")
        home = one.picture()
        one.go_to("search")
        empty = one.picture()
        for code in (39, 30, 27, 42):  # s, u, r, g
            one.hands.key(code)
        typed = one.picture()
        one.go_to("pin")
        pin = one.picture()
        one.go_to("attract")
        assert one.picture() == fresh
        assert len({fresh, home, empty, typed, pin}) == 5


def test_a_kiosk_that_stands_still_is_not_taken_for_one_at_rest(
    reader_pack_file: Path, tmp_path: Path
) -> None:
    """It sleeps and does nothing: only its answer tells that it has had all that was sent to it."""
    _need_hands()
    with attack(reader_pack_file, tmp_path) as one:
        assert one.hands.is_answered(60)
        one.process.send_signal(signal.SIGSTOP)
        assert not one.hands.is_answered(0.5)
        one.process.send_signal(signal.SIGCONT)
        assert one.hands.is_answered(60)


def test_attacks_that_share_a_grid_leave_nothing_out() -> None:
    alone = places_of(40)
    together = [place for number in (1, 2, 3) for place in places_of(40, (number, 3))]
    assert sorted(together) == sorted(alone)
    assert len(together) == len(set(together))


def test_no_key_click_or_drag_gets_out_and_nothing_is_written(reader_pack_file: Path, tmp_path: Path) -> None:
    """Every key of a board with everything held down beside it, on one screen, and random acts on all."""
    _need_hands()
    with attack(reader_pack_file, tmp_path) as one:
        one.press_every_key(("search",), BOARD)
        one.click_on_a_grid(("help",), 200)
        one.act_at_random(150, seed=3)
        assert one.faults == []
    written = {file.name for file in tmp_path.rglob("*") if file.is_file()}
    assert written <= {"kiosk.toml", "passed-guides.txt"}
    text = b"".join(file.read_bytes() for file in tmp_path.rglob("*.txt"))
    assert b"abcdef" not in text


def test_what_strace_saw_is_told_apart(tmp_path: Path) -> None:
    """Its count of nothing must mean that there was nothing."""
    home, trace = tmp_path / "home", tmp_path / "trace"
    trace.write_text(
        '7 execve("/usr/bin/python", ["python"], 0x7 /* 3 vars */) = 0\n'
        f'7 openat(AT_FDCWD, "{home}/kept", O_WRONLY|O_CREAT, 0600) = 3\n'
        '7 openat(AT_FDCWD, "/etc/hosts", O_RDONLY) = 3\n'
        '7 openat(AT_FDCWD, "/etc/passwd", O_RDWR) = -1 EACCES (Permission denied)\n'
        '8 openat(AT_FDCWD, "/tmp/left", O_RDWR|O_CREAT|O_EXCL, 0600) = 4\n'
        '8 execve("/bin/sh", ["sh"], 0x7 /* 3 vars */) = 0\n'
        "8 socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 5\n",
        encoding="utf-8",
    )
    assert [one.partition(":")[0] for one in traced(trace, home)] == [
        "opened for writing",
        "started",
        "socket",
    ]


def test_slices_are_counted_up_in_a_file_and_none_is_made_twice(tmp_path: Path) -> None:
    file = tmp_path / "results"
    assert len(missing(read(file))) == len(all_slices())
    outcomes = [
        Outcome("keys", "home", 1, 248, [], 900, [], 8),
        Outcome("clicks", "staff", 2, 2561, ["it broke"], 100, ["socket: AF_INET"], 30),
    ]
    file.write_text("".join(f"{json.dumps(asdict(one))}\n" for one in outcomes), encoding="utf-8")
    assert read(file) == outcomes
    left = missing(read(file))
    assert len(left) == len(all_slices()) - 2
    assert Slice("keys", "home", 1) not in left
    told = list(summary(read(file)))
    assert any("together 2809 attacks, 1 faults, 1 of 1000 calls" in line for line in told)
    assert told[-2:] == ["it broke", "socket: AF_INET"]


def test_slices_together_are_every_key_and_place_of_every_screen() -> None:
    """247 keys with 8 things held down on 5 screens, 2,560 places with 8 clicks on 6 and 2 presses on 5."""
    counts = {part: sum(one.count for one in all_slices() if one.part == part) for part in PARTS}
    assert counts == {"keys": 247 * 8 * 5, "clicks": 2560 * 8 * 6, "presses": 2560 * 2 * 5}
