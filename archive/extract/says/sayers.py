"""The subject of a verb of saying: right before it, behind an aside between commas, or that of the verb before."""

from collections.abc import Sequence
from itertools import islice
from typing import Final

import attrs

from archive.claim.date_words import WEEKDAYS
from archive.extract.says.antecedents import antecedents
from archive.extract.says.clause import SINCE_WHEN, behind_when, is_clause
from archive.extract.says.cues import (
    Cue,
    Sentence,
    is_told_something,
    words_of_teller,
)
from archive.extract.says.openings import behind_opening, is_number
from archive.extract.says.phrases import (
    SUBJECT_LIMIT,
    is_phrase,
    phrase_before,
    phrase_behind,
)
from archive.extract.says.sent import (
    had_to,
    is_supposed,
    on_or_so_far,
    sent_to,
    went_on_to,
)
from archive.extract.text.frames import QUOTED
from archive.extract.text.items import BREAKS, DASHES, NEGATED, POSSESSIVES, Range
from archive.extract.words.grammar import (
    AUXILIARIES,
    BE,
    BODIES,
    DAYS,
    DETERMINERS,
    FIRMS,
    GROUPS,
    INDEFINITE,
    KINDS_OF_BODY,
    MODALS,
    NOMINATIVES,
    OBJECT_PRONOUNS,
    OPENERS,
    OUTLET_NOUNS,
    PAPERS,
    PERSONS,
    PREPOSITIONS,
    PRINTS,
    QUOTING,
    SKIPPED,
    SUBJECT_PRONOUNS,
    TEXTS_THAT_SPEAK,
    TWEETS,
    WRITINGS,
)
from archive.extract.words.lexicon import verbs

APPOSITION_LIMIT: Final = 24
"""What stands between commas behind a subject is no longer."""

_NAME_REACH: Final = 8
_PRONOUNS: Final = NOMINATIVES | {"it"}
_PARTNERS: Final = {",": ",", ")": "(", "—": "—", "–": "–"}
_STOPS: Final = AUXILIARIES | BREAKS | {"who", "which"}
_JOINING: Final = frozenset(("and", "but", "or"))
_SETTINGS: Final = frozenset(("in", "at", "during", "through", "via", "on"))
_SUGGESTS: Final = frozenset(("suggest", "indicate", "signal"))
_TRADED: Final = frozenset(
    ("shares", "stock", "stocks", "spread", "futures", "bonds", "yields", "price")
)
"""What something comes to, and nobody says: "Shares were up 15%, suggesting investors saw a risk"."""
_OPENS_WITH_WHOM: Final = frozenset(("among", "present", "missing", "absent"))
_LATELY: Final = frozenset(
    (which, time)
    for which in ("this", "last", "that", "next", "following", "previous", "same")
    for time in (
        *("week", "month", "year", "summer", "spring", "autumn", "winter", "day"),
        *("night", "morning", "evening", "afternoon", "weekend"),
    )
)
_THAT_SAY: Final = TEXTS_THAT_SPEAK | PAPERS | {"placard", "poster", "leaflet"}
"""As in "a banner that said": "that" stands for one of these."""
_TEXT_WITHIN: Final = 5
_CLAIM: Final = _THAT_SAY | frozenset(
    (
        *("reports", "article", "articles", "story", "stories", "posts", "claims"),
        *("rumours", "rumors", "videos", "studies", "paper", "letters", "tweet"),
        *("tweets", "headline", "headlines", "allegations", "suggestions", "polls"),
    )
)
_PAPER_WITHIN: Final = 6
_HEARS: Final = frozenset(
    (
        *("heard", "hears", "overheard", "saw", "sees", "filmed", "recorded", "caught"),
        *("described", "describes", "taped"),
    )
)
_ON: Final = PREPOSITIONS | {"of"}
_SHOWN_OF: Final = frozenset(
    (shown, of)
    for of, what in (
        ("of", ("video", "footage", "clip", "recording", "audio", "tape", "film")),
        ("of", ("videos", "clips", "recordings", "memories", "picture", "image")),
        ("from", ("call", "calls", "visit", "message", "messages", "texts")),
    )
    for shown in what
)
_WHOSE: Final = frozenset(("in", "by", "from", "on"))
_OF_PAPERS: Final = frozenset(
    (
        *("news", "media", "recent", "earlier", "new", "false", "online", "viral"),
        *("anonymous", "newspaper", "local", "foreign", "unconfirmed", "widespread"),
        *(
            "fake",
            "leaked",
            "published",
            "unsubstantiated",
            "social",
            "press",
            "several",
        ),
    )
)
_MEETS_WITH: Final = frozenset(
    (
        *(
            "denied",
            "denies",
            "deny",
            "denying",
            "dismissed",
            "dismisses",
            "dismissing",
        ),
        *("rejected", "rejects", "rejecting", "received", "receives", "receiving"),
        *("got", "saw", "heard", "criticised", "criticized", "condemned", "challenged"),
        *("disputed", "disputes", "disputing", "refuted", "refutes", "rebutted"),
        *("slammed", "blasted", "ridiculed", "mocked", "investigated", "contested"),
        *("investigating", "contradicted", "welcomed", "ignored", "debunked"),
        *("confirmed", "discredited"),
    )
)
"""What somebody does with a paper that another wrote."""
_ANSWERS_TO: Final = frozenset(
    (
        *("responded", "responding", "reacted", "reacting", "referred", "referring"),
        *("objected", "replied", "pointed", "pointing", "alluded"),
    )
)
_SHOWS_DOING: Final = AUXILIARIES | {
    *("captures", "captured", "shows", "showed", "shown", "caught", "catches"),
    *("recorded", "records", "filmed", "heard", "hears", "overheard"),
}
"""As in "a recording captures him telling them that": he says it."""
_OUT_OF: Final = frozenset(("of", "from", "at", "after", "before", "with"))
_BEFORE_LATELY: Final = frozenset(("earlier", "late", "later", "early", "the"))
SPEAKERS: Final = PERSONS | GROUPS | BODIES | OUTLET_NOUNS | SUBJECT_PRONOUNS
"""Of these nouns one at least stands in what may speak without a name."""
_SPEAKING_THINGS: Final = SPEAKERS | WRITINGS | KINDS_OF_BODY | FIRMS
_RELATIVES: Final = frozenset(("who", "which", "whose"))
_WHO_HAS: Final = 2
"""The commas before and behind what "who" tells; a third ends what stands beside somebody in it."""
_ALL_OF_THEM: Final = frozenset(("both", "all"))
_BEFORE_ALL: Final = frozenset((",", "and", "but", "with", ";"))
_KEEPS: Final = frozenset(("keep", "keeps", "kept"))
_WROTE_TO: Final = frozenset(
    (wrote, "to") for wrote in ("wrote", "written", "writes", "spoke", "complained")
)
_WE: Final = frozenset(("we", "i"))
_BELONGS: Final = frozenset(("of", "for", "at"))
_AT: Final = frozenset(("in", "from", "near"))
_HEARD: Final = frozenset(
    ("heard", "seen", "shown", "filmed", "recorded", "overheard", "caught", "taped")
)
_ONE_OF_THEM: Final = ("one", "of", "them")
_LEADS: Final = OPENERS | SINCE_WHEN
_IT_COMES: Final = frozenset(
    (it, come)
    for it in ("it", "this")
    for come in ("comes", "came", "follows", "followed")
)
_CHARGED: Final = frozenset(
    (
        *("accused", "charged", "suspected", "convicted", "jailed", "wanted"),
        *("arrested", "cleared", "acquitted", "sentenced", "questioned"),
    )
)
_NEVER: Final = frozenset(("never", "not"))
_CHARGED_WITHIN: Final = 6
_ACTS_WITHIN: Final = 2
"""So many verbs of one clause may have one subject: "an inspector climbed down, made a call and asked"."""
_GOES_ON: Final = frozenset(
    (",", "for", "and", "while", "by", "as", "beyond", "before", "after", "besides")
)


