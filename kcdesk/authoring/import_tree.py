"""An ordinary tree of Markdown files as a guide's folder."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from kcdesk.authoring.dialect.block_parser import slug
from kcdesk.authoring.foreign_inline import as_paragraph, literal
from kcdesk.authoring.foreign_markdown import Converter, Outline, bare, outline
from kcdesk.authoring.new_guide import a_year_after, begin_folder, check_language, words_to_translate
from kcdesk.authoring.problems import Problem, Problems
from kcdesk.authoring.source.drawings import read_figure
from kcdesk.authoring.source.text_file import cleaned, decoded, unclean_lines
from kcdesk.guide.errors import ContentError
from kcdesk.guide.schema import START_FILE

RULE = "import"
"""The rule's name that every loss bears."""

_ENDINGS = (".md", ".markdown", ".mdown", ".mkd")
_START_ID = "start"
"""The id of the page `index` at the top."""
_INDEX_NAMES = ("index", "_index", "readme", "summary")
_DEEPEST = 6
_MOST_LINES, _MOST_TITLE, _MOST_SUMMARY, _MOST_LETTERS = 4_900, 120, 40, 40
"""Of a page, its title, and the words of its summary and their letters."""
_MOST_TEXT = 250_000
"""Characters of a page; readers take a few more."""
_TILES = 6
_MOST_BELOW, _GROUP = 500, 100
"""Pages below one topic from which they stand in groups, and how many a group has.

A guide holds 1,000 below one, and nobody looks through so many.
"""
_NUMBER = re.compile(r"(\d+)")
_FRONT_LINE = re.compile(r"(title|description|summary)\s*[:=]\s*(.+)", re.IGNORECASE)


