r"""Words without which a pattern cannot match: most patterns need not be tried on most texts.

For patterns that read words with one blank between, before and after, written with letters, digits, `\w`,
`\d`, `\s`, `.`, `[...]`, `^`, `$`, groups, looks ahead `(?!...)`, and `? * + {m,n}`, lazy or not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_AHEAD = re.compile(r"\(\?!(?:[^()]|\(\?:[^()]*\))*\)")
"""A look ahead, with groups in it that have none: it only makes a pattern match less."""

_TOKEN = re.compile(
    r"""
    \((?:\?:)?(?P<flat>[a-z0-9 |]+)\)       # a group of nothing but words
    |(?P<text>[a-z0-9 ]+(?![?*+{])|[a-z0-9 ])
    |(?P<open>\((?:\?:)?(?!\?))|(?P<close>\))|(?P<bar>\|)
    |(?P<maybe>(?:[?*]|\{0(?:,\d*)?\})\??)|(?P<times>(?:\+|\{\d+(?:,\d*)?\})\??)
    |(?P<place>[\^$])|(?P<other>\\.|\[[^\]]*\]|\.)
    """,
    re.VERBOSE,
)


class _Item(NamedTuple):
    """One part of a sequence: a text, a group of choices, or anything else."""

    text: str = ""
    flat: Sequence[str] = ()
    """The choices of a group of nothing but texts."""
    choices: Sequence[Sequence[_Item]] = ()
    """The choices of any other group."""
    is_certain: bool = True
    """Whether it must be there, as often as once."""


def needed_words(pattern: str) -> tuple[frozenset[str], ...]:
    """Sets of words: of each a text must have one, or the pattern does not match it.

    None at all where any word may do.  Raises ValueError for a pattern that is not written as above.
    """
    choices = [
        tuple(_needs(items, after_blank=True, before_blank=True))
        for items in _parsed(_AHEAD.sub("", pattern))
    ]
    if len(choices) == 1:
        return choices[0]
    return (frozenset().union(*(min(needs, key=len) for needs in choices)),) if all(choices) else ()


def _parsed(pattern: str) -> list[list[_Item]]:
    """The choices of a whole pattern, each a sequence."""
    outer: list[list[list[_Item]]] = []
    choices: list[list[_Item]] = [[]]
    end = 0
    for token in _TOKEN.finditer(pattern):
        is_alone = (token["close"] and not outer) or (token["maybe"] and not choices[-1])
        if token.start() != end or is_alone:
            break
        end = token.end()
        if token["open"]:
            outer.append(choices)
            choices = [[]]
        elif token["close"]:
            inside, choices = choices, outer.pop()
            choices[-1].append(_Item(choices=inside))
        elif token["bar"]:
            choices.append([])
        elif token["maybe"]:
            choices[-1][-1] = choices[-1][-1]._replace(is_certain=False)
        else:
            choices[-1] += _items(token)
    if end != len(pattern) or outer:
        message = f"the pattern cannot be read from its letter {end} on: {pattern}"
        raise ValueError(message)
    return choices


def _items(token: re.Match[str]) -> list[_Item]:
    """What a token that is no bracket adds to a sequence: nothing for a place, or for `as often as once`."""
    if token["flat"]:
        return [_Item(flat=token["flat"].split("|"))]
    return [_Item(text=token["text"] or "")] if token["text"] or token["other"] else []


def _needs(items: Sequence[_Item], *, after_blank: bool, before_blank: bool) -> Iterator[frozenset[str]]:
    """What `needed_words` gives for a sequence; whether a blank is certain before it, and after it."""
    ends = [before_blank]
    """Whether a blank is certain after each item, the last first."""
    for item in reversed(items[1:]):
        starts = _all_blank(item, 0)
        ends.append(starts if item.is_certain or not starts else ends[-1])
    starts = after_blank
    for item, is_ended in zip(items, reversed(ends), strict=False):
        if item.is_certain:
            found = _of_item(item, after_blank=starts, before_blank=is_ended)
            if found:
                yield found
        is_blank = _all_blank(item, -1)
        starts = is_blank if item.is_certain or not is_blank else starts


def _of_item(item: _Item, *, after_blank: bool, before_blank: bool) -> frozenset[str] | None:
    """Words of which one stands in an item that is there; None where any word may do."""
    if item.choices:
        return _of_either(item.choices, after_blank=after_blank, before_blank=before_blank)
    words = set()
    for text in item.flat or [item.text]:
        whole = text.split(" ")[0 if after_blank else 1 : None if before_blank else -1]
        longest = max(whole, key=len, default="")
        if not longest:
            return None
        words.add(longest)
    return frozenset(words)


def _of_either(
    choices: Sequence[Sequence[_Item]], *, after_blank: bool, before_blank: bool
) -> frozenset[str] | None:
    """Words of which one stands in whatever choice matches; None where any word may do."""
    found: set[str] = set()
    for items in choices:
        needs = list(_needs(items, after_blank=after_blank, before_blank=before_blank))
        if not needs:
            return None
        found |= min(needs, key=len)
    return frozenset(found)


def _all_blank(item: _Item, at: int) -> bool:
    """Whether the first letter (0), or the last (-1), of an item is a blank, whatever it matches."""
    if item.choices:
        return all(items and items[at].is_certain and _all_blank(items[at], at) for items in item.choices)
    return all(text[at : at + 1 or None] == " " for text in item.flat or [item.text])


_REPEATED = re.compile(r"\)(?:[?*+]|\{\d+(?:,\d*)?\})\??")


def without_first_words(pattern: str) -> str:
    r"""What is left of a pattern without the repeated groups of any words (`\w+ `) at its start.

    It is found wherever the pattern is, and far sooner: the pattern is tried at every word of a text, and at
    each with every number of words.  The pattern itself if it does not start so.
    """
    at = 1
    while pattern.startswith(" ") and pattern.startswith("(?:", at):
        end = _end_of_group(pattern, at)
        repeated = _REPEATED.match(pattern, end - 1)
        if repeated is None or r"\w+ " not in pattern[at:end]:
            break
        at = repeated.end()
    return pattern[at:] if 1 < at < len(pattern) else pattern


_TIMES = re.compile(r"(?P<many>[*+]|\{\d*,\})|\{(?:\d+,)?(?P<most>\d+)\}|\??")
"""How often a group may stand there: as often as one likes, so many times at most, or once."""


def most_first_words(pattern: str) -> int | None:
    r"""The most words that `without_first_words` leaves out, or more than that; None for any number."""
    end = len(pattern) - len(without_first_words(pattern))
    words, at = 0, 1
    while at < end:
        after = _end_of_group(pattern, at)
        times = _TIMES.match(pattern, after)
        repeated = _REPEATED.match(pattern, after - 1)
        if times is None or repeated is None or times["many"]:
            return None
        # A choice of groups has no more words than all of them together.
        words += int(times["most"] or 1) * _AHEAD.sub("", pattern[at:after]).count(" ")
        at = repeated.end()
    return words


def _end_of_group(pattern: str, start: int) -> int:
    """One past the bracket that ends the group from `start` on."""
    depth, at = 1, start + 1
    while depth and at < len(pattern):
        depth += (pattern[at] == "(") - (pattern[at] == ")")
        at += 1
    return at
