"""Abbreviations that a reader may not know."""

from __future__ import annotations

from pathlib import Path

import pytest

from kcdesk.authoring.language.abbreviations import AbbreviationRule, abbreviations_in
from tests.authoring.writing import fact_of, lines_of
from tests.small_guide import page, problems, sections

_RULE = AbbreviationRule(frozenset(("NHS", "A&E")), frozenset(("VEGF",)))


@pytest.mark.parametrize(
    "text",
    [
        "The National Institute for Health and Care Excellence (NICE) decides.",
        "NICE (the body that decides) says yes.",
        "NICE, the body that decides, says yes.",
        "NICE, which advises the NHS, says yes.",
        "It blocks HIF-2 alpha, a signal.",
        "It blocks a growth signal called AXL.",
        "They block signals called MET and AXL.",
        "A TKI is a tablet that blocks a signal.",
        "ONJ means that the jaw does not heal.",
        "The name is trouble of the jaw, or ONJ.",
        "The NHS and A&E need no words.",
        "In the METEOR trial it helped.",
        "The CARMENA and SURTIME trials are over.",
        "Two trials, PROBE and NORDIC-SUN, go on.",
        "The trial, KEYNOTE-426, is over.",
        "Its number is TA650. Ask for form FP92A. See GOV.UK for more.",
        "I had an X-ray and vitamin C.",
    ],
)
def test_what_is_explained_or_needs_no_words_is_fine(text: str) -> None:
    """Written out before or after, named, a trial, known to all, or a reference."""
    assert lines_of(_RULE.faults, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "NICE says yes.",
        "Many TKIs are tablets.",
        "Ask for your eGFR.",
        "It blocks PD-1 or PD-L1 (a brake).",
        "Tell us if you have AB or NICE (yes).",
    ],
)
def test_what_stands_unexplained_is_an_error(text: str) -> None:
    """Plurals and small letters in front included; a bracket with one word explains nothing."""
    assert set(lines_of(_RULE.faults, text)) == {10}


def test_only_the_first_place_counts() -> None:
    """Explained there, it is known; not explained, it is reported once."""
    assert lines_of(_RULE.faults, "Blood pressure (BP) counts.", "Your BP is read.") == []
    assert lines_of(_RULE.faults, "Your BP is read.", "Blood pressure (BP) counts.", "BP.") == [10]


def test_a_heading_may_come_before_the_words_that_explain_it() -> None:
    """Nothing can be marked in a heading."""
    assert lines_of(_RULE.faults, "## What NICE says", "NICE (the body that decides) says yes.") == []
    assert lines_of(_RULE.faults, "## What NICE says", "NICE says yes.") == [11]


def test_data_may_use_what_the_glossary_explains() -> None:
    """Nothing can be marked there either."""
    assert list(_RULE.faults(fact_of("It blocks VEGF."))) == []
    assert [rule for _, rule, _ in _RULE.faults(fact_of("It blocks MTOR."))] == ["abbreviation"]
    assert abbreviations_in(["VEGF inhibitor", "tumour"]) == {"VEGF"}


def test_a_marked_term_and_a_link_to_a_topic_explain(tmp_path: Path) -> None:
    """Under other words too; without the mark it is an error."""

    def found(text: str) -> list[str]:
        body = sections("in-short", body=f"{text}[@nhs_kidney; @nice_sunitinib]")
        glossary = "terms:\n- {id: tki, term: TKI, means: A tablet., also: [TKI tablet]}\n"
        files = {"support/support.md": page("support", "Support", body), "glossary.yaml": glossary}
        return [line for line in problems(tmp_path, files) if "support.md" in line]

    assert found("This is a [[TKI]]. A TKI helps.") == []
    assert found("This is [[TKI tablet|a pill]]. A TKI helps.") == []
    assert found("One of the [TKIs](topic:surgery). A TKI helps.") == []
    assert found("A pill. TKIs help.") == [
        "support/support.md:14: abbreviation: “TKI” is not explained where it first stands. "
        "Write it out, or mark it as a term: [[TKI]]."
    ]
