"""Writes kcdesk's manual page from the command line itself, so that both say the same.

man_page.py >kcdesk.1
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import date

from kcdesk import __version__
from kcdesk.cli.arguments import command_parser

_FILES = (
    ("~/.config/kcdesk/", "settings, recent searches and the log of errors of this person alone"),
    ("~/.local/share/kcdesk/guides/", "guides of this person"),
    ("/usr/local/share/kcdesk/guides/, /usr/share/kcdesk/guides/", "guides of everybody on this computer"),
)
_STATUS = (
    ("0", "done"),
    ("1", "something could not be done; a sentence says what, and what to do"),
    ("2", "the command line was not understood"),
)


def man_page(day: date) -> str:
    """The page in the man macros of roff."""
    parser = command_parser()
    lines = [
        f'.TH KCDESK 1 "{day:%Y-%m-%d}" "kcdesk {__version__}" "User commands"',
        ".SH NAME",
        r"kcdesk \- an offline guide to the treatment of metastatic kidney cancer",
        ".SH SYNOPSIS",
        r".B kcdesk",
        r"[\fIoptions\fR] [\fIcommand\fR [\fIarguments\fR]]",
        ".SH DESCRIPTION",
        *_text(parser.description or ""),
        "Nothing here uses the network.",
        ".SH OPTIONS",
        *_options(parser),
        ".SH COMMANDS",
    ]
    for name, command in _commands(parser):
        lines += [f".SS kcdesk {_plain(name)}", *_text(command.description or ""), *_options(command)]
    lines += [".SH FILES", *_pairs(_FILES), ".SH EXIT STATUS", *_pairs(_STATUS)]
    return "\n".join(lines) + "\n"


def _commands(
    parser: argparse.ArgumentParser, above: str = ""
) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, command in action.choices.items():
                yield f"{above}{name}", command
                yield from _commands(command, f"{above}{name} ")


def _options(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction) or action.help == argparse.SUPPRESS:
            continue
        yield ".TP"
        value = action.metavar or (action.dest.upper() if action.nargs != 0 else "")
        names = ", ".join(rf"\fB{_plain(name)}\fR" for name in action.option_strings)
        shown = rf"\fI{_plain(str(value))}\fR" if value else ""
        yield " ".join(part for part in (names, shown) if part)
        yield _plain((action.help or "").replace("%%", "%"))


def _pairs(pairs: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for name, means in pairs:
        yield ".TP"
        yield rf"\fB{_plain(name)}\fR"
        yield _plain(means)


def _text(words: str) -> Iterator[str]:
    for line in words.splitlines():
        yield _plain(line) if line.strip() else ".PP"


def _plain(words: str) -> str:
    """Words in which roff sees no commands of its own."""
    safe = words.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{safe}" if safe.startswith((".", "'")) else safe


if __name__ == "__main__":
    sys.stdout.write(man_page(date.fromisoformat(sys.argv[1])))
