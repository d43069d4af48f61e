"""The search tables of a pack.

    section_index   FTS5, one row a section (rowid = section.id), every word as its stem.  Title and also are
                    the topic's own on each of its rows, so that a section is found by what its page is about
    word            every word of the guide as it is written, not its stem: for completing and spelling
    stem            in how many sections a stem stands, and how much more often than in any text
    common_words    words of the language that are spelt right, though the guide may not have them
    passage         the stems of each section, sentence by sentence
    section_question  the stems of what people ask of each section, question by question
    name            what a topic is called: title, lay words, brands, glossary terms
    name_stem       which names have a stem
    lexicon_entry   the lexicon, stemmed
    asked_word      what words weigh in what people ask of each topic

`kcdesk.search.index` fills them when a guide is built; `SearchTables` reads them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

TABLES = (
    # The words are stemmed before they are written: the stemmer depends on the guide's language.
    """CREATE VIRTUAL TABLE section_index USING fts5(
    title, also, heading, summary, body,
    content='', tokenize='unicode61 remove_diacritics 0'
)""",
    """CREATE TABLE word (
    word TEXT PRIMARY KEY,              -- folded, not stemmed
    count INTEGER NOT NULL              -- in what people read; 0 where only `also` has it; -1: misspelt there
) WITHOUT ROWID""",
    """CREATE TABLE stem (
    stem TEXT PRIMARY KEY,
    sections INTEGER NOT NULL,
    keyness REAL NOT NULL               -- log10 of its frequency here to that in any text
) WITHOUT ROWID""",
    """CREATE TABLE common_words (         -- a word a row, in `common_word`, before 2.6
    start TEXT PRIMARY KEY,             -- the first letters of some folded words
    rests TEXT NOT NULL                 -- how each goes on, with blanks between
) WITHOUT ROWID""",
    """CREATE TABLE passage (
    section INTEGER PRIMARY KEY,        -- section.id
    heading TEXT NOT NULL,              -- the stems of the heading; of the title before the first heading
    sentences TEXT NOT NULL             -- the stems of each sentence, one sentence a line
)""",
    """CREATE TABLE section_question (      -- from 2.6; see kcdesk.search.page_questions
    section INTEGER PRIMARY KEY,        -- section.id; the first of a page has what is asked of all of it
    questions TEXT NOT NULL             -- the stems of each question, one question a line
)""",
    """CREATE TABLE name (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL,                 -- folded words, one blank between
    kind TEXT NOT NULL,                 -- 'title', 'also', 'term' or 'heading'
    topic TEXT NOT NULL,
    anchor TEXT NOT NULL,               -- '' for the top of the page
    key TEXT NOT NULL                   -- see kcdesk.search.search_language.SearchLanguage.key
)""",
    "CREATE INDEX name_text ON name (text)",
    "CREATE INDEX name_key ON name (key)",
    """CREATE TABLE name_stem (
    stem TEXT NOT NULL,
    name INTEGER NOT NULL,
    PRIMARY KEY (stem, name)
) WITHOUT ROWID""",
    """CREATE TABLE lexicon_entry (
    stems TEXT NOT NULL,                -- see kcdesk.search.lexicon.entry_stems
    kind TEXT NOT NULL,                 -- 'means', 'danger', 'harmless' or, from 2.4, 'companion'
    means TEXT NOT NULL,                -- folded words; for danger, a topic; for the others, ''
    PRIMARY KEY (stems, kind, means)
) WITHOUT ROWID""",
    """CREATE TABLE asked_word (            -- from 2.4; see kcdesk.search.asked
    marker TEXT PRIMARY KEY,            -- a stem, or two with a blank between
    topics TEXT NOT NULL                -- `position:tenths` of each topic for which it tells, with blanks
) WITHOUT ROWID""",
)
# No `prefix=` index: on 122 topics it made the pack 2.3 times as large and no search quicker.

TITLE, ALSO, TERM, HEADING = "title", "also", "term", "heading"
"""The kinds of names."""

MEANS, DANGER, HARMLESS, COMPANION = "means", "danger", "harmless", "companion"
"""The kinds of rows in the tables `phrase` and `lexicon_entry`."""

MILD, OPENS = "mild", "opens"
"""Kinds of `phrase` alone: what is no danger where nothing else is typed, which the index has as harmless
words between `WHOLE`; another name of a page, and the topic and the anchor where it is opened for it."""

WHOLE = ("^", "$")
"""What stands before and after the stems of what is harmless as a whole text; no word is written so."""

ASKED, MORE = "asked", "more"
"""Kinds of `phrase` alone, questions; what they mean is a topic, or one with the anchor of a section.  Those
of the second kind do not tell which page is asked for."""

RANK = "bm25(8.0, 6.0, 4.0, 3.0, 1.0)"
"""What a word weighs in title, also, heading, summary and body."""


def create_tables(connection: sqlite3.Connection) -> None:
    """Create the search tables, empty."""
    for statement in TABLES:
        connection.execute(statement)
    connection.execute("INSERT INTO section_index (section_index, rank) VALUES ('rank', ?)", (RANK,))
