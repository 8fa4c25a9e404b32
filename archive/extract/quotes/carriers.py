"""Outlets that carry somebody's words in one sentence: "prints a letter in which", "in its account", "told it"."""

from typing import Final

import attrs

from archive.extract.people.outlets import Outlet
from archive.extract.proposal import Step
from archive.extract.quotes.reading import Reading
from archive.extract.says.saying import COLON, Saying
from archive.extract.text.frames import Frame
from archive.extract.text.items import BREAKS, POSSESSIVES
from archive.extract.text.tokens import Tokens
from archive.extract.words.grammar import (
    ACCOUNTS,
    DAYS,
    OUTLET_NOUNS,
    PAPERS,
    PAPERS_OWN,
    PRINTS,
    TEXTS_THAT_SPEAK,
    TWEETS,
)
from archive.extract.words.lexicon import adjectives, verbs

ACCOUNT_LIMIT: Final = 8
"""Whose account it is takes no more words: "In the Uzbek agency's version, "."""
WRITER_LIMIT: Final = 10
"""Who wrote a post takes no more words."""

COLUMN_AT: Final = 4
"""Where the outlet's name begins in "In her column for El País"."""
SEEN_BEHIND: Final = 3
"""So far behind its comma the outlet's name begins in ", seen by the Guardian"."""

_PIECES: Final = frozenset(
    ("column", "article", "essay", "piece", "commentary", "editorial", "op-ed", "blog")
)
_ITS_OWN: Final = frozenset(("editorial", "leader"))
_IN_A: Final = frozenset((("in", "a"), ("in", "an"), ("in", "its")))
_PAGES: Final = (("in",), ("writing", "in"), ("writing", "for"), ("writing", "on"))
_SEEN: Final = frozenset(
    ("seen", "obtained", "published", "reviewed", "released", "posted", "carried")
)
_PASSES: Final = ("reported", "quoted", "cited", "leaked", "translated")
_HANDS: Final = frozenset(
    (
        *((each, "by") for each in (*_SEEN, *_PASSES)),
        *(("leaked", "to"), ("shared", "with"), ("sent", "to"), ("given", "to")),
    )
)
_HANDED: Final = frozenset((*(hand for hand, _ in _HANDS), "that", "which"))
SEEN_REACH: Final = 8
"""So far before "seen by the Gazette" stands what was seen."""
_NAMED_WITHIN: Final = 16
_DAILIES: Final = frozenset(("paper", "newspaper", "daily"))
_IN_HIS_PAPER: Final = frozenset(("report", "argue", "note", "explain"))
_CALLED_ITSELF: Final = frozenset(
    ("calling", each) for each in ("itself", "himself", "herself", "themselves")
)
_GIVES_A_NAME: Final = frozenset(("name", "surname", "identified", "named"))
_ITS: Final = frozenset(("its", "their", "his", "her"))
_WENT: Final = frozenset(
    ("went", "goes", "appeared", "appears", "came", "sat", "was", "spoke", "called")
)
_OF_A_STATE: Final = frozenset(("state", "national", "public"))
_MEDIA: Final = frozenset(("television", "tv", "radio", "media"))
_LEAD: Final = 3
_AIRED_BY: Final = frozenset(("on", "by", "with", "to", "over"))
_FROM: Final = frozenset(("from", "by"))
_FOR: Final = frozenset((("for",), ("of",), ("at",), ("with",)))
_OWNER_WITHIN: Final = 6
"""So far before "whose" stands the outlet whose columnist it is."""
_OWN_WITHIN: Final = 2
"""So many words may stand between an outlet and its columnist: "Le Monde's Berlin correspondent"."""
_OF_WHOM: Final = _FROM | {"of"}
_WHO: Final = frozenset(("who", "whom"))
_SHOWED: Final = frozenset(("showed", "shows", "show"))
_HAD: Final = _SHOWED | {"had", "has", "have"}
_PRINTED: Final = frozenset(("published", "printed", "released", "obtained", "carried"))
_BRACKETS: Final = 6
"""No more words stand between brackets that name an outlet: "(source: Anadolu)"."""
_HAS: Final = frozenset(("has", "had", "also"))
_IT: Final = frozenset(("it",))
_GIVES: Final = frozenset(("gives", "gave", "devotes", "devoted", "offers", "opens"))
_CITES: Final = frozenset(("cites", "cited", "quotes", "quoted", "attributing"))
_OPENED_WITHIN: Final = 5
"""An outlet that a sentence begins with ends so soon."""
_LATER: Final = 12
"""Behind "A day later, the London-based newspaper" its name begins so soon."""
_FINDS: Final = frozenset(
    (
        *("interviews", "interviewed", "met", "meets", "visited", "visits", "found"),
        *("finds", "reached", "reaches", "contacted", "telephoned", "phoned", "has"),
        *("profiles", "profiled", "features", "featured", "asked", "asks", "rang"),
        *("tracked", "tracks", "traced", "located", "joined", "followed", "follows"),
    )
)
_TALKS_TO: Final = frozenset(
    (talk, to)
    for talk in (
        *("spoke", "speaks", "talked", "talks", "listened", "listens", "heard"),
        *("hears", "turned", "turns", "went", "goes", "reached"),
    )
    for to in ("to", "with", "from", "out")
)
"""How an outlet comes by somebody whose words it tells: "Le Monde spoke to a driver who said"."""
_LEADS_TO_WORDS: Final = frozenset(("which", "who", "where"))
_LEADS_TO_PRINT: Final = _LEADS_TO_WORDS | PRINTS
_IN_NAMES: Final = POSSESSIVES | {"'", "’", "&"}
_TEXTS: Final = TEXTS_THAT_SPEAK | TWEETS
_OWN_PAGES: Final = frozenset(
    (each,) for each in ("page", "account", "channel", "feed")
)
_ENDS_A_WRITER: Final = frozenset(
    (",", ";", ":", "which", "who", "that", "on", "after")
)


