"""An ordinary tree of Markdown as a guide's folder."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kcdesk.authoring.compiler import build_guide, check_guide
from kcdesk.authoring.dialect.block_parser import BlockParser
from kcdesk.authoring.dialect.inline_parser import InlineParser
from kcdesk.authoring.foreign_markdown import Converter
from kcdesk.authoring.import_tree import Imported, import_tree
from kcdesk.guide.errors import ContentError
from kcdesk.guide.pack import Pack
from kcdesk.search.engine import Engine
from kcdesk.search.index import write_index

_TODAY = date(2026, 11, 27)


def _bring_in(folder: Path, files: dict[str, str]) -> tuple[Path, Imported]:
    for name, text in files.items():
        file = folder / "tree" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    guide = folder / "guide"
    return guide, import_tree(folder / "tree", guide, _TODAY)


def _turned(text: str) -> tuple[str, list[tuple[int, str]]]:
    told: list[tuple[int, str]] = []
    return Converter(lambda _: None, lambda line, what: told.append((line, what))).convert(text), told


def test_a_tree_can_be_checked_packed_and_searched(tmp_path: Path) -> None:
    files = {
        "README.md": "# Our notes\n\nSee [pumps](water/pump.md#how-to-prime) and <https://example.org/>.\n",
        "water/pump.md": "# The pump\n\nIt pumps.\n\n## How to prime\n\nFill it. [Home](../README.md)\n",
        "water/10-late.md": "Late\n====\n\nWords.\n",
        "water/2-early.md": "---\ntitle: Early\ntags: x\n---\nWords about valves.\n",
    }
    guide, imported = _bring_in(tmp_path, files)
    assert imported.pages == 5
    assert [str(loss) for loss in imported.losses] == [
        "water/2-early.md:3: import: This line of the page's head is left out."
    ]
    assert check_guide(guide, _TODAY).problems.errors == ()
    build_guide(guide, tmp_path / "x.kcpack", write_index)
    with closing(Pack.open(tmp_path / "x.kcpack")) as pack:
        assert [topic.title for topic in pack.topics] == ["Our notes", "Water", "Early", "Late", "The pump"]
        assert 'href="topic:pump#how-to-prime"' in pack.page(pack.topics[0].id).html
        assert Engine(pack).search("valves").hits[0].topic == "2-early"


def test_pages_without_words_and_titles_without_letters_come_in(tmp_path: Path) -> None:
    files = {"only.md": "# Only *this*\n", "signs.md": "# ???\n\nWords.\n", "___/a.md": "Words {% x %}.\n"}
    files |= {"kids/index.md": "", "kids/one.md": "Words.\n", "!!!.md": "Words.\n"}
    guide, imported = _bring_in(tmp_path, files)
    assert [str(loss) for loss in imported.losses] == [
        "only.md:1: import: Nothing stands on this page but its title."
    ]
    assert check_guide(guide, _TODAY).problems.errors == ()
    build_guide(guide, tmp_path / "x.kcpack", write_index)


def test_a_page_with_characters_that_hide_comes_in_without_them(tmp_path: Path) -> None:
    """Pages of the web are full of them: one was enough to lose its page."""
    text = "# A\n\nTa\u200bke\u2028one \u200d.\n\nMal\ufffd \uf0b7 two.\n"
    guide, imported = _bring_in(tmp_path, {"a.md": text})
    assert "Take one \u200d.\n\nMal two." in (guide / "a" / "a.md").read_text(encoding="utf-8")
    what = "import: Characters that nobody can see or read are left out."
    assert [str(loss) for loss in imported.losses] == [f"a.md:{line}: {what}" for line in (3, 5)]


def test_a_page_that_cannot_be_read_is_said_to_be_left_out(tmp_path: Path) -> None:
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree" / "b.md").write_bytes(b"# B\n\ncaf\xe9\n")
    _, imported = _bring_in(tmp_path, {"a.md": "# A\n\nWords.\n"})
    assert [str(loss).partition(" There ")[0] for loss in imported.losses] == [
        "b.md:3: import: This page is left out:"
    ]


def test_two_files_of_one_name_have_two_ids(tmp_path: Path) -> None:
    guide, _ = _bring_in(tmp_path, {"a/x.md": "# One\n", "b/x.md": "# Two\n"})
    assert sorted(file.name for file in guide.rglob("*.md")) == ["a.md", "b-x.md", "b.md", "x.md"]


@pytest.mark.parametrize(
    ("text", "turned", "told"),
    [
        ("# Title\n\n# Part\n\n#### Deep\n", "## Part {#part}\n\n### Deep {#deep}\n", [(5, "level 4")]),
        ("__Bold__ and _it_ and `co_de`\n", "**Bold** and *it* and co_de\n", [(1, "backquotes")]),
        ("```\nif a:\n    b\n```\n", '!!! note "Code"\n\n    - if a:\n    - b\n', [(1, "block of code")]),
        ("> Said\n> so\n", '!!! note "Quotation"\n\n    Said so\n', [(1, "quotation")]),
        ("a <b>c</b>\n\n![x](p.png)\n", "a c\n\n(Picture: x)\n", [(1, "HTML"), (1, "HTML"), (3, "picture")]),
        ("- a\n  - b\n    - c\n", "- a\n    - b\n    - c\n", [(3, "list in a list")]),
        ("| a | b |\n|---|---|\n| 1 | |\n", "| a | b |\n| --- | --- |\n| 1 | - |\n", []),
        ("a [b](nowhere.md) c\n", "a b c\n", [(1, "leads nowhere")]),
        ("[b][r] c\n\n[r]: https://example.org/x\n", "[b](https://example.org/x) c\n", []),
    ],
)
def test_what_the_dialect_does_not_know_becomes_what_it_knows(
    text: str, turned: str, told: list[tuple[int, str]]
) -> None:
    """And is told of, line by line."""
    found, losses = _turned(text)
    assert found == turned
    assert [line for line, _ in losses] == [line for line, _ in told]
    assert all(words in said for (_, said), (_, words) in zip(losses, told, strict=True))


@example(":::")
@example("a\n\n:::: drawn\n![](x)\n:::")
@given(st.text("ab1 \n\n#*_`[](){}<>|-=+!&;:@~.\\^\"'/", max_size=60))
def test_whatever_a_page_holds_its_text_is_of_the_dialect(text: str) -> None:
    found, _ = _turned(text)
    wrong: list[tuple[int, str, str]] = []
    BlockParser(InlineParser(), lambda *fault: wrong.append(fault)).parse(found)
    assert wrong == [], found


@pytest.mark.parametrize(
    ("make", "said"),
    [(lambda _: None, "There is no folder"), (lambda tree: tree.mkdir(), "has no Markdown page")],
)
def test_a_tree_without_pages_is_said(tmp_path: Path, make: object, said: str) -> None:
    assert callable(make)
    make(tmp_path / "tree")
    with pytest.raises(ContentError, match=said):
        import_tree(tmp_path / "tree", tmp_path / "guide", _TODAY)
    assert not (tmp_path / "guide").exists()


_DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 100">
<rect x="0" y="0" width="720" height="100" fill="#D6E8F0"/></svg>
"""


