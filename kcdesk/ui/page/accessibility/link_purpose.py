"""What following a link does, in words: said after its own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kcdesk.guide.page_html import is_source_link
from kcdesk.ui.navigation.links import (
    OWN_NOTE,
    OWN_NUMBER,
    AddressLink,
    AnchorLink,
    FigureLink,
    TermLink,
    ToolLink,
    TopicLink,
    read_link,
)


def link_purpose(target: str) -> str:
    """One short sentence; empty for a link that does nothing."""
    if is_source_link(target):
        return ""  # its name, such as "Source 3", says as much
    link = read_link(target)
    if isinstance(link, AddressLink):
        return QCoreApplication.translate("Link", "Shows the web address {address}").format(
            address=link.address
        )
    if isinstance(link, TopicLink):
        return QCoreApplication.translate("Link", "Opens another page of this guide")
    if isinstance(link, AnchorLink):
        return QCoreApplication.translate("Link", "Goes to another place on this page")
    if isinstance(link, FigureLink):
        return QCoreApplication.translate("Link", "Enlarges the drawing")
    if isinstance(link, TermLink):
        return QCoreApplication.translate("Link", "Says what this means")
    return _tool_purpose(link.tool) if isinstance(link, ToolLink) else ""


def _tool_purpose(tool: str) -> str:
    """Nothing for a box to tick: its role says as much."""
    if tool == OWN_NOTE:
        return QCoreApplication.translate("Link", "Opens your note")
    if tool == OWN_NUMBER:
        return QCoreApplication.translate("Link", "Sets your 24-hour number")
    return ""