def carrier(reading: Reading, saying: Saying, frame: Frame, number: int) -> Step | None:
    """The outlet or body that a sentence says the words come by, if it is not their speaker."""
    return (
        _by_account(reading, saying, frame, number)
        or in_print(reading, saying, frame, number)
        or _in_its_pages(reading, saying, frame)
        or _in_column(reading, saying, frame)
        or _seen_by(reading, saying, frame)
        or _its_writer(reading, saying, frame, number)
        or _handed(reading, saying, frame)
        or _on_the_air(reading, saying, frame)
        or _on_its_programme(reading, saying, frame)
        or _which_had(reading, saying, frame, number)
        or _went_on(reading, saying, frame)
        or _right_before(reading, saying, frame)
        or _in_brackets(reading, saying, frame)
    )


def of_a_state(reading: Reading, first: int, last: int) -> Step | None:
    """As in "state radio", "Iranian state television": a state's or a nation's media by no other name."""
    cut = reading.cut
    at = next(
        (
            at
            for at in range(first, last - 1)
            if cut.lowers[at] in _OF_A_STATE
            and (cut.lowers[at + 1] in _MEDIA or _is_agency(cut, at + 1))
        ),
        -1,
    )
    if at < 0:
        return None
    for behind in range(at + 2, min(at + 2 + _LEAD, len(cut.words))):
        named = reading.outlets.at(behind)
        if named is not None:
            return reading.outlet_step(named, manner="direct")
        if cut.lowers[behind] not in OUTLET_NOUNS:
            break  # "state television channel ORTM"
    begin = at - (cut.lowers[at - 1] in adjectives())
    if cut.lowers[begin - 1] in {"a", "an"}:
        return None
    mention = cut.span(begin, at + 2 + _is_agency(cut, at + 1))
    return Step(
        name=cut.text[slice(*mention)],
        agent_type="outlet",
        mention=mention,
        manner="direct",
    )


def _is_agency(cut: Tokens, at: int) -> bool:
    """As in "the state news agency", where no name follows."""
    is_agency = cut.lowers[at : at + 2] == ("news", "agency")
    return is_agency and cut.capitals[at + 2 : at + 3] != (True,)


