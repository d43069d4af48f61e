"""The guide as its authors wrote it: pages and data together, read but not yet checked."""
