from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QImage
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from kcdesk.paths import resources_dir
from kcdesk.search.answer import Answer, Hit
from kcdesk.ui.search.result_delegate import Face, Marks, ResultDelegate, Room, cut_to, in_lines
from kcdesk.ui.search.results_model import ResultsModel
from kcdesk.ui.style.theme import Theme
from tests.ui.answers import THREE, hit, hit_of_words

pytestmark = pytest.mark.usefixtures("dressed")


class Listed(QListView):
    """A list of hits."""

    def __init__(self, theme: Theme, *hits: Hit) -> None:
        super().__init__()
        self.hits = ResultsModel(self)
        self.hits.show_answer(Answer("", hits))
        self.delegate = ResultDelegate(theme)
        self.setModel(self.hits)
        self.setItemDelegate(self.delegate)
        self.resize(500, 400)

    def picture(self) -> QImage:
        """How it looks."""
        return self.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def has_colour(image: QImage, colour: QColor) -> bool:
    """Whether any pixel is of this colour."""
    return any(
        image.pixelColor(x, y) == colour for x in range(image.width()) for y in range(0, image.height(), 2)
    )


def test_matched_words_are_marked(qtbot: QtBot, light: Theme) -> None:
    """In the title and in the text around the match; nothing else is."""
    marked = Listed(light, *THREE.hits)
    plain = Listed(light, hit_of_words("Title", "Words."))
    for view in (marked, plain):
        qtbot.addWidget(view)
        view.show()
    assert has_colour(marked.picture(), light.colour("mark"))
    assert not has_colour(plain.picture(), light.colour("mark"))


def test_the_current_hit_stands_out(qtbot: QtBot, dark: Theme) -> None:
    """By its ground and a bar, in the theme's colours."""
    view = Listed(dark, *THREE.hits)
    qtbot.addWidget(view)
    view.show()
    assert not has_colour(view.picture(), dark.colour("accent_ground"))
    view.setCurrentIndex(view.hits.index(0))
    assert has_colour(view.picture(), dark.colour("accent_ground"))


def test_a_hit_is_as_high_as_what_it_says(qtbot: QtBot, light: Theme) -> None:
    """One, two or three lines."""
    only_title = hit_of_words("Title", "")
    two_lines = hit_of_words("Title", "Words.")
    view = Listed(light, only_title, two_lines, hit("t", "Title", "Section", "section"))
    qtbot.addWidget(view)
    view.show()
    heights = [view.sizeHintForIndex(view.hits.index(row)).height() for row in range(3)]
    assert heights == sorted(set(heights))


def test_in_the_least_room_what_was_found_stays_and_where_it_lies_goes(qtbot: QtBot, light: Theme) -> None:
    """A hit in which nothing was found but its title still says where it lies."""
    found = hit("t", "Title", "Section", "section")
    seen = []
    for one in (found, replace(found, snippet="")):
        view = Listed(light, one)
        qtbot.addWidget(view)
        view.delegate.room = Room.LEAST
        view.show()
        height = view.sizeHintForIndex(view.hits.index(0)).height()
        seen.append((has_colour(view.picture(), light.colour("muted")), height))
    assert [place for place, _ in seen] == [False, True]
    assert seen[0][1] == seen[1][1]


def test_with_room_a_card_has_two_lines_of_what_was_found(qtbot: QtBot, light: Theme) -> None:
    """A sentence on one line was cut at 200 % in three of four cards."""
    heights = {}
    for room in Room:
        view = Listed(light, hit("t", "Title", "Section", "section"))
        qtbot.addWidget(view)
        view.delegate.room = room
        heights[room] = view.sizeHintForIndex(view.hits.index(0)).height()
    line = QFontMetrics(view.font()).lineSpacing()
    assert heights[Room.AMPLE] >= heights[Room.LITTLE] + line


def test_marks_beyond_what_is_shown_do_no_harm(qtbot: QtBot, light: Theme) -> None:
    """A text is cut where the panel ends, its marks with it."""
    long = hit_of_words("Title " * 60, "word " * 60, "title", "word", path=("Path",) * 30)
    view = Listed(light, long)
    qtbot.addWidget(view)
    view.resize(120, 200)
    view.show()
    assert has_colour(view.picture(), light.colour("mark"))


_LINE = "If your heart beats fast or you have diarrhoea for more than a day, call your team."
_WORD = (_LINE.index("diarrhoea"), _LINE.index("diarrhoea") + len("diarrhoea"))

_LAST = (_WORD[0] + 2 * len(_LINE), _WORD[1] + 2 * len(_LINE))


