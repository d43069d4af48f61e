"""The finder: the medicines for which all that was chosen holds, and how many each choice would leave."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from kcdesk.guide.comparison_page import BETWEEN
from kcdesk.guide.made_address import MOST_COMPARED, MadeAddress
from kcdesk.guide.made_html import PageWriter, link, plain
from kcdesk.guide.subjects import Choice, Subject, Subjects

LEFT, FITTING, NAMES = "left", "fitting", "names"
"""Anchors."""
_FEWEST_COMPARED = 2


def write_finder(
    made: MadeAddress, known: Mapping[str, Subject], subjects: Subjects, writer: PageWriter
) -> tuple[str, str, Iterable[str]] | None:
    """The page for what was chosen and ticked; None where the guide offers no such choice."""
    choices = {choice.id: choice for choice in subjects.choices()}
    chosen = [choices[one] for one in made.ids if one in choices]
    if not choices or len(chosen) != len(made.ids) or not all(one in known for one in made.ticked):
        return None
    return _Finder(made, known, subjects, writer, tuple(choices.values())).write(chosen)


def fitting(chosen: Iterable[Choice], every: frozenset[str]) -> frozenset[str]:
    """The medicines that fit: one answer of each question that was answered at all."""
    answers: dict[str, frozenset[str]] = {}
    for choice in chosen:
        answers[choice.facet] = answers.get(choice.facet, frozenset()) | choice.topics
    return every.intersection(*answers.values())


class _Finder:
    """Writes one page of the finder."""

    def __init__(
        self,
        made: MadeAddress,
        known: Mapping[str, Subject],
        subjects: Subjects,
        writer: PageWriter,
        choices: Sequence[Choice],
    ) -> None:
        self._made, self._known, self._subjects, self._writer = made, known, subjects, writer
        self._choices = choices
        self._every = frozenset(topic for choice in choices for topic in choice.topics)

    def write(self, chosen: Sequence[Choice]) -> tuple[str, str, Iterable[str]]:
        writer, words = self._writer, self._writer.words
        left = fitting(chosen, self._every)
        writer.heading(LEFT, words("medicines_left", count=len(left), all=len(self._every)))
        taken = [
            self._link(
                replace(self._made, ids=_without(self._made.ids, one.id)), "chosen", LEFT, choice=one.words
            )
            for one in chosen
        ]
        anew = self._link(MadeAddress("finder", ()), "start_again", LEFT)
        # Two links to one place, one after the other, are one link to whoever walks them.
        writer.items((*taken, anew) if len(chosen) > 1 or self._made.ticked else taken)
        if not left:
            writer.paragraph(plain(words("none_left")))
        for number, (facet, group) in enumerate(groupby(self._choices, key=lambda one: one.facet), start=1):
            open_ = [one for one in group if one not in chosen]
            if open_:
                writer.heading(f"facet-{number}", facet, level=3)
                writer.items(self._offer(one, chosen) for one in open_)
        subjects = [subject for topic, subject in self._known.items() if topic in left]
        self._write_medicines(subjects)
        self._write_names(subjects)
        return words("finder"), words("finder_lead"), [subject.topic for subject in subjects]

    def _offer(self, choice: Choice, chosen: Sequence[Choice]) -> str:
        count = len(fitting([*chosen, choice], self._every))
        words = self._writer.words("choice_left", choice=choice.words, count=count)
        made = replace(self._made, ids=(*self._made.ids, choice.id))
        return link(str(made), words, LEFT) if count else plain(words)

    def _write_medicines(self, subjects: Sequence[Subject]) -> None:
        writer, words, ticked = self._writer, self._writer.words, self._made.ticked
        writer.heading(FITTING, words("fitting"))
        if len(ticked) >= _FEWEST_COMPARED:
            names = BETWEEN.join(self._known[one].name for one in ticked)
            compared = link(str(MadeAddress("compare", ticked)), words("compare_ticked", names=names))
            writer.paragraph(f"<b>{compared}</b>")
        else:
            writer.paragraph(plain(words("tick_more")))
        hidden = [self._known[one] for one in ticked if self._known[one] not in subjects]
        writer.items(self._tick(subject) for subject in hidden)
        if subjects:
            heads = [plain(words(key)) for key in ("fitting", "names_and_sound", "compare_column")]
            writer.table(heads, [self._row(subject) for subject in subjects])

    def _row(self, subject: Subject) -> tuple[str, ...]:
        names = self._subjects.names(subject.topic)
        told = ", ".join(f"{one.name} ({one.say})" if one.say else one.name for one in names)
        return link(subject.topic, subject.name), plain(told), self._tick(subject)

    def _tick(self, subject: Subject) -> str:
        ticked = self._made.ticked
        if subject.topic in ticked:
            fewer = replace(self._made, ticked=_without(ticked, subject.topic))
            return self._link(fewer, "untick", FITTING, name=subject.name)
        if len(ticked) >= MOST_COMPARED:
            return plain("-")
        more = replace(self._made, ticked=(*ticked, subject.topic))
        return self._link(more, "tick", FITTING, name=subject.name)

    def _write_names(self, subjects: Sequence[Subject]) -> None:
        """Every name of the medicines that fit, so that a brand is found by its letter."""
        writer, words = self._writer, self._writer.words
        found = []
        for subject in subjects:
            for number, one in enumerate(self._subjects.names(subject.topic)):
                brand = words("brand_of", brand=one.name, name=subject.name)
                found.append((brand if number else one.name, subject.topic))
        if found:
            writer.heading(NAMES, words("every_name"))
            writer.items(
                link(topic, name) for name, topic in sorted(found, key=lambda one: one[0].casefold())
            )

    def _link(self, made: MadeAddress, key: str, anchor: str, **values: object) -> str:
        return link(str(made), self._writer.words(key, **values), anchor)


def _without(ids: tuple[str, ...], gone: str) -> tuple[str, ...]:
    return tuple(one for one in ids if one != gone)