@attrs.frozen(kw_only=True)
class Sayer:
    """Who says it, as items; what stands between commas behind; whether an earlier verb has the same subject."""

    phrase: Range | None = None
    aside: Range | None = None
    is_inherited: bool = False


_ISSUED: Final = frozenset(
    (
        *("issued", "published", "sent", "released", "posted", "dated", "circulated"),
        *("addressed", "delivered", "made", "shared", "leaked", "handed", "seen"),
    )
)
_WRITTEN: Final = _ISSUED | {"signed", "written", "drafted", "drawn", "read"}
_BY_WHOM: Final = frozenset(
    (asked, "by")
    for asked in (
        *("quoted", "cited", "reached", "contacted", "interviewed", "phoned"),
        *("polled", "surveyed", "canvassed"),
    )
)
_WRITTEN_WITHIN: Final = 6
_MAY_BE_SENT: Final = WRITINGS | PAPERS | {"memorandum", "petition", "texts"}
_WHEN_TOLD: Final = DAYS | frozenset(
    (
        *("last", "next", "the", "on", "that", "this", "same", "previous", "yesterday"),
        *("morning", "afternoon", "evening", "night", "day", "week", "month", "year"),
        *("earlier", "later", "then", "today", "again", "once", "twice"),
    )
)
_BEGINS_SUBJECTS: Final = frozenset(("the", "one", "another", "two", "three", "some"))
_PLACE_WORDS: Final = 3
_SEATS: Final = frozenset(("r-", "d-", "i-"))
_PARTY: Final = 2
"""So many signs of "R-Mich." are the party's."""
_WHERE: Final = frozenset(("in", "of", "from", "near", "at", "outside"))
_WAS_HEARD: Final = AUXILIARIES | _HEARD
_HAD: Final = frozenset(("had", "has", "showed", "shows", "captured", "captures"))
"""As in "its version had the minister stressing that", "footage showed the mayor telling them that"."""
_HOLDERS: Final = PERSONS | {"them", "those"}
_HAD_OR_WAS_HEARD: Final = _WAS_HEARD | _HAD


def sayer_of(sentence: Sentence, cue: Cue, earlier: Sequence[Sayer]) -> Sayer:
    """Find the subject left of a verb; ``earlier`` are those of the reports before it."""
    before = before_day(sentence, sentence.before(cue.first))
    before -= 3 * is_supposed(sentence, before)  # "A minister is said to have told"
    asked = before - (sentence.lows[before] in {"to", "with"})
    is_asked = asked in sentence.cue_at
    is_asked = is_asked or (asked < before and sentence.is_finite(asked))
    if asked > 1 and is_asked and sentence.lows[asked - 1] in _WE:
        # "Two experts we asked", "A woman we spoke to"
        return Sayer(phrase=phrase_before(sentence, asked - 2))
    sent = sent_to(sentence, before) or had_to(sentence, before)
    sent = sent or (_has_written(sentence, before) if cue.verb.form == "ing" else 0)
    if sent:
        return _of_the_verb(sentence, sent)  # "wrote to the board to demand"
    is_alone = before < 0 or sentence.lows[before] in _BEFORE_ALL
    if is_alone and sentence.lows[before + 1] in _ALL_OF_THEM and cue.first > 0:
        return Sayer(phrase=(before + 1, before + 2))  # "Both said it was late"
    before = _before_going_on(sentence, cue, before)
    if before < 0 or _is_shown(sentence, cue, before):
        return Sayer()  # "trade reached 38 million, showing a growth"
    if sentence.lows[before] in BE:
        told = _whom_is_told(sentence, cue, before)
        if told is not None:
            return told
    low, is_ing = sentence.lows[before], cue.verb.form == "ing"
    if is_ing and low in _HEARD:  # "a voice can be heard shouting"
        while before > 0 and sentence.lows[before] in _HEARD | BE | MODALS:
            before -= 1
        return Sayer(phrase=phrase_before(sentence, before))
    if is_ing and low in BE:  # "the trust was insisting"
        before, is_ing = sentence.before(before), False
        if before < 0:
            return Sayer()
        low = sentence.lows[before]
    is_apart = low in _GOES_ON or low in DASHES or sentence.holds_comma(before)
    if low in _JOINING or (is_ing and is_apart):
        return _joined(sentence, before, earlier, is_ing=is_ing)
    if low == "," and (
        _is_listed(sentence, cue, before) or _does_then(sentence, cue, before)
    ):
        return _joined(sentence, before, earlier, is_ing=False)
    if low in _PARTNERS and before > 0 and not is_ing:
        return behind_an_aside(sentence, before)
    found = _right_before(sentence, before, is_ing=is_ing)
    accused = _accused(sentence, found.phrase)
    return accused or _written(sentence, found.phrase) or found


def _before_going_on(sentence: Sentence, cue: Cue, before: int) -> int:
    """The item before "keep" in "people keep asking", before "went" in "Ana Ruiz went on to say"."""
    if cue.verb.form == "ing" and before > 0 and sentence.lows[before] in _KEEPS:
        return sentence.before(before)
    if went_on_to(sentence, before):  # "Ana Ruiz liked to say"
        return sentence.before(before - 1 - on_or_so_far(sentence.lows, before))
    return before


def _is_shown(sentence: Sentence, cue: Cue, before: int) -> bool:
    """As in "trade reached 38 million, showing a growth": what nobody says."""
    is_traded = not _TRADED.isdisjoint(sentence.lows[: max(before, 0)])
    is_shown = cue.verb.base == "show" or (cue.verb.base in _SUGGESTS and is_traded)
    return cue.verb.form == "ing" and is_shown


def _behind_who_says(sentence: Sentence, quote: int) -> Range | None:
    """Who speaks in "Roy, who would not say why “on account of them,” says": the marks close with the comma."""
    behind = sentence.lows[quote + 2 : quote + 3]
    leads_on = behind in {("that",), (QUOTED,)} or not NOMINATIVES.isdisjoint(behind)
    if not sentence.holds_comma(quote) or not leads_on:
        return None  # "which was “shut,” said police, has reopened"
    comma = _back_to(sentence, ",", quote - 1, quote)
    is_who = comma > 0 and sentence.lows[comma + 1] in _RELATIVES
    return phrase_before(sentence, comma - 1) if is_who else None


def _accused(sentence: Sentence, phrase: Range | None) -> Sayer | None:
    """Who speaks in "A farmer accused of killing his neighbour told the jury": not whom he is accused of killing."""
    lows = sentence.lows
    last = phrase[0] if phrase else 0
    # "“A,” a man accused of stealing it said": behind the marks
    begin = max((at + 1 for at in sentence.quotes if at < last), default=0)
    if last <= begin or lows[begin] not in DETERMINERS:
        return None
    near = range(begin + 2, min(last, begin + _CHARGED_WITHIN))
    at = next((x for x in near if lows[x] in _CHARGED), 0)
    is_one = at > 0 and lows[at - 1] in PERSONS and "," not in lows[begin:last]
    is_one = is_one and lows[last - 1].endswith("ing")
    acts = any(
        sentence.is_finite(x) or lows[x] in AUXILIARIES for x in range(at + 1, last)
    )
    return Sayer(phrase=(begin, at)) if is_one and not acts else None


