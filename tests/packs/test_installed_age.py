from __future__ import annotations

from datetime import date
from pathlib import Path

from kcdesk.packs.edition_order import Age
from kcdesk.packs.installed_age import installed_age
from kcdesk.packs.publishers import signature_file
from tests.signed_guides import guide, spoil

DAY = date(2026, 2, 1)


def test_a_signed_edition_is_as_new_as_its_signature_says(tmp_path: Path) -> None:
    """Though it is damaged."""
    file = guide(tmp_path, "2026-02-01", version="2026.2")
    spoil(file)
    assert installed_age(file, DAY) == Age(DAY, "2026.2")


def test_an_edition_without_a_signature_is_as_new_as_it_says(tmp_path: Path) -> None:
    assert installed_age(guide(tmp_path, "2026-02-01", key=None, version="7"), DAY) == Age(DAY, "7")


def test_a_signature_of_another_day_does_not_count(tmp_path: Path) -> None:
    """It was put there afterwards, or is a stranger's, whom nobody proves."""
    file = guide(tmp_path, "2026-02-01", version="7")
    later = guide(tmp_path, "2099-02-01", version="8")
    signature_file(later).replace(signature_file(file))
    assert installed_age(file, DAY) == Age(DAY, "7")


def test_where_neither_can_be_read_nothing_tells(tmp_path: Path) -> None:
    file = guide(tmp_path, "2026-02-01", key=None)
    spoil(file)
    assert installed_age(file, DAY) is None
