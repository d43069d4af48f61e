"""The HTML of a made page, in the words of `page_html` and the grammar of `page_grammar`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from html import escape, unescape

from kcdesk.guide import page_html
from kcdesk.guide.pages import Section, Source
from kcdesk.guide.subjects import Fact

_BOX = 'width="100%" cellspacing="0" cellpadding="0"'
_GRID = 'width="100%" cellspacing="0" cellpadding="8"'
_HEADING = re.compile(r'<h2 id="([^"]*)"[^>]*>(.*?)</h2>')
_CITES = re.compile(rf'<sup class="{page_html.CITES}">.*?</sup>', re.DOTALL)
_BREAKS = re.compile(r"</(?:p|tr|h3|li|ul)>|<br/>|<ul>")
_CELL_END, _ITEM = re.compile(r"</t[dh]>(?=<t[dh])"), re.compile(r"<li>")
_TAGS = re.compile(r"<[^>]*>")
_MONTHS = 12


class Words:
    """The guide's own words for made pages, with values put in their places."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words

    def __call__(self, key: str, **values: object) -> str:
        """The words of a key.  A value is put in as it is: no guide can have it looked into."""
        words = self._words[key]
        parts = re.split(r"(\{\w+\})", words)
        return "".join(str(values.get(part[1:-1], part)) if part[:1] == "{" else part for part in parts)

    def day(self, day: date) -> str:
        """A date as the guide writes it."""
        months = [part.strip() for part in self("months").replace("\u060c", ",").split(",") if part.strip()]
        month = months[day.month - 1] if len(months) == _MONTHS else str(day.month)
        return self("date_form", day=day.day, month=month, year=day.year)


