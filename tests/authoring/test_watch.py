"""Waiting for a change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kcdesk.authoring.watch import Watcher
from tests.small_guide import guide_folder


class _Pauses:
    """Does one thing a pause; fails the test when nothing is left to do."""

    def __init__(self, *steps: Callable[[], object]) -> None:
        self._steps = list(steps)

    def __call__(self) -> None:
        assert self._steps, "still waiting though everything has happened"
        self._steps.pop(0)()

    @property
    def left(self) -> int:
        """How many things have not been done."""
        return len(self._steps)


def _nothing() -> None:
    pass


@pytest.mark.parametrize("change", ["written", "made", "deleted"])
def test_a_changed_new_or_deleted_file_ends_the_wait(tmp_path: Path, change: str) -> None:
    """After it has stopped changing."""
    root = guide_folder(tmp_path)
    steps: dict[str, Callable[[], object]] = {
        "written": lambda: (root / "guide.yaml").write_text("changed"),
        "made": lambda: (root / "new.md").write_text("x"),
        "deleted": (root / "start/start.md").unlink,
    }
    pauses = _Pauses(_nothing, steps[change], _nothing)
    Watcher(root, pauses).wait()
    assert pauses.left == 0


def test_a_file_that_is_still_growing_is_waited_for(tmp_path: Path) -> None:
    """A half-saved page would only give false problems."""
    root = guide_folder(tmp_path)
    page = root / "start/start.md"
    pauses = _Pauses(lambda: page.write_text("x"), lambda: page.write_text("xy"), _nothing)
    Watcher(root, pauses).wait()
    assert pauses.left == 0


def test_other_files_do_not_end_the_wait(tmp_path: Path) -> None:
    """Such as the pack, when it is written into the folder."""
    root = guide_folder(tmp_path)
    pauses = _Pauses(
        lambda: (root / "guide.kcpack").write_text("x"), lambda: (root / "a.md").write_text("x"), _nothing
    )
    Watcher(root, pauses).wait()
    assert pauses.left == 0


def test_each_change_is_told_once(tmp_path: Path) -> None:
    """The next wait starts from how the folder looks then."""
    root = guide_folder(tmp_path)
    pauses = _Pauses(
        lambda: (root / "a.md").write_text("x"), _nothing, _nothing, (root / "a.md").unlink, _nothing
    )
    watcher = Watcher(root, pauses)
    watcher.wait()
    watcher.wait()
    assert pauses.left == 0
