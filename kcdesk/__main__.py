"""`python -m kcdesk`, and the entry of the frozen program."""

import sys

from kcdesk.cli.main import main

sys.exit(main())
