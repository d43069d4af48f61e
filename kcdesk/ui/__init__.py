"""The window: one folder for each thing on the screen, joined in `main_window`."""
