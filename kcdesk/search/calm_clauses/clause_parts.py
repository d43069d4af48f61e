"""What the patterns of calm clauses are built of: lists of words, and words that stand for many."""

from __future__ import annotations

PERSON_WORDS = frozenset(
    """
    i im ive me my mine myself he hes him his himself she shes her hers herself we us our mum mam mom mother
    dad father husband wife partner son daughter brother sister nan nana gran grandad grandma
    """.split()
)
"""Words for a person who may have what is named."""

NAMING_WORDS = frozenset(
    """
    advert alarm alliance anthem app assignment association awareness band book booklet books brochure bursary
    calculator campaign card centre center centres cartoon certificate challenge chapter charity class classes
    checklist chart clinic clinics club compensation conference course courses coverage diary documentary
    drama drawing driver drivers education exercises factsheet factsheets film fiction form forms forum
    foundation fund fundraiser fundraising gig guideline guidelines hazard hazards headline headlines helmet
    image images insurance jobs leaflet leaflets magazine meme mortality museum newsletter essay essays
    lecture lectures dissertation thesis module presentation debate law laws novel parking pathway pamphlet
    painting photo photos picture pictures play podcast poem policy policies poster posters prevalence
    prevention programme program protocol questionnaire quiz recovery diet rehab rehabilitation research
    retreat scale scenes seminar series simulator society song soundtrack staffing station statistics stories
    story studies supplement survey survivor survivors symposium training trial trials trust tv unit vacancies
    vacancy video videos volunteer volunteering wards webinar website websites workshop
    """.split()
)
"""Words that make a name of the danger before them: sepsis charity, stroke clinic."""


def either(words: str) -> str:
    """A group that matches one of these words; `_` stands for a blank within one."""
    return f"(?:{'|'.join(words.split()).replace('_', ' ')})"


def word_of(words: str) -> str:
    """A group that matches one of these words and the blank after it."""
    return f"(?:{_with_blanks(words)})"


def unless(words: str) -> str:
    """A look-ahead: none of these words stands here."""
    return f"(?!{_with_blanks(words)})"


def _with_blanks(words: str) -> str:
    return "|".join(word.replace("_", " ") + " " for word in words.split())


PERSON = f"(?:{'|'.join(sorted(PERSON_WORDS))})"
OTHER = rf"(?:(?!{PERSON} )\w+ )"
"""A word that names no one."""
_JUST_NOW = """
    acute again anybody anyone badly bad here is now please severe somebody someone sudden suddenly terrible
    this today tonight urgent worse worst yesterday
    """
GENERAL = rf"(?:{unless(f'{PERSON} {_JUST_NOW}')}\w+ )"
"""A word of a question about a thing in general: not of a person, nor of what came on just now."""
NO_ONE = rf"(?:{unless('anybody anyone somebody someone you')}{OTHER})"
"""A word that names no one, not even anybody."""
_SMALL_WORDS = """
    a after and as at before but by call during for from help i in is need of on or since then to want when
    while with
    """
NOUN = rf"(?:{unless(f'{PERSON} {_SMALL_WORDS}')}\w+ )"
"""A word that may stand before a noun without a small word between."""
_PRESENT = "am and are but cannot cant has have im is ive like now since so than wont"
PAST_WORD = rf"(?:(?:have had |has had |{unless(_PRESENT)}\w+ ))"
"""A word of what is over; a verb in the present ends it."""
SOME = "(?:an? |any |the )?"
EVENTS = either(
    """
    blackout bleed brain_bleed brain_haemorrhage cardiac_arrest clot blood_clot coma collapse convulsion
    dvt embolism faint fall fever fit haemorrhage heart_attack mini_stroke nosebleed overdose pe
    pulmonary_embolism seizure sepsis stroke suicide_attempt tia
    """
)
"""What happens, and is then over."""
