"""What something is called, described as, or put at."""

from typing import Final

from archive.extract.figure.number_words import NUMBER_WORDS
from archive.extract.says.cues import COUNTED, Cue, Sentence
from archive.extract.says.ends import BEHIND_DEEDS
from archive.extract.says.sayers import SPEAKERS
from archive.extract.text.items import Range
from archive.extract.words.grammar import (
    AUXILIARIES,
    DEFINITE,
    DETERMINERS,
    JUDGEMENTS,
    OBJECT_PRONOUNS,
    PERSONS,
    PREPOSITIONS,
    TEXTS_THAT_SPEAK,
)

LABEL_REACH: Final = 12
"""A label in quotation marks further off than this is of something else."""
PUT_REACH: Final = 24
"""How far behind "put" the "at 27" of "put the toll at 27" may stand."""
_FEELING: Final = frozenset(
    (
        *("being", "having", "seeing", "hearing", "feeling", "finding", "watching"),
        *("meeting", "losing", "leaving", "waking", "crying", "begging", "praying"),
    )
)
_BEHIND_DEEDS: Final = (BEHIND_DEEDS - {"that"}) | {"hard", "alone"}
_GOES_ON_WITHIN: Final = 5
_NO_DEEDS: Final = frozenset(
    (
        *("something", "anything", "everything", "nothing", "living", "existing"),
        *("growing", "rising", "remaining", "following", "missing", "outstanding"),
    )
)
"""In -ing and no deed: "described something like this", "described living relatives of a fish"."""
_JUDGED_WITHIN: Final = (3, 7)
_ENDS_A_COUNT: Final = frozenset((",", "in", "on", "during", "after", "before", "at"))
_SAW_IT: Final = frozenset(
    (
        *("survivors", "witnesses", "eyewitnesses", "residents", "passengers"),
        *("locals", "evacuees"),
        *("villagers", "neighbours", "neighbors", "relatives", "refugees", "victims"),
        *("workers", "onlookers", "bystanders", "she", "he", "they"),
    )
)
_WHEN_REACH: Final = 5
_DEGREES: Final = frozenset(("most", "more", "least", "less", "so", "too", "very"))
_ENDS_WHEN: Final = frozenset(
    (",", "and", "because", "that", "which", "who", "what", "if")
)
_NEVER_AS: Final = frozenset(("deem", "pronounce", "scorn"))
_CALLED_WITHIN: Final = 6
_WHEN_CALLED: Final = frozenset(
    (
        *("day", "week", "month", "year", "hour", "minute", "moment", "second", "few"),
        *("couple", "bit", "little", "lot", "number", "third", "fourth", "while"),
    )
)
_AMOUNTS: Final = frozenset(
    (
        *("between", "around", "about", "$", "€", "£", "twice", "double", "triple"),
        *("nearly", "almost", "roughly", "some", "over", "under"),
    )
)


def labelled(sentence: Sentence, first: int, last: int, cue: Cue) -> Range | None:
    """As in "described it as “...”", "called the cut “...”": the thing and the quotation."""
    quote = next((at for at in range(first, last) if at in sentence.quotes), None)
    if quote is not None and _is_said_there(sentence, first, quote):
        return None  # "cited what it described as a source, said it was “late”"
    if quote is None:
        return _plain_label(sentence, first, last, cue)
    if sentence.lows[first] == "as":
        return quote, quote + 1  # "some of whom he described as “tourists”"
    if quote - first > LABEL_REACH and sentence.lows[quote - 1] == "as":
        return first, quote + 1
    if quote - first > LABEL_REACH:
        return _plain_label(sentence, first, last, cue)
    # "described being thrown “like a parcel” across the saloon"
    if sentence.lows[first] == "being":
        return first, last
    more = _more_labels(sentence, quote) or _of_whom(sentence, quote)
    return first, more or quote + 1


