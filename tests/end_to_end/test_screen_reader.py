"""The page as a screen reader meets it: over a real accessibility bus, from another process."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kcdesk.guide.pack import Pack
from kcdesk.guide.places import bundled_pack
from tests.end_to_end.at_spi import Listener, heard_program, need_at_spi
from tests.end_to_end.desk import Program
from tests.end_to_end.page_parts import parts_of_html, parts_of_told

_PAGES = 30
_FIRST = "medicines"


@pytest.fixture
def guide() -> Iterator[Pack]:
    """The guide that comes with the program."""
    pack = Pack.open(bundled_pack())
    yield pack
    pack.close()


@pytest.fixture
def heard(guide: Pack, tmp_path: Path) -> Iterator[tuple[Program, Listener]]:
    """The program at its page of all medicines, and a client that listens."""
    need_at_spi()
    with heard_program(bundled_pack(), tmp_path) as (program, listener):
        listener.press_button(guide.topic(_FIRST).title)
        listener.page(guide.topic(_FIRST).title)
        yield program, listener


def links(told: dict[str, Any], path: tuple[int, ...] = ()) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Target of every link, and the way down to it."""
    if told["role"] == "link":
        yield told["target"], path
    for number, child in enumerate(told["parts"]):
        yield from links(child, (*path, number))


def test_thirty_pages_hold_what_the_pack_holds(heard: tuple[Program, Listener], guide: Pack) -> None:
    """Headings with levels, links, list items, cells, pictures and call-outs, in reading order.

    From page to page by pressing a link, and each press lands where the link leads.
    """
    _, listener = heard
    seen: list[str] = []
    topic = _FIRST
    for _ in range(_PAGES):
        told = listener.page(guide.topic(topic).title)
        assert parts_of_told(told["parts"][0]) == parts_of_html(guide.page(topic).html), topic
        seen.append(topic)
        ways = {m[1]: way for target, way in links(told) if (m := re.match(r"topic:([^#]+)", target))}
        topic = next(new for new in ways if new not in seen)
        listener.press(*ways[topic])
    assert len(set(seen)) == _PAGES
