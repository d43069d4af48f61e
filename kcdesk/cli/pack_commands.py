"""`kcdesk pack …`: keys and signatures, and the guides that are installed."""

from __future__ import annotations

import json
import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from kcdesk.app.guides import guide_manager
from kcdesk.cli.text_output import printable
from kcdesk.export.whole_file import write_whole
from kcdesk.guide import schema
from kcdesk.guide.errors import GuideError
from kcdesk.guide.model import GuideInfo
from kcdesk.guide.pack import Pack
from kcdesk.i18n.message import english_date, one_line
from kcdesk.packs import minisign
from kcdesk.packs.edition_order import age_of, is_newer
from kcdesk.packs.every_edition import every_edition
from kcdesk.packs.first_start import FirstStarts
from kcdesk.packs.manager import Origin, Step
from kcdesk.packs.minisign import SignatureError
from kcdesk.packs.publishers import Publishers, comment_for, read_beside, signature_file, stamp_in
from kcdesk.packs.store import AlreadyInstalledError, InstallError, Store, folder_name
from kcdesk.paths import (
    first_starts_file,
    guide_folders,
    publisher_folders,
)

_SECRET, _PUBLIC = 0o600, 0o644
_MOST_FILES = 200
_CHUNK = 1 << 20
"""Bytes of a file that are read at once."""
_BY_NAME = "To have it again: kcdesk pack install FILE"


def run(chosen: Namespace) -> int:
    """Do what follows `kcdesk pack`; give the exit status.  Raises GuideError and OSError."""
    try:
        return _COMMANDS[chosen.pack_command](chosen)
    except SignatureError as error:
        raise GuideError(str(error)) from error


def _keygen(chosen: Namespace) -> int:
    if not chosen.name.name:
        raise GuideError("Say what to call the key’s two files, such as “trust”.")
    public, secret = (chosen.name.with_name(f"{chosen.name.name}.{end}") for end in ("pub", "key"))
    for file in (public, secret):
        if file.exists():
            raise GuideError(f"“{file}” is there already. Choose another name: no key is ever replaced.")
    password = "" if chosen.no_password else _new_password()
    key = minisign.new_key()
    _write_new(secret, key.as_text(password), _SECRET)
    try:
        _write_new(public, key.public.as_text(), _PUBLIC)
    except OSError:
        secret.unlink(missing_ok=True)
        raise
    public.chmod(_PUBLIC)
    _say(f"The key {key.public.name}.\n  {secret}: keep it secret.\n  {public}: give it to everybody.")
    return 0


def _write_new(file: Path, text: str, mode: int) -> None:
    """Write a file that is not there yet.  Raises OSError, and leaves no half of it in the next one's way."""
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        file.unlink(missing_ok=True)
        raise OSError(error.errno, error.strerror, str(file)) from error


def _sign(chosen: Namespace) -> int:
    text = minisign.read_small(chosen.key)
    password = _ask_password("Password: ") if minisign.is_encrypted(text) else ""
    key = minisign.read_secret_key(text, password)
    with closing(Pack.open(chosen.file)) as pack:
        comment = comment_for(pack.info)
    text = minisign.sign(chosen.file, key, comment).as_text()
    write_whole(signature_file(chosen.file), lambda draft: draft.write_text(text, encoding="utf-8"))
    _say(f"{signature_file(chosen.file)}: {comment}")
    return 0


def _verify(chosen: Namespace) -> int:
    with closing(Pack.open(chosen.file)) as pack:
        info = pack.info
    if chosen.key:
        signature = read_beside(chosen.file)
        minisign.verify(chosen.file, signature, minisign.read_public_key(minisign.read_small(chosen.key)))
        who = chosen.key.stem
        if signature.comment != comment_for(info):
            raise GuideError("The signature is that of another guide.")
    else:
        who = _publishers().verified(chosen.file, info).name
    _say(
        f"{one_line(chosen.file.name)}: {_title(info)}\nSigned by {who}, and every byte is as it was signed."
    )
    return 0


