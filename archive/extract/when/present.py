"""Says whether a verb in the present tense tells what is to come: "gives its first concert on Tuesday"."""

from typing import Final

from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import Tokens
from archive.extract.when.ahead_words import NO_VERB_AFTER, TEAMS_DO
from archive.extract.when.form import Form, word
from archive.extract.when.words import WEEKDAY_OF

_DOES: Final = frozenset(
    (
        *("gives", "leads", "lights", "misses", "makes", "holds", "publishes", "gets"),
        *("launches", "unveils", "releases", "presents", "addresses", "performs"),
        *("stages", "delivers", "announces", "defends", "welcomes", "joins"),
        *("rules", "appears", "reports"),
        *("debates", "considers", "reviews", "discusses", "hears"),
        *("celebrates", "marks", "chairs", "tours", "plays", "receives", "inaugurates"),
    )
)
"""Before what they are done to these are verbs of one who does it: "leads the line", "lights its bonfire"."""
_DONE_TO: Final = frozenset(("a", "an", "the", "its", "his", "her", "their", "another"))
_DOING_THEN: Final = frozenset(
    (
        *("speaking", "meeting", "addressing", "appearing", "testifying", "gathering"),
        *("sitting", "talking", "convening", "campaigning", "writing"),
    )
)
_COURTS: Final = frozenset(("court", "judge", "tribunal", "panel", "jury", "chamber"))
_MANY_DO: Final = frozenset(
    ("sit", "clash", "debate", "appear", "come", "run", "head", "square", "tee")
)
_NO_NOUNS: Final = frozenset(
    (
        *("close", "reopen", "resume", "begin", "expire", "arrive", "depart", "meet"),
        *("gather", "reconvene", "leave"),
    )
)
_ASIDE_WITHIN: Final = 12
_BEFORE_A_TIME: Final = frozenset(("on", "next", "before", "this", "tomorrow", "today"))
_ON: Final = frozenset(("on", "in", "at", "from"))
_HELPERS: Final = frozenset(("did", "could", "to", "used", "had", "have", "has", "let"))
_ALSO_TO_COME: Final = frozenset(
    (
        *("meeting", "visiting", "attending", "holding", "hosting", "playing"),
        *("speaking", "arriving", "leaving", "facing", "travelling", "traveling"),
        *("morning", "evening", "opening", "closing", "meetings", "hearing"),
    )
)
"""Behind "after" these may be plans as well, or no verbs: "after playing Orne on Sunday"."""
_MISFORTUNES: Final = frozenset(
    (
        *("crash", "collapse", "shooting", "shootings", "earthquake", "quake"),
        *("explosion", "explosions", "blast", "blasts", "derailment", "sinking"),
        *("landslide", "stabbing", "bombing", "bombings", "massacre", "killing"),
        *("killings", "robbery", "death", "deaths", "disaster", "accident"),
        *("murder", "murders"),
    )
)
_BLOWS: Final = _MISFORTUNES | frozenset(
    (
        *("defeat", "loss", "victory", "win", "attack", "attacks", "assault"),
        *("fire", "fires", "blaze", "floods", "flooding", "outage", "blackout"),
        *("ambush", "raid", "raids", "coup", "leak", "breach"),
        *("arrest", "arrests", "riot", "riots", "clashes", "tragedy"),
    )
)
_TO_BE: Final = frozenset(
    (
        *("likely", "unlikely", "set", "due", "expected", "hopes", "hope", "hoping"),
        *("plans", "plan", "ready", "fit", "wants", "want", "going", "sure", "certain"),
        *("available", "intends", "intend", "refuses", "aims", "able", "scheduled"),
    )
)
_WERE: Final = frozenset(("was", "were", "had", "been"))
_NEED: Final = frozenset(("need", "needs"))
_HOPE: Final = frozenset(("hope", "hopes", "hoping"))
_SO_LONG: Final = 6
_NO_SUBJECT: Final = NO_VERB_AFTER | {
    *("to", "’s", "'s", "at", "as", "or", "who", "which", "that"),
}
_RELATIVE: Final = frozenset(("which", "who", "whose", "where"))
_REACH: Final = 25
_RESULT: Final = 3
_NEAR: Final = 8
_WAS: Final = frozenset(
    ("was", "were", "had", "came", "went", "got", "brought", "called", "welcomed")
)
_SIDES: Final = frozenset(
    (
        *("squad", "squads", "team", "line-up", "lineup", "tickets", "ticket", "back"),
        *("preparations", "plans"),
    )
)
_LEAVING: Final = frozenset(
    ("ruled", "pulled", "withdrawn", "dropped", "left", "is", "are", "stays", "stay")
)
_IS_NOW: Final = frozenset(("is", "are", "has", "have", "’s", "'s", "stays", "stay"))
_GO: Final = frozenset(("go", "goes", "going", "head", "heads", "heading"))
_RESULTS: Final = frozenset(
    ("defeat", "win", "victory", "loss", "draw", "success", "rout", "triumph")
)


def does_it_then(cut: Tokens, at: int) -> bool:
    """As in "Velm lights its bonfire on Monday", "Ruiz misses Saturday's game"; not "the film, which makes a star"."""
    before, after = word(cut, at - 1), word(cut, at + 1)
    if cut.lowers[at] not in _DOES or before in _NO_SUBJECT:
        return False
    if cut.lowers[at] == "rules":
        return before in _COURTS and after in {"on", "next", "whether"}
    if cut.lowers[at] == "appears":
        return after == "before" or (after == "in" and word(cut, at + 2) == "court")
    if cut.lowers[at] == "reports":
        return after in {"its", "their"}
    is_object = after in _DONE_TO or after in WEEKDAY_OF or after[:1].isdigit()
    return is_object and (before[:1].isalnum() or before in {",", ")"})


