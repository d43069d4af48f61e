"""The values a guide as a whole is made of.  All are frozen and complete when made.

(What only a page needs is in `kcdesk.guide.pages`: the home page does without.)
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kcdesk.guide.schema import EASY_READ


@dataclass(frozen=True, slots=True)
class GuideInfo:
    """What a pack says of itself."""

    id: str
    title: str
    language: str
    """A language tag, such as `en-GB`."""
    version: str
    date: date
    """When this edition was made; a computer clock before it is wrong."""
    checked_to: str
    """Up to when the facts were checked, in words."""
    licence: str
    review_line: str
    """What every page says while no clinician has reviewed it."""
    translation_of: str = ""
    """The language tag of the original; empty for a guide that is no translation."""
    web_home: str = ""
    """The address of the guide on the web; empty where it has none."""
    share_base: str = ""
    """The address of the folder on the web that holds its pages; empty where nobody publishes them."""

    tiles_title: str = ""
    """What stands over the tiles of its home page; empty for the program's own words."""
    search_hint: str = ""
    """What stands in the empty search box; empty for the program's own words."""

    def page_address(self, topic: str) -> str:
        """Where a page stands on the web, as `kcdesk folder` names its files; empty for nowhere.

        A page made for an address (`compare/...`) is on no web server.
        """
        if not self.share_base or "/" in topic:
            return ""
        return f"{self.share_base.rstrip('/')}/{topic}.html"


@dataclass(frozen=True, slots=True)
class TopicRoles:
    """Topics with a part of their own in the window, by their ids; what a guide does not have is empty."""

    help: str = ""
    """When to get help now: behind the red button."""
    about: str = ""
    """About the guide: in the menu."""
    glossary: str = ""
    """Every word that is explained, each at an anchor of its id."""
    offered: tuple[str, ...] = ()
    """What to offer when a search finds nothing, in order."""
    not_covered: str = ""
    """What the guide does not cover, each subject among its names."""


@dataclass(frozen=True, slots=True)
class NewerOriginal:
    """What a translated page says once the page it translates has changed."""

    language: str
    """The original's language tag."""
    translates: date
    """The date of the text that was translated."""
    updated: date
    """The date of the original now; the same where only the text changed."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One entry of the topic tree, without its page."""

    id: str
    parent: str | None
    """The id of the topic above; None at the top of the tree."""
    position: int
    """Place in reading order, from 0."""
    depth: int
    """0 at the top of the tree."""
    title: str
    kind: str
    """One of `kcdesk.guide.schema.KINDS`."""
    summary: str
    updated: date
    next_review: date
    reviewed_by: str
    """Empty until somebody with clinical knowledge has reviewed the page."""
    checked: date | None = None
    """When the page's facts were last compared with their sources; None in packs before 2.1."""
    newer_original: NewerOriginal | None = None
    """None unless the page is a translation and its original has changed since."""

    @property
    def is_easy_read(self) -> bool:
        """Whether its page is in Easy Read, and so in larger text."""
        return self.kind == EASY_READ


@dataclass(frozen=True, slots=True)
class Location:
    """A place in the guide, and the words to mark there."""

    topic: str
    anchor: str = ""
    """A section's anchor; empty for the top of the page."""
    marks: tuple[str, ...] = ()
    """Words to mark on the page, as typed."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One of the home page's large buttons."""

    topic: str
    title: str
    line: str
    """A few words under the title."""
    icon: str
    """Name of an icon in resources/icons."""
