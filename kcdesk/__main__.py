"""`python -m kcdesk`, and the entry of the frozen program."""

import sys

from kcdesk.cli import main

sys.exit(main())
