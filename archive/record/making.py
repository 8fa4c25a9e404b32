"""What a claim is made of when a proposal is accepted: the act, the text, the run, what the person changed."""

from typing import Any

import attrs

from archive.capture import selector
from archive.extract.proposal import Span
from archive.extract.runs import Run
from archive.record.act import Act
from archive.record.agents import agent
from archive.record.pointing import OpenText
from archive.record.proposal_form import Edit
from archive.values import Position, Selector


@attrs.frozen(kw_only=True)
class Making:
    """What a claim is made of: the act, the text, the run, and what the person changed."""

    act: Act
    opened: OpenText
    run: Run
    edit: Edit | None = None
    is_new: bool = False

    def changes(self, fields: frozenset[str]) -> bool:
        """Whether the person changed one of some fields."""
        return self.edit is not None and not fields.isdisjoint(self.edit.changed)

    def mark(self, span: Span | None) -> Selector | None:
        """The selector of a place that was proposed."""
        return None if span is None else self.at(span)

    def at(self, span: Span) -> Selector:
        """The selector of a place that was proposed."""
        return selector.at(*span, self.opened.letters)

    def who(self, name: str, kind: Any) -> Position:
        """Find or register somebody who was proposed by name."""
        return agent(self.act, name, default=kind, is_new=self.is_new)
