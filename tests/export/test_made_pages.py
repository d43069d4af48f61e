from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest

from kcdesk.cli import text_output
from kcdesk.export.html_file import html_file
from kcdesk.guide.errors import TopicNotFoundError
from kcdesk.guide.pack import Pack
from tests.made_guide import MADE_FILES
from tests.small_guide import make_pack

ADDRESS = "compare/sunitinib+nivolumab"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pack]:
    """A guide with data for made pages."""
    with Pack.open(make_pack(tmp_path_factory.mktemp("made"), MADE_FILES)) as pack:
        yield pack


def test_a_comparison_as_a_file_has_heads_of_columns_and_of_rows(made: Pack) -> None:
    html = html_file(made, [ADDRESS])
    columns = re.findall(r'<th scope="col">([^<]*)', html)
    rows = re.findall(r'<th scope="row">([^<]*)', html)
    assert columns == ["About", "Sunitinib", "Nivolumab"]
    assert rows[:2] == ["Who it is for", "How you have it"]
    assert "<title>Side by side: Sunitinib; Nivolumab" in html


def test_made_pages_come_after_those_of_the_tree(made: Pack) -> None:
    html = html_file(made, [ADDRESS, "surgery"])
    assert html.index('<article aria-labelledby="surgery">') < html.index(
        f'<article aria-labelledby="{ADDRESS}">'
    )


def test_a_comparison_is_read_in_the_terminal(made: Pack) -> None:
    topic, anchor = text_output.find_place(made, f"{ADDRESS}#get-help-now")
    text = text_output.page_text(made, topic, anchor, date(2026, 11, 23))
    assert "Chest pain, or a tight chest." in text
    assert "Who it is for" not in text


def test_an_address_of_nothing_is_told_as_every_topic_there_is_not(made: Pack) -> None:
    with pytest.raises(TopicNotFoundError, match="compare/nope"):
        text_output.find_place(made, "compare/nope")
