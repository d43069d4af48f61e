from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from kcdesk.guide.pack import Pack
from tests.end_to_end.desk import need, program


def test_no_network_socket_is_ever_made(reader_pack_file: Path, reader_pack: Pack, tmp_path: Path) -> None:
    """From start to exit, over a search and ten pages: asked of the kernel, not of the program."""
    need("Xvfb", "xdotool", "strace")
    if subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, check=False).returncode:
        pytest.skip("strace may not trace here")
    trace = tmp_path / "trace"
    watch = ("strace", "-f", "-qq", "-e", "trace=network", "-o", str(trace))
    name = reader_pack.info.title
    with program(reader_pack_file, tmp_path, watch) as kcdesk:
        kcdesk.wait_for_title(name)
        kcdesk.type("kidney")
        kcdesk.press("Return")
        kcdesk.press("alt+Home")
        kcdesk.wait_for_title(name)
        for topic in reader_pack.topics[:10]:
            kcdesk.press("ctrl+Next")
            kcdesk.wait_for_title(f"{topic.title} - {name}")
        kcdesk.press("ctrl+q")
        assert kcdesk.wait_for_end() == 0
    _only_local(trace)


def test_asking_for_a_printer_makes_none_either(
    reader_pack_file: Path, reader_pack: Pack, tmp_path: Path
) -> None:
    """Though CUPS, where its own socket is missing, would ask a port of this computer."""
    need("Xvfb", "xdotool", "strace")
    if subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, check=False).returncode:
        pytest.skip("strace may not trace here")
    trace = tmp_path / "trace"
    watch = ("strace", "-f", "-q", "-e", "trace=network,execve", "-o", str(trace))
    name, topic = reader_pack.info.title, reader_pack.topics[0].title
    with program(reader_pack_file, tmp_path, watch) as kcdesk:
        kcdesk.wait_for_title(name)
        kcdesk.press("ctrl+Next")
        kcdesk.wait_for_title(f"{topic} - {name}")
        kcdesk.press("ctrl+p")
        kcdesk.wait_for(lambda: _has_asked(trace))
        kcdesk.press("ctrl+q")
        assert kcdesk.wait_for_end() == 0
    _only_local(trace)


def _has_asked(trace: Path) -> bool:
    """Whether the process that asks for printers has ended."""
    seen = trace.read_text(encoding="utf-8", errors="replace")
    asking = re.search(r'^(\d+) +execve\(.*"printers"', seen, re.MULTILINE)
    return asking is not None and re.search(rf"^{asking[1]} +\+\+\+ ", seen, re.MULTILINE) is not None


def _only_local(trace: Path) -> None:
    families = set(re.findall(r"socket\((AF_\w+)", trace.read_text(encoding="utf-8", errors="replace")))
    assert "AF_UNIX" in families, "the X server's socket was not seen: nothing was traced"
    assert families <= {"AF_UNIX", "AF_LOCAL"}
