"""Learns what words weigh in texts of danger: `python -m tests.relevance.fit_danger [PACK] > FILE`.

FILE is the guide's danger_likeness.yaml.  The tables of `danger/learned` are learned from; of the other
tables, and of the guide's own headings and names, those in which no phrase of danger is heard, as harmless;
with less weight also what people tell (`stories.tsv`, and each clause of the long harmless texts) and ask of
the guide's pages, and the phrases of the lexicon: words stand in them that no table has.
Logistic regression with a quadratic penalty (L2), by stochastic gradient descent whose steps shrink by each
word's own past (AdaGrad: Duchi, Hazan, Singer 2011), always in the same order.  With `--held-out TABLE...` it
learns once without each of these, and prints on standard error what is then heard of it, phrases and weights
together.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import yaml

from kcdesk.guide.pack import Pack
from kcdesk.guide.schema import DANGER_BIAS
from kcdesk.paths import bundled_pack
from kcdesk.search.danger import DangerReader
from kcdesk.search.danger_likeness import BY_CLAUSES, SENTENCE, text_markers
from kcdesk.search.engine import Engine
from kcdesk.search.lexicon import EXACTLY, exactly
from kcdesk.search.relevance import read_cases
from kcdesk.search.schema import DANGER, HARMLESS, WHOLE
from kcdesk.search.search_language import ENGLISH
from kcdesk.search.tables import SearchTables
from tests.relevance.tables import HERE, LEARNED, of_danger, of_other_things

_PENALTY = 1 / 3
"""Half of it, times the sum of squares, is added to the sum of losses."""
_OF_PHRASES = 0.3
"""What a phrase of the lexicon counts against a text of a table."""
_OF_TOLD = 0.3
"""What a sentence that people tell, or ask, without danger counts."""
_STORIES = "stories"
_ASKED = HERE.parents[1] / "content" / "en-GB" / "asked.yaml"
OF_SIGNS = ("get-help-now", "danger-signs", "symptoms", "immune-side-effects")
"""Pages of other kinds that are named after signs."""
_FEVER = exactly(ENGLISH.fever_word)
_ROUNDS, _STEP, _LEAST_SEEN = 100, 0.4, 2
_LEAST_TENTHS = 2
"""A third of the weights are smaller, and change no figure by more than half a point."""


@dataclass(frozen=True, slots=True)
class Example:
    """A text with its verdict."""

    table: str
    markers: tuple[tuple[str, int], ...]
    """What may have a weight in it, and how often it has it."""
    is_danger: bool
    counts: float = 1.0
    """How much its loss counts."""


def tables() -> list[Path]:
    """Those that are learned from."""
    return [*of_danger(), *of_other_things()]


def made_of(files: Iterable[Path]) -> str:
    """A checksum of tables, however they are ordered."""
    digests = sorted(hashlib.sha256(file.read_bytes()).hexdigest() for file in files)
    return hashlib.sha256("\n".join(digests).encode()).hexdigest()


def examples(file: Path, reader: DangerReader) -> list[Example]:
    """The texts of a table of danger, with their verdicts.

    The harmless ones together count no more than the dangers: how many there are of each says nothing of how
    often people write either.
    """
    cases = read_cases(file)
    dangers = sum(bool(case.topics) for case in cases)
    of_harmless = min(1.0, dangers / max(1, len(cases) - dangers))
    return [
        _example(
            file.stem,
            case.query,
            reader,
            is_danger=bool(case.topics),
            counts=1.0 if case.topics else of_harmless,
        )
        for case in cases
    ]


def harmless(file: Path, reader: DangerReader) -> list[Example]:
    """The texts of a table of something else, but those with a phrase of danger."""
    counts = _OF_TOLD if file.stem == _STORIES else 1.0
    return [
        _example(file.stem, case.query, reader, is_danger=False, counts=counts)
        for case in read_cases(file)
        if not reader.phrase_in(case.query)
    ]


def _example(table: str, text: str, reader: DangerReader, *, is_danger: bool, counts: float = 1.0) -> Example:
    return _of_words(table, reader.weighed(text), is_danger=is_danger, counts=counts)


def _of_words(table: str, words: Sequence[Sequence[str]], *, is_danger: bool, counts: float = 1.0) -> Example:
    markers = Counter(text_markers(words)) if words else Counter()
    return Example(table, tuple(sorted(markers.items())), is_danger, counts)


def phrases(pack: Pack) -> list[Example]:
    """The phrases of the lexicon, of each place any one of its stems; those of harmless words as harmless."""
    found, random, tables = [], Random(1), SearchTables(pack)
    for kind in (DANGER, HARMLESS):
        for entry in sorted(tables.lexicon(kind)):
            places = [random.choice(place.split("|")) for place in entry.partition("\t")[0].split()]
            places = [stem for stem in places if stem not in WHOLE]
            words = [[stem if stem == _FEVER else stem.removeprefix(EXACTLY)] for stem in places]
            found.append(_of_words("phrases", words, is_danger=kind == DANGER, counts=_OF_PHRASES))
    return found


def told(files: Iterable[Path], reader: DangerReader) -> list[Example]:
    """Each clause of the long harmless texts, as a text by itself: so it is weighed in a long text."""
    clauses: dict[tuple[tuple[str, ...], ...], str] = {}
    for file in files:
        for text in (case.query for case in read_cases(file) if not case.topics):
            parts = reader.clauses_weighed(text)
            if sum(map(len, parts)) > BY_CLAUSES:
                for part in parts:
                    if 0 < len(part) <= SENTENCE:
                        clauses.setdefault(tuple(map(tuple, part)), file.stem)
    return [_of_words(table, words, is_danger=False, counts=_OF_TOLD) for words, table in clauses.items()]


def asked(pack: Pack, reader: DangerReader) -> list[Example]:
    """What people ask of the guide's pages, but of those on signs, without a phrase of danger."""
    calm = {topic.id for topic in pack.topics if topic.kind != "side-effect"}.difference(OF_SIGNS)
    pages = yaml.safe_load(_ASKED.read_text("utf-8"))["pages"]
    parts = (part for page in pages if page["topic"] in calm for part in (page, *page.get("sections", ())))
    questions = dict.fromkeys(question for part in parts for question in part.get("asked", ()))
    return [
        _example("asked", question, reader, is_danger=False, counts=_OF_TOLD)
        for question in questions
        if not reader.phrase_in(question)
    ]