def _written(sentence: Sentence, phrase: Range | None) -> Sayer | None:
    """What says it in "A statement signed by the mayor, Ana Ruiz, and issued in Velm said"; none elsewhere."""
    lows = sentence.lows
    first = phrase[0] if phrase else 0
    if first == 0 or lows[first - 1] != "and" or lows[first] not in _ISSUED:
        return None
    for at in range(1, min(first, _WRITTEN_WITHIN)):
        if lows[at] in _MAY_BE_SENT and lows[at + 1] in _WRITTEN:
            return Sayer(phrase=(0, at + 1))
    return None


def _does_then(sentence: Sentence, cue: Cue, comma: int) -> bool:
    """As in "Ana Ruiz thanked the crew, then said that": the same who did what stands before."""
    opening = _back_to(sentence, ",", comma - 1, comma) + 1
    return (
        sentence.lows[comma + 1] == "then"
        and cue.verb.form != "base"
        and (
            cue.verb.base != "add"
            or sentence.lows[cue.last : cue.last + 1] == ("that",)
        )
        and sentence.lows[opening] not in _RELATIVES
        and any(
            at in sentence.cue_at
            or sentence.is_finite(at)
            or sentence.lows[at] in AUXILIARIES
            for at in range(opening, comma)
        )
    )


def _is_listed(sentence: Sentence, cue: Cue, comma: int) -> bool:
    """As in "Ana Ruiz praised the crew, urged calm and left": a verb between one before a comma and an "and"."""
    lows = sentence.lows
    last = next(
        (
            each
            for each in reversed(sentence.cues)
            if each.last <= comma and each.verb.form == cue.verb.form
        ),
        None,
    )
    if last is None or last.first == 0 or cue.verb.form == "base":
        return False
    opening = _back_to(sentence, ",", comma - 1, comma) + 1
    opening += lows[opening] == "and"
    if lows[opening] in _RELATIVES or not any(
        at in sentence.cue_at or sentence.is_finite(at) or lows[at] in AUXILIARIES
        for at in range(opening, comma)
    ):
        return False  # "The mayor, Ana Ruiz, welcomed it and urged calm"
    begin = last.last + (lows[last.last] == "that")
    is_noun = last.verb.takes_noun or last.verb.kind not in {"say", "tell", "hear"}
    is_noun = is_noun or lows[begin] == "to"
    if not is_noun and not is_clause(sentence, begin, comma):
        return False
    for at in range(cue.last + 1, sentence.end - 1):
        behind = at + 1 + sentence.is_adverb(at + 1)
        if lows[at] == "and" and (
            behind in sentence.cue_at or sentence.is_finite(behind)
        ):
            return True
        if at in sentence.quotes or lows[at] in {";", ":"}:
            return False
    return False


def _joined(
    sentence: Sentence, before: int, earlier: Sequence[Sayer], *, is_ing: bool
) -> Sayer:
    """The subject of a verb behind "and" or a comma: that of the verb before, or whom the sentence begins with."""
    inner = inner_subject(sentence, before)
    if inner is not None:
        return Sayer(phrase=inner, is_inherited=True)
    whose = _whose_paper(sentence, before) if is_ing else None
    if whose is not None and sentence.lows[before] == "," and whose.aside:
        return whose
    one = _one_of_them(sentence, before) if is_ing else None
    if one is not None:
        return Sayer(phrase=one)
    named = _with_a_name(sentence, before) if is_ing else None
    if named is not None:
        return named
    shown = _shown_doing(sentence, before) if is_ing else None
    if shown is not None:
        return Sayer(phrase=shown, is_inherited=True)
    if earlier:
        return attrs.evolve(earlier[-1], is_inherited=True)
    phrase = _nominative(sentence, before) if is_ing else None
    phrase = phrase or _first_phrase(sentence, before)
    if is_ing and sentence.lows[:2] in _IT_COMES:
        # "It comes as three members left, saying the dam was unsafe"
        return nearest_actor(sentence, before) or Sayer()
    if phrase and not _may_speak(sentence, phrase):
        near = nearest_actor(sentence, before)
        if is_ing or (near and _is_a_thing(sentence, phrase, near)):
            return near or Sayer(phrase=phrase, is_inherited=True)
    found = first_subject(sentence) if phrase else None
    beside = found[1] if found and phrase and found[0][0] == phrase[0] else None
    beside = beside if beside and beside[1] < before else None
    return Sayer(phrase=phrase, aside=beside, is_inherited=True)


def _one_of_them(sentence: Sentence, close: int) -> Range | None:
    """As in "Members walked out, one of them, Ana Ruiz, calling it a farce": the one who is named."""
    opening = _back_to(sentence, ",", close - 1, close)
    is_aside = sentence.lows[close] == "," and opening > len(_ONE_OF_THEM)
    is_one = sentence.lows[opening - len(_ONE_OF_THEM) : opening] == _ONE_OF_THEM
    is_name = all(sentence.has_capital(at) for at in range(opening + 1, close))
    return (opening + 1, close) if is_aside and is_one and is_name else None


def _with_a_name(sentence: Sentence, close: int) -> Sayer | None:
    """Who says it in "It was shut, with the mayor, Tom Rell, saying that": not who is told of before."""
    lows = sentence.lows
    opening = _back_to(sentence, ",", close - 1, close) if lows[close] == "," else 0
    if opening <= 0 or not all(map(sentence.has_capital, range(opening + 1, close))):
        return None
    near = range(opening - 1, max(opening - SUBJECT_LIMIT, 0), -1)
    at = next((x for x in near if lows[x] in {"with", ","}), 0)
    if not at or lows[at] != "with" or not is_phrase(sentence, at + 1, opening):
        return None
    return Sayer(phrase=(at + 1, opening), aside=(opening + 1, close))


def _is_a_thing(sentence: Sentence, phrase: Range, near: Sayer) -> bool:
    """As in "The announcement came after Ana Ruiz sat down and insisted": what comes says nothing, who sat does."""
    first, last = phrase
    noun, (begin, end) = sentence.lows[last - 1], near.phrase or (0, 0)
    is_one = sentence.lows[begin] in INDEFINITE and sentence.lows[end - 1] in PERSONS
    is_name = end > begin and (
        all(sentence.has_capital(at) for at in range(begin, end))
        or is_one
        or sentence.lows[end - 1].endswith("year-old")
    )
    return (
        sentence.lows[first] in DETERMINERS
        and last - first <= _WHO_HAS
        and not noun.endswith("-old")
        and is_name
    )


def _shown_doing(sentence: Sentence, joint: int) -> Range | None:
    """As in "Its version had the minister conveying greetings and stressing that": whom an account has doing so."""
    lows = sentence.lows
    had = next((at for at in range(joint - 2, 0, -1) if lows[at] in _HAD), 0)
    doing = next((at for at in range(had + 2, joint) if lows[at].endswith("ing")), 0)
    is_somebody = had and (
        lows[had + 1] in DETERMINERS or sentence.has_capital(had + 1)
    )
    if not doing or not is_somebody or not is_phrase(sentence, had + 1, doing):
        return None
    return had + 1, doing


