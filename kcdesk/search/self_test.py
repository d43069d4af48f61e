"""Whether a guide works on this computer: every page can be read, and the search answers."""

from __future__ import annotations

from collections.abc import Callable

from kcdesk.guide.errors import GuideError
from kcdesk.guide.pack import Pack
from kcdesk.i18n.message import QT_TRANSLATE_NOOP, Message
from kcdesk.search.engine import Engine

_NOT_FOUND = QT_TRANSLATE_NOOP(
    "guide", "The search of this guide does not find “{title}”. It was not installed."
)
_SEARCHES = 5


def self_test(pack: Pack, progress: Callable[[int, int], None] = lambda _done, _all: None) -> None:
    """Read every page and ask the search for the first topics.  Raises GuideError for what does not work.

    `progress` is called with the pages read so far, and all of them.
    """
    topics = pack.topics
    for number, topic in enumerate(topics):
        progress(number, len(topics))
        pack.page(topic.id)
        pack.sources(topic.id)
    engine = Engine(pack)
    for topic in topics[:_SEARCHES]:
        if not engine.search(topic.title).hits:
            raise GuideError(Message(_NOT_FOUND, {"title": topic.title}))
    progress(len(topics), len(topics))
