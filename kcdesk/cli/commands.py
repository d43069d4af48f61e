"""The commands.  Each imports what it needs, and only then: no text command loads Qt."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import contextmanager

from kcdesk.startup.lazy_modules import wait_with_the_standard_library

wait_with_the_standard_library()
from pathlib import Path  # noqa: E402
from typing import TYPE_CHECKING  # noqa: E402

from kcdesk.guide.errors import GuideError, KcdeskError  # noqa: E402

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterator
    from datetime import date
    from typing import TextIO

    from kcdesk.guide.model import Topic
    from kcdesk.guide.pack import Pack

_STOPPED, _PIPE_CLOSED = 130, 141
"""Exit statuses that shells know for Ctrl+C and for a reader of our output that has gone."""

_GUIDE_ENDING = ".kcpack"
"""Of a file that desktops give the program by itself when somebody opens it: its guide is offered."""

_PATIENCE = 600.0
"""Seconds that a command waits for folders that answer slowly; Ctrl+C ends it before."""

_NO_AUTHORING = (
    "Checking and building guides needs the authoring libraries, which this copy of kcdesk does not have "
    "({}). In a checkout, “make setup” installs them."
)
_NO_QT = (
    "The window cannot open: {}. On Debian and Ubuntu these packages hold what Qt needs: {}. "
    "kcdesk topics, search, read and doctor work without a window."
)
_NO_QT_ELSEWHERE = (
    "The window cannot open: {}. It needs Windows 10 or macOS 12, or newer, and every file of the program: "
    "copy it here anew. kcdesk topics, search, read and doctor work without a window."
)
_QT_PACKAGES = "libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libxcb-cursor0"


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
        # Python flushes standard output once more at exit, and would complain about the pipe then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED


def _is_guide(argument: str) -> bool:
    return argument.lower().endswith(_GUIDE_ENDING) and not argument.startswith("-")


def _run(arguments: list[str]) -> int:
    from kcdesk.cli.arguments import read_arguments

    gc.enable()  # off for a window's start
    for stream in (sys.stdout, sys.stderr):
        _speak_utf8(stream)
    chosen = read_arguments(arguments)
    if isinstance(chosen, int):
        return chosen
    status = _COMMANDS[chosen.command](chosen)
    sys.stdout.flush()
    return status


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
    """Why there is no window, and what to do."""
    if not sys.platform.startswith("linux"):
        return GuideError(_NO_QT_ELSEWHERE.format(error))
    packages = _QT_PACKAGES
    if getattr(sys, "frozen", False):
        from kcdesk.startup.system_libraries import missing_packages

        packages = " ".join(missing_packages()) or _QT_PACKAGES
    return GuideError(_NO_QT.format(error, packages))


def remembered_guide() -> Path | None:
    """The file of the guide read last; None for the one that came with the program."""
    from kcdesk.paths import settings_dir
    from kcdesk.user_data.settings import SettingsFile

    name = SettingsFile(settings_dir() / "settings.toml").load().guide
    return Path(name) if name else None


def _open_pack(chosen: Namespace) -> Pack:
    from kcdesk.startup.opening import open_checked, open_newest

    return open_checked(chosen.pack) if chosen.pack else open_newest()


def _today() -> date:
    from datetime import datetime

    return datetime.now().astimezone().date()


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
            calmed = engine.danger_reader.calmed(words)
            print(text_output.explanation_text(engine.explain(words, chosen.limit), calmed))
            return 0
        answer = engine.search(words, chosen.limit)
    print(text_output.answer_json(answer) if chosen.json else text_output.answer_text(answer))
    return 0


def _relevance(chosen: Namespace) -> int:
    from kcdesk.cli import text_output
    from kcdesk.search.engine import Engine
    from kcdesk.search.relevance import outcomes, read_cases

    cases = read_cases(chosen.table)
    with _open_pack(chosen) as pack:
        engine = Engine(pack)
        found = outcomes(cases, lambda query: [hit.topic for hit in engine.search(query).hits])
    print(text_output.relevance_text(found))
    return 0


def _read(chosen: Namespace) -> int:
    from kcdesk.cli import text_output

    with _open_pack(chosen) as pack:
        topic, anchor = text_output.find_place(pack, chosen.topic)
        print(text_output.page_text(pack, topic, anchor, _today()))
    return 0


def _html(chosen: Namespace) -> int:
    from kcdesk.export.html_file import html_file
    from kcdesk.export.whole_file import write_whole

    with _open_pack(chosen) as pack:
        text = html_file(pack, chosen.topics)
    return _saved(
        chosen.output, lambda file: write_whole(file, lambda draft: draft.write_text(text, "utf-8"))
    )


def _epub(chosen: Namespace) -> int:
    from kcdesk.export.epub import write_epub
    from kcdesk.export.whole_file import write_whole

    with _open_pack(chosen) as pack:
        return _saved(chosen.output, lambda file: write_whole(file, lambda draft: write_epub(pack, draft)))


def _folder(chosen: Namespace) -> int:
    from kcdesk.export.folder import write_folder
    from kcdesk.paths import resources_dir

    with _open_pack(chosen) as pack:
        script = (resources_dir() / "export" / "search.js").read_text(encoding="utf-8")
        return _saved(chosen.output, lambda folder: write_folder(pack, folder, script))


def _pdf(chosen: Namespace) -> int:
    with _open_pack(chosen) as pack:
        topics = _chosen_topics(pack, chosen.topics, with_branch=chosen.branch)
        try:
            from kcdesk.app.pdf import PdfRequest, write_pdf
        except ImportError as error:
            raise _no_qt(error) from error
        with_cover = chosen.booklet or len(topics) > 1
        request = PdfRequest(
            chosen.size,
            chosen.large,
            chosen.sources,
            with_cover,
            chosen.fold,
            chosen.codes and chosen.sources,
        )
        return _saved(chosen.output, lambda file: write_pdf(pack, topics, file, request, _today()))


def _chosen_topics(pack: Pack, names: list[str], *, with_branch: bool) -> list[Topic]:
    """The topics of these names in reading order, all for none; with the pages below them if wanted."""
    from kcdesk.export.book import in_reading_order

    if not names:
        return list(pack.topics)
    chosen = {pack.topic(name).id for name in names}
    if with_branch:
        chosen |= {each.id for each in pack.topics if chosen & {above.id for above in pack.path(each.id)}}
    return [pack.topic(name) for name in in_reading_order(pack, chosen)]


def _saved(output: Path, write: Callable[[Path], object]) -> int:
    """Write a file, and say where it is; or why it could not be written."""
    try:
        write(output)
    except OSError as error:
        message = f"“{output}” cannot be written: {error.strerror}."
        raise GuideError(message) from error
    print(output)
    return 0


@contextmanager
def _authoring_libraries() -> Iterator[None]:
    """Say in plain words which library is missing, where an import inside does not find it."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise GuideError(_NO_AUTHORING.format(error.name)) from error


