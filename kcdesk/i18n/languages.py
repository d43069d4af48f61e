"""What people who read a language call it.

Codes are ISO 639.  Names: Unicode CLDR, each language in itself.
"""

from __future__ import annotations

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


def language_name(language: str) -> str:
    """The language's name in itself, such as `Deutsch`; the tag where it is not known here."""
    return _NAMES.get(language.lower().replace("_", "-").partition("-")[0], language)


def is_english(tag: str) -> bool:
    """Whether a language tag, such as `en-GB`, is of English."""
    return tag.partition("-")[0].lower() == "en"
