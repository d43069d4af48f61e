"""Has Qt's binding unpack its part in Python, and byte-compiles that.

kcdesk/startup/fast_binding.py says why.

Run by packaging/setup.sh with the Python of `.venv`; the folder to put it in is the argument.  With
`--frozen` before it, as bundle.sh runs it, the byte-code is there alone, where Python looks for it then.
"""

from __future__ import annotations

import compileall
import os
import re
import shutil
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from py_compile import PycInvalidationMode

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from kcdesk.startup.fast_binding import edition, is_whole, load_from, write_manifest

_LOADER = Path(__file__).with_name("binding_loader.py")
_ITS_PLACE = "files.dir/shibokensupport/signature/loader.py"
_FUNCTION = re.compile(r"^def (\w+)\(", re.MULTILINE)
_ASKED_FOR = re.compile(r"^# name used in signature\.cpp\ndef (\w+)\(", re.MULTILINE)


def main(root: Path, *, to_be_frozen: bool = False) -> int:
    """Make `root` hold the parts of the installed edition, complete, and nothing else."""
    spec = find_spec("shiboken6")
    if spec is None or spec.origin is None:
        print("unpack_binding: Qt's binding is not installed", file=sys.stderr)
        return 1
    root.mkdir(parents=True, exist_ok=True)
    wanted = root / edition(Path(spec.origin))
    if to_be_frozen or not (is_whole(wanted) and _has_our_loader(wanted)):
        made = Path(tempfile.mkdtemp(dir=root))
        os.environ["SBK_EMBED"] = "0"
        load_from(spec, made)
        _lighten(made / _ITS_PLACE)
        # Never compared with its source again: a copied folder has other times, and would not count.
        compileall.compile_dir(
            made,
            quiet=2,
            force=True,
            stripdir=str(made),  # whose name is another each time
            invalidation_mode=PycInvalidationMode.UNCHECKED_HASH,
            legacy=to_be_frozen,
        )
        if to_be_frozen:
            _remove_sources(made)
        shutil.rmtree(wanted, ignore_errors=True)
        made.rename(wanted)
        write_manifest(wanted)
    for other in root.iterdir():
        if other != wanted:
            shutil.rmtree(other)
    return 0


def _remove_sources(folder: Path) -> None:
    """What the frozen program would carry a second time: its library has the sources too."""
    for source in folder.rglob("*.py"):
        source.unlink()
    for caches in folder.rglob("__pycache__"):
        shutil.rmtree(caches)


def _lighten(loader: Path) -> None:
    """Put our loader in the place of the binding's, unless a newer binding asks for more than ours has."""
    if suits(loader.read_text(encoding="utf-8"), _LOADER.read_text(encoding="utf-8")):
        shutil.copyfile(_LOADER, loader)
    else:
        print("unpack_binding: the binding has another loader now; kcdesk starts slower", file=sys.stderr)


def suits(theirs: str, ours: str) -> bool:
    """Whether our loader has every function that the binding's C++ part looks up in its own.

    There they are marked: `# name used in signature.cpp`.  Without any mark nothing is known.
    """
    asked_for = set(_ASKED_FOR.findall(theirs))
    return bool(asked_for) and asked_for <= set(_FUNCTION.findall(ours))


def _has_our_loader(folder: Path) -> bool:
    """Whether the folder was made with the loader as it is now."""
    loader = folder / _ITS_PLACE
    return loader.exists() and loader.read_bytes() == _LOADER.read_bytes()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[-1]), to_be_frozen="--frozen" in sys.argv))
