from __future__ import annotations

from collections.abc import Callable

import pytest

from kcdesk.guide.gate import tables
from kcdesk.guide.gate.refused import RefusedError
from kcdesk.guide.gate.rows import Rows

Changed = Callable[..., Rows]


def test_every_table_of_a_good_guide_can_be_read(changed: Changed) -> None:
    rows = changed()
    older = {"common_word"}
    assert [table for table in tables.TABLES if table not in older and list(rows.of(table))]


def test_no_table_has_more_rows_than_it_may(changed: Changed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(tables.TABLES, "topic", (2, tables.TABLES["topic"][1]))
    with pytest.raises(RefusedError, match="more than 2 rows in its table topic"):
        list(changed().of("topic"))


def test_reading_ends_with_its_time(changed: Changed) -> None:
    with pytest.raises(RefusedError, match="more than can be read in time"):
        list(changed(limit=0).of("topic"))
