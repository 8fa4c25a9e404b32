"""The hops of one report, from the speaker outwards: who speaks, through which outlets and platforms."""

from collections.abc import Mapping, Sequence
from typing import Final

import attrs

from archive.extract.people.mentions import is_titled
from archive.extract.people.outlets import Outlet
from archive.extract.proposal import Step
from archive.extract.quotes.carriers import (
    carrier,
    in_print,
    named_so,
    of_a_state,
    printed_from,
    written_by,
)
from archive.extract.quotes.channels import channel
from archive.extract.quotes.credits import (
    carried_by,
    cited,
    cites,
    credited,
    printed,
    quoted_before_colon,
    quoted_by,
    quotes_actively,
)
from archive.extract.quotes.extents import manner_of
from archive.extract.quotes.platforms import platform_of
from archive.extract.quotes.reading import Reading, Steps
from archive.extract.says.cues import TOLD_OF
from archive.extract.says.saying import CLAIM_BY, COLON, QUOTES, Saying
from archive.extract.text.frames import Frame
from archive.extract.text.items import POSSESSIVES, Range
from archive.extract.words.grammar import (
    ARTICLES,
    ASKED,
    AUXILIARIES,
    BE,
    DAYS,
    GROUPS,
    OUTLET_NOUNS,
    PAPERS,
    PAPERS_OWN,
    PAST,
    PERSONS,
    PREPOSITIONS,
    SKIPPED,
)
from archive.extract.words.lexicon import adjectives, languages, places

_ONE: Final = ARTICLES | {"one", "another"}
MINDS: Final = frozenset(("topic", "stance"))
"""Kinds of verbs that pass nothing on: what somebody thinks of, or talks about."""
SHORT_LEAD: Final = 8
"""Up to so many words before a colon may be a subject; more are a sentence."""

_ARGUES: Final = frozenset(("write", "argue", "observe", "note", "comment", "remark"))
_TAKES: Final = frozenset(("deny", "accept"))
_OWN_WORDS: Final = frozenset(
    ("post", "posts", "tweet", "tweets", "comments", "remarks")
)
"""What somebody said or wrote, beside whoever passes it on: no hop of its own."""
_DAILIES: Final = frozenset(("daily", "paper", "newspaper", "weekly", "tabloid"))
_LED_BY: Final = 3
"""No more words say what kind of daily it is."""
_RUNS: Final = frozenset(
    (
        *("has", "had", "carries", "carried", "publishes", "published", "runs", "ran"),
        *("prints", "printed", "features", "featured", "airs", "aired"),
    )
)
_WHEN: Final = frozenset(("when", "after", "once"))
_WAS_TOLD: Final = frozenset((each,) for each in BE)
"""What stands for the subject of "advised" in "was told that A and advised to wait"."""
_TO_REACH: Final = 4
SHORT_SUBJECT: Final = 4
"""A subject before a colon and its own verb takes no more words."""
_LEAD_REACH: Final = 3
_WHO_REACH: Final = 10
_PRONOUN_REACH: Final = 5
_NAME_REACH: Final = 6
_AIRED: Final = frozenset(
    (
        *("broadcast", "aired", "published", "carried", "shown", "quoted", "reported"),
        *("cited", "released", "posted", "printed"),
    )
)
_RECORDINGS: Final = frozenset(
    ("video", "message", "speech", "recording", "address", "footage", "clip")
)
_AIRED_BY: Final = frozenset((("by",), ("in",), ("on",)))
_WAS: Final = frozenset(("was", "were", ","))
# One does so on a programme too.
_ON_AIR: Final = frozenset(("speaking", "appearing", "featuring", "guesting"))
_TALKS: Final = _ON_AIR | {"talking", "comments", "remarks", "statement"}
_TALKED: Final = _TALKS | _RECORDINGS | {"interview"}
_GOES_ON: Final = frozenset(("then", "and", "asked", "again", "finally", "later"))
_GIVEN_TO: Final = frozenset(("with", "to", "for"))
_ASKED_BY: Final = frozenset(
    ("asked", "reached", "contacted", "interviewed", "questioned", "pressed")
)
_BY_WITHIN: Final = 3
_NOUNS_BEHIND: Final = frozenset(
    (
        *("agency", "website", "site", "newspaper", "paper", "daily", "weekly", "tv"),
        *("magazine", "broadcaster", "channel", "portal"),
    )
)
"""Behind a name that no list has these say that it is an outlet; a station may be the police's, a network anybody's."""
_HOW_IT_IS: Final = ("-based", "-owned", "-language", "-run", "-backed", "-funded")
_PRESS: Final = frozenset(("press", "news", "information", "broadcasting", "media"))
_TALKS_WITH: Final = frozenset(("with", "to"))
_TALKS_ON: Final = _TALKS_WITH | {"on"}
_SOUNDS: Final = ("wire", "news", "radio", "media", "gazette", "herald", "tribune")
_SHORTEST_NAME: Final = 7
_PIECES: Final = PAPERS | frozenset(
    ("report", "reports", "article", "story", "claim", "claims", "investigation")
)
_CAME_FROM: Final = {
    "from": frozenset(("came", "comes")),
    "by": frozenset(("broken", "reported", "published", "carried", "told")),
}
_CAME_WITHIN: Final = 5
_WHO_IS_CITED: Final = PERSONS | GROUPS
_CITING: Final = frozenset(("citing", "quoting"))
_QUOTES_OR_CITES: Final = QUOTES | _CITING
_OWNERS: Final = frozenset(("he", "she", "his", "her"))
_DAYS: Final = frozenset((day,) for day in DAYS)


