"""A page on a projector: a section at a time, as large as the screen has room for."""
