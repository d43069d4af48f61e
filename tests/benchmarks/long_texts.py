"""Texts of up to 2,000 letters that are hard to search for, by kinds: the same each time for the same tables.

`python -m tests.benchmarks.long_texts` searches for each in turn and prints what of the processor it takes;
with `--cold` an engine of its own searches for each, as for the first text of a day.
"""

from __future__ import annotations

import gc
import random
import string
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from kcdesk.guide.pack import Pack, always
from kcdesk.paths import bundled_pack
from kcdesk.search.engine import Engine
from kcdesk.search.relevance import read_cases
from kcdesk.search.tokens import split_words
from tests.benchmarks.search_latency import figures, timed
from tests.relevance.tables import HERE, KEPT_ASIDE, of_danger

COLLECTING = (700, 10, 100)
"""How often cycles are looked for, as in the program (`kcdesk/app/run.py`)."""
LONGEST = 2000
"""Letters."""
_OF_EACH = 25
"""Texts of each kind."""
_SMALL = """
    a i am is it in on at to do go he she we my me no not of or and the for but so if up us was had has have
    can will with what how when why who this that there all any you your get got been out off day one two too
    very
""".split()
_FOREIGN = (
    "αβγδεζηθικλμνξοπρστυφχψω",
    "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "אבגדהוזחטיכלמנסעפצקרשת",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "कखगघङचछजझञटठडढणतथदधन",
    "日本語肝臓癌腎臓薬副作用",
    "éèêëàâäîïôöùûüçñßøåæœ",
    "😀💊🏥❤️‍🔥",
)
_MARKS = "\u0300\u0301\u0308\u0327\u064b\u05b0"
_CAUSES = """
    what does is can could would why how do are when which cause causes prevent stop trigger lead to after
    during in the a an risk of chance history but it settled once last year years ago for people patients who
    have had before
""".split()
"""Words that many patterns of calm clauses start with, and go on after."""


class Words:
    """What the texts are made of."""

    def __init__(self) -> None:
        self.questions = [
            case.query
            for name in (
                "queries",
                "readers",
                "real_questions",
                "forum_questions",
                "faq_questions",
                "sections",
            )
            for case in read_cases(HERE / f"{name}.tsv")
        ]
        files = (*of_danger(), *sorted(KEPT_ASIDE.glob("*.tsv")))
        dangers = [case for file in files for case in read_cases(file)]
        self.dangers = [case.query for case in dangers if case.topics]
        self.harmless = [case.query for case in dangers if not case.topics]
        self.words = sorted({word for text in self.questions for word in split_words(text)})
        self.of_danger = sorted({word for text in self.dangers for word in split_words(text)})


def texts(words: Words | None = None, of_each: int = _OF_EACH) -> dict[str, list[str]]:
    """Kind -> its texts; the same each time for the same tables."""
    words = words or Words()
    made = {}
    for name, kind in _KINDS.items():
        chance = random.Random(name)  # noqa: S311 - nothing secret
        made[name] = [kind(words, chance)[:LONGEST] for _ in range(of_each)]
    return made


def _strung(parts: Callable[[], str], between: Callable[[], str]) -> str:
    text = ""
    while len(text) < LONGEST:
        text += parts() + between()
    return text


def _lines(which: str, between: tuple[str, ...]) -> Callable[[Words, random.Random], str]:
    return lambda words, chance: _strung(
        lambda: chance.choice(getattr(words, which)), lambda: chance.choice(between)
    )


def _dictated(words: Words, chance: random.Random) -> str:
    """Questions one after the other without a stop or a capital."""
    text = _strung(lambda: chance.choice(words.questions), lambda: " and ")
    return " ".join(split_words(text))


def _misspelt(words: Words, chance: random.Random) -> str:
    return _strung(lambda: misspelt(chance.choice(words.words), chance), lambda: " ")


def misspelt(word: str, chance: random.Random) -> str:
    """A word with a letter or two more, less or other."""
    for _ in range(1 + (len(word) > len("ten letters"))):
        at = chance.randrange(len(word))
        other = chance.choice(string.ascii_lowercase)
        word = chance.choice(
            (word[:at] + other + word[at:], word[:at] + other + word[at + 1 :], word[:at] + word[at + 1 :])
        )
    return word


