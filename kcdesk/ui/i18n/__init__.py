"""The window's words in other languages."""
