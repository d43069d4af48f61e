"""Reading grades."""

from __future__ import annotations

import pytest

from kcdesk.authoring.language.reading_grade import ReadingGrade, syllables


@pytest.mark.parametrize(
    ("word", "count"), [("cat", 1), ("kidney", 2), ("hospital", 3), ("information", 4), ("", 1)]
)
def test_syllables_are_counted_as_a_dictionary_parts_them(word: str, count: int) -> None:
    """The American one, for comparison with other tools."""
    assert syllables(word) == count


def test_the_grade_follows_the_formula() -> None:
    """One long word in each of two sentences: 1.043 * sqrt(30) + 3.1291."""
    grade = ReadingGrade([]).smog(["The hospital is near. The hospital is far."])
    assert grade == pytest.approx(1.0430 * 30**0.5 + 3.1291)


def test_names_the_guide_explains_are_not_long() -> None:
    """One, many, and with a capital."""
    grade = ReadingGrade(["Pembrolizumab", "checkpoint inhibitor"])
    assert grade.smog(["You may have pembrolizumab. Some have two inhibitors."]) == pytest.approx(3.1291)


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
