"""The parts of a page that are made from the data."""
