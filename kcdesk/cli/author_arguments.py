"""What can be written after the commands that help somebody write a guide, and its help."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[Any]


def add_author_commands(commands: _Commands) -> None:
    """Add them to a parser's commands."""
    for add in (_new, _import, _preview, _review):
        add(commands)


def _add(commands: _Commands, name: str, what: str, example: str, more: str = "") -> argparse.ArgumentParser:
    added: argparse.ArgumentParser = commands.add_parser(
        name,
        help=what,
        description=f"{what[:1].upper()}{what[1:]}.\n{more}".strip(),
        epilog=f"example:\n{example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    return added


def _new(commands: _Commands) -> None:
    parser = _add(
        commands,
        "new",
        "start a guide: three pages that can be checked, packed and read at once",
        "  kcdesk new my-guide\n  kcdesk new mon-guide --language fr",
        "On any subject, for any country.",
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


def _import(commands: _Commands) -> None:
    parser = _add(
        commands,
        "import",
        "make a guide’s folder of any tree of Markdown pages",
        "  kcdesk import notes -o my-guide",
        "Everything that had to be changed or left out is told as file:line.",
    )
    parser.add_argument("directory", metavar="DIR", type=Path, help="the folder of Markdown pages")
    parser.add_argument(
        "-o", dest="output", metavar="NEW", type=Path, required=True, help="a folder that is new or empty"
    )
    _add_language(parser)


def _preview(commands: _Commands) -> None:
    parser = _add(
        commands,
        "preview",
        "show a folder of guide pages in the window, and again whenever one is saved",
        "  kcdesk preview content/en-GB",
        "What is wrong is said in the terminal; the window keeps the last guide without an error.",
    )
    parser.add_argument("directory", metavar="DIR", type=Path, help="the folder that holds guide.yaml")


def _review(commands: _Commands) -> None:
    parser = _add(
        commands,
        "review",
        "write into a page who has reviewed it, or make the sheet for that",
        "  kcdesk --pack guide.kcpack review surgery --sheet surgery.html\n"
        '  kcdesk review surgery --in my-guide --by "A Name" --role "specialist nurse"',
        "Somebody else’s review is never replaced without --replace.",
    )
    parser.add_argument("topic", metavar="TOPIC", help="a topic’s name as “kcdesk topics” shows it")
    parser.add_argument("--in", dest="directory", metavar="DIR", type=Path, help="the folder of guide.yaml")
    parser.add_argument("--by", metavar="NAME", default="", help="who reviewed it")
    parser.add_argument("--role", metavar="ROLE", default="", help="what they are")
    parser.add_argument("--replace", action="store_true", help="in place of somebody else’s review")
    parser.add_argument(
        "--sheet", metavar="FILE.html", type=Path, help="write the page with boxes to tick, and nothing else"
    )
