"""What a study found, what a court found to be so, and what somebody only came upon."""

from typing import Final

from archive.extract.says.clause import is_clause
from archive.extract.says.contents import is_bare_clause
from archive.extract.says.cues import Sentence
from archive.extract.text.items import Range
from archive.extract.words.grammar import (
    FINDERS,
    FINDINGS,
    OBJECT_PRONOUNS,
    ORGANISATION_WORDS,
    SUBJECT_PRONOUNS,
)

_ENDS_FOUND: Final = frozenset(
    (
        *("who", "which", "that", "where", "whose", ",", ";", "what", "when", "while"),
        *("itself", "themselves", "himself", "herself", "guilty"),
    )
)
"""Behind these a verb is not that of the finding: "found a bridge that had collapsed", "found itself a goal behind"."""
_NO_FINDINGS: Final = frozenset(("favour", "favor", "time", "room", "ways"))


def finds(sentence: Sentence, subject: Range) -> bool:
    """Whether a subject finds things out: a study, a court, a body by name."""
    first, last = subject
    return (
        not FINDERS.isdisjoint(sentence.lows[first:last])
        or not ORGANISATION_WORDS.isdisjoint(sentence.lows[first:last])
        or sentence.word(last - 1).isupper()
    )


def is_found_out(sentence: Sentence, subject: Range, content: Range) -> bool:
    """Whether this is a finding: whatever a study found, what a court found to be so; not "found the body"."""
    lows, (first, last) = sentence.lows, content
    if lows[first - 1] == "that":
        return True
    cues = [each.first for each in sentence.cues]
    if any(first < at < last and "," in lows[max(at - 3, first) : at] for at in cues):
        return False  # "found no breach, she announced on Saturday"
    if lows[first] in _NO_FINDINGS or lows[first + 1 : first + 2] == ("way",):
        return False  # "found favour with the minister", "found its way", "found a way"
    who = set(lows[slice(*subject)])
    if not FINDINGS.isdisjoint(who):
        return lows[first] not in OBJECT_PRONOUNS
    if FINDERS.isdisjoint(who) or lows[subject[1] - 1] in SUBJECT_PRONOUNS:
        return False
    if any(at < subject[0] for at in cues):
        return False  # "said the inspectors had come and found nothing"
    ends = (at for at in range(first, last) if lows[at] in _ENDS_FOUND)
    last = next(ends, last)
    return is_clause(sentence, first, last) or is_bare_clause(sentence, first, last)
