"""Modules and texts that set-up compiled: taken where they fit, found and compiled as always where not."""

from __future__ import annotations

import dataclasses
import marshal
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import module_from_spec
from pathlib import Path
from types import CodeType

import pytest

from kcdesk.startup import prepared_code
from kcdesk.startup.prepared_code import (
    PARTS,
    Module,
    Pattern,
    PreparedCode,
    load_prepared_code,
    prepared_names,
    write_prepared_code,
)

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A module's source, which says otherwise than what was prepared of it."""
    file = tmp_path / "bell.py"
    file.write_text("sound = 'as in the source'\n", encoding="utf-8")
    return file


def _module(source: Path, program: str = "sound = 'as prepared'", *, is_package: bool = False) -> Module:
    found = source.stat()
    code = marshal.dumps(compile(program, str(source), "exec"))
    return str(source), found.st_mtime_ns, found.st_size, is_package, code


def _prepared(source: Path) -> PreparedCode:
    return PreparedCode({"bell": _module(source)}, {})


def test_a_module_runs_the_code_that_was_prepared(source: Path) -> None:
    prepared = _prepared(source)
    spec = prepared.find_spec("bell")
    assert spec is not None
    module = module_from_spec(spec)
    prepared.exec_module(module)
    assert (module.sound, module.__file__) == ("as prepared", str(source))


def test_a_package_s_modules_are_looked_for_beside_it(source: Path) -> None:
    spec = PreparedCode({"bell": _module(source, is_package=True)}, {}).find_spec("bell")
    assert spec is not None
    assert spec.submodule_search_locations == [str(source.parent)]


def test_a_module_that_was_never_prepared_is_another_s_to_find(source: Path) -> None:
    assert _prepared(source).find_spec("whistle") is None


def test_a_source_of_another_time_is_read_itself(source: Path) -> None:
    prepared = _prepared(source)
    os.utime(source, ns=(1, 1))
    assert prepared.find_spec("bell") is None


