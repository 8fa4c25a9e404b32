"""Where reported words begin and end right of a verb of saying."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from archive.extract.figure.number_words import NUMBER_WORDS
from archive.extract.says.adverbials import opens_a_tail
from archive.extract.says.clause import is_clause, opens_an_amount
from archive.extract.says.cues import CALLS, FOUND, Cue, Sentence
from archive.extract.says.ends import clause_end
from archive.extract.says.lefts import TALKS_OF
from archive.extract.says.named import LABEL_REACH, labelled, put_at
from archive.extract.says.phrases import past_whom
from archive.extract.text.frames import QUOTED
from archive.extract.text.items import BREAKS, POSSESSIVES, Range
from archive.extract.words.grammar import (
    ANSWERED,
    ANSWERS,
    ARTICLES,
    ASKED,
    AUXILIARIES,
    BE,
    BEHIND_A_FEELING,
    BODIES,
    CLAUSE_WORDS,
    DAYS,
    DETERMINERS,
    FEELINGS,
    GROUPS,
    HOLDING,
    NOMINATIVES,
    OBJECT_PRONOUNS,
    PAPERS,
    PERSONS,
    PLATFORMS,
    PREPOSITIONS,
    PRESENT,
    QUESTIONS,
    SUBJECT_PRONOUNS,
    TWEETS,
    URGING,
    WITH_TO,
    WRITINGS,
)

_ASKED_REACH: Final = 6
_BEFORE_TO: Final = frozenset(
    (
        *("due", "owing", "thanks", "according", "prior", "up", "committed", "known"),
        *("opposed", "willing", "able", "ready", "wishing", "wanting", "planning"),
        *("hoping", "trying", "seeking", "loyal", "close", "linked", "exposed", "used"),
    )
)
"""Behind these "to" tells of whom, and not yet what to do: "those wishing to leave to call"."""
_NOUNS_TO: Final = frozenset(
    (
        *("return", "access", "change", "changes", "halt", "end", "attention", "way"),
        *("support", "commitment", "solidarity", "respect", "measures", "steps"),
        *("reforms", "reform", "permission", "response", "approach", "solution", "aid"),
        *("effort", "efforts", "plan", "plans", "action", "moves", "right", "law"),
        *("laws", "legislation", "amendments", "amendment", "adherence", "resistance"),
        *("alternatives", "alternative", "talks", "restraint", "caution", "curbs"),
        *("limits", "cuts", "step"),
    )
)
"""Nouns that take "to" themselves: "urged a return to talks", "urged measures to protect the dam"."""
_TOLD_IN: Final = TALKS_OF | {
    *("call", "statement", "filing", "communique", "communiqué", "post", "message"),
    *("email", "letter", "video", "note", "reply"),
}
_BARE_TALKS: Final = frozenset((("in", "remarks"), ("in", "comments")))
_WHO_REACH: Final = 14
"""Who is asked to do something takes no more words: "countries from outside the region"."""
_ENDS_WHO: Final = frozenset((",", ";", ":", "via", "order", "for", "that"))
_FOR_HIMSELF: Final = frozenset(("be", "remain", "stay", "speak"))
_ONE_ANOTHER: Final = frozenset((("each", "other"), ("one", "another")))
_FEWEST_OBJECT: Final = 2
_WHERE_WITHIN: Final = 10
_ONE_WORD: Final = frozenset(
    ("call for", "appeal for", "plead for", "press for", "push for", "warn of", "urge")
)
"""Behind these one word says what somebody said: "called for restraint"."""
_WHOM: Final = OBJECT_PRONOUNS | {"more", "less", "another", "one", "help", "that"}
_URGED: Final = _WHOM | PERSONS | GROUPS | BODIES
"""Whom one urges; what one urges is none of them: "urged restraint on all sides"."""
_ARTICLES: Final = frozenset(("a", "an", "the"))
_FEWEST_CLAUSE: Final = 3
_SETTINGS: Final = frozenset(
    (
        *((where, article) for where in ("in", "at") for article in ("a", "an")),
        *(("within", "hours"), ("within", "minutes"), ("within", "days")),
    )
)
_IT: Final = frozenset(("it", "this", "that"))
_TOLD_SO: Final = frozenset((("that",), ("to",), ("so",)))
_THAT_BEFORE: Final = frozenset((("that", "before"),))
"""As in "I've been told that before": "that" is a thing, and no clause follows."""
_THEN: Final = frozenset(("then", "again", "too", "when"))
_DENIED: Final = frozenset(
    (
        *("wrongdoing", "involvement", "responsibility", "guilt", "liability", "fraud"),
        *("knowledge", "negligence", "corruption", "misconduct", "murder", "rape"),
        *("bribery", "complicity", "collusion", "bias", "racism", "plagiarism", "both"),
        *("everything", "theft", "manslaughter", "assault", "conspiracy", "theirs"),
    )
)
"""What somebody denies having done; what is denied to somebody else, "bail" or "entry", is refused."""
_ABSTRACT: Final = ("tion", "sion", "ment", "ance", "ity", "ing")
_TALKS: Final = TALKS_OF | {"session", "review", "inquiry", "delay", "leave", "help"}
_HEAD_WITHIN: Final = 4
_WEEKENDS: Final = frozenset(
    (where, "the", "weekend") for where in ("at", "over", "on")
)
_SETTING_LIMIT: Final = 6
_POSTED_WITHIN: Final = 6
"""So far behind "on", or "in a", a platform's name begins: "in a short post on the messaging app Telegram"."""
_PLATFORMS: Final = frozenset(each.split()[0] for each in PLATFORMS)
_ADVISES: Final = frozenset(
    (
        *("recommend", "suggest", "propose", "advise", "recall", "remember", "admit"),
        *("acknowledge", "recount", "mention", "deny", "confess", "report"),
    )
)
_SHORT: Final = 4
_ACTS: Final = frozenset(
    ("had", "has", "have", "was", "were", "is", "are", "will", "would", "could", "can")
)
_ITS: Final = frozenset(("his", "her", "their", "its"))
_LEADS_ON: Final = frozenset(("of", "against", "about", "to", "not"))
_TELLS_WHAT: Final = {
    "assure": ("of",),
    "inform": ("of",),
    "caution": ("against", "about"),
    "warn": ("against", "of", "about"),
    "advise": ("against",),
}
_DIRECTS: Final = frozenset(
    ("tell", "advise", "remind", "instruct", "warn", "direct", "order")
)
_NO_NOUNS: Final = (PREPOSITIONS | DETERMINERS | AUXILIARIES | QUESTIONS) | frozenset(
    (
        *("and", "but", "or", "while", "as", "after", "before", "if", "because", "so"),
        *("since", "than", "though", "although", "until", "later", "earlier", "today"),
        *("yesterday", "last", "this", "that", "then", "whom", "which", "unless"),
        *("hours", "days", "weeks", "months", "years", "minutes", "moments", "nor"),
        *NUMBER_WORDS,
    )
)
_SAME_TIME: Final = frozenset(
    ("same", "day", "year", "week", "month", "evening", "night", "morning", "afternoon")
)
_SOON: Final = DAYS | {"hour"}
_SPEAKS_OF: Final = frozenset(("speak of", "talk of"))
_ACCUSED_WITHIN: Final = 16
_OF_WHERE: Final = 4
_BEFORE_A_QUESTION: Final = OBJECT_PRONOUNS | {"again", "aloud"}
_WHOM_ASKED: Final = frozenset(("who", "whose", "whom"))
_WHICH_ASKED: Final = _WHOM_ASKED | {"which"}
_WHOSE: Final = frozenset((("whom",), ("whose",)))
_SOMEBODY: Final = DETERMINERS | NOMINATIVES
_NO_ACTORS: Final = frozenset(("and", "or", "of", "than", "as", "who", "which", "that"))
_LEADING: Final = PREPOSITIONS | DETERMINERS | frozenset(NUMBER_WORDS)
_NO_VERBS: Final = ("ing", "ed", "ly")
_FEWEST_TO_DO: Final = 2
_PICTURES: Final = frozenset(
    (
        *("picture", "pictures", "photo", "photos", "photograph", "photographs"),
        *("image", "images", "selfie", "screenshot", "cartoon", "map", "meme"),
        *("message", "messages", "note", "video", "clip", "story", "emoji", "loss"),
    )
)
_AMONG: Final = 4
_PAIR_OF_FEELINGS: Final = 4
_FEELS: Final = frozenset(("express", "voice", "convey", "offer", "extend", "signal"))
_AND: Final = frozenset(("and", "but"))
_AND_THAT: Final = frozenset((each, "that") for each in _AND)
_DOES_WITHIN: Final = 8
_BEGIN_NOUNS: Final = DETERMINERS | NOMINATIVES
_END_NOUNS: Final = AUXILIARIES | BREAKS | PREPOSITIONS
_GREETS: Final = frozenset(("welcome", "greet"))
_ENDS_HEAD: Final = PREPOSITIONS | {"of", ",", "who"}
_NAMED_WITHIN: Final = 10
_SAY_SO: Final = frozenset(("say", "insist", "argue", "complain", "maintain", "claim"))
_MORE_OF_IT: Final = frozenset(
    ("unless", "if", "should", "of", "between", "among", "against", "about")
)
"""By these a report goes on behind marks: "warned of “empty shelves” unless the border opened"."""
_MEALS: Final = frozenset(
    ("the", "dinner", "lunch", "breakfast", "coffee", "tea", "drinks", "a")
)
_NO_ONE: Final = frozenset((("nobody",), ("no",)))
_PARTS: Final = frozenset((",", "."))
_RECORDED: Final = frozenset(
    ("voicemail", "recording", "tape", "clip", "footage", "video", "interview", "film")
)
_PIECES: Final = WRITINGS | PAPERS | _RECORDED
_PRINTED: Final = frozenset(
    (
        "broadcast",
        "aired",
        "played",
        "published",
        "printed",
        "released",
        "obtained",
        "leaked",
        "carried",
        "saw",
        "ran",
    )
)
_LOUD: Final = frozenset(
    ("loud", "great", "thunderous", "warm", "wild", "prolonged", "applause", "laughter")
)
"""As in "told the crowd to loud applause": how it was heard."""
_PIECES_WITHIN: Final = 9
_BELONGS: Final = frozenset((each,) for each in ("of", "by", "between", "from"))
_NOT_TO_DO: Final = DETERMINERS | _LOUD
_NO_CONTENT: Final = frozenset((",", ";", ":", ")", "and", "or"))
_MANNERS: Final = frozenset(("with", one) for one in ("a", "an", "some", "his", "her"))
_ANSWERING: Final = frozenset(("respond", "reply", "answer", "react"))
_ANSWERED: Final = (WRITINGS | PAPERS | TWEETS) - {"answer", "reply", "response"} | {
    *("report", "reports", "claim", "claims", "allegation", "allegations", "charge"),
    *("accusation", "accusations", "suggestion", "suggestions", "rumour", "rumours"),
    *("rumor", "rumors", "news", "questions", "criticism", "charges", "complaint"),
    *("complaints", "fears", "concerns", "story", "stories", "finding", "findings"),
    *("warning", "warnings", "calls", "demands", "threats", "evidence", "posts"),
    *("speculation", "comment", "remark", "assertion", "assertions", "insinuation"),
}
_OF_WHAT_IS_SAID: Final = frozenset(
    ("despite", "under", "without", "with", "like", "unlike", "since", "until", "for")
)


