"""Is a page due for review?  Dates are compared, and a clock that must be wrong is not believed."""

from __future__ import annotations

from datetime import date
from enum import Enum

from kcdesk.guide.model import NewerOriginal, Topic


class ReviewState(Enum):
    """What today's date says of a page."""

    CURRENT = "current"
    OVERDUE = "overdue"
    CLOCK_WRONG = "clock wrong"


def review_state(next_review: date, today: date, made: date) -> ReviewState:
    """Compare a page's next review with the computer's date.

    `made` is the guide's own date: no true clock can be before it.
    """
    if today < made:
        return ReviewState.CLOCK_WRONG
    return ReviewState.OVERDUE if today > next_review else ReviewState.CURRENT


def topic_notice(topic: Topic, today: date, made: date) -> str:
    """The banner of a topic's page; empty when there is nothing to say."""
    due = review_notice(review_state(topic.next_review, today, made), topic.next_review, today)
    newer = original_notice(topic.newer_original) if topic.newer_original else ""
    return " ".join(part for part in (newer, due) if part)


def original_notice(newer: NewerOriginal) -> str:
    """What a translation says of an original that has changed since."""
    from kcdesk.guide.languages import language_name  # noqa: PLC0415 - the first paint has no page

    original = f"The original page ({language_name(newer.language)})"
    if newer.updated <= newer.translates:
        return f"{original} has changed since this translation was made."
    return (
        f"{original} was changed on {in_words(newer.updated)}. "
        f"This translation is of an earlier text, from {in_words(newer.translates)}."
    )


def review_notice(state: ReviewState, next_review: date, today: date) -> str:
    """The banner's words; empty when there is nothing to say."""
    if state is ReviewState.CLOCK_WRONG:
        return (
            f"This computer’s date ({in_words(today)}) looks wrong, so we cannot tell "
            "whether this page is up to date. Ask someone to check the clock."
        )
    if state is ReviewState.OVERDUE:
        return (
            f"This page was due for review by {in_words(next_review)}. "
            "Some of it may be out of date. Check with your team."
        )
    return ""


_MONTHS = "January February March April May June July August September October November December".split()


def in_words(day: date) -> str:
    """A date as people read it: `6 August 2026`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
