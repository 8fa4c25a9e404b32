"""Reports by "according to": before their words, behind them, and between."""

from collections.abc import Iterator
from typing import Final

from archive.extract.says.citing import credit_behind
from archive.extract.says.clause import CLAUSE_LIMIT, is_clause
from archive.extract.says.cues import Sentence
from archive.extract.says.ends import another_says, is_circumstance
from archive.extract.says.lefts import with_lead
from archive.extract.says.phrases import phrase_before, phrase_behind
from archive.extract.says.sayers import aside_behind
from archive.extract.says.saying import Saying
from archive.extract.says.tails import ends_before_a_tail
from archive.extract.text.items import Range
from archive.extract.words.grammar import (
    ARTICLES,
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    JOINS_CLAUSES,
    OUTLET_NOUNS,
    PARTICLES,
    PERSONS,
    PREPOSITIONS,
    SUBORDINATORS,
    WRITINGS,
)
from archive.extract.words.lexicon import Verb

_GOES_ON: Final = frozenset(((",", "and"), (",", "but")))
_RULES: Final = frozenset(
    (
        *("guidelines", "guideline", "rules", "plan", "plans", "schedule", "protocol"),
        *("procedure", "procedures", "custom", "tradition", "law", "standards"),
        *("criteria", "wishes", "timetable", "statutes", "statute", "principles"),
    )
)
"""By these things are done."""
_NO_REPORTS: Final = frozenset(("topic", "stance", "run"))
_WHOM: Final = frozenset(("him", "her", "them"))
_ENDS: Final = frozenset(((",",), (".",), ()))
_FEWEST_BEFORE: Final = 2
_ACCORDING: Final = Verb(base="according to", kind="say", form="base")
_PER_WHOM: Final = (DETERMINERS - {"his", "her", "their", "my", "our"}) | {
    *("someone", "people", "sources", "officials"),
}
_LEADS: Final = (
    ("according", "to"),
    *(("as", "reported", "by"), ("as", "first", "reported", "by")),
    ("as", "described", "by"),
    *(("in", "the", noun, "of") for noun in ("view", "opinion", "words", "eyes")),
)
_WRITERS: Final = frozenset(("i", "we", "nobody", "few", "not"))
"""Behind "and" or "but" these begin what the writer says to it: "and I believe her"."""
_TELLING: Final = (
    WRITINGS
    | OUTLET_NOUNS
    | {
        *("survey", "study", "report", "poll", "story", "version", "account", "theory"),
        *("estimate", "figures", "data", "statistics", "census", "forecast"),
        "scenario",
    }
)
"""What says something by itself: "a survey, according to which"; a law says nothing that may be so or not."""
_TELLS_ON: Final = frozenset(("who", "which"))
"""Behind these somebody else acts: "who according to legend drowned"."""
_ASKED_SO: Final = frozenset(
    (each,) for each in ("quoted", "cited", "speaking", "interviewed", "writing")
)
_AND_THAT: Final = frozenset((("and", "that"), ("but", "that")))
_WHERE_ASKED: Final = frozenset(("in", "by", "on", "to"))
_OPENS: Final = frozenset(lead[0] for lead in _LEADS) | {"per"}
_LEADS_IN: Final = frozenset(
    ("which", "who", "that", "when", "where", "because", "and", "but", "while")
)
"""What stands before ", according to X," when all of it follows."""
_NO_SUBJECTS: Final = PREPOSITIONS | SUBORDINATORS | _LEADS_IN
_TELLS_OF_IT: Final = frozenset((("which",), ("who",), ("whose",)))
_PUT_OUT: Final = frozenset(("released", "published", "issued", "posted", "circulated"))
_THIS_OR_LAST: Final = frozenset((("last",), ("this",), ("earlier",), ("late",)))
_LATELY: Final = frozenset((each, (",",)) for each in _THIS_OR_LAST)
_WHEN_OUT: Final = 2
"""So many words has "last week", "this month", "earlier today"."""
_MORE: Final = frozenset(
    (
        *(
            "roughly",
            "about",
            "almost",
            "nearly",
            "more",
            "most",
            "half",
            "twice",
            "up",
        ),
        *("down", "compared", "including", "mostly", "mainly", "some"),
        *("one", "two", "three", "four", "five", "all", "none", "with", "because"),
    )
)
_WHOSE: Final = frozenset(("the", "it", "he", "she", "they", "we", "its"))
_OFFICE: Final = 6
_NAME_LIMIT: Final = 5
_FEWEST_BEHIND: Final = 3
_SURELY: Final = 8
"""So many words behind "According to X," are what X says, whether or not a verb is known in them."""
_CITES: Final = frozenset(
    (
        *((",", "citing"), (",", "quoting"), (",", "which", "cites")),
        *((",", "which", "quotes"), (",", "which", "cited"), (",", "which", "quoted")),
    )
)
_ONE: Final = frozenset((("a",), ("an",)))
_AND_PARTED: Final = frozenset(
    (each, ",") for each in ("and", "but", "who", "which", "that")
)
BELONGS_LIMIT: Final = 16
"""What tells more of a source takes no more words."""
_GOES_ON_BY: Final = PREPOSITIONS | {
    *("of", "published", "released", "seen", "obtained", "compiled", "conducted"),
    *("prepared", "issued", "posted", "carried", "commissioned", "familiar", "close"),
    *("briefed", "put", "shared", "sent", "written", "drawn"),
}
_ENDS_WHAT_BELONGS: Final = AUXILIARIES | frozenset(
    (";", ":", "—", "–", "and", "but", "that", "said", "says")
)


