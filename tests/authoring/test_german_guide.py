"""A guide on another subject, from another country and in another language, from its folder to the window."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kcdesk.authoring.compiler import check_guide
from kcdesk.authoring.data.guide_words import GuideWords
from kcdesk.cli import main as cli
from kcdesk.export.html_file import html_file
from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.search.engine import Engine
from kcdesk.ui.speech.voice import SilentVoice
from kcdesk.ui.widgets.accessible_roles import NamedGroup
from tests.conftest import MakeReader, show
from tests.german_guide import GERMAN_GUIDE, make_german_pack

_DAY = date(2026, 11, 27)


@pytest.fixture(scope="module")
def german_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its pack."""
    return make_german_pack(tmp_path_factory.mktemp("german"))


@pytest.fixture(scope="module")
def german(german_file: Path) -> Iterator[Pack]:
    """The same, through the gate and open."""
    with Pack.open(german_file) as pack:
        yield pack


def test_it_passes_every_check_with_warnings_counted() -> None:
    assert check_guide(GERMAN_GUIDE, _DAY).problems.all == ()


def test_every_word_of_the_program_s_is_translated() -> None:
    """Those that are the same are signs, or words that both languages have."""
    text = (GERMAN_GUIDE / "words.yaml").read_text(encoding="utf-8")
    words = dict(re.findall(r'^(\w+): "(.*)"$', text, re.MULTILINE))
    english = {name: field.default for name, field in GuideWords.model_fields.items()}
    assert set(words) == set(english)
    assert {name for name in words if words[name] == english[name]} == {"comma", "for_group"}


def test_every_page_names_what_it_is_drawn_from(german: Pack) -> None:
    """But those that are made, or lead to others."""
    without = {topic.id for topic in german.topics if not german.sources(topic.id)}
    assert without == {"regeln", "glossar", "ueber"}
    assert all(topic.reviewed_by == "" for topic in german.topics)


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("Huhn braten", "erhitzen"),
        ("wie kalt kühlschrank", "kuehlen"),
        ("kuhlschrank", "kuehlen"),
        ("temperatr", "erhitzen"),
        ("Brechdurchfall", "wenn-sie-krank-sind"),
        ("schwanger", "wer-aufpassen-muss"),
        ("seife", "haende-waschen"),
        ("schneidebrett", "trennen"),
    ],
)
def test_it_is_searched_in_german(german: Pack, typed: str, topic: str) -> None:
    """With words of everyday, without umlauts, misspelt."""
    assert topic in [hit.topic for hit in Engine(german).search(typed).hits[:2]]


def test_its_pages_speak_german_alone(german: Pack) -> None:
    """No word of the program's own is left in English."""
    pages = " ".join(german.page(topic.id).html for topic in german.topics)
    assert "Geändert am 27. November 2026. Nächste Prüfung bis 27. November 2027." in pages
    for english in ("Sources", "About this page", "Updated", "Urgent", "Ring"):
        assert english not in pages


def test_its_exports_say_the_language(german: Pack) -> None:
    assert '<html lang="de"' in html_file(german, ["erhitzen"])


def test_it_is_opened_and_spoken_as_german(german: Pack, make: MakeReader, qtbot: QtBot) -> None:
    """By the voice, and by a screen reader on the page."""
    asked: list[str] = []

    def find_voice(language: str, parent: QObject) -> SilentVoice:
        asked.append(language)
        return SilentVoice(parent)

    reader = make(pack=german, find_voice=find_voice)
    show(reader, qtbot)
    for topic in german.topics:
        reader.navigator.open(Location(topic.id))
    assert reader.window.windowTitle() == "Über diesen Ratgeber - Sauber kochen"
    assert set(asked) == {"de"}
    window = reader.window
    for text in (window.reading.page.view, window.topics.tree, *window.home.texts):
        assert text.locale().name() == "de_DE"
    assert window.top_bar.help_button.locale().name().startswith("en")
    assert reader.window.top_bar.help_button.isVisible()
    for box in (window.home.search_box, window.top_bar.search_box):
        assert box.toolTip() == "Suchen: ein Lebensmittel, eine Beschwerde"
        assert box.placeholderText() in {box.toolTip(), "Suchen: ein Lebensmittel"}  # as there is room
    headings = [one.accessibleName() for one in window.home.findChildren(NamedGroup)]
    assert headings[0] == "Die Regeln"


def test_the_folder_can_be_begun_by_new_and_needs_nothing_kidney(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same data files as of a guide just begun, and those that it chose."""
    assert cli.main(["new", str(tmp_path / "neu")]) == 0
    begun = {file.name for file in (tmp_path / "neu").glob("*.yaml")}
    assert begun <= {file.name for file in GERMAN_GUIDE.glob("*.yaml")}
    assert "profile" not in (GERMAN_GUIDE / "guide.yaml").read_text(encoding="utf-8")
    assert "guide.yaml" in capsys.readouterr().out