def _may_speak(sentence: Sentence, phrase: Range) -> bool:
    """Whether somebody may be meant: "That departure" and "Hopes of pupils" are nobody."""
    first, last = phrase
    end = next((at for at in range(first, last) if sentence.lows[at] == "of"), last)
    is_aged = sentence.lows[end - 1].endswith("year-old")
    is_named = any(sentence.has_capital(at) for at in range(first + (first == 0), end))
    return is_named or is_aged or not SPEAKERS.isdisjoint(sentence.lows[first:end])


def nearest_actor(sentence: Sentence, joint: int) -> Sayer | None:
    """Who acts last before a joint: "hopes fell when the union left, saying", "was by Ruiz, who left after telling"."""
    verbs = (at for at in range(joint - 1, 0, -1) if sentence.is_finite(at))
    told = (_of_the_verb(sentence, verb) for verb in islice(verbs, _ACTS_WITHIN))
    found = next((each for each in told if each.phrase), Sayer())
    phrase = found.phrase
    is_somebody = phrase and (
        sentence.lows[phrase[0]] == "who" or _may_speak(sentence, phrase)
    )
    return found if is_somebody else None


def _whom_is_told(sentence: Sentence, cue: Cue, before: int) -> Sayer | None:
    """Who tells in "had been told by someone that", or who hears in "the jury was told"."""
    if is_told_something(sentence, cue.first, cue.verb):
        return Sayer(phrase=_teller(sentence, cue) or (before, before + 1))
    if cue.verb.base == "tell":
        return Sayer(phrase=phrase_before(sentence, before - 1))
    return None


def _right_before(sentence: Sentence, before: int, *, is_ing: bool) -> Sayer:
    who = _behind_who_says(sentence, before) if before in sentence.quotes else None
    if who is not None:
        return Sayer(phrase=who)
    if before > 0 and sentence.lows[before] == "that":
        near = range(before - 1, max(before - _TEXT_WITHIN, 0) - 1, -1)
        article = next((at for at in near if sentence.lows[at] in DETERMINERS), -1)
        is_text = sentence.lows[before - 1] in _THAT_SAY and 0 <= article < before - 1
        return Sayer(phrase=(article, before) if is_text else None)
    if is_ing and sentence.lows[before] in OBJECT_PRONOUNS and before > 0:
        if sentence.lows[before - 1] in _OUT_OF:
            return _out_of_it(sentence, before)
        is_told = sentence.lows[before - 1] in _SHOWS_DOING
        return Sayer(phrase=(before, before + 1) if is_told else None)
    another = _anothers_paper(sentence, before) if is_ing else None
    another = another or (_heard_doing(sentence, before) if is_ing else None)
    if another is not None:
        return Sayer(phrase=another)
    if is_ing and sentence.lows[before] == "in" and sentence.is_finite(before - 1):
        return _of_the_verb(sentence, before - 1)  # "walked in telling them that"
    phrase = phrase_before(sentence, before)
    if is_ing and phrase and phrase[0] > 0 and sentence.is_finite(phrase[0]):
        return _of_the_verb(
            sentence, phrase[0]
        )  # "The mayor, Ana Ruiz, came out saying"
    whose = _whose_paper(sentence, before) if is_ing else None
    if whose is not None:
        return whose
    is_had = phrase and sentence.lows[phrase[0] - 1] in _HAD_OR_WAS_HEARD
    if is_ing and is_had and phrase and phrase[0] > 0:
        is_named = not sentence.word(phrase[0]).islower()  # "al-Rashidi" too
        is_whom = is_named or sentence.lows[phrase[0]] in DETERMINERS
        # "The site had the official saying", "officials had already written to them asking"
        return Sayer(phrase=phrase) if is_whom else _of_the_verb(sentence, phrase[0])
    at = phrase[0] - 2 if phrase else 0
    is_caught = at > 0 and sentence.lows[at + 1] == "on" and sentence.lows[at - 1] in BE
    if is_ing and is_caught and sentence.lows[at] in _HEARD:
        # "was caught on an open microphone telling an aide that"
        return Sayer(phrase=phrase_before(sentence, sentence.before(at - 1)))
    if is_ing and phrase and phrase[0] > 0 and sentence.is_finite(phrase[0] - 1):
        return _of_the_verb(sentence, phrase[0] - 1)  # "Members stormed it demanding"
    if is_ing and phrase:
        verb = next(
            (at for at in range(phrase[0] + 1, phrase[1]) if sentence.is_finite(at)), 0
        )
        if verb:  # "She came out saying"
            return Sayer(phrase=(phrase[0], verb))
    whole = phrase and (
        _unclosed(sentence, phrase)
        or _named_last(sentence, phrase)
        or _of_several(sentence, phrase)
    )
    return whole or Sayer(phrase=phrase)


def _anothers_paper(sentence: Sentence, before: int) -> Range | None:
    """What says it in "Ana Ruiz denied a report claiming that": a paper she met with, and not she."""
    lows = sentence.lows
    near = range(before, max(before - _PAPER_WITHIN, 1), -1)
    noun = next((at for at in near if lows[at] in _CLAIM), 0)
    if not noun or (noun < before and lows[noun + 1] not in _WHOSE):
        return None
    if "," in lows[noun:before] or any(
        map(sentence.is_finite, range(noun + 1, before))
    ):
        return None
    first = noun
    while first > 1 and (
        lows[first - 1] in _OF_PAPERS
        or lows[first - 1] in DETERMINERS
        or sentence.has_capital(first - 1)
    ):
        first -= 1
    verb = first - 1 - (lows[first - 1] == "to")
    is_met = lows[verb] in (_ANSWERS_TO if verb < first - 1 else _MEETS_WITH)
    is_from = noun < before and lows[noun + 1] in {"by", "from"}
    begin = noun + 2 if is_from else first
    return (begin, before + 1) if is_met and verb > 0 else None


def _heard_doing(sentence: Sentence, before: int) -> Range | None:
    """Who says it in "Ana Ruiz heard Tom Rell saying that", "got a call from a man saying", "a clip of him saying"."""
    lows = sentence.lows
    phrase = phrase_before(sentence, before)
    if phrase is None or not is_phrase(sentence, phrase[0], before + 1):
        return None
    first = next((at for at in range(*phrase) if sentence.is_finite(at)), -1) + 1
    first = max(first, phrase[0])
    of = next((at for at in range(before, first, -1) if lows[at] in {"of", "from"}), 0)
    if of and lows[of - 1 : of + 1] in _SHOWN_OF:
        shown = (of + 1, before + 1)  # "footage of the bridge saying": nobody
        return shown if _may_speak(sentence, shown) else None
    is_heard = first > 1 and lows[first - 1] in _HEARS and lows[first] not in _ON
    return (first, before + 1) if is_heard else None


def _named_last(sentence: Sentence, phrase: Range) -> Sayer | None:
    """Who speaks in "“A,” his mother, Ana Ruiz told CNN": a name, and before it who that is, behind marks."""
    lows, (first, last) = sentence.lows, phrase
    is_name = all(map(sentence.has_capital, range(first, last))) and last - first > 1
    if not is_name or first < _WHO_HAS or lows[first - 1] != ",":
        return None
    begin = first - 1
    while begin > 0 and begin - 1 not in sentence.quotes:
        begin -= 1
    begin += lows[begin] == ","
    said = lows[begin : first - 1]
    is_whose = not POSSESSIVES.isdisjoint(said)  # "Ana’s uncle, Tom Ruiz tells me"
    is_role = begin > 0 and said[:1] != () and (said[0] in DETERMINERS or is_whose)
    is_role = is_role and "," not in said and not PERSONS.isdisjoint(said)
    acts = any(
        lows[at] in AUXILIARIES or at in sentence.cue_at or sentence.is_finite(at)
        for at in range(begin, first - 1)
    )
    return (
        Sayer(phrase=(begin, first - 1), aside=phrase) if is_role and not acts else None
    )