def according(sentence: Sentence) -> Iterator[Saying]:
    """As in "According to X, A" and "A, according to X"."""
    if _OPENS.isdisjoint(sentence.lows):
        return
    for at, low in enumerate(sentence.lows[: sentence.end - 1]):
        lead = _lead(sentence, at) if low in _OPENS else 0
        if lead and at + lead < sentence.end:
            saying = _led(sentence, at, at + lead)
            if saying is not None:
                yield saying


def _lead(sentence: Sentence, at: int) -> int:
    """How many words lead on to whose the words are: "according to", "in the words of", "per"; 0 for none."""
    lows = sentence.lows
    if lows[at] not in _OPENS or (at and lows[at - 1] in _TELLS_ON):
        return 0
    if lows[at] == "per":  # "Per Bolund" is a man
        is_apart = at > 0 and (lows[at - 1] == "," or at - 1 in sentence.quotes)
        is_one = lows[at + 1] in _PER_WHOM or sentence.has_capital(at + 1)
        is_small = sentence.word(at).islower() and lows[at + 1] not in DAYS
        is_told = lows[1:2] != () and (
            lows[1] == "the" or lows[1] in _PER_WHOM or sentence.word(1).isupper()
        )
        if at == 0 and is_told:
            return 1  # "Per The Athletic, the club is owed it", "Per ESPN, the guard will go"
        return int(is_apart and is_one and is_small)
    return next((len(x) for x in _LEADS if lows[at : at + len(x)] == x), 0)


def _led(sentence: Sentence, at: int, behind: int) -> Saying | None:
    """What somebody says whom "according to" names, which stands at an item and ends before another."""
    lows = sentence.lows
    if lows[behind] == "which":
        return _by_which(sentence, at, behind)
    first, last = phrase_behind(sentence, behind)
    if lows[behind] in _WHOM and lows[behind + 1 : behind + 2] in _ENDS:
        first, last = behind, behind + 1  # "According to her, it was late"
    if last <= first or _is_how_it_is_done(sentence, at, first, last):
        return None
    last = _with_what_belongs(sentence, last, is_first=at == 0)
    if lows[first + 1 : first + 3] == ("translation", "by") and last > first + 3:
        first += 3  # who translated it passes it on
    if lows[last : last + 1] == (":",) and _is_credit(sentence, at):
        return None
    named = last - (last - first > 1 and lows[last - 1] in _PUT_OUT)
    if named < last < sentence.end and lows[last] in DAYS:
        last += 1  # "a poll released Friday": it is a poll
    elif named < last and (lows[last : last + 1], lows[last + 2 : last + 3]) in _LATELY:
        last += _WHEN_OUT  # "According to a poll released last week, A"
    beside = _beside(sentence, (first, last), at)
    end = beside[1] if beside else last
    end = _past_relative(sentence, end) if at == 0 else end
    begin = end + 1 if end < sentence.end and lows[end] == "," else end
    content = _led_words(sentence, at, begin, end)
    is_cut = lows[at] == "per" and content and content[-1][1] < at
    if not content or (is_cut and not is_clause(sentence, *content[0])):
        return None  # "One in five children, per UNICEF, goes to bed hungry"
    return Saying(
        subject=(first, named),
        cue=(at, behind),
        verb=_ACCORDING,
        content=content,
        rule="according-to",
        aside=beside,
    )


