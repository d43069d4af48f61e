"""Everything is checked in one run, and only a faultless guide becomes a pack."""

from __future__ import annotations

import resource
import sqlite3
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kcdesk.authoring.compiler import build_guide, check_guide
from kcdesk.authoring.problems import ContentRefusedError
from kcdesk.guide.errors import ContentError
from kcdesk.guide.pack import Pack
from kcdesk.search.index import write_index
from tests.small_guide import FIGURE, SMALL_GUIDE, guide_folder, make_pack, page, problems, sections

_LAUGHS = "\n".join(f"l{at}: &l{at} [{', '.join([f'*l{at - 1}'] * 9) if at else 'lol'}]" for at in range(9))
_PAGE = "support/support.md"


def test_a_good_guide_becomes_a_pack_the_reader_opens(tmp_path: Path) -> None:
    """From folder to page."""
    pack = Pack.open(make_pack(tmp_path))
    assert "<h1>Surgery</h1>" in pack.page("surgery").html
    pack.close()


def test_every_error_is_told_in_one_run_and_no_pack_is_written(tmp_path: Path) -> None:
    """Of every kind and file at once; a pack that was there stays as it was."""
    pack = make_pack(tmp_path)
    before = pack.read_bytes()
    changes = {
        _PAGE: page("support", "Support", sections("in-short", body="[x](topic:y) <b>z</b>")),
        "glossary.yaml": "terms: [",
        "figures/kidney.svg": FIGURE.replace("#B3261E", "red"),
    }
    with pytest.raises(ContentRefusedError) as refused:
        make_pack(tmp_path, changes)
    assert {problem.rule for problem in refused.value.problems} == {"link", "html", "yaml", "figure"}
    assert pack.read_bytes() == before
    assert sorted(file.name for file in tmp_path.iterdir()) == ["guide", "guide.kcpack"]


def test_a_folder_that_is_not_there_is_said_plainly(tmp_path: Path) -> None:
    """It has no files to name."""
    with pytest.raises(ContentError, match="There is no folder"):
        check_guide(tmp_path / "nowhere")


def test_an_empty_folder_has_problems_but_no_traceback(tmp_path: Path) -> None:
    """Every data file is missing."""
    assert {problem.rule for problem in check_guide(tmp_path).problems.all} == {"missing-file"}


@pytest.mark.parametrize(
    ("file", "content", "start"),
    [
        ("guide.yaml", "guide: {", "guide.yaml:1: yaml: "),
        ("guide.yaml", _LAUGHS, "guide.yaml:1: yaml: Anchors"),
        ("guide.yaml", "topics: " + "[" * 50_000, "guide.yaml:1: yaml: "),
        ("guide.yaml", "- just\n- a list", "guide.yaml:1: schema: "),
        ("guide.yaml", "", "guide.yaml:1: schema: "),
        ("medicines.yaml", "!!python/object/new:os.system [ls]", "medicines.yaml:1: yaml: Tags"),
        (_PAGE, page("support", "Support", "<script>alert(1)</script>"), f"{_PAGE}:12: html: "),
        (_PAGE, page("../../etc/x", "Support", sections("in-short")), f"{_PAGE}:2: schema: "),
        (_PAGE, page("support", "Support", "![Words](figure:../../x)"), f"{_PAGE}:12: path: "),
        (_PAGE, b"\x7fELF\x02\x01\x01\x00\x00\x00", f"{_PAGE}:1: text: "),
        (_PAGE, b"x" * 2_000_001, f"{_PAGE}:1: size: "),
        (_PAGE, b"", f"{_PAGE}:1: front-matter: "),
        (_PAGE, "---\n" + _LAUGHS + "\n---\n", f"{_PAGE}:2: yaml: Anchors"),
        (_PAGE, page("support", "Support", "> " * 2000), f"{_PAGE}:12: dialect: "),
        (_PAGE, page("support", "Support", "*a_[" * 200_000), f"{_PAGE}:12: size: "),
        (_PAGE, page("support", "Support", "!!!" + " " * 900_000 + "x"), f"{_PAGE}:12: size: "),
        (_PAGE, page("support", "Support", "- a\n" * 100_000), f"{_PAGE}:1: size: "),
        ("figures/a kidney.svg", FIGURE, "figures/a kidney.svg:1: figure: "),
        ("figures/kidney.svg", '<!DOCTYPE a [<!ENTITY b "c">]><svg/>', "figures/kidney.svg:1: figure: "),
        ("figures/kidney.svg", FIGURE.replace("<rect", "<script/><rect"), "figures/kidney.svg:2: figure: "),
    ],
    ids=[
        "bad YAML",
        "YAML bomb",
        "deep YAML",
        "a list",
        "empty data",
        "a Python object",
        "script",
        "a path as id",
        "a path as figure",
        "binary page",
        "large page",
        "empty page",
        "bomb in front matter",
        "deep quotes",
        "one huge paragraph",
        "one huge line",
        "very many lines",
        "a blank in a drawing's name",
        "XML entity",
        "script in a figure",
    ],
)
def test_hostile_content_is_a_problem_with_file_and_line(
    tmp_path: Path, file: str, content: str | bytes, start: str
) -> None:
    """Never a traceback, never a hang."""
    assert any(problem.startswith(start) for problem in problems(tmp_path, {file: content}))


