"""What a writer adds behind reported words: how, where and to whose applause they were said, and who denies them."""

from collections.abc import Sequence
from typing import Final

from archive.extract.says.adverbials import COUNTS, UNITS
from archive.extract.says.clause import is_clause
from archive.extract.says.cues import Sentence
from archive.extract.says.phrases import BEFORE_DAYS
from archive.extract.text.items import DASHES
from archive.extract.words.grammar import (
    ARTICLES,
    DAYS,
    DETERMINERS,
    GROUPS,
    PREPOSITIONS,
)

_REACTIONS: Final = frozenset(
    (
        *("applause", "laughter", "cheers", "cheering", "boos", "jeers", "anger"),
        *("criticism", "outrage", "condemnation", "protests", "ridicule", "gasps"),
        *("backlash", "rebuke", "rebukes", "fury", "praise", "scorn", "derision"),
        *("surprise", "dismay", "delight", "relief", "amusement", "annoyance"),
        *("consternation", "bewilderment", "astonishment", "chagrin", "mirth"),
    )
)
_DRAWING: Final = frozenset(
    ("drawing", "prompting", "sparking", "earning", "eliciting", "provoking")
)
_REACTION_WITHIN: Final = 4
_GESTURES: Final = frozenset(
    (
        *("wiping", "shaking", "smiling", "nodding", "laughing", "weeping", "sobbing"),
        *("choking", "waving", "clutching", "pausing", "sighing", "grinning"),
        *("shrugging", "winking", "chuckling", "grimacing", "brandishing"),
    )
)
_TWO: Final = frozenset(
    (
        *(("declining", "to"), ("refusing", "to"), ("even", "as")),
        *(("holding", "up"), ("fighting", "back"), ("in", "response")),
        ("in", "contrast"),
    )
)
_ANOTHER_DOES: Final = frozenset(("as", "after", "with", "despite"))
_DOING_SO: Final = frozenset(("with", "despite"))
_MAKING: Final = frozenset(("prompting", "leading", "forcing"))
_REPORTS_WITHIN: Final = 9
_BREAKS: Final = frozenset((",", ";", ":", "that", "who", "which"))
_CARRIED: Final = frozenset(("carried", "broadcast", "aired", "reported", "published"))
"""As in "in remarks carried by Reuters"."""
_SIDES: Final = frozenset(
    ("contradicting", "rebuffing", "rebutting", "defying", "disputing", "backing")
)
_DENIES: Final = frozenset(
    (
        *("denies", "denied", "deny", "disputes", "disputed", "dispute", "rejects"),
        *("rejected", "reject", "refutes", "refuted", "contests", "contested"),
    )
)
_DENIES_WITHIN: Final = 10
_LOOKED_ON: Final = frozenset(("looked", "watched", "listened", "stood", "nodded"))
_LOOKED_WITHIN: Final = 8
_ASKED: Final = frozenset(("asked", "pressed", "questioned", "quizzed", "challenged"))
_REACTS: Final = frozenset(
    (
        *("laughed", "smiled", "declined", "refused", "shrugged", "nodded", "cried"),
        *("hesitated", "paused", "panicked", "lied", "agreed", "froze", "left", "ran"),
    )
)
"""As in "said Tom Rell laughed when asked about it": he was asked, and not who says so."""
_NEARLY: Final = frozenset(("shortly", "just", "soon", "immediately", "moments"))
_AFTER: Final = frozenset(("after", "before"))
_PLACED: Final = frozenset(
    (
        *("statement", "interview", "remarks", "comments", "email", "e-mail", "tweet"),
        *("post", "letter", "message", "briefing", "conference", "speech", "filing"),
        *("release", "article", "memo", "video", "newsletter", "broadcast", "note"),
    )
)
_PLACED_WITHIN: Final = 6
_IN: Final = frozenset(("in", "at", "during", "via"))
_SPOKEN: Final = PREPOSITIONS | DETERMINERS | DAYS | BEFORE_DAYS | {"of", "and"}
LEFT_OUT: Final = frozenset(
    (
        *("giving", "naming", "saying", "elaborating", "providing", "specifying"),
        *("offering", "mentioning", "explaining", "identifying", "citing", "further"),
        *("disclosing", "revealing", "confirming", "detailing", "addressing", "going"),
        *("answering", "commenting", "adding", "making", "clarifying", "disputing"),
    )
)
_SAYS_NO_MORE: Final = frozenset(
    ("elaborating", "specifying", "explaining", "clarifying", "naming", "saying")
)
_DETAILS: Final = frozenset(
    (
        *("detail", "details", "evidence", "reason", "reasons", "figures", "specifics"),
        *("proof", "explanation", "names", "source", "sources", "examples", "further"),
    )
)
_AGAINST_IT: Final = frozenset(
    (
        *("warning", "warnings", "calls", "denial", "denials", "criticism", "appeals"),
        *("objections", "opposition", "claims", "protests", "pressure", "complaints"),
    )
)
"""As in "despite a warning from the union": others said so."""
_HOURS: Final = frozenset(("midnight", "noon", "dawn", "dusk", "sunrise", "sunset"))
_THINGS: Final = frozenset(
    ("anything", "something", "nothing", "everything", "being", "spring", "king")
)
_ANONYMOUSLY: Final = ("on", "condition", "of", "anonymity")
_OPENS_TAILS: Final = _IN | DASHES | {"on", "without", "when", "("}
_FEWEST: Final = 3


