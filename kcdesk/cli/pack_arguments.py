"""What can be written after `kcdesk pack`, and its help."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    _Kinds = argparse._SubParsersAction[Any]

_EXAMPLES = """\
examples:
  kcdesk pack install /media/stick/guide.kcpack    install a newer guide
  kcdesk pack list                                 see what is installed
  kcdesk pack rollback metastatic-kidney-cancer    go back to the edition before
  kcdesk pack keygen trust                         make a publisher’s key: trust.key and trust.pub
  kcdesk pack sign guide.kcpack --key trust.key    sign a guide with it

“kcdesk pack install --help” explains install, and so on for the other commands.
"""


def add_pack_commands(commands: _Kinds) -> None:
    """Add `pack` with its own commands to a parser's."""
    parser = commands.add_parser(
        "pack",
        help="sign, check, install and take back guides",
        description="Sign, check, install and take back guides.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    kinds = parser.add_subparsers(
        dest="pack_command",
        metavar="COMMAND",
        title="commands",
        required=True,
        parser_class=type(parser),
    )
    for add in (_keygen, _sign, _verify, _info, _install, _list, _rollback, _remove):
        add(kinds)


def _add(kinds: _Kinds, name: str, what: str, more: str = "") -> argparse.ArgumentParser:
    added: argparse.ArgumentParser = kinds.add_parser(
        name,
        help=what,
        description=f"{what[:1].upper()}{what[1:]}.\n{more}".strip(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    return added


def _keygen(kinds: _Kinds) -> None:
    parser = _add(
        kinds,
        "keygen",
        "make a publisher’s key, as minisign makes it",
        "NAME.key signs and stays secret; NAME.pub goes to everybody who is to believe the guides.",
    )
    parser.add_argument("name", metavar="NAME", type=Path, help="what to call the two files")
    parser.add_argument(
        "--no-password", action="store_true", help="write a key that anybody can use who has the file"
    )


def _sign(kinds: _Kinds) -> None:
    parser = _add(kinds, "sign", "sign a guide", "It writes GUIDE.kcpack.minisig beside the guide.")
    parser.add_argument("file", metavar="GUIDE.kcpack", type=Path, help="the guide")
    parser.add_argument("--key", metavar="NAME.key", type=Path, required=True, help="the secret key")


def _verify(kinds: _Kinds) -> None:
    parser = _add(
        kinds,
        "verify",
        "check a guide and its signature, and say who signed it",
        "The exit status is 1 if it would not be installed.",
    )
    parser.add_argument("file", metavar="GUIDE.kcpack", type=Path, help="the guide")
    parser.add_argument(
        "--key", metavar="NAME.pub", type=Path, help="the publisher’s key, if not a trusted one"
    )


def _info(kinds: _Kinds) -> None:
    parser = _add(kinds, "info", "say what a guide is, who signed it, and whether it is newer than yours")
    parser.add_argument("file", metavar="GUIDE.kcpack", type=Path, help="the guide")
    parser.add_argument("--json", action="store_true", help="print it as JSON, for other programs")


def _install(kinds: _Kinds) -> None:
    parser = _add(
        kinds,
        "install",
        "check a guide, copy it to this computer, and read it from now on",
        "Given a folder (a stick, a share), it installs what is newer there than here.",
    )
    parser.add_argument(
        "file", metavar="GUIDE.kcpack|DIR", type=Path, nargs="?", help="the guide, or a folder"
    )
    parser.add_argument(
        "--from", dest="source", metavar="DIR", type=Path, help="the same as DIR; it may be missing"
    )
    _add_place(parser)
    parser.add_argument(
        "--allow-unsigned",
        action="store_true",
        help="install it though nobody known signed it; every page will say so",
    )
    parser.add_argument("--quiet", action="store_true", help="say nothing unless something is wrong")


def _list(kinds: _Kinds) -> None:
    parser = _add(kinds, "list", "list the installed guides and their editions")
    _add_place(parser)
    parser.add_argument("--json", action="store_true", help="print it as JSON, for other programs")


def _rollback(kinds: _Kinds) -> None:
    parser = _add(kinds, "rollback", "go back to the edition before, and forget the one installed last")
    _add_guide(parser)


def _remove(kinds: _Kinds) -> None:
    parser = _add(kinds, "remove", "take away an installed guide with all its editions")
    _add_guide(parser)


def _add_guide(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("guide", metavar="GUIDE", help="the guide’s name as “kcdesk pack list” shows it")
    parser.add_argument(
        "--language", metavar="TAG", default="", help="its language, where it is installed in more than one"
    )
    _add_place(parser)


def _add_place(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--to",
        metavar="FOLDER",
        type=Path,
        help="the guides folder, if not your own; “kcdesk pack list” without it looks in all of them",
    )
