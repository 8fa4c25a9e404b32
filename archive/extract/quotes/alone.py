"""Quotations that their sentence credits to nobody: reopened, inferred, unattributed, continued, or only marks."""

from typing import Final

import attrs

from archive.extract.proposal import Span, Step
from archive.extract.quotes.doers import acting, doing
from archive.extract.quotes.labels import (
    LABEL_WORDS,
    SURE_WORDS,
    is_exclamation,
    is_label,
    word_count,
)
from archive.extract.quotes.nested import nested
from archive.extract.quotes.reading import (
    Memory,
    Reading,
    Steps,
    continued,
    is_platform,
)
from archive.extract.quotes.unbalanced import goes_on, is_unbalanced, unbalanced
from archive.extract.text.frames import QUOTED, Frame
from archive.extract.text.items import DASHES
from archive.extract.text.marks import Stretch
from archive.extract.words.grammar import (
    AUXILIARIES,
    BODIES,
    FIRST_PERSON,
    GROUPS,
    PAST,
    SUBJECT_PRONOUNS,
)

_SPOKEN: Final = frozenset(("say", "tell", "ask"))
"""By these people tell of one another; an agency has somebody stress or underline."""
NOT_NAMED: Final = Step(manner="direct", flags=("unattributed_relay",))
"""Somebody whose wording this is and whom the text does not name: never filled from what stands around."""

_OWN: Final = "no_own_attribution"
_NOBODY: Final = frozenset(
    (
        "who",
        "anyone",
        "anybody",
        "someone",
        "nobody",
        "everyone",
        "people",
        "those",
        "whoever",
        "one",
        "some",
    )
)
"""Subjects of what is said of people in general: "Anyone who says so is wrong"."""
ASKED_WITHIN: Final = 14
"""A writer's question is no longer."""
_LEAD_IN_WORDS: Final = 3
_ENDS: Final = frozenset((".", "!", "?", "…"))
SIGNATURE_LIMIT: Final = 14
"""Whoever signs a quotation behind a dash takes no more words."""
_PARTS: Final = frozenset((",", ".", "(", ";"))
_HE: Final = frozenset((("he",), ("she",), ("they",)))
_SEVERAL: Final = GROUPS | BODIES
_GESTURES: Final = frozenset(
    (
        *("points", "pointed", "gestures", "gestured", "laughs", "laughed", "nods"),
        *("nodded", "shrugs", "shrugged", "sighs", "sighed", "waves", "waved", "taps"),
        *("tapped", "pauses", "paused", "smiles", "smiled", "holds", "held", "lifts"),
        *("lifted", "raises", "raised", "looks", "looked", "shakes", "shook"),
        *("counts", "counted"),
    )
)
_DEED_LIMIT: Final = 10
_NO_SIGNATURE: Final = AUXILIARIES | PAST | {"says", "say", "which", "who"}
_ROLE: Final = "role_only_speaker"


