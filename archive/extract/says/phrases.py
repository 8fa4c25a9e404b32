"""Noun phrases of a sentence: the one that ends before a word, and the one that begins behind it."""

from typing import Final

from archive.extract.says.clause import ABOVE, opens_an_amount
from archive.extract.says.cues import Sentence
from archive.extract.says.who_says import verb_of_whom
from archive.extract.text.items import BREAKS, POSSESSIVES, Range
from archive.extract.words.grammar import (
    AFTER_A_SUBJECT,
    ARTICLES,
    AUXILIARIES,
    BE,
    BODIES,
    CLAUSE_WORDS,
    DAYS,
    DETERMINERS,
    GROUPS,
    NOMINATIVES,
    OPENERS,
    PERSONS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)

SUBJECT_LIMIT: Final = 30
"""A subject is no longer than so many words."""
WHO_LIMIT: Final = 14
"""What "who" tells of somebody takes no more words."""
_BEFORE_THAT: Final = frozenset((each,) for each in PREPOSITIONS | {"of"})
"""Between one of these and a noun "that" begins no clause: "familiar with that call"."""
_CLOSES: Final = frozenset((",", ";", ":"))
_PEOPLE: Final = PERSONS | GROUPS
_LIES: Final = frozenset(
    ("hit", "lie", "lies", "live", "lives", "runs", "run", "work", "works", "sits")
)
"""Behind "whose" these are verbs though no ending says so: "farmers whose fields lie below it"."""
_TELLS_MORE: Final = frozenset(("who", "which", "whose", "whom"))
_JOINS_ON: Final = DETERMINERS | {"colleagues", "others", "co-authors", "colleague"}
_OF_ONES_OWN: Final = frozenset(("of", own) for own in ("her", "his", "their", "its"))
"""As in "told the magazine of her part, a ghost, that": what it was about."""
_NO_WHOM: Final = (
    (BREAKS - {"(", ")"})
    | CLAUSE_WORDS
    | AUXILIARIES
    | NOMINATIVES
    | {"to", "that", "not", "by", "with", "on"}
)
_MANY: Final = GROUPS | {"those", "people", "some", "others", "many", "all"}
_OPENS_A_CLAUSE: Final = SUBJECT_PRONOUNS | DETERMINERS
_NO_DEED: Final = (
    GROUPS | BODIES | PERSONS | PREPOSITIONS | DETERMINERS | SUBJECT_PRONOUNS
)
_SAYS: Final = frozenset(("said", "says", "claimed", "claims", "added", "adds"))
_FIELD: Final = 3
"""An office's field in brackets: "(", a word, ")"."""
BEFORE_DAYS: Final = frozenset(("last", "late", "early", "this"))

_AHEAD: Final = frozenset(
    (
        *("ahead", "earlier", "later", "late", "early", "last", "aboard", "upon"),
        *("afterwards", "afterward", "yesterday", "tonight"),
    )
)
_INSIDERS: Final = frozenset(
    (
        *(("close", "to"), ("familiar", "with"), ("briefed", "on")),
        *(("knowledge", "of"), ("involved", "in"), ("present", "at")),
        *(("led", "by"), ("headed", "by")),
    )
)
"""What tells where somebody stands: "a source close to the talks", "researchers led by Ana Ruiz"."""
_OPENS_TIMES: Final = PREPOSITIONS | BEFORE_DAYS
_IN_TIMES: Final = DAYS | BEFORE_DAYS | {"the"}
_OPENS_CLAUSES: Final = BREAKS | CLAUSE_WORDS
_STOPS_LEFT: Final = _OPENS_CLAUSES | AUXILIARIES
_STOPS_RIGHT: Final = (
    BREAKS | (PREPOSITIONS - {"for"}) | CLAUSE_WORDS | AUXILIARIES | AFTER_A_SUBJECT
)
_BEHIND_A_SPEAKER: Final = PREPOSITIONS | DAYS | _AHEAD | {",", ";", ":", "."}
_ABOUT_TWO: Final = 2
_COMPARED: Final = frozenset(("more", "less", "fewer"))
_NO_LAST_WORDS: Final = (DETERMINERS | PREPOSITIONS) - {"those", "these"}
_OTHERS: Final = frozenset((("the", "other"), ("the", "others"), ("the", "latter")))
_ALONE: Final = frozenset(
    ("both", "some", "many", "several", "most", "each", "all", "those")
)
_FIELDS: Final = frozenset(
    (
        *(("search", "rescue"), ("health", "safety"), ("oil", "gas"), ("law", "order")),
        *(("trade", "industry"), ("arts", "culture"), ("food", "agriculture")),
        *(("science", "technology"), ("women", "children"), ("culture", "tourism")),
        *(("foreign", "security"), ("research", "development"), ("mines", "energy")),
        *(("current", "former"), ("past", "present"), ("serving", "former")),
    )
)
"""What "and" joins before one noun: "the search and rescue chief", "three current and former employees"."""
_JOINED_NOUNS: Final = PERSONS | GROUPS | BODIES


