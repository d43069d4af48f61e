"""Keys and signatures in the format of minisign: Ed25519 over a BLAKE2b hash.

    NAME.pub                untrusted comment, then base64 of: "Ed", key number (8), public key (32)
    NAME.key                untrusted comment, then base64 of: "Ed", "Sc" or 0 0, "B2", salt (32),
                            operations (8), memory (8), and, encrypted with the password:
                            key number (8), secret key (64), sum (32)
    FILE.minisig            untrusted comment, base64 of: "ED", key number (8), signature of the hash (64);
                            trusted comment, base64 of: signature of the signature and the comment (64)

Source: https://jedisct1.github.io/minisign/.  PyNaCl is loaded by the first key or signature, not before.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from kcdesk.i18n.message import QT_TRANSLATE_NOOP, Message

_OTHER_KEY = QT_TRANSLATE_NOOP("guide", "It was signed with another key.")
_UNFIT = QT_TRANSLATE_NOOP("guide", "The signature does not fit: the file is not what its publisher signed.")
_NO_SIGNATURE = QT_TRANSLATE_NOOP("guide", "This is not a signature of minisign’s.")
_OLD_KIND = QT_TRANSLATE_NOOP(
    "guide", "This signature is of an old kind. Sign the file again with minisign 0.10 or later."
)
_NEITHER = QT_TRANSLATE_NOOP("guide", "“{file}” is not a key or a signature.")

ENDING = ".minisig"
_KEY, _HASHED, _SCRYPT, _PLAIN, _SUM = b"Ed", b"ED", b"Sc", b"\0\0", b"B2"
_UNTRUSTED, _TRUSTED = "untrusted comment: ", "trusted comment: "
_CHUNK = 1 << 20
_LARGEST = 10_000
"""Bytes of a key or a signature; they have some 300."""
_OPERATIONS, _MEMORY = 33_554_432, 1_073_741_824
"""What minisign asks of scrypt for a new key; a gigabyte, once."""


class SignatureError(ValueError):
    """A key or a signature that is none, or that does not fit; the text is a sentence."""

    @property
    def wording(self) -> Message:
        """Its sentence; what was not made to be translated (the command line's own) stays as it is."""
        said = self.args[0] if self.args else ""
        return said if isinstance(said, Message) else Message("{said}", {"said": said})


@dataclass(frozen=True, slots=True)
class PublicKey:
    """Who signed: the half of a key that everybody may have."""

    number: bytes
    """Eight bytes that tell one key from another."""
    key: bytes

    @property
    def name(self) -> str:
        """The key's number as minisign prints it."""
        return f"{int.from_bytes(self.number, 'little'):X}"

    def as_text(self) -> str:
        """The content of a `.pub` file."""
        return f"{_UNTRUSTED}minisign public key {self.name}\n{_encoded(_KEY, self.number, self.key)}\n"


@dataclass(frozen=True, slots=True)
class SecretKey:
    """What a publisher signs with."""

    number: bytes
    seed: bytes

    @property
    def public(self) -> PublicKey:
        """The half to hand out."""
        from nacl.signing import SigningKey  # noqa: PLC0415 - see the module

        return PublicKey(self.number, bytes(SigningKey(self.seed).verify_key))

    def as_text(self, password: str) -> str:
        """The content of a `.key` file; with an empty password, readable by whoever has the file."""
        whole = self.seed + self.public.key
        check = hashlib.blake2b(_KEY + self.number + whole, digest_size=32).digest()
        secret, kind, salt = self.number + whole + check, _PLAIN, bytes(32)
        operations = memory = 0
        if password:
            kind, salt, operations, memory = _SCRYPT, os.urandom(32), _OPERATIONS, _MEMORY
            secret = _mixed(secret, password, salt, operations, memory)
        sizes = operations.to_bytes(8, "little") + memory.to_bytes(8, "little")
        parts = (_KEY, kind, _SUM, salt, sizes, secret)
        return f"{_UNTRUSTED}minisign secret key {self.public.name}\n{_encoded(*parts)}\n"


@dataclass(frozen=True, slots=True)
class Signature:
    """What stands beside a signed file."""

    number: bytes
    signature: bytes
    comment: str
    """The trusted comment: signed, unlike the first line."""
    comment_signature: bytes

    def as_text(self) -> str:
        """The content of a `.minisig` file."""
        first = f"{_UNTRUSTED}signature from minisign secret key\n"
        signed = f"{_encoded(_HASHED, self.number, self.signature)}\n"
        return f"{first}{signed}{_TRUSTED}{self.comment}\n{_encoded(self.comment_signature)}\n"


def new_key() -> SecretKey:
    """A key that nobody had before."""
    return SecretKey(os.urandom(8), os.urandom(32))


def sign(file: Path, key: SecretKey, comment: str) -> Signature:
    """The signature of a file's bytes and of a comment of one line.  Raises OSError."""
    from nacl.signing import SigningKey  # noqa: PLC0415 - see the module

    signing = SigningKey(key.seed)
    signature = signing.sign(_hash(file)).signature
    return Signature(key.number, signature, comment, signing.sign(signature + comment.encode()).signature)


def verify(file: Path, signature: Signature, key: PublicKey) -> None:
    """Raise SignatureError unless this key signed these bytes and this comment.  Raises OSError."""
    from nacl.exceptions import BadSignatureError  # noqa: PLC0415 - see the module
    from nacl.signing import VerifyKey  # noqa: PLC0415

    if signature.number != key.number:
        raise SignatureError(Message(_OTHER_KEY))
    verifying = VerifyKey(key.key)
    try:
        verifying.verify(_hash(file), signature.signature)
        verifying.verify(signature.signature + signature.comment.encode(), signature.comment_signature)
    except BadSignatureError as error:
        raise SignatureError(Message(_UNFIT)) from error


def read_public_key(text: str) -> PublicKey:
    """The key of a `.pub` file, or its second line alone.  Raises SignatureError."""
    lines = text.strip().splitlines()
    data = _decoded(lines[-1] if lines else "", 42, "public key")
    if data[:2] != _KEY:
        message = "This is not a public key of minisign’s."
        raise SignatureError(message)
    return PublicKey(data[2:10], data[10:])


def read_secret_key(text: str, password: str = "") -> SecretKey:
    """The key of a `.key` file.  Raises SignatureError, also for a wrong password."""
    lines = text.strip().splitlines()
    data = _decoded(lines[-1] if lines else "", 158, "secret key")
    kind, salt, secret = data[2:4], data[6:38], data[54:]
    operations, memory = (int.from_bytes(data[at : at + 8], "little") for at in (38, 46))
    if kind == _SCRYPT:
        secret = _mixed(secret, password, salt, operations, memory)
    number, whole, check = secret[:8], secret[8:72], secret[72:]
    key = SecretKey(number, whole[:32])
    right = hashlib.blake2b(data[:2] + number + whole, digest_size=32).digest()
    # minisign leaves the sum empty in a key without a password.
    if (check != right and (kind == _SCRYPT or any(check))) or key.public.key != whole[32:]:
        message = "The password is wrong, or this is not a secret key of minisign’s."
        raise SignatureError(message)
    return key


def is_encrypted(text: str) -> bool:
    """Whether a `.key` file wants a password.  Raises SignatureError."""
    lines = text.strip().splitlines()
    return _decoded(lines[-1] if lines else "", 158, "secret key")[2:4] == _SCRYPT


def read_signature(text: str) -> Signature:
    """A `.minisig` file's content.  Raises SignatureError."""
    lines = text.splitlines()
    if len(lines) < 4 or not lines[2].startswith(_TRUSTED):  # noqa: PLR2004 - see the module
        raise SignatureError(Message(_NO_SIGNATURE))
    data = _decoded(lines[1], 74, "signature")
    if data[:2] != _HASHED:
        raise SignatureError(Message(_OLD_KIND))
    comment = lines[2].removeprefix(_TRUSTED)
    return Signature(data[2:10], data[10:], comment, _decoded(lines[3], 64, "signature"))


def must_be_ordinary(file: Path) -> None:
    """Raise SignatureError for what others put where a signature stands and which never comes to its end.

    A pipe keeps whoever opens it waiting; so nothing is opened here.  Raises OSError.
    """
    if file.stat().st_size > _LARGEST or not file.is_file():
        raise SignatureError(Message(_NEITHER, {"file": file.name}))


def read_small(file: Path) -> str:
    """The text of a key or a signature.  Raises OSError, and SignatureError for what is none."""
    must_be_ordinary(file)
    with file.open("rb") as stream:
        data = stream.read(_LARGEST + 1)
    try:
        if len(data) <= _LARGEST:
            return data.decode()
    except UnicodeDecodeError:
        pass
    raise SignatureError(Message(_NEITHER, {"file": file.name}))


def _hash(file: Path) -> bytes:
    total = hashlib.blake2b()
    with file.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            total.update(chunk)
    return total.digest()


def _mixed(secret: bytes, password: str, salt: bytes, operations: int, memory: int) -> bytes:
    from nacl.exceptions import CryptoError  # noqa: PLC0415 - see the module
    from nacl.pwhash import scrypt  # noqa: PLC0415

    if not operations <= _OPERATIONS or not memory <= _MEMORY:
        message = "This secret key asks for more memory than minisign’s do."
        raise SignatureError(message)
    try:
        stream = scrypt.kdf(len(secret), password.encode(), salt, operations, memory)
    except (CryptoError, ValueError, RuntimeError) as error:
        message = "There is not enough memory to read this secret key; it takes a gigabyte."
        raise SignatureError(message) from error
    return bytes(a ^ b for a, b in zip(secret, stream, strict=True))


def _encoded(*parts: bytes) -> str:
    return base64.b64encode(b"".join(parts)).decode()


def _decoded(line: str, length: int, what: str) -> bytes:
    try:
        data = base64.b64decode(line.strip(), validate=True)
    except (binascii.Error, ValueError):
        data = b""
    if len(data) != length:
        message = f"This is not a {what} of minisign’s."
        raise SignatureError(message)
    return data
