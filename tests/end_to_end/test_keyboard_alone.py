from __future__ import annotations

from pathlib import Path

from tests.end_to_end.desk import need, program
from tests.pdf import sheets_of


def test_the_keyboard_alone_reaches_everything(reader_pack_file: Path, tmp_path: Path) -> None:
    """Search, open, a glossary card, a link, a drawing enlarged, paper, back and quit, without a mouse."""
    need("Xvfb", "xdotool", "pdftotext")
    with program(reader_pack_file, tmp_path) as kcdesk:
        kcdesk.wait_for_title("A small guide")
        kcdesk.type("surgery")
        kcdesk.press("Return")
        kcdesk.wait_for_title("Surgery - A small guide")
        # The page's first link is a word: its card opens, and closes by its button.
        for keys in ("Tab", "Return", "Return"):
            kcdesk.press_and_see(keys)
        # The second link of the list leads to another page.
        kcdesk.press("ctrl+shift+l", "Down", "Return")
        kcdesk.wait_for_title("Tiredness (fatigue) - A small guide")
        kcdesk.press("alt+Left")
        kcdesk.wait_for_title("Surgery - A small guide")
        # The third enlarges a drawing; Esc closes it.
        for keys in ("ctrl+shift+l", "Down", "Down", "Return", "plus"):
            kcdesk.press_and_see(keys)
        kcdesk.press("Escape")
        kcdesk.press_and_see("ctrl+p")
        # No printer is set up here: a file is offered instead.
        kcdesk.save_as_pdf(lambda: any(tmp_path.glob("*.pdf")))
        kcdesk.wait_for_title("Surgery - A small guide")
        kcdesk.press("alt+Left")
        kcdesk.wait_for_title("A small guide")
        kcdesk.press("ctrl+q")
        assert kcdesk.wait_for_end() == 0
    printed = next(tmp_path.glob("*.pdf"))
    assert sheets_of(printed)[0].startswith("Surgery")