def _info(chosen: Namespace) -> int:
    with closing(Pack.open(chosen.file)) as pack:
        info, topics = pack.info, tuple(pack.topics)
        reviewed = sum(bool(topic.reviewed_by) for topic in topics)
    try:
        signed = f"signed by {_publishers().verified(chosen.file, info).name}"
    except SignatureError as error:
        signed = str(error)
    here = _compared(info, chosen.file)
    if chosen.json:
        values = {
            "id": info.id,
            "title": info.title,
            "language": info.language,
            "version": info.version,
            "date": info.date.isoformat(),
            "topics": len(topics),
            "reviewed": reviewed,
            "next_review": min(topic.next_review for topic in topics).isoformat(),
            "signature": signed,
            "compared": here,
        }
        sys.stdout.write(printable(json.dumps(values, ensure_ascii=False, indent=1)) + "\n")
        return 0
    due = english_date(min(topic.next_review for topic in topics))
    _say(
        f"{_title(info)}\n"
        f"  {len(topics)} topics, facts checked to {info.checked_to}; the first is due for review by {due}\n"
        f"  reviewed by somebody named: {reviewed} of {len(topics)} pages\n"
        f"  {signed}\n  {here}"
    )
    return 0


def _install(chosen: Namespace) -> int:
    source = chosen.source or chosen.file
    if source is None:
        raise GuideError("Say which guide to install, or --from which folder.")
    if chosen.source and not source.exists():
        return 0  # a timer asks again and again; the share or the stick is not always there
    if chosen.file and not source.is_dir():
        return _install_one(chosen, source)
    status, store, is_newer_here = 0, _store(chosen), False
    for file in _newer_in(source, store) if source.is_dir() else (source,):
        is_newer_here = True
        if store.was_left(file):
            if not chosen.quiet:
                _say(
                    f"{one_line(file.name)}: passed over, as somebody went back from this edition. {_BY_NAME}"
                )
            continue
        try:
            status |= _install_one(chosen, file)
        except GuideError as error:
            sys.stderr.write(printable(f"{one_line(file.name)}: {error}") + "\n")
            status = 1
    if chosen.file and not (is_newer_here or chosen.quiet):
        _say(f"{one_line(str(source))}: no guide here is newer than what is installed.")
    return status


def _install_one(chosen: Namespace, file: Path) -> int:
    def progress(step: Step, done: int, of: int) -> None:
        if not chosen.quiet and sys.stderr.isatty():
            sys.stderr.write(f"\r{step.value} {done * 100 // max(1, of)} % ")

    try:
        guide = guide_manager(chosen.to).install(file, progress, allow_unsigned=chosen.allow_unsigned)
    except AlreadyInstalledError as error:
        if not chosen.quiet:
            _say(str(error))
        return 0
    if not chosen.quiet:
        who = (
            f"signed by {guide.publisher}"
            if guide.publisher
            else "not signed by anybody known: every page says so"
        )
        _say(f"Installed: {_title(guide.info)}, {who}.\n  {guide.file}")
    return 0


def _list(chosen: Namespace) -> int:
    folders = (chosen.to,) if chosen.to else guide_folders()
    every = [installed for folder in folders for installed in Store(folder, _publishers()).all()]
    if chosen.json:
        values = [
            {
                "id": one.id,
                "language": one.language,
                "editions": [str(edition.file) for edition in one.editions],
            }
            for one in every
        ]
        sys.stdout.write(printable(json.dumps(values, ensure_ascii=False, indent=1)) + "\n")
        return 0
    for one in every:
        first, *older = one.editions
        before = f"; before it {', '.join(english_date(each.date) for each in older)}" if older else ""
        _say(f"{one.id}  ({one.language})  {english_date(first.date)}{before}\n  {first.file}")
    if not every:
        _say("“kcdesk pack install” has installed no guide here; “kcdesk guides” lists all that there are.")
    return 0


def _rollback(chosen: Namespace) -> int:
    store, language = _place_of(chosen)
    installed = store.roll_back(chosen.guide, language)
    FirstStarts(first_starts_file()).forget(installed.current)
    day = english_date(installed.current.date)
    _say(
        f"{chosen.guide}: back to the edition of {day}. "
        f"Installs from a folder pass over the edition that you left. {_BY_NAME}"
    )
    return 0


def _remove(chosen: Namespace) -> int:
    store, language = _place_of(chosen)
    store.remove(chosen.guide, language)
    _say(f"{chosen.guide} ({language}) is removed. The guide that came with the program stays.")
    return 0


