"""Which words of a sentence report speech where they stand, and which reports say that nothing was said."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import compress, count, islice
from typing import Final

import attrs

from archive.extract.figure.number_words import NUMBER_WORDS
from archive.extract.says.behind_marks import (
    ONLY_BEHIND_MARKS,
    PUT_UP,
    is_said_so,
    leads_on,
    may_end_a_quote,
    was_wont,
)
from archive.extract.says.clause import ABOVE, is_clause
from archive.extract.says.no_cues import tells_who
from archive.extract.says.sent import (
    is_said_all_the_same,
)
from archive.extract.text.frames import QUOTED, Frame
from archive.extract.text.items import BREAKS, NEGATED, POSSESSIVES, Items
from archive.extract.text.tokens import Tokens
from archive.extract.words.grammar import (
    AUXILIARIES,
    BE,
    BEGINS_A_SUBJECT,
    BODIES,
    DAYS,
    DETERMINERS,
    FEELINGS,
    GROUPS,
    HEARINGS,
    HOLDING,
    MAKES_POINTS,
    MODALS,
    MODIFIERS,
    MONTHS,
    OBJECT_PRONOUNS,
    PAPERS,
    PERSONS,
    PLATFORMS,
    POINTS,
    PREPOSITIONS,
    QUOTING,
    REFUSALS,
    SUBJECT_PRONOUNS,
    TEXTS_THAT_SPEAK,
    URGING,
    WRITINGS,
)
from archive.extract.words.lexicon import NOUN_WINDOW, Verb, verbs

_BEHIND_A_NOUN: Final = AUXILIARIES | {"for", "of"}
_OF_ONE: Final = PERSONS | SUBJECT_PRONOUNS | {","}

CUE_LIMIT: Final = 24
"""No sentence reports more often; more are a list of verbs."""

_BEFORE_NOUNS: Final = DETERMINERS | MODIFIERS | PREPOSITIONS | POSSESSIVES | {"", "of"}
_SPEAKERS: Final = PERSONS | GROUPS | BODIES
_SPOKE: Final = frozenset(("spoke", "talked", "spoken", "speak", "talk"))
_NOT_YET: Final = frozenset(("when", "if", "once", "unless"))
_WITH_TO: Final = frozenset(
    ("declined", "declines", "refused", "refuses", "unable", "failed", "fails")
)
_CHANNELS: Final = frozenset(
    (
        *("website", "site", "blog", "channel", "page", "account", "programme"),
        *("show", "air", "camera", "television", "radio", "tv", "condition"),
        *("stage", "record", "phone", "background", "several", "many"),
    )
)
_CALLED_FOR: Final = frozenset(
    (each,) for each in ("for", "of", "about", "against", "at", "on", "to")
)
_LATE: Final = frozenset((("late",), ("early",), ("earlier",), ("later",)))
_PARTS_OF_DAY: Final = frozenset(
    (each,) for each in ("morning", "afternoon", "evening", "night")
)
_PLATFORMS: Final = frozenset(each.lower() for each in PLATFORMS)
_SETS: Final = frozenset(
    (
        *("in", "on", "at", "during", "through", "via", "after", "before", "from"),
        *("last", "this", "again", "earlier", "later", "yesterday", "today"),
        *("repeatedly", "publicly", "openly", "also", "then", "once"),
    )
)
"""Where, when and how often somebody calls for something: so a setting begins between the verb and "for"."""
_TIMES: Final = DAYS | {"again", "week", "month", "year", "weekend"}
_BEFORE_OF: Final = {"of": WRITINGS | _TIMES, "to": _TIMES}
_SETTING_WITHIN: Final = 10
_ENDS_SETTING: Final = BREAKS | AUXILIARIES | {"that", "who", "which", "and", "whether"}
_TAKES_THAT: Final = frozenset(
    ("argue", "warn", "insist", "complain", "admit", "boast", "hint", "object")
)
_A_TIME: Final = frozenset(
    (
        "hour",
        "hours",
        "day",
        "days",
        "week",
        "weeks",
        "month",
        "months",
        "year",
        "years",
    )
)
_NOT_BEFORE: Final[Mapping[str, frozenset[tuple[str]]]] = {
    "think": frozenset((("tank",), ("tanks",), ("-",), ("piece",))),
    "ask": frozenset((("not",),)),
    "compare": frozenset((("with",), ("to",))),
    "add": frozenset((("up",),)),
    "brief": frozenset((("on",), ("that",))),
    "read": frozenset((("out",),)),
    "welcome": frozenset((("ceremony",), ("party",), ("speech",), ("committee",))),
    "write": frozenset((("a",), ("an",))),
    "pose": frozenset((("as",), ("for",), ("with",))),
}
_ONLY_BEFORE: Final[Mapping[str, frozenset[tuple[str]]]] = {
    "undertake": frozenset((("to",), ("that",), ("not",))),
    "query": frozenset((("whether",), ("why",), ("how",), ("if",))),
    "question": frozenset((("whether",), ("why",), ("how",), ("if",))),
}
"""As in "the Velm think tank", "who asked not to be named", "a person briefed on the talks", "told a briefing that"."""
_ONLY_CLAUSES: Final = frozenset(("publish", "anticipate", "charge", "let slip"))
"""They tell something only before "that" and a subject: "charged that he lied", and not "charged that man"."""
_VOTES: Final = frozenset(
    ("vote", "test", "use", "ballot", "referendum", "bed", "death")
)
"""What a thing is put to, and nobody: "put it to a vote"."""
_MEANS: Final = frozenset(
    (
        "phone",
        "telephone",
        "email",
        "e-mail",
        "text",
        "letter",
        "video",
        "radio",
        "post",
    )
)
_RECALLED_WITHIN: Final = 8
_WHOSE: Final = frozenset(("its", "their", "his", "her", "the"))
_ENVOYS: Final = frozenset(
    (
        *("envoy", "envoys", "ambassador", "ambassadors", "diplomat", "diplomats"),
        *("troops", "reservists", "consul", "attache", "attaché", "negotiators"),
    )
)
"""Whom a state calls home: "recalled its ambassador for consultations"."""
_ENVOY_WITHIN: Final = 5
_RECALLED: Final = frozenset(
    (
        *("cars", "vehicles", "units", "seats", "toys", "products", "trucks", "vans"),
        *("packs", "jars", "bottles", "phones", "batteries", "tins", "suvs", "bikes"),
        *("models", "appliances", "machines", "heaters", "packets", "cans", "its"),
    )
)
"""What a firm takes back: "recalled 12,000 of its car seats"; not "he recalled 20 years later"."""
_DONE_BY: Final = frozenset(
    ("report", "reveal", "disclose", "publish", "record", "announce", "confirm")
)
"""Of these "by" behind the past tells by whom, so that nobody's words follow."""
_SALE: Final = frozenset(
    (
        *("sale", "show", "display", "trial", "strike", "holiday", "air", "tour"),
        *("leave", "loan", "record", "trips", "patrol", "stage", "foot", "board"),
    )
)
_OF_BRIEFINGS: Final = frozenset(("press", "news", "daily", "weekly"))
_CLOSED: Final = frozenset(((",",), (".",)))
_GIVEN_AS: Final = frozenset(
    (
        *("age", "ages", "address", "cause", "reason", "number", "figure", "date"),
        *("time", "occupation", "profession", "total", "toll", "price", "distance"),
        *("birthplace", "nationality", "amount", "cost", "value", "location"),
    )
)
"""What somebody gives "as" something: "gave the cause as drowning"."""
_WORDS_ADDED: Final = frozenset(
    ("the", what) for what in ("word", "words", "phrase", "name", "names", "letters")
)
_PLACED: Final = frozenset((("at",), ("in",), ("on",)))
_NO_NOUN_BEHIND: Final = DETERMINERS | PREPOSITIONS | SUBJECT_PRONOUNS | {"that", "to"}
_BEHIND_NO_NOUN: Final = _NO_NOUN_BEHIND | SUBJECT_PRONOUNS
_UNSAID_BEFORE: Final = frozenset(("neither", "nor", "most", "very", "too"))
_PUT_OUT: Final = frozenset(("post", "address", "submit", "record", "tweet"))
_PAPERS: Final = (
    PAPERS
    | TEXTS_THAT_SPEAK
    | {
        *("release", "notice", "decree", "bulletin", "ruling", "photo", "picture"),
    }
)
_ENDS_A_POST: Final = frozenset((",", ";", ":", "that"))
_SAYS_WITHIN: Final = 14
_REFUSED_WITHIN: Final = 3
_ASKED_WITHIN: Final = 8
_NOT_TOLD: Final = frozenset((("who",), ("nobody",), ("one",), ("none",), ("having",)))
_SUBJECTS: Final = BEGINS_A_SUBJECT | {"there"}
_TOLD_WITHIN: Final = 7
_DID: Final = frozenset((("did",), ("does",), ("do",)))
_WHERE_WITHIN: Final = 9
_ON_SOMETHING: Final = frozenset(("rule", "note", "comment", "answer", "question"))
FOUND: Final = frozenset(("accept", "show", "maintain"))
"""Of the verbs that report beside "that" those that may have a clause without it: "accepted the dam was unsafe"."""
_FACT_WITHIN: Final = 7
_NO_FACT: Final = frozenset(
    (
        *("who", "which", "where", "whose", "how", "what", "when", "as", "if", "to"),
        *("and", "be", "being", "been", "having"),
    )
)
_FELL: Final = frozenset(
    (
        *("fell", "rose", "grew", "shrank", "dropped", "doubled", "slowed"),
        *("climbed", "jumped"),
    )
)
_HAVE: Final = frozenset(("has", "had", "have", "having"))
_WOULD_LATER: Final = frozenset(
    ("would", each) for each in ("later", "afterwards", "subsequently")
)
_HAVE_TO: Final = frozenset((each, "to") for each in _HAVE)
_SHORTEST: Final = 3
TOLD_OF: Final = frozenset(
    ("tell", "inform", "assure", "advise", "warn", "remind", "apprise")
)
COUNTED: Final = frozenset(("give", "gives", "gave", "giving", "given"))
_AS_NAMED: Final = 6
_CITING: Final = frozenset(((",", "citing"), (",", "quoting")))
_COUNTS: Final = frozenset(
    (noun, "of") for noun in ("figure", "toll", "total", "count", "estimate", "tally")
)
_TELLER_WITHIN: Final = 14
_ORDERED_WITHIN: Final = 9
_ORDERED_ONES: Final = PERSONS | GROUPS | BODIES | OBJECT_PRONOUNS
_PAIR: Final = 2
ORDERED: Final = TOLD_OF | {"order", "instruct", "ask", "urge", "direct", "invite"}
"""Of these somebody who is named behind "by" is the speaker: "was asked by the clerk to"."""
_TOLD_TO: Final = frozenset(("tell", "advise", "warn"))
_TO_DO: Final = 4
CALLS: Final = frozenset(
    ("call", "calls", "appeal", "appeals", "plea", "pleas", "demand", "demands")
)
_INSISTED_ON: Final = frozenset(
    ("fact", "idea", "principle", "demand", "need", "condition", "claim", "view")
)
_DENIED_WITHIN: Final = 3
_WHO_WITHIN: Final = 8
_HEAD_WITHIN: Final = 4
_AS_WITHIN: Final = 12
_ENDS_AS: Final = AUXILIARIES | {"that", ";", ":"}
_SEAT_WITHIN: Final = 6
"""A court's town or matter takes no more words: "the inquest into the death of Ana Ruiz"."""
_SEATS: Final = frozenset(("in", "at", "into"))


