"""The shapes of the data files.  docs/authoring.md explains them to authors."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from kcdesk.authoring.data.profiles import PROFILES
from kcdesk.guide.schema import KINDS


def _iso_date(value: object) -> object:
    """Only year-month-day is a date; pydantic alone would take seconds since 1970 as well."""
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise PydanticCustomError("iso_date", "names a day that does not exist") from None
    raise PydanticCustomError("iso_date", "must be a date as year-month-day, such as 2026-11-23")


def _a_kind(value: object) -> object:
    if value not in KINDS:
        raise PydanticCustomError("kind", "must be one of " + ", ".join(KINDS))
    return value


def _a_profile(value: object) -> object:
    if not (isinstance(value, str) and value in PROFILES):
        raise PydanticCustomError("profile", "must be one of " + ", ".join(PROFILES))
    return value


def one_line(value: str) -> str:
    """The same text, if it has no line end and no tab."""
    if re.search(r"[\n\t]", value):
        raise PydanticCustomError("one_line", "must stand on one line, without tabs")
    return value


def _with_letters(value: str) -> str:
    """The same text, if there is something in it that can be searched for."""
    if re.search(r"[^\W_]", value) is None:
        raise PydanticCustomError("no_letters", "needs a letter or a digit")
    return value


def _without_braces(values: list[str]) -> list[str]:
    """What people ask; `{name}` is a place to fill for kinds of pages alone."""
    if any("{" in value or "}" in value for value in values):
        raise PydanticCustomError("braces", "has braces: only “asked” of a kind has a place to fill, {name}")
    return values


def _with_name_alone(values: list[str]) -> list[str]:
    if any("{" in left or "}" in left for left in (value.replace("{name}", "") for value in values)):
        raise PydanticCustomError("braces", "has braces that are not {name}")
    return values


def _a_number(value: str) -> str:
    if re.search("[0-9]", value) is None:
        raise PydanticCustomError("phone", "must be a telephone number, or null where there is none")
    return value


def _few_letters(values: list[str]) -> list[str]:
    """Other names of a term are kept as one text."""
    if len("\n".join(values)) > MAX_MEANING:
        raise PydanticCustomError("too_much", f"has more than {MAX_MEANING} characters together")
    return values


MAX_CHILDREN, MAX_BUTTONS = 1_000, 24
"""Topics right below one; tiles of the home page, its short ways, and topics that are offered."""
MAX_MEANING = 5_000
MAX_QUESTIONS = 300
"""Of one page or one section."""
"""Characters of a term's meaning, and of all its other names."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
SourceId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([_-][a-z0-9]+)*$", max_length=80)]
MAX_TEXT, MAX_LINE = 2_000, 300
"""Characters of a text, and of one that stands on one line; `kcdesk.guide.gate.tables` takes no more."""
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_TEXT)]
Line = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_LINE),
    AfterValidator(one_line),
]
"""A name or a title."""
Spoken = Annotated[Line, AfterValidator(_with_letters)]
"""A name or a phrase that is searched for."""
Typed = Annotated[Text, AfterValidator(_with_letters)]
ShortLine = Annotated[Line, StringConstraints(max_length=120)]
Meaning = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_MEANING)]
Date = Annotated[date, BeforeValidator(_iso_date)]
Kind = Annotated[str, BeforeValidator(_a_kind)]
LANGUAGE_TAG = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
LanguageTag = Annotated[str, StringConstraints(pattern=LANGUAGE_TAG, max_length=40)]
WebAddress = Annotated[str, StringConstraints(pattern=r"^https?://[^\s\"<>\\]+$", max_length=500)]


