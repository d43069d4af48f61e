"""What a document may load, whether it is in a view or on its way to a printer."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage, QTextDocument
from PySide6.QtWidgets import QApplication

from kcdesk.guide.errors import PackDamagedError
from kcdesk.ui.page.resources import PageDocument, page_resource

_KINDS = [kind.value for kind in QTextDocument.ResourceType]
_IMAGE = QTextDocument.ResourceType.ImageResource.value


def _kidney(figure_id: str) -> QImage | None:
    if figure_id != "kidney":
        return None
    made = QImage(30, 20, QImage.Format.Format_RGB32)
    made.fill(QColor("#00ff00"))
    return made


def _sign(_kind: str) -> QImage:
    return QImage(26, 26, QImage.Format.Format_RGB32)


def _damaged(_figure_id: str) -> QImage | None:
    raise PackDamagedError


def is_harmless(served: object) -> bool:
    """Whether Qt has been given an empty answer: one with which it looks no further."""
    if isinstance(served, QImage):
        return (served.width(), served.height()) == (1, 1) and served.pixelColor(0, 0).alpha() == 0
    return isinstance(served, str) and served != "" and not served.strip()


def test_a_drawing_of_the_guide_is_served() -> None:
    served = page_resource(_IMAGE, QUrl("figure:kidney"), _kidney, _sign)
    assert isinstance(served, QImage)
    assert served.width() == 30


def test_a_small_drawing_is_served_by_its_own_scheme() -> None:
    """In its own size; without a maker of small drawings there are none."""
    served = page_resource(_IMAGE, QUrl("pictogram:kidney"), _damaged, _sign, _kidney)
    assert isinstance(served, QImage)
    assert served.width() == 30
    assert is_harmless(page_resource(_IMAGE, QUrl("pictogram:kidney"), _kidney, _sign))
    assert is_harmless(page_resource(_IMAGE, QUrl("pictogram:nothing"), _kidney, _sign, _kidney))
    assert is_harmless(page_resource(_IMAGE, QUrl("pictogram:kidney"), _kidney, _sign, _damaged))


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize(
    "name", ["figure:nothing", "figure:", "file:///etc/passwd", "/etc/passwd", "", "a:b", "callout-sign:x"]
)
def test_for_all_else_the_answer_is_empty_and_never_none(kind: int, name: str) -> None:
    assert is_harmless(page_resource(kind, QUrl(name), _kidney, _sign))
    assert is_harmless(page_resource(kind, name, _kidney, _sign))


@pytest.mark.parametrize("kind", [kind for kind in _KINDS if kind != _IMAGE])
def test_a_drawing_is_a_picture_only(kind: int) -> None:
    assert is_harmless(page_resource(kind, QUrl("figure:kidney"), _kidney, _sign))


def test_a_guide_damaged_since_it_was_opened_leaves_the_picture_out() -> None:
    assert is_harmless(page_resource(_IMAGE, "figure:kidney", _damaged, _sign))


def test_a_drawing_that_cannot_be_read_is_left_out() -> None:
    assert is_harmless(page_resource(_IMAGE, "figure:kidney", lambda _: QImage(), _sign))


_IMPORTS = (
    '<link rel="stylesheet" type="text/css" href="{css}"><p>Words</p>',
    '<style>@import url("{css}");</style><p>Words</p>',
)


def slanting(directory: Path) -> str:
    """A style sheet of this computer, by its address."""
    sheet = directory / "a.css"
    sheet.write_text("p { font-style: italic; }", encoding="utf-8")
    return sheet.as_uri()


@pytest.mark.parametrize("html", _IMPORTS)
def test_a_document_opens_no_style_sheet(qapp: QApplication, tmp_path: Path, html: str) -> None:
    assert qapp is not None
    document = PageDocument(_kidney, _sign)
    document.setHtml(html.format(css=slanting(tmp_path)))
    assert "italic" not in document.toHtml()


def test_a_document_of_qt_would_open_it(qapp: QApplication, tmp_path: Path) -> None:
    """So the test above looks at the right thing."""
    assert qapp is not None
    document = QTextDocument()
    document.setHtml(_IMPORTS[1].format(css=slanting(tmp_path)))
    assert "italic" in document.toHtml()


@pytest.mark.parametrize("address", ["file://{png}", "{png}"])
def test_a_document_opens_no_picture(qapp: QApplication, tmp_path: Path, address: str) -> None:
    assert qapp is not None
    file = tmp_path / "red.png"
    red = QImage(300, 200, QImage.Format.Format_RGB32)
    red.fill(QColor("#ff0000"))
    assert red.save(str(file))
    source = address.format(png=file)
    document = PageDocument(_kidney, _sign)
    document.setHtml(f'<p><img src="{source}"></p>')
    served = document.resource(_IMAGE, QUrl(source))
    assert is_harmless(served)
