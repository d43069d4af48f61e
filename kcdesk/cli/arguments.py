"""What can be written on the command line, and its help."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from kcdesk import __version__
from kcdesk.cli.author_arguments import add_author_commands
from kcdesk.cli.pack_arguments import add_pack_commands
from kcdesk.user_data.settings import THEMES

_SMALLEST_SIZE, _LARGEST_SIZE = (320, 240), (7680, 4320)

PAPER_SIZES = ("A4", "A5", "letter")
TEXT_SIZES = (11, 18, 24)
"""Points of text on paper: usual, large, very large."""

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


class _Parser(argparse.ArgumentParser):
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


def command_parser() -> argparse.ArgumentParser:
    """Make the whole command line, with every command; the manual page is written from it too."""
    parser = _Parser(
        prog="kcdesk",
        description="An offline guide to the treatment of metastatic kidney cancer.\n"
        "Without a command, it opens the reader’s window.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"kcdesk {__version__}")
    _add_pack(parser)
    parser.add_argument(
        "--kiosk", action="store_true", help="fill the screen for visitors, locked (docs/kiosk.md)"
    )
    parser.add_argument("--config", metavar="FILE", type=Path, help="with --kiosk: the kiosk’s settings")
    commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", title="commands", parser_class=_Parser
    )
    for add in (
        _add_topics,
        _add_search,
        _add_relevance,
        _add_read,
        _add_html,
        _add_epub,
        _add_folder,
        _add_pdf,
        _add_guides,
        _add_doctor,
        _add_printers,
        _add_shot,
        _add_check,
        _add_build,
        add_author_commands,
        _add_diff,
        add_pack_commands,
        _add_kiosk_pin,
    ):
        add(commands)
    return parser


_Commands = argparse._SubParsersAction


def _add(
    commands: _Commands[_Parser],
    name: str,
    what: str,
    example: str,
    more: str = "",
    *,
    reads_pack: bool = True,
) -> _Parser:
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
        _add_pack(parser)
    return parser


def _add_pack(parser: argparse.ArgumentParser) -> None:
    # SUPPRESS: a default here would overwrite what was written before the command.
    parser.add_argument(
        "--pack",
        metavar="FILE",
        type=Path,
        default=argparse.SUPPRESS,
        help="use the guide in FILE instead of the one that came with the program",
    )


def _add_json(parser: argparse._ActionsContainer) -> None:
    parser.add_argument("--json", action="store_true", help="print it as JSON, for other programs")


def _add_topics(commands: _Commands[_Parser]) -> None:
    parser = _add(commands, "topics", "list every topic of the guide, as a tree", "  kcdesk topics")
    _add_json(parser)


def _add_search(commands: _Commands[_Parser]) -> None:
    parser = _add(
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
    _add_json(form)
    form.add_argument(
        "--explain", action="store_true", help="print how the words were read, and why each page is there"
    )


def _add_relevance(commands: _Commands[_Parser]) -> None:
    parser = _add(
        commands,
        "relevance",
        "measure how well a table of queries is answered",
        "  kcdesk relevance tests/relevance/queries.tsv",
        "A line of the table: query, right topics (commas between), kind; with tabs.",
    )
    parser.add_argument("table", metavar="FILE.tsv", type=Path, help="the table of queries")


def _add_read(commands: _Commands[_Parser]) -> None:
    parser = _add(
        commands,
        "read",
        "read a page, or one section of it, as plain text",
        "  kcdesk read surgery\n  kcdesk read surgery#side-effects",
    )
    parser.add_argument("topic", metavar="TOPIC[#SECTION]", help="a topic’s name as “kcdesk topics” shows it")


def _add_html(commands: _Commands[_Parser]) -> None:
    parser = _add(
        commands,
        "html",
        "write pages as one HTML file, for any browser or screen reader",
        "  kcdesk html sunitinib diarrhoea -o pages.html",
        "The file needs nothing else: no script, no other file, no network.",
    )
    parser.add_argument("topics", metavar="TOPIC", nargs="+", help="names as “kcdesk topics” shows them")
    _add_output(parser, "FILE.html")


def _add_epub(commands: _Commands[_Parser]) -> None:
    parser = _add(
        commands,
        "epub",
        "write the whole guide as a book for e-readers",
        "  kcdesk epub -o guide.epub",
    )
    _add_output(parser, "FILE.epub")


def _add_folder(commands: _Commands[_Parser]) -> None:
    parser = _add(
        commands,
        "folder",
        "write the whole guide as a folder of pages with a search, for any browser",
        "  kcdesk folder -o guide",
        "Open index.html in it, from a stick too. It needs no network and keeps nothing of its reader.",
    )
    _add_output(parser, "FOLDER")


def _add_pdf(commands: _Commands[_Parser]) -> None:
    parser = _add(
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
    _add_output(parser, "FILE.pdf")


def _add_output(parser: argparse.ArgumentParser, name: str) -> None:
    parser.add_argument("-o", dest="output", metavar=name, type=Path, required=True, help="where to save it")


def _add_guides(commands: _Commands[_Parser]) -> None:
    parser = _add(
        commands,
        "guides",
        "list the guides on this computer",
        "  kcdesk guides",
        "The one that came with the program, and every .kcpack file in the guides folders.",
        reads_pack=False,
    )
    _add_json(parser)


def _add_doctor(commands: _Commands[_Parser]) -> None:
    parser = _add(
        commands,
        "doctor",
        "check the guide, its dates and this computer",
        "  kcdesk doctor",
        "The exit status is 1 if anything is broken.",
    )
    _add_json(parser)


def _add_printers(commands: _Commands[_Parser]) -> None:
    _add(
        commands,
        "printers",
        "list the printers of this computer",
        "  kcdesk printers",
        "The window asks this way too: a print server that does not answer holds nothing up.",
        reads_pack=False,
    )


def _add_shot(commands: _Commands[_Parser]) -> None:
    parser = _add(
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
    names = ", ".join(THEMES[1:])
    parser.add_argument(
        "--theme", metavar="NAME", choices=THEMES[1:], default="light", help=f"{names}; light if not given"
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


def _add_check(commands: _Commands[_Parser]) -> None:
    parser = _add(
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
    _add_original(parser, "the folder this one translates: say where the translation is behind it")
    _add_json(parser)


def _add_diff(commands: _Commands[_Parser]) -> None:
    parser = _add(
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


def _add_kiosk_pin(commands: _Commands[_Parser]) -> None:
    _add(
        commands,
        "kiosk-pin",
        "ask for a kiosk’s PIN, and print what to write into its settings",
        "  kcdesk kiosk-pin",
        reads_pack=False,
    )


def _add_original(parser: argparse.ArgumentParser, what: str) -> None:
    parser.add_argument("--original", metavar="DIR2", type=Path, help=what)


def _add_build(commands: _Commands[_Parser]) -> None:
    parser = _add(
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
    _add_original(parser, "the folder this one translates: pages say if theirs there has changed since")
    parser.add_argument(
        "--watch", action="store_true", help="build again whenever a page changes; Ctrl+C ends it"
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
