from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kcdesk.guide.pack import Pack, always
from kcdesk.search.engine import Engine
from tests.raw_pack import RawTerm, RawTopic, write_pack

MakeEngine = Callable[..., Engine]


@pytest.fixture
def make_engine(tmp_path: Path) -> Iterator[MakeEngine]:
    """Makes an engine on a pack of just these topics (and terms, and a lexicon)."""
    packs: list[Pack] = []

    def make(
        *topics: RawTopic,
        terms: tuple[RawTerm, ...] = (),
        phrases: tuple[tuple[str, str, str], ...] = (),
        meta: dict[str, str] | None = None,
    ) -> Engine:
        file = write_pack(
            tmp_path / f"raw{len(packs)}.kcpack", list(topics), terms, phrases=phrases, meta=meta
        )
        packs.append(Pack.open(file, always))
        return Engine(packs[-1])

    yield make
    for pack in packs:
        pack.close()


def topics_of(engine: Engine, text: str) -> list[str]:
    """The ids of the topics found, best first."""
    return [hit.topic for hit in engine.search(text).hits]