def phrase_before(sentence: Sentence, before: int) -> Range | None:
    """The noun phrase that ends with an item: back to a comma, a quotation, a conjunction or the sentence's begin."""
    lows = sentence.lows
    if before < 0:
        return None
    last = before + 1
    if lows[before] == "which" and before > 1:
        return before, last
    is_paper = before > 0 and lows[before - 1] in ARTICLES  # "the i"
    near = range(max(0, before - 4), before)
    is_of_who = any(
        lows[at] in {"who", "whose"}
        or (lows[at] == "that" and lows[at + 1] not in DAYS)
        for at in near
    )  # but "That evening she said"
    is_object = (
        lows[before] == "it"
        and before > 1
        and (lows[before - 1] in {"to", "of", "with", "from", "about", "behind", "on"})
    )  # "A source close to it said"
    if lows[before] in SUBJECT_PRONOUNS and not (is_paper or is_of_who or is_object):
        return before, last  # "In a statement to the Gazette it said"
    described = _who_says(sentence, before) or _whom_who_describes(sentence, before)
    if described is not None:
        return described
    first = _phrase_begin(sentence, last)
    if lows[first] == "who" and last - first > 1:
        if lows[first + 1] in PREPOSITIONS or lows[first + 1] == "according":
            return first, first + 1  # "who in September told"
        first += 1  # "who police said was armed"
    first = _without_adverbial(sentence, first, last)
    is_verb = (
        last - first == 1
        and sentence.word(before).islower()
        and (lows[first - 1 : first] != () and lows[first - 1] in BE)
    )
    if (
        last - first > _ABOUT_TWO
        and lows[first] in DETERMINERS
        and sentence.is_finite(before)
        and not _PEOPLE.isdisjoint(lows[first - 1 : first])
    ):
        return phrase_before(sentence, first - 1)  # "a woman the council hired said"
    if is_verb:
        return None  # "the day it was caught, not the day it woke, cautioned Ruiz"
    if (
        lows[first - 1 : first] != ()
        and lows[first - 1] in BE
        and lows[first].endswith("ed")
    ):
        return None  # "were called to a meeting in Velm, said Ruiz"
    return (first, last) if is_phrase(sentence, first, last) else None


def _phrase_begin(sentence: Sentence, last: int) -> int:
    """Where a noun phrase begins: behind a comma, a verb, a conjunction, or with an article or "who"."""
    lows, first = sentence.lows, last
    while first > 0 and last - first < SUBJECT_LIMIT:
        low = lows[first - 1]
        if _is_field(sentence, first):
            first -= _FIELD
            continue
        if low == "than" and first > 1 and lows[first - 2] in _COMPARED:
            first -= 2  # "A post shared more than 40,000 times on X shows"
            continue
        is_that = (
            low == "that"
            and lows[first - 2 : first - 1] in _BEFORE_THAT
            and lows[first] not in _OPENS_A_CLAUSE
        )
        is_stop = low in _STOPS_LEFT and not (is_that or sentence.is_month(first - 1))
        if is_stop or first - 1 in sentence.cue_at:
            break
        if low in {"and", "&"} and not _joins(sentence, first - 1, last):
            break
        first -= 1
        if low == "who" or (
            low in ARTICLES
            and first > 0
            and not _is_initial(sentence, first)
            and lows[first - 1] != "than"  # "more than a dozen residents"
            and sentence.ends_noun(first - 1)
            and not _is_participle(sentence, first - 1)
        ):
            break
    return first


def _is_initial(sentence: Sentence, at: int) -> bool:
    """As in "Tom A. Rell": no article."""
    return (
        sentence.word(at) == "A"
        and sentence.has_capital(at - 1)
        and sentence.has_capital(at + 1)
    )


def _is_field(sentence: Sentence, first: int) -> bool:
    """As in "deputy commissioner (crime) Ana Ruiz": what an office is for, in brackets before a name."""
    before = first - _FIELD - 1
    return (
        before >= 0
        and sentence.lows[first - 1] == ")"
        and sentence.lows[first - _FIELD] == "("
        and sentence.has_capital(first)
        and sentence.lows[before].isalpha()
    )


