from __future__ import annotations

import json
import subprocess
import sys

import pytest
from PySide6.QtGui import QImage

from kcdesk.qr.code import LONGEST, QUIET, CodeError, CodeTooLongError, QrCode, make_code
from tests.scanner import scan

_ADDRESS = "https://www.nhs.uk/conditions/kidney-cancer/"


def _picture(code: QrCode, square: int = 3) -> QImage:
    """The squares alone, without Qt's widgets."""
    image = QImage(code.full_side, code.full_side, QImage.Format.Format_Grayscale8)
    image.fill(255)
    for down, row in enumerate(code.rows):
        for across, dark in enumerate(row):
            if dark:
                image.setPixelColor(QUIET + across, QUIET + down, "black")
    return image.scaled(code.full_side * square, code.full_side * square)


@pytest.mark.parametrize(
    "address",
    [
        _ADDRESS,
        "http://x.org",
        "https://www.gov.uk/drug-safety-update?tag=a&b=c%20d#top",
        "https://0123456789",
        "https://x.org/" + "a" * (LONGEST - len("https://x.org/")),
    ],
)
def test_a_decoder_reads_the_address_and_nothing_else(address: str) -> None:
    assert scan(_picture(make_code(address))) == [address]


def test_a_fold_or_a_finger_may_hide_a_tenth_of_it() -> None:
    """In the longest code, which has no room for more than it was told to have."""
    address = "https://x.org/" + "a" * (LONGEST - len("https://x.org/"))
    code = make_code(address)
    hidden = code.side * 24 // 77
    first = (code.side - hidden) // 2
    rows = [list(row) for row in code.rows]
    for row in rows[first : first + hidden]:
        row[first : first + hidden] = [False] * hidden
    assert scan(_picture(QrCode(address, tuple(map(tuple, rows))))) == [address]


def test_letters_outside_ascii_are_written_so_that_no_reader_has_to_guess() -> None:
    """As bytes of UTF-8, one decoder took é for a Chinese sign."""
    assert scan(_picture(make_code("https://x.org/café"))) == ["https://x.org/caf%C3%A9"]


def test_a_longer_address_has_no_code() -> None:
    with pytest.raises(CodeTooLongError):
        make_code("https://x.org/" + "a" * LONGEST)
    with pytest.raises(CodeTooLongError):
        make_code("https://x.org/" + "é" * (LONGEST // 3))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tel:999",
        "smsto:999:help",
        "WIFI:S:x;;",
        "javascript:alert(1)",
        "https://x.org/a b",
        "https://x.org/\n",
    ],
)
def test_what_a_phone_would_act_on_in_another_way_has_no_code(text: str) -> None:
    with pytest.raises(CodeError):
        make_code(text)


def test_a_code_is_square_and_ready_made() -> None:
    code = make_code(_ADDRESS)
    assert {len(row) for row in code.rows} == {code.side}
    assert code.full_side == code.side + 8


_LOADED = """
import json, sys
for codec in ("_codecs_jp", "_multibytecodec"):
    sys.modules[codec] = None
import kcdesk.qr.code
before = "segno" in sys.modules
kcdesk.qr.code.make_code("https://x.org")
print(json.dumps([before, sorted(sys.modules)]))
"""


def test_segno_is_loaded_by_the_first_code_and_brings_no_network() -> None:
    """Nor does it need the codec of Japanese letters, which the frozen reader has not."""
    done = subprocess.run([sys.executable, "-c", _LOADED], capture_output=True, text=True, check=True)
    before, modules = json.loads(done.stdout)
    assert not before
    assert "segno.encoder" in modules
    assert not {"socket", "_socket", "ssl", "http.client", "urllib.request", "xml.sax"} & set(modules)
