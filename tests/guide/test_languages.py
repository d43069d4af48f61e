from __future__ import annotations

import pytest

from kcdesk.guide.languages import is_right_to_left, language_name


@pytest.mark.parametrize(
    "tag",
    "ar ar-EG AR fa he ur-PK ps ckb dv yi sd ug az-Arab pa-Arab-PK und-Hebr ku_Arab qps-plocm".split(),
)
def test_these_are_written_from_right_to_left(tag: str) -> None:
    """By the script if the tag names one, else by the language."""
    assert is_right_to_left(tag)


@pytest.mark.parametrize("tag", ["en-GB", "de", "ar-Latn", "ur-Latn-PK", "qps-ploc", "az", "", "-", "arabic"])
def test_everything_else_is_written_from_left_to_right(tag: str) -> None:
    """A Latin script named for an Arabic tag too, and a tag that makes no sense."""
    assert not is_right_to_left(tag)


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("en-GB", "English"),
        ("ar", "العربية"),
        ("DE-at", "Deutsch"),
        ("cy", "Cymraeg"),
        ("qps-ploc", "qps-ploc"),
    ],
)
def test_a_language_is_named_in_itself(tag: str, name: str) -> None:
    """Whoever can read it finds it; one that is not known is its tag."""
    assert language_name(tag) == name
