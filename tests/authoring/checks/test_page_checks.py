"""The rules for pages: each with what keeps it and what breaks it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_guide import FIRST_BODY_LINE, SMALL_GUIDE, page, problems, sections

_PAGE = "support/support.md"
_LINE = FIRST_BODY_LINE + 4
"""Where the text of the first section starts."""


def _with_body(tmp_path: Path, text: str) -> list[tuple[int, str]]:
    """(line, rule) of each problem of a page whose first section holds `text`."""
    body = f"## In short {{#in-short}}\n\nWords.[@nhs_kidney]\n\n{text}\n"
    return _found(tmp_path, page("support", "Support", body))


def _found(tmp_path: Path, text: str) -> list[tuple[int, str]]:
    found = [problem.split(":", 3) for problem in problems(tmp_path, {_PAGE: text})]
    assert all(file == _PAGE for file, *_ in found), found
    return [(int(line), rule.strip()) for _, line, rule, _ in found]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("id: support", "id: suport", (2, "id-mismatch")),
        ("title: Support", "title: Help", (3, "title-mismatch")),
        ("next_review: 2027-11-23", "next_review: 2026-11-23", (7, "date")),
        ("next_review: 2027-11-23", "next_review: 2030-01-01", (7, "date")),
        ("next_review: 2027-11-23", "next_review: soon", (7, "date")),
        ("updated: 2026-11-23", "updated: 2026-11-24", (6, "date")),
        ("checked: 2026-11-23", "checked: 2026-11-24", (10, "date")),
        ("checked: 2026-11-23\n", "", (2, "schema")),
        ("summary: A short answer.", "summary: " + "Word. " * 61, (5, "summary")),
        ("summary: A short answer.", "summary: See [[tumour]].", (5, "summary")),
        ("summary: A short answer.", "summary: Ring 0808 808 0000.", (5, "phone")),
        ("summary: A short answer.", "summary: " + "word " * 31, (5, "sentence")),
        ("sources: [nhs_kidney, ", "sources: [nhs_kidny, ", (9, "source")),
        ("sources: [nhs_kidney, ", "sources: [nice_sunitinib, ", (9, "duplicate-id")),
        ("checked:", "questions: [q99]\nchecked:", (10, "question")),
        ("checked:", "questions:\n  - q01\n  - q01\nchecked:", (12, "duplicate-id")),
        ("checked:", "also: [a, a]\nchecked:", (10, "duplicate-id")),
        ("checked:", "also: [a]\nopens: {nowhere: [a]}\nchecked:", (11, "link")),
        ("checked:", "also: [a]\nopens: {in-short: [b]}\nchecked:", (11, "link")),
        ("checked:", "also: [a]\nopens: {in-short: [a, a]}\nchecked:", (11, "duplicate-id")),
        ("checked:", "colour: red\nchecked:", (10, "unknown-key")),
    ],
)
def test_front_matter_that_breaks_a_rule_is_reported(
    tmp_path: Path, old: str, new: str, found: tuple[int, str]
) -> None:
    """At the key's own line."""
    text = page("support", "Support", sections("in-short"))
    assert old in text
    assert _found(tmp_path, text.replace(old, new, 1)) == [found]


@pytest.mark.parametrize(
    "more",
    ["also: [a, b]\n", "questions: [q01, q02]\n", "also:\n  - help line\n"],
    ids=["also", "questions", "list"],
)
def test_front_matter_that_keeps_the_rules_is_not(tmp_path: Path, more: str) -> None:
    """With all that may be left out."""
    assert _found(tmp_path, page("support", "Support", sections("in-short"), more=more)) == []


def test_the_next_review_comes_after_the_facts_were_checked(tmp_path: Path) -> None:
    """Not only after the words changed."""
    text = page("support", "Support", sections("in-short"))
    text = text.replace("updated: 2026-11-23", "updated: 2026-01-01").replace("2027-11-23", "2026-11-23")
    assert _found(tmp_path, text) == [(7, "date")]


def test_three_years_to_the_next_review_are_allowed(tmp_path: Path) -> None:
    """To the day."""
    text = page("support", "Support", sections("in-short"))
    assert _found(tmp_path, text.replace("2027-11-23", "2029-11-23")) == []


