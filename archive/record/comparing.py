"""Whether a citation has the claim's own words: compared as trace compares them, and said when they are others."""

from typing import Final, Literal

from archive.capture.drift import Drift, drift
from archive.record.act import Act
from archive.values import Passage, Position

_SHOWN: Final = 60
"""How many letters of a changed stretch are said."""


def compared(
    act: Act, claim: Position, said: Passage, found: Passage
) -> Literal["same", "differs"]:
    """Say whether a passage has a claim's words, neither fewer nor more; when not, remark what is otherwise.

    Differences of typing (marks, dashes, spaces) and the case of the first letter make no other words.
    """
    one, two = said.words, found.words
    there = drift(one, _begun_like(two, one))
    back = drift(_begun_like(two, one), one)
    if there.presence == back.presence == "exact":
        return "same"
    act.said.append(
        f"the words there are not c{claim}'s{_otherwise(there)}: recorded with the wording 'differs' "
        "(--wording same, or translation, says otherwise)"
    )
    return "differs"


def _begun_like(words: str, other: str) -> str:
    """Words with their first letter in the case that others begin with, when it is the same letter."""
    is_same = words[:1].casefold() == other[:1].casefold()
    return f"{other[:1]}{words[1:]}" if is_same else words


def _otherwise(found: Drift) -> str:
    told = [f"{_short(edit.ours)} -> {_short(edit.theirs)}" for edit in found.edits]
    return f" ({'; '.join(told)})" if told else ""


def _short(words: str) -> str:
    if not words:
        return "nothing"
    return repr(words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…")