def _on_the_air(reading: Reading, saying: Saying, frame: Frame) -> Step | None:
    """As in "said on state television", "In a speech broadcast by state radio, Ruiz said"."""
    lows = frame.lows
    for at in range(1, len(lows) - 1):
        if lows[at] not in _OF_A_STATE or lows[at + 1] not in _MEDIA:
            continue
        if any(first <= at < last for first, last in saying.content):
            continue
        lead = lows[max(at - _LEAD, 0) : at]
        if not _AIRED_BY.isdisjoint(lead) and not (
            saying.subject[0] <= at < saying.subject[0] + _LEAD
        ):
            return of_a_state(reading, *frame.tokens(at, at + 2))
    return None


def _on_its_programme(reading: Reading, saying: Saying, frame: Frame) -> Step | None:
    """As in "The next day on France Inter, Ana Ruiz said": the outlet right before the comma of an opening."""
    comma = saying.subject[0] - 1
    lead = range(1, min(comma, ACCOUNT_LIMIT))
    if comma < 0 or frame.lows[comma] != ",":
        return None
    for at in lead:
        outlet = reading.outlets.at(frame.items[at])
        if outlet is None or outlet.kind == "platform" or outlet.name == reading.own:
            continue
        before = frame.lows[at - 1 - (frame.lows[at - 1] == "the")]
        behind = [low for low in frame.lows[at:comma] if low in DAYS or low == "on"]
        is_last = outlet.last >= frame.items[comma] or bool(behind)
        if before == "on" and is_last:
            return reading.outlet_step(outlet)
    return None


def _went_on(reading: Reading, saying: Saying, frame: Frame) -> Step | None:
    """As in "Ana Ruiz went on Velm Radio on Tuesday and said": where she said it."""
    lows = frame.lows
    for at in range(saying.subject[1], saying.cue[0] - 2):
        if lows[at] not in _WENT or lows[at + 1] not in {"on", "onto"}:
            continue
        last = min(at + 2 + _LEAD, saying.cue[0])
        outlet = next(reading.outlets.within(*frame.tokens(at + 2, last)), None)
        if outlet is not None and outlet.name != reading.own:
            return reading.outlet_step(outlet)
    return None


def _right_before(reading: Reading, saying: Saying, frame: Frame) -> Step | None:
    """As in "Ana Ruiz was blunter in Die Presse, calling it “a joke”": where she was, right before the verb."""
    comma = saying.cue[0] - 1
    if saying.verb.form != "ing" or frame.lows[comma : comma + 1] != (",",):
        return None
    for at in range(comma - 1, max(comma - _LEAD - 1, 0), -1):
        outlet = reading.outlets.at(frame.items[at])
        if outlet is not None and outlet.last == frame.items[comma]:
            lead = at - (frame.lows[at - 1] == "the")
            is_in = frame.lows[max(lead - 1, 0) : lead] == ("in",)
            is_own = outlet.name == reading.own
            return reading.outlet_step(outlet) if is_in and not is_own else None
    return None


def _which_had(
    reading: Reading, saying: Saying, frame: Frame, number: int
) -> Step | None:
    """As in "The site had the official saying", "One of them, the daily Velm, had Ruiz announcing": who tells it."""
    lows, had = frame.lows, saying.subject[0] - 1
    if saying.verb.form != "ing" or had < 1 or lows[had] not in _HAD:
        return None
    last = had - (lows[had - 1] == ",")
    first = last
    while first > 0 and lows[first - 1] not in BREAKS:
        first -= 1
    if first == last:
        return None
    step = reading.subjects.step(*frame.tokens(first, last), None, number)
    if step is None or step.agent_type == "person":
        return None
    is_paper = step.agent_type == "organisation" and lows[last - 1] in ACCOUNTS | PAPERS
    is_paper = is_paper and lows[had] not in _SHOWED
    return step if step.agent_type == "outlet" or is_paper else None


