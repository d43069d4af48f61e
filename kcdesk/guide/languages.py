"""What a language tag says: which way it is written, and what people who read it call it.

Codes are ISO 639, scripts ISO 15924, put together as BCP 47 has it.  Which scripts run from right to left:
Unicode Character Database, Scripts.txt and Bidi_Class.  Names: Unicode CLDR, each language in itself.
"""

from __future__ import annotations

_RTL_SCRIPTS = frozenset("adlm arab hebr mand nkoo rohg samr syrc thaa".split())
_RTL_LANGUAGES = frozenset("ar arc azb ckb dv fa glk he iw ks lrc mzn nqo pnb prs ps sd syr ug ur yi".split())
"""Languages whose usual script runs from right to left."""
_PSEUDO_MIRRORED = "qps-plocm"
_SCRIPT_LENGTH = 4

_NAMES = {
    "ar": "العربية",
    "bn": "বাংলা",
    "cs": "Čeština",
    "cy": "Cymraeg",
    "da": "Dansk",
    "de": "Deutsch",
    "el": "Ελληνικά",
    "en": "English",
    "es": "Español",
    "fa": "فارسی",
    "fi": "Suomi",
    "fr": "Français",
    "ga": "Gaeilge",
    "gd": "Gàidhlig",
    "gu": "ગુજરાતી",
    "he": "עברית",
    "hi": "हिन्दी",
    "hu": "Magyar",
    "it": "Italiano",
    "ja": "日本語",
    "ko": "한국어",
    "lt": "Lietuvių",
    "nb": "Norsk bokmål",
    "nl": "Nederlands",
    "pa": "ਪੰਜਾਬੀ",
    "pl": "Polski",
    "ps": "پښتو",
    "pt": "Português",
    "ro": "Română",
    "ru": "Русский",
    "so": "Soomaali",
    "sv": "Svenska",
    "ta": "தமிழ்",
    "tr": "Türkçe",
    "uk": "Українська",
    "ur": "اردو",
    "vi": "Tiếng Việt",
    "yi": "ייִדיש",
    "zh": "中文",
}


def is_right_to_left(language: str) -> bool:
    """Whether this language tag (`ar`, `ur-PK`, `az-Arab`) is written from right to left.

    A script named in the tag decides; else the language's usual one.  Anything unknown runs left to right.
    """
    tag = language.lower().replace("_", "-")
    primary, *rest = tag.split("-")
    script = next((part for part in rest if len(part) == _SCRIPT_LENGTH and part.isalpha()), "")
    if script:
        return script in _RTL_SCRIPTS
    return primary in _RTL_LANGUAGES or tag == _PSEUDO_MIRRORED


def language_name(language: str) -> str:
    """The language's name in itself, such as `Deutsch`; the tag where it is not known here."""
    return _NAMES.get(language.lower().replace("_", "-").partition("-")[0], language)
