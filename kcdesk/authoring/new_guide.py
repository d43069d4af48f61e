"""A small guide to begin with: three pages that pass every check and can be packed at once."""

from __future__ import annotations

import os
import re
from collections.abc import Container
from datetime import date
from pathlib import Path

from kcdesk.authoring.data.guide_words import needed_words, template
from kcdesk.authoring.data.schemas import LANGUAGE_TAG
from kcdesk.authoring.dialect.block_parser import slug
from kcdesk.authoring.source.folder import WORDS_FILE
from kcdesk.guide.errors import ContentError
from kcdesk.i18n.language_tag import is_english

_LONGEST_ID = 60

_GUIDE = """\
# The guide's name and dates, its home page, and the tree of its topics.
guide:
  id: {id}
  title: My guide
  language: {language}
  version: '1'
  date: {today}
  # How far the facts of the whole guide have been followed.
  checked_to: {today}
  licence: All rights reserved
  # Stands at the foot of every page that nobody has reviewed.
  review: Nobody but its authors has reviewed this page.
home:
  greeting: Hello. Read only what you want to know today.
  tiles:
    - topic: writing
      line: How a page is written
      # An icon of the program; kcdesk check lists them all if this is none.
      figure: supportive
  shortcuts: [about]
# Topics with a part of their own in the window.
roles:
  about: about
topics:
  - id: start
    title: Start here
  - id: writing
    title: Writing a page
  - id: about
    title: About this guide
"""

_SOURCES = """\
# Every source that a page may name.
sources:
  - id: commonmark
    title: CommonMark Spec
    publisher: John MacFarlane
    url: https://spec.commonmark.org/0.31.2/
    date: 28 January 2024
"""

_GLOSSARY = """\
# Words to explain. A page marks one as [[topic]].
terms:
  - id: topic
    term: topic
    means: one page of the guide, with its place in the tree
"""

_START = """\
## What is here {{#what-is-here}}

Write here what your guide is about, and for whom.

- [Writing a page](topic:writing) shows how a page is written.
- [About this guide](topic:about) is made by the program.
"""

_WRITING = """\
## Words {{#words}}

A page is Markdown[@commonmark]: **bold**, *italics* and lists.
Each [[topic]] is one page, and one line in `guide.yaml`.

!!! note "A box"
    A box holds paragraphs and lists.

## A table {{#a-table}}

| Written | What it is |
|---|---|
| two hashes | a heading |
| a hyphen | an item of a list |
""".replace("`", "")

_ABOUT = """\
{{{{ about }}}}
"""

_PAGE = """\
---
id: {topic}
title: {title}
kind: reference
summary: {summary}
updated: {{today}}
checked: {{today}}
next_review: {{next}}
reviewed_by: ""
{more}---

"""


def _page(topic: str, title: str, summary: str, body: str, more: str = "") -> str:
    return _PAGE.format(topic=topic, title=title, summary=summary, more=more) + body


_FILES = {
    "guide.yaml": _GUIDE,
    "sources.yaml": _SOURCES,
    "glossary.yaml": _GLOSSARY,
    "start/start.md": _page("start", "Start here", "What this guide is about.", _START),
    "writing/writing.md": _page(
        "writing", "Writing a page", "Everything a page may hold.", _WRITING, "sources: [commonmark]\n"
    ),
    "about/about.md": _page("about", "About this guide", "Its version, dates and review.", _ABOUT),
}


def write_new_guide(directory: Path, today: date, language: str = "en") -> tuple[str, ...]:
    """Write a small guide into a new or empty folder, and give the files' paths inside it.

    In another language than English it has a `words.yaml` to translate, as its pages are.  Its id is the
    folder's name, so that two new guides have two ids.
    Raises ContentError if the folder holds something, or cannot be written, or if `language` is no tag.
    """
    check_language(language)
    named = {"today": today, "next": a_year_after(today), "language": language, "id": _id_of(directory)}
    files = {name: text.format(**named) for name, text in _FILES.items()}
    files |= words_to_translate(language, files)
    try:
        begin_folder(directory)
        for name, text in files.items():
            file = directory / name
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
    except OSError as error:
        message = f"“{directory}” cannot be written: {error.strerror}."
        raise ContentError(message) from error
    return tuple(files)


def check_language(language: str) -> None:
    """Raise ContentError for what is no language tag."""
    if not re.fullmatch(LANGUAGE_TAG, language):
        message = f"“{language}” is no language tag. Write one such as fr, pl or pt-BR."
        raise ContentError(message)


def words_to_translate(language: str, files: Container[str]) -> dict[str, str]:
    """The file of the compiler's words, for a guide of these data files in another language than English."""
    return {} if is_english(language) else {WORDS_FILE: template(needed_words(files))}


def _id_of(directory: Path) -> str:
    """A folder's name in the letters of an id."""
    return slug(Path(os.path.realpath(directory)).name)[:_LONGEST_ID].strip("-") or "my-guide"


def begin_folder(directory: Path) -> None:
    """Make a folder for a guide.  Raises ContentError if it holds something, OSError if it cannot be made."""
    directory.mkdir(parents=True, exist_ok=True)
    if any(directory.iterdir()):
        message = f"“{directory}” is not empty. A new guide needs a folder of its own."
        raise ContentError(message)


def a_year_after(day: date) -> date:
    """The day a year later; 28 February for a leap day."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)
