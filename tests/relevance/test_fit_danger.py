from __future__ import annotations

from pathlib import Path

import pytest

from kcdesk.authoring.danger.sign_patterns import SignPatterns
from kcdesk.authoring.source.yaml_reader import parse_yaml
from kcdesk.guide.pack import Pack
from kcdesk.guide.schema import DANGER_BIAS
from kcdesk.search.danger import DangerReader
from kcdesk.search.engine import Engine
from tests.authoring.reports import Reports
from tests.authoring.shipped_source import shipped_source
from tests.relevance.fit_danger import (
    OF_SIGNS,
    Example,
    asked,
    fitted,
    in_tenths,
    made_of,
    tables,
    told,
    written,
)
from tests.relevance.tables import KEPT_ASIDE, LEARNED, UNLEARNED, of_danger

_FILE = Path(__file__).parents[2] / "content" / "en-GB" / "danger_likeness.yaml"


@pytest.fixture
def reader(shipped_pack: Pack) -> DangerReader:
    return Engine(shipped_pack).danger_reader


def _example(text: str, *, is_danger: bool) -> Example:
    return Example("table", tuple((word, 1) for word in text.split()), is_danger)


@pytest.fixture
def learned() -> list[Example]:
    danger = [_example(text, is_danger=True) for text in ("chest pain", "bad chest", "pain now", "chest now")]
    calm = [_example(text, is_danger=False) for text in ("car park", "park now", "bad car", "car pain")]
    return danger + calm


def test_words_of_danger_weigh_more_than_others(learned: list[Example]) -> None:
    weights = fitted(learned)
    assert weights["chest"] > 0 > weights["park"]
    assert abs(weights["now"]) < weights["chest"]


def test_a_word_that_was_seen_once_weighs_nothing(learned: list[Example]) -> None:
    assert "once" not in fitted([*learned, _example("once", is_danger=True)])


def test_each_clause_of_a_long_harmless_text_is_learned_from(tmp_path: Path, reader: DangerReader) -> None:
    """And no clause of a short text, or of one with a danger."""
    calm = "The garden took all of the morning. " * 6
    danger = "My chest hurts and it will not stop. " * 6
    table = tmp_path / "new.tsv"
    table.write_text(
        f"{calm}\t(none)\tstory\n{danger}\tget-help-now\tsign\nA short walk.\t(none)\tstory\n", "utf-8"
    )
    clauses = told([table], reader)
    assert len(clauses) == 1
    assert not clauses[0].is_danger
    assert clauses[0].table == "new", "or it would be learned where this table is held out"
    assert "garden" in {marker for marker, _ in clauses[0].markers}


def test_what_is_asked_of_pages_on_signs_is_not_learned_as_harmless(
    shipped_pack: Pack, reader: DangerReader
) -> None:
    """Nor what has a phrase of danger, wherever it is asked."""
    questions = asked(shipped_pack, reader)
    words = {marker for one in questions for marker, _ in one.markers}
    assert len(questions) > 1000
    assert not any(one.is_danger for one in questions)
    assert "scan" in words
    assert "sepsi" not in words


def test_no_table_that_is_kept_aside_is_learned_from() -> None:
    learned = set(tables())
    for folder in (KEPT_ASIDE, UNLEARNED):
        others = set(folder.glob("*.tsv"))
        assert others
        assert learned.isdisjoint(others)
    assert set(LEARNED.glob("*.tsv")) < learned


def test_a_new_table_is_read_after_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For each step of the fit changes the next."""
    before = [file.name for file in of_danger()]
    assert before[:2] == ["own_words.tsv", "young_and_dictated.tsv"]
    for name in ("a_new_one.tsv", *before):
        (tmp_path / name).touch()
    monkeypatch.setattr("tests.relevance.tables.LEARNED", tmp_path)
    assert [file.name for file in of_danger()] == [*before, "a_new_one.tsv"]


def test_names_of_signs_are_those_of_the_pages_that_have_most_of_them() -> None:
    """Of the pages on help and on all signs, and of each with three signs or more among its other names."""
    guide = shipped_source()
    patterns = SignPatterns(guide.data.danger.signs)
    named = {
        page.name
        for page in guide.pages.values()
        if page.front.kind != "side-effect"
        and sum(bool(patterns.spotted(name)) for name in page.front.also) > 2
    }
    assert guide.data.guide is not None
    assert set(OF_SIGNS) == named | {guide.data.guide.roles.help, guide.data.danger.reference_topic}


def test_the_same_texts_give_the_same_weights(learned: list[Example]) -> None:
    assert fitted(learned) == fitted(learned)


def test_weights_that_tell_nothing_are_left_out() -> None:
    assert in_tenths({DANGER_BIAS: 0.0, "a": 0.14, "b": -0.2, "c": 1.26}) == {
        DANGER_BIAS: 0,
        "b": -2,
        "c": 13,
    }


def test_the_file_can_be_read_again() -> None:
    """Whatever word it holds: `no`, a number, an apostrophe."""
    node = parse_yaml(written({DANGER_BIAS: -9, "no": 4, "38": 4, "o'er pain": -3}, "abc"), Reports().report)
    assert node is not None
    assert node.plain() == {
        "made_of": "abc",
        "bias": "-9",
        "weights": {"4": ["38", "no"], "-3": ["o'er pain"]},
    }


def test_the_guides_weights_were_learned_from_the_tables_as_they_are() -> None:
    """Else `python -m tests.relevance.fit_danger > content/en-GB/danger_likeness.yaml` is due."""
    assert f"made_of: {made_of(tables())}\n" in _FILE.read_text(encoding="utf-8")
