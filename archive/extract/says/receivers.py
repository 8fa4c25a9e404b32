"""Who was told, and where the reported words may begin behind them."""

from collections.abc import Sequence
from typing import Final

from archive.extract.says.adverbials import (
    ENDS_A_SETTING,
    OPENS_ADVERBIALS,
    SETS,
    SUBJECTS,
    counts_something,
    is_span,
    past_adverbials,
)
from archive.extract.says.citing import (
    ADVERBIAL_LIMIT,
    CREDIT_LIMIT,
    IN_DAYS,
    OPENS_WORDS,
    opens_words,
)
from archive.extract.says.clause import is_clause
from archive.extract.says.cues import ORDERED, Cue, Sentence, words_of_teller
from archive.extract.says.phrases import BEFORE_DAYS, past_whom
from archive.extract.text.frames import QUOTED
from archive.extract.text.items import BREAKS, POSSESSIVES, Range
from archive.extract.words.grammar import (
    ARTICLES,
    AUXILIARIES,
    BE,
    BEHIND_A_FEELING,
    BODIES,
    DAYS,
    DETERMINERS,
    GROUPS,
    OBJECT_PRONOUNS,
    OUTLET_NOUNS,
    PARTICLES,
    PERSONS,
    PREPOSITIONS,
    QUESTIONS,
    SHORT_ADVERBIALS,
    SUBJECT_PRONOUNS,
    TOLD,
    TOLD_WITH,
    URGING,
    WITH_TO,
)
from archive.extract.words.lexicon import Verb, adjectives

_NO_THING: Final = AUXILIARIES | {"that", "to", "against", "not", "about", "of"}
_BY_WHAT_WAY: Final = frozenset(("in", "via", "through", "by"))

