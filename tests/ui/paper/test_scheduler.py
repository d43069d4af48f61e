from __future__ import annotations

from pathlib import Path

import pytest

from kcdesk.ui.paper.scheduler import keep_to_this_computer


@pytest.mark.parametrize(
    ("before", "has_socket", "settings", "after"),
    [
        ({}, False, None, "cups.sock"),
        ({}, False, "# ServerName none\nEncryption Never\n", "cups.sock"),
        ({}, True, None, None),
        ({}, False, "Encryption Never\n servername print.example\n", None),
        ({"CUPS_SERVER": "print.example"}, False, None, "print.example"),
    ],
)
def test_no_port_is_asked_unless_somebody_named_a_server(
    tmp_path: Path, before: dict[str, str], has_socket: bool, settings: str | None, after: str | None
) -> None:
    socket, file = tmp_path / "cups.sock", tmp_path / "client.conf"
    if has_socket:
        socket.touch()
    if settings is not None:
        file.write_text(settings, encoding="utf-8")
    environment = dict(before)
    keep_to_this_computer(environment, socket, (file,))
    told = environment.get("CUPS_SERVER")
    assert (Path(told).name if told else None) == after
