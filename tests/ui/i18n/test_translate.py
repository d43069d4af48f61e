"""Sentences of the rooms without Qt, as the window shows them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from kcdesk.i18n.message import Message
from kcdesk.ui.i18n.translate import LANGUAGE, format_date, translate

_DAY = date(2023, 10, 3)


class _Welsh(QTranslator):
    """As much of it as these tests need."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, _n: int = -1
    ) -> str | None:
        known = {"By {day}.": "Erbyn {day}.", "{problem} So.": "Felly: {problem}", "No.": "Na."}
        return known.get(text) if context == "guide" and not disambiguation else None


@pytest.fixture
def welsh(qapp: QApplication) -> Iterator[None]:
    """A window in Welsh."""
    translator = _Welsh()
    qapp.installTranslator(translator)
    qapp.setProperty(LANGUAGE, "cy")
    yield
    qapp.removeTranslator(translator)
    qapp.setProperty(LANGUAGE, None)


_SENTENCES = [
    (Message(""), "", ""),
    (Message("By {day}.", {"day": _DAY}), "By 3 October 2023.", "Erbyn 3 Hydref 2023."),
    (Message("{problem} So.", {"problem": Message("No.")}), "No. So.", "Felly: Na."),
]


@pytest.mark.parametrize(("wording", "english", "_welsh"), _SENTENCES)
def test_without_a_translation_it_is_the_english_sentence(
    qapp: QApplication, wording: Message, english: str, _welsh: str
) -> None:
    """As on the command line."""
    assert qapp is not None
    assert translate(wording) == english == str(wording)


@pytest.mark.usefixtures("welsh")
@pytest.mark.parametrize(("wording", "_english", "welsh_words"), _SENTENCES)
def test_all_of_it_is_translated(wording: Message, _english: str, welsh_words: str) -> None:
    """The sentence, its dates, and the sentences in it."""
    assert translate(wording) == welsh_words


def test_a_date_is_english_on_every_computer(qapp: QApplication) -> None:
    """While the window is: what language the computer speaks does not matter."""
    assert qapp is not None
    assert format_date(_DAY) == "3 October 2023"