def alone(
    reading: Reading,
    item: int,
    frame: Frame,
    number: int,
    before: Memory,
    *,
    is_only: bool,
) -> None:
    """Propose a quotation as far as anything says whose it is.

    Args:
        reading: Where it is added.
        item: The quotation's item in its frame.
        frame: Its sentence.
        number: The paragraph, for pronouns.
        before: What the paragraph before left.
        is_only: Whether the sentence is the whole paragraph, so that it may go on with the one before.
    """
    cut, stretch = reading.cut, frame.quotes[item]
    other = _parted_by_a_deed(frame, item)
    if other is not None:
        _parted(reading, frame, (item, other), number)
        return
    if any(_parted_by_a_deed(frame, each) == item for each in frame.quotes):
        return  # the second part of it
    if is_unbalanced(reading, stretch):
        unbalanced(reading, stretch, number)
        return
    span = reading.span(stretch.first, stretch.last)
    if (stretch.is_reopened and reading.held) or goes_on(reading, stretch):
        if not reading.held:
            # Nobody is credited here: the speaker of the paragraph before goes on, if none is named at the end.
            reading.held_after = continued((reading.memory.steps or before.steps)[:1])
        reading.hold((span,))
        if stretch.is_closed:
            reading.release()
        return
    signed = _signed(reading, stretch, number)
    if signed:
        reading.add((span,), signed, "signed")
        return
    is_sentence = _is_sentence(item, frame)
    is_long = word_count(cut, stretch) >= LABEL_WORDS
    is_whole = is_sentence and is_long and cut.words[stretch.last - 1] in _ENDS
    is_whole = is_whole or (is_sentence and _is_said_next(reading, stretch, number))
    if is_label(cut, stretch, has_cue=False) and not is_whole:
        return
    if not is_sentence:
        _only_marks(reading, stretch)
    elif _is_report(reading, stretch) and not _goes_on_telling(
        reading, stretch, number
    ):
        _relayed(reading, stretch, number)
    else:
        _carried_on(reading, stretch, before, is_only=is_only)


def _parted_by_a_deed(frame: Frame, item: int) -> int | None:
    """The second part of "“If it comes up to here” — she pointed to her hip — “we leave.”", behind the first."""
    lows = frame.lows
    is_dash = lows[item + 1 : item + 2] != () and lows[item + 1] in DASHES
    who, acts = item + 2, item + 3
    if not is_dash or lows[who : who + 1] not in _HE or acts >= len(lows):
        return None
    if lows[acts] not in _GESTURES:
        return None
    near = range(acts + 1, min(acts + _DEED_LIMIT, len(lows) - 1))
    dash = next((at for at in near if lows[at] in DASHES), 0)
    is_next = dash > 0 and dash + 1 in frame.quotes
    return dash + 1 if is_next else None


def _parted(
    reading: Reading, frame: Frame, parts: tuple[int, int], number: int
) -> None:
    """Add both parts as one quote: "she" stands behind the first part's dash."""
    who = parts[0] + 2
    step = reading.subjects.step(*frame.tokens(who, who + 1), None, number)
    marks = (frame.quotes[each] for each in parts)
    spans = tuple(reading.span(each.first, each.last) for each in marks)
    if step is not None:
        reading.add(spans, (attrs.evolve(step, manner="direct"),), "split")


def _signed(reading: Reading, stretch: Stretch, number: int) -> Steps:
    """As in "“It was late.” — Ana Ruiz, mayor of Velm": who stands behind a dash, and nothing else before the end."""
    cut, dash = reading.cut, stretch.last + 1
    _, end = cut.paragraph_of(stretch.opening)
    first = dash + 1
    is_dash = cut.lowers[dash : dash + 1] != () and cut.lowers[dash] in DASHES
    if not is_dash or not 0 < end - first <= SIGNATURE_LIMIT:
        return ()
    is_behind = cut.sentence_of(stretch.opening)[0] < stretch.opening
    if is_behind and cut.words[stretch.opening - 1] != ":":
        return ()  # "It was not “banned” – how a joke travelled to Velm"
    if not _NO_SIGNATURE.isdisjoint(cut.lowers[first:end]):
        return ()
    comma = next((at for at in range(first, end) if cut.words[at] in _PARTS), end)
    step = reading.subjects.step(first, comma, None, number) if comma > first else None
    is_one = step is not None and (step.name or _ROLE in step.flags)
    return (attrs.evolve(step, manner="direct"),) if step and is_one else ()


