"""Which pictures are kept, and which are drawn anew."""

from __future__ import annotations

import pytest

from kcdesk.ui.page.page_pictures import PagePictures
from kcdesk.ui.style.theme import Theme

_SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{0}"><rect width="9" height="9"/></svg>'
_SIDE = 200
_BYTES = 4 * _SIDE * _SIDE

pytestmark = pytest.mark.usefixtures("qapp")


class _Drawn(PagePictures):
    """Counts what is drawn."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        super().__init__(self._ask)

    def _ask(self, figure_id: str) -> bytes:
        self.asked.append(figure_id)
        return _SVG.format(20 if figure_id.startswith("small") else _SIDE).encode()

    def show(self, theme: Theme, *figures: str) -> None:
        """Another page, with these drawings."""
        self.turn_page()
        for figure in figures:
            self.drawing(figure, theme, 20 if figure.startswith("small") else _SIDE, 1.0)


def test_pictures_of_three_pages_are_kept_however_many_were_read(light: Theme) -> None:
    after = {}
    pictures = _Drawn()
    for number in range(1, 51):
        pictures.show(light, f"figure{number}")
        after[number] = pictures.bytes_kept
    assert after[5] == after[50] == 3 * _BYTES


def test_the_page_before_has_its_pictures_still(light: Theme) -> None:
    pictures = _Drawn()
    for figure in ("one", "two", "one"):
        pictures.show(light, figure)
    assert pictures.asked == ["one", "two"]


def test_small_pictures_stay(light: Theme) -> None:
    """Signs are on most pages."""
    pictures = _Drawn()
    for figure in ("small sign", "two", "three", "small sign"):
        pictures.show(light, figure)
    assert pictures.asked == ["small sign", "two", "three"]


def test_all_pictures_of_one_page_are_kept(light: Theme) -> None:
    pictures = _Drawn()
    pictures.show(light, "one", "two", "three")
    for figure in ("one", "two", "three"):
        pictures.drawing(figure, light, _SIDE, 1.0)
    assert pictures.asked == ["one", "two", "three"]
