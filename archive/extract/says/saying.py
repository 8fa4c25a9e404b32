"""One report of speech in a sentence: who says what by which verb, as ranges of items."""

from typing import Final, TypeAlias

import attrs

from archive.extract.text.items import Range
from archive.extract.words.lexicon import Verb

QUOTES: Final = frozenset(("quoted", "cited", "quotes", "cites"))
"""What an outlet does with somebody else's words."""
AS_SAYING: Final = QUOTES | {"reported", "reports", "record", "records", "recorded"}
"""The same where "as saying" follows: "reported Ana Ruiz as saying"."""
RECALLS: Final = frozenset(
    (
        *("recalled", "recalls", "remembered", "remembers", "recalling", "remembering"),
        *("quoted", "quotes", "cited", "cites"),
    )
)
"""As in "recalled him saying that", "quoted the mayor saying that": who does so passes it on."""
COLON: Final = Verb(base=":", kind="say", form="base")
"""A colon alone, where no verb tells whose words follow."""
CLAIM_BY: Final = Verb(base="claim by", kind="say", form="base")
"""As in "a claim by Ana Ruiz that": whoever rejects it does not pass it on."""
ASKED_BY: Final = Verb(base="ask", kind="say", form="past", particles=("by",))
"""As in "Asked by a reporter whether": what was asked of whoever the sentence is about."""

Antecedent: TypeAlias = tuple[Range, Range | None]
"""Items of a noun phrase that "who" may mean, and of what stands between commas behind it."""


@attrs.frozen(kw_only=True)
class Saying:
    """A report of speech in a frame.

    ``content`` are ranges of items. ``aside`` is what stands between commas behind the subject. ``is_refused``: the
    sentence says that this was not said. ``antecedents``: whom the subject may mean if it is "who" or "which".
    """

    subject: Range
    cue: Range
    verb: Verb
    content: tuple[Range, ...]
    rule: str
    aside: Range | None = None
    receiver: Range | None = None
    is_refused: bool = False
    antecedents: tuple[Antecedent, ...] = ()
