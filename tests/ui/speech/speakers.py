"""Real voices that speak into files: no sound card is needed, and nobody is disturbed."""

from __future__ import annotations

import shutil
import subprocess
import time
import wave
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

_DISPATCHER = """\
LogLevel 3
LogDir "{folder}"
DefaultLanguage "en-GB"
AudioOutputMethod "alsa"
AudioALSADevice "default"
AddModule "{module}" "{binary}" "{module}.conf"
DefaultModule {module}
"""
_SOUND = """\
pcm.!default {{
    type file
    slave.pcm "silence"
    file "{folder}/heard.wav"
    format "wav"
}}
pcm.silence {{ type null }}
"""
SLOW = """\
GenericExecuteSynth "echo begun >> {folder}/said; {gate}; echo \\'$DATA\\' >> {folder}/said"
GenericLanguage "en" "en" "utf-8"
GenericLanguage "en-gb" "en-gb" "utf-8"
AddVoice "en" "MALE1" "en-gb"
"""
"""A module of Speech Dispatcher that is at every text until there is a file `goes-on`, and then writes it."""
_GATE = "until [ -e {0}/goes-on ]; do sleep 0.1; done"
_PATIENCE = 90
"""Seconds until a server that does not listen never will."""


def need(*programs: str) -> list[str]:
    """The full paths of programs; skips the test where one is missing."""
    paths = [shutil.which(program) or "" for program in programs]
    if not all(paths):
        pytest.skip(f"needs {', '.join(programs)} (Debian packages espeak-ng, speech-dispatcher)")
    return paths


def espeak_to_files(folder: Path) -> str:
    """A stand-in for `espeak-ng`: the real one, but each run writes a sound file."""
    (real,) = need("espeak-ng")
    program = folder / "espeak-ng"
    program.write_text(f'#!/bin/sh\nexec {real} -w "$(mktemp -p {folder} --suffix .wav)" "$@"\n')
    program.chmod(0o755)
    return str(program)


def seconds(sound: Path) -> float:
    """How long a sound file lasts; an error if it is none."""
    with wave.open(str(sound)) as wav:
        return float(wav.getnframes() / wav.getframerate())


@contextmanager
def speech_dispatcher(folder: Path, monkeypatch: pytest.MonkeyPatch, slow: str = "") -> Iterator[str]:
    """A Speech Dispatcher of the test's own, which plays into `heard.wav`; gives the path of `spd-say`.

    With the text of a `slow` module it speaks by that instead of espeak-ng.
    """
    server, spd_say = need("speech-dispatcher", "spd-say")
    module, binary = ("slow", "sd_generic") if slow else ("espeak-ng", "sd_espeak-ng")
    (folder / "modules").mkdir()
    (folder / "speechd.conf").write_text(
        _DISPATCHER.format(folder=folder, module=module, binary=binary), encoding="utf-8"
    )
    (folder / "modules" / f"{module}.conf").write_text(
        slow.format(folder=folder, gate=_GATE.format(folder)), encoding="utf-8"
    )
    (folder / "asound.conf").write_text(_SOUND.format(folder=folder), encoding="utf-8")
    socket = folder / "socket"
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(folder / "asound.conf"))
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{socket}")
    places = ["-C", str(folder), "-S", str(socket), "-P", str(folder / "pid"), "-L", str(folder)]
    with (folder / "server.log").open("wb") as log:
        running = subprocess.Popen([server, "-s", "-t", "0", *places], stdout=log, stderr=log)
    try:
        _wait_for(socket, running)
        yield spd_say
    finally:
        running.terminate()
        running.wait(_PATIENCE)


def _wait_for(socket: Path, server: subprocess.Popen[bytes]) -> None:
    """Until the server listens; a machine where it has no module for espeak-ng skips the test."""
    until = time.monotonic() + _PATIENCE
    while not socket.exists():
        if server.poll() is not None:
            pytest.skip("Speech Dispatcher does not start here (Debian package speech-dispatcher-espeak-ng)")
        assert time.monotonic() < until, "Speech Dispatcher does not listen"
        with suppress(subprocess.TimeoutExpired):
            server.wait(0.02)
