"""The page: its view, style, cards, find bar, outline and the line above it."""
