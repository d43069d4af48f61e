from __future__ import annotations

import pytest

from kcdesk.i18n.language_names import language_name


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("en-GB", "English"),
        ("ar", "العربية"),
        ("DE-at", "Deutsch"),
        ("cy", "Cymraeg"),
        ("zh-Hans", "简体中文"),
        ("zh-Hant-TW", "繁體中文"),
        ("zh-CN", "中文"),
        ("qps-ploc", "qps-ploc"),
    ],
)
def test_a_language_is_named_in_itself(tag: str, name: str) -> None:
    """Whoever can read it finds it; one that is not known is its tag."""
    assert language_name(tag) == name
