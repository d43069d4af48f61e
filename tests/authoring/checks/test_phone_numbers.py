"""Phone numbers and other numbers."""

from __future__ import annotations

import pytest

from kcdesk.authoring.checks.phone_numbers import typed_phone


@pytest.mark.parametrize(
    "text",
    [
        "Ring 0808 808 00 00.",
        "Ring 0800 1111",
        "on (020) 7946 0018",
        "+44 20 7946 0018",
        "0300-123-1234",
        "07700900123",
    ],
)
def test_a_phone_number_is_found(text: str) -> None:
    """However it is spaced."""
    assert typed_phone(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Call 999 or 111.",
        "Ring 116 123.",
        "1,340 micrograms",
        "0.5 mg",
        "in 2026 and 2027",
        "https://x.org/0808-808-0000",
        "TA0123456789x",
        "between 0 and 100",
        "25 of 1000 people",
        "after 0 12 24 weeks",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    """Doses, years, addresses, and the numbers that everybody knows."""
    assert typed_phone(text) is None
