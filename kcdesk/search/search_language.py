"""What search knows of a guide's language: its stemmer, its small words, its ways to say no.

English has Porter's stemmer and lists of its own.  Every other language has the stemmer that Snowball has
for it, or none, and no lists: how rare a word is tells enough of what it says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from kcdesk.i18n.language_tag import primary_language
from kcdesk.search import stemmer
from kcdesk.search.calm_clauses.clause_parts import NAMING_WORDS, PERSON_WORDS
from kcdesk.search.calm_clauses.kinds import PATTERNS

_SNOWBALL = {
    "ar": "arabic",
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fa": "persian",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "ne": "nepali",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
    "yi": "yiddish",
}
"""Primary language subtag -> Snowball's name of its algorithm."""

_STOP_WORDS = frozenset(
    """
    a about after all also am an and any are arent as at be been being but by can cant could cannot did didnt
    do does doesnt doing dont for from get gets getting give gives go goes going got had has hasnt have havent
    having he her hers him his how i id if ill im in into is isnt it its ive just keep keeps kind know let
    like lot make makes many may me might mine more most much must my need of on one ones only or our ours out
    own please really said say says shall she should so some something such take takes tell than that the
    their them then there these they theyre thing things this those to too up us very want wants was wasnt we
    well were what whats when where whether which while who whos whose why will with wont would wouldnt you
    youre your yours
    """.split()
)

_NEGATIONS = frozenset(
    """
    aint arent cannae cannot cant couldnae couldnt didnae didnt dinnae doesnae doesnt dont hadnae hadnt hardly
    hasnae hasnt havenae havent isnae isnt never no nor not stopped unable wasnae wasnt werent willnae without
    wont wouldnae wullnae
    """.split()
)

_OVER_WORDS = frozenset(
    """
    away cleared disappeared gone healed resolved settled stopped subsided vanished
    """.split()
)
_OVER_SINCE = frozenset(
    """
    after ages all altogether away before completely days down entirely few fully itself last months now
    overnight since thank thankfully thanks three today totally two up weeks went when yesterday
    """.split()
)
_RETURNS = frozenset("again back but returned still worse worsening".split())

_REFLEXIVES = frozenset(
    """
    herself himself hisself itself myself ourselves themself themselves theirselves yourself yourselves
    """.split()
)

_FILLERS = frozenset(
    """
    a am an and are at be been being can could did do does for get gets getting got had has have having her
    his i id ill im in is it its ive just keep keeps ma my of or our please really should so that the these
    theyre theyve this those to very was were will with would your
    """.split()
)


_DENIAL_WORDS = frozenset(
    """
    any anymore been bit ever feeling felt had has have having got getting longer more real really sign signs
    sort suffered symptoms yet
    """.split()
)

_PRESENT_WORDS = frozenset(
    "again currently keep keeps now ongoing since still suddenly today tonight".split()
)

_TROUBLE_WORDS = frozenset(
    """
    difficulty difficulties discomfort issue issues longer problem problems short shortness sign signs trouble
    troubles
    """.split()
)

_THERMOMETER_WORDS = frozenset("fever temp temps temperature temperatures thermometer".split())

_WARM_THINGS = frozenset(
    """
    abroad boiler car forecast freezer fridge greenhouse heating heatwave holiday hotel indoors laundry loft
    oven outdoors outside pool room shade storage store stored sun sunshine wash washing weather
    """.split()
)

_MEASURES = frozenset(
    """
    age aged albumin bmi bpm calcium cholesterol cost costs creatinine dose egfr glucose haemoglobin hb height
    inches inr kilos length magnesium measures percent platelets potassium price psa ratio scale score size
    sodium stone sugar urea waist weigh weighs weight
    """.split()
)

_STATE_WORDS = frozenset(
    """
    i im ive he hes shes she his her my mum dad mam mother father husband wife partner has had have having got
    been feel feels feeling felt started starting keep keeps think now suddenly since today tonight yesterday
    hours minutes ago still again badly very twice constantly lately recently someone somebody anyone
    """.split()
)

