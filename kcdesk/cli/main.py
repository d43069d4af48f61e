"""The program's entry.  It imports next to nothing, so that what set-up prepared serves all that follows."""

import gc
import sys

from kcdesk.startup.prepared_code import use_prepared_code


def main(argv: list[str] | None = None) -> int:
    """Do what the command line says, and return the exit status: 0, 1 (said why), 2 (not understood)."""
    arguments = sys.argv[1:] if argv is None else argv
    is_window = _may_open_window(arguments)
    if is_window:
        # Nothing made while starting is garbage; looking for some takes a tenth of the time.
        gc.disable()
    compiler = use_prepared_code() if is_window else compile
    from kcdesk.cli import commands

    return commands.run(arguments, compiler)


def _may_open_window(arguments: list[str]) -> bool:
    """Whether no command comes first: text commands load too little to gain by it."""
    return not arguments or arguments[0].startswith("-") or arguments[0].endswith(".kcpack")
