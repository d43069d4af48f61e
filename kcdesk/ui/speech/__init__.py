"""Reading a page aloud, where the computer has a voice."""
