"""Guides with random changes, their checksums made right: each is refused in a sentence, or can be read.

    python -m tests.guide.fuzz_packs mutated BASE.kcpack 10000 [SEED]     changes of bytes
    python -m tests.guide.fuzz_packs crafted BASE.kcpack 500 [SEED]       changes of values and of the schema

Anything but a GuideError is a fault, and is kept as `fault-N.kcpack` in the folder this is run in.
"""

from __future__ import annotations

import random
import resource
import shutil
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from kcdesk.guide.errors import GuideError
from kcdesk.guide.pack import Pack
from tests.guide.test_hostile_packs import use
from tests.hostile_packs import reseal

_TABLES = (
    "meta topic page section also phrase term source topic_source figure tile shortcut word stem name"
    " danger_weight asked_word section_question"
    " name_stem lexicon_entry common_words passage section_index_data section_index_docsize"
    " section_index_config made_word subject subject_name aspect fact choice subject_choice change"
).split()
_VALUES: tuple[object, ...] = (
    None,
    0,
    -1,
    2**63 - 1,
    1.5,
    "",
    " ",
    "x" * 5_000,
    "x" * 2_000_000,
    "\u202ea",
    "a\x00b",
    "<b>x</b>",
    "../../x",
    "nowhere",
    "1) OR (1=1",
    b"",
    b"\xff\x00",
    b"\x80" * 200,
)
_STATEMENTS = (
    "CREATE VIEW more{n} AS SELECT 1",
    "CREATE TABLE more{n} (a)",
    "CREATE INDEX more{n} ON topic (title)",
    "CREATE TRIGGER more{n} AFTER INSERT ON page BEGIN DELETE FROM topic; END",
    "DROP TABLE {table}",
    "DELETE FROM {table}",
    "DELETE FROM {table} WHERE rowid % 2",
    "INSERT OR IGNORE INTO {table} SELECT * FROM {table}",
)


def mutate(data: bytes, rnd: random.Random) -> bytes:
    """A few bytes turned, replaced, copied from elsewhere or cut off, often where SQLite's own data is."""
    made = bytearray(data)
    for _ in range(rnd.choice((1, 1, 2, 4, 16, 64))):
        kind = rnd.randrange(6)
        at = rnd.randrange(len(made))
        if kind == 5:
            at = rnd.randrange(16, 100)
        elif kind == 4:
            at = rnd.randrange(max(1, len(made) // 4096)) * 4096 + rnd.randrange(16)
        if kind == 0:
            made[at] ^= 1 << rnd.randrange(8)
        elif kind in (1, 4, 5):
            made[at] = rnd.choice((0, 1, 5, 10, 13, 127, 128, 255, rnd.randrange(256)))
        elif kind == 2:
            end = min(len(made), at + rnd.randrange(1, 64))
            made[at:end] = rnd.randbytes(end - at)
        else:
            source = rnd.randrange(len(made))
            length = min(64, len(made) - max(at, source))
            made[at : at + length] = made[source : source + length]
    if rnd.random() < 0.03:
        del made[rnd.randrange(4096, len(made)) :]
    return bytes(made)


def craft(base: Path, file: Path, rnd: random.Random) -> None:
    """A copy with values of any kind in its rows, and now and then another table, by SQLite itself."""
    shutil.copyfile(base, file)
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA journal_mode = MEMORY")
    connection.execute("PRAGMA synchronous = OFF")
    for number in range(rnd.choice((1, 1, 2, 3))):
        table = rnd.choice(_TABLES)
        with suppress(sqlite3.Error, OverflowError):
            if rnd.random() < 0.2:
                connection.execute(rnd.choice(_STATEMENTS).format(n=number, table=table))
                continue
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            if not columns:  # it was dropped
                continue
            column = rnd.choice(columns)
            count = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            key = connection.execute(
                f"SELECT {columns[0]} FROM {table} LIMIT 1 OFFSET ?", (rnd.randrange(max(1, count)),)
            ).fetchone()
            connection.execute("PRAGMA ignore_check_constraints = ON")
            if key is None or rnd.random() < 0.1:
                marks = ", ".join("?" * len(columns))
                row = [rnd.choice(_VALUES) for _ in columns]
                connection.execute(f"INSERT OR REPLACE INTO {table} VALUES ({marks})", row)
                continue
            connection.execute(
                f"UPDATE OR IGNORE {table} SET {column} = ? WHERE {columns[0]} = ?",
                (rnd.choice(_VALUES), key[0]),
            )
    connection.close()


def outcome(file: Path) -> str:
    """What opening and using the guide comes to."""
    try:
        pack = Pack.open(file)
    except GuideError as error:
        return f"refused: {type(error).__name__}"
    except Exception as error:  # noqa: BLE001 - that is what is looked for
        return f"FAULT at opening: {type(error).__name__}: {error}"[:200]
    try:
        use(pack)
    except GuideError as error:
        return f"refused when used: {type(error).__name__}"
    except Exception as error:  # noqa: BLE001 - as above
        return f"FAULT when used: {type(error).__name__}: {error}"[:200]
    finally:
        pack.close()
    return "read"


def run(
    make: Callable[[Path, random.Random], None], times: int, rnd: random.Random, folder: Path
) -> tuple[Counter[str], float]:
    """The outcomes of so many guides, and the most processor time that one took, in seconds."""
    found: Counter[str] = Counter()
    slowest, done = 0.0, 0
    file = folder / "fuzzed.kcpack"
    while done < times:
        make(file, rnd)
        if not reseal(file):
            continue
        start = time.process_time()
        what = outcome(file)
        slowest = max(slowest, time.process_time() - start)
        if what.startswith("FAULT") and what not in found:
            shutil.copyfile(file, f"fault-{len(found)}.kcpack")
        found[what] += 1
        done += 1
    return found, slowest


def maker(kind: str, base: Path) -> Callable[[Path, random.Random], None]:
    """What makes one guide out of `base`."""
    data = base.read_bytes()

    def mutated(file: Path, rnd: random.Random) -> None:
        file.write_bytes(mutate(data, rnd))

    return mutated if kind == "mutated" else lambda file, rnd: craft(base, file, rnd)


def main() -> int:
    """Fuzz as the command line says, and print the outcomes."""
    kind, base, times = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    rnd = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    with tempfile.TemporaryDirectory() as name:
        found, slowest = run(maker(kind, base), times, rnd, Path(name))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000
    print(f"{times} {kind}; the slowest took {slowest:.2f} s of the processor; {memory} MB at most")
    for what, count in found.most_common():
        print(f"{count:6}  {what}")
    return any(what.startswith("FAULT") for what in found)


if __name__ == "__main__":
    sys.exit(main())
