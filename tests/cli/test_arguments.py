from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from kcdesk.cli.arguments import read_arguments


def _read(line: str) -> argparse.Namespace:
    chosen = read_arguments(line.split())
    assert isinstance(chosen, argparse.Namespace)
    return chosen


@pytest.mark.parametrize(
    ("line", "pack"),
    [
        ("topics", None),
        ("--pack a.kcpack topics", "a.kcpack"),
        ("topics --pack a.kcpack", "a.kcpack"),
        ("--pack=a.kcpack topics", "a.kcpack"),
        ("search --pack a.kcpack sore hands", "a.kcpack"),
        ("search sore hands --pack a.kcpack", "a.kcpack"),
        ("--pack a.kcpack topics --pack b.kcpack", "b.kcpack"),
        ("check . ", None),
        ("--pack=a.kcpack", "a.kcpack"),
    ],
)
def test_the_pack_is_named_before_or_after_the_command(line: str, pack: str | None) -> None:
    """The last one counts."""
    assert _read(line).pack == (None if pack is None else Path(pack))


def test_a_shot_has_sizes_and_words() -> None:
    """And sensible values where nothing is said."""
    plain = _read("shot surgery -o a.png")
    assert (plain.theme, plain.zoom, plain.size, plain.search) == ("light", 100, (1280, 800), "")
    full = _read("shot surgery -o a.png --theme dark --zoom 150 --size 1024x768 --search sore")
    assert (full.theme, full.zoom, full.size, full.search) == ("dark", 150, (1024, 768), "sore")
    assert full.output == Path("a.png")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("search a --limit 0", "--limit must be a whole number from 1 to 200, not “0”."),
        ("search a --limit 201", "--limit must be"),
        ("search a --limit -3", "--limit"),
        ("search a --limit 1.5", "--limit must be"),
        ("search a --limit ²", "--limit must be"),
        ("search a --limit many", "--limit must be"),
        ("search a --limit 99999999999999999999", "--limit must be"),
        ("shot a -o b --zoom 49", "--zoom must be a whole number from 50 to 400, not “49”."),
        ("shot a -o b --zoom 401", "--zoom must be"),
        ("shot a -o b --size big", "--size must be width x height, from 320x240 to 7680x4320"),
        ("shot a -o b --size 10x10", "--size must be"),
        ("shot a -o b --size 100000x800", "--size must be"),
        ("shot a -o b --size 1280x", "--size must be"),
        ("shot a -o b --theme blue", "blue"),
        ("shot a", "required: -o"),
        ("frob", "There is no command “frob”, only topics, search"),
        ("search", "required: WORDS"),
        ("topics --jso", "--jso"),
        ("--pack", "--pack"),
    ],
)
def test_what_is_not_understood_is_said_in_a_sentence(
    line: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """With where the help is, and exit status 2."""
    assert read_arguments(line.split()) == 2
    out, err = capsys.readouterr()
    assert said in err
    assert err.rstrip().endswith("shows how to write it.")
    assert err.count("\n") == 1
    assert out == ""


@pytest.mark.parametrize("command", ["", "topics", "search", "read", "doctor", "shot", "check", "build"])
def test_every_command_has_help_with_an_example(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In lines that fit a terminal."""
    monkeypatch.setenv("COLUMNS", "80")
    assert read_arguments([*command.split(), "--help"]) == 0
    out = capsys.readouterr().out
    assert "example" in out
    assert f"kcdesk {command}".strip() in out.split("example")[1]
    assert max(map(len, out.splitlines())) <= 80


def test_the_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """On standard output."""
    assert read_arguments(["--version"]) == 0
    assert capsys.readouterr().out.startswith("kcdesk ")


def test_a_shot_of_a_search_needs_no_topic() -> None:
    chosen = read_arguments(["shot", "--search", "pain", "-o", "a.png"])
    assert not isinstance(chosen, int)
    assert (chosen.topic, chosen.search) == ("home", "pain")
