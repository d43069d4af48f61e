"""What is the reader's own: questions for an appointment, bookmarks, notes, the 24-hour number."""
