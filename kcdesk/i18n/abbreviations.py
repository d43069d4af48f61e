"""Short forms of English that are followed by the rest of their sentence."""

from __future__ import annotations

import re
from typing import Final

_TITLES: Final = "Dr Mr Mrs Ms Prof St Mt Sr Jr"
_OTHERS: Final = r"vs ca approx incl etc [Ff]ig [Tt]el [ap]\.m [eE]\.g [iI]\.e"
_MONTHS: Final = "Jan Feb Mar Apr Jun Jul Aug Sept? Oct Nov Dec"

ABBREVIATION: Final = re.compile(
    r"(?:^|[\s(\u201c\u2018\"'])(?:" + "|".join(f"{_TITLES} {_OTHERS} {_MONTHS}".split()) + r")\.\s*$"
)
"""Found at the end of a text that ends in one, with its full stop and any blanks after it."""