_WARNS: Final = frozenset(("warn", "caution", "advise"))
_LED: Final = frozenset((("that",), ("to",), (QUOTED,), (":",)))
_HOW_OFTEN: Final = frozenset(
    (often, what)
    for often in ("weekly", "daily", "monthly")
    for what in ("news", "press", "briefing", "conference", "meeting", "call")
)
"""As in "told a weekly news conference": no paper."""
_OF_FEELINGS: Final = frozenset((("to",), ("for",), ("over",), ("at",)))
_LED_TO: Final = frozenset((("by",), ("that",), ("to",), ("not",), (",",)))
_MAY_TELL: Final = frozenset(("warn", "caution", "ask", "urge", "promise", "write"))
_TELL_SOME: Final = frozenset(("warn", "caution", "promise", "order"))
"""Of these not all that follow are told something: "ordered an inquiry", "promised a bridge"."""
_TELL_SOMEBODY: Final = _MAY_TELL | _TELL_SOME
_KINDS_OF_STATION: Final = frozenset(
    (
        *("local", "regional", "public", "private", "national", "state", "state-run"),
        *("semi-official", "pro-government", "independent", "broadcaster"),
    )
)
_OF_THE_PRESS: Final = frozenset(("news", "business", "sports", "public", "state"))
_SOME: Final = frozenset(("one", "some", "many", "two", "several", "most", "all"))
_HOW_MANY: Final = _SOME | {"both", "few", "half", "dozens", "hundreds", "thousands"}
_LEADS_ON: Final = PREPOSITIONS | {"of"}
_OF_A_NUMBER: Final = frozenset(
    (("'s",), ("’s",), ("that",), ("on",), (",",), (QUOTED,), ())
)
"""Behind the number of "BBC Radio 4"."""
_BINDS_HIMSELF: Final = frozenset(
    ("vow", "promise", "pledge", "swear", "threaten", "claim")
)
_UNTOLD: Final = frozenset(
    ("lies", "lie", "tales", "tale", "stories", "truth", "jokes", "secrets", "traffic")
)
"""Nobody who is told: "told tales to win", "directed traffic to keep it away"."""
_NO_WHOM: Final = _UNTOLD | {
    *("by", "apart", "of", "is", "was", "are", "were", "not", "to", "against", "about"),
}
_NO_RECEIVER: Final = OPENS_WORDS | {",", ":"}
_PEOPLE: Final = OBJECT_PRONOUNS | PERSONS | GROUPS | TOLD
_OPENING: Final = frozenset((each,) for each in "“‘\"'«")
_CLOSING: Final = frozenset("”’\"'»")
_BEHIND_A_NAME: Final = PERSONS | OUTLET_NOUNS | TOLD_WITH
_TOLD_PEOPLE: Final = TOLD | TOLD_WITH
_OPENS_WHEN: Final = (
    OPENS_ADVERBIALS | DAYS | SHORT_ADVERBIALS | {"as", "when", "earlier"}
)
_MANY: Final = frozenset(
    (
        *("group", "groups", "crowd", "crowds", "handful", "number", "couple", "panel"),
        *("gathering", "meeting", "conference", "session", "rally", "audience"),
        *("assembly", "committee", "delegation", "council", "board", "congress"),
        *("forum", "members", "member", "leaders", "heads", "hundreds", "thousands"),
        *("dozens", "scores", "millions", "correspondents", "students", "readers"),
    )
)
"""Behind these "of" tells who they are."""
_OPENS_DAYS: Final = frozenset(("this", "the", "that", "these"))
_OPENS_WHEN_TOLD: Final = _OPENS_DAYS | DAYS | {"on", "last", "next", "late", "early"}
_WITHIN: Final = PREPOSITIONS | {"of", "and", "or"}
_ENDS_WHOM: Final = frozenset((",", ";", ":"))
_ENDS_WHOM_TOLD: Final = (_PEOPLE | BODIES | DAYS | _MANY) | {
    *("court", "hearing", "inquest", "inquiry", "trial", "tribunal", "jury", "jurors"),
    *("parliament", "radio", "television", "programme", "program", "house", "senate"),
    *("room", "crowd", "press", "media", "summit", "congregation", "staff", "show"),
    *OUTLET_NOUNS,
}
_WHILE: Final = frozenset(
    ("unless", "as", "once", "because", "although", "though", "while", "since")
)
_NO_WORDS_BEHIND: Final = PREPOSITIONS | POSSESSIVES | DETERMINERS
_OF_WHAT: Final = frozenset(("inform", "notify", "apprise", "assure", "remind"))
_HEADS: Final = _MANY | {
    *("mayor", "head", "board", "people", "families", "residents", "owners", "chief"),
    *("president", "minister", "chairman", "relatives", "parents", "leader", "users"),
}
"""Behind these "of" tells whom, and not of what: "informed the head of the union"."""
_HEARERS: Final = GROUPS | PERSONS | OUTLET_NOUNS
_NO_NOUNS: Final = frozenset(("ahead", "aboard", "upon"))
_ENDS_A_NOUN: Final = (
    PREPOSITIONS
    | AUXILIARIES
    | DETERMINERS
    | SUBJECT_PRONOUNS
    | OBJECT_PRONOUNS
    | DAYS
    | BEFORE_DAYS
    | SHORT_ADVERBIALS
    | _NO_NOUNS
    | {
        *("that", "to", "of", "not", "and", "or", "but", "how", "what", "why"),
        *("where", "who", "as", "when", "earlier"),
    }
)
_FIRST: Final = frozenset(("first", "last", "only"))
_AT_THE_BAR: Final = frozenset(("prosecuting", "defending", "representing", "for"))
"""What a barrister does whom a witness told something: "told Ana Ruiz SC, prosecuting, that"."""
_OCCASIONS: Final = frozenset(
    ("ahead", "before", "after", "during", "following", "upon", "outside", "inside")
)
_BEHIND_SEVERAL: Final = (PREPOSITIONS - {"to"}) | DETERMINERS | SUBJECT_PRONOUNS
RECEIVER_LIMIT: Final = 10
"""Whom somebody told takes no more words."""


