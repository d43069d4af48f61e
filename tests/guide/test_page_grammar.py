"""The grammar of a page's HTML; tests/guide/test_hostile_packs.py has the pages that were made to harm."""

from __future__ import annotations

import pytest

from kcdesk.guide.page_grammar import PageRefusedError, check_page

_CELL = '<td class="pictogram" width="112">{img}</td><td class="beside"><p>You rest.</p></td>'
_DRAWN = f'<table class="drawn" width="100%" cellspacing="0" cellpadding="0">\n<tr>{_CELL}</tr>\n</table>'


def _check(html: str) -> None:
    check_page(html, {"a"}, {"t"}, {"kidney"}, {})


def test_words_beside_a_small_drawing_pass() -> None:
    """As the compiler writes them."""
    _check(_DRAWN.format(img='<img src="pictogram:kidney" alt="" width="112"/>'))


@pytest.mark.parametrize(
    "img",
    [
        '<img src="pictogram:kidney" alt="words" width="112"/>',
        '<img src="pictogram:kidney" alt="" width="640"/>',
        '<img src="pictogram:gone" alt="" width="112"/>',
        '<img src="pictogram:/etc/passwd" alt="" width="112"/>',
        '<img src="file:kidney" alt="" width="112"/>',
    ],
)
def test_any_other_picture_beside_them_is_refused(img: str) -> None:
    """It has no words, one width, and is of the guide."""
    with pytest.raises(PageRefusedError):
        _check(_DRAWN.format(img=img))
