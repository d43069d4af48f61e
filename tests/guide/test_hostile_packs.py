"""Every guide of `tests.hostile_packs` is refused in a sentence, or can be read without harm."""

from __future__ import annotations

import json
import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from kcdesk.cli import text_output
from kcdesk.guide.errors import GuideError, PackChangedError
from kcdesk.guide.pack import MAX_BYTES, Pack
from kcdesk.search.engine import Engine
from tests.hostile_packs import CASES, write
from tests.raw_pack import RawTopic, write_pack

_TODAY = date(2026, 11, 27)
MADE = (
    "compare/sunitinib",
    "compare/sunitinib+nivolumab",
    "effect/fatigue",
    "finder/all",
    "finder/form-drip+place-hospital/sunitinib+nivolumab",
    "changes/all",
    "changes/sunitinib",
)
"""Pages that the reader makes from the rows of `tests.made_guide`."""
_MOST_MORE = 300_000
"""Kilobytes that no case may take beside what the tests themselves have."""


@pytest.fixture(scope="session")
def good(reader_pack_file: Path) -> Path:
    """What every case is made of."""
    return reader_pack_file


def use(pack: Pack) -> None:
    """Everything the command line does with a guide."""
    text_output.topics_text(pack)
    json.loads(text_output.topics_json(pack))
    for topic in pack.topics:
        pack.page(topic.id)
        pack.path(topic.id)
        text_output.page_text(pack, topic, "", _TODAY)
    for address in MADE:
        if pack.can_make(address):
            pack.page(address)
    pack.terms()
    pack.also()
    engine = Engine(pack)
    for words in ("cancer", "surgry", "feeling sick", "cannot breathe"):
        text_output.answer_text(engine.search(words))


@contextmanager
def _in_bounds() -> Iterator[None]:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    yield
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < _MOST_MORE


@pytest.mark.parametrize("name", CASES)
def test_a_guide_made_to_harm_is_refused_or_harmless(name: str, good: Path, tmp_path: Path) -> None:
    file = write(name, good, tmp_path / f"{name}.kcpack")
    with _in_bounds():
        if not CASES[name].is_harmless:
            with pytest.raises(GuideError, match=r"[.)]$"):
                Pack.open(file)
            return
        pack = Pack.open(file)
        use(pack)
        pack.close()


def test_what_the_cases_are_made_of_is_good(good: Path) -> None:
    pack = Pack.open(good)
    use(pack)
    pack.close()


@pytest.mark.parametrize("kind", ["pipe", "folder", "device", "sparse", "loop"])
def test_what_is_no_file_of_a_guides_size_is_never_read(kind: str, tmp_path: Path) -> None:
    file = tmp_path / "a.kcpack"
    if kind == "pipe":
        os.mkfifo(file)
    elif kind == "folder":
        file.mkdir()
    elif kind == "device":
        file.symlink_to("/dev/zero")
    elif kind == "loop":
        file.symlink_to(file)
    else:
        with file.open("wb") as stream:
            stream.truncate(MAX_BYTES + 1)
    with pytest.raises(GuideError, match=r"is not a kcdesk guide|is too large|cannot be read"):
        Pack.open(file)


def test_a_file_that_was_written_over_is_read_no_further(tmp_path: Path) -> None:
    file = write_pack(tmp_path / "a.kcpack", [RawTopic("a", "A", lead="Take 50 mg.")])
    pack = Pack.open(file)
    assert "50 mg" in pack.page("a").html
    file.write_bytes(file.read_bytes().replace(b"50 mg", b"90 mg"))
    os.utime(file, ns=(0, 0))
    with pytest.raises(PackChangedError, match="has changed while you were reading"):
        pack.page("a")
    pack.close()


@pytest.mark.parametrize("taken_away", [False, True])
def test_another_file_in_its_place_changes_nothing(tmp_path: Path, taken_away: bool) -> None:
    """The one that was checked is still open."""
    file = write_pack(tmp_path / "a.kcpack", [RawTopic("a", "A", lead="Take 50 mg.")])
    pack = Pack.open(file)
    file.rename(tmp_path / "old.kcpack")
    if not taken_away:
        write_pack(file, [RawTopic("a", "A", lead="Take 90 mg.")])
    assert "50 mg" in pack.page("a").html
    pack.close()
