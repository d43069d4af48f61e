"""Which way a language is written."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt

from kcdesk.i18n.direction import is_right_to_left


@pytest.mark.parametrize("tag", ["ar", "he-IL", "ur-PK", "fa_IR", "az-Arab", "pa-Arab-PK", "HE", "qps-plocm"])
def test_these_run_from_right_to_left(tag: str) -> None:
    """By the language, or by the script that the tag names."""
    assert is_right_to_left(tag)


@pytest.mark.parametrize("tag", ["en-GB", "cy", "ar-Latn", "az", "ja", "ku", "", "qps-ploc", "zh-Hant-TW"])
def test_these_run_from_left_to_right(tag: str) -> None:
    """So does whatever nobody knows."""
    assert not is_right_to_left(tag)


@pytest.mark.parametrize(
    "tag",
    "ar en-GB fa-IR he-IL ur-PK pa-PK pa-IN az-IR az-AZ uz-AF uz-UZ ku-TR ckb-IQ ms-MY ha-NG sd-PK".split(),
)
def test_the_way_is_the_one_that_qt_has(tag: str) -> None:
    """Qt has CLDR's data too."""
    assert is_right_to_left(tag) == (QLocale(tag).textDirection() == Qt.LayoutDirection.RightToLeft)
