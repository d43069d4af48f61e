"""Where the reader is, was and may go."""
