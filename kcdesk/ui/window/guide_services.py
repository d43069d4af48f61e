"""What a window asks its surroundings about guides other than its own; each is called when it is needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kcdesk.packs.manager import GuideManager
    from kcdesk.ui.search.search_calls import SearchEverywhere


@dataclass(frozen=True, slots=True)
class GuideServices:
    """Every call reads files, and may take seconds."""

    manage: Callable[[], GuideManager]
    """Gives what installs and removes guides."""
    open_everywhere: Callable[[], SearchEverywhere]
    """Opens every guide there is, to be searched with the one that is read."""
