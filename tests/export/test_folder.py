from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtQml import QJSEngine, QJSValue
from PySide6.QtWidgets import QApplication

from kcdesk.export.folder import START, write_folder
from kcdesk.guide.pack import Pack
from kcdesk.i18n.typed_marks import FORMS
from kcdesk.paths import resources_dir
from kcdesk.search.engine import Engine
from kcdesk.search.relevance import read_cases
from tests.relevance.tables import HERE, LEARNED, UNLEARNED

Ask = Callable[[str], list[str]]
Browser = Callable[[str, str], str]

_PARTED = ("own_words.tsv", "wording_by_sign.tsv", "wording_of_strangers.tsv")
"""Tables that were parted into lines that may be looked at and lines that may not."""


@pytest.fixture(scope="module")
def script() -> str:
    return (resources_dir() / "export" / "search.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def folder(shipped_pack: Pack, script: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("folder") / "the guide"
    write_folder(shipped_pack, made, script)
    return made


@pytest.fixture(scope="module")
def browser(folder: Path, qapp: QApplication) -> Browser:  # noqa: ARG001 - a script's engine needs the application
    """Calls a function of the script with a text, in a browser that stays on the page."""
    engine = QJSEngine()
    for text in (
        "var window = {}",
        (folder / "search-index.js").read_text(encoding="utf-8"),
        (folder / "search.js").read_text(encoding="utf-8"),
        "var made = new KcdeskSearch(window.KCDESK_INDEX)",
        "function ask(text) { return made.search(text).map(function (hit) {"
        " return made.index.topics[hit.topic][0] + (hit.isDanger ? '!' : '') }).join(' ') }",
        "function address(text) { return made.address(made.search(text)[0]) }",
        "function is_danger(text) { return made.danger(text) >= 0 ? 'yes' : 'no' }",
        "var strict = new KcdeskSearch(Object.assign({}, window.KCDESK_INDEX, { harmless:"
        " window.KCDESK_INDEX.harmless.filter(function (phrase) { return phrase[0] !== '^' }) }))",
        "function is_danger_unless_mild(text) { return strict.danger(text) >= 0 ? 'yes' : 'no' }",
    ):
        done = engine.evaluate(text)
        assert not cast("QJSValue", done).isError(), text[:80]

    def called(function: str, text: str) -> str:
        answer = engine.globalObject().property(function).call([QJSValue(text)])
        assert not answer.isError(), answer.toString()
        return str(answer.toString())

    return called


@pytest.fixture(scope="module")
def ask(browser: Browser) -> Ask:
    """Topics for a text, best first; with a `!` for what words of danger put there."""
    return lambda text: browser("ask", text).split()


class _Links(HTMLParser):
    def __init__(self, page: Path) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.loaded: list[str] = []
        self.links: list[str] = []
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.ids.add(given["id"])
        if tag == "a":
            self.links.append(given["href"])
        elif target := given.get("src") or given.get("href"):
            self.loaded.append(target)


def test_every_page_has_its_file(folder: Path, shipped_pack: Pack) -> None:
    files = {file.name for file in folder.iterdir()}
    assert {f"{topic.id}.html" for topic in shipped_pack.topics} < files
    assert {START, "style.css", "search.js", "search-index.js"} < files


def test_every_link_inside_leads_somewhere(folder: Path) -> None:
    pages = {file.name: _Links(file) for file in folder.glob("*.html")}
    for name, page in pages.items():
        for link in page.links:
            if not link.startswith(("https://", "http://")):
                target, _, anchor = link.partition("#")
                other = pages[target or name]
                assert not anchor or anchor in other.ids, (name, link)


def test_nothing_is_loaded_from_elsewhere(folder: Path) -> None:
    for file in folder.glob("*.html"):
        assert all((folder / target).is_file() for target in _Links(file).loaded), file.name
    assert not re.search(
        r"fetch|XMLHttp|import\(|localStorage|cookie|https?:", (folder / "search.js").read_text()
    )


def test_what_to_do_in_danger_is_one_step_from_every_page(folder: Path, shipped_pack: Pack) -> None:
    for file in folder.glob("*.html"):
        assert f"{shipped_pack.roles.help}.html" in _Links(file).links, file.name


def test_the_search_finds_what_real_people_ask(ask: Ask) -> None:
    lines = (HERE / "real_questions.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    in_three = sum(
        bool({hit.rstrip("!") for hit in ask(text)[:3]} & set(topics.split(","))) for text, topics, *_ in rows
    )
    assert in_three >= 0.9 * len(rows)


@pytest.mark.parametrize(
    "text",
    [
        "coughing up blood",
        "my husband is coughing up bloood",
        "his temp is 38.2 what now",
        "I can't breathe",
        "spat out some blood",
        "the thermometer says 38",
        "blood sugar is 24",
        "I cannot do this any more",
        "I want to kill my self",
        "no fever but a pain in my chest",
    ],
)
def test_words_of_danger_put_help_first(ask: Ask, shipped_pack: Pack, text: str) -> None:
    assert ask(text)[0] == f"{shipped_pack.roles.help}!"


@pytest.mark.parametrize("text", ["leg hot and swollen", "I want to die", "what are the signs of sepsis"])
def test_help_opens_at_its_top_where_the_signs_are(browser: Browser, shipped_pack: Pack, text: str) -> None:
    assert browser("address", text) == f"{shipped_pack.roles.help}.html"


@pytest.mark.parametrize(
    "text",
    [
        "no chest pain",
        "fit note for work",
        "38 weeks pregnant",
        "blood test results",
        "does axitinib cause chest pain",
        "my dog has blood in its poo",
        "no longer short of breath",
        "had a stroke in 2015",
        "sepsis charity",
        "it is 38 degrees outside",
    ],
)
def test_harmless_words_raise_no_alarm(ask: Ask, text: str) -> None:
    assert not any(hit.endswith("!") for hit in ask(text))


_MILD = ("feel down", "feeling down", "hard poo", "run down", "backed up", "mouth sores", "frothy pee")


def test_what_is_mild_raises_no_alarm_alone(browser: Browser) -> None:
    """Though the words weigh enough for one."""
    assert {browser("is_danger", text) for text in _MILD} == {"no"}
    assert "yes" in {browser("is_danger_unless_mild", text) for text in _MILD}


@pytest.mark.parametrize(
    "more", ["{} badly", "{} for three weeks", "I am {}", "{}.", "{} and I cannot breathe"]
)
def test_what_is_mild_with_more_is_heard_as_the_program_hears_it(
    browser: Browser, shipped_pack: Pack, more: str
) -> None:
    engine = Engine(shipped_pack)
    texts = [more.format(text) for text in (*_MILD, *(text.replace(" ", ". ") for text in _MILD))]
    assert [
        text for text in texts if engine.search(text).urgent != (browser("is_danger", text) == "yes")
    ] == []


def test_what_is_mild_with_one_word_more_can_be_danger(browser: Browser) -> None:
    """Else a script that takes all for mild would pass."""
    assert "yes" in {browser("is_danger", f"{text} badly") for text in _MILD}


def test_danger_is_heard_as_the_program_hears_it(browser: Browser, shipped_pack: Pack) -> None:
    """Of the lines that may be looked at, as many as in the program, but for a misspelling of two letters."""
    cases = [case for table in _PARTED for case in read_cases(LEARNED / table)]
    seen = [case.query for case in cases if case.kind.endswith(("-seen", "-look"))]
    engine = Engine(shipped_pack)
    differ = [text for text in seen if engine.search(text).urgent != (browser("is_danger", text) == "yes")]
    assert len(seen) > 600
    assert len(differ) <= 0.01 * len(seen), differ


def test_danger_in_long_texts_is_heard_as_the_program_hears_it(ask: Ask, shipped_pack: Pack) -> None:
    """Whatever stands out of them, and whatever is said again; but for a word that is put right otherwise."""
    some = [case.query for case in read_cases(UNLEARNED / "danger_long.tsv")[::8]]
    again = [f"{text[-60:]} {end} " * 9 for text, end in zip(some[:10], [".", ""] * 5, strict=True)]
    reader = Engine(shipped_pack).danger_reader
    heard = {text: reader.find(text) is not None for text in (*some, *again)}
    asked = {text: any(hit.endswith("!") for hit in ask(text)[:1]) for text in heard}
    assert len([text for text in heard if heard[text] is not asked[text]]) <= 0.05 * len(heard)
    assert set(heard.values()) == {True, False}


@pytest.mark.parametrize(
    "text", ["", "   ", "zzzzqq", "'", "\\", "<script>", "constructor", "__proto__ toString"]
)
def test_a_text_without_words_of_the_guide_finds_nothing_and_breaks_nothing(ask: Ask, text: str) -> None:
    assert ask(text) == []


def test_a_misspelt_word_is_put_right(ask: Ask) -> None:
    assert ask("sunitnib")[0] == "sunitinib"


@pytest.mark.parametrize("text", ["St John's wort", "Crohn's disease", 'my hospital\'s "24-hour" number'])
def test_typed_and_printed_marks_find_the_same(ask: Ask, text: str) -> None:
    printed = text.replace("'", "’").replace('"24', "“24").replace('"', "”")
    assert printed != text
    assert ask(printed) == ask(text) != []
    for apostrophe in FORMS["'"]:
        assert ask(text.replace("'", apostrophe)) == ask(text)


def test_a_folder_that_holds_anything_is_left_alone(tmp_path: Path, shipped_pack: Pack, script: str) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(OSError, match="not empty"):
        write_folder(shipped_pack, tmp_path, script)
    assert [file.name for file in tmp_path.iterdir()] == ["letter.txt"]


def test_the_same_guide_gives_the_same_bytes(
    folder: Path, tmp_path: Path, shipped_pack: Pack, script: str
) -> None:
    write_folder(shipped_pack, tmp_path / "again", script)
    for file in folder.iterdir():
        assert file.read_bytes() == (tmp_path / "again" / file.name).read_bytes(), file.name
