"""The page as a tree that assistive technology can walk."""
