from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcdesk.guide.schema import DANGER_BIAS
from kcdesk.search.danger_likeness import (
    ASKED,
    BY_CLAUSES,
    END,
    FEW,
    MORE,
    SENTENCE,
    SHORT,
    START,
    WINDOW,
    DangerLikeness,
    Part,
    Run,
    Standing,
    least_heard,
    length_marker,
    said_first,
    text_markers,
    told,
)

_WEIGHTS = {DANGER_BIAS: -10, "chest": 4, "pain": 5, "chest pain": 8, "park": -9}


def _words(text: str) -> list[list[str]]:
    return [[word] for word in text.split()]


def test_a_word_adds_its_own_weight_and_that_of_the_pair_it_ends() -> None:
    assert DangerLikeness(_WEIGHTS).tenths(_words("my chest pain at park")) == [0, 4, 13, 0, -9]


def test_a_misspelt_word_counts_as_typed_and_as_corrected() -> None:
    assert DangerLikeness(_WEIGHTS).tenths([["chets", "chest"], ["pain"]]) == [4, 13]


def test_pairs_are_of_words_that_follow_each_other_and_of_both_ends() -> None:
    markers = ["#3", "^ a", "a", "b", "a b", "c", "b c", "c $"]
    assert list(text_markers(_words("a b c"))) == markers


@pytest.mark.parametrize(("words", "marker"), [(1, "#1"), (3, "#3"), (5, "#4"), (11, "#8"), (500, "#16")])
def test_a_text_has_one_of_few_lengths(words: int, marker: str) -> None:
    assert length_marker(words) == marker


def test_a_text_weighs_what_all_its_markers_weigh() -> None:
    """What is learned is what is weighed, however the text falls into clauses."""
    words = [["my"], ["chest", "chets"], ["pain"], [], ["park"], ["park"]]
    markers = list(text_markers(words))
    likeness = DangerLikeness({marker: 3**at for at, marker in enumerate(dict.fromkeys(markers))})
    clauses = [words[:2], words[2:5], [], words[5:]]
    joined = likeness.joined((clause, likeness.tenths(clause)) for clause in clauses)
    weights = {marker: 3**at for at, marker in enumerate(dict.fromkeys(markers))}
    assert likeness.heaviest(joined).tenths == sum(map(weights.__getitem__, markers))


def test_a_text_without_words_has_no_ends() -> None:
    assert DangerLikeness({"^ $": 5}).joined([((), ())]) == []


def test_a_short_text_weighs_what_all_of_it_weighs() -> None:
    likeness = DangerLikeness(_WEIGHTS)
    assert likeness.heaviest([4, 13, -9]) == (-2, 0, 3)


def test_of_a_long_text_its_heaviest_run_counts() -> None:
    """What else somebody writes of hides nothing."""
    likeness = DangerLikeness(_WEIGHTS)
    calm = [-9] * 100
    run = likeness.heaviest([*calm, 4, 13, *[0] * (WINDOW - 2), *calm])
    assert (run.tenths, run.start) == (7, 100)


def test_of_a_long_run_the_few_words_that_weigh_are_told() -> None:
    likeness = DangerLikeness(_WEIGHTS)
    tenths = likeness.tenths(_words("hello i wrote to you before of my chest pain it is bad since the park"))
    assert told(tenths, likeness.heaviest(tenths)) == range(8, 10)


def test_a_short_run_is_told_whole() -> None:
    """Or somebody would read half of what they wrote."""
    assert told([9, 0, 4, -1], Run(12, 0, 4)) == range(4)


@given(st.lists(st.integers(-30, 30), min_size=1, max_size=80))
def test_no_run_of_the_window_weighs_more(tenths: list[int]) -> None:
    likeness = DangerLikeness({})
    run = likeness.heaviest(tenths)
    width = min(WINDOW, len(tenths))
    assert run.tenths == max(sum(tenths[at : at + width]) for at in range(len(tenths) - width + 1))
    assert set(told(tenths, run)) <= set(range(run.start, run.end))


def _among(run: list[int], words: int) -> list[int]:
    """A run of words that weigh something in the middle of a text of so many."""
    before = (words - len(run)) // 2
    return [*[0] * before, *run, *[0] * (words - before - len(run))]