def _misspelt_danger(words: Words, chance: random.Random) -> str:
    return _strung(lambda: misspelt(chance.choice(words.of_danger), chance), lambda: " ")


def _of(which: str, between: str = " ") -> Callable[[Words, random.Random], str]:
    return lambda words, chance: _strung(lambda: chance.choice(getattr(words, which)), lambda: between)


def _small_words(_: Words, chance: random.Random) -> str:
    return _strung(lambda: chance.choice(_SMALL), lambda: " ")


def _two_letters(_: Words, chance: random.Random) -> str:
    return _strung(lambda: "".join(chance.choices(string.ascii_lowercase, k=2)), lambda: " ")


def _random_words(_: Words, chance: random.Random) -> str:
    return _strung(
        lambda: "".join(chance.choices(string.ascii_lowercase, k=chance.randint(3, 12))), lambda: " "
    )


def _one_letter(_: Words, chance: random.Random) -> str:
    letter = chance.choice(string.ascii_lowercase + string.digits + _MARKS)
    return (
        chance.choice((letter, f"{letter} ", letter * 4 + " ", f"{letter}'", f"e{letter}", f'"{letter} '))
        * LONGEST
    )


def _numbers(_: Words, chance: random.Random) -> str:
    def number() -> str:
        return chance.choice(
            (str(chance.randint(0, 2030)), f"{chance.randint(35, 42)}.{chance.randint(0, 9)}")
        )

    return _strung(number, lambda: chance.choice((" ", " degrees ", ", ", "/", " mg ", ". ")))


def _foreign(_: Words, chance: random.Random) -> str:
    letters = chance.choice(_FOREIGN) + chance.choice(("", _MARKS))
    return _strung(lambda: "".join(chance.choices(letters, k=chance.randint(1, 12))), lambda: " ")


def _one_question(words: Words, chance: random.Random) -> str:
    """One question, over and over."""
    return (chance.choice(words.questions) + chance.choice((" ", ". "))) * LONGEST


def _calm(words: Words, chance: random.Random) -> str:
    """Words of danger among those that questions about causes are made of, in one clause."""
    return _strung(lambda: chance.choice((*_CAUSES, *chance.sample(words.of_danger, 20))), lambda: " ")


def _compounds(words: Words, chance: random.Random) -> str:
    return _strung(lambda: chance.choice(words.words), lambda: chance.choice("-/&+'\"()"))


_KINDS: dict[str, Callable[[Words, random.Random], str]] = {
    "questions": _lines("questions", (". ", " ", ", ", "\n")),
    "dictated": _dictated,
    "danger": _lines("dangers", (". ", ", ", " and ")),
    "danger without stops": _of("dangers"),
    "harmless": _lines("harmless", (". ", ", ", "\n")),
    "harmless without stops": _of("harmless"),
    "words": _of("words"),
    "words of danger": _of("of_danger"),
    "calm": _calm,
    "misspelt": _misspelt,
    "misspelt danger": _misspelt_danger,
    "small words": _small_words,
    "two letters": _two_letters,
    "random words": _random_words,
    "one letter": _one_letter,
    "numbers": _numbers,
    "foreign": _foreign,
    "one question": _one_question,
    "compounds": _compounds,
}  # fmt: skip
"""Kind -> how a text of it is made."""


def measure(pack_file: Path, *, cold: bool = False) -> Iterator[str]:
    """A line for each kind, and one for all: milliseconds of the processor a search."""
    every = []
    with Pack.open(pack_file, always) as pack:
        engine = _ready(pack)
        for name, some in texts().items():
            if cold:
                taken = [one for text in some for one in timed(_ready(pack), [text])]
            else:
                taken = timed(engine, some)
            every += taken
            yield f"{name:24}{figures(taken)}"[:150]
    yield f"{'all':24}{figures(every)}"[:150]


def _ready(pack: Pack) -> Engine:
    """An engine as it is when somebody has been at the window for a moment."""
    engine = Engine(pack)
    engine.warm_up()
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECTING)
    return engine


if __name__ == "__main__":
    for line in measure(bundled_pack(), cold="--cold" in sys.argv):
        print(line, flush=True)