def content_behind(sentence: Sentence, first: int, cue: Cue) -> Range | None:
    """The reported words right of a verb, from an item to where the clause ends."""
    lows, verb = sentence.lows, cue.verb
    is_that = lows[first : sentence.end] in _TOLD_SO or (
        lows[cue.first - 1] in BE
        and lows[first : first + 2] in _THAT_BEFORE
        and PREPOSITIONS.issuperset(lows[first + 2 : first + 3])
    )
    if first >= sentence.end or lows[first] in _NO_CONTENT or is_that:
        return None  # "The district has disputed that."
    if verb.kind == "post" and not _PICTURES.isdisjoint(lows[first : first + _AMONG]):
        return None  # "posted a photograph of it with the caption “...”"
    low = lows[first]
    led = _led_on(sentence, first, cue) if low in _LEADS_ON else None
    if led is not None:
        return led
    has_that = _opens_with_that(low, cue)
    if has_that and (
        _is_of_a_letter(sentence, first) or is_answered(sentence, first, cue)
    ):
        return None
    begin = _past_that(sentence, first, cue, has_that=has_that)
    if begin is None:
        return None
    begin += 2 * _is_called_so(sentence, begin)  # "writes to one saved as “A.” that"
    is_whom = verb.base in URGING and lows[begin + 1 : begin + 2] == ("to",)
    if begin in sentence.quotes and not is_whom:  # "urged “our friends” to leave"
        return _opened_by_marks(sentence, begin, cue)
    last = clause_end(sentence, begin, cue)
    if last <= begin:
        return None
    special = _of_its_verb(sentence, begin, last, cue, has_that=has_that)
    if special is not None:
        return special
    if verb.kind in _BY_KIND:
        return _BY_KIND[verb.kind](sentence, begin, last, cue)
    if verb.base in URGING and low not in CLAUSE_WORDS:
        return _urged(sentence, begin, last, cue, has_to=has_that)
    if _says_nothing(sentence, begin, last, cue, has_that=has_that):
        return None
    if verb.kind in {"topic", "stance"}:
        return _at_least(_FEWEST_OBJECT, begin, last)
    if has_that:
        return begin, last
    return _clause_or_object(sentence, begin, last, cue)


