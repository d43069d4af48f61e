from __future__ import annotations

import pytest

from kcdesk.ui.paper import pictures
from kcdesk.ui.paper.pictures import Pictures
from kcdesk.ui.style.theme import Theme

_SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10"/></svg>'


class _Figures:
    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, figure_id: str) -> bytes | None:
        self.asked.append(figure_id)
        return None if figure_id == "none" else _SVG


def test_a_drawing_is_made_once(light: Theme) -> None:
    figures = _Figures()
    kept = Pictures(figures, light)
    first, second = kept.drawing("kidney", 40), kept.drawing("kidney", 40)
    assert figures.asked == ["kidney"]
    assert first is not None
    assert second is not None
    assert first.cacheKey() == second.cacheKey()  # by which a PDF knows that it has it already


def test_another_width_is_another_picture(light: Theme) -> None:
    kept = Pictures(_Figures(), light)
    narrow, wide = kept.drawing("kidney", 40), kept.drawing("kidney", 80)
    assert narrow is not None
    assert wide is not None
    assert wide.width() == 2 * narrow.width()


def test_no_more_is_kept_than_fits(light: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one asked for least lately goes."""
    monkeypatch.setattr(pictures, "_MOST_BYTES", 2 * 4 * 120 * 60)
    figures = _Figures()
    kept = Pictures(figures, light)
    for name in "a", "b", "a", "c", "a", "b":
        kept.drawing(name, 40)
    assert figures.asked == ["a", "b", "c", "b"]


def test_a_drawing_that_is_not_there_is_none(light: Theme) -> None:
    assert Pictures(_Figures(), light).drawing("none", 40) is None


def test_signs_are_made_once(light: Theme) -> None:
    kept = Pictures(_Figures(), light)
    assert kept.sign("call", 24).cacheKey() == kept.sign("call", 24).cacheKey()


@pytest.mark.parametrize(
    ("svg", "proportion"),
    [
        (b'<svg viewBox="0 0 720 360"></svg>', 0.5),
        (b'<svg viewBox="0 0 10 99999"></svg>', 4.0),
        (b'<svg viewBox="0 0 0 5"></svg>', 0.0),
        (b"<svg></svg>", 0.0),
        (None, 0.0),
    ],
)
def test_a_drawing_s_proportion_is_known_from_its_start(
    light: Theme, svg: bytes | None, proportion: float
) -> None:
    assert Pictures(lambda _figure: svg, light).proportion("one") == proportion
