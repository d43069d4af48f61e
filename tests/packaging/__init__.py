"""What carries the reader to people: packages, folders, releases."""