def _end_of_which(sentence: Sentence, begin: int, subject: Range) -> int:
    """Where a comma and a verb follow: "The survey, according to which flour is dear, was published"; else the end."""
    near = range(begin, min(sentence.end - 1, begin + CLAUSE_LIMIT))
    comma = next((at for at in near if sentence.lows[at] == ","), 0)
    behind = comma + 1
    is_verb = comma and (
        sentence.lows[behind] in AUXILIARIES or sentence.is_finite(behind)
    )
    return comma if is_verb and subject[0] == 0 else sentence.end


def _is_how_it_is_done(sentence: Sentence, at: int, first: int, last: int) -> bool:
    """As in "was run according to the agency's guidelines": how something is done, and nobody's words."""
    is_done = at > 0 and sentence.lows[at - 1] not in {",", "and", "but"}
    return is_done and not _RULES.isdisjoint(sentence.lows[first:last])


def _by_which(sentence: Sentence, at: int, which: int) -> Saying | None:
    """As in "a survey by Kalász, according to which flour has become cheaper": what stands before it says so."""
    is_parted = at > 1 and sentence.lows[at - 1] == ","
    subject = phrase_before(sentence, at - 2) if is_parted else None
    if subject is None or not is_clause(sentence, which + 1, sentence.end):
        return None
    end = _end_of_which(sentence, which + 1, subject)
    noun = next((x for x in range(*subject) if sentence.lows[x] in ARTICLES), 0)
    is_done = any(sentence.is_finite(x) for x in range(subject[0], noun))
    subject = (noun, subject[1]) if is_done else subject  # "voted for a plan"
    if not (
        sentence.has_capital(subject[1] - 1)
        or not _TELLING.isdisjoint(sentence.lows[slice(*subject)])
    ):
        return None  # "a law, according to which dogs must be on a lead"
    by = next((x + 1 for x in range(*subject) if sentence.lows[x] == "by"), 0)
    is_given = by and sentence.lows[subject[0]] not in DETERMINERS
    # "was given by the broadcaster"
    subject = (by, subject[1]) if is_given else subject
    return Saying(
        subject=subject,
        cue=(at, which),
        verb=_ACCORDING,
        content=((which + 1, end),),
        rule="according-to",
    )


def _beside(sentence: Sentence, named: Range, at: int) -> Range | None:
    """What stands between commas behind whom "according to" names: his name, his office, or whom he cites."""
    last = named[1]
    beside = aside_behind(sentence, last)
    is_first = at == 0
    if beside is not None and (
        _is_name(sentence, last, beside)
        or _is_office(sentence, named, beside, is_first=is_first)
    ):
        return beside
    return _citing(sentence, at, last)


def _led_words(sentence: Sentence, at: int, begin: int, end: int) -> tuple[Range, ...]:
    """The words that "according to" credits: behind it, before it, or on both sides."""
    lows = sentence.lows
    is_words = lows[at : at + 3] == ("in", "the", "words")
    is_done = lows[at - 2 : at] in _AND_PARTED
    if begin in sentence.quotes and (
        is_words or (is_done and sentence.opens_small(begin))
    ):
        # "came away, in the words of Ana Ruiz, “with no answers”", "left and, according to aides, “slammed a door”"
        return ((begin, begin + 1 if is_words else sentence.end),)
    parted = _parted(sentence, at, begin)
    if parted:
        return parted
    if at == 0 or lows[at - 1] in {"and", "but", ":", ";"}:
        content = _behind_according(sentence, begin)
    else:
        content = _before_according(sentence, at, begin)
    if content is None:
        return ()
    more = _rest(sentence, end) if content[1] <= at else ()
    if not more and _opens_it(sentence, at, content):
        return (0, at - 1), content
    return content, *more