def _is_participle(sentence: Sentence, at: int) -> bool:
    """As in "An editorial accompanying the paper": what belongs to the noun before; a building is a noun."""
    return (
        at > 0
        and sentence.lows[at].endswith("ing")
        and sentence.ends_noun(at - 1)
        and sentence.lows[at - 1] not in ARTICLES
        and sentence.word(at - 1).islower()
    )


def _who_says(sentence: Sentence, before: int) -> Range | None:
    """The noun before "who" in "A driver who said he had stopped refused", where the verb is the next item."""
    near = range(before - 1, max(0, before - SUBJECT_LIMIT), -1)
    who = next((at for at in near if sentence.lows[at] == "who"), 0)
    is_next = who > 0 and verb_of_whom(sentence, who) == before + 1
    return phrase_before(sentence, who - 1) if is_next else None


def _whom_who_describes(sentence: Sentence, before: int) -> Range | None:
    """The noun before "who" in "A driver who had stopped at the stall said": what stands right before "who"."""
    lows = sentence.lows
    for at in range(before - 1, max(0, before - WHO_LIMIT), -1):
        is_apart = lows[at] in {",", ";", ":"} or at in sentence.quotes
        if is_apart or (lows[at] in _SAYS and lows[at + 1] in DETERMINERS):
            return None  # "a woman who was there said the minister had knelt"
        if lows[at] == "whose":
            acts = any(
                lows[x] in AUXILIARIES or sentence.is_finite(x) or lows[x] in _LIES
                for x in range(at + 2, before + 1)
            )  # "chiefs whose land has flooded say"
            is_one = acts and lows[at - 1] != "," and at > 0
            return phrase_before(sentence, at - 1) if is_one else None
        is_that = lows[at] == "that" and lows[before] not in PREPOSITIONS
        if lows[at] == "who" or is_that:
            found = phrase_before(sentence, at - 1) if lows[at - 1] != "," else None
            is_verb = (
                lows[at + 1] in AUXILIARIES
                or sentence.may_be_verb(at + 1)
                or _many_do(sentence, at)
            )
            is_doing = sentence.may_be_doing(at + 1)  # "the family that controls it"
            return found if is_verb or is_doing else None
    return None


def _many_do(sentence: Sentence, who: int) -> bool:
    """As in "people who know her", "residents who live near the dam": a verb in the plural, which may be any word."""
    low = sentence.lows[who + 1]
    is_many = sentence.lows[who - 1] in _MANY
    return (
        sentence.lows[who] == "who"
        and is_many
        and low.isalpha()
        and sentence.word(who + 1).islower()
        and low not in _NO_DEED
        and not sentence.is_adverb(who + 1)
    )


def phrase_behind(sentence: Sentence, first: int) -> Range:
    """The noun phrase that begins with an item; an empty range where none does."""
    lows, last = sentence.lows, first
    while last < sentence.end and last - first < SUBJECT_LIMIT:
        low = lows[last]
        if low in _STOPS_RIGHT and not (low == "this" and last == first):
            break
        if last > first and (
            sentence.is_adverb(last)
            or _begins_a_time(sentence, last)
            or (
                low in ARTICLES
                and sentence.ends_noun(last - 1)
                and not _is_initial(sentence, last)
            )
            or (low in NOMINATIVES and _begins_his_clause(sentence, first, last))
        ):
            break  # "according to Reuters he left"
        last += 1
    last = _with_a_second(sentence, first, _past_two_fields(sentence, first, last))
    if lows[last : last + 3] == ("with", "knowledge", "of"):
        last += 2
    last += lows[last - 1 : last + 1] in ABOVE
    while lows[last - 1 : last + 1] in _INSIDERS:
        last = _noun_end(sentence, last + 1)
    return (first, last) if is_phrase(sentence, first, last) else (first, first)


def _begins_his_clause(sentence: Sentence, first: int, pronoun: int) -> bool:
    """As in "According to Reuters he left", "According to Rell's people he accepted it": no part of the phrase."""
    if sentence.has_capital(pronoun - 1):
        return True
    is_owned = not POSSESSIVES.isdisjoint(sentence.lows[first:pronoun])
    behind = sentence.lows[pronoun + 1 : pronoun + 2]
    acts = behind != () and (
        behind[0] in AUXILIARIES or sentence.is_finite(pronoun + 1)
    )
    return acts and is_owned


