"""What the shipped guide says of danger signs, whichever form of a page is shown."""

from __future__ import annotations

import re
from html import unescape

import pytest

from kcdesk.authoring.danger.sign_patterns import SignPatterns
from kcdesk.authoring.danger.speed import Speed, speeds_in
from kcdesk.authoring.danger.statements import Statements
from kcdesk.authoring.dialect.sentences import sentences, words
from kcdesk.authoring.manuscript.guide_source import GuideSource
from kcdesk.authoring.signs_report import signs_report
from kcdesk.guide.pack import Pack
from kcdesk.guide.short_page import short_version
from tests.authoring.shipped_source import shipped_source

_RUN = re.compile(r"<(p|li|td|h2|h3)\b[^>]*>(.*?)(?=<(?:p|li|td|h2|h3)\b|</\1>)", re.DOTALL)
_CALLOUT = re.compile(r'<table class="callout (?:urgent|call|today)".*?</table>', re.DOTALL)
_ALL_ELSE = re.compile(r"(?:Any|Some)thing else\b[^<]*\b(?:new|worse|worries)\b")
_TAG = re.compile(r"<[^>]*>")
_PARTS = re.compile(r",\s*(?:or\s+)?|\s+or\s+|\s+and\s+")
_999 = {Speed.CALL_999, Speed.CALL_999_OR_AE}
_ONLY_SAYS_MORE = {"fit", "sudden-headache"}
"""Signs whose long form says more of the same thing: which fits, how bad a headache."""
_WORSE = {
    "back-pain": ["weak-legs", "sudden-pain"],
    "being-sick": ["blood-coming-up"],
    "black-poo": ["black-poo-faint", "blood-coming-up"],
    "bleeding": ["heavy-bleeding"],
    "bone-pain": ["broken-bone"],
    "cough": ["trouble-breathing", "blood-coming-up"],
    "eyes": ["lost-sight"],
    "fever": ["sepsis"],
    "hand-foot-infected": ["sepsis"],
    "heart": ["fast-heart-breathless"],
    "jaw": ["mouth-swelling"],
    "line-trouble": ["sepsis"],
    "little-pee": ["no-pee"],
    "loose-poo": ["heavy-bleeding"],
    "mood-change": ["confusion"],
    "nerves": ["weak-legs", "stroke"],
    "new-headache": ["sudden-headache", "stroke"],
    "new-rash": ["blistering-rash", "face-swelling"],
    "no-poo": ["bowel-blocked"],
    "sleepy": ["confusion"],
    "sore-mouth-not-eating": ["swallow-spit"],
    "swollen-limb": ["chest-pain", "trouble-breathing"],
    "thirst": ["diabetes-crisis"],
    "tummy-pain": ["sudden-pain"],
    "very-tired": ["fainting"],
    "wound": ["sepsis"],
}
"""What is for a call, and what becomes of it, or of what causes it, that is for 999."""


@pytest.fixture(scope="module")
def guide() -> GuideSource:
    """The guide as it is written."""
    return shipped_source()


@pytest.fixture(scope="module")
def report(guide: GuideSource) -> list[str]:
    """The rows of the table of signs, without its head."""
    return signs_report(guide).splitlines()[1:]


@pytest.fixture(scope="module")
def pack(shipped_pack: Pack) -> Pack:
    """The guide as readers have it."""
    return shipped_pack


def _told(html: str, patterns: SignPatterns) -> set[str]:
    """The signs of a page's boxes, and those of sentences that say how fast to act."""
    boxes = " ".join(_CALLOUT.findall(html))
    runs = [_words(inner) for _, inner in _RUN.findall(html)]
    spoken = [one for run in runs for one in sentences(run) if speeds_in(one)]
    spoken += [one for _, inner in _RUN.findall(boxes) for one in sentences(_words(inner))]
    return {found.sign.id for one in spoken for found in patterns.spotted(one)}


def _words(html: str) -> str:
    return " ".join(unescape(_TAG.sub("", html)).split())