def comes_after(cut: Tokens, at: int) -> bool:
    """As in "The move comes a day after a fire on Sunday", "comes amid": what is told behind it is over."""
    near = cut.lowers[at + 1 : min(at + _SO_LONG, cut.sentence_of(at)[1])]
    return near[:1] in {("amid",), ("following",)} or "after" in near


def is_done_then_by_many(cut: Tokens, at: int) -> bool:
    """As in "The sides clash on Saturday", "opened on Friday and close on Monday": what many do, right before a day."""
    lower, before, after = cut.lowers[at], word(cut, at - 1), word(cut, at + 1)
    if lower in _MANY_DO and before not in POSSESSIVES and before.endswith("s"):
        place = at + 1 + (after in {"down", "out", "off"})
        return word(cut, place) in _BEFORE_A_TIME
    if lower not in TEAMS_DO or after not in _ON:
        return False
    if before == "and":
        begin = max(cut.sentence_of(at)[0], at - _REACH)
        return lower in _NO_NOUNS and _HELPERS.isdisjoint(cut.lowers[begin:at])
    return before == "," and _is_behind_an_aside(cut, at)


def _is_behind_an_aside(cut: Tokens, at: int) -> bool:
    """As in "The rites, which opened on Saturday, close on Monday"."""
    begin = max(cut.sentence_of(at)[0], at - _REACH)
    opening = (near for near in range(at - 2, begin, -1) if word(cut, near - 1) == ",")
    return word(cut, next(opening, -1)) in _RELATIVE


def is_beaten(cut: Tokens, at: int) -> bool:
    """As in "Velm beat Orne on Saturday", "Orne 1-3 Velm on Saturday": a result; not "if Velm beat Orne"."""
    near = cut.lowers[max(at - _RESULT, cut.sentence_of(at)[0]) : at]
    before = word(cut, at - 1)
    return (
        cut.lowers[at] == "beat"
        and before.isalpha()
        and before not in NO_VERB_AFTER
        and {"if", "to", "can", "could", "will", "would", "must", "may"}.isdisjoint(
            near
        )
    )


def names_a_side(cut: Tokens, form: Form) -> bool:
    """As in "left him out of her squad for Saturday's match"; not "was in the squad for Saturday's defeat"."""
    begin = max(form.first - _NEAR, cut.sentence_of(form.first)[0])
    near = cut.lowers[begin : form.first]
    if not _WAS.isdisjoint(near) or word(cut, form.last + 1) in _RESULTS:
        return False
    is_out = near[-2:] == ("out", "of") and not _LEAVING.isdisjoint(near[-3:-2])
    if is_out:  # "has been ruled out of Saturday's game"
        return not _IS_NOW.isdisjoint(near)
    is_into = near[-1:] in {("into",), ("to",)} and not _GO.isdisjoint(near[-2:-1])
    return is_into or (near[-1:] == ("for",) and not _SIDES.isdisjoint(near[-2:-1]))


def is_after_doing(cut: Tokens, at: int) -> bool:
    """As in "will miss the final after limping off on Sunday"; not "will fly home after meeting them on Sunday"."""
    lower, before = cut.lowers[at], word(cut, at - 1)
    is_doing = lower.endswith("ing") and lower not in _ALSO_TO_COME
    return is_doing and before in {"after", "despite"}


def is_misfortune(cut: Tokens, form: Form) -> bool:
    """As in "an inquiry into the crash on Sunday", "the victims of Sunday's attack": nobody had arranged it."""
    if form.weekday is None:
        return False
    if word(cut, form.last) in POSSESSIVES:
        return word(cut, form.last + 1) in _BLOWS
    is_one = word(cut, form.first - 3) not in POSSESSIVES | {"planned"}
    is_on = word(cut, form.first - 1) == "on" and is_one
    return is_on and word(cut, form.first - 2) in _MISFORTUNES


def is_to_be_done(cut: Tokens, form: Form) -> bool:
    """As in "is likely to miss Saturday's game", "hopes to attend Friday's session"."""
    is_to = word(cut, form.first - 2) == "to"
    is_now = word(cut, form.first - 4) not in _WERE
    return is_to and is_now and word(cut, form.first - 3) in _TO_BE


def is_a_close(cut: Tokens, at: int) -> bool:
    """As in "against a close of 24.10 on Tuesday", which no opinion of what the shares will do puts off."""
    return cut.lowers[at - 1 : at + 2] == ("a", "close", "of")


def is_bound_to(cut: Tokens, at: int) -> bool:
    """As in "They have to leave on Monday", "need a win on Saturday", "hope for a dry start on Sunday"."""
    lower, after = cut.lowers[at], word(cut, at + 1)
    if lower in {"has", "have"}:
        return after == "to" and word(cut, at + 2) != "date"
    return (lower in _NEED and after in {"a", "an"}) or (
        lower in _HOPE and after == "for"
    )


def is_aside_doing(cut: Tokens, form: Form, first: int) -> bool:
    """As in "Ana Ruiz, speaking in Velm on Tuesday, vowed": an aside of what somebody was doing then."""
    if word(cut, form.first - 1) != "on" or word(cut, form.last) != ",":
        return False
    near = range(form.first - 2, max(first, form.first - _ASIDE_WITHIN), -1)
    comma = next((x for x in near if cut.words[x] == ","), None)
    return comma is not None and cut.lowers[comma + 1] in _DOING_THEN