def words_behind(sentence: Sentence, cue: Cue) -> tuple[int, Range | None]:
    """Where the reported words may begin right of a verb, and who was told."""
    at, verb = cue.last, cue.verb
    may_tell = verb.kind == "tell" or verb.base in _MAY_TELL
    known = _nobody_told(sentence, cue)
    known = known or _warned_off(sentence, cue) or _behind_whom(sentence, cue)
    if known is not None:
        return known
    is_shown = at in sentence.quotes and sentence.lows[at + 1 : at + 2] == ("that",)
    if verb.kind == "tell" and is_shown and not sentence.opens_small(at):
        return at + 1, (at, at + 1)  # "told “Velm Tonight” that"
    if may_tell and at < sentence.end and sentence.lows[at] not in _NO_RECEIVER:
        last = _with_another(sentence, _receiver_end(sentence, at))
        is_titled = last in sentence.quotes and _ends_possessive(sentence, last)
        if is_titled:  # "told CNN's “State of the Union”": the name of a programme
            return past_adverbials(sentence, last + 1), (at, last)
        is_to_do = _is_to_do(sentence, last) or (
            _is_to_do(sentence, past_adverbials(sentence, last))
        )  # "urged them on Friday to leave"
        if verb.base in URGING and is_to_do:
            return at, None  # "urged residents to leave": they belong to what was said
        if verb.kind == "tell":
            if last == at and _is_several(sentence, at):
                last = at + 1
            if verb.base != "brief":
                last = _with_its_noun(sentence, at, last)
            to = _past_who(sentence, last)
            if to > last:
                return to, (at, last)
            words = _all_told(sentence, last)
            if last == at or _goes_on(sentence, last):
                last = words
            elif words > last and _says_when(sentence, last):
                return words, (at, last)
        if last > at and (verb.kind == "tell" or _is_told(sentence, at, last)):
            beside = _past_aside(sentence, last)
            if beside > last:
                return beside, (at, last)
            end = past_adverbials(sentence, _past_participle(sentence, last))
            end = _past_occasion(sentence, end)
            return end + _is_clause_behind_comma(sentence, end), (at, last)
    at = _to_do_behind(sentence, cue)
    return _past_occasion(sentence, past_adverbials(sentence, at)), None


_ASIDE_LIMIT: Final = 8


def _warned_off(sentence: Sentence, cue: Cue) -> tuple[int, Range | None] | None:
    """As in "cautioned residents of the lower town against driving", "warned drivers of delays": whom, and of what."""
    whom = sentence.lows[cue.last : cue.last + 1]
    if cue.verb.base not in _WARNS or cue.verb.particles or whom == ():
        return None
    if whom[0] in PREPOSITIONS or whom[0] in DAYS:
        # "warned in a meeting of ministers", "warned Friday in a fit of rage"
        return None
    for at in range(cue.last + 1, min(cue.last + ADVERBIAL_LIMIT, sentence.end - 1)):
        low = sentence.lows[at]
        is_doing = sentence.lows[at + 1].endswith("ing")
        if low == "against" and (is_doing or _is_of_what(sentence, at, cue)):
            return at, (cue.last, at)
        if low in {"of", "about"} and _is_of_what(sentence, at, cue):
            return at, (cue.last, at)
        if low in BREAKS or low in AUXILIARIES or low in OPENS_WORDS:
            break
    return None


def _is_of_what(sentence: Sentence, of: int, cue: Cue) -> bool:
    """As in "warned drivers of delays", and not "warned residents of Velm that", "warned heads of the two firms"."""
    lows, behind = sentence.lows, sentence.lows[of + 1]
    is_open = "that" not in lows[cue.last : of]  # "warned that a breach of its terms"
    if behind in {"the", "this", "that"} or sentence.has_capital(of + 1):
        return False
    near = range(of + 1, min(of + ADVERBIAL_LIMIT, sentence.end))
    end = next((at for at in near if lows[at] in BREAKS), sentence.end)
    is_thing = _NO_THING.isdisjoint(lows[of + 1 : end]) and not any(
        sentence.is_finite(at) for at in range(of + 1, end)
    )  # and not "warned users of all platforms it was late"
    is_quoted = any(at in sentence.quotes for at in range(of + 1, end + 1))
    return is_open and cue.verb.base == "warn" and is_thing and not is_quoted