class Entry(BaseModel):
    """A mapping in a data file: keys that nobody expects are errors, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class SourceEntry(Entry):
    """Where facts come from."""

    id: SourceId
    title: Annotated[Text, StringConstraints(max_length=1_000)]
    publisher: Annotated[Text, StringConstraints(max_length=1_000)]
    url: WebAddress | None
    date: Line
    jurisdiction: Line | None = None
    grade: Literal["A", "B", "C"] | None = None
    read: Line | None = None


class SourcesFile(Entry):
    """sources.yaml."""

    sources: list[SourceEntry]


class TermEntry(Entry):
    """A word and its plain meaning."""

    id: Id
    term: Spoken
    means: Meaning
    also: Annotated[list[Spoken], AfterValidator(_few_letters)] = []
    say: Line | None = None
    see: Id | None = None


class GlossaryFile(Entry):
    """glossary.yaml."""

    terms: list[TermEntry]


class QuestionEntry(Entry):
    """A question to take to an appointment."""

    id: Id
    text: Text


class QuestionTopic(Entry):
    """Questions that belong together; the topic here is a heading, not a page."""

    id: Id
    title: Line
    questions: list[QuestionEntry]


class QuestionsFile(Entry):
    """questions.yaml."""

    topics: list[QuestionTopic]


Nation = Literal["england", "scotland", "wales", "northern-ireland"]

NATIONS: tuple[Nation, ...] = ("england", "scotland", "wales", "northern-ireland")


class OrganisationEntry(Entry):
    """Somebody who helps."""

    id: Id
    name: Line
    web: WebAddress | None
    phone: Annotated[Line, AfterValidator(_a_number)] | None
    hours: Text | None
    nations: Annotated[list[Nation], Field(min_length=1)] | None = None
    """Where it serves people; a number that does not serve all of them never stands without them."""
    area: Text | None
    helps: list[Text]
    phone_checked: Text | None
    note: Text | None = None
    sources: list[SourceId]


class OrganisationsFile(Entry):
    """organisations.yaml."""

    organisations: list[OrganisationEntry]


class LexiconEntry(Entry):
    """What people say, and the guide's own words for it."""

    say: Annotated[list[Spoken], Field(min_length=1)]
    means: Annotated[list[Spoken], Field(min_length=1)]


class LexiconFile(Entry):
    """lexicon.yaml."""

    words: list[LexiconEntry]
    harmless: list[Spoken] = []
    mild: list[Spoken] = []
    """Phrases in which words of danger are none: fit note."""
    companions: list[Spoken] = []
    """Words of this guide's subject that may stand with a single word of danger, and leave it one."""


Questions = Annotated[list[Spoken], Field(max_length=MAX_QUESTIONS), AfterValidator(_without_braces)]


class AskedOfSection(Entry):
    """What people ask that one section of a page answers."""

    anchor: Id
    asked: Questions = []
    """What tells which page is asked for, too."""
    more: Questions = []
    """What tells which section, and of pages only when a text is very like it."""

    @model_validator(mode="after")
    def _asks(self) -> AskedOfSection:
        if not (self.asked or self.more):
            raise PydanticCustomError("nothing", "needs questions, under “asked” or “more”")
        return self


class AskedOfPage(Entry):
    """What people ask that one page answers, as they put it."""

    topic: Id
    asked: Questions = []
    """What the whole page answers, or any section of it."""
    sections: list[AskedOfSection] = []

    @model_validator(mode="after")
    def _asks(self) -> AskedOfPage:
        if not (self.asked or self.sections):
            raise PydanticCustomError("nothing", "needs questions, under “asked” or “sections”")
        return self


class AskedOfKind(Entry):
    """What people ask of every page of a kind; `{name}` stands for the page's title."""

    kind: Kind
    asked: Annotated[list[Spoken], Field(min_length=1), AfterValidator(_with_name_alone)]


class AskedFile(Entry):
    """asked.yaml."""

    kinds: list[AskedOfKind] = []
    pages: list[AskedOfPage]


class TreeNode(Entry):
    """A topic in the tree."""

    id: Id
    title: Spoken
    children: Annotated[list[TreeNode], Field(max_length=MAX_CHILDREN)] = []