_STATE_ADJECTIVES = frozenset(
    """
    breathless collapsed delirious fainted feverish feverishly gasping incoherent jaundiced panting shivering
    shivery unconscious unresponsive unrousable wheezing wheezy
    """.split()
)

_COMPANION_WORDS = frozenset(
    """
    aid consultant doctor drip first gp help home hospital medicine nurse scan sign signs stop stopping
    surgery symptom symptoms tablets team treat treating treatment
    """.split()
)

_WEAK_WORDS = frozenset(
    """
    husband wife partner spouse mum mom mother mam dad father son daughter brother sister aunt uncle gran
    granny nan nana grandad grandma grandpa friend boyfriend girlfriend fiance hubby missus mate he she him
    her they them someone somebody anyone anybody person people family relative advice help information info
    question questions
    """.split()
)


@dataclass(frozen=True, slots=True)
class SearchLanguage:
    """How the words of one language are reduced and told apart.  Every word is folded."""

    stem: Callable[[str], str]
    """Gives the stem of a word."""
    is_english: bool = False
    stop_words: frozenset[str] = frozenset()
    """Words that say nothing of what is looked for, as long as another word does."""
    negations: frozenset[str] = frozenset()
    """Ways to say no."""
    fillers: frozenset[str] = frozenset()
    """Words that may be left out of a phrase; all others matter: want, more, out, off, who, not."""

    weak_words: frozenset[str] = frozenset()
    """Words that say who asks rather than what about."""
    pointing_words: frozenset[str] = frozenset()
    """Words that, beside the title of a page, send the reader there: see Tests and scans."""
    none_word: str = ""
    """The one of `negations` that says that there is none of what follows."""
    denial_words: frozenset[str] = frozenset()
    """Words that may stand between a negation and what it denies: not had any."""
    reflexives: frozenset[str] = frozenset()
    """Words that people write in two as well, the second of which says alone that it is one: my self."""
    alternatives: frozenset[str] = frozenset()
    """Words that go on with what is denied: no fever or cough."""
    present_words: frozenset[str] = frozenset()
    """Words that say that something is going on."""
    state_words: frozenset[str] = frozenset()
    """Words that say that somebody has what is named: then one word of danger is enough in a long clause."""
    state_adjectives: frozenset[str] = frozenset()
    """Words that are only said of somebody who is so: no other word needs to say it."""
    companion_words: frozenset[str] = frozenset()
    """Words that may stand with a single word of danger, said of nobody, and leave it one: stroke signs.
    Those of a guide's own subject are in its lexicon."""
    denials: frozenset[str] = frozenset()
    """Ways to say that there is none of what follows: those of `negations`, and `denies`."""
    ended_words: frozenset[str] = frozenset()
    """Those of `negations` that are verbs: in a phrase of danger they stand for themselves."""
    plain_denials: frozenset[str] = frozenset()
    """Those of them that deny the one word after them, wherever it stands: he is not confused."""
    turns: frozenset[str] = frozenset()
    """Words after a denial with which somebody may come to what is there: never had back pain, now I do."""
    over_words: frozenset[str] = frozenset()
    """Words that end what somebody had, if nothing but `over_since` follows: the pain has gone."""
    over_since: frozenset[str] = frozenset()
    """Words with which people say since when, and how, it is over: gone since March, thankfully."""
    returns: frozenset[str] = frozenset()
    """Words with which it is not over: gone and back again."""
    never_word: str = ""
    """The one of `negations` that says that there has been none of what follows."""
    first_times: frozenset[str] = frozenset()
    """Words after it and a sign with which the sign is there for the first time: never had it before."""
    trouble_words: frozenset[str] = frozenset()
    """Words after a negation with which it says that all is well: no trouble breathing."""
    person_words: frozenset[str] = frozenset()
    """Words for a person who may have what is named."""
    thermometer_words: frozenset[str] = frozenset()
    """Words before a whole number that make a temperature of it."""
    measures: frozenset[str] = frozenset()
    """Words before a number that say what it counts: no temperature."""
    naming_words: frozenset[str] = frozenset()
    """Words that make a name of a single word of danger before them: sepsis charity."""
    warm_things: frozenset[str] = frozenset()
    """Words for what has a temperature that is nobody's."""
    calm_patterns: tuple[str, ...] = ()
    """Regular expressions of parts of a clause in which nobody is said to have what is named; of folded words
    with blanks around.  Compiled when they are first needed: it takes longer than a frame."""
    fever_word: str = ""
    """The word that a temperature of 37.5 or more stands for."""

    def content_words(self, words: Iterable[str]) -> list[str]:
        """The words that are not stop words; all of them when nothing else is there."""
        every = list(words)
        return [word for word in every if word not in self.stop_words] or every

    def key(self, words: Iterable[str]) -> str:
        """What names that mean the same share: their stems, sorted, without the stop words.

        `Nivolumab and ipilimumab` and `ipilimumab with nivolumab` have one key.
        """
        return " ".join(sorted({self.stem(word) for word in self.content_words(words)}))


