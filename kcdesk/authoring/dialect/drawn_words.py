"""Words with a drawing beside each: a fence of three colons, and a line for every row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kcdesk.authoring.dialect.blocks import Drawn, DrawnWords
from kcdesk.authoring.dialect.inline_parser import InlineParser
from kcdesk.authoring.dialect.list_parser import Line
from kcdesk.authoring.problems import Report

FENCE = ":::"
RULE = "dialect"

_START = f"{FENCE} drawn"
_ROW = re.compile(r"!\[([^\[\]]*)\]\(([^()\s]*)\)(.*)")
_SCHEME = "figure:"


def is_fence(text: str) -> bool:
    """Whether a line starts or ends such a part."""
    return text.startswith(FENCE)


def drawn_words(
    lines: Sequence[Line], at: int, inline: InlineParser, report: Report
) -> tuple[DrawnWords | None, int]:
    """The part whose fence is the line `at`, and where the next block may start; None if it has no row."""
    number, text = lines[at]
    if text.strip() != _START:
        report(number, RULE, f"Words with drawings beside start with {_START} and end with {FENCE}.")
    end = next((here for here in range(at + 1, len(lines)) if lines[here][1].strip() == FENCE), None)
    if end is None:
        report(number, RULE, f"The part that starts here with {FENCE} has no end. Write {FENCE} after it.")
        end = len(lines)
    rows = tuple(_rows(lines[at + 1 : end], inline, report))
    if not rows:
        report(number, RULE, "The part has no row. A row is written ![](figure:id) and its words.")
    return (DrawnWords(number, rows) if rows else None), end + 1


def _rows(lines: Sequence[Line], inline: InlineParser, report: Report) -> Iterator[Drawn]:
    rows: list[tuple[int, str, list[str]]] = []
    for number, text in lines:
        found = _ROW.fullmatch(text.strip())
        if found:
            rows.append((number, _drawing(found, number, report), [found[3].strip()]))
        elif not text.strip():
            continue
        elif rows:
            rows[-1][2].append(text.strip())
        else:
            report(number, RULE, "A row starts with its drawing: ![](figure:id) and its words.")
    for number, drawing, words in rows:
        spans = inline.parse("\n".join(filter(None, words)), number, report)
        if not spans:
            report(number, RULE, "There are no words beside this drawing.")
        yield Drawn(number, drawing, spans)


def _drawing(found: re.Match[str], number: int, report: Report) -> str:
    if found[1].strip():
        message = "A drawing beside words has none of its own: ![](figure:id). The words say what it shows."
        report(number, "alt", message)
    if not found[2].startswith(_SCHEME):
        report(number, "path", f"A drawing is named figure:id, not by a path such as “{found[2]}”.")
    return found[2].removeprefix(_SCHEME)
