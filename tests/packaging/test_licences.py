"""Whose every file of the frozen reader is: nobody's work goes along unnamed."""

from __future__ import annotations

import re
import tomllib
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from tests.packaging_script import packaging_script

_ROOT = Path(__file__).resolve().parents[2]
licences = packaging_script("licences")

_VERSIONS = {"python": "3", "sqlite": "3", "icu": "73", "kcdesk": "1"}


def _bundle(tmp_path: Path, *names: str) -> Path:
    for name in names:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    return tmp_path


def _owners(tmp_path: Path, packed: list[str]) -> dict[str, tuple[str, ...]]:
    return {part.name: part.files for part in licences.parts_of(tmp_path, packed, _VERSIONS)}


@pytest.mark.parametrize(
    "name", ["_internal/stranger/__init__.pyc", "_internal/stranger.pyc", "_internal/stranger.so"]
)
def test_a_file_that_nobody_named_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(licences.IncompleteError, match="stranger"):
        licences.parts_of(_bundle(tmp_path, name), [], _VERSIONS)


def test_a_package_in_the_program_file_that_nobody_named_is_refused(tmp_path: Path) -> None:
    with pytest.raises(licences.IncompleteError, match="stranger"):
        licences.parts_of(tmp_path, ["stranger"], _VERSIONS)


def test_modules_of_python_are_pythons_and_ours_are_ours(tmp_path: Path) -> None:
    bundle = _bundle(
        tmp_path, "_internal/typing.pyc", "_internal/collections/abc.pyc", "_internal/kcdesk/app/run.pyc"
    )
    owners = _owners(bundle, ["csv", "kcdesk"])
    assert owners["Python"] == (
        "_internal/collections/abc.pyc",
        "_internal/typing.pyc",
        "csv (in the program file)",
    )
    assert owners["kcdesk and its guide"] == ("_internal/kcdesk/app/run.pyc", "kcdesk (in the program file)")


@pytest.mark.parametrize(
    "inside", ["SipHash24", "mimalloc", "HACL*", "cfuhash", "Global Unbounded Sequences"]
)
def test_what_pythons_library_has_inside_is_in_pythons_text(tmp_path: Path, inside: str) -> None:
    """Of Python 3.13, as Debian 13 has it, too: Debian's own list leaves these out."""
    (python,) = licences.parts_of(_bundle(tmp_path, "_internal/libpython3.13.so.1.0"), [], _VERSIONS)
    assert any(inside in text for text in python.texts)


def test_every_package_that_the_reader_needs_is_a_part() -> None:
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[<>=!~ \[]", line, maxsplit=1)[0].lower() for line in project["dependencies"]}
    table = tomllib.loads((_ROOT / "packaging" / "licences" / "parts.toml").read_text(encoding="utf-8"))[
        "part"
    ]
    named = {row["version"].removeprefix("wheel:") for row in table if row["version"].startswith("wheel:")}
    assert needed <= named


def test_the_list_of_parts_has_a_checksum_of_every_file_ours_too(tmp_path: Path) -> None:
    names = ("_internal/typing.pyc", "_internal/kcdesk/app/run.pyc", "_internal/guide.kcpack")
    bundle = _bundle(tmp_path, *names)
    parts = licences.parts_of(bundle, [], _VERSIONS)
    made = licences.sbom(bundle, parts, datetime(2026, 11, 27, tzinfo=UTC))
    listed = [made["metadata"]["component"], *made["components"]]
    files = {file["name"]: file["hashes"][0]["content"] for part in listed for file in part["components"]}
    assert set(files) == set(names)
    assert set(files.values()) == {sha256(b"").hexdigest()}
