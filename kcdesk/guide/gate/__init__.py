"""What the compiler cannot have written is refused, before anything else reads it.

The checksum finds damage, and anybody can make a right one.  So a guide that did not come with the program is
read from its first row to its last (`check`): SQLite's own schema against the format's (`schema_mark`), every
table's types, sizes and numbers of rows (`tables`, `columns`, `rows`), the tree (`topics`), every name that
leads somewhere (`names`, `made_rows`), every page against the compiler's HTML and every drawing against what
authors may draw (`pages`), the search index row by row (`search_tables`, `text_index`).

A guide that has passed is told by its `Identity`, so that it need not pass at every start.
"""
