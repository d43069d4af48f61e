"""The pack's format: one SQLite file, written by the compiler and only read ever after."""

MAJOR = 2
MINOR = 7
"""2.0: topics have roles, and the search index is stemmed by the guide's language.  2.1: topics have the day
when their facts were checked.  2.2: pages may be for a talk, or in Easy Read, and have words with a small
drawing beside; the rows that comparisons, look-ups, the finder and lists of changes are made from.  2.3: what
words weigh in texts of danger.  2.4: what people ask of each page, what words weigh in it, and words that
may stand beside one of danger.  2.5: drawings lie in half the room.  2.6: what people ask of each section;
common words together.  2.7: pages are packed.

A reader opens its own and every earlier minor version of its own major version.  What a later one holds it
cannot check, so it opens none (but the guide that came with the program, which nobody need check)."""

USER_VERSION = MAJOR * 1000 + MINOR

MARKS: dict[int, str] = {
    2000: "1e8cfb70baf52a322cc6da58451fc2d6",
    2001: "64e92d5a15475faa85d455074c6bb2d8",
    2002: "2bdee3cdf76bc008b5a8d0b27f6d3c51",
    2003: "7df50e03f74f2cff9d91c4a51d8e2c73",
    2004: "57d935d48953750a68574913fcc233dc",
    2005: "289376ee64dd58917202318f2ec441a4",
    2006: "9e0ff9ab305d2b6ec8e09fcbfb12b5c8",
    2007: "3492b6b3771fa27b33330e865b6b3513",
}
"""By user version: what `kcdesk.guide.gate.schema_mark.schema_mark` gives for a pack of that format.

Whoever changes a table here or in the search index gives the format a new minor version, and its mark an
entry here.
"""

RULES_VERSION = 1
"""Of the rules of `kcdesk.guide.gate`: a guide that passed others passes again before it is shown."""

APPLICATION_ID = 0x6B636473
"""'kcds' in the SQLite header, so that `file` and this program know a guide from any other database."""

FILE_ENDING = ".kcpack"
"""Of a guide's file, in whatever case."""

TALK = "talk"
"""The kind of pages that are read at a projector: each section is a slide."""
EASY_READ = "easy-read"
"""The kind of pages that are set in larger text: one idea a sentence, each with its own drawing."""

KINDS = (
    "start",
    TALK,
    "understanding",
    "choosing",
    "treatment",
    "combination",
    "medicine",
    "side-effect",
    "living",
    "reference",
    EASY_READ,
)

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE topic (
    position INTEGER PRIMARY KEY,       -- reading order, from 0
    id TEXT NOT NULL UNIQUE,
    parent TEXT,                        -- NULL at the top
    depth INTEGER NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    summary TEXT NOT NULL,
    updated TEXT NOT NULL,              -- year-month-day
    next_review TEXT NOT NULL,
    reviewed_by TEXT NOT NULL,
    translates TEXT NOT NULL DEFAULT '',        -- if the original is newer: the date of the text translated
    original_updated TEXT NOT NULL DEFAULT '',  -- and the date of the original now; else both are empty
    checked TEXT NOT NULL               -- when the facts were last compared with their sources; from 2.1
);

CREATE TABLE page (topic TEXT PRIMARY KEY, html BLOB NOT NULL) WITHOUT ROWID;  -- see kcdesk.guide.packed_html

CREATE TABLE section (
    id INTEGER PRIMARY KEY,             -- in reading order; the search index uses the same number
    topic TEXT NOT NULL,
    anchor TEXT NOT NULL,               -- '' before the first heading
    level INTEGER NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (topic, anchor)
);

CREATE TABLE also (topic TEXT NOT NULL, words TEXT NOT NULL, PRIMARY KEY (topic, words)) WITHOUT ROWID;

CREATE TABLE phrase (                   -- for the index; empty from 2.4, when that is written
    says TEXT NOT NULL,                 -- what people type
    kind TEXT NOT NULL,                 -- 'means', 'danger', 'harmless', 'asked', 'more', 'companion' ...
    means TEXT NOT NULL,                -- the guide's words; a topic, or what a question is asked of; or ''
    PRIMARY KEY (says, kind, means)
) WITHOUT ROWID;

