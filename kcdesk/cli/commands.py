"""The commands.  Each imports what it needs, and only then: no text command loads Qt."""

from __future__ import annotations

import gc
import os
import sys

from kcdesk.startup.lazy_modules import wait_with_the_standard_library

wait_with_the_standard_library()
from pathlib import Path  # noqa: E402
from typing import TYPE_CHECKING  # noqa: E402

from kcdesk.guide.errors import GuideError, KcdeskError  # noqa: E402

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from datetime import date
    from typing import TextIO

    from kcdesk.guide.pack import Pack

_STOPPED, _PIPE_CLOSED = 130, 141
"""Exit statuses that shells know for Ctrl+C and for a reader of our output that has gone."""

_PATIENCE = 600.0
"""Seconds that a command waits for folders that answer slowly; Ctrl+C ends it before."""


def run(arguments: list[str], compiler: Callable[..., object] = compile) -> int:
    """Do what the command line says, and return the exit status: 0, 1 (said why), 2 (not understood).

    `compiler` compiles what Qt's binding keeps as source.
    """
    try:
        if not arguments:
            return _open_window(None, compiler)
        if len(arguments) == 2 and arguments[0] == "--pack":  # noqa: PLR2004  (the option and its file)
            return _open_window(Path(arguments[1]), compiler)
        if len(arguments) == 1 and _is_guide(arguments[0]):
            return _open_window(None, compiler, offered=Path(arguments[0]))
        return _run(arguments)
    except KcdeskError as error:
        _tell(str(error))
        return 1
    except KeyboardInterrupt:
        return _STOPPED
    except BrokenPipeError:
        _drop_output()
        return _PIPE_CLOSED


def _is_guide(argument: str) -> bool:
    """Whether it is a guide's file, as desktops give it when somebody opens one: the guide is offered."""
    from kcdesk.guide.schema import FILE_ENDING

    return argument.lower().endswith(FILE_ENDING) and not argument.startswith("-")


def _run(arguments: list[str]) -> int:
    from kcdesk.cli.arguments import read_arguments

    gc.enable()  # off for a window's start
    for stream in (sys.stdout, sys.stderr):
        _speak_utf8(stream)
    chosen = read_arguments(arguments)
    if isinstance(chosen, int):
        return chosen
    try:
        status = _COMMANDS[chosen.command](chosen)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _refused(error) from error
    return status


def _refused(error: OSError) -> KcdeskError:
    """What the system refused, as a sentence; without a file's name it is mostly what is printed."""
    reason = error.strerror or error
    if error.filename is not None:
        return KcdeskError(f"“{os.fsdecode(error.filename)}”: {reason}.")
    _drop_output()
    return KcdeskError(f"It could not be written: {reason}.")


def _drop_output() -> None:
    """Python flushes standard output once more at exit, and would complain of a pipe or a full disk then."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _speak_utf8(stream: TextIO | None) -> None:
    """Whatever the console takes, no letter of ours may stop the program."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="replace")


def _tell(sentence: str) -> None:
    from kcdesk.cli.text_output import printable

    print(printable(sentence), file=sys.stderr)


def _window(chosen: Namespace) -> int:
    if chosen.kiosk:
        return _open_kiosk(chosen.config, chosen.pack)
    if chosen.config is not None:
        raise KcdeskError("“--config” is for a kiosk: write “kcdesk --kiosk --config FILE”.")
    return _open_window(chosen.pack)


def _open_kiosk(config_file: Path | None, pack_file: Path | None) -> int:
    from kcdesk.kiosk.config import KioskConfig, read_config

    config = KioskConfig() if config_file is None else read_config(config_file)
    try:
        from kcdesk.app.kiosk import run_kiosk
    except ImportError as error:
        raise _no_qt(error) from error
    return run_kiosk(config, pack_file, config_file)


def _kiosk_pin(_chosen: Namespace) -> int:
    from kcdesk.cli.kiosk_pin import ask_for_hash

    print(ask_for_hash())
    return 0


def _open_window(
    pack_file: Path | None, compiler: Callable[..., object] = compile, *, offered: Path | None = None
) -> int:
    gc.disable()  # also where the entry did not
    from kcdesk.paths import unpacked_binding
    from kcdesk.startup.fast_binding import load_binding
    from kcdesk.startup.opening import Opening

    opening = Opening(pack_file, remembered_guide)
    load_binding(unpacked_binding(), compiler)
    try:
        from kcdesk.app.run import run
    except ImportError as error:
        why = _no_qt(error)
        if sys.stderr is None or not sys.stderr.isatty():
            from kcdesk.startup.plain_notice import show_notice

            show_notice("kcdesk", f"{why}\n\nPress any key to close this.")
        raise why from error
    return run(opening, offered)


def _no_qt(error: ImportError) -> GuideError:
    from kcdesk.cli.command_parts import no_qt

    return no_qt(error)


def remembered_guide() -> Path | None:
    """The file of the guide read last; None for the one that came with the program."""
    from kcdesk.paths import settings_dir
    from kcdesk.user_data.settings import SettingsFile

    name = SettingsFile(settings_dir() / "settings.toml").load().guide
    return Path(name) if name else None


def _open_pack(chosen: Namespace) -> Pack:
    from kcdesk.cli.command_parts import open_pack

    return open_pack(chosen)


def _today() -> date:
    from kcdesk.cli.command_parts import today

    return today()


def _topics(chosen: Namespace) -> int:
    from kcdesk.cli import text_output

    with _open_pack(chosen) as pack:
        print(text_output.topics_json(pack) if chosen.json else text_output.topics_text(pack))
    return 0


