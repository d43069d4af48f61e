"""Saves pictures of the window: every size of screen, text size, theme and desktop, of what is used most.

`python packaging/pictures.py FOLDER`, with Xvfb; some options leave out what need not be looked at again.
Each desktop, size and text size has a process of its own, which ends by itself.
At the end it is said where one desktop's pictures are others than the first's, and which words are cut.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import count, product
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from kcdesk.user_data.settings import THEMES as ALL_THEMES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from kcdesk.app.composition import Reader
    from kcdesk.guide.pack import Pack
    from kcdesk.ui.window.guide_services import GuideServices

DESKTOPS: dict[str, dict[str, str]] = {
    "none": {},
    "gnome": {"XDG_CURRENT_DESKTOP": "ubuntu:GNOME", "DESKTOP_SESSION": "gnome", "GDK_BACKEND": "x11"},
    "kde": {"XDG_CURRENT_DESKTOP": "KDE", "KDE_FULL_SESSION": "true", "KDE_SESSION_VERSION": "6"},
}
SIZES = ("1366x768", "1024x600", "1080x1920", "1920x1080")
ZOOMS = (100, 200, 400)
THEMES = ALL_THEMES[1:]
SCENES = {
    "home": ("home", "", ""),
    "medicine": ("cabozantinib", "", ""),
    "figure": ("checkpoint-inhibitors", "figure", ""),
    "table": ("compare-treatments#table", "", ""),
    "results": ("surgery", "search", "tired"),
    "urgent": ("home", "search", "chest pain"),
    "nothing": ("surgery", "search", "xylophone"),
    "spelling": ("surgery", "search", "diahrea"),
    "reading": ("surgery", "panel", "reading"),
    "print": ("surgery", "panel", "print"),
    "questions": ("surgery", "panel", "questions"),
    "enlarged": ("checkpoint-inhibitors", "enlarged", ""),
    "menu": ("surgery", "menu", ""),
    "colours": ("surgery", "menu", "Colours"),
    "glossary": ("glossary", "", ""),
    "card": ("cabozantinib", "card", ""),
    "finder": ("finder/all", "", ""),
    "compare": ("compare/cabozantinib+sunitinib", "", ""),
    "compared": ("compare/cabozantinib+pembrolizumab-axitinib+sunitinib", "scrolled", "0.4"),
    "effect": ("effect/diarrhoea", "", ""),
    "sources": ("cabozantinib", "scrolled", "1"),
    "help": ("get-help-now", "", ""),
    "keys": ("surgery", "panel", "keys"),
    "my-pages": ("surgery", "panel", "my_pages"),
    "share": ("surgery", "panel", "share"),
    "guides": ("home", "panel", "guides"),
    "find": ("surgery", "panel", "find"),
    "topics": ("surgery", "panel", "topics"),
}
"""Name: the topic and at times a section of it, what is done there, and with what."""
_GAP = 8
"""Pixels between the pictures of a sheet."""
_PATIENCE = 300
"""Seconds until a process that makes pictures is given up."""


def main() -> int:
    """Exit code 1 if a process failed."""
    chosen = _parser().parse_args()
    if chosen.here:
        return _take(chosen)
    chosen.folder.mkdir(parents=True, exist_ok=True)
    jobs = list(product(chosen.desktops, chosen.sizes, chosen.zooms))
    failed = [job for job in jobs if not _start(chosen, *job)]
    for job in failed:
        print("failed:", *job)
    for file in _others(chosen.folder, chosen.desktops):
        print("differs from the first desktop’s:", file)
    if chosen.sheets:
        for look in product(chosen.sizes, chosen.zooms, chosen.themes):
            _show_on_sheets(chosen, *look)
    return 1 if failed else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pack", type=Path, default=Path("build/guide.kcpack"))
    parser.add_argument("--desktops", nargs="+", choices=DESKTOPS, default=list(DESKTOPS))
    parser.add_argument("--sizes", nargs="+", default=list(SIZES))
    parser.add_argument("--zooms", nargs="+", type=int, default=list(ZOOMS))
    parser.add_argument("--themes", nargs="+", choices=THEMES, default=list(THEMES))
    parser.add_argument("--scenes", nargs="+", choices=SCENES, default=list(SCENES))
    parser.add_argument("--topics", nargs="+", default=[], help="these pages from top to end, and no scenes")
    parser.add_argument(
        "--sheets", type=int, default=0, metavar="N", help="put N pictures on one, to look at"
    )
    parser.add_argument("--here", action="store_true", help="on the screen that there is, for one of each")
    return parser


def _start(chosen: argparse.Namespace, desktop: str, size: str, zoom: int) -> bool:
    """Take the pictures of one desktop, size and text size, on a screen of their own."""
    nothing = dict.fromkeys(("XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    environment = {name: value for name, value in os.environ.items() if name not in nothing}
    environment |= DESKTOPS[desktop] | {"CUPS_SERVER": str(chosen.folder / "no-printers")}
    lists = {"themes": chosen.themes, "scenes": chosen.scenes, "topics": chosen.topics}
    command = ["xvfb-run", "-a", "-s", f"-screen 0 {size}x24 -nolisten tcp", sys.executable, __file__]
    command += [str(chosen.folder), "--here", "--pack", str(chosen.pack)]
    command += ["--desktops", desktop, "--sizes", size, "--zooms", str(zoom)]
    for name, values in lists.items():
        command += [f"--{name}", *values] if values else []
    try:
        done = subprocess.run(command, env=environment, timeout=_PATIENCE, check=False)  # noqa: S603
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def _take(chosen: argparse.Namespace) -> int:
    """The pictures of one desktop, size and text size, theme by theme."""
    from PySide6.QtWidgets import QApplication

    from kcdesk.app.application import make_application, set_language
    from kcdesk.i18n.message import Message
    from kcdesk.startup.opening import open_checked

    app = make_application()
    if not isinstance(app, QApplication):
        return 1
    guide = open_checked(chosen.pack)
    guide.caution = Message("")  # as for the guide that came with the program
    set_language(app, guide.info.language)
    (desktop,), (size,), (zoom,) = chosen.desktops, chosen.sizes, chosen.zooms
    for theme in chosen.themes:
        stage = _Stage(app, _open_reader(app, guide, theme, zoom, size), guide)
        shots = stage.whole_pages(chosen.topics) if chosen.topics else stage.scenes(chosen.scenes)
        for name in shots:
            file = f"{size}-{zoom}-{name}-{theme}-{desktop}.png"
            screen = app.primaryScreen().grabWindow(0, 0, 0, *_pixels(size))
            screen.save(str(chosen.folder / file))
            for words in cut_words(stage.window):
                print(f"cut in {file}: {words}", flush=True)
        stage.window.close()
        stage.window.deleteLater()
        settle(app)
    return 0


def _open_reader(app: QApplication, guide: Pack, theme: str, zoom: int, size: str) -> Reader:
    from kcdesk.app.composition import make_reader
    from kcdesk.ui.speech.voice import SilentVoice
    from kcdesk.user_data.settings import Settings

    reader = make_reader(
        app,
        guide,
        theme=theme,
        zoom=zoom,
        find_voice=lambda _language, parent: SilentVoice(parent),
        guide_services=_services_of(guide),
    )
    reader.window.restore(Settings())
    reader.window.move(0, 0)
    reader.window.resize(*_pixels(size))
    reader.window.show()
    reader.window.activateWindow()  # no window manager is there to do it, and no focus is seen without
    reader.window.finish()
    settle(app)
    return reader


def _services_of(guide: Pack) -> GuideServices:
    """What a window may ask about guides: of this one alone, whatever else this computer has."""
    from kcdesk.packs.first_start import FirstStarts
    from kcdesk.packs.manager import GuideManager
    from kcdesk.packs.passed_guides import PassedGuides
    from kcdesk.packs.publishers import Publishers
    from kcdesk.search.everywhere import Everywhere
    from kcdesk.search.self_test import self_test
    from kcdesk.ui.window.guide_services import GuideServices

    publishers, passed, starts = Publishers(()), PassedGuides(None), FirstStarts(None)
    return GuideServices(
        lambda: GuideManager(guide.file, (), publishers, passed, starts, self_test),
        lambda: Everywhere(guide, ()),
    )


def _pixels(size: str) -> tuple[int, int]:
    width, height = size.split("x")
    return int(width), int(height)


class _Stage:
    """A window that is brought into one state after the other."""

    def __init__(self, app: QApplication, reader: Reader, guide: Pack) -> None:
        self._app, self._guide, self._navigator = app, guide, reader.navigator
        self.window = reader.window

    def scenes(self, names: list[str]) -> Iterator[str]:
        """Each scene by its name, when the window shows it."""
        for name in names:
            topic, what, with_what = SCENES[name]
            self._open(topic)
            undo = self._do(what, with_what)
            settle(self._app)
            yield name
            undo()
            settle(self._app)

    def whole_pages(self, topics: list[str]) -> Iterator[str]:
        """Each page, one height of the window after the other."""
        for topic in topics:
            self._open(topic)
            bar = self.window.reading.page.view.verticalScrollBar()
            for number in count():
                yield f"{topic}-{number:02}"
                before = bar.value()
                bar.setValue(before + bar.pageStep() - 40)
                settle(self._app)
                if bar.value() == before:
                    break

    def _open(self, topic: str) -> None:
        from kcdesk.guide.model import Location
        from kcdesk.ui.navigation.navigator import HOME

        topic_id, _, anchor = topic.partition("#")
        is_home = topic_id == "home"
        self._navigator.open(HOME if is_home else Location(self._guide.topic(topic_id).id, anchor))
        settle(self._app)

    def _do(self, what: str, with_what: str) -> Callable[[], object]:
        from PySide6.QtWidgets import QMenu

        window = self.window
        if what == "search":
            window.search_for(with_what)
            return lambda: window.search_for("")
        if what == "panel":
            return self._open_panel(with_what)
        if what == "menu":
            button = window.top_bar.menu_button
            window.top_bar.menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
            for inner in window.top_bar.menu.findChildren(QMenu):
                if inner.title() == with_what:
                    settle(self._app)
                    inner.popup(window.mapToGlobal(window.rect().center()))
                    return lambda: (inner.close(), window.top_bar.menu.close())
            return window.top_bar.menu.close
        if what == "scrolled":
            bar = window.reading.page.view.verticalScrollBar()
            bar.setValue(round(float(with_what) * bar.maximum()))
        elif what:
            return self._follow(what)
        return lambda: None

    def _open_panel(self, name: str) -> Callable[[], object]:
        window = self.window
        if name == "topics" and window.topics.isVisible():
            return lambda: None  # its action would put them away
        window.actions_[name].trigger()
        if name == "find":
            return window.reading.page.find_bar.close_bar
        if name == "topics":
            return window.actions_[name].trigger
        if name == "guides" and window.other_guides is not None:
            _wait_until(self._app, window.other_guides.panel.controller.panel.list.isVisible)
        return window.reading.close_beside

    def _follow(self, what: str) -> Callable[[], object]:
        """To the first drawing, to see it where it stands or enlarged, or to the first word explained."""
        from kcdesk.ui.page.page_links import links_of

        reading = self.window.reading
        view = reading.page.view
        scheme = "term:" if what == "card" else "figure:"
        link = next(link for link in links_of(view.document()) if link.target.startswith(scheme))
        if what == "figure":
            view.go_to_position(link.start)
            return lambda: None
        view.follow(link)
        return reading.page.close_card if what == "card" else reading.close_beside


def settle(app: QApplication) -> None:
    """Lay everything out: what has got its size may arrange itself anew, and ask for another."""
    for _ in range(6):
        app.processEvents()


def _wait_until(app: QApplication, is_so: Callable[[], bool]) -> None:
    """Lay out until something that is done beside the window has come to its end."""
    from PySide6.QtCore import QEventLoop

    end = monotonic() + _PATIENCE
    while not is_so() and monotonic() < end:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def cut_words(window: QWidget) -> Iterator[str]:
    """The words of buttons and labels that have less room than they ask for."""
    from PySide6.QtWidgets import QAbstractButton, QLabel

    buttons, labels = window.findChildren(QAbstractButton), window.findChildren(QLabel)
    parts: list[QAbstractButton | QLabel] = [*buttons, *labels]
    for part in parts:
        words = part.text()
        if not part.isVisible() or not words:
            continue
        is_wrapped = part.hasHeightForWidth()
        needed = part.heightForWidth(part.width()) if is_wrapped else part.sizeHint().width()
        has = part.height() if is_wrapped else part.width()
        if has < needed:
            yield f"{type(part).__name__} “{words[:40]}” has {has} of {needed} pixels"


def _show_on_sheets(chosen: argparse.Namespace, size: str, zoom: int, theme: str) -> None:
    """Put the first desktop's pictures of one look on sheets, `sheet-LOOK-NUMBER.png`."""
    names = [f"{size}-{zoom}-{name}-{theme}-{chosen.desktops[0]}.png" for name in chosen.scenes]
    files = [chosen.folder / name for name in names]
    put_on_sheets(files, chosen.sheets, chosen.folder / f"sheet-{size}-{zoom}-{theme}")


