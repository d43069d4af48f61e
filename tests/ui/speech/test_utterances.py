from __future__ import annotations

import html as markup
import itertools
import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from kcdesk.guide.pack import Pack
from kcdesk.ui.page.accessibility.tree import page_tree
from kcdesk.ui.page.page_view import PageView
from kcdesk.ui.speech.spoken_words import spoken
from kcdesk.ui.speech.utterances import Utterance, foot_of, utterances
from kcdesk.ui.style.theme import Theme
from tests.ui.page.accessibility.test_tree import CALLOUT, DATA, DRAWN, FACTS, FIGURE
from tests.ui.speech.conftest import Say

_LONGEST = 600
"""Characters; a listener has to be able to hear a sentence again."""
SOURCES = (
    '<h3 id="page-sources"><a name="page-sources"></a>Sources</h3>'
    '<ol class="foot"><li><a name="source-1"></a>A leaflet</li></ol>'
)


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<h2>A heading</h2><p>One. Two.</p>", ["A heading", "One.", "Two."]),
        ("<h2>Is it? It is.</h2>", ["Is it? It is."]),
        ("<ul><li>One</li><li>Two. Three.</li></ul>", ["One", "Two.", "Three."]),
        ("<ol><li>Stand up. Walk.</li><li>Rest</li></ol>", ["1: Stand up.", "Walk.", "2: Rest"]),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", ["a", "b", "c"]),
        (CALLOUT, ["Urgent: Call 9 9 9", "Chest pain"]),
        (DRAWN, ["You rest.", "You eat."]),
        (FIGURE, ["Drawing: A kidney", "Where it is"]),
        (FACTS, ["How often", "Daily", "Weekly", "Where", "At home"]),
        (
            "<table><thead><tr><th>Name</th><th>How</th><th>NHS</th></tr></thead><tbody>"
            "<tr><td>Sunitinib</td><td>A capsule. Daily.</td><td></td></tr></tbody></table>",
            ["Table with these columns: Name; How; NHS", "sue nittinib", "How: A capsule.", "Daily."],
        ),
        (DATA, ["Table with these columns: Aim; Helps", "Live well", "Helps: Rest"]),
        (f"<p>Words.</p>{SOURCES}", ["Words."]),
        ('<p>so<sup><a href="#source-1">1</a></sup></p>', ["so"]),
        ("<p>***</p><p> </p>", []),
    ],
)
def test_a_page_is_said_part_by_part(say: Say, html: str, said: list[str]) -> None:
    assert [one.text for one in say(html)] == said


def test_what_is_marked_is_what_is_said(say: Say, view: PageView) -> None:
    """From a sentence's first letter to its end, without its sources' numbers."""
    said = say('<p>One two.<sup><a href="#source-1">1</a></sup> Three \U0001f600 four.</p><p>Five</p>')
    units = view.toPlainText().encode("utf-16-le")
    marked = [units[2 * one.start : 2 * one.end].decode("utf-16-le") for one in said]
    assert marked == ["One two.", "Three \U0001f600 four.", "Five"]


def test_a_guide_in_another_language_is_not_said_in_english_words(view: PageView) -> None:
    from tests.ui.page.conftest import page_of  # noqa: PLC0415

    view.show_page(page_of("<p>Grad ≥ 3</p>"))
    tree = page_tree(view.document(), "<p>Grad ≥ 3</p>", "Made up")
    assert [one.text for one in utterances(tree, language="de")] == ["Grad ≥ 3"]


# --- whatever a page holds

# Without "[": a number in brackets is a source's, and not said.
_WORDS = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "Zs", "So"), exclude_characters="["),
    min_size=1,
    max_size=80,
)
_TEXT = _WORDS.map(markup.escape)
_PART = st.one_of(
    _TEXT.map("<p>{}</p>".format),
    _TEXT.map("<h2>{}</h2>".format),
    st.lists(_TEXT, min_size=1, max_size=3).map(
        lambda items: "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"
    ),
    st.tuples(_TEXT, _TEXT).map(
        lambda two: f"<table><tr><td>{two[0]}</td><td><ul><li>{two[1]}</li></ul></td></tr></table>"
    ),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(parts=st.lists(_PART, max_size=6))
def test_every_word_of_any_page_is_said_once(say: Say, view: PageView, parts: list[str]) -> None:
    """Spans lie in the document, in order, and leave out no letter that can be seen."""
    said = say("".join(parts))
    assert_in_order(said, view)
    units = view.toPlainText().encode("utf-16-le")
    covered = "".join(units[2 * one.start : 2 * one.end].decode("utf-16-le") for one in said)
    assert letters(covered) == letters(view.toPlainText())


def assert_in_order(said: tuple[Utterance, ...], view: PageView) -> None:
    """Each span is inside, not empty, and not before the one before it."""
    last = view.document().characterCount()
    assert all(0 <= one.start < one.end <= last for one in said)
    assert all(one.start >= before.start for before, one in itertools.pairwise(said))


def letters(text: str) -> str:
    """What has to be said of a text."""
    return "".join(character for character in text if character.isalnum())


# --- the guide itself


@pytest.fixture(scope="module")
def guide(shipped_pack: Pack) -> Pack:
    """The shipped guide."""
    return shipped_pack


@pytest.fixture(scope="module")
def guide_view(guide: Pack, qapp: QApplication) -> Iterator[PageView]:
    """A view to read the shipped guide in."""
    from kcdesk.paths import resources_dir  # noqa: PLC0415
    from kcdesk.ui.style.theme import load_theme  # noqa: PLC0415

    assert qapp is not None
    theme: Theme = load_theme(resources_dir() / "themes", "light")
    made = PageView(guide.figure, theme)
    made.resize(800, 600)
    yield made
    made.deleteLater()


def test_every_page_of_the_guide_can_be_listened_to(guide: Pack, guide_view: PageView) -> None:
    """Nothing empty, endless or written for machines; nothing of the prose left out."""
    for topic in guide.topics:
        page = guide.page(topic.id)
        guide_view.show_page(page)
        tree = page_tree(guide_view.document(), page.html, topic.title)
        foot = foot_of(guide_view.document())
        assert foot is not None, topic.id
        said = utterances(tree, end=foot, language=guide.info.language)
        assert_in_order(said, guide_view)
        assert said[0].text == spoken(topic.title)
        for one in said:
            assert 0 < len(one.text) <= _LONGEST, (topic.id, one)
            assert not re.search(r"[<>\[\]{}|≥≤→]|https?:|&\w+;|\ufffc", one.text), (topic.id, one)
        assert not lost(said, guide_view, foot), topic.id


def lost(said: tuple[Utterance, ...], view: PageView, foot: int) -> str:
    """Letters before the list of sources that no utterance covers, but for the sources' numbers."""
    units = view.toPlainText().encode("utf-16-le")
    silent = []
    at = 0
    for one in (*said, Utterance("", foot, foot)):
        silent.append(units[2 * at : 2 * one.start].decode("utf-16-le"))
        at = max(at, one.end)
    return "".join(character for text in silent for character in text if character.isalpha())
