"""The same guide and the same queries, asked three ways: plain FTS5, Xapian as Kiwix has it, and ours.

`make bench` prints it; by itself it takes a table: compare_engines.py FILE.tsv
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from kcdesk.guide.pack import Pack
from kcdesk.paths import bundled_pack
from kcdesk.search.engine import Engine
from kcdesk.search.relevance import Case, Find, figures, outcomes, read_cases
from tests.benchmarks.search_latency import QUERIES

_MOST = 20
_XAPIAN = Path(__file__).with_name("xapian_search.py")


def main(table: Path) -> None:
    """Print a line for each way."""
    cases = read_cases(table)
    pack = Pack.open(bundled_pack())
    print(f"{'engine':34}{'first':>8}{'in 3':>8}{'MRR':>8}{'empty':>8}")
    _print("FTS5, every word", cases, _plain_fts5(pack))
    xapian = _xapian(pack, cases)
    if xapian is None:
        print("Xapian: not measured, python3-xapian is not installed")
    else:
        _print("Xapian, any word, English stems", cases, xapian)
    engine = Engine(pack)
    _print("kcdesk", cases, lambda query: [hit.topic for hit in engine.search(query).hits])
    pack.close()


def _print(name: str, cases: Sequence[Case], find: Find) -> None:
    row = figures("all", outcomes(cases, find))
    print(f"{name:34}{row.first:8.1%}{row.among_three:8.1%}{row.reciprocal:8.3f}{row.empty:8}")


def _plain_fts5(pack: Pack) -> Find:
    """One row a section, porter stems, every word must be there; the best section of each topic counts."""
    index = sqlite3.connect(":memory:")
    index.execute("CREATE VIRTUAL TABLE part USING fts5(topic UNINDEXED, title, body, tokenize='porter')")
    index.executemany(
        "INSERT INTO part VALUES (?, ?, ?)",
        pack.rows(
            "SELECT s.topic, t.title || ' ' || s.title, s.text FROM section s JOIN topic t ON t.id = s.topic"
        ),
    )

    def find(query: str) -> list[str]:
        words = " ".join('"' + word.replace('"', '""') + '"' for word in query.split())
        rows = index.execute("SELECT topic FROM part WHERE part MATCH ? ORDER BY rank LIMIT 200", (words,))
        return list(dict.fromkeys(topic for (topic,) in rows))[:_MOST]

    return find


def _xapian(pack: Pack, cases: Sequence[Case]) -> Find | None:
    """One document a page; Debian's Python has the binding, so that Python is asked."""
    python = shutil.which("python3", path="/usr/bin:/bin")
    if python is None:
        return None
    has_it = subprocess.run([python, "-c", "import xapian"], stderr=subprocess.DEVNULL, check=False)
    if has_it.returncode:
        return None
    rows = pack.rows(
        "SELECT t.id, t.title, group_concat(s.title || ' ' || s.text, char(10))"
        " FROM topic t JOIN section s ON s.topic = t.id GROUP BY t.id ORDER BY t.position"
    )
    asked = {"pages": rows, "queries": [case.query for case in cases], "most": _MOST}
    done = subprocess.run(
        [python, str(_XAPIAN)], input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    found: dict[str, list[str]] = json.loads(done.stdout)
    return lambda query: found[query]


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else QUERIES)
