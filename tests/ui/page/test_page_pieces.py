from __future__ import annotations

import re

from kcdesk.ui.page.page_pieces import page_pieces

_TAGS = re.compile(r"<[^>]*>|\s")
_PARAGRAPH = "<p>Some plain words.</p>\n"


def words(html: str) -> str:
    """The words alone."""
    return _TAGS.sub("", html)


def test_a_short_page_is_one_piece() -> None:
    assert list(page_pieces(_PARAGRAPH, 1000, 1000)) == [_PARAGRAPH.strip()]


def test_no_word_is_lost_or_told_twice() -> None:
    html = "".join(f"<h2>Part {number}</h2>\n{_PARAGRAPH * 9}" for number in range(30))
    pieces = list(page_pieces(html, 200, 700))
    assert len(pieces) > 5
    assert "".join(map(words, pieces)) == words(html)


def test_a_table_stays_in_one_piece() -> None:
    row = "<tr><td><p>One.</p>\n<p>Two.</p></td></tr>"
    html = f"{_PARAGRAPH}<table>{row * 50}</table>\n{_PARAGRAPH}{_PARAGRAPH}"
    pieces = list(page_pieces(html, 100, 100))
    assert all(piece.count("<table") == piece.count("</table>") for piece in pieces)


def test_no_piece_ends_with_a_table_but_the_last() -> None:
    """After a table Qt keeps an empty paragraph for what follows, which is to stand in it."""
    html = f"{_PARAGRAPH}<table><tr><td>Cell</td></tr></table>\n" * 20
    *pieces, _last = page_pieces(html, 50, 50)
    assert pieces
    assert not any(piece.endswith("</table>") for piece in pieces)


def test_a_numbered_list_goes_on_with_the_next_number() -> None:
    html = '<ol class="foot">' + "".join(f"<li>Source {number}.</li>\n" for number in range(1, 61)) + "</ol>"
    pieces = list(page_pieces(html, 300, 300))
    assert len(pieces) > 1
    for piece in pieces:
        started = re.match(r'<ol class="foot"(?: start="(\d+)")?', piece)
        assert started is not None
        assert f"<li>Source {started[1] or 1}.</li>" in piece.partition("\n")[0]


def test_a_list_with_lists_inside_is_parted_only_between_its_plain_items() -> None:
    inner = "<li>Outer<ul><li>Inner one</li><li>Inner two</li></ul></li>"
    html = f"<ul>{inner * 40}</ul>\n{_PARAGRAPH}"
    pieces = list(page_pieces(html, 100, 100))
    assert all(piece.count("<ul") == piece.count("</ul>") for piece in pieces)
    assert "".join(map(words, pieces)) == words(html)
