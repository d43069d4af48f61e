from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kcdesk.user_data.help_number import (
    HelpNumber,
    NumberRefusedError,
    saved_number,
    site_number,
    tidy_number,
)
from tests.pipes import make_pipe


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("0161 446 3658", "0161 446 3658"),
        ("  01614463658 ", "01614463658"),
        ("+44 161 446 3658", "+44 161 446 3658"),
        ("(0161) 446-3658", "0161 446 3658"),
        ("", ""),
        ("   ", ""),
    ],
)
def test_a_number_is_tidied(typed: str, number: str) -> None:
    assert tidy_number(typed) == number


@pytest.mark.parametrize(
    "typed", ["ring me", "12", "1" * 21, "0161 446 ext 5", "++44 161", "٠١٢٣", "01+61 446"]
)
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(NumberRefusedError):
        tidy_number(typed)
    assert saved_number(typed) == ""


def test_a_short_number_is_worth_a_second_look() -> None:
    assert HelpNumber("446 3658").is_short
    assert not HelpNumber("0161 446 3658").is_short
    assert not HelpNumber().is_short


def test_the_first_site_file_that_gives_a_number_holds(tmp_path: Path) -> None:
    files = tuple(tmp_path / name for name in ("missing.toml", "none.toml", "site.toml"))
    files[1].write_text("[other]\nthing = 1\n")
    files[2].write_text('[help]\nnumber = "0161-446 3658"\nname = "Acute  oncology"\n')
    assert site_number(files) == HelpNumber("0161 446 3658", "Acute oncology", by_site=True)
    assert site_number(files[:2]) is None


@pytest.mark.parametrize(
    "text",
    [
        "[help",
        '[help]\nnumber = "call us"',
        "[help]\nnumber = 7",
        'help = "0161"',
        "[help]\nname = 3\nnumber='0161 1'",
    ],
)
def test_a_site_file_that_makes_no_sense_is_named(tmp_path: Path, text: str) -> None:
    file = tmp_path / "site.toml"
    file.write_text(text)
    with pytest.raises(NumberRefusedError, match=r"site\.toml"):
        site_number((file,))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes with names in folders")
def test_a_site_file_that_is_a_pipe_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A start would never end; whoever looks after the computer is told of it."""
    with pytest.raises(NumberRefusedError, match=r"site\.toml"):
        site_number((make_pipe(tmp_path / "site.toml", monkeypatch),))
