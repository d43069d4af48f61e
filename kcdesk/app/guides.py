"""What looks after the guides of this person and of this computer, with the files it works on."""

from __future__ import annotations

from pathlib import Path

from kcdesk.packs.first_start import FirstStarts
from kcdesk.packs.manager import GuideManager
from kcdesk.packs.passed_guides import PassedGuides
from kcdesk.packs.publishers import Publishers
from kcdesk.paths import (
    bundled_pack,
    first_starts_file,
    guide_folders,
    passed_guides_file,
    publisher_folders,
)
from kcdesk.search.self_test import self_test


def guide_manager(folder: Path | None = None) -> GuideManager:
    """Make it; guides are installed in `folder`, None is this person's own.

    What is installed for everybody, or for another computer, does not depend on what this person has.
    """
    folders = guide_folders()
    if folder is not None:
        folders = folders[folders.index(folder) :] if folder in folders else (folder,)
    return GuideManager(
        bundled_pack(),
        folders,
        Publishers(publisher_folders()),
        PassedGuides(passed_guides_file()),
        FirstStarts(first_starts_file()),
        self_test,
    )