@attrs.frozen(kw_only=True)
class Cue:
    """A verb of saying with its particles or its noun: items ``first`` to ``last`` (excluded)."""

    first: int
    last: int
    verb: Verb


class Sentence(Items):
    """A sentence whose verbs of saying are known."""

    def __init__(self, cut: Tokens, frame: Frame) -> None:
        super().__init__(cut, frame)
        self.cues = tuple(islice(_cues(self), CUE_LIMIT))
        self.cue_at = frozenset(cue.first for cue in self.cues)


def is_refused(sentence: Sentence, cue: Cue) -> bool:
    """Whether a sentence says that somebody did not say something, or not whether; a denial is a saying."""
    if cue.verb.base == "deny":
        return False
    lows, at = sentence.lows, cue.first
    if any(
        each.verb.base == "deny" and 0 < at - each.last <= _DENIED_WITHIN
        for each in sentence.cues
    ):
        return lows[at - 1] == "had"  # "denied that it had told them to leave"
    near = lows[max(0, at - _ASKED_WITHIN) : at]
    clause = near[len(near) - near[::-1].index(",") :] if "," in near else near
    return any(low in {"whether", "if"} for low in clause) or any(
        (
            (
                lows[near] in REFUSALS
                and (lows[near] not in _WITH_TO or _to(lows, near, at))
            )
            or lows[near].endswith(NEGATED)
        )
        and not _is_of_another(sentence, near, at)
        for near in range(max(at - len(clause), at - _REFUSED_WITHIN), at)
    )


