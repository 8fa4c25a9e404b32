"""Outlets between a speaker and the article inside one sentence: "citing", "quoted by", "quoted X as saying"."""

from typing import Final

import attrs

from archive.extract.figure.number_words import NUMBER_WORDS
from archive.extract.people.outlets import Outlet
from archive.extract.proposal import Step
from archive.extract.quotes.carriers import of_a_state
from archive.extract.quotes.reading import Reading
from archive.extract.says.saying import AS_SAYING, RECALLS, Saying
from archive.extract.text.frames import Frame
from archive.extract.text.items import Range
from archive.extract.words.grammar import (
    BE,
    BODIES,
    GROUPS,
    OBJECT_PRONOUNS,
    OUTLET_NOUNS,
    PERSONS,
    PREPOSITIONS,
    QUOTING,
)

_CARRIED: Final = frozenset(
    (
        "carried",
        "published",
        "released",
        "quoted",
        "cited",
        "reported",
        "broadcast",
        "aired",
        "obtained",
        "seen",
        "interviewed",
        "contacted",
        *("reviewed", "viewed", "posted", "printed", "recorded", "filmed", "leaked"),
    )
)
_CREDITS: Final = frozenset(("as", "according"))
_NOT_WHOM: Final = PREPOSITIONS | {"no"}
_SOMEBODY: Final = PERSONS | GROUPS | BODIES | {"sources", "people"}
_HANDED: Final = frozenset(
    (("leaked", "to"), ("shared", "with"), ("sent", "to"), ("given", "to"))
)
_CITES: Final = QUOTING | {"quotes", "quoted", "cites", "cited"}
_QUOTES: Final = frozenset(("quotes", "quoted", "quoting"))
_BEFORE_QUOTED: Final = BE | {","}
"""Behind whom these stand before "quoted", he is quoted, or has said it: "One fan is quoted:"."""
_RECORDS: Final = frozenset(
    ("transcript", "recording", "video", "footage", "audio", "clip", "translation")
)
"""What holds somebody's words and says none of its own."""
_WAS_QUOTED: Final = frozenset(("quoted", "cited", "interviewed"))
_QUOTED_BY: Final = frozenset((each, "by") for each in _WAS_QUOTED)
_WHO_QUOTES: Final = 7
_CALLED: Final = 3
_CALLS: Final = frozenset(("called", "calls", "termed", "terms"))
_DESCRIBED: Final = frozenset(("described", "describes", "identified", "identifies"))
_ENDS_A_NAME: Final = frozenset((",", "which", "who", "that"))


def cites(saying: Saying, frame: Frame) -> bool:
    """Whether the subject quotes somebody between commas: only an outlet does so."""
    return saying.aside is not None and frame.lows[saying.aside[0]] in QUOTING


def carried_by(
    reading: Reading, saying: Saying, frame: Frame, number: int
) -> tuple[Step, Step | None] | None:
    """As in "A palace statement carried by the Zafar News Agency said": the palace speaks, the agency passes it on."""
    first, last = saying.subject
    for at in range(first + 1, last - 2):
        by = frame.lows[at + 1]
        is_carried = frame.lows[at] in _CARRIED and by == "by"
        if not is_carried and (frame.lows[at], by) not in _HANDED:
            continue
        outlet = next(reading.outlets.within(*frame.tokens(at + 2, last)), None)
        if outlet is not None and outlet.name == reading.own:
            # "emails obtained by the Courier", in the Courier
            told = reading.subjects.step(*frame.tokens(first, at), None, number)
            return (told, None) if told else None
        if outlet is None and frame.lows[at + 2] == "the":
            known = _of_the_noun(reading, frame, at + 2, last)
            told = reading.subjects.step(*frame.tokens(first, at), None, number)
            return (told, known) if known and told else None
        told = reading.subjects.step(*frame.tokens(first, at), None, number)
        if outlet is not None and told is not None:
            cue = reading.cut.span(*frame.tokens(at, at + 1))
            step = reading.outlet_step(outlet, cue=cue)
            is_record = not _RECORDS.isdisjoint(frame.lows[first:at])
            return (step, None) if is_record else (told, step)
    return None