def _opens_it(sentence: Sentence, at: int, content: Range) -> bool:
    """As in "By dessert, according to a guest, it was agreed": what stands before belongs to what follows."""
    lows = sentence.lows
    is_opener = lows[0] in PREPOSITIONS or lows[0] in SUBORDINATORS
    return (
        is_opener
        and 0 < at < content[0]
        and lows[at - 1] == ","
        and "," not in lows[: at - 1]
    )


def _citing(sentence: Sentence, at: int, last: int) -> Range | None:
    """As in "According to IRNA, citing the minister, Ana Ruiz, A": whom it cites, up to where A begins."""
    lows = sentence.lows
    cites = next((x for x in (2, 3) if lows[last : last + x] in _CITES), 0)
    if at > 0 or not cites:
        return None
    last += cites - 2  # what cites stands right before whom
    near = range(last + 3, min(last + BELONGS_LIMIT, sentence.end))
    commas = [at for at in near if lows[at] == ","]
    for close in reversed(commas[:2]):
        between = lows[commas[0] + 1 : close]
        is_one = not PERSONS.isdisjoint(lows[last + 1 : close])
        is_named = lows[close + 1 : close + 2] not in _ONE
        if between and not (is_one and is_named):
            continue  # "citing police, Ana Ruiz and others were killed"
        is_office = not PERSONS.isdisjoint(between) or sentence.has_capital(close - 1)
        is_told = AUXILIARIES.isdisjoint(between) and (not between or is_office)
        if is_told and is_clause(sentence, close + 1, sentence.end):
            return last + 1, close
    return None


def _is_credit(sentence: Sentence, at: int) -> bool:
    """As in "replied, as reported by the Gazette: “A”": who passes on what another verb reports."""
    passed_on = (credit_behind(sentence, cue) for cue in sentence.cues)
    return any(each is not None and each[0] == at for each in passed_on)


def _parted(sentence: Sentence, at: int, begin: int) -> tuple[Range, ...]:
    """As in "They had, in the words of one guest, “drawn it on a menu”": what stands before it, and behind."""
    lows = sentence.lows
    if at < _FEWEST_BEFORE or lows[at - 1] != "," or begin >= sentence.end:
        return ()
    is_verb = lows[begin] in AUXILIARIES or sentence.is_finite(begin)
    is_verb = is_verb or lows[begin : begin + 2] == ("no", "longer")
    is_subject = is_verb and (
        lows[0] not in _NO_SUBJECTS
        and (
            phrase_before(sentence, at - 2) == (0, at - 1)
            or (lows[at] == "per" and not is_clause(sentence, 0, at - 1))
        )
    )  # "The bridge, according to officials, would stay shut"
    if not is_subject and lows[at - 2] not in AUXILIARIES:
        return ()
    first = next((x + 1 for x in range(at - 2, 0, -1) if lows[x] == ";"), 0)
    return ((first, at - 1), (begin, sentence.end))


def _past_relative(sentence: Sentence, end: int) -> int:
    """Step over ", which published extracts last week" behind who is credited."""
    lows = sentence.lows
    is_asked = lows[end + 1 : end + 2] in _ASKED_SO
    is_quoted = is_asked and not _WHERE_ASKED.isdisjoint(lows[end + 2 : end + 3])
    is_more = (
        is_quoted
        or lows[end + 1 : end + 2] in _TELLS_OF_IT
        or (lows[end + 1 : end + 4] in {("a", "copy", "of"), ("parts", "of", "which")})
    )
    if lows[end : end + 1] != (",",) or not is_more:
        return end
    return next(
        (
            at
            for at in range(end + 2, min(end + BELONGS_LIMIT, sentence.end))
            if lows[at] == ","
        ),
        end,
    )