def _is_of_another(items: Items, refusal: int, at: int) -> bool:
    """As in "residents who were not named said": another verb is refused, which "who" begins."""
    between = range(refusal + 1, at)
    is_done = items.lows[at - 1] != "to" and any(items.is_finite(x) for x in between)
    return is_done and "who" in items.lows[max(at - _WHO_WITHIN, 0) : refusal]


def _to(lows: Sequence[str], refusal: int, at: int) -> bool:
    """Whether "to" leads from a refusal to the verb: "failed to say", not "a failed pump and said"."""
    return "to" in lows[refusal + 1 : at]


def _cues(items: Items) -> Iterator[Cue]:
    known = verbs()
    lows = items.lows[: items.end]
    places = list(compress(count(), map(known.__contains__, lows)))
    if items.quotes:
        others = (at for at in range(len(lows)) if may_end_a_quote(items, at))
        places = sorted({*places, *others})
    for at in places:
        low = lows[at]
        if lows[at : at + 2] in ABOVE:
            continue
        may_be = known.get(low, ())
        if low in _SHOWS and _is_of_a_poll(items, at):
            may_be = tuple(attrs.evolve(x, base="find", kind="find") for x in may_be)
        for verb in may_be:
            last = _end(items, at, verb)
            is_one = last and not tells_who(items, at, last, verb)
            if last and is_one and _is_verb(items, at, verb):
                yield Cue(first=at, last=last, verb=verb)
                break
        else:
            is_other = low in ONLY_BEHIND_MARKS
            is_other = is_other or all(x.base in _ONLY_BEFORE for x in may_be)
            if is_other and is_said_so(items, at):
                said = Verb(base=low, kind="say", form="past")
                if low in PUT_UP:
                    said = attrs.evolve(said, kind="post")
                yield Cue(first=at, last=at + 1, verb=said)


def _is_of_a_poll(items: Items, at: int) -> bool:
    """As in "a poll of 900 voters showed Ana Ruiz ahead": what a poll shows is what it found, clause or not."""
    if at + 1 >= items.end or items.lows[at + 1] in _NO_FINDING:
        return False  # "Prices fell, a survey showed on Friday"
    for near in range(at - 1, max(at - _POLL_WITHIN, -1), -1):
        if items.lows[near] in BREAKS or items.is_finite(near):
            return False
        if items.lows[near] in _POLLS:
            behind = items.lows[near + 1]
            return near + 1 == at or behind in _OF_POLLS
    return False


def _end(items: Items, at: int, verb: Verb) -> int | None:
    """Where a verb with its particles, or its noun, ends."""
    is_led = verb.particles in _CALLED_FOR
    last = _past_setting(items, at + 1, verb) if is_led else at + 1
    for particle in verb.particles:
        if last >= items.end or items.lows[last] != particle:
            return None
        last += 1
    if not _has_its_object(items, at, last, verb):
        return None
    if verb.particles == ("to",) and _leads_to_that(items, last):
        return None  # "admitted to police that"
    if verb.particles == ("on",) and (
        _is_where(items, last) or _leads_to_that(items, last)
    ):
        return None  # "insisted on its website that", "insisted on the eve of the vote that"
    if verb.kind != "express":
        return last
    for noun in range(last, min(last + NOUN_WINDOW, items.end)):
        if verb.base in MAKES_POINTS:
            behind = items.lows[noun + 1 : noun + 2]
            before = items.before(at)
            is_one = items.lows[before] in _OF_ONE or (
                items.has_capital(before) and not items.word(before).isupper()
            )
            is_heard = noun == last and verb.base == "give" and verb.form == "past"
            is_heard = is_heard and is_one  # "tyre marks gave evidence that" is none
            is_which = items.lows[noun + 2 : noun + 3] != () and (
                items.lows[noun + 2] in AUXILIARIES or items.may_be_verb(noun + 2)
            )  # "gave evidence that was unreliable"
            if items.lows[noun] == "evidence" and (is_which or not is_heard):
                return None  # "have presented no evidence that he fled"
            is_call = items.lows[noun] in CALLS and behind == ("for",)
            is_false = items.is_finite(noun + 2)  # "made a claim that was false"
            is_point = items.lows[noun] in POINTS and behind == ("that",)
            if is_call or (is_point and not is_false):
                return noun + 1  # "renewed her call for calm"
        elif items.lows[noun] in FEELINGS:
            return _past_another_feeling(items, noun + 1)
        elif noun in items.quotes and _begins_with_a_feeling(items, noun):
            return last  # "expressed his “deep thanks”"
        if items.lows[noun] in BREAKS:
            return None
    return None


def _past_setting(items: Items, at: int, verb: Verb) -> int:
    """Step over "on Friday", "again", "at a hearing in Velm" in "called on Friday for an end to it"."""
    lows = items.lows[: items.end]
    day = at + (lows[at : at + 1] in _LATE)
    is_on = lows[day : day + 1] == ("on",)
    said = lows[day + is_on] if day + is_on < len(lows) else ""
    if said in DAYS or (is_on and said in _PLATFORMS):
        at = day + is_on + 1
        at += lows[at : at + 1] in _PARTS_OF_DAY
    if lows[at : at + 1] == verb.particles or at >= len(lows) or lows[at] not in _SETS:
        return at
    for near in range(at + 1, min(at + _SETTING_WITHIN, len(lows))):
        low = lows[near]
        if (low,) == verb.particles:
            return at if _is_of_the_setting(items, near, verb) else near
        if near in items.quotes or low in _ENDS_SETTING or items.is_finite(near):
            break
    return at


