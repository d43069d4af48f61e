"""The file that is proposed to whoever prints a page into one."""

from __future__ import annotations

import re
from pathlib import Path

_RESERVED = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\s]+')
"""What a name of a file must not hold on one system or another, a memory stick's included; and blanks."""
_LONGEST, _MOST_BYTES = 100, 200
"""Characters, and what they may take: a file system counts bytes, and an ending and a number come after."""


def proposed_file(box: str, title: str) -> str:
    """The file to propose for a page of this title, where Qt's box proposed `box`: a folder, or a file in it.

    Qt names the file after the page under X11 alone, and takes a `/` in the title for a folder; elsewhere it
    proposes the bare folder, which nothing can be printed into.
    """
    folder = Path(box or Path.home())
    while not folder.is_dir() and folder != folder.parent:
        folder = folder.parent
    return str(folder / f"{file_stem(title)}.pdf")


def file_stem(title: str) -> str:
    """The title as a file's name that every system takes, without its ending."""
    name = _RESERVED.sub(" ", title).strip(" .")[:_LONGEST]
    name = name.encode()[:_MOST_BYTES].decode(errors="ignore").strip(" .")
    return name or "page"
