"""The words that the compiler itself writes into pages.

English is what stands here.  A guide in another language brings all of them in its `words.yaml`: a key, and
its words; `docs/authoring.md` tells authors how.  A `{name}` stands for what the compiler puts there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated

from pydantic import ConfigDict, Field, StringConstraints, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from kcdesk.authoring.data.schemas import Entry

_MONTHS = "January, February, March, April, May, June, July, August, September, October, November, December"

_HEAD = """# The words that kcdesk itself writes into the pages of a guide, in English.
# For a guide in another language copy this file into its folder as words.yaml, and translate every line.
# Keep each {name} once: it stands for what kcdesk puts there.
"""

_BRACES = re.compile(r"(\{(\w+)\}|[{}])")
"""A name in braces, or a brace of no name."""

W = Annotated[str, StringConstraints(min_length=1, max_length=200)]


def _w(english: str, where: str) -> str:
    """A field with its English words; `where` tells a translator where they stand."""
    field: str = Field(default=english, description=where)
    return field


class GuideWords(Entry):
    """Every word of the compiler's own, by its key; the defaults are English."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    # --- every page
    questions: W = _w("Questions to ask your team", "a heading near the end of a page")
    about_this_page: W = _w("About this page", "the heading of a page's foot")
    dates: W = _w("Updated {updated}. Next review by {next_review}.", "in the foot; both are dates")
    checked: W = _w("Facts checked on {checked}.", "in the foot: when the facts were compared with sources")
    decisions_checked: W = _w(
        "Checked to: {checked_to}.",
        "in the foot of a medicine or pair: how far decisions were followed",
    )
    reviewed_by: W = _w("Reviewed by {name}.", "in the foot, once a clinician has reviewed the page")
    sources_heading: W = _w("Sources", "the heading of the list in a page's foot")
    not_dated: W = _w("date not stated", "after the publisher of a source, in place of its date")
    date_form: W = _w("{day} {month} {year}", "how a date is written, such as 23 November 2026")
    months: W = _w(_MONTHS, "the twelve months as dates have them, with commas between")
    comma: W = _w(", ", "between the parts of a list, with its blank")
    urgent: W = _w("Urgent", "the title of a call-out: call 999")
    call: W = _w("Ring your team", "the title of a call-out: ring the helpline")
    today: W = _w("Ring today", "the title of a call-out: ring within the day")
    note: W = _w("Note", "the title of a call-out")
    tip: W = _w("Tip", "the title of a call-out")
    picture: W = _w("Picture: {words}", "a drawing in words, where none can be shown")

    # --- danger signs: the titles of their boxes
    call_999: W = _w("Call 999", "the title of a box: signs for an ambulance")
    call_999_or_ae: W = _w(
        "Call 999 or go to A&E", "the title of a box: signs for an ambulance or a hospital"
    )
    ring_now: W = _w("Ring your 24-hour helpline now, day or night", "the title of a box of signs")
    ring_today: W = _w("Ring your team today", "the title of a box of signs")
    tell_team: W = _w("Tell your team", "the title of a box of signs")
    for_group: W = _w("{group}: {sign}", "a sign that holds for some people; the group is the guide's own")
    every_sign: W = _w("Every danger sign", "a link under boxes of signs, to the table of all of them")
    where_signs_are: W = _w(
        "{link} says what each sign may be, and where it comes from.",
        "under boxes of signs; the link is above",
    )
    danger_sign: W = _w("Danger sign", "a column of the table of all signs")
    what_it_may_be: W = _w("What it may be", "a column of the table of all signs")
    whom_for: W = _w("For whom", "a column of the table of all signs")
    for_everyone: W = _w("Everyone", "in the column For whom")
    may_be_many: W = _w("Many things", "in the column What it may be, where the data names none")

    # --- the glossary, and lists by letter
    you_say_it: W = _w("You say it {sound}.", "after a term's meaning")
    read_more: W = _w("Read more", "a link to the term's own page")
    also_called: W = _w("Also called: {names}.", "other words for a term, with commas between")
    no_letter: W = _w("0 to 9", "the heading for what begins with no letter from A to Z")

    # --- organisations
    helps_with: W = _w("Helps with", "a row of the box: what an organisation does")
    phone: W = _w("Phone", "a row of the box")
    number_checked: W = _w("Number checked", "a row of the box: when somebody looked")
    hours: W = _w("Hours", "a row of the box: when it is open")
    area: W = _w("Where", "a row of the box: the nations it works in")
    website: W = _w("Website", "a row of the box")
    good_to_know: W = _w("Good to know", "a row of a box: notes")

    # --- about the guide
    guide: W = _w("Guide", "a row of the box: the guide's title")
    version: W = _w("Version", "a row of the box")
    edition: W = _w("Date of this edition", "a row of the box")
    checked_to: W = _w("Facts checked up to", "a row of the box: a month or a day")
    pages: W = _w("Pages", "a row of the box: how many")
    review: W = _w("Review", "a row of the box: whether a clinician has reviewed the guide")
    licence: W = _w("Licence", "a row of the box")

    # --- medicines and pairs
    how_to_say_it: W = _w("How to say it", "a row of a medicine's box")
    brand_name: W = _w("Brand name", "a row of a medicine's box")
    kind_of_medicine: W = _w("Kind of medicine", "a row of a medicine's box")
    used_for: W = _w("Used for", "a row of a medicine's box")
    how_you_have_it: W = _w("How you have it", "a row of a medicine's box, and a column of the table")
    how_often: W = _w("How often", "a row of a medicine's box")
    where: W = _w("Where", "a row of a medicine's box: at home or in hospital")
    food_and_drink: W = _w("Food and drink", "a row of a medicine's box")
    used_with: W = _w("Used with", "a row of a medicine's box: its pairs")
    two_medicines: W = _w("The two medicines", "a row of a pair's box")
    offered_as: W = _w("Offered as", "a row of a pair's box: first or later treatment")
    risk_groups: W = _w("Risk groups", "a row of a pair's box")
    in_the_uk: W = _w("In the UK", "a row of a medicine's box: decisions for the whole country")
    nhs_in: W = _w("NHS in {nation}", "a row of a medicine's box: decisions for one nation")
    medicine: W = _w("Medicine", "a column of the table of medicines")
    kind: W = _w("Kind", "a column of the table of medicines")
    often_used_with: W = _w("Often used with", "a column of the table of medicines")
    nhs: W = _w("NHS", "a column of the table of medicines: whether it is in use")
    tablets: W = _w("tablets", "a form, in the table of medicines")
    capsules: W = _w("capsules", "a form, in the table of medicines")
    drip: W = _w("a drip", "a form, in the table of medicines")
    injection: W = _w("an injection", "a form, in the table of medicines")
    either: W = _w("{one} or {other}", "two forms of a medicine")
    both: W = _w("{one} and {other}", "the other medicines of a treatment, or two numbers")
    on_its_own: W = _w("Given on its own", "in the column of partners, for none")
    in_use: W = _w("In use", "in the column NHS")
    limited: W = _w("Limited", "in the column NHS")
    rarely_used: W = _w("Rarely used", "in the column NHS")

    # --- the table of side effects
    side_effect: W = _w("Side effect", "a column of the table")
    causes: W = _w("Treatments that can cause it", "a column of the table")
    how_often_and_what: W = _w("How often, and what to know", "a column of the table")
    not_said: W = _w("Ask your team", "in that column, where no source says how often")

    # --- calendars of a treatment
    an_example: W = _w("An example. {name}.", "over a calendar; the name is the guide's own")
    own_dates: W = _w("Your own dates come from your team.", "under a calendar")
    calendar: W = _w("A calendar of {weeks} weeks. {medicines}", "a calendar in words")
    goes_round: W = _w("Then it starts again.", "at the end of a calendar in words")
    every_day: W = _w("Every day.", "in a calendar in words")
    whole_weeks: W = _w("Every day in {weeks}. None in {others}.", "in a calendar in words")
    day_of: W = _w("Day {day} of {weeks}.", "in a calendar in words; weeks are “week 6” or “weeks 1 to 4”")
    one_week: W = _w("week {number}", "within a sentence")
    several_weeks: W = _w("weeks {numbers}", "within a sentence")
    from_to: W = _w("{first} to {last}", "a run of weeks")
    day: W = _w("Day", "over the days in the drawing")
    week: W = _w("Week {number}", "beside a row of the drawing")
    no_medicine: W = _w("No medicine that day", "in the drawing's key: an empty day")

    @field_validator("*")
    @classmethod
    def _keeps_its_names(cls, words: str, info: ValidationInfo) -> str:
        english = cls.model_fields[info.field_name or ""].default
        wanted = _names_in(english)
        if wanted != _names_in(words):
            names = " and ".join(f"{{{name}}}" for name in wanted) or "no name in { }"
            raise PydanticCustomError("names", "must hold {names} once, as in English: “{english}”",
                                      {"names": names, "english": english})  # fmt: skip
        return words

    @field_validator("months")
    @classmethod
    def _has_twelve_months(cls, words: str) -> str:
        if len(_parts(words)) != len(_parts(_MONTHS)):
            raise PydanticCustomError("months", "must be twelve names with commas between")
        return words

    def day_in_words(self, day: date) -> str:
        """A date as this guide writes it."""
        month = _parts(self.months)[day.month - 1]
        return self.date_form.format(day=day.day, month=month, year=day.year)

    def pair(self, one: str, other: str) -> str:
        """`one and other`."""
        return self.both.format(one=one, other=other)

    def listed(self, parts: Sequence[str]) -> str:
        """`1, 4 and 7`; empty for none."""
        *first, last = parts or ("",)
        return self.pair(self.comma.join(first), last) if first else last

    @property
    def callouts(self) -> Mapping[str, str]:
        """What each kind of call-out is called."""
        return {
            "urgent": self.urgent,
            "call": self.call,
            "today": self.today,
            "note": self.note,
            "tip": self.tip,
        }


def template() -> str:
    """A `words.yaml` in English, with a comment on each: what a translator begins with."""
    entries = (
        f"# {field.description}\n{name}: {json.dumps(field.default, ensure_ascii=False)}\n"
        for name, field in GuideWords.model_fields.items()
    )
    return "\n".join((_HEAD, *entries))


def _parts(words: str) -> list[str]:
    return [part.strip() for part in words.replace("\u060c", ",").split(",") if part.strip()]


def _names_in(words: str) -> list[str]:
    """The `{names}` in a text, sorted, each as often as it stands there.

    With anything else between or beside braces the names are those of no text: Python would take a width
    from there, or look into a value.
    """
    names = sorted(name for _, name in _BRACES.findall(words) if name)
    bare = all(name for _, name in _BRACES.findall(words))
    return names if bare else ["{"]


ENGLISH = GuideWords()
