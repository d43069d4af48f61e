"""Which way a language is written, from its tag."""

from __future__ import annotations

_SCRIPTS = frozenset("adlm arab aran gara hebr mand mend nkoo rohg samr syrc syre syrj syrn thaa".split())
"""ISO 15924 codes of the scripts of today that CLDR's scriptMetadata.txt gives as right-to-left."""

_LANGUAGES = frozenset(
    """
    ar arc azb bal bgn bqi ckb dv fa glk he iw ks lrc luz mzn nqo pnb prs ps rhg sd sdh skr syr ug ur yi
    """.split()
)
"""ISO 639 codes of languages that CLDR's likelySubtags.xml writes in one of those scripts."""

_SCRIPT_LENGTH = 4

MIRRORED_PSEUDO = "qps-plocm"
"""Not a language: the mirrored pseudo-language that windows are tested with."""


def is_right_to_left(tag: str) -> bool:
    """Whether a language of this tag (BCP 47, such as `ar`, `he-IL` or `az-Arab`) runs from right to left.

    A script in the tag decides; without one, the script that the language is usually written in.
    """
    if tag.lower() == MIRRORED_PSEUDO:
        return True
    language, *rest = tag.lower().replace("_", "-").split("-")
    script = next((part for part in rest if len(part) == _SCRIPT_LENGTH and part.isalpha()), "")
    return script in _SCRIPTS if script else language in _LANGUAGES
