"""What nobody uses: sources, questions, drawings that no page and no fact names any more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from kcdesk.authoring.dialect.blocks import every_drawing
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.authoring.problems import Problem
from kcdesk.authoring.source.yaml_reader import Node


def orphan_problems(guide: GuideSource) -> Iterator[Problem]:
    """Sources that back nothing, and warnings of questions and drawings that no page shows.

    (Terms and organisations are shown on pages of their own, all of them.)
    """
    if guide.data.broken or len(guide.pages) < len(guide.folder.pages):
        return  # what a file uses that cannot be read is not known
    yield from _unused_sources(guide)
    yield from _unused_questions(guide)
    shown = {drawing for page in guide.pages.values() for _, drawing in every_drawing(page.blocks)}
    drawn = {PurePosixPath(file).stem for file in guide.folder.figures}
    for figure in sorted(drawn - shown):
        yield Problem(f"figures/{figure}.svg", 1, "unused", "No page shows this drawing.", is_warning=True)


def _unused_sources(guide: GuideSource) -> Iterator[Problem]:
    used = _used_sources(guide)
    for name, line in _ids(guide.data.nodes.get("sources.yaml"), "sources"):
        if name not in used:
            message = f"Nothing cites the source “{name}”. Use it, or take it out."
            yield Problem("sources.yaml", line, "orphan", message)


def _unused_questions(guide: GuideSource) -> Iterator[Problem]:
    asked = {question for page in guide.pages.values() for question in page.front.questions}
    root = guide.data.nodes.get("questions.yaml")
    topics = root.value.get("topics") if root and isinstance(root.value, dict) else None
    for topic in topics.value if topics and isinstance(topics.value, list) else ():
        for name, line in _ids(topic, "questions"):
            if name not in asked:
                message = f"No page asks the question “{name}”."
                yield Problem("questions.yaml", line, "unused", message, is_warning=True)


def _used_sources(guide: GuideSource) -> set[str]:
    used = {source for page in guide.pages.values() for source in page.front.sources}
    for file, root in guide.data.nodes.items():
        if file != "sources.yaml":
            used.update(_listed(root))
    return used


def _listed(node: Node, key: str = "") -> Iterator[str]:
    """Everything in lists called `sources`, however deep."""
    if isinstance(node.value, dict):
        for name, inner in node.value.items():
            yield from _listed(inner, name)
    elif isinstance(node.value, list):
        for inner in node.value:
            if key == "sources" and isinstance(inner.value, str):
                yield inner.value
            yield from _listed(inner, key)


def _ids(root: Node | None, key: str) -> Iterator[tuple[str, int]]:
    """(id, line) of each entry of a list."""
    entries = root.value.get(key) if root and isinstance(root.value, dict) else None
    for entry in entries.value if entries and isinstance(entries.value, list) else ():
        if isinstance(entry.value, dict) and "id" in entry.value:
            name = entry.value["id"].value
            if isinstance(name, str):
                yield name, entry.line_of(("id",))