def _nobody_told(sentence: Sentence, cue: Cue) -> tuple[int, Range | None] | None:
    """Where the words begin, or that none follow, in "voiced concern over “measures”" and "told tales to win"."""
    at = cue.last
    is_thanks = sentence.lows[at : at + 1] in _OF_FEELINGS
    if cue.verb.kind == "express" and (is_thanks or _is_of_marks(sentence, at)):
        return at, None  # "his thanks to HRH the Crown Prince for the welcome"
    is_heard = sentence.lows[sentence.before(cue.first)] in BE
    is_heard = is_heard and sentence.lows[at : at + 1] not in _LED_TO
    if cue.verb.base == "tell" and is_heard:
        near = sentence.lows[at + 1 : at + 1 + _ASIDE_LIMIT]
        if sentence.lows[at : at + 1] == (",",) and "," in near:
            close = at + 1 + near.index(",")
            if sentence.lows[close + 1 : close + 2] == ("that",):
                return close + 1, None  # "being told, at three in the morning, that"
        return past_adverbials(sentence, at), None  # "was told the dam had broken"
    is_tale = not _UNTOLD.isdisjoint(sentence.lows[at : at + 1])
    return (sentence.end, None) if is_tale else None


def _is_of_marks(sentence: Sentence, at: int) -> bool:
    """As in "voiced concern over “measures”": what a feeling is of is no adverbial."""
    of = sentence.lows[at : at + 1]
    is_of = of != () and of[0] in BEHIND_A_FEELING
    return is_of and any(quote in sentence.quotes for quote in (at + 1, at + 2))


def _behind_whom(sentence: Sentence, cue: Cue) -> tuple[int, Range | None] | None:
    """The same for what one is to do oneself, and where something stands beside whom somebody told."""
    at, verb = cue.last, cue.verb
    is_by = sentence.lows[at : at + 1] == ("by",) and verb.base in ORDERED
    teller = words_of_teller(sentence, at) if is_by else None
    if teller is not None:
        return teller[1], None  # "was told by the clerk that"
    may_tell = verb.kind == "tell" or verb.base in _TELL_SOMEBODY
    is_own = verb.base in WITH_TO and (not may_tell or verb.base == "promise")
    if is_own and sentence.lows[at : at + 1] == ("to",) and at + 1 < sentence.end:
        whom = _receiver_end(sentence, at + 1)
        is_one = sentence.has_capital(whom - 1) or sentence.lows[whom - 1] in _PEOPLE
        if is_one and sentence.lows[whom : whom + 1] == ("that",):
            return whom, (at + 1, whom)  # "swore to detectives that it was his"
    if is_own and _is_to_do(sentence, at):
        return at, None  # "pledged to raise the matter “before the vote”"
    if not may_tell or at >= sentence.end or sentence.lows[at] in _NO_RECEIVER:
        return None
    first = at + (verb.base == "write" and sentence.lows[at] == "to")
    whom = past_whom(sentence, first)
    if whom == first or not _leads_to_words(sentence, whom):
        whom = _all_whom(sentence, first, verb)
        if whom > first:
            begin = _past_who_came(sentence, first, whom)
            if is_span(sentence, whom):  # "assured her a month ago that"
                begin = past_adverbials(sentence, whom)
            return begin, (first, _without_when(sentence, first, whom))
        return None
    if verb.base in URGING and _is_to_do(sentence, whom):
        return at, None  # they belong to what was said
    return past_adverbials(sentence, whom), (first, whom)


def _past_who_came(sentence: Sentence, first: int, whom: int) -> int:
    """Where words begin behind "the first officer to reach the scene that": what he did there is not told to him."""
    lows = sentence.lows
    is_first = not _FIRST.isdisjoint(lows[first:whom]) and lows[whom] == "to"
    near = range(whom + 1, min(whom + ADVERBIAL_LIMIT, sentence.end - 1))
    that = next((at for at in near if lows[at] == "that"), whom)
    return that if is_first and "," not in lows[whom:that] else whom


