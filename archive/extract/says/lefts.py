"""Reported words that stand before their report, or on both sides of it."""

from typing import Final

from archive.extract.says.adverbials import is_span, past_adverbials
from archive.extract.says.clause import is_clause, many_act, opens_an_amount
from archive.extract.says.cues import Cue, Sentence
from archive.extract.says.ends import is_circumstance, is_silent
from archive.extract.says.phrases import BEFORE_DAYS, SUBJECT_LIMIT, phrase_before
from archive.extract.says.put_to_it import is_the_writers
from archive.extract.says.sayers import sayer_of
from archive.extract.says.tails import LEFT_OUT, writes_on
from archive.extract.text.frames import QUOTED
from archive.extract.text.items import DASHES, Range
from archive.extract.words.grammar import (
    ARTICLES,
    AUXILIARIES,
    BE,
    DAYS,
    JOINS_CLAUSES,
    OBJECT_PRONOUNS,
    OUTLET_NOUNS,
    PAPERS,
    PAST,
    PREPOSITIONS,
    PRESENT,
    QUESTIONS,
    SKIPPED,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)

_FEWEST_OBJECT: Final = 2
_NO_SECOND_PART: Final = (
    PREPOSITIONS | SUBORDINATORS | QUESTIONS | {"citing", "which", "adding"}
) - {"but"}
_SETTING: Final = 8
_TIMES: Final = DAYS | BEFORE_DAYS
_OPENS_A_SETTING: Final = PREPOSITIONS | _TIMES | {"of", "earlier", "ahead", "aboard"}
_WITH_REACH: Final = 7
_NOUN_WITHIN: Final = 7
_RELATIVES: Final = frozenset(("who", "which", "that", "whose", "where", "whom"))
_SHORT_PHRASE: Final = 8
_FEW: Final = 3
TALKS_OF: Final = frozenset(
    ("interview", "conference", "briefing", "hearing", "court", "phone", "telephone")
)
"""Where somebody says something: a phrase with one of these tells of the saying."""
_OVER: Final = frozenset(("over", "through", "by", "via", "down"))
_LINES: Final = frozenset(
    ("line", "radio", "loudspeaker", "megaphone", "tannoy", "intercom", "microphone")
)
"""By these somebody is heard: ", she said, over a crackling line"."""
_OF_THE_SAYING: Final = frozenset(
    ("without", "after", "before", "during", "following", "amid", "despite")
)
_GOES_ON: Final = frozenset(
    (
        *("but", "and", "or", "nor", "not", "though", "yet", "so", "one", "two"),
        *("three", "four", "five", "some", "many", "most", "half", "all", "none"),
        *("each", "both", "mostly", "mainly", "even", "especially", "only"),
        *("down", "up", "compared", "against", "roughly", "nearly", "almost", "more"),
        *("less", "fewer", "double", "twice", "far", "well"),
    )
)
_THOUGH: Final = frozenset((("although",), ("though",)))
_AND_THEN: Final = frozenset(
    (joint, then)
    for joint in ("and", "but")
    for then in ("then", "nothing", "no", "not")
)
_JOINED: Final = frozenset((("and",), ("but",)))
_STAYS: Final = frozenset(
    (
        *("remains", "depends", "stays", "needs", "means", "costs", "works", "looks"),
        *("lies", "stands", "comes", "goes", "owes", "belongs", "rests", "serves"),
        *("remain", "depend", "stay", "need", "mean", "cost", "work", "look", "lie"),
        *("stand", "come", "go", "owe", "belong", "rest", "serve", "holds", "runs"),
        *("run", "rely", "relies", "seek", "seeks"),
    )
)
_DO: Final = frozenset(("do", "does", "did"))
_PARTS: Final = frozenset(((",",), (";",)))
_IT_WAS: Final = frozenset((("it", "was"), ("it", "is")))
_CLEFT: Final = frozenset(("that", "who"))
_I: Final = frozenset(("i", "we"))
_TO_ME: Final = frozenset((("me",), ("us",)))
_TO_THEM: Final = frozenset((("him",), ("her",), ("them",)))
_MANNERS: Final = frozenset(
    (
        *("trace", "hint", "hesitation", "emotion", "irony", "bitterness"),
        *(
            "committing",
            "looking",
            "smiling",
            "blinking",
            "hesitating",
            "pausing",
            "raising",
        ),
    )
)
"""How somebody spoke, and not what: ", she said, without a trace of irony"."""
_UNSAID: Final = frozenset(
    (
        *("comment", "declined", "confirm", "confirmed", "disagreed", "respond"),
        *("nothing", "immediately", "yet", "refused", "since", "critics", "opponents"),
        *("however", "later", "word", "deny", "denies"),
    )
)
"""Behind "X said;" these tell of another, or of what came after: "the army said; the rebels did not comment"."""
_MORE_OF_IT: Final = frozenset(
    (("because", "of"), ("among", "them"), ("subject", "to"), ("during", "which"))
)
_LATER: Final = frozenset(("afterwards", "afterward", "later", "then", "again"))
_ACCORDING: Final = ("according", "to")
_AS_OF: Final = ("as", "of")
_WHY: Final = frozenset(("because", "since", "unless", "although", "though"))
_WHEN_DOING: Final = frozenset(("before", "after", "while", "since"))
_ON_CONDITION: Final = frozenset(("without", "if", "unless", "until"))
_UNTIL: Final = _ON_CONDITION | {"once"}
_HEADLINED: Final = frozenset(
    ("headlined", "headline", "titled", "entitled", "captioned", "subtitled")
)
_WHENS: Final = frozenset(
    (
        *("yesterday", "tomorrow", "today", "tonight", "later", "earlier", "before"),
        *("last", "night", "meanwhile", "afterwards", "after", "week", "month"),
    )
)
_DOING_SO: Final = frozenset(("without", "before", "after", "by", "of", "while"))
_FLATLY: Final = frozenset(("not", "never"))
_PARTLY: Final = frozenset(
    ("one", "all", "every", "only", "since", "once", "even", "a")
)
_ANSWER: Final = 5
"""A sentence that is no more than an answer and whose it is: "No, she says."."""
_FLAT_LIMIT: Final = 7
"""A denial without a verb takes no more words: "Not so", "Not before Tuesday"."""
_ENDS_A_LEAD: Final = frozenset((",", ";", ":", "—", QUOTED))