def _search(chosen: Namespace) -> int:
    from kcdesk.cli import text_output
    from kcdesk.search.engine import Engine

    words = " ".join(chosen.words)
    with _open_pack(chosen) as pack:
        engine = Engine(pack)
        if chosen.explain:
            overruled = engine.danger_reader.read(words, whole=True).overruled
            calmed = engine.danger_reader.calmed(words)
            print(text_output.explanation_text(engine.explain(words, chosen.limit), overruled, calmed))
            return 0
        answer = engine.search(words, chosen.limit)
    print(text_output.answer_json(answer) if chosen.json else text_output.answer_text(answer))
    return 0


_LARGEST_TABLE = 50_000_000
"""Bytes: a million queries."""


def _relevance(chosen: Namespace) -> int:
    from kcdesk.cli import text_output
    from kcdesk.search.engine import Engine
    from kcdesk.search.relevance import outcomes, read_cases

    if _is_no_table(chosen.table):
        raise GuideError(f"“{chosen.table}” is no ordinary file, or too large for a table.")
    cases = read_cases(chosen.table)
    if not cases:
        raise GuideError(f"“{chosen.table}” has no queries.")
    with _open_pack(chosen) as pack:
        engine = Engine(pack)
        found = outcomes(cases, lambda query: [hit.topic for hit in engine.search(query).hits])
    print(text_output.relevance_text(found))
    return 0


def _is_no_table(file: Path) -> bool:
    """Whether reading it might never end.  What is not there at all is told of by whoever reads it."""
    try:
        return file.stat().st_size > _LARGEST_TABLE or not file.is_file()
    except OSError:
        return False


def _read(chosen: Namespace) -> int:
    from kcdesk.cli import text_output

    with _open_pack(chosen) as pack:
        topic, anchor = text_output.find_place(pack, chosen.topic)
        print(text_output.page_text(pack, topic, anchor, _today()))
    return 0


def _guides(chosen: Namespace) -> int:
    from kcdesk.cli import text_output
    from kcdesk.packs.library import Library
    from kcdesk.packs.passed_guides import PassedGuides
    from kcdesk.packs.publishers import Publishers
    from kcdesk.paths import bundled_pack, guide_folders, passed_guides_file, publisher_folders

    passed, publishers = PassedGuides(passed_guides_file()), Publishers(publisher_folders())
    listing = Library(bundled_pack(), guide_folders(), publishers, passed, _PATIENCE).listing()
    print(text_output.guides_json(listing) if chosen.json else text_output.guides_text(listing))
    return 0


def _doctor(chosen: Namespace) -> int:
    from kcdesk.cli import doctor

    checks = doctor.examine(chosen.pack, _today(), _try_window)
    print(doctor.as_json(checks) if chosen.json else doctor.as_text(checks))
    return 1 if any(check.state is doctor.State.BROKEN for check in checks) else 0


def _try_window() -> str:
    from kcdesk.app.window_trial import try_window

    return try_window()


def _printers(chosen: Namespace) -> int:
    try:
        from kcdesk.app.printers import ask_as_dialog, list_printers
    except ImportError as error:
        raise _no_qt(error) from error
    if chosen.print:
        return _print_order()
    names = list_printers()
    if names:
        print(*names, sep="\n", flush=True)
        if chosen.dialog:
            print("", ask_as_dialog(), sep="\n")
    return 0


def _print_order() -> int:
    from kcdesk.app.printers import print_order
    from kcdesk.kiosk.print_order import PrintOrder

    try:
        order = PrintOrder.read(sys.stdin.read())
    except ValueError as error:
        message = "Standard input holds no order of a kiosk."
        raise GuideError(message) from error
    print(print_order(order).value)
    return 0


def _shot(chosen: Namespace) -> int:
    from kcdesk.cli import text_output

    if chosen.topic != "home":
        with _open_pack(chosen) as pack:
            text_output.find_place(pack, chosen.topic)
    # Nothing made while starting is garbage; looking for some takes a tenth of the time.
    gc.disable()
    try:
        from kcdesk.app.screenshot import take_picture
    except ImportError as error:
        raise _no_qt(error) from error
    return take_picture(
        chosen.topic,
        chosen.output,
        theme=chosen.theme,
        zoom=chosen.zoom,
        size=chosen.size,
        search=chosen.search,
        panel=chosen.panel,
        language=chosen.language,
        pack=chosen.pack,
    )


def _diff(chosen: Namespace) -> int:
    from contextlib import closing

    from kcdesk.cli import command_parts, text_output
    from kcdesk.packs import guide_changes
    from kcdesk.startup.opening import open_checked

    with closing(open_checked(chosen.old)) as old, closing(open_checked(chosen.new)) as new:
        if chosen.html is None:
            print(text_output.printable(guide_changes.as_text(old, new)))
            return 0
        text = guide_changes.as_html(old, new)
    return command_parts.saved_text(chosen.html, text)


def _exports(chosen: Namespace) -> int:
    from kcdesk.cli import export_commands

    return export_commands.run(chosen)


def _authors(chosen: Namespace) -> int:
    from kcdesk.cli import author_commands

    return author_commands.run(chosen)


def _packs(chosen: Namespace) -> int:
    from kcdesk.cli import pack_commands

    return pack_commands.run(chosen)


_COMMANDS = {
    None: _window,
    "diff": _diff,
    "pack": _packs,
    "kiosk-pin": _kiosk_pin,
    "topics": _topics,
    "search": _search,
    "relevance": _relevance,
    "read": _read,
    "html": _exports,
    "epub": _exports,
    "folder": _exports,
    "pdf": _exports,
    "check": _authors,
    "build": _authors,
    "new": _authors,
    "import": _authors,
    "preview": _authors,
    "review": _authors,
    "guides": _guides,
    "doctor": _doctor,
    "printers": _printers,
    "shot": _shot,
}
