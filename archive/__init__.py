"""The archive: who said it, through whom we heard it, where we read it, and the proof."""

from typing import Final

__version__: Final = "0.1.0"
