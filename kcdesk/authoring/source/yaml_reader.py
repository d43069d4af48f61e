"""YAML that cannot do harm, with the line of every value.

Read event by event, so that nothing is built before it is known to be small.  Every plain value stays
text until a schema says what it is: `version: 1.0` is not a number, `no` is not false.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from kcdesk.authoring.problems import Report
from kcdesk.authoring.source.text_file import is_clean

MAX_DEPTH = 20
MAX_VALUES = 200_000

_Event: TypeAlias = Any
"""A parser event: PyYAML's own types say nothing of their fields."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOTHING = ("", "~", "null")


@dataclass(slots=True)
class Node:
    """A value and its place."""

    line: int
    value: str | list[Node] | dict[str, Node] | None
    key_lines: dict[str, int] = field(default_factory=dict)
    """Where each key of a mapping stands."""

    def plain(self) -> object:
        """The value without its lines: text, None, lists and dicts."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return self.value

    def texts(self, key: str = "") -> Iterator[tuple[str, int, str]]:
        """(key, line, text) of each text in it, however deep, in their order.

        A text in a list has the key of the list; one that is no part of a mapping has `key`.
        """
        if isinstance(self.value, dict):
            for name, node in self.value.items():
                yield from node.texts(name)
        elif isinstance(self.value, list):
            for node in self.value:
                yield from node.texts(key)
        elif self.value is not None:
            yield key, self.line, self.value

    def line_of(self, place: Sequence[str | int]) -> int:
        """The line of what lies at `place`, such as `("medicines", 3, "use")`.

        Its nearest holder's line if there is no such place.
        """
        node, line = self, self.line
        for step in place:
            if isinstance(node.value, dict) and isinstance(step, str) and step in node.value:
                node, line = node.value[step], node.key_lines[step]
            elif isinstance(node.value, list) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
                line = node.line
            else:
                break
        return line


class _RefusedError(Exception):
    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


def parse_yaml(text: str, report: Report, first_line: int = 1) -> Node | None:
    """Read one YAML document; None, with the problem reported, where it cannot be read.

    `first_line` is the line of the file on which `text` starts.
    """
    before = first_line - 1
    builder = _Builder(lambda line, rule, message: report(line + before, rule, message), before)
    try:
        return builder.document(yaml.parse(text, Loader=_LOADER))
    except _RefusedError as refused:
        report(refused.line + before, "yaml", str(refused))
    except yaml.MarkedYAMLError as error:
        line = min(_place_of(error), text.rstrip().count("\n") + 1)
        if odd := _line_of_odd_blanks(text, line):
            message = "The blanks before these words are no ordinary ones. Type them again."
            report(odd + before, "yaml", message)
        else:
            report(line + before, "yaml", _explained(error.problem or "", text, line))
    except yaml.YAMLError:
        report(first_line, "yaml", "This is not YAML.")
    return None


class _Builder:
    """Makes nodes from parser events."""

    def __init__(self, report: Report, before: int) -> None:
        """`before`: lines of the file above the text."""
        self._report, self._before = report, before
        self._values = 0

    def document(self, events: Iterator[_Event]) -> Node:
        next(events)
        event = next(events)
        if isinstance(event, yaml.StreamEndEvent):
            return Node(1, None)
        root = self._node(next(events), events, 1)
        next(events)
        event = next(events)
        if not isinstance(event, yaml.StreamEndEvent):
            raise _RefusedError(_line(event), "A second document starts here (---). One file holds one.")
        return root

    def _node(self, event: _Event, events: Iterator[_Event], depth: int) -> Node:
        line = _line(event)
        self._check(event, line, depth)
        if isinstance(event, yaml.ScalarEvent):
            is_nothing = not event.style and event.value in _NOTHING
            return Node(line, None if is_nothing else event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            return Node(line, self._items(events, depth))
        return self._mapping(line, events, depth)

    def _check(self, event: _Event, line: int, depth: int) -> None:
        self._values += 1
        if self._values > MAX_VALUES:
            raise _RefusedError(line, f"There are more than {MAX_VALUES} values in this file.")
        if depth > MAX_DEPTH:
            raise _RefusedError(line, f"Lists and keys lie more than {MAX_DEPTH} deep in one another here.")
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _RefusedError(
                line, "Anchors (&) and aliases (*) are not used. Quote a text that starts so."
            )
        if isinstance(event, yaml.ScalarEvent):
            is_clean(event.value, lambda at, rule, message: self._report(line + at - 1, rule, message))
        if getattr(event, "tag", None):
            raise _RefusedError(line, "Tags (!) are not used here. Put a text that starts so in quotes.")

    def _items(self, events: Iterator[_Event], depth: int) -> list[Node]:
        items = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._node(event, events, depth + 1))
        return items

    def _mapping(self, line: int, events: Iterator[_Event], depth: int) -> Node:
        values: dict[str, Node] = {}
        lines: dict[str, int] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            at = _line(event)
            if not isinstance(event, yaml.ScalarEvent):
                raise _RefusedError(at, "A key must be one word or phrase before a colon.")
            self._check(event, at, depth)
            node = self._node(next(events), events, depth + 1)
            if event.value in values:
                first = lines[event.value] + self._before
                message = f"“{event.value}” stands twice; the first is on line {first}."
                self._report(at, "duplicate-key", message)
                continue
            values[event.value], lines[event.value] = node, at
        return Node(line, values, lines)


def _line(event: _Event) -> int:
    return int(event.start_mark.line) + 1


def _place_of(error: yaml.MarkedYAMLError) -> int:
    """The line to mend: for what is never closed, where it was opened."""
    is_open = "end of stream" in (error.problem or "") or "',' or" in (error.problem or "")
    mark = (error.context_mark if is_open else None) or error.problem_mark or error.context_mark
    return mark.line + 1 if mark else 1


_EXPLANATIONS = (
    ("mapping values are not allowed", "There is a second colon here. Put the whole value in quotes."),
    ("could not find expected ':'", "A key needs a colon after it, or a text needs its closing quote."),
    ("did not find expected key", "The indentation does not fit the lines above."),
    ("did not find expected '-' indicator", "The indentation does not fit the lines above."),
    ("unexpected end of stream", "A quote that is opened here is never closed."),
    ("undefined alias", "A text that starts with * must stand in quotes."),
    ("did not find expected ',' or", "A list or mapping in brackets is not closed, or lacks a comma."),
    ("block sequence entries are not allowed", "A list must start on a line of its own."),
)


def _line_of_odd_blanks(text: str, line: int) -> int:
    """The line indented by blanks that are none to YAML, as web pages have them: `line`, the one above, or 0.

    YAML takes such a line for more words of the one above it, and falls over the next.
    """
    lines = text.split("\n")
    places = (at for at in (line, line - 1) if 0 < at <= len(lines))
    return next((at for at in places if lines[at - 1][: _indent(lines[at - 1])].strip(" \t")), 0)


def _explained(problem: str, text: str, line: int) -> str:
    """The parser's words in words for somebody who writes."""
    lines = text.split("\n")
    here = lines[line - 1] if line <= len(lines) else ""
    if "cannot start any token" in problem:
        if "\t" in here:
            return "There is a tab here. Indent with blanks."
        return "A text that starts with @, ` or % must stand in quotes."
    if "tab character" in problem:
        return "There is a tab here. Indent with blanks."
    if "mapping values are not allowed" in problem:
        before = lines[line - 2] if line > 1 else ""
        if here.count(": ") + here.rstrip().endswith(":") == 1 and _indent(here) > _indent(before):
            return "This line begins further in than the one above. Take the extra blank away."
        if "“" in here or "”" in here:
            return 'Curly quotes (“ ”) quote nothing here. Put the whole value in straight ones (").'
    for start, words in _EXPLANATIONS:
        if start in problem:
            return words
    return f"This is not YAML: {problem}."


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
