"""Quotes: somebody's saying as the text has it, direct, mixed or indirect."""

import attrs

from archive.claim.said import Said


@attrs.frozen(kw_only=True)
class Quote(Said):
    """Words that a capture has somebody saying; they are the passage's own, the manner is the first hop's."""
