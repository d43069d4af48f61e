"""The ways that a guide goes through the program, each in a process of its own (`open_hostile`)."""

# ruff: noqa: F401, PLC0415 - a way that needs no Qt loads none, unless all are to be loaded

from __future__ import annotations

import sys
from pathlib import Path

from kcdesk.cli.main import main
from kcdesk.guide.errors import GuideError


def go(way: str, file: Path, home: Path) -> int:
    """Take a way, and give the exit status; what is said goes to standard error."""
    return {"window": show, "print": print_all, "install": install, "list": list_all, "start": start}[way](
        file, home
    )


def load() -> None:
    """Import what the ways need, Qt too, so that a process forked from this one need not."""
    import kcdesk.app.pdf
    import kcdesk.app.run
    import kcdesk.cli.pack_commands
    import kcdesk.search.engine
    import kcdesk.startup.opening
    import kcdesk.ui.speech.voice
    import kcdesk.ui.window.main_window


def show(file: Path, _home: Path) -> int:
    """Home, every page and a search in the window; 1 for a guide that is refused."""
    from kcdesk.app.application import make_application
    from kcdesk.app.composition import make_reader
    from kcdesk.guide.model import Location
    from kcdesk.guide.pack import Pack
    from kcdesk.ui.speech.voice import SilentVoice
    from kcdesk.user_data.settings import Settings

    app = make_application()
    assert app is not None
    try:
        pack = Pack.open(file)
    except GuideError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    reader = make_reader(
        app, pack, theme="light", zoom=100, find_voice=lambda _language, parent: SilentVoice(parent)
    )
    reader.window.restore(Settings())
    reader.window.show()
    reader.window.finish()
    app.processEvents()
    for topic in pack.topics:
        reader.navigator.open(Location(topic.id))
        app.processEvents()
        reader.window.grab()
    reader.session.set_text("cancer")
    reader.session.search_now()
    app.processEvents()
    return 0


def print_all(file: Path, home: Path) -> int:
    """The whole guide as a booklet with its sources and codes."""
    return main(["--pack", str(file), "pdf", "--booklet", "--codes", "-o", str(home / "all.pdf")])


def install(file: Path, home: Path) -> int:
    """As somebody does who allows what nobody signed."""
    return main(["pack", "install", str(file), "--to", str(home / "guides"), "--allow-unsigned", "--quiet"])


def list_all(file: Path, home: Path) -> int:
    """The guides of this computer, with the case in the folder of guides."""
    folder = home / "data" / "kcdesk" / "guides"
    folder.mkdir(parents=True)
    (folder / file.name).hardlink_to(file) if file.is_file() else (folder / file.name).symlink_to(file)
    return main(["guides"])


def start(file: Path, home: Path) -> int:
    """The next start of somebody who chose this guide: it ends once its window is painted."""
    from PySide6.QtWidgets import QApplication

    from kcdesk.startup.opening import Opening

    settings = home / "config" / "kcdesk" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text(f'guide = "{file}"\n', encoding="utf-8")
    tell = Opening.shown

    def shown(opening: Opening, file: Path) -> None:
        tell(opening, file)
        QApplication.closeAllWindows()

    Opening.shown = shown  # type: ignore[assignment,method-assign]
    return main([])
