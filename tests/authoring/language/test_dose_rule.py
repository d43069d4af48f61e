"""What sentences say of medicines, against the shipped guide's own data."""

from __future__ import annotations

from pathlib import Path

import pytest

from kcdesk.authoring.language.authored_text import Names, Prose, Writing
from kcdesk.authoring.language.dose_rule import DoseRule, route_problems
from kcdesk.authoring.manuscript.guide_source import GuideSource
from tests.authoring.shipped_source import shipped_source
from tests.small_guide import problems


@pytest.fixture(scope="module")
def guide() -> GuideSource:
    """The shipped guide, as its authors wrote it."""
    return shipped_source()


def _messages(guide: GuideSource, file: str, text: str) -> list[str]:
    run = Prose(10, text, Names([]).masked(text))
    return [message for _, _, message in DoseRule(guide).faults(Writing(file, (run,), is_page=True))]


_TABLETS = (
    "Temsirolimus is a tablet.",
    "Temsirolimus tablets are yellow.",
    "You take temsirolimus by mouth.",
    "Your Torisel capsules come in a box.",
    "Swallow your Torisel whole, with water.",
    "Temsirolimus is swallowed once a week.",
    "After sunitinib, temsirolimus is a tablet you take at home.",
)
_TABLETS_ON_ITS_PAGE = (
    "You take it as a tablet once a week.",
    "It comes as a tablet.",
    "It is a pill that you take at home.",
    "This medicine is a capsule.",
    "You swallow it with food.",
    "Take one tablet each morning.",
)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        *(("side-effects/fatigue.md", text) for text in _TABLETS),
        *(("medicines/temsirolimus.md", text) for text in (*_TABLETS, *_TABLETS_ON_ITS_PAGE)),
        ("glossary.yaml", "Temsirolimus: a tablet that blocks a switch."),
        ("side-effects/fatigue.md", "Nivolumab tablets can make you tired."),
        ("side-effects/fatigue.md", "Sunitinib is given into a vein."),
        ("side-effects/fatigue.md", "Pazopanib is a drip."),
        ("medicines/sunitinib.md", "It is given as a drip."),
        ("treatments/nivolumab-ipilimumab.md", "You take it as a tablet."),
    ],
)
def test_a_drip_that_is_called_a_tablet_is_an_error(guide: GuideSource, file: str, text: str) -> None:
    """And a tablet that is called a drip, by name or on the medicine's own page."""
    assert len(_messages(guide, file, text)) == 1


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("medicines/temsirolimus.md", "Temsirolimus is not a tablet."),
        ("medicines/temsirolimus.md", "It is a drip, not a tablet."),
        ("medicines/temsirolimus.md", "Tell your team if you take blood pressure tablets."),
        ("medicines/temsirolimus.md", "You may have steroid tablets for a rash."),
        ("medicines/temsirolimus.md", "You have it as a drip once a week."),
        (
            "treatments/nivolumab-cabozantinib.md",
            "You have nivolumab as a drip and take cabozantinib tablets.",
        ),
        ("treatments/pembrolizumab-lenvatinib.md", "You take it as a capsule, with a drip."),
        ("medicines/lenvatinib.md", "With pembrolizumab: two capsules."),
        ("side-effects/fatigue.md", "Some medicines are tablets."),
        ("choosing/treatment-order.md", "After nivolumab and ipilimumab, a tablet comes next."),
        ("medicines.yaml", "Temsirolimus is a tablet."),
    ],
)
def test_what_is_so_or_is_of_something_else_is_none(guide: GuideSource, file: str, text: str) -> None:
    """Negations, other medicines, two medicines together, what came before; the data itself."""
    assert _messages(guide, file, text) == []


@pytest.mark.parametrize(
    ("file", "text", "written"),
    [
        ("side-effects/fatigue.md", "You take 60 mg of sunitinib.", "60 mg"),
        ("medicines/sunitinib.md", "You take 500 mg each day.", "500 mg"),
        ("medicines/temsirolimus.md", "You have 250 mg by drip.", "250 mg"),
        ("medicines/sunitinib.md", "You take it twice a day.", "twice a day"),
        ("medicines/sunitinib.md", "Take it for 3 weeks on, 1 week off.", "3 weeks on, 1 week off"),
        ("medicines/nivolumab.md", "You have it every five weeks.", "every five weeks"),
        ("side-effects/fatigue.md", "Temsirolimus is given every 3 weeks.", "every 3 weeks"),
    ],
)
def test_a_dose_or_an_interval_that_the_data_lacks_is_an_error(
    guide: GuideSource, file: str, text: str, written: str
) -> None:
    """As it is written."""
    (message,) = _messages(guide, file, text)
    assert message.startswith(f"“{written}”: the data has no such")


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("medicines/sunitinib.md", "You take 50 mg once a day."),
        ("medicines/temsirolimus.md", "You have 25 mg each week, as a drip once a week."),
        ("medicines/sunitinib.md", "You have a blood test every 6 weeks."),
        ("side-effects/fatigue.md", "Walk 10 minutes twice a day."),
    ],
)
def test_what_the_data_has_or_what_is_no_dose_is_none(guide: GuideSource, file: str, text: str) -> None:
    """Tests and walks have intervals of their own."""
    assert _messages(guide, file, text) == []


def test_the_data_s_own_route_is_held_against_its_forms(tmp_path: Path) -> None:
    """Where it stands."""
    medicines = (tmp_path / "guide" / "medicines.yaml").name
    found = problems(tmp_path)
    assert not any(": dose:" in problem for problem in found)
    text = (tmp_path / "guide" / medicines).read_text(encoding="utf-8")
    wrong = text.replace("text: Capsules you swallow.", "text: A drip into a vein.")
    line = wrong[: wrong.index("text: A drip")].count("\n") + 1
    found = problems(tmp_path, {"medicines.yaml": wrong})
    assert any(problem.startswith(f"medicines.yaml:{line}: dose: “drip”") for problem in found), found


def test_the_shipped_routes_fit_their_forms(guide: GuideSource) -> None:
    """All of them."""
    assert list(route_problems(guide)) == []
