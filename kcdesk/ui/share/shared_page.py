"""What of a page can be shared: its code, where it and its sources stand on the web, and all that as text."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kcdesk.guide.model import GuideInfo, Topic
from kcdesk.guide.pages import Source
from kcdesk.i18n.message import QT_TRANSLATE_NOOP
from kcdesk.ui.i18n.translate import format_date
from kcdesk.ui.navigation.links import AddressLink, read_link

_PAGE = QT_TRANSLATE_NOOP("SharedPage", "This page on the web")
_GUIDE = QT_TRANSLATE_NOOP("SharedPage", "This guide on the web")
_CODE = QT_TRANSLATE_NOOP("SharedPage", "Code of this page, for the search: {code}")
_DATES = QT_TRANSLATE_NOOP("SharedPage", "Written {updated}. Due for review by {review}.")


@dataclass(frozen=True, slots=True)
class SharedLink:
    """A web page that a code to scan leads to."""

    words: str
    """What it is."""
    address: str
    """As the guide has it, with nothing added."""


@dataclass(frozen=True, slots=True)
class SharedPage:
    """A page as somebody else gets it."""

    title: str
    code: str
    """What the search finds it by: its topic's id."""
    links: tuple[SharedLink, ...]
    """The page itself and the guide, where they are on the web; then the page's sources, in their order."""
    text: str
    """All of it, for whoever pastes it into a message."""


def shared_page(info: GuideInfo, topic: Topic, sources: tuple[Source, ...]) -> SharedPage:
    """What of a page can be shared.  An address that is none of the web is left out."""
    own = [
        SharedLink(_translate(_PAGE), info.page_address(topic.id)),
        SharedLink(_translate(_GUIDE), info.web_home),
    ]
    named = [SharedLink(f"{number}. {_name(one)}", one.url) for number, one in enumerate(sources, 1)]
    links = tuple(link for link in (*own, *named) if isinstance(read_link(link.address), AddressLink))
    return SharedPage(topic.title, topic.id, links, _as_text(info, topic, links))


def _name(source: Source) -> str:
    return f"{source.title} ({source.publisher})" if source.publisher else source.title


def _as_text(info: GuideInfo, topic: Topic, links: tuple[SharedLink, ...]) -> str:
    head = (
        topic.title,
        f"{info.title}, {info.version}",
        _translate(_CODE).format(code=topic.id),
        _translate(_DATES).format(updated=format_date(topic.updated), review=format_date(topic.next_review)),
        *(() if topic.reviewed_by else (info.review_line,)),
    )
    lines = (f"{link.words}: {link.address}" for link in links)
    return "\n".join((*head, "", *lines)).rstrip() + "\n"


def _translate(words: str) -> str:
    return QCoreApplication.translate("SharedPage", words)