@pytest.mark.skipif(sys.platform != "linux", reason="memory is measured in kilobytes on Linux only")
def test_a_very_large_file_costs_no_memory(tmp_path: Path) -> None:
    """It is refused by its size alone."""
    root = guide_folder(tmp_path)
    for name in (_PAGE, "guide.yaml", "figures/kidney.svg"):
        with (root / name).open("wb") as stream:
            stream.truncate(500_000_000)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = [str(problem) for problem in check_guide(root).problems.errors]
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert sum(": size: " in problem for problem in found) == 3
    assert after - before < 100_000


def test_links_that_lead_out_or_in_circles_are_problems(tmp_path: Path) -> None:
    """Files and folders alike."""
    root = guide_folder(tmp_path, {_PAGE: None})
    (root / _PAGE).symlink_to("/etc/passwd")
    (root / "support/loop.md").symlink_to(root / "support/loop.md")
    (root / "support/circle").symlink_to(root)
    found = {(problem.file, problem.rule) for problem in check_guide(root).problems.errors}
    assert {(_PAGE, "path"), ("support/loop.md", "path"), ("support/circle", "path")} <= found


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_no_text_as_a_body_raises(tmp_path: Path, text: str) -> None:
    """A page is packed or its problems are told."""
    try:
        make_pack(tmp_path, {_PAGE: page("support", "Support", sections("in-short") + "\n" + text)})
    except ContentRefusedError as refused:
        files = {problem.file for problem in refused.problems}
    else:
        files = {_PAGE}
    assert files == {_PAGE}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.sampled_from(sorted(SMALL_GUIDE)), st.binary(max_size=300))
def test_no_bytes_in_any_file_raise(tmp_path: Path, name: str, content: bytes) -> None:
    """Whatever a file holds."""
    problems(tmp_path, {name: content})


def test_a_place_that_cannot_be_written_to_is_said_plainly(tmp_path: Path) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(ContentError, match="The pack cannot be written to"):
        build_guide(guide_folder(tmp_path), tmp_path / "file" / "guide.kcpack", write_index)


def test_words_that_look_like_a_checksum_cannot_hide_the_true_one(tmp_path: Path) -> None:
    """The reader would look at the wrong place."""
    guide = str(SMALL_GUIDE["guide.yaml"]).replace("greeting: Hello", "greeting: kcdesk-crc32:12345678")
    with pytest.raises(ContentError, match="which only a pack's own checksum may"):
        make_pack(tmp_path, {"guide.yaml": guide})
    assert not (tmp_path / "guide.kcpack").exists()


def test_a_full_disk_is_said_plainly(tmp_path: Path) -> None:
    """And leaves no half pack behind."""

    def disk_full(connection: sqlite3.Connection) -> None:
        connection.execute("PRAGMA max_page_count = 1")
        connection.execute("CREATE TABLE big AS SELECT zeroblob(1000000)")

    with pytest.raises(ContentError, match="The pack cannot be written to"):
        build_guide(guide_folder(tmp_path), tmp_path / "guide.kcpack", disk_full)
    assert [file.name for file in tmp_path.iterdir()] == ["guide"]
