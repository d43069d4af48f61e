"""What a screen reader does: asks the program, over the accessibility bus, what there is.

Run by the system's Python, which has the bindings of AT-SPI (Debian's gir1.2-atspi-2.0 and python3-gi), and
told what to do by lines of JSON: [command, arguments...].  It answers each with one line.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402

_PATIENCE = 30

Part = dict[str, Any]
Theirs = Any
"""Of a class that the binding makes while it runs."""


class Client:
    """Holds what it has met, as screen readers do."""

    def __init__(self) -> None:
        Atspi.init()
        self._document: Any = None
        self._held: list[Any] = []
        self._heard: list[list[str]] = []
        self._listener = Atspi.EventListener.new(self._hear)

    # --- commands

    def press_button(self, name: str) -> str:
        """Press the first button of this name in the window."""
        button = _soon(lambda: _find(_program(), "push button", name))
        button.get_action_iface().do_action(0)
        return "pressed"

    def page(self, title: str) -> Part:
        """The page of this title, as soon as it is shown, with everything it holds."""
        self._wait_for(title)
        return _described(self._document)

    def press(self, *path: int) -> str:
        """Press the part that is reached by these numbers, down from the document."""
        part = self._document
        for number in path:
            part = part.get_child_at_index(number)
        part.get_action_iface().do_action(0)
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
        wanted = [event, name]

        def has_come() -> bool:
            GLib.MainContext.default().iteration(False)
            return any(told[:2] == wanted for told in self._heard)

        _soon(has_come)
        return self._heard

    def focus(self) -> Part:
        """The part of the page that has the keyboard."""
        told: Part = _soon(lambda: _focused(self._document))
        return told

    # ---

    def _wait_for(self, title: str) -> None:
        if self._document is None:
            self._document = _soon(lambda: _find(_program(), "document frame", f"Page: {title}"))
        document = self._document
        _soon(lambda: document.get_name() == f"Page: {title}" and document.get_child_at_index(0) is not None)

    def _hear(self, event: Theirs) -> None:
        self._heard.append([event.type, event.source.get_name() or "", str(event.any_data)])


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
            return program
    raise GLib.Error("the program is not there yet")


def _find(part: Theirs, role: str, name: str) -> Theirs:
    if part.get_role_name() == role and part.get_name() == name:
        return part
    for number in range(part.get_child_count()):
        child = part.get_child_at_index(number)
        found = _find(child, role, name) if child is not None else None
        if found is not None:
            return found
    return None


def _focused(part: Theirs) -> Part | None:
    if part.get_state_set().contains(Atspi.StateType.FOCUSED):
        return _described(part)
    for number in range(part.get_child_count()):
        found = _focused(part.get_child_at_index(number))
        if found is not None:
            return found
    return None


def _answer(part: Theirs) -> str:
    """Anything may come but silence: no answer means the program is gone or hangs."""
    try:
        role, count = part.get_role_name(), part.get_child_count()
        return f"{role} with {count}" if part.get_name() else "nameless"
    except GLib.Error as error:
        return str(error.message)


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