def test_a_source_of_another_length_is_read_itself(source: Path) -> None:
    prepared, status = _prepared(source), source.stat()
    source.write_text("sound = 'another'\n", encoding="utf-8")
    os.utime(source, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert prepared.find_spec("bell") is None


def test_a_source_that_has_gone_is_another_s_to_miss(source: Path) -> None:
    prepared = _prepared(source)
    source.unlink()
    assert prepared.find_spec("bell") is None


def test_of_a_copied_folder_the_copy_s_own_source_is_read(
    tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Though the first one is there as it was: else the copy would run its code, and read its guide."""
    (copy := tmp_path / "copy").mkdir()
    prepared = PreparedCode({"kcdesk.bell": _module(source)}, {})
    monkeypatch.setattr(prepared_code, "_PACKAGE", f"{copy}{os.sep}")
    assert prepared.find_spec("kcdesk.bell") is None
    monkeypatch.setattr(prepared_code, "_PACKAGE", f"{tmp_path}{os.sep}")
    assert prepared.find_spec("kcdesk.bell") is not None


def _one() -> CodeType:
    return compile("answer = 'as prepared'", "<string>", "exec")


def test_a_text_runs_as_it_was_compiled() -> None:
    names: dict[str, object] = {}
    PreparedCode({}, {"answer = 1": _one()}).execute("answer = 1", names)
    assert names["answer"] == "as prepared"


def test_another_text_is_compiled() -> None:
    names: dict[str, object] = {}
    PreparedCode({}, {"answer = 1": _one()}).execute("answer = 2", {}, names)
    assert names == {"answer": 2}


@pytest.mark.parametrize("text", ["answer = 1", b"answer = 1"])
def test_a_program_is_given_as_it_was_compiled(text: str | bytes) -> None:
    code = _one()
    assert PreparedCode({}, {text: code}).compile(text, "any.py", "exec") is code


def test_the_same_text_as_an_expression_is_compiled_as_one() -> None:
    code = PreparedCode({}, {"1 + 1": _one()}).compile("1 + 1", "any.py", "eval")
    assert eval(code) == 2  # type: ignore[arg-type]  # noqa: S307


@pytest.fixture
def installed(source: Path) -> Iterator[PreparedCode]:
    """Prepared code in use, until the test ends."""
    prepared = _prepared(source)
    prepared.install()
    yield prepared
    sys.meta_path.remove(prepared)
    del vars(dataclasses)["exec"]
    sys.modules.pop("bell", None)


@pytest.mark.usefixtures("installed")
def test_an_import_finds_it_first() -> None:
    import bell  # type: ignore[import-not-found]  # noqa: PLC0415 - not there before

    assert bell.sound == "as prepared"


@pytest.mark.usefixtures("installed")
def test_a_dataclass_that_was_not_prepared_is_made_as_always() -> None:
    @dataclasses.dataclass(frozen=True, slots=True)
    class Bell:
        """One."""

        notes: int = 3

    assert repr(Bell(4)).endswith("Bell(notes=4)")
    assert Bell() == Bell(3)


_WORD = (r"(?P<letters>\w+)|(\d+)", 0)


def _pattern(text: str) -> Pattern:
    """What Python makes of an expression."""
    compiler = vars(re)["_compiler"]
    parsed = vars(re)["_parser"].parse(text)
    state = parsed.state
    numbers: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        numbers[number] = name
    code = [int(part) for part in compiler._code(parsed, 0)]
    return text, state.flags, code, state.groups - 1, state.groupdict, tuple(numbers)


@pytest.fixture
def patterns() -> Iterator[PreparedCode]:
    """A prepared regular expression in use, until the test ends."""
    python_s = vars(re)["_compiler"].compile
    text, flags = _WORD
    prepared = PreparedCode({}, {}, {(text, flags): _pattern(text.replace("d+", "s+"))})
    prepared.install()
    re.purge()
    yield prepared
    sys.meta_path.remove(prepared)
    vars(re)["_compiler"].compile = python_s
    del vars(dataclasses)["exec"]
    re.purge()


@pytest.mark.usefixtures("patterns")
def test_a_regular_expression_is_the_one_that_was_prepared() -> None:
    """Its groups, too."""
    made = re.compile(*_WORD)
    assert made.pattern == _WORD[0].replace("d+", "s+")
    found = made.match("word")
    assert found is not None
    assert found["letters"] == "word"
    assert made.match(" ").lastindex == 2  # type: ignore[union-attr]


def test_what_a_regular_expression_was_made_of_is_not_kept(patterns: PreparedCode) -> None:
    """A megabyte for those of a search; one that `re` has forgotten is compiled as always."""
    made = re.compile(*_WORD)
    assert not patterns._patterns
    re.purge()
    assert re.compile(*_WORD) != made


@pytest.mark.usefixtures("patterns")
@pytest.mark.parametrize("flags", [re.IGNORECASE, re.VERBOSE])
def test_another_regular_expression_is_compiled(flags: re.RegexFlag) -> None:
    """The same text with other flags is another."""
    assert re.compile(_WORD[0], flags).pattern == _WORD[0]
    assert re.fullmatch("[ab]+", "abba")


def test_what_is_written_is_read_again(tmp_path: Path, source: Path) -> None:
    file = tmp_path / "start.code"
    write_prepared_code(file, {"bell": _module(source)}, {"answer = 1": _one()}, {})
    read = load_prepared_code(file)
    assert read is not None
    assert read.find_spec("bell") is not None
    assert read.compile("answer = 1", "any.py", "exec") == _one()


def test_a_file_that_is_not_there_is_done_without(tmp_path: Path) -> None:
    assert load_prepared_code(tmp_path / "start.code") is None


@pytest.mark.parametrize("place", [0, 5, -1])
def test_a_file_with_one_wrong_byte_is_done_without(tmp_path: Path, source: Path, place: int) -> None:
    """Broken code would end the process."""
    file = tmp_path / "start.code"
    write_prepared_code(file, {"bell": _module(source)}, {}, {})
    content = bytearray(file.read_bytes())
    content[place] ^= 1
    file.write_bytes(content)
    assert load_prepared_code(file) is None


def test_a_file_that_was_cut_is_done_without(tmp_path: Path, source: Path) -> None:
    file = tmp_path / "start.code"
    write_prepared_code(file, {"bell": _module(source)}, {}, {})
    file.write_bytes(file.read_bytes()[:3])
    assert load_prepared_code(file) is None


def test_a_file_of_another_python_is_done_without(
    tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "start.code"
    with monkeypatch.context() as patch:
        patch.setattr(prepared_code, "_this_python", lambda: "3.99 /elsewhere")
        write_prepared_code(file, {"bell": _module(source)}, {}, {})
    assert load_prepared_code(file) is None


def test_the_same_python_may_lie_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The frozen program's folder is another each time it is on a stick."""
    file = tmp_path / "start.code"
    write_prepared_code(file, {}, {"answer = 1": _one()}, {})
    monkeypatch.setattr(sys, "base_prefix", "/mnt/Stick é 1/kcdesk/_internal")
    prepared = load_prepared_code(file)
    assert prepared is not None
    assert prepared.compile("answer = 1", "<string>", "exec") == _one()


def test_set_up_keeps_what_a_start_loads(tmp_path: Path) -> None:
    """The window's modules, the dataclasses of the guide, and the first file of the binding."""
    file = tmp_path / "start.code"
    subprocess.run(
        [sys.executable, "packaging/prepare_start.py", str(file), str(tmp_path)], check=True, cwd=ROOT
    )
    prepared = load_prepared_code(file)
    assert prepared is not None
    assert prepared.find_spec("kcdesk.ui.window.main_window") is not None
    assert prepared.find_spec("markdown") is None
    assert isinstance(prepared.pattern(rb'width="\d+" height="\d+"'), re.Pattern), "of the icons"


def test_what_is_for_the_frozen_program_lies_in_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever that is; and no name of a folder here goes into it."""
    file = tmp_path / "start.code"
    command = [sys.executable, "packaging/prepare_start.py", "--frozen", str(file), str(tmp_path)]
    subprocess.run(command, check=True, cwd=ROOT)
    prepared = load_prepared_code(file)
    assert prepared is not None
    assert prepared.find_spec("kcdesk.ui.window.main_window") is None
    # From Python 3.13 on all methods of a class are one text, before that each is one.
    least = 50 if sys.version_info < (3, 13) else 10
    assert len(prepared._texts) > least, "methods of dataclasses"
    assert str(ROOT).encode() not in file.read_bytes()
    monkeypatch.setattr(prepared_code, "_FROZEN", str(tmp_path))
    spec = prepared.find_spec("kcdesk.ui.window.main_window")
    assert spec is not None
    assert spec.origin == str(tmp_path / "kcdesk" / "ui" / "window" / "main_window.pyc")
    assert isinstance(prepared.pattern(rb'width="\d+" height="\d+"'), re.Pattern), "of the icons"


def test_each_part_is_read_when_it_is_wanted(
    tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is seen after the first paint does not bring what waits for somebody to be there."""
    monkeypatch.setattr(prepared_code, "_PACKAGE", f"{tmp_path}{os.sep}")
    for part in PARTS:
        write_prepared_code(tmp_path / f"start{part}", {f"kcdesk.bell{part[1:]}": _module(source)}, {}, {})
    prepared = load_prepared_code(tmp_path / "start.code")
    assert prepared is not None
    assert prepared.find_spec("kcdesk.belllater") is not None
    assert "kcdesk.bellahead" not in prepared._modules
    assert prepared.find_spec("kcdesk.bellahead") is not None
    assert prepared.find_spec("kcdesk.nowhere") is None


def test_code_that_was_run_is_not_kept(source: Path) -> None:
    """All of it together takes two megabytes; a module that is loaded anew is found as always."""
    prepared = _prepared(source)
    spec = prepared.find_spec("bell")
    assert spec is not None
    prepared.exec_module(module_from_spec(spec))
    assert not prepared._modules
    assert spec.loader_state is None
    assert prepared.find_spec("bell") is None


def test_what_a_file_holds_is_told_by_name(source: Path, tmp_path: Path) -> None:
    """The frozen program leaves those modules out of its archive."""
    file = tmp_path / "start.code"
    write_prepared_code(file, {"bell": _module(source)}, {}, {})
    assert prepared_names(file) == {"bell"}


def test_a_file_that_is_not_whole_holds_nothing(tmp_path: Path) -> None:
    file = tmp_path / "start.code"
    file.write_bytes(b"1234 nothing")
    assert prepared_names(file) == frozenset()
    assert prepared_names(tmp_path / "none") == frozenset()
