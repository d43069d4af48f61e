"""Several pages on paper from the window: counted and made in the background, and stopped when asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPageLayout
from PySide6.QtPrintSupport import QPrinter

from kcdesk.guide.errors import GuideError
from kcdesk.guide.model import Topic
from kcdesk.guide.pack import Pack
from kcdesk.ui.i18n.translate import translate
from kcdesk.ui.panels.print_panel import BRANCH, GUIDE, PrintWish
from kcdesk.ui.paper.booklet import Booklet, BookletOptions
from kcdesk.ui.paper.code_table import NumberedCode, codes_of
from kcdesk.ui.paper.paper_job import PaperJob
from kcdesk.ui.paper.pdf_file import free_name, writing_pdf
from kcdesk.ui.paper.printing import not_saved_words, printed_words, saved_words
from kcdesk.ui.style.theme import Theme


class BookletStep(QObject):
    """Counts the sheets of what is wanted, and makes it; one thing at a time."""

    counted = Signal(int, int)
    """Sheets of the booklet, and sides of paper that they take."""
    progressed = Signal(int, int)
    """So much is made, of so much."""
    finished = Signal(str)
    """What came of making it, as a sentence."""

    def __init__(
        self, pack: Pack, topic: Topic, theme: Theme, notice: Callable[[Topic], str], help_line: str
    ) -> None:
        """`theme` is a light one; `notice` gives what a page says first, `help_line` whom to ring."""
        super().__init__()
        self._pack, self._topic, self._theme = pack, topic, theme
        self._notice, self._help_line = notice, help_line
        self._job: PaperJob | None = None
        self._booklet: Booklet | None = None
        self._wish: PrintWish | None = None
        self._codes: tuple[NumberedCode, ...] = ()

    @property
    def parts(self) -> tuple[str, ...]:
        """What there is to print beside the page itself."""
        has_more = any(topic.parent == self._topic.id for topic in self._pack.topics)
        return (BRANCH, GUIDE) if has_more else (GUIDE,)

    def title(self, wish: PrintWish) -> str:
        """What the document is called."""
        return self._pack.info.title if wish.part == GUIDE else self._topic.title

    def count(self, wish: PrintWish, layout: QPageLayout) -> None:
        """Find out how many sheets it takes on such paper; `counted` tells."""
        self.stop()
        booklet = self._made(wish)

        def tell() -> None:
            self.counted.emit(len(booklet.sheets), booklet.sides_of_paper())

        self._start(booklet.laying_out(layout), tell, self._tell_failure)

    def make_codes(self, done: Callable[[], None]) -> None:
        """Make the codes to scan of the page itself, unless that is done; `done` hears when it is."""
        self.stop()
        made: list[NumberedCode] = []

        def steps() -> Iterator[tuple[int, int]]:
            for code in codes_of(self._pack.sources(self._topic.id)):
                made.append(code)
                yield len(made), 0

        def keep() -> None:
            self._codes = tuple(made)
            done()

        self._start(iter(()) if self._codes else steps(), done if self._codes else keep, self._tell_failure)

    @property
    def codes(self) -> tuple[NumberedCode, ...]:
        """The codes to scan of the page itself; those not made yet are made now."""
        if not self._codes:
            self._codes = tuple(codes_of(self._pack.sources(self._topic.id)))
        return self._codes

    def picture(self, layout: QPageLayout, number: int, width: int, pixel_ratio: float) -> QImage | None:
        """A side of what was counted last, from 1, as a picture; None before that."""
        if self._booklet is None or not self._booklet.sheets:
            return None
        return self._booklet.picture(layout, number, width, pixel_ratio)

    def save(self, wish: PrintWish, layout: QPageLayout, folder: Path) -> None:
        """Save it as a PDF in the folder."""
        self.stop()
        booklet, title = self._made(wish), self.title(wish)
        file = free_name(title, folder)
        steps = chain(booklet.laying_out(layout), writing_pdf(file, title, layout, booklet.painting))

        def fail(error: Exception) -> None:
            self.finished.emit(not_saved_words(file) if isinstance(error, OSError) else _words(error))

        self._start(steps, lambda: self.finished.emit(saved_words(file)), fail, show=True)

    def print_on(self, wish: PrintWish, printer: QPrinter) -> None:
        """Print it on a printer that somebody chose."""
        self.stop()
        booklet = self._made(wish)
        steps = chain(booklet.laying_out(printer.pageLayout()), booklet.painting(printer))

        def tell() -> None:
            self.finished.emit(translate(printed_words(printer, done=bool(booklet.sheets))))

        self._start(steps, tell, self._tell_failure, show=True)

    def stop(self) -> None:
        """Make no more; half a file is taken away."""
        if self._job is not None:
            self._job.stop()
            self._job.deleteLater()
            self._job = None

    def _start(
        self,
        steps: Iterator[tuple[int, int]],
        done: Callable[[], None],
        failed: Callable[[Exception], None],
        *,
        show: bool = False,
    ) -> None:
        job = self._job = PaperJob(steps, self)
        job.done.connect(done)
        job.failed.connect(failed)
        if show:
            job.progressed.connect(self.progressed)
        job.start()

    def _tell_failure(self, error: Exception) -> None:
        self.finished.emit(_words(error))

    def _made(self, wish: PrintWish) -> Booklet:
        if self._booklet is None or wish != self._wish:
            topics = self._topics(wish)
            options = BookletOptions(
                wish.text_pt,
                wish.sources,
                codes=wish.codes,
                with_cover=len(topics) > 1,
                folded=wish.folded,
                help_line=self._help_line,
            )
            self._booklet = Booklet(self._pack, topics, self._theme, options, self._notice)
            self._wish = wish
        return self._booklet

    def _topics(self, wish: PrintWish) -> tuple[Topic, ...]:
        if wish.part == GUIDE:
            return tuple(self._pack.topics)
        if wish.part != BRANCH:
            return (self._topic,)
        below = {self._topic.id}
        for topic in self._pack.topics:  # in reading order, so that each comes after the one above it
            if topic.parent in below:
                below.add(topic.id)
        return tuple(topic for topic in self._pack.topics if topic.id in below)


def _words(error: Exception) -> str:
    return translate(error.wording) if isinstance(error, GuideError) else str(error)
