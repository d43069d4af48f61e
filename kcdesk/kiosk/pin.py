"""The PIN with which staff leave a kiosk: kept as a hash only, and slow to guess."""

from __future__ import annotations

import binascii
import hashlib
import hmac
import os
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

SHORTEST, LONGEST = 4, 12
"""Digits of a PIN."""

_NAME = "scrypt"
_N, _R, _P = 2**15, 8, 1
"""Work factors of RFC 7914: about a tenth of a second and 32 MB."""
_MOST_N, _MOST_R, _MOST_P = 2**17, 16, 4
_MEMORY = 512 * 2**20
_SALT, _LENGTH = 16, 32
_PARTS = 6

_FREE_TRIES = 3
_FIRST_WAIT, _LONGEST_WAIT = 30.0, 900.0


@dataclass(frozen=True, slots=True)
class PinHash:
    """A PIN as it is kept."""

    n: int
    r: int
    p: int
    salt: bytes
    digest: bytes

    @classmethod
    def of(cls, pin: str, salt: bytes | None = None) -> PinHash:
        """Hash a PIN; without a salt, with a new one."""
        salt = os.urandom(_SALT) if salt is None else salt
        return cls(_N, _R, _P, salt, _scrypt(pin, salt, _N, _R, _P, _LENGTH))

    @classmethod
    def read(cls, text: str) -> PinHash | None:
        """Read `scrypt$n$r$p$salt$digest`, the last two in hexadecimal; None for anything else."""
        parts = text.split("$")
        if len(parts) != _PARTS or parts[0] != _NAME:
            return None
        try:
            n, r, p = (int(part) for part in parts[1:4])
            salt, digest = (binascii.unhexlify(part) for part in parts[4:])
        except ValueError:
            return None
        fits = 1 < n <= _MOST_N and not n & (n - 1) and 1 <= r <= _MOST_R and 1 <= p <= _MOST_P
        return cls(n, r, p, salt, digest) if fits and len(salt) >= _SALT and len(digest) == _LENGTH else None

    def __str__(self) -> str:
        return f"{_NAME}${self.n}${self.r}${self.p}${self.salt.hex()}${self.digest.hex()}"

    def matches(self, pin: str) -> bool:
        """Whether this is the PIN."""
        made = _scrypt(pin, self.salt, self.n, self.r, self.p, len(self.digest))
        return hmac.compare_digest(made, self.digest)


def is_pin(text: str) -> bool:
    """Whether a text could be a PIN: digits, neither too few nor too many."""
    return text.isascii() and text.isdigit() and SHORTEST <= len(text) <= LONGEST


class PinLock:
    """Lock that a PIN opens.  After three wrong tries it waits, and longer after each further one."""

    def __init__(self, kept: PinHash, clock: Callable[[], float] = monotonic) -> None:
        """`clock` gives seconds that no change of the computer's date moves."""
        self._kept = kept
        self._clock = clock
        self._wrong = 0
        self._closed_until = 0.0

    @property
    def wait(self) -> float:
        """Seconds until the next try is taken; 0 for now."""
        return max(0.0, self._closed_until - self._clock())

    def opens_with(self, pin: str) -> bool:
        """Try a PIN.  False while it waits, whatever the PIN."""
        if self.wait:
            return False
        if is_pin(pin) and self._kept.matches(pin):
            self._wrong = 0
            return True
        self._wrong += 1
        more = self._wrong - _FREE_TRIES
        if more >= 0:
            self._closed_until = self._clock() + min(_FIRST_WAIT * 2.0 ** min(more, 10), _LONGEST_WAIT)
        return False


def _scrypt(pin: str, salt: bytes, n: int, r: int, p: int, length: int) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=n, r=r, p=p, maxmem=_MEMORY, dklen=length)
