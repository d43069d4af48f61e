"""The dialect within a paragraph: bold, italics, links, terms, citations, phone numbers.

Python-Markdown's inline engine does the work, with its pattern for escapes and four of ours: its own for
HTML, code, images and bare addresses are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import (
    ESCAPE_RE,
    EscapeInlineProcessor,
    InlineProcessor,
    Pattern,
    SimpleTagInlineProcessor,
)
from markdown.treeprocessors import InlineProcessor as InlineTreeprocessor
from markdown.treeprocessors import UnescapeTreeprocessor
from markdown.util import Registry

from kcdesk.authoring.dialect.blocks import Cites, Emphasis, Link, Phone, Span, Spans, Strong, TermMark, Words
from kcdesk.authoring.problems import Report

MAX_LENGTH = 6000
"""Characters in one paragraph.  Longer ones are a mistake, and would be slow to read."""

_MARKS = r"""(?x)(?<!\\)(?:
    \[\[ (?P<term>[^\[\]|\\]+) (?: \\?\| (?P<shown>[^\[\]|]+) )? \]\]
  | \[@ (?P<cites>[^\[\]]*) \]
  | (?P<image>!?) \[ (?P<words>[^\[\]]*) \] \( (?P<target>(?:[^()\s]|\([^()\s]*\))*) (?:\s+"[^"\n]*")? \)
  | \{\{ [ ]* phone [ ]+ (?P<phone>[^{}\s]+) [ ]* \}\}
)"""
_STRONG = r"(\*\*)((?:[^*]|\*(?!\*))+)\*\*"
_EMPHASIS = r"(\*)([^*]+)\*"

_TAG = re.compile(r"<[A-Za-z/!?]")
_ENTITY = re.compile(r"&(?:#\w+|[A-Za-z]\w*);")
_TEMPLATE = r"\{[%#:]|[%#]\}"
MARKUP = re.compile(rf"\[\[|\]\]|\[@|\]\(|\{{\{{|\*\*|`|<[A-Za-z/!]|{_TEMPLATE}")
"""What plain text does not have: it would stand there as it is typed."""
_LEFT_OVER = re.compile(rf"\[\[|\]\]|\[@|\]\(|\{{\{{|\}}\}}|\*\*|~~|`|(?<!\w)_(?=\w)|{_TEMPLATE}")
_NO_TEMPLATE = (
    "Tags of templates ({% %}, {# #}, {: }) are not used. An anchor stands behind its heading alone."
)
_LEFT_OVER_WORDS = {
    "[[": "A glossary term is written [[term]] or [[term|other words]], on one line.",
    "]]": "A glossary term is written [[term]] or [[term|other words]], on one line.",
    "[@": "A citation is written [@source_id] or [@one; @other].",
    "](": "A link is written [words](topic:id), with no blank between the brackets.",
    "{{": "A phone number is written {{ phone organisation-id }}; other generated parts stand alone.",
    "}}": "A phone number is written {{ phone organisation-id }}; other generated parts stand alone.",
    "**": "Bold is opened here but not closed.",
    "~~": "Words that are struck out (~~) are not used. Take them out.",
    "`": "Backquotes are not used in this guide.",
    "_": "Italics are written *words*.",
    **dict.fromkeys(("{%", "%}", "{#", "#}", "{:"), _NO_TEMPLATE),
}
_PASTED = (
    (re.compile(r"(?<!\\)\[\^[\w-]+\]"), "Footnotes ([^1]) are not used. Cite a source: [@id]."),
    (
        re.compile(r"(?m)^\s*\[[^\[\]@^]+\]:\s+\S|[^\[\]]\]\[(?![@\[])[^\[\]@]+\](?!\])"),
        "A link's target stands right behind its words: [words](topic:id).",
    ),
    (
        re.compile(r"(?<!\\)(?:\\\\)*\\\n"),
        "A backslash breaks no line here. Begin another paragraph, or make a list.",
    ),
)
"""What other kinds of Markdown have, and what to write; it would stand on the page as it is typed."""


class InlineParser:
    """Turns the text of one block into spans.  One parser serves many pages."""

    def __init__(self) -> None:
        self._markdown = Markdown(extensions=[])
        self._marks = _MarkProcessor(_MARKS, self._markdown)
        patterns: Registry[Pattern] = Registry()
        patterns.register(self._marks, "marks", 200)
        patterns.register(EscapeInlineProcessor(ESCAPE_RE, self._markdown), "escape", 180)
        patterns.register(SimpleTagInlineProcessor(_STRONG, "strong"), "strong", 60)
        patterns.register(SimpleTagInlineProcessor(_EMPHASIS, "em"), "em", 50)
        self._markdown.inlinePatterns = patterns
        self._inline = InlineTreeprocessor(self._markdown)
        self._unescape = UnescapeTreeprocessor(self._markdown)

    def parse(self, text: str, line: int, report: Report) -> Spans:
        """The spans of `text`, whose first character stands on `line`."""
        if len(text) > MAX_LENGTH:
            message = f"This paragraph has {len(text)} characters; at most {MAX_LENGTH} are allowed."
            report(line, "size", message)
            return ()
        _report_html(text, line, report)
        _report_pasted(text, line, report)
        spans = tuple(_spans_in(self._element(text, line), report, line))
        _report_left_overs(spans, text, line, report)
        return spans

    def _element(self, text: str, line: int) -> Element:
        self._marks.begin(line)
        root = Element("div")
        SubElement(root, "p").text = text
        self._inline.run(root)
        self._unescape.run(root)
        return root[0]


class _MarkProcessor(InlineProcessor):
    """Our own constructs.  It runs first, left to right, and so knows the line of each."""

    def begin(self, line: int) -> None:
        self._line = line

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802 - the library's name
        element = _element_of(m)
        element.set("line", str(self._line + data.count("\n", 0, m.start())))
        self._line += m[0].count("\n")
        return element, m.start(), m.end()


def _element_of(match: re.Match[str]) -> Element:
    if match["term"] is not None:
        name = _folded(match["term"]).strip()
        return Element("term", name=name, words=_folded(match["shown"] or name).strip())
    if match["cites"] is not None:
        return Element("cites", ids=match["cites"])
    if match["phone"] is not None:
        return Element("phone", organisation=match["phone"])
    element = Element("image" if match["image"] else "link", target=match["target"])
    element.text = match["words"]
    return element


def _spans_in(element: Element, report: Report, line: int) -> Iterator[Span]:
    if element.text:
        yield Words(_folded(element.text))
    for child in element:
        yield from _span_of(child, report, line)
        if child.tail:
            yield Words(_folded(child.tail))


def _span_of(element: Element, report: Report, line: int) -> Iterator[Span]:
    line = int(element.get("line", line))
    if element.tag == "term":
        yield TermMark(line, element.get("name", ""), element.get("words", ""))
    elif element.tag == "cites":
        yield Cites(line, _ids(element.get("ids", ""), line, report))
    elif element.tag == "phone":
        yield Phone(line, element.get("organisation", ""))
    elif element.tag == "image":
        report(line, "figure", 'A figure stands alone in its paragraph, as ![words](figure:id "Caption").')
    else:
        inner = tuple(_spans_in(element, report, line))
        if element.tag == "strong":
            yield Strong(inner)
        elif element.tag == "em":
            yield Emphasis(inner)
        else:
            yield Link(line, element.get("target", ""), inner)


def _ids(text: str, line: int, report: Report) -> tuple[str, ...]:
    """`nice_ta169; @smpc_sunitinib` as ids; the first @ is already gone."""
    parts = [part.strip() for part in ("@" + text).split(";")]
    if any(not part.startswith("@") or not part[1:].strip() for part in parts):
        report(line, "source", _LEFT_OVER_WORDS["[@"])
    return tuple(part.lstrip("@").strip() for part in parts if part.lstrip("@").strip())


def _report_html(text: str, line: int, report: Report) -> None:
    """Report the first tag and the first entity of each line."""
    for at, words in enumerate(text.split("\n"), start=line):
        if _TAG.search(words):
            report(at, "html", "HTML is not allowed in a page.")
        if found := _ENTITY.search(words):
            report(at, "html", f"Write the character itself in place of “{found[0]}”.")


def _report_pasted(text: str, line: int, report: Report) -> None:
    """Report each of what is often pasted once a line."""
    for sign, words in _PASTED:
        for at in sorted({text.count("\n", 0, found.start()) for found in sign.finditer(text)}):
            report(line + at, "dialect", words)


def _report_left_overs(spans: Spans, text: str, line: int, report: Report) -> None:
    """Report what was meant as a construct of the dialect but is not one.

    Only plain words are searched, so a construct that was understood, or one that is escaped on
    purpose with a backslash, is left alone unless both stand in the same block.
    """
    for span in spans:
        if isinstance(span, Strong | Emphasis | Link):
            _report_left_overs(span.spans, text, line, report)
        elif isinstance(span, Words) and (found := _LEFT_OVER.search(span.text)):
            at = text.count("\n", 0, max(text.find(found[0]), 0))
            report(line + at, "dialect", _LEFT_OVER_WORDS[found[0]])


def _folded(text: str) -> str:
    return re.sub(r"[ \t\n]+", " ", text)
