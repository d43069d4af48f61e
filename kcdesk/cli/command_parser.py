"""How one command is added to the command line: its help, and its errors as sentences."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction["CommandParser"]
    """What commands are added to."""


class CommandParser(argparse.ArgumentParser):
    """Says what is wrong in a sentence, and where the help is, instead of printing the usage."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{_sentence(message)} “{self.prog} --help” shows how to write it.\n")


def _sentence(message: str) -> str:
    """Argparse's words as a sentence; ours come after the name of the argument and are one already."""
    unknown = re.match(r"argument COMMAND: invalid choice: '(.*)' \(choose from (.*)\)", message, re.DOTALL)
    if unknown:
        return f"There is no command “{unknown[1]}”, only {unknown[2].replace(chr(39), '')}."
    ours = re.fullmatch(r"argument [^:]+: (.*[.])", message, re.DOTALL)
    return ours[1] if ours else f"{message[:1].upper()}{message[1:]}."


def add_command(
    commands: Commands,
    name: str,
    what: str,
    example: str,
    more: str = "",
    *,
    reads_pack: bool = True,
) -> CommandParser:
    """A command whose help ends with an example."""
    parser = commands.add_parser(
        name,
        help=what,
        description=f"{what[:1].upper()}{what[1:]}.\n{more}".strip(),
        epilog=f"example:\n{example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    if reads_pack:
        add_pack(parser)
    return parser


def add_pack(parser: argparse.ArgumentParser) -> None:
    """Let a command, or the program, be given another guide."""
    # SUPPRESS: a default here would overwrite what was written before the command.
    parser.add_argument(
        "--pack",
        metavar="FILE",
        type=Path,
        default=argparse.SUPPRESS,
        help="use the guide in FILE instead of the one that came with the program",
    )


def add_json(parser: argparse._ActionsContainer) -> None:
    """Let a command print its answer as JSON."""
    parser.add_argument("--json", action="store_true", help="print it as JSON, for other programs")
