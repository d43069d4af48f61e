"""How everything behaves as a guide grows: guides of 100 to 100,000 topics out of the shipped one's words.

Each size is built, and then opened, searched and read in processes of its own: its memory is its own.
`large_guide.py TOPICS...` measures other sizes.
"""

from __future__ import annotations

import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from kcdesk.guide.pack import Pack, always
from kcdesk.paths import bundled_pack
from kcdesk.search.engine import Engine
from tests.benchmarks import search_latency
from tests.raw_pack import RawTopic, write_pack

SIZES = (100, 1_000, 10_000, 100_000)
"""Topics."""
_SECTIONS_A_TOPIC, _FEW_SECTIONS, _MANY_TOPICS = 10, 2, 50_000
"""The largest guide has few sections a topic, so that its file is not larger than a guide's may be."""
_BELOW = 30
"""Topics below one."""
_EVERY = 10
"""Every tenth query of the table, key by key: about a thousand searches."""
_OPENED, _TIMES = 200, 5


def main(sizes: tuple[int, ...] = SIZES) -> list[dict[str, float]]:
    """Print one line for each size, and return what was measured."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            file = Path(folder) / f"{size}.kcpack"
            row: dict[str, float] = {"topics": size}
            for step in ("build", "use"):
                done = subprocess.run(
                    [sys.executable, __file__, step, str(file), str(size)],
                    check=True, capture_output=True, text=True,
                    env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
                )  # fmt: skip
                row |= json.loads(done.stdout)
            found.append(row)
            print("  " + ", ".join(f"{name} {value:g}" for name, value in row.items()), flush=True)
            file.unlink()
    return found


def build(file: Path, topics: int) -> dict[str, float]:
    """Write a guide of so many topics; its words are as common as in the shipped guide."""
    with Pack.open(bundled_pack(), always) as source:
        sentences = [
            sentence
            for (text,) in source.rows("SELECT text FROM section ORDER BY id")
            for sentence in text.replace("\n", " ").split(". ")
            if sentence.split()
        ]
        phrases = tuple(source.rows("SELECT says, kind, means FROM phrase WHERE kind = 'means'"))
    began = time.process_time()
    sections = _FEW_SECTIONS if topics > _MANY_TOPICS else _SECTIONS_A_TOPIC
    write_pack(file, _topics(topics, sections, sentences), phrases=phrases)
    return {
        "sections": topics * sections,
        "build_s": round(time.process_time() - began, 1),
        "build_mb": round(_memory()),
        "pack_mb": round(file.stat().st_size / 1e6, 1),
    }


def _topics(count: int, sections: int, sentences: list[str]) -> Iterator[RawTopic]:
    chance = random.Random(count)  # noqa: S311 - the same guide each time, nothing secret
    for number in range(count):
        texts = {
            f"s{at}": (" ".join(chance.choice(sentences).split()[:6]), ". ".join(chance.sample(sentences, 5)))
            for at in range(1, sections)
        }
        title = " ".join(chance.choice(sentences).split()[:4])
        also = tuple(sorted({" ".join(chance.choice(sentences).split()[:2]) for _ in range(8)}))
        yield RawTopic(
            f"t{number}",
            title,
            chance.choice(sentences),
            sections=texts,
            also=also,
            parent=f"t{(number - 1) // _BELOW}" if number else None,
        )


def use(file: Path, _topics: int) -> dict[str, float]:
    """Open it as a start does, show its tree, search it key by key, and read pages; milliseconds and MB."""
    before = _memory()
    opened = [_cpu(lambda: Pack.open(file, always).close()) for _ in range(_TIMES)]
    late = [_cpu(lambda: Pack.open(file, lambda *_: True).close()) for _ in range(_TIMES)]
    pack = Pack.open(file, lambda *_: True)
    found: dict[str, float] = {
        "open_ms": round(statistics.median(opened), 1),
        "open_proved_ms": round(statistics.median(late), 1),
        "open_mb": round(_memory() - before, 1),
    }
    engine = Engine(pack)
    engine.warm_up()
    searches = sorted(
        _cpu(lambda text=text: engine.search(text))
        for text in search_latency.key_by_key(search_latency.QUERIES, _EVERY)
    )
    found["search_p50_ms"] = round(statistics.median(searches), 1)
    found["search_p99_ms"] = round(searches[len(searches) * 99 // 100], 1)
    step = max(1, len(pack.topics) // _OPENED)
    pages = [_cpu(lambda topic=topic: pack.page(topic.id)) for topic in pack.topics[::step]]
    found["page_ms"] = round(statistics.median(pages), 2)
    found["use_mb"] = round(_memory() - before)
    found["tree_ms"] = round(_tree(pack), 1)
    return found


def _tree(pack: Pack) -> float:
    """Milliseconds until the tree is painted, at the last topic of all."""
    from PySide6.QtWidgets import QApplication

    from kcdesk.ui.topics.topic_model import TopicModel
    from kcdesk.ui.topics.topic_tree import TopicTree

    app = QApplication([])

    def show() -> None:
        tree = TopicTree(TopicModel(pack.topics))
        tree.resize(300, 700)
        tree.show()
        tree.show_topic(pack.topics[-1].id)
        app.processEvents()
        tree.close()

    show()
    return _cpu(show)


def _cpu(work: object) -> float:
    began = time.thread_time()
    work()  # type: ignore[operator]
    return (time.thread_time() - began) * 1000


def _memory() -> float:
    """The most this process has used, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    if sys.argv[1:2] in (["build"], ["use"]):
        step = {"build": build, "use": use}[sys.argv[1]]
        print(json.dumps(step(Path(sys.argv[2]), int(sys.argv[3]))))
    else:
        main(tuple(map(int, sys.argv[1:])) or SIZES)