def content_before(sentence: Sentence, subject: int, cue: Cue) -> Range | None:
    """The reported words left of a subject: a quotation, or a clause and a comma."""
    before = subject - 1
    if before < 0:
        return None
    quoted = quoted_before(sentence, before)
    if quoted is not None:
        return quoted
    is_parted = sentence.lows[before] in DASHES or sentence.lows[before] == ","
    is_posted = cue.verb.kind == "post" and (
        sentence.lows[cue.last : cue.last + 1] in _WHERE_POSTED
    )  # "It was late, she tweeted"; but "She came, and he posted a picture"
    is_said = is_posted or cue.verb.kind in {"say", "tell", "hear", "find"}
    if not is_parted or not is_said:
        return None
    if sentence.lows[before - 1] in {"who", "which"}:
        return before - 1, before  # "her colleague, who, she said, had confided that"
    if sentence.is_asked:
        return None  # "Asked whether it was over, Ruiz laughed, and said"
    if sentence.lows[:2] == _ACCORDING and "," not in sentence.lows[:before]:
        return None  # "According to two aides who were there, she asked"
    if 0 in sentence.cue_at and _is_of_whom_it_tells(sentence, before):
        return None  # "Noting that it was late, Ruiz said": a report of its own
    if sentence.lows[subject] not in {"who", "which"} and _is_report(sentence, before):
        return 0, before
    is_then = sentence.lows[:2] == ("since", "then")
    is_plain = is_then or opens_an_amount(sentence, 0)  # "As many as six homes"
    is_doing = sentence.lows[0] in _WHEN_DOING and sentence.lows[1].endswith("ing")
    # "As of noon, two had left"
    is_doing = is_doing or sentence.lows[:2] == _AS_OF
    if is_doing and "," in sentence.lows[:before]:
        # "Before leaving Velm, the minister was to be received, his office said"
        behind = sentence.lows.index(",") + 1
        return (0, before) if is_clause(sentence, behind, before) else None
    if sentence.lows[0] in SUBORDINATORS and not is_plain:
        return _main_clause(sentence, before)
    if is_flat(sentence, before) and _is_all(sentence, cue.last):
        return 0, before
    opened = _behind_opener(sentence, before)
    if not is_clause(sentence, opened, before) and not (
        many_act(sentence, opened, before) and _is_all(sentence, cue.last)
    ):
        return None
    begin = len(("since", "then", ",")) if is_then else behind_colon(sentence, before)
    return (begin, before) if before - begin >= _FEWEST_OBJECT else None


def _goes_on_from_marks(sentence: Sentence, comma: int) -> bool:
    """As in "“We need the pumps” near the lake, “not the dam,” Ruiz said": what opens in marks goes on outside them."""
    if 0 not in sentence.quotes or comma < _FEWEST_OBJECT or sentence.is_short(0):
        return False
    is_open = sentence.cut.words[sentence.quotes[0].last - 1][-1].isalnum()
    return (
        is_open
        and sentence.lows[comma] == ","
        and sentence.word(1).islower()
        and not any(
            at in sentence.quotes
            or at in sentence.cue_at
            or sentence.is_finite(at)
            or sentence.lows[at] in AUXILIARIES
            or sentence.lows[at] == ","
            for at in range(1, comma)
        )
    )


