"""Files to values: text, YAML, pages, drawings, the whole guide."""
