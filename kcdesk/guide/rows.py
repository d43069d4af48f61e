"""What made pages need of an open guide."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from kcdesk.guide.errors import PackDamagedError
from kcdesk.guide.model import GuideInfo, Topic
from kcdesk.guide.pages import Source


class GuideRows(Protocol):
    """An open guide, as `Pack` is one: its rows, its topics and its sources."""

    info: GuideInfo

    @property
    def topics(self) -> Sequence[Topic]:
        """Every topic, in reading order."""

    @property
    def has_made_pages(self) -> bool:
        """Whether its format knows of made pages."""

    def rows(self, sql: str, parameters: Iterable[object] = ()) -> list[tuple[Any, ...]]:
        """Every row of a query."""

    def damaged(self) -> PackDamagedError:
        """The error to raise for rows that a compiler cannot have written."""

    def has_topic(self, topic_id: str) -> bool:
        """Whether there is a topic of this id."""

    def topic(self, topic_id: str) -> Topic:
        """The topic of this id."""

    def entrance(self, kind: str) -> str:
        """The topic that leads to made pages of a kind."""

    def sources_by_id(self, ids: Iterable[str]) -> tuple[Source, ...]:
        """The sources of these ids, in their order."""
