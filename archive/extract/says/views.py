"""Quotations that no verb of saying reports: "In the words of X, ...", "For X, ...", "... was X's reply"."""

from collections.abc import Iterator, Sequence
from typing import Final

from archive.extract.says.adverbials import past_adverbials
from archive.extract.says.antecedents import antecedents
from archive.extract.says.clause import CLAUSE_LIMIT, is_clause
from archive.extract.says.cues import Cue, Sentence
from archive.extract.says.ends import clause_end
from archive.extract.says.phrases import SUBJECT_LIMIT, phrase_before, phrase_behind
from archive.extract.says.sayers import aside_behind, sayer_of
from archive.extract.says.saying import ASKED_BY, CLAIM_BY, Saying
from archive.extract.text.items import DASHES, POSSESSIVES, Range
from archive.extract.words.grammar import (
    ARTICLES,
    AUXILIARIES,
    BE,
    BEGINS_A_SUBJECT,
    BODIES,
    DAYS,
    DETERMINERS,
    GROUPS,
    MODALS,
    OUTLET_NOUNS,
    PARTICLES,
    PERSONS,
    PREPOSITIONS,
    QUESTIONS,
    SKIPPED,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from archive.extract.words.lexicon import Verb, languages, towns, verbs

RULE: Final = "view"
_LEARNED: Final = frozenset(("learned", "learnt"))
_HAS: Final = frozenset(("has", "have"))
_LEARN: Final = Verb(base="learn", kind="stance", form="past")
_HEARS: Final = frozenset(("heard", "hears", "learned", "learnt"))
_TOLD_HIM: Final = Verb(base="hear from", kind="say", form="past")
_VIEW: Final = Verb(base="in the view of", kind="say", form="base")
_WHAT_ASKED: Final = QUESTIONS | {"which"}
_LEADS: Final = frozenset(("for", "to"))
_LIKES_TO: Final = SKIPPED | AUXILIARIES | {"to", "likes", "liked", "once", "later"}
_PUTS: Final = frozenset(("put", "puts", "describes", "described", "calls", "called"))
_ANSWERS: Final = frozenset(
    (
        *("message", "verdict", "answer", "reply", "response", "advice", "assessment"),
        *(
            "summary",
            "conclusion",
            "warning",
            "words",
            "view",
            "description",
            "comment",
        ),
    )
)


_OWNERS: Final = frozenset(("his", "her", "their", "its"))
_VIEWS: Final = frozenset(
    ("view", "words", "opinion", "telling", "estimation", "reckoning", "eyes", "phrase")
)
_NOUNS: Final = (_ANSWERS - {"words"}) | {
    *("argument", "claim", "point", "position", "contention", "assertion", "verdict"),
    *(
        "line",
        "stance",
        "theory",
        "explanation",
        "excuse",
        "complaint",
        "accusation",
        "finding",
        "suggestion",
    ),
}
_CLAIMS: Final = frozenset(
    each
    for noun in (
        *("report", "claim", "suggestion", "argument", "allegation", "assertion"),
        *("accusation", "complaint", "warning", "assurance", "promise", "pledge"),
        *("prediction", "statement", "announcement", "finding", "contention"),
    )
    for each in (noun, f"{noun}s")
)
_OWNED: Final = (
    _CLAIMS - {"report", "reports", "statement", "statements"}
) | frozenset(("demand", "demands", "insistence", "explanation"))
_WAS_CLAIMED: Final = frozenset(
    (
        *("is", "was", "has", "had", "were", "are", "came", "drew", "sparked", "did"),
        *("prompted", "caused", "led", "angered", "proved", "went", "met", "does"),
    )
)
_NEW_CLAUSE: Final = frozenset(
    (
        *(",", ";", "and", "or", "but", "that", "who", "which", "because", "if"),
        *("when", "while", "as", "what", "whom", "whose", "where", "how", "why"),
    )
)
_BESIDE_A_CLAIM: Final = frozenset(
    ("in", "with", "and", "or", "but", "that", "if", "when")
)
_BY: Final = frozenset(("by", "from", "in", "on"))
_STORIES: Final = frozenset(("report", "reports", "story", "article", "post"))
_SITES: Final = frozenset(("website", "site", "portal", "blog", "page"))
_NEVER: Final = MODALS | {"to", "never", "not"}
_NONE: Final = frozenset(("no", "any", "without", "neither"))
_HOUSES: Final = frozenset(
    ("senate", "parliament", "congress", "assembly", "house", "court", "council")
)
_ACCOUNTS: Final = frozenset(
    ("account", "reckoning", "admission", "estimate", "telling", "count")
)
_HELD: Final = frozenset(
    ("view", "opinion", "telling", "account", "estimation", "reckoning", "version")
)
_VIEWS_ALONE: Final = frozenset(("view", "opinion", "telling"))
_GIVEN: Final = frozenset(("which", "given", "written", "made", "sent", "told", "put"))
_CLEAR: Final = frozenset(("adamant", "insistent", "emphatic", "clear", "unequivocal"))
_TOLD_BY: Final = (
    _NOUNS
    | _CLAIMS
    | _ACCOUNTS
    | _HELD
    | _CLEAR
    | _HEARS
    | _LEARNED
    | {"accused", "asked"}
)
"""Without one of these only "As Ana Ruiz sees it" tells whose view it is."""
_OF_THE_VIEW: Final = frozenset(("of", "the", noun) for noun in ("view", "opinion"))
_VERY: Final = frozenset(("very", "quite", "also", "so", "still"))
_IS: Final = (BE - {"be", "been", "being"}) | {"remain", "remains", "remained"}
_SPEAKERS: Final = PERSONS | GROUPS | BODIES | {"he", "she", "they", "we", "i", "who"}
_NOBODY: Final = frozenset(("it", "this", "that", "what", "there", "which"))
_SEES_IT: Final = frozenset(
    (each, "it") for each in ("sees", "saw", "tells", "told", "puts", "put")
)
_FROM_WHOM: Final = frozenset(("from", "of"))
_TELLS_WHO: Final = frozenset(("who", "a", "an", "the", "whose", "which"))
_FEWEST: Final = 4
_CALLED_WITHIN: Final = 14
_IS_DONE: Final = BE | {","}
_NO_THING: Final = frozenset(("what", "which", "who", "whose", "that", "it"))
_OWNED_WITHIN: Final = 4
_ACCUSED_WITHIN: Final = 14
_OF_WORDS: Final = frozenset(("of", "that", "to"))
_CRIES: Final = frozenset(("cry", "shout", "call", "retort", "chorus", "refrain"))
_SHOUTED: Final = Verb(base="shout", kind="say", form="past")
_WORDED_WITHIN: Final = 7
_THOSE: Final = frozenset(("that", "this", "those", "these", "such"))
_BEFORE_THOSE: Final = DASHES | {":", ","}
_OF_WHOM: Final = frozenset((("of",), ("from",)))
_OWNER_LIMIT: Final = 6
_PREDICATE: Final = 3
"""So near before a quotation stands the "is" whose predicate it is: "was always a “sieve”"."""


def views(sentence: Sentence, found: Sequence[Saying]) -> Iterator[Saying]:
    """Find the quotations of a sentence that are somebody's by such words, besides the reports ``found``."""
    accused: tuple[Saying, ...] = ()
    if "by" in sentence.lows and "it" in sentence.lows:
        yield from _said_by(sentence)
    if not _TOLD_BY.isdisjoint(sentence.lows) or sentence.lows[0] == "as":
        yield from _in_a_noun(sentence)
        yield from _claimed_by(sentence)
        yield from _claim_of(sentence)
        yield from _by_account(sentence)
        yield from _accused_by(sentence)
        accused = tuple(_accused_of(sentence))
        yield from accused
        yield from _adamant(sentence)
        yield from _asked_by(sentence)
        yield from _heard_from(sentence)
        yield from _has_learned(sentence)
    free = [
        quote
        for quote in sentence.quotes
        if not any(
            low <= quote < high
            for each in (*found, *accused)
            for low, high in each.content
        )
    ]
    if free:
        yield from _led(sentence, free)
        yield from _put(sentence, free)
        yield from _answered(sentence, free)
        yield from _worded(sentence, free)
        yield from _promised(sentence, free)
        yield from _came(sentence, free)
        yield from _in_the_view(sentence, free)
        yield from _for_whom(sentence, free)
        yield from _called_by(sentence, free)


def _heard_from(sentence: Sentence) -> Iterator[Saying]:
    """As in "She had heard from colleagues that A": what they told her."""
    lows = sentence.lows
    if _HEARS.isdisjoint(lows):
        return
    for at in range(1, sentence.end - _FEWEST):
        if lows[at] not in _HEARS or lows[at + 1] != "from":
            continue
        first, last = phrase_behind(sentence, at + 2)
        that = past_adverbials(sentence, last) if last > first else 0
        begin = that + (lows[that : that + 1] == ("that",))
        is_that = begin > 1 and lows[begin - 1] == "that"
        cue = Cue(first=at, last=at + 2, verb=_TOLD_HIM)
        end = clause_end(sentence, begin, cue) if is_that else begin
        is_somebody = sentence.has_capital(last - 1) or any(
            low in _SPEAKERS for low in sentence.lows[first:last]
        )  # "learned from the pandemic that", "never heard from them that"
        is_somebody = is_somebody and _NEVER.isdisjoint(sentence.lows[at - 2 : at])
        if is_somebody and is_that and is_clause(sentence, begin, end):
            yield Saying(
                subject=(first, last),
                cue=(at, at + 2),
                verb=_TOLD_HIM,
                content=((begin, end),),
                rule=RULE,
            )


def _has_learned(sentence: Sentence) -> Iterator[Saying]:
    """As in "The Gazette has learned that A": what a paper knows, it reports; of others nothing is said by it."""
    lows = sentence.lows
    for at in range(2, sentence.end - _FEWEST):
        if lows[at] not in _LEARNED or lows[at - 1] not in _HAS:
            continue
        subject = phrase_before(sentence, at - 2)
        begin = at + 1 + (lows[at + 1] == "that")
        cue = Cue(first=at, last=at + 1, verb=_LEARN)
        end = clause_end(sentence, begin, cue)
        if subject and is_clause(sentence, begin, end):
            yield Saying(
                subject=subject,
                cue=(at, at + 1),
                verb=_LEARN,
                content=((begin, end),),
                rule=RULE,
            )


def _asked_by(sentence: Sentence) -> Iterator[Saying]:
    """As in "Asked by a reporter whether it was late, Ana Ruiz laughed": what somebody asked her."""
    lows = sentence.lows
    if "asked" not in lows:
        return
    for at in range(sentence.end - _FEWEST):
        is_aside = at == 0 or lows[at - 1] in {",", "when"} or lows[at - 1] in BE
        if not is_aside or lows[at : at + 2] != ("asked", "by"):
            continue
        if at > 1 and lows[at - 2] in _NEVER:
            continue  # "to be asked by somebody why"
        first, last = phrase_behind(sentence, at + 2)
        begin = past_adverbials(sentence, _past_office(sentence, last))
        if last <= first or begin >= sentence.end or lows[begin] not in _WHAT_ASKED:
            continue
        is_who = begin == last and lows[begin] in {"who", "which"}
        if is_who and (lows[begin + 1] in AUXILIARIES or sentence.is_finite(begin + 1)):
            continue  # "asked by every journalist who has called"
        reach = range(begin + 2, sentence.end)
        end = next((x for x in reach if _ends_a_question(sentence, x)), sentence.end)
        yield Saying(
            subject=(first, last),
            cue=(at, at + 1),
            verb=ASKED_BY,
            content=((begin, end),),
            rule=RULE,
        )


def _said_by(sentence: Sentence) -> Iterator[Saying]:
    """As in "It was claimed by Ana Ruiz that A", "it has been confirmed by the ministry that A"."""
    lows = sentence.lows
    for by in range(len(("it", "was", "said")), sentence.end - _FEWEST):
        if lows[by] != "by" or lows[by - 2] not in BE or "it" not in lows[:by]:
            continue
        known = verbs().get(lows[by - 1], ())
        verb = next((each for each in known if each.form == "past"), None)
        first, last = phrase_behind(sentence, by + 1)
        if verb is None or last <= first or lows[last : last + 1] != ("that",):
            continue
        begin = last + 1
        if verb.kind == "say" and is_clause(sentence, begin, sentence.end):
            cue = Cue(first=by - 1, last=by, verb=verb)
            yield Saying(
                subject=(first, last),
                cue=(by - 1, by),
                verb=verb,
                content=((begin, clause_end(sentence, begin, cue)),),
                rule=RULE,
            )


def _ends_a_question(sentence: Sentence, at: int) -> bool:
    """As in "was asked by a reporter if she would go, and said no", "why she came and replied that A"."""
    is_answer = sentence.lows[at] in {"and", "but"} and at + 1 in sentence.cue_at
    return sentence.lows[at] == "," or is_answer


def _past_office(sentence: Sentence, last: int) -> int:
    """Step over ", prosecuting," and ", the council's barrister," behind who asked."""
    lows = sentence.lows
    if lows[last : last + 1] != (",",):
        return last
    near = range(last + 2, min(last + _OWNER_LIMIT, sentence.end - 1))
    return next((at + 1 for at in near if lows[at] == ","), last)


def _called_by(sentence: Sentence, free: Sequence[int]) -> Iterator[Saying]:
    """As in "The plan was described by Ana Ruiz as “a mistake”", "It was called “a mistake” by the council"."""
    lows = sentence.lows
    for quote in free:
        at = next(
            (
                at
                for at in range(quote - 1, max(quote - _CALLED_WITHIN, 0) - 1, -1)
                if _label(lows[at])
                and lows[at] != "accused"
                and (
                    at == 0
                    or lows[sentence.before(at)] in _IS_DONE
                    or _is_a_thing_called(sentence, at)
                )
            ),
            -1,
        )
        verb = _label(lows[at]) if at >= 0 else None
        if verb is None:
            continue
        by = next((x + 1 for x in range(at + 1, quote) if lows[x] == "by"), 0)
        if not by and lows[quote + 1 : quote + 2] == ("by",):
            by = quote + 2
        first, last = phrase_behind(sentence, by) if by else (0, 0)
        aside = aside_behind(sentence, last) if last > first else None
        end = aside[1] + 1 if aside else last
        as_ = quote - 1 - (lows[quote - 1] in ARTICLES)
        is_parted = by > quote or end == quote or (end == as_ and lows[as_] == "as")
        thing = _what_is_called(sentence, at)
        words = quote - (thing is not None and lows[quote - 1] in ARTICLES)
        is_name = lows[at] == "called" and sentence.is_title(quote)
        if (
            last > first and is_parted and not is_name
        ):  # "called “Light in the North” by"
            yield Saying(
                subject=(first, last),
                cue=(at, at + 1),
                verb=verb,
                content=(*((thing,) if thing else ()), (words, quote + 1)),
                rule=RULE,
                aside=aside,
            )


def _is_a_thing_called(sentence: Sentence, at: int) -> bool:
    """As in ", a figure described by Ana Ruiz as “low”": a noun right before a participle, in an aside of its own."""
    begin = _begin_of_thing(sentence, at)
    return sentence.lows[at + 1 : at + 2] == ("by",) and 0 < begin < at


def _begin_of_thing(sentence: Sentence, at: int) -> int:
    """Where ", a figure" begins before a participle; 0 where no such thing stands there."""
    near = range(at - 1, max(at - _OWNER_LIMIT, 0), -1)
    return next(
        (
            x
            for x in near
            if sentence.lows[x] in DETERMINERS and sentence.lows[x - 1] == ","
        ),
        0,
    )


def _what_is_called(sentence: Sentence, at: int) -> Range | None:
    """The thing of "The plan was described by Ana Ruiz as “a mistake”": the noun phrase right before the passive."""
    lows, end = sentence.lows, at
    if at == 0:
        return None
    while end > 0 and (lows[end - 1] in AUXILIARIES or sentence.is_adverb(end - 1)):
        end -= 1
    end -= lows[end - 1 : end] == (",",)
    begin = _begin_of_thing(sentence, at)
    asides = (x for x in range(begin + 1, end) if lows[x] in {"which", "who", "where"})
    aside = next(asides, end)  # "Their play, in which the witches danced, was called"
    comma = next((x for x in range(aside - 1, begin, -1) if lows[x] == ","), aside)
    end = min(end, comma)
    thing = (begin, end) if begin else phrase_before(sentence, end - 1)
    if thing is None or lows[thing[0]] in _NO_THING:
        return None  # "in what was described by", "whose plan was described by"
    is_another = any(thing[0] <= other < at for other in sentence.quotes)
    is_whose = (
        "whose" in lows[thing[0] : at]
    )  # "The minister, whose plan was described"
    return None if is_another or is_whose else thing


def _accused_by(sentence: Sentence) -> Iterator[Saying]:
    """As in "The mayor was accused by Ana Ruiz, a baker, of hiding it", "Accused by her of hiding it, he left"."""
    lows = sentence.lows
    if "accused" not in lows:
        return
    for at in range(sentence.end - _FEWEST):
        is_passive = lows[at : at + 2] == ("accused", "by")
        first, last = phrase_behind(sentence, at + 2) if is_passive else (0, 0)
        verb = _label("accused") if last > first else None
        is_aside = at == 0 or lows[at - 1] == ","
        if verb is None or not (is_aside or lows[sentence.before(at)] in _IS_DONE):
            continue
        of = (x for x in range(first + 1, last) if lows[x] == "of")
        last = next(
            (x for x in of if x + 1 == last or lows[x + 1].endswith("ing")), last
        )
        aside = aside_behind(sentence, last)
        end = aside[1] + 1 if aside else last
        if lows[end : end + 1] == ("of",) and end + 1 < sentence.end:
            cue = Cue(first=at, last=at + 1, verb=verb)
            stop = clause_end(sentence, end + 1, cue)
            near = range(end + 2, stop)
            comma = next((x for x in near if lows[x] == ","), stop)
            yield Saying(
                subject=(first, last),
                cue=(at, at + 1),
                verb=verb,
                content=((end + 1, comma if is_aside else stop),),
                rule=RULE,
                aside=aside,
            )


def _accused_of(sentence: Sentence) -> Iterator[Saying]:
    """As in "The mayor was accused of lying by the union", "accused of “hiding it” by Ana Ruiz"."""
    lows = sentence.lows
    for at in range(1, sentence.end - _FEWEST):
        is_passive = lows[at : at + 2] == ("accused", "of")
        if not is_passive or lows[sentence.before(at)] not in _IS_DONE:
            continue
        reach = range(at + 3, min(at + _ACCUSED_WITHIN, sentence.end - 1))
        by = next((x for x in reach if lows[x] == "by"), 0)
        first, last = phrase_behind(sentence, by + 1) if by else (0, 0)
        verb = _label("accused")
        is_plain = BE.isdisjoint(lows[at + 2 : by])  # "of being led by the nose"
        is_deed = at + 2 in sentence.quotes or lows[at + 2].endswith("ing")
        if (
            verb
            and last > first
            and is_plain
            and is_deed
            and (_is_somebody(sentence, first - 1, last))
        ):
            yield Saying(
                subject=(first, last),
                cue=(at, at + 1),
                verb=verb,
                content=((at + 2, by),),
                rule=RULE,
                aside=aside_behind(sentence, last),
            )
            return


def _label(low: str) -> Verb | None:
    """The verb of which a word is a passive that names or judges: "described", "condemned"."""
    return next(
        (
            each
            for each in verbs().get("described" if low == "billed" else low, ())
            if each.form == "past"
            and each.kind in {"label", "praise"}
            and not each.particles
        ),
        None,
    )


def _in_a_noun(sentence: Sentence) -> Iterator[Saying]:
    """As in "Ana Ruiz's answer was that A", "The message from Ana Ruiz was that A"."""
    lows = sentence.lows
    if _NOUNS.isdisjoint(lows):
        return
    for at in range(1, sentence.end - _FEWEST):
        if lows[at] not in _NOUNS:
            continue
        owner, last = _whose_noun(sentence, at)
        is_that = last < sentence.end - 2 and lows[last] in BE
        if owner and is_that and lows[last + 1] == "that":
            yield Saying(
                subject=owner,
                cue=(at, at + 1),
                verb=_VIEW,
                content=((last + 2, sentence.end),),
                rule=RULE,
            )
            return


def _claimed_by(sentence: Sentence) -> Iterator[Saying]:
    """As in "rejected a suggestion by Ana Ruiz, a baker, that A", "followed a report in the Gazette that A"."""
    lows = sentence.lows
    if "that" not in lows or _CLAIMS.isdisjoint(lows):
        return
    for at in range(sentence.end - _FEWEST):
        if lows[at] not in _CLAIMS or lows[at + 1] not in _BY or lows[at + 2] in DAYS:
            continue
        if not _NONE.isdisjoint(lows[max(at - 2, 0) : at]):
            continue  # "There was no warning from the army that"
        first, last = phrase_behind(sentence, at + 2)
        if last <= first or not _may_claim(sentence, at, first, last):
            continue
        if lows[at + 1] == "on" and lows[at] not in _STORIES:
            continue  # "claims on its website that"
        if lows[at + 1] == "on" and _SITES.isdisjoint(lows[first:last]):
            continue  # "reports on the flood that"
        that = past_adverbials(sentence, last)
        aside = aside_behind(sentence, last) if that == last else None
        if aside is not None and lows[aside[1] : aside[1] + 1] == (",",):
            that = aside[1] + 1
        if lows[that : that + 1] != ("that",) or that + 1 >= sentence.end:
            continue
        cue = Cue(first=at, last=at + 1, verb=CLAIM_BY)
        end = _claim_end(sentence, at, that + 1, cue)
        if is_clause(sentence, that + 1, end):
            yield Saying(
                subject=(first, last),
                cue=(at, at + 1),
                verb=CLAIM_BY,
                content=((that + 1, end),),
                rule=RULE,
                aside=aside,
            )


def _claim_of(sentence: Sentence) -> Iterator[Saying]:
    """As in "over Ana Ruiz's demand that A", "rejected his explanation that A", "Ana Ruiz's claim that A was wrong"."""
    lows = sentence.lows
    if _OWNED.isdisjoint(lows):
        return
    for at in range(2, sentence.end - _FEWEST):
        if lows[at] not in _OWNED or lows[at + 1] != "that":
            continue
        by = at - 1 - (lows[at - 1] == "own")  # "his own claim that"
        is_he = lows[by] in _OWNERS
        is_owned = is_he or lows[by] in POSSESSIVES
        whose = (by, by + 1) if is_he else _owner(sentence, by - 1)
        if not is_owned or whose is None:
            continue
        cue = Cue(first=at, last=at + 1, verb=CLAIM_BY)
        if whose[0] == 0:
            end = _was_so(sentence, at + 2)
        else:
            before = lows[whose[0] - 1]
            if before in _BESIDE_A_CLAIM or not before.isalpha():
                continue
            end = clause_end(sentence, at + 2, cue)
        if is_clause(sentence, at + 2, end) and not sentence.is_finite(at + 2):
            yield Saying(
                subject=whose,
                cue=(at, at + 1),
                verb=CLAIM_BY,
                content=((at + 2, end),),
                rule=RULE,
            )


def _was_so(sentence: Sentence, begin: int) -> int:
    """Where what was claimed ends before the verb of a sentence that the claim begins; where it begins, if nowhere."""
    lows = sentence.lows
    near = range(begin + 1, min(sentence.end, begin + CLAUSE_LIMIT))
    verbs = [at for at in near if lows[at] in AUXILIARIES or sentence.is_finite(at)]
    inner = (*verbs, sentence.end)[0]
    if "who" in lows[begin:inner]:
        inner = (*verbs[1:], sentence.end)[0]  # "that people who came were guilty"
    for at in range(inner + 2, min(sentence.end, inner + CLAUSE_LIMIT)):
        if lows[at] in _NEW_CLAUSE:
            break
        if lows[at] in _WAS_CLAIMED and lows[at - 1] not in SUBJECT_PRONOUNS:
            return at
    return begin


def _owner(sentence: Sentence, last: int) -> Range | None:
    """Whose it is: a name as far back as it goes, else from an article on."""
    first = last + 1
    while first > 0 and (
        sentence.has_capital(first - 1)
        or (first <= last and sentence.lows[first - 1] in PARTICLES)
    ):
        first -= 1
    if first > last:
        near = range(last, max(last - _OWNED_WITHIN, -1), -1)
        begin = next((at for at in near if sentence.lows[at] in DETERMINERS), None)
        return phrase_before(sentence, last) if begin is None else (begin, last + 1)
    return first, last + 1


def _claim_end(sentence: Sentence, noun: int, begin: int, cue: Cue) -> int:
    """Where what was claimed ends; where it begins, if it cannot be told: "A claim by Ruiz that A was false"."""
    lows = sentence.lows
    if lows[begin] in AUXILIARIES or sentence.is_finite(begin):
        return begin  # "a report by the trust that was published in May"
    end = clause_end(sentence, begin, cue)
    is_told = any(
        lows[at] in AUXILIARIES or sentence.is_finite(at) or at in sentence.cue_at
        for at in range(max(0, noun - CLAUSE_LIMIT), noun)
    )
    if is_told and lows[0] not in SUBORDINATORS:
        return end
    if lows[0] not in PREPOSITIONS | SUBORDINATORS | {"following"}:
        return begin
    # "Following a claim by Ana Ruiz that A, detectives came"
    near = range(begin, min(end, begin + CLAUSE_LIMIT))
    return next((at for at in near if lows[at] == ","), begin)


def _may_claim(sentence: Sentence, noun: int, first: int, last: int) -> bool:
    """Whether somebody is named behind "claim by", and no verb; a paper, and neither month nor chamber, behind "in"."""
    lows = sentence.lows
    if any(
        at in sentence.cue_at or sentence.is_finite(at) for at in range(first, last)
    ):
        return False  # "A report by the officers found"
    if lows[noun + 1] == "in":
        is_owned = lows[noun - 1] in POSSESSIVES
        is_named = sentence.has_capital(last - 1) or lows[last - 1] in OUTLET_NOUNS
        is_named = is_named or lows[last - 1] == "media"
        is_house = not _HOUSES.isdisjoint(lows[first:last])
        is_apart = lows[first] in DETERMINERS or lows[last - 1] == "media"
        is_apart = is_apart or not POSSESSIVES.isdisjoint(lows[first:last])
        said = " ".join(lows[first:last])
        is_apart = is_apart or not (said in towns() or said in languages())
        is_paper = is_named and is_apart and not is_house
        return is_paper and not is_owned and not sentence.is_month(first)
    return _is_somebody(sentence, first - 1, last)


def _by_account(sentence: Sentence) -> Iterator[Saying]:
    """As in "By Ana Ruiz's account, A", "In his view, A", "A, in Ana Ruiz's view, B", "As Ana Ruiz sees it, A"."""
    lows = sentence.lows
    if sentence.end < _FEWEST:
        return
    owner, end = (0, 0), 0
    if lows[0] in {"by", "in"}:
        owner, end = _account(sentence, 0)
    elif lows[0] == "as":
        near = range(2, min(_OWNER_LIMIT + 2, sentence.end - 1))
        sees = next((at for at in near if lows[at : at + 2] in _SEES_IT), 0)
        owner, end = (1, sees), sees + 2 if sees else 0
    if end == 0:
        yield from _in_between(sentence)
        return
    is_apart = lows[end : end + 1] == (",",)
    is_close = lows[end - 1] in _VIEWS_ALONE and (
        lows[end] in BEGINS_A_SUBJECT or sentence.has_capital(end)
    )  # "In her view the dam was safe", but "In her opinion piece"
    is_led = is_apart or (is_close and is_clause(sentence, end, sentence.end))
    begin = _past_origin(sentence, end) + 1 if is_apart else end
    if is_led and owner[1] > owner[0] and begin < sentence.end:
        yield _viewed(owner, 0, (begin, sentence.end))


def _adamant(sentence: Sentence) -> Iterator[Saying]:
    """As in "Ana Ruiz is adamant that A", "was very clear that A", "were of the opinion that A"."""
    lows = sentence.lows
    if _CLEAR.isdisjoint(lows) and _HELD.isdisjoint(lows):
        return
    for that in range(2, sentence.end - 2):
        if lows[that] != "that":
            continue
        if lows[that - 1] in _CLEAR:
            at = that - 1
        elif lows[that - 3 : that] in _OF_THE_VIEW:
            at = that - 3
        else:
            continue
        at -= sentence.is_adverb(at - 1) or lows[at - 1] in _VERY
        has_been = lows[at - 1] == "been" and lows[at - 2] in _HAS | {"had"}
        if at < 2 or (lows[at - 1] not in _IS and not has_been):  # noqa: PLR2004 -- a subject and its verb
            continue
        cue = Cue(first=at - 1 - has_been, last=that, verb=_VIEW)
        sayer = sayer_of(sentence, cue, ())
        if sayer.phrase is not None and _is_somebody(sentence, *sayer.phrase):
            yield Saying(
                subject=sayer.phrase,
                cue=(at, that),
                verb=_VIEW,
                content=((that + 1, clause_end(sentence, that + 1, cue)),),
                rule=RULE,
                aside=sayer.aside,
            )


def _is_somebody(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a phrase is a name, a person, people or a body, and not "the signs"."""
    lows = sentence.lows
    is_name = any(sentence.has_capital(at) for at in range(max(first, 1), last))
    is_first = first == 0 and last == 1 and sentence.has_capital(0)
    return (
        is_name
        or not _SPEAKERS.isdisjoint(lows[first:last])
        or (is_first and lows[0] not in _NOBODY)
    )


def _past_origin(sentence: Sentence, comma: int) -> int:
    """The comma behind "translated by the agency", "given over coffee", where such words follow; else the first."""
    lows = sentence.lows
    if comma + 1 >= sentence.end:
        return comma
    if not lows[comma + 1].endswith("ed") and lows[comma + 1] not in _GIVEN:
        return comma
    behind = range(comma + 2, min(comma + SUBJECT_LIMIT, sentence.end - _FEWEST))
    return next((at for at in behind if lows[at] == ","), comma)


def _in_between(sentence: Sentence) -> Iterator[Saying]:
    """As in "The survey, in her opinion, was late": a view between commas."""
    lows = sentence.lows
    if _HELD.isdisjoint(lows):
        return
    for comma in range(1, sentence.end - _FEWEST):
        if lows[comma : comma + 2] != (",", "in"):
            continue
        owner, end = _account(sentence, comma + 1)
        is_held = end > 0 and lows[end : end + 1] == (",",) and end + 1 < sentence.end
        if is_held and sentence.quotes.keys().isdisjoint(range(end, sentence.end)):
            begin = next((x + 1 for x in range(comma, 0, -1) if lows[x] == ";"), 0)
            yield _viewed(owner, comma + 1, (begin, comma), (end + 1, sentence.end))
            return


def _account(sentence: Sentence, at: int) -> tuple[Range, int]:
    """Whose view or account stands behind "in" or "by", and where it ends; 0 where none does."""
    lows = sentence.lows
    owner, noun = _whose(sentence, at + 1)
    noun += lows[noun : noun + 1] == ("own",)
    nouns = _ACCOUNTS if lows[at] == "by" else _HELD
    is_told = noun + 1 < sentence.end and lows[noun] in nouns
    return owner, noun + 1 if is_told else 0


def _viewed(owner: Range, at: int, *content: Range) -> Saying:
    return Saying(
        subject=owner, cue=(at, at + 1), verb=_VIEW, content=content, rule=RULE
    )


def _whose_noun(sentence: Sentence, noun: int) -> tuple[Range | None, int]:
    """Whose answer or message a noun names, and where the verb behind stands."""
    lows = sentence.lows
    if lows[noun + 1] in _FROM_WHOM:
        first, last = phrase_behind(sentence, noun + 2)
        return ((first, last) if last > first else None), last
    if lows[noun - 1] in _OWNERS:
        return (noun - 1, noun), noun + 1
    near = range(noun - 1, max(noun - _OWNED_WITHIN, 0), -1)
    mark = next((at for at in near if lows[at] in POSSESSIVES), 0)
    return (phrase_before(sentence, mark - 1) if mark else None), noun + 1


def _led(sentence: Sentence, free: Sequence[int]) -> Iterator[Saying]:
    """As in "For Ana Ruiz, the plan is “a sieve”"."""
    lows = sentence.lows
    first, last = phrase_behind(sentence, 1) if lows[0] in _LEADS else (0, 0)
    aside = aside_behind(sentence, last) if last > first else None
    is_open = aside is None or aside[1] >= sentence.end
    is_who = aside is not None and lows[aside[0]] in _TELLS_WHO
    begin = last + 1 if is_open or aside is None or not is_who else aside[1] + 1
    is_named = any(sentence.has_capital(at) for at in range(first, last))
    if is_named and lows[last : last + 1] == (",",) and _is_so(sentence, begin, free):
        yield Saying(
            subject=(first, last),
            cue=(0, 1),
            verb=_VIEW,
            content=((begin, sentence.end),),
            rule=RULE,
            aside=aside if is_who else None,
        )


def _for_whom(sentence: Sentence, free: Sequence[int]) -> Iterator[Saying]:
    """As in "It spoke to Ana Ruiz, for whom the plan is “a sieve”"."""
    lows = sentence.lows
    for at in range(1, sentence.end - 3):
        if lows[at : at + 2] == ("for", "whom") and _is_so(sentence, at + 2, free):
            yield Saying(
                subject=(at + 1, at + 2),
                cue=(at, at + 1),
                verb=_VIEW,
                content=((at + 2, sentence.end),),
                rule=RULE,
                antecedents=antecedents(sentence, at),
            )
            return


def _is_so(sentence: Sentence, begin: int, free: Sequence[int]) -> bool:
    """Whether a sentence goes on with something that is what stands in marks: "the plan is “a sieve”"."""
    quote = free[-1]
    near = sentence.lows[max(quote - _PREDICATE, begin) : quote]
    return begin < quote and not BE.isdisjoint(near)


def _in_the_view(sentence: Sentence, free: Sequence[int]) -> Iterator[Saying]:
    """As in "the panel, in the paper's view, has “measured a river”"."""
    lows = sentence.lows
    for at in range(sentence.end - 3):
        if lows[at] not in {"in", "by", "to"}:
            continue
        owner, noun = _whose(sentence, at + 1)
        if lows[noun : noun + 1] == () or lows[noun] not in _VIEWS:
            continue
        begin = next((x + 1 for x in range(at, 0, -1) if lows[x] == ";"), 0)
        begin = (
            noun + 2 if begin == at and lows[noun + 1 : noun + 2] == (",",) else begin
        )
        if not any(begin <= quote for quote in free) or begin >= sentence.end:
            return
        yield Saying(
            subject=owner,
            cue=(noun, noun + 1),
            verb=_VIEW,
            content=_around_a_view(sentence, begin, at, noun),
            rule=RULE,
        )
        return


def _around_a_view(
    sentence: Sentence, begin: int, at: int, noun: int
) -> tuple[Range, ...]:
    """What stands before and behind a view between commas: "It was, in his words, “no job”"; else all of it."""
    lows, behind = sentence.lows, noun + 2
    is_parted = begin < at and lows[at - 1] == "," and lows[noun + 1] == ","
    if not is_parted or behind >= sentence.end:
        return ((begin, sentence.end),)
    left = (begin, at - 1)
    is_open = lows[at - 2] in BE or not is_clause(sentence, *left)
    if not is_open or lows[at - 2] in {"and", "but"}:
        return (
            (behind, sentence.end),
        )  # "who won and, in Rell's words, “deserved it”"
    return (left, (behind, sentence.end))


def _whose(sentence: Sentence, first: int) -> tuple[Range, int]:
    """Whose view it is, and where its noun stands: "the paper's view", "her lawyer's words", "her own words"."""
    lows = sentence.lows
    for at in range(first + 1, min(first + _OWNER_LIMIT - 1, sentence.end - 1)):
        if lows[at] in POSSESSIVES:
            return (first, at), at + 1
    is_own = lows[first + 1 : first + 2] == ("own",)
    is_owned = lows[first] in _OWNERS
    return (first, first + 1), first + 1 + is_own if is_owned else sentence.end


def _put(sentence: Sentence, free: Sequence[int]) -> Iterator[Saying]:
    """As in "The plan, as Ana Ruiz puts it, is “a sieve”"."""
    lows = sentence.lows
    for at in range(1, sentence.end - 1):
        if lows[at] not in _PUTS or lows[at + 1] != "it":
            continue
        as_ = next(
            (x for x in range(at - 1, max(at - 8, -1), -1) if lows[x] == "as"), at
        )
        last = at
        while lows[last - 1] in _LIKES_TO:
            last -= 1  # "as Ana Ruiz likes to put it"
        if as_ + 1 >= last:
            continue
        quote = min(free, key=lambda each: (each < at, abs(each - at)))
        yield Saying(
            subject=(as_ + 1, last),
            cue=(at, at + 2),
            verb=_VIEW,
            content=((quote, quote + 1),),
            rule=RULE,
        )
        return


def _answered(sentence: Sentence, free: Sequence[int]) -> Iterator[Saying]:
    """As in "“Come and look” was Ana Ruiz's message", "“A”: those were the words of Ana Ruiz"."""
    lows, quote = sentence.lows, free[-1]
    at = quote + 1
    at += lows[at : at + 1] != () and lows[at] in _BEFORE_THOSE
    at += lows[at : at + 1] != () and lows[at] in _THOSE
    if at + 2 >= sentence.end or lows[at] not in BE:
        return
    subject, noun = _whose_answer(sentence, at)
    cue = (noun, noun + 1)
    if subject[1] > subject[0]:
        yield Saying(
            subject=subject,
            cue=cue,
            verb=_VIEW,
            content=((quote, quote + 1),),
            rule=RULE,
            aside=aside_behind(sentence, subject[1]),
        )


def _whose_answer(sentence: Sentence, was: int) -> tuple[Range, int]:
    """Whose, and where the noun is, behind "“A” was": "her reply", "Ana Ruiz's message", "the verdict of the Times"."""
    lows, end = sentence.lows, min(was + SUBJECT_LIMIT, sentence.end)
    if lows[was + 1] == "all":
        # "“A” is all that Ana Ruiz, who founded it, will say"
        first, last = phrase_behind(sentence, was + 2 + (lows[was + 2] == "that"))
        said = next((x for x in range(last, sentence.end) if lows[x] == "say"), 0)
        return ((first, last) if said else (0, 0)), said
    noun = next((x for x in range(was + 2, end) if lows[x] in _ANSWERS), 0)
    if not noun:
        return (0, 0), 0
    if lows[was + 1] in _OWNERS:
        return ((was + 1, was + 2) if noun <= was + _OWNED_WITHIN else (0, 0)), noun
    mark = next((x for x in range(was + 2, noun) if lows[x] in POSSESSIVES), 0)
    if mark:
        return ((was + 1, mark) if noun <= mark + _OWNED_WITHIN else (0, 0)), noun
    is_the = lows[was + 1] == "the" and noun <= was + _OWNED_WITHIN
    is_of = is_the and lows[noun + 1 : noun + 2] in _OF_WHOM
    return (phrase_behind(sentence, noun + 2) if is_of else (0, 0)), noun


def _worded(sentence: Sentence, free: Sequence[int]) -> Iterator[Saying]:
    """As in "Her last words were “look after the dog”", "The minister's message to them was: “Stay away”"."""
    lows = sentence.lows
    for quote in free:
        was = quote - 1 - (lows[quote - 1] in {":", ","})
        if was < _FEWEST - 2 or lows[was] not in BE:
            continue
        near = range(was - 1, max(was - _WORDED_WITHIN, 0), -1)
        noun = next((x for x in near if lows[x] in _ANSWERS), 0)
        owns = range(noun - 1, max(noun - _OWNED_WITHIN, -1), -1) if noun else ()
        own = next(
            (x for x in owns if lows[x] in _OWNERS or lows[x] in POSSESSIVES), -1
        )
        if own < 0:
            continue
        is_he = lows[own] in _OWNERS
        if is_he and lows[noun] == "words":
            continue  # "She was with him. His last words were": whose, nobody knows
        whose = (own, own + 1) if is_he else phrase_before(sentence, own - 1)
        if whose is not None:
            yield Saying(
                subject=whose,
                cue=(noun, noun + 1),
                verb=_VIEW,
                content=((quote, quote + 1),),
                rule=RULE,
            )


def _promised(sentence: Sentence, free: Sequence[int]) -> Iterator[Saying]:
    """As in "The minister's promise of “no cuts” lasted a week", "her warning that “it will end” went unheard"."""
    lows = sentence.lows
    for quote in free:
        noun = quote - 2
        if noun < 1 or lows[noun] not in _CLAIMS or lows[quote - 1] not in _OF_WORDS:
            continue
        is_he = lows[noun - 1] in _OWNERS
        is_owned = is_he or (lows[noun - 1] in POSSESSIVES and noun > 1)
        whose = (noun - 1, noun) if is_he else _owner(sentence, noun - 2)
        if is_owned and whose is not None:
            yield Saying(
                subject=whose,
                cue=(noun, noun + 1),
                verb=CLAIM_BY,
                content=((quote, quote + 1),),
                rule=RULE,
            )


def _came(sentence: Sentence, free: Sequence[int]) -> Iterator[Saying]:
    """As in "“Rubbish,” came the reply from the back benches": from whom it came."""
    lows, quote = sentence.lows, free[-1]
    at = quote + 1 + (lows[quote + 1 : quote + 2] == (",",))
    near = range(at + 2, min(at + _OWNED_WITHIN + 1, sentence.end - 1))
    noun = next((x for x in near if lows[x] in _ANSWERS or lows[x] in _CRIES), 0)
    is_came = lows[at : at + 1] in {("came",), ("comes",)} and noun > 0
    if not is_came or lows[noun + 1] != "from":
        return
    first, last = phrase_behind(sentence, noun + 2)
    if last > first and _is_somebody(sentence, first - 1, last):
        yield Saying(
            subject=(first, last),
            cue=(noun, noun + 1),
            verb=_SHOUTED,
            content=((quote, quote + 1),),
            rule=RULE,
        )
