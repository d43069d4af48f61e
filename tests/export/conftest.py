from __future__ import annotations

from pathlib import Path

import pytest

from tests.arabic_guide import make_arabic_pack


@pytest.fixture(scope="session")
def arabic_pack_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_arabic_pack(tmp_path_factory.mktemp("arabic"))
