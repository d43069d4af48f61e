"""What people who read a language call it.

Codes are ISO 639.  Names: Unicode CLDR, each language in itself.
"""

from __future__ import annotations

from kcdesk.i18n.language_tag import parts

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
    "et": "Eesti",
    "hi": "हिन्दी",
    "hr": "Hrvatski",
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
    "nn": "Norsk nynorsk",
    "so": "Soomaali",
    "sr": "Српски",
    "sv": "Svenska",
    "ta": "தமிழ்",
    "tr": "Türkçe",
    "uk": "Українська",
    "ur": "اردو",
    "vi": "Tiếng Việt",
    "yi": "ייִדיש",
    "zh": "中文",
    "zh-hans": "简体中文",
    "zh-hant": "繁體中文",
}


def language_name(language: str) -> str:
    """The language's name in itself, such as `Deutsch`; the tag where it is not known here."""
    first, *rest = parts(language)
    named = (_NAMES.get(f"{first}-{part}") for part in rest)
    return next((name for name in named if name), _NAMES.get(first, language))
