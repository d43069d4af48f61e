"""How new an installed edition is: the one place that tells, for what is read and what may be installed."""

from __future__ import annotations

from contextlib import closing, suppress
from datetime import date
from pathlib import Path

from kcdesk.guide.errors import GuideError
from kcdesk.guide.pack import Pack, always
from kcdesk.packs.edition_order import Age, age_of
from kcdesk.packs.minisign import SignatureError
from kcdesk.packs.publishers import read_beside, stamp_in


def installed_age(file: Path, day: date) -> Age | None:
    """How new the edition in `file` is, whose folder says that it is of `day`; None where nothing tells.

    The 300 bytes of its signature say it, proved when the edition came; where they do not, the guide itself
    is opened.
    """
    with suppress(SignatureError, OSError):
        stamp = stamp_in(read_beside(file).comment)
        if stamp is not None and stamp.age.day == day:
            return stamp.age
    with suppress(GuideError, OSError), closing(Pack.open(file, always)) as pack:
        return age_of(pack.info)
    return None
