"""What covers a visit keeps the keyboard until it is closed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kcdesk.ui.widgets.tab_within import step_within


class Cover(QWidget):
    """Covers what lies under it, for the keys too: Tab goes round inside.

    It led on to what is covered, where nobody sees it, and Esc did not close the cover any more.
    """

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Go to the next part that takes the keyboard; from the last to the first."""
        step_within(self, forward=next)
        return True
