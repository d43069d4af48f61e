from __future__ import annotations

import re
from collections import Counter

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from kcdesk.guide.model import Tile
from kcdesk.ui.window.actions import ACTIONS, Actions, tile_actions

_KEYS = [(line.name, key) for line in ACTIONS for key in line.keys]


@pytest.mark.parametrize(("name", "key"), _KEYS)
def test_a_shortcut_is_never_a_key_that_people_type(name: str, key: str) -> None:
    """A screen reader, and a search box, need the letters for themselves."""
    written = QKeySequence(key).toString()
    assert re.fullmatch(r"(Ctrl|Alt)\+.+|(Shift\+)?F\d+", written), name


def test_no_two_actions_share_a_key() -> None:
    """Qt would do neither."""
    count = Counter(QKeySequence(key).toString() for _, key in _KEYS)
    assert [key for key, times in count.items() if times > 1 or not key] == []


def test_names_are_told_apart() -> None:
    """Each line of the table is an action of its own."""
    assert len({line.name for line in ACTIONS}) == len({line.text for line in ACTIONS}) == len(ACTIONS)


def test_every_line_becomes_an_action(qapp: QApplication) -> None:
    """With its words, all its keys, and a tool tip that tells the first of them."""
    owner = QObject(qapp)
    actions = Actions(owner)
    actions.give_keys()
    assert [action.text() for action in actions.all()] == [line.text for line in ACTIONS]
    larger = actions["larger"]
    assert [key.toString() for key in larger.shortcuts()] == ["Ctrl++", "Ctrl+="]
    assert larger.toolTip() == "Larger text (Ctrl++)"
    assert actions["about"].toolTip() == "About this guide"
    owner.deleteLater()


def test_each_tile_has_its_number_as_a_key(qapp: QApplication) -> None:
    """Alt and the number, in the order of the home page; no other action has that key."""
    tiles = [Tile(topic, topic.title(), "", "") for topic in ("surgery", "radiotherapy")]
    made = list(tile_actions(QObject(qapp), tiles))
    assert [(action.text(), action.shortcut().toString(), topic) for action, topic in made] == [
        ("Surgery", "Alt+1", "surgery"),
        ("Radiotherapy", "Alt+2", "radiotherapy"),
    ]
    assert not {action.shortcut().toString() for action, _ in made} & {key for _, key in _KEYS}