def _of_several(sentence: Sentence, phrase: Range) -> Sayer | None:
    """All of "“A,” Orrin, Ruiz and Rell wrote": names in a row behind marks, or that the sentence begins with."""
    lows, (first, last) = sentence.lows, phrase
    begin = first
    while begin > 1 and lows[begin - 1] == "," and sentence.has_capital(begin - 2):
        begin -= 2
        while begin > 0 and sentence.has_capital(begin - 1):
            begin -= 1
    is_row = begin < first and "and" in lows[first:last]
    is_row = is_row and all(
        sentence.has_capital(at) or lows[at] == "and" for at in range(first, last)
    )
    is_led = begin == 0 or begin - 1 in sentence.quotes
    if not (is_row and is_led) or not _is_led_in_by_nothing(
        [low for low in lows[begin:first] if low != ","]
    ):
        return None
    return Sayer(phrase=(begin, last))


def _unclosed(sentence: Sentence, phrase: Range) -> Sayer | None:
    """Who speaks in "“A,” Ana Ruiz, a farmer in Velm told CNN": no comma closes what stands beside the name."""
    lows, (first, last) = sentence.lows, phrase
    comma = first - 1
    if comma < len(("Ana", "Ruiz")) or lows[comma] != ",":
        return None
    begin = comma
    while begin > 0 and sentence.has_capital(begin - 1):
        begin -= 1
    is_name = comma - begin >= len(("Ana", "Ruiz"))
    at = begin - (begin > 1 and lows[begin - 1] == ",")
    is_led = begin == 0 or at - 1 in sentence.quotes
    # "Another fell near the house, Ana Ruiz, a nurse in Velm told reporters"
    is_led = is_led or (at < begin and is_clause(sentence, 0, at))
    is_one = not PERSONS.isdisjoint(lows[first:last])
    is_beside = lows[first] in INDEFINITE or (
        sentence.word(first).islower() and is_one and lows[first] not in _RELATIVES
    )
    is_other = is_name and not _is_led_in_by_nothing(lows[begin:comma])
    acts = any(map(sentence.is_finite, range(first, last)))
    # "Ana Ruiz, the agency added, “took note”": who tells of her
    is_told = sentence.lows[last + 1 : last + 2] == (",",) or (
        lows[first] == "the" and lows[last - 1] in BODIES | OUTLET_NOUNS
    )
    if not (is_name and is_led and is_beside) or is_other or acts or is_told:
        return None
    return Sayer(phrase=(begin, comma), aside=phrase)


def _out_of_it(sentence: Sentence, before: int) -> Sayer:
    """As in "Ana Ruiz met them and came out of it saying that": who acts before, be it behind "and"."""
    verb = next((at for at in range(before - 1, 0, -1) if sentence.is_finite(at)), 0)
    if verb and sentence.lows[verb - 1] == "and":
        return Sayer(phrase=_first_phrase(sentence, verb - 1))
    return nearest_actor(sentence, before) or Sayer()


def _whose_paper(sentence: Sentence, before: int) -> Sayer | None:
    """As in "IRNA carried a statement by Ana Ruiz saying that", "aired footage of the mayor, Ana Ruiz, saying that"."""
    lows = sentence.lows
    end = before + (lows[before] != ",")
    by = next(
        (
            at
            for at in range(before - 1, max(before - SUBJECT_LIMIT, 1), -1)
            if lows[at] in {"by", "of", "from"} and lows[at - 1] in PAPERS | TWEETS
        ),
        0,
    )
    if not by or PRINTS.isdisjoint(lows[:by]):
        return None
    commas = [at for at in range(by + 1, end) if lows[at] == ","]
    if not commas:
        return Sayer(phrase=(by + 1, end))
    return Sayer(phrase=(by + 1, commas[0]), aside=(commas[0] + 1, end))


def _has_written(sentence: Sentence, before: int) -> int:
    """As in "Ana Ruiz has written to Tom Rell asking that": where "written" stands; 0 where nobody wrote."""
    near = range(before - 1, max(before - SUBJECT_LIMIT, 0), -1)
    at = next((x for x in near if sentence.lows[x : x + 2] in _WROTE_TO), 0)
    between = sentence.lows[at + 2 : before + 1]
    is_whom = "," not in between and AUXILIARIES.isdisjoint(between)
    is_whom = is_whom and not any(
        sentence.is_finite(x) or x in sentence.quotes for x in range(at + 2, before + 1)
    )
    is_never = not _NEVER.isdisjoint(sentence.lows[max(at - 3, 0) : at])
    # "wrote to the woman claiming to be his widow"
    is_which = sentence.lows[before + 1 : before + 3] == ("claiming", "to")
    is_which = is_which or sentence.lows[before + 1] == "accusing"
    return at if at and is_whom and not (is_never or is_which) else 0


def _of_the_verb(sentence: Sentence, verb: int) -> Sayer:
    """The subject of another verb, which the one in -ing goes with."""
    before = before_day(sentence, sentence.before(verb))
    if before > 0 and sentence.lows[before] == ",":
        return behind_an_aside(sentence, before)
    return Sayer(phrase=phrase_before(sentence, before))


def before_day(sentence: Sentence, at: int) -> int:
    """The item before "on Friday" of "The palace on Friday asked", "earlier this month" of "had earlier this month"."""
    if at > 1 and sentence.lows[at - 1 : at + 1] in _LATELY:
        at -= 2 + (sentence.lows[at - 2] in _BEFORE_LATELY)
        return sentence.before(at + 1)
    end = at
    while end > 0 and (
        sentence.lows[end] in DAYS
        or sentence.is_month(end)
        or sentence.lows[end].isdigit()
    ):
        end -= 1
    is_named = 0 < end < at and sentence.lows[end + 1] in WEEKDAYS
    if is_named and all(sentence.word(x)[:1].isupper() for x in (end - 1, end)):
        return end  # "Ana Ruiz Wednesday told lawmakers"
    is_month = 0 < end < at and sentence.lows[end] == "in" and sentence.is_month(at)
    if not (0 < end < at and sentence.lows[end] == "on") and not is_month:
        return at  # "had in April assured"
    early = sentence.lows[end - 1] in {"late", "early"} and end > 1
    return sentence.before(end - early)


def _teller(sentence: Sentence, cue: Cue) -> Range | None:
    """Who is named behind "by": "had been told by someone at the ministry that"."""
    is_by = sentence.lows[cue.last : cue.last + 1] == ("by",)
    told = words_of_teller(sentence, cue.last) if is_by else None
    if told is None:
        return None
    first, last = cue.last + 1, told[0]
    while last > first + 1 and sentence.lows[last - 1] in _WHEN_TOLD:
        last -= 1  # "was told by her agent last Friday that"
    return (first, last) if is_phrase(sentence, first, last) else None


def _nominative(sentence: Sentence, joint: int) -> Range | None:
    """As in "In an interview she had gone further, calling": "she" is always a subject."""
    for at in range(joint - 1, -1, -1):
        if at in sentence.quotes or sentence.lows[at] in {";", ":"}:
            return None
        if sentence.lows[at] in NOMINATIVES:
            return at, at + 1
    return None


