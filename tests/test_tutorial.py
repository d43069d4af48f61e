"""The tutorial of docs/authoring.md, done as it says: files written, commands run, their words compared."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import date, datetime
from io import StringIO
from pathlib import Path

import pytest

from kcdesk.authoring import commands
from kcdesk.cli import command_parts
from kcdesk.cli import main as cli
from kcdesk.cli.arguments import read_arguments

_DOCUMENT = Path(__file__).resolve().parents[1] / "docs" / "authoring.md"
_DAY = date(2026, 11, 27)
_FILE = re.compile(r"`([\w./-]+)`")
_SUBSTITUTE = re.compile(r"s/(.*?)/(.*?)/")


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file of the tutorial."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Command:
    """A line that is typed."""

    line: str
    printed: tuple[str, ...]
    """What it prints; after a line of three dots anything may follow."""


def steps(text: str) -> Iterator[WrittenFile | Command]:
    """The files and commands of a text, in their order."""
    lines = text.splitlines()
    at = 0
    while at < len(lines):
        match, inside = _FILE.fullmatch(lines[at]), lines[at].startswith("    $ ")
        if not (match or inside):
            at += 1
            continue
        end = at + (2 if match else 0)
        while end < len(lines) and (lines[end].startswith("    ") or (match and not lines[end].strip())):
            if match and lines[end].startswith("    $ "):
                break
            end += 1
        block = [line[4:] for line in lines[at + (2 if match else 0) : end]]
        if match:
            yield WrittenFile(match[1], "\n".join(block).strip() + "\n")
        else:
            yield from _typed(block)
        at = end


def _typed(block: list[str]) -> Iterator[Command]:
    starts = [number for number, line in enumerate(block) if line.startswith("$ ")]
    for start, end in zip(starts, [*starts[1:], len(block)], strict=True):
        yield Command(block[start][2:], tuple(block[start + 1 : end]))


def _run(line: str) -> str:
    """Do what a line says: the program itself, and the two other commands that the tutorial uses."""
    name, *arguments = shlex.split(line)
    if name == "rm":
        for folder in arguments[1:]:
            shutil.rmtree(folder)
        return ""
    if name == "sed":
        file = Path(arguments[-1])
        text = file.read_text(encoding="utf-8")
        for old, new in _SUBSTITUTE.findall(arguments[1]):
            text = re.sub(old, new, text, flags=re.MULTILINE)
        file.write_text(text, encoding="utf-8")
        return ""
    assert name == "kcdesk"
    printed = StringIO()
    with redirect_stdout(printed), redirect_stderr(printed):
        cli.main(arguments)
    return printed.getvalue()


class _Clock(datetime):
    """A clock that stands: what the tutorial's pages say of their reviews stays right."""

    @classmethod
    def now(cls, tz: object = None) -> _Clock:  # noqa: ARG003
        return cls(_DAY.year, _DAY.month, _DAY.day, 12)


def _tutorial() -> str:
    return _DOCUMENT.read_text(encoding="utf-8").partition("## A tutorial\n")[2].partition("\n## ")[0]


def test_every_step_does_what_the_tutorial_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(commands, "datetime", _Clock)
    monkeypatch.setattr(command_parts, "today", lambda: _DAY)
    done = 0
    for step in steps(_tutorial()):
        done += 1
        if isinstance(step, WrittenFile):
            Path(step.name).parent.mkdir(parents=True, exist_ok=True)
            Path(step.name).write_text(step.text, encoding="utf-8")
            continue
        printed = _run(step.line).rstrip("\n").splitlines()
        wanted = list(step.printed)
        if wanted[-1:] == ["..."]:
            wanted.pop()
            printed = printed[: len(wanted)]
        assert printed == wanted, step.line
    assert done > 20


_COMMANDS = re.findall(
    r"^    (?:\$ )?(kcdesk .*?)(?:\s+#.*)?$", _DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE
)


@pytest.mark.parametrize("line", sorted(set(_COMMANDS)))
def test_every_command_of_the_document_can_be_written(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    chosen = read_arguments(shlex.split(line)[1:])
    assert not isinstance(chosen, int), capsys.readouterr().err
