from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kcdesk.guide.errors import PackDamagedError
from kcdesk.ui.paper import paper_job
from kcdesk.ui.paper.paper_job import PaperJob


def _steps(taken: list[int], count: int) -> Iterator[tuple[int, int]]:
    try:
        for number in range(1, count + 1):
            taken.append(number)
            yield number, count
    finally:
        taken.append(-1)


def test_it_takes_every_step(qtbot: QtBot) -> None:
    taken: list[int] = []
    owner = QObject()
    job = PaperJob(_steps(taken, 3), owner)
    with qtbot.waitSignal(job.done):
        job.start()
    assert taken == [1, 2, 3, -1]
    assert not job.is_running


def test_nothing_is_done_before_the_window_s_next_turn(qtbot: QtBot) -> None:
    taken: list[int] = []
    owner = QObject()
    job = PaperJob(_steps(taken, 3), owner)
    job.start()
    assert taken == []
    with qtbot.waitSignal(job.done):
        pass


@pytest.mark.parametrize(("milliseconds", "slices"), [(2, 4), (40, 12)])
def test_the_window_has_its_turn_between_slices(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, milliseconds: int, slices: int
) -> None:
    """Progress is told after each slice: after some short steps, and after every one that takes long."""
    told: list[tuple[int, int]] = []
    owner = QObject()
    clock = [0.0]
    monkeypatch.setattr(paper_job, "perf_counter", lambda: clock[0])

    def steps() -> Iterator[tuple[int, int]]:
        for number in range(12):
            clock[0] += milliseconds / 1000
            yield number, 12

    job = PaperJob(steps(), owner)
    job.progressed.connect(lambda done, count: told.append((done, count)))
    with qtbot.waitSignal(job.done):
        job.start()
    assert len(told) == slices


def test_a_stopped_work_puts_away_what_it_began(qtbot: QtBot) -> None:
    taken: list[int] = []
    owner = QObject()
    job = PaperJob(_steps(taken, 10**9), owner)
    with qtbot.waitSignal(job.progressed):
        job.start()
    job.stop()
    assert taken[-1] == -1
    assert not job.is_running


def test_an_error_is_told_of(qtbot: QtBot) -> None:
    owner = QObject()

    def wrong() -> Iterator[tuple[int, int]]:
        yield 1, 2
        raise PackDamagedError("gone")

    job = PaperJob(wrong(), owner)
    with qtbot.waitSignal(job.failed) as found:
        job.start()
    assert isinstance(found.args[0], PackDamagedError)
