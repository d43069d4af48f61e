"""What a page is made of, as a screen reader walks it.  All values are frozen and complete when made."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CellPlace:
    """Where a table's cell is."""

    row: int
    column: int
    rows: int
    """How many rows it covers."""
    columns: int
    heads_column: bool
    """Whether it names the cells below it."""
    heads_row: bool
    """Whether it names the cells beside it."""


@dataclass(frozen=True, slots=True)
class Node:
    """A part of a page, with the parts it holds in reading order."""

    kind: str
    """page, heading, paragraph, list, item, table, row, cell, callout, link, box or image.

    A box is one that a reader can tick: whether it is ticked, the page's surface knows."""
    start: int
    """Its first character, counted in the document as Qt counts."""
    end: int
    """After its last character."""
    name: str = ""
    text: str = ""
    """What it shows, letter by letter from `start`; empty for what only holds others."""
    level: int = 0
    """A heading's, from 1; how deep a list is nested, from 1."""
    target: str = ""
    """A link's, as the pack writes it; a drawing's own, to enlarge it."""
    place: CellPlace | None = None
    children: tuple[Node, ...] = ()
