"""Reports inside a quotation: whom an outlet's own wording reports, and whom a speaker quotes."""

from itertools import pairwise
from typing import Final

import attrs

from archive.extract.proposal import Span, Step
from archive.extract.quotes.extents import content_spans, manner_of, quotes_in
from archive.extract.quotes.hops import is_hearing
from archive.extract.quotes.labels import is_label
from archive.extract.quotes.meant_inside import Around, as_kin, settled
from archive.extract.quotes.reading import Reading
from archive.extract.says.clause import is_clause
from archive.extract.says.saying import Saying
from archive.extract.text.frames import Frame
from archive.extract.text.items import Items
from archive.extract.text.marks import Stretch
from archive.extract.words.grammar import (
    PERSONS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)

_HE: Final = frozenset((("he",), ("she",)))
_SOMEBODY: Final = PERSONS | {"he", "she"}
_NOT_TOLD: Final = frozenset(("remember", "agree", "confirm", "recall", "accept"))
_NOBODY: Final = frozenset(("nobody", "none", "am", "i", "we", "you", "is", "are"))
_I_AM: Final = frozenset(("i'm", "i’m", "we're", "we’re"))
_PROMISES: Final = frozenset(("promise", "pledge", "propose", "demand"))
_UNLESS: Final = frozenset((("had",), ("if",), ("unless",)))
_WISHES: Final = frozenset(("wish", "wished", "if", "unless"))
_JOINTS: Final = frozenset(("and", "but"))
_AND_THEN: Final = frozenset((("and", "then"), ("and", "we"), ("and", "i")))
_GREETINGS: Final = frozenset(("back", "goodbye", "hello", "thank", "things", "sorry"))
_COMMENTING: Final = frozenset(("i", "we", "they"))
_WHICH_IS: Final = frozenset(((",", "which", "is"), (",", "which", "was")))
TOPICS: Final = frozenset(("topic", "stance"))
"""Kinds of verbs whose objects nobody has said."""


def is_wrapper(reports: list[Saying], saying: Saying) -> bool:
    """Whether the words of a report hold another report whole: "X told them that A, IRNA said"."""
    return any(
        first <= other.cue[0] < last
        for other in reports
        if other is not saying
        and not other.is_refused
        and other.verb.kind not in TOPICS
        for first, last in saying.content
    )


def holds_words(reports: list[Saying], saying: Saying) -> bool:
    """Whether the words of an inner report stand in the outer one's, and not behind a colon after them."""
    return any(
        first <= other.cue[0] < last and other.content[-1][1] <= last
        for other in reports
        if other is not saying
        for first, last in saying.content
    )


def nested(
    reading: Reading,
    stretch: Stretch,
    outer: tuple[Step, ...],
    inside: tuple[Span, ...],
) -> None:
    """2. A person inside a relayed wording is a report of its own, through the same hops and the relay's.

    Args:
        reading: Where the reports are added.
        stretch: The quotation.
        outer: The hops of the quotation itself.
        inside: The pieces of the passage that was proposed for it.
    """
    is_nobody = outer[0].name is None and not _is_person(reading, outer[0])
    around = Around(
        opening=stretch.opening,
        outer=outer,
        is_relay=outer[0].agent_type in {"outlet", "organisation"} or is_nobody,
    )
    for frame, reports in reading.inside(stretch):
        known: list[tuple[Saying, tuple[Step, ...]]] = []
        for saying in sorted(reports, key=lambda x: not is_wrapper(reports, x)):
            if saying.is_refused or saying.verb.kind in TOPICS:
                continue
            if _is_word(reading, saying, frame):
                continue
            if not around.is_relay:
                if _is_unreal(saying, frame):
                    continue
                saying = _without_comment(saying, frame)  # noqa: PLW2901 - what was told ends earlier
            hops = _hops_around(saying, frame, known, around)
            steps = _steps(reading, saying, frame, hops, around)
            if steps is None:
                continue
            known.append((saying, steps))
            is_told = (
                around.is_relay
                or quotes_in(saying, frame)
                or _is_told_to_me(saying, frame)
                or _is_told_of_another(Items(reading.cut, frame), saying)
            )
            if is_told and not (around.is_relay and is_wrapper(reports, saying)):
                reading.add(
                    content_spans(reading, saying, frame),
                    steps,
                    "relay" if around.is_relay else "inner-dialogue",
                    ("denial",) if saying.verb.base == "deny" else (),
                    manner=steps[0].manner,
                    inside=inside,
                )


def _hops_around(
    saying: Saying,
    frame: Frame,
    known: list[tuple[Saying, tuple[Step, ...]]],
    around: Around,
) -> tuple[Step, ...]:
    """The hops of what the mayor promised in "“He told me that the mayor had promised a school,” she said"."""
    said = frame.lows[slice(*saying.subject)]
    for other, steps in reversed(known):
        # "they told me, they told me"
        is_again = said == frame.lows[slice(*other.subject)]
        is_inside = any(first <= saying.cue[0] < last for first, last in other.content)
        if is_inside and not is_again and not is_hearing(saying, frame):
            return steps
    return around.outer


