from __future__ import annotations

from datetime import date

from kcdesk.guide.model import Topic
from kcdesk.packs.guide_changes import SectionChange, TopicChange
from kcdesk.ui.guides.summary_words import changes_in_words, every_word


def _change(sections: int, letters: int = 1) -> TopicChange:
    topic = Topic(
        id="a",
        title="A",
        parent=None,
        position=0,
        depth=0,
        kind="reference",
        summary="",
        updated=date(2026, 1, 1),
        checked=date(2026, 1, 1),
        next_review=date(2027, 1, 1),
        reviewed_by="",
    )
    return TopicChange(
        topic, (), tuple(SectionChange("t" * 400, "", "1 2 3 " * letters) for _ in range(sections))
    )


def test_a_page_of_many_sections_is_told_of_in_a_sentence_that_can_be_read() -> None:
    """A stranger's guide may have 1,500 sections a page, each with 500 letters of title."""
    (told,) = changes_in_words((_change(1_500),), 12)
    assert len(told) < 40_000


def test_the_box_of_every_word_says_how_many_pages_it_leaves_out() -> None:
    told = every_word(tuple(_change(1, 100_000) for _ in range(9)))
    assert len(told) < 4_000_000
    assert told.endswith("And 5 more pages.")