def _in_brackets(reading: Reading, saying: Saying, frame: Frame) -> Step | None:
    """As in "Tom Rell: “It is over” (TASS).": an outlet alone between brackets, behind what was said."""
    lows = frame.lows
    close = len(lows) - 1 - (lows[-1] == ".")
    near = range(close - 1, max(close - _BRACKETS, 0), -1)
    opening = next((at for at in near if lows[at] == "("), 0)
    is_behind = opening and saying.content[-1][1] == opening and lows[close] == ")"
    if not is_behind:
        return None
    begin = opening + 1 + 2 * (lows[opening + 1 : opening + 3] == ("source", ":"))
    first, last = frame.tokens(begin, close) if begin < close else (0, 0)
    outlet = next(reading.outlets.within(first, last), None)
    is_whole = outlet is not None and (outlet.first, outlet.last) == (first, last)
    return reading.outlet_step(outlet) if outlet and is_whole else None


def _handed(reading: Reading, saying: Saying, frame: Frame) -> Step | None:
    """As in "In a letter to the judge, seen by Telex, Ruiz wrote", "warned in a memo leaked to the Gazette"."""
    lows = frame.lows
    if _HANDED.isdisjoint(lows) or PAPERS.isdisjoint(lows):
        return None
    for at in range(1, len(lows) - 2):
        by = at + 1
        if lows[at] == "translated" and lows[by] == "from":
            by += 2  # "remarks translated from Spanish by the Gazette"
        is_which = lows[at] in {"that", "which"} and lows[at - 1] in PAPERS
        is_handed = lows[by : by + 1] != () and (lows[at], lows[by]) in _HANDS
        is_printed = is_which and not _PRINTED.isdisjoint(lows[by : at + WRITER_LIMIT])
        if not (is_handed or is_printed):
            continue
        by -= is_printed
        if any(first <= at < last for first, last in saying.content):
            continue
        if "according" in lows[saying.cue[1] : at]:
            continue  # "Ruiz asked, according to a letter seen by Telex": the same
        if any(low in verbs() for low in lows[at + 2 : saying.subject[0]]):
            continue  # "A letter seen by Telex says Ruiz asked": the letter is a hop
        if PAPERS.isdisjoint(lows[max(at - SEEN_REACH, 0) : at]):
            continue
        last = min(at + WRITER_LIMIT, len(frame.items))
        if by + 1 >= last:
            continue
        outlet = next(reading.outlets.within(*frame.tokens(by + 1, last)), None)
        if outlet is not None and outlet.name != reading.own:
            return reading.outlet_step(outlet)
    return None


def _its_writer(
    reading: Reading, saying: Saying, frame: Frame, number: int
) -> Step | None:
    """As in "writes its columnist Ana Ruiz", "the Gazette columnist Ana Ruiz said": whose columnist she is."""
    (first, last), lows = saying.subject, frame.lows
    own = next((at for at in range(first, last) if lows[at] in PAPERS_OWN), last)
    if own in {first, last}:
        return None
    if lows[own] == "editor" and saying.verb.base not in _IN_HIS_PAPER:
        return None  # "The paper's editor, Ana Ruiz, said it was reviewing this"
    if lows[first] in _ITS:
        step = reading.subjects.step(*frame.tokens(first, first + 1), None, number)
        return step if step and step.agent_type == "outlet" else None
    begin = first
    if lows[first] == "the" and lows[first + 1] in _DAILIES:
        # "In the same issue the paper's political editor, Ana Ruiz, reports"
        known = reading.outlets.before(frame.items[first], lows[first + 1])
        is_its = known and lows[first + 2] in POSSESSIVES and known.name != reading.own
        return reading.outlet_step(known) if known and is_its else None
    if lows[first] == "whose":
        begin = max(first - _OWNER_WITHIN, 0)  # "the Gazette, whose columnist"
    elif lows[own + 1 : own + 2] in _FOR and saying.aside:
        own = saying.subject[1]  # "A columnist for the Gazette, Ana Ruiz,"
    near = list(reading.outlets.within(*frame.tokens(begin, own)))
    outlet = near[-1] if near else None
    if outlet is None or outlet.name == reading.own or outlet.kind == "platform":
        return None
    end = frame.items[own] if own < len(frame.items) else outlet.last
    return reading.outlet_step(outlet) if end - outlet.last <= _OWN_WITHIN else None