def _of_the_noun(reading: Reading, frame: Frame, first: int, last: int) -> Step | None:
    """As in "A source quoted by the broadcaster": by its name, or by what the paragraph called it before."""
    noun = frame.lows[last - 1]
    if noun not in OUTLET_NOUNS:
        return None
    begin, end = frame.tokens(first, last)
    begun = reading.cut.paragraph_of(begin)[0]
    unnamed = of_a_state(reading, begun, begin)
    known = reading.outlets.before(begin, noun)
    if unnamed is not None and (known is None or known.first < begun):
        return unnamed
    if known is not None:
        return reading.outlet_step(known)
    mention = reading.cut.span(begin, end)
    name = reading.cut.text[slice(*mention)]
    return Step(name=name, agent_type="outlet", mention=mention)


def credited(reading: Reading, saying: Saying, frame: Frame) -> Step | None:
    """As in ", as the Meridian Courier reports, that": who passes it on, said between commas behind the verb."""
    aside = saying.aside
    opened = frame.lows[aside[0]] if aside else ""
    if aside is None or opened not in _CREDITS or aside[0] < saying.cue[1]:
        return None
    outlet = next(reading.outlets.within(*frame.tokens(*aside)), None)
    return reading.outlet_step(outlet) if outlet else None


def cited(
    reading: Reading, outlet: Step, aside: Range, frame: Frame, number: int
) -> tuple[Step, list[Step]]:
    """As in "The Guardian, citing El Cantábrico, which relied on Onda Norte, reported": the innermost one speaks.

    Returns:
        The speaker, and the hops outwards from it.
    """
    if frame.lows[aside[0]] not in _CITES or aside[1] - aside[0] == 1:
        return outlet, []
    cue = reading.cut.span(*frame.tokens(aside[0], aside[0] + 1))
    passes_on = attrs.evolve(outlet, cue=cue)
    begin = _behind_called(frame, aside[0] + 1, aside[1])
    first, last = frame.tokens(begin, aside[1])
    outlets = list(reading.outlets.within(first, last))
    if outlets:
        chain = _cited_outlets(reading, first, last, outlets)
        speaker = attrs.evolve(chain[-1], cue=outlet.cue, manner=outlet.manner)
        return speaker, [*reversed(chain[:-1]), passes_on]
    end = begin
    while end < aside[1] and frame.lows[end] not in _ENDS_A_NAME:
        end += 1
    if end == begin:
        return outlet, []
    beside = None
    if end + 1 < aside[1] and frame.lows[end] == ",":
        beside = frame.tokens(end + 1, aside[1])  # "quoting the mayor, Ana Ruiz"
    if frame.lows[begin] in _NOT_WHOM or (
        frame.lows[begin] in NUMBER_WORDS
        and _SOMEBODY.isdisjoint(frame.lows[begin:end])
    ):
        return outlet, []  # "cited no sources", "cited three dishes"
    told = reading.subjects.step(*frame.tokens(begin, end), beside, number)
    if told is None:
        return outlet, []
    return attrs.evolve(told, cue=outlet.cue, manner=outlet.manner), [passes_on]


def quoted_before_colon(
    reading: Reading, subject: Range, frame: Frame, number: int
) -> tuple[Step, list[Step]] | None:
    """As in "IRNA said, quoting Ana Ruiz: “...”": she speaks, and the agency passes it on."""
    first, last = subject
    at = next((at for at in range(first, last) if frame.lows[at] in _CITES), 0)
    if at <= first:
        return None
    tokens = frame.tokens(first, at)
    named = next(reading.outlets.within(*tokens), None)
    outlet = reading.outlet_step(named) if named else of_a_state(reading, *tokens)
    if outlet is not None:
        return cited(reading, outlet, (at, last), frame, number)
    end = max(at - (frame.lows[at - 1] in _BEFORE_QUOTED), first + 1)
    told = reading.subjects.step(*frame.tokens(first, end), None, number)
    if told is None:
        return None
    # "It cites a guest: “...”", "The statement quotes Ana Ruiz: “...”"; a menu cites nobody
    is_paper = told.agent_type == "outlet" and frame.lows[first:at] == ("it",)
    is_quoting = frame.lows[at] in _QUOTES and end == at
    whom = (at, last) if is_paper or is_quoting else (at, at + 1)
    return cited(reading, told, whom, frame, number)


def _behind_called(frame: Frame, first: int, last: int) -> int:
    """Step over "what it called", "what he described as" in "Citing what it called an informed source, it said"."""
    lows = frame.lows
    if lows[first : first + 1] != ("what",) or lows[first + 2 : first + 3] == ():
        return first
    end = first + _CALLED
    is_as = lows[first + 2] in _DESCRIBED and lows[end : end + 1] == ("as",)
    end += is_as
    is_called = is_as or lows[first + 2] in _CALLS
    return end if is_called and end < last else first