def test_no_page_loses_a_sign_when_it_is_shown_in_short(guide: GuideSource, pack: Pack) -> None:
    """Every page with two forms; the page about getting help has but one."""
    patterns = SignPatterns(guide.data.danger.signs)
    lost = {}
    for topic in pack.topics:
        page = pack.page(topic.id)
        short = short_version(page, "More")
        if short is not None:
            lost[topic.id] = _told(page.html, patterns) - _told(short.html, patterns)
    assert len(lost) > len(pack.topics) / 2
    assert {topic: signs for topic, signs in lost.items() if signs} == {}
    assert pack.roles.help not in lost


def test_a_page_that_sends_all_else_to_the_helpline_has_every_999_of_everyone(
    guide: GuideSource, pack: Pack
) -> None:
    """Who reads "anything else" takes what is missing above it for a call that is less urgent."""
    signs = guide.data.danger.signs
    patterns = SignPatterns(signs)
    core = {sign.id for sign in signs if sign.core and sign.level == "999"}
    pages = {topic.id: pack.page(topic.id).html for topic in pack.topics}
    all_else = {
        topic: html for topic, html in pages.items() if _ALL_ELSE.search(" ".join(_CALLOUT.findall(html)))
    }
    lost = {topic: core - _told(html, patterns) for topic, html in all_else.items()}
    assert len(all_else) > 20
    assert {topic for topic, missing in lost.items() if missing} == set()


def test_a_page_that_sends_all_else_to_the_helpline_has_the_fever_by_itself(pack: Pack) -> None:
    """A fever need not worry anybody, and what is taken for it hides it: only its own line says so."""
    boxes = {topic.id: " ".join(_CALLOUT.findall(pack.page(topic.id).html)) for topic in pack.topics}
    all_else = {topic: _words(html) for topic, html in boxes.items() if _ALL_ELSE.search(html)}
    assert len(all_else) > 20
    assert {topic for topic, text in all_else.items() if "before you take paracetamol" not in text} == set()


def test_a_page_with_a_sign_for_a_call_has_its_worse_form_for_999(guide: GuideSource, pack: Pack) -> None:
    """Who finds only "a new headache: ring" rings a helpline with the worst headache of their life.

    Slides for a talk hold what the last row can read, and say that there are more.
    """
    signs = {sign.id: sign.short for sign in guide.data.danger.signs}
    lost = {}
    for topic in pack.topics:
        boxes = _words(" ".join(_CALLOUT.findall(pack.page(topic.id).html)))
        shown = {one for one, short in signs.items() if short in boxes}
        lost[topic.id] = {two for one in shown for two in _WORSE.get(one, ()) if two not in shown}
    assert sum(1 for missing in lost.values() if not missing) > 100
    assert {
        topic: missing for topic, missing in lost.items() if missing and not topic.startswith("talk-")
    } == {}


def test_a_card_of_something_deadly_says_how_fast_to_act(pack: Pack) -> None:
    """A card is read by itself: "it is an emergency" tells nobody whom to call."""
    deadly = re.compile(
        r"\b(?:is an? emergency|and an emergency|life-threatening|help at once|[Cc]all 999)\b"
    )
    said = {term.term: term.means for term in pack.terms() if deadly.search(term.means)}
    assert len(said) >= 10
    assert {term for term, means in said.items() if "999" not in means} == set()


def test_every_sign_has_one_level_on_every_page(report: list[str]) -> None:
    """No row of the report is marked."""
    assert report
    assert [line for line in report if line.startswith("!")] == []


def test_every_sign_is_named_on_a_page_besides_the_table(guide: GuideSource, report: list[str]) -> None:
    """What no page names helps nobody."""
    named = {line.split()[0]: line for line in report}
    patterns = [sign.id for sign in guide.data.danger.signs if sign.prose]
    assert [sign for sign in patterns if f"{named[sign]} ".split()[2] == "0"] == []


def test_the_words_of_signs_are_short(guide: GuideSource) -> None:
    """20 words a sentence, as on any page."""
    texts = [
        text for sign in guide.data.danger.signs for text in (sign.short, sign.long or "", sign.except_ or "")
    ]
    long = [one for text in texts for one in sentences(text) if len(words(one)) > 20]
    assert long == []


