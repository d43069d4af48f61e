"""What the reader keeps, joined to the page of one window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kcdesk.guide.pack import Pack
from kcdesk.ui.navigation.navigator import Navigator
from kcdesk.ui.personal.page_tools import PageTools
from kcdesk.ui.personal.personal import AskedOfWindow, MakePersonal, Personal
from kcdesk.ui.window.actions import Actions
from kcdesk.user_data.help_number import HelpNumber
from kcdesk.user_data.personal_store import PersonalStore

if TYPE_CHECKING:
    from kcdesk.ui.personal.panels import PersonalPanels
    from kcdesk.ui.window.reading_area import ReadingArea


def connect_personal(
    reading: ReadingArea,
    pack: Pack,
    navigator: Navigator,
    actions: Actions,
    make_personal: MakePersonal | None,
    asked: AskedOfWindow,
) -> Personal:
    """Put the strip under the page, and join it, the page and the panels to the store."""
    store, by_site = make_personal() if make_personal is not None else (PersonalStore(), None)
    shown = tuple(actions[name] for name in ("note", "questions", "my_pages", "highlight"))
    tools = PageTools(shown, actions["bookmark"])
    reading.page.add_tools(tools)
    reading.page.view.addAction(actions["highlight"])  # in its context menu

    def make_panels(personal: Personal) -> PersonalPanels:
        from kcdesk.ui.personal.panels import PersonalPanels  # noqa: PLC0415 - not before somebody asks

        return PersonalPanels(personal, reading.page_panels, reading.page.view)

    personal = Personal(
        store,
        pack,
        navigator,
        reading.page.view,
        reading.outline,
        tools,
        make_panels=make_panels,
        asked=asked,
    )
    personal.set_number(by_site or HelpNumber())
    return personal
