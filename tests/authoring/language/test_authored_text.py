"""The words an author chose."""

from __future__ import annotations

from pathlib import Path

import pytest

from kcdesk.authoring.compiler import check_guide
from kcdesk.authoring.language.authored_text import Names, Prose, writings
from tests.small_guide import guide_folder, page


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Take Sunitinib daily.", "Take N daily."),
        ("Take sunitinib.", "Take n."),
        ("Sunitinibs differ.", "Sunitinibs differ."),
        ("Ring Cancer Help UK now.", "Ring N now."),
        ("They say “I must fight”. Go on.", "They say N. Go on."),
        ('Ask: "is it safe?" twice.', "Ask: n twice."),
    ],
)
def test_names_and_quotations_are_masked(text: str, own: str) -> None:
    """The longest name first; a small letter stays small."""
    assert Names(["sunitinib", "Cancer Help", "Cancer Help UK"]).masked(text) == own


def _runs(tmp_path: Path, body: str) -> list[Prose]:
    root = guide_folder(tmp_path, {"support/support.md": page("support", "Support", body)})
    found = {writing.file: writing for writing in writings(check_guide(root).guide)}
    return list(found["support/support.md"].runs)


def test_a_page_is_its_title_its_summary_and_every_run_of_its_body(tmp_path: Path) -> None:
    """Headings, titles of call-outs, items and cells, each at its line."""
    body = (
        '## Why? {#in-short}\n\nWords.\n\n!!! tip "Do this"\n    - Walk.\n\n| A | B |\n|---|---|\n| c | d |'
    )
    found = [(run.line, run.text) for run in _runs(tmp_path, body)]
    assert found[:2] == [(3, "Support"), (5, "A short answer.")]
    assert found[2:6] == [(12, "Why?"), (14, "Words."), (16, "Do this"), (17, "Walk.")]
    assert found[6:] == [(19, "A"), (19, "B"), (21, "c"), (21, "d")]
    assert [run.text for run in _runs(tmp_path, body) if run.is_heading] == ["Support", "Why?", "Do this"]


def test_marked_terms_are_not_the_authors_words(tmp_path: Path) -> None:
    """But they are kept, by name and as shown."""
    run = _runs(tmp_path, "Having **a [[nephrectomy|big operation]]** helps.")[-1]
    assert (run.text, run.own) == ("Having a big operation helps.", "Having a n helps.")
    assert run.marks == ("nephrectomy", "big operation")


def test_data_files_are_read_text_by_text(tmp_path: Path) -> None:
    """Sentences only: no names, addresses or sources."""
    found = list(writings(check_guide(guide_folder(tmp_path)).guide))
    data = [writing for writing in found if not writing.is_page]
    assert not {"sources.yaml", "lexicon.yaml"} & {writing.file for writing in data}
    assert all(len(writing.runs) == 1 for writing in data)
    glossary = [writing.runs[0].text for writing in data if writing.file == "glossary.yaml"]
    assert glossary
    assert not {"nephrectomy", "TKI"} & set(glossary)
