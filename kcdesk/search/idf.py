"""Inverse document frequency: how much a word says of what is looked for."""

from __future__ import annotations

import math


def inverse_document_frequency(sections: int, holding: int) -> float:
    """The natural logarithm of 1 + N/n, for a word that `holding` of all `sections` hold.

    A word that no section holds counts as one that a single section holds.
    Source: K. Spärck Jones, "A statistical interpretation of term specificity", J. Doc. 28 (1972).
    """
    return math.log(1 + sections / max(1, holding))
