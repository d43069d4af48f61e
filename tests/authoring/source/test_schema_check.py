"""Misfits are told in plain words, at their line."""

from __future__ import annotations

import pytest

from kcdesk.authoring.data.medicine_schemas import MedicinesFile
from kcdesk.authoring.data.schemas import FrontMatter, GlossaryFile, GuideFile, SourcesFile
from kcdesk.authoring.source.schema_check import fit
from kcdesk.authoring.source.yaml_reader import parse_yaml
from tests.authoring.reports import Reports
from tests.small_guide import SMALL_GUIDE

_HEAD = """\
id: surgery
title: Surgery
kind: treatment
summary: Short.
updated: 2026-11-23
next_review: 2027-11-23
reviewed_by: ""
sources: [nhs]
checked: 2026-11-23
"""


def _misfits(text: str, model: type) -> list[tuple[int, str, str]]:
    reports = Reports()
    node = parse_yaml(text, reports.report)
    assert node is not None
    fit(node, model, reports.report)
    return reports.found


def test_what_fits_gives_a_value() -> None:
    """Dates are dates then."""
    node = parse_yaml(_HEAD, Reports().report)
    assert node is not None
    front = fit(node, FrontMatter, Reports().report)
    assert front is not None
    assert (front.updated.year, front.also, front.reviewed_by) == (2026, [], "")


@pytest.mark.parametrize(
    ("old", "new", "misfit"),
    [
        (
            "id: surgery",
            "id: ../surgery",
            (1, "schema", "“id” must be lower-case letters, digits and hyphens."),
        ),
        ("title: Surgery\n", "", (1, "schema", "“title” is missing here.")),
        ("title: Surgery", "title:", (2, "schema", "“title” must be a text, and not empty.")),
        ("title: Surgery", "title: ''", (2, "schema", "“title” is empty.")),
        ("title: Surgery", "title: [a]", (2, "schema", "“title” must be a text, and not empty.")),
        ("summary", "sumary", (4, "unknown-key", "“sumary” is not a key here. Did you mean “summary”?")),
        (
            "2026-11-23",
            "2026-13-23",
            (5, "date", "“updated” names a day that does not exist."),
        ),
        (
            "2026-11-23",
            "23/11/26",
            (5, "date", "“updated” must be a date as year-month-day, such as 2026-11-23."),
        ),
        (
            "2026-11-23",
            "86400",
            (5, "date", "“updated” must be a date as year-month-day, such as 2026-11-23."),
        ),
        ("sources: [nhs]", "sources: []", (8, "schema", "“sources” needs at least one entry.")),
        (
            "sources: [nhs]",
            "sources: nhs",
            (8, "schema", "“sources” must be a list: one item a line, each after a hyphen."),
        ),
    ],
)
def test_a_misfit_of_the_front_matter_is_told(old: str, new: str, misfit: tuple[int, str, str]) -> None:
    """With the words an author knows."""
    found = _misfits(_HEAD.replace(old, new), FrontMatter)
    assert misfit in found


def test_an_unknown_kind_lists_the_kinds() -> None:
    """Nobody knows them by heart."""
    found = _misfits(_HEAD.replace("kind: treatment", "kind: treatmant"), FrontMatter)
    assert found[0][:2] == (3, "schema")
    assert "side-effect" in found[0][2]


def test_every_misfit_is_told_in_one_run() -> None:
    """Not one after the other."""
    found = _misfits(_HEAD.replace("title", "titel").replace("2026", "x"), FrontMatter)
    assert {(line, rule) for line, rule, _ in found} == {
        (1, "schema"),
        (2, "unknown-key"),
        (5, "date"),
        (9, "date"),
    }


def test_a_misfit_deep_inside_has_its_own_line() -> None:
    """The third source's address, not the file's first line."""
    sources = str(SMALL_GUIDE["sources.yaml"]).replace("url: null", "url: ftp://x")
    found = _misfits(sources, SourcesFile)
    assert found == [(21, "schema", "“url” must be a web address that starts with https://.")]


def test_one_of_a_few_words_lists_them() -> None:
    """Such as the grades of sources."""
    sources = str(SMALL_GUIDE["sources.yaml"]).replace("grade: B", "grade: D")
    assert [message for _, _, message in _misfits(sources, SourcesFile)] == [
        "“grade” must be one of A, B or C."
    ]


def test_the_keys_of_an_inner_mapping_are_suggested() -> None:
    """Not those of the outermost."""
    found = _misfits("terms:\n  - id: x\n    term: x\n    means: x\n    alsoo: [y]\n", GlossaryFile)
    assert found == [(5, "unknown-key", "“alsoo” is not a key here. Did you mean “also”?")]


def test_the_tree_may_nest() -> None:
    """Its model names itself."""
    guide = str(SMALL_GUIDE["guide.yaml"]).replace("title: Surgery", "titel: Surgery")
    assert (36, "unknown-key") in [found[:2] for found in _misfits(guide, GuideFile)]


def test_a_key_that_is_a_word_of_python_is_named_as_written() -> None:
    """`class` in medicines.yaml."""
    medicines = str(SMALL_GUIDE["medicines.yaml"]).replace("    class: vegf-tki\n", "")
    assert "“class” is missing here." in [message for _, _, message in _misfits(medicines, MedicinesFile)]
