"""Words of a language that are spelt right, though they are too rare to be among its common ones.

`kcdesk.authoring.word_frequencies` has the common ones.  Below these stand frequent misspellings, so a list
of words that are spelt right must know a rarer one: the dictionary that comes with the library symspellpy,
which has those of Google's books that stand in the Spell Checker Oriented Word Lists, British ones too.
"""

from __future__ import annotations

from importlib.resources import files

from kcdesk.authoring.word_frequencies import LEAST
from kcdesk.i18n.language_tag import primary_language
from kcdesk.search.tokens import split_words

_LEAST = 2.0
"""The least Zipf frequency: whoever types a rarer word is likelier to have mistyped another."""

_DICTIONARIES = {"en": "frequency_dictionary_en_82_765.txt"}
"""Of the library, by language: a word a line, with a blank and how often it stands in books."""


def rarer_words(language: str) -> frozenset[str]:
    """The folded words; empty for a language without a list."""
    from wordfreq import zipf_frequency  # noqa: PLC0415 - slow to load

    primary = primary_language(language)
    if primary not in _DICTIONARIES:
        return frozenset()
    text = files("symspellpy").joinpath(_DICTIONARIES[primary]).read_text("utf-8-sig")
    words = (line.split()[0] for line in text.splitlines())
    rare = (word for word in words if _LEAST <= zipf_frequency(word, primary) < LEAST)
    return frozenset(word for word in rare if split_words(word) == [word])
