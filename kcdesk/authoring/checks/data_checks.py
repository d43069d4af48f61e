"""The rules for the tree and the data files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from kcdesk.authoring.checks.calendars import calendar_problems
from kcdesk.authoring.checks.nations import decision_problems
from kcdesk.authoring.checks.phone_numbers import phone_in
from kcdesk.authoring.checks.sizes import data_size_problems
from kcdesk.authoring.checks.source_grades import source_grade_problems
from kcdesk.authoring.checks.unused import orphan_problems
from kcdesk.authoring.data.schemas import RolesEntry
from kcdesk.authoring.dialect.inline_parser import MARKUP
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.authoring.problems import Problem
from kcdesk.authoring.source.folder import WORDS_FILE
from kcdesk.authoring.source.yaml_reader import Node
from kcdesk.guide.schema import START_FILE
from kcdesk.paths import resources_dir

GuideRule = Callable[[GuideSource], Iterator[Problem]]

_ID_LISTS = {"children": "topics"}
"""Lists under different keys whose ids must not meet."""
_TOPIC_KEYS = frozenset(("see", "topic", "effect"))
_TOPIC_KEYS_OF_GUIDE = frozenset(("shortcuts", *RolesEntry.model_fields))
_NOT_FOR_TILES = ("branch-", "menu-")
"""What icons for the signs of lists and menus begin with."""
_NOT_PLAIN = frozenset(("url", "web", "web_home", "share_base", "typed"))
"""Addresses, and what people type, which may name lists as `<pain>`."""
_PHONES_ALLOWED = frozenset(("organisations.yaml", "sources.yaml"))


def tree_problems(guide: GuideSource) -> Iterator[Problem]:
    """Every topic of the tree has its page in its branch's folder, and every page its topic."""
    if not guide.has("guide.yaml"):
        return
    for entry in guide.tree:
        if entry.id == START_FILE:
            message = (
                f"“{START_FILE}” is what “kcdesk folder” calls its first page. Give the topic another id."
            )
            yield Problem("guide.yaml", entry.line, "tree", message)
    places = {entry.id: f"{entry.branch}/{entry.id}.md" for entry in guide.tree}
    files = set(guide.folder.pages)
    for entry in guide.tree:
        if places[entry.id] not in files:
            message = f"The topic “{entry.id}” has no page {places[entry.id]}."
            yield Problem("guide.yaml", entry.line, "missing-page", message)
    for file in sorted(files - set(places.values())):
        name = file.rpartition("/")[2].removesuffix(".md")
        where = (
            f"It belongs in {places[name]}." if name in places else "guide.yaml has no topic of this name."
        )
        yield Problem(file, 1, "stray-page", f"This page has no place in the tree. {where}")


def id_problems(guide: GuideSource) -> Iterator[Problem]:
    """No id stands twice in lists of the same kind."""
    for file, root in guide.data.nodes.items():
        seen: dict[tuple[str, str], int] = {}
        for kind, node in _entries(root):
            value = node.value["id"].value if isinstance(node.value, dict) else None
            if not isinstance(value, str):
                continue
            line = node.line_of(("id",))
            if (kind, value) in seen:
                message = f"The id “{value}” stands on line {seen[kind, value]} already."
                yield Problem(file, line, "duplicate-id", message)
            seen.setdefault((kind, value), line)


def _entries(node: Node, key: str = "") -> Iterator[tuple[str, Node]]:
    """Each mapping in a list that has an id, with the name of its list."""
    if isinstance(node.value, dict):
        for name, inner in node.value.items():
            yield from _entries(inner, name)
    elif isinstance(node.value, list):
        for inner in node.value:
            if isinstance(inner.value, dict) and "id" in inner.value:
                yield _ID_LISTS.get(key, key), inner
            yield from _entries(inner, key)


def source_problems(guide: GuideSource) -> Iterator[Problem]:
    """Sources that data files name are known."""
    if not guide.has("sources.yaml"):
        return
    for file, key, line, text in _texts_of(guide):
        if key == "sources" and text not in guide.data.sources:
            yield Problem(file, line, "source", f"sources.yaml has no source “{text}”.")


def topic_problems(guide: GuideSource) -> Iterator[Problem]:
    """Topics, pairs and medicines that data files name exist."""
    if not guide.has("guide.yaml"):
        return
    topics = guide.places
    for file, key, line, text in _texts_of(guide):
        names_topic = key in _TOPIC_KEYS or (file == "guide.yaml" and key in _TOPIC_KEYS_OF_GUIDE)
        if names_topic and text not in topics:
            yield Problem(file, line, "link", f"guide.yaml has no topic “{text}”.")
    named = (
        ("medicines.yaml", "combinations", "combinations.yaml", set(guide.data.combinations_by_id)),
        ("combinations.yaml", "medicines", "medicines.yaml", set(guide.data.medicines_by_id)),
        ("medicines.yaml", "class", "medicines.yaml", {entry.id for entry in guide.data.medicines.classes}),
    )
    for file, key, other, known in named:
        for found_in, found_key, line, text in _texts_of(guide):
            if (found_in, found_key) == (file, key) and text not in known and guide.has(other):
                yield Problem(file, line, "link", f"{other} has no “{text}”.")


