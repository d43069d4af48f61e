"""Drawings: harmless, and in style."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcdesk.authoring.source.drawings import read_figure
from kcdesk.guide.drawing_check import MAX_BYTES
from tests.authoring.reports import Reports
from tests.small_guide import FIGURE


def _read(tmp_path: Path, content: str | bytes) -> tuple[bytes | None, list[tuple[int, str, str]]]:
    file = tmp_path / "a.svg"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    reports = Reports()
    return read_figure(tmp_path, file, reports.report), reports.found


def test_a_good_drawing_is_kept_as_it_is(tmp_path: Path) -> None:
    """Byte for byte."""
    assert _read(tmp_path, FIGURE) == (FIGURE.encode(), [])


def test_a_drawing_may_say_its_size_twice(tmp_path: Path) -> None:
    drawing = FIGURE.replace("<svg", '<svg width="720" height="200"')
    assert _read(tmp_path, drawing)[1] == []


def test_the_head_and_comments_of_xml_are_allowed(tmp_path: Path) -> None:
    """Drawing programs write them."""
    drawing = '<?xml version="1.0" encoding="UTF-8"?>\n<!-- a kidney -->\n' + FIGURE
    assert _read(tmp_path, drawing)[1] == []


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("<rect", "<script>alert(1)</script><rect", 2, "<script>"),
        ("<rect", "<style>a{}</style><rect", 2, "<style>"),
        ("<rect", '<image href="x.png"/><rect', 2, "<image>"),
        ("<rect", "<foreignObject/><rect", 2, "<foreignObject>"),
        ("<rect", '<use href="#a"/><rect', 2, "<use>"),
        ("<rect", '<rect onload="x()"', 2, "“onload”"),
        ("<rect", '<rect style="fill:red"', 2, "“style”"),
        ("<rect", '<rect xlink:href="http://x"', 2, "“xlink:href”"),
        ("#B3261E", "red", 3, "red is not a colour"),
        ("#B3261E", "#b3261e", 3, "is not a colour"),
        ("#B3261E", "url(http://x)", 3, "must not point"),
        ("Atkinson Hyperlegible Next", "Arial", 4, "font-family"),
        ('"24"', '"14"', 4, "at least 20"),
        ('"24"', '"large"', 4, "at least 20"),
        ("0 0 720 200", "0 0 800 200", 1, "720 units wide"),
        ("<svg xmlns", "<svg xmlnsx", 1, "starts with <svg"),
        ("<svg", '<svg width="10"', 1, "Take width and height out"),
        ("<svg", '<svg height="2000000000"', 1, "Take width and height out"),
        ("0 0 720 200", "0 0 720 2000000000", 1, "720 units wide"),
        ("0 0 720 200", "0 0 720 -200", 1, "720 units wide"),
        ("0 0 720 200", "0 0 720", 1, "720 units wide"),
        ("0 0 720 200", "", 1, "720 units wide"),
        ("</text>", "", 5, "not SVG"),
    ],
)
def test_what_a_drawing_must_not_have_is_reported_at_its_line(
    tmp_path: Path, old: str, new: str, line: int, words: str
) -> None:
    """Scripts, links, styles, other colours, small words."""
    kept, found = _read(tmp_path, FIGURE.replace(old, new, 1))
    assert kept is None
    assert any(at == line and rule == "figure" and words in message for at, rule, message in found), found


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE svg [<!ENTITY a "b">]>\n',
        '<!DOCTYPE svg SYSTEM "file:///etc/passwd">\n',
        '<?xml-stylesheet href="x.css"?>\n',
    ],
)
def test_entities_and_instructions_are_refused_unread(tmp_path: Path, head: str) -> None:
    """A few bytes of them can stand for gigabytes."""
    assert _read(tmp_path, head + FIGURE)[1][0][:2] == (1, "figure")


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00" * 100, b"not xml", FIGURE.encode("utf-16"), b"<svg " * 1000, b"<g>" * 10_000],
    ids=["empty", "zeros", "words", "UTF-16", "unfinished", "deep"],
)
def test_what_is_no_svg_is_reported(tmp_path: Path, content: bytes) -> None:
    """And never raises."""
    kept, found = _read(tmp_path, content)
    assert kept is None
    assert found


def test_a_large_drawing_is_refused(tmp_path: Path) -> None:
    """It is a picture in disguise."""
    assert _read(tmp_path, b" " * (MAX_BYTES + 1))[1][0][:2] == (1, "size")


@given(st.binary(max_size=200))
def test_no_bytes_raise(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    """Arbitrary bytes are reported."""
    kept, found = _read(tmp_path_factory.getbasetemp(), content)
    assert kept is None
    assert found