def _cited_outlets(
    reading: Reading, first: int, last: int, outlets: list[Outlet]
) -> list[Step]:
    """Those cited, outermost first; a name before an outlet's is an outlet too, for what it relied on is one."""
    strangers = [
        Step(
            name=mention.name,
            agent_type="outlet",
            mention=reading.cut.span(mention.first, mention.last),
        )
        for mention in reading.names.over(first, min(last, outlets[0].first))
        if mention.agent_type != "state"
    ]
    return [*strangers, *(reading.outlet_step(each) for each in outlets)]


def quoted_by(
    reading: Reading, saying: Saying, frame: Frame, speaker: Step, number: int
) -> list[Step]:
    """As in "Li was quoted by Xinhua as saying", "Goh, quoted by Yonhap, called": the outlet beside "quoted by"."""
    ranges = [saying.aside] if saying.aside else []
    end = saying.subject[1]
    if (
        frame.lows[end : end + 2] in _QUOTED_BY
    ):  # "A minister quoted by Velm TV left, saying"
        ranges.append((end, min(end + _WHO_QUOTES, len(frame.items))))
    begin = saying.cue[0] - (frame.lows[saying.cue[0] - 1] == "having")
    is_as = saying.verb.form == "ing" or begin < saying.cue[0]
    if is_as and frame.lows[begin - 1] == "as":
        ranges.append((0, begin))
        if frame.lows[saying.cue[1] : saying.cue[1] + 1] == ("by",):
            ranges.append((saying.cue[1], len(frame.items)))
    for first, last in ranges:
        begin = 0 if first == saying.cue[1] else first
        at = next(
            (at for at in range(begin, last) if frame.lows[at] in _WAS_QUOTED), -1
        )
        if at < 0:
            continue
        cue = reading.cut.span(*frame.tokens(at, at + 1))
        for outlet in reading.outlets.within(*frame.tokens(first, last)):
            step = reading.outlet_step(outlet, cue=cue, manner="indirect")
            if step.mention != speaker.mention:
                return [step]
        if frame.lows[at + 1 : at + 3] == ("by", "the") and at + 3 < len(frame.items):
            place = frame.items[at + 2]
            known = reading.outlets.before(place, frame.lows[at + 3])
            if known is not None and frame.lows[at + 3] in OUTLET_NOUNS:
                return [reading.outlet_step(known, cue=cue, manner="indirect")]
        unnamed = None
        if frame.lows[at + 1] == "by":
            unnamed = of_a_state(reading, *frame.tokens(at + 2, max(last, at + 3)))
        told = unnamed or _by_an_outlet(reading, saying, frame, number)
        told = told or _quoted_by_its(reading, frame, at + 1, saying.cue[0] - 1, number)
        if told is not None:
            return [attrs.evolve(told, cue=cue, manner="indirect")]
    return []


def _by_an_outlet(
    reading: Reading, saying: Saying, frame: Frame, number: int
) -> Step | None:
    """As in "he was quoted as saying by the ministry's news portal": an outlet without a name of its own."""
    first = last = saying.cue[1] + 1
    if frame.lows[first - 1 : first] != ("by",) or first >= len(frame.items):
        return None
    unnamed = of_a_state(reading, *frame.tokens(first, len(frame.items)))
    if unnamed is not None:
        return unnamed
    while last < len(frame.items) and frame.lows[last] not in _ENDS_A_NAME | {"."}:
        last += 1
    if last == first or frame.lows[last - 1] not in OUTLET_NOUNS:
        return None
    told = reading.subjects.step(*frame.tokens(first, last), None, number)
    is_outlet = told is not None and told.agent_type == "outlet"
    return told if told and is_outlet and told.name else None


def _quoted_by_its(
    reading: Reading, frame: Frame, by: int, as_: int, number: int
) -> Step | None:
    """As in "was quoted by the Foreign Ministry's website as saying": an outlet by what it is."""
    is_by = frame.lows[by : by + 1] == ("by",) and by + 1 < as_
    if not is_by or frame.lows[as_] != "as":
        return None
    told = reading.subjects.step(*frame.tokens(by + 1, as_), None, number)
    if told is None or told.name is None:
        return None
    is_outlet = frame.lows[as_ - 1] in OUTLET_NOUNS or told.agent_type == "organisation"
    return attrs.evolve(told, agent_type="outlet") if is_outlet else told


