"""The reverse look-up: every side effect with the treatments that can cause it, and how often."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kcdesk.authoring.data.guide_words import GuideWords
from kcdesk.authoring.data.loader import Data
from kcdesk.authoring.data.medicine_schemas import Cause, SideEffectEntry
from kcdesk.authoring.dialect.blocks import Cites, Link, Row, Span, Spans, Table, Words


def side_effects_table(data: Data, titles: Mapping[str, str]) -> Table:
    """A row for each side effect, by name; `titles` has the title of every topic."""
    effects = sorted(data.side_effects.side_effects, key=lambda effect: effect.name.casefold())
    words = data.words
    rows = tuple(Row(1, _row(effect, titles, words)) for effect in effects)
    head = (words.side_effect, words.causes, words.how_often_and_what)
    return Table(1, Row(1, tuple((Words(name),) for name in head)), rows)


def _row(effect: SideEffectEntry, titles: Mapping[str, str], words: GuideWords) -> tuple[Spans, ...]:
    causes: list[Spans] = [(_link(cause.treatment, _name(cause, titles)),) for cause in effect.causes]
    told = [_how_often(cause, titles) for cause in effect.causes if cause.how_often]
    return (
        (_link(effect.id, effect.name),),
        _joined(causes, words.comma),
        _joined(told, ". ") or (Words(words.not_said),),
    )


def _how_often(cause: Cause, titles: Mapping[str, str]) -> Spans:
    name = _name(cause, titles)
    often = (cause.how_often or "").rstrip(".")
    words = f"{name[:1].upper()}{name[1:]}: {often[:1].lower()}{often[1:]}"
    return Words(words), Cites(1, tuple(cause.sources))


def _name(cause: Cause, titles: Mapping[str, str]) -> str:
    """The treatment's title, as it stands within a sentence."""
    title = titles.get(cause.treatment, cause.treatment)
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def _link(topic: str, words: str) -> Link:
    return Link(1, f"topic:{topic}", (Words(words),))


def _joined(texts: Sequence[Spans], between: str) -> Spans:
    spans: list[Span] = []
    for text in texts:
        spans += ([Words(between)] if spans else []) + list(text)
    return tuple(spans)
