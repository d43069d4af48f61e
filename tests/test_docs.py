"""The documents say what the program does."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from kcdesk.cli.arguments import read_arguments
from kcdesk.paths import bundled_pack
from kcdesk.search.relevance import read_cases

_ROOT = Path(__file__).resolve().parents[1]
_CONTENT = _ROOT / "content" / "en-GB"


def _commands() -> set[str]:
    """Every sub-command that the program's own help lists."""
    done = subprocess.run(
        [sys.executable, "-m", "kcdesk", "--help"], capture_output=True, text=True, check=True, cwd=_ROOT
    )
    listed = done.stdout.partition("commands:")[2].partition("examples:")[0]
    return set(re.findall(r"^    (\w+) ", listed, re.MULTILINE)) - {"COMMAND"}


def test_the_statement_on_accessibility_names_what_exists() -> None:
    """Each file that is to prove a line is there."""
    statement = (_ROOT / "docs" / "accessibility.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:tests|kcdesk)/[^`]+)`", statement))
    assert len(named) > 10
    assert [name for name in named if not (_ROOT / name).exists()] == []


def test_the_document_on_hostile_guides_names_what_exists() -> None:
    """Each row has a test that is there."""
    blocks = (_ROOT / "docs" / "hostile-guides.md").read_text(encoding="utf-8").split("\n\n")
    rows = [
        line
        for block in blocks
        if block.startswith("| what")
        for line in block.splitlines()[1:]
        if line[1] == " "
    ]
    assert len(rows) > 30
    named = [re.findall(r"`(tests/[^`]+)`", row) for row in rows]
    assert all(named)
    assert [name for row in named for name in row if not (_ROOT / name).is_file()] == []


@pytest.mark.parametrize("name", ["faults-2026-11.md", "tried-bugs.md"])
def test_each_test_that_holds_a_fault_exists(name: str) -> None:
    """By the file, and by the function where one is named; `...` stands for the rest of a long name."""
    lines = (_ROOT / "docs" / name).read_text(encoding="utf-8").splitlines()
    named = r"`((?:[\w/]*/)?)(test_\w+)?(?:\.py)?(?:::(test_\w+)(\.\.\.)?)?`"
    files = [path.with_suffix("").as_posix() for path in (_ROOT / "tests").rglob("test_*.py")]
    missing, count = [], 0
    for line in lines:
        functions: set[str] = set()
        for folder, file, function, cut in re.findall(named, line):
            count += bool(file or function)
            if file:
                found = [path for path in files if path.endswith(f"/{folder}{file}")]
                missing += [] if found else [folder + file]
                functions = set().union(*(_tests_in(Path(f"{path}.py")) for path in found))
            if function and not any(
                one == function or (cut and one.startswith(function)) for one in functions
            ):
                missing.append(function)
    assert count > 10
    assert missing == []


def test_each_kind_of_fault_is_held_by_a_test_of_its_own() -> None:
    """Not by a file alone, which says nothing of what in it would fail."""
    text = (_ROOT / "docs" / "faults-2026-11.md").read_text(encoding="utf-8")
    tables = [block.splitlines() for block in text.split("\n\n") if block.startswith("| what went wrong |")]
    rows = [row for table in tables for row in table[2:]]
    assert len(rows) > 50
    assert [row[:60] for row in rows if not re.search(r"::test_\w+", row)] == []


def _tests_in(path: Path) -> set[str]:
    return set(re.findall(r"^(?:async )?def (test_\w+)", path.read_text(encoding="utf-8"), re.MULTILINE))


