"""Quotation marks and apostrophes as keyboards have them: pages have ’ and “ ”, and people type ' and "."""

from __future__ import annotations

from typing import Final

FORMS: Final = {"'": "'’‘\u02bc\uff07", '"': '"“”\uff02'}
"""Every form of a typed mark that a page or a keyboard may have, the typed one first."""

_TYPED = str.maketrans({form: typed for typed, forms in FORMS.items() for form in forms})


def as_typed(text: str) -> str:
    """The text with every such mark as it is typed; of the same length."""
    return text.translate(_TYPED)
