"""Guides of several editions, signed and not, in folders as a stick or a share has them."""

from __future__ import annotations

from pathlib import Path

from kcdesk.guide.pack import Pack, always
from kcdesk.packs import minisign
from kcdesk.packs.minisign import SecretKey
from kcdesk.packs.publishers import Publishers, comment_for, signature_file
from tests.raw_pack import RawTopic, write_pack

KEY = minisign.new_key()
STRANGER = minisign.new_key()


def publishers(folder: Path, *keys: SecretKey) -> Publishers:
    """Those who are trusted: the keys given, or the one that signs here."""
    folder.mkdir(exist_ok=True)
    for number, key in enumerate(keys or (KEY,)):
        (folder / f"trust-{number}.pub").write_text(key.public.as_text())
    return Publishers((folder,))


def guide(folder: Path, day: str, *, key: SecretKey | None = KEY, **meta: str) -> Path:
    """An edition of a guide, signed unless `key` is None; its page says its day, and its version."""
    folder.mkdir(parents=True, exist_ok=True)
    version = meta.get("version", "")
    lead = f"As of {day}." if not version else f"As of {day}, version {version}."
    topics = [RawTopic("surgery", "Surgery", lead=lead), RawTopic("nausea", "Nausea")]
    name = "-".join(filter(None, (meta.get("id", "raw"), day, version)))
    file = write_pack(folder / f"{name}.kcpack", topics, meta={"date": day, **meta})
    return file if key is None else signed(file, key)


def signed(file: Path, key: SecretKey = KEY) -> Path:
    """The guide in `file`, with its signature beside it now."""
    pack = Pack.open(file, always)
    text = minisign.sign(file, key, comment_for(pack.info)).as_text()
    pack.close()
    signature_file(file).write_text(text)
    return file


def spoil(file: Path) -> None:
    """Change one bit of a byte, as a disk does that fails."""
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
