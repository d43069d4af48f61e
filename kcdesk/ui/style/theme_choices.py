"""The themes as a person chooses among them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kcdesk.i18n.message import QT_TRANSLATE_NOOP

THEME_CHOICES = (
    ("system", QT_TRANSLATE_NOOP("Themes", "As the computer")),
    ("light", QT_TRANSLATE_NOOP("Themes", "Light")),
    ("dark", QT_TRANSLATE_NOOP("Themes", "Dark")),
    ("sepia", QT_TRANSLATE_NOOP("Themes", "Sepia")),
    ("high-contrast-light", QT_TRANSLATE_NOOP("Themes", "High contrast, light")),
    ("high-contrast-dark", QT_TRANSLATE_NOOP("Themes", "High contrast, dark")),
)
"""`system` or a theme's name, and its words in English; translated by `theme_choices`."""


def theme_choices() -> tuple[tuple[str, str], ...]:
    """(`system` or a theme's name, its words)."""
    return tuple((name, QCoreApplication.translate("Themes", words)) for name, words in THEME_CHOICES)
