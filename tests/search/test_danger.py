from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kcdesk.guide.pack import Pack
from kcdesk.search.danger import DangerReader
from kcdesk.search.lexicon import Lexicon
from kcdesk.search.schema import COMPANION, DANGER, HARMLESS, MILD
from kcdesk.search.search_language import ENGLISH
from kcdesk.search.tables import SearchTables
from tests.raw_pack import RawTopic, write_pack

_PHRASES = (
    ("chest pain", DANGER, "help"),
    ("cannot feel my legs", DANGER, "help"),
    ("passed out", DANGER, "help"),
    ("had a fit", DANGER, "help"),
    ("fever", DANGER, "help"),
    ("stroke", DANGER, "help"),
    ("cough|spit blood", DANGER, "help"),
    ("legs|arm weak|numb", DANGER, "help"),
    ("ambulance", DANGER, "help"),
    ("999", DANGER, "help"),
    ("temperature", DANGER, "help"),
    ("no feeling legs", DANGER, "help"),
    ("heart stopped", DANGER, "help"),
    ("sepsis", DANGER, "help"),
    ("feverish", DANGER, "help"),
    ("cannot breath", DANGER, "help"),
    ("not wake", DANGER, "help"),
    ("he|she confused", DANGER, "help"),
    ("blood sugar 24|25", DANGER, "help"),
    ("take|took all tablets", DANGER, "help"),
    ("cannot do this any more", DANGER, "help"),
    ("kill|hurt myself|himself", DANGER, "help"),
    ("blood sugar", HARMLESS, ""),
    ("fever tree", HARMLESS, ""),
    ("blood test|tests", HARMLESS, ""),
    ("passed out of", HARMLESS, ""),
    ("hard poo", MILD, ""),
)
_WEIGHTS = {"": -5, "gone": 6, "floppi": 9, "gone floppi": 5, "knit": -40, "patter": -40}
_HEAVY = {**_WEIGHTS, "floppi": 60}
_DAY = "we went to the sea by bus and had our tea with aunt joan who lives there now and came back late "
_WOOL = "she showed me the blue wool that came in the post from a shop in wales on monday"
_SPELLINGS = {"coffing": ["coughing", "coping"]}


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[DangerReader]:
    pack = Pack.open(write_pack(tmp_path / "a.kcpack", [RawTopic("help", "Help")], phrases=_PHRASES))
    yield DangerReader(
        Lexicon(SearchTables(pack), ENGLISH),
        ENGLISH,
        lambda words: {word: _SPELLINGS[word] for word in words if word in _SPELLINGS},
    )
    pack.close()


@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        ("I have Chest Pain now", "Chest Pain"),
        ("pain in my chest", "pain in my chest"),
        ("I can't feel my legs", "can't feel my legs"),
        ("legs - I cannot feel them!", "legs - I cannot feel"),
        ("she passed out", "passed out"),
        ("he had a fit", "had a fit"),
        ("coughed up blood", "coughed up blood"),
        ("coffing up blood", "coffing up blood"),
        ("spitting blood", "spitting blood"),
        ("feeling fine. then chest pain", "chest pain"),
        ("I do not know why I have chest pain", "chest pain"),
        ("my arm has gone numb", "arm has gone numb"),
        ("weak legs", "weak legs"),
        ("ambulance", "ambulance"),
        ("I think we need to send for an ambulance from the village", "ambulance"),
        ("I want to kill my self", "kill my self"),
        ("he said he would hurt him self", "hurt him self"),
    ],
)
def test_words_of_danger_are_heard(reader: DangerReader, typed: str, heard: str) -> None:
    """All words of a phrase near one another, in any order; a `not` may make the difference."""
    danger = reader.find(typed)
    assert danger is not None
    assert (danger.topic, danger.heard) == ("help", heard)


@pytest.mark.parametrize(
    "typed",
    [
        "I feel my legs",
        "passed my test",
        "fit note",
        "pain in my knee, foot, back and arm, but a good chest",
        "My chest is fine. No news on the pain clinic",
        "cough before my blood test",
        "fever tree tonic",
        "ambulance volunteer training weekend",
        "passed out of date tablets on",
        "",
    ],
)
def test_other_words_are_not(reader: DangerReader, typed: str) -> None:
    """A harmless phrase, another sentence, or words too far apart."""
    assert reader.find(typed) is None