def _is_of_the_setting(items: Items, at: int, verb: Verb) -> bool:
    """As in "spoke at a meeting of the council", "argued in a paper for Nature that A": it tells which."""
    lows = items.lows
    if lows[at] in {"of", "to"} and lows[at - 1] not in _BEFORE_OF[lows[at]]:
        return True
    behind = range(at + 1, min(at + _SETTING_WITHIN, items.end))
    end = next((x for x in behind if lows[x] in BREAKS), items.end)
    is_clause = verb.base.split()[0] in _TAKES_THAT and "that" in lows[at:end]
    return is_clause or not _A_TIME.isdisjoint(lows[at + 1 : at + 3])


def _is_of_a_thing(items: Items, at: int) -> bool:
    """Whether a verb stands right behind a noun that it may only tell more of: "the price agreed"."""
    before = items.word(items.before(at))
    return (
        before.islower()
        and before.isalpha()
        and (
            before not in SUBJECT_PRONOUNS
            and before not in AUXILIARIES
            and before not in _SPEAKERS
            and not before.endswith("ly")
        )
    )


def _has_its_object(items: Items, at: int, last: int, verb: Verb) -> bool:
    """Whether a verb that tells something only before some words has them behind it."""
    if verb.base in _ONLY_CLAUSES:  # "charged that man with theft"
        is_behind = items.lows[last : last + 1] in _CLOSED
        is_quoted = is_behind and min(items.quotes, default=at) < at
        return is_quoted or _leads_to_a_clause(items, last)
    if items.lows[at:last] == ("rules",) and items.lows[last : last + 1] == ("on",):
        # "The court rules on Monday whether", "rules on Monday trading"
        return DAYS.isdisjoint(items.lows[last + 1 : last + 2])
    if verb.base == "continue" and items.lows[last : last + 1] == ("to",):
        return False  # "Velm continues to act in ways that"
    if verb.base == "agree" and items.lows[last : last + 1] == ("with",):
        return not _is_of_a_thing(items, at)  # "the sentence agreed with Ana Ruiz"
    if verb.base == "give" and verb.kind == "put":
        return _counts(items, last)  # "gave the town a bridge"
    if verb.base == "go on" and not _SALE.isdisjoint(items.lows[last : last + 1]):
        return False  # "goes on sale"
    if verb.base == "put it to":
        return _VOTES.isdisjoint(items.lows[last : last + 2])
    if verb.base == "refer to":
        return _as_what(items, last)  # "referred to the dam in a letter"
    return True


def _past_another_feeling(items: Items, at: int) -> int:
    """Step over "and appreciation" of "thanks and appreciation to", "and deep gratitude"."""
    lows = items.lows
    if lows[at : at + 1] != ("and",):
        return at
    near = range(at + 1, min(at + 3, items.end))
    return next((noun + 1 for noun in near if lows[noun] in FEELINGS), at)


def _begins_with_a_feeling(items: Items, quote: int) -> bool:
    stretch = items.quotes[quote]
    opened = items.cut.lowers[stretch.first : min(stretch.first + 2, stretch.last)]
    return not FEELINGS.isdisjoint(opened)


def _leads_to_a_clause(items: Items, at: int) -> bool:
    """Whether "that" and the subject of a clause stand here: "that he will come", "that Ana Ruiz was there"."""
    behind = items.lows[at + 1 : at + 2]
    is_subject = behind != () and (
        behind[0] in BEGINS_A_SUBJECT or items.has_capital(at + 1)
    )
    return items.lows[at : at + 1] == ("that",) and is_subject


def _counts(items: Items, at: int) -> bool:
    """As in "gave a figure of 740", "gives a total of 12 dead"."""
    many = items.lows[at + 3 : at + 4]
    named = items.lows[at : at + _AS_NAMED]
    is_thing = named[:1] != () and named[0] in DETERMINERS and "as" in named[2:]
    if is_thing and not _GIVEN_AS.isdisjoint(named[1 : named.index("as")]):
        return True  # "gave the cause of death as drowning"
    return (
        items.lows[at + 1 : at + 3] in _COUNTS and many != () and many[0][0].isdigit()
    )


def _as_what(items: Items, at: int) -> bool:
    """Whether "as" stands behind a noun: "referred to the dam as a tomb"; not so in "as early as May"."""
    lows = items.lows
    if lows[at : at + 1] == () or lows[at] in PREPOSITIONS:
        return False  # "referred to by the pair as"
    near = next((x for x in range(at, items.end) if lows[x] in BREAKS), items.end)
    return any(
        lows[x] == "as" and "as" not in (lows[x - 2], *lows[x + 2 : x + 3])
        for x in range(at + 1, min(near, at + _AS_WITHIN))
    )


def _leads_to_that(items: Items, at: int) -> bool:
    """Whether no more than a phrase stands before a "that" which begins a clause."""
    for that in range(at, min(at + _WHERE_WITHIN, items.end - 1)):
        low = items.lows[that]
        if low == "that" and that > at:
            behind = that + 1
            is_own = items.lows[behind] in AUXILIARIES or items.is_finite(behind)
            return not is_own and items.lows[that - 1] not in _INSISTED_ON
        if low in AUXILIARIES or low in BREAKS or items.is_finite(that):
            return False
    return False


def _is_where(items: Items, at: int) -> bool:
    """Whether "on" tells when or where something was said: "on Friday", "on its website", "on condition of"."""
    said = items.lows[at : at + 2]
    return said[:1] != () and (
        said[0] in DAYS
        or (said[0].isdigit() and not MONTHS.isdisjoint(said))
        or items.word(at) in PLATFORMS
        or not _CHANNELS.isdisjoint(said)
    )


def _is_verb(items: Items, at: int, verb: Verb) -> bool:
    """Whether a word is a verb of something said: no noun, no name, no passive, nothing that is still to come."""
    if items.word(at)[0].isupper() and at > 0 and items.lows[at - 1] not in BREAKS:
        return False
    before = items.before(at)
    low = items.lows[before] if before >= 0 else ""
    if verb.kind == "hear":
        return verb.form in {"past", "present"} and _is_hearing(items, before)
    if low in BE and verb.base == "tell" and _is_told_a_court(items, at, before):
        return True  # "the jury was told that"
    if low in BE and is_told_something(items, at, verb):
        return True
    if verb.form == "base" and items.lows[max(at - 2, 0) : at] in _WOULD_LATER:
        return True  # "would later describe it as"
    if verb.form == "base" and was_wont(items, at - 1, verb):
        return True
    if _is_not_said(items, at, verb, before):
        return False
    if low == "to" and is_said_all_the_same(items, verb, before):
        return True  # "liked to say", "wrote to the board to demand"
    if verb.form == "base" and items.lows[at - 1 : at] in _DID:
        return True  # "She did say that"
    if verb.kind == "find":
        return verb.form != "base" or items.takes_bare_verb(before)
    if not verb.may_be_noun and verb.form != "base":
        return True
    return low not in _BEFORE_NOUNS and _is_no_noun(items, at, verb, before)


