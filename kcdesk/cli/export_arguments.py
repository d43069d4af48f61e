"""What can be written after the commands that write pages into files, and its help."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kcdesk.cli.command_parser import add_command

if TYPE_CHECKING:
    from kcdesk.cli.command_parser import Commands

PAPER_SIZES = ("A4", "A5", "letter")
TEXT_SIZES = (11, 18, 24)
"""Points of text on paper: usual, large, very large."""


def add_export_commands(commands: Commands) -> None:
    """Add them to a parser's commands."""
    for add in (_html, _epub, _folder, _pdf):
        add(commands)


def _html(commands: Commands) -> None:
    parser = add_command(
        commands,
        "html",
        "write pages as one HTML file, for any browser or screen reader",
        "  kcdesk html sunitinib diarrhoea -o pages.html",
        "The file needs nothing else: no script, no other file, no network.",
    )
    parser.add_argument("topics", metavar="TOPIC", nargs="+", help="names as “kcdesk topics” shows them")
    _output(parser, "FILE.html")


def _epub(commands: Commands) -> None:
    parser = add_command(
        commands,
        "epub",
        "write the whole guide as a book for e-readers",
        "  kcdesk epub -o guide.epub",
    )
    _output(parser, "FILE.epub")


def _folder(commands: Commands) -> None:
    parser = add_command(
        commands,
        "folder",
        "write the whole guide as a folder of pages with a search, for any browser",
        "  kcdesk folder -o guide",
        "Open index.html in it, from a stick too. It needs no network and keeps nothing of its reader.",
    )
    _output(parser, "FOLDER")


def _pdf(commands: Commands) -> None:
    parser = add_command(
        commands,
        "pdf",
        "write pages as a PDF, to print or to hand on",
        "  kcdesk pdf pembrolizumab-axitinib --no-sources -o pair.pdf\n"
        "  kcdesk pdf side-effects --branch --booklet -o side-effects.pdf\n"
        "  kcdesk pdf --booklet --fold --size A4 -o guide.pdf",
        "Without a TOPIC, the whole guide. Sources stand once, at the end; in a booklet words explained too.",
    )
    parser.add_argument("topics", metavar="TOPIC", nargs="*", help="names as “kcdesk topics” shows them")
    parser.add_argument("--branch", action="store_true", help="the pages below each of them too")
    parser.add_argument("--booklet", action="store_true", help="with a cover and contents")
    parser.add_argument("--fold", action="store_true", help="two pages a side, in the order for folding")
    parser.add_argument("--size", choices=PAPER_SIZES, default="A4", help="the paper; A4 if not given")
    parser.add_argument(
        "--large",
        type=int,
        choices=TEXT_SIZES[1:],
        metavar="POINTS",
        default=TEXT_SIZES[0],
        help="large print, 18 or 24 points",
    )
    parser.add_argument("--codes", action="store_true", help="with a code to scan for each source")
    parser.add_argument("--no-sources", dest="sources", action="store_false", help="without the sources")
    _output(parser, "FILE.pdf")


def _output(parser: argparse.ArgumentParser, name: str) -> None:
    parser.add_argument("-o", dest="output", metavar=name, type=Path, required=True, help="where to save it")
