"""The numbers of sources, gathered: one quiet mark at the end of a paragraph, not one a sentence."""

from __future__ import annotations

import re

from kcdesk.guide.page_html import CITES

_BLOCK = re.compile(r"(</?(?:p|li|ul|ol|td|th|tr|table|thead|tbody|h[1-6]|div|hr)\b[^>]*>|<br/?>)")
"""Where a paragraph ends or begins."""
_CITES = re.compile(rf'\s*<sup class="{CITES}">(.*?)</sup>', re.DOTALL)
_NUMBER = re.compile(r"<a [^>]*>(\d+)</a>")


def with_few_source_marks(html: str) -> str:
    """The page with every number of a paragraph's sources once, in order, at its end."""
    return "".join(
        part if at % 2 or _too_few(part) else _gathered(part) for at, part in enumerate(_BLOCK.split(html))
    )


def _too_few(words: str) -> bool:
    """Whether there is nothing to gather: fewer than two groups of numbers."""
    return words.count(f'<sup class="{CITES}">') < 2  # noqa: PLR2004 - see above


def _gathered(words: str) -> str:
    links = {int(link[1]): link[0] for group in _CITES.finditer(words) for link in _NUMBER.finditer(group[1])}
    marks = ",&#160;".join(links[number] for number in sorted(links))
    rest = _CITES.sub("", words)
    kept = rest.rstrip()
    return f'{kept}<sup class="{CITES}">{marks}</sup>{rest[len(kept) :]}'