def _speaker(
    reading: Reading, saying: Saying, frame: Frame, number: int
) -> Step | None:
    if saying.verb is COLON:
        return _before_colon(reading, saying, frame, number)
    if is_hearing(saying, frame):
        return Step()  # nobody says who told the court
    first, last = frame.tokens(*saying.subject)
    aside = frame.tokens(*saying.aside) if saying.aside else None
    step = _antecedent(reading, saying, frame, number) or reading.subjects.step(
        first, last, aside, number
    )
    return _with_who(reading, saying, frame, step) if step else None


def _antecedent(
    reading: Reading, saying: Saying, frame: Frame, number: int
) -> Step | None:
    """Whom "who" or "which" means by what stands right before it."""
    if not saying.antecedents:
        return None
    may_be = [
        (frame.tokens(*phrase), frame.tokens(*aside) if aside else None)
        for phrase, aside in saying.antecedents
    ]
    at, _ = frame.tokens(*saying.subject)
    return reading.subjects.antecedent(at, may_be, number)


def _with_who(reading: Reading, saying: Saying, frame: Frame, step: Step) -> Step:
    """As in "One person who was in the room said": what tells who it was belongs to somebody without a name."""
    end, cue = saying.subject[1], saying.cue[0]
    is_told = end < cue <= end + _WHO_REACH and frame.lows[end] in {"who", "whose"}
    if step.name or step.means or step.mention is None or not is_told:
        return step
    start, _ = step.mention
    while cue > end + 1 and frame.lows[cue - 1] in AUXILIARIES | SKIPPED:
        cue -= 1
    _, stop = reading.cut.span(*frame.tokens(end, cue))
    return attrs.evolve(step, mention=(start, stop))


def is_hearing(saying: Saying, frame: Frame) -> bool:
    """Whether a court heard it, or somebody was told: "A, the jury was told", "residents were told that"."""
    is_told = saying.verb.form == "past" and saying.verb.base in TOLD_OF
    is_passive = frame.lows[saying.cue[0] - 1] in BE and is_told
    is_by = saying.subject[0] > saying.cue[0]  # "was told by a guard that"
    goes_on = frame.lows[saying.subject[0] : saying.subject[1]] in _WAS_TOLD
    return saying.verb.kind == "hear" or goes_on or (is_passive and not is_by)