def _is_of_whom_it_tells(sentence: Sentence, before: int) -> bool:
    """As in "Noting that it was late, she said", "Told by her that it was, he left": and no clause between."""
    lows = sentence.lows
    if not (lows[0].endswith("ing") or lows[1:2] == ("by",)):
        return False
    comma = next((at for at in range(1, before) if lows[at] == ","), before)
    return not any(
        sentence.is_finite(at) or at in sentence.cue_at
        for at in range(comma + 1, before)
    )


def _is_all(sentence: Sentence, last: int) -> bool:
    """Whether nothing but whom it was told to stands behind a verb: "he told them, and"; not "said the opposite"."""
    lows = sentence.lows
    while last < sentence.end and (
        lows[last] in OBJECT_PRONOUNS
        or lows[last] in {"reporters", "journalists"}
        or sentence.has_capital(last)
    ):
        last += 1
    return last >= sentence.end or lows[last] in {",", ".", ";"}


def is_flat(sentence: Sentence, before: int) -> bool:
    """As in "Not before Tuesday, he told them", "Not so, said Ruiz": a denial without a verb."""
    if before == 1 and sentence.lows[0] in {"no", "yes"}:
        return sentence.end - before <= _ANSWER  # "No, she says."
    is_short = before <= _FLAT_LIMIT and "," not in sentence.lows[:before]
    is_part = not _PARTLY.isdisjoint(
        sentence.lows[1:2]
    )  # "Not one of them, she finds, was"
    return sentence.lows[0] in _FLATLY and is_short and not is_part


def _main_clause(sentence: Sentence, before: int) -> Range | None:
    """As in "If the dam broke, homes would be lost, officials said": what is said has a clause of its own ahead."""
    lows = sentence.lows
    comma = next((at for at in range(1, before - 1) if lows[at] == ","), 0)
    is_plain = (
        comma
        and not any(cue.first < before for cue in sentence.cues)
        and is_clause(sentence, 0, comma)
        and is_clause(sentence, comma + 1, before)
    )
    return (0, before) if is_plain else None


_WHERE_POSTED: Final = frozenset(((), (".",), (",",), ("on",), ("to",), ("via",)))
_TOLD_TOO: Final = frozenset(("would", "had", "could", "should", "might"))


def with_its_subject(sentence: Sentence, left: Range, more: tuple[Range, ...]) -> Range:
    """What of the words before belongs to a verb behind: "the road" of "It is out; the road, says Ruiz, is shut"."""
    first, last = left
    if not more or sentence.lows[more[0][0]] not in AUXILIARIES:
        return left
    for at in range(last - 2, first + 1, -1):
        is_joint = sentence.lows[at] == ";" or (
            sentence.lows[at] in JOINS_CLAUSES and sentence.lows[at - 1] == ","
        )
        if is_joint and (
            not _TOLD_TOO.isdisjoint(sentence.lows[first:at])
            or sentence.lows[at + 1] == "that"
        ):
            return left  # "They would go, but the army, he said, would stay": all his
        if is_joint:
            is_part = is_clause(sentence, first, at) and not is_clause(
                sentence, at + 1, last
            )
            return (at + 1, last) if is_part else left
    return left


def behind_colon(sentence: Sentence, before: int) -> int:
    """Where the clause before an attribution begins: "It changed its line: the minister was ill, it said"."""
    last = before - _FEWEST_OBJECT
    colon = next((at + 1 for at in range(last, 0, -1) if sentence.lows[at] == ":"), 0)
    return max(colon, behind_semicolon(sentence, before))


def behind_semicolon(sentence: Sentence, before: int) -> int:
    """Where "a third, she said, was sought" begins behind "Ana Ruiz said two were held;"; else 0."""
    first_cue = min(sentence.cue_at, default=before)
    return next(
        (at + 1 for at in range(before - 1, first_cue, -1) if sentence.lows[at] == ";"),
        0,
    )


def _is_report(sentence: Sentence, before: int) -> bool:
    """As in "“A,” Ana Ruiz said, TASS reported": a quotation and who said it."""
    return 0 in sentence.quotes and any(
        each.first < before and each.verb.kind in {"say", "tell", "post"}
        for each in sentence.cues
    )


def _behind_opener(sentence: Sentence, before: int) -> int:
    """Where the clause begins behind "Across the border in India,"."""
    lows = sentence.lows[:before]
    if opens_an_amount(sentence, 0):
        return 0  # "At least 17 bodies were found in Velm, about 60km north of it"
    is_opened = "," in lows and lows[0] in PREPOSITIONS
    return lows.index(",") + 1 if is_opened else 0


