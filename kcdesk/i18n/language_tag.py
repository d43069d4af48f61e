"""Language tags (BCP 47), such as `en-GB`, `he-IL` or `az-Arab`; Qt's `he_IL` is taken too."""

from __future__ import annotations


def parts(tag: str) -> list[str]:
    """The tag's parts in lower case: `["az", "arab"]`; the first is the language."""
    return tag.lower().replace("_", "-").split("-")


def primary_language(tag: str) -> str:
    """The language alone, in lower case: `en` for `en-GB`; empty for an empty tag."""
    return parts(tag)[0]


def is_english(tag: str) -> bool:
    """Whether a tag is of English."""
    return primary_language(tag) == "en"
