"""A sheet for whoever reviews pages."""

from __future__ import annotations

from pathlib import Path

from kcdesk.export.review_sheet import review_sheet
from kcdesk.guide.pack import Pack


def test_a_page_is_followed_by_its_parts_and_sources_with_boxes(reader_pack_file: Path) -> None:
    pack = Pack.open(reader_pack_file)
    text = review_sheet(pack, ["surgery"])
    sheet = text[text.index("Review of “Surgery”") :]
    listed = len([one for one in pack.sections("surgery") if one.anchor]) + len(pack.sources("surgery")) + 4
    assert sheet.count("border:2px solid") == listed
    assert pack.sources("surgery")[0].title in sheet
    assert text.index("<article") < text.index("Review of “Surgery”")
    pack.close()
