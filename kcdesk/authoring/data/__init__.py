"""The data files: their shapes, and what is worked out from them."""