def _is_more_of_it(sentence: Sentence, at: int) -> bool:
    """Whether words behind marks belong to what is said: "“softer demand” in its car business"; no place, no paper."""
    lows = sentence.lows
    low, behind, *_ = (*lows[at : at + 2], "", "")
    if low == "in":
        near = lows[at + 2 : at + _SHORT + 2]
        is_talk = not (_TOLD_IN | WRITINGS | PAPERS).isdisjoint(near)
        return behind in {"its", "their"} and not is_talk
    is_small = behind.isalpha() and sentence.word(at + 1).islower()
    if low in {"on", "over"}:  # "“movement” on steel"
        return is_small and behind not in _MEALS | DAYS
    return low in _MORE_OF_IT


def _is_of_a_letter(sentence: Sentence, that: int) -> bool:
    """As in "wrote to the bishop in a letter that the Gazette published on Sunday": which letter, and not what."""
    lows, end = sentence.lows, that + 1
    is_piece = lows[that - 1] in _PIECES
    if not is_piece or lows[that] != "that":
        return False
    near = range(that + 2, min(that + _NAMED_WITHIN, sentence.end))
    end = next((at for at in near if lows[at] in _PRINTED or lows[at] == ","), 0)
    if lows[end] == ",":
        return False  # "in a statement that the report, published on Friday, was wrong"
    behind = lows[end + 1 : end + 2]
    return end > 0 and (behind == () or behind[0] in PREPOSITIONS | DAYS | _PARTS)


def is_answered(sentence: Sentence, that: int, cue: Cue) -> bool:
    """As in "responding to a report in the Gazette that A": no more than what somebody answers, who may deny it."""
    lows = sentence.lows
    answers = cue.verb.base in _ANSWERING and lows[cue.last : cue.last + 1] == ("to",)
    return answers and not _ANSWERED.isdisjoint(lows[cue.last + 1 : that])


def _led_on(sentence: Sentence, first: int, cue: Cue) -> Range | None:
    """What "of", "against", "to" and "not" lead on to: "assured her of all possible help", "urged him to go"."""
    lows, verb = sentence.lows, cue.verb
    if lows[first] in _TELLS_WHAT.get(verb.base, ()) and first > cue.last:
        last = clause_end(sentence, first + 1, cue)
        return _at_least(1, first + 1, _without_setting(sentence, first + 1, last))
    is_to_do = verb.base in _DIRECTS and lows[first] in {"to", "not"}
    if is_to_do and _begins_to_do(lows, first):
        last = _to_do_end(sentence, first, clause_end(sentence, first, cue))
        return _at_least(_FEWEST_TO_DO, first, last)
    return None


def _of_its_verb(
    sentence: Sentence, begin: int, last: int, cue: Cue, *, has_that: bool
) -> Range | None:
    """As in "asked him for a copy", "denied it, and both were freed", "requested a meeting"."""
    lows, verb = sentence.lows, cue.verb
    is_led = verb.kind == "say" and not has_that
    if is_led and _is_before_a_colon(sentence, begin, last):
        return last + 1, last + 2
    if verb.base == "ask" and lows[begin] == "for" and verb.form != "ing":
        return _at_least(_FEWEST_OBJECT, begin + 1, last)
    if verb.base == "deny" and _is_it_alone(sentence, begin):
        return begin, begin + 1
    is_thing = verb.base == "request" and lows[begin] in ARTICLES
    if is_thing and _is_abstract(lows[begin : begin + _HEAD_WITHIN]):
        return _noun_object(sentence, begin, last, cue)
    return None


def _is_it_alone(sentence: Sentence, at: int) -> bool:
    """As in "denied it, and both were freed", "denied it at the time": no more than the word is denied."""
    lows, behind = sentence.lows, sentence.lows[at + 1 : at + 2]
    if behind == (",",):
        return lows[at] in _IT
    if lows[at] != "it" or (behind != () and behind[0] not in PREPOSITIONS | _THEN):
        return False
    near = range(at + 2, sentence.end)
    comma = next((x for x in near if lows[x] in {",", ";"}), sentence.end)
    acts = any(
        lows[x] in AUXILIARIES or sentence.is_finite(x) for x in range(at + 2, comma)
    )  # "denied it in any way misled them"
    return not acts or behind == ("when",)


