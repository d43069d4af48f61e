"""A page's or a data file's words, made by hand, and the rules a text breaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kcdesk.authoring.language.authored_text import Names, Prose, Writing
from kcdesk.authoring.problems import Fault

_NO_NAMES = Names([])


def page_of(*texts: str) -> Writing:
    """A page with a title, a summary and paragraphs, each a line, from line 10; `## ` starts a heading."""
    body = (_run(10 + at, text) for at, text in enumerate(texts))
    head = (_run(3, "## Title"), _run(5, "A short answer."))
    return Writing("start/start.md", (*head, *body), is_page=True)


def fact_of(text: str) -> Writing:
    """A text of a data file, on line 10."""
    return Writing("medicines.yaml", (_run(10, text),), is_page=False)


def lines_of(rule: Callable[[Writing], Iterator[Fault]], *texts: str) -> list[int]:
    """The lines of a page with these paragraphs that break the rule."""
    return [line for line, _, _ in rule(page_of(*texts))]


def _run(line: int, text: str) -> Prose:
    is_heading = text.startswith("## ")
    text = text.removeprefix("## ")
    return Prose(line, text, _NO_NAMES.masked(text), (), is_heading, is_paragraph=not is_heading)
