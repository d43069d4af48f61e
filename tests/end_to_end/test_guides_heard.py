"""What Orca says of the panel of guides, and of what can be done there: by the keyboard alone."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from kcdesk.guide.pack import Pack, always
from kcdesk.packs.store import Store
from kcdesk.paths import bundled_pack
from tests.end_to_end.orca import need_orca, program_with_orca, wait_for_the_search_box
from tests.end_to_end.test_orca import press
from tests.signed_guides import guide, publishers


def test_orca_says_what_is_here_and_what_goes(reader_pack_file: Path, tmp_path: Path) -> None:
    """The list, each guide's buttons, the question before an edition goes, and what came of it."""
    need_orca()
    (tmp_path / "kcdesk").mkdir()
    trusted = publishers(tmp_path / "kcdesk" / "publishers")
    store = Store(tmp_path / "data" / "kcdesk" / "guides", trusted)
    for day in ("2026-02-01", "2026-03-01"):
        store.install(guide(tmp_path / "stick", day), lambda _pack: None)
    with program_with_orca(reader_pack_file, tmp_path) as beside:
        beside[0].wait_for_title("A small guide")
        wait_for_the_search_box(*beside)
        press(beside, "ctrl+shift+g", "Add a guide from a file", "Guides on this computer: 2")
        press(beside, "Tab", "Read Metastatic kidney cancer")
        press(beside, "Tab", "Read A raw guide - English")
        press(beside, "Tab", "Go back to 1 February 2026")
        press(beside, "Return", "Go back to the edition of 1 February 2026?")
        press(beside, "shift+Tab", "Yes, go back")
        press(beside, "Return", "Back to the edition of 1 February 2026.")


def test_orca_says_who_signed_what_somebody_opens(reader_pack_file: Path, tmp_path: Path) -> None:
    """A guide of nobody: that is what is said first, and the way out has the focus."""
    need_orca()
    file = guide(tmp_path / "stick", "2026-02-02", key=None, id="nobody", title="A guide of nobody")
    with program_with_orca(reader_pack_file, tmp_path, (str(file),)) as beside:
        with closing(Pack.open(bundled_pack(), always)) as pack:
            beside[0].wait_for_title(pack.info.title)
        beside[1].wait_for("A guide of nobody - English", "Nobody knows who made it.", "Cancel")
