"""What stands between a verb of saying and the words that it reports: who was told, when, where and how."""

from collections.abc import Sequence
from typing import Final

from archive.extract.says.clause import is_clause, opens_an_amount
from archive.extract.says.cues import ORDERED, Cue, Sentence, words_of_teller
from archive.extract.says.phrases import BEFORE_DAYS
from archive.extract.says.saying import QUOTING
from archive.extract.text.frames import QUOTED
from archive.extract.text.items import BREAKS, POSSESSIVES, Range
from archive.extract.words.grammar import (
    ANSWERED,
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    FEELINGS,
    GROUPS,
    OBJECT_PRONOUNS,
    OUTLET_NOUNS,
    PARTICLES,
    PERSONS,
    PREPOSITIONS,
    SHORT_ADVERBIALS,
    SUBJECT_PRONOUNS,
    TOLD,
    TOLD_WITH,
    URGING,
)
from archive.extract.words.lexicon import adjectives

_MAY_TELL: Final = frozenset(("warn", "ask", "urge", "promise", "write"))
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
_SUBJECTS: Final = (SUBJECT_PRONOUNS | DETERMINERS) - {"who", "which"}
_BEGINS_CLAUSES: Final = _SUBJECTS - {"that"}
_OF_A_NUMBER: Final = frozenset((("'s",), ("’s",), ("that",), ("on",)))
"""Behind the number of "BBC Radio 4"."""
_SHORT_CLAUSE: Final = 5
_SETS: Final = frozenset(
    (
        *("in", "at", "on", "during", "after", "before", "following", "by", "over"),
        *("through", "via", "outside", "inside", "from", "aboard", "upon", "last"),
        *("late", "early", "this", "ahead"),
    )
)
"""Prepositions that say where, when or how somebody spoke."""
_BINDS_HIMSELF: Final = frozenset(("vow", "promise", "pledge", "swear", "threaten"))
_OPENS_A_CLAUSE: Final = (SUBJECT_PRONOUNS - {"who"}) | {
    *("the", "a", "an", "his", "her", "its", "their", "this", "these", "there")
}
_ENDS_A_SETTING: Final = frozenset(
    (
        *("because", "while", "if", "whether", "where", "when", "as"),
        *("which", "who", "and", "or", "but", "than"),
    )
)
_OPENS_WORDS: Final = frozenset((QUOTED, "that"))
_NO_RECEIVER: Final = _OPENS_WORDS | {",", ":"}
_OF_A_PAPER: Final = frozenset(
    (each,) for each in ("seen", "obtained", "reviewed", "published", "dated", "signed")
)
_AT_THAT: Final = frozenset(
    (noun,) for noun in ("point", "time", "stage", "moment", "meeting", "hour")
)
_COUNTED: Final = frozenset(
    ("%", "percent", "per", "people", "men", "women", "children", "million", "billion")
)
_OPENS_ADVERBIALS: Final = PREPOSITIONS | BEFORE_DAYS | {"of", "aboard", "ahead"}
_PEOPLE: Final = OBJECT_PRONOUNS | PERSONS | GROUPS | TOLD
_BEHIND_A_NAME: Final = PERSONS | OUTLET_NOUNS | TOLD_WITH
_TOLD_PEOPLE: Final = TOLD | TOLD_WITH
_THIS: Final = frozenset((("this",), ("that",)))
_GREAT: Final = frozenset(("great", "deep", "grave", "particular", "profound", "some"))
_FELT: Final = frozenset(
    (
        *("concern", "satisfaction", "regret", "appreciation", "alarm", "dismay"),
        *("interest", "pleasure", "surprise", "relief", "pride", "sadness", "sorrow"),
        *("gratitude", "deep", "approval", "caution"),
    )
)
_OPENS_WHEN: Final = (
    _OPENS_ADVERBIALS | DAYS | SHORT_ADVERBIALS | {"as", "when", "earlier"}
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
_HELD_THAT: Final = (
    FEELINGS | ANSWERED | {"fact", "news", "belief", "condition", "grounds"}
)
_ASIDES: Final = frozenset(
    (word,)
    for word in (
        "however",
        "though",
        "nevertheless",
        "meanwhile",
        "too",
        "instead",
        "therefore",
        "nonetheless",
    )
)
_CREDITS: Final = frozenset(
    (each,) for each in ("citing", "quoting", "as", "without", "according")
)
_OCCASIONS: Final = frozenset(
    ("ahead", "before", "after", "during", "following", "upon", "outside", "inside")
)
COUNTS: Final = frozenset(
    (*("a", "an", "one", "two", "three", "four", "five", "six", "the"), "several")
)
"""Before a unit of time they say how many."""
UNITS: Final = frozenset(
    f"{unit}{ending}"
    for unit in ("minute", "hour", "day", "night", "week", "month", "year")
    for ending in ("", "s")
)
"""Of time: "an hour earlier", "two days after"."""
_SHIFTS: Final = frozenset((("earlier",), ("later",), ("ago",), ("before",)))
_THE_NEXT: Final = frozenset(
    ("the", which) for which in ("next", "previous", "following", "same")
)
_IN_DAYS: Final = DAYS | BEFORE_DAYS | {"on", "in", "also"}
_BEHIND_SEVERAL: Final = (PREPOSITIONS - {"to"}) | DETERMINERS | SUBJECT_PRONOUNS
_FORMERLY: Final = frozenset((("formerly",), ("previously",), ("the",)))
_NAME_LIMIT: Final = 6
_PUT: Final = frozenset(("posted", "published", "shared", "uploaded", "released"))
_PUT_THERE: Final = frozenset((("on",), ("to",), ("by",), ("via",), ("in",)))
CREDIT_LIMIT: Final = 24
"""What stands between commas and says who passes the words on takes no more words."""
RECEIVER_LIMIT: Final = 10
"""Whom somebody told takes no more words."""
ADVERBIAL_LIMIT: Final = 14
"""What says when, where and how somebody spoke takes no more words."""


def words_behind(sentence: Sentence, cue: Cue) -> tuple[int, Range | None]:
    """Where the reported words may begin right of a verb, and who was told."""
    at, verb = cue.last, cue.verb
    if sentence.lows[at : at + 1] == ("by",) and verb.base in ORDERED:
        told = words_of_teller(sentence, at)  # "was told by the clerk that"
        if told is not None:
            return told[1], None
    may_tell = verb.kind == "tell" or verb.base in _MAY_TELL
    if may_tell and at < sentence.end and sentence.lows[at] not in _NO_RECEIVER:
        last = _with_another(sentence, _receiver_end(sentence, at))
        is_titled = last in sentence.quotes and _ends_possessive(sentence, last)
        if is_titled:  # "told CNN's “State of the Union”": the name of a programme
            return past_adverbials(sentence, last + 1), (at, last)
        if verb.base in URGING and _is_to_do(sentence, last):
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


def _to_do_behind(sentence: Sentence, cue: Cue) -> int:
    """Where "to bolt the government" begins in "vowed in a post on X to bolt the government"; the start elsewhere."""
    lows, at = sentence.lows, cue.last
    is_set = at < sentence.end and lows[at] in _SETS
    if cue.verb.base not in _BINDS_HIMSELF or not is_set:
        return at
    for to in range(at + 1, min(at + ADVERBIAL_LIMIT, sentence.end - 1)):
        if lows[to] in _ENDS_A_SETTING or lows[to] in _NO_RECEIVER:
            break
        if lows[to] in AUXILIARIES or to in sentence.cue_at:
            break
        if lows[to] == "to" and _is_verb_to_do(sentence, to + 1):
            return to
    return at


def _is_verb_to_do(sentence: Sentence, at: int) -> bool:
    """Whether a word behind "to" may be a verb: "to bolt"; not "to the council", "to residents", "to Velm"."""
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
        and sentence.lows[at + 1] in _SUBJECTS
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


def past_adverbials(sentence: Sentence, at: int) -> int:
    """Step over "on Wednesday", "in a statement", "by telephone", "also" where words that are reported follow."""
    lows = sentence.lows
    while at < sentence.end:
        low = lows[at]
        if opens_an_amount(sentence, at):
            break  # "said about 40 homes were lost"
        if lows[at + 1 : at + 2] and lows[at + 1] in POSSESSIVES and low in DAYS:
            break  # "said Friday's storm was mild"
        if low in SHORT_ADVERBIALS or low in DAYS or _is_manner(sentence, at):
            at += 1
            continue
        if (
            low == ","
            and lows[at + 1 : at + 2] in _ASIDES
            and lows[at + 2 : at + 3] == (",",)
        ):
            at += 3  # "acknowledged, however, that"
            continue
        close = _past_former_name(sentence, at)
        if close > at:
            at = close  # "wrote on X, formerly Twitter, that"
            continue
        felt = at + 2 + (lows[at + 1 : at + 2] != () and lows[at + 1] in _GREAT)
        if low == "with" and felt < sentence.end and lows[felt - 1] in _FELT:
            at = felt  # "noted with great concern the rise"
            continue
        if lows[at : at + 3] == ("as", "recently", "as"):
            at += 3  # "told colleagues as recently as last week that"
            continue
        is_its = lows[at + 2 : at + 3] and lows[at + 2] in POSSESSIVES
        if low == "that" and not DAYS.isdisjoint(lows[at + 1 : at + 2]) and not is_its:
            at += 2  # "reported that evening"
            continue
        if lows[at : at + 2] in _THE_NEXT and lows[at + 3 : at + 4] == ("that",):
            at += 3  # "told him the next morning that"
            continue
        after: int | None = _past_span(sentence, at)
        if after == at:
            is_adverbial = low in _OPENS_ADVERBIALS
            after = _adverbial_end(sentence, at) if is_adverbial else None
        if after is None:
            break
        at = after
    at = _past_paper(sentence, _past_credit(sentence, at))
    at = _past_parenthesis(sentence, at)
    at = _past_circumstance(sentence, at)
    if _opens_words(sentence, at):
        return at + 1
    return at


def _past_former_name(sentence: Sentence, at: int) -> int:
    """Step over ", formerly Twitter," and ", the former Twitter,"."""
    lows = sentence.lows
    if lows[at : at + 1] != (",",) or lows[at + 1 : at + 2] not in _FORMERLY:
        return at
    if lows[at + 1] == "the" and lows[at + 2 : at + 3] != ("former",):
        return at
    near = lows[at + 2 : min(at + 2 + _NAME_LIMIT, sentence.end)]
    return at + 3 + near.index(",") if "," in near else at


def credit_behind(sentence: Sentence, cue: Cue) -> Range | None:
    """What stands between commas behind a verb and says who passes the words on: ", citing two officials, that"."""
    for at in range(cue.last, min(cue.last + ADVERBIAL_LIMIT, sentence.end)):
        if at in sentence.quotes or sentence.lows[at] in {"that", ":"}:
            return None
        close = _past_credit(sentence, at)
        if close > at:
            return at + 1, close
    return None


def leading_credit(sentence: Sentence, subject: int) -> Range | None:
    """As in "Citing two officials, the paper said": who passes the words on, at the sentence's head."""
    is_credit = (
        sentence.lows[0] in QUOTING
        and 2 < subject <= CREDIT_LIMIT  # noqa: PLR2004 - the verb, somebody and a comma
        and sentence.lows[subject - 1] == ","
        and not any(at in sentence.quotes for at in range(subject))
    )
    return (0, subject - 1) if is_credit else None


def trailing_credit(sentence: Sentence, last: int) -> Range | None:
    """As in "A, the paper said on Sunday, citing two officials": who passes the words on, at the sentence's end."""
    while last < sentence.end and (
        sentence.lows[last] in _IN_DAYS or sentence.lows[last][0].isdigit()
    ):
        last += 1
    is_credit = (
        sentence.lows[last : last + 1] == (",",)
        and sentence.lows[last + 1 : last + 2] in {("citing",), ("quoting",)}
        and 2 < sentence.end - last <= CREDIT_LIMIT  # noqa: PLR2004 - a comma, the verb and somebody
        and "as" not in sentence.lows[last : sentence.end]  # "quoting Ruiz as saying"
    )
    return (last + 1, sentence.end) if is_credit else None


def _past_span(sentence: Sentence, at: int) -> int:
    """Step over "an hour earlier", "two days ago", "the night before" where reported words follow."""
    lows = sentence.lows
    if lows[at] in COUNTS or lows[at][0].isdigit():
        last = at + 3
        is_span = lows[at + 1 : at + 2] != () and lows[at + 1] in UNITS
        if is_span and lows[at + 2 : last] in _SHIFTS and last < sentence.end:
            return last + (lows[last] == "," and last + 1 < sentence.end)
    return at


def _past_credit(sentence: Sentence, at: int) -> int:
    """Step over ", citing two officials" and ", as the Gazette reports" where reported words follow."""
    lows = sentence.lows
    if lows[at : at + 1] != (",",) or lows[at + 1 : at + 2] not in _CREDITS:
        return at
    for close in range(at + 2, min(at + CREDIT_LIMIT, sentence.end)):
        if close in sentence.quotes:
            return at
        if lows[close] == ",":
            # "citing the mayor, Ana Ruiz, that"
            ways = (close, _behind_name(sentence, close))
            return next((each for each in ways if _opens_words(sentence, each)), at)
    return at


def _behind_name(sentence: Sentence, comma: int) -> int:
    """The comma behind a name that begins behind another comma; that one where none does."""
    at = comma + 1
    while at < sentence.end and sentence.has_capital(at):
        at += 1
    is_name = comma + 1 < at < sentence.end and sentence.lows[at] == ","
    return at if is_name else comma


def _past_paper(sentence: Sentence, at: int) -> int:
    """Step over ", seen by Reuters," in "said in a letter, seen by Reuters, that"."""
    lows = sentence.lows
    if lows[at : at + 1] != (",",) or lows[at + 1 : at + 2] not in _OF_A_PAPER:
        return at
    near = range(at + 2, min(at + CREDIT_LIMIT, sentence.end))
    close = next((each for each in near if lows[each] == ","), at)
    return close if lows[close + 1 : close + 2] == ("that",) else at


def _past_parenthesis(sentence: Sentence, at: int) -> int:
    """Step over ", she says," in "A doctor once told her, she says, that": who tells of it."""
    lows = sentence.lows
    if lows[at : at + 1] != (",",):
        return at
    close = next(
        (
            each
            for each in range(at + 2, min(at + ADVERBIAL_LIMIT, sentence.end))
            if lows[each] == "," or each in sentence.quotes
        ),
        at,
    )
    is_told = close - 1 in sentence.cue_at and lows[close] == ","
    return close if is_told and lows[close + 1 : close + 2] == ("that",) else at


def _past_circumstance(sentence: Sentence, at: int) -> int:
    """Step over ", on condition of anonymity," and ", in written evidence," where "that" follows."""
    lows = sentence.lows
    if lows[at : at + 1] != (",",) or lows[at + 1 : at + 2] == ():
        return at
    if lows[at + 1] not in PREPOSITIONS | COUNTS:
        return at
    if lows[at + 2 : at + 3] in _THIS and lows[at + 4 : at + 5] == (",",):
        return at + 5  # "stressed, in this regard, the need for calm"
    for close in range(at + 2, min(at + ADVERBIAL_LIMIT, sentence.end)):
        is_by = lows[close + 1 : close + 2] == ("by",)  # "comments reported by Velm TV"
        if close in sentence.quotes or (close in sentence.cue_at and not is_by):
            return at
        if lows[close] == ",":
            return close if lows[close + 1 : close + 2] == ("that",) else at
    return at


def _opens_words(sentence: Sentence, at: int) -> bool:
    """Whether a comma or a colon stands here that only leads on to the words."""
    if at + 1 >= sentence.end:
        return False
    low = sentence.lows[at]
    return low == ":" or (low == "," and sentence.lows[at + 1] in _OPENS_WORDS)


def _is_manner(sentence: Sentence, at: int) -> bool:
    return sentence.is_adverb(at) and sentence.lows[at] != "early"


def _adverbial_end(sentence: Sentence, at: int) -> int | None:
    """Where a phrase of time, place or manner ends; None where no reported words can follow it."""
    lows, after = sentence.lows, at + 1
    if lows[at] in BEFORE_DAYS and lows[after : after + 1] == ("on",):
        at, after = after, after + 1  # "late on Friday"
    if after < sentence.end and (
        lows[after] in DAYS or lows[after][0].isdigit() or lows[at] in BEFORE_DAYS
    ):
        while after < sentence.end and _is_of_time(sentence, after):
            after += 1
        if after < sentence.end and lows[after] in POSSESSIVES:
            return None  # "said last week's storm was mild"
        return after if after > at + 1 else None
    for stop in range(after, min(at + ADVERBIAL_LIMIT, sentence.end)):
        low = lows[stop]
        if _begins_clause(sentence, after, stop):
            return stop
        is_held = lows[stop - 1] in _HELD_THAT and not sentence.has_capital(stop - 1)
        if low == "that" and is_held:  # and not "in an interview with Kyodo News that"
            return (
                None  # "wrote to all amid concerns that": theirs, not what was written
            )
        if (
            low == "that"
            and stop + 1 < sentence.end
            and (lows[stop + 1] in AUXILIARIES or sentence.is_finite(stop + 1))
        ):
            # "warned in a memo that was leaked to the Gazette that the dam"
            return _second_that(sentence, stop + 1)
        if low == "that" and stop == after and lows[stop + 1 : stop + 2] in _AT_THAT:
            return stop + 2  # "said at that point the dam was safe"
        if low in _OPENS_WORDS or low == ":":
            return stop
        if low == "," and (
            _opens_words(sentence, stop)
            or _past_paper(sentence, stop) > stop
            or _past_former_name(sentence, stop) > stop
        ):
            return stop
        is_put = low in _PUT and lows[stop + 1 : stop + 2] in _PUT_THERE
        if low in {",", ";"} or (stop in sentence.cue_at and not is_put):
            return None  # but "in a video posted on X that"
        if low in AUXILIARIES and not sentence.is_month(stop):
            return None
    return None


def _second_that(sentence: Sentence, first: int) -> int | None:
    """Where another "that" begins the words, behind one that only tells more of a paper."""
    for at in range(first, min(first + ADVERBIAL_LIMIT, sentence.end - 1)):
        if sentence.lows[at] in {",", ";"} or at in sentence.quotes:
            return None
        if sentence.lows[at] == "that":
            return at
    return None


def _begins_clause(sentence: Sentence, after: int, stop: int) -> bool:
    """As in "said on Telegram it was over", "said in a statement the port was shut": a phrase, and then a clause."""
    lows = sentence.lows
    if lows[stop] not in _BEGINS_CLAUSES or sentence.has_capital(stop):
        return False
    is_name = all(sentence.has_capital(at) for at in range(after, stop))
    is_noun = (stop > after + 1 or lows[after] not in DETERMINERS) and _is_setting(
        sentence, after - 1, stop
    )
    return (
        stop > after
        and (is_name or is_noun)
        and is_clause(sentence, stop, sentence.end)
    )


def _is_setting(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a phrase says where or when: "at a news conference in Velm"; not "to move", "for a bid on building"."""
    lows = sentence.lows
    return (
        lows[first] in _SETS
        and sentence.ends_noun(last - 1)
        and lows[last] in _OPENS_A_CLAUSE
        and "that"
        not in lows[last : last + _SHORT_CLAUSE]  # "the report they wrote that"
        and not any(
            sentence.is_finite(at)
            or lows[at] in _ENDS_A_SETTING
            or (lows[at] == "to" and not sentence.has_capital(at + 1))
            for at in range(first + 1, last)
        )
        and not (lows[last - 1].endswith("ing") and lows[last - 2] in PREPOSITIONS)
    )


def _is_of_time(sentence: Sentence, at: int) -> bool:
    lows = sentence.lows
    if lows[at] in DAYS or sentence.is_month(at):
        return True
    if lows[at][0].isdigit():
        return not _counts_something(sentence, at)
    if lows[at].replace(".", "") in {"am", "pm"}:
        return lows[at - 1][0].isdigit()  # "around 6 p.m. on Friday"
    return (
        lows[at] in {"in", "of", "at"}
        and at + 1 < sentence.end
        and (lows[at + 1] in DAYS or lows[at + 1] == "the")
    )


def _counts_something(sentence: Sentence, at: int) -> bool:
    """As in "said on Friday 40 homes were lost", "told Reuters 10% of homes": no day, no channel."""
    number, behind = (*sentence.lows[at : at + 2], ".")[:2]
    is_year = len(number) == len("2025") and number.startswith(("19", "20"))
    is_many = (
        behind in GROUPS
        or behind in _COUNTED
        or (behind.endswith("s") and behind.isalpha() and behind not in AUXILIARIES)
    )
    is_noun = behind == "%" or sentence.word(at + 1).islower()
    return is_many and is_noun and not is_year


def _is_told(sentence: Sentence, first: int, last: int) -> bool:
    """Whether somebody is told here, and not something promised: "promised voters", "warned the colonel"."""
    return sentence.lows[last - 1] in _PEOPLE or (
        sentence.has_capital(first)
        and sentence.lows[last : last + 1] in {("that",), (QUOTED,)}
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
        and (
            sentence.may_belong(last)
            or _is_hyphen(sentence, last)
            or sentence.lows[last] in POSSESSIVES  # "told the BBC's Nepali service"
        )
    ):
        last += 1
        if sentence.may_end_receiver(last - 1) and not sentence.has_capital(last):
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
                and not _counts_something(sentence, last)
            )
        ):
            last += 1
        if last > at and lows[last - 1] in POSSESSIVES:
            return _noun_end(sentence, last, limit)  # "told Chile's own channel"
        is_land = last == at + 1 and lows[at] in adjectives()
        while last < limit and (
            lows[last] in _BEHIND_A_NAME or (is_land and lows[last] in _OF_THE_PRESS)
        ):
            last += 1
        if is_land and last > at + 1:  # "told French broadcaster RFI"
            while last < limit and sentence.has_capital(last):
                last += 1
        return last
    while last < limit and lows[last] in _TOLD_PEOPLE:
        last += 1
    if last == at and lows[at + 1 : at + 2] in {("that",), (QUOTED,), (",",)}:
        return at + 1
    return last


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
        if low in _OPENS_WORDS or (low == ":" and stop + 1 in sentence.quotes):
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
    if lows[at + 1] not in DETERMINERS and not sentence.has_capital(at + 1):
        return at
    for close in range(at + 2, min(at + CREDIT_LIMIT, sentence.end)):
        if close in sentence.quotes:
            break
        if lows[close] == ",":
            day = close + 1
            while day < sentence.end and lows[day] in _IN_DAYS:
                day += 1
            is_that = lows[day : day + 1] == ("that",)
            return day if is_that or _opens_words(sentence, close) else at
    return at
