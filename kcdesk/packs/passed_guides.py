"""Which guides have passed the gate, and whose signatures were right: none is proved at every start."""

from __future__ import annotations

from pathlib import Path

from kcdesk.guide import schema
from kcdesk.guide.pack import Identity, Pack
from kcdesk.user_data.atomic_file import read_private, write_private

_MOST = 200
_PASSED = "passed"
_LARGEST = 100_000


class PassedGuides:
    """States of guide files that passed, in a file of this person's own: nobody else may vouch for a guide.

    Lost or spoilt, it costs a tenth of a second a megabyte once.
    """

    def __init__(self, file: Path | None) -> None:
        """`file` None remembers nothing."""
        self._file = file

    def __call__(self, file: Path, identity: Identity) -> bool:
        """Whether this state of `file` has passed the rules of today."""
        return _line(file, identity, _PASSED) in self._lines()

    def is_signed(self, pack: Pack, key: str) -> bool:
        """Whether the signature of this state of the file, by the key of that name, was found to be right."""
        return _line(pack.file, pack.identity, f"signed-{key}") in self._lines()

    def remember(self, pack: Pack) -> None:
        """Take down that a guide has passed.  What cannot be written is forgotten."""
        self._add(_line(pack.file, pack.identity, _PASSED))

    def remember_signed(self, pack: Pack, key: str) -> None:
        """Take down that a guide's signature by that key is right."""
        self._add(_line(pack.file, pack.identity, f"signed-{key}"))

    def _add(self, line: str) -> None:
        lines = self._lines()
        if self._file is None or line in lines:
            return
        try:
            write_private(self._file, "".join(f"{each}\n" for each in [*lines, line][-_MOST:]))
        except (OSError, UnicodeError):
            return

    def _lines(self) -> list[str]:
        if self._file is None:
            return []
        try:
            return read_private(self._file, _LARGEST).splitlines()
        except (OSError, ValueError):
            return []


def _line(file: Path, identity: Identity, what: str) -> str:
    values = (what, schema.RULES_VERSION, schema.USER_VERSION, *identity)
    return f"{' '.join(map(str, values))} {str(file.absolute())!r}"
