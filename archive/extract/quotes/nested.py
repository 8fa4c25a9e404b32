"""Reports inside a quotation: whom an outlet's own wording reports, and whom a speaker quotes."""

from itertools import pairwise
from typing import Final

import attrs

from archive.extract.proposal import Span, Step
from archive.extract.quotes.extents import content_spans, manner_of, quotes_in
from archive.extract.quotes.hops import is_hearing
from archive.extract.quotes.labels import is_label
from archive.extract.quotes.reading import Reading
from archive.extract.says.clause import is_clause
from archive.extract.says.saying import Saying
from archive.extract.text.frames import Frame
from archive.extract.text.items import Items
from archive.extract.text.marks import Stretch
from archive.extract.words.grammar import (
    ARTICLES,
    FEMALE,
    MALE,
    PERSONS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)

_SOMEBODY: Final = PERSONS | {"he", "she"}
_NOT_TOLD: Final = frozenset(("remember", "agree", "confirm", "recall", "accept"))
_NOBODY: Final = frozenset(("nobody", "none", "am", "i", "we", "you", "is", "are"))
_BEGINS: Final = ARTICLES | {"my", "our", "his", "her", "their", "one", "another"}
_PLACED: Final = frozenset(("in", "at", "near", "from", ","))
"""Behind these a name that stands alone is mostly a place's."""
_OWNED: Final = frozenset(("his", "her", "their"))
_PHRASE_LIMIT: Final = 5
_I_AM: Final = frozenset(("i'm", "i’m", "we're", "we’re"))
_PROMISES: Final = frozenset(("promise", "pledge", "propose", "demand"))
_UNLESS: Final = frozenset((("had",), ("if",), ("unless",)))
_WISHES: Final = frozenset(("wish", "wished", "if", "unless"))
_JOINTS: Final = frozenset(("and", "but"))
_AND_THEN: Final = frozenset((("and", "then"), ("and", "we"), ("and", "i")))
_GREETINGS: Final = frozenset(("back", "goodbye", "hello", "thank", "things", "sorry"))
_COMMENTING: Final = frozenset(("i", "we", "they"))
_WHICH_IS: Final = frozenset(((",", "which", "is"), (",", "which", "was")))
_KIN_LIMIT: Final = 3
_SENTENCES_BACK: Final = 2
_BY_ROLE: Final = "role_only_speaker"
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


@attrs.define(kw_only=True)
class _Around:
    """A quotation whose reports are read: its mark, its hops, and whom "he" has meant in it so far."""

    opening: int
    outer: tuple[Step, ...]
    inside: tuple[Span, ...]
    is_relay: bool
    settled: dict[str, Step] = attrs.field(factory=dict)
    teller: Step | None = None


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
    around = _Around(
        opening=stretch.opening,
        outer=outer,
        inside=inside,
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
    around: _Around,
) -> tuple[Step, ...]:
    """The hops of what the mayor promised in "“He told me that the mayor had promised a school,” she said"."""
    said = frame.lows[slice(*saying.subject)]
    for other, steps in reversed(known):
        is_again = (
            said == frame.lows[slice(*other.subject)]
        )  # "they told me, they told me"
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
        if (
            cut.lowers[begin] in ARTICLES
        ):  # "the referee" may have a name; "her son" has another
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


def _is_told_of_another(frame: Items, saying: Saying) -> bool:
    """As in "“She said they had all been there,” her sister told us": what somebody else said, in the past."""
    subject = frame.lows[slice(*saying.subject)]
    (first, last), *more = saying.content
    return (
        (saying.verb.form in {"past", "base"} or subject[:1] == ("my",))
        and saying.verb.kind in {"say", "tell"}
        and saying.rule == "subject-verb"
        and not more
        and (
            is_clause(frame, first, last)
            or frame.lows[first] == "to"
            or saying.verb.base in _PROMISES
        )
        and frame.lows[first] not in _GREETINGS
        and _NOBODY.isdisjoint(subject)
        and saying.verb.base not in _NOT_TOLD
        and frame.lows[saying.cue[0] - 1] != "being"
        and "than" not in frame.lows[saying.cue[1] : first]
    )


def _steps(
    reading: Reading,
    saying: Saying,
    frame: Frame,
    hops: tuple[Step, ...],
    around: _Around,
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
        step = _settled(reading, step, first, around)
    if _is_oneself(reading, step, outer[0]):
        return None
    is_same = step.name is not None and step.name == outer[0].name
    meant, own = step.means or step.mention, outer[0].means or outer[0].mention
    if is_same or (step.means is not None and meant == own):
        step = attrs.evolve(
            step, name=None, means=None
        )  # "“The mayor told me,” Ruiz said"
    step = _as_kin(reading, step, outer[0].name)
    cue = reading.cut.span(*frame.tokens(*saying.cue))
    step = attrs.evolve(step, cue=cue, manner=manner_of(reading, saying, frame))
    if around.is_relay:
        reading.subjects.remember(step, paragraph, frame.items[0])
    if hops is outer and step.name and step.agent_type == "person":
        around.teller = step
    return step, *hops


def _as_kin(reading: Reading, step: Step, whose: str | None) -> Step:
    """As in "“My sister told me,” Ruiz said": Ruiz's sister."""
    words = step.means or step.mention
    is_known = step.name is not None and _BY_ROLE not in step.flags
    if words is None or whose is None or is_known:
        return step
    low, _, kin = reading.cut.text[slice(*words)].partition(" ")
    is_mine = low.lower() == "my" and kin and kin.count(" ") < _KIN_LIMIT
    return attrs.evolve(step, name=f"{whose}'s {kin}") if is_mine else step


def _settled(reading: Reading, step: Step, pronoun: int, around: _Around) -> Step:
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
