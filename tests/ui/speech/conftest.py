from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject

from kcdesk.ui.page.accessibility.tree import page_tree
from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.speech.utterances import Utterance, foot_of, utterances
from kcdesk.ui.speech.voice import Voice
from tests.ui.page.conftest import page_of, view

__all__ = ["view"]

Say = Callable[[str], tuple[Utterance, ...]]


class FakeVoice(Voice):
    """Remembers what it was to say; the test tells it when it has said it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.said: list[tuple[str, int]] = []
        self.speaks = False
        self.closed = False

    def speak(self, text: str, percent: int) -> None:
        """Begin, for as long as the test likes."""
        self.said.append((text, percent))
        self.speaks = True

    def stop(self) -> None:
        """Be silent."""
        self.speaks = False

    def close(self) -> None:
        """Nothing is left."""
        self.stop()
        self.closed = True

    def come_to_the_end(self) -> None:
        """The text was said."""
        self.speaks = False
        self.finished.emit()

    @property
    def texts(self) -> list[str]:
        """What was said, without the speeds."""
        return [text for text, _ in self.said]


@pytest.fixture
def voice() -> FakeVoice:
    """A voice that nobody hears."""
    return FakeVoice()


@pytest.fixture
def say(view: PageView) -> Say:
    """Shows a page, and gives what is said of it."""

    def say_one(html: str) -> tuple[Utterance, ...]:
        view.show_page(page_of(html))
        tree = page_tree(view.document(), html, "Made up")
        return utterances(tree, end=foot_of(view.document()), language="en-GB")

    return say_one
