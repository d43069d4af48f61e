"""A finished page as HTML for any browser."""

from __future__ import annotations

import pytest

from kcdesk.export.semantic import Surroundings, semantic

_SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 720"></svg>'
_DRAWN = (
    '<table class="drawn" width="100%" cellspacing="0" cellpadding="0">\n'
    '<tr><td class="pictogram" width="112"><img src="pictogram:{id}" alt="" width="112"/></td>'
    '<td class="beside"><p>You rest.</p></td></tr>\n</table>'
)
_BOX = (
    '<table class="callout call" width="100%"><tr><td class="bar" width="6"></td><td class="body">'
    '<p class="callout-title">Ring</p>\n{inside}</td></tr></table>'
)


def _written(html: str) -> str:
    def drawing(id_: str) -> bytes | None:
        return _SVG if id_ == "kidney" else None

    return semantic(html, Surroundings("a", "", 0, lambda target: target, drawing))


def test_words_beside_a_drawing_are_no_table() -> None:
    """Nor is the drawing anything to a screen reader: the words say the same."""
    html = _written(_DRAWN.format(id="kidney"))
    assert "<table" not in html
    assert '<div class="row"><div class="pictogram"><div aria-hidden="true"><svg' in html
    assert "<div><p>You rest.</p></div></div>" in html
    assert html.count("<div") == html.count("</div>")


@pytest.mark.parametrize("id_", ["kidney", "gone"])
def test_rows_in_a_box_close_what_they_open(id_: str) -> None:
    """With the drawing, or where the guide has it not."""
    html = _written(_BOX.format(inside=_DRAWN.format(id=id_)))
    assert html.startswith('<div class="callout call" role="group"')
    assert html.count("<div") == html.count("</div>")
    assert ("<svg" in html) == (id_ == "kidney")