def put_on_sheets(files: list[Path], most: int, sheet: Path) -> list[Path]:
    """Put pictures of one size on nearly square sheets, so many on each.

    `sheet` is what the path of each begins with; its number and `.png` follow.  A picture that is not there
    is left out.  Return the sheets.
    """
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter

    pictures = [QImage(str(file)) for file in files if file.exists()]
    if not pictures:
        return []
    width, height = pictures[0].width() + _GAP, pictures[0].height() + _GAP
    ways = [n for n in range(1, most + 1) if most % n == 0]
    across = min(ways, key=lambda n: abs(n * width - most // n * height))
    made = []
    for number, at in enumerate(range(0, len(pictures), most)):
        some = pictures[at : at + most]
        image = QImage(width * across, height * -(-len(some) // across), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.magenta)
        painter = QPainter(image)
        for place, picture in enumerate(some):
            row, column = divmod(place, across)
            painter.drawImage(column * width, row * height, picture)
        painter.end()
        made.append(sheet.with_name(f"{sheet.name}-{number:02}.png"))
        image.save(str(made[-1]))
    return made


def _others(folder: Path, desktops: list[str]) -> Iterator[str]:
    """The pictures that are not the same, pixel by pixel, as that of the first desktop."""
    from PySide6.QtGui import QImage

    first, *rest = desktops
    for file in sorted(folder.glob(f"*-{first}.png")):
        for desktop in rest:
            other = file.with_name(file.name.replace(f"-{first}.png", f"-{desktop}.png"))
            if QImage(str(file)) != QImage(str(other)):
                yield other.name


if __name__ == "__main__":
    sys.exit(main())