def _check(chosen: Namespace) -> int:
    with _authoring_libraries():
        from kcdesk.authoring import commands
    return commands.check(
        chosen.directory,
        strict=chosen.strict,
        as_json=chosen.json,
        summary=chosen.summary,
        signs=chosen.signs,
        compare=chosen.compare,
        original=chosen.original,
    )


def _build(chosen: Namespace) -> int:
    with _authoring_libraries():
        from kcdesk.authoring import commands
    return commands.build(chosen.directory, chosen.output, watch=chosen.watch, original=chosen.original)


def _new(chosen: Namespace) -> int:
    with _authoring_libraries():
        from kcdesk.authoring.new_guide import write_new_guide
    for name in write_new_guide(chosen.directory, _today(), chosen.language):
        print(chosen.directory / name)
    print(f"Write in these, and see them with “kcdesk preview {chosen.directory}”.")
    return 0


def _import(chosen: Namespace) -> int:
    with _authoring_libraries():
        from kcdesk.authoring.commands import bring_in
    return bring_in(chosen.directory, chosen.output, _today(), chosen.language)


def _review(chosen: Namespace) -> int:
    if chosen.sheet:
        from kcdesk.export.review_sheet import review_sheet

        with _open_pack(chosen) as pack:
            text = review_sheet(pack, [chosen.topic])
        return _saved(chosen.sheet, lambda file: file.write_text(text, encoding="utf-8"))
    if not (chosen.directory and chosen.by and chosen.role):
        raise GuideError("A review needs --in DIR, --by NAME and --role ROLE; or --sheet FILE to begin with.")
    with _authoring_libraries():
        from kcdesk.authoring.review import write_review
    print(
        write_review(
            chosen.directory, chosen.topic, chosen.by, chosen.role, _today(), replaces=chosen.replace
        )
    )
    return 0


def _preview(chosen: Namespace) -> int:
    from tempfile import TemporaryDirectory

    with _authoring_libraries():
        from kcdesk.authoring.preview import Editions
    with TemporaryDirectory(prefix="kcdesk-preview-", ignore_cleanup_errors=True) as folder:
        editions = Editions(chosen.directory, Path(folder))
        first = editions.first()
        try:
            from kcdesk.app.preview import run_preview
        except ImportError as error:
            raise _no_qt(error) from error
        return run_preview(first, editions.next)


def _guides(chosen: Namespace) -> int:
    from kcdesk.cli import text_output
    from kcdesk.packs.library import Library
    from kcdesk.packs.passed_guides import PassedGuides
    from kcdesk.paths import bundled_pack, guide_folders, passed_guides_file

    passed = PassedGuides(passed_guides_file())
    listing = Library(bundled_pack(), guide_folders(), passed, _PATIENCE).listing()
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


def _printers(_chosen: Namespace) -> int:
    try:
        from kcdesk.app.printers import list_printers
    except ImportError as error:
        raise _no_qt(error) from error
    names = list_printers()
    if names:
        print(*names, sep="\n")
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

    from kcdesk.cli import text_output
    from kcdesk.packs import guide_changes
    from kcdesk.startup.opening import open_checked

    with closing(open_checked(chosen.old)) as old, closing(open_checked(chosen.new)) as new:
        if chosen.html is None:
            print(text_output.printable(guide_changes.as_text(old, new)))
            return 0
        try:
            chosen.html.write_text(guide_changes.as_html(old, new), encoding="utf-8")
        except OSError as error:
            raise GuideError(f"“{chosen.html}” cannot be written: {error.strerror}.") from error
    return 0


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
    "html": _html,
    "epub": _epub,
    "folder": _folder,
    "pdf": _pdf,
    "check": _check,
    "build": _build,
    "new": _new,
    "import": _import,
    "preview": _preview,
    "review": _review,
    "guides": _guides,
    "doctor": _doctor,
    "printers": _printers,
    "shot": _shot,
}
