"""A guide from a file into the installed ones: proved, copied, and known from then on."""

from __future__ import annotations

from contextlib import closing, suppress
from pathlib import Path

from kcdesk.guide.errors import GuideError
from kcdesk.guide.model import GuideInfo
from kcdesk.guide.pack import Pack, always
from kcdesk.packs.first_start import FirstStarts
from kcdesk.packs.passed_guides import PassedGuides
from kcdesk.packs.publishers import Publisher
from kcdesk.packs.store import Edition, InstallError, Progress, Store
from kcdesk.paths import first_starts_file, passed_guides_file
from kcdesk.search.engine import Engine
from kcdesk.startup.opening import open_bundled

_ASKED = 5
"""Topics that the search of a new guide must find."""


def install_guide(
    store: Store, file: Path, *, allow_unsigned: bool, progress: Progress = lambda _done, _all: None
) -> tuple[Edition, GuideInfo, Publisher | None]:
    """Install a guide, to be read from now on; the edition, what it says of itself, and who signed it.

    Raises AlreadyInstalledError, InstallError or another GuideError; nothing has changed then.
    """
    installed, publisher = store.install(
        file, self_test, bundled=_bundled(), allow_unsigned=allow_unsigned, progress=progress
    )
    edition = installed.current
    FirstStarts(first_starts_file()).forget(edition)
    passed = PassedGuides(passed_guides_file())
    with closing(Pack.open(edition.file, always)) as pack:  # it has just been through the gate
        info = pack.info
        passed.remember(pack)
        if publisher:
            passed.remember_signed(pack, publisher.key.name)
    return edition, info, publisher


def self_test(pack: Pack) -> None:
    """Read every page and ask the search for the first topics.  Raises GuideError for what does not work."""
    for topic in pack.topics:
        pack.page(topic.id)
        pack.sources(topic.id)
    engine = Engine(pack)
    for topic in pack.topics[:_ASKED]:
        if not engine.search(topic.title).hits:
            raise InstallError(
                f"The search of this guide does not find “{topic.title}”. It was not installed."
            )


def _bundled() -> GuideInfo | None:
    with suppress(GuideError), closing(open_bundled()) as pack:
        return pack.info
    return None
