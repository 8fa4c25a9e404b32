"""Which engines there are: the rules, which need nothing, and those that come with an extra."""

import datetime as dt
from collections.abc import Callable
from typing import Final

import attrs

from archive.errors import UsageError
from archive.extract.proposal import AnyProposal

ENGINES: Final = ("rules", "spacy")
"""Names that ``--engine`` takes; the first is taken when none is named."""


@attrs.frozen(kw_only=True)
class Engine:
    """Something that proposes: its name and version are kept with all that it proposes."""

    name: str
    version: str
    propose: Callable[[str, dt.date | None], tuple[AnyProposal, ...]]


def engine_named(name: str, model: str | None = None) -> Engine:
    """Find an engine; what it needs is loaded only now.

    Args:
        name: One of ``ENGINES``.
        model: For ``spacy``: a model's package or folder, when it is not to be the one that the extra brings.

    Raises:
        UsageError: There is no such engine, or it takes no model.
        RefusedError: It comes with an extra that is not installed, or there is no such model.
    """
    if name == "rules":
        if model is not None:
            raise UsageError(
                what="the rules have no model", todo="name it with --engine spacy"
            )
        from archive.extract import engine  # noqa: PLC0415 - its word lists load only when it is asked

        return Engine(
            name=engine.ENGINE, version=engine.VERSION, propose=engine.propose
        )
    if name == "spacy":
        return _with_parser(model)
    raise UsageError(
        what=f"there is no engine {name!r}", todo=f"use one of {', '.join(ENGINES)}"
    )


def _with_parser(model: str | None) -> Engine:
    from archive.extract.parsing import parsed, parser  # noqa: PLC0415 - as above

    loaded = parser.parser_named(model or parser.MODEL)
    return Engine(
        name=parsed.ENGINE,
        version=f"{parsed.VERSION}, {loaded.version}",
        propose=lambda text, published: parsed.propose(text, published, loaded),
    )
