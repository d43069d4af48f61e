"""Who may import whom, and a look at it: `python -m tests.architecture`."""
