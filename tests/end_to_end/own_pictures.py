"""Saves pictures of everything that a reader takes along, and says what is wrong with where its parts stand.

`python -m tests.end_to_end.own_pictures FOLDER` opens the real window on a screen of its own (Xvfb), once for
each theme, text size and size of window.  `--sheets` puts four pictures on one.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from kcdesk.app.application import make_application, set_language
from kcdesk.app.composition import LazyPersonal, Reader, make_reader
from kcdesk.guide.pack import Pack
from kcdesk.i18n.message import Message
from kcdesk.startup.opening import open_checked
from kcdesk.ui.speech.voice import SilentVoice
from kcdesk.user_data.settings import Settings
from tests.packaging_script import packaging_script
from tests.ui.geometry import faults_of
from tests.ui.own_states import STATES, OwnStates, settle

LOOKS = (
    "light-100-1280x800",
    "dark-100-1280x800",
    "light-100-1024x768",
    "light-100-1080x1920",
    "light-200-1280x800",
    "dark-200-1280x800",
    "light-400-1280x800",
)
_PATIENCE = 400
_ON_A_SHEET = 4

pictures = packaging_script("pictures")


def main() -> int:
    """Exit code 1 if a process failed, or a fault was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pack", type=Path, default=Path("build/guide.kcpack"))
    parser.add_argument("--looks", nargs="+", default=list(LOOKS), help="THEME-ZOOM-WIDTHxHEIGHT")
    parser.add_argument("--states", nargs="+", choices=STATES, default=list(STATES))
    parser.add_argument("--sheets", action="store_true", help="put four pictures on one")
    parser.add_argument("--here", action="store_true", help="on the screen that there is")
    chosen = parser.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    if chosen.here:
        return sum(_take(chosen, look) for look in chosen.looks) > 0
    done = [_start(chosen, look) for look in chosen.looks]
    if chosen.sheets:
        for look in chosen.looks:
            files = [chosen.folder / f"{look}-{state}.png" for state in chosen.states]
            pictures.put_on_sheets(files, _ON_A_SHEET, chosen.folder / f"sheet-{look}")
    return 0 if all(done) else 1


def _start(chosen: argparse.Namespace, look: str) -> bool:
    with tempfile.TemporaryDirectory() as home:
        environment = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
        environment |= {"HOME": home, "QT_QPA_PLATFORM": "xcb", "CUPS_SERVER": f"{home}/no-printers"}
        environment |= {f"XDG_{name}_HOME": home for name in ("CONFIG", "DATA", "CACHE", "STATE")}
        command = ["xvfb-run", "-a", "-s", "-screen 0 1920x1920x24 -nolisten tcp"]
        command += [sys.executable, "-m", "tests.end_to_end.own_pictures", str(chosen.folder), "--here"]
        command += ["--pack", str(chosen.pack), "--looks", look, "--states", *chosen.states]
        return subprocess.run(command, env=environment, timeout=_PATIENCE, check=False).returncode == 0


def _take(chosen: argparse.Namespace, look: str) -> int:
    """Take the pictures of one look; how many faults there are."""
    theme, zoom, size = look.rsplit("-", 2)
    app = make_application()
    assert isinstance(app, QApplication)
    guide = open_checked(chosen.pack)
    guide.caution = Message("")  # as for the guide that came with the program
    set_language(app, guide.info.language)
    reader = _open(app, guide, theme, int(zoom), size)
    states = OwnStates(reader, guide)
    states.fill()
    count = 0
    width, height = map(int, size.split("x"))
    for name in states.each(chosen.states):
        app.primaryScreen().grabWindow(0, 0, 0, width, height).save(str(chosen.folder / f"{look}-{name}.png"))
        for fault in faults_of(reader.window):
            count += 1
            sys.stdout.write(f"{look} {name}: {fault}\n")
    return count


def _open(app: QApplication, guide: Pack, theme: str, zoom: int, size: str) -> Reader:
    home = Path.home()
    reader = make_reader(
        app,
        guide,
        theme=theme,
        zoom=zoom,
        recent_file=home / "recent-searches.txt",
        find_voice=lambda _language, parent: SilentVoice(parent),
        make_personal=LazyPersonal(home / "my-pages.json"),
    )
    reader.window.restore(Settings())
    reader.window.move(0, 0)
    reader.window.resize(*map(int, size.split("x")))
    reader.window.show()
    reader.window.finish()
    settle()
    return reader


if __name__ == "__main__":
    sys.exit(main())
