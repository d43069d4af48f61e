"""What belongs to this person: settings.  Local, atomic, wipeable.  No Qt."""
