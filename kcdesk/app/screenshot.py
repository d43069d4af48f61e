"""Pictures of the window, without a screen: for those who make it, and for those who write about it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from kcdesk.app.application import NO_DISPLAY, make_application, set_language
from kcdesk.app.composition import make_reader
from kcdesk.guide.errors import GuideError
from kcdesk.guide.model import Location
from kcdesk.paths import bundled_pack
from kcdesk.startup.opening import open_checked
from kcdesk.ui.navigation.navigator import HOME
from kcdesk.ui.speech.voice import SilentVoice
from kcdesk.user_data.settings import Settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_ROUNDS = 5
_UNTRANSLATED = (
    "The window has not been translated into “{}”. "
    "The languages of resources/translations, and the pseudo-languages, are made by: make translations"
)


def take_picture(  # noqa: PLR0913 - one for each option of the command
    topic: str,
    output: Path,
    *,
    theme: str = "light",
    zoom: int = 100,
    size: tuple[int, int] = (1280, 800),
    search: str = "",
    panel: str = "",
    language: str = "",
    pack: Path | None = None,
) -> int:
    """Save a picture of the window at a topic (`home` for the home page), without any screen.

    `zoom` in percent, `size` in pixels; with `search`, these words are typed and their results shown;
    `panel` names an action whose panel is opened; `language` is that of the window, if not the guide's.
    Raises GuideError if the guide, the topic or the translation is not there, or the picture cannot be
    written.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = make_application()
    if app is None:
        raise GuideError(NO_DISPLAY)
    guide = open_checked(pack or bundled_pack())
    if not set_language(app, language or guide.info.language) and language:
        raise GuideError(_UNTRANSLATED.format(language))
    reader = make_reader(
        app, guide, theme=theme, zoom=zoom, find_voice=lambda _language, parent: SilentVoice(parent)
    )
    topic_id, _, anchor = topic.partition("#")
    location = HOME if topic_id == "home" else Location(guide.topic(topic_id).id, anchor)
    reader.window.restore(Settings())
    reader.window.resize(*size)
    reader.window.show()
    reader.window.finish()
    reader.navigator.open(location)
    _settle(app)
    if search:
        reader.window.search_for(search)
        _settle(app)
    if panel:
        reader.window.actions_[panel].trigger()
        _settle(app)
    if not reader.window.grab().save(str(output)):
        message = (
            f"The picture could not be written to “{output}”. "
            "The name must end in .png, in a folder that exists."
        )
        raise GuideError(message)
    return 0


def _settle(app: QApplication) -> None:
    """Lay everything out: what has got its size may arrange itself anew, and ask for another."""
    for _ in range(_ROUNDS):
        app.processEvents()
