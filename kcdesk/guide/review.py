"""Is a page due for review?  Dates are compared, and a clock that must be wrong is not believed."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum

from kcdesk.guide.model import NewerOriginal, Topic
from kcdesk.i18n.message import QT_TRANSLATE_NOOP, Message

_CLOCK_WRONG = QT_TRANSLATE_NOOP(
    "guide",
    "This computer’s date ({today}) looks wrong, so we cannot tell "
    "whether this page is up to date. Ask someone to check the clock.",
)
_OVERDUE = QT_TRANSLATE_NOOP(
    "guide",
    "This page was due for review by {day}. Some of it may be out of date. Check with your team.",
)
_NEWER = QT_TRANSLATE_NOOP(
    "guide",
    "The original page ({language}) was changed on {changed}. "
    "This translation is of an earlier text, from {translated}.",
)
_NEWER_SAME_DAY = QT_TRANSLATE_NOOP(
    "guide", "The original page ({language}) has changed since this translation was made."
)
_BOTH = QT_TRANSLATE_NOOP("guide", "{first} {second}")

_NOTHING = Message("")
_BEHIND = timedelta(days=1)


class ReviewState(Enum):
    """What today's date says of a page."""

    CURRENT = "current"
    OVERDUE = "overdue"
    CLOCK_WRONG = "clock wrong"


def is_clock_wrong(today: date, made: date) -> bool:
    """Whether no true clock can say `today` of a guide made on that date.

    It may say the day before: west of where the guide was made that is the date on the day itself.
    """
    return made - today > _BEHIND


def review_state(next_review: date, today: date, made: date) -> ReviewState:
    """Compare a page's next review with the computer's date.  `made` is the guide's own date."""
    if is_clock_wrong(today, made):
        return ReviewState.CLOCK_WRONG
    return ReviewState.OVERDUE if today > next_review else ReviewState.CURRENT


def topic_notice(topic: Topic, today: date, made: date, caution: Message = _NOTHING) -> Message:
    """The banner of a topic's page; empty when there is nothing to say.

    `caution` is what every page of the guide says first (see `Pack.caution`).
    """
    due = review_notice(review_state(topic.next_review, today, made), topic.next_review, today)
    if topic.newer_original is None:
        return _joined(caution, due)
    return _joined(caution, _joined(original_notice(topic.newer_original), due))


def _joined(first: Message, second: Message) -> Message:
    if not (first.template and second.template):
        return first if first.template else second
    return Message(_BOTH, {"first": first, "second": second})


def original_notice(newer: NewerOriginal) -> Message:
    """What a translation says of an original that has changed since."""
    from kcdesk.i18n.language_names import language_name  # noqa: PLC0415 - the first paint has no page

    language = language_name(newer.language)
    if newer.updated <= newer.translates:
        return Message(_NEWER_SAME_DAY, {"language": language})
    values = {"language": language, "changed": newer.updated, "translated": newer.translates}
    return Message(_NEWER, values)


def review_notice(state: ReviewState, next_review: date, today: date) -> Message:
    """The banner's words; empty when there is nothing to say."""
    if state is ReviewState.CLOCK_WRONG:
        return Message(_CLOCK_WRONG, {"today": today})
    if state is ReviewState.OVERDUE:
        return Message(_OVERDUE, {"day": next_review})
    return Message("")
