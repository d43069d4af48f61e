from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from kcdesk.guide.errors import GuideError, TopicNotFoundError
from kcdesk.guide.made_html import Words
from kcdesk.guide.pack import Pack
from kcdesk.guide.packed_html import packed
from kcdesk.guide.page_grammar import check_page
from kcdesk.guide.subjects import Subjects
from tests.hostile_packs import reseal
from tests.made_guide import MADE_FILES
from tests.small_guide import SMALL_GUIDE, make_pack, page, sections

_TAGS = re.compile(r"<[^>]*>")
ADDRESSES = (
    "compare/sunitinib",
    "compare/sunitinib+nivolumab",
    "compare/surgery+nivolumab+sunitinib",
    "effect/fatigue",
    "finder/all",
    "finder/form-drip+place-hospital/sunitinib+nivolumab",
    "changes/all",
    "changes/sunitinib",
    "changes/surgery",
)


@pytest.fixture(scope="module")
def made_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A guide with data for made pages."""
    return make_pack(tmp_path_factory.mktemp("made"), MADE_FILES)


@pytest.fixture(scope="module")
def made(made_file: Path) -> Iterator[Pack]:
    """The same, open."""
    with Pack.open(made_file) as pack:
        yield pack


def _rows(html: str) -> dict[str, list[str]]:
    """The words of a comparison's cells, by the head of their row."""
    found = re.findall(
        r"<tr>(.*?)</tr>", html.split("</thead>")[1].split("</table>", maxsplit=1)[0], re.DOTALL
    )
    cells = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in found]
    return {_TAGS.sub("", head): [_TAGS.sub("", cell) for cell in rest] for head, *rest in cells}


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_made_page_is_written_as_the_compiler_writes_pages(made: Pack, address: str) -> None:
    class _Any:
        def __contains__(self, place: object) -> bool:
            return isinstance(place, str) and (made.has_topic(place) or made.can_make(place))

    check_page(made.page(address).html, _Any(), (), (), {})


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_place_for_a_value_is_filled(made: Pack, address: str) -> None:
    assert "{" not in made.page(address).html


def test_all_rows_stand_in_one_order_and_an_empty_cell_says_that_the_guide_is_silent(made: Pack) -> None:
    rows = _rows(made.page("compare/sunitinib+nivolumab").html)
    assert list(rows) == [
        "Who it is for",
        "How you have it",
        "Where",
        "How often",
        "Checks",
        "Common side effects",
        "What trials found",
        "What is not known",
        "NHS",
    ]
    assert rows == _swapped(_rows(made.page("compare/nivolumab+sunitinib").html), rows)
    assert rows["What trials found"][0] == "This guide says nothing about this for Sunitinib."
    assert rows["What trials found"][1].startswith("After 5 years, 26 in 100 people were alive.")


def _swapped(other: dict[str, list[str]], like: dict[str, list[str]]) -> dict[str, list[str]]:
    """The rows with their columns the other way round, numbers of sources as in `like`."""
    words = {
        head: [re.sub(r"[0-9, \xa0]+$", "", cell) for cell in cells[::-1]] for head, cells in other.items()
    }
    for head, cells in like.items():
        plain = [re.sub(r"[0-9, \xa0]+$", "", cell) for cell in cells]
        if words.get(head) == plain:
            words[head] = cells
    return words


def test_sources_are_numbered_as_they_come_and_listed_in_the_foot(made: Pack) -> None:
    page = made.page("compare/sunitinib+nivolumab")
    cited = {int(number) for number in re.findall(r'href="#source-(\d+)"', page.html)}
    sources = made.sources("compare/sunitinib+nivolumab")
    assert cited == set(range(1, len(sources) + 1))
    assert page.html.count('<li><a name="source-') == len(sources)
    assert sources[0].id == "nice_sunitinib"


def test_danger_signs_stand_once_where_all_share_them_and_under_a_name_where_one_has_its_own(
    made: Pack,
) -> None:
    html = made.page("compare/sunitinib+nivolumab").html
    urgent = html[html.index('class="callout urgent"') : html.index('class="callout call"')]
    assert urgent.count("Chest pain, or a tight chest.") == 1
    assert "With all of these" in urgent
    today = html[html.index('class="callout today"') :]
    assert "<b>With Sunitinib</b></p><ul><li><b>All of you.</b> Sore hands.</li></ul>" in today


