"""A view's row and the table made from it: one definition for both.

Rows are frozen ``msgspec.Struct``s, because a replay builds and replaces them by the
million. The table's columns are the row's fields: STRICT, integers, text and bytes only,
nullable exactly where the row's types say so.
"""

from collections.abc import Sequence
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

import msgspec
from sqlalchemy import (
    CheckConstraint,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
)


class SetRow(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A view's row that is set once: ``set_at`` is the position that set it."""

    set_at: int


class ViewRow(SetRow, frozen=True, kw_only=True, gc=False):
    """A view's row: no row without the position that set it and the last that changed it."""

    changed_at: int


PROVENANCE: Final = ("set_at", "changed_at")
"""The last columns of every table, in this order."""

R = TypeVar("R", bound=SetRow)

_COLUMN_TYPES: Final[dict[type, Any]] = {int: Integer, str: Text, bytes: LargeBinary}


def columns_of(row: type[SetRow]) -> tuple[str, ...]:
    """Name the table's columns in their order: the row's own fields, then its provenance."""
    fields = row.__struct_fields__
    own = tuple(name for name in fields if name not in PROVENANCE)
    return own + tuple(name for name in PROVENANCE if name in fields)


def table_of(
    name: str,
    row: type[SetRow],
    *,
    primary_key: Sequence[str],
    indexes: Sequence[Sequence[str]],
    without_rowid: bool | None,
    metadata: MetaData,
) -> Table:
    """Make the table that holds rows of this type.

    Args:
        name: The table's name.
        row: The row type; its type hints say what each column holds and whether it may be empty.
        primary_key: Columns that name one row, the fold's key first unless nothing is ever loaded.
        indexes: Columns of each further index.
        without_rowid: Store by primary key alone; by default for text or composite keys.
        metadata: Where the table is registered.

    Raises:
        TypeError: A field is neither integer, text nor bytes, or a key column may be empty.
    """
    hints = get_type_hints(row, include_extras=False)
    columns = [_column(name, field, hints[field]) for field in columns_of(row)]
    by_name = {column.name: column for column in columns}
    texts = [key for key in primary_key if isinstance(by_name[key].type, Text)]
    if nullable := [key for key in primary_key if by_name[key].nullable]:
        raise TypeError(f"{name}: key columns may not be empty: {nullable}")
    bare = (
        without_rowid
        if without_rowid is not None
        else len(primary_key) > 1 or bool(texts)
    )
    # A text with NUL is not found by json_each: such a key would be loaded as if it were missing.
    checks = [
        CheckConstraint(f'instr("{text}", char(0)) = 0').ddl_if(dialect="sqlite")
        for text in texts
    ]
    return Table(
        name,
        metadata,
        *columns,
        PrimaryKeyConstraint(*primary_key),
        *checks,
        *(Index(f"{name}_{'_'.join(index)}", *index) for index in indexes),
        sqlite_strict=True,
        sqlite_with_rowid=not bare,
    )


def _column(table: str, field: str, hint: Any) -> Column[Any]:
    kinds = _plain(hint)
    nullable = NoneType in kinds
    stored = kinds - {NoneType}
    if len(stored) != 1 or not stored <= _COLUMN_TYPES.keys():
        raise TypeError(
            f"{table}.{field}: a column holds int, str or bytes, not {hint}"
        )
    return Column(
        field, _COLUMN_TYPES[stored.pop()], nullable=nullable, autoincrement=False
    )


def _plain(hint: Any) -> set[type]:
    """Reduce a type hint to the plain types that its values have."""
    while hasattr(hint, "__supertype__"):  # a NewType is its values' type
        hint = hint.__supertype__
    origin = get_origin(hint)
    if origin is Annotated:
        return _plain(get_args(hint)[0])
    if origin is Literal:
        return {type(value) for value in get_args(hint)}
    if origin in {Union, UnionType}:
        return set().union(*(_plain(part) for part in get_args(hint)))
    return {hint}