class TileEntry(Entry):
    """One of the home page's large buttons; `figure` names an icon in resources/icons."""

    topic: Id
    line: Line
    figure: Line


class HomeEntry(Entry):
    """The home page."""

    greeting: Text
    tiles_title: ShortLine | None = None
    """What stands over the tiles."""
    search_hint: ShortLine | None = None
    """What stands in the empty search box."""
    tiles: Annotated[list[TileEntry], Field(max_length=MAX_BUTTONS)]
    shortcuts: Annotated[list[Id], Field(max_length=MAX_BUTTONS)]


class RolesEntry(Entry):
    """Topics with a part of their own in the window."""

    help: Id | None = None
    about: Id | None = None
    glossary: Id | None = None
    offered: Annotated[list[Id], Field(max_length=MAX_BUTTONS)] = []
    not_covered: Id | None = None


class GuideEntry(Entry):
    """What the guide says of itself."""

    id: Id
    title: Line
    language: LanguageTag
    translation_of: LanguageTag | None = None
    version: Line
    date: Date
    checked_to: Line
    licence: Text
    review: Text
    web_home: WebAddress | None = None
    """Where the guide is on the web; shown as a code to scan beside a page that is shared."""
    share_base: WebAddress | None = None
    """The folder on the web with what `kcdesk folder` made: each page's code then leads to that page."""


class GuideFile(Entry):
    """guide.yaml."""

    guide: GuideEntry
    home: HomeEntry
    roles: RolesEntry = RolesEntry()
    topics: Annotated[list[TreeNode], Field(min_length=1, max_length=MAX_CHILDREN)]
    profile: Annotated[str, BeforeValidator(_a_profile)] | None = None
    """What the guide asks of itself besides; None for nothing."""


@dataclass(frozen=True, slots=True)
class Translated:
    """The text that a page translates, written as `2026-11-23 3f2a9c01b7de`."""

    updated: date
    """The original's own `updated` then, for people."""
    fingerprint: str
    """The first 12 hex digits of the SHA-256 of the original file's text."""

    def __str__(self) -> str:
        return f"{self.updated.isoformat()} {self.fingerprint}"


def _translated(value: object) -> Translated:
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d +[0-9a-f]{12}", value):
        day, fingerprint = value.split()
        with suppress(ValueError):
            return Translated(date.fromisoformat(day), fingerprint)
    raise PydanticCustomError("translated", _TRANSLATED_WORDS)


_TRANSLATED_WORDS = (
    "must be the original's date and fingerprint, such as 2026-11-23 3f2a9c01b7de; "
    "“kcdesk check DIR --original DIR2” says what to write"
)


_NOBODY = frozenset(
    ("", "-", "na", "no", "nobody", "nobodyyet", "none", "noone", "notyet", "tbc", "tbd", "unknown")
)


def _reviewer(value: object) -> object:
    """Who reviewed a page, or nothing; never a word that says so, which would count as somebody."""
    if value == "":
        return value
    letters = re.sub(r"[\W_]", "", value).casefold() if isinstance(value, str) else ""
    if letters in _NOBODY:
        raise PydanticCustomError("reviewer", 'must be who reviewed the page; write "" until somebody has')
    return value


class FrontMatter(Entry):
    """The head of a page."""

    id: Id
    title: Spoken
    kind: Kind
    summary: Text
    updated: Date
    checked: Date
    """When the page's facts were last compared with their sources; the words may be older or newer."""
    next_review: Date
    reviewed_by: Annotated[
        str, StringConstraints(max_length=MAX_LINE), BeforeValidator(_reviewer), AfterValidator(one_line)
    ]
    translates: Annotated[Translated, BeforeValidator(_translated)] | None = None
    also: list[Spoken] = []
    opens: dict[Id, list[Line]] = {}
    """Where the page opens for some of `also`, by the anchors of its sections."""
    sources: Annotated[list[SourceId], Field(min_length=1)] = []
    questions: list[Id] = []
