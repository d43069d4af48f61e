"""`&` in the words of buttons and menus."""

from __future__ import annotations


def without_mnemonic(words: str) -> str:
    """The words for a button or a menu that is to show every `&` in them.

    Qt takes the letter after a single one for a key: “A&E” would lose its sign, and answer to Alt+E.
    """
    return words.replace("&", "&&")
