"""Facts that stand once: each has a home, and what gives it away is found nowhere else in the program."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import kcdesk
from kcdesk.guide.drawing_palette import PALETTE

_PROGRAM = Path(kcdesk.__file__).parent

_HOMES = {
    "how a source's anchor begins": (r"[\"'#]source-[\"'\[{]", "guide/page_html.py"),
    "the bar of a call-out": (r'class="bar"', "guide/page_html.py"),
    "all kinds of call-outs": (r'"urgent", "call"', "guide/page_html.py"),
    "what stands for a picture in a text": (r"ufffc", "guide/page_html.py"),
    "width of a drawing on a page": (r"\b640\b", "guide/page_html.py"),
    "places in a text as Qt counts them": (r"utf-16", "ui/page/text_units.py"),
    "colours of drawings": (f"(?i)(?:{'|'.join(PALETTE)})\\b", "guide/drawing_palette.py"),
    "names of the themes": (r'"high-contrast-light"', "user_data/settings.py"),
    "how rare a word is": (r"\blog\(1 \+", "search/term_weights.py"),
    "the language of a tag": (r"replace\(\"_\", \"-\"\)", "i18n/language_tag.py"),
    "short forms that end no sentence": (r"vs ca approx", "i18n/abbreviations.py"),
    "the forms of an apostrophe": (r"u02bc", "i18n/typed_marks.py"),
    "a folder's names on the disk": (r"os\.fsync\(descriptor\)", "user_data/atomic_file.py"),
    "words or signs on the buttons of a bar": (r"if in_words else", "ui/widgets/words_or_signs.py"),
}
"""Fact -> what gives it away, as a pattern of one line, and the only module that may hold it."""


def _modules_with(pattern: str) -> set[str]:
    found = re.compile(pattern)
    return {
        module.relative_to(_PROGRAM).as_posix()
        for module in _PROGRAM.rglob("*.py")
        if any(found.search(line) for line in module.read_text(encoding="utf-8").splitlines())
    }


@pytest.mark.parametrize("fact", _HOMES)
def test_a_fact_has_one_home(fact: str) -> None:
    pattern, home = _HOMES[fact]
    assert _modules_with(pattern) == {home}
