from __future__ import annotations

import re
import subprocess
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from kcdesk.export.epub import write_epub
from kcdesk.guide.pack import Pack

_EPUBCHECK = Path("/usr/share/java/epubcheck.jar")
_XHTML = "{http://www.w3.org/1999/xhtml}"
_OPF = "{http://www.idpf.org/2007/opf}"


def _parsed(content: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(content)  # noqa: S314 - our own file


@pytest.fixture(scope="module")
def book(shipped_pack: Pack, tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    file = tmp_path_factory.mktemp("book") / "guide.epub"
    write_epub(shipped_pack, file)
    return zipfile.ZipFile(file)


def test_the_first_file_says_what_it_is_uncompressed(book: zipfile.ZipFile) -> None:
    first = book.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert book.read("mimetype") == b"application/epub+zip"


def test_every_page_is_well_formed_xml_with_one_title(book: zipfile.ZipFile) -> None:
    pages = [name for name in book.namelist() if name.endswith(".xhtml")]
    assert len(pages) > 100
    for name in pages:
        root = _parsed(book.read(name))
        assert len(root.findall(f".//{_XHTML}h1")) == 1, name


def test_the_manifest_names_every_file_and_no_other(book: zipfile.ZipFile) -> None:
    root = _parsed(book.read("EPUB/package.opf"))
    named = {f"EPUB/{item.get('href')}" for item in root.iter(f"{_OPF}item")}
    assert named == {name for name in book.namelist() if name.startswith("EPUB/")} - {"EPUB/package.opf"}


def test_pages_stand_in_reading_order(book: zipfile.ZipFile, shipped_pack: Pack) -> None:
    root = _parsed(book.read("EPUB/package.opf"))
    order = [str(item.get("idref")).removeprefix("page-") for item in root.iter(f"{_OPF}itemref")]
    assert order[: len(shipped_pack.topics)] == [topic.id for topic in shipped_pack.topics]


def test_a_page_with_a_drawing_says_so(book: zipfile.ZipFile) -> None:
    root = _parsed(book.read("EPUB/package.opf"))
    for item in root.iter(f"{_OPF}item"):
        if str(item.get("href")).endswith(".xhtml") and item.get("id") != "nav":
            drawn = b"<svg" in book.read(f"EPUB/{item.get('href')}")
            assert (item.get("properties") == "svg") == drawn


def test_the_contents_say_what_they_are_to_screen_readers_too(book: zipfile.ZipFile) -> None:
    """A rule of Ace: what has a type of the book has the role that goes with it."""
    contents = book.read("EPUB/_nav.xhtml").decode()
    assert '<main><nav epub:type="toc" role="doc-toc"' in contents


def test_a_reading_program_is_told_where_the_text_begins(book: zipfile.ZipFile, shipped_pack: Pack) -> None:
    """For EPUB's own list of landmarks, which nobody needs to see."""
    contents = book.read("EPUB/_nav.xhtml").decode()
    landmarks = contents.partition('<nav epub:type="landmarks"')[2]
    assert f'<a epub:type="bodymatter" href="{shipped_pack.topics[0].id}.xhtml">' in landmarks
    assert 'hidden="hidden"' in landmarks


def test_links_lead_to_files_and_places_of_the_book(book: zipfile.ZipFile) -> None:
    pages = {
        name.removeprefix("EPUB/"): book.read(name).decode() for name in book.namelist() if ".xhtml" in name
    }
    ids = {name: set(re.findall(r'id="([^"]+)"', text)) for name, text in pages.items()}
    checked = 0
    for name, text in pages.items():
        for target in re.findall(r'href="([^"]+)"', text):
            if target.startswith("http") or target.endswith(".css"):
                continue
            file, _, anchor = target.partition("#")
            assert file in pages, (name, target)
            assert not anchor or anchor in ids[file], (name, target)
            checked += 1
    assert checked > 2000


def test_the_same_guide_gives_the_same_bytes(shipped_pack: Pack, tmp_path: Path) -> None:
    one, two = tmp_path / "one.epub", tmp_path / "two.epub"
    write_epub(shipped_pack, one)
    write_epub(shipped_pack, two)
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.skipif(not _EPUBCHECK.exists(), reason="needs epubcheck (apt-get install epubcheck)")
def test_the_book_passes_the_publishers_check(shipped_pack: Pack, tmp_path: Path) -> None:
    file = tmp_path / "guide.epub"
    write_epub(shipped_pack, file)
    done = subprocess.run(["java", "-jar", _EPUBCHECK, file], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
