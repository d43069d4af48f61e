"""What a guide says of itself."""

from __future__ import annotations

import re

from kcdesk.guide import schema
from kcdesk.guide.checksum import META_KEY
from kcdesk.guide.gate.columns import ADDRESS, DATE, ID
from kcdesk.guide.gate.refused import RefusedError
from kcdesk.guide.gate.rows import Rows


def check_about(rows: Rows) -> None:
    """Raise RefusedError for other data than a guide has, or none."""
    meta = dict(rows.of("meta"))
    known = {*schema.META_KEYS, *schema.OPTIONAL_META_KEYS, META_KEY}
    if not set(schema.META_KEYS) <= set(meta) <= known:
        raise RefusedError("other data about itself than a guide has")
    for key, pattern in (
        ("id", ID),
        ("date", DATE),
        ("language", r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"),
    ):
        if len(meta[key]) > 80 or not re.fullmatch(pattern, meta[key]):  # noqa: PLR2004 - as every id
            raise RefusedError(f"a wrong {key}")
    for key in (schema.HOME_KEY, schema.SHARE_KEY):
        if key in meta and not re.fullmatch(ADDRESS, meta[key]):
            raise RefusedError(f"a wrong {key}")
    if len(meta["title"]) > 300 or "\n" in meta["title"]:  # noqa: PLR2004 - as every title
        raise RefusedError("a wrong title")
    for key in (schema.TILES_TITLE_KEY, schema.SEARCH_HINT_KEY):
        if len(meta.get(key, "")) > 120 or "\n" in meta.get(key, ""):  # noqa: PLR2004 - one short line
            raise RefusedError(f"a wrong {key}")
