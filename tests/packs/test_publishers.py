from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kcdesk.packs.minisign import SignatureError
from kcdesk.packs.publishers import UnsignedError, read_beside, signature_file
from tests.pipes import make_pipe
from tests.signed_guides import guide

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes with names in folders")


def test_where_no_signature_is_that_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnsignedError, match="there is no"):
        read_beside(guide(tmp_path, "2026-01-01", key=None))


@pytest.mark.parametrize("kind", ["pipe", "folder", "device", "large"])
def test_what_is_no_ordinary_file_is_no_signature(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pipe would keep the program waiting for ever; nor is it a guide that nobody signed."""
    file = guide(tmp_path, "2026-01-01", key=None)
    signature = signature_file(file)
    if kind == "pipe":
        make_pipe(signature, monkeypatch)
    elif kind == "folder":
        signature.mkdir()
    elif kind == "device":
        signature.symlink_to("/dev/zero")
    else:
        signature.write_bytes(b"x" * 10_001)
    with pytest.raises(SignatureError, match="is not a key or a signature") as raised:
        read_beside(file)
    assert not isinstance(raised.value, UnsignedError)