@pytest.mark.parametrize(
    "typed", ["no chest pain", "I have not had any chest pain", "no cough or fever", "without fever"]
)
def test_what_is_denied_is_no_danger(reader: DangerReader, typed: str) -> None:
    assert reader.find(typed) is None


@pytest.mark.parametrize(
    ("typed", "is_danger"),
    [
        ("mum had a stroke ten years ago", False),
        ("a stroke in 2019", False),
        ("history of stroke", False),
        ("stroke two hours ago", True),
        ("a stroke in 2019 and now another stroke", True),
        ("a stroke in 2019 and my arm is weak", True),
        ("had a stroke last month", False),
        ("a stroke as a child", False),
    ],
)
def test_what_is_long_past_is_no_danger(reader: DangerReader, typed: str, is_danger: bool) -> None:
    assert (reader.find(typed) is not None) is is_danger


@pytest.mark.parametrize(
    ("typed", "is_danger"),
    [
        ("no longer short of breath", False),
        ("no trouble with my breath", False),
        ("cannot get my breath", True),
        ("he is not confused", False),
        ("she is not well and confused", True),
        ("not well, chest pain", True),
        ("denies chest pain", False),
        ("the pain wakes me or will not", False),
        ("she will not wake", True),
        ("I cannot do this any more", True),
        ("it is not sore any more", False),
        ("no blood, but I breathe", False),
        ("no feeling in my legs", True),
    ],
)
def test_a_way_to_say_no_counts_for_the_words_it_stands_before(
    reader: DangerReader, typed: str, is_danger: bool
) -> None:
    assert (reader.find(typed) is not None) is is_danger


@pytest.mark.parametrize(
    ("typed", "is_danger"),
    [
        ("does axitinib cause chest pain", False),
        ("does this cause my chest pain", True),
        ("sunitinib can cause chest pain", False),
        ("sunitinib can cause it and I have chest pain now", True),
        ("what is chest pain", False),
        ("what is this chest pain", True),
        ("why do they ask about chest pain", False),
        ("how common is a stroke on axitinib", False),
        ("risk of stroke", False),
        ("a leaflet about chest pain", False),
        ("my father died of a stroke", False),
        ("can you get chest pain from stress", False),
        ("can you get an ambulance for me", True),
        ("the doctor ruled out a stroke", False),
    ],
)
def test_a_question_about_it_is_no_danger(reader: DangerReader, typed: str, is_danger: bool) -> None:
    """As long as nobody is said to have it."""
    assert (reader.find(typed) is not None) is is_danger


@pytest.mark.parametrize(
    ("typed", "is_danger"),
    [
        ("my dog has weak legs", False),
        ("the dog jumped up and I have chest pain", True),
        ("our cat was in a fight and my legs are weak", True),
        ("my chest wall is full of pain", True),
        ("I take all my tablets every morning", False),
        ("I took all my tablets", True),
        ("I will take all my tablets now", True),
    ],
)
def test_another_subject_or_a_habit_is_no_danger(reader: DangerReader, typed: str, is_danger: bool) -> None:
    assert (reader.find(typed) is not None) is is_danger


def test_a_harmless_phrase_hides_no_phrase_of_danger_that_goes_beyond_it(reader: DangerReader) -> None:
    assert reader.find("blood sugar") is None
    assert reader.find("blood sugar 24") is not None


def test_a_text_of_nothing_but_what_is_mild_is_no_danger_by_what_its_words_weigh(
    reader: DangerReader,
) -> None:
    """With any other word beside it, the weights decide."""
    weighing = reader.weighing({"": -5, "hard": 9, "poo": 9, "now": 1})
    assert weighing.find("hard poo") is None
    assert weighing.find("my hard poo") is None
    assert weighing.find("hard poo now") is not None
    assert weighing.find("hard poo and a fever") is not None


def test_a_single_word_that_is_said_of_somebody_alone_needs_no_other(reader: DangerReader) -> None:
    assert reader.find("feverish ten days after treatment started") is not None
    assert reader.find("ambulance charity shop opening") is None


@pytest.mark.parametrize(
    ("typed", "is_danger"),
    [
        ("37.5", True),
        ("38,2", True),
        ("39", True),
        ("38 degrees", True),
        ("it was 38.4 last night", True),
        ("37.4", False),
        ("36.8", False),
        ("37.5 mg", False),
        ("37.5mg", False),
        ("38 weeks", False),
        ("the thermometer says 38", True),
        ("bmi 38.5", False),
        ("temperature 36.6", False),
        ("fever 38.6", True),
        ("999 pieces", False),
        ("£38.5", False),
        ("it is 38 degrees outside", False),
        ("it is 38 degrees outside and I am 38.4", True),
        ("I am 38", False),
        ("42", False),
        ("138.5", False),
    ],
)
def test_a_temperature_from_37_5_is_a_fever(reader: DangerReader, typed: str, is_danger: bool) -> None:
    assert (reader.find(typed) is not None) is is_danger