def _all_whom(sentence: Sentence, first: int, verb: Verb) -> int:
    """Where what was said begins behind "told the families of the dead", "reminded staff at the plant on Tuesday"."""
    lows, is_plain = sentence.lows, verb.kind == "tell" and verb.base != "brief"
    if not is_plain and verb.base not in _TELL_SOME:
        return first
    is_many = lows[first + 1 : first + 2] != () and lows[first + 1][0].isdigit()
    if lows[first] in _NO_WHOM or (lows[first] in PREPOSITIONS and not is_many):
        return first
    for at in range(first + 1, min(first + ADVERBIAL_LIMIT, sentence.end)):
        low = lows[at]
        is_day = low == "that" and not DAYS.isdisjoint(lows[at + 1 : at + 2])
        is_within = lows[at - 1] in _WITHIN
        is_when = low in _OPENS_DAYS and past_adverbials(sentence, at) > at
        if is_day or is_when or low == "who" or (is_within and low in DETERMINERS):
            continue
        is_of_it = lows[at - 2] == "of" and lows[at - 1] in ARTICLES
        if at in sentence.quotes and lows[at - 1] in _NO_WORDS_BEHIND and not is_of_it:
            return first  # "warned the council over “untenable” plans"
        is_led = low != ":" and _leads_to_words(sentence, at)
        is_noun = low in DETERMINERS and low != "that"
        if is_noun and sentence.has_capital(at):
            continue  # "told the newspaper A Bola he"
        is_end = lows[at - 1] in _ENDS_WHOM_TOLD or sentence.has_capital(at - 1)
        is_led = is_led and (is_end or not is_noun)
        if low == "that" and lows[at + 1 : at + 2] != () and lows[at + 1] in BE:
            return first  # "told them the homes that were lost were old"
        if is_led or _is_not_to(sentence, at):
            is_it = _UNTOLD.isdisjoint(lows[first:at])
            return at if is_it and _is_told_so(sentence, at, verb) else first
        is_of = low == "of" and verb.base in _OF_WHAT and lows[at - 1] not in _HEADS
        if (
            is_of
            or low in _ENDS_WHOM
            or low in _WHILE
            or low in AUXILIARIES
            or at in sentence.cue_at
        ):
            return first
    return first


def _is_told_so(sentence: Sentence, at: int, verb: Verb) -> bool:
    """Whether a verb that may take a thing took somebody: "ordered officials to", "promised the party that"."""
    is_to_do = _is_to_do(sentence, at)
    if verb.base == "order":
        return is_to_do
    if verb.base == "promise":
        behind = sentence.lows[at + 1 : at + 2]
        is_clause = AUXILIARIES.isdisjoint(behind) and not (
            behind and sentence.is_finite(at + 1)
        )  # "promised a text that would help", "for each family that lost somebody"
        return sentence.lows[at] == "that" and is_clause
    return verb.base != "warn" or not is_to_do


def _is_not_to(sentence: Sentence, at: int) -> bool:
    """As in "not to leave", "to “go home”"."""
    lows = sentence.lows
    is_not = lows[at] == "not" and lows[at + 1 : at + 2] == ("to",)
    return is_not or (lows[at] == "to" and at + 1 in sentence.quotes)


def _without_when(sentence: Sentence, first: int, last: int) -> int:
    """Where whom somebody told ends before "on Tuesday", "last week"."""
    near = (
        at for at in range(first + 1, last) if sentence.lows[at] in _OPENS_WHEN_TOLD
    )
    return next((at for at in near if past_adverbials(sentence, at) == last), last)


def _leads_to_words(sentence: Sentence, at: int) -> bool:
    """Whether what was said begins behind somebody who was told or asked: "that", "to leave", a mark, a clause."""
    if at >= sentence.end:
        return False
    low = sentence.lows[at]
    return (
        low in OPENS_WORDS
        or low in QUESTIONS
        or low == ":"
        or at in sentence.quotes
        or (_is_to_do(sentence, at) and _is_verb_to_do(sentence, at + 1))
        or (low in SUBJECTS and is_clause(sentence, at, sentence.end))
    )


def _to_do_behind(sentence: Sentence, cue: Cue) -> int:
    """Where "to bolt the government" begins in "vowed in a post on X to bolt the government"; the start elsewhere."""
    lows, at = sentence.lows, cue.last
    is_set = at < sentence.end and lows[at] in SETS
    if cue.verb.base not in _BINDS_HIMSELF or not is_set:
        return at
    for to in range(at + 1, min(at + ADVERBIAL_LIMIT, sentence.end - 1)):
        if lows[to] in ENDS_A_SETTING or lows[to] in _NO_RECEIVER:
            break
        if lows[to] in AUXILIARIES or to in sentence.cue_at:
            break
        if lows[to] == "to" and _is_verb_to_do(sentence, to + 1):
            return to
    return at