def _marked(text: str, marks: Marks) -> list[str]:
    return [text[start:end] for start, end in marks]


@pytest.mark.parametrize("width", [130, 200, 300, 400, 550])
def test_the_word_found_is_in_what_is_shown(qapp: QApplication, width: int) -> None:
    """What stands before it gives way, by whole words."""
    metrics = QFontMetrics(qapp.font())
    shown, marks = cut_to(_LINE, (_WORD,), metrics, width)
    assert _marked(shown, marks) == ["diarrhoea"]
    assert metrics.horizontalAdvance(shown) <= width
    assert shown.strip("…") in _LINE
    assert _LINE[_LINE.index(shown.strip("…")) - 1] in " ." or _LINE.startswith(shown.strip("…"))


def test_a_line_with_room_is_left_alone(qapp: QApplication) -> None:
    assert cut_to(_LINE, (_WORD,), QFontMetrics(qapp.font()), 2000) == (_LINE, (_WORD,))


@pytest.mark.parametrize("width", [330, 450, 549])
def test_a_line_that_is_too_long_goes_on_in_a_second_one(qapp: QApplication, width: int) -> None:
    """Whole, broken between words, and marked where it was."""
    face = Face(qapp.font())
    lines = in_lines(_LINE, (_WORD,), face, width, 2)
    assert len(lines) == 2
    assert "".join(text for text, _ in lines) == _LINE
    assert lines[0][0].endswith(" ")
    assert all(face.metrics.horizontalAdvance(text.strip()) <= width for text, _ in lines)
    assert [word for line in lines for word in _marked(*line)] == ["diarrhoea"]


def test_a_word_beyond_both_lines_is_in_the_second(qapp: QApplication) -> None:
    """The first still has the beginning."""
    (first, none), (second, marks) = in_lines(_LINE * 3, (_LAST,), Face(qapp.font()), 330, 2)
    assert _LINE.startswith(first)
    assert none == ()
    assert _marked(second, marks) == ["diarrhoea"]


def test_a_word_in_the_first_line_keeps_the_second_as_it_goes_on(qapp: QApplication) -> None:
    heart = (_LINE.index("heart"), _LINE.index("heart") + 5)
    (first, marks), (second, none) = in_lines(_LINE * 3, (heart, _LAST), Face(qapp.font()), 330, 2)
    assert _marked(first, marks) == ["heart"]
    assert (_LINE * 3).startswith(first + second.removesuffix("…"))
    assert none == ()


def test_a_short_text_has_one_line(qapp: QApplication) -> None:
    assert in_lines("Words.", (), Face(qapp.font()), 330, 2) == [("Words.", ())]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("family", ["", "DejaVu Sans", "DejaVu Serif", "OpenDyslexic"])
def test_a_line_that_is_not_measured_would_not_have_been_cut(family: str) -> None:
    """OpenDyslexic sets two W further apart than one is wide."""
    QFontDatabase.addApplicationFont(str(resources_dir() / "fonts" / "OpenDyslexic-Regular.otf"))
    face = Face(QFont(family))
    for letter in map(chr, range(32, 127)):
        line = letter * 40
        fits = [width for width in range(100, 2000, 20) if face.surely_fits(line, width)]
        assert fits, letter
        assert cut_to(line, (), face.metrics, fits[0]) == (line, ()), letter


def test_only_plain_letters_are_not_measured(qapp: QApplication) -> None:
    assert not Face(qapp.font()).surely_fits("\ufdfd", 200)


def test_the_line_about_help_begins_at_its_beginning(qtbot: QtBot, light: Theme) -> None:
    """It began with "...999", cut for a word further on, in place of when to call 999."""
    helped = Listed(light, hit_of_words("Get help now", _LINE, "diarrhoea"))
    helped.delegate.urgent = True
    other = Listed(light, hit_of_words("Get help now", _LINE))
    other.delegate.urgent = True
    for view in (helped, other):
        qtbot.addWidget(view)
        view.delegate.room = Room.LITTLE
        view.resize(230, 200)
        view.show()
    assert helped.picture() == other.picture()


def test_what_stands_for_words_that_were_cut_away_is_not_marked(qapp: QApplication) -> None:
    """It was, where a second mark lay beyond the end of the line."""
    metrics = QFontMetrics(qapp.font())
    second = (_LINE.index("team"), _LINE.index("team") + 4)
    for width in range(60, metrics.horizontalAdvance(_LINE), 7):
        shown, marks = cut_to(_LINE, ((3, 7), _WORD, second), metrics, width)
        assert "…" in shown
        assert "…" not in "".join(_marked(shown, marks))
        assert all(word in _LINE for word in _marked(shown, marks))