def test_danger_is_heard_in_all_of_a_long_text(reader: DangerReader) -> None:
    before = "We went for a walk by the sea and had our tea. " * 300
    danger = reader.find(f"{before}Now he has chest pain. {before}")
    assert danger is not None
    assert danger.heard == "chest pain"


def test_a_word_stands_in_one_place_of_a_phrase_only(tmp_path: Path) -> None:
    phrases = (("sick|vomit sick|blood", DANGER, "help"),)
    pack = Pack.open(write_pack(tmp_path / "a.kcpack", [RawTopic("help", "Help")], phrases=phrases))
    reader = DangerReader(Lexicon(SearchTables(pack), ENGLISH), ENGLISH, lambda _: {})
    assert reader.find("I feel sick") is None
    assert reader.find("I was sick and there was blood") is not None
    pack.close()


@pytest.mark.parametrize(
    ("typed", "is_danger"),
    [
        ("sepsis", True),
        ("sepsis fever", True),
        ("signs of sepsis", True),
        ("sepsis quiz", False),
        ("sepsis tax", False),
    ],
)
def test_a_single_word_beside_one_that_belongs_to_no_danger_only_names_it(
    reader: DangerReader, typed: str, is_danger: bool
) -> None:
    assert (reader.find(typed) is not None) is is_danger


def test_a_word_of_the_guides_own_subject_may_stand_beside_a_single_word_of_danger(
    reader: DangerReader, tmp_path: Path
) -> None:
    """Another guide does not know the word."""
    phrases = (*_PHRASES, ("prednisolone", COMPANION, ""))
    with closing(
        Pack.open(write_pack(tmp_path / "b.kcpack", [RawTopic("help", "Help")], phrases=phrases))
    ) as pack:
        own = DangerReader(Lexicon(SearchTables(pack), ENGLISH), ENGLISH, lambda _: {}, "help")
        assert own.find("prednisolone sepsis") is not None
    assert reader.find("prednisolone sepsis") is None
    assert reader.find("hospital sepsis") is not None


@pytest.mark.parametrize(("typed", "is_danger"), [("my heart stopped", True), ("it is not my heart", False)])
def test_a_verb_that_says_no_stands_for_itself_in_a_phrase(
    reader: DangerReader, typed: str, is_danger: bool
) -> None:
    assert (reader.find(typed) is not None) is is_danger


def test_no_is_heard_in_scots_too(reader: DangerReader) -> None:
    assert reader.find("he cannae feel his legs") is not None
    assert reader.find("he hasnae any fever") is None


@pytest.fixture
def weighing(tmp_path: Path) -> Iterator[DangerReader]:
    """The same reader, of a guide with weights."""
    topics = [RawTopic("help", "Help")]
    file = write_pack(tmp_path / "w.kcpack", topics, phrases=_PHRASES, danger_weights=_WEIGHTS)
    pack = Pack.open(file)
    yield DangerReader(Lexicon(SearchTables(pack), ENGLISH), ENGLISH, lambda _: {}, "help")
    pack.close()


def test_words_like_those_of_danger_are_heard_without_a_phrase(weighing: DangerReader) -> None:
    danger = weighing.find("Since dinner he has gone floppy on one side")
    assert danger == ("help", "Since dinner he has gone floppy on one side", "", 15)


@pytest.mark.parametrize(
    "text", ["no chest pain today", "chest pain has gone", "chest pain went away, thanks"]
)
def test_words_of_a_phrase_that_is_denied_or_over_weigh_nothing(weighing: DangerReader, text: str) -> None:
    """They were enough, whatever stood beside them."""
    reader = weighing.weighing({"": -5, "chest": 30, "pain": 30})
    assert reader.find("no cough today and my chest") is not None
    assert reader.find(text) is None


@pytest.mark.parametrize("text", ["never had chest pain like this", "no chest pain until today"])
def test_a_word_that_turns_a_denial_leaves_what_its_words_weigh(weighing: DangerReader, text: str) -> None:
    assert weighing.weighing({"": -5, "chest": 30, "pain": 30}).find(text) is not None