def _in_its_pages(reading: Reading, saying: Saying, frame: Frame) -> Step | None:
    """As in "In the Gazette, she asks that", "Writing in the Gazette, ": whose pages they are."""
    lows = frame.lows
    lead = next((len(each) for each in _PAGES if lows[: len(each)] == each), 0)
    comma = lows.index(",") if lead and "," in lows else 0
    if not lead < comma <= ACCOUNT_LIMIT or saying.subject[0] < comma:
        return None
    if "journal" in lows[lead:comma]:
        return None  # a study's authors speak there themselves
    first, last = frame.tokens(lead, comma)
    if lows[lead : lead + 2] == ("the", "same") and lows[comma - 1] in OUTLET_NOUNS:
        outlet = reading.outlets.before(first, lows[comma - 1])  # "the same paper"
        return reading.outlet_step(outlet) if outlet else None
    outlet = next(reading.outlets.within(first, last), None)
    return reading.outlet_step(outlet) if outlet and outlet.last == last else None


def _in_column(reading: Reading, saying: Saying, frame: Frame) -> Step | None:
    """As in "In her column for El País, Ana Ruiz calls": whose pages they are."""
    lows = frame.lows
    if lows[:2] in _IN_A and "," in lows[: saying.subject[0]]:
        comma = lows.index(",")
        is_its = lows[comma - 1] in _ITS_OWN and saying.subject[0] == comma + 1
        before = _opened_before(reading, frame.items[0]) if is_its else None
        return reading.outlet_step(before) if before else None
    if lows[:1] != ("in",) or lows[2:3] == () or lows[2] not in _PIECES:
        return None
    if lows[3:4] not in {("for",), ("in",)} or saying.subject[0] <= COLUMN_AT:
        return None
    outlet = next(
        reading.outlets.within(*frame.tokens(COLUMN_AT, saying.subject[0])), None
    )
    return reading.outlet_step(outlet) if outlet else None


def _opened_before(reading: Reading, first: int) -> Outlet | None:
    """As in "Die Presse is milder. In an editorial, Ana Ruiz argues": whom the sentence before begins with."""
    cut = reading.cut
    if first == cut.paragraph_of(first)[0]:
        return None
    begun = cut.sentence_of(first - 1)[0]
    named = reading.outlets.at(begun) or reading.outlets.at(begun + 1)
    is_apart = named is None or named.kind == "platform" or named.name == reading.own
    return None if is_apart or (named and named.is_ambiguous) else named


def _seen_by(reading: Reading, saying: Saying, frame: Frame) -> Step | None:
    """As in "The minutes, seen by the Guardian, say": who saw what speaks."""
    at = saying.subject[1]
    if frame.lows[at : at + 1] != (",",) or frame.lows[at + 2 : at + 3] != ("by",):
        return None
    if frame.lows[at + 1] not in _SEEN or at + SEEN_BEHIND >= len(frame.items):
        return None
    last = min(at + WRITER_LIMIT, len(frame.items))
    outlet = next(reading.outlets.within(*frame.tokens(at + SEEN_BEHIND, last)), None)
    return reading.outlet_step(outlet) if outlet else None


def _by_account(
    reading: Reading, saying: Saying, frame: Frame, number: int
) -> Step | None:
    """As in "In its account, Ana Ruiz proposed": whose account it is, for the pronoun or the name."""
    lows = frame.lows
    if lows[:1] != ("in",) or lows[1:2] == ("a",):
        return None
    comma = next(
        (at for at in range(2, ACCOUNT_LIMIT) if lows[at : at + 1] == (",",)), 0
    )
    if not comma or lows[comma - 1] not in ACCOUNTS or saying.subject[0] < comma:
        return None
    if lows[1] in _ITS:
        step = reading.subjects.step(*frame.tokens(1, 2), None, number)
        return step if step and step.name and step.agent_type != "person" else None
    mark = next((at for at in range(2, comma) if lows[at] in POSSESSIVES), 0)
    if not mark:
        return None
    step = reading.subjects.step(*frame.tokens(1, mark), None, number)
    return step if step and step.agent_type != "person" else None


