"""Prints the blocks of a lock that Windows' reader needs, hashes and all: `wanted.py bundle.txt`."""

from __future__ import annotations

import re
import sys
from pathlib import Path

_WANTED = ("pyside6-essentials", "shiboken6", "rapidfuzz", "pynacl", "cffi", "snowballstemmer", "segno")


def wanted(lock: str) -> str:
    """Those blocks, without what says for which systems they are."""
    blocks = re.findall(r"^[a-z0-9-]+==(?:.*\\\n)*.*\n?", lock, re.MULTILINE)
    kept = [block for block in blocks if block.partition("==")[0] in _WANTED]
    return "".join(re.sub(r" ; [^\\\n]*", " ", block).rstrip("\n") + "\n" for block in kept)


if __name__ == "__main__":
    sys.stdout.write(wanted(Path(sys.argv[1]).read_text(encoding="utf-8")))
