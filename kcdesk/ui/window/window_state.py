"""How the window was left, and how it is taken up again."""

from __future__ import annotations

from dataclasses import asdict

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QWidget

from kcdesk.ui.style.appearance import Appearance
from kcdesk.ui.window.pane_layout import PaneLayout
from kcdesk.user_data.settings import Settings

_FIRST_SIZE = QSize(1280, 800)


def place_window(window: QWidget, geometry: str) -> None:
    """Put the window where it was left; the first time, or if that makes no sense, at a size that fits."""
    if not geometry or not window.restoreGeometry(QByteArray.fromBase64(geometry.encode())):
        window.resize(_FIRST_SIZE.boundedTo(window.screen().availableSize()))


def remembered(
    window: QWidget,
    appearance: Appearance,
    body: PaneLayout,
    *,
    as_you_type: bool,
    last_topic: str,
    in_short: bool,
    speech_speed: int,
) -> Settings:
    """What to write down of a window that is about to close."""
    return Settings(
        zoom=appearance.zoom,
        theme=appearance.choice,
        geometry=bytes(window.saveGeometry().toBase64().data()).decode(),
        topics_width=body.topics_width,
        search_as_you_type=as_you_type,
        topics_shown=body.topics_wanted,
        outline_shown=body.outline_wanted,
        last_topic=last_topic,
        in_short=in_short,
        speech_speed=speech_speed,
        **asdict(appearance.layout),
    )
