"""Pages of a guide written into files: `kcdesk html`, `epub`, `folder` and `pdf`."""

from __future__ import annotations

from argparse import Namespace

from kcdesk.cli import command_parts
from kcdesk.guide.model import Topic
from kcdesk.guide.pack import Pack


def run(chosen: Namespace) -> int:
    """Do one of these commands; give the exit status.  Raises GuideError."""
    return _COMMANDS[chosen.command](chosen)


def _html(chosen: Namespace) -> int:
    from kcdesk.export.html_file import html_file

    with command_parts.open_pack(chosen) as pack:
        text = html_file(pack, chosen.topics)
    return command_parts.saved_text(chosen.output, text)


def _epub(chosen: Namespace) -> int:
    from kcdesk.export.epub import write_epub
    from kcdesk.export.whole_file import write_whole

    with command_parts.open_pack(chosen) as pack:
        return command_parts.saved(
            chosen.output, lambda file: write_whole(file, lambda draft: write_epub(pack, draft))
        )


def _folder(chosen: Namespace) -> int:
    from kcdesk.export.folder import write_folder
    from kcdesk.paths import resources_dir

    with command_parts.open_pack(chosen) as pack:
        script = (resources_dir() / "export" / "search.js").read_text(encoding="utf-8")
        return command_parts.saved(chosen.output, lambda folder: write_folder(pack, folder, script))


def _pdf(chosen: Namespace) -> int:
    with command_parts.open_pack(chosen) as pack:
        topics = _chosen_topics(pack, chosen.topics, with_branch=chosen.branch)
        try:
            from kcdesk.app.pdf import PdfRequest, write_pdf
        except ImportError as error:
            raise command_parts.no_qt(error) from error
        with_cover = chosen.booklet or len(topics) > 1
        request = PdfRequest(
            chosen.size,
            chosen.large,
            chosen.sources,
            with_cover,
            chosen.fold,
            chosen.codes and chosen.sources,
        )
        return command_parts.saved(
            chosen.output, lambda file: write_pdf(pack, topics, file, request, command_parts.today())
        )


def _chosen_topics(pack: Pack, names: list[str], *, with_branch: bool) -> list[Topic]:
    """The topics of these names in reading order, all for none; with the pages below them if wanted."""
    from kcdesk.export.book import in_reading_order

    if not names:
        return list(pack.topics)
    chosen = {pack.topic(name).id for name in names}
    if with_branch:
        chosen |= {each.id for each in pack.topics if chosen & {above.id for above in pack.path(each.id)}}
    return [pack.topic(name) for name in in_reading_order(pack, chosen)]


_COMMANDS = {"html": _html, "epub": _epub, "folder": _folder, "pdf": _pdf}
