"""Who signed an open guide: looked up where it was found out before, proved where it was not."""

from __future__ import annotations

from kcdesk.guide.pack import Pack
from kcdesk.packs.minisign import SignatureError
from kcdesk.packs.passed_guides import PassedGuides
from kcdesk.packs.publishers import Publisher, Publishers


def signer_of(pack: Pack, publishers: Publishers, passed: PassedGuides) -> Publisher | None:
    """The trusted publisher whose signature fits; None where there is none.  What is proved is taken down."""
    known = publishers.all()
    for publisher in known:
        if passed.is_signed(pack, publisher.key.name):
            return publisher
    try:
        publisher = publishers.verified(pack.file, pack.info)
    except (SignatureError, OSError):
        return None
    passed.remember_signed(pack, publisher.key.name)
    return publisher
