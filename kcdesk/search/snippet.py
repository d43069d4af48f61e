"""Snippets: the sentence of a section that answers, whole, with as many of the next as there is room for."""

from __future__ import annotations

import re

LONGEST = 200
"""Letters, about, of the sentences after the first."""

MOST = 320
"""Letters of a single sentence; a longer one is cut between words."""

DOTS = "…"
"""Stand where a line goes on before what is shown of it, or after."""

_BULLET = re.compile(r"^[ \t]*-[ \t]+", re.MULTILINE)
_STOPS = tuple(".,:;!?")
_SENTENCE_END = re.compile(r" (?<=[.!?] )(?=[^a-z])| (?<=; )")
"""In a line; what stands before a blank is looked at after it, for most letters are no blank."""


def one_line(text: str) -> str:
    """Paragraphs and list items as one line, still told apart."""
    whole = ""
    for line in _BULLET.sub("", text).split("\n"):
        words = " ".join(line.split())
        if words:
            between = " " if whole.endswith(_STOPS) else "; "
            whole += between + words if whole else words
    return whole


def sentences(line: str) -> list[str]:
    """The sentences and list items of a line that has one blank between its words."""
    return [sentence for sentence in _SENTENCE_END.split(line) if sentence]


def cut(line: str, first: int = 0) -> str:
    """The sentence of this number, and those after it that fit; dots where the line goes on before or after.

    A number that the line does not have counts as 0.
    """
    every = sentences(line)
    if not every:
        return ""
    first = first if first < len(every) else 0
    shown = _shortened(every[first])
    last = first
    while last + 1 < len(every) and len(shown) + 1 + len(every[last + 1]) <= LONGEST:
        last += 1
        shown += " " + every[last]
    if last + 1 < len(every):
        shown = shown.rstrip(";,: ") + (f" {DOTS}" if not shown.endswith(DOTS) else "")
    return (f"{DOTS} " if first else "") + shown.rstrip("; ")


def _shortened(sentence: str) -> str:
    if len(sentence) <= MOST:
        return sentence
    blank = sentence.rfind(" ", 0, MOST)
    return sentence[: blank if blank > 0 else MOST].rstrip(" ,;:") + f" {DOTS}"
