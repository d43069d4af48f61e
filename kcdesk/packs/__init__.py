"""The guides on this computer, side by side.  No Qt."""