def names(pack: Pack, reader: DangerReader) -> list[Example]:
    """The guide's headings, and the names of its pages, without a phrase of danger, as harmless texts.

    But for names of pages on side effects and other signs: people have what these are called.
    """
    headings = {title for (title,) in pack.rows("SELECT title FROM section")}
    named = pack.rows(
        "SELECT name.text, topic.id FROM name JOIN topic ON topic.id = name.topic WHERE topic.kind != ?",
        ("side-effect",),
    )
    every = headings | {name for name, topic in named if topic not in OF_SIGNS}
    return [
        _example("names", name, reader, is_danger=False)
        for name in sorted(every)
        if not reader.phrase_in(name)
    ]


def fitted(learned: Sequence[Example]) -> dict[str, float]:
    """What each word or pair weighs, and the bias; words seen once have no weight."""
    seen = Counter(marker for example in learned for marker, _ in example.markers)
    known = {marker for marker, count in seen.items() if count >= _LEAST_SEEN}
    rows = [
        (
            (DANGER_BIAS, 1, 0.0),
            *(
                (marker, count, _PENALTY / seen[marker])
                for marker, count in example.markers
                if marker in known
            ),
        )
        for example in learned
    ]
    weights = dict.fromkeys([DANGER_BIAS, *sorted(known)], 0.0)
    past = dict.fromkeys(weights, 1e-6)
    order, random = list(range(len(rows))), Random(1)
    for _ in range(_ROUNDS):
        random.shuffle(order)
        for at in order:
            row = rows[at]
            total = sum([weights[marker] * count for marker, count, _ in row])
            miss = 1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) - learned[at].is_danger
            miss *= learned[at].counts
            for marker, count, penalty in row:
                slope = miss * count + penalty * weights[marker]
                past[marker] += slope * slope
                weights[marker] -= _STEP * slope / math.sqrt(past[marker])
    return weights


def in_tenths(weights: Mapping[str, float]) -> dict[str, int]:
    """Those that tell, and the bias."""
    tenths = {marker: round(weight * 10) for marker, weight in weights.items()}
    return {
        marker: weight
        for marker, weight in tenths.items()
        if abs(weight) >= _LEAST_TENTHS or marker == DANGER_BIAS
    }


def written(tenths: Mapping[str, int], checksum: str) -> str:
    """The file of the guide."""
    by_weight: dict[int, list[str]] = {}
    for marker, weight in sorted(tenths.items()):
        if marker != DANGER_BIAS:
            by_weight.setdefault(weight, []).append(marker)
    lines = [
        "# What words weigh in texts of danger: tenths, then the stems and pairs of stems that weigh it.",
        "# Learned from tests/relevance by `python -m tests.relevance.fit_danger`, not by hand.",
        f"made_of: {checksum}",
        f"bias: {tenths[DANGER_BIAS]}",
        "weights:",
    ]
    for weight, markers in sorted(by_weight.items(), reverse=True):
        lines.append(f"  {weight}:")
        lines += [f"    - {_quoted(marker)}" for marker in markers]
    return "\n".join(lines) + "\n"


def _quoted(marker: str) -> str:
    return "'" + marker.replace("'", "''") + "'"


def _learned(pack: Pack) -> list[Example]:
    reader = Engine(pack).danger_reader
    return [
        *(example for file in of_danger() for example in examples(file, reader)),
        *(example for file in of_other_things() for example in harmless(file, reader)),
        *told(of_danger(), reader),
        *asked(pack, reader),
        *names(pack, reader),
        *phrases(pack),
    ]


def _held_out(learned: Sequence[Example], newest: Sequence[str], pack: Pack) -> None:
    """Print what is heard of the danger and of the harmless texts with the weights of all other tables."""
    for name in newest:
        tenths = in_tenths(fitted([example for example in learned if example.table != name]))
        reader = Engine(pack).danger_reader.weighing(tenths)
        heard = {True: [0, 0], False: [0, 0]}
        for case in read_cases(LEARNED / f"{name}.tsv"):
            heard[bool(case.topics)][0] += reader.find(case.query) is not None
            heard[bool(case.topics)][1] += 1
        print(name, *(f"{part / whole:.1%} of {whole}" for part, whole in heard.values()), file=sys.stderr)


def main() -> None:
    """Learn, and print the guide's file."""
    parser = argparse.ArgumentParser()
    parser.add_argument("pack", nargs="?", type=Path, default=bundled_pack())
    parser.add_argument("--held-out", nargs="*", default=(), metavar="TABLE")
    wanted = parser.parse_args()
    pack = Pack.open(wanted.pack)
    learned = _learned(pack)
    _held_out(learned, wanted.held_out, pack)
    print(written(in_tenths(fitted(learned)), made_of(tables())), end="")
    pack.close()


if __name__ == "__main__":
    main()
