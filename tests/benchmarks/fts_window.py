"""The floor of searching at each key: SQLite's FTS5 behind a window with a line edit and a list.

`python fts_window.py PACK`.  No spelling, no lay words, no danger, no snippets: what any search with this
binding and this index takes at least.
"""

from __future__ import annotations

import re
import sqlite3
import sys

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QVBoxLayout, QWidget

_QUERY = """
SELECT s.title || ' - ' || substr(s.text, 1, 120)
FROM section_index JOIN section AS s ON s.id = section_index.rowid
WHERE section_index MATCH ? ORDER BY rank LIMIT 20
"""


def main() -> int:
    """Show the window until it is closed."""
    app = QApplication(sys.argv[:1])
    guide = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro&immutable=1", uri=True)
    window, box, hits, model = QWidget(), QLineEdit(), QListView(), QStringListModel()
    hits.setModel(model)
    hits.setUniformItemSizes(True)
    column = QVBoxLayout(window)
    column.addWidget(box)
    column.addWidget(hits)

    def search(text: str) -> None:
        words = re.findall(r"\w+", text.lower())
        found = guide.execute(_QUERY, (" ".join(f'"{word}"*' for word in words) or '""',)).fetchall()
        model.setStringList([text, *(row[0] for row in found)])

    box.textEdited.connect(search)
    window.resize(1280, 800)
    window.show()
    box.setFocus()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
