"""What a screen reader does: asks the program, over the accessibility bus, what there is.

Run by the system's Python, which has the bindings of AT-SPI (Debian's gir1.2-atspi-2.0 and python3-gi), and
told what to do by lines of JSON: [command, arguments...].  It answers each with one line.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # type: ignore[import-not-found]  # noqa: E402

_PATIENCE = 60
_PATIENCE_MS = _PATIENCE * 1000
_BUTTON = ("push button", "button")
"""Role of a button: the first in AT-SPI 2.46, the second in 2.56."""

Part = dict[str, Any]
Theirs = Any
"""Of a class that the binding makes while it runs."""


class Client:
    """Holds what it has met, as screen readers do."""

    def __init__(self) -> None:
        Atspi.init()
        # Else a program that does not answer within 0.8 seconds is said to be gone: it may wait for its turn.
        Atspi.set_timeout(_PATIENCE_MS, _PATIENCE_MS)
        self._document: Any = None
        self._held: list[Any] = []
        self._heard: list[list[str]] = []
        self._listener = Atspi.EventListener.new(self._hear)

    # --- commands

    def greet(self) -> int:
        """Wait for the bus and its registry; how many programs are on it."""
        return int(Atspi.get_desktop(0).get_child_count())

    def press_button(self, name: str) -> str:
        """Press the first button of this name in the window."""
        button = _soon(lambda: _find(_program(), _BUTTON, name))
        button.get_action_iface().do_action(0)
        return "pressed"

    def switch_on(self) -> str:
        """Tell everybody that there is a screen reader, as one does when it starts."""
        what = GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True)))
        whom = ("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set", what)
        Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(*whom, None, 0, -1, None)
        return "on"

    def page(self, title: str) -> Part:
        """The page of this title, as soon as it is shown, with everything it holds."""
        self._wait_for(title)
        return _described(self._document)

    def arrive(self, title: str) -> str:
        """Wait until the page of this title is shown."""
        self._wait_for(title)
        return title

    def press(self, *path: int) -> str:
        """Press the part that is reached by these numbers, down from the document."""
        self._at(path).get_action_iface().do_action(0)
        return "pressed"

    def hold(self) -> int:
        """Keep the page and its first parts; how many are kept now."""
        page = self._document.get_child_at_index(0)
        parts = [page.get_child_at_index(number) for number in range(min(20, page.get_child_count()))]
        self._held += [page, *parts, *(part.get_child_at_index(0) for part in parts)]
        return len(self._held)

    def ask_held(self) -> list[str]:
        """What each kept part answers now that it is gone; then let go of them."""
        held, self._held = self._held, []
        return sorted({_answer(part) for part in held if part is not None})

    def listen(self, *events: str) -> str:
        """Remember events of these kinds from now on."""
        for event in events:
            self._listener.register(event)
        return "listening"

    def heard(self, event: str, name: str) -> list[list[str]]:
        """All that was heard, once an event of this kind about a part of this name was among it."""
        _soon(lambda: self.has_heard(event, name))
        return self._heard

    def has_heard(self, event: str, name: str) -> bool:
        """Whether an event of this kind about a part of this name has come by now."""
        while GLib.MainContext.default().iteration(False):
            pass
        return any(told[:2] == [event, name] for told in self._heard)

    def described(self) -> list[str]:
        """Every description so far that something has changed to."""
        self.has_heard("", "")
        kind = "object:property-change:accessible-description"
        return [words for told, _, words in self._heard if told == kind]

    def letters(self, *path: int) -> list[list[int]]:
        """x, y, width and height on the screen of every letter of a part, after the part's own."""
        part = self._at(path)
        own = part.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
        text = part.get_text_iface()
        count = Atspi.Text.get_character_count(text)
        screen = Atspi.CoordType.SCREEN
        rects = [Atspi.Text.get_character_extents(text, number, screen) for number in range(count)]
        return [[rect.x, rect.y, rect.width, rect.height] for rect in (own, *rects)]

    def word(self, offset: int, *path: int) -> list[object]:
        """The word of a part around a letter, its start and its end, and where the caret is."""
        text = self._at(path).get_text_iface()
        found = Atspi.Text.get_string_at_offset(text, offset, Atspi.TextGranularity.WORD)
        return [found.content, found.start_offset, found.end_offset, Atspi.Text.get_caret_offset(text)]

    def line(self, offset: int, *path: int) -> list[object]:
        """The line of a part around a letter, its start and its end."""
        text = self._at(path).get_text_iface()
        found = Atspi.Text.get_string_at_offset(text, offset, Atspi.TextGranularity.LINE)
        return [found.content, found.start_offset, found.end_offset]

    def language(self, *path: int) -> str:
        """A part's language, such as `en_GB`."""
        return str(self._at(path).get_object_locale())

    def language_of_button(self, name: str) -> str:
        """The same of a button in the window."""
        return str(_soon(lambda: _find(_program(), _BUTTON, name)).get_object_locale())

    def put_caret(self, offset: int, *path: int) -> bool:
        """Put the caret before a letter of a part."""
        return bool(Atspi.Text.set_caret_offset(self._at(path).get_text_iface(), offset))

    def states(self, *path: int) -> list[str]:
        """A part's states, by name."""
        names = [state.value_nick for state in self._at(path).get_state_set().get_states()]
        return sorted(names)

    # ---

    def _at(self, path: Iterable[int]) -> Theirs:
        part = self._document
        for number in path:
            part = part.get_child_at_index(number)
        return part

    def _wait_for(self, title: str) -> None:
        if self._document is None:
            self._document = _soon(lambda: _find(_program(), ("document frame",), f"Page: {title}"))
        document = self._document
        _soon(lambda: document.get_name() == f"Page: {title}" and document.get_child_at_index(0) is not None)

    def _hear(self, event: Theirs) -> None:
        about = event.source.get_name() if event.source is not None else ""
        self._heard.append([event.type, about or "", str(event.any_data)])