ENGLISH = SearchLanguage(
    stem=stemmer.stem,
    is_english=True,
    stop_words=_STOP_WORDS,
    negations=_NEGATIONS,
    fillers=_FILLERS,
    weak_words=_WEAK_WORDS,
    pointing_words=frozenset("details more page pages read see".split()),
    none_word="no",
    denial_words=_DENIAL_WORDS,
    reflexives=_REFLEXIVES,
    alternatives=frozenset({"or", "nor"}),
    present_words=_PRESENT_WORDS,
    state_words=_STATE_WORDS,
    state_adjectives=_STATE_ADJECTIVES,
    companion_words=_COMPANION_WORDS,
    denials=_NEGATIONS | {"denied", "denies", "denying", "excluded"},
    turns=frozenset({"like", "now", "then", "this", "until"}),
    over_words=_OVER_WORDS,
    over_since=_OVER_SINCE,
    returns=_RETURNS,
    plain_denials=frozenset(
        """
        aint arent didnae didnt dinnae doesnae doesnt dont hasnae hasnt havenae havent isnae isnt never no
        not wasnae
        wasnt werent without
        """.split()
    ),
    ended_words=frozenset({"stopped"}),
    never_word="never",
    first_times=frozenset({"before", "like", "till", "until"}),
    trouble_words=_TROUBLE_WORDS,
    person_words=PERSON_WORDS,
    thermometer_words=_THERMOMETER_WORDS,
    measures=_MEASURES,
    naming_words=NAMING_WORDS,
    warm_things=_WARM_THINGS,
    calm_patterns=PATTERNS,
    fever_word="fever",
)


def search_language(tag: str) -> SearchLanguage:
    """The language of a BCP 47 tag, such as `en-GB` or `cy`."""
    return _of_primary(primary_language(tag))


def forget_words(tag: str) -> None:
    """Let go of the words of a language whose stems are kept for later: somebody typed some of them."""
    clear = getattr(search_language(tag).stem, "cache_clear", None)
    if clear is not None:
        clear()


@lru_cache(maxsize=8)
def _of_primary(subtag: str) -> SearchLanguage:
    if subtag == "en":
        return ENGLISH
    algorithm = _SNOWBALL.get(subtag)
    return SearchLanguage(_snowball(algorithm) if algorithm else _unchanged)


def _snowball(algorithm: str) -> Callable[[str], str]:
    import snowballstemmer  # noqa: PLC0415 - a guide in English never needs it

    stem: Callable[[str], str] = snowballstemmer.stemmer(algorithm).stemWord
    return lru_cache(maxsize=8192)(stem)


def _unchanged(word: str) -> str:
    return word
