"""What staff see and do behind a kiosk's PIN, gathered from where it is known."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QWidget

import kcdesk
from kcdesk.app.guide_stick import GuideStick, TellGuides, TellInstalled
from kcdesk.guide.pack import Pack
from kcdesk.guide.review import ReviewState, is_clock_wrong, review_state
from kcdesk.i18n.message import QT_TRANSLATE_NOOP, Message
from kcdesk.kiosk.config import KioskConfig
from kcdesk.kiosk.keeper import Keeper
from kcdesk.kiosk.system_audit import Finding, system_findings
from kcdesk.paths import resources_dir, site_files
from kcdesk.ui.i18n.translate import format_date
from kcdesk.ui.kiosk.guard import KioskGuard
from kcdesk.ui.kiosk.staff_screen import Fact, FoundGuide
from kcdesk.ui.paper.printer_search import Printers, PrinterSearch
from kcdesk.ui.speech.find_voice import find_voice
from kcdesk.ui.speech.voice import Voice

_MOST_NAMED = 5
_LEAST_ROOM = 200 * 2**20
"""Bytes that a disk should have free: a newer guide, twice."""
_MEGABYTE = 2**20
_SOON_DAYS = 30
_INSTALLED = QT_TRANSLATE_NOOP("guide", "Installed: {title}, {version}, signed by {name}.")


class KioskStaffServices(QObject):
    """Answers of one kiosk to its staff screen (`StaffServices`)."""

    def __init__(
        self,
        pack: Pack,
        config: KioskConfig,
        keeper: Keeper,
        *,
        today: Callable[[], date] = date.today,
        config_file: Path | None = None,
    ) -> None:
        super().__init__()
        self._pack, self._config, self._keeper, self._today = pack, config, keeper, today
        self._config_file = config_file
        self._lock: tuple[QWidget, KioskGuard] | None = None
        self._printers = Printers.ASKED
        self._search: PrinterSearch | None = None
        self._stick = GuideStick(config.usb_folder, self)

    def watch(self, window: QWidget, guard: KioskGuard) -> None:
        """Say which window and which guard are to be tested."""
        self._lock = window, guard

    # --- how it is

    def look(self, tell: Callable[[], object]) -> None:
        """Look for the printer, in another process: a print service may take the call and say nothing."""
        if not self._config.printer:
            return
        if self._search is not None:
            self._search.stop()
            self._search.deleteLater()
        self._printers = Printers.ASKED

        def keep(printers: Printers) -> None:
            self._printers = printers
            tell()

        self._search = PrinterSearch(keep, self, name=self._config.printer)

    def facts(self) -> tuple[Fact, ...]:
        """How the kiosk is now, a line each."""
        return (
            Fact(self.tr("Program"), f"kcdesk {kcdesk.__version__}"),
            self._guide(),
            self._review(),
            self._clock(),
            self._printer(),
            self._voice(),
            self._disk(),
            self._crash(),
            Fact(
                self.tr("24-hour number"),
                self.number or self.tr("none: the guide says to look on the alert card"),
            ),
        )

    def _guide(self) -> Fact:
        info = self._pack.info
        words = self.tr("{title}, version {version} of {date}").format(
            title=info.title, version=info.version, date=format_date(info.date)
        )
        faults = [said for said in (self._other_than_wanted(), str(self._pack.caution)) if said]
        return Fact(self.tr("Guide"), ". ".join((words, *faults)), not faults)

    def _other_than_wanted(self) -> str:
        """That the guide of the settings is not the one shown; empty where it is, or any will do."""
        wanted = Path(self._config.guide)
        if not self._config.guide or wanted.resolve() == self._pack.file.resolve():
            return ""
        return self.tr(
            "The settings ask for {file}: it is not there, damaged, or signed by nobody this computer trusts"
        ).format(file=wanted.name)

    def _review(self) -> Fact:
        today, made = self._today(), self._pack.info.date
        overdue = [
            topic.title
            for topic in self._pack.topics
            if review_state(topic.next_review, today, made) is ReviewState.OVERDUE
        ]
        if overdue:
            named = ", ".join(overdue[:_MOST_NAMED])
            more = len(overdue) - _MOST_NAMED
            words = self.tr("{count} pages are overdue: {titles}").format(count=len(overdue), titles=named)
            return Fact(self.tr("Review"), f"{words} (+{more})" if more > 0 else words, good=False)
        first = min((topic.next_review for topic in self._pack.topics), default=made)
        days = (first - today).days
        words = self.tr("nothing is overdue; the next page is due in {days} days").format(days=days)
        return Fact(self.tr("Review"), words, days > _SOON_DAYS)

    def _clock(self) -> Fact:
        wrong = is_clock_wrong(self._today(), self._pack.info.date)
        now = f"{format_date(self._today())}, {datetime.now().astimezone():%H:%M}"
        words = self.tr("{now}: that is before the guide was made, so nothing can be said of reviews").format(
            now=now
        )
        return Fact(self.tr("Clock"), words if wrong else now, not wrong)

    def _printer(self) -> Fact:
        name = self._config.printer
        if not name:
            return Fact(self.tr("Printer"), self.tr("none is set"))
        words = {
            Printers.FOUND: "{name}",
            Printers.NONE: self.tr("{name} is not to be found"),
            Printers.SILENT: self.tr("{name}: the print service does not answer"),
            Printers.ASKED: self.tr("{name} is being looked for"),
        }[self._printers].format(name=name)
        known = self._printers != Printers.ASKED
        return Fact(self.tr("Printer"), words, self._printers == Printers.FOUND, known=known)

    def _voice(self) -> Fact:
        if not self._config.read_aloud:
            return Fact(self.tr("Voice"), self.tr("reading aloud is switched off"))
        owner = QObject()
        voice = kiosk_voice(self._pack.info.language, owner)
        words = self.tr("none: install espeak-ng") if voice is None else type(voice).__name__
        return Fact(self.tr("Voice"), words, voice is not None)

    def _disk(self) -> Fact:
        folder = self._keeper.folder or Path.home()
        try:
            free = shutil.disk_usage(folder).free
        except OSError as error:
            return Fact(self.tr("Disk"), f"{folder}: {error.strerror}", good=False)
        words = self.tr("{number} MB free").format(number=free // _MEGABYTE)
        if not os.access(folder, os.W_OK):
            return Fact(
                self.tr("Disk"),
                self.tr("{words}, but nothing can be written").format(words=words),
                good=False,
            )
        return Fact(self.tr("Disk"), words, free > _LEAST_ROOM)

    def _crash(self) -> Fact:
        crash = _in_short(self._keeper.last_crash)
        return Fact(self.tr("Last crash"), crash or self.tr("none is known"), not crash)

    # --- what can be done

    def audit(self) -> tuple[Finding, ...]:
        """Test the lock: the window first, then the computer."""
        from kcdesk.ui.kiosk.lock_audit import lock_findings

        files = [resources_dir(), self._pack.file, Path(kcdesk.__file__)]
        files += [self._config_file] if self._config_file is not None else []
        window = () if self._lock is None else tuple(lock_findings(*self._lock))
        return (*window, *system_findings(os.environ, tuple(files), self._keeper.folder))

    def guides_on_stick(self, tell: TellGuides) -> None:
        """Look for guides on the stick."""
        self._stick.look(tell)

    def install(self, guide: FoundGuide, tell: TellInstalled) -> None:
        """Install a guide of the stick, signed by a publisher that this computer trusts."""
        self._stick.install(guide, _installed, tell)

    @property
    def number(self) -> str:
        """The local 24-hour number; empty for none."""
        return self._keeper.number(site_files()).number

    def set_number(self, number: str) -> bool:
        """Keep another number, or none."""
        return self._keeper.set_number(number)


def _in_short(crash: str) -> str:
    """When and how, and at which place in the program; the file has every place that led there."""
    lines = [line.strip() for line in crash.splitlines()]
    places = [line.removeprefix('File "').partition('", ') for line in lines if line.startswith('File "')]
    words = " ".join(lines[:2])
    if not places:
        return words
    file, _, rest = places[-1]
    return f"{words} ({Path(file).name}, {rest.partition(',')[0]})"


def _installed(file: Path) -> Message:
    """Install a guide, in a thread that knows no Qt; what was installed.  Raises GuideError or OSError."""
    from kcdesk.app.guides import guide_manager

    installed = guide_manager().install(file)
    info = installed.info
    return Message(_INSTALLED, {"title": info.title, "version": info.version, "name": installed.publisher})


def kiosk_voice(language: str, parent: QObject) -> Voice | None:
    """A voice that needs no desktop: `spd-say` would start a service of its own."""

    def find(name: str) -> str:
        return "" if name == "spd-say" else QStandardPaths.findExecutable(name)

    return find_voice(language, parent, find)
