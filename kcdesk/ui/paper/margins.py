"""The margins of everything that this program prints."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF

_MM = 10
"""Printers of today reach so far; each page takes fewer sheets than with 12."""
MARGINS = QMarginsF(_MM, _MM, _MM, _MM)
"""In millimetres."""
