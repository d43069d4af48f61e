"""Which files a content folder holds."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kcdesk.authoring.problems import Problem, Problems

DATA_FILES = (
    "guide.yaml",
    "sources.yaml",
    "glossary.yaml",
    "questions.yaml",
    "organisations.yaml",
    "medicines.yaml",
    "combinations.yaml",
    "side_effects.yaml",
    "danger_signs.yaml",
    "lexicon.yaml",
)
"""The first must be there; which others must, though their lists may be empty, the guide's profile says."""
_NO_GUIDE = "This file makes a folder a guide. “kcdesk new” writes one."
MISSING_FILE = "The guide needs this file; its list may be empty."
WORDS_FILE = "words.yaml"
"""Only a guide in another language than English needs it."""


TREATMENTS_FILE, CHANGES_FILE, LIKENESS_FILE = "treatments.yaml", "changes.yaml", "danger_likeness.yaml"
ASKED_FILE = "asked.yaml"
"""A guide may do without them."""
_OPTIONAL = (WORDS_FILE, TREATMENTS_FILE, CHANGES_FILE, LIKENESS_FILE, ASKED_FILE)

_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff")
_TEXTS = (".html", ".htm", ".markdown", ".docx", ".doc", ".odt", ".rtf", ".txt", ".pdf", ".pptx", ".xlsx")


@dataclass(frozen=True, slots=True)
class Folder:
    """The files of a guide, as paths inside its folder with forward slashes, sorted."""

    root: Path
    data: tuple[str, ...]
    pages: tuple[str, ...]
    figures: tuple[str, ...]


def gather(root: Path, problems: Problems) -> Folder:
    """List the guide's files and report those that have no place in it.

    A folder that is no guide's is not looked through: it may be a whole disk.
    """
    names = sorted(_walk(root, problems)) if os.path.lexists(root / DATA_FILES[0]) else []
    data = tuple(name for name in (*DATA_FILES, *_OPTIONAL) if name in names)
    pages = tuple(name for name in names if name.endswith(".md"))
    figures = tuple(name for name in names if name.startswith("figures/") and name.endswith(".svg"))
    problems.extend(_strays(names))
    if DATA_FILES[0] not in data:
        problems.add(Problem(DATA_FILES[0], 1, "missing-file", _NO_GUIDE))
    return Folder(root, data, pages, figures)


def _walk(root: Path, problems: Problems) -> Iterator[str]:
    for folder, inner, files in os.walk(root):
        here = Path(folder)
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        for name in inner:
            if name.endswith((".md", ".yaml", ".svg")):
                message = "This is a folder. Only the names of files end so."
                problems.add(Problem((here / name).relative_to(root).as_posix(), 1, "path", message))
            if (here / name).is_symlink():
                place = (here / name).relative_to(root).as_posix()
                problems.add(
                    Problem(place, 1, "path", "Links to folders are not followed. Put the folder here.")
                )
        yield from (
            (here / name).relative_to(root).as_posix()
            for name in files
            if not name.startswith((".", "~$")) and not name.endswith("~")
        )


def _strays(names: list[str]) -> Iterator[Problem]:
    for name in names:
        if name.endswith((".yaml", ".yml")) and name not in (*DATA_FILES, *_OPTIONAL):
            message = f"No data file has this name. The names are {', '.join((*DATA_FILES, *_OPTIONAL))}."
            yield Problem(name, 1, "stray-file", message)
        elif name.endswith(".svg") and (not name.startswith("figures/") or name.count("/") > 1):
            yield Problem(name, 1, "stray-file", "Drawings belong right in the folder “figures”.")
        elif name.lower().endswith(_PICTURES):
            yield Problem(
                name, 1, "stray-file", "A guide shows drawings (SVG), no photographs or other pictures."
            )
        elif name.lower().endswith(_TEXTS):
            message = "This file is not read. Copy its words into a page: a text file whose name ends in .md."
            yield Problem(name, 1, "stray-file", message)
        elif name.lower().endswith((".md", ".yaml", ".svg")) and not name.endswith((".md", ".yaml", ".svg")):
            yield Problem(name, 1, "stray-file", "This file is not read. Write its ending in small letters.")