def quoted_before(sentence: Sentence, before: int) -> Range | None:
    """A quotation that ends here, or before the comma or dash that stands here, with what of its sentence it opens."""
    low = sentence.lows[before]
    quote = before - (low == "," or low in DASHES)
    is_headline = quote > 0 and sentence.lows[quote - 1] in _HEADLINED
    if quote not in sentence.quotes or is_headline:
        return (0, before) if _goes_on_from_marks(sentence, before) else None
    found = with_lead(sentence, quote)
    is_more = found[0] > 0 and _goes_on_from_marks(sentence, found[0] - 1)
    return (0, found[1]) if is_more else found


def with_lead(sentence: Sentence, quote: int) -> Range:
    """A quotation with the words of its own clause before it: "He left “encouraged,”"."""
    if _is_behind_a_dash(sentence, quote):
        return quote, quote + 1
    if _is_told_whole(sentence, quote):
        # "The results, still unpublished, are “stronger”, she said"
        return 0, quote + 1
    if _is_reported(sentence, quote):
        return 0, quote + 1  # "Ruiz welcomed what she called “A,” the agency said"
    if _has_its_verb(sentence, quote):
        return behind_colon(sentence, quote), quote + 1
    first = quote
    while first > 0 and sentence.lows[first - 1] not in _ENDS_A_LEAD:
        if any(each.first < first <= each.last for each in sentence.cues):
            break
        first -= 1
    ends = {first, first - (sentence.lows[first - 1 : first] == ("that",))}
    if quote - first < _FEWEST_OBJECT or sentence.lows[first] in PREPOSITIONS:
        first = quote
        ends.add(quote)
    cue = next(
        (
            each
            for each in sentence.cues
            if each.last in ends or past_adverbials(sentence, each.last) in ends
        ),
        None,
    )
    sayer = sayer_of(sentence, cue, ()) if cue else None
    begin = sayer.phrase[0] if sayer and sayer.phrase else -1
    if begin == 0 or (begin > 0 and sentence.lows[begin - 1] == ","):
        return 0, quote + 1  # "Ada blamed “...”, the agency said": all of it
    return first, quote + 1


def _is_behind_a_dash(sentence: Sentence, quote: int) -> bool:
    """As in "Nobody left – “we have no tent,” said Ruiz": the writer's clause, and one dash before what was said."""
    dash = quote - 1
    is_one = sentence.lows[dash : dash + 1] != () and sentence.lows[dash] in DASHES
    is_closed = not DASHES.isdisjoint(sentence.lows[quote + 1 : quote + 2])
    is_one = is_one and not is_closed
    return is_one and dash > 0 and DASHES.isdisjoint(sentence.lows[:dash])


def _is_told_whole(sentence: Sentence, quote: int) -> bool:
    """Whether a quotation is the end of a clause that the sentence begins with: its predicate."""
    return (
        sentence.lows[quote - 1 : quote] != ()
        and sentence.lows[quote - 1] in BE
        and not any(each.first < quote for each in sentence.cues)
        and not any(other < quote for other in sentence.quotes)
        and sentence.lows[0] not in SUBORDINATORS
    )


def _has_its_verb(sentence: Sentence, quote: int) -> bool:
    """As in "Rell “listened” and “took notes”, she said", "It lasted “an hour”, she said": marks end a clause."""
    lows, opens = sentence.lows, behind_colon(sentence, quote)
    if (
        quote == opens
        or not sentence.opens_small(quote)
        or lows[opens] in SUBORDINATORS
        or lows[quote - 1] in {",", "who", "which", "that"}
        or any(
            # "first reported by the Gazette"
            opens <= each.first and each.last < quote and lows[each.last] != "by"
            for each in sentence.cues
        )
    ):
        return False
    return is_clause(sentence, _behind_opener(sentence, quote), quote + 1)


def _is_reported(sentence: Sentence, quote: int) -> bool:
    """Whether a verb of saying with a subject of its own has a quotation right behind it."""
    cue = next((each for each in sentence.cues if each.last == quote), None)
    sayer = sayer_of(sentence, cue, ()) if cue and cue.verb.kind == "label" else None
    return sayer is not None and sayer.phrase is not None


