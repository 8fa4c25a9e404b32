"""Whom "he" and "my sister" mean inside somebody's quotation."""

from typing import Final

import attrs

from archive.extract.proposal import Step
from archive.extract.quotes.reading import Reading
from archive.extract.words.grammar import ARTICLES, FEMALE, MALE, PERSONS, PREPOSITIONS

_BEGINS: Final = ARTICLES | {"my", "our", "his", "her", "their", "one", "another"}
_PLACED: Final = frozenset(("in", "at", "near", "from", ","))
"""Behind these a name that stands alone is mostly a place's."""
_OWNED: Final = frozenset(("his", "her", "their"))
_PHRASE_LIMIT: Final = 5
_KIN_LIMIT: Final = 3
_SENTENCES_BACK: Final = 2
_BY_ROLE: Final = "role_only_speaker"


@attrs.define(kw_only=True)
class Around:
    """A quotation whose reports are read: its mark, its hops, and whom "he" has meant in it so far."""

    opening: int
    outer: tuple[Step, ...]
    is_relay: bool
    settled: dict[str, Step] = attrs.field(factory=dict)
    teller: Step | None = None


def settled(reading: Reading, step: Step, pronoun: int, around: Around) -> Step:
    """Whom "he" means in somebody's own words: whoever it has meant there before, else the last one told of."""
    low, speaker = reading.cut.lowers[pronoun], around.outer[0]
    meant = around.settled.get(low)
    teller = around.teller
    if teller and reading.names.gender_of(teller.name or "") in {None, low}:
        meant = meant or teller  # "“Alan said it was late. He said so twice”"
    if meant is None:
        if _is_same(step, speaker):  # "“He told me so,” Ruiz said": not Ruiz
            paragraph = reading.memory.paragraph
            other = reading.subjects.besides(pronoun, paragraph, speaker)
            step = attrs.evolve(step, name=other.name, means=other.means)
        meant = _told_of_before(reading, step, pronoun, speaker, around.opening)
        name = meant.name or " "
        if " " not in name and reading.names.gender_of(name) is None:
            meant = attrs.evolve(meant, name=None)  # "She plays for Velm. “He said”"
        around.settled[low] = meant
    return attrs.evolve(step, name=meant.name, means=meant.means)


def as_kin(reading: Reading, step: Step, whose: str | None) -> Step:
    """As in "“My sister told me,” Ruiz said": Ruiz's sister."""
    words = step.means or step.mention
    is_known = step.name is not None and _BY_ROLE not in step.flags
    if words is None or whose is None or is_known:
        return step
    low, _, kin = reading.cut.text[slice(*words)].partition(" ")
    is_mine = low.lower() == "my" and kin and kin.count(" ") < _KIN_LIMIT
    return attrs.evolve(step, name=f"{whose}'s {kin}") if is_mine else step


def _told_of_before(
    reading: Reading, step: Step, at: int, speaker: Step, opening: int
) -> Step:
    """Whom "he" means in "“It was Rupert. He said so,” Ruiz said", "She met an officer. “He told me that,” she said".

    Somebody inside the marks comes before somebody in the sentence before them, and the nearest first.
    """
    cut = reading.cut
    inside = _last_person(reading, opening, at, at, speaker)
    if inside is not None:
        return attrs.evolve(step, name=inside.name, means=inside.means)
    first = cut.paragraph_of(opening)[0]
    if opening == first:
        if first == 0:
            return step
        first = cut.paragraph_of(first - 1)[0]
    end = opening
    for _ in range(_SENTENCES_BACK):
        if end <= first:
            break
        begin = max(cut.sentence_of(end - 1)[0], first)
        found = _last_person(reading, begin, end, at, speaker)
        if found is not None and _is_named_kin(reading, step, found):
            return step
        if found is not None:
            return attrs.evolve(step, name=found.name, means=found.means)
        end = begin
    if end == first > 0 and cut.lowers[at] in {"he", "she"}:
        # "“He was kind,” Ruiz said. “He told me so”": whoever came right before
        begin = cut.sentence_of(first - 1)[0]
        found = _last_person(reading, begin, first, at, speaker)
        if found is not None and found.name is None:
            return attrs.evolve(step, means=found.means)
    return step


def _is_named_kin(reading: Reading, step: Step, found: Step) -> bool:
    """As in "her husband had paddled. “He told me so,” she said", where the text has named him before."""
    if step.name is None or found.means is None:
        return False
    return reading.cut.lowers[reading.cut.at(found.means[0])] in _OWNED


def _last_person(
    reading: Reading, first: int, last: int, pronoun: int, speaker: Step
) -> Step | None:
    """The last person whom tokens tell of and whom a pronoun fits, by name or by what he is; never the speaker."""
    cut, names = reading.cut, reading.names
    said = cut.lowers[pronoun]
    people = {
        at: each
        for each in names.over(first, last)
        if each.agent_type == "person"
        for at in range(each.first, each.last)
    }
    own = {at for at, each in people.items() if each.name == speaker.name}
    for at in range(last - 1, first - 1, -1):
        if at in people:
            each = people[at]
            fits = names.gender_of(each.name) in {None, said}
            is_alone = each.last - each.bare == 1
            fits = fits and (" " in each.name or names.gender_of(each.name) is not None)
            fits = fits and not (is_alone and cut.lowers[each.first - 1] in _PLACED)
            if each.name != speaker.name and fits:
                return Step(name=each.name)
            continue
        begin = (
            _phrase_of_person(reading, first, at) if cut.lowers[at] in PERSONS else -1
        )
        beside = {begin - 2, begin - 1, at + 1, at + 2}
        place = cut.span(begin, at + 1) if begin >= 0 else None
        if place is None or not beside.isdisjoint(own) or place == speaker.mention:
            continue
        if cut.lowers[at] in (FEMALE if said == "he" else MALE):
            continue
        told, paragraph = None, reading.memory.paragraph
        # "the referee" may have a name; "her son" has another
        if cut.lowers[begin] in ARTICLES:
            told = reading.subjects.step(begin, at + 1, None, paragraph)
        name = told.name if told is not None else None
        if name is not None and name == speaker.name:
            continue
        return Step(name=name, means=None if name else place)
    return None


def _phrase_of_person(reading: Reading, first: int, noun: int) -> int:
    """Where "a junior official" or "her own son" begins whose noun stands at a token; -1 where nothing begins it."""
    cut = reading.cut
    for at in range(noun - 1, max(noun - _PHRASE_LIMIT, first) - 1, -1):
        if cut.lowers[at] in _BEGINS:
            return at
        if not cut.words[at][0].isalnum() or cut.lowers[at] in PREPOSITIONS:
            return -1
    return -1


def _is_same(step: Step, speaker: Step) -> bool:
    """Whether a pronoun was taken for whoever is speaking, by name or by the same words."""
    if step.name is not None:
        return step.name == speaker.name
    return step.means is None or step.means == (speaker.means or speaker.mention)
