"""The rules for the tree and the data files."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_guide import SMALL_GUIDE, page, problems, sections


def test_the_small_guide_keeps_every_rule(tmp_path: Path) -> None:
    """Or the tests below would show nothing."""
    assert problems(tmp_path) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "rule"),
    [
        ("guide.yaml", "id: fatigue", "id: surgery", "duplicate-id"),
        ("guide.yaml", "shortcuts: [get", "shortcuts: [gat", "link"),
        ("guide.yaml", "help: get-help-now", "help: get-halp-now", "link"),
        ("guide.yaml", "about: about-this-guide", "about: about-that-guide", "link"),
        ("guide.yaml", "glossary: glossary", "glossary: words", "link"),
        ("guide.yaml", "offered: [get-help-now, medicines", "offered: [get-help-now, medicine", "link"),
        ("guide.yaml", "topic: surgery", "topic: sugery", "link"),
        ("guide.yaml", "figure: surgery", "figure: surgrey", "figure"),
        ("guide.yaml", "figure: surgery", "figure: ../icons/surgery", "figure"),
        ("glossary.yaml", "see: surgery", "see: sugery", "link"),
        ("glossary.yaml", "id: tki", "id: nephrectomy", "duplicate-id"),
        ("sources.yaml", "id: leaflet", "id: nhs_kidney", "duplicate-id"),
        ("questions.yaml", "id: q02", "id: q01", "duplicate-id"),
        ("guide.yaml", "help: get-help-now", "help: get-help-nau", "link"),
        ("organisations.yaml", "[nhs_kidney]", "[nhs_kidny]", "source"),
        ("medicines.yaml", "[leaflet]", "[leaflat]", "source"),
        ("medicines.yaml", "topic: treatments", "topic: treatmants", "link"),
        ("medicines.yaml", "effect: fatigue", "effect: fatige", "link"),
        ("medicines.yaml", "class: vegf-tki", "class: vegf", "link"),
        ("medicines.yaml", "combinations: []", "combinations: [a-b]", "link"),
        ("medicines.yaml", "text: At home.", "text: Ring 0808 808 0000.", "phone"),
    ],
)
def test_a_data_file_that_breaks_a_rule_is_reported(
    tmp_path: Path, file: str, old: str, new: str, rule: str
) -> None:
    """At the very line."""
    text = str(SMALL_GUIDE[file])
    line = text[: text.index(old)].count("\n") + 1
    found = problems(tmp_path, {file: text.replace(old, new, 1)})
    assert any(problem.startswith(f"{file}:{line}: {rule}: ") for problem in found), found


def test_an_id_that_stands_twice_names_the_first(tmp_path: Path) -> None:
    """Which of the two to change is the author's choice."""
    guide = str(SMALL_GUIDE["guide.yaml"]).replace("id: fatigue", "id: surgery")
    line = guide[: guide.index("id: surgery")].count("\n") + 1
    found = problems(tmp_path, {"guide.yaml": guide})
    assert any(f"The id “surgery” stands on line {line} already." in problem for problem in found)


def test_a_topic_without_a_page_is_reported_where_the_tree_has_it(tmp_path: Path) -> None:
    """Links to it are not reported as well."""
    guide = str(SMALL_GUIDE["guide.yaml"])
    line = guide[: guide.index("id: fatigue")].count("\n") + 1
    found = problems(tmp_path, {"side-effects/fatigue.md": None})
    assert found == [
        f"guide.yaml:{line}: missing-page: The topic “fatigue” has no page side-effects/fatigue.md."
    ]


def test_a_page_without_a_topic_is_reported(tmp_path: Path) -> None:
    """Nobody would ever see it."""
    found = problems(tmp_path, {"support/help.md": page("help", "Help", sections("in-short"))})
    assert len(found) == 1
    assert found[0].startswith("support/help.md:1: stray-page: ")
    assert found[0].endswith("guide.yaml has no topic of this name.")


def test_a_page_in_the_wrong_folder_is_told_its_place(tmp_path: Path) -> None:
    """The folder is that of the branch."""
    text = SMALL_GUIDE["side-effects/fatigue.md"]
    found = problems(tmp_path, {"side-effects/fatigue.md": None, "support/fatigue.md": text})
    assert found[1].endswith("It belongs in side-effects/fatigue.md.")


def test_two_pages_of_one_name_are_reported(tmp_path: Path) -> None:
    """Only one can be the topic's."""
    found = problems(tmp_path, {"support/fatigue.md": SMALL_GUIDE["side-effects/fatigue.md"]})
    assert {problem.split(": ")[1] for problem in found} == {"duplicate-id", "stray-page"}


@pytest.mark.parametrize("file", [name for name in SMALL_GUIDE if name.endswith(".yaml")])
def test_a_data_file_that_cannot_be_read_brings_no_other_problems(tmp_path: Path, file: str) -> None:
    """What it would have held is not missing: one mistake, one problem."""
    found = problems(tmp_path, {file: "a: ["})
    assert [problem.split(": ")[0] for problem in found if ": yaml: " in problem] == [f"{file}:1"]
    assert len(found) == 1, found


def test_a_tree_that_is_too_deep_is_reported(tmp_path: Path) -> None:
    """Not followed without end."""
    deep = "".join(
        f"{'    ' * at}  - id: t{at}\n{'    ' * at}    title: T\n{'    ' * at}    children:\n"
        for at in range(7)
    )
    guide = (
        str(SMALL_GUIDE["guide.yaml"]).split("topics:")[0] + "topics:\n" + deep.removesuffix("children:\n")
    )
    assert any(": tree: " in problem for problem in problems(tmp_path, {"guide.yaml": guide}))


def test_a_question_for_a_page_that_is_not_there_is_reported(tmp_path: Path) -> None:
    asked = "pages:\n  - topic: surgeri\n    asked: [can they cut it out]\n"
    assert problems(tmp_path, {"asked.yaml": asked}) == [
        "asked.yaml:2: link: guide.yaml has no topic “surgeri”."
    ]


def test_no_topic_is_called_as_a_folder_of_pages_begins(tmp_path: Path) -> None:
    guide = str(SMALL_GUIDE["guide.yaml"]).replace("id: fatigue", "id: index")
    line = guide[: guide.index("id: index")].count("\n") + 1
    found = problems(tmp_path, {"guide.yaml": guide})
    assert any(problem.startswith(f"guide.yaml:{line}: tree: “index” is what") for problem in found), found