def test_more_than_a_thousand_pages_in_one_folder_stand_in_groups(tmp_path: Path) -> None:
    """A guide has at most 1,000 topics below one, and nobody looks through so many."""
    files = {f"notes/{number}.md": f"# Note {number}\n\nWords.\n" for number in range(1, 1102)}
    guide, imported = _bring_in(tmp_path, files)
    assert imported.pages == 1 + 12 + 1101
    assert [str(loss) for loss in imported.losses] == [
        "notes:1: import: 1101 pages in one folder stand in groups of 100."
    ]
    assert check_guide(guide, _TODAY).problems.errors == ()
    build_guide(guide, tmp_path / "x.kcpack", write_index)
    with closing(Pack.open(tmp_path / "x.kcpack")) as pack:
        groups = pack.children("notes")
        assert [group.title for group in groups][:2] == ["1 to 100: Note 1", "101 to 200: Note 101"]
        assert [len(pack.children(group.id)) for group in groups] == [100] * 11 + [1]


def test_groups_keep_the_tree_within_its_levels(tmp_path: Path) -> None:
    """Pages that would lie too deep stand beside those they were below."""
    files = {f"a/b/c/d/{number}/index.md": f"# {number}\n" for number in range(1, 502)}
    files |= {f"a/b/c/d/{number}/more.md": f"# More of {number}\n" for number in range(1, 502)}
    guide, _ = _bring_in(tmp_path, files)
    assert check_guide(guide, _TODAY).problems.errors == ()


