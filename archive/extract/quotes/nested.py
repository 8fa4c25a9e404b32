"""Reports inside a quotation: whom an outlet's own wording reports, and whom a speaker quotes."""

from typing import Final

import attrs

from archive.extract.proposal import Span, Step
from archive.extract.quotes.extents import content_spans, manner_of, quotes_in
from archive.extract.quotes.hops import is_hearing
from archive.extract.quotes.labels import is_label
from archive.extract.quotes.reading import Reading
from archive.extract.says.saying import Saying
from archive.extract.text.frames import Frame
from archive.extract.text.marks import Stretch
from archive.extract.words.grammar import PERSONS, PREPOSITIONS

_NEAR: Final = 120
_OPENS: Final = frozenset(("“", "‘", '"'))
_SOMEBODY: Final = PERSONS | {"he", "she"}
_ARTICLES: Final = frozenset(("a", "an", "the", "my", "our"))
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
    is_relay = outer[0].agent_type in {"outlet", "organisation"} or is_nobody
    for frame, reports in reading.inside(stretch):
        for saying in reports:
            if saying.is_refused or saying.verb.kind in TOPICS:
                continue
            if is_relay and is_wrapper(reports, saying):
                continue
            if _is_word(reading, saying, frame):
                continue
            if is_relay or quotes_in(saying, frame) or _is_told_to_me(saying, frame):
                _add(reading, saying, frame, outer, inside, is_relay=is_relay)


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


def _told_of_before(reading: Reading, step: Step, at: int, speaker: str | None) -> Step:
    """Whom "he" means in "“It was Rupert. He said so,” Ruiz said", "“I sent a student. He told me that”"."""
    cut = reading.cut
    said = cut.lowers[at]
    begun = max(cut.paragraph_of(at)[0], at - _NEAR)
    open_ = max((x for x in range(begun, at) if cut.words[x] in _OPENS), default=at)
    for each in reversed(reading.names.over(open_, at)):
        fits = reading.names.gender_of(each.name) in {None, said}
        if each.agent_type == "person" and each.name != speaker and fits:
            return attrs.evolve(step, name=each.name)
    for x in range(at - 1, open_, -1):
        article = x - 1
        while article > open_ and cut.capitals[article]:
            article -= 1  # "the Prime Minister"
        if cut.lowers[x] in PERSONS and cut.lowers[article] in _ARTICLES:
            return attrs.evolve(step, name=None, means=cut.span(article, x + 1))
    return step


def _is_same(step: Step, speaker: Step) -> bool:
    """Whether a pronoun was taken for whoever is speaking, by name or by the same words."""
    if step.name is not None:
        return step.name == speaker.name
    return step.means is None or step.means == (speaker.means or speaker.mention)


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


def _add(
    reading: Reading,
    saying: Saying,
    frame: Frame,
    outer: tuple[Step, ...],
    inside: tuple[Span, ...],
    *,
    is_relay: bool,
) -> None:
    paragraph = reading.memory.paragraph
    first, last = frame.tokens(*saying.subject)
    aside = frame.tokens(*saying.aside) if saying.aside else None
    is_passive = is_hearing(saying, frame)  # "“I was told to wait,” he said"
    told = Step() if is_passive else None
    step = told or reading.subjects.step(first, last, aside, paragraph)
    if step is None or (step.agent_type == "outlet" and step.name == outer[-1].name):
        return
    if not is_relay and "pronoun_speaker" in step.flags:
        if _is_same(step, outer[0]):  # "“He told me so,” Ruiz said": not Ruiz
            other = reading.subjects.besides(first, paragraph, outer[0])
            step = attrs.evolve(step, name=other.name, means=other.means)
        step = _told_of_before(reading, step, first, outer[0].name)
    if _is_oneself(reading, step, outer[0]):
        return
    cue = reading.cut.span(*frame.tokens(*saying.cue))
    step = attrs.evolve(step, cue=cue, manner=manner_of(reading, saying, frame))
    reading.subjects.remember(step, paragraph, frame.items[0])
    reading.add(
        content_spans(reading, saying, frame),
        (step, *outer),
        "relay" if is_relay else "inner-dialogue",
        manner=step.manner,
        inside=inside,
    )