def test_the_readme_names_every_command() -> None:
    """And none that does not exist."""
    named = set(
        re.findall(r"^    kcdesk (\w+)", (_ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert named == _commands()


def test_the_list_of_changes_names_every_command() -> None:
    changes = (_ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    listed = changes.partition("- The command line: ")[2].partition(".")[0]
    assert set(re.findall(r"`([\w-]+)`", listed)) == _commands() | {"kiosk-pin"}


def _readme_commands() -> list[str]:
    """Each `kcdesk ...` that the README shows, without what is said beside it."""
    readme = (_ROOT / "README.md").read_text(encoding="utf-8")
    lines = re.findall(r"^    kcdesk (.*)$", readme, re.MULTILINE)
    return [line.partition(" #")[0].strip() for line in lines]


@pytest.mark.parametrize("command", [one for one in _readme_commands() if one != "--version"])
def test_a_command_of_the_readme_is_understood(command: str) -> None:
    """With the words and options that it shows."""
    assert not isinstance(read_arguments(shlex.split(command)), int)


def test_a_file_that_a_document_leads_to_exists() -> None:
    """From the README, from how to help, and from the list of documents."""
    documents = [_ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/README.md")]
    named = [
        (document.parent / link)
        for document in documents
        for link in re.findall(r"\]\(([\w./-]+)(?:#[\w-]+)?\)", document.read_text(encoding="utf-8"))
    ]
    assert len(named) > 40
    assert [str(file) for file in named if not file.exists()] == []


def test_a_file_or_module_of_the_tree_that_a_document_names_exists() -> None:
    """By its path from the top, or below `kcdesk` or `tests` where the document says so."""
    documents = [*_ROOT.glob("*.md"), *(_ROOT / "docs").glob("*.md")]
    roots = (_ROOT, _ROOT / "kcdesk", _ROOT / "tests")
    named = set()
    for text in (document.read_text(encoding="utf-8") for document in documents):
        named |= set(re.findall(r"`((?:[\w.-]+/)+\w[\w.-]*\.(?:py|sh|toml|spec|js|tsv))`", text))
        modules = re.findall(r"python -m ((?:tests|kcdesk)(?:\.\w+)*)", text)
        named |= {module.replace(".", "/") for module in modules}
    assert len(named) > 200
    missing = [
        name
        for name in named
        if not any((root / name).exists() or (root / f"{name}.py").exists() for root in roots)
    ]
    assert missing == []


def test_every_document_is_in_the_list() -> None:
    listed = (_ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    documents = {file.name for file in (_ROOT / "docs").glob("*.md")} - {"README.md"}
    assert [name for name in documents if f"({name})" not in listed] == []


def test_one_oldest_macos_is_named_wherever_one_is() -> None:
    """To whoever chooses a file, to whoever has no window, and to the system itself."""
    places = {
        "README.md": r"macOS (\d+)",
        "kcdesk/cli/command_parts.py": r"macOS (\d+)",
        "kcdesk/cli/doctor.py": r"macOS (\d+)",
        "packaging/kcdesk.spec": r'"LSMinimumSystemVersion": "(\d+)\.0"',
    }
    named = {
        file: re.findall(pattern, (_ROOT / file).read_text(encoding="utf-8"))
        for file, pattern in places.items()
    }
    assert set(map(len, named.values())) == {1}
    assert len({version for versions in named.values() for version in versions}) == 1, named


def test_what_a_line_for_many_machines_must_carry_is_worked_out_from_the_guide_of_today() -> None:
    """To a tenth: who plans a night by it would plan for too little."""
    text = (_ROOT / "docs" / "fleet.md").read_text(encoding="utf-8")
    size = bundled_pack().stat().st_size
    said = [float(one) * 1e6 for one in re.findall(r"guide (?:is one file of|has) ([\d.]+) MB", text)]
    rows = re.findall(r"^\| ([\d,]+) \| ([\d,.]+) ([MG])B \|", text, re.MULTILINE)
    for machines, amount, unit in rows:
        carried = float(amount.replace(",", "")) * {"M": 1e6, "G": 1e9}[unit]
        said.append(carried / int(machines.replace(",", "")))
    assert (len(said), len(rows)) == (5, 3)
    assert said == [pytest.approx(size, rel=0.1)] * len(said)


def test_every_package_that_the_tests_install_is_told_of() -> None:
    """By the name it is installed by: it comes onto somebody's own computer."""
    setup = (_ROOT / "packaging" / "setup.sh").read_text(encoding="utf-8")
    (packages,) = re.findall(r'^TEST_PACKAGES="([^"]+)"', setup, re.MULTILINE)
    text = (_ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    (told,) = [block for block in text.split("\n\n") if block.startswith("From the system, for tests only")]
    names = set(packages.split())
    assert f"{len(names)} packages" in told
    assert names - set(re.findall(r"[\w.+-]+\w", told)) == set()


_READ_A_GUIDE = ("topics", "search", "relevance", "read", "html", "epub", "folder", "pdf", "doctor", "shot")


@pytest.mark.parametrize("command", [one for one in _readme_commands() if one.split()[0] in _READ_A_GUIDE])
def test_a_command_that_reads_a_guide_takes_another_one(command: str) -> None:
    """As the README says."""
    assert not isinstance(read_arguments([*shlex.split(command), "--pack", "other.kcpack"]), int)


def test_the_readme_names_targets_of_the_makefile() -> None:
    """Each `make X` it shows can be made."""
    readme = (_ROOT / "README.md").read_text(encoding="utf-8")
    makefile = (_ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"^    make (\w+)", readme, re.MULTILINE))
    assert {"run", "test"} <= named
    assert named <= set(re.findall(r"^(\w+):", makefile, re.MULTILINE))


@pytest.mark.parametrize(
    "place",
    sorted(
        set(re.findall(r"`([a-z-]+#[a-z-]+)`", (_ROOT / "docs/starting-page.md").read_text(encoding="utf-8")))
    ),
)
def test_a_correction_is_where_the_document_says(place: str) -> None:
    """The topic has a page, and the page a section of that name."""
    topic, _, anchor = place.partition("#")
    pages = list(_CONTENT.glob(f"*/{topic}.md"))
    assert len(pages) == 1
    assert f"{{#{anchor}}}" in pages[0].read_text(encoding="utf-8")


def _claims() -> list[tuple[str, str, str]]:
    """The rows of docs/audit-2026-11.md: claim, what it was checked with, outcome."""
    lines = (_ROOT / "docs" / "audit-2026-11.md").read_text(encoding="utf-8").splitlines()
    rows = [
        tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines if line.startswith("| ")
    ]
    return [(claim, checked, outcome) for claim, checked, outcome in rows if claim != "claim"]


def test_each_claim_of_the_readings_has_an_outcome() -> None:
    """None is open."""
    outcome = re.compile(r"\*\*(?:Done|Done in part|Agreed|Refused|Handed on)(?:, and handed on)?\.\*\*")
    assert len(_claims()) > 150
    assert [claim for claim, _, ended in _claims() if not outcome.match(ended)] == []


def test_what_a_claim_was_checked_with_is_a_source_of_the_guide() -> None:
    sources = (_CONTENT / "sources.yaml").read_text(encoding="utf-8")
    known = set(re.findall(r"^  - id: (\S+)", sources, re.MULTILINE))
    named = {one for _, checked, _ in _claims() for one in re.findall(r"`([^`]+)`", checked)}
    assert len(named) > 100
    assert named - known == set()


def test_an_outcome_names_pages_sections_and_danger_signs_that_exist() -> None:
    pages = {page.stem: page.read_text(encoding="utf-8") for page in _CONTENT.glob("*/*.md")}
    signs = (_CONTENT / "danger_signs.yaml").read_text(encoding="utf-8")
    known = {*pages, *re.findall(r"^  - id: (\S+)", signs, re.MULTILINE), "kcdesk check"}
    known |= {f"{topic}#{id_}" for topic, text in pages.items() for id_ in re.findall(r"{#([\w-]+)}", text)}
    named = {one for _, _, outcome in _claims() for one in re.findall(r"`([^`]+)`", outcome)}
    assert named - known == set()


def _walks() -> dict[str, list[str]]:
    """The first column of each walk of docs/design.md, by its heading."""
    text = (_ROOT / "docs" / "design.md").read_text(encoding="utf-8").partition("## Two walks")[2]
    parts = text.partition("\n## ")[0].split("\n### ")[1:]
    return {part.partition("\n")[0]: re.findall(r"^\| `([^`]*)`", part, re.MULTILINE) for part in parts}


@pytest.mark.parametrize("name", ["A Markdown file to the pack", "A keystroke to a page"])
def test_a_walk_meets_files_that_exist_and_none_twice(name: str) -> None:
    files = _walks()[name]
    assert len(files) >= 20
    assert [file for file in files if not (_ROOT / "kcdesk" / file).is_file()] == []
    assert len(files) == len(set(files))


def test_what_a_walk_names_beside_exists() -> None:
    text = (_ROOT / "docs" / "design.md").read_text(encoding="utf-8").partition("## Two walks")[2]
    named = re.findall(r"`((?:\w+/)+\w+\.py)`", text.partition("\n## ")[0])
    assert [file for file in named if not (_ROOT / "kcdesk" / file).is_file()] == []


def test_the_tables_of_queries_have_as_many_as_the_design_says() -> None:
    """But for texts of danger, which are added to often: of these, about so many."""
    relevance = _ROOT / "tests" / "relevance"
    design = " ".join((_ROOT / "docs" / "design.md").read_text(encoding="utf-8").split())
    said = re.search(r"tables of `tests/relevance` are (.+?) that answer\.", design)
    assert said is not None
    tables = [*relevance.glob("*.tsv"), *relevance.glob("unlearned/*.tsv")]
    others = [len(read_cases(file)) for file in tables if not file.name.startswith("danger")]
    danger = sum(len(read_cases(file)) for file in relevance.glob("danger/*/*.tsv"))
    *told, most = sorted(int(number.replace(",", "")) for number in re.findall(r"\b\d[\d,]*", said[1]))
    assert told == sorted(others)
    assert abs(most - danger) < 0.1 * danger
