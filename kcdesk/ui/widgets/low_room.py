"""Where large text leaves few lines of a window, bars have less air, but for a finger's height."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

HIGH_LINE = 36
"""Pixels from which a line of text with little air is as high as a finger."""
_ROOMY_LINES = 16


def has_few_lines(area: QWidget) -> bool:
    """Whether an area has so little height for its text that the page needs what bars can give up."""
    return area.height() < _ROOMY_LINES * area.fontMetrics().lineSpacing()


def wants_low_bars(area: QWidget) -> bool:
    """Whether bars in it are to have less air: few lines, each as high as a finger by itself."""
    return has_few_lines(area) and area.fontMetrics().lineSpacing() >= HIGH_LINE
