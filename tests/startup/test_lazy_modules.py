"""Modules that are loaded at their first use: each time in a new program, where nothing has used them yet."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from kcdesk.startup import SWITCH
from kcdesk.startup.lazy_modules import import_lazily
from tests.child_process import run_python

ROOT = Path(__file__).resolve().parents[2]


def _said_by(program: str) -> str:
    done = run_python("from kcdesk.startup.lazy_modules import import_lazily\n" + program)
    return done.stdout + done.stderr


def test_importing_it_loads_nothing() -> None:
    """Not the second time either, and not what the module itself imports."""
    said = _said_by("""
import_lazily("zipfile")
import zipfile, sys
import zipfile
print("shutil" in sys.modules)
""")
    assert said == "False\n"


def test_its_first_use_loads_it() -> None:
    """Both by its name and by a name taken from it."""
    said = _said_by("""
import_lazily("calendar", "textwrap")
import calendar
from textwrap import dedent
print(calendar.isleap(2024), dedent("  a"), type(calendar).__name__)
""")
    assert said == "True a module\n"


def test_a_name_that_it_has_not_is_missed_as_ever() -> None:
    """Once it is loaded, it says so in Python's own words."""
    said = _said_by("""
import_lazily("calendar")
import calendar
print(hasattr(calendar, "new_moons"))
calendar.new_moons
""")
    assert said.startswith("False\n")
    assert said.endswith("AttributeError: module 'calendar' has no attribute 'new_moons'\n")


def test_a_module_that_asks_itself_while_loading_gets_an_answer(tmp_path: Path) -> None:
    """And not another start of its loading, without end."""
    (tmp_path / "asks_itself.py").write_text(
        "import asks_itself\nearly = getattr(asks_itself, 'late', 'not yet')\nlate = 'now'\n",
        encoding="utf-8",
    )
    said = _said_by(f"""
import sys
sys.path.insert(0, {str(tmp_path)!r})
import_lazily("asks_itself")
import asks_itself
print(asks_itself.early, asks_itself.late)
""")
    assert said == "not yet now\n"


def test_a_module_that_fails_to_load_fails_at_each_use(tmp_path: Path) -> None:
    """With what went wrong, not with a name that is missing."""
    (tmp_path / "broken_module.py").write_text("1 / 0\n", encoding="utf-8")
    said = _said_by(f"""
import sys
sys.path.insert(0, {str(tmp_path)!r})
import_lazily("broken_module")
import broken_module
for _ in range(2):
    try:
        broken_module.anything
    except ZeroDivisionError as error:
        print(error)
""")
    assert said == "division by zero\ndivision by zero\n"


def test_two_threads_that_use_it_first_both_find_it_whole() -> None:
    """The second waits until the first has loaded it."""
    said = _said_by("""
import_lazily("argparse")
import argparse
from threading import Barrier, Thread
start = Barrier(8)
def use():
    start.wait()
    argparse.ZERO_OR_MORE, argparse.ArgumentParser
threads = [Thread(target=use) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("all well")
""")
    assert said == "all well\n"


def test_two_threads_that_load_different_ones_never_wait_for_each_other(tmp_path: Path) -> None:
    """One loads a lazy module that imports `common`; the other imports `common`, which uses a second one."""
    (tmp_path / "first_lazy.py").write_text(
        "import meeting\nmeeting.first_loads.set()\nmeeting.common_begun.wait(20)\nimport common\nname = 1\n"
    )
    (tmp_path / "second_lazy.py").write_text("name = 2\n")
    (tmp_path / "common.py").write_text(
        "import meeting, second_lazy\nmeeting.common_begun.set()\n"
        "meeting.first_loads.wait(20)\nsecond_lazy.name\n"
    )
    (tmp_path / "meeting.py").write_text(
        "from threading import Event\nfirst_loads, common_begun = Event(), Event()\n"
    )
    said = _said_by(f"""
import os, sys
sys.path.insert(0, {str(tmp_path)!r})
import_lazily("first_lazy", "second_lazy")
import first_lazy
from threading import Thread
def use():
    first_lazy.name
def fetch():
    import common
threads = [Thread(target=use, daemon=True), Thread(target=fetch, daemon=True)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join(30)
waiting = any(thread.is_alive() for thread in threads)
print("they wait for each other" if waiting else "all well", flush=True)
os._exit(0)
""")
    assert said == "all well\n"


def test_what_is_loaded_or_is_not_there_is_left_alone() -> None:
    """Its module stays the one that others have."""
    import_lazily("subprocess", "no_module_of_this_name")
    assert sys.modules["subprocess"] is subprocess
    assert type(subprocess) is type(sys)
    assert "no_module_of_this_name" not in sys.modules


def test_a_name_that_is_known_beforehand_loads_nothing() -> None:
    """Until something else is asked: then it is the module's own."""
    said = _said_by("""
import_lazily("calendar", known={"TYPE_CHECKING": False, "isleap": "known"})
from calendar import TYPE_CHECKING, isleap
import calendar
print(TYPE_CHECKING, isleap, type(calendar).__name__)
print(calendar.monthrange(2026, 2)[1], calendar.isleap(2024))
""")
    assert said == "False known _LazyModule\n28 True\n"


def test_a_known_function_of_it_loads_it_when_it_is_called() -> None:
    """As `pathlib` has one of `urllib.parse`, for addresses."""
    said = _said_by("""
import sys
from kcdesk.startup.lazy_modules import wait_with_the_standard_library
wait_with_the_standard_library()
from pathlib import Path
print("urllib.parse" in sys.modules and type(sys.modules["urllib.parse"]).__name__ == "module")
print(Path("/a b").as_uri())
""")
    assert said == "False\nfile:///a%20b\n"


def test_a_dataclass_is_made_without_typing_and_knows_its_names_where_it_is_loaded() -> None:
    """A ClassVar can come from a loaded `typing` alone."""
    said = _said_by("""
import sys
from kcdesk.startup.lazy_modules import wait_with_the_standard_library
wait_with_the_standard_library()
from dataclasses import dataclass, fields
@dataclass(frozen=True, slots=True)
class Early:
    one: "int" = 1
print(type(sys.modules["typing"]).__name__)
from typing import TYPE_CHECKING, ClassVar, cast
@dataclass
class Late:
    one: "int" = 1
    all_of_them: "ClassVar[int]" = 2
print([field.name for field in fields(Late)], type(sys.modules["typing"]).__name__, cast(int, "1"))
""")
    assert said == "_LazyModule\n['one'] module 1\n"


def test_the_plain_way_has_typing_at_once() -> None:
    """The switch switches it off."""
    done = run_python(_PLAIN, environment={SWITCH: "1"})
    assert done.stdout == "module module\n"


_PLAIN = """
from kcdesk.startup.lazy_modules import wait_with_the_standard_library
wait_with_the_standard_library()
import sys, typing, urllib.parse
print(*(type(sys.modules[name]).__name__ for name in ("typing", "urllib.parse")))
"""
