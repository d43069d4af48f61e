from __future__ import annotations

from collections.abc import Callable

import pytest

from kcdesk.guide.gate.pages import checked_sections
from kcdesk.guide.gate.refused import RefusedError
from kcdesk.guide.gate.rows import Rows
from kcdesk.guide.gate.text_index import check_text_index
from kcdesk.guide.gate.topics import checked_topics

Changed = Callable[..., Rows]


def _check(rows: Rows) -> None:
    check_text_index(rows, checked_sections(rows, checked_topics(rows)))


def test_a_good_index_adds_up(changed: Changed) -> None:
    _check(changed())


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("DELETE FROM section WHERE id = 2", "sections that are not there"),
        ("DELETE FROM section_index_docsize WHERE id = 1", "does not add up"),
        ("UPDATE section_index_docsize SET sz = x'ff' WHERE id = 1", "sections that are not there"),
        ("UPDATE section_index_docsize SET sz = x'0101010102' WHERE id = 1", "does not add up"),
        ("UPDATE section_index_config SET v = 'nosuch(1)' WHERE k = 'rank'", "another search index"),
        ("INSERT INTO section_index_config VALUES ('pgsz', 9)", "another search index"),
    ],
)
def test_another_index_is_refused(changed: Changed, statement: str, message: str) -> None:
    with pytest.raises(RefusedError, match=message):
        _check(changed(statement))
