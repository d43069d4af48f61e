from __future__ import annotations

from pathlib import Path

from kcdesk.kiosk.system_audit import system_findings


def _words(tmp_path: Path, environment: dict[str, str], interfaces: tuple[str, ...]) -> dict[str, bool]:
    net = tmp_path / "net"
    for name in interfaces:
        (net / name).mkdir(parents=True)
    guide = tmp_path / "guide.kcpack"
    guide.write_bytes(b"x")
    found = system_findings(environment, (guide, tmp_path / "nothing"), tmp_path, net)
    return {str(one.words): one.good for one in found}


def test_a_network_is_a_fault_and_the_loopback_is_none(tmp_path: Path) -> None:
    assert _words(tmp_path / "a", {}, ("lo",))["There is no network."]
    found = _words(tmp_path / "b", {}, ("lo", "eth0", "wlan0"))
    assert not found["There is a network (eth0, wlan0). Use the unit, which cuts it off."]


def test_files_that_it_could_change_and_a_missing_watchdog_are_faults(tmp_path: Path) -> None:
    found = _words(tmp_path, {}, ())
    assert [good for words, good in found.items() if words.startswith("It could change")] == [False]
    assert not found["Nobody watches whether it stands still. Use the unit."]


def test_a_watchdog_is_told(tmp_path: Path) -> None:
    found = _words(tmp_path, {"NOTIFY_SOCKET": "/run/x", "WATCHDOG_USEC": "20000000"}, ())
    assert found["The watchdog is on."]