def own_hops(
    reading: Reading, saying: Saying, frame: Frame, number: int
) -> Steps | None:
    """The hops that a report itself gives; None where nobody else than the author speaks."""
    cut = reading.cut
    speaker = _speaker(reading, saying, frame, number)
    if speaker is None:
        return None
    cue = cut.span(*frame.tokens(*saying.cue))
    speaker = attrs.evolve(speaker, cue=cue, manner=manner_of(reading, saying, frame))
    if saying.verb.kind == "run":
        speaker = printed(reading, saying, frame, speaker)
    speaker = written_by(reading, saying, frame, speaker, number)
    speaker = named_so(reading, speaker)
    further: list[Step] = []
    passed = _passed_on(reading, saying, frame, number)
    if passed is not None:
        speaker = attrs.evolve(passed[0], cue=speaker.cue, manner=speaker.manner)
        further = passed[1]
    if (
        speaker.agent_type == "organisation"
        and cites(saying, frame)
        and is_titled(speaker.name)
    ):
        speaker = attrs.evolve(speaker, agent_type="outlet")
    quoted = quotes_actively(reading, saying, frame, speaker, number)
    if quoted is not None:
        speaker, further = quoted[0], [quoted[1]]
    speaker = _which_cites(reading, saying, frame, speaker)
    if speaker.agent_type == "outlet" and saying.aside:
        speaker, further = cited(reading, speaker, saying.aside, frame, number)
    if quoted is None:
        further.extend(quoted_by(reading, saying, frame, speaker, number))
        if not further and _is_quoted_as_saying(saying, frame):
            further = _quoted_by_whom_told(reading, saying, speaker, frame, number)
    if further and _is_same(further[0], speaker):
        further = further[1:]
    platform = platform_of(reading, saying, frame, speaker)
    told = None
    if speaker.agent_type != "outlet":
        told = _told(reading, saying, frame, number) or _interviewed(
            reading, saying, frame
        )
        told = told or _in_the_interview(reading, saying, frame)
        told = told or _written_in(reading, saying, frame)
    credit = credited(reading, saying, frame)
    if speaker.agent_type != "outlet" and not (told or credit or further):
        credit = carrier(reading, saying, frame, number) or (
            None if platform else channel(reading, saying, frame)
        )
    if told and not credit and frame.lows[saying.subject[0]] == "who":
        # "Le Monde quotes a mayor, Ana Ruiz, who told TASS that"
        credit = in_print(reading, saying, frame, number)
    # "TASS quoted the minister as telling Interfax": told first, then quoted
    hops = [told, *further] if quoted is not None else [*further, told]
    found = [speaker, platform, *hops, credit]
    return _once([step for step in found if step is not None])


def _which_cites(reading: Reading, saying: Saying, frame: Frame, speaker: Step) -> Step:
    """As in "It came from Radio Velm. Citing a guard, it said": the outlet that the sentence before names last."""
    aside = frame.lows[slice(*saying.aside)] if saying.aside else ()
    if (
        not aside
        or aside[0] not in _QUOTES_OR_CITES
        or frame.lows[slice(*saying.subject)] != ("it",)
    ):
        return speaker
    first = frame.items[0]
    near = reading.outlets.within(_sentence_before(reading, first), first)
    known = next(reversed(list(near)), None)
    if known is None or known.name == reading.own or speaker.agent_type == "outlet":
        return speaker
    lead = known.first - 1 - (reading.cut.lowers[known.first - 1] == "the")
    by = reading.cut.lowers[max(lead, 0)]
    verbs = frozenset(reading.cut.lowers[max(lead - _CAME_WITHIN, 0) : max(lead, 0)])
    is_from = not _CAME_FROM.get(by, frozenset()).isdisjoint(verbs)
    begun = reading.cut.sentence_of(known.first)[0]
    is_there = is_from or known.first <= begun + 1
    if not is_there or _WHO_IS_CITED.isdisjoint(aside):
        return speaker  # "The ministry wrote to Reuters. Citing a new law, it said"
    named = reading.outlet_step(known, cue=speaker.cue, manner=speaker.manner)
    return attrs.evolve(named, mention=speaker.mention)


def _passed_on(
    reading: Reading, saying: Saying, frame: Frame, number: int
) -> tuple[Step, list[Step]] | None:
    """Who speaks, and the outlets that pass it on, where the subject has both: before a colon, or "carried by"."""
    carried = carried_by(reading, saying, frame, number)
    if carried is not None:
        return carried[0], [carried[1]] if carried[1] else []
    if saying.verb is not COLON:
        return None
    sent = printed_from(reading, saying, frame, number)
    if sent is not None:
        return sent[0], [sent[1]]
    return quoted_before_colon(reading, saying.subject, frame, number)


