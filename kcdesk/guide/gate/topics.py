"""The topics: a real tree, and what leads to them."""

from __future__ import annotations

from collections import Counter

from kcdesk.guide.gate.refused import RefusedError, exists
from kcdesk.guide.gate.rows import Rows

MAX_CHILDREN = 1_000

Topics = dict[str, int]
"""How deep each topic lies, by its id."""


def checked_topics(rows: Rows) -> Topics:
    """Every topic: each once, after its parent and one below it.  Raises RefusedError for what is no tree."""
    depths: Topics = {}
    children: Counter[str | None] = Counter()
    found = sorted(row[:4] for row in rows.of("topic"))
    for number, (position, topic, parent, depth) in enumerate(found):
        above = -1 if parent is None else depths.get(parent)
        if position != number or topic in depths or above is None or depth != above + 1:
            raise RefusedError("topics that are no tree")
        depths[topic] = depth
        children[parent] += 1
    if not found or max(children.values()) > MAX_CHILDREN:
        raise RefusedError(f"no topic, or more than {MAX_CHILDREN} below one")
    return depths


def check_home(rows: Rows, topics: Topics) -> None:
    """Raise RefusedError for a button of the home page that leads nowhere."""
    for _, topic, *_ in rows.of("tile"):
        exists(topic, topics)
    for _, topic in rows.of("shortcut"):
        exists(topic, topics)
