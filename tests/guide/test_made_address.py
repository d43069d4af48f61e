from __future__ import annotations

import pytest

from kcdesk.guide.made_address import MadeAddress, Places, read_address


@pytest.mark.parametrize(
    ("address", "made"),
    [
        ("compare/sunitinib", MadeAddress("compare", ("sunitinib",))),
        ("compare/sunitinib+bone-strengthening", MadeAddress("compare", ("sunitinib", "bone-strengthening"))),
        ("effect/fatigue", MadeAddress("effect", ("fatigue",))),
        ("finder/all", MadeAddress("finder", ())),
        ("finder/all/sunitinib", MadeAddress("finder", (), ("sunitinib",))),
        ("finder/form-drip+place-home/a+b", MadeAddress("finder", ("form-drip", "place-home"), ("a", "b"))),
        ("changes/all", MadeAddress("changes", ())),
    ],
)
def test_an_address_is_read_and_written_the_same(address: str, made: MadeAddress) -> None:
    assert read_address(address) == made
    assert str(made) == address


@pytest.mark.parametrize(
    "address",
    [
        "sunitinib",
        "compare/",
        "compare/a+a",
        "compare/a+b+c+d",
        "compare/a/b",
        "effect/a+b",
        "changes/a+b",
        "finder/all/a+b+c+d",
        "compare/../etc",
        "Compare/a",
        "compare/a\n",
        "compare/" + "a" * 3000,
    ],
)
def test_anything_else_is_no_address(address: str) -> None:
    assert read_address(address) is None


def test_a_place_is_a_topic_or_what_can_be_made_of_what_is_there() -> None:
    places = Places({"surgery"}, {"sunitinib"}, {"fatigue"}, {"form-drip"})
    known = (
        "surgery",
        "compare/sunitinib",
        "effect/fatigue",
        "finder/form-drip/sunitinib",
        "changes/surgery",
    )
    unknown = ("sunitinib", "compare/fatigue", "effect/sunitinib", "finder/x", "finder/all/x", "changes/x")
    assert [place for place in (*known, *unknown) if place in places] == list(known)
