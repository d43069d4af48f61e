"""What a kiosk is told by whoever set it up: its configuration, its PIN, and the watchdog over it."""
