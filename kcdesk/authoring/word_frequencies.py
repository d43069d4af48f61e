"""The common words of a language, from the library wordfreq.

A guide's search must not take them for misspellings, and weighs its own words against them.
"""

from __future__ import annotations

from collections import defaultdict

from kcdesk.i18n.language_tag import primary_language
from kcdesk.search.tokens import split_words

LEAST = 3.0
"""The least Zipf frequency (the decimal logarithm of the occurrences in a thousand million words): below it
stand frequent misspellings, such as "definately"."""


def word_frequencies(language: str) -> dict[str, float]:
    """Folded word -> how often it stands in a million words; empty for a language without a list."""
    from wordfreq import available_languages, iter_wordlist, zipf_frequency  # noqa: PLC0415 - slow to load

    primary = primary_language(language)
    if primary not in available_languages():
        return {}
    frequencies: dict[str, float] = defaultdict(float)
    for word in iter_wordlist(primary):
        zipf = zipf_frequency(word, primary)
        if zipf < LEAST:
            break
        words = split_words(word)
        if len(words) == 1:
            frequencies[words[0]] += 10 ** (zipf - 3)
    return dict(frequencies)
