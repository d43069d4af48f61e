"""The small guide as the window's tests want it: six treatments on the home page, and a long page."""

from __future__ import annotations

from datetime import date

from tests.small_guide import SMALL_GUIDE, Files, page

TODAY = date(2026, 11, 23)
"""The day the small guide was made, and updated."""
OVERDUE = date(2027, 11, 24)
"""The day after its pages were due for review."""

SIX = ("surgery", "sunitinib", "treatments", "medicines", "side-effects", "fatigue")
"""The topics of the home page's tiles, in order."""
_ICONS = ("surgery", "targeted", "immunotherapy", "combination", "radiotherapy", "supportive")

LONG = "fatigue"
"""The id of the page that takes many screens to read."""
LONG_SECTIONS = ("what-it-feels-like", "which-treatments", "what-you-can-do", "when-to-call", "emergency")


def _long_body() -> str:
    parts = []
    for anchor in LONG_SECTIONS:
        title = anchor.replace("-", " ").capitalize()
        lines = [f"Line {number} of {title.lower()} has a few plain words." for number in range(40)]
        parts.append(f"## {title} {{#{anchor}}}\n\n" + "\n\n".join(lines))
    return "\n\n".join(parts) + "\n\nA web page of a [charity](https://www.example.org/help).\n"


def _guide_file() -> str:
    text = str(SMALL_GUIDE["guide.yaml"])
    before, _, rest = text.partition("  tiles:\n")
    after = rest[rest.index("  shortcuts:") :]
    tiles = "".join(
        f"    - topic: {topic}\n      line: A few words\n      figure: {icon}\n"
        for topic, icon in zip(SIX, _ICONS, strict=True)
    )
    return f"{before}  tiles:\n{tiles}{after}"


READER_FILES: Files = {
    "guide.yaml": _guide_file(),
    "side-effects/fatigue.md": page(
        LONG,
        "Tiredness (fatigue)",
        _long_body(),
        kind="side-effect",
        summary="Being very tired, even after sleep.",
    ),
}
"""What to change in the small guide."""
