"""The first page: not a document, but a few large ways in."""