def _is_quoted_as_saying(saying: Saying, frame: Frame) -> bool:
    """As in "he was quoted as saying": by whom the sentence does not say."""
    as_at = saying.cue[0] - 1
    if saying.verb.form != "ing" or as_at < 2 or frame.lows[as_at] != "as":  # noqa: PLR2004 - "was quoted as"
        return False
    at = next((at for at in range(as_at - 1, 0, -1) if frame.lows[at] in QUOTES), 0)
    return at > 0 and frame.lows[at - 1] in BE


def _quoted_by_whom_told(
    reading: Reading, saying: Saying, speaker: Step, frame: Frame, number: int
) -> list[Step]:
    """Who quotes where a sentence does not say: the outlet of the report right before it, else nobody that is known.

    Nothing, where the paragraph names an outlet that may have quoted somebody, or not.
    """
    memory = reading.memory
    told = [each for each in memory.steps[1:] if each.agent_type == "outlet"]
    here = reading.outlets.within(frame.items[0], frame.items[-1] + 1)
    is_elsewhere = (
        frame.lows[0] in PREPOSITIONS
        or not (saying.subject[0] == 0 or 0 in frame.quotes)
        or (0 in frame.quotes and saying.cue[1] < len(frame.items) - 1)
        or next(here, None) is not None
    )  # "Years ago she was quoted as saying", "“A,” she was quoted as saying in court papers"
    is_same = told and speaker.name in {None, memory.steps[0].name}
    is_same = is_same and not is_elsewhere
    if is_same and memory.paragraph == number:
        return [attrs.evolve(told[-1], cue=None, flags=("outlet_inferred",))]
    first, last = frame.tokens(0, len(frame.items))
    begun = reading.cut.paragraph_of(first)[0]
    is_named = next(reading.outlets.within(begun, last), None) is not None
    return [] if is_named else [Step(manner="indirect")]


def _once(found: Sequence[Step]) -> Steps:
    """Hops in order, each outlet once: "a statement carried by the agency" has it as what carries and what was told."""
    names = [each.name for each in found]
    return tuple(
        each
        for at, each in enumerate(found)
        if each.agent_type != "outlet" or each.name not in names[:at]
    )


def _is_same(step: Step, speaker: Step) -> bool:
    return step.agent_type == "outlet" and step.name == speaker.name


def _is_among(name: str | None, others: set[str]) -> bool:
    """Whether an outlet is one of others, told with whose it is: "Iran's state television" is "state television"."""
    ways = ("'s ", "’s ")
    return name is not None and any(
        each == name or each.endswith(tuple(f"{way}{name}" for way in ways))
        for each in others
    )


def with_outer(
    steps: Steps,
    saying: Saying,
    reports: Sequence[Saying],
    known: Mapping[int, Steps],
    lows: Sequence[str],
) -> Steps:
    """7. "X reported that Y said C": the inner report carries the outer one's hops, if they are ``known`` already."""
    for index in sorted(known):
        other, outer = reports[index], known[index]
        if other is saying or other.is_refused or other.verb.kind in MINDS:
            continue
        is_rejected = other.verb.kind == "praise" or other.verb.base in _TAKES
        if saying.verb is CLAIM_BY and is_rejected:
            continue  # "rejected a claim by Ana Ruiz that A"
        if any(first <= saying.cue[0] < last for first, last in other.content):
            said_of = _OWN_WORDS.intersection(
                lows[other.subject[0] : other.subject[0] + 2]
            )
            paper = (outer[0].name or "").lower().split()
            is_own = bool(said_of) and said_of.isdisjoint(paper)
            if other.rule == "according-to" and is_own:  # no "Jerusalem Post"
                outer = outer[1:]  # "Ruiz said A, according to a post on X": hers
                if not outer:
                    return steps
            teller = outer[0].name
            is_role = "role_only_speaker" in steps[0].flags and steps[0].name == teller
            if is_role and steps[0].agent_type != "outlet":
                # "The mayor, Ruiz said, had told her": somebody else than Ruiz
                # but "The Gazette writes of a gate which, the paper says, is shut"
                steps = (attrs.evolve(steps[0], name=None), *steps[1:])
            # What both name is between them where the outer one has it: "a statement carried by the agency".
            around = {step.name for step in outer if step.name}
            own = [step for step in steps[1:] if not _is_among(step.name, around)]
            said = {step.name for step in (steps[0], *own) if step.name}
            return (steps[0], *own, *(step for step in outer if step.name not in said))
    return steps


