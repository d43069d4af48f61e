"""The small parts that the panel of guides is made of, each of which wraps."""

from __future__ import annotations

from collections.abc import Iterable

from kcdesk.ui.widgets.accessible_roles import mark_as_heading
from kcdesk.ui.widgets.wrapping_button import WrappingButton
from kcdesk.ui.widgets.wrapping_label import WrappingLabel


def paragraph(words: str) -> WrappingLabel:
    """Words of the program or of a guide, never taken for HTML."""
    label = WrappingLabel(words, "guide_words")
    label.setIndent(0)
    return label


def heading(words: str) -> WrappingLabel:
    """The same as a heading."""
    label = WrappingLabel(words, "choice_title")
    label.setIndent(0)
    mark_as_heading(label, 2)
    return label


def paragraphs_under(title: str, sentences: Iterable[str]) -> list[WrappingLabel]:
    """A paragraph for each sentence under a heading of this title, with which the first is said.

    A screen reader that reads the whole panel leaves headings out.
    """
    said = [paragraph(words) for words in sentences]
    for first in said[:1]:
        first.setAccessibleName(f"{title}. {first.accessibleName()}")
    return said


def button(words: str, name: str = "") -> WrappingButton:
    """A button with an outline; `name` is what a screen reader says, if that is more than its words."""
    made = WrappingButton(words)
    made.setProperty("look", "outlined")
    if name:
        made.setAccessibleName(name)
    return made