def _is_before_a_colon(sentence: Sentence, begin: int, last: int) -> bool:
    """As in "said it in a letter: “A”": what stands before a colon and a quotation, and tells of no report."""
    is_colon = last + 1 in sentence.quotes and sentence.lows[last] == ":"
    is_inner = any(begin < each.first < last for each in sentence.cues)
    return is_colon and not is_inner and last + 1 < sentence.end


_A_THING: Final = 6
"""A thing in marks takes no more words."""


def _opened_by_marks(sentence: Sentence, begin: int, cue: Cue) -> Range | None:
    """The reported words where a quotation opens them: by itself, or with what follows in its clause."""
    lows, verb = sentence.lows, cue.verb
    # "she wrote in her memoir, “Four Strings and a Border”": a title
    is_apart = begin - cue.last > 1 and lows[begin - 1] == ","
    behind = lows[begin + 1 : begin + 2]
    acts = behind != () and (
        behind[0] in _ACTS or (verb.kind == "say" and _is_of_it(sentence, begin))
    )
    is_whole = verb.form == "ing" and lows[cue.first - 1] != ","
    is_whole = is_whole and not sentence.opens_small(begin)
    if acts and not (is_apart or is_whole) and verb.kind != "label":
        # "said “a strike” had hit it"; but "banners reading “It is over” were hung from it"
        return begin, clause_end(sentence, begin, cue)
    is_led = lows[begin - 1] == "that" or (
        verb.base == "say"
        and (
            lows[begin + 1 : begin + 2] in _BELONGS
            or _is_a_noun_behind(sentence, begin)
        )
    )
    is_posted = verb.kind == "post" and lows[begin - 1] == "that"
    if is_led and (verb.kind in {"say", "tell"} or is_posted) and not is_apart:
        last = clause_end(sentence, begin, cue)
        if _is_subject(sentence, begin, last):
            return begin, last
    second = _second_piece(sentence, begin) if verb.kind in {"say", "tell"} else 0
    if second and not is_apart:
        return begin, max(second, clause_end(sentence, begin, cue))
    is_blamed = verb.base == "blame" and behind == ("for",)
    is_said = verb.kind in {"say", "tell"} and not is_apart
    if is_blamed or (is_said and _goes_on_with_that(sentence, begin)):
        # "said that “it was over” and that he would leave", "blamed “brokers” for the delay"
        return begin, clause_end(sentence, begin, cue)
    if verb.kind == "praise" and verb.particles and sentence.is_title(begin):
        return None  # "spoke of “War and Peace”"
    if verb.takes_noun and _is_of_a_noun(sentence, begin + 1):
        last = clause_end(sentence, begin, cue)  # "called for “balanced” ties"
        return _noun_object(sentence, begin, last, cue)
    is_more = _is_more_of_it(sentence, begin + 1)
    if verb.kind == "praise" and verb.particles and is_more:
        last = clause_end(sentence, begin, cue)
        return begin, _without_setting(sentence, begin, last)
    is_more = is_more or sentence.has_capital(begin + 1)
    if verb.base in WITH_TO and lows[begin - 1] == "to" and is_more:
        return begin, clause_end(sentence, begin, cue)  # "to “end it” in the valley"
    return None if is_apart and sentence.is_title(begin) else (begin, begin + 1)


def _second_piece(sentence: Sentence, quote: int) -> int:
    """Where "said “the quickest way out” of the row “lies with him”" ends: a subject in marks, and its verb; else 0."""
    reach = range(quote + 2, min(quote + _PIECES_WITHIN, sentence.end))
    second = next((at for at in reach if at in sentence.quotes), 0)
    between = range(quote + 1, second)
    is_one = second and not any(
        at in sentence.cue_at
        or sentence.lows[at] in BREAKS
        or sentence.lows[at] in AUXILIARIES
        or sentence.lows[at] in {"and", "but", "or", "that", "who", "which", "as"}
        for at in between
    )
    stretch = sentence.quotes.get(second)
    if not (is_one and stretch and sentence.opens_small(quote)):
        return 0
    low = sentence.cut.lowers[stretch.first]
    is_verb = low in AUXILIARIES or (low.endswith("s") and not low.endswith("ss"))
    return second + 1 if is_verb else 0


def _is_a_noun_behind(sentence: Sentence, quote: int) -> bool:
    """As in "said “closer” relations were near", "said “various signs” suggest a": marks, and a subject's head."""
    behind = quote + 1
    is_noun = (
        behind < sentence.end
        and sentence.opens_small(quote)
        and sentence.lows[behind].isalpha()
        and sentence.word(behind).islower()
    )
    return is_noun and sentence.ends_noun(behind)


def _is_subject(sentence: Sentence, quote: int, last: int) -> bool:
    """As in "warned that “growing trade” between two ports has a price": a thing in marks, and a verb further on."""
    behind = range(quote + 1, last)
    comma = next((at for at in behind if sentence.lows[at] == ","), last)
    return sentence.is_short(quote) and any(
        sentence.lows[at] in AUXILIARIES
        or sentence.is_finite(at)
        or sentence.holds_verb(at)
        for at in range(quote + 1, comma)
    )


def _is_of_it(sentence: Sentence, quote: int) -> bool:
    """As in "said “the deal” covered three mines": a thing in marks, and a verb that tells of it."""
    words = sentence.quotes[quote]
    is_thing = words.last - words.first <= _A_THING and (
        sentence.cut.lowers[words.first] in DETERMINERS
    )
    verb = quote + 1
    is_own = sentence.is_finite(verb) or sentence.lows[verb] in PRESENT
    return is_thing and is_own and verb + 1 < sentence.end


def _goes_on_with_that(sentence: Sentence, quote: int) -> bool:
    """As in "said “it was over” and that he would leave": one report, half of it in marks."""
    at = quote + 1 + (sentence.lows[quote + 1 : quote + 2] == (",",))
    return sentence.lows[at : at + 2] in _AND_THAT