def _in_the_interview(reading: Reading, saying: Saying, frame: Frame) -> Step | None:
    """As in "She told Yle A. “B,” she said in the interview": what the paragraph has named last."""
    last = saying.cue[1]
    first = frame.items[0]
    is_quoted = any(low in frame.quotes for low, _ in saying.content)
    if is_quoted and frame.lows[saying.subject[0]] in {"he", "she"}:
        known = _gave_an_interview(reading, first) or _was_asked_by(reading, first)
        if known is not None and known.name != reading.own:
            return reading.outlet_step(known)
    if frame.lows[last : last + 3] != ("in", "the", "interview"):
        return None
    begun = reading.cut.paragraph_of(first)[0]
    before = reading.cut.paragraph_of(max(begun - 1, 0))[0]
    near = list(reading.outlets.within(begun, first))
    near = near or list(reading.outlets.within(before, begun))
    known = near[-1] if near else None
    return reading.outlet_step(known) if known and known.name != reading.own else None


def _written_in(reading: Reading, saying: Saying, frame: Frame) -> Step | None:
    """As in "The Gazette has doubts. “A,” writes Ruiz in the liberal daily": what the paragraph has named last."""
    lows, at = frame.lows, max(saying.subject[1], saying.cue[1])
    if saying.verb.base not in _ARGUES or lows[at : at + 2] != ("in", "the"):
        return None
    near = range(at + 2, min(at + 2 + _LED_BY, len(lows)))
    noun = next((x for x in near if lows[x] in _DAILIES), None)
    if noun is None:
        return None
    token = frame.items[noun]
    known = reading.outlets.before(token, lows[noun])
    is_named = reading.cut.capitals[token + 1 : token + 2] == (True,)
    begun = reading.cut.paragraph_of(token)[0]
    if known is None or known.first < begun or is_named or known.name == reading.own:
        return None
    return reading.outlet_step(known)


def _sentence_before(reading: Reading, first: int) -> int:
    """Where the sentence before begins, in the same paragraph; where this one does, if there is none."""
    cut = reading.cut
    is_first = first == cut.paragraph_of(first)[0]
    return first if is_first else cut.sentence_of(first - 1)[0]


def _gave_an_interview(reading: Reading, first: int) -> Outlet | None:
    """As in "Ruiz broke her silence in an interview with ZBC. “A,” she said": of the sentence before."""
    cut, begun = reading.cut, _sentence_before(reading, first)
    for at in range(begun, first - 2):
        if cut.lowers[at] == "interview" and cut.lowers[at + 1] in _GIVEN_TO:
            near = reading.outlets.within(at + 2, min(at + 2 + _NAME_REACH, first))
            return next(near, None) or _runs_interview(reading, begun, at)
    return None


def _was_asked_by(reading: Reading, first: int) -> Outlet | None:
    """As in "Reached by the Gazette, Ruiz sighed. “A,” she said", "Ruiz was asked by it why. “A,” she said"."""
    cut = reading.cut
    for at in range(_sentence_before(reading, first), first - 2):
        near = cut.lowers[at + 1 : at + 1 + _BY_WITHIN]
        if cut.lowers[at] in _ASKED_BY and "by" in near and "to" not in near:
            by = at + 1 + near.index("by")
            asks = reading.outlets.at(by + 1) or reading.outlets.at(by + 2)
            is_one = asks is not None and cut.lowers[asks.last] not in PERSONS
            return asks if is_one else None  # "by the Facebook founder": he asked
    return None


def _runs_interview(reading: Reading, begun: int, at: int) -> Outlet | None:
    """As in "The Gazette has an interview with the designer, Ana Ruiz"."""
    named = [*reading.outlets.within(begun, at)]
    between = reading.cut.lowers[named[-1].last : at] if named else ()
    return named[-1] if between and between[0] in _RUNS else None