_QUESTION_WITHIN: Final = 4
_TAKES_DOING: Final = frozenset(
    (
        *("involves", "involve", "involved", "includes", "include", "included"),
        *("means", "meant", "requires", "require", "required", "entails", "avoids"),
        *("avoid", "avoided", "enjoys", "enjoyed", "considers", "considered"),
    )
)


def _is_questioned(items: Items, at: int) -> bool:
    """As in "Her deputy, asked the same question, said"."""
    near = items.lows[at + 1 : at + 1 + _QUESTION_WITHIN]
    return items.lows[at - 1 : at + 1] == (",", "asked") and "question" in near


def _is_not_said(items: Items, at: int, verb: Verb, before: int) -> bool:
    """Whether a verb is passive, still to come, an adjective, or of something else than words."""
    low = items.lows[before] if before >= 0 else ""
    is_to_come = low in MODALS and not is_said_all_the_same(items, verb, before)
    # "May said" is somebody, and "a woman we spoke to said"
    is_month = before == at - 1 and items.is_month(before)
    is_heard = low == "to" and items.lows[max(before - 1, 0)] in _SPOKE
    is_told = (is_month or is_heard) and verb.form in {"past", "present"}
    is_to_come = is_to_come and not is_told
    is_done = low in BE and (verb.form == "past" or not _goes_on(items, at, verb))
    if is_to_come or is_done or _is_passive(items, at, verb):
        return True
    if at and (items.lows[at - 1] in _UNSAID_BEFORE or _is_questioned(items, at)):
        return True  # "neither confirmed nor denied it", "the most promising sign"
    behind = items.lows[at + 1 : at + 2]
    # "wrote a letter"; but "“It is safe,” wrote a farmer"
    is_told = at - 1 in items.quotes or behind not in _NOT_BEFORE.get(verb.base, ())
    if not is_told or behind not in _ONLY_BEFORE.get(verb.base, {behind}):
        return True  # "have undertaken works"
    if _stands_before_a_noun(items, at, verb, before) or _is_its_report(
        items, at, verb
    ):
        return True
    is_of = verb.base == "tell" and items.lows[at - 1 : at + 2 : 2] == (",", "of")
    if is_of and at + 2 not in items.quotes and "," in items.lows[at + 2 : items.end]:
        return True  # "Ana Ruiz, told of it, smiled"
    if verb.base == "add" and items.lows[at + 1 : at + 3] in _WORDS_ADDED:
        return True  # "adding the words “and others” to the title"
    if verb.form == "participle":
        return items.lows[at - 1] not in _HAVE and low not in _HAVE
    if verb.base == "cite" and at + 1 not in items.quotes:
        # "The agency, citing officials, said", "cited Ruiz as saying"
        return not _cites_why(items, at)
    if verb.base == "agree" and items.lows[at - 1 : at + 2 : 2] in _HAVE_TO:
        return True  # "have agreed to finish it": what was done
    if verb.base in HOLDING and not _holds_that(items, at, verb):
        return True
    if _is_done_to_it(items, at, verb):
        return True
    if verb.form == "past" and verb.base in _PUT_OUT and _tells_of_a_paper(items, at):
        return True  # "a statement posted on its website said"
    if verb.form == "ing":
        return _is_no_report(items, at, verb, before)
    return verb.form == "past" and low in _NOT_YET


def _cites_why(items: Items, at: int) -> bool:
    """As in "left, citing a “breakdown of trust in the board”", "citing the wish “to be with my family”"."""
    if items.lows[at - 1 : at + 1] != (",", "citing"):
        return False
    near = range(at + 2, min(at + 2 + _CITED_WITHIN, items.end))
    quote = next((x for x in near if x in items.quotes), 0)
    between = items.lows[at + 1 : quote] if quote else ()
    is_why = between[:1] != () and between[0] in DETERMINERS
    return is_why and not items.is_short(quote) and PERSONS.isdisjoint(between)


def _is_done_to_it(items: Items, at: int, verb: Verb) -> bool:
    """As in "a speech reported by the agency", "of confirmed cases", "recalled 12,000 cars", "reported as saying"."""
    behind = items.lows[at + 1 : at + 2]
    if verb.base == "report" and _is_as_saying(items, at):
        return True
    if verb.base == "recall" and behind != () and behind[0][0].isdigit():
        return not _RECALLED.isdisjoint(items.lows[at + 2 : at + _RECALLED_WITHIN])
    if verb.base == "recall" and behind != () and behind[0] in _WHOSE:
        return not _ENVOYS.isdisjoint(items.lows[at + 2 : at + _ENVOY_WITHIN])
    if verb.form != "past":
        return False
    if at > 0 and items.lows[at - 1] == "of":
        return at + 1 not in items.quotes
    is_means = not _MEANS.isdisjoint(items.lows[at + 2 : at + 3])
    return verb.base in _DONE_BY and behind == ("by",) and not is_means


def _is_its_report(items: Items, at: int, verb: Verb) -> bool:
    """As in "The Gazette report said that A", "Ana Ruiz's promised support": what is somebody's, and no verb."""
    low, behind = (*items.lows[at + 1 : at + 3], "", "")[:2]
    if verb.form == "past":
        is_owned = items.lows[max(at - 1, 0)] in POSSESSIVES
        is_noun = low.isalpha() and items.word(at + 1).islower()
        is_noun = is_noun and low not in _BEHIND_NO_NOUN
        is_noun = is_noun and low not in DETERMINERS and low not in PREPOSITIONS
        is_noun = is_noun and at + 1 not in items.quotes and not items.is_adverb(at + 1)
        is_he = items.lows[max(at - 2, 0)] in SUBJECT_PRONOUNS  # "He's promised aid"
        is_owned = is_owned and verb.takes_noun and is_noun and not is_he
        return is_owned and _has_a_verb_behind(items, at + 1)
    is_said = verb.may_be_noun and verb.form == "base" and at + 2 < items.end
    leads_on = behind == "that" or behind in BEGINS_A_SUBJECT
    return (
        is_said
        and (leads_on or items.has_capital(at + 2))
        and any(
            each.kind in {"say", "tell"}
            and each.form == "past"
            and not each.may_be_noun
            for each in verbs().get(low, ())
        )
    )


