"""The time that the gate may take, and what counts as such."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kcdesk.guide import schema
from kcdesk.guide.gate import check as gate
from kcdesk.guide.gate import rows
from kcdesk.guide.gate.refused import RefusedError


def _pass_the_gate(pack_file: Path) -> None:
    with closing(sqlite3.connect(pack_file)) as connection:
        gate.check(connection, schema.USER_VERSION, 0)


@pytest.fixture
def without_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A gate that has no time at all."""
    for name in ("_SECONDS", "_SECONDS_A_MEGABYTE"):
        monkeypatch.setattr(gate, name, 0.0)


@pytest.mark.usefixtures("without_time")
def test_a_guide_that_takes_too_much_of_the_processor_is_refused(pack_file: Path) -> None:
    with pytest.raises(RefusedError, match="more than can be read in time"):
        _pass_the_gate(pack_file)


@pytest.mark.usefixtures("without_time")
def test_what_the_computer_does_for_others_meanwhile_does_not_count(
    pack_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A guide that was just built was refused on a computer with much else to do."""
    for module in (gate, rows):
        monkeypatch.setattr(module, "thread_time", lambda: 7.0, raising=False)
    _pass_the_gate(pack_file)
