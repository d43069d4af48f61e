"""Two or three treatments side by side: the same facts in the same order, no scores and no winner."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from kcdesk.guide.made_address import MOST_COMPARED, MadeAddress
from kcdesk.guide.made_html import PageWriter, Words, link, listing, plain
from kcdesk.guide.page_html import CALLOUT_KINDS
from kcdesk.guide.subjects import ROW, Aspect, Fact, Subject, Subjects

BETWEEN = "; "
"""Between the names of treatments."""
Facts = Mapping[str, tuple[Fact, ...]]
Written = tuple[str, str, Iterable[str]]


def write_chooser(subject: Subject, known: Sequence[Subject], writer: PageWriter) -> Written:
    """With what one treatment can be compared."""
    words = writer.words
    _write_list([subject], known, writer)
    return (
        words("compare_one", name=subject.name),
        words("choose_other", name=subject.name),
        [subject.topic],
    )


def write_comparison(
    chosen: Sequence[Subject], known: Sequence[Subject], subjects: Subjects, writer: PageWriter
) -> Written:
    """The table, what danger signs they share and which are one's own, and the way to other comparisons."""
    words, said = writer.words, [subjects.facts(subject.topic) for subject in chosen]
    rows = [aspect for aspect in subjects.aspects() if aspect.shape == ROW]
    heads = [plain(words("row_head")), *(link(subject.topic, subject.name) for subject in chosen)]
    writer.table(heads, [_row(aspect, chosen, said, writer) for aspect in rows], even=True)
    write_help(subjects.aspects(), chosen, said, writer)
    if len(chosen) < MOST_COMPARED:
        writer.heading("third", words("add_third"))
        _write_list(chosen, known, writer)
    else:
        writer.heading("others", words("change_choice"))
        writer.items(_without(subject, chosen, writer) for subject in chosen)
    names = BETWEEN.join(subject.name for subject in chosen)  # a pair's own name has an “and” in it
    return words("side_by_side", names=names), words("same_facts"), [subject.topic for subject in chosen]


def write_help(
    aspects: Iterable[Aspect], chosen: Sequence[Subject], said: Sequence[Facts], writer: PageWriter
) -> None:
    """The danger signs, a box for each speed: what all share, then what is one's own."""
    boxes = [one for one in aspects if one.shape in CALLOUT_KINDS and any(one.id in facts for facts in said)]
    words = writer.words
    writer.heading("get-help-now", words("help_heading"), is_help=True)
    for aspect in boxes:
        writer.callout(
            aspect.shape, aspect.title, _box([facts.get(aspect.id, ()) for facts in said], chosen, words)
        )
    for subject, facts in zip(chosen, said, strict=True):
        if not any(box.id in facts for box in boxes):
            writer.paragraph(_nothing(subject, writer))


def _row(aspect: Aspect, chosen: Sequence[Subject], said: Sequence[Facts], writer: PageWriter) -> list[str]:
    cells = [
        writer.facts(facts[aspect.id]) if facts.get(aspect.id) else _nothing(subject, writer)
        for subject, facts in zip(chosen, said, strict=True)
    ]
    return [plain(aspect.title), *cells]


def _nothing(subject: Subject, writer: PageWriter) -> str:
    """What an empty cell says: that the guide is silent, not that there is nothing."""
    return f"<i>{plain(writer.words('nothing_about', name=subject.name))}</i>"


def _box(said: Sequence[tuple[Fact, ...]], chosen: Sequence[Subject], words: Words) -> str:
    shared = set.intersection(*({fact.words for fact in facts} for facts in said))
    if len(chosen) == 1:
        return _signs(said[0])
    parts = []
    if shared:
        parts += [
            f"<p><b>{plain(words('all_of_these'))}</b></p>",
            _signs([one for one in said[0] if one.words in shared]),
        ]
    for subject, facts in zip(chosen, said, strict=True):
        if own := [one for one in facts if one.words not in shared]:
            parts += [f"<p><b>{plain(words('only_with', name=subject.name))}</b></p>", _signs(own)]
    return "".join(parts)


def _signs(facts: Iterable[Fact]) -> str:
    """A line for each part of the body, as the boxes of the guide's own pages have them."""
    lines = []
    for label, group in groupby(facts, key=lambda fact: fact.label):
        head = f"<b>{plain(label)}.</b> " if label else ""
        lines.append(head + plain(" ".join(fact.text for fact in group)))
    return listing(lines)


def _write_list(chosen: Sequence[Subject], known: Sequence[Subject], writer: PageWriter) -> None:
    """A link for each treatment that is not chosen yet."""
    topics = tuple(subject.topic for subject in chosen)
    for number, (listed, group) in enumerate(groupby(known, key=lambda subject: subject.listed), start=1):
        others = [one for one in group if one.topic not in topics]
        if others:
            writer.heading(f"list-{number}", listed, level=3)
            writer.items(link(str(MadeAddress("compare", (*topics, one.topic))), one.name) for one in others)


def _without(subject: Subject, chosen: Sequence[Subject], writer: PageWriter) -> str:
    rest = tuple(one.topic for one in chosen if one != subject)
    return link(str(MadeAddress("compare", rest)), writer.words("leave_out", name=subject.name))