def inner_subject(sentence: Sentence, joint: int) -> Range | None:
    """Who goes on in "IRNA said Ruiz had “stressed the need” and thanked her hosts": whose verb the marks hold."""
    cut = sentence.cut
    for quote in sorted(sentence.quotes, reverse=True):
        if quote >= joint:
            continue
        if any(quote < each.first < joint for each in sentence.cues):
            return None
        said = verbs().get(cut.lowers[sentence.quotes[quote].first], ())
        is_verb = any(each.form == "past" for each in said)
        is_had = sentence.lows[quote - 1 : quote] in {("had",), ("has",), ("have",)}
        return phrase_before(sentence, quote - 2) if is_verb and is_had else None
    return None


def behind_an_aside(sentence: Sentence, close: int) -> Sayer:
    """The subject before what stands between commas, dashes or brackets that close here."""
    is_comma = sentence.lows[close] == ","
    headed = _name_and_asides(sentence, close) if is_comma else None
    return headed or _before_an_aside(sentence, close)


def _before_an_aside(sentence: Sentence, close: int) -> Sayer:
    lows = sentence.lows
    partner = _PARTNERS[lows[close]]
    whose = None
    if partner == ",":
        whose = _told_of_by_who(sentence, close) or _before_a_setting(sentence, close)
    if whose is not None:
        return Sayer(phrase=whose)
    opening = _back_to(sentence, partner, close - 1, close)
    if any(
        at in sentence.quotes and not sentence.is_short(at)
        for at in range(opening + 1, close)
        if lows[opening + 1] not in _RELATIVES
    ):
        return Sayer()
    if partner == ",":
        opening = _aside_opens(sentence, opening, close)
        opening = _where_it_opens(sentence, opening, close)
        opening = _before_a_seat(sentence, opening)
    opened = 2 * (opening == 1 and lows[0] in OPENERS)  # "However, Ana Ruiz, told"
    if (opening < 0 or opened) and partner == ",":
        # "Ana Ruiz for the harbour office, said": a comma that its writer forgot to pair.
        found = phrase_before(sentence, close - 1)
        # "The rest, said Ruiz, is", "The sinkhole, says biologist Ana Ruiz"
        is_parted = sentence.has_capital(close + 2) or sentence.has_capital(close + 3)
        return Sayer(
            phrase=found if found and found[0] == opened and not is_parted else None
        )
    if opening <= 0 or lows[opening] != partner:
        return Sayer()
    aged = _aged_holder(sentence, opening, close) or _aged(sentence, close)
    if aged is not None:
        return aged
    if partner == "," and lows[opening - 1] == ")":
        # Of a councillor, the party and the ward stand in brackets.
        who = behind_an_aside(sentence, opening - 1)
        return Sayer(phrase=who.phrase, aside=(opening + 1, close))
    helps = opening - 1
    if partner == "," and lows[helps] in AUXILIARIES and helps > 0:
        # "He had, the paper says, told them": who stands before "had"
        return Sayer(phrase=phrase_before(sentence, sentence.before(helps)))
    found = phrase_before(sentence, opening - 1)
    named = _named_before(sentence, opening)
    if named is not None:
        return Sayer(phrase=named, aside=(named[1] + 1, close))
    if found and lows[found[0] - 1 : found[0] + 2 : 2] == (",", "by") and found[0] > 1:
        opening = found[0] - 1  # "The letter, signed by the mayor, Ana Ruiz, warns"
        found = phrase_before(sentence, opening - 1)
    if found and found[0] > 1 and lows[found[0] - 1] in QUOTING:
        # "Reuters, citing the mayor, Ana Ruiz, said"
        opening = found[0] - 2
        found = phrase_before(sentence, opening - 1)
    whole = _of_whom(sentence, found)
    if whole:
        return Sayer(phrase=phrase_before(sentence, whole - 1))
    # "The mayor, she said, told": who tells of it is nobody's other name
    is_told = partner == "," and close - 1 in sentence.cue_at
    return Sayer(
        phrase=found, aside=(opening + 1, close) if found and not is_told else None
    )


def _aside_opens(sentence: Sentence, opening: int, close: int) -> int:
    """Where an aside begins: in "A, which B, said" the comma nearest to the verb may belong to it."""
    lows = sentence.lows
    while (
        opening > 0
        and close - opening < APPOSITION_LIMIT
        and lows[opening + 1] in {"which", "who", "whose"}
        and lows[opening - 1] != ")"
    ):
        further = _back_to(sentence, ",", opening - 1, close)
        if further < 0 or lows[further] != ",":
            break
        if _is_of_another(sentence, further, opening):
            break
        opening = further
    return opening


def _where_it_opens(sentence: Sentence, opening: int, close: int) -> int:
    """Where an aside opens that ends with a place and its country: "Ana Ruiz, a farmer in Tarn, Ohio, said"."""
    at = opening - 1
    is_place = 0 < close - opening - 1 <= _PLACE_WORDS and all(
        sentence.has_capital(x) for x in range(opening + 1, close)
    )
    while at > 0 and sentence.has_capital(at):
        at -= 1
    if not is_place or at == opening - 1 or sentence.lows[at] not in _WHERE:
        return opening
    further = _back_to(sentence, ",", at, close)
    is_parted = further > 0 and sentence.lows[further] == ","
    is_named = further > 1 and all(
        sentence.has_capital(x) for x in (further - 2, further - 1)
    )
    # "In Velm, a farmer in Tarn, Ana Ruiz, said"
    is_led = sentence.lows[0] in PREPOSITIONS and "," not in sentence.lows[:further]
    return further if is_parted and is_named and not is_led else opening


def _name_and_asides(sentence: Sentence, close: int) -> Sayer | None:
    """Who speaks in "“A,” Ana Ruiz, head of parks at Velm, a charity, said": a name, and more than one aside."""
    lows = sentence.lows
    begin = next(
        (at + 1 for at in range(close - 1, -1, -1) if at in sentence.quotes), 0
    )
    begin += lows[begin : begin + 1] == (",",)
    comma = begin
    while comma < close and (sentence.has_capital(comma) or lows[comma] in POSSESSIVES):
        comma += 1
    is_name = comma - begin >= _WHO_HAS and lows[comma] == "," and comma < close
    parts = lows[comma + 1 : close]
    is_one = not PERSONS.isdisjoint(parts) and "," in parts
    if not (is_name and is_one) or not _is_led_in_by_nothing(lows[begin:comma]):
        return None
    is_plain = _RELATIVES.isdisjoint(parts) and not any(
        at in sentence.cue_at
        or lows[at] in AUXILIARIES
        or lows[at] in {";", ":"}
        or sentence.is_finite(at)
        for at in range(comma + 1, close)
    )
    # "Ana Ruiz, Tom Rell, the mayor, said" are two
    second = parts[: parts.index(",")]
    is_beside = not all(
        sentence.has_capital(at) for at in range(comma + 1, comma + 1 + len(second))
    )
    if not (is_plain and is_beside):
        return None
    return Sayer(phrase=(begin, comma), aside=(comma + 1, close))


def _is_led_in_by_nothing(said: Sequence[str]) -> bool:
    """Whether words that open a sentence are a name, and no day, place or deed that leads in."""
    return not said[0].endswith("ing") and not any(
        low in OPENERS or low in PREPOSITIONS or low in DAYS or low in DETERMINERS
        for low in said
    )