def test_no_sign_of_any_page_is_lost(made: Pack) -> None:
    compared = made.page("compare/sunitinib+nivolumab").html
    for topic in ("sunitinib", "nivolumab"):
        boxes = re.findall(
            r'<table class="callout (?:urgent|call|today)".*?</table>', made.page(topic).html, re.DOTALL
        )
        texts = [text for box in boxes for text in re.findall(r"<li>(.*?)</li>", box)]
        assert texts
        assert all(re.sub(r"<b>.*?</b> ", "", text) in compared for text in texts)


def test_a_comparison_offers_a_third_and_one_of_three_can_be_left_out(made: Pack) -> None:
    two, three = (made.page(f"compare/sunitinib+nivolumab{more}").html for more in ("", "+surgery"))
    assert 'href="topic:compare/sunitinib+nivolumab+surgery"' in two
    assert 'href="topic:compare/sunitinib+surgery"' in three
    assert "Leave out Nivolumab" in three


def test_the_topic_of_a_comparison_is_due_with_the_first_of_its_pages(made: Pack) -> None:
    topic = made.topic("compare/sunitinib+nivolumab")
    assert topic.title == "Side by side: Sunitinib; Nivolumab"
    assert topic.next_review == date(2027, 11, 23)
    assert topic.reviewed_by == ""
    assert [above.id for above in made.path(topic.id)] == ["medicines", topic.id]
    assert made.neighbours(topic.id) == (None, None)
    assert made.nearest(topic.id) == "medicines"


def test_a_look_up_says_how_often_where_a_source_does_and_that_none_does_where_none_does(made: Pack) -> None:
    rows = _rows(made.page("effect/fatigue").html.split('id="causes"')[1])
    assert {head.rstrip("0123456789"): cells[0].rstrip("0123456789") for head, cells in rows.items()} == {
        "Sunitinib": "Severe in 10 of 100 people in one trial",
        "Nivolumab": "Our sources give no number",
    }


def test_a_look_up_has_the_danger_signs_of_the_page_and_no_others(made: Pack) -> None:
    html = made.page("effect/fatigue").html
    assert "Chest pain, or a tight chest." in html
    assert "A high temperature." in html
    assert "Sore hands." not in html


def test_each_choice_of_the_finder_says_how_many_it_leaves(made: Pack) -> None:
    html = made.page("finder/all").html
    assert "Medicines left: 2 of 2" in html
    assert 'href="topic:finder/form-drip#left">A drip: 1 left</a>' in html
    chosen = made.page("finder/form-drip").html
    assert "Medicines left: 1 of 2" in chosen
    assert '<a href="topic:nivolumab">Nivolumab</a>' in chosen
    assert '<a href="topic:sunitinib">' not in chosen


def test_what_would_leave_nothing_is_told_and_is_no_link(made: Pack) -> None:
    html = made.page("finder/form-drip").html
    assert "<li>On its own: 0 left</li>" in html


def test_two_ticked_can_be_compared_and_stay_ticked_when_a_choice_hides_one(made: Pack) -> None:
    html = made.page("finder/form-drip/sunitinib+nivolumab").html
    assert 'href="topic:compare/sunitinib+nivolumab"' in html
    assert "Sunitinib is ticked. Take the tick away" in html


def test_brands_are_found_by_their_letter_and_named_with_their_sound(made: Pack) -> None:
    html = made.page("finder/all").html
    assert '<a href="topic:sunitinib">Sutent: a brand of Sunitinib</a>' in html
    assert "Sunitinib (sue-NIT-i-nib), Sutent (SUE-tent)" in html


def test_changes_come_newest_first_and_lead_to_their_section(made: Pack) -> None:
    html = made.page("changes/sunitinib").html
    assert html.index("missed dose") < html.index("aneurysm")
    assert (
        '<b>20 November 2026.</b> <a href="topic:sunitinib#checks">It now asks about an aneurysm.</a>' in html
    )
    assert "No changes are listed." in made.page("changes/surgery").html


@pytest.mark.parametrize(
    "address",
    ["compare/fatigue", "compare/sunitinib+nope", "effect/surgery", "finder/nope", "changes/nope", "x/y"],
)
def test_what_the_guide_cannot_make_is_no_topic(made: Pack, address: str) -> None:
    assert not made.can_make(address)
    with pytest.raises(TopicNotFoundError):
        made.page(address)


