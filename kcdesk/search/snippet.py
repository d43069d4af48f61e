"""Snippets: the short part of a text around the words looked for."""

from __future__ import annotations

import re

from kcdesk.search.highlighter import Highlight, Highlighter

LONGEST = 160
"""Letters, about; whole words and the dots at the ends may add a few."""

_LEAD = 50
"""How far back a sentence may start before the first matched word and still be shown from its start."""

_BULLET = re.compile(r"^[ \t]*-[ \t]+", re.MULTILINE)
_LINE_END = re.compile(r"(?<=[^\s.,:;!?])[ \t]*\n\s*")
_SENTENCE_END = re.compile(r"[.!?:;]\s+")


def one_line(text: str) -> str:
    """Paragraphs and list items as one line, still told apart."""
    return " ".join(_LINE_END.sub("; ", _BULLET.sub("", text).strip()).split())


def cut(line: str, highlighter: Highlighter, longest: int = LONGEST) -> str:
    """The part of `line` with most of the words, cut between words; its start if it has none."""
    if len(line) <= longest:
        return line
    start = _beginning(line, _best(highlighter.find(line), longest))
    end = min(start + longest, len(line))
    if end < len(line):
        end = _word_end(line, start, end)
    before = "" if start == 0 else "… "
    after = "" if end == len(line) else " …"
    return before + line[start:end].rstrip(" ,;:") + after


def _best(found: tuple[Highlight, ...], longest: int) -> int:
    """The start of the first match of the best part."""
    best, most = 0, 0
    for at, first in enumerate(found):
        near = {mark.stem for mark in found[at : at + 40] if mark.end - first.start < longest - _LEAD}
        if len(near) > most:
            best, most = first.start, len(near)
    return best


def _beginning(line: str, match: int) -> int:
    """The start of the match's sentence if that is near, or else of a word a little before it."""
    if match <= _LEAD:
        return 0
    ends = list(_SENTENCE_END.finditer(line, match - _LEAD, match))
    if ends:
        return ends[-1].end()
    blank = line.find(" ", match - _LEAD // 2, match)
    return blank + 1 if blank >= 0 else match


def _word_end(line: str, start: int, end: int) -> int:
    """The end of the last whole word before `end`."""
    if line[end] == " ":
        return end
    blank = line.rfind(" ", start, end)
    return blank if blank > start else end
