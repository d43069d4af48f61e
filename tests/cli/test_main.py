from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from types import ModuleType

import pytest

import kcdesk
import kcdesk.authoring
from kcdesk.cli import commands
from kcdesk.cli import main as cli
from kcdesk.guide.errors import ContentError, GuideError
from kcdesk.paths import bundled_pack
from kcdesk.startup.opening import Opening
from tests.pipes import make_pipe
from tests.raw_pack import RawTopic, write_pack

_TOPICS = [
    RawTopic("treatments", "Treatments"),
    RawTopic("surgery", "Surgery", "Taking the cancer out.", sections={"risks": ("Risks", "Bleeding.")}),
    RawTopic("cafe", "Café “meals”", "Eating out."),
]


@pytest.fixture
def pack_file(tmp_path: Path) -> Path:
    """A guide of three topics."""
    return write_pack(tmp_path / "a.kcpack", _TOPICS)


def _run(*arguments: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """The real program, with whatever console `env` describes."""
    return subprocess.run(
        [sys.executable, "-m", "kcdesk", *arguments],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **(env or {})},
        check=False,
    )


def test_the_tree_is_printed(pack_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With `--pack` before the command."""
    assert cli.main(["--pack", str(pack_file), "topics"]) == 0
    assert "Surgery  [surgery]" in capsys.readouterr().out


def test_a_text_command_has_its_garbage_collected(pack_file: Path) -> None:
    """Off for a window's start alone; the command line shows only later that none is wanted."""
    assert cli.main(["--pack", str(pack_file), "topics"]) == 0
    assert gc.isenabled()


def test_a_search_is_answered(pack_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All words make up the text, quotes or not."""
    assert cli.main(["search", "taking", "cancer", "--json", "--pack", str(pack_file)]) == 0
    hits = json.loads(capsys.readouterr().out)
    assert [hit["topic"] for hit in hits] == ["surgery"]
    assert set(hits[0]) == {"topic", "section", "title", "path", "snippet", "score"}


def test_no_more_hits_than_the_limit(pack_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One is one."""
    cli.main(["search", "s", "--json", "--limit", "1", "--pack", str(pack_file)])
    assert len(json.loads(capsys.readouterr().out)) == 1


def test_nothing_found_is_not_an_error(pack_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is an answer."""
    assert cli.main(["search", "xyzzy", "--pack", str(pack_file)]) == 0
    assert "Nothing was found" in capsys.readouterr().out


def test_a_page_and_a_section_are_read(pack_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As plain text."""
    assert cli.main(["read", "surgery#risks", "--pack", str(pack_file)]) == 0
    assert "Bleeding." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["read", "surgey"], "Did you mean surgery?"),
        (["read", "surgery#nowhere"], "no section called “nowhere”"),
        (["shot", "surgey", "-o", "a.png"], "Did you mean surgery?"),
    ],
)
def test_an_unknown_topic_is_a_sentence_and_status_1(
    pack_file: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    """On standard error."""
    assert cli.main([*arguments, "--pack", str(pack_file)]) == 1
    out, err = capsys.readouterr()
    assert said in err
    assert (out, err.count("\n")) == ("", 1)


@pytest.mark.parametrize("command", ["topics", "search x", "read x", "shot x -o x.png"])
@pytest.mark.parametrize("content", [None, b"", b"SQLite format 3\x00" + bytes(200)])
def test_a_bad_pack_is_a_sentence_and_status_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str, content: bytes | None
) -> None:
    """Never a traceback."""
    file = tmp_path / "bad.kcpack"
    if content is not None:
        file.write_bytes(content)
    assert cli.main([*command.split(), "--pack", str(file)]) == 1
    out, err = capsys.readouterr()
    assert "bad.kcpack" in err
    assert (out, err.count("\n")) == ("", 1)


@pytest.mark.parametrize("content", ["", "# only a remark\n\n"])
def test_a_table_without_queries_is_not_measured(
    pack_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str
) -> None:
    (tmp_path / "queries.tsv").write_text(content, encoding="utf-8")
    assert cli.main(["relevance", str(tmp_path / "queries.tsv"), "--pack", str(pack_file)]) == 1
    assert "has no queries" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="has no pipes with names")
