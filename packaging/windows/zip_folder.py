"""Packs a folder, the same bytes each time: `zip_folder.py FOLDER FILE.zip`."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

_TIME = (1980, 1, 1, 0, 0, 0)


def main(folder: Path, file: Path) -> int:
    """The folder's own name comes first in every path."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for one in sorted(path for path in folder.rglob("*") if path.is_file()):
            info = zipfile.ZipInfo(one.relative_to(folder.parent).as_posix(), _TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, one.read_bytes())
    print(f"windows: {file}, {file.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
