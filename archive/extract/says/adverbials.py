"""When, where and how somebody spoke: what stands between a verb and the words that it reports."""

from typing import Final

from archive.extract.says.citing import (
    ADVERBIAL_LIMIT,
    CREDIT_LIMIT,
    OPENS_WORDS,
    opens_words,
    past_credit,
)
from archive.extract.says.clause import is_clause, opens_an_amount
from archive.extract.says.cues import Sentence
from archive.extract.says.phrases import BEFORE_DAYS
from archive.extract.text.items import DASHES, POSSESSIVES
from archive.extract.words.grammar import (
    ANSWERED,
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    FEELINGS,
    GROUPS,
    PAPERS,
    PREPOSITIONS,
    QUESTIONS,
    SHORT_ADVERBIALS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)

SUBJECTS: Final = (SUBJECT_PRONOUNS | DETERMINERS) - {"who", "which"}
_BEGINS_CLAUSES: Final = SUBJECTS - {"that"}
_SHORT_CLAUSE: Final = 5
SETS: Final = frozenset(
    (
        *("in", "at", "on", "during", "after", "before", "following", "by", "over"),
        *("through", "via", "outside", "inside", "from", "aboard", "upon", "last"),
        *("late", "early", "this", "ahead"),
    )
)
"""Prepositions that say where, when or how somebody spoke."""
_OPENS_A_CLAUSE: Final = (SUBJECT_PRONOUNS - {"who"}) | {
    *("the", "a", "an", "his", "her", "its", "their", "this", "these", "there")
}
ENDS_A_SETTING: Final = frozenset(
    (
        *("because", "while", "if", "whether", "where", "when", "as"),
        *("which", "who", "and", "or", "but", "than"),
    )
)
_OF_A_PAPER: Final = frozenset(
    (each,) for each in ("seen", "obtained", "reviewed", "published", "dated", "signed")
)
_AT_THAT: Final = frozenset(
    (noun,) for noun in ("point", "time", "stage", "moment", "meeting", "hour")
)
_COUNTED: Final = frozenset(
    ("%", "percent", "per", "people", "men", "women", "children", "million", "billion")
)
OPENS_ADVERBIALS: Final = PREPOSITIONS | BEFORE_DAYS | {"of", "aboard", "ahead", "via"}
_THIS: Final = frozenset((("this",), ("that",)))
_GREAT: Final = frozenset(("great", "deep", "grave", "particular", "profound", "some"))
_FELT: Final = frozenset(
    (
        *("concern", "satisfaction", "regret", "appreciation", "alarm", "dismay"),
        *("interest", "pleasure", "surprise", "relief", "pride", "sadness", "sorrow"),
        *("gratitude", "deep", "approval", "caution"),
    )
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
COUNTS: Final = frozenset(
    (*("a", "an", "one", "two", "three", "four", "five", "six", "the"), "several")
)
"""Before a unit of time they say how many."""
_PREPOSITIONS_AND_COUNTS: Final = PREPOSITIONS | COUNTS
_DASHED_WITHIN: Final = 10
UNITS: Final = frozenset(
    f"{unit}{ending}"
    for unit in ("minute", "hour", "day", "night", "week", "month", "year")
    for ending in ("", "s")
)
"""Of time: "an hour earlier", "two days after"."""
_A_DAY: Final = frozenset((unit,) for unit in UNITS | DAYS)
_HE: Final = frozenset((("he",), ("she",), ("they",)))
_TAILS: Final = SUBORDINATORS | PREPOSITIONS | {"citing", "quoting", "adding", "which"}
_SHIFTS: Final = frozenset((("earlier",), ("later",), ("ago",), ("before",)))
_SHIFTS_ON: Final = frozenset((("that",), ("since",), (",",)))
_ENDS_A_DAY: Final = frozenset((",", "that", ":"))
_BEHIND_A_DAY: Final = SUBJECT_PRONOUNS | _ENDS_A_DAY
_THE_NEXT: Final = frozenset(
    ("the", which) for which in ("next", "previous", "following", "same")
)
_HOW_OFTEN: Final = frozenset(
    (("more", "than", "once"), ("again", "and", "again"), ("time", "and", "again"))
)
_HOW_LATE: Final = frozenset(("recently", "early", "late", "lately"))
_WHERE_SAID: Final = frozenset(("in", "on", "via", "through"))
_FORMERLY: Final = frozenset((("formerly",), ("previously",), ("the",)))
_NAME_LIMIT: Final = 6
_PUT: Final = frozenset(("posted", "published", "shared", "uploaded", "released"))
_PUT_THERE: Final = frozenset((("on",), ("to",), ("by",), ("via",), ("in",)))


def opens_a_tail(sentence: Sentence, at: int) -> bool:
    """Whether what begins here behind a comma is no clause that was said: "after", "in what would be", "which"."""
    return sentence.lows[at] in _TAILS or is_span(sentence, at)


_PRESSED: Final = frozenset(
    (each,) for each in ("pressed", "asked", "questioned", "pushed", "challenged")
)


_WHICH_WITHIN: Final = 16


def _past_programme(sentence: Sentence, at: int) -> int:
    """Where "on “Velm Tonight”" ends, before words that are reported."""
    lows, quote = sentence.lows, at + 1
    is_shown = lows[at] == "on" and quote in sentence.quotes
    is_shown = is_shown and lows[quote + 1 : quote + 2] == ("that",)
    return quote + 1 if is_shown and not sentence.opens_small(quote) else at


def _past_which(sentence: Sentence, comma: int) -> int:
    """Where "in a statement, which gave no toll," ends before "that"; 0 elsewhere."""
    lows = sentence.lows
    if lows[comma + 1 : comma + 2] != ("which",) or lows[comma - 1] not in PAPERS:
        return 0
    near = range(comma + 2, min(comma + _WHICH_WITHIN, sentence.end - 1))
    close = next((x for x in near if lows[x] == ","), 0)
    return close + 1 if close and lows[close + 1] == "that" else 0


def _past_where_it_was(sentence: Sentence, at: int) -> int:
    """Where ", formerly Twitter,", "– in Velm –" or "on “Velm Tonight”" ends; where it stands if there is none."""
    passed = (_past_former_name, _past_dashes, _past_programme)
    return next((end for past in passed if (end := past(sentence, at)) > at), at)


def past_adverbials(sentence: Sentence, at: int) -> int:
    """Step over "on Wednesday", "in a statement", "by telephone", "also" where words that are reported follow."""
    lows = sentence.lows
    while at < sentence.end:
        low = lows[at]
        if _is_said(sentence, at):
            break
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
        close = _past_where_it_was(sentence, at)
        if close > at:
            at = close
            continue
        felt = at + 2 + (lows[at + 1 : at + 2] != () and lows[at + 1] in _GREAT)
        if low == "with" and felt < sentence.end and lows[felt - 1] in _FELT:
            at = felt  # "noted with great concern the rise"
            continue
        if lows[at : at + 3] in _HOW_OFTEN:
            at += 3  # "has said more than once that"
            continue
        if lows[at : at + 3 : 2] == ("as", "as") and lows[at + 1] in _HOW_LATE:
            at += 3  # "told colleagues as recently as last week that"
            continue
        is_its = lows[at + 2 : at + 3] and lows[at + 2] in POSSESSIVES
        if low == "that" and not DAYS.isdisjoint(lows[at + 1 : at + 2]) and not is_its:
            at += 2  # "reported that evening"
            continue
        day = at + len(("the", "next", "day"))
        is_over = day >= sentence.end or lows[day] in _BEHIND_A_DAY
        if lows[at : at + 2] in _THE_NEXT and is_over:
            at = min(day, sentence.end)  # "told him the next morning that"
            continue
        after: int | None = _past_span(sentence, at)
        if after == at:
            is_adverbial = low in OPENS_ADVERBIALS
            after = _adverbial_end(sentence, at) if is_adverbial else None
        if after is None:
            break
        at = after
    at = _past_paper(sentence, past_credit(sentence, at))
    at = _past_parenthesis(sentence, at)
    at = _past_circumstance(sentence, at)
    if opens_words(sentence, at):
        return at + 1
    return at


def _is_said(sentence: Sentence, at: int) -> bool:
    """As in "said about 40 homes", "denied this at the weekend", "said Friday's storm": no adverbial begins so."""
    low, behind = sentence.lows[at], sentence.lows[at + 1 : at + 2]
    is_this = low == "this" and not PREPOSITIONS.isdisjoint(behind)
    is_days = low in DAYS and not POSSESSIVES.isdisjoint(behind)
    return is_this or is_days or opens_an_amount(sentence, at)


def is_span(sentence: Sentence, at: int) -> bool:
    """As in "two days later", "a day after the vote", "the next day"."""
    lows = sentence.lows[at : at + 3]
    is_counted = len(lows) > 1 and (lows[0] in COUNTS or lows[0][0].isdigit())
    return is_counted and (
        lows[1] in UNITS or (lows[0] == "the" and lows[2:] in _A_DAY)
    )


def _past_former_name(sentence: Sentence, at: int) -> int:
    """Step over ", formerly Twitter,", ", the former Twitter,", and ", his own platform," before "that"."""
    lows = sentence.lows
    if lows[at : at + 1] != (",",) or not sentence.has_capital(at - 1):
        return at
    near = lows[at + 2 : min(at + 2 + _NAME_LIMIT, sentence.end)]
    close = at + 3 + near.index(",") if "," in near else at
    is_former = lows[at + 1 : at + 2] in _FORMERLY
    if is_former and (lows[at + 1] != "the" or "former" in near[:1]):
        return close
    is_beside = not DETERMINERS.isdisjoint(lows[at + 1 : at + 2])
    return close if is_beside and lows[close : close + 1] == ("that",) else at


def _past_dashes(sentence: Sentence, at: int) -> int:
    """Step over "— again on Facebook —" where "that" and the reported words follow."""
    lows = sentence.lows
    if lows[at] not in DASHES:
        return at
    near = range(at + 2, min(at + _DASHED_WITHIN, sentence.end - 1))
    close = next((x for x in near if lows[x] in DASHES), at)
    return close + 1 if close > at and lows[close + 1] == "that" else at


def _past_span(sentence: Sentence, at: int) -> int:
    """Step over "an hour earlier", "two days ago", "the night before" where reported words follow."""
    lows = sentence.lows
    if lows[at : at + 2] == ("under", "oath"):
        return at + 2
    is_often = lows[at] == "every" and lows[at + 2 : at + 3] in _SHIFTS_ON
    if is_often and not (DAYS | UNITS).isdisjoint(lows[at + 1 : at + 2]):
        return at + 2  # "has told them every week that"
    if lows[at] in COUNTS or lows[at][0].isdigit():
        last = at + 3
        is_counted = lows[at + 1 : at + 2] != () and lows[at + 1] in UNITS
        if is_counted and lows[at + 2 : last] in _SHIFTS:
            is_comma = last + 1 < sentence.end and lows[last] == ","
            # ", Reuters said two days later, the": between commas, and they are its own
            is_own = "," in lows[:at]
            is_open = is_comma and not is_own and not opens_a_tail(sentence, last + 1)
            return last + is_open
    return at


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
    if lows[at : at + 1] == ("as",) and lows[at + 1 : at + 2] in _HE:
        return _past_a_moment(sentence, at)
    if lows[at : at + 1] != (",",) or lows[at + 1 : at + 2] == ():
        return at
    is_when = lows[at + 1] in {"when", "if"} and lows[at + 2 : at + 3] in _PRESSED
    if lows[at + 1] not in _PREPOSITIONS_AND_COUNTS and not is_when:
        return at
    if lows[at + 2 : at + 3] in _THIS and lows[at + 4 : at + 5] == (",",):
        return at + 5  # "stressed, in this regard, the need for calm"
    for close in range(at + 2, min(at + CREDIT_LIMIT, sentence.end)):
        is_by = lows[close + 1 : close + 2] == ("by",)  # "comments reported by Velm TV"
        is_asked = is_when and close == at + 2  # "conceded, when pressed by Ruiz, that"
        is_by = is_by or is_asked
        if close in sentence.quotes or (close in sentence.cue_at and not is_by):
            return at
        if lows[close] == ",":
            return close if lows[close + 1 : close + 2] == ("that",) else at
    return at


def _past_a_moment(sentence: Sentence, at: int) -> int:
    """Step over "as he closed the meeting" where "that" follows."""
    for close in range(at + 3, min(at + ADVERBIAL_LIMIT, sentence.end)):
        if close in sentence.quotes or close in sentence.cue_at:
            return at
        if sentence.lows[close] == "that":
            return close
    return at


def _is_manner(sentence: Sentence, at: int) -> bool:
    return sentence.is_adverb(at) and sentence.lows[at] != "early"


def _adverbial_end(sentence: Sentence, at: int) -> int | None:
    """Where a phrase of time, place or manner ends; None where no reported words can follow it."""
    lows, after = sentence.lows, at + 1
    if lows[at] in BEFORE_DAYS and lows[after : after + 1] == ("on",):
        at, after = after, after + 1  # "late on Friday"
    is_paper = lows[at] == "in" and sentence.has_capital(after + 1)
    is_paper = is_paper and not sentence.is_month(after + 1)  # "in Sunday Tribune that"
    if (
        after < sentence.end
        and not is_paper
        and (lows[after] in DAYS or lows[after][0].isdigit() or lows[at] in BEFORE_DAYS)
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
        is_held = lows[stop - 1] in _HELD_THAT and not (
            sentence.has_capital(stop - 1) or lows[at] in _WHERE_SAID
        )
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
        if low in OPENS_WORDS or low == ":":
            return stop
        ended = _end_at_a_comma(sentence, after, stop) if low == "," else 0
        if ended:
            return ended
        is_put = low in _PUT and lows[stop + 1 : stop + 2] in _PUT_THERE
        is_told = stop in sentence.cue_at and not _is_its_noun(sentence, after, stop)
        if low in {",", ";"} or (is_told and not is_put):
            return None  # but "in a video posted on X that"
        if low in AUXILIARIES and not sentence.is_month(stop):
            return None
    return None


def _end_at_a_comma(sentence: Sentence, first: int, comma: int) -> int:
    """Where the words, or what stands before them, begin at a comma: ", without naming anybody, that"; else 0."""
    # ", through an aide, that"
    is_how = _past_circumstance(sentence, comma) > comma and (
        QUESTIONS.isdisjoint(sentence.lows[first:comma])
    )
    is_end = (
        is_how
        or opens_words(sentence, comma)
        or _past_paper(sentence, comma) > comma
        or _past_former_name(sentence, comma) > comma
        or past_credit(sentence, comma) > comma
    )
    return comma if is_end else _past_which(sentence, comma)


def _is_its_noun(sentence: Sentence, first: int, at: int) -> bool:
    """Whether a verb's form is the noun of a phrase: "in her opening remarks that", "in no uncertain terms"."""
    cue = next(each for each in sentence.cues if each.first == at)
    return (
        sentence.lows[first] in DETERMINERS
        and cue.verb.form != "past"
        and all(sentence.word(x).islower() for x in range(first + 1, at))
        and GROUPS.isdisjoint(sentence.lows[first:at])
    )


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
        lows[first] in SETS
        and sentence.ends_noun(last - 1)
        and lows[last] in _OPENS_A_CLAUSE
        and "that"
        not in lows[last : last + _SHORT_CLAUSE]  # "the report they wrote that"
        and not any(
            sentence.is_finite(at)
            or lows[at] in ENDS_A_SETTING
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
        return not counts_something(sentence, at)
    if lows[at].replace(".", "") in {"am", "pm"}:
        return lows[at - 1][0].isdigit()  # "around 6 p.m. on Friday"
    return (
        lows[at] in {"in", "of", "at"}
        and at + 1 < sentence.end
        and (lows[at + 1] in DAYS or lows[at + 1] == "the")
    )


def counts_something(sentence: Sentence, at: int) -> bool:
    """As in "said on Friday 40 homes were lost", "told Reuters 10% of homes": no day, no channel."""
    if at + 1 >= sentence.end:
        return False
    number, behind = sentence.lows[at : at + 2]
    is_year = len(number) == len("2025") and number.startswith(("19", "20"))
    is_many = (
        behind in GROUPS
        or behind in _COUNTED
        or (behind.endswith("s") and behind.isalpha() and behind not in AUXILIARIES)
    )
    is_noun = behind == "%" or sentence.word(at + 1).islower()
    return is_many and is_noun and not is_year