def test_a_pipe_is_no_table(
    pack_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody may ever write into it."""
    pipe = make_pipe(tmp_path / "queries.tsv", monkeypatch)
    assert cli.main(["relevance", str(pipe), "--pack", str(pack_file)]) == 1
    assert "no ordinary file" in capsys.readouterr().err


def test_a_table_larger_than_memory_is_not_read(
    pack_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (tmp_path / "queries.tsv").open("wb") as stream:
        stream.truncate(10**9)
    assert cli.main(["relevance", str(tmp_path / "queries.tsv"), "--pack", str(pack_file)]) == 1
    assert "too large for a table" in capsys.readouterr().err


def test_a_file_name_cannot_command_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """Control characters are not printed, wherever they come from."""
    cli.main(["topics", "--pack", "\x1b[2J.kcpack"])
    assert "\x1b" not in capsys.readouterr().err


@pytest.mark.usefixtures("window_opens")
def test_the_doctor_fails_if_anything_is_broken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """For scripts."""
    assert cli.main(["doctor", "--pack", str(tmp_path / "nothing.kcpack")]) == 1
    assert "Broken" in capsys.readouterr().out


@pytest.fixture
def window_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a computer with a screen; a real window would stay in this process and disturb later tests."""
    monkeypatch.setattr(commands, "_try_window", str)


@pytest.mark.usefixtures("window_opens")
def test_the_doctor_passes_a_good_guide(pack_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What needs a look only does not fail it."""
    assert cli.main(["doctor", "--json", "--pack", str(pack_file)]) == 0
    assert "Broken" not in {check["state"] for check in json.loads(capsys.readouterr().out)}


# --- what it hands on ------------------------------------------------------------------------


class _Window(ModuleType):
    """Stands in for kcdesk.app.run and kcdesk.app.screenshot, and keeps what it was asked."""

    def __init__(self) -> None:
        super().__init__("kcdesk.app.run")
        self.asked: list[object] = []
        self.offered: Path | None = None

    def run(self, opening: Opening, offered: Path | None = None) -> int:
        self.asked.append(opening)
        self.offered = offered
        return 0

    def take_picture(self, topic: str, output: Path, **options: object) -> int:
        self.asked.append((topic, output, options))
        return 0


@pytest.fixture(autouse=True)
def _no_guide_stays_open(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What was opened for a window that does not come is closed."""
    openings: list[Opening] = []

    class KeptOpening(Opening):
        def __init__(self, file: Path | None, remembered: Callable[[], Path | None]) -> None:
            super().__init__(file, remembered)
            openings.append(self)

    monkeypatch.setattr("kcdesk.startup.opening.Opening", KeptOpening)
    yield
    for opening in openings:
        with suppress(GuideError):
            opening.result()[0].close()


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> _Window:
    """No real window opens."""
    stand_in = _Window()
    for module in ("kcdesk.app.run", "kcdesk.app.screenshot"):
        monkeypatch.setitem(sys.modules, module, stand_in)
    monkeypatch.setattr(kcdesk, "app", stand_in, raising=False)
    return stand_in


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        ([], None),
        (["--pack", "a.kcpack"], Path("a.kcpack")),
        (["--pack=a.kcpack"], Path("a.kcpack")),
    ],
)
def test_without_a_command_the_reader_opens(
    window: _Window, arguments: list[str], asked: Path | None
) -> None:
    """With the guide that was named."""
    assert cli.main(arguments) == 0
    (opening,) = window.asked
    assert isinstance(opening, Opening)
    assert opening.file == asked


@pytest.mark.parametrize("name", ["new.kcpack", "/media/stick/NEW.KCPACK"])
def test_a_guide_that_is_opened_by_its_file_is_offered(window: _Window, name: str) -> None:
    """As desktops do it; what is read is what every start reads."""
    assert cli.main([name]) == 0
    (opening,) = window.asked
    assert isinstance(opening, Opening)
    assert (opening.file, window.offered) == (None, Path(name))


def test_a_shot_is_handed_on(window: _Window, pack_file: Path) -> None:
    """With all its options."""
    line = f"--pack {pack_file} shot surgery#risks -o a.png --theme dark --zoom 200 --size 800x600"
    line += " --search pain --panel reading --language cy"
    assert cli.main(line.split()) == 0
    options = {
        "theme": "dark",
        "zoom": 200,
        "size": (800, 600),
        "search": "pain",
        "panel": "reading",
        "language": "cy",
        "pack": pack_file,
    }
    assert window.asked == [("surgery#risks", Path("a.png"), options)]


def test_home_is_a_place_for_a_shot(window: _Window, pack_file: Path) -> None:
    """Though no topic is called so."""
    assert cli.main(["shot", "home", "-o", "a.png", "--pack", str(pack_file)]) == 0
    assert len(window.asked) == 1


