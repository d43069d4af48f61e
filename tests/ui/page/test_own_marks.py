from __future__ import annotations

import pytest

from kcdesk.ui.navigation.links import ToolLink, read_link
from kcdesk.ui.page.own_marks import OwnMarks, PageQuestion, box_target, questions_of, with_own_marks
from kcdesk.user_data.help_number import HelpNumber
from kcdesk.user_data.records import question_id

_HEAD = '<h1>Title</h1>\n<p class="lede">Lede.</p>\n<h2 id="questions">Ask</h2>\n'


def test_a_list_of_questions_is_one_to_tick() -> None:
    """Without the numbers of its sources, and with letters as they are."""
    cite = '<sup class="cites"><a class="cite" href="#source-1">1</a></sup>'
    html = f"{_HEAD}<ul><li>Me &amp; <b>you</b>?{cite}</li><li>When?</li></ul>"
    assert questions_of(html) == (PageQuestion("Me & you?", "questions"), PageQuestion("When?", "questions"))


@pytest.mark.parametrize(
    "html",
    [
        "<ul><li>When?</li><li>Now.</li></ul>",
        '<ul><li><a href="#when">When?</a></li></ul>',
        "<ol><li>When?</li></ol>",
        "<p>When?</p>",
    ],
)
def test_other_lists_are_not(html: str) -> None:
    """Advice, a page's own contents, steps."""
    assert questions_of(html) == ()
    assert with_own_marks(html, OwnMarks(), 1.0) == html


def test_a_ticked_question_has_a_ticked_box() -> None:
    html = f"{_HEAD}<ul><li>Who?</li><li>When?</li></ul>"
    made = with_own_marks(html, OwnMarks(frozenset([question_id("When?")])), 1.0)
    first, second = made.split("<li>")[1:]
    assert (box_target(0) in first, "box-empty" in first) == (True, True)
    assert (box_target(1) in second, "box-ticked" in second) == (True, True)


def test_a_question_ticked_before_its_marks_were_set_is_ticked() -> None:
    made = with_own_marks(
        f"{_HEAD}<ul><li>What’s next?</li></ul>", OwnMarks(frozenset(["what's next?"])), 1.0
    )
    assert "box-ticked" in made


def test_a_note_stands_below_its_heading_as_words() -> None:
    made = with_own_marks(_HEAD, OwnMarks(notes={"questions": "<img src=x>", "": "Top"}), 1.0)
    assert "&lt;img src=x&gt;" in made
    assert "<img" not in made
    assert made.index("Top") < made.index('<h2 id="questions">') < made.index("&lt;img")


def test_a_note_of_a_section_that_is_gone_changes_nothing() -> None:
    assert with_own_marks(_HEAD, OwnMarks(notes={"gone": "Text"}), 1.0) == _HEAD


def test_the_number_of_the_site_offers_no_change() -> None:
    own = with_own_marks(_HEAD, OwnMarks(number=HelpNumber("0161 1")), 1.0)
    site = with_own_marks(_HEAD, OwnMarks(number=HelpNumber("0161 1", by_site=True)), 1.0)
    none = with_own_marks(_HEAD, OwnMarks(number=HelpNumber()), 1.0)
    assert ("0161 1" in own, "kcdesk:number" in own) == (True, True)
    assert ("0161 1" in site, "kcdesk:number" in site) == (True, False)
    assert "the number on your alert card" in none


def test_only_known_tools_are_links() -> None:
    assert read_link("kcdesk:question/3") == ToolLink("question", "3")
    assert read_link("kcdesk:number/") == ToolLink("number", "")
    assert read_link("kcdesk:delete/all") is None
