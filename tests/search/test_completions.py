from __future__ import annotations

from kcdesk.guide.pack import Pack
from kcdesk.search.completions import completions, known_words


def test_the_last_word_goes_on_as_words_of_the_guide_do(reader_pack: Pack) -> None:
    found = completions(reader_pack, "after surg")
    assert "surgery" in found
    assert all(word.startswith("surg") and word != "surg" for word in found)
    assert len(completions(reader_pack, "su", 2)) <= 2


def test_capitals_are_no_matter(reader_pack: Pack) -> None:
    assert completions(reader_pack, "SURG") == completions(reader_pack, "surg")


def test_nothing_goes_on_from_a_blank_a_letter_or_a_sign(reader_pack: Pack) -> None:
    for text in ("", "surgery ", "s", "%%", "'or 1", "zzzz"):
        assert completions(reader_pack, text) == ()


def test_words_that_the_guide_has_are_known(reader_pack: Pack) -> None:
    assert known_words(reader_pack, ["Surgery", "smith", "surgery"]) == {"Surgery", "surgery"}
