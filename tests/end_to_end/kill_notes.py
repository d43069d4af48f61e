"""Windows killed while somebody types notes and sets bookmarks: nothing that was confirmed is lost.

    python -m tests.end_to_end.kill_notes 300 [SEED]

A window without a screen shows a page, and keys go into it.  It says what it is about to do, and what it has
confirmed; at a random instant it is killed (SIGKILL).  Then the file must hold all that was confirmed last,
and at most the one thing more that was being done.

The windows run from a copy of the program: one that began while somebody edited a file ended by itself.
"""

from __future__ import annotations

import itertools
import json
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from kcdesk.user_data.personal_store import PersonalFile
from kcdesk.user_data.records import BOOKMARK, NOTE
from tests.reader_guide import READER_FILES
from tests.small_guide import make_pack

_CHILD = """
import itertools, json, os, random, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from kcdesk.app.application import make_application
from kcdesk.app.composition import LazyPersonal, make_reader
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.ui.speech.voice import SilentVoice
from kcdesk.user_data.records import BOOKMARK
app = make_application()
make_personal = LazyPersonal(Path(sys.argv[2]))
pack = Pack.open(Path(sys.argv[1]))
reader = make_reader(app, pack, theme="light", zoom=100, make_personal=make_personal,
                     find_voice=lambda _language, parent: SilentVoice(parent))
window, rnd = reader.window, random.Random(int(sys.argv[3]))
window.show()
window.finish()
reader.navigator.open(Location("fatigue"))
personal = window.reading.personal
anchors = [section.anchor for section in pack.page("fatigue").sections]
say = lambda what, value: print(json.dumps([what, value]), flush=True)
def tell():
    note = personal.panels._noted
    say("note", note.text if note else "")
    say("marks", sorted(record.id for record in personal.store.of(BOOKMARK)))
personal.changed.connect(tell)
personal.toggle_note()
box = personal.panels.note.box
def type_on():
    QTest.keyClicks(box, rnd.choice("abcdefgh ijklmnop"))
def mark():
    window.reading.page.view.section_changed.emit(rnd.choice(anchors))
    say("try", personal.here.id)
    personal.toggle_bookmark()
typing, marking = QTimer(), QTimer()
typing.timeout.connect(type_on)
marking.timeout.connect(mark)
typing.start(7)
marking.start(31)
say("ready", "")
app.exec()
"""
_MOST = 150
"""Lines that a window says before a kill, at most: on a quiet computer it does in a second."""
_LONGEST = 0.05
"""Seconds after the last of them, at most."""


def copied_program(folder: Path) -> Path:
    """Copy what a window needs of the tree; where it was put."""
    tree = Path(__file__).parents[2]
    for name in ("kcdesk", "resources"):
        shutil.copytree(tree / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def kill_once(program: Path, pack: Path, file: Path, rnd: random.Random) -> tuple[str, int]:
    """Type and set bookmarks until the kill; each round goes on where one ended.

    Gives `kept`, or what was lost, and how often the window had confirmed something.
    """
    with (
        tempfile.TemporaryFile("w+") as troubles,
        subprocess.Popen(
            [sys.executable, "-c", _CHILD, str(pack), str(file), str(rnd.randrange(1 << 30))],
            cwd=program,
            stdout=subprocess.PIPE,
            stderr=troubles,
            text=True,
        ) as child,
    ):
        assert child.stdout is not None
        lines = list(itertools.islice(child.stdout, rnd.randint(1, _MOST)))
        if not lines:
            child.wait()
            troubles.seek(0)
            print(f"ended by itself with {child.returncode}:\n{troubles.read()}")
            return "never began", 0
        time.sleep(rnd.random() * _LONGEST)
        child.send_signal(signal.SIGKILL)
        lines += child.stdout
        child.wait()
    said = [json.loads(line) for line in lines if line.endswith("]\n")]
    return _compared(file, said), sum(what == "marks" for what, _ in said)


def _compared(file: Path, said: list[list[object]]) -> str:
    store = PersonalFile(file)
    notes = [record.text for record in store.of(NOTE)]
    marks = sorted(record.id for record in store.of(BOOKMARK))
    if store.trouble is not None:
        return "damaged"
    confirmed = [value for what, value in said if what == "note"]
    if confirmed and confirmed[-1] and not any(note.startswith(str(confirmed[-1])) for note in notes):
        return "a note was lost"
    told = [value for what, value in said if what == "marks"]
    if not told or marks == told[-1]:
        return "kept"
    tried = [value for what, value in said if what == "try"][-1:]
    last = told[-1]
    assert isinstance(last, list)
    return "kept" if set(last) ^ set(tried) == set(marks) else "a bookmark was lost"


def main() -> int:
    """Kill so often as the command line says, and print what was found afterwards."""
    times = int(sys.argv[1])
    rnd = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)  # noqa: S311
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "program").mkdir()
        program = copied_program(Path(name) / "program")
        pack, file = make_pack(Path(name), READER_FILES), Path(name) / "kcdesk" / "my-pages.json"
        found: Counter[str] = Counter()
        confirmed = 0
        for number in range(times):
            if number % 20 == 0:
                file.unlink(missing_ok=True)
            outcome, often = kill_once(program, pack, file, rnd)
            found[outcome] += 1
            confirmed += often
    done = f"{times} kills while notes were typed and bookmarks set, {confirmed} savings confirmed"
    print(f"{done}: {dict(found)}")
    return 0 if set(found) == {"kept"} else 1


if __name__ == "__main__":
    sys.exit(main())
