"""A computer whose printers are known at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from kcdesk.ui.paper.printer_search import Printers


def known(printers: Printers) -> type[QObject]:
    """What stands in for PrinterSearch: it tells this before anything else happens."""

    class Known(QObject):
        def __init__(
            self,
            tell: Callable[[Printers], None],
            parent: QObject,
            *,
            name: str = "",
            hear_paper: Callable[[str], None] | None = None,
            **_how: bool,
        ) -> None:
            super().__init__(parent)
            self.setObjectName(name)
            if hear_paper is not None and printers == Printers.FOUND:
                hear_paper("A4")
            tell(printers)

        def stop(self) -> None:
            """Nothing runs."""

    return Known