def _has_a_verb_behind(items: Items, at: int) -> bool:
    """Whether a noun here is a subject: "promised visit to Velm was put off"; not "promised jobs that pay"."""
    for near in range(at + 1, min(at + _SUBJECT_WITHIN, items.end)):
        low = items.lows[near]
        if low in AUXILIARIES or items.is_finite(near):
            return True
        if low == ",":
            others = range(near + 1, items.end - 1)
            close = next((x for x in others if items.lows[x] == ","), near)
            return not AUXILIARIES.isdisjoint(items.lows[close + 1 : close + 2])
        if low in BREAKS or low in SUBJECT_PRONOUNS or low in _OPENS_ITS_OWN:
            return False
    return False


def _are_states(items: Items, at: int, before: int) -> bool:
    """As in "in Lagos, Kano and Plateau states, while": what is named, and no verb."""
    if before < 2:  # noqa: PLR2004 - a name and "and"
        return False  # "States that"
    is_pair = items.lows[before - 1] == "and" and items.has_capital(before - 2)
    behind = items.lows[at + 1 : at + 2]
    is_over = behind == () or behind[0] in BREAKS | PREPOSITIONS
    return is_pair and items.has_capital(before) and is_over


def _stands_before_a_noun(items: Items, at: int, verb: Verb, before: int) -> bool:
    """As in "the VPC state president", "nine promised machines": what stands before a noun, which is its."""
    if items.lows[at] == "states" and _are_states(items, at, before):
        return True
    if at + 1 >= items.end or at + 1 in items.quotes:
        return False
    behind = items.lows[at + 1]
    is_small = behind.isalpha() and items.word(at + 1).islower()
    if items.lows[at] == "states" and is_small and items.has_capital(at - 1):
        # "a meeting of Arab states in Velm"
        return behind != "that" and behind not in BEGINS_A_SUBJECT
    if not items.word(at + 1).islower() or behind in _NO_NOUN_BEHIND:
        return False
    if verb.base == "state" and verb.form == "base":
        return items.has_capital(before) and not behind.endswith("s")
    if verb.form != "past" or not verb.takes_noun or not 0 < before == at - 1:
        return False
    of_which = items.lows[before - 1]
    is_told = of_which == "of" or of_which in DETERMINERS
    return is_told and items.lows[before] in NUMBER_WORDS and behind.endswith("s")


def _is_no_report(items: Items, at: int, verb: Verb, before: int) -> bool:
    """Whether a verb in -ing is a noun, tells which one, or belongs to a preposition."""
    low = items.lows[before] if before >= 0 else ""
    if verb.base == "rule" and not _rules_so(items, at):
        return True  # "a ruling alliance legislator"
    if low in _TAKES_DOING:
        return True  # "her job involves assessing needs"
    if verb.base == "brief" and low in _OF_BRIEFINGS:
        return True  # "told a daily press briefing"
    if verb.kind == "praise" and _tells_which(items, at):
        return True
    if low in DETERMINERS or low in POSSESSIVES:
        return True  # "the ruling coalition"
    is_subject = low == "," or low in SUBJECT_PRONOUNS or items.has_capital(before)
    if at and not is_subject and AUXILIARIES.intersection(items.lows[at + 1 : at + 2]):
        return True  # "an evacuation warning is in place"
    if low not in {"of", "in", "for"}:
        return False
    leads = items.lows[at + 1 : at + 3]
    if low == "for" and (leads[:1] == (QUOTED,) or leads == (",", QUOTED)):
        return False  # "came under fire for tweeting, “A”"
    # "accused them of reporting losses that", "sent in writing"; but "walked in telling us that"
    return low != "in" or verb.base == "write" or not items.is_finite(before - 1)


def _tells_of_a_paper(items: Items, at: int) -> bool:
    """Whether a verb only tells where a paper stands or whom it is for, and another verb what it says."""
    if items.lows[at - 1 : at] == () or items.lows[at - 1] not in _PAPERS:
        return False
    for near in range(at + 1, min(at + _SAYS_WITHIN, items.end)):
        if items.lows[near] in _ENDS_A_POST or near in items.quotes:
            return False
        if any(
            each.form in {"past", "present"}
            for each in verbs().get(items.lows[near], ())
        ):
            return True
    return False


def _is_as_saying(items: Items, at: int) -> bool:
    """Whether "as saying" or "as telling" follows, before any other clause."""
    lows = items.lows
    for near in range(at + 1, min(at + _AS_WITHIN, items.end - 1)):
        if lows[near] == "as" and lows[near + 1].endswith("ing"):
            return any(
                each.kind in {"say", "tell"} for each in verbs().get(lows[near + 1], ())
            )
        if lows[near] in _ENDS_AS or near in items.quotes:
            return False
    return False


def _tells_which(items: Items, at: int) -> bool:
    """As in "one of the brigades defending the town": which ones, and nothing that they say."""
    low = items.lows[at - 1] if at else ""
    is_several = low.endswith("s") and low.isalpha() and items.word(at - 1).islower()
    return (
        low in GROUPS or (is_several and len(low) > _SHORTEST)
    ) and low not in BODIES | TEXTS_THAT_SPEAK | PAPERS


