from __future__ import annotations

import pytest

from kcdesk.i18n.typed_marks import FORMS, as_typed
from kcdesk.search.tokens import split_words


@pytest.mark.parametrize("typed", FORMS)
def test_every_form_of_a_mark_is_the_typed_one_and_of_its_length(typed: str) -> None:
    forms = FORMS[typed]
    assert as_typed(f"a{forms}b") == f"a{typed * len(forms)}b"
    assert len(as_typed(forms)) == len(forms)


def test_what_is_no_mark_stays() -> None:
    """Feet and inches among it."""
    assert as_typed("6\u20322\u2033 – \u00b4`é") == "6\u20322\u2033 – \u00b4`é"


@pytest.mark.parametrize("form", FORMS["'"])
def test_the_search_takes_every_form_of_an_apostrophe_for_one(form: str) -> None:
    """A keyboard of Japan has one of full width, and some phones begin a word with an opening mark."""
    assert split_words(f"don{form}t my mother{form}s") == ["dont", "my", "mother"]