def quotes_actively(
    reading: Reading, saying: Saying, frame: Frame, outlet: Step, number: int
) -> tuple[Step, Step] | None:
    """As in "Radio Tamba quoted the driver, Ana Ruiz, as saying": the driver speaks, the radio passes it on."""
    end = saying.cue[0] - 1
    is_having = frame.lows[end - 1 : end + 1] == ("as", "having")
    end -= is_having  # "quoted Ana Ruiz as having said that"
    if saying.verb.form == "ing" and frame.lows[end] != "as":
        return _recalled(reading, saying, frame, outlet, number)
    if saying.verb.form != "ing" and not is_having:
        return None
    at = next(
        (at for at in range(end - 1, 0, -1) if frame.lows[at] in AS_SAYING | QUOTING), 0
    )
    is_participle = frame.lows[at - 1] == "," and frame.lows[at + 1] in {"by", "as"}
    is_doing = frame.lows[at] in QUOTING  # "is quoting a source as saying"
    is_quoted = frame.lows[at - 1] in BE and not is_doing
    if not at or is_quoted or is_participle:
        return None
    first = comma = at + 1
    if frame.lows[first] in OBJECT_PRONOUNS:
        comma += 1  # "quoted her last year as saying"
    while (
        comma < end
        and frame.lows[comma] != ","
        and frame.lows[first] not in OBJECT_PRONOUNS
    ):
        comma += 1
    if comma == first:
        return None
    aside = None
    if comma + 1 < end:
        close = end - 1 if frame.lows[end - 1] == "," else end
        aside = frame.tokens(comma + 1, close)
    told = reading.subjects.step(*frame.tokens(first, comma), aside, number)
    if told is None:
        return None
    own = reading.subjects.last_outlet(number)
    begin, end = outlet.mention or (0, 0)
    is_its = outlet.name is None and (
        reading.cut.text[begin:end].lower().startswith("its ")
    )  # "El País is less sure. Its editor quotes a diplomat as saying"
    is_same = outlet.means is not None and outlet.means == told.means
    if (is_same or is_its) and own is not None:
        outlet = attrs.evolve(  # "it quoted him as saying": the one that cited him
            outlet, name=own.name, agent_type=own.agent_type, means=None
        )
    cue = reading.cut.span(*frame.tokens(at, at + 1))
    return (
        attrs.evolve(told, cue=outlet.cue, manner=outlet.manner),
        attrs.evolve(outlet, cue=cue, manner="indirect"),
    )


def _recalled(
    reading: Reading, saying: Saying, frame: Frame, teller: Step, number: int
) -> tuple[Step, Step] | None:
    """As in "She recalled the driver telling them that A": the driver says it, and she tells of it."""
    end = saying.cue[0]
    if saying.subject[1] >= end:
        return None
    at = next(
        (
            at
            for at in range(end - 1, saying.subject[1] - 1, -1)
            if frame.lows[at] in RECALLS
        ),
        -1,
    )
    if at < 0 or at + 1 >= end or "," in frame.lows[at:end]:
        return None  # "recalled its ambassador, saying that"
    told = reading.subjects.step(*frame.tokens(at + 1, end), None, number)
    if told is None:
        return None
    is_same = told.name is not None and told.name == teller.name
    if is_same and "pronoun_speaker" in told.flags:
        told = reading.subjects.besides(frame.items[at + 1], number, teller)
        mention = reading.cut.span(*frame.tokens(at + 1, end))
        told = attrs.evolve(told, mention=mention, flags=("pronoun_speaker",))
    cue = reading.cut.span(*frame.tokens(at, at + 1))
    return (
        attrs.evolve(told, cue=teller.cue, manner=teller.manner),
        attrs.evolve(teller, cue=cue, manner="indirect"),
    )


def printed(reading: Reading, saying: Saying, frame: Frame, step: Step) -> Step:
    """As in "“...,” ran the headline in the Gazette": the paper speaks."""
    if step.agent_type == "outlet":
        return step
    outlet = None
    if saying.cue[1] < len(frame.items):
        tokens = frame.tokens(saying.cue[1], len(frame.items))
        outlet = next(reading.outlets.within(*tokens), None)
    first = frame.items[0]
    begun = reading.cut.paragraph_of(first)[0]
    is_run = saying.verb.base == "run" and "headline" in frame.lows
    if outlet is None and first > begun and is_run:
        # "The Gazette gives it a page. “...,” runs the headline"
        before = reading.cut.sentence_of(first - 1)[0]
        outlet = next(reading.outlets.within(before, first), None)
    if outlet is None:
        return step
    return reading.outlet_step(outlet, cue=step.cue, manner=step.manner)
