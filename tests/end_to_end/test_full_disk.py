"""A disk that is full, and a home that is locked: each refusal is said in a sentence, and reading goes on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

On = Callable[..., subprocess.CompletedProcess[str]]

_WINDOW = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from PySide6.QtCore import QEventLoop
from kcdesk.app.application import make_application
from kcdesk.app.composition import LazyPersonal, make_reader
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.ui.panels.print_panel import GUIDE, WHOLE, PrintWish
from kcdesk.ui.share.share_panel import SharePanel
from kcdesk.ui.speech.voice import SilentVoice
app, home = make_application(), Path(sys.argv[2])
def files(): return sorted(file for file in home.rglob("*") if file.is_file())
before = files()
pack, silent = Pack.open(Path(sys.argv[1])), lambda _language, parent: SilentVoice(parent)
make_personal = LazyPersonal(home / "kcdesk" / "my-pages.json")
reader = make_reader(app, pack, theme="light", zoom=100, make_personal=make_personal, find_voice=silent)
window = reader.window
window.show()
window.finish()
reading = window.reading

def ask(act, *words):
    window.notice.tell("")
    reading.personal._has_told = False  # it is said once, and here asked of each
    reader.navigator.open(Location("surgery"))
    act()
    assert all(word in window.notice.message for word in words), window.notice.message

def note():
    reading.personal.toggle_note()
    reading.personal.panels.note.box.setPlainText("A note.")
    reading.personal.save_note()

def printed(part):
    window.actions_["print"].trigger()
    printing = reading.page_panels.printing
    several = printing._several
    printing.panel[1].pdf_requested.emit(PrintWish(part=part))
    if part == GUIDE:
        loop = QEventLoop()
        several.finished.connect(loop.quit)
        loop.exec()

def shared():
    window.actions_["share"].trigger()
    window.findChild(SharePanel).save_requested.emit()

lasts = ("could not be saved", "until you close the window", "disk may be full, or locked")
saved = ("could not be saved", str(home), "disk may be full, or locked")
for name, act, words in (
    ("question", lambda: reading.personal.add_question("Is it kept?" * 20), lasts),
    ("bookmark", lambda: reading.personal.toggle_bookmark(), lasts),
    ("later", lambda: reading.personal.toggle_later(), lasts),
    ("note", note, lasts),
    ("highlight", lambda: reading.personal.toggle_highlight(), lasts),
    ("export", lambda: reading.personal.panels.export_to(home / "copy.json"), ("could not be saved",)),
    ("page", lambda: printed(WHOLE), saved),
    ("booklet", lambda: printed(GUIDE), saved),
    ("html", shared, saved),
):
    ask(act, *words)
    reader.navigator.open(Location("fatigue"))
    assert reading.page.view.toPlainText().startswith("Tiredness")
    assert files() == before, files()
    print(name)
"""


@pytest.fixture(params=["size=4k", "ro"])
def on_it(request: pytest.FixtureRequest, tmp_path: Path) -> On:
    """Runs Python with a home that is full to the last page, or read-only; `{home}` stands for it."""
    if shutil.which("unshare") is None:
        pytest.skip("needs unshare")
    home, filler = tmp_path / "home", "head -c 100000 /dev/zero > full 2>/dev/null; true"
    home.mkdir()
    if subprocess.run(["unshare", "-rm", "mount", "-t", "tmpfs", "none", str(home)], check=False).returncode:
        pytest.skip("no file system can be mounted here")
    steps = f'mount -t tmpfs -o {request.param} none "$1" && cd "$1" && {{ {filler}; }}; shift; "$@"; '
    end = 'ended=$?; echo "left:" $(find . -type f) >&2; exit $ended'
    env = {**os.environ, "HOME": str(home), "PYTHONPATH": os.pathsep.join(sys.path)}
    env |= {f"XDG_{name}_HOME": str(home) for name in ("DATA", "CONFIG", "STATE", "CACHE")}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        given = [one.format(home=home) if one.startswith("{home}") else one for one in arguments]
        command = ["unshare", "-rm", "sh", "-c", steps + end, "sh", str(home), sys.executable, *given]
        return subprocess.run(command, capture_output=True, text=True, check=False, env=env)

    return run


def test_the_window_says_what_could_not_be_saved_and_reading_goes_on(
    on_it: On, reader_pack_file: Path
) -> None:
    """Whatever is the reader's own, paper, a booklet, a page to share; nothing half-written is left."""
    done = on_it("-c", _WINDOW, str(reader_pack_file), "{home}")
    names = ["question", "bookmark", "later", "note", "highlight", "export", "page", "booklet", "html"]
    assert done.stdout.split() == names, done.stderr


@pytest.mark.parametrize(
    "command",
    [["html", "surgery"], ["epub"], ["folder"], ["pdf", "surgery"], ["pdf", "--booklet"]],
    ids=["html", "epub", "folder", "page", "booklet"],
)
def test_a_command_says_that_it_could_not_write_and_leaves_nothing(
    on_it: On, reader_pack_file: Path, command: list[str]
) -> None:
    arguments = [command[0], "--pack", str(reader_pack_file), *command[1:], "-o", "{home}/made"]
    done = on_it("-m", "kcdesk", *arguments)
    assert done.returncode == 1
    said, left = done.stderr.splitlines()[-2:]
    assert "/made” cannot be written: " in said
    assert "Traceback" not in done.stderr
    assert left in {"left:", "left: ./full"}