def ends_before_a_tail(
    sentence: Sentence, first: int, comma: int, *, is_object: bool
) -> bool:
    """Whether the writer goes on behind a comma, and somebody's words end there: a clause, or what was praised."""
    is_whole = is_object and comma > first
    is_whole = is_whole or (
        comma - first >= _FEWEST and is_clause(sentence, first, comma)
    )
    if not is_whole:
        return False
    is_told = sentence.lows[comma + 1 : comma + 2] == ("to",) and (
        "had" in sentence.lows[first:comma]
    )  # "it had been read out, to laughter"
    return not is_told and writes_on(sentence, comma + 1)


def writes_on(sentence: Sentence, at: int) -> bool:
    """Whether the writer's own words begin: "to laughter", "shaking her head", "which Tom Rell denies"."""
    lows = sentence.lows
    if at + 1 >= sentence.end:
        return at < sentence.end and lows[at] in _GESTURES
    low, behind = lows[at], lows[at + 1]
    near = lows[at + 1 : min(at + 1 + _REACTION_WITHIN, sentence.end)]
    if low in _MAKING and "to" in lows[at + 2 : at + _REPORTS_WITHIN]:
        return True  # "prompting her to leave"
    if low in _DRAWING or low == "to":
        return not _REACTIONS.isdisjoint(near)
    if low == "which":
        return _is_denied(sentence, at)
    if low in _ANOTHER_DOES and _another_reports(sentence, at):
        return True
    if (low, behind) == ("even", "though"):
        return _another_reports(sentence, at + 1)
    if low == "as":
        till = min(at + _LOOKED_WITHIN, sentence.end)
        return sentence.has_capital(at + 1) and any(
            lows[x] in _LOOKED_ON for x in range(at + 2, till)
        )
    return (
        low in _GESTURES
        or (low, behind) in _TWO
        or (low in _SIDES and _is_somebody(sentence, at + 1))
        or (low == "when" and behind in _ASKED)
        or (low == "in" and not _CARRIED.isdisjoint(near))
        or (low == "despite" and not _AGAINST_IT.isdisjoint(near))
        or (low in _NEARLY and behind in _AFTER and not _is_hour(lows[at + 2 : at + 3]))
        or (low in _AFTER and behind.endswith("ing") and behind not in _THINGS)
        or (low in _IN and _is_where(sentence, at))
    )


def _another_reports(sentence: Sentence, at: int) -> bool:
    """As in ", as Tom Rell warned that", ", with officials saying", ", despite the council insisting"."""
    low, till = sentence.lows[at], at + _REPORTS_WITHIN
    cue = next((x for x in sentence.cues if at < x.first), None)
    if cue is None or cue.first > till or not _is_somebody(sentence, at + 1):
        return False
    first = at + 1
    commas = [x for x in range(first, cue.first) if sentence.lows[x] == ","]
    if len(commas) > 1 and all(
        map(sentence.has_capital, range(commas[0] + 1, commas[1]))
    ):
        first = commas[1] + 1  # "as the mayor, Tom Rell, warned"
    is_ing = cue.verb.form == "ing"
    is_one = _BREAKS.isdisjoint(sentence.lows[first : cue.first])
    return is_ing == (low in _DOING_SO) and is_one