def _asked_by(reading: Reading, saying: Saying, frame: Frame) -> Outlet | None:
    """As in "Asked by RFI, he said", "Asked about hackers by the channel Adria News, she answered"."""
    lows, subject = frame.lows, saying.subject[0]
    if not lows or "," not in lows[:subject]:
        return None
    comma = lows.index(",")
    if lows[0] in _WHEN and "asked" in lows[1:comma]:
        asked = frame.tokens(1, lows.index("asked"))
        return (
            next(reading.outlets.within(*asked), None) if asked[1] > asked[0] else None
        )
    if lows[0] not in ASKED:
        return _reached_by(reading, saying, frame)
    by = next((at for at in range(1, comma - 1) if lows[at] in {"by", "to", "with"}), 0)
    if not by or comma > subject or lows[by - 1] in _PIECES:
        return None  # "Asked about a report by Reuters, she said"
    return next(reading.outlets.within(*frame.tokens(by + 1, comma)), None)


def _reached_by(reading: Reading, saying: Saying, frame: Frame) -> Outlet | None:
    """As in "Ana Ruiz was reached by the Gazette at home and replied"."""
    lows, last = frame.lows, saying.cue[0]
    for at in range(1, last - 2):
        is_asked = lows[at] in _ASKED_BY and lows[at + 1] == "by"
        if is_asked and lows[at - 1] in BE:
            near = frame.tokens(at + 2, min(at + 2 + _NAME_REACH, last))
            return next(reading.outlets.within(*near), None)
    return None


def _interviewed(reading: Reading, saying: Saying, frame: Frame) -> Step | None:
    """As in "In an interview with Der Spiegel, X said": the outlet is a link, if it is not the article's own."""
    outlet = _asked_by(reading, saying, frame)
    if outlet is not None and outlet.name != reading.own:
        return reading.outlet_step(outlet)
    if outlet is None and frame.lows[:2] == ("asked", "by") and "," in frame.lows:
        unnamed = of_a_state(reading, *frame.tokens(1, frame.lows.index(",")))
        if unnamed is not None:
            return unnamed
    if _TALKED.isdisjoint(frame.lows):
        return None
    for at in range(len(frame.lows) - 2):
        is_said_of = frame.lows[at] == "speaking" and frame.lows[at - 1] in _WAS
        is_talk = frame.lows[at] == "interview" or (
            frame.lows[at] in _TALKS
            and (at <= _LEAD_REACH or is_said_of or frame.lows[at - 1] == "in")
        )
        is_made = is_talk or frame.lows[at] in _RECORDINGS
        is_aired = is_made and frame.lows[at + 1] in _AIRED
        by = _past_days(frame, at + 2) if is_aired else 0
        if is_aired and frame.lows[by : by + 1] in _AIRED_BY:
            at = by - 1  # noqa: PLW2901 - "an interview broadcast on Sunday by NDTV"
        elif not is_talk or frame.lows[at + 1] not in _talks_by(frame.lows[at]):
            continue
        if any(first <= at < last for first, last in saying.content):
            continue
        if at + 2 >= len(frame.items):
            continue  # "in footage aired by", and no more
        first, last = frame.tokens(at + 2, min(at + 2 + _NAME_REACH, len(frame.items)))
        outlet = next(reading.outlets.within(first, last), None)
        the, *noun = reading.cut.lowers[first : first + 2]
        if outlet is None and the == "the" and not OUTLET_NOUNS.isdisjoint(noun):
            outlet = reading.outlets.before(
                first, *noun
            )  # "an interview with the paper"
        unnamed = of_a_state(reading, first, last) if outlet is None else None
        if unnamed is not None:
            return unnamed  # "an interview with the state news agency"
        if outlet is not None and outlet.name != reading.own:
            return reading.outlet_step(outlet)
    return None


def _past_days(frame: Frame, at: int) -> int:
    """Step over "Sunday", "on Sunday", "last week" in "an interview published Sunday by the daily"."""
    while at < len(frame.lows) and frame.lows[at] in DAYS | {"on", "last", "week"}:
        if frame.lows[at] == "on" and frame.lows[at + 1 : at + 2] == ():
            break
        if frame.lows[at] == "on" and frame.lows[at + 1] not in DAYS:
            break
        at += 1
    return at


def _talks_by(talk: str) -> frozenset[str]:
    """What stands between a talk and whom it was with; one speaks or appears on a programme too."""
    return _TALKS_ON if talk in _ON_AIR else _TALKS_WITH