def _stands_out(likeness: DangerLikeness, tenths: list[int], *, has_phrase: bool = False) -> bool:
    part = likeness.part([("word",)] * len(tenths), tenths, tenths)
    return Standing(len(tenths), part, part if has_phrase else Part()).is_enough()


def test_danger_stands_out_of_a_short_text_whatever_it_weighs() -> None:
    assert _stands_out(DangerLikeness({}), [-9] * BY_CLAUSES)
    assert not _stands_out(DangerLikeness({}), [-9] * (BY_CLAUSES + 9))


@pytest.mark.parametrize("words", [BY_CLAUSES * 4, BY_CLAUSES * 400])
def test_a_few_words_of_danger_stand_out_however_long_the_text(words: int) -> None:
    spread = [0] * (FEW - 1)
    assert _stands_out(DangerLikeness({}), _among([*spread, ASKED.few], words))
    assert not _stands_out(DangerLikeness({}), _among([*spread, ASKED.few - 1], words))


def test_a_phrase_of_the_lexicon_needs_less_to_stand_out() -> None:
    faint = _among([ASKED.few - ASKED.of_phrase], BY_CLAUSES * 4)
    assert _stands_out(DangerLikeness({}), faint, has_phrase=True)
    assert not _stands_out(DangerLikeness({}), faint)


def test_a_longer_text_needs_more_to_stand_out() -> None:
    """Up to a length from which on it needs no more."""
    likeness, spread = DangerLikeness({}), [1] * MORE
    longest = BY_CLAUSES + sum(spread) // ASKED.each_word
    assert _stands_out(likeness, _among(spread, longest))
    assert not _stands_out(likeness, _among(spread, longest + 1))
    assert _stands_out(likeness, _among([-(-ASKED.most // MORE)] * MORE, 5000))


def test_a_few_words_must_weigh_more_to_be_danger() -> None:
    """They tell little: `took two paracetamol this morning`."""
    assert least_heard(SHORT) > least_heard(SHORT + 1)


def test_a_clause_with_stops_is_weighed_as_a_text_by_itself() -> None:
    likeness = DangerLikeness(
        {DANGER_BIAS: -3, "#2": 5, f"{START} i": 7, "i": 2, "i fell": 11, f"fell {END}": 13}
    )
    assert likeness.part([["i"], ["fell"]], [2, 11], [2, 11]) == Part(sentence=-3 + 5 + 7 + 2 + 11 + 13)


def test_of_a_clause_without_stops_some_words_are_weighed() -> None:
    tenths = [*[1] * SENTENCE, 5]
    part = DangerLikeness({}).part([["word"]] * len(tenths), tenths, tenths)
    assert part == Part(few=FEW + 4, more=MORE + 4)


def test_a_clause_of_words_that_were_said_before_weighs_nothing() -> None:
    assert DangerLikeness({"fell": 50}).part([["fell"]], [50], []) == Part()


def test_what_is_told_in_several_sentences_does_not_stand_out_together() -> None:
    """A little in each of many is what stories are like."""
    faint = Part(sentence=ASKED.sentence - 1)
    assert not Standing(BY_CLAUSES * 2, faint.heavier(faint), Part()).is_enough()
    assert Standing(BY_CLAUSES * 2, faint.heavier(Part(ASKED.sentence)), Part()).is_enough()


def test_the_bias_and_the_length_of_a_text_count_in_what_stands_out() -> None:
    strong = _among([ASKED.few], BY_CLAUSES * 4)
    assert not _stands_out(DangerLikeness({DANGER_BIAS: -1}), strong)
    assert not _stands_out(DangerLikeness({"#16": -1}), strong)


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("", ""),
        ("no pain", "no pain"),
        ("no pain no pain", "no pain no pain"),
        ("no pain no pain no pain no pain", "no pain"),
        ("my wife came home my wife came home", "my wife came home"),
        ("i had my tea and i had my bath", "i had my tea and i had my bath"),
        ("i had my tea then i had my tea and slept", "i had my tea then and slept"),
    ],
)
def test_what_is_said_again_is_not_read_again(said: str, left: str) -> None:
    words = said.split()
    assert " ".join(words[at] for at in said_first(words)) == left


@given(st.lists(st.sampled_from("ab"), min_size=1, max_size=60))
def test_the_first_word_of_a_text_is_always_read(words: list[str]) -> None:
    assert said_first(words)[0] == 0
