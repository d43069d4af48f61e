"""ICU's data after it was trimmed: smaller, and every language still has its own order of letters."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from tests.packaging_script import packaging_script

_ROOT = Path(__file__).resolve().parents[2]
_DATA = sorted((Path(PySide6.__path__[0]) / "Qt" / "lib").glob("libicudata.so.*"))
trim_icu = packaging_script("trim_icu")

pytestmark = pytest.mark.skipif(
    not _DATA or not all(map(shutil.which, ("as", "ld", "objdump"))),
    reason="needs ICU's library beside Qt, and binutils (Debian package binutils)",
)

_WORDS = """
    zebra Äpfel apfel öl ol ångström angst chata cukr čaj caj nube ñandú łódź lodz istanbul İzmir
    ёлка ель йод єва אבא שלום پدر آب گل ابن हिन्दी अमर แก้ว เกม đường dao item2 item10
"""
_LANGUAGES = """
    en_GB fr_CA de_DE sv_SE da_DK es_ES cs_CZ pl_PL tr_TR cy_GB uk_UA ar_EG fa_IR he_IL hi_IN th_TH vi_VN
    fi_FI nb_NO is_IS et_EE lt_LT lv_LV hu_HU ro_RO hr_HR sr_RS mk_MK sq_AL kk_KZ az_AZ ur_PK bn_BD my_MM
"""
_SORT = """
import sys
from functools import cmp_to_key
from PySide6.QtCore import QCollator, QLocale
words = sys.argv[1].split()
for name in sys.argv[2].split():
    collator = QCollator(QLocale(name))
    collator.setNumericMode(True)
    print(name, *sorted(words, key=cmp_to_key(collator.compare)))
    print(name, *map(QLocale(name).toUpper, words), QLocale(name).toString(1234567.5))
"""


@pytest.fixture(scope="module")
def trimmed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    library = Path(shutil.copy(_DATA[0], tmp_path_factory.mktemp("icu")))
    trim_icu.trim(library)
    return library


def _sorted_with(library: Path) -> str:
    """As Qt sorts with that library; one that is loaded first takes the other's place."""
    surroundings = os.environ | {"LD_PRELOAD": str(library), "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", _SORT, _WORDS, _LANGUAGES]
    return subprocess.run(command, env=surroundings, capture_output=True, text=True, check=True).stdout


def test_every_language_sorts_and_capitalises_as_before(trimmed: Path) -> None:
    said = _sorted_with(trimmed)
    assert said == _sorted_with(_DATA[0])
    assert len({line.split(" ", 1)[1] for line in said.splitlines()[::2]}) > 5  # orders do differ


def test_nine_tenths_of_it_go(trimmed: Path) -> None:
    assert trimmed.stat().st_size < _DATA[0].stat().st_size / 10
