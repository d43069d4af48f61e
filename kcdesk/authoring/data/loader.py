"""All the data files of a guide, read and fitted to their schemas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from pydantic import BaseModel

from kcdesk.authoring.data.danger_schemas import NO_SIGNS, DangerLikenessFile, DangerSign, DangerSignsFile
from kcdesk.authoring.data.guide_words import ENGLISH, GuideWords, needed_words
from kcdesk.authoring.data.medicine_schemas import (
    ChangesFile,
    CombinationEntry,
    CombinationsFile,
    MedicineEntry,
    MedicinesFile,
    SideEffectsFile,
    TreatmentsFile,
)
from kcdesk.authoring.data.profiles import NONE, PROFILES, Profile
from kcdesk.authoring.data.schemas import (
    AskedFile,
    GlossaryFile,
    GuideFile,
    LexiconFile,
    OrganisationEntry,
    OrganisationsFile,
    QuestionEntry,
    QuestionsFile,
    SourceEntry,
    SourcesFile,
    TermEntry,
    TreeNode,
)
from kcdesk.authoring.problems import Problem, Problems
from kcdesk.authoring.source.folder import (
    ASKED_FILE,
    CHANGES_FILE,
    LIKENESS_FILE,
    MISSING_FILE,
    TREATMENTS_FILE,
    WORDS_FILE,
    Folder,
)
from kcdesk.authoring.source.schema_check import fit
from kcdesk.authoring.source.text_file import read_text
from kcdesk.authoring.source.waivers import Waiver, yaml_waivers
from kcdesk.authoring.source.yaml_reader import Node, parse_yaml
from kcdesk.i18n.language_tag import is_english

M = TypeVar("M", bound=BaseModel)

MAX_TREE_DEPTH = 6
_NO_WORDS = (
    "A guide in “{language}” needs this file: the words that kcdesk itself writes into pages. "
    "“kcdesk new A-NEW-FOLDER --language {language}” writes one to copy and translate; "
    "docs/words.yaml has every word."
)


@dataclass(frozen=True, slots=True)
class TreeEntry:
    """A topic's place in the tree."""

    id: str
    title: str
    parent: str | None
    branch: str
    """Id of the topic at the top of its branch: the folder its page lies in."""
    depth: int
    line: int
    """Where it stands in guide.yaml."""


@dataclass(frozen=True, slots=True)
class Data:
    """What the data files say.  A file that could not be read counts as empty."""

    guide: GuideFile | None
    sources: dict[str, SourceEntry]
    terms: dict[str, TermEntry]
    questions: QuestionsFile
    organisations: dict[str, OrganisationEntry]
    medicines: MedicinesFile
    combinations: CombinationsFile
    side_effects: SideEffectsFile
    treatments: TreatmentsFile
    changes: ChangesFile
    danger: DangerSignsFile
    likeness: DangerLikenessFile
    lexicon: LexiconFile
    asked: AskedFile
    words: GuideWords
    """The compiler's own words, in the guide's language."""
    tree: tuple[TreeEntry, ...]
    """Every topic, in reading order."""
    nodes: dict[str, Node]
    """Each data file with its lines, by file name."""
    broken: frozenset[str]
    """Data files that could not be read; what they would have held is not reported as unknown."""
    waivers: dict[str, tuple[Waiver, ...]]
    """By file name."""

    @property
    def profile(self) -> Profile:
        """What the guide asks of itself besides the rules for all; nothing if guide.yaml cannot be read."""
        return _profile_of(self.guide)

    @property
    def question_texts(self) -> dict[str, QuestionEntry]:
        """Every question by its id."""
        return {question.id: question for topic in self.questions.topics for question in topic.questions}

    @property
    def medicines_by_id(self) -> dict[str, MedicineEntry]:
        """Every medicine by its id."""
        return {medicine.id: medicine for medicine in self.medicines.medicines}

    @property
    def combinations_by_id(self) -> dict[str, CombinationEntry]:
        """Every pair of medicines by its id."""
        return {pair.id: pair for pair in self.combinations.combinations}

    @property
    def signs_by_id(self) -> dict[str, DangerSign]:
        """Every danger sign by its id."""
        return {sign.id: sign for sign in self.danger.signs}

    @property
    def is_english(self) -> bool:
        """Whether the rules that know English words apply; they do where the language cannot be read."""
        return self.guide is None or is_english(self.guide.guide.language)

    def term_names(self) -> dict[str, str]:
        """Every way to name a term, in lower case, and the term's id."""
        names: dict[str, str] = {}
        for term in self.terms.values():
            for name in (term.id, term.term, *term.also):
                names.setdefault(name.casefold(), term.id)
        return names


