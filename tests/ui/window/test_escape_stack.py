from __future__ import annotations

from kcdesk.ui.window.escape_stack import EscapeStack


def test_the_topmost_open_layer_is_closed_and_no_other() -> None:
    asked: list[str] = []

    def layer(name: str, *, is_open: bool) -> bool:
        asked.append(name)
        return is_open

    stack = EscapeStack(
        lambda: (
            lambda: layer("card", is_open=False),
            lambda: layer("panel", is_open=True),
            lambda: layer("results", is_open=True),
        )
    )
    assert stack.close_top()
    assert asked == ["card", "panel"]


def test_nothing_open_is_told() -> None:
    assert not EscapeStack(lambda: (lambda: False,)).close_top()
    assert not EscapeStack(tuple).close_top()
