from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from kcdesk.guide.model import Topic
from kcdesk.guide.pack import Pack
from kcdesk.guide.topics import Topics
from kcdesk.ui.topics.topic_model import TOPIC_ID, TopicModel
from tests.raw_pack import RawTopic, write_pack
from tests.topics import topics_of

_WARN = QAbstractItemModelTester.FailureReportingMode.Warning


def test_it_is_a_sound_model(qapp: QApplication, reader_pack: Pack) -> None:
    """Qt's own tester finds nothing wrong with it."""
    assert qapp is not None
    model = TopicModel(reader_pack.topics)
    assert QAbstractItemModelTester(model, _WARN).model() is model


def test_rows_are_read_as_they_are_seen(reader_pack: Pack) -> None:
    """The tree of a guide of many thousand topics reads those of the branches that are open."""
    asked: list[object] = []

    def rows_of(sql: str, parameters: Iterable[object] = ()) -> list[tuple[object, ...]]:
        asked.append(sql)
        return reader_pack.rows(sql, parameters)

    topics = Topics(rows_of, "", has_checked=True)
    asked.clear()
    model = TopicModel(topics)
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    assert [model.rowCount(row) for row in rows]
    assert asked == []
    assert rows[0].data()
    assert len(asked) == 1


def test_it_has_the_guide_s_shape(reader_pack: Pack) -> None:
    """Each topic below its parent, in reading order."""
    model = TopicModel(reader_pack.topics)
    assert _shape(model, QModelIndex()) == _guide_shape(reader_pack, None)


def test_every_topic_is_found(reader_pack: Pack) -> None:
    """With its title and its id; its parent is the topic above."""
    model = TopicModel(reader_pack.topics)
    for topic in reader_pack.topics:
        index = model.index_of(topic.id)
        assert (index.data(), index.data(TOPIC_ID)) == (topic.title, topic.id)
        assert index.data(Qt.ItemDataRole.AccessibleTextRole) == topic.title
        assert index.parent().data(TOPIC_ID) == topic.parent
        assert model.index(index.row(), 0, index.parent()) == index


@pytest.mark.parametrize("topic", ["", "nowhere"])
def test_an_unknown_topic_is_nowhere(reader_pack: Pack, topic: str) -> None:
    """Not the first one."""
    assert not TopicModel(reader_pack.topics).index_of(topic).isValid()


def test_nothing_lies_outside_the_tree(reader_pack: Pack) -> None:
    """No second column, no row beyond the last, no role of ours beside the two."""
    model = TopicModel(reader_pack.topics)
    first = model.index(0, 0)
    assert not model.index(0, 1).isValid()
    assert not model.index(99, 0).isValid()
    assert not model.index(-1, 0).isValid()
    assert model.data(QModelIndex()) is None
    assert first.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.columnCount(first) == 1


@given(st.lists(st.integers(0, 6), min_size=1, max_size=30))
def test_any_tree_in_reading_order_is_sound(qapp: QApplication, depths: list[int]) -> None:
    """However deep and however wide."""
    assert qapp is not None
    with topics_of(_tree(depths)) as topics:
        model = TopicModel(topics)
        assert QAbstractItemModelTester(model, _WARN).model() is model
        model.deleteLater()


def _tree(depths: list[int]) -> tuple[Topic, ...]:
    """Topics of these depths, each at most one deeper than the one before it."""
    day = date(2026, 11, 23)
    topics: list[Topic] = []
    above: list[str] = []
    for position, wanted in enumerate(depths):
        del above[wanted:]
        parent = above[-1] if above else None
        name = f"topic-{position}"
        topics.append(Topic(name, parent, position, len(above), name, "living", "", day, day, ""))
        above.append(name)
    return tuple(topics)


def _shape(model: TopicModel, index: QModelIndex) -> list[object]:
    rows = [model.index(row, 0, index) for row in range(model.rowCount(index))]
    return [(row.data(TOPIC_ID), _shape(model, row)) for row in rows]


def _guide_shape(pack: Pack, topic: str | None) -> list[object]:
    return [(child.id, _guide_shape(pack, child.id)) for child in pack.children(topic)]


def test_a_guide_that_can_no_longer_be_read_has_rows_without_words(tmp_path: Path) -> None:
    """A stick that was pulled: Qt asks for every row, and none may fail."""
    with Pack.open(write_pack(tmp_path / "raw.kcpack", [RawTopic("a", "One")])) as pack:
        model = TopicModel(pack.topics)
    assert model.index(0, 0).data() == "…"
