"""The dialect of Markdown: text to blocks."""