def in_print(
    reading: Reading, saying: Saying, frame: Frame, number: int
) -> Step | None:
    """The outlet of "The Gazette prints a letter from the mayor, who says", "It quotes a memo in which Ruiz asked"."""
    lows, subject = frame.lows, saying.subject[0]
    if saying.verb is COLON or subject < 3:  # noqa: PLR2004 - an outlet, its verb, what it prints
        return None
    is_who = lows[saying.subject[1] - 1] in _WHO  # "one of whom" too
    leads = is_who or lows[subject - 1] in _LEADS_TO_PRINT
    # "carried a statement by Ana Ruiz saying that"
    leads = leads or (saying.verb.form == "ing" and lows[subject - 1] in _OF_WHOM)
    verb = next((at for at in range(1, subject - 1) if lows[at] in PRINTS), 0)
    if not verb and is_who:
        verb = _found_at(frame, subject) or _interviews_at(frame, subject)
    if not verb or not leads:
        return None
    return _printer(reading, frame, verb, number)


def _found_at(frame: Frame, who: int) -> int:
    """Where the verb or its auxiliary stands in "The Gazette has spoken to a driver who said"; 0 if none does."""
    lows = frame.lows
    for at in range(1, who - 1):
        is_found = lows[at] in _FINDS | _CITES or lows[at : at + 2] in _TALKS_TO
        if is_found:
            return at
    return 0


def _interviews_at(frame: Frame, who: int) -> int:
    """Where the verb stands in "Le Monde gives a page to an interview with the mayor, who says"; 0 if none does."""
    lows = frame.lows
    near = range(2, who - 1)
    if not any(lows[at : at + 2] == ("interview", "with") for at in near):
        return 0
    reach = range(1, min(_LATER, len(lows)))
    return next((at for at in reach if lows[at] in _GIVES), 0)


def _printer(reading: Reading, frame: Frame, verb: int, number: int) -> Step | None:
    """The outlet that ends right before a verb, that "it" means there, or with which the sentence begins."""
    while verb > 1 and frame.lows[verb - 1] in _HAS:
        verb -= 1
    if frame.lows[verb - 1] in {"and", ","}:
        # "The paper says A, and quotes a mayor, who", "says A, attributing it to a mayor who"
        opened = (
            reading.outlets.at(frame.items[at]) for at in range(min(verb, _LATER))
        )
        named = next((each for each in opened if each is not None), None)
        if named is not None:
            return reading.outlet_step(named)
        near = range(1, min(verb, _OPENED_WITHIN + 1))
        verb = next(
            (at for at in near if frame.lows[at - 1] in OUTLET_NOUNS | _IT), verb
        )
    is_its = frame.lows[0] in _ITS and not PAPERS_OWN.isdisjoint(frame.lows[1:verb])
    if is_its:  # "Its correspondent, Ana Ruiz, talked to a caretaker who says"
        step = reading.subjects.step(*frame.tokens(0, 1), None, number)
        return step if step and step.agent_type == "outlet" else None
    if frame.lows[verb - 1] == "it":
        step = reading.subjects.step(*frame.tokens(verb - 1, verb), None, number)
        return step if step and step.agent_type == "outlet" else None
    first, last = frame.tokens(0, verb)
    outlet = next(reversed(list(reading.outlets.within(first, last))), None)
    if outlet and outlet.last == last:
        return reading.outlet_step(outlet)
    step = reading.subjects.step(first, last, None, number)
    return step if step and step.agent_type == "outlet" else None