def _begins_a_time(sentence: Sentence, at: int) -> bool:
    """As in "said Ana Ruiz Friday", "said the mayor ahead of the vote": what tells when, right behind a noun."""
    low = sentence.lows[at]
    is_time = low in _AHEAD or (low in DAYS and not sentence.has_capital(at + 1))
    return is_time and sentence.ends_noun(at - 1)


def _past_two_fields(sentence: Sentence, first: int, last: int) -> int:
    """Where "health and security officials" ends: "and" joins what several people are of."""
    lows = sentence.lows
    is_joined = last > first and lows[last : last + 1] == ("and",)
    if (
        not is_joined
        or lows[last - 1] in _JOINED_NOUNS
        or sentence.has_capital(last - 1)
    ):
        return last
    near = range(last + 2, min(last + 2 + _ABOUT_TWO, sentence.end))
    end = next((at for at in near if lows[at] in GROUPS), 0)
    if not end:
        return _past_a_named_one(sentence, last)
    is_field = end and not any(
        at in sentence.cue_at or lows[at] in _STOPS_RIGHT for at in range(last + 1, end)
    )
    return end + 1 if is_field else last


def _past_a_named_one(sentence: Sentence, joint: int) -> int:
    """Where "travel and trade analyst Ana Ruiz" ends, from its "and"; there where no name follows."""
    at = joint + 1
    while at < sentence.end and at - joint <= _FIELD and sentence.word(at).islower():
        if at in sentence.cue_at or sentence.lows[at] in _STOPS_RIGHT:
            return joint
        at += 1
    end = at
    while end < sentence.end and sentence.has_capital(end):
        end += 1
    is_one = end > at > joint + 1 and sentence.lows[at - 1] in PERSONS
    return end if is_one else joint


def _with_a_second(sentence: Sentence, first: int, last: int) -> int:
    """Where a second name ends that "and" joins, unless a verb of its own follows: "said Ana Ruiz and Tom Rell"."""
    lows = sentence.lows
    end = last + 1
    while sentence.has_capital(end):
        end += 1
    is_joined = (
        last > first
        and lows[last : last + 1] == ("and",)
        and end > last + 1
        and sentence.has_capital(last - 1)
    )
    is_last = end >= sentence.end or lows[end] in _BEHIND_A_SPEAKER
    return end if is_joined and is_last else last


def _noun_end(sentence: Sentence, at: int) -> int:
    """Where the noun phrase ends that begins here: "the talks", "the matter"."""
    lows = sentence.lows
    at += lows[at : at + 1] != () and lows[at] in DETERMINERS
    while at < sentence.end and not (
        lows[at] in _STOPS_RIGHT
        or lows[at] in ARTICLES
        or sentence.is_adverb(at)
        or _begins_a_time(sentence, at)
    ):
        at += 1
    return at


def past_whom(sentence: Sentence, at: int) -> int:
    """Where "the army chief, Tom Rell, 54," ends, "Tom Rell, who chairs the board,", "Tom Rell (Labour)".

    The item behind what is put beside somebody who was told or asked; the first one where nothing is put beside them.
    """
    lows, last = sentence.lows, at
    while last < sentence.end and last - at < SUBJECT_LIMIT and lows[last] != ",":
        if lows[last] == "(" and ")" in lows[last : last + SUBJECT_LIMIT]:
            last = lows.index(")", last) + 1
            if lows[last : last + 1] != (",",):
                return last
            break
        if (
            lows[last] in _NO_WHOM
            or last in sentence.quotes
            or last in sentence.cue_at
            or sentence.is_finite(last)
            or lows[last : last + 2] in _OF_ONES_OWN
        ):
            return at
        last += 1
    end = _past_asides(sentence, last)
    return end if end > last > at else at


def _past_asides(sentence: Sentence, comma: int) -> int:
    """The item behind what stands between commas, one aside after the other; the comma where none does."""
    lows, at, end = sentence.lows, comma, comma
    while at < sentence.end and lows[at] == ",":
        near = range(at + 1, min(at + SUBJECT_LIMIT, sentence.end - 1))
        close = next((x for x in near if lows[x] in _CLOSES or x in sentence.quotes), 0)
        if close <= at + 1 or lows[close] != ",":
            break
        if lows[at + 1] not in _TELLS_MORE and not is_beside(sentence, at + 1, close):
            break
        at, end = close, close + 1
    return end


def is_beside(sentence: Sentence, first: int, last: int) -> bool:
    """Whether words between commas are an age, a name or an office, and no clause."""
    lows = sentence.lows
    is_one = (
        lows[first] in DETERMINERS
        or lows[first].isdigit()
        or sentence.has_capital(first)
        or not PERSONS.isdisjoint(lows[first:last])
    )
    return is_one and not any(
        lows[at] in AUXILIARIES
        or at in sentence.cue_at
        or (sentence.is_finite(at) and lows[at - 1] not in DETERMINERS)
        for at in range(first, last)
    )


