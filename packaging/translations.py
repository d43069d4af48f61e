"""Texts for translators, and what the window loads of their work.

python packaging/translations.py        everything: what `make translations` does
python packaging/translations.py cy     the same, with a new language to begin

The template and every `kcdesk_xx.ts` beside it take up what the code says now; each is checked and
compiled.  The pseudo-languages are made from the template, into build/translations.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from math import ceil
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
BUILT = ROOT / "build" / "translations"
TEMPLATE = "kcdesk.ts"
PSEUDO = {"qps_ploc": "", "qps_plocm": "\u200f"}
"""With a mark before every text: the second is a language that runs from right to left."""

_LONGER = 0.4
_KEPT = re.compile(r"\{\w*\}|%n|&\w|<[^>]*>")
"""What a translation must hold as it is: places for values, the mark of a key, markup."""
_ACCENTED = str.maketrans(
    "AaBCcDdEeFGgHhIiJjKkLlMNnOoPRrSsTtUuWwYyZz",
    "ÅåßÇçĐðÉéƑĜĝĤĥÎîĴĵĶķĻļṀÑñÖöÞŔŕŠšŢţÛûŴŵÝýŽž",
)
_IN_ENGLISH = ("authoring", "cli")
_FORMAT = "date format"
"""The comment of a text that is no words: it stays as it is."""


def sources() -> list[str]:
    """The files that hold texts for the window: all but those of commands and authors, who read English."""
    folders = sorted(folder for folder in (ROOT / "kcdesk").iterdir() if folder.is_dir())
    read = (folder for folder in folders if folder.name not in _IN_ENGLISH)
    return [str(file.relative_to(ROOT)) for folder in read for file in sorted(folder.rglob("*.py"))]


def update(file: Path) -> None:
    """Take up what the code says now; a text that it has no more goes."""
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    language = file.stem.partition("_")[2] or "en_GB"
    languages = ["-source-language", "en_GB", "-target-language", language]
    options = ["-silent", "-locations", "none", "-no-obsolete", *languages]
    subprocess.run([tool, *sources(), *options, "-ts", file], check=True, cwd=ROOT)


def make_template(folder: Path) -> None:
    """Write the template anew: in one that is updated, texts stand where they once came in."""
    with TemporaryDirectory() as work:
        draft = Path(work) / TEMPLATE
        update(draft)
        shutil.copyfile(draft, folder / TEMPLATE)


def compile_to(ts: Path, qm: Path) -> None:
    """What the window loads."""
    qm.parent.mkdir(parents=True, exist_ok=True)
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, "-silent", ts, "-qm", qm], check=True)


def pseudo(text: str) -> str:
    """A text as a translation might be: with accents, 40 % longer, in brackets, what must stay whole."""
    pieces, at = [], 0
    for kept in _KEPT.finditer(text):
        pieces += [_accented(text[at : kept.start()]), kept[0]]
        at = kept.end()
    return f"[{''.join(pieces)}{_accented(text[at:])}]"


def _accented(text: str) -> str:
    return re.sub(r"\w+", lambda word: _longer(word[0].translate(_ACCENTED)), text)


def _longer(word: str) -> str:
    """A word with its last letter drawn out."""
    return word if word.isdigit() else word + word[-1] * ceil(len(word) * _LONGER)


def write_pseudo(template: Path, file: Path, mark: str) -> None:
    """The template with every translation filled in, `mark` before each."""
    tree = ElementTree.parse(template)
    tree.getroot().set("language", "en_GB")
    for message in tree.iter("message"):
        source, translation = message.findtext("source", ""), message.find("translation")
        if translation is None:
            continue
        translation.attrib.pop("type", None)
        made = source if message.findtext("comment") == _FORMAT else mark + pseudo(source)
        forms = translation.findall("numerusform")
        for place in forms or [translation]:
            place.text = made
    file.parent.mkdir(parents=True, exist_ok=True)
    tree.write(file, encoding="utf-8", xml_declaration=True)


def problems(file: Path) -> list[str]:
    """Translations that lost or made up a place for a value: the window could not show them."""
    return [
        f"{file.name}: “{text}” must hold the same places as “{source}”"
        for message in ElementTree.parse(file).iter("message")
        for text in _translated(message)
        if _places(text) != _places(source := message.findtext("source", ""))
    ]


def _places(text: str) -> list[str]:
    """The places for values, and whatever else is a brace."""
    return sorted(re.findall(r"\{\w*\}|[{}]", text))


def _translated(message: ElementTree.Element) -> list[str]:
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return []
    forms = translation.findall("numerusform")
    return [place.text or "" for place in forms or [translation] if place.text]


def make_pseudo(folder: Path) -> None:
    """Both pseudo-languages, compiled, into a folder."""
    for name, mark in PSEUDO.items():
        ts = folder / f"kcdesk_{name}.ts"
        write_pseudo(FOLDER / TEMPLATE, ts, mark)
        compile_to(ts, ts.with_suffix(".qm"))


def main(begun: list[str]) -> int:
    """0, or 1 with a line for every translation that cannot be shown."""
    files = {FOLDER / f"kcdesk_{tag.replace('-', '_')}.ts" for tag in begun}
    found = []
    make_template(FOLDER)
    for file in sorted(files.union(FOLDER.glob("kcdesk_*.ts"))):
        update(file)
        found += problems(file)
        compile_to(file, file.with_suffix(".qm"))
    make_pseudo(BUILT)
    print("\n".join(found), file=sys.stderr, end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