def printed_from(
    reading: Reading, saying: Saying, frame: Frame, number: int
) -> tuple[Step, Step] | None:
    """As in "TASS carried a sentence from Ana Ruiz: “...”": she speaks, through the agency."""
    first, last = saying.subject
    verb = next((at for at in range(first + 1, last) if frame.lows[at] in PRINTS), 0)
    by = next((at for at in range(verb + 1, last - 1) if frame.lows[at] in _FROM), 0)
    if not verb or not by:
        return None
    outlet = _printer(reading, frame, verb, number)
    told = reading.subjects.step(*frame.tokens(by + 1, last), None, number)
    return (told, outlet) if outlet and told and told.name else None


def written_by(
    reading: Reading, saying: Saying, frame: Frame, speaker: Step, number: int
) -> Step:
    """As in "“...,” read a post by the Velm Association": who wrote it speaks; so he in "on his account"."""
    first, last = saying.subject
    behind = frame.lows[last : last + 2]
    if speaker.name is not None or frame.lows[last - 1] not in _TEXTS:
        return speaker
    if first < saying.cue[0] or not behind:
        return speaker
    begin, end = last + 1, last + 1
    if behind[0] in _FROM:
        while (
            end < min(begin + WRITER_LIMIT, len(frame.lows))
            and frame.lows[end] not in _ENDS_A_WRITER
            and (frame.lows[end][0].isalnum() or frame.lows[end] in _IN_NAMES)
        ):
            end += 1
    elif behind[0] == "on" and behind[1:] and behind[1] in _ITS:
        end = begin + 1
    elif behind[0] == "on":
        end = _whose_page(reading, frame, begin)
    if end == begin:
        return speaker
    told = reading.subjects.step(*frame.tokens(begin, end), None, number)
    if told is None or told.name is None:
        return speaker
    return attrs.evolve(told, cue=speaker.cue, manner=speaker.manner)


def _whose_page(reading: Reading, frame: Frame, begin: int) -> int:
    """Where who has a page ends in "on the Velm Cycling Club's Facebook page"; the beginning where it is nobody's."""
    lows = frame.lows
    for at in range(begin + 1, min(begin + WRITER_LIMIT, len(lows))):
        outlet = reading.outlets.at(frame.items[at])
        if outlet is not None and outlet.kind == "platform":
            is_page = lows[at + 1 : at + 2] in _OWN_PAGES
            return at - (lows[at - 1] in POSSESSIVES) if is_page else begin
        if lows[at] in _ENDS_A_WRITER:
            break
    return begin


def _with_the_next(reading: Reading, at: int, last: int) -> int:
    """Where "She asked to be identified only as Hanan" ends, behind the sentence where a nurse speaks."""
    cut = reading.cut
    end = cut.sentence_of(max(at - 1, 0))[1]
    if end >= len(cut.words) or cut.lowers[end] not in {"he", "she"}:
        return last
    begin, after = cut.sentence_of(end)
    is_name = after - begin <= _NAMED_WITHIN and (
        not _GIVES_A_NAME.isdisjoint(cut.lowers[begin:after])
    )
    return after if is_name else last


def named_so(reading: Reading, speaker: Step) -> Step:
    """As in "said one, who gave his name only as Manolis": the name that is told behind somebody without one."""
    if speaker.name is not None or speaker.mention is None:
        return speaker
    cut = reading.cut
    at = cut.at(speaker.mention[1])
    last = min(at + _NAMED_WITHIN, cut.sentence_of(max(at - 1, 0))[1])
    last = _with_the_next(reading, at, last)
    if cut.lowers[at : at + 2] in _CALLED_ITSELF:
        called = next(iter(reading.names.over(at + 2, last)), None)
        if called is not None and called.first == at + 2:
            return attrs.evolve(speaker, name=called.name, flags=())
    if not _GIVES_A_NAME.intersection(cut.lowers[at:last]):
        return speaker
    for each in reading.names.over(at, last):
        lead = cut.lowers[max(each.first - 2, at) : each.first]
        if "as" in lead[-1:] or (lead[-1:] == (",",) and lead[0] in _GIVES_A_NAME):
            return attrs.evolve(speaker, name=each.name, agent_type="person", flags=())
    return speaker
