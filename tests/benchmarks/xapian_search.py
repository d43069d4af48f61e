"""Asks Xapian: pages and queries as JSON on standard input, the found pages of each query as JSON out.

Run by the system's Python (package python3-xapian), with nothing of kcdesk.  As in Kiwix's archives: one
document a page, title and text, English stems, BM25; any of the words will do.
"""

import json
import sys

import xapian  # type: ignore[import-not-found,unused-ignore]


def main() -> None:
    """Index, ask, print."""
    asked = json.load(sys.stdin)
    database = xapian.WritableDatabase("", xapian.DB_BACKEND_INMEMORY)
    generator = xapian.TermGenerator()
    generator.set_stemmer(xapian.Stem("en"))
    for topic, title, text in asked["pages"]:
        document = xapian.Document()
        generator.set_document(document)
        generator.index_text(title, 5)
        generator.increase_termpos()
        generator.index_text(text)
        document.set_data(topic)
        database.add_document(document)
    parser = xapian.QueryParser()
    parser.set_stemmer(xapian.Stem("en"))
    parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)
    parser.set_default_op(xapian.Query.OP_OR)
    enquire = xapian.Enquire(database)
    found = {}
    for query in asked["queries"]:
        enquire.set_query(parser.parse_query(query, 0))
        found[query] = [match.document.get_data().decode() for match in enquire.get_mset(0, asked["most"])]
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