def _goes_on_telling(reading: Reading, stretch: Stretch, number: int) -> bool:
    """As in "“I was there,” he told us. “What she said was ...”": a person whose own words stood right before.

    Not so where a role or a name is told of, as outlets do: "“The lawmaker voiced hope ...”"; but a body says so of
    itself: "“It is over,” the club said. “The club thanks its coach.”".
    """
    memory = reading.memory
    speaker = memory.steps[0] if memory.steps else None
    is_next = memory.paragraph == number and len(memory.steps) == 1
    if speaker is None or not is_next or memory.is_relay:
        return False
    reports = [
        (frame, each) for frame, found in reading.inside(stretch) for each in found
    ]
    told = [
        (frame.lows[each.subject[0]], frame.tokens(*each.subject))
        for frame, each in reports
    ]
    if speaker.agent_type == "person" and speaker.manner != "direct":
        # "Her sister told us that she came home. “She said they had all been there.”"
        is_spoken = all(each.verb.base in _SPOKEN for _, each in reports)
        return is_spoken and all(
            low in SUBJECT_PRONOUNS
            or (last - first == 1 and reading.cut.capitals[first])
            for low, (first, last) in told
        )
    if speaker.manner != "direct":
        return False
    if speaker.agent_type == "person":
        # "“It is too early,” the governor said. “The committee saw no case for it, and few argued for it.”"
        return all(
            low in SUBJECT_PRONOUNS or reading.cut.lowers[last - 1] in _SEVERAL
            for low, (_, last) in told
        )
    own = _said_of(reading, speaker.means or speaker.mention)
    return all(_said_of(reading, reading.cut.span(*words)) == own for _, words in told)


def _said_of(reading: Reading, words: Span | None) -> str:
    """What somebody is called in some words, without an article: "club" of "the club"."""
    first, last = words or (0, 0)
    return reading.cut.text[first:last].lower().removeprefix("the ")


def _is_said_next(reading: Reading, stretch: Stretch, number: int) -> bool:
    """As in "“It was one of us,” Ana Ruiz said. “So, yes.”": few words of whoever spoke right before."""
    memory = reading.memory
    is_next = memory.paragraph == number and memory.steps != ()
    return is_next and is_exclamation(reading.cut, stretch, is_before=False)


def _is_sentence(item: int, frame: Frame) -> bool:
    """Whether a sentence is nothing but a quotation, or leads in with a few words: "In addition, “...”"."""
    rest = [low for low in frame.lows if low != QUOTED and low[0].isalnum()]
    return not rest or (
        len(rest) <= _LEAD_IN_WORDS and frame.lows[item - 1 : item] == (",",)
    )


def _only_marks(reading: Reading, stretch: Stretch) -> None:
    if word_count(reading.cut, stretch) >= SURE_WORDS:
        span = reading.span(stretch.first, stretch.last)
        reading.add((span,), (Step(),), "marks-only", (_OWN,))


def _relayed(reading: Reading, stretch: Stretch, number: int) -> None:
    """Third-person words between marks: the wording of an outlet, inferred or not named."""
    memory = reading.memory
    span = reading.span(stretch.first, stretch.last)
    if memory.is_relay and memory.steps and memory.paragraph == number:
        # 4. Right behind a credited sentence: the same outlet, inferred.
        outlet = attrs.evolve(
            memory.steps[-1], cue=None, manner="direct", flags=("outlet_inferred",)
        )
        reading.add((span,), (outlet,), "inferred", (_OWN,))
        nested(reading, stretch, (outlet,), (span,))
        return
    # 3. Nobody is named: never filled from what stands around.
    reading.add((span,), (NOT_NAMED,), "unattributed", (_OWN, "unattributed"))
    nested(reading, stretch, (NOT_NAMED,), (span,))
    reading.note(
        span,
        "unattributed",
        "0.8",
        sort="unattributed_relay",
        remark=(
            "Words between quotation marks report somebody in the third person, and nobody is named who wrote them."
        ),
    )