def _of_whom(sentence: Sentence, quote: int) -> int:
    """Where "called him a “crank” who was “worse than the others”" ends; 0 where no such words follow."""
    lows = sentence.lows
    if lows[quote + 1 : quote + 2] not in {("who",), ("that",)}:
        return 0
    reach = range(quote + 2, min(quote + LABEL_REACH, sentence.end))
    second = next((at for at in reach if at in sentence.quotes), 0)
    is_plain = second and not any(
        at in sentence.cue_at or lows[at] == "," for at in range(quote + 2, second)
    )
    return second + 1 if is_plain else 0


def _is_said_there(sentence: Sentence, first: int, quote: int) -> bool:
    """Whether a comma and another verb of saying stand before a quotation: what it holds is that verb's."""
    return any(
        first < each.first < quote
        and each.verb.kind in {"say", "tell"}
        and "," in sentence.lows[first : each.first]
        for each in sentence.cues
    )


def _more_labels(sentence: Sentence, quote: int) -> int:
    """Where "calls the data “fine” and the method “a shrug”" ends, "Rell as “a thief”, Velm as “a nest”"; 0 for one."""
    is_as = sentence.lows[quote - 1] == "as"
    end = 0
    while (further := _next_label(sentence, quote, is_as=is_as)) > quote:
        quote, end = further, further + 1
    return end


def _next_label(sentence: Sentence, quote: int, *, is_as: bool) -> int:
    lows, at = sentence.lows, quote + 2
    if lows[quote + 1 : at] not in ({("and",), (",",)} if is_as else {("and",)}):
        return 0
    at += lows[quote + 1 : at + 1] == (",", "and")
    reach = range(at, min(at + LABEL_REACH, sentence.end))
    second = next((x for x in reach if x in sentence.quotes), 0)
    if not second or (second == at and not is_as):
        return 0
    is_plain = not any(
        lows[x] in AUXILIARIES or sentence.is_finite(x) or x in sentence.cue_at
        for x in range(at, second)
    )
    is_called = is_plain and (second == at or not is_as or lows[second - 1] == "as")
    is_thing = lows[at] in DETERMINERS or (is_as and sentence.has_capital(at))
    return second if is_called and (is_thing or second == at) else 0


def _is_when(sentence: Sentence, named: int, last: int) -> bool:
    """As in "called him as the crowd looked on": "as" tells when, and not what somebody is called."""
    near = range(named + 1, min(named + _WHEN_REACH, last))
    end = next((at for at in near if sentence.lows[at] in _ENDS_WHEN), near.stop)
    return any(
        (sentence.is_finite(at) or sentence.lows[at] in AUXILIARIES)
        and sentence.lows[at - 1] not in _DEGREES
        for at in range(named + 2, end)
    )


def _plain_label(sentence: Sentence, first: int, last: int, cue: Cue) -> Range | None:
    """Without quotation marks: "described the post as unhelpful", "called him an impostor", "described how it sank"."""
    lows = sentence.lows
    if cue.verb.base == "describe" and _is_told_of(sentence, first, last, cue):
        near = range(first + 1, last - 2)
        parted = (
            at
            for at in near
            if lows[at : at + 2] == (",", "and") and _acts_on(sentence, at + 2, last)
        )  # "described growing up there, and sang"
        return first, next(parted, last)
    limit = min(first + LABEL_REACH, last - 1)
    named = next((at for at in range(first + 1, limit) if lows[at] == "as"), 0)
    if named and cue.verb.base not in _NEVER_AS and not _is_when(sentence, named, last):
        return first, last
    fewest = _JUDGED_WITHIN[0] - (lows[first] in OBJECT_PRONOUNS)  # "it premature"
    is_judged = (
        (lows[first] in DEFINITE or lows[first] in OBJECT_PRONOUNS)
        and fewest <= last - first <= _JUDGED_WITHIN[1]
        and lows[last - 1].endswith(JUDGEMENTS)
        and sentence.word(last - 1).islower()
    )
    if is_judged:
        return first, last  # "called the walkout unjustified"
    is_somebody = lows[first] in OBJECT_PRONOUNS and lows[first + 1 : first + 2] in {
        ("a",),
        ("an",),
        ("the",),
    }
    is_so_called = is_somebody or any(
        lows[at] in {"a", "an"}
        and sentence.ends_noun(at - 1)
        and lows[at + 1] not in _WHEN_CALLED
        for at in range(first + 2, min(first + _CALLED_WITHIN, last - 1))
        if lows[first] in DEFINITE
        or sentence.has_capital(first)
        or (sentence.has_capital(at - 1) and not PERSONS.isdisjoint(lows[first:at]))
    )  # "called the proceedings a kangaroo court"
    return (first, last) if is_so_called else None


