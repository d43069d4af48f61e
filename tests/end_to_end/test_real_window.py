from __future__ import annotations

import tomllib
from pathlib import Path

from tests.end_to_end.desk import need, program


def test_somebody_searches_reads_goes_back_and_quits(reader_pack_file: Path, tmp_path: Path) -> None:
    """With real keys in a real window: nothing here knows how the program is made."""
    need("Xvfb", "xdotool")
    with program(reader_pack_file, tmp_path) as kcdesk:
        kcdesk.wait_for_title("A small guide")
        kcdesk.type("surgre")
        kcdesk.press("BackSpace", "BackSpace")
        kcdesk.type("ery")
        kcdesk.press("Return")
        kcdesk.wait_for_title("Surgery - A small guide")
        kcdesk.press("ctrl+k")
        kcdesk.type("tiredness")
        kcdesk.press("Return")
        kcdesk.wait_for_title("Tiredness (fatigue) - A small guide")
        kcdesk.press("alt+Left")
        kcdesk.wait_for_title("Surgery - A small guide")
        kcdesk.press("alt+Left")
        kcdesk.wait_for_title("A small guide")
        kcdesk.press("alt+2")
        kcdesk.wait_for_title("Sunitinib - A small guide")
        kcdesk.press("ctrl+plus", "ctrl+q")
        assert kcdesk.wait_for_end() == 0
    assert kcdesk.errors.read_text(encoding="utf-8") == ""
    kept = tomllib.loads((tmp_path / "kcdesk" / "settings.toml").read_text(encoding="utf-8"))
    assert (kept["last_topic"], kept["zoom"]) == ("sunitinib", 110)
