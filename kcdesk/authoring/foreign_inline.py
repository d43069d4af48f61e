"""Words of ordinary Markdown in the dialect of this guide: links, bold, and signs that mean themselves."""

from __future__ import annotations

import html
import itertools
import re
from collections.abc import Callable, Iterable, Iterator

from kcdesk.authoring.checks.sizes import MAX_ADDRESS

Loss = Callable[[str], None]
"""Takes a sentence: what was changed or left out in the words at hand."""
Resolve = Callable[[str], str | None]
"""The dialect's target for a link's own, None where it leads nowhere in the guide."""

Piece = tuple[bool, str]
"""Whether it is a link or bold already, and its text; else words as they are meant."""

CODE_LOST = "Words in backquotes stand as ordinary words."

_LONGEST_RUN = 5_000
"""Characters that are read for marks at once: a mark that is never closed is looked for to their end."""
_TOKEN = re.compile(
    r"""(?xs)
    (?P<escape>\\[!-/:-@\[-`{-~])
  | (?<!`)(?P<ticks>`+)(?!`)(?P<code>.{1,1000}?)(?<!`)(?P=ticks)(?!`)
  | <(?P<auto>https?://[^\s<>]+)>
  | (?P<tag></?[A-Za-z][^<>]*>|<!--.*?-->|<[!?][^<>]*>)
  | \[\^(?P<note>[^\]\s]+)\]
  | (?P<image>!?)\[(?P<words>(?:[^\[\]]|\[[^\[\]]*\])*)\]
      (?: \(\s*(?:<(?P<angled>[^<>]*)>|(?P<target>(?:[^()\s]|\([^()\s]*\))*))
            (?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)
        | \[(?P<name>[^\[\]]*)\] )?
  | (?P<strong>\*\*|__)(?=\S)(?P<bold>.{1,1000}?)(?<=\S)(?P=strong)
  | (?P<em>\*|(?<!\w)_)(?=[^\s*_])(?P<italic>[^*_]+?)(?<=\S)(?P=em)(?!\w)
  | ~~(?P<struck>.{1,1000}?)~~
  | (?P<bare>https?://[^\s<>()\[\]"'`*]+[\w/])
"""
)
_WEB = re.compile(r"https?://[^\s\"'<>\\()\[\]]+")
_TAG_START = re.compile(r"<(?=[A-Za-z/!?])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_UNDERLINE = re.compile(r"(?<!\w)(?:_{2,}|_(?=\w))")
_BLOCK_START = re.compile(r"([#>+*=~!-])|(\d{1,2})([.)])(?=\s|$)|\|")


class ForeignInline:
    """Turns the words of one page; `references` are the page's link definitions by folded name."""

    def __init__(self, resolve: Resolve, references: dict[str, str]) -> None:
        self._resolve, self._references = resolve, references

    def words(self, text: str, loss: Loss, *, is_plain: bool = False) -> str:
        """The dialect's text, on one line; without links and bold if `is_plain`."""
        runs = in_runs(" ".join(text.split()), _LONGEST_RUN)
        return " ".join(_written(self._pieces(run, loss, is_plain=is_plain)) for run in runs).strip()

    def _pieces(self, text: str, loss: Loss, *, is_plain: bool) -> Iterator[Piece]:
        at = 0
        for match in _TOKEN.finditer(text):
            yield False, html.unescape(text[at : match.start()])
            yield from self._token(match, loss, is_plain=is_plain)
            at = match.end()
        yield False, html.unescape(text[at:])

    def _token(self, match: re.Match[str], loss: Loss, *, is_plain: bool) -> Iterator[Piece]:
        if match["escape"]:
            yield False, match["escape"][1]
        elif match["code"] is not None:
            loss(CODE_LOST)
            yield False, match["code"].strip()
        elif match["tag"]:
            loss(f"HTML is left out: {match['tag'][:40]}")
        elif match["note"]:
            yield False, f" (note {match['note']})"
        elif match["strong"] or match["em"]:
            yield from self._emphasis(match, loss, is_plain=is_plain)
        elif match["struck"]:
            loss("Words that were struck through stand as ordinary words.")
            yield from self._pieces(match["struck"], loss, is_plain=is_plain)
        elif match["auto"] or match["bare"]:
            yield False, match["auto"] or match["bare"]
        else:
            yield from self._bracket(match, loss, is_plain=is_plain)

    def _emphasis(self, match: re.Match[str], loss: Loss, *, is_plain: bool) -> Iterator[Piece]:
        inner = list(self._pieces(match["bold"] or match["italic"], loss, is_plain=True))
        words = "".join(text for _, text in inner).replace("*", "").strip()
        if is_plain or not re.search(r"\w", words):
            yield from inner
            return
        mark = "**" if match["strong"] else "*"
        yield True, f"{mark}{literal(words)}{mark}"

    def _bracket(self, match: re.Match[str], loss: Loss, *, is_plain: bool) -> Iterator[Piece]:
        target = match["angled"] if match["angled"] is not None else match["target"]
        if target is None:
            target = self._references.get(" ".join((match["name"] or match["words"]).casefold().split()))
        inner = list(self._pieces(match["words"], loss, is_plain=True))
        words = " ".join("".join(text for _, text in inner).split())
        if match["image"]:
            loss(f"A picture is left out: {(target or '')[:80]}")
            yield False, f"(Picture: {words})" if words else ""
            return
        if target is None and match["name"] is None:
            yield False, f"[{words}]"
            return
        if target is None or is_plain or not re.search(r"\w", words):
            yield from inner
            return
        is_web = _WEB.fullmatch(target) and len(target) <= MAX_ADDRESS
        found = target if is_web else self._resolve(target)
        if found is None:
            loss(f"A link leads nowhere in the guide: {target[:80]}")
            yield from inner
            return
        words = words.replace("[", "(").replace("]", ")")
        yield True, f"[{' ' if words.startswith('@') else ''}{literal(words)}]({found})"


def in_runs(text: str, longest: int) -> list[str]:
    """A text in pieces of so many letters at most, cut at blanks where there are any."""
    runs = []
    while len(text) > longest:
        cut = text.rfind(" ", 0, longest)
        cut = cut if cut > 0 else longest
        runs.append(text[:cut])
        text = text[cut:].strip()
    return [*runs, text] if text else runs


def _written(pieces: Iterable[Piece]) -> str:
    """One text: what stands side by side may be a mark only together, so words are joined before."""
    parts: list[str] = []
    for is_mark, group in itertools.groupby(pieces, key=lambda piece: piece[0]):
        text = "".join(text for _, text in group)
        if not is_mark:
            parts.append(literal(text))
        elif parts and parts[-1].endswith(("\\", "!", "*")):
            parts.append(" " + text)
        else:
            parts.append(text)
    return " ".join("".join(parts).split())


def literal(text: str) -> str:
    """A text in which every sign means itself; signs that are marks only together are parted."""
    text = text.replace("`", "'")
    for pair in ("[[", "]]", "](", "[@", "{{", "}}", "**", "~~", "{%", "%}", "{#", "#}", "{:"):
        while pair in text:
            text = text.replace(pair, f"{pair[0]} {pair[1]}")
    text = _UNDERLINE.sub(lambda match: "_ " * len(match[0]), text)
    text = _ENTITY.sub("& ", _TAG_START.sub("< ", text))
    return re.sub(r"([\\*\[\]])", r"\\\1", text)


def code_words(text: str) -> str:
    """A line of code as ordinary words."""
    return " ".join(literal(text).split())


def as_paragraph(text: str) -> str:
    """A line of the dialect's text that no sign at its start makes into something else than a paragraph."""
    if text.startswith(("**", "*")) and not text.startswith("* "):
        return text
    text = text.lstrip("•·▪◦‣ ") or "-"
    if text.startswith(":::"):
        return f"(:) {text.lstrip(':').strip()}".strip()
    match = _BLOCK_START.match(text)
    if match is None:
        return text
    if match[2]:
        return f"{match[2]}\\{match[3]}{text[match.end() :]}"
    return f"\\{text}" if text[0] in "#>+-!*" else f"({text[0]}) {text[1:].lstrip(text[0])}"
