from __future__ import annotations

import tracemalloc
import zlib

import pytest

from kcdesk.guide.packed_html import MAX_BYTES, packed, unpacked

_HTML = "<h1>Größe – 37.5°C</h1>" + "<p>Ring your helpline now, day or night.</p>" * 50


def test_a_page_comes_back_as_it_was_and_takes_less() -> None:
    assert unpacked(packed(_HTML)) == _HTML
    assert len(packed(_HTML)) < len(_HTML.encode()) / 4


def test_text_is_a_page_of_an_earlier_format() -> None:
    assert unpacked(_HTML) == _HTML


@pytest.mark.parametrize(
    "kept",
    [
        None,
        7,
        b"",
        b"<h1>T</h1>",
        packed(_HTML)[:-1],
        packed(_HTML) + b"x",
        zlib.compress(b"\xff\xfe"),
        zlib.compress(bytes(MAX_BYTES + 1)),
    ],
)
def test_what_was_not_packed_here_is_refused(kept: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - what a reader is told is the pack's own
        unpacked(kept)


def test_no_more_is_unpacked_than_a_page_may_have() -> None:
    """A page of 40 kB that says it is 40 MB takes no 40 MB."""
    bomb = zlib.compress(bytes(10 * MAX_BYTES))
    tracemalloc.start()
    with pytest.raises(ValueError, match="too long"):
        unpacked(bomb)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 3 * MAX_BYTES
