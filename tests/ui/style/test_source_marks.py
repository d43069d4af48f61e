from __future__ import annotations

import pytest

from kcdesk.authoring.output.html import cites
from kcdesk.ui.style.source_marks import with_few_source_marks


@pytest.mark.parametrize(
    ("html", "gathered"),
    [
        (f"<p>One.{cites([1])}</p>", f"<p>One.{cites([1])}</p>"),
        (f"<p>One.{cites([3])} Two.{cites([1, 3])}</p>", f"<p>One. Two.{cites([1, 3])}</p>"),
        (
            f"<ul><li>One.{cites([2])} Two.{cites([1])}<ul><li>Three.{cites([5])}</li></ul></li></ul>",
            f"<ul><li>One. Two.{cites([1, 2])}<ul><li>Three.{cites([5])}</li></ul></li></ul>",
        ),
        (f"<p>A.{cites([1])}</p><p>B.{cites([1])}</p>", f"<p>A.{cites([1])}</p><p>B.{cites([1])}</p>"),
        (f"<td>A{cites([10])} b{cites([9])}\n</td>", f"<td>A b{cites([9, 10])}\n</td>"),
        ("<p>No source.</p>", "<p>No source.</p>"),
    ],
)
def test_a_paragraph_has_its_sources_once_at_its_end(html: str, gathered: str) -> None:
    assert with_few_source_marks(html) == gathered
