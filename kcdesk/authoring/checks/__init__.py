"""The rules of structure: pages, data, links, sections.

A rule joins `PAGE_RULES` or `PAGE_WARNINGS` (a page by itself) or `GUIDE_RULES` (all of them together), and
its id `authoring.problems`; what is written, and how, is judged in `authoring.language`.
"""
