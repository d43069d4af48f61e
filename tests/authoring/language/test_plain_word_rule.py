"""Words that a plainer one replaces."""

from __future__ import annotations

from pathlib import Path

import pytest

from kcdesk.authoring.compiler import check_guide
from kcdesk.authoring.language.plain_word_rule import PlainWordRule
from kcdesk.authoring.language.word_lists import read_word_lists
from tests.authoring.writing import fact_of, lines_of
from tests.small_guide import guide_folder, page, sections

_LISTS = read_word_lists()
_RULE = PlainWordRule(_LISTS.plain, _LISTS.medical)


@pytest.mark.parametrize("word", [*_LISTS.plain, *_LISTS.medical])
def test_every_word_of_the_list_is_found(word: str) -> None:
    """And its plain word is not."""
    assert lines_of(_RULE.faults, f"Here is {word.replace('*', '')}.") == [10]
    plain = (_LISTS.plain | _LISTS.medical)[word]
    assert lines_of(_RULE.faults, f"Here is {plain}.") == []


def test_the_list_is_long_enough_to_be_of_use() -> None:
    """No word has two plain ones."""
    assert len(_LISTS.plain) + len(_LISTS.medical) >= 120
    assert not set(_LISTS.plain) & set(_LISTS.medical)


@pytest.mark.parametrize(
    "text",
    [
        "You may feel sick (nausea).",
        "Nausea means feeling sick.",
        "The medical word is oedema.",
        "The medical words are mucositis and stomatitis.",
        "Doctors have a word for it (oedema). If the oedema hurts, ring.",
        "The team gives you the medicine.",
        "The drugstore is shut.",
    ],
)
def test_plain_words_and_explained_ones_are_fine(text: str) -> None:
    """In brackets, beside the plain word, named as a word, or later on."""
    assert lines_of(_RULE.faults, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The team administers the medicine.",
        "Take your drugs.",
        "You may have nausea.",
        "Adverse effects happen.",
        "It spread (a malignant change).",
    ],
)
def test_words_to_replace_are_warned_of(text: str) -> None:
    """With any ending, at the start too, and those that are always wrong in brackets as well."""
    assert lines_of(_RULE.faults, text) == [10]


def test_an_explained_word_stays_explained() -> None:
    """On the rest of the page; but not before."""
    assert lines_of(_RULE.faults, "It may swell (oedema).", "Words.", "Oedema goes.") == []
    assert lines_of(_RULE.faults, "Oedema goes.", "It may swell (oedema).", "Oedema.") == [10]


def test_each_word_is_reported_once_on_a_page() -> None:
    """With the word as written and the plain one."""
    assert lines_of(_RULE.faults, "Utilise it.", "Utilised.", "Commence.") == [10, 12]
    assert [message for _, _, message in _RULE.faults(fact_of("Utilised."))] == [
        "“Utilised”: the plain word is “use”."
    ]


def test_it_is_a_warning_and_spares_names_marks_and_quotations(tmp_path: Path) -> None:
    """They are not the author's words."""

    def found(text: str) -> list[tuple[int, str, bool]]:
        body = sections("in-short", body=f"{text}[@nhs_kidney; @nice_sunitinib]")
        glossary = "terms:\n- {id: oedema, term: oedema, means: Swelling.}\n"
        files = {"support/support.md": page("support", "Support", body), "glossary.yaml": glossary}
        problems = check_guide(guide_folder(tmp_path, files)).problems.all
        return [
            (each.line, each.rule, each.is_warning) for each in problems if each.file == "support/support.md"
        ]

    assert found("You may have [[oedema]]. The oedema goes. They say “drugs”.") == []
    assert found("You may have oedema.") == [(14, "plain-word", True)]
