"""Has Qt's binding unpack its part in Python, and byte-compiles that: kcdesk/binding.py says why.

Run by packaging/setup.sh with the Python of `.venv`; the folder to put it in is the argument.
"""

from __future__ import annotations

import compileall
import os
import shutil
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from py_compile import PycInvalidationMode

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from kcdesk.binding import edition, load_from

_LOADER = Path(__file__).with_name("binding_loader.py")
_ITS_PLACE = "files.dir/shibokensupport/signature/loader.py"


def main(root: Path) -> int:
    """Make `root` hold the parts of the installed edition, complete, and nothing else."""
    spec = find_spec("shiboken6")
    if spec is None or spec.origin is None:
        print("unpack_binding: Qt's binding is not installed", file=sys.stderr)
        return 1
    root.mkdir(parents=True, exist_ok=True)
    wanted = root / edition(Path(spec.origin))
    if not _has_our_loader(wanted):
        made = Path(tempfile.mkdtemp(dir=root))
        os.environ["SBK_EMBED"] = "0"
        load_from(spec, made)
        shutil.copyfile(_LOADER, made / _ITS_PLACE)
        # Never compared with its source again: a copied folder has other times, and would not count.
        compileall.compile_dir(
            made, quiet=2, force=True, invalidation_mode=PycInvalidationMode.UNCHECKED_HASH
        )
        shutil.rmtree(wanted, ignore_errors=True)
        made.rename(wanted)
    for other in root.iterdir():
        if other != wanted:
            shutil.rmtree(other)
    return 0


def _has_our_loader(folder: Path) -> bool:
    """Whether the folder was made with the loader as it is now."""
    loader = folder / _ITS_PLACE
    return loader.exists() and loader.read_bytes() == _LOADER.read_bytes()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
