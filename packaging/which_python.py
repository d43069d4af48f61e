"""Run by an interpreter that kcdesk may be set up with: says in one line what it is.

`quick PATH` where it was compiled by a profile, which searches a tenth to a quarter faster, and makes
.venv without another package; else `plain PATH`. Ends with 1 where it is too old. An old one has to read it.
"""

import sys
import sysconfig

OLDEST = (3, 11)
_DEBIANS = "/usr/share/python-wheels"
"""Stands in what Debian's and Ubuntu's own were configured with: the profile comes later, by their rules."""


def is_quick() -> bool:
    """Whether it was compiled by a profile, and has all that makes .venv."""
    configured = sysconfig.get_config_var("CONFIG_ARGS") or ""
    try:
        import ensurepip  # noqa: F401, PLC0415 - Debian keeps these in a package of their own
        import venv  # noqa: F401, PLC0415
    except ImportError:
        return False
    return "--enable-optimizations" in configured or _DEBIANS in configured


def own_path() -> str:
    """Its path; in a virtual environment, which may be the .venv that is made anew, of the one behind it."""
    return getattr(sys, "_base_executable", None) or sys.executable


if __name__ == "__main__":
    if sys.version_info < OLDEST:
        sys.exit(1)
    print("quick" if is_quick() else "plain", own_path())
