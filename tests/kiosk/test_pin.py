from __future__ import annotations

import pytest

from kcdesk.kiosk.pin import PinHash, PinLock, is_pin

SALT = bytes(range(16))
RIGHT = "246810"


@pytest.fixture(scope="module")
def kept() -> PinHash:
    return PinHash.of(RIGHT, SALT)


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_a_hash_is_read_as_it_was_written(kept: PinHash) -> None:
    assert PinHash.read(str(kept)) == kept


def test_two_hashes_of_one_pin_differ() -> None:
    assert PinHash.of(RIGHT) != PinHash.of(RIGHT)


def test_only_the_pin_matches(kept: PinHash) -> None:
    assert kept.matches(RIGHT)
    assert not kept.matches("246811")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "scrypt",
        "bcrypt$2$8$1$00$00", "scrypt$a$8$1$" + "00" * 16 + "$" + "00" * 32,
        "scrypt$32768$8$1$00$" + "00" * 32, "scrypt$32768$8$1$" + "00" * 16 + "$00",
        "scrypt$1000$8$1$" + "00" * 16 + "$" + "00" * 32, "scrypt$1048576$8$1$" + "00" * 16 + "$" + "00" * 32,
    ],
)  # fmt: skip
def test_what_is_no_hash_is_not_read(text: str) -> None:
    """Nor is one that would take the memory of the computer."""
    assert PinHash.read(text) is None


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("1234", True), ("123", False), ("1" * 13, False), ("12a4", False),
        ("", False), ("١٢٣٤", False),
    ],
)  # fmt: skip
def test_a_pin_is_four_to_twelve_digits(text: str, is_one: bool) -> None:
    assert is_pin(text) is is_one


def test_three_wrong_tries_are_free_and_then_it_waits_longer_each_time(kept: PinHash) -> None:
    clock = Clock()
    lock = PinLock(kept, clock)
    waits = []
    for _ in range(9):
        clock.now += lock.wait
        assert not lock.opens_with("1111")
        waits.append(lock.wait)
    assert waits == [0, 0, 30, 60, 120, 240, 480, 900, 900]


def test_while_it_waits_even_the_pin_opens_nothing(kept: PinHash) -> None:
    clock = Clock()
    lock = PinLock(kept, clock)
    for _ in range(3):
        lock.opens_with("1111")
    assert not lock.opens_with(RIGHT)
    clock.now += 30
    assert lock.opens_with(RIGHT)


def test_the_right_pin_forgets_the_wrong_tries(kept: PinHash) -> None:
    lock = PinLock(kept, Clock())
    lock.opens_with("1111")
    lock.opens_with("1111")
    assert lock.opens_with(RIGHT)
    lock.opens_with("1111")
    assert lock.wait == 0