def _told(reading: Reading, saying: Saying, frame: Frame, number: int) -> Step | None:
    """Told to an outlet: the outlet is a link; told to the one whose article this is: none."""
    cut, outlets = reading.cut, reading.outlets
    receiver = saying.receiver or _heard_by(saying, frame)
    if receiver is None:
        return _was_told(reading, saying, frame)
    first, last = frame.tokens(*receiver)
    noun = cut.lowers[last - 1]
    if "journal" in cut.words[first:last]:
        return None  # a study's authors speak there themselves
    if cut.lowers[first] in {"this", "our"} or noun in {"reporters", "journalists"}:
        return None
    if cut.lowers[first] == "its" and noun in PAPERS_OWN:
        begun = cut.sentence_of(first)[0]
        here = next(reversed(list(outlets.within(begun, first))), None)
        whose = (
            reading.outlet_step(here) if here else reading.subjects.last_outlet(number)
        )  # "told its correspondent"
        return whose if whose and whose.name != reading.own else None
    cue = cut.span(*frame.tokens(*saying.cue))
    outlet = next(outlets.within(first, last), None)
    if outlet is None and noun in OUTLET_NOUNS and cut.words[last : last + 1] == (",",):
        outlet = outlets.at(last + 1)  # "told a local station, Radyo Velm"
    if outlet is not None:
        outlets.confirm(outlet.name)
        is_own = outlet.name == reading.own
        return None if is_own else reading.outlet_step(outlet, cue=cue)
    known = None
    if last - first == 1 and _sounds_like_one(cut.words[first]):
        mention = cut.span(first, last)
        return Step(
            name=cut.words[first], agent_type="outlet", mention=mention, cue=cue
        )  # "told Sportwire that"
    if noun in _NOUNS_BEHIND and cut.lowers[first] == "the" and last - first > 2:  # noqa: PLR2004 - "the", a name, a noun
        named = _by_its_name(reading, first + 1, last)
        if named is not None:
            return attrs.evolve(named, cue=cue)
    if noun in OUTLET_NOUNS and cut.lowers[first] == "the":
        known = outlets.before(first, noun)
    elif noun == "it":  # "gave the Gazette an interview. He told it that"
        begun = cut.paragraph_of(first)[0]
        known = next(reversed(list(outlets.within(begun, first))), None)
    if known is None:
        unnamed = of_a_state(reading, first, last)
        return attrs.evolve(unnamed, cue=cue) if unnamed else None
    return attrs.evolve(
        reading.outlet_step(known, cue=cue), mention=cut.span(first, last)
    )


def _sounds_like_one(word: str) -> bool:
    """Whether one word is an outlet's name by how it ends: "Sportwire", "Cricbuzznews"; no list has all."""
    low = word.lower()
    is_long = len(low) > _SHORTEST_NAME and word[0].isupper() and low.isalpha()
    return is_long and low.endswith(_SOUNDS)


def _by_its_name(reading: Reading, first: int, last: int) -> Step | None:
    """As in "told the Polish Press Agency", "told the iSport website": an outlet that no list has."""
    cut = reading.cut
    is_whole = cut.capitals[last - 1]  # "Agency" is part of the name, "website" is not
    end = last if is_whole else last - 1
    is_name = all(
        cut.capitals[at] or not cut.words[at].islower() for at in range(first, end)
    )
    is_agency = cut.lowers[last - 1] == "agency"  # "told the UN agency"
    is_press = not _PRESS.isdisjoint(cut.lowers[first:last])
    if not is_name or not (is_press if is_whole else not is_agency):
        return None
    if all(map(_tells_which, cut.lowers[first:end])):
        return None
    mention = cut.span(first, end)
    name = " ".join(cut.text[slice(*mention)].split())
    if name == reading.own:
        return None
    return Step(name=name, agent_type="outlet", mention=mention)


def _tells_which(low: str) -> bool:
    """Whether a word only says which paper it is, and is no name: "the New York paper", "the Saudi-owned channel"."""
    is_where = low in adjectives() or low in languages() or low in places()
    return is_where or low.endswith(_HOW_IT_IS)


def _was_told(reading: Reading, saying: Saying, frame: Frame) -> Step | None:
    """As in "The BBC has been told that": the outlet right before "has been"."""
    at = saying.cue[0] - 1
    if at < 0 or frame.lows[at] not in BE or saying.verb.base not in TOLD_OF:
        return None
    while at > 0 and frame.lows[at] in AUXILIARIES | SKIPPED:
        at -= 1
    end = frame.items[at] + 1
    near = reading.outlets.within(frame.items[max(at - _NAME_REACH, 0)], end)
    outlet = next((each for each in near if each.last == end), None)
    if outlet is None or outlet.name == reading.own:
        return None
    return reading.outlet_step(outlet)


