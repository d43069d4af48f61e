"""What can be written after the commands that help somebody write a guide, and its help."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kcdesk.cli.command_parser import add_command, add_json

if TYPE_CHECKING:
    from kcdesk.cli.command_parser import Commands


def add_author_commands(commands: Commands) -> None:
    """Add them to a parser's commands."""
    for add in (_check, _build, _new, _import, _preview, _review):
        add(commands)


def _check(commands: Commands) -> None:
    parser = add_command(
        commands,
        "check",
        "check a folder of guide pages and say what is wrong where",
        "  kcdesk check content/en-GB",
        reads_pack=False,
    )
    parser.add_argument("directory", metavar="DIR", type=Path, help="the folder that holds guide.yaml")
    parser.add_argument("--strict", action="store_true", help="let warnings fail it too")
    parser.add_argument(
        "--summary", action="store_true", help="print a table of pages, words, reading grades and reviews"
    )
    parser.add_argument(
        "--signs",
        action="store_true",
        help="print every danger sign with its level and the pages that name it",
    )
    parser.add_argument(
        "--compare",
        metavar="FILE",
        type=Path,
        help="measure how hard this plain text is to read, beside the guide",
    )
    _original(parser, "the folder this one translates: say where the translation is behind it")
    add_json(parser)


def _build(commands: Commands) -> None:
    parser = add_command(
        commands,
        "build",
        "check a folder of guide pages and pack it into one file",
        "  kcdesk build content/en-GB -o guide.kcpack",
        reads_pack=False,
    )
    parser.add_argument("directory", metavar="DIR", type=Path, help="the folder that holds guide.yaml")
    parser.add_argument(
        "-o", dest="output", metavar="FILE", type=Path, required=True, help="the guide file to write"
    )
    _original(parser, "the folder this one translates: pages say if theirs there has changed since")
    parser.add_argument(
        "--watch", action="store_true", help="build again whenever a page changes; Ctrl+C ends it"
    )


def _original(parser: argparse.ArgumentParser, what: str) -> None:
    parser.add_argument("--original", metavar="DIR2", type=Path, help=what)


def _new(commands: Commands) -> None:
    parser = add_command(
        commands,
        "new",
        "start a guide: three pages that can be checked, packed and read at once",
        "  kcdesk new my-guide\n  kcdesk new mon-guide --language fr",
        "On any subject, for any country.",
        reads_pack=False,
    )
    parser.add_argument(
        "directory",
        metavar="DIR",
        type=Path,
        help="a folder that is new or empty; its name becomes the guide’s id",
    )
    _add_language(parser)


def _add_language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--language",
        metavar="TAG",
        default="en",
        help="the guide’s language, such as fr: the program’s own words come along, to be translated",
    )


def _import(commands: Commands) -> None:
    parser = add_command(
        commands,
        "import",
        "make a guide’s folder of any tree of Markdown pages",
        "  kcdesk import notes -o my-guide",
        "Everything that had to be changed or left out is told as file:line.",
        reads_pack=False,
    )
    parser.add_argument("directory", metavar="DIR", type=Path, help="the folder of Markdown pages")
    parser.add_argument(
        "-o", dest="output", metavar="NEW", type=Path, required=True, help="a folder that is new or empty"
    )
    _add_language(parser)


def _preview(commands: Commands) -> None:
    parser = add_command(
        commands,
        "preview",
        "show a folder of guide pages in the window, and again whenever one is saved",
        "  kcdesk preview content/en-GB",
        "What is wrong is said in the terminal; the window keeps the last guide without an error.",
        reads_pack=False,
    )
    parser.add_argument("directory", metavar="DIR", type=Path, help="the folder that holds guide.yaml")


def _review(commands: Commands) -> None:
    parser = add_command(
        commands,
        "review",
        "write into a page who has reviewed it, or make the sheet for that",
        "  kcdesk --pack guide.kcpack review surgery --sheet surgery.html\n"
        '  kcdesk review surgery --in my-guide --by "A Name" --role "specialist nurse"',
        "Somebody else’s review is never replaced without --replace.",
        reads_pack=False,
    )
    parser.add_argument("topic", metavar="TOPIC", help="a topic’s name as “kcdesk topics” shows it")
    parser.add_argument("--in", dest="directory", metavar="DIR", type=Path, help="the folder of guide.yaml")
    parser.add_argument("--by", metavar="NAME", default="", help="who reviewed it")
    parser.add_argument("--role", metavar="ROLE", default="", help="what they are")
    parser.add_argument("--replace", action="store_true", help="in place of somebody else’s review")
    parser.add_argument(
        "--sheet", metavar="FILE.html", type=Path, help="write the page with boxes to tick, and nothing else"
    )
