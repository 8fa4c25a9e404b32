"""Which engines there are: the rules, which need nothing, and those that come with an extra."""

import datetime as dt
from collections.abc import Callable
from typing import Final

import attrs

from archive.errors import RefusedError, UsageError
from archive.extract.proposal import AnyProposal

ENGINES: Final = ("rules", "spacy")
"""Names that ``--engine`` takes; the first is taken when none is named."""


@attrs.frozen(kw_only=True)
class Engine:
    """Something that proposes: its name and version are kept with all that it proposes."""

    name: str
    version: str
    propose: Callable[[str, dt.date | None], tuple[AnyProposal, ...]]


def engine_named(name: str) -> Engine:
    """Find an engine; what it needs is loaded only now.

    Raises:
        UsageError: There is no such engine.
        RefusedError: It comes with an extra that is not installed.
    """
    if name == "rules":
        from archive.extract import engine  # noqa: PLC0415 - its word lists load only when it is asked

        return Engine(
            name=engine.ENGINE, version=engine.VERSION, propose=engine.propose
        )
    if name in ENGINES:
        raise RefusedError(
            what=f"the engine {name!r} is not installed",
            todo="install the extra nlp, or use the rules, which need nothing",
        )
    raise UsageError(
        what=f"there is no engine {name!r}", todo=f"use one of {', '.join(ENGINES)}"
    )