def test_a_drawing_that_the_guide_can_show_comes_along(tmp_path: Path) -> None:
    """Once, whichever pages show it; without words for those who cannot see it, it does not."""
    files = {
        "a/one.md": "# One\n\n![A pale *blue* box](../pics/Box%201.svg 'Box')\n",
        "two.md": "# Two\n\n![A box again](/pics/Box%201.svg)\n\n![](pics/Box%201.svg)\n",
        "pics/Box 1.svg": _DRAWING,
        "pics/spare.svg": _DRAWING,
    }
    guide, imported = _bring_in(tmp_path, files)
    assert [str(loss) for loss in imported.losses] == [
        "pics/spare.svg:1: import: No page shows this drawing; it is left out.",
        "two.md:5: import: A drawing without words for those who cannot see it is left out.",
        "two.md:5: import: A picture is left out: pics/Box%201.svg",
    ]
    assert [file.name for file in (guide / "figures").iterdir()] == ["box-1.svg"]
    assert check_guide(guide, _TODAY).problems.errors == ()
    build_guide(guide, tmp_path / "x.kcpack", write_index)
    with closing(Pack.open(tmp_path / "x.kcpack")) as pack:
        assert 'src="figure:box-1"' in pack.page("one").html
        assert "A pale blue box" in pack.page("one").html


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("photo.png", "x", "photo.png:1: import: This is no page of Markdown; it is left out."),
        ("bad.svg", "<svg><script/></svg>", "bad.svg:1: import: This drawing is left out: "),
        ("../outside.svg", _DRAWING, "../outside.svg:1: import: This drawing is left out: "),
    ],
)
def test_a_picture_that_the_guide_cannot_show_is_named_and_left_out(
    tmp_path: Path, name: str, text: str, told: str
) -> None:
    """A photograph, a drawing with a script, one outside of the tree; the page has its words."""
    files = {"one.md": f"# One\n\n![A box]({name})\n", name: text}
    guide, imported = _bring_in(tmp_path, files)
    losses = [str(loss) for loss in imported.losses]
    assert any(loss.startswith(told) for loss in losses)
    assert f"one.md:3: import: A picture is left out: {name}" in losses
    assert not (guide / "figures").exists()
    assert "(Picture: A box)" in (guide / "one" / "one.md").read_text(encoding="utf-8")
    assert check_guide(guide, _TODAY).problems.errors == ()


def test_pages_in_another_language_say_so(tmp_path: Path) -> None:
    """With the program's own words to translate, and names in plain letters."""
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree" / "Réparer à la maison.md").write_text("# Réparer\n\n## Où l’on va\n\nIci.\n", "utf-8")
    import_tree(tmp_path / "tree", tmp_path / "guide", _TODAY, "fr")
    assert check_guide(tmp_path / "guide", _TODAY).problems.errors == ()
    text = (tmp_path / "guide" / "guide.yaml").read_text(encoding="utf-8")
    assert "language: fr" in text
    assert "reparer-a-la-maison" in text
    assert (tmp_path / "guide" / "words.yaml").is_file()
    with pytest.raises(ContentError, match="no language tag"):
        import_tree(tmp_path / "tree", tmp_path / "other", _TODAY, "en_GB!")


def test_the_page_index_at_the_top_is_given_an_id_that_a_guide_may_have(tmp_path: Path) -> None:
    guide, _ = _bring_in(tmp_path, {"index.md": "# Home\n\nWords.\n", "a/index.md": "# A\n\nWords.\n"})
    assert check_guide(guide, _TODAY).problems.errors == ()
    assert (guide / "start" / "start.md").is_file()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("## " + "word " * 150, "The rest of a long heading stands below it."),
        ("a" * 2500, "A word that is longer than a guide's may be is parted."),
        ("(" * 3000, "A word that is longer than a guide's may be is parted."),
        ("\n| a | b |\n|---|---|\n| c | d |\n" * 450, "A table too wide or too much for the page"),
        (
            "| a | b | c |\n|---|---|---|\n" + "| c | d | e |\n" * 2400,
            "A table too wide or too much for the page",
        ),
        (f"[x](https://a.org/{'b' * 2500})", "A link leads nowhere in the guide"),
        ("```\ncode\n```\n\nWords.\n\n" * 450, "A block of code stands as a list"),
        ("> Said.\n\nWords.\n\n" * 450, "A quotation stands as a note."),
        ("word " * 70_000, "What follows is left out: a page has 250000 characters at most."),
    ],
)
def test_what_is_too_large_for_a_guide_is_cut_and_told(tmp_path: Path, text: str, told: str) -> None:
    guide, imported = _bring_in(tmp_path, {"a.md": f"# A\n\nWords.\n\n{text}\n"})
    assert any(told in str(loss) for loss in imported.losses)
    build_guide(guide, tmp_path / "x.kcpack", write_index)


def test_a_long_description_is_cut_and_told(tmp_path: Path) -> None:
    guide, imported = _bring_in(tmp_path, {"a.md": f"---\ndescription: {'y' * 3000}\n---\n# A\n\nWords.\n"})
    assert "The description is cut" in str(imported.losses[0])
    build_guide(guide, tmp_path / "x.kcpack", write_index)


def test_a_guide_is_not_written_into_the_tree_that_is_read(tmp_path: Path) -> None:
    """The next import would read it as pages."""
    _, _ = _bring_in(tmp_path, {"a.md": "# A\n\nWords.\n"})
    with pytest.raises(ContentError, match="lies in"):
        import_tree(tmp_path / "tree", tmp_path / "tree" / "inner", _TODAY)
    assert not (tmp_path / "tree" / "inner").exists()
