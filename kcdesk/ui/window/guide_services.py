"""What a window asks its surroundings about guides other than its own; each is called when it is needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from kcdesk.packs.manager import GuideManager
    from kcdesk.ui.search.session import Search


class SearchEverywhere(Protocol):
    """A search of several guides, which are open until `close`."""

    @property
    def search(self) -> Search:
        """Search all of them."""

    def close(self) -> None:
        """Close the guides that were opened for it."""


@dataclass(frozen=True, slots=True)
class GuideServices:
    """Every call reads files, and may take seconds."""

    manage: Callable[[], GuideManager]
    """Gives what installs and removes guides."""
    open_everywhere: Callable[[], SearchEverywhere]
    """Opens every guide there is, to be searched with the one that is read."""
