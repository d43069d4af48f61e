"""Words with a drawing beside each."""

from __future__ import annotations

import pytest

from tests.authoring.printed import parsed, printed
from tests.authoring.reports import Reports


def _tree(text: str) -> list[str]:
    reports = Reports()
    blocks = parsed(text, reports)
    assert reports.found == []
    return printed(blocks)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("::: drawn\n![](figure:a) One.\n![](figure:b) Two.\n:::", ["2 a: One.", "3 b: Two."]),
        ("::: drawn\n![](figure:a) One\nand more.\n:::", ["2 a: One and more."]),
        ("::: drawn\n\n![](figure:a)\nOne.\n\n:::\n\ntext", ["3 a: One.", "8 p text"]),
        ("text\n::: drawn\n![](figure:a) One.\n:::\ntext", ["1 p text", "3 a: One.", "5 p text"]),
        ("!!! call\n    ::: drawn\n    ![](figure:a) One.\n    :::", ["1 call", "  3 a: One."]),
    ],
)
def test_each_row_has_its_drawing_its_words_and_its_line(text: str, tree: list[str]) -> None:
    """Alone, between paragraphs and in a call-out."""
    assert _tree(text) == tree


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("::: easy\n![](figure:a) One.\n:::", (1, "dialect")),
        ("::: drawn\n![](figure:a) One.", (1, "dialect")),
        ("::: drawn\n:::", (1, "dialect")),
        ("::: drawn\nOne.\n![](figure:a) Two.\n:::", (2, "dialect")),
        ("::: drawn\n![](figure:a)\n:::", (2, "dialect")),
        ("::: drawn\n![A kidney](figure:a) One.\n:::", (2, "alt")),
        ("::: drawn\n![](../a.svg) One.\n:::", (2, "path")),
    ],
)
def test_what_is_wrong_is_reported_at_its_line(text: str, place: tuple[int, str]) -> None:
    """And nothing else."""
    reports = Reports()
    parsed(text, reports)
    assert reports.places == [place]