def _is_word(reading: Reading, saying: Saying, frame: Frame) -> bool:
    """Whether no more than a word between marks is told of: "we agreed on ‘presence,’"; but not "she said ‘no’"."""
    whole = [
        frame.quotes[first]
        for first, last in saying.content
        if first in frame.quotes and last == first + 1
    ]
    if len(whole) != 1 or len(saying.content) != 1:
        return False
    before = frame.lows[saying.content[0][0] - 1]
    return before in PREPOSITIONS and is_label(reading.cut, whole[0], has_cue=True)


def _is_person(reading: Reading, step: Step) -> bool:
    """Whether somebody without a name is a person by the words for him: "the mayor", "he"."""
    if step.mention is None:
        return False
    said = reading.cut.text[slice(*step.mention)].lower().split()
    return not _SOMEBODY.isdisjoint(said)


def _is_oneself(reading: Reading, step: Step, speaker: Step) -> bool:
    """As in "“The club thanks its coach,” the club said": no report of another's words."""
    text = reading.cut.text
    own, told = (
        text[slice(*(each.means or each.mention or (0, 0)))].lower()
        for each in (speaker, step)
    )
    is_same = step.name is not None and step.name == speaker.name
    is_body = step.agent_type != "person"
    return (is_same and is_body) or (told.startswith("the ") and own == told)


def _is_told_to_me(saying: Saying, frame: Frame) -> bool:
    """As in "“The engineers have assured me that it stands,” she said"."""
    heard = saying.receiver
    return heard is not None and frame.lows[slice(*heard)] in {("me",), ("us",)}


def _is_unreal(saying: Saying, frame: Frame) -> bool:
    """As in "“Did he say why?” she asked", "“I wish he had said so,” she said": nobody tells that it was said."""
    before = frame.lows[: saying.cue[0]]
    is_asked = frame.lows[-1] == "?"
    is_who = frame.lows[slice(*saying.subject)] == ("who",)
    is_wished = before[:1] in _UNLESS or not _WISHES.isdisjoint(before)
    return is_asked or is_who or is_wished or ("not", "true") in pairwise(before)


def _without_comment(saying: Saying, frame: Frame) -> Saying:
    """What was told, without what the speaker says to it: "“He said it was safe, but we doubt it,” she said"."""
    *before, (first, last) = saying.content
    for at in range(first + 1, last - 2):
        is_joint = frame.lows[at] == "," and frame.lows[at + 1] in _JOINTS
        is_comment = is_joint and frame.lows[at + 2] in _COMMENTING
        is_but = frame.lows[at : at + 2] == (",", "but")
        is_comment = is_comment or (is_but and frame.lows[at + 2] in SUBJECT_PRONOUNS)
        is_comment = is_comment or frame.lows[at : at + 2] in _AND_THEN
        if is_comment or frame.lows[at : at + 3] in _WHICH_IS:
            return attrs.evolve(saying, content=(*before, (first, at)))
    return saying


def _is_told_of_another(items: Items, saying: Saying) -> bool:
    """As in "“She said they had all been there,” her sister told us": what somebody else said, in the past."""
    lows = items.lows
    subject = lows[slice(*saying.subject)]
    (first, last), *more = saying.content
    return (
        (
            saying.verb.form in {"past", "base"}
            or subject[:1] == ("my",)
            or subject in _HE
        )
        and saying.verb.kind in {"say", "tell"}
        and saying.rule == "subject-verb"
        and not more
        and (
            is_clause(items, first, last)
            or lows[first] == "to"
            or saying.verb.base in _PROMISES
        )
        and lows[first] not in _GREETINGS
        and _NOBODY.isdisjoint(subject)
        and saying.verb.base not in _NOT_TOLD
        and lows[saying.cue[0] - 1] != "being"
        and "than" not in lows[saying.cue[1] : first]
    )


def _steps(
    reading: Reading,
    saying: Saying,
    frame: Frame,
    hops: tuple[Step, ...],
    around: Around,
) -> tuple[Step, ...] | None:
    """Who says it inside a quotation, and the hops around him; None where the quotation's speaker only goes on."""
    paragraph, outer = reading.memory.paragraph, around.outer
    first, last = frame.tokens(*saying.subject)
    aside = frame.tokens(*saying.aside) if saying.aside else None
    # "“I was told to wait,” he said", "“I'm told it is shut,” he said"
    is_passive = is_hearing(saying, frame) or reading.cut.lowers[first] in _I_AM
    told = Step() if is_passive else None
    step = told or reading.subjects.step(first, last, aside, paragraph)
    if step is None or (step.agent_type == "outlet" and step.name == outer[-1].name):
        return None
    if not around.is_relay and "pronoun_speaker" in step.flags:
        step = settled(reading, step, first, around)
    if _is_oneself(reading, step, outer[0]):
        return None
    is_same = step.name is not None and step.name == outer[0].name
    meant, own = step.means or step.mention, outer[0].means or outer[0].mention
    if is_same or (step.means is not None and meant == own):
        # "“The mayor told me,” Ruiz said"
        step = attrs.evolve(step, name=None, means=None)
    step = as_kin(reading, step, outer[0].name)
    cue = reading.cut.span(*frame.tokens(*saying.cue))
    step = attrs.evolve(step, cue=cue, manner=manner_of(reading, saying, frame))
    if around.is_relay:
        reading.subjects.remember(step, paragraph, frame.items[0])
    if hops is outer and step.name and step.agent_type == "person":
        around.teller = step
    return step, *hops
