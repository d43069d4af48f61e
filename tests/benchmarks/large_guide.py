"""How search behaves as a guide grows: guides of 1,000 to 100,000 sections out of the shipped one's words.

Each size is built, searched and measured in a process of its own, so that its memory is its own.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from kcdesk.guide.pack import Pack, always
from kcdesk.paths import bundled_pack
from kcdesk.search.engine import Engine
from tests.benchmarks import search_latency
from tests.raw_pack import RawTopic, write_pack

SIZES = (1_000, 10_000, 100_000)
_SECTIONS_A_TOPIC = 10
_EVERY = 10
"""Every tenth query of the table, key by key: about a thousand searches."""


def main() -> None:
    """Print one line for each size."""
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            file = Path(folder) / f"{size}.kcpack"
            for step in ("build", "search"):
                subprocess.run([sys.executable, __file__, step, str(file), str(size)], check=True)


def build(file: Path, size: int) -> None:
    """Write a guide of so many sections; its words are as common as in the shipped guide."""
    source = Pack.open(bundled_pack(), always)
    sentences = [
        sentence
        for (text,) in source.rows("SELECT text FROM section ORDER BY id")
        for sentence in text.replace("\n", " ").split(". ")
        if sentence.split()
    ]
    chance = random.Random(size)  # noqa: S311 - the same guide each time, nothing secret
    topics = (_topic(number, sentences, chance) for number in range(size // _SECTIONS_A_TOPIC))
    phrases = tuple(source.rows("SELECT says, kind, means FROM phrase WHERE kind = 'means'"))
    write_pack(file, topics, phrases=phrases)


def _topic(number: int, sentences: list[str], chance: random.Random) -> RawTopic:
    sections = {
        f"s{at}": (" ".join(chance.choice(sentences).split()[:6]), ". ".join(chance.sample(sentences, 5)))
        for at in range(1, _SECTIONS_A_TOPIC)
    }
    title = " ".join(chance.choice(sentences).split()[:4])
    also = tuple(sorted({" ".join(chance.choice(sentences).split()[:2]) for _ in range(8)}))
    return RawTopic(f"t{number}", title, chance.choice(sentences), sections=sections, also=also)


def search(file: Path, size: int) -> None:
    """Search it key by key, and print the figures."""
    pack = Pack.open(file)
    before = _memory()
    engine = Engine(pack)
    engine.warm_up()
    found = search_latency.figures(
        search_latency.timed(engine, search_latency.key_by_key(search_latency.QUERIES, _EVERY))
    )
    print(
        f"  {size:7} sections: {found}; memory {_memory():.0f} MB, of which search {_memory() - before:.0f}"
    )


def _memory() -> float:
    """The most this process has used, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    if len(sys.argv) > 1:
        {"build": build, "search": search}[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))
    else:
        main()