def goes_on_behind(
    sentence: Sentence, left: Range | None, subject: int, cue: Cue, last: int
) -> tuple[Range, ...]:
    """The second part of "Names were copied, it said, but no passwords": what a report between commas parts.

    Args:
        sentence: The sentence.
        left: The words before the subject, where they are a clause or a quotation by themselves.
        subject: Where the subject begins.
        cue: The verb.
        last: Where the verb ends, with whom it was told to.
    """
    lows = sentence.lows
    behind = _past_setting(sentence, last)
    is_and = lows[behind + 1 : behind + 2] in _JOINED
    if behind > last and left is not None and lows[last] in _TIMES and not is_and:
        return ()  # "It fired him, the team said Monday morning, hours after a loss"
    is_set, last = behind > last, behind
    is_between = (
        cue.verb.kind in {"say", "tell", "hear", "find"}
        and subject > 1
        and lows[subject - 1] == ","
        and lows[last : last + 1] in _PARTS
    )
    if not is_between or last + 1 >= sentence.end:
        return ()
    first = last + 1
    if any(
        at in sentence.quotes and not (at and sentence.is_short(at))
        for at in range(subject)
    ) and not _goes_on_outside(sentence, left, first):
        return ()
    if lows[last] == ";":
        is_whole = left is not None and _is_all_of_it(sentence, last)
        return ((first, sentence.end),) if is_whole else ()
    ends = left[1] - 1 if left is not None else -1
    if ends >= 0 and lows[ends] in AUXILIARIES - _DO and not sentence.is_month(ends):
        return ((first, sentence.end),)  # "He had, she said, warned them"
    is_more = _is_more_of_it(sentence, first)
    is_of_it = _is_which_of_it(sentence, first, subject)
    is_cleft = lows[:2] in _IT_WAS and lows[first] in _CLEFT and last == cue.last
    if _is_of_the_writer(sentence, left, first, is_set=is_set) or (
        (lows[first].endswith("ing") and not is_more)
        or (lows[first] in {"who", "which", "whose"} and not (is_of_it or is_cleft))
    ):
        return ()  # of the speaker: "said Ruiz, who leads it"
    if left is not None and subject == cue.first and _tells_who(sentence, first):
        return ()  # "says the Tal Group, the conglomerate he led"
    is_with = lows[first] == "with" and any(
        low.endswith("ing") for low in lows[first + 2 : first + _WITH_REACH]
    )  # ", she said, with the first tenants moving in by May"
    is_short = not is_set and _is_phrase_of_it(sentence, first)
    is_short = is_short or (is_more and not is_set)
    is_open = left is None and (
        lows[subject - 2] in BE | AUXILIARIES and QUESTIONS.isdisjoint(lows[:1])
    )  # "It is, she says, wide enough"
    is_open = is_open or (left is None and opens_with_a_verb(sentence, first))
    may_go_on = (
        is_of_it
        or is_cleft
        or is_short
        or is_open
        or (lows[first] in _GOES_ON and lows[first] not in _NO_SECOND_PART)
    )
    if not (may_go_on or is_with) and not (
        lows[first] in AUXILIARIES
        or sentence.may_be_verb(first)
        or (left is None and (sentence.is_present(first) or _stays(lows[first])))
        or is_clause(sentence, first, sentence.end)
    ):
        return ()  # "said Ruiz, an economist in Tarn"
    is_they = lows[first] == "and" and lows[first + 1] in SUBJECT_PRONOUNS - _I
    says = next((each for each in sentence.cues if each.first > first), None)
    is_they = is_they and (says is None or _tells_the_speaker(sentence, says))
    if is_they and lows[first + 1] != lows[subject] and not is_set:
        return ((first, sentence.end),)  # "Three came, he said, and they asked me why"
    end = _second_end(sentence, left, first, is_set=is_set)
    if end is None:
        return ()
    if left is None:
        is_verb = lows[first] in AUXILIARIES or sentence.may_be_verb(first)
        is_verb = is_verb or sentence.is_present(first) or _stays(lows[first])
        is_verb = is_verb or is_open or lows[first : first + 2] in _AND_THEN
        if not is_verb and not is_clause(sentence, first, end):
            return ()
    return ((first, end),)


def _tells_who(sentence: Sentence, first: int) -> bool:
    """Whether a noun with a clause of its own follows: "the body that runs the docks", "the conglomerate he led"."""
    if sentence.lows[first] not in ARTICLES:
        return False
    for at in range(first + 1, min(first + _NOUN_WITHIN, sentence.end)):
        low = sentence.lows[at]
        if low in _RELATIVES or low in SUBJECT_PRONOUNS:
            return at > first + 1
        if low in AUXILIARIES or sentence.is_finite(at) or at in sentence.quotes:
            return False
    return False


def _tells_the_speaker(sentence: Sentence, cue: Cue) -> bool:
    """As in "He rang her, she said, and he assured her that", "Three came, he said, and they asked me why"."""
    whom = sentence.lows[cue.last : cue.last + 1]
    is_told = cue.verb.kind == "tell" and whom in _TO_THEM
    return whom in _TO_ME or is_told


