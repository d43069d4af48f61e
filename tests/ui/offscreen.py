"""What the offscreen platform cannot do, and says so each time it is asked to."""

from __future__ import annotations

import pytest

opens_a_menu = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
"""For tests that open a menu or a message box: a real screen raises them and gives them the keyboard."""
