from __future__ import annotations

from kcdesk.kiosk.print_limit import PrintLimit


def test_so_many_an_hour_and_then_a_rest() -> None:
    now = [0.0]
    limit = PrintLimit(2, lambda: now[0])
    for _ in range(2):
        assert limit.minutes_left == 0
        limit.note()
        now[0] += 600
    assert limit.minutes_left == 40
    now[0] = 3590
    assert limit.minutes_left == 1
    now[0] = 3600
    assert limit.minutes_left == 0
    limit.note()
    assert limit.minutes_left == 10


def test_what_was_not_sent_after_all_does_not_count() -> None:
    limit = PrintLimit(1, lambda: 0.0)
    limit.note()
    limit.take_back()
    assert limit.minutes_left == 0
    limit.take_back()