def test_a_sign_s_short_form_has_all_that_its_long_form_begins_with(guide: GuideSource) -> None:
    """Boxes, slides and cards show the short form; the long one stands in the table of all signs alone."""
    lost = {}
    for sign in guide.data.danger.signs:
        if sign.long and sign.id not in _ONLY_SAYS_MORE:
            parts = [_long_words(part) for part in _PARTS.split(sentences(sign.long)[0])]
            lost[sign.id] = [part for part in parts if part and not part & _long_words(sign.short)]
    assert len(lost) >= 10
    assert {sign: parts for sign, parts in lost.items() if parts} == {}


def _long_words(text: str) -> set[str]:
    return {word for word in re.findall(r"[a-z]+", text.casefold()) if len(word) > 3}


def test_a_summary_that_rings_for_a_sign_of_now_says_now(guide: GuideSource) -> None:
    """A summary is all that a search and a list show of a page, and "ring" alone may be heard as tomorrow."""
    patterns = SignPatterns(guide.data.danger.signs)
    slow = []
    for name, page in guide.pages.items():
        for one in sentences(page.front.summary):
            urgent = [found for found in patterns.spotted(one) if found.sign.level == "ring-now"]
            if urgent and speeds_in(one) & {Speed.RING, Speed.RING_TODAY, Speed.TELL}:
                slow.append((name, one))
    assert slow == []


def test_a_summary_with_a_sign_of_999_says_999(guide: GuideSource) -> None:
    """It is what stands in the first screen: "an emergency" says neither whom to call nor how fast."""
    statements = Statements(SignPatterns(guide.data.danger.signs))
    vague = {
        (name, found.words)
        for name, page in guide.pages.items()
        for statement in statements.of_text(1, page.front.summary)
        for found in statement.signs
        if found.sign.level == "999" and not statement.speeds & _999
    }
    assert vague == set()


@pytest.mark.parametrize(
    ("sign", "part", "easy"),
    [
        ("trouble-breathing", "at rest", "You are breathless at rest."),
        ("confusion", "makes no sense", "You are newly confused or make no sense."),
        ("stroke", "weakness on one side", "You are weak on one side."),
        ("weak-legs", "weak, heavy or numb legs", "Your legs are weak, heavy or numb."),
        ("weak-legs", "pins and needles", "You have pins and needles in your legs."),
        ("weak-legs", "trouble walking", "You have new trouble walking."),
        ("weak-legs", "round your bottom", "You have numbness round your bottom."),
        ("weak-legs", "bladder or bowel control", "You lose control of your pee or poo."),
        ("weak-legs", "passing pee or poo with", "You have back pain and trouble with pee or poo."),
        ("sepsis", "muscle pain with illness", "You are ill with very bad muscle pain."),
        ("sepsis", "might die", "You feel as if you might die."),
        ("yellow", "pale poo", "Your poo is pale or your pee is dark."),
        ("yellow", "itching", "Your skin itches."),
        ("yellow", "right of your tummy", "You have pain on the right of your tummy."),
        ("sleepy", "with weakness, sickness or", "You are very thirsty and feel ill."),
        ("back-pain", "a band of pain", "You have a band of pain round your chest or tummy."),
        ("bleeding", "blood in your pee", "There is blood in your pee."),
    ],
)
def test_easy_read_has_each_part_of_a_sign(
    guide: GuideSource, pack: Pack, sign: str, part: str, easy: str
) -> None:
    """Whoever has one part alone looks for that part; one of several is enough for the sign's pattern."""
    short = next(one.short for one in guide.data.danger.signs if one.id == sign)
    assert part in short
    assert easy in {_words(inner) for _, inner in _RUN.findall(pack.page("easy-help-now").html)}


def test_every_line_of_999_holds_for_oral_medicines_too(guide: GuideSource) -> None:
    """Sepsis, a torn artery and a tight chest stand on the page of each medicine."""
    core = {sign.id for sign in guide.data.danger.signs if sign.core}
    assert {"sepsis", "sudden-pain", "chest-pain", "fever", "confusion", "fainting"} <= core
