"""How written words are said: signs, ranges, units, telephone numbers."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from kcdesk.ui.speech.spoken_names import with_names_said

_Change = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]*[^\s<>\"“”.,;:!?)]|\b[\w-]+(?:\.[\w-]+)+/[\w./-]*\w")
_CITATION = re.compile(r"\s*\[\d+(?:\s*[,–-]\s*\d+)*\]")
_BRACKETS = re.compile(r"[\[\]{}|\\*_#^]")
"""Signs that no voice reads well; two square brackets even mean sounds to espeak-ng."""


def _digits(found: re.Match[str]) -> str:
    """A telephone number digit by digit, with a breath where it has a space."""
    return ", ".join(" ".join(group) for group in found[0].split())


_LONE_I = re.compile(r"\b([b-df-hj-np-tv-z]*)i(?=-|$)")
"""A syllable of a spelling that ends in an i, which a voice would say as “eye”."""


def _stressed(found: re.Match[str]) -> str:
    """How to say a name: a syllable in capitals, beside others that are not, is stressed and not spelt."""
    parts = found[0].split("-")
    loud = [part for part in parts if part.isupper() and len(part) > 1]
    if len(loud) != 1 or not any(map(str.islower, parts)):
        return found[0]
    return _LONE_I.sub(r"\1ee", found[0].lower())


_SYLLABLES = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)+")


def _all_stressed(found: re.Match[str]) -> str:
    """How to say a name of one word or more, in brackets after it."""
    return _SYLLABLES.sub(_stressed, found[0])


def _pounds(found: re.Match[str]) -> str:
    """Money as it is said: 1 pound, 20 pounds 50, 2 million pounds; espeak-ng puts the pound first."""
    number, pence, many = found[1], found[2], found[3] or ""
    unit = "pound" if number == "1" and not many else "pounds"
    return f"{number}{many} {unit}{f' {pence}' if pence and pence != '00' else ''}"


def _stage(found: re.Match[str]) -> str:
    """A Roman number of a stage; espeak-ng would say “Roman four”."""
    return f"{found[0][: -len(found[2])]}{len(found[2]) if found[2].upper() != 'IV' else 4}"


def _advice_number(found: re.Match[str]) -> str:
    """The number of a piece of advice, which is a name and no quantity: digit by digit, then its year."""
    year = f", {found[2]}" if found[2] else ""
    return f"SMC {' '.join(found[1])}{year}"


_UNITS = "mg|g|kg|micrograms?|mcg|ml|mL|l|mmol|units?|IU|times"

_SHORT_UNITS = "mg|mcg|kg|g|ml|mL|cm|mm|mmol"
_UNIT_WORDS = {
    "mg": "milligram",
    "mcg": "microgram",
    "kg": "kilogram",
    "g": "gram",
    "ml": "millilitre",
    "cm": "centimetre",
    "mm": "millimetre",
    "mmol": "millimole",
}


def _unit(found: re.Match[str], *, before: str) -> str:
    """A unit in full: many of it after a number other than 1, one of it after “per”."""
    is_one = not before or re.search(r"(?<![\d.,])1$", found.string[: found.start()]) is not None
    return f"{before}{_UNIT_WORDS[found[1].lower()]}{'' if is_one else 's'}"


def _kind(found: re.Match[str]) -> str:
    """The unit that says what kind a tablet is: a 40 milligram tablet, two 10 milligram capsules."""
    return f" {_UNIT_WORDS[found[1].lower()]}"


_ENGLISH: tuple[_Change, ...] = (
    (re.compile(r"\b(?:\+44|0)\d[\d \u00a0]{7,}\d\b"), _digits),
    (re.compile(r"\b(?:999|111|112|116 123)\b"), _digits),
    (re.compile(r"(?<![\w.,-])\d{5,}(?![\w-]|[.,]\d)"), _digits),
    (re.compile(r"(?<![\w-])[A-Za-z]+(?:-[A-Za-z]+){2,}(?![\w-])"), _stressed),
    (re.compile(r"(?<=\()[A-Za-z]+(?:-[A-Za-z]+)+(?: [A-Za-z]+(?:-[A-Za-z]+)+)*(?=\))"), _all_stressed),
    (re.compile(r"\b(\d{4})[–-](\d{2})-(\d{2})\b"), r"\1 \2 \3"),
    (re.compile(r"(?<![\d.–-])(\d+(?:\.\d+)?)\s?[–-]\s?(\d+(?:\.\d+)?)(?![\d–-])"), r"\1 to \2"),
    (re.compile(rf"\b({_UNITS})/(?=[A-Za-z])"), r"\1 per "),
    (re.compile(r"\b24/7\b"), "24 7"),
    (re.compile(rf"(?<=\d)\s?({_SHORT_UNITS})(?= (?:hard )?(?:capsule|tablet))"), _kind),
    (re.compile(rf"(?<=\d)\s?({_SHORT_UNITS})\b(?!\.\w)"), lambda found: _unit(found, before=" ")),
    (re.compile(rf"(?<=\bper )({_SHORT_UNITS})\b"), lambda found: _unit(found, before="")),
    (re.compile(r"(?<![\d/])(1\d\d|2[0-4]\d|[89]\d)/(\d\d|1[0-3]\d)(?![\d/])"), r"\1 over \2"),
    (re.compile(r"\band/or\b"), "and or"),
    (re.compile(r"(?<=[A-Za-z])\.?/(?=[A-Za-z])"), ", "),
    (re.compile(r"(\d)\s?°\s?C\b"), r"\1 degrees"),
    (re.compile(r"(\d)C\b"), r"\1 degrees"),
    (re.compile(r"\s*≥\s*"), " at least "),
    (re.compile(r"\s*≤\s*"), " at most "),
    (re.compile(r"\s*>\s*"), " more than "),
    (re.compile(r"\s*<\s*"), " less than "),
    (re.compile(r"\s*±\s*"), " plus or minus "),
    (re.compile(r"\s*[≈~]\s*"), " about "),
    (re.compile(r"\s*\u00d7\s*"), " times "),
    (re.compile(r"\s*=\s*"), " equals "),
    (re.compile(r"\s*[→⇒➜]\s*"), ", then "),
    (re.compile(r"(?<=\w\w)\s*&\s*(?=\w)|(?<=\w)\s*&\s*(?=\w\w)|(?<=\w) & (?=\w)"), " and "),
    (re.compile(r"(?<=[A-Z]\.)\+"), " plus"),
    (re.compile(r"£(\d[\d,]*)(?:\.(\d\d))?( [mb]illion)?"), _pounds),
    (re.compile(r"\b(stage|phase|grade)s? (IV|I{1,3})\b", re.IGNORECASE), _stage),
    (re.compile(r"(?<![\w-])IV(?![\w-])"), "I.V."),
    (re.compile(r"\bA to Z\b"), "A-to-Z"),
    (re.compile(r"\bCtrl\b"), "Control"),
    (re.compile(r"\bEsc\b"), "Escape"),
    (re.compile(r"(?<=[A-Za-z])\+(?=\S)"), " plus "),
    (re.compile(r"\be\.g\.,?"), "for example"),
    (re.compile(r"\bi\.e\.,?"), "that is"),
    (re.compile(r"\b(TA|HST|NG)(\d+)\b"), lambda found: f"{'.'.join(found[1])} {found[2]}"),
    (re.compile(r"\bSMC ?(\d+)(?:/(\d\d))?\b"), _advice_number),
)

_EVERYWHERE: tuple[_Change, ...] = (
    (_CITATION, ""),
    (_BRACKETS, " "),
    (re.compile(r"\s*[←↑↓↔⇐•·]\s*"), " "),
    (re.compile(r"\s+[–—]\s+"), ", "),
    (re.compile(r"\s*—\s*"), ", "),
    (re.compile(r"\s+"), " "),
    (re.compile(r" (?=[,.;:?!)])"), ""),
)


def spoken(text: str, *, english: bool = True) -> str:
    """What to say for `text`; in a guide not `english` signs that need words are left to the voice."""
    said = _ADDRESS.sub(QCoreApplication.translate("ReadAloud", "web address"), text)
    said = _CITATION.sub("", said)
    if english:
        said = with_names_said(said)
    for pattern, by in (*(_ENGLISH if english else ()), *_EVERYWHERE):
        said = pattern.sub(by, said)
    return said.strip(" ,;")