def _is_of_a_noun(sentence: Sentence, at: int) -> bool:
    """Whether a noun stands behind a quotation, which tells of it: "“balanced” ties"."""
    if at >= sentence.end or not sentence.word(at).isalpha():
        return False
    low = sentence.lows[at]
    return (
        sentence.word(at).islower()
        and low not in _NO_NOUNS
        and at not in sentence.cue_at
        and not (sentence.is_finite(at) or sentence.is_adverb(at))
    )


def _is_called_so(sentence: Sentence, quote: int) -> bool:
    """Whether marks hold what a reader is called, and "that" follows with what was written to him."""
    lows = sentence.lows
    return (
        quote in sentence.quotes
        and lows[quote - 1] in {"as", "called", "named"}
        and lows[quote + 1 : quote + 2] == ("that",)
        and quote + 2 < sentence.end
    )


def _past_that(
    sentence: Sentence, first: int, cue: Cue, *, has_that: bool
) -> int | None:
    """Where words begin behind "that" or "to know"; None where "that" is a thing itself."""
    lows = sentence.lows
    begin = first + 1 if has_that and first + 1 < sentence.end else first
    if lows[begin : begin + 2] == (",", "according"):
        return None  # "deny that, according to"
    if has_that and cue.verb.kind == "express" and begin in sentence.cue_at:
        return None  # "sent a statement that said"
    is_object = has_that and lows[first] == "that" and lows[begin] in PREPOSITIONS
    # "pledged that during a second term, “A”"
    is_quoted = lows[sentence.end - 2 : sentence.end] == (",", QUOTED) or any(
        cue.verb.base != "deny"
        and at > begin
        and not (sentence.is_short(at) or sentence.is_title(at))
        for at in sentence.quotes
    )  # "said that in the Tarn area “14 fighters were killed” on Monday"
    if is_object and not is_quoted and not is_clause(sentence, begin + 1, sentence.end):
        return None  # "denied that in an interview with Reuters"
    if (
        lows[first] == "that"
        and cue.verb.kind == "praise"
        and lows[begin] in PREPOSITIONS
    ):
        return None  # "dismissed that at his weekly briefing"
    is_said = has_that and lows[first] == "that" and cue.verb.kind in {"say", "tell"}
    if is_said and lows[begin] in AUXILIARIES:
        return first  # "said that would be wrong": the word is what it is about
    begin += has_that and lows[begin] == "," and begin + 1 < sentence.end
    if has_that and lows[begin] in _SAME_TIME and lows[begin + 1 : begin + 2] != ():
        time = begin + (lows[begin] == "same")
        # "ruled that same year that bells were part of it"
        begin = time + 2 if lows[time + 1 : time + 2] == ("that",) else begin
    if (
        lows[begin] == "know"
        and lows[begin + 1 : begin + 2] != ()
        and (has_that and lows[begin + 1] in QUESTIONS)
    ):
        begin += 1  # "demanded to know why"
    return begin


def _opens_with_that(low: str, cue: Cue) -> bool:
    """Whether a word only leads on to what was said: "that", "to" of a promise, "how" of what a court heard."""
    return (
        low == "that"
        or (low == "to" and cue.verb.base in WITH_TO)
        or (low == "how" and cue.verb.kind == "hear")
    )


def _begins_to_do(lows: Sequence[str], first: int) -> bool:
    """As in "told them to leave", "advised her not to wait"."""
    at = first + (lows[first] == "not")
    behind = lows[at + 1 : at + 2]
    is_to = lows[at : at + 1] == ("to",)
    return is_to and behind != () and behind[0] not in _NOT_TO_DO


def _says_nothing(
    sentence: Sentence, first: int, last: int, cue: Cue, *, has_that: bool
) -> bool:
    """Whether what stands behind a verb is not what was said: a place, somebody told, a thing that was posted."""
    low, kind = sentence.lows[first], cue.verb.kind
    if has_that:
        return kind == "run" or (kind == "find" and sentence.lows[first - 1] != "that")
    if kind == "post":
        return low in PREPOSITIONS or not any(
            at in sentence.quotes for at in range(first, last)
        )
    is_bare = cue.verb.base in FOUND and is_clause(sentence, first, last)
    if (cue.verb.base in HOLDING and not is_bare) or (kind == "hear" and low != "how"):
        return True
    if cue.verb.base == "remember" and not low.endswith("ing"):
        return True  # "remembered the day"
    if (
        low == "as"
        and first + 1 < last
        and sentence.lows[first + 1] in SUBJECT_PRONOUNS
    ):
        return True  # "told them as she left"
    # "he said in the clip, which", "a diplomat briefed on the talks"
    if kind == "find":  # whether it was found out is for who found it
        return low in PREPOSITIONS and not opens_an_amount(sentence, first)
    is_ahead = sentence.lows[first : first + 2] == ("ahead", "of")
    return kind == "run" or (
        kind in {"say", "tell", "topic"}
        and (low in PREPOSITIONS or is_ahead)
        and not _opens_a_main_clause(sentence, first, last)
        and not opens_an_amount(sentence, first)  # "say at least two left"
    )


def _opens_a_main_clause(sentence: Sentence, first: int, last: int) -> bool:
    """As in "said despite the storm, it was safe": no place and no time of the saying, and a clause behind a comma."""
    lows = sentence.lows
    is_manner = lows[first : first + 2] in _MANNERS
    if lows[first] not in _OF_WHAT_IS_SAID or is_manner:
        return False  # "said with a smile, the bridge was shut"
    reach = range(first + 2, min(first + _SETTING_LIMIT + 2, last - _FEWEST_CLAUSE))
    comma = next((at for at in reach if lows[at] == ","), 0)
    return (
        comma > 0
        and lows[comma + 1] not in _AND
        and not opens_a_tail(sentence, comma + 1)
        and not any(cue.first > first for cue in sentence.cues)
        and is_clause(sentence, comma + 1, last)
    )