def is_phrase(sentence: Sentence, first: int, last: int) -> bool:
    """Whether items can be a subject: a name, a pronoun, or a noun with what belongs to it; no verb in between."""
    if last <= first or last - first > SUBJECT_LIMIT:
        return False
    lows = sentence.lows[first:last]
    if len(lows) == 1 and (lows[0] in SUBJECT_PRONOUNS or not lows[0][0].isalpha()):
        return lows[0] in SUBJECT_PRONOUNS
    if len(lows) == 1 and lows[0] in _ALONE:
        return True  # "Both said"
    if len(lows) == 1 and lows[0] in OPENERS:
        return False  # "Elsewhere, asked about it,"
    if lows in _OTHERS:
        return True
    return (
        (
            lows[-1] not in _NO_LAST_WORDS
            or lows[-2:] in ABOVE
            or (lows[-1] == "her" and lows[-2:-1] in _BEFORE_THAT)
        )
        and not any(
            (low in AUXILIARIES and not sentence.is_month(first + at)) or low == "not"
            for at, low in enumerate(lows)
        )
        and sentence.quotes.keys().isdisjoint(range(first, last))
        and any(low[0].isalpha() for low in lows)
    )


def _joins(sentence: Sentence, at: int, last: int) -> bool:
    """Whether "and" joins two names rather than two clauses."""
    lows = sentence.lows
    left, right = at - 1, at + 1
    if left < 0 or right >= last:
        return False
    is_left = sentence.word(left)[0].isupper() or lows[left] in _JOINED_NOUNS
    is_right = sentence.word(right)[0].isupper() or lows[right] in _JOINS_ON
    if (lows[left], lows[right]) in _FIELDS:
        return True
    are_several = lows[left] in GROUPS and lows[last - 1] in GROUPS
    # "nurses and clinical officers"
    if are_several and not sentence.may_be_verb(right):
        return True
    if not (is_left and is_right):
        return False
    if left > 0 and lows[left - 1] in {"in", "of", "from", "between"}:
        return True  # "Trade unions in Chile and Norway"
    start = left
    while start > 0 and lows[start - 1] not in _OPENS_CLAUSES:
        start -= 1
        if (
            start in sentence.cue_at
            or lows[start] in AUXILIARIES
            or sentence.may_be_verb(start)
            or (lows[start] in PREPOSITIONS and lows[left] in BODIES)
        ):
            return False  # "It belongs to the council and the union said"
    return lows[start] not in PREPOSITIONS


def _without_adverbial(sentence: Sentence, first: int, last: int) -> int:
    """Leave "On Tuesday", "Meanwhile", "In 2024" out of the front of a phrase."""
    lows, at = sentence.lows, first
    while at < last and (lows[at] in OPENERS or sentence.is_adverb(at)):
        at += 1
    if (
        at + 1 < last < sentence.end
        and lows[at] == "with"
        and lows[last].endswith("ing")
    ):
        return at + 1
    is_bare = last - at == _ABOUT_TWO and lows[at] != "at"  # "over three argued pages"
    if at < last and not is_bare and opens_an_amount(sentence, at):
        return at  # "At least two of his colleagues say"
    if at < last and lows[at] in _OPENS_TIMES:
        after = at + 1
        while after < last and (
            lows[after] in _IN_TIMES
            or lows[after][0].isdigit()
            or sentence.is_month(after)
        ):
            after += 1
        # "On June 5 the agency said": its article is the phrase's own
        after -= lows[after - 1] == "the" and after < last
        if at + 1 < after < last:
            return after
        if lows[at] in PREPOSITIONS:
            return _name_at_the_end(sentence, at, last)
    return at


def _name_at_the_end(sentence: Sentence, first: int, last: int) -> int:
    """Where the name begins in "In police interviews Petherick claimed", right behind a noun; else the end."""
    at = last
    owner = next(
        (at for at in range(first + 1, last) if sentence.lows[at] in POSSESSIVES), last
    )
    if owner < last and sentence.has_capital(owner - 1):
        at = owner  # "Outside the courtroom Ruiz's daughter"
    while at > first and sentence.has_capital(at - 1):
        at -= 1
    before = at - 1
    is_behind_a_noun = before > first and (
        sentence.ends_noun(before) and sentence.word(before).islower()
    )
    return at if at < last and is_behind_a_noun else last
