"""Guides made to harm: no file outside is opened, no socket made, no program run.  Asked of the kernel."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.desk import need
from tests.hostile_packs import CASES, OUTSIDE

_WATCHED = "trace=open,openat,openat2,socket,connect,execve"
_CHILD = """
import sys
from contextlib import suppress
from pathlib import Path
from kcdesk.app.application import make_application
from kcdesk.app.composition import make_reader
from kcdesk.guide.errors import GuideError
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.ui.speech.voice import SilentVoice
from kcdesk.user_data.settings import Settings
from tests.guide.test_hostile_packs import use
from tests.hostile_packs import CASES, write

base, folder = map(Path, sys.argv[1:])
app = make_application()
shown = 0
for name in CASES:
    file = write(name, base, folder / f"{name}.kcpack")
    with suppress(GuideError), Pack.open(file) as pack:
        use(pack)
        voice = lambda _language, parent: SilentVoice(parent)
        reader = make_reader(app, pack, theme="light", zoom=100, find_voice=voice)
        reader.window.restore(Settings())
        reader.window.show()
        reader.window.finish()
        for topic in pack.topics:
            reader.navigator.open(Location(topic.id))
            app.processEvents()
        reader.window.hide()
        shown += 1
    file.unlink()
print(shown, len(CASES))
"""


def test_a_guide_made_to_harm_reaches_nothing_outside_of_itself(
    reader_pack_file: Path, tmp_path: Path
) -> None:
    """Each is opened, and what may be opened is read, searched and shown."""
    need("strace")
    if subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, check=False).returncode:
        pytest.skip("strace may not trace here")
    trace = tmp_path / "trace"
    done = subprocess.run(
        [
            *("strace", "-f", "--seccomp-bpf", "-qq", "-e", _WATCHED, "-o", str(trace)),
            *(sys.executable, "-c", _CHILD, str(reader_pack_file), str(tmp_path)),
        ],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": os.pathsep.join(sys.path),
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    shown, tried = map(int, done.stdout.split()[-2:])
    assert (shown, tried) == (sum(case.is_harmless for case in CASES.values()), len(CASES))
    lines = trace.read_text(encoding="utf-8", errors="replace").splitlines()
    assert any(str(reader_pack_file.name) in line for line in lines), "the watch itself must see something"
    outside = re.compile(re.escape(str(Path(OUTSIDE).parent)) + r"|/etc/passwd|127\.0\.0\.1|/share/x\.png")
    assert [line for line in lines if outside.search(line)] == []
    assert [line for line in lines if "AF_INET" in line] == []
    assert len([line for line in lines if "execve(" in line]) == 1
