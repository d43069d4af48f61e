"""Packs of a folder while somebody writes in it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kcdesk.authoring.preview import Editions
from kcdesk.authoring.watch import Watcher
from kcdesk.guide.errors import ContentError
from kcdesk.guide.pack import Pack
from tests.small_guide import SMALL_GUIDE, guide_folder

_PAGE = "treatments/surgery.md"
_TEXT = str(SMALL_GUIDE[_PAGE])


def _editions(root: Path, into: Path, *steps: Callable[[], object]) -> Editions:
    left = list(steps)

    def pause() -> None:
        left.pop(0)()

    return Editions(root, into, Watcher(root, pause))


def _write(file: Path, text: str) -> Callable[[], object]:
    return lambda: file.write_text(text, encoding="utf-8")


def _nothing() -> None:
    pass


def test_a_change_gives_a_pack_in_another_file(tmp_path: Path) -> None:
    """The one before may be on show."""
    root = guide_folder(tmp_path)
    changed = _TEXT.replace("summary: ", "summary: Changed. ")
    editions = _editions(root, tmp_path, _write(root / _PAGE, changed), _nothing)
    first, second = editions.first(), editions.next()
    assert second is not None
    assert first != second
    with closing(Pack.open(second)) as pack:
        assert pack.topic("surgery").summary.startswith("Changed. ")


def test_a_mistake_is_said_with_file_and_line_and_gives_no_pack(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = guide_folder(tmp_path)
    broken = _TEXT + "\n<b>now</b>\n"
    editions = _editions(root, tmp_path, _write(root / _PAGE, broken), _nothing)
    first = editions.first()
    assert editions.next() is None
    assert f"{root.as_posix()}/{_PAGE}:{broken.count(chr(10))}: html:" in capsys.readouterr().err
    assert first.exists()


def test_a_folder_that_starts_with_a_mistake_waits_until_it_is_mended(tmp_path: Path) -> None:
    root = guide_folder(tmp_path, {_PAGE: "no page"})
    editions = _editions(root, tmp_path, _write(root / _PAGE, _TEXT), _nothing)
    assert editions.first().exists()


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="There is no folder"):
        Editions(tmp_path / "none", tmp_path)
