"""The one way in which a guide does not pass."""

from __future__ import annotations

from collections.abc import Container


class RefusedError(ValueError):
    """The pack is not the compiler's; the text names what no guide holds, as the end of a sentence."""


def exists(name: object, known: Container[object]) -> None:
    """Raise RefusedError for a name that nothing has."""
    if name not in known:
        raise RefusedError("a name that leads nowhere")
