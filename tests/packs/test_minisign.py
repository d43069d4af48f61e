from __future__ import annotations

import base64
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcdesk.packs import minisign
from kcdesk.packs.minisign import SignatureError
from tests.pipes import make_pipe

_KEY = minisign.new_key()
needs_minisign = pytest.mark.skipif(not shutil.which("minisign"), reason="minisign is not installed")


def _run(*arguments: object, text: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["minisign", *map(str, arguments)], input=text, capture_output=True, text=True, check=False
    )


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Something to sign."""
    file = tmp_path / "a.kcpack"
    file.write_bytes(b"guide" * 1000)
    return file


@needs_minisign
def test_minisign_believes_what_we_sign(file: Path, tmp_path: Path) -> None:
    (tmp_path / "a.pub").write_text(_KEY.public.as_text())
    (tmp_path / "a.kcpack.minisig").write_text(minisign.sign(file, _KEY, "guide x of today").as_text())
    done = _run("-V", "-p", tmp_path / "a.pub", "-m", file)
    assert done.returncode == 0, done.stderr
    assert "guide x of today" in done.stdout
    file.write_bytes(b"other")
    assert _run("-V", "-p", tmp_path / "a.pub", "-m", file).returncode != 0


@needs_minisign
def test_we_believe_what_minisign_signs(file: Path, tmp_path: Path) -> None:
    made = _run("-G", "-W", "-p", tmp_path / "a.pub", "-s", tmp_path / "a.key")
    assert made.returncode == 0, made.stderr
    signed = _run("-S", "-s", tmp_path / "a.key", "-m", file, "-t", "guide y")
    assert signed.returncode == 0, signed.stderr
    signature = minisign.read_signature((tmp_path / "a.kcpack.minisig").read_text())
    key = minisign.read_public_key((tmp_path / "a.pub").read_text())
    minisign.verify(file, signature, key)
    assert signature.comment == "guide y"
    assert key.name in (tmp_path / "a.pub").read_text()
    file.write_bytes(b"other")
    with pytest.raises(SignatureError, match="not what its publisher signed"):
        minisign.verify(file, signature, key)


@needs_minisign
def test_we_sign_with_minisigns_key_and_minisign_with_ours(file: Path, tmp_path: Path) -> None:
    _run("-G", "-W", "-p", tmp_path / "a.pub", "-s", tmp_path / "a.key")
    theirs = minisign.read_secret_key((tmp_path / "a.key").read_text())
    assert theirs.public == minisign.read_public_key((tmp_path / "a.pub").read_text())
    (tmp_path / "b.key").write_text(_KEY.as_text(""))
    signed = _run("-S", "-s", tmp_path / "b.key", "-m", file)
    assert signed.returncode == 0, signed.stderr
    minisign.verify(file, minisign.read_signature((tmp_path / "a.kcpack.minisig").read_text()), _KEY.public)


def test_a_key_with_a_password_is_read_with_that_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """With little memory here: a real key takes a gigabyte, and seconds."""
    monkeypatch.setattr(minisign, "_OPERATIONS", 32_768)
    monkeypatch.setattr(minisign, "_MEMORY", 16_777_216)
    text = _KEY.as_text("secret")
    assert minisign.is_encrypted(text)
    assert minisign.read_secret_key(text, "secret") == _KEY
    with pytest.raises(SignatureError, match="password is wrong"):
        minisign.read_secret_key(text, "Secret")


def test_a_key_whose_halves_are_of_two_keys_is_none() -> None:
    """It would sign what its own public half does not fit; minisign writes no sum that would tell."""
    data = bytearray(base64.b64decode(_KEY.as_text("").splitlines()[1]))
    data[-64:-32] = minisign.new_key().public.key
    data[-32:] = bytes(32)
    with pytest.raises(SignatureError, match="not a secret key"):
        minisign.read_secret_key(f"untrusted comment: x\n{base64.b64encode(data).decode()}\n")


@pytest.mark.parametrize(("operations", "memory"), [(2**26, 2**24), (2**15, 2**31)])
def test_a_key_that_asks_for_more_than_minisigns_do_is_not_tried(operations: int, memory: int) -> None:
    """It could ask for all of a computer's memory."""
    data = bytearray(base64.b64decode(_KEY.as_text("").splitlines()[1]))
    data[2:4] = b"Sc"
    data[38:54] = operations.to_bytes(8, "little") + memory.to_bytes(8, "little")
    with pytest.raises(SignatureError, match="more memory"):
        minisign.read_secret_key(f"untrusted comment: x\n{base64.b64encode(data).decode()}\n", "secret")


def test_keys_and_signatures_are_read_back(file: Path) -> None:
    signature = minisign.sign(file, _KEY, "a comment")
    assert minisign.read_signature(signature.as_text()) == signature
    assert minisign.read_public_key(_KEY.public.as_text()) == _KEY.public
    assert minisign.read_secret_key(_KEY.as_text("")) == _KEY


def test_a_changed_comment_is_noticed(file: Path) -> None:
    text = minisign.sign(file, _KEY, "of 2026").as_text().replace("of 2026", "of 2027")
    with pytest.raises(SignatureError, match="does not fit"):
        minisign.verify(file, minisign.read_signature(text), _KEY.public)


def test_another_key_is_said_to_be_another(file: Path) -> None:
    with pytest.raises(SignatureError, match="another key"):
        minisign.verify(file, minisign.sign(file, _KEY, ""), minisign.new_key().public)


@given(st.text(max_size=300))
def test_what_is_no_key_or_signature_is_said_to_be_none(text: str) -> None:
    for read in (minisign.read_public_key, minisign.read_secret_key, minisign.read_signature):
        with pytest.raises(SignatureError):
            read(text)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="has no pipes with names")
def test_a_key_that_is_a_pipe_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = make_pipe(tmp_path / "a.key", monkeypatch)
    with pytest.raises(SignatureError, match=r"“a\.key” is not a key or a signature"):
        minisign.read_small(pipe)
