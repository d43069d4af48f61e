from __future__ import annotations

from pathlib import Path

from kcdesk.startup.system_libraries import PACKAGES, missing_packages


def test_what_is_nowhere_is_named_by_its_package(tmp_path: Path) -> None:
    for library in PACKAGES:
        (tmp_path / library).touch()
    assert missing_packages((tmp_path,)) == ()
    (tmp_path / "libGL.so.1").unlink()
    assert missing_packages((tmp_path, tmp_path / "none")) == ("libgl1",)


def test_the_spec_leaves_to_the_system_what_is_looked_for() -> None:
    """And the other way round: what the bundle does not carry is named where it is missing."""
    spec = Path(__file__).parents[2] / "packaging" / "kcdesk.spec"
    left = spec.read_text(encoding="utf-8").partition("FROM_THE_SYSTEM")[2].partition(")\\.so")[0]
    for library in PACKAGES:
        name = library.partition(".so")[0].removeprefix("lib").replace(".", "\\.")
        assert (
            f"|{name}" in left
            or f"({name}" in left
            or name in {"GL", "EGL", "wayland-client", "wayland-cursor"}
        )
