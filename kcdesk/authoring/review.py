"""A review written into the front matter of a page."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from kcdesk.authoring.manuscript.page_source import read_front
from kcdesk.authoring.source.text_file import read_text
from kcdesk.guide.errors import ContentError
from kcdesk.i18n.message import english_date

_LINE = re.compile(r"^reviewed_by:.*$", re.MULTILINE)
_LONGEST = 120
_TOPIC = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def write_review(root: Path, topic: str, by: str, role: str, today: date, *, replaces: bool = False) -> Path:
    """Write who reviewed a page, what they are and when, and give the page's file.

    The same person's earlier review gives way; another's only if `replaces`.  Raises ContentError for a page
    that is not there or cannot be read, for a review by somebody else, and for names that say nothing.
    """
    by, role = (_clean(words, what) for words, what in ((by, "--by"), (role, "--role")))
    file = _page_of(root, topic)
    faults: list[str] = []
    text = read_text(root, file, lambda line, _, what: faults.append(f"{file}:{line}: {what}"))
    front = (
        read_front(text, lambda line, _, what: faults.append(f"{file}:{line}: {what}"))
        if text is not None
        else None
    )
    if text is None or front is None:
        raise ContentError("\n".join(faults))
    before = front.reviewed_by
    if before and before.split(",")[0] != by and not replaces:
        message = f"“{topic}” has been reviewed by {before}. Add --replace to put your review in its place."
        raise ContentError(message)
    said = f"{by}, {role}, {english_date(today)}".replace("'", "''")
    head_end = text.index("\n---", 3)
    head = _LINE.sub(lambda _: f"reviewed_by: '{said}'", text[:head_end], count=1)
    _write(file, head + text[head_end:])
    return file


def _clean(words: str, what: str) -> str:
    """Words on one line.  Raises ContentError if there are none, or too many."""
    clean = " ".join(words.split())
    if not re.search(r"\w", clean) or len(clean) > _LONGEST or not clean.isprintable():
        message = f"{what} needs a name in plain words, of {_LONGEST} letters at most."
        raise ContentError(message)
    return clean.replace(",", "") if what == "--by" else clean


def _page_of(root: Path, topic: str) -> Path:
    found = sorted(root.glob(f"*/{topic}.md")) if _TOPIC.fullmatch(topic) else []
    if not found:
        message = f"There is no page “{topic}” in the folder “{root}”."
        raise ContentError(message)
    return found[0]


def _write(file: Path, text: str) -> None:
    part = file.with_name(f".{file.name}.part")
    try:
        part.write_text(text, encoding="utf-8")
        part.replace(file)
    except OSError as error:
        part.unlink(missing_ok=True)
        message = f"“{file}” cannot be written: {error.strerror}."
        raise ContentError(message) from error
