"""Texts for translators: complete, checked, and what a pseudo-language makes of them."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.packaging_script import packaging_script

ROOT = Path(__file__).resolve().parents[1]
translations = packaging_script("translations")


def needs_tool(name: str) -> pytest.MarkDecorator:
    """Qt's own tools come with PySide6, but not with every system's own package of it."""
    there = Path(sys.executable).with_name(name).exists()
    return pytest.mark.skipif(not there, reason=f"needs {name}, which comes with PySide6 from the index")


@needs_tool("pyside6-lupdate")
def test_the_template_is_what_the_code_says(tmp_path: Path) -> None:
    """If not: make translations, and commit what it changed."""
    translations.make_template(tmp_path)
    made = (tmp_path / translations.TEMPLATE).read_text(encoding="utf-8")
    kept = (translations.FOLDER / translations.TEMPLATE).read_text(encoding="utf-8")
    assert made.splitlines() == kept.splitlines()


@needs_tool("pyside6-lupdate")
def test_a_template_of_before_has_no_say_in_the_next(tmp_path: Path) -> None:
    """Else the test above could fail after `make translations` as it did before."""
    template = tmp_path / translations.TEMPLATE
    kept = (translations.FOLDER / translations.TEMPLATE).read_text(encoding="utf-8")
    start, end = kept.index("    <message>"), kept.index("</message>") + len("</message>\n")
    template.write_text(kept[:start] + kept[end:], encoding="utf-8")
    translations.make_template(tmp_path)
    assert template.read_text(encoding="utf-8").splitlines() == kept.splitlines()


def test_every_module_that_marks_words_for_the_window_is_read() -> None:
    """Whatever folder it is in: nobody could translate the words of one that is left out."""
    marked = re.compile(r"^_?\w+ = QT_TRANSLATE_NOOP\(|self\.tr\(", re.MULTILINE)
    modules = (
        file.relative_to(ROOT) for file in (ROOT / "kcdesk").rglob("*.py") if marked.search(file.read_text())
    )
    assert [module for module in map(str, modules) if module not in translations.sources()] == []


@pytest.mark.parametrize("file", sorted(translations.FOLDER.glob("*.ts")), ids=lambda file: file.name)
def test_no_translation_lost_a_place(file: Path) -> None:
    """The window would have nowhere to put a number or a name."""
    assert translations.problems(file) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{words} gefunden", 0),
        ("gefunden", 1),
        ("{word} gefunden", 1),
        ("{words} {words}", 1),
        ("{words} { gefunden", 1),
        ("", 0),
    ],
)
def test_a_lost_or_invented_place_is_told(tmp_path: Path, text: str, told: int) -> None:
    """With the file and both texts; what is not translated yet has lost nothing."""
    file = tmp_path / "kcdesk_de.ts"
    message = f"<message><source>{{words}} found</source><translation>{text}</translation></message>"
    file.write_text(f"<TS><context><name>Bar</name>{message}</context></TS>", encoding="utf-8")
    problems = translations.problems(file)
    assert len(problems) == told
    assert all(problem.startswith("kcdesk_de.ts: ") for problem in problems)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Page {sheet} of {count}", ["{sheet}", "{count}"]),
        ("%n words marked", ["%n"]),
        ("&Close", ["&C"]),
        ("<b>Urgent</b>", ["<b>", "</b>"]),
        ("1 result", ["1"]),
    ],
)
def test_a_pseudo_language_keeps_what_is_no_word(text: str, kept: list[str]) -> None:
    """Places for values, the mark of a key, markup, numbers."""
    made = translations.pseudo(text)
    assert all(part in made for part in kept)
    assert made != text


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz ", min_size=1))
def test_a_pseudo_language_is_longer_and_bracketed(text: str) -> None:
    """Each word by 40 % at least."""
    made = translations.pseudo(text)
    assert (made[0], made[-1]) == ("[", "]")
    assert all(len(new) >= 1.4 * len(old) for old, new in zip(text.split(), made[1:-1].split(), strict=True))
