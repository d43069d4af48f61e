"""A review written into a page's front matter."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kcdesk.authoring.review import write_review
from kcdesk.guide.errors import ContentError
from tests.small_guide import SMALL_GUIDE, guide_folder, make_pack, problems

_DAY = date(2026, 11, 27)
_PAGE = "treatments/surgery.md"


def test_it_says_who_what_and_when_and_changes_nothing_else(tmp_path: Path) -> None:
    root = guide_folder(tmp_path)
    before = (root / _PAGE).read_text(encoding="utf-8")
    file = write_review(root, "surgery", "Dr A O'Neil", "oncologist", _DAY)
    after = file.read_text(encoding="utf-8")
    assert after == before.replace(
        'reviewed_by: ""', "reviewed_by: 'Dr A O''Neil, oncologist, 27 November 2026'"
    )
    assert problems(tmp_path / "other", {_PAGE: after}) == []


def test_another_review_is_never_replaced_silently(tmp_path: Path) -> None:
    """The same person's is; and another's if that is said."""
    root = guide_folder(tmp_path)
    write_review(root, "surgery", "Dr A", "oncologist", _DAY)
    with pytest.raises(ContentError, match="has been reviewed by Dr A, oncologist"):
        write_review(root, "surgery", "B", "nurse", _DAY)
    assert "Dr A" in (root / _PAGE).read_text(encoding="utf-8")
    write_review(root, "surgery", "Dr A", "oncologist", date(2027, 1, 2))
    assert "2 January 2027" in (root / _PAGE).read_text(encoding="utf-8")
    write_review(root, "surgery", "B", "nurse", _DAY, replaces=True)
    assert "'B, nurse" in (root / _PAGE).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("topic", "by", "said"),
    [
        ("none", "A", "no page"),
        ("../surgery", "A", "no page"),
        ("surgery", " ", "--by"),
        ("surgery", "“”", "--by"),
    ],
)
def test_what_says_nothing_is_refused(tmp_path: Path, topic: str, by: str, said: str) -> None:
    root = guide_folder(tmp_path)
    with pytest.raises(ContentError, match=said):
        write_review(root, topic, by, "nurse", _DAY)
    assert (root / _PAGE).read_text(encoding="utf-8") == SMALL_GUIDE[_PAGE]


def test_a_page_that_cannot_be_read_is_told_with_its_line(tmp_path: Path) -> None:
    root = guide_folder(tmp_path, {_PAGE: "no head"})
    with pytest.raises(ContentError, match=r"surgery\.md:1: A page starts"):
        write_review(root, "surgery", "A", "nurse", _DAY)
    assert make_pack(tmp_path / "fine").exists()
