"""Where danger signs stand in words, and how fast the words say to act."""
