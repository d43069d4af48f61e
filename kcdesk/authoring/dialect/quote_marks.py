"""Quotation marks and apostrophes as print has them: authors type ' and ", readers see ’ and “ ”.

The marks are those of English.  One character always becomes one character, so that places in a text
stay where they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kcdesk.authoring.dialect.blocks import Emphasis, Link, Phone, Span, Spans, Strong, TermMark, Words
from kcdesk.authoring.dialect.plain_text import runs_of_words

_TYPED = re.compile("['\"]")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s\"“”<>]*[^\s\"“”<>'.,;:!?)]")
_OPENERS = frozenset("([{<“‘\"'-–—/")
"""What may stand right before words that are quoted, but for a blank."""
_CLOSERS = frozenset(".,;:?!…)]}>”’\"'")
"""What may stand right after them, but for a blank."""
_SHORTENED = re.compile(r"(?:\d0s|tis|twas|twere|twill|til|em|n)(?!\w)", re.IGNORECASE)
"""Words that have lost their beginning: '90s, 'tis, rock 'n' roll."""
_MAY_CLOSE = re.compile(r"(?<=\S)'(?!\w)")
_NUMBER = "0"
"""Stands for a phone number while the marks beside it are set."""


def with_set_marks(text: str) -> str:
    """A run of words with its typed marks set; a mark that cannot be told is left as it is typed."""
    return "".join(_set(text)) if _TYPED.search(text) else text


def lone_mark(text: str) -> str:
    """The words from a double quotation mark without a partner on, or up to it; empty where there is none."""
    opened = -1
    for at, letter in enumerate(_set(text)):
        if letter == "“":
            if opened >= 0:
                return text[opened:at]
            opened = at
        elif letter == "”":
            if opened < 0:
                return text[: at + 1]
            opened = -1
        elif letter == '"' and not text[at - 1 : at].isdecimal():
            return text[: at + 1]
    return text[opened:] if opened >= 0 else ""


def with_set_spans(spans: Spans) -> Spans:
    """The spans of one paragraph, item, cell or heading with their marks set, whatever mark-up parts them."""
    typed = "".join(runs_of_words(spans, lambda _: _NUMBER))
    if not _TYPED.search(typed):
        return spans
    letters = iter(_set(typed))
    return tuple(_with_letters(span, letters) for span in spans)


def _with_letters(span: Span, letters: Iterator[str]) -> Span:
    """The span with as many of the letters as it has words; nothing else of it changes."""
    if isinstance(span, Words):
        return Words("".join(next(letters) for _ in span.text))
    if isinstance(span, TermMark):
        return replace(span, words="".join(next(letters) for _ in span.words))
    if isinstance(span, Strong | Emphasis | Link):
        return replace(span, spans=tuple(_with_letters(one, letters) for one in span.spans))
    if isinstance(span, Phone):
        next(letters)
    return span


def _set(text: str) -> list[str]:
    """The letters of a run, its marks set."""
    letters = list(text)
    left = [found.span() for found in _ADDRESS.finditer(text)]
    is_open = False
    for found in re.finditer("['\"“”]", text):
        at = found.start()
        if any(start <= at < end for start, end in left):
            continue
        if found[0] == "'":
            letters[at] = _single(text, at, letters[at - 1] if at else "")
            continue
        if found[0] == '"':
            letters[at] = _double(letters[at - 1] if at else "", text[at + 1 : at + 2], is_open=is_open)
        is_open = letters[at] == "“" or (is_open and letters[at] != "”")
    return letters


def _double(before: str, after: str, *, is_open: bool) -> str:
    """A double mark by its neighbours; `is_open`: whether one before it waits for its partner."""
    begins = bool(after) and not after.isspace() and after not in _CLOSERS - _OPENERS
    if is_open:
        is_second = begins and (not before or before.isspace())
        return "“" if is_second else "”"
    if before.isdecimal() or not begins:
        return '"'
    return "“"


def _single(text: str, at: int, before: str) -> str:
    """A single mark: an apostrophe, unless it begins words that are quoted, or stands for feet or minutes."""
    after = text[at + 1 : at + 2]
    if before.isdecimal() and not after.isalpha():
        is_quote_end = re.search(r"(?<!\w)'\w[^']*$", text[:at]) is not None
        return "’" if is_quote_end else "'"
    if before and not before.isspace() and before not in _OPENERS:
        return "’"
    if not after or after.isspace():
        return "'"
    shortened = _SHORTENED.match(text, at + 1)
    if shortened:
        is_whole = text[shortened.end() : shortened.end() + 1] == "'" and shortened[0].lower() != "n"
        return "‘" if is_whole else "’"
    return "‘" if _MAY_CLOSE.search(text, at + 1) else "’"
