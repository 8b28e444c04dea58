"""`python -m pantry`: the commands, without a window."""

import sys

from pantry.cli import main

if __name__ == "__main__":
    sys.exit(main())
