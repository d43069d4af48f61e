"""The page as a screen reader meets it: over a real accessibility bus, from another process."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from functools import reduce
from itertools import count
from pathlib import Path
from threading import Timer
from typing import Any

import pytest

from kcdesk.guide.pack import Pack
from kcdesk.paths import bundled_pack
from kcdesk.ui.style.source_marks import with_few_source_marks
from tests.end_to_end.at_spi import Listener, heard_program, need_at_spi
from tests.end_to_end.desk import Program
from tests.end_to_end.page_parts import parts_of_html, parts_of_told
from tests.end_to_end.wandering import ALL_MEDICINES, go_to_medicines, links, wander, ways

_PAGES = 30
_LOOKS_A_PRESS = 60
"""Twenty a second."""
_STANDS_S = 16.0
"""Longer than the binding of AT-SPI waits for an answer unless it is told to: 15 of a program that has just
come, 0.8 of any other."""


@pytest.fixture
def guide(shipped_pack: Pack) -> Pack:
    """The guide that comes with the program."""
    return shipped_pack


@pytest.fixture
def heard(guide: Pack, tmp_path: Path) -> Iterator[tuple[Program, Listener]]:
    """The program at its page of all medicines, and a client that listens."""
    need_at_spi()
    with heard_program(bundled_pack(), tmp_path) as (program, listener):
        go_to_medicines(program, listener, guide)
        yield program, listener


def test_thirty_pages_hold_what_the_pack_holds(heard: tuple[Program, Listener], guide: Pack) -> None:
    """Headings with levels, links, list items, cells, pictures and call-outs, in reading order.

    From page to page by pressing a link, and each press lands where the link leads.
    """
    _, listener = heard
    seen: list[str] = []
    kinds: set[str] = set()
    topic = ALL_MEDICINES
    for _ in range(_PAGES):
        told = listener.page(guide.topic(topic).title)
        parts = parts_of_told(told["parts"][0])
        if topic == guide.roles.help:
            # Under its title stands the reader's own number, and a link to where it is set.
            assert [part[0] for part in parts[1:3]] == ["callout", "link"]
            del parts[1:3]
        assert parts == parts_of_html(with_few_source_marks(guide.page(topic).html)), topic
        kinds |= {part[0] for part in parts}
        seen.append(topic)
        ahead = ways(told)
        topic = next(new for new in ahead if new not in seen)
        listener.press(*ahead[topic])
    assert len(set(seen)) == _PAGES
    assert kinds >= {"heading", "link", "item", "cell", "callout"}  # drawings: the page of sunitinib below


def test_a_screen_reader_may_come_later(guide: Pack, tmp_path: Path) -> None:
    """To a page that is shown already."""
    need_at_spi()
    topic = guide.topic("sunitinib")
    with heard_program(bundled_pack(), tmp_path, from_the_start=False) as (program, listener):
        program.wait_for_title(guide.info.title)
        program.type(topic.title)
        program.press("Return")
        program.wait_for_title(f"{topic.title} - {guide.info.title}")
        listener.switch_on()
        told = listener.page(topic.title)
        assert parts_of_told(told["parts"][0]) == parts_of_html(
            with_few_source_marks(guide.page(topic.id).html)
        )


def test_a_client_waits_for_a_program_that_waits_for_its_turn(heard: tuple[Program, Listener]) -> None:
    """It does not take it for gone; else any of these tests fails on a busy machine."""
    program, listener = heard
    program.process.send_signal(signal.SIGSTOP)
    goes_on = Timer(_STANDS_S, program.process.send_signal, [signal.SIGCONT])
    goes_on.start()
    told = listener.word(3, 0, 0)[0]
    goes_on.join()
    assert told.strip() == "Medicines"


def test_the_language_is_told(heard: tuple[Program, Listener]) -> None:
    """Of the document, of a part of the page, and of the window's own words; not the computer's."""
    _, listener = heard
    told = listener.language(), listener.language(0, 0), listener.language_of_button("Get help now")
    assert told == ("en_GB", "en_GB", "en_GB")


def test_what_no_focus_would_tell_is_told(heard: tuple[Program, Listener]) -> None:
    """How many results a search has, words a page has marked, and places find on this page has.

    As descriptions that change; Orca itself speaks them in test_orca.py.
    """
    program, listener = heard
    listener.listen("object:property-change:accessible-description")

    def hear(words: str) -> None:
        program.wait_for(lambda: any(words in told for told in listener.described()))

    program.press("ctrl+k")
    program.type("sunitinib")
    hear(" results")
    program.press("Return")
    hear(" marked")
    program.press("ctrl+f")
    program.type("zzz")
    hear("Not on this page")


def test_tab_tells_of_the_link_it_reaches(heard: tuple[Program, Listener], guide: Pack) -> None:
    """The focus is on the link, not on the page; what Tab left has it no more."""
    program, listener = heard
    told = listener.page(guide.topic(ALL_MEDICINES).title)
    names, places = _first_links(told)
    listener.listen("object:state-changed:focused")
    program.press("Tab")
    listener.heard("object:state-changed:focused", names[0])
    program.press("Tab")
    listener.heard("object:state-changed:focused", names[1])
    assert ["focused" in listener.states(*way) for way in places] == [False, True]


def _first_links(told: dict[str, Any]) -> tuple[list[str], list[tuple[int, ...]]]:
    places = [way for _, way in links(told)][:2]
    return [reduce(lambda part, number: part["parts"][number], way, told)["name"] for way in places], places


def test_another_page_is_told_of(heard: tuple[Program, Listener], guide: Pack) -> None:
    """The old page is gone, the new one is there, and the focus is on the document."""
    _, listener = heard
    told = listener.page(guide.topic(ALL_MEDICINES).title)
    listener.listen("object:children-changed", "object:state-changed:focused")
    listener.press(*ways(told)["sunitinib"])
    events = listener.heard("object:state-changed:focused", "Page: Sunitinib")
    kinds = [kind for kind, name, _ in events if name.startswith("Page: ")]
    assert kinds.index("object:children-changed:remove") < kinds.index("object:children-changed:add")


def test_arrow_keys_read_along(heard: tuple[Program, Listener], guide: Pack) -> None:
    """Each moves the caret to the next line of the screen, which the document can tell."""
    program, listener = heard
    title = guide.topic(ALL_MEDICINES).title
    listener.listen("object:text-caret-moved")
    looks = count()

    def has_read_along() -> bool:
        if next(looks) % _LOOKS_A_PRESS == 0:
            program.press(
                "ctrl+Home", "Down"
            )  # again, until the program knows that somebody listens for this
        return bool(listener.has_heard("object:text-caret-moved", f"Page: {title}"))

    program.wait_for(has_read_along)
    program.wait_for(lambda: listener.word(0)[-1] > 0)  # not on its way by way of the top
    *_, caret = listener.word(0)
    line, start, end = listener.line(caret)
    assert start <= caret < end
    assert line.strip() in listener.page(title)["parts"][0]["parts"][1]["text"]
    assert 20 < len(line) < 120


def test_a_line_is_a_line_of_the_screen(heard: tuple[Program, Listener]) -> None:
    """A long paragraph has several, and what is read is the one the caret is in."""
    _, listener = heard
    first, start, end = listener.line(5, 0, 1)
    second, from_there, _ = listener.line(end + 5, 0, 1)
    assert (start, from_there) == (0, end)
    assert 20 < len(first) < 120
    assert first.strip() != second.strip()


def test_letters_are_where_they_are_on_the_screen(heard: tuple[Program, Listener]) -> None:
    """Each letter of a line inside its heading, the next to the right of the one before."""
    _, listener = heard
    heading, *letters = listener.letters(0, 0)
    assert len(letters) == len("Medicines A to Z")
    assert all(width > 0 and height > 10 for _, _, width, height in letters)
    assert [letter[0] for letter in letters] == sorted({letter[0] for letter in letters})
    assert all(abs(y - heading[1]) <= heading[3] for _, y, _, _ in letters)
    assert letters[0][0] >= heading[0]


def test_words_and_the_caret_are_told(heard: tuple[Program, Listener]) -> None:
    """The word around a letter; and the caret goes where it is put."""
    _, listener = heard
    assert listener.put_caret(10, 0, 0)
    word, start, end, caret = listener.word(3, 0, 0)
    assert (word.strip(), start, caret) == ("Medicines", 0, 10)
    assert end in {9, 10}


def test_what_cannot_be_seen_is_said_to_be_off_the_screen(heard: tuple[Program, Listener]) -> None:
    """The heading shows; the last part of a long page does not."""
    _, listener = heard
    told = listener.page("Medicines A to Z")
    last = len(told["parts"][0]["parts"]) - 1
    assert "showing" in listener.states(0, 0)
    assert "showing" not in listener.states(0, last)


def test_a_client_may_hold_what_is_gone(heard: tuple[Program, Listener], guide: Pack) -> None:
    """It is told that there is nothing any more, and the program goes on, as big as it was.

    tests/benchmarks/page_changes.py does the same with a thousand pages.
    """
    program, listener = heard
    sizes = list(wander(program, listener, guide, 100))
    assert program.process.poll() is None
    assert max(sizes[50:]) - max(sizes[:50]) < 4096