def icon_problems(guide: GuideSource) -> Iterator[Problem]:
    """Tiles of the home page name icons that the program has."""
    known = {file.stem for file in (resources_dir() / "icons").glob("*.svg")}
    for file, key, line, text in _texts_of(guide):
        if (file, key) == ("guide.yaml", "figure") and text not in known:
            names = ", ".join(sorted(name for name in known if not name.startswith(_NOT_FOR_TILES)))
            message = f"The program has no icon “{text}”. It has these: {names}."
            yield Problem(file, line, "figure", message)


def phone_problems(guide: GuideSource) -> Iterator[Problem]:
    """Phone numbers stand in organisations.yaml only."""
    for file, key, line, text in _texts_of(guide):
        if file in _PHONES_ALLOWED or key in ("url", "web"):
            continue
        if number := phone_in(text, guide):
            message = f"The phone number {number} is typed by hand; numbers stand in organisations.yaml only."
            yield Problem(file, line, "phone", message)


def markup_problems(guide: GuideSource) -> Iterator[Problem]:
    """Texts of data files are plain: what marks words up on a page would stand there as it is typed.

    What the program itself writes has rules of its own.
    """
    for file, key, line, text in _texts_of(guide):
        if file != WORDS_FILE and key not in _NOT_PLAIN and MARKUP.search(text):
            message = f"“{key}” is plain text, without links, terms, citations, bold or HTML."
            yield Problem(file, line, "dialect", message)


def repeat_problems(guide: GuideSource) -> Iterator[Problem]:
    """The home page and an empty search offer each topic once, and a term's names are its own."""
    if guide.data.guide is not None:
        home, roles = guide.data.guide.home, guide.data.guide.roles
        for place, topics in (
            (("home", "tiles"), [tile.topic for tile in home.tiles]),
            (("home", "shortcuts"), home.shortcuts),
            (("roles", "offered"), roles.offered),
        ):
            for at in _again(topics):
                line = guide.data.nodes["guide.yaml"].line_of((*place, at))
                message = f"“{topics[at]}” stands twice under “{place[-1]}”."
                yield Problem("guide.yaml", line, "duplicate-id", message)
    yield from _names_of_two_terms(guide)


def _again(values: list[str]) -> list[int]:
    return [at for at, value in enumerate(values) if value in values[:at]]


def _names_of_two_terms(guide: GuideSource) -> Iterator[Problem]:
    owners, root = guide.data.term_names(), guide.data.nodes.get("glossary.yaml")
    for _, node in _entries(root) if root else ():
        id_ = node.value["id"].value if isinstance(node.value, dict) else None
        term = guide.data.terms.get(id_) if isinstance(id_, str) else None
        if term is None:
            continue
        names = [(("term",), term.term), *((("also", at), name) for at, name in enumerate(term.also))]
        for place, name in names:
            if (owner := owners[name.casefold()]) != term.id:
                message = f"“{name}” is a name of “{owner}” already."
                yield Problem("glossary.yaml", node.line_of(place), "duplicate-id", message)


def date_problems(guide: GuideSource) -> Iterator[Problem]:
    """No page was updated, or its facts checked, after the date of the edition that carries it."""
    if guide.data.guide is None:
        return
    made = guide.data.guide.guide.date
    for page in guide.pages.values():
        for key, day in (("updated", page.front.updated), ("checked", page.front.checked)):
            if day > made:
                message = f"The page is newer than the guide, whose date in guide.yaml is {made}."
                yield Problem(page.file, page.line(key), "date", message)


def overdue_problems(guide: GuideSource, today: date) -> Iterator[Problem]:
    """No page is past its review."""
    for page in guide.pages.values():
        due = page.front.next_review
        if due < today:
            message = f"The review was due by {due}. Check the page's facts, then move both dates."
            yield Problem(page.file, page.line("next_review"), "overdue", message)


def _texts_of(guide: GuideSource) -> Iterator[tuple[str, str, int, str]]:
    """(file, key, line, text) of each text of each data file."""
    for file, root in guide.data.nodes.items():
        yield from ((file, *text) for text in root.texts())


def needed_key_problems(guide: GuideSource) -> Iterator[Problem]:
    """Entries of data files have the keys that the guide's profile asks for."""
    for name, keys in guide.data.profile.keys.items():
        root = guide.data.nodes.get(f"{name}.yaml")
        listed = root.value.get(name) if root and isinstance(root.value, dict) else None
        for entry in listed.value if listed and isinstance(listed.value, list) else ():
            for key in keys:
                if isinstance(entry.value, dict) and (
                    key not in entry.value or entry.value[key].value is None
                ):
                    yield Problem(f"{name}.yaml", entry.line, "schema", f"“{key}” is missing here.")


GUIDE_RULES: tuple[GuideRule, ...] = (
    tree_problems,
    needed_key_problems,
    id_problems,
    source_problems,
    source_grade_problems,
    topic_problems,
    icon_problems,
    phone_problems,
    markup_problems,
    repeat_problems,
    calendar_problems,
    decision_problems,
    date_problems,
    orphan_problems,
    data_size_problems,
)
