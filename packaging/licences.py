"""Puts the licence of every part into the frozen reader, and a list of the parts beside them.

licences.py BUNDLE LISTING

packaging/licences/parts.toml says what the parts are.  Every file of the bundle, and every package packed
into the program (LISTING, as `pyi-archive_viewer` writes it), has to belong to one of them, and every part
has to have its texts: else nothing is written and the exit code is 1.

What it makes, in the bundle's `_internal/licences`: a folder `parts` with one text for each part;
`parts.json`, which the window shows; `sbom.cdx.json`, the same for programs, as CycloneDX 1.6 has it.
"""

from __future__ import annotations

import json
import os
import platform
import re
import sqlite3
import subprocess
import sys
import sysconfig
import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime
from fnmatch import fnmatchcase
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

_ROOT = Path(__file__).resolve().parents[1]
_OWN = _ROOT / "packaging" / "licences"
_UNSAFE = re.compile(r"[^A-Za-z0-9.]+")


class IncompleteError(Exception):
    """A file without a part, or a part without its text; the sentence says which."""


@dataclass(frozen=True, slots=True)
class Part:
    """What somebody made, with what the bundle has of it."""

    name: str
    licence: str
    """An SPDX expression."""
    version: str
    source: str
    purl: str
    files: tuple[str, ...]
    """Below the bundle's folder."""
    texts: tuple[str, ...]

    @property
    def file_name(self) -> str:
        """Of its licence's text."""
        return _UNSAFE.sub("-", self.name).strip("-") + ".txt"


def parts_of(bundle: Path, packed: list[str], versions: dict[str, str]) -> tuple[Part, ...]:
    """The parts that the bundle has anything of.  Raises IncompleteError."""
    table = tomllib.loads((_OWN / "parts.toml").read_text(encoding="utf-8"))["part"]
    names = sorted(
        path.relative_to(bundle).as_posix()
        for path in bundle.rglob("*")
        if path.is_file() or path.is_symlink()
    )
    found: dict[str, list[str]] = {row["name"]: [] for row in table}
    unknown = []
    for name in names:
        owner = _owner_of_file(name, table)
        if owner is None:
            unknown.append(name)
        else:
            found[owner["name"]].append(name)
    for package in sorted(set(packed)):
        owner = _owner_of_package(package, table)
        if owner is None:
            unknown.append(f"{package} (in the program file)")
        else:
            found[owner["name"]].append(f"{package} (in the program file)")
    if unknown:
        message = f"nobody knows whose these are: {', '.join(unknown)}"
        raise IncompleteError(message)
    return tuple(
        Part(
            row["name"],
            row["licence"],
            _version(row["version"], versions),
            row["source"],
            row["purl"],
            tuple(found[row["name"]]),
            tuple(_text(where) for where in row["texts"]),
        )
        for row in table
        if found[row["name"]]
    )


def _fits(name: str, patterns: list[str]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)


def _owner_of_file(name: str, table: list[dict[str, Any]]) -> dict[str, Any] | None:
    """Whose a file is: what names its path, else whose the package is that a byte-compiled module is of."""
    for row in table:
        if _fits(name, row["files"]):
            return row
    if name.endswith(".pyc"):
        package = name.removeprefix("_internal/").removesuffix(".pyc").partition("/")[0]
        return _owner_of_package(package, table)
    return None


def _owner_of_package(package: str, table: list[dict[str, Any]]) -> dict[str, Any] | None:
    """Whose a package is: what names it, else Python, whose list of packages is long."""
    for row in table:
        if _fits(package, [pattern for pattern in row.get("packed", []) if pattern != "*"]):
            return row
    if package in sys.stdlib_module_names or package.startswith("_pyi"):
        return next(row for row in table if "*" in row.get("packed", []))
    return None


def _version(where: str, versions: dict[str, str]) -> str:
    kind, _, name = where.partition(":")
    if kind == "wheel":
        return distribution(name).version
    if kind == "debian":
        return _debian_version(name)
    return versions.get(where, where)


def _debian_version(package: str) -> str:
    """The version of a package of this computer; where there is no dpkg, nothing is known."""
    try:
        done = subprocess.run(  # noqa: S603 - a name of ours
            ["dpkg-query", "--show", "--showformat=${Version}", package],  # noqa: S607
            capture_output=True, text=True, check=True,
        )  # fmt: skip
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return re.sub(r"^\d+:|-[^-]*$", "", done.stdout)


