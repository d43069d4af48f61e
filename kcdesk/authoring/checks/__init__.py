"""The rules of structure: pages, data, links, sections."""
