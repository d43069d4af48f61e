"""The shapes of the data files hold nothing that no reader ever sees."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import kcdesk.authoring
from kcdesk.authoring.data import medicine_schemas
from kcdesk.authoring.data.schemas import Entry

_PACKAGE = Path(kcdesk.authoring.__file__).parent
_SHAPES = [
    shape
    for shape in vars(medicine_schemas).values()
    if isinstance(shape, type) and issubclass(shape, Entry) and shape is not Entry
]


def _attributes(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute):
            yield node.attr


_READ = {name for file in _PACKAGE.rglob("*.py") for name in _attributes(file)}
"""Whatever some part of the compiler asks of something by its name."""


@pytest.mark.parametrize("shape", _SHAPES, ids=lambda shape: shape.__name__)
def test_what_is_written_about_treatments_is_read_by_something(shape: type[Entry]) -> None:
    """Otherwise facts are kept, with their sources, where nobody looks for them."""
    assert [name for name in shape.model_fields if name not in _READ] == []