def _is_somebody(sentence: Sentence, at: int) -> bool:
    """Whether a name, an article or people begin here, and no pronoun: another than who speaks."""
    low = sentence.lows[at]
    return sentence.has_capital(at) or low in ARTICLES or low in GROUPS


def before_a_tail(sentence: Sentence, first: int, end: int, *, is_object: bool) -> int:
    """Where a clause ends before "in a statement on Friday", "without giving details", "on condition of anonymity"."""
    if end < sentence.end:
        return end
    lows = sentence.lows
    fewest = 1 if is_object else _FEWEST
    said = any(at in sentence.cue_at for at in range(first, first + fewest))
    for at in range(first + fewest, end - 1):
        said = said or at in sentence.cue_at  # "he had warned of it in a letter in May"
        if lows[at] not in _OPENS_TAILS:
            continue
        is_tail = (
            lows[at : at + 4] == _ANONYMOUSLY
            or (lows[at] == "without" and _leaves_out(lows[at + 1 : at + 5]))
            or (
                lows[at] == "when"
                and lows[at + 1] in _ASKED
                and not said
                and _REACTS.isdisjoint(lows[first:at])
            )
            or (lows[at] in _IN and not said and _is_where(sentence, at))
        )
        is_tail = is_tail or _is_days_after(sentence, at) or _is_aside(sentence, at)
        if is_tail and (is_object or is_clause(sentence, first, at)):
            return at - (lows[at - 1] == ",")
    return end


def _leaves_out(behind: Sequence[str]) -> bool:
    """As in "without elaborating", "without giving details"; not "acted without giving her a hearing"."""
    if behind[0] in _SAYS_NO_MORE:
        return True
    return behind[0] in LEFT_OUT and not _DETAILS.isdisjoint(behind)


def _is_hour(behind: Sequence[str]) -> bool:
    """As in "shortly before midnight": when it was, and not what happened before it was said."""
    return behind != () and (behind[0] in _HOURS or behind[0][0].isdigit())


def _is_days_after(sentence: Sentence, dash: int) -> bool:
    """As in "— days after the dam failed", "— a week before the vote"."""
    lows = sentence.lows
    at = dash + 1 + (lows[dash + 1] in COUNTS)
    is_span = lows[dash] in DASHES and lows[at : at + 1] != () and lows[at] in UNITS
    return is_span and not _AFTER.isdisjoint(lows[at + 1 : at + 2])


def _is_aside(sentence: Sentence, opening: int) -> bool:
    """As in "(Tom Rell denies it)", with which a sentence ends."""
    lows, last = sentence.lows, sentence.end - 1
    is_last = lows[opening] == "(" and lows[last] == ")" and last - opening > _FEWEST
    return is_last and any(at in sentence.cue_at for at in range(opening, last))


def _is_denied(sentence: Sentence, which: int) -> bool:
    """As in ", which Tom Rell denies", ", which the company has denied": nothing more follows."""
    lows, last = sentence.lows, sentence.end - 1
    is_short = last - which <= _DENIES_WITHIN
    is_another = lows[which + 1] in DETERMINERS or sentence.has_capital(which + 1)
    return is_short and is_another and lows[last] in _DENIES


def _is_where(sentence: Sentence, at: int) -> bool:
    """As in "in a statement on Friday", "at a news conference in Velm": nothing but when and where follows."""
    lows = sentence.lows
    near = range(at + 1, min(at + _PLACED_WITHIN, sentence.end))
    noun = next((x for x in near if lows[x] in _PLACED), 0)
    is_one = noun and (lows[at + 1] in {"a", "an"} or lows[noun].endswith("s"))
    if not is_one or any(lows[x] in PREPOSITIONS for x in range(at + 1, noun)):
        return False
    return all(
        lows[x] in _SPOKEN or sentence.has_capital(x) or lows[x][0].isdigit()
        for x in range(noun + 1, sentence.end)
    )
