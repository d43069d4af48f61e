from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kcdesk.guide.pack import Pack
from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.topics.topic_model import TOPIC_ID, TopicModel
from kcdesk.ui.topics.topic_tree import TopicTree
from tests.ui.conftest import Ear
from tests.ui.heard import Heard

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def tree(qtbot: QtBot, reader_pack: Pack) -> TopicTree:
    """All branches closed."""
    made = TopicTree(TopicModel(reader_pack.topics))
    qtbot.addWidget(made)
    made.resize(300, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def model_of(tree: TopicTree) -> TopicModel:
    """Its topics."""
    model = tree.model()
    assert isinstance(model, TopicModel)
    return model


def leaves(tree: TopicTree) -> list[QModelIndex]:
    """The rows without rows of their own, from the top of an open tree on, but for the last."""
    rows, index = [], tree.model().index(0, 0)
    while index.isValid():
        rows.append(index)
        index = tree.indexBelow(index)
    return [row for row in rows if not tree.model().rowCount(row)][:-1]


def click(tree: TopicTree, topic: str) -> None:
    """Click on a topic that can be seen."""
    where = tree.visualRect(model_of(tree).index_of(topic)).center()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_one_click_opens_a_topic(tree: TopicTree) -> None:
    """Once: a second signal would be a second visit."""
    chosen = Heard(tree.topic_chosen)
    click(tree, "treatments")
    assert chosen.values == ["treatments"]


def test_enter_opens_a_topic(tree: TopicTree, qtbot: QtBot) -> None:
    """The one that the arrow keys went to."""
    tree.setCurrentIndex(model_of(tree).index_of("start"))
    QTest.keyClick(tree, Qt.Key.Key_Down)
    with qtbot.waitSignal(tree.topic_chosen) as heard:
        QTest.keyClick(tree, Qt.Key.Key_Return)
    assert heard.args == ["treatments"]


def test_the_topic_being_read_is_shown_in_its_branch(tree: TopicTree) -> None:
    """The branch opens, and the topic is scrolled to."""
    tree.show_topic("sunitinib")
    index = model_of(tree).index_of("sunitinib")
    assert tree.selectedIndexes() == [index]
    assert tree.isExpanded(index.parent())
    assert tree.viewport().rect().contains(tree.visualRect(index).center())


@pytest.mark.parametrize("topic", ["", "nowhere"])
def test_at_home_no_topic_is_shown(tree: TopicTree, topic: str) -> None:
    """Whatever was shown before."""
    tree.show_topic("sunitinib")
    tree.show_topic(topic)
    assert not tree.currentIndex().isValid()
    assert tree.selectedIndexes() == []


def test_no_row_has_the_focus_while_the_tree_has_not(tree: TopicTree, qtbot: QtBot) -> None:
    """To assistive technology the current row has it; with the focus that is the topic being read."""
    tree.clearFocus()
    tree.show_topic("sunitinib")
    assert not tree.currentIndex().isValid()
    take_focus(tree, qtbot)
    assert tree.currentIndex() == model_of(tree).index_of("sunitinib")
    tree.clearFocus()
    assert not tree.currentIndex().isValid()


def test_at_home_the_first_row_has_the_focus(tree: TopicTree, qtbot: QtBot) -> None:
    """And is not chosen."""
    take_focus(tree, qtbot)
    assert tree.currentIndex() == tree.model().index(0, 0)
    assert tree.selectedIndexes() == []


def test_a_branch_that_opens_or_closes_is_said(tree: TopicTree, qtbot: QtBot, ear: Ear) -> None:
    """By keys, where the keyboard is; what reading opens is not said."""
    tree.show_topic("sunitinib")
    take_focus(tree, qtbot)
    tree.setCurrentIndex(model_of(tree).index_of("treatments"))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(tree, key)
    assert ear.heard == ["Expanded", "Collapsed"]


def take_focus(tree: TopicTree, qtbot: QtBot) -> None:
    """Give the tree the keyboard."""
    tree.clearFocus()
    tree.activateWindow()
    tree.setFocus()
    qtbot.waitUntil(tree.hasFocus)


def test_a_click_on_the_topic_being_read_closes_its_branch(tree: TopicTree) -> None:
    """And opens it again; the page stays."""
    tree.show_topic("treatments")
    chosen = Heard(tree.topic_chosen)
    index = model_of(tree).index_of("treatments")
    assert tree.isExpanded(index)
    click(tree, "treatments")
    assert not tree.isExpanded(index)
    click(tree, "treatments")
    assert tree.isExpanded(index)
    assert chosen.values == []


@pytest.mark.parametrize("width", [160, 300, 600])
def test_titles_wrap_instead_of_being_cut(tree: TopicTree, width: int, qtbot: QtBot) -> None:
    """A narrower pane has higher rows, and never scrolls sideways."""
    tree.expandAll()
    tree.resize(width, 600)
    qtbot.waitUntil(lambda: tree.viewport().width() > width - 40)
    index = model_of(tree).index_of("get-help-now")
    needed = tree.fontMetrics().horizontalAdvance("When to get help now")
    room = tree.visualRect(index).width() - 12
    lines = tree.sizeHintForIndex(index).height() // tree.fontMetrics().height()
    assert lines * room >= needed
    assert tree.horizontalScrollBar().maximum() == 0


def test_a_row_is_large_enough_for_an_unsteady_hand(tree: TopicTree) -> None:
    """At least 40 pixels high, as WCAG's larger targets are nearly."""
    assert tree.visualRect(model_of(tree).index_of("start")).height() >= 40


def test_it_looks_different_where_the_reader_is(tree: TopicTree) -> None:
    """The row is painted in the accent's colours; so is the one with the keyboard."""
    tree.clearFocus()
    plain = tree.grab().toImage()
    tree.show_topic("start")
    shown = tree.grab().toImage()
    tree.setFocus()
    focused = tree.grab().toImage()
    assert plain != shown
    assert shown != focused


def test_it_is_named(tree: TopicTree) -> None:
    """For a screen reader."""
    assert tree.accessibleName() == "Topics"


def test_a_topic_out_of_sight_comes_to_the_middle(tree: TopicTree) -> None:
    """Not to the very edge, where nothing shows what comes after it; one in sight stays where it is."""
    tree.resize(300, 150)
    tree.expandAll()
    far = next(i for i in leaves(tree) if not tree.viewport().rect().intersects(tree.visualRect(i)))
    tree.show_topic(str(far.data(TOPIC_ID)))
    assert tree.visualRect(far).top() > 0
    assert tree.viewport().rect().contains(tree.visualRect(far))
    assert tree.visualRect(far).bottom() < tree.viewport().height() - tree.visualRect(far).height() // 2


def test_arrows_and_steps_grow_with_the_text(tree: TopicTree) -> None:
    """For a hand that shakes, and for eyes that see little."""
    before = tree.indentation()
    font = tree.font()
    font.setPixelSize(2 * tree.fontInfo().pixelSize())
    tree.setStyleSheet(f"font-size: {font.pixelSize()}px")
    assert tree.indentation() == tree.fontMetrics().height()
    assert tree.indentation() > 1.5 * before


def opened(tree: TopicTree) -> set[str]:
    """The ids of the branches that are open."""
    model, found = model_of(tree), set()
    index = model.index(0, 0)
    while index.isValid():
        if tree.isExpanded(index):
            found.add(str(index.data(TOPIC_ID)))
        index = tree.indexBelow(index)
    return found


def test_only_the_branch_being_read_is_open(tree: TopicTree) -> None:
    """What reading opened closes when it goes on elsewhere, and at home."""
    tree.show_topic("surgery")
    assert "treatments" in opened(tree)
    tree.show_topic("sunitinib")
    assert "medicines" in opened(tree)
    assert "treatments" not in opened(tree)
    tree.show_topic("")
    assert opened(tree) == set()


def test_a_branch_opened_by_hand_stays_open(tree: TopicTree) -> None:
    """Somebody wanted to see it."""
    tree.expand(model_of(tree).index_of("treatments"))
    tree.show_topic("surgery")
    tree.show_topic("sunitinib")
    assert {"treatments", "medicines"} <= opened(tree)


def test_a_row_that_was_clicked_stays_under_the_pointer(tree: TopicTree) -> None:
    """Though the branch above it closes."""
    tree.resize(300, 200)
    tree.show_topic("surgery")
    bar = tree.verticalScrollBar()
    bar.setValue(bar.maximum())
    index = model_of(tree).index_of("medicines")
    height = tree.visualRect(index).top()
    assert 0 <= height < tree.viewport().height()
    tree.show_topic("medicines")
    least, most = bar.minimum(), bar.maximum()
    assert tree.visualRect(index).top() == height or bar.value() in {least, most}


def test_the_topic_read_is_in_sight_when_the_topics_are_shown(tree: TopicTree, qtbot: QtBot) -> None:
    """A drawer has another width than when the topic was chosen, and its rows other heights."""
    tree.hide()
    tree.resize(900, 90)
    tree.show_topic("surgery")
    tree.verticalScrollBar().setValue(0)
    tree.resize(220, 90)
    tree.show()
    row = model_of(tree).index_of("surgery")
    qtbot.waitUntil(lambda: tree.viewport().rect().contains(tree.visualRect(row)))


@pytest.mark.parametrize("height", [150, 180, 210, 243])
def test_it_begins_with_a_whole_row(tree: TopicTree, height: int) -> None:
    """Half a title cannot be read, and looks like another row's."""
    tree.resize(300, height)
    tree.expandAll()
    bar, page, scrolled = tree.verticalScrollBar(), tree.viewport(), 0
    for index in leaves(tree)[::3]:
        tree.show_topic(index.data(TOPIC_ID))
        first = tree.indexAt(page.rect().topLeft())
        assert tree.visualRect(first).top() == 0 or bar.value() == bar.maximum()
        assert page.rect().contains(tree.visualRect(index))
        scrolled += 0 < bar.value() < bar.maximum()
    assert scrolled


@pytest.mark.parametrize("zoom", [100, 200, 400])
def test_in_another_text_size_it_begins_with_a_whole_row(
    tree: TopicTree, dressed: Appearance, zoom: int
) -> None:
    """All rows are higher then, and stand elsewhere."""
    tree.resize(700, 400)
    tree.show_topic("sunitinib")
    dressed.set_zoom(zoom)
    QApplication.processEvents()
    bar = tree.verticalScrollBar()
    first = tree.visualRect(tree.indexAt(tree.viewport().rect().topLeft()))
    assert first.top() == 0 or bar.value() == bar.maximum()
