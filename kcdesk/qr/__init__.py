"""Codes that a phone's camera reads: loaded when the first one is drawn."""
