"""A button of a panel: words in an outline."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton


def outlined_button(words: str, do: Callable[[], object] | None = None, name: str = "") -> QPushButton:
    """A button that does something when it is pressed; its `name` for screen readers, or else its words."""
    button = QPushButton(words)
    button.setAccessibleName(name or words)
    button.setProperty("look", "outlined")
    if do is not None:
        button.clicked.connect(lambda: do())  # noqa: PLW0108 - whether it is checked is nothing to it
    return button
