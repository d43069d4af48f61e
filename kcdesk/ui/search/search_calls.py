"""What the window calls to have something searched.  For type checkers: no start loads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from kcdesk.search.answer import Answer


class Search(Protocol):
    """What the session asks for an answer."""

    def __call__(self, text: str, *, literal: bool = False) -> Answer:
        """`literal`: no other spelling instead of the words as typed."""


class SearchEverywhere(Protocol):
    """A search of several guides, which are open until `close`."""

    @property
    def search(self) -> Search:
        """Search all of them."""

    def close(self) -> None:
        """Close the guides that were opened for it."""
