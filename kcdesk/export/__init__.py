"""Pages of a guide in files that other programs read: one HTML file, a book, a folder with a search."""
