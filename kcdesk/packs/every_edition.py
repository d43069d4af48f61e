"""The editions of a guide in all the guides folders, one's own and those that everybody has."""

from __future__ import annotations

from pathlib import Path

from kcdesk.packs.edition_order import numbers_of
from kcdesk.packs.installed_age import installed_age
from kcdesk.packs.store import FOLDER, Edition, installed_in, left_in, read_installed


def every_edition(folders: tuple[Path, ...], name: str) -> tuple[Edition, ...]:
    """All editions of the guide whose folder has that name, newest first; of the same, one's own first.

    What was left on purpose in a folder is left in those after it too: no wrong page comes back from there.
    """
    found: list[Edition] = []
    left: set[str] = set()
    for folder in folders:
        place = folder / FOLDER / name
        left.update(left_in(place))
        installed = read_installed(place)
        found += [one for one in (installed.editions if installed else ()) if one.name not in left]
    days = [one.date for one in found]

    def age(edition: Edition) -> tuple[object, ...]:
        return edition.date, _numbers(edition) if days.count(edition.date) > 1 else ()

    return tuple(sorted(found, key=age, reverse=True))


def names_in(folders: tuple[Path, ...]) -> tuple[str, ...]:
    """The names of the folders of all installed guides.  Never raises."""
    return tuple(dict.fromkeys(one.folder.name for folder in folders for one in installed_in(folder)))


def _numbers(edition: Edition) -> tuple[int, ...]:
    """Its version; none where that is no numbers."""
    age = installed_age(edition.file, edition.date)
    return (age and numbers_of(age.version)) or ()
