"""Whose guides this computer believes: the public keys in the publishers folders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kcdesk.guide.model import GuideInfo
from kcdesk.i18n.message import QT_TRANSLATE_NOOP, Message
from kcdesk.packs import minisign
from kcdesk.packs.edition_order import Age
from kcdesk.packs.minisign import PublicKey, Signature, SignatureError

_UNKNOWN_KEY = QT_TRANSLATE_NOOP(
    "guide", "It is signed with the key {number}, which this computer does not know."
)
_OTHER_GUIDE = QT_TRANSLATE_NOOP("guide", "The signature is that of another guide.")
_UNSIGNED = QT_TRANSLATE_NOOP("guide", "It is not signed: there is no “{file}” beside it.")

_MOST_KEYS = 200
_STAMP = "kcdesk guide"


class UnsignedError(SignatureError):
    """There is no signature, or none of a publisher that this computer trusts; nothing says it is forged."""


@dataclass(frozen=True, slots=True)
class Publisher:
    """Somebody whose guides are believed here."""

    name: str
    """The name of the key's file without its ending."""
    key: PublicKey


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which edition of which guide a signature's trusted comment names."""

    id: str
    language: str
    age: Age


class Publishers:
    """The keys that are trusted; whoever may write into these folders decides."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        """`folders` may be missing."""
        self._folders = folders

    def all(self) -> tuple[Publisher, ...]:
        """Every key, in the folders' order; what is no key is passed over."""
        found = []
        for folder in self._folders:
            try:
                files = sorted(file for file in folder.iterdir() if file.suffix == ".pub" and file.is_file())
            except OSError:
                continue
            for file in files[:_MOST_KEYS]:
                try:
                    key = minisign.read_public_key(minisign.read_small(file))
                except (OSError, SignatureError):
                    continue
                found.append(Publisher(file.stem, key))
        return tuple(found)

    def of(self, signature: Signature) -> Publisher:
        """Whose key made a signature, as its number says.  Raises UnsignedError for nobody known."""
        for publisher in self.all():
            if publisher.key.number == signature.number:
                return publisher
        number = PublicKey(signature.number, b"").name
        raise UnsignedError(Message(_UNKNOWN_KEY, {"number": number}))

    def verified(self, file: Path, info: GuideInfo) -> Publisher:
        """Who signed the guide in `file`, whose own words about itself are `info`.

        Raises UnsignedError for a guide without a signature of anybody known, SignatureError for one whose
        signature does not fit, and OSError.
        """
        signature = read_beside(file)
        publisher = self.of(signature)
        minisign.verify(file, signature, publisher.key)
        if signature.comment != comment_for(info):
            raise SignatureError(Message(_OTHER_GUIDE))
        return publisher


def signature_file(file: Path) -> Path:
    """Where a guide's signature stands."""
    return file.with_name(file.name + minisign.ENDING)


def read_beside(file: Path) -> Signature:
    """The signature beside a guide.  Raises UnsignedError, SignatureError and OSError."""
    try:
        text = minisign.read_small(signature_file(file))
    except FileNotFoundError as error:
        raise UnsignedError(Message(_UNSIGNED, {"file": signature_file(file).name})) from error
    return minisign.read_signature(text)


def comment_for(info: GuideInfo) -> str:
    """The trusted comment of a guide's signature: which guide, of which day."""
    return f"{_STAMP} {info.id} {info.language} {info.date.isoformat()} {info.version}"


def stamp_in(comment: str) -> Stamp | None:
    """What a trusted comment says; None for a comment of another kind."""
    parts = comment.split(" ", 5)
    if len(parts) != 6 or " ".join(parts[:2]) != _STAMP:  # noqa: PLR2004 - as `comment_for` writes it
        return None
    try:
        return Stamp(parts[2], parts[3], Age(date.fromisoformat(parts[4]), parts[5]))
    except ValueError:
        return None
