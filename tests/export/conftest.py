from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kcdesk.guide.pack import Pack
from kcdesk.paths import bundled_pack
from tests.arabic_guide import make_arabic_pack


@pytest.fixture(scope="session")
def shipped_pack() -> Iterator[Pack]:
    """The guide as it ships."""
    pack = Pack.open(bundled_pack())
    yield pack
    pack.close()


@pytest.fixture(scope="session")
def arabic_pack_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_arabic_pack(tmp_path_factory.mktemp("arabic"))
