"""Languages: their names and directions, messages that are translated later, and marks as they are typed."""