def _is_verb_to_do(sentence: Sentence, at: int) -> bool:
    """Whether a word behind "to" may be a verb: "to bolt"; not "to the council", "to residents", "to Velm"."""
    if at >= sentence.end:
        return False
    low = sentence.lows[at]
    return (
        sentence.word(at).islower()
        and low not in DETERMINERS
        and low not in _PEOPLE
        and low not in PREPOSITIONS
        and at not in sentence.quotes
    )


def _is_clause_behind_comma(sentence: Sentence, at: int) -> bool:
    """As in "told the Gazette on Sunday, the port was shut": a comma where none belongs."""
    return (
        sentence.lows[at : at + 1] == (",",)
        and at + 1 < sentence.end
        and not sentence.lows[at + 1].endswith("ing")
        and not is_span(sentence, at + 1)
        and sentence.lows[at + 1] in SUBJECTS
        and not any(cue.first > at for cue in sentence.cues)
        and is_clause(sentence, at + 1, sentence.end)
    )


def _past_occasion(sentence: Sentence, at: int) -> int:
    """Step over "ahead of a meeting today" in "told reporters ahead of a meeting today that"."""
    lows = sentence.lows
    if at >= sentence.end or lows[at] not in _OCCASIONS:
        return at
    for that in range(at + 1, min(at + RECEIVER_LIMIT, sentence.end)):
        if lows[that] == "that":
            return that
        if lows[that] in BREAKS or lows[that] in AUXILIARIES or that in sentence.cue_at:
            break
    return at


def _past_participle(sentence: Sentence, last: int) -> int:
    """Step over "investigating the fire" in "told police investigating the fire that"."""
    if last >= sentence.end or not sentence.lows[last].endswith("ing"):
        return last
    for at in range(last, min(last + RECEIVER_LIMIT, sentence.end)):
        if sentence.lows[at] == "that":
            return at
        if sentence.lows[at] in {",", ";", ":"}:
            break
    return last


def _ends_possessive(sentence: Sentence, last: int) -> bool:
    """Whether a possessive ends right before an item."""
    return sentence.lows[last - 1] in POSSESSIVES


def _is_told(sentence: Sentence, first: int, last: int) -> bool:
    """Whether somebody is told here, and not something promised: "promised voters", "warned the colonel"."""
    is_led = sentence.lows[last : last + 1] in {("that",), ("to",)}
    return (
        sentence.lows[last - 1] in _PEOPLE
        or (is_led and (sentence.has_capital(first) or sentence.lows[first] == "the"))
        or (sentence.has_capital(first) and sentence.lows[last : last + 1] == (QUOTED,))
    )


def _is_to_do(sentence: Sentence, at: int) -> bool:
    return sentence.lows[at : at + 1] == ("to",) or sentence.lows[at : at + 2] == (
        "not",
        "to",
    )


def _owns_receiver(sentence: Sentence, at: int) -> bool:
    """Whether "her" in "told her sister that" belongs to whom she told; in "told her that" it is all."""
    limit = min(at + RECEIVER_LIMIT, sentence.end)
    last = _noun_end(sentence, at + 1, limit)
    return (
        sentence.lows[at] == "her"
        and last > at + 1
        and sentence.lows[last : last + 1] in {("that",), (QUOTED,), (",",)}
    )


def _noun_end(sentence: Sentence, last: int, limit: int) -> int:
    """Where a noun phrase ends that a determiner began."""
    while (
        last < limit
        and sentence.lows[last] not in _NO_NOUNS
        and not is_span(sentence, last)
        and (
            sentence.may_belong(last)
            or _is_hyphen(sentence, last)
            or sentence.lows[last] in POSSESSIVES  # "told the BBC's Nepali service"
        )
    ):
        last += 1
        is_often = sentence.lows[last - 1 : last + 1] in _HOW_OFTEN
        if sentence.may_end_receiver(last - 1) and not (
            is_often or sentence.has_capital(last)
        ):
            break
    return last


def _is_hyphen(sentence: Sentence, at: int) -> bool:
    """As in "told the 58-year-old"."""
    return (
        sentence.lows[at] == "-"
        and sentence.lows[at - 1][0].isdigit()
        and at + 1 < sentence.end
    )


