"""Banner above the page with what the reader must know first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from kcdesk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from kcdesk.ui.widgets.scrolled_words import ScrolledWords


class Banner(QFrame):
    """A message above the page; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None, *, closable: bool = False) -> None:
        """`closable` banners can be put away, and are announced to screen readers.

        A page's own review state cannot: it belongs to the page.
        """
        super().__init__(parent)
        self.setObjectName("banner")
        self._speaks = closable
        self._label = PlainLabel()
        self._label.setWordWrap(True)
        self._scrolled: ScrolledWords | None = None
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.addWidget(self._label, 1)
        if closable:
            close = QPushButton(self.tr("Close"))
            close.setProperty("look", "outlined")
            close.setAccessibleName(self.tr("Close this message"))
            close.clicked.connect(self.hide)
            row.addWidget(close)
        self.hide()

    def tell(self, message: str) -> None:
        """Show a message; an empty one hides the banner."""
        self._label.setText(message)
        if message and self._speaks:
            self._scroll(message)
        self.setAccessibleName(message)
        self.setVisible(bool(message))
        if message and self._speaks:
            from kcdesk.ui.widgets.announce import announce  # noqa: PLC0415 - not needed for the first paint

            announce(self, message)

    def _scroll(self, message: str) -> None:
        """Leave the page its room: in large text a message was higher than a low window, and cut."""
        from kcdesk.ui.widgets.scrolled_words import ScrolledWords  # noqa: PLC0415 - as below

        if self._scrolled is None:
            self._row.removeWidget(self._label)
            self._scrolled = ScrolledWords(self._label)
            self._row.insertWidget(0, self._scrolled, 1)
            for button in self.findChildren(QPushButton):
                self.setTabOrder(self._scrolled, button)
        self._scrolled.setAccessibleName(message)
        self._scrolled.begin()

    def take_back(self, message: str) -> None:
        """Hide a message, if it is the one that is shown."""
        if message == self.message:
            self.hide()

    def add_button(self, button: QPushButton) -> None:
        """Put a button behind the message."""
        self._row.addWidget(button)

    @property
    def message(self) -> str:
        """The message shown last; empty for none."""
        return self._label.text()
