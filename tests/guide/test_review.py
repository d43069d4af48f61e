from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcdesk.guide.model import NewerOriginal, Topic
from kcdesk.guide.review import ReviewState, original_notice, review_notice, review_state, topic_notice

_MADE, _DUE = date(2026, 11, 1), date(2027, 11, 1)


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2026, 10, 30), ReviewState.CLOCK_WRONG),
        (date(2026, 10, 31), ReviewState.CURRENT),
        (date(1970, 1, 1), ReviewState.CLOCK_WRONG),
        (date(2026, 11, 1), ReviewState.CURRENT),
        (date(2027, 10, 31), ReviewState.CURRENT),
        (date(2027, 11, 1), ReviewState.CURRENT),
        (date(2027, 11, 2), ReviewState.OVERDUE),
        (date(2099, 1, 1), ReviewState.OVERDUE),
    ],
)
def test_a_page_is_overdue_from_the_day_after(today: date, state: ReviewState) -> None:
    """A clock before the guide's own date is wrong, unless it is still the day before, west of its maker."""
    assert review_state(_DUE, today, _MADE) is state


def test_a_page_due_before_the_guide_was_made_is_overdue_at_once() -> None:
    assert review_state(date(2025, 10, 1), _MADE, _MADE) is ReviewState.OVERDUE


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (ReviewState.CURRENT, []),
        (ReviewState.OVERDUE, ["due for review by 1 November 2027", "Check with your team"]),
        (ReviewState.CLOCK_WRONG, ["5 March 2020", "looks wrong", "check the clock"]),
    ],
)
def test_the_notice_says_what_is_the_matter(state: ReviewState, words: list[str]) -> None:
    """With the date that matters; nothing when all is well."""
    notice = str(review_notice(state, _DUE, date(2020, 3, 5)))
    assert bool(notice) is bool(words)
    assert all(word in notice for word in words)


_IN_TIME = (ReviewState.CLOCK_WRONG, ReviewState.CURRENT, ReviewState.OVERDUE)


@given(st.dates(), st.dates(), st.lists(st.dates(), min_size=2))
def test_a_state_never_goes_back_as_days_go_by(due: date, made: date, days: list[date]) -> None:
    states = [_IN_TIME.index(review_state(due, today, made)) for today in sorted(days)]
    assert states == sorted(states)


_NEWER = NewerOriginal("en-GB", date(2026, 11, 23), date(2026, 12, 1))


def test_a_translation_says_that_its_original_is_newer() -> None:
    assert str(original_notice(_NEWER)) == (
        "The original page (English) was changed on 1 December 2026. "
        "This translation is of an earlier text, from 23 November 2026."
    )


def test_a_change_on_the_same_day_names_no_day() -> None:
    same_day = NewerOriginal("de", date(2026, 12, 1), date(2026, 12, 1))
    assert str(original_notice(same_day)) == (
        "The original page (Deutsch) has changed since this translation was made."
    )


def test_a_page_says_both_that_it_is_overdue_and_that_its_original_is_newer() -> None:
    topic = Topic("a", None, 0, 0, "A", "living", "", _MADE, _DUE, "", _MADE, _NEWER)
    notice = str(topic_notice(topic, date(2028, 1, 1), _MADE))
    assert notice.startswith("The original page (English) was changed")
    assert notice.endswith("Check with your team.")