class PageWriter:
    """Writes one page part by part, and numbers its sources as they come."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._parts: list[str] = []
        self._numbers: dict[str, int] = {}

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources cited, in the order of their numbers."""
        return tuple(self._numbers)

    # --- parts

    def heading(self, anchor: str, title: str, level: int = 2, *, is_help: bool = False) -> None:
        """Write a heading; `is_help` for one over danger signs."""
        keep = f' class="{page_html.HELP_SECTION}"' if is_help else ""
        self._parts.append(f'<h{level} id="{anchor}"{keep}>{plain(title)}</h{level}>')

    def paragraph(self, html: str) -> None:
        """Write a paragraph of finished spans."""
        self._parts.append(f"<p>{html}</p>")

    def items(self, items: Iterable[str]) -> None:
        """Write a list of finished spans; nothing for none."""
        self._parts.append(listing(items))

    def table(self, heads: Sequence[str], rows: Iterable[Sequence[str]], *, even: bool = False) -> None:
        """Write a table of finished cells whose first column heads its rows.

        `even` gives the two or three columns beside it the same width: none is narrow for having less to say.
        """
        start = f'<table class="{page_html.DATA_TABLE} {page_html.SIDES_TABLE}" {_GRID}>'
        share = f' width="{page_html.SHARED_WIDTHS[len(heads) - 1]}%"' if even else ""
        head = "".join(f'<th align="left"{share if at else ""}>{cell}</th>' for at, cell in enumerate(heads))
        body = "\n".join(_row(row) for row in rows)
        self._parts.append(f"{start}<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody></table>")

    def callout(self, kind: str, title: str, html: str) -> None:
        """Write a call-out around finished parts."""
        self._parts.append(
            f"{page_html.callout_start(kind)} {_BOX}><tr>{page_html.BAR_CELL}</td>{page_html.BODY_CELL}"
            f'<p class="{page_html.CALLOUT_TITLE}">{plain(title)}</p>\n{html}</td></tr></table>'
        )

    # --- spans

    def fact(self, fact: Fact) -> str:
        """What a fact says, with its label before and its sources behind."""
        label = f"<b>{plain(fact.label)}:</b> " if fact.label else ""
        text = link(fact.link, fact.text) if fact.link else plain(fact.text)
        return f"{label}{text}{self.cites(fact.sources)}"

    def facts(self, facts: Sequence[Fact]) -> str:
        """A cell: one fact as it is, several as a list."""
        return self.fact(facts[0]) if len(facts) == 1 else listing(map(self.fact, facts))

    def cites(self, sources: Iterable[str]) -> str:
        """The numbers of sources, each a link to the page's foot."""
        numbers = sorted(self._numbers.setdefault(one, len(self._numbers) + 1) for one in sources)
        links = (
            f'<a class="{page_html.CITE}" href="#{page_html.source_anchor(number)}">{number}</a>'
            for number in numbers
        )
        return f'<sup class="{page_html.CITES}">{",&#160;".join(links)}</sup>' if numbers else ""

    # --- all of it

    def html(self, title: str, lead: str, foot: Iterable[str], sources: Sequence[Source]) -> str:
        """The page: its title and lead, what was written, and its foot with the `sources`."""
        about = self.words("about_this_page")
        parts = [f"<h1>{plain(title)}</h1>", f'<p class="lede">{plain(lead)}</p>', *filter(None, self._parts)]
        parts.append(f'<hr/><h2 id="{page_html.ABOUT_PAGE}">{plain(about)}</h2>')
        parts += [f'<p class="foot">{plain(line)}</p>' for line in foot if line]
        if sources:
            parts.append(f'<h3 id="{page_html.PAGE_SOURCES}">{plain(self.words("sources_heading"))}</h3>')
            entries = "\n".join(self._source(number, one) for number, one in enumerate(sources, start=1))
            parts.append(f'<ol class="foot">\n{entries}\n</ol>')
        return "\n".join(parts) + "\n"

    def _source(self, number: int, source: Source) -> str:
        title = source.title.rstrip(".")
        stop = "" if title.endswith(("?", "!")) else "."
        day = self.words("not_dated") if source.date == "not stated" else source.date.rstrip(".")
        named = (
            f'<a class="external" href="{escape(source.url)}">{plain(title)}</a>'
            if source.url
            else plain(title)
        )
        anchor = page_html.source_anchor(number)
        return f'<li><a name="{anchor}"></a>{named}{plain(f"{stop} {source.publisher}, {day}.")}</li>'


def plain(text: str) -> str:
    """Plain words, safe to stand between tags."""
    return escape(text, quote=False)


def link(place: str, words: str, anchor: str = "") -> str:
    """A link to another place of the guide."""
    to = f"{page_html.TOPIC}:{place}" + (f"#{anchor}" if anchor else "")
    return f'<a href="{escape(to)}">{plain(words)}</a>'


def listing(items: Iterable[str]) -> str:
    """A list of finished spans; nothing for none."""
    inner = "".join(f"<li>{item}</li>" for item in items)
    return f"<ul>{inner}</ul>" if inner else ""


def sections_of(topic: str, html: str) -> Iterator[Section]:
    """The sections of a made page as plain text; its foot is none."""
    body = html.partition(f'<hr/><h2 id="{page_html.ABOUT_PAGE}"')[0]
    first, *rest = _HEADING.split(body)
    title, _, lead = first.partition("</h1>")
    yield Section(topic, "", 1, _text(title), _text(lead))
    for at in range(0, len(rest), 3):
        yield Section(topic, rest[at], 2, _text(rest[at + 1]), _text(rest[at + 2]))


def _row(cells: Sequence[str]) -> str:
    first, *others = cells
    return f'<tr><th align="left">{first}</th>' + "".join(f"<td>{cell}</td>" for cell in others) + "</tr>"


def _text(html: str) -> str:
    text = _ITEM.sub("- ", _BREAKS.sub("\n", _CELL_END.sub(" | ", _CITES.sub("", html))))
    lines = [" ".join(line.split()) for line in unescape(_TAGS.sub("", text)).split("\n")]
    return "\n\n".join(line for line in lines if line)