def test_a_guide_without_such_data_makes_no_page_and_links_to_none(tmp_path: Path) -> None:
    files: dict[str, str | None] = {
        "medicines.yaml": "classes: []\nmedicines: []\n",
        "medicines/sunitinib.md": None,
    }
    files["guide.yaml"] = (
        str(SMALL_GUIDE["guide.yaml"])
        .replace("    children:\n      - id: sunitinib\n        title: Sunitinib\n", "")
        .replace("    - topic: sunitinib\n      line: A capsule\n      figure: targeted\n", "")
    )
    files["medicines/medicines.md"] = page(
        "medicines", "Medicines A to Z", sections("in-short") + "\n{{ medicine-finder }}\n\n{{ compare }}\n"
    )
    files["danger_signs.yaml"] = str(SMALL_GUIDE["danger_signs.yaml"]).replace(
        "    classes: [vegf-tki]\n", ""
    )
    with Pack.open(make_pack(tmp_path, files)) as pack:
        assert Subjects(pack).words == {}
        assert not any(pack.can_make(address) for address in ADDRESSES)
        assert not any('"topic:compare' in pack.page(topic.id).html for topic in pack.topics)
        assert not any('"topic:finder' in pack.page(topic.id).html for topic in pack.topics)


def test_words_never_look_into_a_value() -> None:
    words = Words({"only_with": "With {name} {name.__class__} {other}"})
    assert words("only_with", name="{other}") == "With {other} {name.__class__} {other}"


_NOWHERE = '<h1>x</h1><p><a href="topic:compare/nope">x</a></p>'
_BREAKAGES = {
    "fact_of_nothing": "INSERT INTO fact VALUES ('surgery-x', 'how', 0, '', 'x', '', '')",
    "fact_of_no_aspect": "INSERT INTO fact VALUES ('surgery', 'nope', 0, '', 'x', '', '')",
    "fact_with_no_source": "INSERT INTO fact VALUES ('surgery', 'how', 9, '', 'x', '', 'nope')",
    "fact_that_links_nowhere": "INSERT INTO fact VALUES ('surgery', 'how', 9, '', 'x', 'nope', '')",
    "fact_with_hidden_signs": "INSERT INTO fact VALUES ('surgery', 'how', 9, '', 'x' || char(8238), '', '')",
    "subject_without_page": "INSERT INTO subject VALUES ('nope', 'treatment', 9, 'Nope', '')",
    "word_missing": "DELETE FROM made_word WHERE key = 'nothing_about'",
    "word_too_many": "INSERT INTO made_word VALUES ('eval', 'x')",
    "shape_unknown": "UPDATE aspect SET shape = 'score' WHERE id = 'how'",
    "choice_of_nothing": "INSERT INTO subject_choice VALUES ('nope', 'sunitinib')",
    "change_of_nothing": "INSERT INTO change VALUES ('nope', 0, '2026-11-23', '', 'x')",
    "change_of_no_section": "INSERT INTO change VALUES ('surgery', 0, '2026-11-23', 'nope', 'x')",
    "link_to_no_comparison": f"UPDATE page SET html = x'{packed(_NOWHERE).hex()}'",  # noqa: S608 - ours
}


@pytest.mark.parametrize("name", _BREAKAGES)
def test_rows_that_no_compiler_writes_are_refused(made_file: Path, tmp_path: Path, name: str) -> None:
    file = Path(shutil.copy(made_file, tmp_path / "broken.kcpack"))
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute(_BREAKAGES[name])
    assert reseal(file)
    with pytest.raises(GuideError):
        Pack.open(file)


def test_a_comparison_of_hostile_words_is_only_words(made_file: Path, tmp_path: Path) -> None:
    file = Path(shutil.copy(made_file, tmp_path / "hostile.kcpack"))
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("UPDATE fact SET text = '<img src=x> & </td>' WHERE aspect = 'how'")
        connection.execute("UPDATE made_word SET words = '<b>{name}</b>' WHERE key = 'nothing_about'")
    assert reseal(file)
    with Pack.open(file) as pack:
        html = pack.page("compare/sunitinib+nivolumab").html
        assert "<img" not in html
        assert "&lt;img src=x&gt; &amp; &lt;/td&gt;" in html
        assert "&lt;b&gt;Sunitinib&lt;/b&gt;" in html
