"""Reading grades."""

from __future__ import annotations

import pytest

from kcdesk.authoring.language.reading_grade import LONG_WORD, ReadingGrade, syllables

_COUNTED = {
    1: "cat eye scan drip pain help",
    2: "kidney ankle doctor family several different treatment poorly",
    3: "hospital medicine medicines area appetite surgery nausea tiredness usual dizziness chemical oxygen",
    4: "information ibuprofen cholesterol inhibitor radiation operation emergency",
    5: "abnormality cardiologist physiotherapy",
}
"""By ear."""


@pytest.mark.parametrize(
    ("word", "count"), [(word, count) for count, words in _COUNTED.items() for word in words.split()]
)
def test_syllables_are_counted_as_they_are_said(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize("word", "anaemia oedema diarrhoea haemoglobin tumours hydronephrosis".split())
def test_a_word_that_is_in_no_dictionary_is_long_if_it_is_long_to_say(word: str) -> None:
    """British spellings and rare words."""
    assert (syllables(word) >= LONG_WORD) == (word != "tumours")


def test_no_letters_are_one_syllable() -> None:
    assert syllables("") == 1


def test_the_grade_follows_the_formula() -> None:
    """One long word in each of two sentences: 1.043 * sqrt(30) + 3.1291."""
    grade = ReadingGrade([]).smog(["The hospital is near. The hospital is far."])
    assert grade == pytest.approx(1.0430 * 30**0.5 + 3.1291)


def test_names_the_guide_explains_are_not_long() -> None:
    """One, many, and with a capital."""
    grade = ReadingGrade(["Pembrolizumab", "checkpoint inhibitor"])
    assert grade.smog(["You may have pembrolizumab. Some have two checkpoint inhibitors."]) == pytest.approx(
        3.1291
    )


def test_a_word_of_a_name_alone_is_long() -> None:
    """Or every word of every name would look easy."""
    grade = ReadingGrade(["palliative care"])
    known = grade.smog(["You may have palliative care here."])
    assert known == pytest.approx(3.1291)
    assert grade.smog(["You may have palliative help here."]) > known


def test_a_list_of_single_words_does_not_look_easy() -> None:
    """Sentences of one or two words are not counted."""
    grade = ReadingGrade([])
    text = "The hospital is near you."
    assert grade.smog([text, "Tea.", "Milk."]) == grade.smog([text])


def test_no_text_has_a_grade_too() -> None:
    """An empty page must not stop the table."""
    assert ReadingGrade([]).smog([]) == pytest.approx(3.1291)
