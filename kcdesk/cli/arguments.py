"""What can be written on the command line, and its help."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kcdesk import __version__
from kcdesk.cli.author_arguments import add_author_commands
from kcdesk.cli.command_parser import CommandParser, add_command, add_json, add_pack
from kcdesk.cli.export_arguments import add_export_commands
from kcdesk.cli.pack_arguments import add_pack_commands
from kcdesk.user_data.settings import OWN_THEMES

if TYPE_CHECKING:
    from kcdesk.cli.command_parser import Commands

_SMALLEST_SIZE, _LARGEST_SIZE = (320, 240), (7680, 4320)

SHOT_PANELS = ("reading", "links", "keys", "read_aloud")
"""Actions whose panel a picture can show."""

_EXAMPLES = """\
examples:
  kcdesk                                  open the reader
  kcdesk --pack my-guide.kcpack           open another guide
  kcdesk my-guide.kcpack                  look at a guide before it is installed
  kcdesk search feeling sick              find pages about feeling sick
  kcdesk read nausea                      read a page here, as plain text
  kcdesk doctor                           see whether everything is in order

“kcdesk search --help” explains search, and so on for the other commands.
Nothing here uses the network.
"""


def read_arguments(arguments: list[str]) -> argparse.Namespace | int:
    """What was asked for (`command` None for the window), or the exit status if all has been said already."""
    try:
        chosen = command_parser().parse_args(arguments)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 2
    chosen.pack = getattr(chosen, "pack", None)
    return chosen


def command_parser() -> argparse.ArgumentParser:
    """Make the whole command line, with every command; the manual page is written from it too."""
    parser = CommandParser(
        prog="kcdesk",
        description="An offline guide to the treatment of metastatic kidney cancer.\n"
        "Without a command, it opens the reader’s window.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"kcdesk {__version__}")
    add_pack(parser)
    parser.add_argument(
        "--kiosk", action="store_true", help="fill the screen for visitors, locked (docs/kiosk.md)"
    )
    parser.add_argument("--config", metavar="FILE", type=Path, help="with --kiosk: the kiosk’s settings")
    commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", title="commands", parser_class=CommandParser
    )
    for add in (
        _add_topics,
        _add_search,
        _add_relevance,
        _add_read,
        add_export_commands,
        _add_guides,
        _add_doctor,
        _add_printers,
        _add_shot,
        add_author_commands,
        _add_diff,
        add_pack_commands,
        _add_kiosk_pin,
    ):
        add(commands)
    return parser


def _add_topics(commands: Commands) -> None:
    parser = add_command(commands, "topics", "list every topic of the guide, as a tree", "  kcdesk topics")
    add_json(parser)


def _add_search(commands: Commands) -> None:
    parser = add_command(
        commands,
        "search",
        "find pages by words",
        '  kcdesk search sore hands\n  kcdesk search "side effects" --limit 5',
    )
    parser.add_argument(
        "words", nargs="+", metavar="WORDS", help="what to look for; the last word may be unfinished"
    )
    parser.add_argument(
        "--limit",
        metavar="N",
        type=_whole_number("--limit", 1, 200),
        default=20,
        help="show at most N pages (1 to 200; 20 if not given)",
    )
    form = parser.add_mutually_exclusive_group()
    add_json(form)
    form.add_argument(
        "--explain", action="store_true", help="print how the words were read, and why each page is there"
    )


def _add_relevance(commands: Commands) -> None:
    parser = add_command(
        commands,
        "relevance",
        "measure how well a table of queries is answered",
        "  kcdesk relevance tests/relevance/queries.tsv",
        "A line of the table: query, right topics (commas between), kind; with tabs.",
    )
    parser.add_argument("table", metavar="FILE.tsv", type=Path, help="the table of queries")


def _add_read(commands: Commands) -> None:
    parser = add_command(
        commands,
        "read",
        "read a page, or one section of it, as plain text",
        "  kcdesk read surgery\n  kcdesk read surgery#side-effects",
    )
    parser.add_argument("topic", metavar="TOPIC[#SECTION]", help="a topic’s name as “kcdesk topics” shows it")


def _add_guides(commands: Commands) -> None:
    parser = add_command(
        commands,
        "guides",
        "list the guides on this computer",
        "  kcdesk guides",
        "The one that came with the program, and every .kcpack file in the guides folders.",
        reads_pack=False,
    )
    add_json(parser)


def _add_doctor(commands: Commands) -> None:
    parser = add_command(
        commands,
        "doctor",
        "check the guide, its dates and this computer",
        "  kcdesk doctor",
        "The exit status is 1 if anything is broken.",
    )
    add_json(parser)


def _add_printers(commands: Commands) -> None:
    parser = add_command(
        commands,
        "printers",
        "list the printers of this computer",
        "  kcdesk printers",
        "The window asks this way too: a print server that does not answer holds nothing up.",
        reads_pack=False,
    )
    parser.add_argument(
        "--print", action="store_true", help="print the page whose order a kiosk writes to standard input"
    )
    parser.add_argument(
        "--dialog",
        action="store_true",
        help="ask all that the print dialog asks too, and write the paper of the usual printer last",
    )


def _add_shot(commands: Commands) -> None:
    parser = add_command(
        commands,
        "shot",
        "save a picture of the reader’s window",
        "  kcdesk shot surgery -o surgery.png --theme dark --zoom 150",
        "It needs no screen.",
    )
    parser.add_argument(
        "topic",
        metavar="TOPIC",
        nargs="?",
        default="home",
        help="the topic to show; “home”, the home page, if not given",
    )
    parser.add_argument(
        "-o", dest="output", metavar="FILE.png", type=Path, required=True, help="where to save it"
    )
    names = ", ".join(OWN_THEMES)
    parser.add_argument(
        "--theme", metavar="NAME", choices=OWN_THEMES, default="light", help=f"{names}; light if not given"
    )
    parser.add_argument(
        "--zoom",
        metavar="PERCENT",
        type=_whole_number("--zoom", 50, 400),
        default=100,
        help="text size, 50 to 400",
    )
    parser.add_argument(
        "--size", metavar="WxH", type=_size, default=(1280, 800), help="1280x800 if not given"
    )
    parser.add_argument(
        "--panel",
        metavar="NAME",
        choices=SHOT_PANELS,
        default="",
        help=f"with a panel open: {', '.join(SHOT_PANELS)}",
    )
    parser.add_argument("--search", metavar="WORDS", default="", help="with these words in the search box")
    parser.add_argument(
        "--language",
        metavar="TAG",
        default="",
        help="the window in another language, such as qps-ploc (docs/translating.md)",
    )


def _add_diff(commands: Commands) -> None:
    parser = add_command(
        commands,
        "diff",
        "say in words what changed from one edition of a guide to the next",
        "  kcdesk diff old.kcpack new.kcpack\n  kcdesk diff old.kcpack new.kcpack --html changes.html",
        "Topics, sections, numbers and doses, boxes that say when to get help, sources, dates, reviews.",
        reads_pack=False,
    )
    parser.add_argument("old", metavar="OLD", type=Path, help="the edition before")
    parser.add_argument("new", metavar="NEW", type=Path, help="the edition after")
    parser.add_argument("--html", metavar="FILE", type=Path, help="write a page to read and sign instead")


def _add_kiosk_pin(commands: Commands) -> None:
    add_command(
        commands,
        "kiosk-pin",
        "ask for a kiosk’s PIN, and print what to write into its settings",
        "  kcdesk kiosk-pin",
        reads_pack=False,
    )


def _whole_number(name: str, least: int, most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not re.fullmatch(r"[0-9]{1,9}", text) or not least <= int(text) <= most:
            message = f"{name} must be a whole number from {least} to {most}, not “{text}”."
            raise argparse.ArgumentTypeError(message)
        return int(text)

    return read


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"([0-9]{1,5})[xX]([0-9]{1,5})", text)
    width, height = (int(found[1]), int(found[2])) if found else (0, 0)
    (least_width, least_height), (most_width, most_height) = _SMALLEST_SIZE, _LARGEST_SIZE
    if not (least_width <= width <= most_width and least_height <= height <= most_height):
        message = (
            f"--size must be width x height, from {least_width}x{least_height} to "
            f"{most_width}x{most_height}, such as 1280x800, not “{text}”."
        )
        raise argparse.ArgumentTypeError(message)
    return width, height
