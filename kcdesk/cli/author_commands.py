"""What helps somebody write a guide: `kcdesk check`, `build`, `new`, `import`, `preview` and `review`."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from kcdesk.cli import command_parts
from kcdesk.guide.errors import GuideError


def run(chosen: Namespace) -> int:
    """Do one of these commands; give the exit status.  Raises GuideError and ContentError."""
    return _COMMANDS[chosen.command](chosen)


def _check(chosen: Namespace) -> int:
    with command_parts.authoring_libraries():
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
    with command_parts.authoring_libraries():
        from kcdesk.authoring import commands
    return commands.build(chosen.directory, chosen.output, watch=chosen.watch, original=chosen.original)


def _new(chosen: Namespace) -> int:
    with command_parts.authoring_libraries():
        from kcdesk.authoring.new_guide import write_new_guide
    for name in write_new_guide(chosen.directory, command_parts.today(), chosen.language):
        print(chosen.directory / name)
    print(f"Write in these, and see them with “kcdesk preview {chosen.directory}”.")
    return 0


def _import(chosen: Namespace) -> int:
    with command_parts.authoring_libraries():
        from kcdesk.authoring.commands import bring_in
    return bring_in(chosen.directory, chosen.output, command_parts.today(), chosen.language)


def _review(chosen: Namespace) -> int:
    if chosen.sheet:
        from kcdesk.export.review_sheet import review_sheet

        with command_parts.open_pack(chosen) as pack:
            text = review_sheet(pack, [chosen.topic])
        return command_parts.saved_text(chosen.sheet, text)
    if not (chosen.directory and chosen.by and chosen.role):
        raise GuideError("A review needs --in DIR, --by NAME and --role ROLE; or --sheet FILE to begin with.")
    with command_parts.authoring_libraries():
        from kcdesk.authoring.review import write_review
    print(
        write_review(
            chosen.directory,
            chosen.topic,
            chosen.by,
            chosen.role,
            command_parts.today(),
            replaces=chosen.replace,
        )
    )
    return 0


def _preview(chosen: Namespace) -> int:
    from tempfile import TemporaryDirectory

    with command_parts.authoring_libraries():
        from kcdesk.authoring.preview import Editions
    with TemporaryDirectory(prefix="kcdesk-preview-", ignore_cleanup_errors=True) as folder:
        editions = Editions(chosen.directory, Path(folder))
        first = editions.first()
        try:
            from kcdesk.app.preview import run_preview
        except ImportError as error:
            raise command_parts.no_qt(error) from error
        return run_preview(first, editions.next)


_COMMANDS = {
    "check": _check,
    "build": _build,
    "new": _new,
    "import": _import,
    "preview": _preview,
    "review": _review,
}
