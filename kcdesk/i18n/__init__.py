"""Languages: their names and directions, and messages that are translated later."""