CREATE TABLE danger_weight (            -- from 2.3; see kcdesk.search.danger_likeness
    words TEXT PRIMARY KEY,             -- a stem, two of them, or '' for what every text weighs
    tenths INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE term (
    id TEXT PRIMARY KEY,
    term TEXT NOT NULL,
    means TEXT NOT NULL,
    also TEXT NOT NULL,                 -- one a line
    say TEXT NOT NULL,
    see TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE source (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    publisher TEXT NOT NULL,
    url TEXT NOT NULL,
    date TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE topic_source (
    topic TEXT NOT NULL,
    number INTEGER NOT NULL,            -- the number the page's citations show, from 1
    source TEXT NOT NULL,
    PRIMARY KEY (topic, number)
) WITHOUT ROWID;

CREATE TABLE figure (id TEXT PRIMARY KEY, svg BLOB NOT NULL);

CREATE TABLE tile (
    position INTEGER PRIMARY KEY,
    topic TEXT NOT NULL,
    line TEXT NOT NULL,
    icon TEXT NOT NULL
);

CREATE TABLE shortcut (position INTEGER PRIMARY KEY, topic TEXT NOT NULL);

-- From 2.2: what made pages are made of (see kcdesk.guide.made_pages).  All of it may be empty.

CREATE TABLE made_word (key TEXT PRIMARY KEY, words TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE subject (
    topic TEXT PRIMARY KEY,
    kind TEXT NOT NULL,                 -- 'treatment' can be compared, 'effect' can be looked up
    position INTEGER NOT NULL,          -- among those of its kind
    name TEXT NOT NULL,
    listed TEXT NOT NULL                -- what it is listed under, in words
) WITHOUT ROWID;

CREATE TABLE subject_name (
    topic TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    say TEXT NOT NULL,                  -- how to say it, or ''
    PRIMARY KEY (topic, position)
) WITHOUT ROWID;

CREATE TABLE aspect (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    shape TEXT NOT NULL,                -- 'row' of a comparison, 'causes', 'list', or the kind of a call-out
    title TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE fact (
    topic TEXT NOT NULL,
    aspect TEXT NOT NULL,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,                -- stands before the text in bold, or ''
    text TEXT NOT NULL,                 -- plain; '' for a cause of which no source says how often
    link TEXT NOT NULL,                 -- a topic that says more, or ''
    sources TEXT NOT NULL,              -- their ids, one a line
    PRIMARY KEY (topic, aspect, position)
) WITHOUT ROWID;

CREATE TABLE choice (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    facet TEXT NOT NULL,                -- the question it answers, in words
    words TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE subject_choice (
    choice TEXT NOT NULL,
    topic TEXT NOT NULL,
    PRIMARY KEY (choice, topic)
) WITHOUT ROWID;

CREATE TABLE change (
    topic TEXT NOT NULL,
    position INTEGER NOT NULL,          -- the newest first
    day TEXT NOT NULL,
    anchor TEXT NOT NULL,               -- the section that changed, or ''
    words TEXT NOT NULL,
    PRIMARY KEY (topic, position)
) WITHOUT ROWID;
"""

MADE_WORDS = tuple(
    """
    side_by_side same_facts row_head nothing_about all_of_these only_with help_heading compare_one
    choose_other add_third leave_out change_choice look_up look_up_lead treatment no_figure
    what_helps read_page causes how_often finder finder_lead medicines_left chosen choice_left
    none_left start_again fitting names_and_sound compare_column tick untick tick_more
    compare_ticked every_name brand_of changed changed_all changed_lead no_changes about_this_page
    dates sources_heading not_dated  date_form months
    """.split()
)
"""The keys of `made_word`: all of them, or none in a guide that nothing can be made from."""

DANGER_BIAS = ""
"""The words of `danger_weight` under which stands what every text weighs."""

META_KEYS = (
    "id",
    "title",
    "language",
    "version",
    "date",
    "checked_to",
    "licence",
    "review_line",
    "greeting",
)
"""What `meta` must hold, beside the checksum's row (see kcdesk.guide.checksum)."""

HELP_KEY, ABOUT_KEY, GLOSSARY_KEY = "help_topic", "about_topic", "glossary_topic"
"""What `meta` holds too where the guide has such a topic: its id."""
NOT_COVERED_KEY = "not_covered_topic"
"""The same for the topic that names subjects which the guide does not cover."""
OFFERED_KEY = "offered"
"""The same for the topics offered when a search finds nothing: their ids, one a line."""

ORIGINAL_KEY = "translation_of"
"""What `meta` of a translation holds too: the language tag of its original."""

START_FILE = "index"
"""What no topic may be called: a folder of pages for any browser starts with the page of this name."""

HOME_KEY, SHARE_KEY = "web_home", "share_base"
"""What `meta` of a guide on the web holds too: the addresses of its home, and of the folder of its pages."""

ENTRANCES = {kind: f"{kind}_entrance" for kind in ("compare", "effect", "finder", "changes")}
"""By the kind of a made page: the key under which `meta` names the topic that leads to such pages."""

TILES_TITLE_KEY, SEARCH_HINT_KEY = "tiles_title", "search_hint"
"""What `meta` holds where the guide has words of its own over the tiles, and in the empty search box."""

OPTIONAL_META_KEYS = (
    HELP_KEY,
    ABOUT_KEY,
    GLOSSARY_KEY,
    NOT_COVERED_KEY,
    OFFERED_KEY,
    ORIGINAL_KEY,
    HOME_KEY,
    SHARE_KEY,
    TILES_TITLE_KEY,
    SEARCH_HINT_KEY,
    *ENTRANCES.values(),
)