def _urged(
    sentence: Sentence, first: int, last: int, cue: Cue, *, has_to: bool
) -> Range | None:
    """What somebody is to do, or asked: "urged residents to leave", "asked officials how it happened"."""
    verb, low = cue.verb, sentence.lows[first]
    if verb.base == "ask" and (low == "not" or (has_to and low in _FOR_HIMSELF)):
        return None  # "asked not to be named", "asked to remain anonymous"
    is_who = low in _WHOM_ASKED and _is_asked(sentence, first, last, cue.last)
    is_to_whom = low in PREPOSITIONS and sentence.lows[first + 1 : first + 2] in _WHOSE
    if verb.base == "ask" and (is_who or is_to_whom):
        # "asked who the man was", "asked to whom it went"
        return _at_least(_FEWEST_CLAUSE, first, last)
    if has_to:
        return first, last
    quote = _to_in_marks(sentence, first, last)
    if quote:
        return quote, last  # "urged both parties “to allow convoys to move”"
    if verb.base in {"ask", "request"} and verb.form == "ing":
        before = sentence.lows[cue.first - 1]
        is_begun = cue.first == 0 or before in BE | PREPOSITIONS | {"and", "to"}
        if is_begun or sentence.is_finite(cue.first - 1):
            return None  # "started asking schools to pay": no one saying
    if verb.base == "ask":
        begin = max(first + 1, past_whom(sentence, first))
        for at in range(begin, min(begin + _ASKED_REACH, last)):
            if _is_asked(sentence, at, last, cue.last):
                if _to_do(sentence, first, at) is not None:
                    break  # "asked two friends to stay on what he called a ledge"
                return _at_least(_FEWEST_CLAUSE, at, last)
    if verb.base == "ask" and _to_do(sentence, first, last) is None:
        asked = next(
            (
                at + 1
                for at in range(first + 1, min(first + _ASKED_REACH, last - 1))
                if sentence.lows[at] == "for"
            ),
            0,
        )  # "asked the newspaper for a copy"
        return (asked, last) if asked else None
    to_do = _to_do(sentence, first, last)
    if to_do is not None:
        return to_do, _to_do_end(sentence, first, last)
    end = _without_setting(sentence, first, last)
    noun = next(
        (at for at in range(first, end) if sentence.lows[at] in PREPOSITIONS), end
    )
    is_thing = _is_small(sentence, first) and _URGED.isdisjoint(
        sentence.lows[first:noun]
    )  # "urged restraint on all sides"
    return (first, end) if verb.base == "urge" and is_thing else None


def _to_do_end(sentence: Sentence, first: int, last: int) -> int:
    """Where what somebody is to do ends before a clause of another: "to leave, and a man is missing"."""
    lows = sentence.lows
    for at in range(first + 2, last - 2):
        comma = at + (lows[at] == ",")
        if comma > at and lows[comma : comma + 2] == ("in", "what"):
            return at  # "to pay the farmers, in what their lawyer called a first"
        if lows[comma] not in _AND or (comma == at and lows[at - 1] == ","):
            continue
        begin = comma + 1
        if lows[begin] in SUBJECT_PRONOUNS and sentence.is_finite(begin + 1):
            return at  # "told her not to bother and she came anyway"
        is_noun = lows[begin] in _BEGIN_NOUNS or (
            sentence.has_capital(begin) or lows[begin][0].isdigit()
        )
        acts = (
            each
            for each in range(begin + 1, min(begin + _DOES_WITHIN, last))
            if lows[each] in _END_NOUNS
        )
        verb = next(acts, 0)
        if is_noun and verb and lows[verb] in AUXILIARIES:
            return at
    return last


def _is_small(sentence: Sentence, at: int) -> bool:
    """Whether a word begins with a small letter and is no preposition: a thing that is asked for."""
    return sentence.word(at).islower() and sentence.lows[at] not in PREPOSITIONS


def _to_in_marks(sentence: Sentence, first: int, last: int) -> int:
    """The quotation that begins with "to", behind whom somebody urged; 0 where there is none."""
    for at in range(first + 1, min(first + _WHO_REACH, last)):
        if at in sentence.quotes:
            opened = sentence.cut.lowers[sentence.quotes[at].first]
            return at if opened in {"to", "not"} else 0
        if sentence.lows[at] in _ENDS_WHO or sentence.lows[at] == "to":
            return 0
    return 0


def _is_asked(sentence: Sentence, at: int, last: int, begin: int) -> bool:
    """Whether a question begins here, and no clause of somebody: "asked the board who the man was", "which dam"."""
    lows, behind = sentence.lows, sentence.lows[at + 1 : at + 2]
    if lows[at] not in _WHICH_ASKED:
        return lows[at] in QUESTIONS
    if behind == () or (lows[at - 1] == "," and lows[at] == "which"):
        return False
    if at == begin or lows[at - 1] in _BEFORE_A_QUESTION:
        return True
    if lows[at] == "which":
        return not sentence.is_finite(at + 1) and AUXILIARIES.isdisjoint(behind)
    is_whose = lows[at] == "whose" or sentence.has_capital(at + 1)
    is_whose = is_whose or not _SOMEBODY.isdisjoint(behind)
    return is_whose and "to" not in lows[at:last]  # "people whose homes burnt to come"


def _clause_or_object(
    sentence: Sentence, first: int, last: int, cue: Cue
) -> Range | None:
    """What a verb reports without a "that": a clause, an indirect question, or what a noun says of itself."""
    verb, low = cue.verb, sentence.lows[first]
    if verb.kind == "express":
        return _expressed(sentence, first, last, cue)
    near = last
    if verb.base == "conclude" and "," in sentence.lows[first:last]:
        near = sentence.lows.index(",", first)  # "concluded a tour, a trip that"
    is_said = is_clause(sentence, first, near) or (
        verb.base in _SAY_SO and is_bare_clause(sentence, first, last)
    )
    if verb.takes_noun and is_said:  # "denied it in a statement sent to RFI"
        is_said = is_clause(sentence, first, _without_setting(sentence, first, last))
    if verb.kind == "praise" or (verb.takes_noun and not is_said):
        return _noun_object(sentence, first, last, cue)
    if low in QUESTIONS:
        if low == "when" and not ASKED.isdisjoint(sentence.lows[first + 1 : first + 2]):
            return None  # "said when reached by telephone"
        if verb.base in {"show", "indicate", "illustrate"}:
            return None
        return _at_least(_FEWEST_CLAUSE, first, last)
    if verb.form == "ing" and low in {"by", "to"}:
        return None
    if verb.base in _ADVISES and low.endswith("ing") and len(low) > _SHORT:
        return _at_least(_FEWEST_OBJECT, first, last)  # "recommend closing the bridge"
    if verb.kind == "find":
        return _at_least(_FEWEST_OBJECT, first, last)
    is_said = is_said or _goes_on_in_marks(sentence, first, last)
    return (first, last) if is_said else None