def _is_all_of_it(sentence: Sentence, semicolon: int) -> bool:
    """As in "It ran to 212 pages, she said; the version filed has 40": no report, and no silence of another."""
    rest = sentence.lows[semicolon + 1 : sentence.end]
    is_report = any(each.first > semicolon for each in sentence.cues)
    return not is_report and _UNSAID.isdisjoint(rest)


def _is_more_of_it(sentence: Sentence, first: int) -> bool:
    """As in "two were hurt, she said, including a child", "the ship sank, he said, without loss of life"."""
    opening = sentence.lows[first : first + 2]
    is_without = opening[:1] == ("without",) and LEFT_OUT.isdisjoint(opening[1:])
    is_without = is_without and _MANNERS.isdisjoint(sentence.lows[first:])
    return opening in _MORE_OF_IT or opening[:1] == ("including",) or is_without


def _is_which_of_it(sentence: Sentence, first: int, subject: int) -> bool:
    """As in "The dam, she said, which was old, had to go": of what is told of, where "she" said it."""
    opening = sentence.lows[first : first + 2]
    is_which = opening[:1] == ("which",) or opening[1:] == ("which",)
    return is_which and sentence.lows[subject] in SUBJECT_PRONOUNS


def _is_of_the_writer(
    sentence: Sentence, left: Range | None, first: int, *, is_set: bool
) -> bool:
    """As in ", she said, although the district has put it at 44", "officials said, as hopes faded"."""
    lows = sentence.lows
    if lows[first : first + 1] in _THOUGH and any(
        each.first > first and each.verb.kind != "stance" for each in sentence.cues
    ):
        return True
    if sentence.end - first < _FEWEST_OBJECT and (
        first >= sentence.end or not opens_with_a_verb(sentence, first)
    ):
        return True
    if is_the_writers(sentence, first - 1):
        return True  # "officials said, in yet another sign of the drought"
    if left is not None and (
        writes_on(sentence, first)
        or is_circumstance(sentence, left[0], first - 1)
        or (lows[first] in {"but", "and"} and is_silent(sentence, first))
    ):
        return True  # "she said, to laughter", ", days after it failed", ", but gave no details"
    is_quoted = any(at in sentence.quotes for at in range(first, sentence.end))
    is_meanwhile = left is not None and lows[first] in {"as", "while"}
    # "officials said on Wednesday, as wards began to close"
    is_then = is_set and lows[first] in {"as", "while", "after", "before"}
    return (is_meanwhile and not is_quoted) or is_then


def _goes_on_outside(sentence: Sentence, left: Range | None, first: int) -> bool:
    """As in "Judges have “mistaken a habit”, it argues, and traders will pay": no mark opens what is said."""
    return (
        left is not None
        and left[0] not in sentence.quotes
        and sentence.lows[first : first + 1] in _JOINED
        and is_clause(sentence, first + 1, sentence.end)
    )


def _stays(low: str) -> bool:
    """As in "The dam, she said, remains shut", "depends on the vote": what begins behind a report between commas."""
    return low in _STAYS or low in PRESENT


def _second_end(
    sentence: Sentence, left: Range | None, first: int, *, is_set: bool
) -> int | None:
    """Where a second part ends that begins at an item; None where it holds a report of its own."""
    lows = sentence.lows
    if lows[first] == "and" and _is_its_verb(sentence, first + 1):
        return sentence.end  # "The two talked, the agency said, and agreed that"
    if lows[first] in _WHY:
        return sentence.end  # ", the official said, because others had objected"
    if lows[first] == "and" and not is_set and _had_said(sentence, first):
        return sentence.end  # "It was late, he said, and Ana Ruiz had warned them that"
    if left is None and lows[first] in _CLEFT | QUESTIONS:
        return sentence.end  # "It was, she explained, what her mother says"
    is_parted = left is None or left[1] - left[0] == 1
    if is_parted and not is_set and _is_its_verb(sentence, first):
        return sentence.end  # "A man, she recalled, had told her: “...”"
    is_opener = left is None and not is_set and lows[0] in PREPOSITIONS
    if is_opener and is_clause(sentence, first, sentence.end):
        return sentence.end  # "In 2019, the report said, engineers warned that"
    return _before_another(sentence, first)


_HAD_WITHIN: Final = 3
_PROMISES: Final = frozenset(
    ("promise", "pledge", "vow", "agree", "assure", "undertake")
)


