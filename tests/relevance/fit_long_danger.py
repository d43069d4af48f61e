"""Chooses how much must stand out of a long text: `python -m tests.relevance.fit_long_danger`.

For each `Asked` it reckons, with the guide's own weights, what is heard of the texts that are long among
`unlearned/danger_long.tsv`, from which no weight was learned; of two to four of them one after another, of
which one has a danger or none has; and of plain dangers amid chat.  Printed are, of those with which at least
`_LEAST` of the dangers of each are heard, the ones with the fewest false alarms.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from random import Random

from kcdesk.guide.pack import Pack
from kcdesk.paths import bundled_pack
from kcdesk.search.danger import DangerReader
from kcdesk.search.danger_likeness import BY_CLAUSES, CALM, Asked, Standing
from kcdesk.search.engine import Engine
from kcdesk.search.relevance import read_cases
from tests.relevance.tables import UNLEARNED
from tests.search.test_danger_amid_chat import DANGERS, WAYS

_FILE = UNLEARNED / "danger_long.tsv"
_LEAST = (0.975, 0.94, 0.95)
"""The share of dangers that are to be heard: in a text by itself, in several joined, amid chat."""
_JOINED = 250
"""Texts of several, with a danger and without."""
_JOINS = (" ", ". ", ", ", " and ", "\n", ". ")
_EACH = (range(20, 50, 5), range(30, 60, 5), (3,), range(40, 80, 10), range(10, 50, 10))
"""What is tried of each part of `Asked`."""
_SHOWN = 10

Texts = Sequence[tuple[str, bool]]
"""Texts, and whether they are dangers."""


def texts() -> dict[str, Texts]:
    """Kind -> its texts; the same each time."""
    cases = [(case.query, bool(case.topics)) for case in read_cases(_FILE)]
    amid = [(way.format(danger), True) for danger in DANGERS for way in WAYS]
    return {"by itself": cases, "joined": joined(cases, Random(5)), "amid chat": amid}


def joined(cases: Texts, random: Random) -> Texts:
    """Two to four texts one after another; a danger if one is."""
    dangers = [text for text, is_danger in cases if is_danger]
    calm = [text for text, is_danger in cases if not is_danger]
    made = []
    for is_danger in (False, True):
        for _ in range(_JOINED):
            parts = random.sample(calm, random.choice((2, 2, 3, 4)) - is_danger)
            parts += [random.choice(dangers)] if is_danger else []
            random.shuffle(parts)
            made.append(("".join(part + random.choice(_JOINS) for part in parts), is_danger))
    return made


def standings(reader: DangerReader, some: Texts) -> tuple[list[Standing | None], list[Standing | None]]:
    """Of each long danger, and of each other long text, what decides; None where nothing is heard anyway."""
    found: tuple[list[Standing | None], list[Standing | None]] = ([], [])
    for text, is_danger in some:
        read = reader.read(text, whole=True)
        heard = read.danger or read.overruled
        if read.standing and read.standing.words > BY_CLAUSES:
            found[not is_danger].append(read.standing if heard and heard.tenths >= CALM else None)
    return found


def shares(
    kinds: Mapping[str, tuple[list[Standing | None], list[Standing | None]]], asked: Asked
) -> list[float]:
    """Of each kind the share of dangers that are heard, and of other texts."""
    return [
        sum(one is not None and one.is_enough(asked) for one in some) / max(1, len(some))
        for kind in kinds.values()
        for some in kind
    ]


def chosen(
    kinds: Mapping[str, tuple[list[Standing | None], list[Standing | None]]],
    every: Iterable[Asked],
    least: Sequence[float] = _LEAST,
) -> list[tuple[list[float], Asked]]:
    """Those with which enough dangers are heard, the ones with the fewest false ones first."""
    rows = [(shares(kinds, asked), asked) for asked in every]
    kept = [row for row in rows if all(a >= b for a, b in zip(row[0][::2], least, strict=True))]
    return sorted(kept, key=lambda row: sum(row[0][1::2]))


def main() -> None:
    """Print what each of the best asks, and what is heard then."""
    pack = Pack.open(bundled_pack())
    reader = Engine(pack).danger_reader
    kinds = {name: standings(reader, some) for name, some in texts().items()}
    pack.close()
    print("heard / falsely:", ", ".join(kinds))
    for heard, asked in chosen(kinds, map(Asked, *zip(*product(*_EACH), strict=True)))[:_SHOWN]:
        print(asked, *(f"{a:.1%} / {b:.1%}" for a, b in zip(heard[::2], heard[1::2], strict=True)), sep="  ")


if __name__ == "__main__":
    main()
