"""Which way a language is written, from its tag."""

from __future__ import annotations

from kcdesk.i18n.language_tag import parts

_SCRIPTS = frozenset("adlm arab aran gara hebr mand mend nkoo rohg samr syrc syre syrj syrn thaa".split())
"""ISO 15924 codes of the scripts of today that CLDR's scriptMetadata.txt gives as right-to-left."""

_LANGUAGES = frozenset(
    """
    ar arc azb bal bgn bqi ckb dv fa glk he iw ks lrc luz mzn nqo pnb prs ps rhg sd sdh skr syr ug ur yi
    """.split()
)
"""ISO 639 codes of languages that CLDR's likelySubtags.xml writes in one of those scripts."""

_IN_REGIONS = frozenset("az-iq az-ir ku-iq ku-ir pa-pk uz-af".split())
"""Languages that CLDR writes in one of those scripts in a region, and elsewhere in another."""

_SCRIPT_LENGTH = 4

MIRRORED_PSEUDO = "qps-plocm"
"""Not a language: the mirrored pseudo-language that windows are tested with."""


def is_right_to_left(tag: str) -> bool:
    """Whether a language of this tag (BCP 47, such as `ar`, `he-IL` or `az-Arab`) runs from right to left.

    A script in the tag decides; without one, the script that the language is usually written in.
    """
    if tag.lower() == MIRRORED_PSEUDO:
        return True
    language, *rest = parts(tag)
    script = next((part for part in rest if len(part) == _SCRIPT_LENGTH and part.isalpha()), "")
    if script:
        return script in _SCRIPTS
    return language in _LANGUAGES or any(f"{language}-{part}" in _IN_REGIONS for part in rest)