def _had_said(sentence: Sentence, first: int) -> bool:
    """Whether the next report is one of before: "had promised", of which the first one tells."""
    cue = next((each for each in sentence.cues if each.first > first), None)
    if cue is None or cue.verb.form != "past" or cue.verb.base not in _PROMISES:
        return False
    near = range(cue.first - 1, max(cue.first - 1 - _HAD_WITHIN, first), -1)
    return any(
        sentence.lows[at] == "had"
        and all(map(sentence.is_adverb, range(at + 1, cue.first)))
        for at in near
    )


def opens_with_a_verb(sentence: Sentence, at: int) -> bool:
    """Whether marks open here and hold the verb of what stands before: "the farms, she said, “have dried up”"."""
    if at not in sentence.quotes or not sentence.opens_small(at):
        return False
    opened = sentence.cut.lowers[sentence.quotes[at].first]
    return opened in AUXILIARIES or opened in PAST or opened in PRESENT


def _is_phrase_of_it(sentence: Sentence, first: int) -> bool:
    """As in "He used it, she said, on three occasions": no day, and no paper that it was said in."""
    rest = sentence.lows[first : sentence.end]
    return (
        rest[0] in PREPOSITIONS - _OF_THE_SAYING
        and len(rest) <= _SHORT_PHRASE
        and {",", ":", QUOTED}.isdisjoint(rest)
        and DAYS.isdisjoint(rest)
        and (PAPERS | OUTLET_NOUNS | TALKS_OF).isdisjoint(rest)
        and not (rest[0] in _OVER and not _LINES.isdisjoint(rest))
        and not any(sentence.is_month(at) for at in range(first, sentence.end))
        and not any(each.first >= first for each in sentence.cues)
    )


def in_marks_behind(sentence: Sentence, left: Range, last: int) -> tuple[Range, ...]:
    """As in "She saw him and came away, she said, with “no promises”": what came last, and how it ends."""
    first, quote = last + 1, sentence.end - 1
    if (
        sentence.lows[last : last + 1] != (",",)
        or quote not in sentence.quotes
        or not first < quote <= first + _FEW
        or sentence.lows[first] not in PREPOSITIONS - _OF_THE_SAYING
        or not sentence.opens_small(quote)
        or any(at in sentence.quotes for at in range(*left))
    ):
        return ()
    begin = next(
        (
            at + 1
            for at in range(left[1] - 2, left[0], -1)
            if sentence.lows[at] == "and" and sentence.is_finite(at + 1)
        ),
        left[0],
    )
    return ((begin, left[1]), (first, sentence.end))


def _is_its_verb(sentence: Sentence, first: int) -> bool:
    """Whether a verb of saying stands here, or behind "had" and "also": that of the subject before the report."""
    at = first
    while at < sentence.end and sentence.lows[at] in AUXILIARIES | SKIPPED:
        at += 1
    return at in sentence.cue_at


def _before_another(sentence: Sentence, first: int) -> int | None:
    """Where a second part ends: before ", and she ordered that", or with the sentence; None where it holds a report."""
    other = next(
        (
            each.first
            for each in sentence.cues
            if each.first >= first and not _reports_nothing(sentence, first, each)
        ),
        None,
    )
    if other is None:
        return sentence.end
    semicolon = next(
        (at for at in range(first + 1, other) if sentence.lows[at] == ";"), 0
    )
    if semicolon:
        return semicolon  # "The app, she says, is old; the new one, they claim, is not"
    joints = (
        at
        for at in range(first + 1, other)
        if (sentence.lows[at] == "," or at in sentence.quotes)
        and sentence.lows[at + 1] in {"and", "but"}
    )
    joint = next(joints, None)
    return joint if joint is None else joint + (joint in sentence.quotes)


def _reports_nothing(sentence: Sentence, first: int, cue: Cue) -> bool:
    """As in "The envoy, it said, had seen it and had invited them": what is told goes on with the same subject."""
    lows = sentence.lows
    if cue.verb.kind == "find":
        return lows[cue.last : cue.last + 1] != ("that",)
    is_alone = "that" not in lows[cue.last :] and max(sentence.quotes, default=0) < (
        cue.first
    )
    if cue.verb.form == "ing" and lows[cue.first - 1] in _DOING_SO and is_alone:
        return True  # "The board, he said, had left without telling anybody"
    goes_on = lows[first] in AUXILIARIES and lows[cue.first - 2 : cue.first] in {
        (joint, lows[first]) for joint in ("and", "but")
    }
    return goes_on or cue.verb.kind in {"stance", "topic"}


def _past_setting(sentence: Sentence, last: int) -> int:
    """Step over "dryly" and "in a statement on Facebook" behind a verb between commas."""
    while last < sentence.end and (
        sentence.is_adverb(last) or sentence.lows[last] in _LATER
    ):
        last += 1
    opens = last < sentence.end and (
        sentence.lows[last] in _OPENS_A_SETTING or is_span(sentence, last)
    )
    if opens:
        for at in range(last, min(last + _SETTING, sentence.end)):
            if sentence.lows[at : at + 1] in _PARTS:
                return at
            if at in sentence.quotes or at in sentence.cue_at:
                break
            if sentence.lows[at] in AUXILIARIES or sentence.lows[at] == "that":
                break
    return last


