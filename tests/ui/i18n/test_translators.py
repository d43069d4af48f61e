"""The window in another language."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from kcdesk.app.application import set_language
from kcdesk.ui.i18n.translate import LANGUAGE
from kcdesk.ui.i18n.translators import install, remove
from tests.test_translations import needs_tool, translations

pytestmark = needs_tool("pyside6-lrelease")

_TS = """<TS version="2.1" language="de"><context><name>Actions</name>
<message><source>Back</source><translation>Zurück</translation></message></context></TS>"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """German, as far as one word goes."""
    made = tmp_path_factory.mktemp("translations")
    (made / "de.ts").write_text(_TS, encoding="utf-8")
    translations.compile_to(made / "de.ts", made / "kcdesk_de.qm")
    return made


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """English again afterwards."""
    yield qapp
    remove(qapp)


def _said(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text)


@pytest.mark.parametrize("tag", ["de", "de-AT", "de_CH", "de-Latn-DE"])
def test_a_language_is_found_by_its_tag_or_a_part_of_it(app: QApplication, folder: Path, tag: str) -> None:
    """In the first folder that has it; what is not translated stays English."""
    assert install(app, tag, (folder / "none", folder))
    assert _said("Actions", "Back") == "Zurück"
    assert _said("Actions", "Home") == "Home"
    assert app.property(LANGUAGE) == tag


def test_qt_speaks_it_too(app: QApplication, folder: Path) -> None:
    """The buttons of its dialogs."""
    install(app, "de", (folder,))
    assert _said("QPlatformTheme", "Cancel") == "Abbrechen"


def test_a_language_that_nobody_translated_is_english(app: QApplication, folder: Path) -> None:
    """All of it: not Qt's own words alone."""
    assert not install(app, "fr", (folder,))
    assert _said("QPlatformTheme", "Cancel") == "Cancel"
    assert app.property(LANGUAGE) is None


def test_english_again(app: QApplication, folder: Path) -> None:
    """A guide in English after one in German; twice the same language leaves nothing behind either."""
    install(app, "de", (folder,))
    install(app, "de", (folder,))
    remove(app)
    assert _said("Actions", "Back") == "Back"
    assert _said("QPlatformTheme", "Cancel") == "Cancel"
    assert app.property(LANGUAGE) is None


def test_english_loads_none_of_it(reader_pack_file: Path) -> None:
    """The start has no time for it."""
    code = (
        "import sys; from kcdesk.app import application as app; from kcdesk.guide.pack import Pack\n"
        "from kcdesk.app.composition import make_reader\n"
        "from pathlib import Path\n"
        "one = app.make_application(); pack = Pack.open(Path(sys.argv[1]))\n"
        "assert app.set_language(one, pack.info.language)\n"
        "make_reader(one, pack, theme='light', zoom=100)\n"
        "unwanted = {'kcdesk.ui.i18n.translators', 'kcdesk.i18n.direction'}\n"
        "print(list(unwanted & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(reader_pack_file)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_a_guide_in_english_after_another(app: QApplication, folder: Path) -> None:
    """The window made for it speaks English."""
    install(app, "de", (folder,))
    assert set_language(app, "en-GB")
    assert _said("Actions", "Back") == "Back"
