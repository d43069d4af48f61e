from __future__ import annotations

import pytest

from kcdesk.search.danger_words import DangerWord
from kcdesk.search.over import is_over_from
from kcdesk.search.search_language import ENGLISH


def _is_over(text: str) -> bool:
    """Whether what the first word tells of is."""
    words = [DangerWord(word, frozenset(), (), True, ()) for word in text.split()]
    return is_over_from(words, 1, ENGLISH)


@pytest.mark.parametrize(
    "text", ["pain gone", "pain has now gone", "pain went away weeks ago", "pain gone down since march"]
)
def test_what_has_gone_is_over(text: str) -> None:
    assert _is_over(text)


@pytest.mark.parametrize(
    "text",
    [
        "pain",
        "pain gone to my jaw",
        "pain gone today then back",
        "pain all over",
        "pain wont go away",
        "pain not gone",
        "pain since tablets stopped",
    ],
)
def test_what_went_elsewhere_came_back_or_never_went_is_not(text: str) -> None:
    assert not _is_over(text)
