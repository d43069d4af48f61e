from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from kcdesk.kiosk.counts import WeeklyCounts
from tests.pipes import make_pipe


def _known(words: Iterable[str]) -> list[str]:
    return [word for word in words if word in {"yellow", "eyes"}]


def _counts(file: Path, day: date = date(2026, 11, 27)) -> WeeklyCounts:
    return WeeklyCounts(file, ("surgery", "fatigue"), _known, lambda: day)


def test_weeks_topics_and_words_of_the_guide_are_all_that_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "counts.csv"
    counts = _counts(file)
    counts.note_topic("surgery")
    counts.note_topic("surgery")
    counts.note_topic("made/by/hand")
    counts.note_not_found("Mrs Smith has YELLOW eyes")
    counts.note_not_found("my name")
    assert not file.exists()
    counts.save()
    assert file.read_text(encoding="utf-8").splitlines() == [
        "week,what,of,count",
        "2026-W48,found nothing,(other words),1",
        "2026-W48,found nothing,eyes yellow,1",
        "2026-W48,topic,surgery,2",
    ]


def test_of_a_search_no_more_than_six_words_are_kept(tmp_path: Path) -> None:
    """A whole sentence in the guide's own words would still be somebody's sentence."""
    file = tmp_path / "counts.csv"
    counts = WeeklyCounts(file, (), lambda words: words, lambda: date(2026, 11, 27))
    counts.note_not_found("one two three four five six seven eight")
    counts.save()
    assert file.read_text(encoding="utf-8").splitlines()[1:] == [
        "2026-W48,found nothing,five four one six three two,1"
    ]


def test_a_later_week_is_added_and_what_was_there_stays(tmp_path: Path) -> None:
    file = tmp_path / "counts.csv"
    for day in (date(2026, 11, 27), date(2026, 11, 27), date(2027, 1, 1)):
        counts = _counts(file, day)
        counts.note_topic("fatigue")
        counts.save()
    lines = file.read_text(encoding="utf-8").splitlines()[1:]
    assert lines == ["2026-W48,topic,fatigue,2", "2026-W53,topic,fatigue,1"]


def test_a_file_that_is_no_table_and_a_disk_that_refuses_stop_nothing(tmp_path: Path) -> None:
    file = tmp_path / "counts.csv"
    file.write_bytes(b"\xff\x00,\nx")
    counts = _counts(file)
    counts.note_topic("fatigue")
    counts.save()
    assert "fatigue,1" in file.read_text(encoding="utf-8")
    file.write_text(f"week,what,of,count\n2026-W01,topic,surgery,{'9' * 5000}\n", encoding="utf-8")
    counts.note_topic("fatigue")
    counts.save()
    assert "surgery" not in file.read_text(encoding="utf-8")
    nowhere = _counts(file / "below")
    nowhere.note_topic("fatigue")
    nowhere.save()


def test_a_file_that_cannot_be_read_just_now_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Months are in it; what was counted meanwhile comes with the next save."""
    file = tmp_path / "counts.csv"
    first, second = _counts(file), _counts(file)
    first.note_topic("surgery")
    first.save()
    second.note_topic("fatigue")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", lambda *_arguments, **_named: _refuse())
        second.save()
    second.save()
    assert file.read_text(encoding="utf-8").splitlines()[1:] == [
        "2026-W48,topic,fatigue,1",
        "2026-W48,topic,surgery,1",
    ]


def _refuse() -> None:
    raise OSError(5, "Input/output error")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="has no pipes with names")
def test_a_pipe_in_its_place_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counts = _counts(make_pipe(tmp_path / "counts.csv", monkeypatch))
    counts.note_topic("fatigue")
    counts.save()
