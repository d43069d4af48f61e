from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcdesk.guide.model import Location
from kcdesk.guide.pack import Pack
from kcdesk.ui.navigation.navigator import HOME, Navigator, Visit
from tests.ui.heard import Heard

SURGERY, FATIGUE, SUNITINIB = Location("surgery"), Location("fatigue"), Location("sunitinib")


@pytest.fixture
def navigator(reader_pack: Pack) -> Navigator:
    """At the home page, with nothing behind it."""
    return Navigator(reader_pack)


def test_it_starts_at_home(navigator: Navigator) -> None:
    """Whether or not anything was shown yet."""
    assert navigator.location == HOME


def test_opening_a_place_announces_a_visit_to_it(navigator: Navigator) -> None:
    """With no reading position: it is seen from where the location says."""
    heard = Heard(navigator.visit_changed)
    navigator.open(Location("surgery", "risks", ("bleeding",)))
    assert heard.values == [Visit(Location("surgery", "risks", ("bleeding",)))]
    assert navigator.location == Location("surgery", "risks", ("bleeding",))


def test_back_and_forward_walk_the_history(navigator: Navigator) -> None:
    """And stop at its ends."""
    navigator.open(SURGERY)
    navigator.open(FATIGUE)
    walked = []
    for step in (navigator.back, navigator.back, navigator.back, navigator.forward, navigator.forward):
        step()
        walked.append(navigator.location)
    assert walked == [SURGERY, HOME, HOME, SURGERY, FATIGUE]


def test_the_ways_open_to_the_reader_are_announced(navigator: Navigator) -> None:
    """(back, forward) after each move."""
    ways = Heard(navigator.history_changed)
    navigator.open(SURGERY)
    navigator.open(FATIGUE)
    navigator.back()
    navigator.back()
    assert ways.values == [(True, False), (True, False), (True, True), (False, True)]


def test_going_somewhere_new_forgets_what_lay_forward(navigator: Navigator) -> None:
    """As in every browser."""
    navigator.open(SURGERY)
    navigator.back()
    navigator.open(FATIGUE)
    navigator.forward()
    assert navigator.location == FATIGUE
    navigator.back()
    assert navigator.location == HOME


def test_opening_the_same_place_again_adds_nothing_to_the_history(navigator: Navigator) -> None:
    """But it is announced, so that the page goes back to its place."""
    heard = Heard(navigator.visit_changed)
    navigator.open(SURGERY)
    navigator.open(SURGERY)
    assert heard.values == [Visit(SURGERY)] * 2
    navigator.back()
    assert navigator.location == HOME


@pytest.mark.parametrize("topic", ["nowhere", "../start", "Surgery", " "])
def test_an_unknown_topic_is_only_announced(navigator: Navigator, topic: str) -> None:
    """In a sentence that names it; the reader stays where they are."""
    navigator.open(SURGERY)
    visits, missing = Heard(navigator.visit_changed), Heard(navigator.not_found)
    navigator.open(Location(topic))
    assert navigator.location == SURGERY
    assert not visits.values
    assert missing.values == [f"There is no topic called “{topic}” in this guide."]


def test_the_way_back_leads_to_where_the_page_was_left(navigator: Navigator) -> None:
    """Each visit has its own position, even to the same topic."""
    read = {"surgery": 120, "fatigue": 7}
    navigator.take_positions_from(lambda: read[navigator.location.topic])
    navigator.open(SURGERY)
    navigator.open(FATIGUE)
    heard = Heard(navigator.visit_changed)
    navigator.back()
    navigator.forward()
    assert heard.values == [Visit(SURGERY, 120), Visit(FATIGUE, 7)]


def test_a_place_opened_anew_is_seen_from_its_start(navigator: Navigator) -> None:
    """What was remembered is for the way back alone."""
    navigator.take_positions_from(lambda: 120)
    navigator.open(SURGERY)
    heard = Heard(navigator.visit_changed)
    navigator.open(SURGERY)
    assert heard.values == [Visit(SURGERY, None)]


def test_a_step_that_leads_nowhere_is_undone(navigator: Navigator) -> None:
    navigator.open(SURGERY)
    navigator.back()
    navigator.visit_changed.connect(lambda visit: navigator.undo() if visit.location == FATIGUE else None)
    history = Heard(navigator.history_changed)
    navigator.open(FATIGUE)
    assert navigator.location == HOME
    assert history.values[-1] == (False, True)
    navigator.forward()
    assert navigator.location == SURGERY


def test_next_and_previous_follow_the_reading_order(navigator: Navigator, reader_pack: Pack) -> None:
    """From the home page to the last topic and back to the first."""
    order = [topic.id for topic in reader_pack.topics]
    there, back = [], []
    for _ in range(len(order) + 2):
        navigator.open_next()
        there.append(navigator.location.topic)
    for _ in range(len(order) + 2):
        navigator.open_previous()
        back.append(navigator.location.topic)
    assert there == [*order, order[-1], order[-1]]
    assert back == [*order[-2::-1], order[0], order[0], order[0]]


def test_nothing_comes_before_home(navigator: Navigator) -> None:
    """Previous at the home page does nothing at all."""
    heard = Heard(navigator.visit_changed)
    navigator.open_previous()
    assert not heard.values


def test_a_very_long_history_forgets_its_beginning(navigator: Navigator) -> None:
    """The last two hundred visits are kept."""
    for number in range(300):
        navigator.open(Location("surgery", f"part-{number}"))
    steps = Heard(navigator.visit_changed)
    for _ in range(300):
        navigator.back()
    assert len(steps.values) == 199
    assert navigator.location == Location("surgery", "part-100")


_PLACES = st.sampled_from(
    [HOME, SURGERY, FATIGUE, SUNITINIB, Location("fatigue", "emergency"), Location("x")]
)
_MOVES = st.lists(st.one_of(_PLACES, st.sampled_from(["back", "forward", "next", "previous"])), max_size=40)


@given(_MOVES)
def test_any_walk_keeps_the_history_whole(reader_pack: Pack, moves: list[Location | str]) -> None:
    """Every place is one of the guide; the ways announced are the ways there are; back undoes forward."""
    navigator = Navigator(reader_pack)
    ways = Heard(navigator.history_changed)
    known = {HOME.topic, *(topic.id for topic in reader_pack.topics)}
    for move in moves:
        before = navigator.location
        if isinstance(move, Location):
            navigator.open(move)
            assert navigator.location == (move if move.topic in known else before)
        else:
            {
                "back": navigator.back,
                "forward": navigator.forward,
                "next": navigator.open_next,
                "previous": navigator.open_previous,
            }[move]()
        assert navigator.location.topic in known
        if ways.values and ways.values[-1][1]:
            here = navigator.location
            navigator.forward()
            navigator.back()
            assert navigator.location == here
    if ways.values:
        assert ways.values[-1][0] is _can_step(navigator, ways, back=True)


def _can_step(navigator: Navigator, ways: Heard, *, back: bool) -> bool:
    """Whether a step back is answered at all."""
    answered = len(ways.values)
    (navigator.back if back else navigator.forward)()
    return len(ways.values) > answered


def test_how_far_the_home_page_was_scrolled_is_kept_for_the_way_back(navigator: Navigator) -> None:
    """A page has its own measure, the letter it was read to."""
    navigator.take_scrolling_from(lambda: 70)
    visits = Heard(navigator.visit_changed)
    navigator.open(Location("surgery"))
    navigator.open_home()
    navigator.back()
    navigator.back()
    assert [visit.scrolled for visit in visits.values] == [None, None, None, 70]
