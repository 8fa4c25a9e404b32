"""How a process begins: the verbs are loaded with a person's Ctrl-C heeded from the first moment."""

import sys
from typing import Final

STOPPED: Final = 130
"""What a shell expects of a program that Ctrl-C stopped."""


def main() -> int:
    """Run the command line of this process; what the verbs are stands in cli/."""
    try:
        from archive.cli.app import main as run_words  # noqa: PLC0415 - loading takes half a second: Ctrl-C may come in it
    except KeyboardInterrupt:
        sys.stderr.write("archive: stopped; nothing was begun\n")
        return STOPPED
    return run_words()


if __name__ == "__main__":
    sys.exit(main())
