"""What a guide is: its values, the pack they are stored in, and where packs lie.  No Qt."""
