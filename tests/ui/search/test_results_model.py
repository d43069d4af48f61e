from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from kcdesk.ui.search.results_model import HIT, ResultsModel
from tests.ui.answers import NONE, THREE


def test_it_is_a_sound_model(qapp: QApplication) -> None:
    """Qt's own tester watches it through every change."""
    assert qapp is not None
    model = ResultsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for answer in (THREE, NONE, THREE):
        model.show_answer(answer)
        assert model.rowCount() == len(answer.hits)
    assert tester.model() is model


def test_each_row_is_a_hit_with_its_words() -> None:
    """The words are what a screen reader says."""
    model = ResultsModel()
    model.show_answer(THREE)
    index = model.index(1)
    assert index.data(HIT) == THREE.hits[1]
    assert index.data() == "Surgery"
    spoken = "Surgery. Above, Side effects. 2 of 3. Some words around it."
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == spoken


def test_there_is_nothing_elsewhere() -> None:
    """No rows below a hit, no data without one, no other roles."""
    model = ResultsModel()
    model.show_answer(THREE)
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex()) is None
    assert model.index(0).data(Qt.ItemDataRole.DecorationRole) is None
