"""Has a menu that scrolls keep its height, where Qt would let it grow over what is above it."""

from __future__ import annotations

from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QWidget

_MORE_THAN_ANY_SCREEN = 100_000
_SHEET_STYLE = "Fusion"
"""What the application's style sheet is laid over."""


class KeptHeight(QProxyStyle):
    """The style of such menus: Qt has no other way to say how far one may grow while it is scrolled.

    It grows until the frame of a menu reaches its screen's edges; with such a frame it has no room to.
    """

    def __init__(self, parent: QWidget) -> None:
        """`parent` is to outlive every menu that has this style."""
        super().__init__(_SHEET_STYLE)
        self.setParent(parent)
        self.keeping: set[QWidget] = set()
        """The menus that are shown in a height of their own; a frame like this would move one that opens."""

    def pixelMetric(  # noqa: N802 - Qt's name
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        if metric == QStyle.PixelMetric.PM_MenuDesktopFrameWidth and widget in self.keeping:
            return _MORE_THAN_ANY_SCREEN
        return super().pixelMetric(metric, option, widget)
