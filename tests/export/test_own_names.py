"""What an export calls its own never meets what an author calls a topic or a section."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from kcdesk.authoring.manuscript.guide_source import read_guide
from kcdesk.authoring.output.pack_writer import write_pack
from kcdesk.authoring.problems import Problems
from kcdesk.export.epub import write_epub
from kcdesk.export.folder import START, page_file, write_folder
from kcdesk.export.html_file import html_file
from kcdesk.guide.pack import Pack
from kcdesk.paths import resources_dir
from kcdesk.search.index import write_index
from tests.small_guide import SMALL_GUIDE, guide_folder, page

_TOPICS = (
    "index",
    "words-explained",
    "about-this-copy",
    "about-this-book",
    "nav",
    "main",
    "contents",
    "word-nephrectomy",
)
_ANCHORS = ("main", "search-words", "said", "hits", "contents", "callout-1", "words-explained", "toc")


def _page(topic: str) -> str:
    headings = "".join(
        f"## Part {anchor} {{#{anchor}}}\n\nWords.\n\n" for anchor in (*_ANCHORS, f"{topic}-x")
    )
    own = f"## Its own name {{#{topic}}}\n\nWords.\n\n" if topic not in _ANCHORS else ""
    return page(topic, f"The page {topic}", f"A [[nephrectomy]].\n\n!!! note\n    Rest.\n\n{headings}{own}")


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pack]:
    """A guide that has all of these names; the check refuses one of them, which older guides may have."""
    directory = tmp_path_factory.mktemp("names")
    tree = "".join(f"      - id: {topic}\n        title: The page {topic}\n" for topic in _TOPICS)
    guide = str(SMALL_GUIDE["guide.yaml"]).replace("    title: Support\n    children:\n", _SUPPORT + tree)
    files = {f"support/{topic}.md": _page(topic) for topic in _TOPICS}
    source = read_guide(guide_folder(directory, {"guide.yaml": guide, **files}), Problems())
    write_pack(source, directory / "guide.kcpack", write_index, {})
    with Pack.open(directory / "guide.kcpack") as opened:
        yield opened


_SUPPORT = "    title: Support\n    children:\n"


def _doubled(html: str) -> list[str]:
    return [name for name, count in Counter(re.findall(r'\bid="([^"]*)"', html)).items() if count > 1]


def test_a_folder_keeps_every_page(pack: Pack, tmp_path: Path) -> None:
    script = (resources_dir() / "export" / "search.js").read_text(encoding="utf-8")
    write_folder(pack, tmp_path / "made", script)
    for topic in pack.topics:
        html = (tmp_path / "made" / page_file(topic.id)).read_text(encoding="utf-8")
        assert re.search(rf"<h1[^>]*>{re.escape(topic.title)}</h1>", html), topic.id
    start = (tmp_path / "made" / START).read_text(encoding="utf-8")
    assert f">{pack.info.title}</h1>" in start
    assert f'href="{page_file("index")}"' in start
    for file in (tmp_path / "made").glob("*.html"):
        assert _doubled(file.read_text(encoding="utf-8")) == [], file.name


@pytest.mark.filterwarnings("error")
def test_a_book_keeps_every_page(pack: Pack, tmp_path: Path) -> None:
    write_epub(pack, tmp_path / "made.epub")
    with zipfile.ZipFile(tmp_path / "made.epub") as book:
        names = book.namelist()
        assert len(names) == len(set(names))
        for topic in pack.topics:
            html = book.read(f"EPUB/{topic.id}.xhtml").decode()
            assert re.search(rf"<h1[^>]*>{re.escape(topic.title)}</h1>", html), topic.id
        for name in names:
            assert not name.endswith(("xhtml", "opf")) or _doubled(book.read(name).decode()) == [], name


def test_a_file_of_every_page_has_each_name_once(pack: Pack) -> None:
    assert _doubled(html_file(pack, [topic.id for topic in pack.topics])) == []
