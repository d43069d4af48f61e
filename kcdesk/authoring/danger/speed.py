"""How fast, and whom: what a sentence, a title or a box says of it, in English."""

from __future__ import annotations

import re
from enum import Enum

from kcdesk.authoring.data.danger_schemas import DangerSign


class Speed(Enum):
    """What words say to do."""

    CALL_999 = "999"
    CALL_999_OR_AE = "999 or A&E"
    AE = "A&E"
    HELP_NOW = "get help at once"
    RING_NOW = "ring now"
    RING = "ring"
    RING_TODAY = "ring the same day"
    TELL = "tell your team"


Speeds = frozenset[Speed]
NO_SPEED: Speeds = frozenset()

_FITS = {
    "999": {Speed.CALL_999, Speed.HELP_NOW},
    "999 or A&E": {Speed.CALL_999, Speed.CALL_999_OR_AE, Speed.AE, Speed.HELP_NOW},
    "ring-now": {Speed.RING_NOW, Speed.RING, Speed.HELP_NOW},
    "ring-today": {Speed.RING_TODAY, Speed.RING},
    "tell-team": {Speed.TELL, Speed.RING},
}
"""What may be said of a sign of each level.  `Ring` without a time fits whatever level rings."""
_RANK = {
    Speed.CALL_999: 3,
    Speed.CALL_999_OR_AE: 3,
    Speed.AE: 3,
    Speed.HELP_NOW: 3,
    Speed.RING_NOW: 2,
    Speed.RING: 2,
    Speed.RING_TODAY: 1,
    Speed.TELL: 0,
}
_LEVEL_RANK = {"999": 3, "ring-now": 2, "ring-today": 1, "tell-team": 0}

_999 = re.compile(r"(?i)(?:\bcall |\bring |\bdial )?\b999\b")
_AE = re.compile(r"\bA&E\b")
_NOW = re.compile(r"(?i)\b(?:now|at once|straight ?away|immediately|day (?:or|and) night|urgent(?:ly)?)\b")
_TODAY = re.compile(r"(?i)\b(?:same day|today)\b")
_RING = re.compile(r"(?i)\b(?:ring|rings|rung|report|call|calls|phone|contact|helpline)\b")
_TELL = re.compile(
    r"(?i)\btell (?:your|the|their) (?:\w+ )?(?:team|nurse|doctor|gp)\b|\bnext (?:visit|appointment)\b"
)
_HELP = re.compile(r"(?i)\b(?:get|needs?) help\b")


def speeds_in(text: str) -> Speeds:
    """Everything that a text says to do."""
    found = set()
    is_999, is_ae = _999.search(text), _AE.search(text)
    if is_999:
        found.add(Speed.CALL_999_OR_AE if is_ae else Speed.CALL_999)
    elif is_ae:
        found.add(Speed.AE)
    rest = _999.sub("", text)
    if _RING.search(rest):
        found.add(_when(rest, Speed.RING))
    elif _TELL.search(rest):
        found.add(_when(rest, Speed.TELL))
    elif _HELP.search(rest) and (_NOW.search(rest) or _TODAY.search(rest)):
        found.add(Speed.HELP_NOW if _NOW.search(rest) else Speed.RING_TODAY)
    return frozenset(found)


def _when(text: str, without_time: Speed) -> Speed:
    if _NOW.search(text):
        return Speed.RING_NOW
    return Speed.RING_TODAY if _TODAY.search(text) else without_time


def fits(sign: DangerSign, speeds: Speeds) -> bool:
    """Whether one of the speeds is the sign's own."""
    return bool(_FITS["999 or A&E" if sign.or_ae else sign.level] & speeds)


def is_too_slow(sign: DangerSign, speeds: Speeds) -> bool:
    """Whether the sign is more urgent than anything said, or wants an ambulance where A&E is said to do."""
    return not fits(sign, speeds) and _LEVEL_RANK[sign.level] >= max(_RANK[speed] for speed in speeds)


def speeds_of(sign: DangerSign) -> Speeds:
    """What a box of the sign's own level says."""
    if sign.or_ae:
        return frozenset({Speed.CALL_999_OR_AE})
    own = {
        "999": Speed.CALL_999,
        "ring-now": Speed.RING_NOW,
        "ring-today": Speed.RING_TODAY,
        "tell-team": Speed.TELL,
    }
    return frozenset({own[sign.level]})


def in_words(sign: DangerSign) -> str:
    """A sign's level as authors write it."""
    return "999 or A&E" if sign.or_ae else sign.level
