"""What a guide is, in sentences."""

from __future__ import annotations

from kcdesk.i18n.message import QT_TRANSLATE_NOOP, Message
from kcdesk.packs.guide_changes import TopicChange, changed_lines, listed, number_notes
from kcdesk.packs.manager import GuideSummary, Origin
from kcdesk.ui.i18n.translate import translate

_EDITION = QT_TRANSLATE_NOOP("guide", "Version {version}, of {day}. {pages} pages.")
_MORE = QT_TRANSLATE_NOOP("guide", "And {count} more pages.")
_OTHER_WORDS = QT_TRANSLATE_NOOP("guide", "Other words in: {sections}.")
_BUNDLED = QT_TRANSLATE_NOOP("guide", "It came with this program.")
_SIGNED = QT_TRANSLATE_NOOP("guide", "Signed by {publisher}, whom this computer trusts.")
_UNSIGNED = QT_TRANSLATE_NOOP(
    "guide", "Not signed by anybody this computer trusts. Nobody can say who wrote it."
)
_REVIEWED = QT_TRANSLATE_NOOP("guide", "Somebody named has reviewed {reviewed} of its {pages} pages.")
_NOT_REVIEWED = QT_TRANSLATE_NOOP("guide", "Nobody named has reviewed a page yet.")
_DUE = QT_TRANSLATE_NOOP("guide", "The next review is due by {day}.")
_MOST_SECTIONS, _MOST_LETTERS = 60, 2_000_000
"""Sections of a page whose numbers are told; letters in the box of every word, ten times the shipped guide's
largest change.
"""


def title_of(guide: GuideSummary) -> str:
    """Its title, with its language's own name."""
    return f"{guide.info.title} - {guide.language_name}"


def facts_of(guide: GuideSummary) -> tuple[str, ...]:
    """Version and date, who signed it, and its review: a sentence each."""
    named = {"version": guide.info.version, "day": guide.info.date, "pages": guide.pages}
    return translate(Message(_EDITION, named)), _trust(guide), _review(guide)


def changes_in_words(changes: tuple[TopicChange, ...], most: int) -> list[str]:
    """A paragraph for each changed page, as many as `most`, and how many more there are."""
    told = [_change(change) for change in changes[:most]]
    more = len(changes) - most
    return [*told, translate(Message(_MORE, {"count": more}))] if more > 0 else told


def every_word(changes: tuple[TopicChange, ...]) -> str:
    """The same of all pages with every line that is gone, after a minus, and that came, after a plus.

    Of what is longer than a box can show, as many pages as it can.
    """
    lines: list[str] = []
    letters = 0
    for at, change in enumerate(changes):
        if letters > _MOST_LETTERS:
            lines.append(translate(Message(_MORE, {"count": len(changes) - at})))
            break
        told = [_change(change), ""]
        for section in change.sections:
            told += [section.title, *changed_lines(section), ""]
        letters += sum(map(len, told))
        lines += told
    return "\n".join(lines)


def _change(change: TopicChange) -> str:
    notes = list(change.notes)
    if change.sections:
        names = listed([section.title for section in change.sections])
        notes.append(Message(_OTHER_WORDS, {"sections": names}))
    notes += [note for section in change.sections[:_MOST_SECTIONS] for note in number_notes(section)]
    return f"{change.topic.title}: {' '.join(map(translate, notes))}"


def _trust(guide: GuideSummary) -> str:
    if guide.origin is Origin.BUNDLED:
        return translate(Message(_BUNDLED))
    if guide.publisher:
        return translate(Message(_SIGNED, {"publisher": guide.publisher}))
    return translate(Message(_UNSIGNED))


def _review(guide: GuideSummary) -> str:
    named = {"reviewed": guide.reviewed, "pages": guide.pages}
    done = Message(_REVIEWED if guide.reviewed else _NOT_REVIEWED, named)
    return f"{translate(done)} {translate(Message(_DUE, {'day': guide.next_review}))}"
