"""Where names lead.  Each rule's good and bad examples are in test_page_checks."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_guide import page, problems, sections


def _messages(tmp_path: Path, text: str) -> list[str]:
    body = sections("in-short", body=text)
    found = problems(tmp_path, {"support/support.md": page("support", "Support", body)})
    return [problem.split(": ", 2)[2] for problem in found]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[a](topic:sugery)", "There is no topic “sugery”. Did you mean “surgery”?"),
        ("[a](topic:zzz)", "There is no topic “zzz”."),
        (
            "[a](topic:surgery#what-is-it)",
            "The page “surgery” has no section “what-is-it”. Did you mean “what-it-is”?",
        ),
        ("[a](org:macmilan)", "organisations.yaml has no “macmilan”. Did you mean “macmillan”?"),
        ("[[nefrectomy]]", "The glossary has no term “nefrectomy”. Did you mean “nephrectomy”?"),
        ("{{ phone cancer-helpline }}", "organisations.yaml has no phone number for “cancer-helpline”."),
        ("::: drawn\n![](figure:kidny) So.\n:::", "There is no file figures/kidny.svg."),
        ("So.[@leaflet]", "“leaflet” is not in this page's list of sources."),
        (
            "[a](surgery.md)",
            "“surgery.md” is no link of this guide. Links start with topic:, org:, # or https://.",
        ),
    ],
)
def test_a_name_that_leads_nowhere_is_told_with_a_near_one(tmp_path: Path, text: str, message: str) -> None:
    """Most are slips of the hand."""
    assert _messages(tmp_path, text) == [message]


def test_a_link_to_a_page_that_cannot_be_read_is_not_reported(tmp_path: Path) -> None:
    """Its sections are not known; the page's own problem is enough."""
    link = page("support", "Support", sections("in-short", body="[a](topic:surgery#what-it-is)"))
    found = problems(tmp_path, {"support/support.md": link, "treatments/surgery.md": "no front matter"})
    assert [problem.split(": ")[:2] for problem in found] == [["treatments/surgery.md:1", "front-matter"]]


def test_a_term_is_known_by_each_of_its_names_in_any_letters(tmp_path: Path) -> None:
    """Id, term and other names."""
    assert _messages(tmp_path, "[[NEPHRECTOMY]] [[Kidney removal]] [[tki]]") == []
