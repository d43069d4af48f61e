from __future__ import annotations

from collections.abc import Callable

import pytest

from kcdesk.guide.gate.refused import RefusedError
from kcdesk.guide.gate.rows import Rows
from kcdesk.guide.gate.topics import check_home, checked_topics

Changed = Callable[..., Rows]


def test_a_tree_says_how_deep_each_topic_lies(changed: Changed) -> None:
    assert checked_topics(changed()) == {"start": 0, "help": 1, "surgery": 0}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE topic SET parent = 'help', depth = 2 WHERE id = 'help'",
        "UPDATE topic SET parent = 'surgery' WHERE id = 'help'",
        "UPDATE topic SET depth = 2 WHERE id = 'help'",
        "UPDATE topic SET position = 7 WHERE id = 'surgery'",
        "UPDATE topic SET depth = 0 WHERE id = 'help'",
    ],
)
def test_what_is_no_tree_is_refused(changed: Changed, statement: str) -> None:
    with pytest.raises(RefusedError, match="topics that are no tree"):
        checked_topics(changed(statement))


def test_a_guide_has_a_topic(changed: Changed) -> None:
    with pytest.raises(RefusedError, match="no topic"):
        checked_topics(changed("DELETE FROM topic"))


@pytest.mark.parametrize("table", ["tile", "shortcut"])
def test_a_button_leads_to_a_topic(changed: Changed, table: str) -> None:
    more = ", 'words', 'surgery'" if table == "tile" else ""
    rows = changed(f"INSERT INTO {table} VALUES (99, 'nowhere'{more})")  # noqa: S608
    with pytest.raises(RefusedError, match="a name that leads nowhere"):
        check_home(rows, checked_topics(rows))
