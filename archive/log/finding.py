"""What a check can find wrong: one stable code each, the place, and what is the matter there."""

import sqlite3
from typing import Final, Literal, TypeAlias

import attrs

UNREADABLE: Final = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What a driver raises over a damaged file; the second when SQLite quotes a damaged schema."""

Code: TypeAlias = Literal[
    "EVENT_ALTERED",
    "EVENT_MISSING",
    "EVENT_INSERTED",
    "EVENT_REORDERED",
    "EVENT_NOT_CANONICAL",
    "LOG_TRUNCATED",
    "LOG_ROLLED_BACK",
    "LOG_FORKED",
    "BLOB_ALTERED",
    "BLOB_MISSING",
    "BLOB_EXTRA",
    "CHECKPOINT_BAD_SIGNATURE",
    "CHECKPOINT_KEY_UNKNOWN",
    "TIMESTAMP_BAD",
    "PROJECTION_DIFFERS",
    "REDACTION_INCOMPLETE",
    "SCHEMA_GUARD_MISSING",
    "DB_DAMAGED",
]
"""The names that scripts rely on; none is ever given another meaning."""


@attrs.frozen
class Finding:
    """One thing that is wrong: what kind, where, and in words."""

    code: Code
    place: str
    detail: str


def positions(first: int, last: int) -> str:
    """Name one position, or several from the first to the last."""
    return f"position {first}" if first == last else f"positions {first}-{last}"