@dataclass(slots=True)
class _Topic:
    """A page to be written, and those below it."""

    id: str
    title: str
    file: str = ""
    """Path in the tree that is imported; empty for a folder without a page of its own."""
    text: str = ""
    skipped: int = 0
    """Lines of front matter above the text."""
    summary: str = ""
    outline: Outline = field(default_factory=lambda: Outline("", {}))
    children: list[_Topic] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of it."""

    pages: int
    losses: tuple[Problem, ...]


def import_tree(root: Path, directory: Path, today: date, language: str = "en") -> Imported:
    """Write a guide's folder from a tree of Markdown files.  Every loss is told with file and line.

    In another language than English the folder has a `words.yaml` to translate.
    Raises ContentError if there is no such tree, it has no page, the folder cannot be written, or `language`
    is no tag.
    """
    check_language(language)
    if not root.is_dir():
        message = f"There is no folder “{root}”."
        raise ContentError(message)
    return _Import(root, today, language).write(directory)


class _Import:
    """One tree on its way."""

    def __init__(self, root: Path, today: date, language: str) -> None:
        self._root, self._today, self._language = root, today, language
        self._losses = Problems()
        self._ids: set[str] = set()
        self._by_file: dict[str, _Topic] = {}
        self._drawings: dict[str, tuple[str, bytes] | None] = {}
        """By path in the tree: id and bytes of a drawing that the guide can show; None for any other."""
        self._shown: set[str] = set()
        """Paths of drawings that a page shows."""

    def write(self, directory: Path) -> Imported:
        """Read everything, then write everything."""
        topics = self._grouped(self._folder(self._root, 1), "", 1)
        if not self._by_file:
            message = f"“{self._root}” has no Markdown page."
            raise ContentError(message)
        if _real(directory).is_relative_to(_real(self._root)):
            message = (
                f"“{directory}” lies in “{self._root}”, which is read. A new guide needs a folder elsewhere."
            )
            raise ContentError(message)
        try:
            begin_folder(directory)
            (directory / "guide.yaml").write_text(self._guide(topics), encoding="utf-8")
            for name, text in words_to_translate(self._language, {"guide.yaml"}).items():
                (directory / name).write_text(text, encoding="utf-8")
            pages = 0
            for branch in topics:
                (directory / branch.id).mkdir()
                for topic in _walk(branch):
                    file = directory / branch.id / f"{topic.id}.md"
                    file.write_text(self._page(topic), encoding="utf-8")
                    pages += 1
            self._write_drawings(directory / "figures")
        except OSError as error:
            message = f"“{directory}” cannot be written: {error.strerror}."
            raise ContentError(message) from error
        return Imported(pages, self._losses.all)

    def _lose(self, file: str, line: int, what: str) -> None:
        self._losses.add(Problem(file, line, RULE, what))

    def _folder(self, folder: Path, depth: int) -> list[_Topic]:
        """The topics of a folder: its own page first, then files and folders by their names."""
        topics = []
        for entry in sorted(os.scandir(folder), key=_order):
            name = Path(entry.path).relative_to(self._root).as_posix()
            if entry.name.startswith(".") or entry.name == "node_modules":
                continue
            if entry.is_symlink():
                self._lose(name, 1, "A link to another place is left out.")
            elif entry.is_dir():
                topics += self._below(Path(entry.path), depth)
            elif entry.name.lower().endswith(_ENDINGS):
                topic = self._read(name)
                topics += [topic] if topic else []
            elif not self._drawing(name):
                self._lose(name, 1, "This is no page of Markdown; it is left out.")
        return topics

    def _below(self, folder: Path, depth: int) -> list[_Topic]:
        """A folder as one topic with its pages below; too deep in the tree, its pages alone."""
        inner = self._folder(folder, min(depth + 1, _DEEPEST))
        if not inner:
            return []
        name = folder.relative_to(self._root).as_posix()
        if depth >= _DEEPEST:
            self._lose(
                name, 1, f"The tree has {_DEEPEST} levels; these pages stand with those of the folder above."
            )
            return inner
        own = next((one for one in inner if _is_index(one.file) and _parent(one.file) == name), None)
        if own is None:
            title = _first_named(folder.name.replace("-", " ").replace("_", " ").capitalize())
            own = _Topic(self._free_id(name), title, summary=f"{len(inner)} pages.")
        own.children += self._grouped([one for one in inner if one is not own], name, depth + 1)
        return [own]

    def _grouped(self, topics: list[_Topic], name: str, depth: int) -> list[_Topic]:
        """Very many topics of one folder in groups of some; `depth` is theirs."""
        if len(topics) <= _MOST_BELOW:
            return topics
        self._lose(name or ".", 1, f"{len(topics)} pages in one folder stand in groups of {_GROUP}.")
        if depth + _height(topics) > _DEEPEST:
            topics = [one for topic in topics for one in _walk(topic)]
            for one in topics:
                one.children = []
        groups = []
        for start in range(0, len(topics), _GROUP):
            some = topics[start : start + _GROUP]
            title = f"{start + 1} to {start + len(some)}: {some[0].title}"[:_MOST_TITLE].strip()
            id_ = self._free_id(f"{name}/{start + 1}-to-{start + len(some)}")
            groups.append(_Topic(id_, title, summary=f"{len(some)} pages.", children=some))
        return groups

    def _drawing(self, path: str) -> str:
        """The id of a drawing that the guide can show as it is; empty for any other picture."""
        if not path.lower().endswith(".svg"):
            return ""
        if path not in self._drawings:
            self._drawings[path] = self._read_drawing(path)
        found = self._drawings[path]
        return found[0] if found else ""

    def _show(self, path: str) -> str | None:
        found = self._drawing(path)
        if found:
            self._shown.add(path)
        return found or None

    def _read_drawing(self, path: str) -> tuple[str, bytes] | None:
        faults: list[str] = []
        data = read_figure(self._root, self._root / path, lambda _line, _rule, what: faults.append(what))
        if data is None:
            why = faults[0] if faults else "It cannot be read."
            self._lose(path, 1, f"This drawing is left out: {why}")
            return None
        return self._free_id(path[: -len(".svg")]), data

    def _write_drawings(self, folder: Path) -> None:
        if self._shown:
            folder.mkdir()
        for path, drawing in self._drawings.items():
            if drawing is not None and path in self._shown:
                (folder / f"{drawing[0]}.svg").write_bytes(drawing[1])
            elif drawing is not None:
                self._lose(path, 1, "No page shows this drawing; it is left out.")

    def _read(self, name: str) -> _Topic | None:
        text = self._text(name)
        if text is None:
            return None
        front, body, skipped = self._front(name, text)
        lines = body.split("\n")
        if len(lines) > _MOST_LINES:
            self._lose(
                name, skipped + _MOST_LINES, "What follows is left out: a page has 5,000 lines at most."
            )
            body = "\n".join(lines[:_MOST_LINES])
        if len(body) > _MOST_TEXT:
            body = body[:_MOST_TEXT].rpartition("\n")[0]
            line = skipped + body.count("\n") + 2
            self._lose(name, line, f"What follows is left out: a page has {_MOST_TEXT} characters at most.")
        found = outline(body)
        title = _first_named(bare(front.get("title", "")), bare(found.title), _from_name(name))
        topic = _Topic(self._free_id(name), title[:_MOST_TITLE].strip(), name, body, skipped, outline=found)
        told = bare(front.get("description") or front.get("summary") or "")
        topic.summary = _short(told) or title
        if topic.summary not in (told, title):
            self._lose(name, 1, f"The description is cut: a summary has {_MOST_SUMMARY} words at most.")
        self._by_file[name] = topic
        return topic

    def _text(self, name: str) -> str | None:
        def lose(line: int, _rule: str, why: str) -> None:
            self._lose(name, line, f"This page is left out: {why}")

        text = decoded(self._root, self._root / name, lose)
        if text is None:
            return None
        for line, _ in unclean_lines(text):
            self._lose(name, line, "Characters that nobody can see or read are left out.")
        return cleaned(text)

    def _front(self, name: str, text: str) -> tuple[dict[str, str], str, int]:
        """What front matter says of the page, the text under it, and its lines."""
        lines = text.split("\n")
        fence = lines[0].strip()
        end = next((at for at in range(1, len(lines)) if lines[at].strip() == fence), 0)
        if fence not in ("---", "+++") or not end:
            return {}, text, 0
        said = {}
        for at, line in enumerate(lines[1:end], start=2):
            if match := _FRONT_LINE.match(line):
                said[match[1].lower()] = match[2].strip().strip("\"'")
            elif line.strip():
                self._lose(name, at, "This line of the page's head is left out.")
        return said, "\n".join(lines[end + 1 :]), end + 1

    def _free_id(self, name: str) -> str:
        """An id from a file's name; with its folders' names where that is taken."""
        parts = (
            PurePosixPath(name).with_suffix("").parts
            if name.lower().endswith(_ENDINGS)
            else PurePosixPath(name).parts
        )
        if _is_index(name) and len(parts) > 1:
            parts = parts[:-1]
        wishes = ("-".join(parts[at:]) for at in range(len(parts) - 1, -1, -1))
        base = "page"
        for wish in wishes:
            base = slug(wish)[:70].strip("-") or "page"
            if base not in self._ids:
                break
        base = _START_ID if base == START_FILE else base
        found, number = base, 2
        while found in self._ids or found == "figures":
            found, number = f"{base}-{number}", number + 1
        self._ids.add(found)
        return found

    def _page(self, topic: _Topic) -> str:
        converter = Converter(
            lambda target: self._target(topic, target),
            lambda line, what: self._lose(topic.file, topic.skipped + line, what),
            lambda target: self._show(self._path(topic, target)),
        )
        body = converter.convert(topic.text) if topic.file else ""
        if not body.strip() and topic.children:
            body = "{{ children }}\n"
        elif not body.strip():
            self._lose(topic.file, topic.skipped + 1, "Nothing stands on this page but its title.")
            body = f"{as_paragraph(literal(topic.title))}\n"
        head = {
            "id": topic.id,
            "title": _quoted(topic.title),
            "kind": "reference",
            "summary": _quoted(topic.summary),
            "updated": self._today,
            "checked": self._today,
            "next_review": a_year_after(self._today),
            "reviewed_by": '""',
        }
        return "\n".join(["---", *(f"{key}: {value}" for key, value in head.items()), "---", "", body])

    def _target(self, topic: _Topic, target: str) -> str | None:
        """Where a link of a page leads in the guide."""
        path, _, anchor = unquote(target).partition("#")
        if not path:
            found = topic
        elif re.match(r"[a-z]+:", path, re.IGNORECASE):
            return None
        else:
            whole = self._path(topic, path)
            there = next((one for one in self._spellings(whole) if one in self._by_file), None)
            if there is None:
                return None
            found = self._by_file[there]
        ours = found.outline.anchors.get(anchor.casefold())
        if found is topic:
            return f"#{ours}" if ours else None
        return f"topic:{found.id}#{ours}" if ours else f"topic:{found.id}"

    @staticmethod
    def _path(topic: _Topic, target: str) -> str:
        """Where a link of a page leads in the tree, as far as its name tells."""
        path = unquote(target).partition("#")[0].partition("?")[0]
        start = "" if path.startswith("/") else _parent(topic.file)
        return os.path.normpath(f"{start}/{path}".strip("/")).replace(os.sep, "/")

    @staticmethod
    def _spellings(path: str) -> Iterator[str]:
        yield path
        base = re.sub(r"\.html?$", "", path)
        for ending in _ENDINGS:
            yield base + ending
            yield from (f"{path}/{name}{ending}" for name in ("index", "_index", "README", "readme"))

    def _guide(self, topics: list[_Topic]) -> str:
        own = next((one for one in topics if _is_index(one.file)), None)
        title = own.title if own else _real(self._root).name
        lines = [
            "guide:",
            f"  id: {slug(title)[:70].strip('-') or 'guide'}",
            f"  title: {_quoted(title)}",
            f"  language: {self._language}",
            "  version: '1'",
            f"  date: {self._today}",
            f"  checked_to: {self._today}",
            "  licence: Not known",
            "  review: Imported. Nobody has reviewed this page here.",
            "home:",
            "  greeting: Hello.",
            "  tiles:",
        ]
        for one in topics[:_TILES]:
            lines += [
                f"    - topic: {one.id}",
                f"      line: {_quoted(_short(one.summary, 12))}",
                "      figure: supportive",
            ]
        return "\n".join([*lines, "  shortcuts: []", "topics:", *_tree(topics, "  "), ""])


def _tree(topics: list[_Topic], indent: str) -> Iterator[str]:
    for one in topics:
        yield f"{indent}- id: {one.id}"
        yield f"{indent}  title: {_quoted(one.title)}"
        if one.children:
            yield f"{indent}  children:"
            yield from _tree(one.children, indent + "    ")


def _height(topics: list[_Topic]) -> int:
    """Levels of these topics and those below them."""
    return 1 + max((_height(one.children) for one in topics if one.children), default=0)


def _walk(topic: _Topic) -> Iterator[_Topic]:
    yield topic
    for one in topic.children:
        yield from _walk(one)


def _real(folder: Path) -> Path:
    """Where a folder is, all links followed; a loop of links leads nowhere, and stays as it is."""
    return Path(os.path.realpath(folder))


def _order(entry: os.DirEntry[str]) -> tuple[bool, list[tuple[bool, int, str]]]:
    """By name, numbers as numbers; a folder's own page first."""
    parts = _NUMBER.split(entry.name.casefold())
    return not _is_index(entry.name), [
        (False, int(part[:18]), "") if part.isdecimal() else (True, 0, part) for part in parts if part
    ]


def _is_index(name: str) -> bool:
    return PurePosixPath(name).stem.lower() in _INDEX_NAMES


def _parent(name: str) -> str:
    parent = PurePosixPath(name).parent.as_posix()
    return "" if parent == "." else parent


def _from_name(name: str) -> str:
    stem = re.sub(r"^\d+[-_. ]+", "", PurePosixPath(name).stem)
    return stem.replace("-", " ").replace("_", " ").strip().capitalize() or PurePosixPath(name).stem


def _first_named(*titles: str) -> str:
    """The first title that has a letter or a digit, as every title of a guide must."""
    return next((one for one in titles if re.search(r"[^\W_]", one)), "Page")


def _short(text: str, most: int = _MOST_SUMMARY) -> str:
    words = [word[:_MOST_LETTERS] for word in text.split()]
    return " ".join(words) if len(words) <= most else " ".join(words[:most]) + " ..."


def _quoted(text: str) -> str:
    return "'" + " ".join(text.split()).replace("'", "''") + "'"