def _receiver_end(sentence: Sentence, at: int) -> int:
    """The end of a receiver that begins here: "Reuters", "his host", "a local broadcaster", "the paper"."""
    lows = sentence.lows
    if lows[at] in OBJECT_PRONOUNS and not _owns_receiver(sentence, at):
        return at + 1
    limit = min(at + RECEIVER_LIMIT, sentence.end)
    last = at
    if title := _title_end(sentence, at):
        return title
    if lows[at + 1 : at + 2] == ("of",) and lows[at] in _SOME and at + 2 < limit:
        further = _receiver_end(sentence, at + 2)  # "told one of them"
        return further if further > at + 2 else at
    if lows[at] in DETERMINERS or lows[at] in _KINDS_OF_STATION:
        return _noun_end(sentence, at + 1, limit)
    if sentence.has_capital(at) or not sentence.word(at).islower():
        while last < limit and (
            sentence.has_capital(last)
            or (sentence.word(last)[1:].isalpha() and not sentence.word(last).islower())
            or lows[last] in POSSESSIVES
            or lows[last] in {"&", "+"}
            or (lows[last] in PARTICLES and sentence.has_capital(last + 1))
            or (
                lows[last].isdigit()
                and (last == at + 1 or lows[last + 1 : last + 2] in _OF_A_NUMBER)
                and not counts_something(sentence, last)
            )
        ):
            last += 1
        if last > at and lows[last - 1] in POSSESSIVES:
            title = _title_end(sentence, last)
            return title or _noun_end(sentence, last, limit)  # "Chile's own channel"
        is_land = last == at + 1 and lows[at] in adjectives()
        while last < limit and (
            lows[last] in _BEHIND_A_NAME or (is_land and lows[last] in _OF_THE_PRESS)
        ):
            last += 1
        if is_land and last > at + 1:  # "told French broadcaster RFI"
            while last < limit and sentence.has_capital(last):
                last += 1
        return _with_its_place(sentence, last)
    while last < limit and lows[last] in _TOLD_PEOPLE:
        last += 1
    if last == at and lows[at + 1 : at + 2] in {("that",), (QUOTED,), (",",)}:
        return at + 1
    return last


def _title_end(sentence: Sentence, at: int) -> int:
    """The end of a programme's title in marks, as in "told NBC's “Meet the Press” by phone"; 0 where none stands."""
    lows = sentence.lows
    if lows[at : at + 1] not in _OPENING:
        return 0
    ends = range(at + 2, min(at + RECEIVER_LIMIT, sentence.end))
    return next((end + 1 for end in ends if lows[end] in _CLOSING), 0)


def _with_its_place(sentence: Sentence, last: int) -> int:
    """The end of "Tom Rell of Velm", where what he was told stands behind."""
    lows, place = sentence.lows, last + 1
    while place < sentence.end and sentence.has_capital(place):
        place += 1
    is_place = lows[last : last + 1] == ("of",) and place > last + 1
    return place if is_place and lows[place : place + 1] in _LED else last


def _is_several(sentence: Sentence, at: int) -> bool:
    """As in "told villagers at the port, which was shut", "told villagers the port was shut"."""
    lows = sentence.lows
    return (
        lows[at].endswith("s")
        and lows[at].isalpha()
        and lows[at] not in AUXILIARIES
        and at + 1 < sentence.end
        and (lows[at + 1] in _BEHIND_SEVERAL or _is_to_do(sentence, at + 1))
    )


def _with_another(sentence: Sentence, last: int) -> int:
    """Where a second receiver ends: "told The Times and the Herald that"."""
    last -= last > 0 and sentence.lows[last - 1] == "and"
    other = last + 1
    if sentence.lows[last:other] != ("and",) or other + 1 >= sentence.end:
        return last
    other += sentence.lows[other] in DETERMINERS
    further = _receiver_end(sentence, other) if sentence.has_capital(other) else other
    return further if further > other else last


def _past_who(sentence: Sentence, last: int) -> int:
    """Where a quotation begins in "told members who raised questions about it to “go home”"; else where it began."""
    lows = sentence.lows
    if last >= sentence.end or lows[last] != "who":
        return last
    for at in range(last + 1, min(last + ADVERBIAL_LIMIT, sentence.end - 1)):
        if lows[at] in {",", ";", ":"}:
            break
        if lows[at] == "to" and at + 1 in sentence.quotes:
            return at + 1
    return last