def split_before(sentence: Sentence, subject: Range, content: Range) -> Range | None:
    """The first part of "“A,” he said, “B.”"."""
    if content[0] not in sentence.quotes:
        return None
    before = subject[0] - 1
    if before >= 0 and sentence.lows[before] == ",":
        before -= 1
    if before > 0 and before not in sentence.quotes:
        # "“A,” the mayor, Ana Ruiz, who was there, said, “B”": the name behind the office
        office = (
            phrase_before(sentence, before)
            if sentence.has_capital(subject[0])
            else None
        )
        before = office[0] - 1 if office else before
    return (before, before + 1) if before in sentence.quotes else None


def small_before(sentence: Sentence, subject: int, content: Range) -> Range | None:
    """The first part of "They listened, he added, “but listening is free”", "By then, he told me, it was shut"."""
    first, comma = content[0], subject - 1
    if sentence.lows[first - 1] != "," or comma < 1 or sentence.lows[comma] != ",":
        return None
    if any(at in sentence.quotes or at in sentence.cue_at for at in range(comma)):
        return None
    is_quoted = first in sentence.quotes
    opened = sentence.quotes[first].first if is_quoted else 0
    begins = sentence.cut.words[opened][0]
    if is_quoted and not (begins.islower() or begins.isdigit()):
        return None
    if sentence.lows[:2] in _IT_WAS and sentence.lows[first] in _CLEFT:
        return 0, comma  # "It was the port, she said, that had paid"
    is_opener = sentence.lows[0] in PREPOSITIONS | _UNTIL
    is_told = sentence.lows[0] in _ON_CONDITION and sentence.lows[1] != "asked"
    is_told = is_told or sentence.lows[:2] == ("by", "then")
    if is_told or (is_opener and not is_quoted):
        return 0, comma
    if not is_quoted or is_opener or sentence.lows[0] in SUBORDINATORS:
        return None  # "In a letter to members, the chairman said, “we must do better”"
    begin = behind_colon(sentence, comma)
    is_short = comma - begin == _FEWEST_OBJECT and (
        sentence.lows[begin] in SUBJECT_PRONOUNS
    )
    is_verb = _opens_a_predicate(sentence.cut.lowers[opened])
    is_doing = sentence.lows[begin].endswith("ing") and not sentence.lows[
        begin
    ].endswith("thing")
    is_verb = is_verb and not is_doing  # "Holding a mug, she said, “looks fine”"
    is_when = not _WHENS.isdisjoint(sentence.lows[begin:comma])
    is_verb = is_verb and not is_when  # "A day later, he said, “armed men came”"
    is_told = is_short or is_verb or is_clause(sentence, begin, comma)
    return (begin, comma) if is_told else None


def _opens_a_predicate(low: str) -> bool:
    """As in "The ministry, it added, “took note of the concerns”": a verb, whose subject stands before the report."""
    return low in AUXILIARIES or low in PAST or _stays(low) or low.endswith("ed")


def split_behind(sentence: Sentence, last: int) -> tuple[Range, ...]:
    """The second part of "“A,” he said, “B.”"."""
    at = past_adverbials(sentence, last)
    opens = at + 1 in sentence.quotes and sentence.opens_small(at + 1)
    is_over = sentence.lows[at : at + 1] == (";",) and opens
    if at < sentence.end and (sentence.lows[at] in {",", ":"} or is_over):
        at += 1
    is_second = at in sentence.quotes and (
        is_over or sentence.lows[at - 1] in {",", ":"}
    )
    if is_second:
        return () if sentence.is_title(at) else ((at, at + 1),)
    # "“The mill,” said Ruiz, 58, who had run it for many years, “was shut.”"
    told = {cue.first for cue in sentence.cues if cue.verb.kind != "run"}
    for at in range(last, min(last + SUBJECT_LIMIT, sentence.end)):
        if at in sentence.quotes:
            is_small = sentence.opens_small(at) or _opens_with_i(sentence, at)
            is_rest = sentence.lows[at - 1] == "," and is_small
            return ((at, at + 1),) if is_rest else ()
        if at in told and not sentence.lows[at].endswith("ing"):
            return ()
    return ()


def _opens_with_i(sentence: Sentence, quote: int) -> bool:
    """Whether a quotation begins with the one word that has a capital in the middle of a sentence."""
    return sentence.cut.words[sentence.quotes[quote].first] == "I"