def _is_no_noun(items: Items, at: int, verb: Verb, before: int) -> bool:
    """Whether a word that may be a noun, "say" or "reports", is a verb by what stands around it."""
    low = items.lows[before] if before >= 0 else ""
    if verb.base == "say" and (items.word(before).isalpha() or low == ","):
        return True  # "farmers on the North Island say": no noun
    is_plain = verb.base == "say" or not verb.may_be_noun
    if is_plain and before in items.quotes and leads_on(items, before):
        return at + 1 < items.end  # "“It was never safe,” say farmers"
    if verb.base == "read" and verb.form != "base" and at + 1 in items.quotes:
        return True  # "A banner outside the ground read “...”"
    is_right_behind = items.lows[at + 1 : at + 2] == ("that",)
    behind = items.lows[at + 1 : at + 2]
    is_noun = verb.may_be_noun and not verb.particles
    if is_noun and low in QUOTING:
        return False  # "Citing comments made on Friday"
    if is_noun and verb.form == "base" and low == "press":
        return False  # "a press note said"
    if is_noun and not _BEHIND_A_NOUN.isdisjoint(behind):
        return False  # "Independent estimates are lower", "demands for"
    if items.lows[at + 1 : at + 3] in _CITING:
        return True  # "N1 television reports, citing two officials, that"
    is_on = behind == ("on",) and verb.form != "past"
    is_on = is_on and DAYS.isdisjoint(items.lows[at + 2 : at + 3])
    if is_noun and is_on and verb.base in _ON_SOMETHING:
        return False  # "European Union rules on exports"
    has_that = is_right_behind or _has_that(items, at)
    is_bare = (
        verb.form != "base"
        or items.takes_bare_verb(before)
        or (verb.base in _PAPERS_SAY and items.has_papers(before))
        or (has_that and (low == "," or items.has_several(before)))
        or _is_of_several(items, before)
    )
    if (
        is_right_behind
        and items.lows[at + 2 : at + 3]
        and verb.form in {"base", "present"}
    ):
        is_relative = items.lows[at + 2] in AUXILIARIES or items.may_be_verb(at + 2)
        is_noun = verb.may_be_noun and _is_only_described(items, before)
        return is_bare and not is_relative and not is_noun
    is_plain = verb.form == "past" and verb.particles != ()  # "on Sunday ruled out"
    is_plain = is_plain or not verb.may_be_noun
    return is_bare and (is_plain or items.may_end_subject(before))


def _is_of_several(items: Items, end: int) -> bool:
    """As in "Fish farmers in Velm accuse", "Critics of the plan argue": several open a clause, and where they are."""
    lows = items.lows
    for at in range(end - 1, max(end - _WHERE_WITHIN, 0), -1):
        if lows[at] in PREPOSITIONS or lows[at] == "of":
            begin = at - 1
            while begin > 0 and lows[begin - 1] not in BREAKS:
                begin -= 1
            return (
                lows[at - 1] in GROUPS
                and at - begin < _HEAD_WITHIN
                and not any(
                    items.may_be_verb(each) or lows[each] in PREPOSITIONS
                    for each in range(begin, at - 1)
                )
            )
        if lows[at] in BREAKS or lows[at] in AUXILIARIES or items.is_finite(at):
            return False
    return False


_SHOWS: Final = frozenset(("show", "shows", "showed", "indicate", "indicated"))
_POLLS: Final = frozenset(("poll", "polls", "polling", "survey", "surveys"))
_CITED_WITHIN: Final = 2
_POLL_WITHIN: Final = 8
_OF_POLLS: Final = PREPOSITIONS | frozenset(
    ("of", "released", "published", "conducted", "taken")
)
_NO_FINDING: Final = PREPOSITIONS | BREAKS
_SUBJECT_WITHIN: Final = 10
_OPENS_ITS_OWN: Final = frozenset(("that", "who", "which", "as"))
_PAPERS_SAY: Final = frozenset(("suggest", "show", "indicate", "reveal"))


def _is_only_described(items: Items, end: int) -> bool:
    """As in "rejected as baseless certain claims that": no article and no name before, so nobody's verb."""
    if items.may_end_subject(end):
        return False
    for at in range(end, max(end - _WHERE_WITHIN, -1), -1):
        low = items.lows[at]
        if low in DETERMINERS or low in GROUPS or items.has_capital(at):
            return False
        if low in PREPOSITIONS or low == "as" or low in BREAKS:
            return True
    return False


def _is_hearing(items: Items, end: int) -> bool:
    """Whether a subject's last word is a court's, or where it sits: "the inquest in Tarn heard"."""
    for at in range(end, max(end - _SEAT_WITHIN, -1), -1):
        if at == end and items.lows[at] in HEARINGS:
            return at == 0 or items.lows[at - 1] not in _SEATS  # "the man in court"
        if items.lows[at] in _SEATS:
            return at > 0 and items.lows[at - 1] in HEARINGS
        if items.lows[at] in BREAKS:
            return False
    return False


def _is_told_a_court(items: Items, at: int, before: int) -> bool:
    return (
        items.lows[at] == "told"
        and before > 0
        and _is_hearing(items, items.before(before))
        and (
            items.lows[at + 1 : at + 2] in {("that",), ()}
            or at + 1 >= items.end
            or items.lows[at + 1] in PREPOSITIONS
            or (items.lows[at + 1] == "," and "," in items.lows[:before])
            or _opens_clause(items, at + 1)
        )
    )


def _opens_clause(items: Items, at: int) -> bool:
    """As in "the court was told she had left": words that nothing leads on to."""
    is_subject = items.lows[at] in _SUBJECTS or items.has_capital(at)
    is_time = not DAYS.isdisjoint(items.lows[at : at + 3])
    if items.lows[at] in DETERMINERS:  # "was told this story as a child"
        near = range(at + 2, min(at + _WHERE_WITHIN, items.end))
        if not any(
            items.lows[x] in AUXILIARIES or items.is_finite(x) or items.is_present(x)
            for x in near
        ):
            return False
    return is_subject and not is_time and is_clause(items, at, items.end)


def is_told_something(items: Items, at: int, verb: Verb) -> bool:
    """As in "residents were told that", "had been advised to keep left": somebody said so, and the text not who."""
    lows = items.lows
    if verb.form != "past" or verb.base not in ORDERED or at + 2 >= items.end:
        return False
    if at == 0:  # "Warned by Ana Ruiz that it was late, he left"
        is_by = lows[1] == "by" and verb.base != "ask"
        return is_by and words_of_teller(items, 1) is not None
    if lows[items.before(at)] not in {"was", "were", "been", "being"}:
        return False
    if lows[at + 1] == "by":
        return words_of_teller(items, at + 1) is not None
    if verb.base not in TOLD_OF:
        return False
    if verb.base in _TOLD_TO and lows[at + 1] in {"to", "not"}:
        is_to = lows[at + 1] == "to" or lows[at + 2] == "to"
        is_quoted = not items.quotes.keys().isdisjoint((at + 2, at + 3))
        return is_to and (is_quoted or items.end - at > _TO_DO)
    is_bare = verb.base == "tell" and lows[at + 1] != "that"
    if is_bare and _opens_clause(items, at + 1):
        if "having" in lows[max(items.before(at) - 2, 0) : at]:
            return False  # "Having been told he was too old, he left"
        whom = lows[items.before(items.before(at)) :]
        return whom[:1] not in _NOT_TOLD  # "staff who were told it", "nobody was told"
    for far in range(at + 1, min(at + _WHERE_WITHIN, items.end)):
        if lows[far] == "that":
            return True
        if lows[far] in BREAKS or lows[far] in AUXILIARIES:
            break
    return False