@pytest.mark.parametrize(
    "text",
    [
        "[words](topic:surgery)",
        "[words](topic:surgery#what-it-is)",
        "[words](topic:surgery#questions)",
        "[words](topic:organisations#macmillan)",
        "[words](topic:glossary#tki)",
        "[words](#in-short)",
        "[words](#page-sources)",
        "[words](org:macmillan)",
        "[words](https://www.nhs.uk/a?b=c#d)",
        "[[TKI]] and [[kidney removal|an operation]]",
        "So.[@nice_sunitinib; @nhs_kidney]",
        "{{ phone macmillan }}",
        "Call 999, 111 or 116 123.",
        "![The kidney and its cancer](figure:kidney)",
        "{{ children }}",
        "### More\n\nWords.\n\n## Again\n\n### And more",
        " ".join(["word"] * 30) + ".",
        "5 < 6",
    ],
)
def test_what_keeps_the_rules_is_not_reported(tmp_path: Path, text: str) -> None:
    """Each construct as it should be."""
    assert _with_body(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("[words](topic:sugery)", "link"),
        ("[words](topic:surgery#nowhere)", "link"),
        ("[words](topic:support#questions)", "link"),
        ("[words](#nowhere)", "link"),
        ("[words](org:macmilan)", "link"),
        ("[words](surgery.md)", "link"),
        ("[words](javascript:alert)", "link"),
        ("[words](https://)", "link"),
        ("[words](https://[x)", "link"),
        ("[words](https://x]y[)", "link"),
        ("[words](mailto:a@b.org)", "link"),
        ("[](topic:surgery)", "link"),
        ("[words](../../etc/passwd)", "path"),
        ("[words](/etc/passwd)", "path"),
        ("[words](file:///etc/passwd)", "path"),
        ("[[unknown thing]]", "term"),
        ("So.[@nhs_kidny]", "source"),
        ("So.[@leaflet]", "source"),
        ("{{ phone cancer-helpline }}", "link"),
        ("{{ phone nobody }}", "link"),
        ("Ring 0808 808 0000.", "phone"),
        ("- Ring 0808 808 0000.", "phone"),
        ("![](figure:kidney)", "alt"),
        ("![kidney.svg](figure:kidney)", "alt"),
        ("![kidney](figure:kidney)", "alt"),
        ("![" + "word " * 51 + "](figure:kidney)", "alt"),
        ("![A kidney](figure:liver)", "figure"),
        ("![A kidney](figure:../x)", "path"),
        ("{{ nonsense }}", "generated"),
        ("{{ medicine-facts }}", "generated"),
        ("{{ combination-facts }}", "generated"),
        ("## Again {#in-short}", "heading"),
        ("## Sources {#page-sources}", "heading"),
        ("## One {#source-1}", "heading"),
        (" ".join(["word"] * 31) + ".", "sentence"),
        ("- " + " ".join(["word"] * 31), "sentence"),
        ("<script>alert(1)</script>", "html"),
    ],
)
def test_what_breaks_a_rule_is_reported_at_its_line(tmp_path: Path, text: str, rule: str) -> None:
    """One problem, at the very line."""
    assert _with_body(tmp_path, text) == [(_LINE, rule)]


@pytest.mark.parametrize(
    ("inner", "rule"), [("{{ children }}", "generated"), ("| a | b |\n    |---|---|\n    | c | d |", "table")]
)
def test_a_callout_holds_words_and_lists_only(tmp_path: Path, inner: str, rule: str) -> None:
    """A box within a box reads badly, aloud as well."""
    assert _with_body(tmp_path, f"!!! note\n    {inner}") == [(_LINE + 1, rule)]


@pytest.mark.parametrize(
    ("old", "new", "text"),
    [
        ("id: macmillan", "id: in-short", "{{ organisations }}"),
        ("id: macmillan", "id: page-sources", "{{ organisations }}"),
        ("", "", "{{ organisations }}\n\n{{ organisations }}"),
    ],
    ids=["the page's own anchor", "the program's anchor", "the same part twice"],
)
def test_an_anchor_that_a_generated_part_brings_twice_is_reported(
    tmp_path: Path, old: str, new: str, text: str
) -> None:
    """At the part's line."""
    organisations = str(SMALL_GUIDE["organisations.yaml"]).replace(old, new)
    body = sections("in-short") + f"\n{text}\n"
    changed = page("organisations", "Organisations that help", body)
    found = problems(tmp_path, {"organisations.yaml": organisations, "support/organisations.md": changed})
    assert any(
        problem.startswith("support/organisations.md:") and ": heading: " in problem for problem in found
    )


def test_a_third_level_heading_needs_a_second_level_one(tmp_path: Path) -> None:
    """A step is never left out."""
    text = page("support", "Support", "### First\n\n" + sections("in-short"))
    assert _found(tmp_path, text) == [(FIRST_BODY_LINE, "heading")]


def test_a_page_without_front_matter_is_reported_and_still_read(tmp_path: Path) -> None:
    """Problems of its body are told in the same run."""
    assert _found(tmp_path, "## In short\n\n<b>x</b>\n") == [(1, "front-matter")]
    assert _found(tmp_path, "---\nid: [\n---\n\n<b>x</b>\n") == [(2, "yaml"), (5, "html")]
