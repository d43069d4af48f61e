"""The themes as a person chooses among them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kcdesk.i18n.message import QT_TRANSLATE_NOOP
from kcdesk.user_data.settings import THEMES

_IN_ENGLISH = (
    QT_TRANSLATE_NOOP("Themes", "As the computer"),
    QT_TRANSLATE_NOOP("Themes", "Light"),
    QT_TRANSLATE_NOOP("Themes", "Dark"),
    QT_TRANSLATE_NOOP("Themes", "Sepia"),
    QT_TRANSLATE_NOOP("Themes", "High contrast, light"),
    QT_TRANSLATE_NOOP("Themes", "High contrast, dark"),
)

THEME_CHOICES = tuple(zip(THEMES, _IN_ENGLISH, strict=True))
"""`system` or a theme's name, and its words in English; translated by `theme_choices`."""


def theme_choices() -> tuple[tuple[str, str], ...]:
    """(`system` or a theme's name, its words)."""
    return tuple((name, QCoreApplication.translate("Themes", words)) for name, words in THEME_CHOICES)
