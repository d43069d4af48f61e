"""The words that the compiler itself writes into pages.

English is what stands here.  A guide in another language brings all of them in its `words.yaml`: a key, and
its words; `docs/authoring.md` tells authors how.  A `{name}` stands for what the compiler puts there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import date
from typing import Annotated

from pydantic import ConfigDict, Field, StringConstraints, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from kcdesk.authoring.data.schemas import Entry, one_line
from kcdesk.guide.schema import MADE_WORDS

_MONTHS = "January, February, March, April, May, June, July, August, September, October, November, December"

_MEDICINES = ("medicines.yaml", "combinations.yaml")
_GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("questions", ()),
    ("call_999", ("danger_signs.yaml",)),
    ("you_say_it", ()),
    ("helps_with", ("organisations.yaml", *_MEDICINES)),
    ("guide", ()),
    ("how_to_say_it", _MEDICINES),
    ("side_effect", ("side_effects.yaml",)),
    ("side_by_side", (*_MEDICINES, "side_effects.yaml", "treatments.yaml", "changes.yaml")),
    ("an_example", _MEDICINES),
)
"""The first word of each group, in the order of the words, and the data files of which one brings the group
into pages; none for words that any guide may show."""

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
        "There are more signs. {link} has them all, with what each may be and its sources.",
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

    # --- pages that the reader makes: comparisons, look-ups, the finder, lists of changes
    side_by_side: W = _w("Side by side: {names}", "the title of a comparison; names stand with “;” between")
    same_facts: W = _w(
        "The same facts about each, in one order. They do not say which is better. Numbers from different "
        "trials cannot be compared, as the people differed. Ask your team what each means for you.",
        "under the title of a comparison",
    )
    row_head: W = _w("About", "over the heads of a comparison's rows")
    who_for: W = _w("Who it is for", "a row of a comparison")
    checks_to_have: W = _w("Checks", "a row of a comparison")
    common_effects: W = _w("Common side effects", "a row of a comparison")
    what_trials_found: W = _w("What trials found", "a row of a comparison")
    what_is_not_known: W = _w("What is not known", "a row of a comparison")
    compared_with: W = _w("Compared with {other}.", "of a trial, in a comparison")
    nothing_about: W = _w("This guide says nothing about this for {name}.", "where the data says nothing")
    all_of_these: W = _w("With all of these", "over danger signs that all treatments compared share")
    only_with: W = _w("With {name}", "over the danger signs of one treatment")
    help_heading: W = _w("When should you get help now?", "the heading over boxes of signs on a made page")
    compare_one: W = _w(
        "Compare {name} with another treatment", "a link, and the title of the page behind it"
    )
    choose_other: W = _w(
        "Choose what to set beside {name}. You can add a third after that.", "under that title"
    )
    add_third: W = _w("Add a third", "a heading under a comparison of two")
    leave_out: W = _w("Leave out {name}", "a link under a comparison of three")
    change_choice: W = _w("Compare others", "a heading under a comparison")
    listed_medicines: W = _w("Medicines", "a heading in a list of what can be compared")
    listed_pairs: W = _w("Pairs of medicines", "a heading in a list of what can be compared")
    listed_treatments: W = _w("Other treatments", "a heading in a list of what can be compared")
    look_up: W = _w("{effect}: causes, help, and when to ring", "the title of a look-up")
    look_up_lead: W = _w(
        "What the sources of this guide say. It cannot tell you what causes a symptom. Only your team can.",
        "under the title of a look-up",
    )
    look_up_link: W = _w("Look it up: what can cause it, what helps, when to ring", "a link to a look-up")
    treatment: W = _w("Treatment", "a column")
    no_figure: W = _w("Our sources give no number", "where no source says how often")
    what_helps: W = _w("What can help", "a heading of a look-up")
    read_page: W = _w("Read the whole page: {name}", "a link")
    finder: W = _w("Find a medicine", "the title of the finder")
    finder_lead: W = _w(
        "Choose what you know. The list below keeps the medicines that fit.", "under that title"
    )
    medicines_left: W = _w("Medicines left: {count} of {all}", "a heading of the finder; both are numbers")
    chosen: W = _w("Chosen: {choice}. Take it away", "a link of the finder that takes a choice back")
    choice_left: W = _w("{choice}: {count} left", "a link of the finder; how many fit if it is chosen")
    none_left: W = _w("No medicine in this guide fits all of these. Take one away.", "in the finder")
    start_again: W = _w("Start again", "a link of the finder")
    fitting: W = _w("The medicines that fit", "a heading of the finder, and a column")
    names_and_sound: W = _w("Names, and how to say them", "a column of the finder")
    compare_column: W = _w("Compare", "a column of the finder")
    tick: W = _w("Tick {name}", "a link of the finder: mark it to be compared")
    untick: W = _w("{name} is ticked. Take the tick away", "a link of the finder")
    tick_more: W = _w("Tick two or three. Then you can compare them side by side.", "in the finder")
    compare_ticked: W = _w("Compare {names} side by side", "a link of the finder")
    alone_or_pair: W = _w("On its own, or in a pair", "a question of the finder")
    in_home: W = _w("At home", "an answer of the finder: where a medicine is taken")
    in_hospital: W = _w("At a hospital or clinic", "an answer of the finder: where it is given")
    used_alone: W = _w("On its own", "an answer of the finder")
    used_in_pair: W = _w("In a pair", "an answer of the finder")
    every_name: W = _w("Every name, A to Z", "a heading: names and brands of the medicines that fit")
    brand_of: W = _w("{brand}: a brand of {name}", "a line of that list")
    changed: W = _w("What changed: {title}", "the title of a page's list of changes")
    changed_all: W = _w("What changed in this guide", "the title of the list of all changes")
    changed_lead: W = _w("Changes that matter to readers, the newest first.", "under that title")
    changed_link: W = _w("What changed on this page", "a link in a page's foot")
    no_changes: W = _w("No changes are listed.", "in an empty list of changes")

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

    @field_validator("*")
    @classmethod
    def _stands_on_one_line(cls, words: str) -> str:
        return one_line(words)

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

    def made_words(self) -> Mapping[str, str]:
        """The words of pages that the reader makes, by their keys."""
        return {key: getattr(self, key) for key in MADE_WORDS}

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


def needed_words(data_files: Container[str]) -> tuple[str, ...]:
    """The keys of the words that a guide of these data files can show, in their order."""
    groups, found, is_needed = dict(_GROUPS), [], True
    for name in GuideWords.model_fields:
        if name in groups:
            is_needed = not groups[name] or any(file in data_files for file in groups[name])
        if is_needed:
            found.append(name)
    return tuple(found)


def template(names: Iterable[str] | None = None) -> str:
    """A `words.yaml` in English, with a comment on each: what a translator begins with.

    `names` are the words' keys; None for all of them.
    """
    fields = GuideWords.model_fields
    entries = (
        f"# {fields[name].description}\n{name}: {json.dumps(fields[name].default, ensure_ascii=False)}\n"
        for name in (fields if names is None else names)
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