def _carried_on(
    reading: Reading, stretch: Stretch, before: Memory, *, is_only: bool
) -> None:
    """The speaker of the sentence before goes on, or the one whom the paragraph before announced."""
    memory = reading.memory
    carried = memory.steps or _of_who_shrugged(reading, memory) or before.hanging
    is_answer = is_only or _is_asked(reading, stretch)
    is_answer = is_answer or _is_next_paragraph(reading, stretch, before)
    carried = carried or (before.steps if is_answer else ())
    carried = carried or _of_who_acted(reading, stretch, before)
    if not carried:
        _only_marks(reading, stretch)
        return
    (speaker,) = continued(carried[:1])
    further = tuple(step for step in carried[1:] if is_platform(step))
    if memory.posted and not further and memory.posted[0].name == speaker.name:
        further = memory.posted[1:]  # "Ruiz hit back on X. “...”"
    said_so = memory.sentence is not None and (
        memory.sentence.quotes or memory.sentence.cues
    )
    if carried is memory.steps and not further and said_so:
        further = _told_further(carried)
    rule = "lead-in" if before.hanging and not memory.steps else "continued"
    span = reading.span(stretch.first, stretch.last)
    reading.add((span,), (speaker, *further), rule, (_OWN,))
    nested(reading, stretch, (speaker, *further), (span,))
    memory.steps = memory.steps or (speaker,)


def _is_next_paragraph(reading: Reading, stretch: Stretch, before: Memory) -> bool:
    """As in "“A,” Ana Ruiz said." and a paragraph that begins "“B.” The council": what she says next."""
    cut = reading.cut
    first, last = cut.paragraph_of(stretch.opening)
    is_first = first == stretch.opening and stretch.is_closed and stretch.after < last
    said = before.sentence
    if not is_first or said is None or not (said.quotes and said.cues):
        return False
    return 0 in said.quotes and said.cues[-1].first > max(said.quotes)


def _told_further(steps: Steps) -> Steps:
    """4. "“A,” Ruiz told Reuters. “B.”": B was told to it too."""
    return tuple(
        attrs.evolve(step, cue=None, mention=None, flags=("outlet_inferred",))
        for step in steps[1:]
        if step.agent_type == "outlet"
    )


def _of_who_shrugged(reading: Reading, memory: Memory) -> Steps:
    """As in "Ruiz shrugged. “It happens.”": who acts in a short sentence before, whatever the words are."""
    if memory.sentence is None:
        return ()
    return acting(reading, memory.sentence, memory.paragraph)


def _of_who_acted(reading: Reading, stretch: Stretch, before: Memory) -> Steps:
    """As in "Ruiz came in late and sat down. “I missed the train.”": who says "I" is who acts right before."""
    cut, memory = reading.cut, reading.memory
    if not _is_of_oneself(reading, stretch):
        return ()
    opens = stretch.opening == cut.paragraph_of(stretch.opening)[0]
    last = before if opens else memory
    if last.sentence is None:
        return ()
    return doing(reading, last.sentence, last.paragraph)


def _is_of_oneself(reading: Reading, stretch: Stretch) -> bool:
    """Whether quoted words speak of whoever says them: "I", "my", "we"."""
    return any(
        low.replace("’", "'").partition("'")[0] in FIRST_PERSON
        for low in reading.cut.lowers[stretch.first : stretch.last]
    )


def _is_asked(reading: Reading, stretch: Stretch) -> bool:
    """As in "And does he believe in it? “Ask me again.”": nothing but the writer's question stands before."""
    cut = reading.cut
    first = cut.paragraph_of(stretch.opening)[0]
    is_short = 0 < stretch.opening - first <= ASKED_WITHIN
    return is_short and cut.words[stretch.opening - 1] == "?"


def _is_report(reading: Reading, stretch: Stretch) -> bool:
    """Whether quoted words tell of somebody in the third person, as an outlet's own sentence does."""
    if _is_of_oneself(reading, stretch):
        return False
    inner = reading.inside(stretch)
    if not inner:
        return False
    frame, reports = inner[0]
    return any(
        not saying.is_refused
        and (saying.verb.kind != "stance" or saying.verb.base == "regret")
        and frame.lows[saying.subject[0]] not in _NOBODY
        for saying in reports
    )
