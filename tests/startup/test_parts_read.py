"""Which of the files that set-up prepared a window reads until it is at rest."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.child_process import run_python
from tests.own_home import own_home

ROOT = Path(__file__).resolve().parents[2]

_RUN = """
import json, os, sys
import kcdesk.cli.main  # as every start does, before anything is prepared
from kcdesk.startup import prepared_code
read, load = [], prepared_code.load_prepared_code
def watched(file):
    read.append(os.path.splitext(file)[1])
    return load(file)
prepared_code.load_prepared_code = watched
prepared_code.PREPARED = sys.argv[1]
compiler = prepared_code.use_prepared_code()
from kcdesk.cli import commands
from kcdesk.startup.fast_binding import load_binding
from kcdesk.paths import unpacked_binding
load_binding(unpacked_binding(), compiler)
from kcdesk.app import guide_switcher
start, rest = guide_switcher.GuideSwitcher.start, guide_switcher._rest_memory
done = set()
def tell(what):
    done.add(what)
    if done == {"settled", "rests"}:
        print(json.dumps(read), flush=True)
        os._exit(0)
def started(self, *args, **named):
    start(self, *args, **named)
    self.reader.window.settled.connect(lambda: tell("settled"))
def rested(reader):
    rest(reader)
    tell("rests")
guide_switcher.GuideSwitcher.start = started
guide_switcher._rest_memory = rested
commands.run([], compiler)
"""


def test_what_is_for_somebody_there_is_not_read_before(tmp_path: Path) -> None:
    """Code for pages and for the search takes three megabytes from the moment its file is read."""
    file = tmp_path / "start.code"
    subprocess.run(
        [sys.executable, "packaging/prepare_start.py", str(file), "build/binding"], check=True, cwd=ROOT
    )
    done = run_python(_RUN, str(file), environment=own_home(tmp_path))
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.splitlines()[-1]) == [".code", ".later"]