def _before_a_seat(sentence: Sentence, comma: int) -> int:
    """Where "Tom Rell, R-Mich., chairman of the panel," opens: the comma before a party and its state."""
    at = comma - 1 - (sentence.lows[comma - 1] == ".")
    is_seat = (
        at > 1 and sentence.lows[at][:_PARTY] in _SEATS and sentence.has_capital(at)
    )
    return at - 1 if is_seat and sentence.lows[at - 1] == "," else comma


def _before_a_setting(sentence: Sentence, close: int) -> Range | None:
    """Whom a sentence begins with, as in "Ana Ruiz, in a letter to the mayor, Tom Rell, warned": no clause between."""
    lows = sentence.lows
    commas = [at for at in range(close) if lows[at] == ","]
    opened = 2 * (commas[:1] == [1] and lows[0] in OPENERS)  # "Meanwhile, Velm Works,"
    commas = commas[1:] if opened else commas
    if len(commas) < _WHO_HAS or lows[commas[0] + 1] not in _SETTINGS:
        return None
    found = phrase_before(sentence, commas[0] - 1)
    is_plain = not any(
        at in sentence.quotes
        or lows[at] in AUXILIARIES
        or lows[at] in _RELATIVES
        or (
            (at in sentence.cue_at or sentence.is_finite(at))
            and lows[at + 1] not in PREPOSITIONS
        )
        for at in range(commas[0] + 1, close)
    )
    return found if found and found[0] == opened and is_plain else None


def _named_before(sentence: Sentence, opening: int) -> Range | None:
    """The name that "Ana Ruiz, 45, a baker in Velm, who was there, said" begins with."""
    if sentence.lows[opening + 1] not in _RELATIVES:
        return None
    for phrase, beside in reversed(antecedents(sentence, opening + 1)):
        first, last = phrase
        is_name = (
            sentence.has_capital(last - 1)
            and is_phrase(sentence, first, last)
            and PREPOSITIONS.isdisjoint(sentence.lows[first:last])
        )
        if beside and first == 0 and is_name:
            return phrase
    return None


def _is_of_another(sentence: Sentence, further: int, opening: int) -> bool:
    """Whether what stands between two commas begins the subject, and tells nothing of what stands before them."""
    lows = sentence.lows
    beside = phrase_before(sentence, further - 1)
    if beside and lows[beside[0] + 1 : beside[0] + 2] == ("by",):
        return True  # "seen by the Gazette, the fund Velm, which has a stake, said"
    is_name = all(sentence.has_capital(at) for at in range(further + 1, opening))
    if is_name and lows[further - 1] not in SPEAKERS:
        return True  # "It opened in May, Ana Ruiz, who was there, said"
    if sentence.has_capital(opening - 1) and not sentence.has_capital(further - 1):
        return True  # "In Velm, Ana Ruiz, who left, said": no aside to what the sentence begins with
    if _begins_a_subject(sentence, further):
        return True  # "It was late, one neighbour, who asked not to be named, said"
    is_led = sentence.is_asked or (
        lows[0] == "according"
        or (lows[0] in PREPOSITIONS and sentence.has_capital(opening - 1))
    )
    # "Speaking to the Gazette, the engineer, who left, said"
    return is_led and "," not in lows[:further]


def _begins_a_subject(sentence: Sentence, comma: int) -> bool:
    """Whether "the union" or "one neighbour" behind a comma begins a subject: behind a clause, or "On Monday,"."""
    lows = sentence.lows
    is_whole = lows[comma + 1] in _BEGINS_SUBJECTS
    is_opener = lows[0] in PREPOSITIONS and "," not in lows[:comma]
    return is_whole and (is_opener or is_clause(sentence, 0, comma))


def _told_of_by_who(sentence: Sentence, close: int) -> Range | None:
    """What a sentence begins with, as in "The union, which had sent a lawyer, Ana Ruiz, said".

    No verb stands behind the first comma that may end what "which" tells.
    """
    lows = sentence.lows
    commas = [at for at in range(close) if lows[at] == ","]
    if len(commas) < _WHO_HAS or lows[commas[0] + 1] not in _RELATIVES:
        return None
    found = phrase_before(sentence, commas[0] - 1)
    behind = range(commas[1] + 1, close)
    is_plain = not any(
        at in sentence.quotes
        or at in sentence.cue_at
        or lows[at] in AUXILIARIES
        or lows[at] in _RELATIVES
        or sentence.may_be_verb(at)
        for at in behind
    )
    return found if found and found[0] == 0 and is_plain and behind else None


def _of_whom(sentence: Sentence, found: Range | None) -> int:
    """The comma before "among them" in "Opponents, among them the local MP, Ana Ruiz, say"; 0 elsewhere."""
    lows = sentence.lows
    first = found[0] if found else 0
    comma = first - 3 if lows[max(first - 2, 0) : first] == ("among", "them") else 0
    if lows[max(first - 1, 0) : first] == ("including",):
        comma = first - 2
    return comma if comma > 0 and lows[comma] == "," else 0


def _aged_holder(sentence: Sentence, opening: int, close: int) -> Sayer | None:
    """As in "“A,” the mayor, Ana Ruiz, 52, said": who the name and the age are of stands before both."""
    lows = sentence.lows
    if opening + 2 != close or not lows[opening + 1].isdigit():
        return None
    comma = _back_to(sentence, ",", opening - 1, close)
    is_name = comma > 0 and all(map(sentence.has_capital, range(comma + 1, opening)))
    is_role = lows[comma - 1] in _HOLDERS
    if not is_name or lows[comma] != "," or not is_role:
        return None
    return Sayer(phrase=phrase_before(sentence, comma - 1), aside=(comma + 1, opening))


def _aged(sentence: Sentence, close: int) -> Sayer | None:
    """Who speaks in "Ana Ruiz, 58, of Chapel Row, Tarn, denies"; nothing where no age follows a name."""
    lows = sentence.lows
    near = range(
        max(1, close - APPOSITION_LIMIT), close - 2
    )  # "A, Ruiz, 58, a teacher, said"
    for at in (*range(1, min(close - 2, _NAME_REACH)), *near):
        is_age = lows[at + 1].isdigit() and lows[at + 2] == ","
        is_home = lows[at + 1] in {"of", "from"} and sentence.has_capital(at + 2)
        if lows[at] == "," and (is_age or is_home):
            between = lows[at:close]
            is_plain = AUXILIARIES.isdisjoint(between) and not any(
                at < each.first < close for each in sentence.cues
            )
            if not is_plain or not sentence.has_capital(at - 1):
                return None
            return Sayer(phrase=phrase_before(sentence, at - 1), aside=(at + 1, close))
    return None


def _back_to(sentence: Sentence, mark: str, at: int, close: int) -> int:
    """Go back to a mark; stop at the sentence's begin or where an aside would be too long."""
    while at >= 0 and close - at <= APPOSITION_LIMIT and sentence.lows[at] != mark:
        at -= 1
    return at


