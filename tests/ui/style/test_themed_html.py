from __future__ import annotations

import re

import pytest

from kcdesk.guide.page_html import CALLOUT_KINDS
from kcdesk.ui.style.theme import Theme
from kcdesk.ui.style.themed_html import themed_html
from tests.ui.style.test_theme import every_theme

_CALLOUT = (
    '<table class="callout {kind}" width="100%"><tr><td class="bar" width="6"></td>'
    '<td class="body"><p>{words}</p></td></tr></table>'
)


@every_theme
@pytest.mark.parametrize("kind", CALLOUT_KINDS)
def test_a_callout_has_the_colours_of_its_kind(theme: Theme, kind: str) -> None:
    html = themed_html(_CALLOUT.format(kind=kind, words="Ring now"), theme, 2.0, 640)
    width = 20 if kind == "urgent" else 12
    assert f'bgcolor="{theme.roles[f"{kind}_bar"]}" width="{width}"' in html
    assert f'src="callout-sign:{kind}"' in html
    has_outline = f"border-top: 3px solid {theme.roles[f'{kind}_bar']}" in html
    assert has_outline == (theme.outlined or kind == "urgent")
    assert f"background-color: {theme.roles[f'{kind}_ground']}" in html
    assert "<p>Ring now</p>" in html


def test_each_callout_of_a_page_keeps_its_own_kind(light: Theme) -> None:
    """Whatever their order, and with text between them."""
    kinds = ("tip", "urgent", "tip", "call")
    html = themed_html(
        "<p>x</p>".join(_CALLOUT.format(kind=kind, words=kind) for kind in kinds), light, 1, 640
    )
    assert re.findall(r'bgcolor="(#\w+)"', html) == [light.roles[f"{kind}_bar"] for kind in kinds]
    assert 'class="bar"' not in html


def test_other_tables_are_left_alone(light: Theme) -> None:
    html = '<table class="data"><tr><td class="body">1</td></tr></table>'
    assert themed_html(html, light, 1, 640) == html


def test_a_drawing_takes_the_width_there_is(light: Theme) -> None:
    """The pack says 640; the window may be narrower."""
    html = themed_html('<img src="figure:kidney" alt="A kidney" width="640"/>', light, 1, 300)
    assert '<img src="figure:kidney" alt="A kidney" width="300"/>' in html


def test_a_drawing_inside_a_link_stays_that_link(light: Theme) -> None:
    html = '<p><a href="topic:x"><img src="figure:kidney" alt="A kidney"/></a></p>'
    assert themed_html(html, light, 1, 640) == html


def test_a_drawing_is_a_link_to_itself(light: Theme) -> None:
    """The keyboard reaches it as it reaches every link."""
    html = themed_html('<p><img src="figure:kidney" alt="A kidney" width="640"/></p>', light, 1, 640)
    assert html == (
        '<p><a href="figure:kidney"><img src="figure:kidney" alt="A kidney" width="640"/></a></p>'
    )


def test_rows_are_turned_round_for_a_page_from_right_to_left(light: Theme) -> None:
    """QTextDocument would lay the first cell at the left; what is no whole row stays as it is."""
    rows = '<tr><th align="left">A</th><td>B</td></tr>\n<tr><td>C</td>'
    html = themed_html(f"<table>{rows}</table>", light, 1, 640, right_to_left=True)
    turned = '<tr><td>B</td><th align="right">A</th></tr>\n<tr><td>C</td>'
    assert html == f'<div dir="rtl"><table>{turned}</table></div>'


_DRAWN = (
    '<table class="drawn" width="100%"><tr><td class="pictogram" width="112">'
    '<img src="pictogram:kidney" alt="" width="112"/></td><td class="beside"><p>Words.</p></td></tr></table>'
)


def test_a_small_drawing_has_a_width_of_its_own_and_is_no_link(light: Theme) -> None:
    """Nobody need enlarge what only adorns, or pass it by with Tab."""
    html = themed_html(_DRAWN, light, 1, 640, pictogram_width=140)
    assert html == _DRAWN.replace("112", "140")


def test_rows_inside_a_box_are_turned_round_too(light: Theme) -> None:
    """The words of a row come to stand left of its drawing, and the box's own edge at its right."""
    box = _CALLOUT.format(kind="call", words="Ring").replace("<p>Ring</p>", f"<p>Ring</p>{_DRAWN}")
    html = themed_html(box, light, 1, 640, right_to_left=True)
    order = [html.index(one) for one in ("<p>Ring</p>", "<p>Words.</p>", "pictogram:kidney", "bgcolor")]
    assert order == sorted(order)
    assert html.count("<td") == html.count("</td>") == 5


@pytest.mark.parametrize(("scale", "width"), [(1.0, 2), (2.0, 3), (4.0, 4)])
def test_the_line_round_a_danger_grows_with_the_text(light: Theme, scale: float, width: int) -> None:
    html = themed_html(_CALLOUT.format(kind="urgent", words="Call 999"), light, scale, 640)
    assert f"border-top: {width}px solid" in html
