"""A guide that translates another: which pages' originals have changed since, are missing, or are no more."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from kcdesk.authoring.data.schemas import GuideFile, Translated
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.authoring.manuscript.page_source import SourcePage, read_front
from kcdesk.authoring.problems import Problem, Problems
from kcdesk.authoring.source.folder import gather
from kcdesk.authoring.source.schema_check import fit
from kcdesk.authoring.source.text_file import read_text
from kcdesk.authoring.source.yaml_reader import parse_yaml
from kcdesk.guide.errors import ContentError
from kcdesk.guide.model import NewerOriginal
from kcdesk.i18n.message import english_date

_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Original:
    """A page of the original as it is now."""

    file: str
    title: str
    state: Translated
    """What a page that translates it would write of it now."""


@dataclass(frozen=True, slots=True)
class Originals:
    """What a translation is compared with."""

    language: str
    pages: Mapping[str, Original]
    """By the topic's id, which the translation shares."""


def fingerprint(text: str) -> str:
    """Of a file's text, whatever its line ends: the first 12 hex digits of its SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


def read_originals(root: Path) -> Originals:
    """Read as much of the original as it takes to compare it.

    Raises ContentError if there is no such folder, or if what is read of it has mistakes of its own.
    """
    if not root.is_dir():
        message = f"There is no folder “{root}”."
        raise ContentError(message)
    problems = Problems()
    language = _language(root, problems)
    files = gather(root, problems).pages
    pages = {PurePosixPath(file).stem: page for file in files if (page := _read(root, file, problems))}
    if problems.errors:
        message = f"The original has mistakes of its own. “kcdesk check {root}” lists them."
        raise ContentError(message)
    return Originals(language, pages)


def translation_problems(guide: GuideSource) -> Iterator[Problem]:
    """What a translation says of itself makes sense, with or without its original at hand."""
    if guide.data.guide is None:
        return
    about = guide.data.guide.guide
    if about.translation_of == about.language:
        message = f"“translation_of” is {about.translation_of}, which is the guide's own language."
        yield Problem("guide.yaml", _line_of_original(guide), "translation", message)
    for page in guide.pages.values():
        if page.front.translates and not about.translation_of:
            message = "guide.yaml does not say “translation_of”, so this page translates nothing."
            yield Problem(page.file, page.line("translates"), "translation", message)


def original_problems(guide: GuideSource, originals: Originals) -> Iterator[Problem]:
    """The original at hand is the one that guide.yaml names."""
    named = guide.data.guide.guide.translation_of if guide.data.guide else originals.language
    if named != originals.language:
        says = f"says {named}" if named else "is missing"
        message = f"“translation_of” {says}, but the original given is in {originals.language}."
        yield Problem("guide.yaml", _line_of_original(guide), "translation", message)


def translation_notes(guide: GuideSource, originals: Originals) -> Iterator[Problem]:
    """Where the translation is behind its original; none of it stops a pack from being written."""
    for name, page in guide.pages.items():
        yield from _page_notes(page, originals.pages.get(name))
    for name, original in originals.pages.items():
        if name not in guide.pages:
            message = f"{original.file} (“{original.title}”) has no translation yet."
            yield Problem("guide.yaml", _line_of_original(guide), "untranslated", message, is_warning=True)


def newer_originals(guide: GuideSource, originals: Originals) -> dict[str, NewerOriginal]:
    """By topic: what its page has to say, for each page whose original has changed since."""
    return {
        name: NewerOriginal(originals.language, stated.updated, original.state.updated)
        for name, page in guide.pages.items()
        if (stated := page.front.translates)
        and (original := originals.pages.get(name))
        and stated.fingerprint != original.state.fingerprint
    }


def _page_notes(page: SourcePage, original: Original | None) -> Iterator[Problem]:
    stated = page.front.translates
    if original is None:
        message = "The original has no page of this name any more, or never had one."
        yield Problem(page.file, 1, "no-original", message, is_warning=True)
    elif stated is None:
        message = (
            f"The page does not say which text of {original.file} it translates. "
            f"If it is today's, write “translates: {original.state}”."
        )
        yield Problem(page.file, page.line("updated"), "original", message, is_warning=True)
    elif stated.fingerprint != original.state.fingerprint:
        changed, translated = english_date(original.state.updated), english_date(stated.updated)
        message = (
            f"{original.file} was changed on {changed}; this translates its text of {translated}. "
            f"When it is up to date, write “translates: {original.state}”."
        )
        yield Problem(page.file, page.line("translates"), "original", message, is_warning=True)


def _language(root: Path, problems: Problems) -> str:
    report = problems.reporter("guide.yaml")
    text = read_text(root, root / "guide.yaml", report)
    node = parse_yaml(text, report) if text is not None else None
    about = fit(node, GuideFile, report) if node else None
    return about.guide.language if about else ""


def _read(root: Path, file: str, problems: Problems) -> Original | None:
    report = problems.reporter(file)
    text = read_text(root, root / file, report)
    front = read_front(text, report) if text is not None else None
    if text is None or front is None:
        return None
    return Original(file, front.title, Translated(front.updated, fingerprint(text)))


def _line_of_original(guide: GuideSource) -> int:
    return guide.data.nodes["guide.yaml"].line_of(("guide", "translation_of"))