@pytest.mark.parametrize("arguments", [[], ["shot", "home", "-o", "a.png"]])
def test_without_qts_libraries_a_sentence_says_what_to_install(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not a traceback of imports."""
    monkeypatch.delattr(kcdesk, "app", raising=False)
    for module in ("kcdesk.app.run", "kcdesk.app.screenshot"):
        monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.setattr("kcdesk.startup.plain_notice.show_notice", lambda *_words: True)
    assert cli.main(arguments) == 1
    assert "libegl1" in capsys.readouterr().err


@pytest.mark.parametrize("is_terminal", [False, True])
def test_without_qts_libraries_the_sentence_is_on_the_screen_where_no_terminal_shows_it(
    *, is_terminal: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody who clicked the program sees no terminal; somebody at one needs no window of a few words."""
    monkeypatch.delattr(kcdesk, "app", raising=False)
    monkeypatch.setitem(sys.modules, "kcdesk.app.run", None)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: is_terminal)
    shown: list[str] = []

    def show(_title: str, text: str) -> bool:
        shown.append(text)
        return True

    monkeypatch.setattr("kcdesk.startup.plain_notice.show_notice", show)
    assert cli.main([]) == 1
    assert ["libegl1" in words and "Press any key" in words for words in shown] == [True] * (not is_terminal)


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_elsewhere_it_says_what_system_the_window_needs(
    system: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delattr(kcdesk, "app", raising=False)
    monkeypatch.setitem(sys.modules, "kcdesk.app.screenshot", None)
    monkeypatch.setattr(sys, "platform", system)
    assert cli.main(["shot", "home", "-o", "a.png"]) == 1
    said = capsys.readouterr().err
    assert "Windows 10" in said
    assert "Debian" not in said


class _Commands(ModuleType):
    """Stands in for kcdesk.authoring.commands."""

    def check(
        self,
        directory: Path,
        *,
        strict: bool,
        as_json: bool,
        summary: bool,
        signs: bool,
        compare: Path | None,
        original: Path | None,
    ) -> int:
        print("check", directory, strict, as_json, summary, signs, compare, original)  # noqa: T201
        return 1

    def build(self, directory: Path, output: Path, *, watch: bool, original: Path | None) -> int:
        print("build", directory, output, watch, original)  # noqa: T201
        raise ContentError("guide.yaml:1: yaml: is not a guide")


@pytest.fixture
def _authoring(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is really built."""
    stand_in = _Commands("kcdesk.authoring.commands")
    monkeypatch.setitem(sys.modules, "kcdesk.authoring.commands", stand_in)
    monkeypatch.setattr(kcdesk.authoring, "commands", stand_in, raising=False)


@pytest.mark.usefixtures("_authoring")
@pytest.mark.parametrize(
    ("line", "handed_on"),
    [
        ("check content", "check content False False False False None None"),
        ("check content --strict --json --summary --signs", "check content True True True True None None"),
        ("check content --compare a.txt", "check content False False False False a.txt None"),
        ("build content -o a.kcpack", "build content a.kcpack False None"),
        ("build content -o a.kcpack --watch", "build content a.kcpack True None"),
        ("check content --original en", "check content False False False False None en"),
        ("build content -o a.kcpack --original en", "build content a.kcpack False en"),
    ],
)
def test_checking_and_building_are_handed_on(
    line: str, handed_on: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Their status is the program's, and an error of the author's is a sentence."""
    assert cli.main(line.split()) == 1
    out, err = capsys.readouterr()
    assert out.strip() == handed_on
    assert "Traceback" not in err


@pytest.mark.parametrize("line", ["check .", "build . -o a.kcpack"])
def test_without_the_authoring_libraries_it_says_so(
    line: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The reader is installed without them."""
    monkeypatch.delattr(kcdesk.authoring, "commands", raising=False)
    monkeypatch.setitem(sys.modules, "kcdesk.authoring.commands", None)
    assert cli.main(line.split()) == 1
    assert "needs the authoring libraries" in capsys.readouterr().err


def test_ctrl_c_is_quiet(window: _Window, monkeypatch: pytest.MonkeyPatch) -> None:
    """The status is the one shells know."""

    def stopped(_opening: Opening, _offered: Path | None) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(window, "run", stopped)
    assert cli.main([]) == 130


# --- the real program ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "command", ["topics", "search surgery", "read surgery", "guides", "--help", "--version"]
)
def test_no_text_command_loads_qt(pack_file: Path, command: str) -> None:
    """Nor any library of the authors’.  `doctor` opens a window, to see whether it can."""
    code = (
        "import sys; from kcdesk.cli.main import main\n"
        f"main({[*command.split(), *(['--pack', str(pack_file)] if command[0] != '-' else [])]!r})\n"
        "loaded = {name.partition('.')[0] for name in sys.modules}\n"
        "assert not loaded & {'PySide6', 'shiboken6', 'markdown', 'yaml', 'pydantic'}, loaded"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_opening_the_window_does_not_load_argparse() -> None:
    """Starting is fast because little is loaded."""
    code = (
        "import sys, types\n"
        "sys.modules['kcdesk.app.run'] = app = types.ModuleType('app'); app.run = lambda *_: 0\n"
        "from kcdesk.startup import fast_binding\n"
        "fast_binding.load_binding = lambda *_: None  # Qt loads argparse\n"
        "from kcdesk.cli.main import main; main([]); main(['--pack', 'a'])\n"
        "assert not {'argparse', 'json'} & set(sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("encoding", ["ascii", "cp437", "latin-1", "utf-8"])
def test_output_is_utf_8_on_any_console(pack_file: Path, encoding: str) -> None:
    """A console that cannot show a letter does not stop the program."""
    done = _run("topics", "--pack", str(pack_file), env={"PYTHONIOENCODING": encoding})
    assert done.returncode == 0
    assert "Café “meals”" in done.stdout


def test_a_reader_of_the_output_may_leave_early(tmp_path: Path) -> None:
    """`kcdesk topics | head -1` ends quietly."""
    topics = [
        RawTopic(f"t{number}", f"A title that is long enough to fill the pipe, with the others {number:50}")
        for number in range(900)
    ]
    file = write_pack(tmp_path / "big.kcpack", topics)
    running = subprocess.Popen(
        [sys.executable, "-m", "kcdesk", "topics", "--pack", str(file)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.readline()
    running.stdout.close()
    assert running.stderr.read() == b""
    running.stderr.close()
    assert running.wait() == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="has no disk that is always full")
@pytest.mark.parametrize("command", [("topics",), ("search", "surgery"), ("read", "surgery"), ("guides",)])
def test_a_full_disk_behind_the_output_is_a_sentence(pack_file: Path, command: tuple[str, ...]) -> None:
    """`kcdesk topics > FILE` where there is no room for it."""
    given = () if command == ("guides",) else ("--pack", str(pack_file))
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "kcdesk", *command, *given],
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert (done.returncode, done.stderr) == (1, "It could not be written: No space left on device.\n")


@pytest.mark.parametrize(
    "command",
    [
        ["check"],
        ["build", "-o", "a.kcpack"],
        ["import", "-o", "a"],
        ["review", "a", "--by", "B", "--role", "C"],
    ],
)
def test_a_name_that_no_folder_can_have_is_a_sentence(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    kind, *options = command
    folder = ["--in", "a" * 300] if kind == "review" else ["a" * 300]
    assert cli.main([kind, *folder, *options]) == 1
    assert capsys.readouterr().err.endswith(".\n")


@pytest.fixture
def no_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk takes what is written, and is full when it is to keep it."""

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)


@pytest.mark.usefixtures("no_disk")
@pytest.mark.parametrize(
    "command",
    [
        ["html", "surgery", "-o", "FILE", "--pack", "GUIDE"],
        ["epub", "-o", "FILE", "--pack", "GUIDE"],
        ["--pack", "GUIDE", "review", "surgery", "--sheet", "FILE"],
        ["diff", "GUIDE", "GUIDE", "--html", "FILE"],
    ],
)
def test_a_file_that_a_full_disk_does_not_keep_is_as_it_was(
    pack_file: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    file = pack_file.with_name("file")
    file.write_text("before")
    named = {"FILE": str(file), "GUIDE": str(pack_file)}
    assert cli.main([named.get(word, word) for word in command]) == 1
    assert "No space left on device" in capsys.readouterr().err
    assert file.read_text() == "before"
    assert sorted(each.name for each in file.parent.iterdir()) == ["a.kcpack", "file"]


def test_python_m_kcdesk_gives_the_status_on(tmp_path: Path) -> None:
    """To the shell."""
    done = _run("topics", "--pack", str(tmp_path / "nothing.kcpack"))
    assert done.returncode == 1
    assert "There is no guide" in done.stderr


def test_the_guides_on_this_computer_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """As text, and for other programs; a copy of the program without a guide says so, and goes on."""
    assert cli.main(["guides"]) == 0
    assert str(bundled_pack()) in capsys.readouterr().out
    assert cli.main(["guides", "--json"]) == 0
    assert set(json.loads(capsys.readouterr().out)) == {"guides", "left_out"}


def test_what_set_up_prepared_serves_all_that_the_window_needs() -> None:
    """The entry loads nothing first: a module that is there already cannot come prepared."""
    code = (
        "import sys; before = set(sys.modules)\n"
        "import kcdesk.cli.main\n"
        "print(*{name.partition('.')[0] for name in set(sys.modules) - before})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "kcdesk" in loaded
    assert not loaded & {"collections", "dataclasses", "enum", "functools", "pathlib", "re", "typing"}
