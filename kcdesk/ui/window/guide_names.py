"""What guides are called where one is chosen."""

from __future__ import annotations

from kcdesk.packs.library import ListedGuide
from kcdesk.ui.i18n.translate import format_date


def names_of(guides: tuple[ListedGuide, ...]) -> list[str]:
    """Each guide's title and its language's own name; editions of one guide are told apart by their dates."""
    kinds = [(guide.title, guide.language) for guide in guides]
    return [
        f"{guide.title} - {guide.language_name}"
        + (f" - {format_date(guide.date)}" if kinds.count((guide.title, guide.language)) > 1 else "")
        for guide in guides
    ]
