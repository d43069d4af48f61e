"""Panels beside the page: text and colours, links, keys, enlarged drawings."""
