"""A release is signed so that stock minisign proves every file, and the reader its guide."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kcdesk.packs.minisign import read_signature
from kcdesk.packs.publishers import signature_file
from tests.signed_guides import KEY, guide

_ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(
    shutil.which("minisign") is None, reason="needs minisign (Debian package minisign)"
)


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """The secret key's file, without a password; the public one is `key.pub` beside it."""
    secret = tmp_path / "publisher.key"
    secret.write_text(KEY.as_text(""))
    secret.with_name("key.pub").write_text(KEY.public.as_text())
    return secret


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    folder = tmp_path / "a folder"
    guide(folder, "2026-11-20", key=None)
    for name in ("SHA256SUMS", "kcdesk_1_amd64.deb", "kcdesk-1.tar.gz"):
        (folder / name).write_text(name)
    return folder


def _sign(folder: Path, key: Path) -> subprocess.CompletedProcess[str]:
    surroundings = os.environ | {"PYTHON": sys.executable, "PYTHONPATH": str(_ROOT)}
    command = [_ROOT / "packaging" / "sign.sh", folder, key]
    return subprocess.run(command, env=surroundings, capture_output=True, text=True, check=False)


def test_minisign_proves_every_file(dist: Path, key: Path) -> None:
    files = sorted(dist.iterdir())
    done = _sign(dist, key)
    assert (done.returncode, done.stderr) == (0, "")
    for file in files:
        command: list[str | Path] = ["minisign", "-V", "-p", key.with_name("key.pub"), "-m", file]
        subprocess.run(command, capture_output=True, check=True)
    assert len(list(dist.iterdir())) == 2 * len(files)


def test_the_reader_believes_the_guide(dist: Path, key: Path) -> None:
    _sign(dist, key)
    (file,) = dist.glob("*.kcpack")
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "kcdesk",
        "pack",
        "verify",
        file,
        "--key",
        key.with_name("key.pub"),
    ]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_what_is_signed_already_stays(dist: Path, key: Path) -> None:
    _sign(dist, key)
    (file,) = dist.glob("*.kcpack")
    before = read_signature(signature_file(file).read_text())
    signature_file(dist / "SHA256SUMS").unlink()
    assert _sign(dist, key).returncode == 0
    assert read_signature(signature_file(file).read_text()) == before
    assert signature_file(dist / "SHA256SUMS").exists()


def test_a_key_that_is_not_there_is_said(dist: Path, tmp_path: Path) -> None:
    done = _sign(dist, tmp_path / "none.key")
    assert done.returncode == 1
    assert "there is no key" in done.stderr