def _goes_on_in_marks(sentence: Sentence, first: int, last: int) -> bool:
    """As in "said the “dam is safe”", "said his “work is not done”": marks hold all of a clause but its article."""
    quote = first + 1
    if sentence.lows[first] not in DETERMINERS or quote not in sentence.quotes:
        return False
    return quote < last and sentence.holds_verb(quote)


def _expressed(sentence: Sentence, first: int, last: int, cue: Cue) -> Range | None:
    """What somebody felt, and of what: "his thanks for the welcome", "readiness to pay"."""
    low, begin = sentence.lows[first], cue.first + 1
    if cue.last == begin:
        return first, last  # "expressed his “deep thanks for the welcome”"
    is_more = low == "and" and not FEELINGS.isdisjoint(
        sentence.lows[first : first + _PAIR_OF_FEELINGS]
    )
    if low not in BEHIND_A_FEELING and not is_more:
        return None
    if low == "for" and sentence.lows[first - 1] in CALLS:
        return first + 1, last  # "renewed her call for calm"
    whose = sentence.lows[begin : cue.last]
    is_owned = whose[0] in _ITS or not POSSESSIVES.isdisjoint(whose)
    if is_owned or (cue.verb.base in _FEELS and sentence.lows[begin] not in ARTICLES):
        return _at_least(_FEWEST_CLAUSE, begin, last)
    return (first + 1, last) if last - first > _FEWEST_OBJECT else None


def is_bare_clause(sentence: Sentence, first: int, last: int) -> bool:
    """As in "say the roof leaks", "say the drops fall in winter": verbs that may be nouns, behind what they are of."""
    lows = sentence.lows
    if lows[first] in PREPOSITIONS or not lows[first][0].isalpha():
        return False
    for at in range(first + 1, last):
        low, before = lows[at], lows[at - 1]
        if not (low.isalpha() and sentence.word(at).islower() and before.isalpha()):
            continue
        if low in _LEADING or before in _LEADING:
            continue
        is_several = before.endswith("s") and not before.endswith(("ss", "us", "is"))
        if low.endswith("s") and not low.endswith(("ss", "us", "is")):
            if not is_several and before not in _NO_ACTORS:
                return True
        elif is_several and sentence.word(at - 1).islower():
            behind = lows[at + 1 : at + 2] if at + 1 < last else ()
            if (
                not low.endswith(_NO_VERBS)
                and low not in _NO_ACTORS
                and behind
                and behind[0] in _LEADING
            ):
                return True
    return False


def _to_do(sentence: Sentence, first: int, last: int) -> int | None:
    """Where that begins which somebody is to do: "to" of "the government to intervene", "not" of "them not to go"."""
    lows = sentence.lows
    first = max(first, past_whom(sentence, first) - 1)
    # "anyone who had seen it to come"
    is_told = lows[first + 1 : first + 2] == ("who",)
    reach = _WHO_REACH * (1 + is_told)
    for at in range(first + 1, min(last - 1, first + reach)):
        if lows[at] in _ENDS_WHO and not (is_told and lows[at] == ","):
            return None
        is_verb = (
            lows[at + 1] not in DETERMINERS
            and not sentence.has_capital(at + 1)
            and lows[at + 1].isalpha()
        )
        if lows[at] != "to" or not (is_verb or at + 1 in sentence.quotes):
            continue
        before = lows[at - 1]
        if before in _NOUNS_TO and "with" not in lows[first:at]:
            return None
        if before not in _BEFORE_TO and before not in _NOUNS_TO:
            return at - (before == "not")
    return None


def _at_least(fewest: int, first: int, last: int) -> Range | None:
    return (first, last) if last - first >= fewest else None


_BY_KIND: Final[Mapping[str, Callable[[Sentence, int, int, Cue], Range | None]]] = {
    "label": labelled,
    "put": put_at,
}


def _noun_object(sentence: Sentence, first: int, last: int, cue: Cue) -> Range | None:
    """As in "hailed the end of ...": what is rejected or dismissed is a saying only when the object names one."""
    base, is_for = cue.verb.base, False
    first = _past_where(sentence, first, last)
    if sentence.lows[first] in PREPOSITIONS and base != "warn":
        return None
    if base == "thank" and sentence.lows[first] in OBJECT_PRONOUNS:
        behind = sentence.lows[first + 1 : min(first + 2, last)]
        if not behind or behind[0] in _NO_CONTENT:
            return None  # "thanked him and shook his hand"
        # "thanked him for his “enthusiasm”", as "accused her of hiding it"
        is_for = behind == ("for",)
        first += 2 * is_for
    is_nobody = base == "thank" and sentence.lows[first : first + 1] in _NO_ONE
    if first >= last or is_nobody or sentence.lows[first:last] in _ONE_ANOTHER:
        return None
    if base == "accuse":
        of_what = _accused_of(sentence, first, last)
        if of_what is not None:
            return of_what
    if base in _SPEAKS_OF and not any(
        first <= at < last
        and (quote.last - quote.first > 1 or "-" in sentence.cut.words[quote.first])
        for at, quote in sentence.quotes.items()
    ):
        return None  # "spoke of the weather", "spoke of the “pier”"
    called = _called_so(sentence, first, last)
    if called and sentence.lows[first] == "as":
        # "denounced as “shameful” the decision to leave"
        begins = called < last and (
            sentence.lows[called] in DETERMINERS or sentence.has_capital(called)
        )
        return called - 1, last if begins else called
    if called:
        return first, called  # "dismissed the plan as “a seminar paper”"
    if base in ANSWERS and ANSWERED.isdisjoint(sentence.lows[first:last]):
        return None
    end = _without_setting(sentence, first, last)
    if base in _GREETS and _is_person(sentence, first, end):
        return None  # "welcomed the President of Velm"
    is_thing = base in _ONE_WORD and sentence.lows[first].isalpha()
    if is_thing and sentence.lows[first] not in _WHOM and end == first + 1:
        return first, end  # "called for restraint"
    is_quoted = cue.verb.particles != () and first in sentence.quotes
    if is_quoted and end == first + 1:
        return first, end  # "warned of “catastrophic failure”"
    low = sentence.lows[first]
    is_deed = low.endswith("ing") or low in _DENIED | _IT
    is_whole = base == "deny" and end == first + 1 and is_deed  # "denied wrongdoing"
    is_whole = is_whole or is_for
    return _at_least(_FEWEST_OBJECT - is_whole, first, end)


