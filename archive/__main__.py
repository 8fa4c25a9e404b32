"""``python -m archive`` is the command line; what the verbs are stands in cli/."""

import sys

from archive.cli.app import main

if __name__ == "__main__":
    sys.exit(main())
