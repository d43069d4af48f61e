"""What a clause is about decides whether a sign in it is heard."""

from __future__ import annotations

import re

import pytest

from kcdesk.search.calm_clauses.kinds import PATTERNS
from kcdesk.search.danger import DangerReader
from kcdesk.search.lexicon import Lexicon
from kcdesk.search.schema import DANGER
from kcdesk.search.search_language import ENGLISH
from kcdesk.search.tables import SearchTables
from tests.raw_pack import RawTopic
from tests.search.conftest import MakeEngine

_SIGNS = (
    "chest pain",
    "stroke",
    "seizure|seizures",
    "heart attack",
    "fever",
    "back pain",
    "cough blood",
    "slurred",
    "fainted",
    "weak knees",
    "want die",
    "overdose",
    "38 degrees",
    "emergency",
    "muddled",
    "bleeding heavily",
)


@pytest.fixture
def reader(make_engine: MakeEngine) -> DangerReader:
    """A reader that knows a few signs."""
    engine = make_engine(RawTopic("help", "Help"), phrases=tuple((sign, DANGER, "help") for sign in _SIGNS))
    return DangerReader(Lexicon(SearchTables(engine._pack), ENGLISH), ENGLISH, lambda _: {})


@pytest.mark.parametrize(
    "typed",
    [
        "what causes chest pain",
        "can stress cause chest pain",
        "is a fever a side effect of nivolumab",
        "can cancer patients cough up blood",
        "what is a stroke",
        "how are seizures diagnosed",
        "how do i prevent a stroke",
        "does chest pain always mean a heart problem",
        "chest pain versus heartburn",
        "what does an ecg for chest pain show",
        "living with seizures",
        "the first 90 days after a heart attack",
        "frequently asked questions about heart attack",
        "patient information sheets heart attack",
        "stroke recovery diet",
        "accredited chest pain centre",
        "fever in dogs",
        "chest pain causes and diagnosis",
        "can you drive after a stroke",
        "how soon can i fly after my heart attack",
        "do i need to tell the dvla about my stroke",
        "back pain from gardening years ago",
        "my father had a heart attack in 2010",
        "the fever has gone",
        "had a fever last week but it resolved",
        "i thought i was having a heart attack but it was heartburn",
        "family history of stroke",
        "scared of having a seizure",
        "will i get chest pain during the scan",
        "i nearly had a heart attack when i saw the bill",
        "that deadline gave me a heart attack",
        "slurred writing in the letter",
        "watched a film about a heart attack",
        "i dont want to die",
        "overdose of radiation from scans",
        "tell me about seizures for my school project",
        "hot water bottle for back pain",
        "chest pain none",
        "is there a cpr class for seizures",
        "mum had a stroke and is recovering well",
        "blood clot and chest pain found on my scan",
        "keep tablets in the car at 38 degrees",
        "mum has dementia and is always muddled",
        "not an emergency for a repeat prescription",
        "i fainted once at school",
        "i once fainted giving blood",
        "two years ago i fainted on holiday",
        "neither of us has had a fever",
        "the nurse asked if i had chest pain and i said no",
        "i have had my seizures under control",
        "seizures stable for years",
        "why are seizures so common",
        "do i need to declare a stroke on travel insurance",
        "grief counselling after an overdose",
        "another word for seizure",
        "what do they mean by severe chest pain",
        "back pain after a long walk",
        "scared of a stroke",
    ],
)
def test_a_sign_that_nobody_has_is_quiet(reader: DangerReader, typed: str) -> None:
    assert reader.find(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "chest pain",
        "seizures",
        "what causes my chest pain",
        "what to do about chest pain",
        "what should i do if i have a seizure",
        "what if i get chest pain",
        "is chest pain serious",
        "signs of a stroke",
        "symptoms of a heart attack",
        "how to stop a seizure",
        "is this a stroke",
        "what causes sudden chest pain",
        "had a stroke last year and now my speech is slurred",
        "my brother who had a stroke last year is bleeding heavily",
        "i had a heart attack in 2010 and i have chest pain",
        "family history of stroke and my father fainted",
        "no i have chest pain",
        "scared i am having a stroke",
        "read about strokes. i have chest pain",
        "chest pain after my scan",
        "seizure after the drip",
        "what to do after a seizure",
    ],
)
def test_a_sign_is_heard_where_it_may_be_there(reader: DangerReader, typed: str) -> None:
    assert reader.find(typed) is not None


def test_despair_is_no_question_about_a_word(make_engine: MakeEngine) -> None:
    engine = make_engine(RawTopic("help", "Help"), phrases=(("what point living", DANGER, "help"),))
    reader = DangerReader(Lexicon(SearchTables(engine._pack), ENGLISH), ENGLISH, lambda _: {})
    assert reader.find("what is the point of living") is not None


def test_words_are_denied_by_no_and_not_by_an_answer(reader: DangerReader) -> None:
    """`no fever` denies; `no, he has chest pain` answers."""
    assert reader.find("no fever") is None
    assert reader.find("no he has chest pain") is not None


def test_what_was_never_there_before_is_there_now(reader: DangerReader) -> None:
    assert reader.find("i have never had chest pain") is None
    assert reader.find("never had chest pain like this before") is not None
    assert reader.find("never had chest pain until today") is not None


def test_every_pattern_is_one_that_a_browser_knows_too() -> None:
    """The search of a folder has the same patterns: nothing that only Python's expressions know."""
    assert len(set(PATTERNS)) == len(PATTERNS)
    for pattern in PATTERNS:
        re.compile(pattern)
        assert not re.search(r"\(\?(?!:|!|=)|\\A|\\Z|\(\?P", pattern), pattern
