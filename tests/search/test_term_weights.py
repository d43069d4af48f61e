from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from kcdesk.guide.pack import Pack
from kcdesk.search.tables import SearchTables
from kcdesk.search.term_weights import LEAST, TermWeights, inverse_document_frequency, topicality
from tests.raw_pack import RawTopic, write_pack


def test_a_rare_word_weighs_more_than_a_frequent_one() -> None:
    assert inverse_document_frequency(100, 1) > inverse_document_frequency(100, 50) > 0
    assert inverse_document_frequency(100, 0) == inverse_document_frequency(100, 1)


@pytest.mark.parametrize(("keyness", "share"), [(3.0, 1.0), (1.0, 1.0), (0.0, 0.75), (-9.0, LEAST)])
def test_a_word_as_frequent_elsewhere_weighs_less(keyness: float, share: float) -> None:
    assert topicality(keyness) == share


def test_a_guide_s_own_words_weigh_more_than_common_ones(tmp_path: Path) -> None:
    topic = RawTopic("a", "A", "", "Kidney. Wedding. Words and more words.")
    pack = Pack.open(write_pack(tmp_path / "a.kcpack", [topic], frequencies={"wedding": 1e6, "kidney": 1.0}))
    weights = TermWeights(SearchTables(pack))
    assert weights.weight("kidnei") > weights.weight("wed") > 0
    pack.close()


def test_a_stem_that_the_guide_does_not_have_is_as_topical_as_any(tmp_path: Path) -> None:
    """It may be misspelt."""
    with closing(Pack.open(write_pack(tmp_path / "a.kcpack", (RawTopic("a", "Axitinib"),)))) as pack:
        assert TermWeights(SearchTables(pack)).topicality("sheffield") == 1.0
