from __future__ import annotations

from dataclasses import replace

from kcdesk.guide.pack import Pack
from kcdesk.guide.pages import Page
from kcdesk.guide.schema import TALK
from kcdesk.ui.projector.page_slides import parts_of

_BOX = (
    '<table class="callout urgent" width="100%" cellspacing="0" cellpadding="0"><tr>'
    '<td class="bar" width="6"></td><td class="body"><p class="callout-title">Urgent: Call 999</p>\n'
    "<ul>{items}</ul><p>Then wait.</p></td></tr></table>"
)


def _page(reader_pack: Pack, html: str) -> Page:
    return replace(reader_pack.page("surgery"), html=f'<h1>A</h1><p class="lede">B</p>{html}')


def test_the_title_comes_first_with_what_must_be_known_of_the_page(reader_pack: Pack) -> None:
    page = reader_pack.page("surgery")
    first, *rest = parts_of(page, "Due & overdue")
    assert first.title == page.topic.title
    assert "Due &amp; overdue" in first.html
    assert page.topic.summary in first.html
    assert rest


def test_questions_sources_and_their_numbers_are_left_out(reader_pack: Pack) -> None:
    for topic in reader_pack.topics:
        parts = parts_of(reader_pack.page(topic.id), "")
        assert not [part for part in parts if part.anchor in {"questions", "about-this-page"}]
        assert not [part for part in parts if 'class="cite' in part.html or "<a " in part.html]


def test_each_drawing_stands_alone_after_the_words_of_its_section(shipped_pack: Pack) -> None:
    drawn = {
        figure
        for talk in shipped_pack.topics.of_kind(TALK)
        for slide in shipped_pack.slides(talk.id)
        for figure in slide.figures
    }
    parts = [
        part
        for talk in shipped_pack.topics.of_kind(TALK)
        for part in parts_of(shipped_pack.page(talk.id), "")
    ]
    assert drawn
    assert {part.figure for part in parts if part.figure} == drawn
    assert not [part for part in parts if part.figure and part.html]
    assert all(part.says for part in parts if part.figure)
    assert not [part for part in parts if "figure:" in part.html]


def test_a_long_box_is_parted_each_under_its_own_title(reader_pack: Pack) -> None:
    """Whoever looks up at the second half must see that it says to call 999."""
    items = "".join(f"<li><b>Sign {number}.</b> {'word ' * 30}</li>" for number in range(5))
    page = _page(reader_pack, f'<h2 id="help">Help</h2>{_BOX.format(items=items)}')
    shown = parts_of(page, "")[1].html
    assert shown.count("Urgent: Call 999") == 3
    assert shown.count("<table") == shown.count("</table>") == 3
    assert [f"Sign {number}." in shown for number in range(5)] == [True] * 5
    assert shown.count("Then wait.") == 1


def test_a_short_box_stays_whole(reader_pack: Pack) -> None:
    page = _page(reader_pack, f'<h2 id="help">Help</h2>{_BOX.format(items="<li>One</li><li>Two</li>")}')
    assert parts_of(page, "")[1].html.count("<table") == 1


def test_a_page_in_one_piece_is_shown_too(reader_pack: Pack) -> None:
    parts = parts_of(
        _page(reader_pack, '<p>Only this.</p><hr/><h2 id="about-this-page">About</h2><p>x</p>'), ""
    )
    assert [part.html for part in parts[1:]] == ["<p>Only this.</p>"]
