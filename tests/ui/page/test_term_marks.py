from __future__ import annotations

from PySide6.QtGui import QTextCharFormat

from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.page.text_range import text_range
from tests.ui.page.conftest import page_of

_LINES = QTextCharFormat.UnderlineStyle


def test_words_of_the_glossary_look_unlike_links_to_pages(view: PageView) -> None:
    view.show_page(page_of('<p><a href="term:tki">TKI</a> and <a href="topic:x">page</a></p>'))
    lines = [text_range(view.document(), at, at).charFormat().underlineStyle() for at in (1, 10)]
    assert lines[0] == _LINES.DotLine
    assert lines[1] != _LINES.DotLine
