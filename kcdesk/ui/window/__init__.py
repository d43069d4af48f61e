"""The window itself: its bar, menu, keys and panes."""
