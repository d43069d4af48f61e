"""Collecting what a parser reports."""

from __future__ import annotations

from kcdesk.authoring.problems import Report


class Reports:
    """Stands in for a file's problems: `found` holds (line, rule, message)."""

    def __init__(self) -> None:
        self.found: list[tuple[int, str, str]] = []

    @property
    def report(self) -> Report:
        """What a parser is given to report with."""
        return lambda line, rule, message: self.found.append((line, rule, message))

    @property
    def places(self) -> list[tuple[int, str]]:
        """(line, rule) of each report, in order."""
        return [(line, rule) for line, rule, _ in self.found]