def _goes_on(sentence: Sentence, last: int) -> bool:
    """Whether whom somebody told goes on, or when: "a meeting of shopkeepers on Tuesday night that"."""
    return last < sentence.end and sentence.lows[last] in _LEADS_ON


def _says_when(sentence: Sentence, at: int) -> bool:
    """Whether a phrase begins that says when, where or how: "on Friday", "as she left", "shortly before"."""
    return sentence.lows[at] in _OPENS_WHEN or sentence.is_adverb(at)


def _with_its_noun(sentence: Sentence, first: int, last: int) -> int:
    """Where whom somebody told ends: "EU ambassadors", "her German counterpart", "thousands of supporters"."""
    lows, limit = sentence.lows, min(first + RECEIVER_LIMIT, sentence.end)
    end, is_of = last, False
    if first < last < sentence.end and lows[last] in _HOW_MANY:
        return last  # "told Reuters many homes were lost"
    while end < limit and (_is_of_a_noun(sentence, end) or _is_of(lows, first, end)):
        is_of = is_of or lows[end] == "of"
        end += 1
        if lows[end - 1] in _HEARERS and not _is_of(lows, first, end):
            while end < limit and sentence.has_capital(end):
                end += 1  # "told business daily Velm"
            while lows[end : end + 1] == ("and",) and lows[end + 1] in _HEARERS:
                end += 2
            is_of = True
            break
    is_subject = end < sentence.end and (
        lows[end] in AUXILIARIES or end in sentence.cue_at or sentence.is_finite(end)
    )  # "told her nobody was there", "told Reuters people had left"
    return end if (is_of or lows[first] == "her") and not is_subject else last


def _is_of(lows: Sequence[str], first: int, at: int) -> bool:
    """As in "thousands of supporters", and not "told the magazine of her part": what tells who they are."""
    return at > first and lows[at : at + 1] == ("of",) and lows[at - 1] in _MANY


def _is_of_a_noun(sentence: Sentence, at: int) -> bool:
    """Whether a word may stand in a noun phrase: no verb, nothing that begins another phrase."""
    low = sentence.lows[at]
    return (
        low[0].isalpha()
        and low not in _ENDS_A_NOUN
        and at not in sentence.cue_at
        and not sentence.is_adverb(at)
        and not sentence.is_finite(at)
    )


def _all_told(sentence: Sentence, at: int) -> int:
    """Where "that" or a quotation begins behind "staff at its two plants on Monday"; where it began if none does."""
    lows = sentence.lows
    for stop in range(at, min(at + ADVERBIAL_LIMIT, sentence.end)):
        low = lows[stop]
        is_day = low == "that" and not DAYS.isdisjoint(lows[stop + 1 : stop + 2])
        if is_day and lows[stop - 1] in {"later", "earlier"}:
            continue  # "told the network later that day that"
        if low in OPENS_WORDS or (low == ":" and stop + 1 in sentence.quotes):
            return stop
        if low in {",", ";", ":"} or stop in sentence.cue_at:
            break
        is_when = lows[stop - 1] in {"as", "when", "before", "after"}
        if low in AUXILIARIES or (low in SUBJECT_PRONOUNS and not is_when):
            break
    return at


def _past_aside(sentence: Sentence, at: int) -> int:
    """Step over ", a private broadcaster in Tarn," behind whom somebody told, where reported words follow."""
    lows = sentence.lows
    if lows[at : at + 1] != (",",) or lows[at + 1 : at + 2] == ():
        return at
    is_at_the_bar = lows[at + 1] in _AT_THE_BAR
    is_named = lows[at + 1] in DETERMINERS or sentence.has_capital(at + 1)
    is_way = lows[at + 1] in _BY_WHAT_WAY
    if not (is_named or is_at_the_bar or is_way):
        return at
    for close in range(at + 2, min(at + CREDIT_LIMIT, sentence.end)):
        if close in sentence.quotes:
            break
        if lows[close] == ",":
            day = past_adverbials(sentence, close + 1)  # ", Tom, on the telephone that"
            while day < sentence.end and lows[day] in IN_DAYS:
                day += 1
            is_that = lows[day : day + 1] == ("that",) or (
                is_way and _is_to_do(sentence, day)
            )  # "told customers, via its channel on X, not to pay"
            return day if is_that or opens_words(sentence, close) else at
    return at
