"""Guides made to harm, one of each kind, in processes of their own; `open_hostile` sends all of them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.end_to_end import open_hostile
from tests.end_to_end.open_hostile import ODD_FILES, WAYS, Gone, Harness, odd_file
from tests.hostile_packs import write

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the kernel's figures are read from /proc")

_SHOWN = ("meta_html", "icon_unknown")
_REFUSED = (
    "link_stylesheet",
    "svg_tall_1e9",
    "view_endless_shortcut",
    "duplicate_id_cycle",
    "tables_100_deep",
    "depth_large",
    "figure_null_disguised",
    "pipe",
    "sparse",
)
_LOOKED_AT = ("list", "start")
"""Where a guide that is refused must not stop the program from doing what it is asked."""


@pytest.fixture(scope="module")
def harness(tmp_path_factory: pytest.TempPathFactory) -> Harness:
    """The kernel ends a process that needs more of the processor than a case may."""
    return Harness(tmp_path_factory.mktemp("hostile"), seconds=int(open_hostile.SECONDS))


@pytest.fixture(scope="module")
def inside(harness: Harness, reader_pack_file: Path) -> frozenset[str]:
    """What a good guide opens."""
    gone = [harness.go("good", way, reader_pack_file) for way in WAYS]
    assert [one.status for one in gone] == [0] * len(WAYS), [one.said for one in gone]
    return frozenset(file for one in gone for file in one.opened)


@pytest.mark.parametrize(
    ("case", "way"),
    [(case, way) for case in _SHOWN for way in WAYS]
    + [(case, "list") for case in _REFUSED]
    + [(case, "start") for case in ("link_stylesheet", "view_endless_shortcut", "pipe")]
    + [("link_stylesheet", "print"), ("pipe", "install"), ("figure_null_disguised", "window")],
)
def test_a_guide_made_to_harm_costs_little_and_reaches_nothing(
    case: str, way: str, harness: Harness, inside: frozenset[str], reader_pack_file: Path
) -> None:
    """Refused in a sentence or done, within two seconds of the processor and 300 MB."""
    file = harness.folder / f"{case}.kcpack"
    if not (file.exists() or file.is_symlink() or file.is_fifo()):
        odd_file(case, harness.folder) if case in ODD_FILES else write(case, reader_pack_file, file)
    gone = harness.go(case, way, file)
    assert list(gone.faults(inside)) == []
    assert gone.is_refused == (case in _REFUSED and way not in _LOOKED_AT)


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        (Gone("a", "list", -11, "", 0, 0), "ended with -11"),
        (Gone("a", "list", 1, "Traceback ...\nKeyError: 'x'", 0, 0), "ended with 1"),
        (Gone("a", "list", 1, "what", 0, 0), "ended with 1"),
        (Gone("a", "list", 0, "", 2.1, 0), "took 2.10 s"),
        (Gone("a", "list", 0, "", 0, 301), "held 301 MB"),
        (Gone("a", "list", 0, "", 0, 0, frozenset({"/etc/a", "/etc/b"})), "opened /etc/b"),
        (Gone("a", "list", 0, "", 0, 0, frozenset(), ("socket(AF_INET",)), "socket(AF_INET"),
    ],
)
def test_what_is_wrong_is_said(gone: Gone, said: str) -> None:
    """The harness itself can fail."""
    (fault,) = gone.faults(frozenset({"/etc/a"}))
    assert fault.startswith(said)


def test_the_trace_is_read() -> None:
    """Files outside, sockets to a network, and programs but the first."""
    lines = [
        '12 execve("/usr/bin/python", ["python"], 0x1 /* 1 var */) = 0',
        '12 openat(AT_FDCWD, "/etc/secret", O_RDONLY|O_CLOEXEC) = 3',
        '12 openat(AT_FDCWD, "/etc/missing", O_RDONLY) = -1 ENOENT (No such file or directory)',
        '12 openat(AT_FDCWD, "/own/a.kcpack", O_RDONLY) = 3',
        "12 socket(AF_UNIX, SOCK_STREAM, 0) = 4",
        "12 socket(AF_INET6, SOCK_STREAM, 0) = 5",
        '13 execve("/bin/sh", ["sh"], 0x1 /* 1 var */) = 0',
    ]
    assert list(open_hostile._outside(Path("/own"), lines)) == ["/etc/secret"]
    assert [line.split("(")[0] for line in open_hostile._reached(lines)] == ["socket", "execve"]