def _heard_by(saying: Saying, frame: Frame) -> Range | None:
    """As in "confirmed to the BBC that", "wrote in the Gazette that": what stands before the words reported."""
    begin = saying.cue[1]
    that = next((low for low, _ in saying.content if low > begin), 0)
    if saying.verb.kind == "label":
        for at in range(begin, min(begin + _NAME_REACH, len(frame.items) - 1)):
            if frame.lows[at] == "to":  # "described it to the agency as friendly"
                return at + 1, min(at + 1 + 2, len(frame.items))
    if begin < len(frame.items) and frame.lows[begin].endswith("ly"):
        begin += 1  # "remarked dryly to Le Monde"
    if frame.lows[begin : begin + 1] in _DAYS and frame.lows[begin + 1 : begin + 2] == (
        "on",
    ):
        begin += 1  # "said Sunday on ABC"
    end = saying.content[-1][1]
    if frame.lows[end : end + 1] == ("to",) and end + 1 < len(frame.items):
        return end + 1, min(end + 1 + _TO_REACH, len(frame.items))
    is_to = frame.lows[begin : begin + 1] == ("to",) and begin + 1 < len(frame.items)
    is_on = frame.lows[begin : begin + 1] == ("on",) and not DAYS.intersection(
        frame.lows[begin + 1 : begin + 2]
    )  # "he said on radio station Velm"
    if not that and (is_to or is_on) and begin + 1 < len(frame.items):
        last = min(begin + 1 + _TO_REACH, len(frame.items))
        comma = next(
            (at for at in range(begin + 1, last) if frame.lows[at] == ","), last
        )
        return (begin + 1, last if is_to else comma) if comma > begin + 1 else None
    is_owned = not POSSESSIVES.isdisjoint(frame.lows[begin : begin + _NAME_REACH])
    reach = _NAME_REACH * (1 + is_owned)  # "said on ABC's “This Week” that"
    if (
        frame.lows[begin : begin + 1] not in {("to",), ("in",), ("on",)}
        or not 0 < that - begin <= reach
    ):
        return None
    end = that - (frame.lows[that - 1] == "that")
    return (begin + 1, end) if end > begin + 1 else None


def _before_colon(
    reading: Reading, saying: Saying, frame: Frame, number: int
) -> Step | None:
    """Whose words follow a colon: the first person or pronoun before it."""
    begin, end = saying.subject
    is_said = frame.lows[begin] in {"said", "says", "added"} and end > begin + 1
    first, last = frame.tokens(begin + is_said, end)  # "Said the minister: “...”"
    is_one = frame.lows[begin] in _ONE and end < saying.cue[0]
    if is_one and not is_said:  # "Another Cabinet colleague sneered: “...”"
        step = reading.subjects.step(first, last, None, number)
        if step is not None:
            return step
    person = next(
        (
            each
            for each in reading.names.over(first, last)
            if each.agent_type == "person"
        ),
        None,
    )
    if person is not None and person.first - first < _NAME_REACH:
        return reading.subjects.step(person.first, person.last, None, number)
    for at in range(first, min(first + _PRONOUN_REACH, last)):
        if reading.cut.lowers[at] in _OWNERS:
            return reading.subjects.step(at, at + 1, None, number)
    outlet = next(reading.outlets.within(first, last), None)
    if outlet is not None:
        return reading.outlet_step(outlet)
    if frame.lows[begin] in _GOES_ON:
        # as in "“No,” she said. Then, after a pause: “Ask again.”"
        return reading.memory.steps[0] if reading.memory.steps else Step()
    if frame.lows[begin].endswith("ing"):
        return Step()  # "Going round the press tent, unsigned: “...”"
    verb = next(
        (
            at
            for at in range(first + 1, last)
            if reading.cut.lowers[at] in AUXILIARIES | PAST
        ),
        last,
    )  # "Someone has written on the wall: “...”"
    if last - first > SHORT_LEAD and verb - first > SHORT_SUBJECT:
        return Step()
    last = min(last, verb)
    return reading.subjects.step(first, last, None, number)
