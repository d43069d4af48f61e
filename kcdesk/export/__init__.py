"""Pages of a guide in files that other programs read: one HTML file, and a book."""