def _soon(ask: Callable[[], Theirs]) -> Theirs:
    """What `ask` gives as soon as it gives anything.  Fails if it never does."""
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        try:
            found = ask()
        except GLib.Error:
            found = None
        if found:
            return found
        time.sleep(0.02)
    raise TimeoutError


def _program() -> Theirs:
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(number)
        if program is not None and program.get_name() == "kcdesk":
            # Asked while the window is being made, the binding would keep what it saw then: no loop runs
            # here that could tell it of what came later.
            program.clear_cache()
            return program
    raise GLib.Error("the program is not there yet")


def _find(part: Theirs, roles: tuple[str, ...], name: str) -> Theirs:
    if part.get_role_name() in roles and part.get_name() == name:
        return part
    for number in range(part.get_child_count()):
        child = part.get_child_at_index(number)
        found = _find(child, roles, name) if child is not None else None
        if found is not None:
            return found
    return None


def _answer(part: Theirs) -> str:
    """Asked of the program itself, not of what the binding remembers."""
    part.clear_cache()
    try:
        return f"{part.get_role_name()} with {part.get_child_count()}"
    except GLib.Error as error:
        return "gone" if "No such object" in error.message else str(error.message)


def _described(part: Theirs) -> Part:
    told: Part = {"role": part.get_role_name(), "name": part.get_name()}
    if told["role"] in ("heading", "list"):
        told["level"] = part.get_attributes().get("level", "")
    if told["role"] == "link":
        told["target"] = part.get_accessible_id()
        told["says"] = part.get_description()
    text = part.get_text_iface()
    if text is not None:
        told["text"] = Atspi.Text.get_text(text, 0, -1)
    if part.get_table_cell() is not None:
        told["place"] = list(Atspi.TableCell.get_position(part.get_table_cell())[1:])
        heads = Atspi.TableCell.get_column_header_cells, Atspi.TableCell.get_row_header_cells
        told["heads"] = [[cell.get_name() for cell in ask(part.get_table_cell())] for ask in heads]
    children = [part.get_child_at_index(number) for number in range(part.get_child_count())]
    told["parts"] = [_described(child) for child in children]
    return told


def main() -> None:
    """Answer until there are no more commands."""
    client = Client()
    for line in sys.stdin:
        command, *arguments = json.loads(line)
        sys.stdout.write(json.dumps(getattr(client, command)(*arguments)) + "\n")
        sys.stdout.flush()


main()
