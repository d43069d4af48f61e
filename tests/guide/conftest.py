from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kcdesk.guide.pack import Pack
from tests.raw_pack import RawTerm, RawTopic, write_pack
from tests.small_guide import make_pack

TOPICS = [
    RawTopic("start", "Start here", "What this is.", kind="start"),
    RawTopic("help", "When to get help", "Call.", parent="start", kind="start"),
    RawTopic(
        "surgery",
        "Surgery",
        "Taking the cancer out.",
        "Before any heading.",
        {"in-short": ("In short", "A few words."), "risks": ("Risks", "- bleeding\n- infection")},
        also=("operation", "an op"),
        kind="treatment",
    ),
]
TERMS = (
    RawTerm("nephrectomy", "nephrectomy", see="surgery", also="kidney removal\nop"),
    RawTerm("abdomen", "Abdomen"),
)


@pytest.fixture(scope="session")
def pack_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A good pack of three topics.  Not to be changed: copy it first."""
    return write_pack(tmp_path_factory.mktemp("pack") / "good.kcpack", TOPICS, TERMS)


@pytest.fixture(scope="session", params=["by hand", "compiled"])
def any_pack_file(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A good pack written by hand, and one that the compiler made."""
    folder = tmp_path_factory.mktemp("any")
    return (
        make_pack(folder) if request.param == "compiled" else write_pack(folder / "raw.kcpack", TOPICS, TERMS)
    )


@pytest.fixture
def pack(pack_file: Path) -> Iterator[Pack]:
    """The same, open."""
    opened = Pack.open(pack_file)
    yield opened
    opened.close()
