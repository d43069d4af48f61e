"""A disk that is full, and a home that is locked: the window says so, and reading goes on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_CHILD = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from kcdesk.app.application import make_application
from kcdesk.app.composition import LazyPersonal, make_reader
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.ui.speech.voice import SilentVoice
app = make_application()
file = Path(sys.argv[2]) / "kcdesk" / "my-pages.json"
pack, silent = Pack.open(Path(sys.argv[1])), lambda _language, parent: SilentVoice(parent)
reader = make_reader(app, pack, theme="light", zoom=100, make_personal=LazyPersonal(file), find_voice=silent)
window = reader.window
window.show()
window.finish()
reader.navigator.open(Location("surgery"))
window.reading.personal.add_question("Is it kept?" * 20)
window.reading.personal.toggle_bookmark()
print("could not be saved" in window.notice.message)
reader.navigator.open(Location("fatigue"))
print(window.reading.page.view.toPlainText().startswith("Tiredness"))
print(sorted(path.name for path in file.parent.rglob("*")) if file.parent.is_dir() else [])
"""


@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs unshare")
@pytest.mark.parametrize("options", ["size=4k", "ro"])
def test_a_full_or_locked_disk_is_told_of(reader_pack_file: Path, tmp_path: Path, options: str) -> None:
    """On a file system of its own that is full to the last page, or read-only."""
    home, filler = tmp_path / "home", "head -c 100000 /dev/zero > full 2>/dev/null; true"
    home.mkdir()
    steps = (
        f'mount -t tmpfs -o {options} none "$1" && cd "$1" && {{ {filler}; }}; exec "$2" -c "$3" "$4" "$1"'
    )
    child = ["sh", "-c", steps, "sh", str(home), sys.executable, _CHILD, str(reader_pack_file)]
    if subprocess.run(["unshare", "-rm", "mount", "-t", "tmpfs", "none", str(home)], check=False).returncode:
        pytest.skip("no file system can be mounted here")
    done = subprocess.run(
        ["unshare", "-rm", *child],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.stdout.splitlines() == ["True", "True", "[]"], done.stderr
