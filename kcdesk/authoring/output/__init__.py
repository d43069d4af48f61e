"""Blocks to finished pages, and the pack they go into."""
