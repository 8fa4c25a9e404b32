"""Statements: what a capture asserts in its own voice, or what only the recorder's sentence can put."""

import attrs

from archive.claim.said import Said
from archive.values import Prose


@attrs.frozen(kw_only=True)
class Statement(Said):
    """An assertion; ``proposition`` is one sentence in the recorder's words, when the passage needs one."""

    proposition: Prose | None = None