def _rest(sentence: Sentence, end: int) -> tuple[Range, ...]:
    """As in "The area got 312mm, according to X, roughly twice what is usual": more of what X says."""
    lows = sentence.lows
    if lows[end : end + 2] == (",", "that"):
        return ((end + 1, sentence.end),)  # "told them, according to X, that"
    is_verb = lows[end : end + 2] in _GOES_ON and (
        end + _FEWEST_BEHIND < sentence.end
        and not any(
            cue.first > end + 1 and cue.verb.kind not in _NO_REPORTS
            for cue in sentence.cues
        )
        and lows[end + 2] not in _NO_SUBJECTS | _WRITERS
    )  # "They met, according to X, and talked about it"
    is_more = (
        lows[end : end + 1] == (",",)
        and end + _FEWEST_BEHIND < sentence.end
        and lows[end + 1] in _MORE
        and lows[end + 1 : end + 3] != ("one", "of")
        and not any(cue.first > end for cue in sentence.cues)
        and not any(quote > end for quote in sentence.quotes)
    )
    return ((end + 1, sentence.end),) if is_more or is_verb else ()


def _is_name(sentence: Sentence, last: int, beside: Range) -> bool:
    """As in "the harbour master, Ana Ruiz,": a name and no more, behind what somebody is."""
    lows, (first, end) = sentence.lows, beside
    return (
        not PERSONS.isdisjoint(lows[max(last - _OFFICE, 0) : last])
        and end - first <= _NAME_LIMIT
        and sentence.has_capital(first)
        and all(
            sentence.has_capital(at) or lows[at] in PARTICLES
            for at in range(first, end)
        )
    )


def _is_office(
    sentence: Sentence, named: Range, beside: Range, *, is_first: bool
) -> bool:
    """As in "According to Ana Ruiz, the mayor of Velm,": what somebody is, or how old, behind a name."""
    lows, (first, end) = sentence.lows, beside
    if not all(sentence.has_capital(at) for at in range(*named)):
        return False
    is_last = (
        end >= sentence.end and not is_first
    )  # "“A,” according to Ana Ruiz, a fellow"
    is_person = lows[first] in ARTICLES and (
        is_last or not PERSONS.isdisjoint(lows[first:end])
    )
    is_person = is_person or (is_last and lows[first] in PERSONS)
    is_age = end == first + 1 and lows[first].isdigit()
    is_apart = (is_last or lows[end : end + 1] == (",",)) and not any(
        lows[at] in AUXILIARIES or sentence.is_finite(at) for at in range(first, end)
    )
    return (
        (is_person or is_age)
        and is_apart
        and (not is_first or is_clause(sentence, end + 1, sentence.end))
    )


def _with_what_belongs(sentence: Sentence, last: int, *, is_first: bool) -> int:
    """Where "a report published in May by the Velm Trust" ends, whose noun ends at an item."""
    lows = sentence.lows
    if lows[last : last + 2] == ("there", ","):
        return last + 1  # "according to two people there, and"
    if last < sentence.end and lows[last] in _WHOSE:
        for at in range(last + 1, min(last + _OFFICE, sentence.end)):
            if lows[at] == "," and sentence.is_finite(at - 1):
                return at  # "figures the company shared"
    if lows[last : last + 1] == ("who",):
        comma = next((at for at in range(last, sentence.end) if lows[at] == ","), 0)
        if comma or not is_first:
            return comma or sentence.end  # "people who were in the room"
    when = last + _WHEN_OUT * (
        lows[last - 1] in _PUT_OUT and lows[last : last + 1] in _THIS_OR_LAST
    )  # "a study published last week by the Velm Institute, A"
    if when >= sentence.end or lows[when] not in _GOES_ON_BY:
        return last
    last = when
    for at in range(last, min(last + BELONGS_LIMIT, sentence.end)):
        if lows[at] in {",", ";"}:
            return at
        is_when = lows[at] in {"on", "in"} and at + 1 < sentence.end
        if is_when and (lows[at + 1] in DAYS or lows[at + 1][0].isdigit()):
            day = at + 2
            while day < sentence.end and lows[day] in DAYS:
                day += 1
            if lows[day : day + 1] == (",",):
                return day  # "according to a survey published on Friday, A"
            return at if not is_first else last
        is_named = lows[at] == "and" and sentence.has_capital(at + 1)
        if at in sentence.quotes or (lows[at] in _ENDS_WHAT_BELONGS and not is_named):
            return last
    is_end = sentence.end - last <= BELONGS_LIMIT
    return sentence.end if is_end and not is_first else last


