from __future__ import annotations

import subprocess
import sys

import pytest

from kcdesk.packs.beside import Beside

_ENDLESS = """
from threading import Event
from kcdesk.packs.beside import Beside
beside = Beside(Event().wait, "waiting for ever")
print(beside.is_done(0))
"""


def test_what_is_done_beside_gives_its_result() -> None:
    assert Beside(lambda: 7, "seven").result() == 7


def test_what_goes_wrong_is_raised_where_it_is_asked_for() -> None:
    with pytest.raises(ZeroDivisionError):
        Beside(lambda: 1 / 0, "nothing").result()


def test_work_without_an_end_does_not_keep_the_program_from_ending() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _ENDLESS], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "False\n"