def read_data(folder: Folder, problems: Problems) -> Data:
    """Read every data file, reporting what is wrong in them."""
    reader = _Reader(folder, problems)
    guide = reader.read("guide.yaml", GuideFile)
    if guide:
        reader.needs(_profile_of(guide).files)
    sources = reader.read("sources.yaml", SourcesFile)
    glossary = reader.read("glossary.yaml", GlossaryFile)
    organisations = reader.read("organisations.yaml", OrganisationsFile)
    questions = reader.read("questions.yaml", QuestionsFile) or QuestionsFile(topics=[])
    medicines = reader.read("medicines.yaml", MedicinesFile) or MedicinesFile(classes=[], medicines=[])
    combinations = reader.read("combinations.yaml", CombinationsFile) or CombinationsFile(combinations=[])
    side_effects = reader.read("side_effects.yaml", SideEffectsFile) or SideEffectsFile(side_effects=[])
    treatments = reader.read_if_there(TREATMENTS_FILE, TreatmentsFile) or TreatmentsFile(treatments=[])
    changes = reader.read_if_there(CHANGES_FILE, ChangesFile) or ChangesFile(changes=[])
    danger = reader.read("danger_signs.yaml", DangerSignsFile) or NO_SIGNS
    likeness = reader.read_if_there(LIKENESS_FILE, DangerLikenessFile) or DangerLikenessFile(weights={})
    lexicon = reader.read("lexicon.yaml", LexiconFile) or LexiconFile(words=[])
    asked = reader.read_if_there(ASKED_FILE, AskedFile) or AskedFile(pages=[])
    return Data(
        guide,
        {entry.id: entry for entry in sources.sources} if sources else {},
        {entry.id: entry for entry in glossary.terms} if glossary else {},
        questions,
        {entry.id: entry for entry in organisations.organisations} if organisations else {},
        medicines,
        combinations,
        side_effects,
        treatments,
        changes,
        danger,
        likeness,
        lexicon,
        asked,
        _read_words(reader, folder, guide, problems),
        tuple(_walk_tree(guide, reader.nodes["guide.yaml"], problems)) if guide else (),
        reader.nodes,
        frozenset(reader.broken),
        reader.waivers,
    )


def _read_words(reader: _Reader, folder: Folder, guide: GuideFile | None, problems: Problems) -> GuideWords:
    """English, or what words.yaml says; a guide in another language must say all of it."""
    is_there = WORDS_FILE in folder.data
    words = (reader.read(WORDS_FILE, GuideWords) if is_there else None) or ENGLISH
    language = guide.guide.language if guide else "en"
    if not is_english(language):
        if not is_there:
            problems.add(Problem(WORDS_FILE, 1, "words", _NO_WORDS.format(language=language)))
        elif WORDS_FILE in reader.nodes:
            problems.extend(_missing(reader.nodes[WORDS_FILE], folder))
    return words


def _missing(node: Node, folder: Folder) -> Iterator[Problem]:
    for name in needed_words(folder.data):
        if isinstance(node.value, dict) and name not in node.value:
            message = f"“{name}” is missing: in English “{getattr(ENGLISH, name)}”."
            yield Problem(WORDS_FILE, 1, "words", message)


class _Reader:
    """Reads one file after the other, and keeps their lines."""

    def __init__(self, folder: Folder, problems: Problems) -> None:
        self._folder = folder
        self._problems = problems
        self.nodes: dict[str, Node] = {}
        self.broken: set[str] = set()
        self.waivers: dict[str, tuple[Waiver, ...]] = {}
        self._has_choice = False
        """Whether it is known which files the guide may lack."""

    def needs(self, files: frozenset[str]) -> None:
        """Report what the guide lacks of these; every other file that it lacks is an empty one."""
        self._has_choice = True
        for name in sorted(files - set(self._folder.data)):
            self._problems.add(Problem(name, 1, "missing-file", MISSING_FILE))
            self.broken.add(name)

    def read(self, name: str, model: type[M]) -> M | None:
        value = self._value(name, model) if name in self._folder.data else None
        if value is None and (name in self._folder.data or not self._has_choice):
            self.broken.add(name)
        return value

    def read_if_there(self, name: str, model: type[M]) -> M | None:
        return self.read(name, model) if name in self._folder.data else None

    def _value(self, name: str, model: type[M]) -> M | None:
        report = self._problems.reporter(name)
        text = read_text(self._folder.root, self._folder.root / name, report)
        node = parse_yaml(text, report) if text is not None else None
        if node is None:
            return None
        if not isinstance(node.value, dict):
            report(
                node.line, "schema", f"The file must hold keys with values; the first is “{_first(model)}:”."
            )
            return None
        self.nodes[name] = node
        self.waivers[name] = yaml_waivers((text or "").split("\n"))
        return fit(node, model, report)


def _profile_of(guide: GuideFile | None) -> Profile:
    return PROFILES[guide.profile] if guide and guide.profile else NONE


def _first(model: type[BaseModel]) -> str:
    return next(iter(model.model_fields))


def _walk_tree(guide: GuideFile, root: Node, problems: Problems) -> Iterator[TreeEntry]:
    report = problems.reporter("guide.yaml")
    waiting: list[tuple[TreeNode, tuple[str | int, ...], str | None, str, int]] = [
        (node, ("topics", at), None, node.id, 0) for at, node in reversed(list(enumerate(guide.topics)))
    ]
    while waiting:
        node, place, parent, branch, depth = waiting.pop()
        line = root.line_of(place)
        if depth >= MAX_TREE_DEPTH:
            report(line, "tree", f"The tree is more than {MAX_TREE_DEPTH} levels deep here.")
            continue
        yield TreeEntry(node.id, node.title, parent, branch, depth, line)
        waiting += [
            (child, (*place, "children", at), node.id, branch, depth + 1)
            for at, child in reversed(list(enumerate(node.children)))
        ]
