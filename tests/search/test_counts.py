"""What a key costs, in counts that are the same on every machine: no time is measured here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kcdesk.guide.pack import Pack, always
from kcdesk.paths import bundled_pack
from kcdesk.search.engine import Engine
from kcdesk.search.phrase_places import PhrasePlaces
from tests.benchmarks.large_guide import build
from tests.benchmarks.long_texts import texts

_TYPED = "sore mouth from sunitinib and very tired what can i do"
_MOST_ANSWERS = 22
"""Questions to the guide for one key, on average; it was 36 before anything was remembered."""
_MOST_AGAIN = 6
"""For a key whose words were all typed before."""

_MOST_LOADS = 12
"""Look-ups of what words weigh for a text of 2,000 letters; it was 65."""
_MOST_NAMES = 60
"""Names that a text of 2,000 letters is asked for to the letter, at most; it was 290."""
_MOST_WALKED = 22
"""Phrases of danger whose places are gone through one by one, for a text of 2,000 letters; it was 33."""


class _Counted:
    """How often a guide was asked."""

    def __init__(self, pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked: list[str] = []
        answer = pack.rows

        def rows(*query: Any) -> list[tuple[Any, ...]]:  # noqa: ANN401 - whatever is asked
            self.asked.append(query[0])
            return answer(*query)

        monkeypatch.setattr(pack, "rows", rows)

    @property
    def queries(self) -> int:
        """All of them."""
        return len(self.asked)

    def with_words(self, words: str) -> int:
        """Those that have these words of SQL."""
        return sum(words in query for query in self.asked)


@pytest.fixture(scope="module")
def large_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A guide of 3,000 sections."""
    file = tmp_path_factory.mktemp("large") / "large.kcpack"
    build(file, 300)
    return file


@pytest.fixture(params=["shipped", "large"])
def pack(request: pytest.FixtureRequest, large_file: Path) -> Iterator[Pack]:
    """The shipped guide, and a larger one."""
    with Pack.open(bundled_pack() if request.param == "shipped" else large_file, always) as opened:
        yield opened


def test_a_key_asks_the_guide_a_few_times(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    """However large it is."""
    engine = Engine(pack)
    counted = _Counted(pack, monkeypatch)
    for end in range(1, len(_TYPED) + 1):
        engine.search(_TYPED[:end])
    assert 0 < counted.queries / len(_TYPED) <= _MOST_ANSWERS


def test_what_was_asked_before_is_remembered(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same text again, as after a key that was taken back."""
    engine = Engine(pack)
    engine.search(_TYPED)
    counted = _Counted(pack, monkeypatch)
    engine.search(_TYPED)
    assert 0 < counted.queries <= _MOST_AGAIN


def test_a_long_text_looks_at_no_more_names_than_a_short_one_may(
    pack: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of very many, those that have most of what was typed."""
    looked_at: list[int] = []
    engine = Engine(pack)
    names = engine._ranking._names
    real = names._tables.names

    def counted(ids: Any) -> Any:  # noqa: ANN401 - as the real one
        looked_at.append(len(ids))
        return real(ids)

    monkeypatch.setattr(names._tables, "names", counted)
    engine.search("what are the side effects of kidney cancer treatment and how long do they last " * 20)
    assert 0 < max(looked_at) <= 700


_LONG = 2000
_MOST_FOR_A_LONG_TEXT = 65
"""Questions to the guide for a text of 2,000 letters, on average; it was 219 for these."""


def test_a_long_text_asks_the_guide_few_times(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its words are looked up together, however they are spelt, and so are the places of what is found."""
    engine = Engine(pack)
    counted = _Counted(pack, monkeypatch)
    made = texts(of_each=2)
    some = [text for kind in ("questions", "misspelt", "compounds") for text in made[kind]]
    for text in some:
        assert len(text) == _LONG
        engine.search(text)
    assert 0 < counted.queries / len(some) <= _MOST_FOR_A_LONG_TEXT


def test_what_matches_is_kept_by_its_rows(pack: Pack) -> None:
    """Of common words a few, of rare ones many."""
    engine = Engine(pack)
    for some in texts(of_each=3).values():
        for text in some:
            engine.search(text)
    tables = engine._tables
    kept = sum(map(len, tables._known_matches.values()))
    assert 0 < kept == tables._rows_matched <= 24_000


@pytest.mark.parametrize(
    ("kind", "words", "most"),
    [
        ("misspelt", "FROM stem", 9),  # not a question for the halves and the spellings of each word
        ("questions", "p.sentences", 2),  # one for all pages whose sentences are looked at
    ],
)
def test_what_a_text_needs_is_looked_up_together(
    pack: Pack, monkeypatch: pytest.MonkeyPatch, kind: str, words: str, most: int
) -> None:
    engine = Engine(pack)
    for step in (*engine.loading(), *engine._interpreter.loading_spelling()):  # all but the pages
        step()
    counted = _Counted(pack, monkeypatch)
    some = texts(of_each=3)[kind]
    for text in some:
        engine.search(text)
    assert 0 < counted.with_words(words) <= most * len(some)


def test_words_of_titles_are_read_once_for_suggestions(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    """However often nothing is found."""
    engine = Engine(pack)
    counted = _Counted(pack, monkeypatch)
    for text in ("qqqqzzzz wwwwxxxx", "vvvvkkkk jjjjqqqq", "zzzzwwww"):
        assert not engine.search(text).hits
    assert counted.with_words("SELECT DISTINCT text FROM name") == 1


def test_what_words_weigh_is_looked_up_together_for_all_meanings(
    pack: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A text of fifty phrases that mean something asked for the weights of each by itself."""
    engine = Engine(pack)
    engine.warm_up()
    asked: list[int] = []
    weights = engine._interpreter._weights
    real = weights.load

    def load(stems: Any) -> None:  # noqa: ANN401 - as the real one
        asked.append(1)
        real(stems)

    monkeypatch.setattr(weights, "load", load)
    some = texts(of_each=3)["questions"]
    for text in some:
        engine.search(text)
    assert 0 < len(asked) <= _MOST_LOADS * len(some)


def test_names_are_looked_for_to_the_letter_only_where_one_starts(
    pack: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not at every word of a long text, with every number of words after it."""
    engine = Engine(pack)
    asked: list[int] = []
    real = engine._tables.names_of_texts

    def names_of_texts(some: Any) -> Any:  # noqa: ANN401 - as the real one
        asked.append(len(some))
        return real(some)

    monkeypatch.setattr(engine._tables, "names_of_texts", names_of_texts)
    for text in texts(of_each=3)["questions"]:
        engine.search(text)
    assert 0 < max(asked) <= _MOST_NAMES


def test_few_phrases_of_danger_are_gone_through_in_a_long_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of those whose words are there, the ones whose words are near each other, and once."""
    walked: list[int] = []
    real = PhrasePlaces._fitting

    def fitting(places: PhrasePlaces, phrase: Any) -> Any:  # noqa: ANN401 - as the real one
        walked.append(1)
        return real(places, phrase)

    monkeypatch.setattr(PhrasePlaces, "_fitting", fitting)
    some = texts(of_each=25)["danger without stops"]
    with Pack.open(bundled_pack(), always) as pack:
        engine = Engine(pack)
        for text in some:
            engine.search(text)
    assert 0 < len(walked) <= _MOST_WALKED * len(some)