def _past_where(sentence: Sentence, first: int, last: int) -> int:
    """Where "the raid" begins in "condemned in a statement the raid", "denied at a hearing in Velm the claims"."""
    lows = sentence.lows
    if lows[first] not in {"in", "at", "during"}:
        return first
    for at in range(first + 2, min(first + _WHERE_WITHIN, last - 1)):
        is_place = sentence.has_capital(at - 1) and lows[at - 2] in {"in", "at"}
        ends = lows[at - 1] in _TOLD_IN | DAYS or is_place
        if ends and lows[at] in DETERMINERS:
            return at
    return first


def _accused_of(sentence: Sentence, first: int, last: int) -> Range | None:
    """As in "accused the council of hiding it", "accused the council of Velm of hiding it"."""
    begin = past_whom(sentence, first)
    for at in range(begin, min(last - 1, begin + _ACCUSED_WITHIN)):
        if sentence.lows[at] == "of" and at > first:
            behind = sentence.lows[at + 1 : min(last - 1, at + _OF_WHERE)]
            is_where = "of" in behind and sentence.has_capital(at + 1)
            return at + 1 + (behind.index("of") + 1 if is_where else 0), last
    return None


def _is_abstract(words: Sequence[str]) -> bool:
    """As in "requested a meeting", "the liberalisation of": no thing that one is handed, "requested a nurse"."""
    return any(low.endswith(_ABSTRACT) or low in _TALKS for low in words)


def _is_person(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a phrase is somebody and no more: "the President of Velm", "Ana Ruiz"."""
    lows = sentence.lows
    head = next((at for at in range(first, last) if lows[at] in _ENDS_HEAD), last) - 1
    is_name = all(sentence.has_capital(at) for at in range(first, head + 1))
    is_short = last - first <= _NAMED_WITHIN
    return is_short and (lows[head] in PERSONS or (is_name and head + 1 == last))


def _called_so(sentence: Sentence, first: int, last: int) -> int:
    """Where a name in quotation marks ends that "as" leads to; 0 where there is none."""
    for at in range(first, min(first + LABEL_REACH, last - 1)):
        if sentence.lows[at] != "as":
            continue
        # "dismissed the plan as the “last kick”"
        quote = at + 1 + (sentence.lows[at + 1] in _ARTICLES)
        if quote < last and quote in sentence.quotes:
            return quote + 1
    return 0


_MOVES: Final = frozenset(
    (
        *("from", "move", "moving", "relocate", "relocating", "return", "returning"),
        *("send", "sending", "travel", "travelling", "traveling", "go", "going"),
        *("transfer", "transferring", "extradite", "extradition", "export", "exports"),
        *("deport", "deportation", "deliver", "delivery", "supply", "supplies", "ship"),
        *("trip", "visit", "visits", "tour", "flights", "sale", "sales", "aid", "sell"),
        *("support", "threat", "commitment", "access", "route"),
        *("deploy", "deployment", "bring", "add", "hand", "cede", "lend", "loan"),
    )
)
"""Behind these "to Velm" is where something goes, and not who was told: "announced plans to move it to Velm"."""


def _without_setting(sentence: Sentence, first: int, last: int) -> int:
    """Where "the findings" ends in "welcomed the findings in a statement", "denied it within the hour"."""
    lows = sentence.lows
    for at in range(first + 1, last - 1):
        is_told = lows[at] == "to" and sentence.has_capital(at + 1)
        is_told = is_told and _MOVES.isdisjoint(lows[first:at])
        is_day = lows[at] == "on" and lows[at + 1] in DAYS
        is_soon = lows[at : at + 2] == ("within", "the") and not (
            _SOON.isdisjoint(lows[at + 2 : at + 3])
        )
        is_day = is_day or lows[at : at + 3] in _WEEKENDS
        is_setting = is_told or is_day or is_soon or lows[at : at + 2] in _SETTINGS
        is_talk = not _TOLD_IN.isdisjoint(lows[at + 2 : at + 4])
        is_short = is_setting and (last - at <= _SETTING_LIMIT or is_talk)
        is_short = is_short or lows[at : at + 2] in _BARE_TALKS
        if is_short or _is_on_a_platform(sentence, at, last):
            return at
    return last


def _is_on_a_platform(sentence: Sentence, at: int, last: int) -> bool:
    """As in "announced the call on his X account", "denied it in a short post on Telegram late on Friday"."""
    lows = sentence.lows
    if lows[at] == "in" and lows[at + 1] in {"a", "an"}:
        at = next(
            (
                x
                for x in range(at + 2, min(at + _POSTED_WITHIN, last))
                if lows[x] == "on"
            ),
            at,
        )
    if lows[at] not in {"on", "via"} or "that" in lows[at:last]:
        return False
    for behind in range(at + 1, min(at + _POSTED_WITHIN, last)):
        if not lows[behind][0].isalnum():
            return False
        if sentence.word(behind) in _PLATFORMS:
            return True
    return False
