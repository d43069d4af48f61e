"""What following a link does, in words: said after its own."""

from __future__ import annotations

from kcdesk.ui.links import AddressLink, AnchorLink, FigureLink, TermLink, TopicLink, read_link


def link_purpose(target: str) -> str:
    """One short sentence; empty for a link that does nothing."""
    link = read_link(target)
    if isinstance(link, AddressLink):
        return f"Shows the web address {link.address}"
    if isinstance(link, TopicLink):
        return "Opens another page of this guide"
    if isinstance(link, AnchorLink):
        return "Goes to another place on this page"
    if isinstance(link, FigureLink):
        return "Enlarges the drawing"
    return "Says what this means" if isinstance(link, TermLink) else ""