def _rules_so(items: Items, at: int) -> bool:
    """As in "ruling that", "ruling on Friday that": not what is in power."""
    behind = items.lows[at + 1 : at + 2]
    return behind != () and (behind[0] in {"that", "out"} or behind[0] in PREPOSITIONS)


def words_of_teller(items: Items, by: int) -> tuple[int, int] | None:
    """Where whoever is named behind "by" ends, and where the words begin: "was told by the clerk, Ana Ruiz, that"."""
    lows, end = items.lows, min(by + _TELLER_WITHIN, items.end)
    commas = [at for at in range(by + 2, end) if lows[at] == ","]
    for at in range(by + 2, end):
        is_not_to = lows[at : at + 2] == ("not", "to")
        if (lows[at] in {"that", "to"} or is_not_to) and at + 1 < items.end:
            inside = [each for each in commas if each < at]
            is_aside = len(inside) == _PAIR and inside[1] == at - 1
            if inside and not is_aside:
                return None
            return (inside[0] if inside else at), at + (lows[at] == "that")
        if at in items.quotes or lows[at] in AUXILIARIES or lows[at] in {".", ";", ":"}:
            return None
    return None


def _is_passive(items: Items, at: int, verb: Verb) -> bool:
    """As in "a merchant accused of selling", "a plan backed and praised by": no one is accused here by the subject."""
    if verb.form != "past" or verb.kind not in {"praise", "label", "tell", "urge"}:
        return False
    behind = items.lows[at + 1 : at + 2]
    is_by = behind == ("by",) or (behind == ("of",) and not verb.particles)
    if at + 1 in items.quotes:  # "The plan, called “a mistake” by Ana Ruiz,"
        is_by = items.lows[at + 2 : at + 3] == ("by",)
    return is_by and verb.base not in {"speak", *ORDERED}


def _holds_that(items: Items, at: int, verb: Verb) -> bool:
    """As in "held that", "records instead that", ", the paper calculates,": not "he recorded 31 sales"."""
    begin = at + 1
    if items.lows[begin : begin + 1] == ("on",) and _is_where(items, begin + 1):
        begin += 2  # "Prices rose, a survey showed on Wednesday"
    behind = items.lows[begin : items.end]
    is_closed = behind[:1] == (",",) and behind[1:2] not in _PLACED
    if items.lows[at] == "began":  # "“A,” Ana Ruiz began"; not "when the match began"
        return not behind and not {at - 2, at - 3}.isdisjoint(items.quotes)
    if items.lows[at] == "ordered" and _is_ordered(items, at):
        return True
    if verb.base in FOUND and _opens_a_fact(behind):
        return True
    if behind[:2] == ("in", "a") and "," in items.lows[:at]:
        return not PAPERS.isdisjoint(
            behind[2:4]
        )  # "A, the institute calculates in a report"
    if verb.base == "depose":  # "the generals who deposed that king"
        is_clause = behind[1:2] != () and behind[1] in BEGINS_A_SUBJECT
        return behind[:1] == ("that",) and (is_clause or items.has_capital(at + 2))
    return not behind or behind[0] == "that" or is_closed or behind[1:2] == ("that",)


def _opens_a_fact(behind: Sequence[str]) -> bool:
    """As in "accepted the dam was unsafe", "showed inflation fell to 3 percent": a clause, and no thing."""
    for at, low in enumerate(behind[:_FACT_WITHIN]):
        if low in BREAKS or low in _NO_FACT:
            return False
        if low in AUXILIARIES or low in _FELL:
            return at > 0
    return False


def _is_ordered(items: Items, at: int) -> bool:
    """As in "ordered the ministry to pay", "ordered officers not to leave": somebody is to do something."""
    for to in range(at + 2, min(at + _ORDERED_WITHIN, items.end - 1)):
        low, before = items.lows[to], to - 1 - (items.lows[to - 1] == "not")
        if low == "to":
            between = items.lows[at + 1 : before + 1]
            is_one = not _ORDERED_ONES.isdisjoint(between) or items.has_capital(before)
            is_one = is_one or between[0] in {"all", "both"}
            return is_one and items.lows[to + 1] not in DETERMINERS | PREPOSITIONS
        if low in BREAKS or low in AUXILIARIES:
            break
    return False


def _has_that(items: Items, at: int) -> bool:
    """As in "researchers at Tarn report in the journal that": "that" behind where it was said."""
    at += not DAYS.isdisjoint(items.lows[at + 1 : at + 2])  # "report today in Nature"
    if items.lows[at + 1 : at + 2] not in {("in",), ("on",), ("to",)}:
        return False
    for far in range(at + 2, min(at + _WHERE_WITHIN, items.end)):
        if items.lows[far] == "that":
            return True
        if items.lows[far] in BREAKS or items.lows[far] in AUXILIARIES:
            break
    return False


def _goes_on(items: Items, at: int, verb: Verb) -> bool:
    """As in "the trust was insisting that", "the union is calling for": a verb in -ing that reports."""
    return (
        verb.form != "ing"
        or (
            items.lows[at + 1 : at + 2] == ("that",)
            or (
                verb.kind in {"say", "tell"}
                and "that" in items.lows[at + 1 : at + _TOLD_WITHIN]
            )  # "has been telling voters that"
            or (verb.base == "tell" and "to" in items.lows[at + 2 : at + _TOLD_WITHIN])
            or (bool(verb.particles) and verb.kind in {"praise", "urge"})
            or verb.base == "demand"
            or verb.base in URGING
        )
    )
