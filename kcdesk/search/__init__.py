"""From typed text to places in the guide.  No Qt; the pack is asked through `Pack.rows` alone."""