def _first_phrase(sentence: Sentence, before: int) -> Range | None:
    """The sentence's first noun phrase, for "visited X and said": what stands before its first verb."""
    first = behind_opening(sentence, before)
    while first < before and sentence.lows[first] in _LEADS:
        first += 1
    first = behind_when(sentence, first, before)
    if first < before and sentence.lows[first] in _PRONOUNS:
        return first, first + 1  # "He suspects that it began there, but said"
    last = first
    while last < before and last - first < SUBJECT_LIMIT:
        low = sentence.lows[last]
        if low in _STOPS or (low in PREPOSITIONS and low not in {"of", "for"}):
            break
        is_verb = sentence.may_be_verb(last) or last in sentence.cue_at
        if last > first and (is_verb or sentence.is_present(last)):
            break
        if last > first + 1 and sentence.is_present(last, is_named=False):
            break
        last += 1
    while last > first + 1 and (
        sentence.is_adverb(last - 1) or sentence.lows[last - 1] in SKIPPED
    ):
        last -= 1  # "The colonel later deleted it, saying"
    if sentence.lows[last - 2 : last] in _LATELY:
        last = max(before_day(sentence, last - 1), first) + 1
    return (first, last) if is_phrase(sentence, first, last) else None


def aside_behind(sentence: Sentence, last: int) -> Range | None:
    """What stands between commas behind a subject, or between a comma and the sentence's end."""
    if last >= sentence.end or sentence.lows[last] != ",":
        return None
    close = last + 1
    while (
        close < sentence.end
        and close - last < APPOSITION_LIMIT
        and sentence.lows[close] != ","
        and close not in sentence.quotes
    ):
        close += 1
    is_whole = close == sentence.end or sentence.lows[close] == ","
    return (last + 1, close) if is_whole and close > last + 1 else None


def first_subject(sentence: Sentence) -> tuple[Range, Range | None] | None:
    """The noun phrase that a sentence begins with, up to its first verb, and what stands between commas behind it."""
    lows = sentence.lows
    named = _named_behind(sentence)
    if named is not None:
        return named, aside_behind(sentence, named[1])
    first = behind_opening(sentence, len(lows))
    if lows[first : first + 1] == ("according",):
        return None
    last = first + (first < sentence.end and is_number(sentence, first))
    while last < sentence.end and last - first < SUBJECT_LIMIT:
        low = lows[last]
        is_of_it = low in _BELONGS and last > first
        if low in _STOPS or last in sentence.cue_at or low.endswith(NEGATED):
            break
        if low in PREPOSITIONS and not is_of_it:
            last = _past_a_place(sentence, first, last)
            break
        if (
            last > first
            and sentence.word(last).islower()
            and (
                _acts_now(sentence, first, last)
                or sentence.may_be_verb(last)
                or sentence.is_present(last)
                or (last > first + 1 and sentence.is_present(last, is_named=False))
            )
        ):
            break
        last += 1
    if last == first:
        return None
    while last > first + 1 and (
        sentence.is_adverb(last - 1)
        or lows[last - 1] in SKIPPED
        or _is_done_now(sentence, first, last - 1)
    ):
        last -= 1  # "The minister separately met them", "Ana Ruiz waits, then adds"
    comma = _comma_behind(sentence, last)
    if comma >= sentence.end or lows[comma] != ",":
        return (first, last), None
    is_pronoun = not _PRONOUNS.isdisjoint(lows[comma + 1 : comma + 2])
    if is_pronoun and lows[first] in DETERMINERS:
        return (comma + 1, comma + 2), None  # "A former rower, he raised money"
    close = comma + 1
    while (
        close < sentence.end and close - comma < APPOSITION_LIMIT and lows[close] != ","
    ):
        close += 1
    is_aside = comma + 1 < close < sentence.end and lows[close] == ","
    return (first, last), (comma + 1, close) if is_aside else None


def _past_a_place(sentence: Sentence, first: int, last: int) -> int:
    """Where "Officials in Erbil" ends, right before a verb; where it ended without the place, if no verb follows."""
    lows, end = sentence.lows, last + 1
    if lows[last] not in _AT or SPEAKERS.isdisjoint(lows[first:last]):
        return last
    while sentence.has_capital(end) and not sentence.is_month(end):
        end += 1
    is_named = any(sentence.has_capital(at) for at in range(first + 1, last))
    acts = end < sentence.end and (
        end in sentence.cue_at or lows[end] in AUXILIARIES or sentence.is_finite(end)
    )
    return end if acts and end > last + 1 and not is_named else last


def _without_manner(sentence: Sentence, phrase: Range) -> Range:
    """As in "He immediately emailed her, thanking": who it is, and not how he did it."""
    first, last = phrase
    while last - first > 1 and sentence.is_adverb(last - 1):
        last -= 1
    return first, last


def without_deed(sentence: Sentence, phrase: Range, cue: Cue) -> Range:
    """Who speaks, less a deed or who quotes them: "Ana Ruiz waits, then adds", "an official quoted by state TV"."""
    phrase = _without_manner(sentence, phrase)
    by = (
        at
        for at in range(phrase[0] + 1, phrase[1] - 2)
        if sentence.lows[at : at + 2] in _BY_WHOM
        and (sentence.lows[at + 2] != "the" or sentence.has_capital(at + 3))
    )
    at = next(by, 0)
    first, last = phrase
    if at:
        return first, at
    is_apart = last < cue.first and last - first > 1
    return (
        (first, last - 1)
        if is_apart and _is_done_now(sentence, first, last - 1)
        else phrase
    )


def _is_done_now(sentence: Sentence, first: int, at: int) -> bool:
    """Whether a word behind a name is a verb of the present: "Ana Ruiz waits, then adds"; not "Velm officials"."""
    low = sentence.lows[at]
    is_plain = low.endswith("s") and not low.endswith(("ss", "us", "ers"))
    return (
        is_plain
        and low.isalpha()
        and sentence.word(at).islower()
        and first < at
        and all(map(sentence.has_capital, range(first, at)))
        and sentence.lows[first] not in DETERMINERS
        and low not in _SPEAKING_THINGS
        and low.removesuffix("s") not in _SPEAKING_THINGS
        and low.removesuffix("es") not in _SPEAKING_THINGS
    )


def _acts_now(sentence: Sentence, first: int, at: int) -> bool:
    """As in "Residents of Velm fear another flood", "Ana Ruiz's friends suspect a plot": a verb without an ending."""
    lows = sentence.lows
    return (
        not DETERMINERS.isdisjoint(lows[at + 1 : at + 2])
        and not GROUPS.isdisjoint(lows[first:at])
        and lows[at].isalpha()
        and sentence.word(at).islower()
        and lows[at] not in PREPOSITIONS
        and lows[at] not in _JOINING
    )


def _named_behind(sentence: Sentence) -> Range | None:
    """As in "Among those she met was Ana Ruiz, a baker", "Also present was the mayor": who stands behind "was"."""
    lows = sentence.lows
    if lows[0] not in _OPENS_WITH_WHOM and lows[1:2] not in {("present",), ("there",)}:
        return None
    end = min(_NAME_REACH, sentence.end - 1)
    was = next((at for at in range(1, end) if lows[at] in BE), 0)
    first, last = phrase_behind(sentence, was + 1) if was else (0, 0)
    return (first, last) if last > first and sentence.has_capital(last - 1) else None


def _comma_behind(sentence: Sentence, last: int) -> int:
    """Where the comma stands behind "Her colleague from those days"; where the subject ended, if none does."""
    if last >= sentence.end or sentence.lows[last] not in PREPOSITIONS:
        return last
    for at in range(last, min(last + _NAME_REACH, sentence.end)):
        if sentence.lows[at] == ",":
            return at if sentence.has_capital(at + 1) else last
        if sentence.lows[at] in AUXILIARIES or sentence.is_finite(at):
            break
    return last
