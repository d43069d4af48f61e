from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument

from kcdesk.ui.personal.quotes import PageText, Quote, page_text

pytestmark = pytest.mark.usefixtures("dressed")


def text_of(html: str) -> PageText:
    """The words of a page."""
    document = QTextDocument()
    document.setHtml(html)
    return page_text(document)


def quote_of(text: PageText, words: str) -> Quote:
    """These words, quoted."""
    start = text.text.index(words)
    made = text.quote(start, start + len(words))
    assert made is not None
    return made


def found(text: PageText, quote: Quote) -> str:
    """What a quote stands for on a page; empty where it is gone."""
    place = text.find(quote)
    return "" if place is None else text.text[slice(*place)]


_PAGE = (
    "<h1>Axitinib</h1><p>Take it twice a day. Ring if you are sick.</p>"
    "<p>Ring if you are sick. Then wait.</p>"
)


def test_numbers_of_sources_are_no_words() -> None:
    """Another edition may count them otherwise."""
    marks = '<sup class="cites"><a href="#source-1">1</a>,&#160;<a href="#source-2">2</a></sup>'
    assert text_of(f"<p>Take it.{marks} Then wait.</p>").text.strip() == "Take it. Then wait."


def test_a_quote_is_found_where_it_was() -> None:
    text = text_of(_PAGE)
    assert found(text, quote_of(text, "Take it twice a day.")) == "Take it twice a day."


def test_of_two_places_it_is_the_one_with_the_same_words_around() -> None:
    text = text_of(_PAGE)
    second = text.text.rindex("Ring if you are sick.")
    quote = text.quote(second, second + 21)
    assert quote is not None
    assert text.find(quote) == (second, second + 21)


def test_it_is_found_on_a_page_with_more_before_it() -> None:
    quote = quote_of(text_of(_PAGE), "Take it twice a day.")
    edited = text_of("<p>A new first paragraph, with many words.</p>" + _PAGE)
    assert found(edited, quote) == "Take it twice a day."


def test_a_quote_over_two_paragraphs_is_found() -> None:
    text = text_of(_PAGE)
    quote = quote_of(text, "sick.\nRing")
    assert quote.text == "sick. Ring"
    assert found(text, quote) == "sick.\nRing"


def test_where_its_words_were_changed_it_is_what_stands_between_the_old_neighbours() -> None:
    quote = quote_of(text_of(_PAGE), "Take it twice a day.")
    edited = text_of(_PAGE.replace("twice a day", "2 times a day"))
    assert found(edited, quote) == "Take it 2 times a day."


def test_where_it_is_gone_nothing_else_is_taken_for_it() -> None:
    quote = quote_of(text_of(_PAGE), "Take it twice a day.")
    assert found(text_of("<p>Another page altogether.</p>"), quote) == ""


def test_a_quote_is_found_where_its_quotation_marks_were_set_anew() -> None:
    """In the quote, in the words beside it, and both ways."""
    typed = text_of("<p>Don't. It's \"so\". Don't go. Can't.</p><p>It's \"so\".</p>")
    printed = text_of("<p>Don’t. It’s “so”. Don’t go. Can’t.</p><p>It’s “so”.</p>")
    assert found(printed, quote_of(typed, 'It\'s "so".')) == "It’s “so”."
    assert found(typed, quote_of(printed, "Don’t go.")) == "Don't go."
    changed = text_of("<p>Don’t. It’s “so”. Do not go. Can’t.</p><p>It’s “so”.</p>")
    assert found(changed, quote_of(typed, "Don't go.")) == "Do not go."
    second = typed.text.rindex("It's")
    last = typed.quote(second, second + 9)
    assert last is not None
    place = printed.find(last)
    assert place is not None
    assert place[0] == printed.text.rindex("It’s")


def test_places_are_those_of_the_document() -> None:
    """With a letter of two units before it."""
    document = QTextDocument()
    document.setHtml("<p>\U0001f600 First. Second one.</p>")
    text = page_text(document)
    start, end = text.span(*(text.find(quote_of(text, "Second one.")) or (0, 0)))
    cursor = document.find("Second one.")
    assert (start, end) == (cursor.selectionStart(), cursor.selectionEnd())


def test_sentences_are_in_order_and_a_heading_is_one() -> None:
    text = text_of(_PAGE)
    words = [text.text[start:end].strip() for start, end in text.sentences()]
    assert words == [
        "Axitinib",
        "Take it twice a day.",
        "Ring if you are sick.",
        "Ring if you are sick.",
        "Then wait.",
    ]
