"""The window in another language than English.  English needs none of this, and never loads it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from kcdesk.ui.i18n.translate import LANGUAGE

_OURS = "kcdesk_translation"


def install(app: QCoreApplication, language: str, folders: tuple[Path, ...]) -> bool:
    """Have the windows made from now on speak a language; False, and English, if nobody translated it.

    `language` is a tag such as `cy` or `pt-BR`, of which a part is enough (`cy-GB` takes `cy`); `folders`
    hold the translations, `kcdesk_cy.qm`.  What Qt itself says (in the print dialog) comes along.
    """
    remove(app)
    found = _file(language, folders)
    if found is None:
        return False
    for translator in (_of_qt(language), _load(found)):
        if translator is not None:
            translator.setObjectName(_OURS)
            translator.setParent(app)
            app.installTranslator(translator)
    app.setProperty(LANGUAGE, language)
    return True


def remove(app: QCoreApplication) -> None:
    """English again, for the windows made from now on."""
    for translator in app.findChildren(QTranslator, _OURS):
        app.removeTranslator(translator)
        translator.setParent(None)
    app.setProperty(LANGUAGE, None)


def _file(language: str, folders: tuple[Path, ...]) -> Path | None:
    files = (folder / f"kcdesk_{name}.qm" for name in _names(language) for folder in folders)
    return next((file for file in files if file.is_file()), None)


def _names(language: str) -> Iterator[str]:
    """`zh_Hant_TW`, `zh_Hant`, `zh`."""
    parts = language.replace("-", "_").split("_")
    for length in range(len(parts), 0, -1):
        yield "_".join(parts[:length])


def _load(file: Path) -> QTranslator | None:
    translator = QTranslator()
    return translator if translator.load(str(file)) else None


def _of_qt(language: str) -> QTranslator | None:
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator = QTranslator()
    return translator if translator.load(QLocale(language), "qtbase", "_", folder) else None
