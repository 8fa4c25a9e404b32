"""Who acts in a sentence that reports nothing, so that the words behind it may be theirs."""

from typing import Final

from archive.extract.proposal import Step
from archive.extract.quotes.reading import Reading
from archive.extract.says.cues import Sentence
from archive.extract.says.sayers import first_subject
from archive.extract.words.grammar import PERSONS

ASIDE_LIMIT: Final = 12
"""A sentence of so many items, in which somebody only acts, leaves the one who spoke before it be."""
_DOING_LIMIT: Final = 40
_ROLE: Final = "role_only_speaker"


def acting(reading: Reading, sentence: Sentence, number: int) -> tuple[Step, ...]:
    """Who acts in a short sentence without any report: "Ruiz shrugged. “It happens.”"."""
    found = first_subject(sentence) if sentence.end <= ASIDE_LIMIT else None
    if found is None or sentence.frame.quotes or found[0][0] > 0:
        return ()
    who = _who(reading, sentence, number)
    return (who,) if who and who.name else ()


def doing(reading: Reading, sentence: Sentence, number: int) -> tuple[Step, ...]:
    """Who acts in any sentence, without a name too: "Asked, a diplomat laughed. “I gave it up.”"."""
    if sentence.end > _DOING_LIMIT or sentence.frame.quotes:
        return ()
    who = _who(reading, sentence, number)
    if who is None or not (who.name or _ROLE in who.flags):
        return ()
    return (who,) if who.name or _is_somebody(reading, who) else ()


def _is_somebody(reading: Reading, who: Step) -> bool:
    """Whether somebody without a name is told of by a noun for people: "the first diplomat", not "the measure"."""
    cut, (first, last) = reading.cut, who.mention or (0, 0)
    return not PERSONS.isdisjoint(cut.lowers[cut.at(first) : cut.at(last)])


def subject_of(reading: Reading, sentence: Sentence, number: int) -> Step | None:
    """Whom a sentence begins with, whatever is told of it."""
    found = first_subject(sentence)
    if found is None:
        return None
    first, aside = found
    between = sentence.frame.tokens(*aside) if aside else None
    return reading.subjects.step(*sentence.frame.tokens(*first), between, number)


def _who(reading: Reading, sentence: Sentence, number: int) -> Step | None:
    who = subject_of(reading, sentence, number)
    return who if who is not None and who.agent_type == "person" else None