def _text(where: str) -> str:
    """The text of a licence.  Raises IncompleteError where there is none."""
    kind, _, name = where.partition(":")
    if kind == "tree":
        files = [_ROOT / name]
    elif kind == "python":
        files = [Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"]
        if not files[0].is_file():  # Debian keeps it elsewhere, and texts/Python.txt begins with it
            return ""
    elif kind == "wheel":
        files = _licence_files(name)
    else:
        files = [_OWN / where]
    try:
        texts = [file.read_text(encoding="utf-8", errors="replace").strip() for file in files]
    except OSError as error:
        message = f"the text of a licence is missing: {error.filename}"
        raise IncompleteError(message) from error
    if not all(texts) or not texts:
        message = f"the text of a licence is missing: {where}"
        raise IncompleteError(message)
    return "\n\n\n".join(texts)


def _licence_files(package: str) -> list[Path]:
    try:
        listed = distribution(package).files or []
    except PackageNotFoundError:
        return []
    pattern = re.compile(r"\.dist-info/.*(LICEN[SC]E|COPYING|NOTICE)[^/]*$", re.IGNORECASE)
    return sorted(Path(str(file.locate())) for file in listed if pattern.search(file.as_posix()))


def write(bundle: Path, parts: tuple[Part, ...], made: datetime) -> None:
    """The texts and both lists."""
    folder = bundle / "_internal" / "licences"
    texts = folder / "parts"
    texts.mkdir(parents=True, exist_ok=True)
    for part in parts:
        source = part.source or "with this program"
        head = f"{part.name} {part.version}\nLicence: {part.licence}\nSource: {source}"
        body = "\n\n\n".join([head, *(text for text in part.texts if text)])
        (texts / part.file_name).write_text(f"{body}\n", encoding="utf-8")
    listed = [
        {
            "name": part.name,
            "version": part.version,
            "licence": part.licence,
            "source": part.source,
            "text": f"parts/{part.file_name}",
        }
        for part in parts
    ]
    _write_json(folder / "parts.json", listed)
    _write_json(folder / "sbom.cdx.json", sbom(bundle, parts, made), indent=None)


def sbom(bundle: Path, parts: tuple[Part, ...], made: datetime) -> dict[str, Any]:
    """The parts as CycloneDX 1.6 has them, each with its files and their checksums."""
    own, others = parts[-1], parts[:-1]
    components = [_component(bundle, part) for part in others]
    digest = sha256(json.dumps(components, sort_keys=True).encode()).hexdigest()
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid5(NAMESPACE_URL, f'kcdesk:{own.version}:{digest}')}",
        "version": 1,
        "metadata": {
            "timestamp": made.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {"type": "application", **_about(own), "components": _files(bundle, own)},
        },
        "components": components,
        "dependencies": [{"ref": own.purl, "dependsOn": [part.purl for part in others]}],
    }


def _about(part: Part) -> dict[str, Any]:
    licences = [{"expression": part.licence}]
    return {
        "bom-ref": part.purl, "name": part.name, "version": part.version, "licenses": licences,
        "purl": f"{part.purl}@{part.version}",
    }  # fmt: skip


def _component(bundle: Path, part: Part) -> dict[str, Any]:
    references = [{"type": "source-distribution", "url": part.source}] if part.source else []
    return {
        "type": "library",
        **_about(part),
        "externalReferences": references,
        "components": _files(bundle, part),
    }


def _files(bundle: Path, part: Part) -> list[dict[str, Any]]:
    return [
        {
            "type": "file",
            "name": name,
            "hashes": [{"alg": "SHA-256", "content": sha256((bundle / name).read_bytes()).hexdigest()}],
        }
        for name in part.files
        if (bundle / name).is_file()
    ]


def _write_json(file: Path, value: object, indent: int | None = 1) -> None:
    file.write_text(json.dumps(value, indent=indent, ensure_ascii=False) + "\n", encoding="utf-8")


def packed_packages(listing: str) -> list[str]:
    """The packages, or single modules, that the program file holds."""
    inside = listing.partition("Contents of 'PYZ")[2]
    names = (line.strip() for line in inside.splitlines()[1:])
    return [name.partition(".")[0] for name in names if name and " " not in name]


def main(arguments: list[str]) -> int:
    """0, or 1 with a sentence."""
    bundle, listing = Path(arguments[0]), Path(arguments[1]).read_text(encoding="utf-8")
    sys.path.insert(0, str(_ROOT))
    from kcdesk import __version__  # noqa: PLC0415

    icu = next((file.suffix[1:] for file in bundle.rglob("libicudata.so.*")), "unknown")
    versions = {
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "icu": icu,
        "kcdesk": __version__,
    }
    made = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), UTC)
    try:
        parts = parts_of(bundle, packed_packages(listing), versions)
    except IncompleteError as error:
        print(f"licences: {error}", file=sys.stderr)
        return 1
    write(bundle, parts, made)
    print(f"licences: {len(parts)} parts, {sum(len(part.files) for part in parts)} files, each with its text")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