def _behind_according(sentence: Sentence, begin: int) -> Range | None:
    if sentence.lows[begin : begin + 2] == ("however", ","):
        begin += 2
    end = _before_another(sentence, begin)
    if begin in sentence.quotes:
        acts = begin + 1 < end and (
            sentence.lows[begin + 1] in AUXILIARIES or sentence.is_finite(begin + 1)
        )  # "According to X, “a handful of people” knew"
        return begin, end if acts else begin + 1
    is_long = end - begin >= _SURELY and "," not in sentence.lows[begin : begin + 4]
    if begin < end and (is_long or is_clause(sentence, begin, end)):
        return begin, end
    return None


def _before_another(sentence: Sentence, begin: int) -> int:
    """Where ", although a spokeswoman said" begins: another report with a subject of its own; else the end."""
    for at in range(begin + 1, sentence.end - 1):
        if sentence.lows[at] == ";" and is_clause(sentence, begin, at):
            return at
        if sentence.lows[at] == "," and (
            ends_before_a_tail(sentence, begin, at, is_object=False)
            or is_circumstance(sentence, begin, at)
        ):
            return at
        if sentence.lows[at] == "," and sentence.lows[at + 1] in JOINS_CLAUSES:
            if another_says(sentence, at + 1, takes_noun=False):
                return at
            cue = next((each for each in sentence.cues if each.first > at), None)
            if cue and phrase_before(sentence, sentence.before(cue.first)) == (
                at + 2,
                sentence.before(cue.first) + 1,
            ):
                return at
    return sentence.end


def _before_according(sentence: Sentence, at: int, behind: int) -> Range | None:
    before, lows = at - 1, sentence.lows
    if sentence.lows[before] == ",":
        before -= 1
    is_opener = (
        behind < sentence.end
        and is_clause(sentence, behind, sentence.end)
        and not is_clause(sentence, 0, before + 1)
        and not any(cue.first < at for cue in sentence.cues)
    )
    is_opener = is_opener or (
        lows[0] in PREPOSITIONS
        and lows[before + 1 : before + 2] == (",",)
        and not any(cue.first < at for cue in sentence.cues)
        and not is_clause(sentence, 1, before + 1)
        and behind < sentence.end
    )  # "At two in the morning, according to an aide, he told them: “...”"
    if before >= 0 and (is_opener or sentence.lows[before] in _LEADS_IN):
        if sentence.lows[behind : behind + 1] in _TELLS_OF_IT:
            return None  # "deny that, according to the agency Telam, which carried it"
        # "At the summit, according to TASS, A", "plans which, according to TASS, A"
        is_enough = sentence.end - behind >= _FEWEST_BEHIND or (
            behind < sentence.end and sentence.end - 1 in sentence.quotes
        )
        return (behind, sentence.end) if is_enough else None
    if before in sentence.quotes:
        lead = with_lead(sentence, before)
        # "She said it was “late” and that he “knew,” according to X"
        is_more = lows[lead[0] : lead[0] + 2] in _AND_THAT
        return (0, before + 1) if is_more else lead
    begin = next((x + 1 for x in range(before, 0, -1) if sentence.lows[x] == ";"), 0)
    if not any(cue.first < begin for cue in sentence.cues):
        begin = 0  # what stands before the semicolon is nobody else's
    return (begin, before + 1) if before - begin >= _FEWEST_BEFORE else None
