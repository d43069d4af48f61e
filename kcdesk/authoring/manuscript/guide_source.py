"""A whole guide as its authors wrote it, read but not yet checked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from kcdesk.authoring.data.loader import Data, TreeEntry, read_data
from kcdesk.authoring.dialect.inline_parser import InlineParser
from kcdesk.authoring.manuscript.page_shelf import PageShelf
from kcdesk.authoring.manuscript.page_source import SourcePage, parse_page
from kcdesk.authoring.problems import Problems
from kcdesk.authoring.source.drawings import FIGURE_ID, read_figure
from kcdesk.authoring.source.folder import Folder, gather
from kcdesk.authoring.source.text_file import read_text


@dataclass(frozen=True, slots=True)
class GuideSource:
    """Everything the rules look at and the compiler works from."""

    folder: Folder
    data: Data
    pages: Mapping[str, SourcePage]
    """By the name of their file, which is the topic's id.  Pages that could not be read are not here."""
    figures: dict[str, bytes]
    """Checked SVG by id.  Drawings that have a problem are not here."""
    places: Mapping[str, TreeEntry] = field(init=False)
    """Each topic's place in the tree, by its id."""
    _below: Mapping[str | None, Sequence[TreeEntry]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        below: dict[str | None, list[TreeEntry]] = defaultdict(list)
        for entry in self.tree:
            below[entry.parent].append(entry)
        # An id that stands twice is told of elsewhere; the first place counts.
        places = {entry.id: entry for entry in reversed(self.tree)}
        object.__setattr__(self, "places", places)
        object.__setattr__(self, "_below", dict(below))

    @property
    def tree(self) -> tuple[TreeEntry, ...]:
        """Every topic, in reading order."""
        return self.data.tree

    def children(self, topic: str) -> Sequence[TreeEntry]:
        """The topics right below one, in reading order."""
        return self._below.get(topic, ())

    def has(self, data_file: str) -> bool:
        """Whether a data file could be read, so that what is missing from it is truly missing."""
        return data_file not in self.data.broken


def read_guide(root: Path, problems: Problems) -> GuideSource:
    """Read every file of the folder, reporting what cannot be read."""
    folder = gather(root, problems)
    data = read_data(folder, problems)
    return GuideSource(folder, data, _read_pages(folder, problems), _read_figures(folder, problems))


def _read_pages(folder: Folder, problems: Problems) -> PageShelf:
    inline = InlineParser()
    pages = PageShelf()
    for file in folder.pages:
        report = problems.reporter(file)
        text = read_text(folder.root, folder.root / file, report)
        page = parse_page(file, text, inline, report) if text is not None else None
        if page is None:
            continue
        if page.name in pages:
            report(1, "duplicate-id", f"{pages[page.name].file} is a page of the same name.")
        else:
            pages.add(page)
    return pages


def _read_figures(folder: Folder, problems: Problems) -> dict[str, bytes]:
    figures = {}
    for file in folder.figures:
        report = problems.reporter(file)
        name = PurePosixPath(file).stem
        if not FIGURE_ID.fullmatch(name):
            report(1, "figure", "A drawing's name is lower-case letters, digits and hyphens.")
        svg = read_figure(folder.root, folder.root / file, report)
        if svg is not None:
            figures[name] = svg
    return figures
