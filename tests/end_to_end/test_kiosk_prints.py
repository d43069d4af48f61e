"""A kiosk prints to its one printer: no dialog, no other printer, no more sheets than it may."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.end_to_end.print_server import PrintServer, print_server
from tests.pdf import sheets_of

_CHILD = """
import json, os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from functools import partial
from pathlib import Path
from PySide6.QtCore import QEventLoop
from kcdesk.app.application import make_application
from kcdesk.app.kiosk import make_kiosk
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack, always
from kcdesk.kiosk.config import KioskConfig
from kcdesk.ui.kiosk import direct_print
# However busy the computer is: here the print service does answer.
direct_print.PrinterSearch = partial(direct_print.PrinterSearch, limit_ms=120_000)
direct_print._LIMIT_MS = 120_000
app = make_application()
pack = Pack.open(Path(sys.argv[1]), always)
kiosk = make_kiosk(app, pack, KioskConfig(**json.loads(sys.argv[2])), shorter_side=1080)
kiosk.resize(1080, 1920)
kiosk.show()
kiosk.start_visit()
said = []
for topic in sys.argv[3:]:
    kiosk.visit._navigator.open(Location(topic))
    app.processEvents()
    kiosk.visit.tools.print.click()
    while kiosk.visit.notice.message == "Looking for the printer…":
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    said.append(kiosk.visit.notice.message)
assert len([one for one in app.topLevelWidgets() if one.isVisible()]) == 1
print(json.dumps(said), flush=True)
os._exit(0)
"""


def _say(server: PrintServer, pack: Path, config: dict[str, object], *topics: str) -> list[str]:
    command = [sys.executable, "-c", _CHILD, str(pack), json.dumps(config), *topics]
    environment = {**server.environment, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=300)
    said: list[str] = json.loads(done.stdout.splitlines()[-1])
    return said


def test_pages_go_to_the_printer_whole_cut_and_so_many_an_hour(reader_pack_file: Path) -> None:
    with tempfile.TemporaryDirectory() as folder, print_server(Path(folder) / "cups") as server:
        server.add_queue("Kiosk")
        server.add_queue("Other")
        config: dict[str, object] = {"printer": "Kiosk", "print_pages": 4, "prints_per_hour": 2}
        said = _say(server, reader_pack_file, config, "surgery", "fatigue", "surgery")
        assert said[0] == "Sent to the printer."
        assert said[1] == "Sent to the printer: the first 4 sheets. The page has more."
        assert said[2].startswith("The printer rests after so many pages. It prints again in about ")
        jobs = server.jobs()
        assert len(jobs) == 2
        assert sheets_of(jobs[0])[0].startswith("Surgery")
        assert len(sheets_of(jobs[1])) == 4


def test_a_printer_that_is_gone_is_told(reader_pack_file: Path, tmp_path: Path) -> None:
    server = PrintServer(tmp_path)  # nobody listens there
    said = _say(server, reader_pack_file, {"printer": "Kiosk"}, "surgery")
    assert said == ["The printer cannot be reached. Please tell a member of staff."]
