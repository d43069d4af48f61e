"""One page as its author wrote it: front matter and body, with lines."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from kcdesk.authoring.data.schemas import FrontMatter
from kcdesk.authoring.dialect.block_parser import BlockParser
from kcdesk.authoring.dialect.blocks import Blocks
from kcdesk.authoring.dialect.inline_parser import MAX_LENGTH, InlineParser
from kcdesk.authoring.problems import Report
from kcdesk.authoring.source.schema_check import fit
from kcdesk.authoring.source.waivers import Waiver, take_waivers, yaml_waivers
from kcdesk.authoring.source.yaml_reader import Node, parse_yaml

MAX_LINES = 5000
"""Many times the longest page of a guide."""

_FENCE = "---"


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A page that could be read; its names are not yet checked."""

    file: str
    """Path inside the content folder, such as `treatments/surgery.md`."""
    head: Node
    front: FrontMatter
    blocks: Blocks
    waivers: tuple[Waiver, ...] = ()

    def line(self, key: str, *more: str | int) -> int:
        """Where a key of the front matter, or an item of it, stands."""
        return self.head.line_of((key, *more))

    @property
    def name(self) -> str:
        """The file's name without its ending: what the id must be."""
        return PurePosixPath(self.file).stem


def parse_page(file: str, text: str, inline: InlineParser, report: Report) -> SourcePage | None:
    """Read a page; None, with the problems reported, where its front matter cannot be understood.

    The body's problems are reported in either case.
    """
    lines = text.split("\n")
    if len(lines) > MAX_LINES:
        report(1, "size", f"The page has {len(lines)} lines; at most {MAX_LINES} are allowed.")
        return None
    if long := [at for at, line in enumerate(lines, start=1) if len(line) > MAX_LENGTH]:
        report(long[0], "size", f"The line has more than {MAX_LENGTH} characters.")
        return None
    end = _end_of_head(lines)
    if end is None:
        report(1, "front-matter", _no_head(lines))
        return None
    bare, waivers = take_waivers(lines[end + 1 :], end + 2)
    body = BlockParser(inline, report).parse("\n".join(bare), end + 2)
    head, front = _head(lines[1:end], report)
    if front and not any(line.strip() for line in bare):
        report(end + 1, "front-matter", "Nothing stands below the front matter. Write the page there.")
    waivers = (*yaml_waivers(lines[1:end], first_line=2), *waivers)
    return SourcePage(file, head, front, body, waivers) if head and front else None


def read_front(text: str, report: Report) -> FrontMatter | None:
    """The front matter alone; None, with the problems reported, where it cannot be understood."""
    lines = text.split("\n")
    end = _end_of_head(lines)
    if end is None:
        report(1, "front-matter", _no_head(lines))
        return None
    return _head(lines[1:end], report)[1]


def _head(lines: list[str], report: Report) -> tuple[Node | None, FrontMatter | None]:
    head = parse_yaml("\n".join(lines), report, first_line=2)
    if head is None:
        return None, None
    head = _shifted(head, 1)
    return head, fit(head, FrontMatter, report)


def _no_head(lines: list[str]) -> str:
    """What is wrong with a page whose front matter is not found."""
    first = next((line.rstrip() for line in lines if line.strip()), "")
    if lines[0].rstrip() == _FENCE:
        return "The front matter is not closed: a line of --- is missing after it."
    if first == _FENCE:
        return "The line of --- must be the first of the file. Delete the empty lines above it."
    return "A page starts with a line of ---, its front matter, and a line of ---."


def _end_of_head(lines: list[str]) -> int | None:
    """Index of the second line of hyphens."""
    if lines[0].rstrip() != _FENCE:
        return None
    return next((at for at in range(1, len(lines)) if lines[at].rstrip() == _FENCE), None)


def _shifted(node: Node, lines: int) -> Node:
    """The same node, so many lines further down in the file."""
    value = node.value
    if isinstance(value, dict):
        value = {key: _shifted(inner, lines) for key, inner in value.items()}
    elif isinstance(value, list):
        value = [_shifted(inner, lines) for inner in value]
    return Node(node.line + lines, value, {key: at + lines for key, at in node.key_lines.items()})
