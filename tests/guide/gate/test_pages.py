from __future__ import annotations

from collections.abc import Callable

import pytest

from kcdesk.guide.gate.made_rows import checked_places
from kcdesk.guide.gate.names import checked_names
from kcdesk.guide.gate.pages import check_pages
from kcdesk.guide.gate.rows import Rows
from kcdesk.guide.gate.topics import checked_topics


def test_the_time_is_looked_at_for_each_page(
    changed: Callable[..., Rows], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A row of some kilobytes may be a page of a million letters."""
    rows = changed()
    topics = checked_topics(rows)
    names = checked_names(rows, topics)
    places = checked_places(rows, topics, names)
    looked: list[Rows] = []

    def look(rows: Rows) -> None:
        looked.append(rows)

    monkeypatch.setattr(Rows, "keep_to_time", look)
    check_pages(rows, topics, names, places)
    assert len(looked) > len(topics)
