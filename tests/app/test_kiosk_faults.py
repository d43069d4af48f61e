from __future__ import annotations

import gc
import sys
from weakref import ref

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from kcdesk.app.kiosk_faults import Faults


def _fault(words: str) -> ValueError:
    with pytest.raises(ValueError, match=words) as caught:
        raise ValueError(words)
    return caught.value


def test_a_fault_ends_the_visit_and_its_words_are_written_nowhere(
    capsys: pytest.CaptureFixture[str],
) -> None:
    done: list[str] = []
    error = _fault("what a visitor typed")
    Faults(lambda: done.append("wipe"), lambda: done.append("end"))(ValueError, error, error.__traceback__)
    said = capsys.readouterr().err
    assert done == ["wipe"]
    assert "ValueError" in said
    assert "test_kiosk_faults.py" in said
    assert "visitor typed" not in said.replace('_fault("what a visitor typed")', "")


class _Typed:
    """What a visitor typed."""


def test_a_fault_keeps_nothing_of_the_visit(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    """Python keeps the last one for a debugger, with all that its functions held."""
    wiped: list[str] = []
    left: list[ref[_Typed]] = []

    def fail() -> None:
        typed = _Typed()
        left.append(ref(typed))
        raise ValueError(typed)

    monkeypatch.setattr(sys, "excepthook", Faults(lambda: wiped.append("wipe"), lambda: None))
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: wiped == ["wipe"])
    gc.collect()
    assert left[0]() is None


def test_a_fault_as_something_is_let_go_of_is_told_without_its_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Python tells of it another way, with them; nothing is ended in the middle of it."""
    done: list[str] = []

    class Going:
        def __del__(self) -> None:
            raise ValueError("".join(("what a visitor ", "typed")))

    faults = Faults(lambda: done.append("wipe"), lambda: done.append("end"))
    monkeypatch.setattr(sys, "unraisablehook", faults.tell_of_unraisable)
    Going()
    said = capsys.readouterr().err
    assert done == []
    assert "ValueError" in said
    assert "__del__" in said
    assert "visitor typed" not in said


def test_three_faults_in_a_minute_have_the_kiosk_started_afresh() -> None:
    done: list[str] = []
    faults = Faults(lambda: done.append("wipe"), lambda: done.append("end"))
    for _ in range(3):
        faults(ValueError, ValueError(), None)
    assert done == ["wipe", "wipe", "end"]
