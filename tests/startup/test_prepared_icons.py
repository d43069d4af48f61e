"""Icons that set-up drew: in the colour asked for, as Qt draws them; drawn by Qt where they do not fit."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from kcdesk.paths import resources_dir
from kcdesk.startup import SWITCH
from kcdesk.startup.prepared_icons import Shapes, load_shapes, write_shapes
from kcdesk.ui.style.icons import Icons

pytestmark = pytest.mark.usefixtures("qapp")
_FOLDER = resources_dir() / "icons"
_NAMES = sorted(file.stem for file in _FOLDER.glob("*.svg") if b"#" not in file.read_bytes())


def _shape(name: str, side: int) -> Shapes:
    drawn = Icons(_FOLDER, 1.0).pixmap(name, QColor("#000000"), side).toImage()
    image = drawn.convertToFormat(QImage.Format.Format_Alpha8)
    return {((_FOLDER / f"{name}.svg").read_bytes(), side): bytes(image.constBits())}


@pytest.mark.parametrize("name", _NAMES)
@pytest.mark.parametrize(("size", "ratio"), [(22, 1.0), (22, 2.0), (27, 1.0)])
def test_it_looks_as_if_qt_had_drawn_it(name: str, size: int, ratio: float) -> None:
    """Rounding apart: one step of 255 in a colour."""
    colour = QColor("#00567D")
    prepared = Icons(_FOLDER, ratio, _shape(name, round(size * ratio))).pixmap(name, colour, size)
    drawn = Icons(_FOLDER, ratio).pixmap(name, colour, size)
    assert prepared.devicePixelRatio() == drawn.devicePixelRatio()
    mine, theirs = (
        each.toImage().convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
        for each in (prepared, drawn)
    )
    assert mine.size() == theirs.size()
    pairs = zip(bytes(mine.constBits()), bytes(theirs.constBits()), strict=True)
    assert max(abs(one - other) for one, other in pairs) <= 1


def test_a_prepared_one_is_used() -> None:
    """By what it was drawn from: here as a full square."""
    svg = (_FOLDER / "home.svg").read_bytes()
    icons = Icons(_FOLDER, 1.0, {(svg, 10): bytes([255]) * 120})
    assert icons.pixmap("home", QColor("#B3261E"), 10).toImage().pixelColor(0, 9).name() == "#b3261e"


def test_one_that_was_edited_since_is_drawn_anew(tmp_path: Path) -> None:
    (tmp_path / "home.svg").write_bytes((_FOLDER / "menu.svg").read_bytes())
    icons = Icons(tmp_path, 1.0, {((_FOLDER / "home.svg").read_bytes(), 24): bytes([255]) * 576})
    assert icons.pixmap("home", QColor("#B3261E"), 24).toImage().pixelColor(0, 0).alpha() == 0


def test_what_was_kept_comes_back_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, shapes = tmp_path / "start.icons", {(b"<svg/>", 4): bytes(16)}
    write_shapes(file, shapes)
    assert load_shapes(file) == shapes
    monkeypatch.setenv(SWITCH, "1")
    assert load_shapes(file) == {}
    monkeypatch.delenv(SWITCH)
    file.write_bytes(file.read_bytes()[:-1])
    assert load_shapes(file) == {}
    assert load_shapes(tmp_path / "none") == {}
