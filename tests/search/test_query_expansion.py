from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kcdesk.guide.pack import Pack
from kcdesk.search.interpretation import Interpretation
from kcdesk.search.query import parse
from kcdesk.search.query_expansion import Interpreter
from kcdesk.search.search_language import ENGLISH
from kcdesk.search.tables import SearchTables
from kcdesk.search.term_weights import TermWeights
from tests.raw_pack import RawTopic, write_pack

_TEXT = "Sleep well. Painkillers help. Blood pressure. An operation. Breath. Radiotherapy of a tumour."
_TOPICS = [RawTopic("words", "Words", "", _TEXT), RawTopic("help", "Help", "", "A team helps.")]
_PHRASES = (
    ("zapping", "means", "radiotherapy"),
    ("whacked out", "means", "sleep"),
    ("nothing like it", "means", "xenon"),
    ("cannot breathe", "danger", "help"),
)

Interpret = Callable[..., Interpretation]


@pytest.fixture
def interpret(tmp_path: Path) -> Iterator[Interpret]:
    """Reads queries of a small guide."""
    pack = Pack.open(write_pack(tmp_path / "a.kcpack", _TOPICS, phrases=_PHRASES))
    interpreter = Interpreter(tables := SearchTables(pack), TermWeights(tables), ENGLISH)
    yield lambda typed, literal=False: interpreter.interpret(parse(typed), literal=literal)
    pack.close()


def _variants(interpretation: Interpretation) -> list[tuple[str, str]]:
    """(words, origin) of every variant, meanings at the end of their group."""
    return [
        (" ".join(variant.words), variant.origin)
        for group in interpretation.groups
        for variant in (*(one for term in group.terms for one in term.variants), *group.meanings)
    ]


@pytest.mark.parametrize(
    ("typed", "forms"),
    [
        ("blood ", [("blood", "typed")]),
        ("operati", [("operati", "typed"), ("operation", "completed")]),
        ("sleepy ", [("sleep", "family")]),
        ("breathless ", [("breathe", "family")]),
        ("pain killers ", [("painkillers", "joined")]),
        ("radio-therapy ", [("radiotherapy", "joined")]),
        ("bloodpressure ", [("blood pressure", "split")]),
        ("tumer ", [("tumour", "corrected")]),
        ("zapping ", [("radiotherapy", "meaning")]),
        ("zappi", [("zappi", "typed"), ("radiotherapy", "meaning")]),
        ("zaping ", [("zapping", "corrected"), ("radiotherapy", "meaning")]),
        ("whacked out blood ", [("sleep", "meaning"), ("blood", "typed")]),
        ("nothing like it ", []),
        ("xylophone ", []),
        ("the ", []),
    ],
)
def test_a_word_is_looked_for_as_the_guide_has_it(
    interpret: Interpret, typed: str, forms: list[tuple[str, str]]
) -> None:
    """As typed or, failing that, in the forms that the guide holds."""
    assert _variants(interpret(typed)) == forms


@pytest.mark.parametrize(
    ("typed", "corrected"),
    [
        ("tumer size", "tumour size"),
        ("bloodpressure", "blood pressure"),
        ("the tumer and the scan ", "the tumour and the scan"),
        ("tumour", ""),
        ("zapping", ""),
        ("xylophone", ""),
    ],
)
def test_the_text_is_given_with_its_spelling_put_right(
    interpret: Interpret, typed: str, corrected: str
) -> None:
    """With every word of it, those too that come twice; empty where nothing was wrong, or nothing is near."""
    assert interpret(typed).corrected == corrected


def test_the_words_that_were_put_right_are_given_once(interpret: Interpret) -> None:
    assert interpret("tumer size of the tumer after bloodpressure ").respelt == ("tumour", "blood pressure")


def test_literal_words_stay_as_they_are_spelt(interpret: Interpret) -> None:
    """And so may find nothing."""
    meant = interpret("tumer", literal=True)
    assert (meant.corrected, _variants(meant)) == ("", [])


def _danger(interpretation: Interpretation) -> str:
    return interpretation.danger.topic if interpretation.danger else ""


@pytest.mark.parametrize(
    ("typed", "topic"),
    [("I can't breathe", "help"), ("cannot breath", "help"), ("cannot braethe", "help"), ("a breath", "")],
)
def test_danger_is_seen_through_bad_spelling(interpret: Interpret, typed: str, topic: str) -> None:
    """As through good."""
    assert _danger(interpret(typed)) == topic


def test_danger_is_seen_at_the_end_of_a_long_text(interpret: Interpret) -> None:
    typed = " ".join(f"word{number}" for number in range(200))
    assert _danger(interpret(f"{typed} and now he cannot breathe")) == "help"


def test_of_a_long_text_the_words_that_say_most_are_looked_for(interpret: Interpret) -> None:
    rare = " ".join(f"xq{number}" for number in range(40))
    assert ("radiotherapy", "typed") in _variants(interpret(f"{rare} radiotherapy "))


def test_words_that_say_who_asks_count_less(tmp_path: Path) -> None:
    topic = RawTopic("a", "A", "", "My husband has hiccups.")
    pack = Pack.open(write_pack(tmp_path / "b.kcpack", [topic]))
    tables = SearchTables(pack)
    interpreter = Interpreter(tables, TermWeights(tables), ENGLISH)
    husband, hiccups = interpreter.interpret(parse("husband hiccups ")).groups
    assert 0 < husband.weight < hiccups.weight
    (alone,) = interpreter.interpret(parse("husband ")).groups
    assert alone.weight == hiccups.weight
    pack.close()


@pytest.mark.parametrize("typed", ["TUMR scan", "waist "])
def test_abbreviations_and_common_words_are_no_misspellings(tmp_path: Path, typed: str) -> None:
    topic = RawTopic("a", "A", "", "A tumour. A scan. Waste.")
    pack = Pack.open(write_pack(tmp_path / "b.kcpack", [topic], frequencies={"waist": 9.0}))
    tables = SearchTables(pack)
    assert Interpreter(tables, TermWeights(tables), ENGLISH).interpret(parse(typed)).corrected == ""
    pack.close()


def test_a_word_tells_more_the_fewer_sections_have_it(interpret: Interpret) -> None:
    """`Help` is in both pages, `blood` in one."""
    common, rare = interpret("help blood ").groups
    assert rare.weight > common.weight > 0


def test_the_beginning_of_a_last_word_tells_nothing_yet(interpret: Interpret) -> None:
    """Unless it is all there is, or a number."""
    assert _variants(interpret("blood pr")) == [("blood", "typed")]
    assert _variants(interpret("bl")) == [("bl", "typed")]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("rahs cream ", ("rash", "corrected by the words beside it")),
        ("skin rahs ", ("rash", "corrected by the words beside it")),
        ("rahs of hope ", ("rays", "corrected by the words beside it")),
        ("rahs ", ("rays", "corrected")),
    ],
)
def test_a_correction_is_preferred_that_the_words_beside_it_make_likely(
    tmp_path: Path, typed: str, first: tuple[str, str]
) -> None:
    """`rays` is the commoner word; but it is `skin rash` and `rash cream`."""
    text = "Rays of hope. Rays. Rays of sun. X rays. Skin rash. A rash cream."
    with Pack.open(write_pack(tmp_path / "b.kcpack", [RawTopic("words", "Words", "", text)])) as pack:
        tables = SearchTables(pack)
        meant = Interpreter(tables, TermWeights(tables), ENGLISH).interpret(parse(typed))
    term = next(term for group in meant.groups for term in group.terms if term.part.words == ("rahs",))
    assert (term.variants[0].words[0], term.variants[0].origin) == first
