"""A kiosk's window: a touch layout of its own, locked, that forgets each visit."""