def _acts_on(sentence: Sentence, at: int, last: int) -> bool:
    """As in "described braking, and laughed", "described how it sank, and the film shows it": no part of it."""
    near = sentence.lows[at : min(at + _GOES_ON_WITHIN, last)]
    is_clause = not AUXILIARIES.isdisjoint(near) or any(
        sentence.is_present(at + x) for x, _ in enumerate(near)
    )
    is_verb = sentence.is_finite(at) or sentence.may_be_verb(at)
    return is_verb or sentence.lows[at].endswith("ed") or is_clause


def _is_of_somebody(sentence: Sentence, cue: Cue) -> bool:
    """Whether somebody or a text of theirs stands before a verb: "Ana Ruiz describes how", "the report describes"."""
    before = sentence.before(cue.first)
    if before < 0:
        return False
    low = sentence.lows[before]
    return low in SPEAKERS or low in TEXTS_THAT_SPEAK or sentence.has_capital(before)


def _is_told_of(sentence: Sentence, first: int, last: int, cue: Cue) -> bool:
    """As in "described how it sank", "described being thrown", "described a lurch and a wall of sacks"."""
    opening = sentence.lows[first]
    behind = sentence.lows[first + 1 : first + 2]
    is_doing = opening.endswith("ing") and behind not in {("of",), ("as",), ()}
    is_adjective = opening in _NO_DEEDS and PREPOSITIONS.isdisjoint(behind)
    is_doing = is_doing and not is_adjective  # "living relatives", not "living under"
    is_deed = opening in _FEELING or not _BEHIND_DEEDS.isdisjoint(behind)
    is_doing = is_doing and (is_deed or sentence.is_adverb(first + 1))  # "driving rain"
    if cue.verb.form != "past" and not _is_of_somebody(sentence, cue):
        return False  # "The equations describe how air flows"
    is_new = opening in {"a", "an"} and cue.verb.form == "past"
    is_new = is_new and sentence.lows[sentence.before(cue.first)] in _SAW_IT
    acts = any(
        low.endswith("ing") and sentence.ends_noun(at - 1)
        for at, low in enumerate(sentence.lows[first:last], first)
    )
    is_new = is_new and acts  # "described a lurch and sacks sliding down"
    return opening == "how" or is_doing or is_new


def put_at(sentence: Sentence, first: int, last: int, cue: Cue) -> Range | None:
    """What is put at a number: "put the toll at 27"."""
    is_number = any(
        (sentence.lows[at] == "at" and at + 1 in sentence.quotes)
        or (
            sentence.lows[at] == "at"
            and any(
                any(each.isdigit() for each in low)
                or low in _AMOUNTS
                or low in NUMBER_WORDS
                for low in sentence.lows[at + 1 : at + 4]
            )
        )
        for at in range(first + 1, min(first + PUT_REACH, last - 1))
    )
    quote = next((at for at in range(first, last) if at in sentence.quotes), 0)
    is_over = sentence.lows[quote + 1 : quote + 2] == () or (
        sentence.lows[quote + 1] in _ENDS_A_COUNT
    )
    if is_number and quote and sentence.lows[quote - 1] == "at" and is_over:
        return first, quote + 1  # "put the toll at “dozens” in a briefing"
    is_more = sentence.lows[last - 1] in {"higher", "lower"}  # "put the number higher"
    is_more = is_more or cue.verb.base == "give"  # "gave the date as 6 May"
    is_count = sentence.lows[first - 1] in COUNTED  # "gave a figure of 740"
    return (first, last) if is_number or is_more or is_count else None
