"""Gather everything, check everything, then - only if nothing is wrong - write the pack."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kcdesk.authoring.checks.asked_data import asked_problems
from kcdesk.authoring.checks.danger_data import danger_problems, data_text_problems
from kcdesk.authoring.checks.data_checks import GUIDE_RULES, overdue_problems
from kcdesk.authoring.checks.links import anchors_of
from kcdesk.authoring.checks.made_data import change_problems, treatment_problems
from kcdesk.authoring.checks.nations import NationRule
from kcdesk.authoring.checks.page_checks import PAGE_RULES
from kcdesk.authoring.checks.page_warnings import PAGE_WARNINGS
from kcdesk.authoring.checks.urgency import UrgencyRule
from kcdesk.authoring.dialect.blocks import Heading
from kcdesk.authoring.generated.registry import expand
from kcdesk.authoring.language.runner import language_problems
from kcdesk.authoring.manuscript.guide_source import GuideSource, read_guide
from kcdesk.authoring.output.pack_writer import write_pack
from kcdesk.authoring.problems import ContentRefusedError, Problem, Problems
from kcdesk.authoring.source.waivers import Waiver, excuse
from kcdesk.authoring.translation import (
    Originals,
    newer_originals,
    original_problems,
    read_originals,
    translation_notes,
    translation_problems,
)
from kcdesk.guide.errors import ContentError


@dataclass(frozen=True, slots=True)
class Checked:
    """A guide, and everything wrong with it."""

    guide: GuideSource
    problems: Problems


def check_guide(root: Path, today: date | None = None) -> Checked:
    """Read and check a content folder.  Raises ContentError if there is no such folder.

    Pages whose review was due before `today` are errors; without a day nothing is overdue: a pack can be
    built for ever, and the reader says on the page that its review is due.
    """
    if not root.is_dir():
        message = f"There is no folder “{root}”."
        raise ContentError(message)
    problems = Problems()
    guide = read_guide(root, problems)
    problems.extend(excuse(_found(guide, today), _waivers(guide)))
    return Checked(guide, problems)


def check_translation(checked: Checked, original: Path) -> Originals:
    """Add to a checked guide's problems how it stands to its original, as far as the two fit together.

    Where the translation is behind is a warning.  Raises ContentError if the original cannot be read.
    """
    originals = read_originals(original)
    wrong = list(original_problems(checked.guide, originals))
    checked.problems.extend(wrong or translation_notes(checked.guide, originals))
    return originals


def build_guide(
    root: Path,
    output: Path,
    write_index: Callable[[sqlite3.Connection], None],
    original: Path | None = None,
) -> GuideSource:
    """Check a content folder and write its pack, replacing `output` in one step.

    With `original`, the folder it translates, each page says so if its original has changed since.
    Raises ContentRefusedError with every error found, and ContentError if the file cannot be
    written; in either case `output` is as it was.
    """
    checked = check_guide(root)
    originals = check_translation(checked, original) if original else None
    if errors := checked.problems.errors:
        raise ContentRefusedError(errors)
    newer = newer_originals(checked.guide, originals) if originals else {}
    try:
        write_pack(checked.guide, output, write_index, newer)
    except OSError as error:
        message = f"The pack cannot be written to “{output}”: {error.strerror}."
        raise ContentError(message) from error
    return checked.guide


def _found(guide: GuideSource, today: date | None) -> Iterator[Problem]:
    for rule in GUIDE_RULES:
        yield from rule(guide)
    yield from danger_problems(guide)
    yield from treatment_problems(guide)
    yield from change_problems(guide)
    yield from asked_problems(guide)
    yield from data_text_problems(guide)
    yield from translation_problems(guide)
    if today is not None:
        yield from overdue_problems(guide, today)
    yield from _page_problems(guide)
    yield from language_problems(guide)


def _waivers(guide: GuideSource) -> dict[str, tuple[Waiver, ...]]:
    return guide.data.waivers | {page.file: page.waivers for page in guide.pages.values() if page.waivers}


def _page_problems(guide: GuideSource) -> Iterator[Problem]:
    anchors = {
        name: anchors_of(page, (block for block in expand(page, guide) if isinstance(block, Heading)))
        for name, page in guide.pages.items()
    }
    errors = (*PAGE_RULES, UrgencyRule(guide).faults, NationRule(guide).faults)
    for page in guide.pages.values():
        for rules, is_warning in ((errors, False), (PAGE_WARNINGS, True)):
            for rule in rules:
                for line, name, message in rule(page, guide, anchors):
                    yield Problem(page.file, line, name, message, is_warning)