def _place_of(chosen: Namespace) -> tuple[Store, str]:
    """The store and the language of a guide that a command names."""
    folders = (chosen.to,) if chosen.to else guide_folders()
    for store in (Store(folder, _publishers()) for folder in folders):
        found = [one for one in store.all() if one.id == chosen.guide]
        wanted = chosen.language.lower()
        found = [one for one in found if not wanted or one.language == wanted]
        if len(found) > 1:
            tags = " or ".join(one.language for one in found)
            raise InstallError(
                f"“{chosen.guide}” is installed in {len(found)} languages. Add --language {tags}."
            )
        if found:
            return store, found[0].language
    raise InstallError(f"No guide “{chosen.guide}” is installed. “kcdesk pack list” shows what is.")


def _newer_in(folder: Path, store: Store) -> Iterator[Path]:
    """The guides of a folder that are not older than those installed, as far as their signatures tell.

    Each is looked at when the one before it is installed: of two editions it may have been the newer one.
    """
    files = sorted(file for file in folder.iterdir() if file.suffix.lower() == schema.FILE_ENDING)[
        :_MOST_FILES
    ]
    return (file for file in files if not _is_known(file, store))


def _is_known(file: Path, store: Store) -> bool:
    """Whether the signature's comment says that the edition is no newer: then the guide need not be read.

    What is here must be signed, for what is not says of itself what it likes, and still be as it came: a disk
    that failed is mended by installing the same edition again.
    """
    with suppress(OSError, SignatureError):
        signature = read_beside(file)
        stamp = stamp_in(signature.comment)
        installed = store.find(stamp.id, stamp.language) if stamp else None
        if installed is None or stamp is None or not store.is_signed(installed.current):
            return False
        if stamp.age.day < installed.current.date:
            return True
        known = read_beside(installed.current.file)
        if signature == known:
            return installed.current.is_intact()
        here = stamp_in(known.comment)
        return here is not None and is_newer(here.age, stamp.age)
    return False


def _store(chosen: Namespace) -> Store:
    return Store(chosen.to or guide_folders()[0], _publishers())


def _publishers() -> Publishers:
    return Publishers(publisher_folders())


def _compared(info: GuideInfo, file: Path) -> str:
    before = guide_manager().before(info)
    if before is not None and _have_the_same_bytes(file, before.file):
        return (
            "the one installed" if before.origin is Origin.INSTALLED else "the one that came with the program"
        )
    if before is not None and before.origin is Origin.INSTALLED:
        return _newer_or_older(info, before.info, "the one installed")
    if every_edition(guide_folders(), folder_name(info.id, info.language)):
        return "the one installed cannot be read"
    if before is not None:
        return _newer_or_older(info, before.info, "the one that came with the program")
    return "not installed"


def _have_the_same_bytes(one: Path, other: Path) -> bool:
    """Without `filecmp`, which nothing else in the frozen program asks for."""
    if one.stat().st_size != other.stat().st_size:
        return False
    with one.open("rb") as first, other.open("rb") as second:
        while chunk := first.read(_CHUNK):
            if chunk != second.read(_CHUNK):
                return False
    return True


def _newer_or_older(info: GuideInfo, other: GuideInfo, which: str) -> str:
    day = "of the same day" if info.date == other.date else f"of {english_date(other.date)}"
    if is_newer(age_of(info), age_of(other)):
        return f"newer than {which}, {day}"
    if is_newer(age_of(other), age_of(info)):
        return f"older than {which}, {day}"
    return f"of the same day as {which}, and not of a higher version"


def _title(info: GuideInfo) -> str:
    return f"{info.title} ({info.id}, {info.language}), version {info.version} of {english_date(info.date)}"


def _new_password() -> str:
    first = _ask_password("A password for the new key: ")
    if first != _ask_password("The same again: "):
        raise GuideError("The two passwords are not the same.")
    if not first:
        raise GuideError("A key without a password is made with --no-password.")
    return first


def _ask_password(prompt: str) -> str:
    """Typed unseen; from a pipe, a line of it."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    from getpass import getpass  # noqa: PLC0415 - for publishers alone

    return getpass(prompt)


def _say(text: str) -> None:
    sys.stdout.write(printable(text) + "\n")


_COMMANDS = {
    "keygen": _keygen,
    "sign": _sign,
    "verify": _verify,
    "info": _info,
    "install": _install,
    "list": _list,
    "rollback": _rollback,
    "remove": _remove,
}
