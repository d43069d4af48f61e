from __future__ import annotations

import pytest

from kcdesk.ui.page.text_column import TextColumn
from kcdesk.user_data.settings import TextLayout

_LAYOUT = TextLayout()


@pytest.mark.parametrize(("available", "scale", "width"), [(500, 1, 452), (1600, 1, 684), (1600, 2, 1368)])
def test_a_column_is_no_wider_than_can_be_read(available: int, scale: float, width: int) -> None:
    column = TextColumn(available, _LAYOUT, scale)
    assert (column.width, column.side_margin) == (width, (available - width) / 2)


@pytest.mark.parametrize(
    ("available", "scale", "figure"), [(1600, 1, 640), (400, 1, 352), (100, 1, 160), (1600, 2, 1280)]
)
def test_a_drawing_fits_the_column(available: int, scale: float, figure: int) -> None:
    assert TextColumn(available, _LAYOUT, scale).figure_width == figure


@pytest.mark.parametrize(
    ("available", "whole", "tables"),
    [(48 + 30 * 19, True, True), (48 + 26 * 19, True, True), (48 + 25 * 19, False, False)],
)
def test_a_narrow_column_has_no_tables_and_may_break_words(available: int, whole: bool, tables: bool) -> None:
    column = TextColumn(available, _LAYOUT, 1)
    assert (column.keeps_words_whole, column.has_room_for_tables) == (whole, tables)


@pytest.mark.parametrize(
    ("available", "scale", "pictogram"), [(1600, 1, 112), (1600, 2, 224), (448, 2, 200), (100, 1, 64)]
)
def test_a_small_drawing_leaves_the_words_three_quarters(
    available: int, scale: float, pictogram: int
) -> None:
    assert TextColumn(available, _LAYOUT, scale).pictogram_width == pictogram


@pytest.mark.parametrize(("ems", "room"), [(20, True), (14, False)])
def test_a_sentence_stays_beside_its_drawing_in_large_text(ems: int, room: bool) -> None:
    """A page in Easy Read has no other tables; the drawing takes part of the width."""
    column = TextColumn(48 + ems * 38, TextLayout(), 2.0, is_easy_read=True)
    assert column.has_room_for_tables == room