def test_a_phrase_that_is_over_is_not_heard(reader: DangerReader) -> None:
    assert reader.find("chest pain has now gone") is None
    assert reader.find("chest pain now gone to my jaw") is not None


def test_words_like_those_of_danger_are_heard_among_many_others(weighing: DangerReader) -> None:
    """Whether these end in stops or not."""
    reader = weighing.weighing(_HEAVY)
    knitting, on = f"{_WOOL} knitting patterns ", _DAY
    assert reader.find(f"{knitting}{on}he has gone floppy {on}{knitting}") is not None
    assert reader.find(f"{knitting}{on}. He has gone floppy. {on}{knitting}") is not None


def test_words_a_little_like_those_of_danger_are_not_heard_in_a_long_text(weighing: DangerReader) -> None:
    """Among so many some always are."""
    assert weighing.find(f"She has gone floppy. {_WOOL}") is not None
    read = weighing.read(f"{_DAY}She has gone floppy. {_WOOL}, it is for a hat", whole=True)
    assert read.danger is None
    assert read.overruled is not None
    assert "floppy" in read.overruled.heard


def test_a_phrase_among_words_unlike_danger_is_not_heard_in_a_long_text(weighing: DangerReader) -> None:
    reader = weighing.weighing({**_WEIGHTS, "scone": -10})
    text = f"{_DAY}of chest pain they told us over a scone {_WOOL}"
    read = reader.read(text, whole=True)
    assert (read.danger, read.overruled) == (None, ("help", "chest pain", "chest pain", -15))
    assert reader.read(text).danger is None
    assert weighing.weighing({**_WEIGHTS, "pain": 60}).find(text) is not None


@pytest.mark.parametrize("end", [" ", ". ", "\n"])
def test_what_is_said_many_times_counts_once(weighing: DangerReader, end: str) -> None:
    reader = weighing.weighing({**_WEIGHTS, "": -9})
    said = f"the bus has gone to the town{end}"
    assert reader.find(said) is None
    assert reader.find(said * 30) is None


@pytest.mark.parametrize("said", ["help he has gone floppy", "I have chest pain", "chest pain"])
def test_danger_that_is_said_many_times_is_heard(weighing: DangerReader, said: str) -> None:
    assert weighing.find(f"{said}. " * 30) is not None
    assert weighing.find(f"{said} " * 30) is not None


def test_it_is_told_what_was_heard_after_words_that_were_said_again(weighing: DangerReader) -> None:
    reader = weighing.weighing(_HEAVY)
    danger = reader.find(f"{_DAY * 3}and then he has gone floppy and {_WOOL}")
    assert danger is not None
    assert danger.heard == "gone floppy"


def test_a_phrase_among_words_very_unlike_danger_is_not_heard(weighing: DangerReader) -> None:
    assert weighing.phrase_in("knitting pattern for chest pain") is not None
    assert weighing.find("knitting pattern for chest pain") is None


def test_a_phrase_counts_where_the_words_together_leave_a_doubt(weighing: DangerReader) -> None:
    danger = weighing.find("chest pain")
    assert danger is not None
    assert (danger.phrase, danger.tenths) == ("chest pain", -5)


def test_a_guide_without_weights_hears_its_phrases_alone(reader: DangerReader) -> None:
    assert reader.find("he has gone floppy") is None


def test_it_is_told_which_part_of_a_clause_hides_a_phrase(reader: DangerReader) -> None:
    typed = "Hello. Tell me, does axitinib cause chest pain? I have none."
    assert reader.find(typed) is None
    (calmed,) = reader.calmed(typed)
    assert (calmed.heard, calmed.phrase) == ("chest pain", "chest pain")
    assert "does axitinib cause chest pain" in calmed.part


def test_nothing_hides_a_phrase_that_is_heard_or_denied(reader: DangerReader) -> None:
    assert list(reader.calmed("I have chest pain")) == []
    assert list(reader.calmed("I have no chest pain")) == []


def test_what_follows_plain_words_of_danger_changes_nothing(weighing: DangerReader) -> None:
    """So it need not be read."""
    reader = weighing.weighing({**_WEIGHTS, "pain": 60})
    text = f"for an hour now i have had chest pain and more. {_DAY}. {_WOOL}. {_DAY}"
    assert reader.read(text).danger == reader.read(text, whole=True).danger
    assert reader.read(text).standing is None
    assert reader.read(text, whole=True).standing is not None
