"""Messages of the folders without Qt, in the language of the window."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from kcdesk.i18n.message import Message, english_date, one_line

LANGUAGE = "language"
"""Property of the application: the tag of the window's language; not there while that is English."""


def translate(message: Message) -> str:
    """Translate a message, with the dates and messages in it; empty for an empty one."""
    if not message.template:
        return ""
    values = {name: _value(value) for name, value in message.values.items()}
    return QCoreApplication.translate("guide", message.template).format(**values)


def format_date(day: date) -> str:
    """Format a date as people read it: `6 August 2026`."""
    app = QCoreApplication.instance()
    language = app.property(LANGUAGE) if app is not None else None
    return _in_language(day, str(language)) if language else english_date(day)


def _value(value: object) -> str:
    if isinstance(value, Message):
        return translate(value)
    return format_date(value) if isinstance(value, date) else one_line(str(value))


def _in_language(day: date, language: str) -> str:
    from PySide6.QtCore import QDate, QLocale  # noqa: PLC0415 - English needs neither

    form = QCoreApplication.translate("guide", "d MMMM yyyy", "date format")
    return QLocale(language).toString(QDate(day.year, day.month, day.day), form)
