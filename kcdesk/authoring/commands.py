"""`kcdesk check` and `kcdesk build`: exit status 0 if all is well, 1 if not."""

from __future__ import annotations

import json
import sqlite3
import sys
from dataclasses import asdict, replace
from datetime import date, datetime
from pathlib import Path

from kcdesk.authoring.compiler import build_guide, check_guide, check_translation
from kcdesk.authoring.import_tree import import_tree
from kcdesk.authoring.problems import NOTES, ContentRefusedError, Problem
from kcdesk.authoring.rarer_words import rarer_words
from kcdesk.authoring.report import comparison, read_other, summary_of
from kcdesk.authoring.signs_report import signs_report
from kcdesk.authoring.watch import Watcher
from kcdesk.authoring.word_frequencies import word_frequencies
from kcdesk.guide.errors import ContentError
from kcdesk.i18n.message import one_line
from kcdesk.search.index import write_index

INTERRUPTED = 130
"""The exit status that a shell expects after Ctrl+C."""


def check(
    directory: Path,
    *,
    strict: bool = False,
    as_json: bool = False,
    summary: bool = False,
    signs: bool = False,
    compare: Path | None = None,
    original: Path | None = None,
) -> int:
    """Print every problem of a content folder on standard output.

    `strict`: warnings count too.  `original`: the folder it translates; where the translation is behind is
    printed always, and counts if `strict`.
    `signs`: print every danger sign with the pages that name it, too; not with `as_json`.
    `compare`: a plain text to measure beside the guide; not with `as_json`.
    """
    try:
        other = read_other(compare) if compare else ""
        today = datetime.now().astimezone().date()
        checked = check_guide(directory, today)
        if original:
            check_translation(checked, original)
    except ContentError as error:
        _tell(str(error))
        return 1
    problems = checked.problems.all if strict else checked.problems.errors
    notes = () if strict else tuple(each for each in checked.problems.all if each.rule in NOTES)
    if as_json:
        shown = [asdict(problem) for problem in (*problems, *notes)]
        sys.stdout.write(json.dumps(shown, indent=1) + "\n")
        return 1 if problems else 0
    for line in _lines(directory, (*problems, *notes)):
        sys.stdout.write(line + "\n")
    if summary:
        sys.stdout.write(summary_of(checked.guide, today) + "\n")
    if signs:
        sys.stdout.write(signs_report(checked.guide) + "\n")
    if compare:
        sys.stdout.write(comparison(checked.guide, compare.name, other) + "\n")
    sys.stdout.write(_verdict(len(problems), len(checked.guide.pages)) + _noted(len(notes)) + "\n")
    return 1 if problems else 0


def build(directory: Path, output: Path, *, watch: bool = False, original: Path | None = None) -> int:
    """Write the pack of a content folder, or print its problems on standard error.

    `original` is the folder it translates, so that pages can say that theirs has changed.
    With `watch`, build again after every change, until Ctrl+C.
    """
    if not watch:
        return build_once(directory, output, original)
    # Made before the first build: what changes during a build is seen after it.
    watcher = Watcher(directory)
    build_once(directory, output, original)
    _tell("Watching for changes. Press Ctrl+C to stop.")
    try:
        while True:
            watcher.wait()
            build_once(directory, output, original)
    except KeyboardInterrupt:
        return INTERRUPTED


def _write_search(connection: sqlite3.Connection) -> None:
    (language,) = connection.execute("SELECT value FROM meta WHERE key = 'language'").fetchone()
    write_index(connection, word_frequencies(language), rarer_words(language))


def bring_in(tree: Path, directory: Path, today: date, language: str = "en") -> int:
    """Make a guide's folder of a tree of Markdown pages, and print every loss on standard output."""
    try:
        imported = import_tree(tree, directory, today, language)
    except ContentError as error:
        _tell(str(error))
        return 1
    for line in _lines(tree, imported.losses):
        sys.stdout.write(line + "\n")
    pages, losses = imported.pages, len(imported.losses)
    told = "1 page" if pages == 1 else f"{pages} pages"
    lost = "1 place was" if losses == 1 else f"{losses} places were"
    sys.stdout.write(f"{directory}: {told}; {lost} changed or left out\n")
    return 0


def build_once(directory: Path, output: Path, original: Path | None = None) -> int:
    """Write the pack of a content folder once, or print its problems; 0 if it was written."""
    try:
        guide = build_guide(directory, output, _write_search, original)
    except ContentRefusedError as refused:
        for line in _lines(directory, refused.problems):
            _tell(line)
        _tell(_verdict(len(refused.problems), 0) + ". No pack was written.")
        return 1
    except ContentError as error:
        _tell(str(error))
        return 1
    size = output.stat().st_size / 1_000_000
    sys.stdout.write(f"{output}: {len(guide.pages)} pages, {size:.1f} MB\n")
    return 0


def _lines(directory: Path, problems: tuple[Problem, ...]) -> list[str]:
    """The problems with paths as seen from where the command was given."""
    seen_from_here = [replace(problem, file=(directory / problem.file).as_posix()) for problem in problems]
    return [one_line(str(problem)) for problem in seen_from_here]


def _verdict(problems: int, pages: int) -> str:
    if problems:
        return "1 problem" if problems == 1 else f"{problems} problems"
    return f"No problems in {pages} pages"


def _noted(notes: int) -> str:
    if not notes:
        return ""
    return ", 1 note on the translation" if notes == 1 else f", {notes} notes on the translation"


def _tell(line: str) -> None:
    sys.stderr.write(one_line(line) + "\n")
