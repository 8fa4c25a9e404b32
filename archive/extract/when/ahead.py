"""Says whether a date without a year is to come: what its preposition, its event and its verb look to."""

from itertools import pairwise
from typing import Final

from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import OPENING, Tokens
from archive.extract.when.ahead_words import (
    ASKS_FOR,
    BACK,
    CALLED_OFF,
    CIRCLED,
    FORESEEN,
    FORWARD,
    MAY_BE,
    MOVED,
    OFF,
    OFF_OR_MOVED,
    ORDERED,
    RELEASED,
    RESOLVED,
    SAID_THEN,
    SCHEDULED_FOR,
    STATES,
    STAYED,
    UNDONE,
)
from archive.extract.when.form import Form, word
from archive.extract.when.outlook import is_outlook
from archive.extract.when.present import (
    does_it_then,
    is_aside_doing,
    is_misfortune,
    is_to_be_done,
    names_a_side,
)
from archive.extract.when.verb_looks import (
    ARTICLES,
    BE,
    CLAUSE,
    DID,
    DUE,
    NEAR,
    OWNED,
    REACH,
    SHORT_WILL,
    WAS_DONE,
    WHO,
    is_past,
    look,
)
from archive.extract.when.words import CLOCK, WEEKDAY_OF
from archive.extract.words.grammar import PREPOSITIONS

_AND_THEN: Final = frozenset(((",", "when"), (",", "and")))
_NOT_OVER: Final = MAY_BE | {"is", "are", "due", "expected", "accused", "charged"}
_ENDED: Final = frozenset(
    ("won", "lost", "beat", "drew", "scored", "broke", "ended", "finished")
)
_IS_NOW: Final = frozenset(("is", "are", "has", "have"))
_NOW: Final = frozenset(("today", "it", "this", "that", "tomorrow"))
_KEPT: Final = frozenset(("kept", "keep", "keeps", "leave", "left"))
_KEPT_FOR: Final = frozenset(("kept", "saved", "reserved", "earmarked"))
_FURTHER: Final = frozenset(("further", "more", "other", "new"))
_FURTHER_NOUNS: Final = frozenset(
    (
        "dates",
        "strikes",
        "talks",
        "meetings",
        "rounds",
        "hearings",
        "walkouts",
        "action",
    )
)
_SAID: Final = frozenset(("said", "says", "told", "tells"))
_ROUNDS: Final = frozenset(("round", "game", "match", "date", "stage", "sitting"))
_ASKED_TO: Final = frozenset(
    (
        *("ask", "come", "call", "see", "wait", "watch", "bring", "join", "ring"),
        *("tell", "vote", "book", "check", "pray"),
    )
)
_AT_LEAST: Final = ("at", "least")
_IN_FORCE: Final = frozenset(("force", "place", "effect"))
_FIT: Final = frozenset(
    (
        *("doubt", "doubtful", "fit", "available", "unavailable", "suspended", "ready"),
        *("favourite", "favourites", "favorite", "favorites", "ineligible", "prepare"),
    )
)
_BOUNDS: Final = frozenset(("until", "till", "by", "before", "from"))
_MOVED_WITHIN: Final = 10
_GAVE: Final = frozenset(("gave", "given", "give", "gives", "giving", "granted"))
_AWAITS: Final = frozenset(("await", "awaits", "awaiting", "await", "preview"))
_TO_A_DATE: Final = frozenset((to, "a", "date") for to in ("to", "until", "for"))
_PARTS: Final = frozenset((";", "—"))
_GOES_ON: Final = frozenset(
    (
        *("run", "runs", "last", "lasts", "continue", "continues", "go", "goes"),
        *("stay", "stays", "open", "remain", "remains"),
    )
)
_ASIDE: Final = frozenset((",", "from", "it", "what", "did", "was", "were"))
_THINKING: Final = frozenset(("thinking", "think", "worrying", "worried", "worry"))
_WAS_SO: Final = frozenset(("was", "were"))
_OFFERED: Final = frozenset(("offered", "proposed", "suggested"))
_HAVE: Final = frozenset(("has", "have", "had"))
_IF: Final = frozenset(("if", "unless", "once"))
_RETURNED: Final = frozenset(("returned", "resumed", "reopened", "reconvened"))
_NOW_SO: Final = frozenset(("has", "have", "gets", "get", "goes"))
_NOBODY: Final = frozenset(("nobody", "never", "neither", "nothing"))
_STOPS_A_PLAN: Final = frozenset((",", ";", "said", "says", "but", "that"))
_PLANNED_THEN: Final = frozenset(
    (
        *("due", "scheduled", "supposed", "slated", "pencilled", "meant"),
        "penciled",
    )
)
_CALLED_FOR: Final = frozenset(
    (each, "for") for each in ("called", "planned", "fixed", "arranged")
)
_AFTER_A_VERB: Final = frozenset(
    (
        *("it", "them", "him", "her", "place", "office"),
        *("part", "control", "there", "here", "away", "out", "down", "up"),
    )
)
_HAS_BEEN: Final = frozenset((("has", "been"), ("have", "been")))
_PLANNED_FOR: Final = frozenset(
    (
        *((low, "for") for low in ("planned", "scheduled", "set", "slated", "due")),
        *((low, "on") for low in ("due", "planned", "scheduled")),
    )
)
_SET_FOR: Final = _PLANNED_FOR | frozenset(
    (low, "for") for low in ("listed", "pencilled", "meant", "fixed", "booked")
)
_PENCILLED: Final = frozenset((low, "in", "for") for low in ("pencilled", "penciled"))
_WILL_HAVE: Final = frozenset((("will", "have"), ("would", "have")))
_PARTICIPLE: Final = ("n", "ne", "t", "g", "k", "m", "ed", "ld", "nd")
_ADJOURNED: Final = frozenset(
    (
        *("adjourned", "off", "suspended", "remanded", "shut", "bailed", "banned"),
        *("barred", "jailed", "given", "imposed", "granted"),
    )
)
_AHEAD: Final = frozenset(("of", "before", "for", "until", "in", "at"))
_NO_OPENING: Final = frozenset((",", "run-up", "ahead", "before"))
_DURING: Final = frozenset(("in", "at", "during", "after", "following", "over"))
GATHERINGS: Final = frozenset(
    (
        *("strike", "strikes", "vote", "election", "elections", "hearing", "meeting"),
        *("session", "poll", "referendum", "talks", "protest", "protests", "rally"),
        *("summit", "march", "debate", "conference", "launch", "walkout"),
        *("demonstration", "demonstrations", "picket", "vigil", "marches", "rallies"),
        *("stoppage", "stoppages", "walkouts", "shutdown", "boycott", "sit-in"),
    )
)
_EVEN: Final = frozenset(("long", "shortly", "just", "even", "ever", "well"))
_SET_FROM: Final = ORDERED | {"proposed", "offered"}
_AGREED: Final = RESOLVED | BACK | {"promised", "pledged", "vowed"}
_CALLS: Final = frozenset(
    (
        *("called", "calls", "set", "sets", "scheduled", "announced", "fixed"),
        *("planned", "plans", "convened", "summoned", "tabled", "booked"),
    )
)
_FULL: Final = frozenset((".", "”", '"', "’", "'", "!", "?"))
_WILL: Final = frozenset(("will", "is", "are", "'ll", "’ll"))
_IS_TO_COME: Final = BE | MAY_BE | _WILL | _NOW_SO
_HELD_AGAIN: Final = GATHERINGS | _FURTHER_NOUNS | _ROUNDS
_WILL_BE: Final = _WILL | {"kicks", "starts", "begins"}
_TO_COME: Final = MAY_BE | _WILL
_MAY_OR_OFFERS: Final = MAY_BE | RESOLVED | {"promised", "pledged", "threatened"}
_STARTING: Final = frozenset(("beginning", "starting", "commencing", "effective"))
_WAS: Final = frozenset(("did", "could", "had", "was", "were", "has", "have"))


_TO_BE_DONE: Final = FORWARD | FORESEEN | DUE


def looks_forward(cut: Tokens, form: Form) -> bool | None:
    """Whether what stands around a date looks forward (true) or back (false); ``None`` when nothing does.

    The nearest word before it that looks anywhere says so; at a sentence's head, the first after.
    "will raise it on 1 April, the minister announced on Monday": each date has its own verb.
    """
    first, last = cut.sentence_of(form.first)
    first = max(first, form.first - REACH)
    behind = min(last, form.last + CLAUSE)
    if was_called_off(cut, form.last, behind, OFF_OR_MOVED):
        return _is_planned_for(cut, form, behind)
    for ask in _LOOKS:
        found = ask(cut, form, first)
        if found is not None:
            return found
    head = form.first - 1 - (word(cut, form.first - 1) in {"on", "in", "by", "from"})
    if word(cut, head) == "that":
        first = head  # "warned that April cargoes would be late"
    for at in range(form.first - 1, first - 1, -1):
        looks = look(cut, at)
        is_aside = word(cut, at - 1) in WHO and "," in cut.lowers[at : form.first]
        if looks and is_aside:
            continue  # "Ana Ruiz, who leads it, on Monday rejected"
        if looks and at >= form.first - 2 and cut.lowers[at] in SAID_THEN:
            return False  # "promised on Monday to pay"
        if looks is not None:
            return looks or _is_to_come_if(cut, first, at) or _is_by(cut, form, first)
    for at in range(form.last, min(last, form.last + REACH)):
        if cut.lowers[at] == ";":
            break  # "In June it fell; in May it will rise"
        looks = look(cut, at)
        if looks is not None:
            return looks
    is_weekday = form.weekday is not None and form.what == "weekday"
    return True if is_weekday and is_outlook(cut, first, last) else None


def _is_planned_for(cut: Tokens, form: Form, behind: int) -> bool:
    """As in "a meeting planned for Thursday has been cancelled"; what "was cancelled" may have been for last week."""
    lowers = cut.lowers
    has_been = any(each in _HAS_BEEN for each in pairwise(lowers[form.last : behind]))
    is_for = lowers[form.first - 2 : form.first] in _PLANNED_FOR
    is_for = is_for or lowers[form.first - 3 : form.first] in _PENCILLED
    return has_been and is_for


def was_called_off(
    cut: Tokens, first: int, last: int, off: frozenset[tuple[str, ...]] = OFF
) -> bool:
    """Whether something was called off within tokens: "set for 17 May was cancelled", "was put off twice"."""
    lowers = cut.lowers
    return any(
        lowers[at - 1] in WAS_DONE
        and (lowers[at : at + 1] in off or lowers[at : at + 2] in off)
        for at in range(first + 1, last)
    )


def was_planned(cut: Tokens, form: Form) -> bool:
    """As in "had been due to meet them on Tuesday", "was to have spoken on Friday": a plan, kept by now or not."""
    lowers = cut.lowers
    first, last = cut.sentence_of(form.first)
    begin = max(first, form.first - CLAUSE)
    if not DID.isdisjoint(lowers[form.last : min(form.last + NEAR, last)]):
        return False  # "was due on Thursday but did not"
    if word(cut, form.first - 1) == "from" and not MOVED.isdisjoint(
        lowers[max(first, form.first - _MOVED_WITHIN) : form.first]
    ):
        return not _is_over_then(cut, form)  # "moved the vote to October from July"
    if _is_moved(cut, form, last):
        return True  # "planned for April, was moved to September"
    for at in range(form.first - 1, begin, -1):
        is_been = lowers[at - 1] == "been" and lowers[at - 2] in {"had", "having"}
        is_was = lowers[at - 1] in _WAS_SO
        is_for = lowers[at : at + 2] in _CALLED_FOR and at + 2 == form.first
        if (is_for or lowers[at] in _PLANNED_THEN) and (is_been or is_was):
            return True
        if lowers[at : at + 2] == ("to", "have") and is_was:
            return True
        if lowers[at] == "to" and is_was and "now" in lowers[form.last : last]:
            return True  # "which was to open on Saturday, is now to open on Monday"
        is_had = not _HAVE.isdisjoint(lowers[at - 1 : at + 1])
        is_done = lowers[at - 1] == "been"  # "was to have been held"
        is_another = lowers[at] in MAY_BE or (
            is_past(cut, at) and not is_had and not is_done
        )
        is_stop = lowers[at] in _STOPS_A_PLAN and lowers[at + 1] != "then"
        if is_stop or is_another:
            return False  # "who was due to retire in June died on Sunday"
    return False


def _is_moved(cut: Tokens, form: Form, last: int) -> bool:
    """As in "The vote, planned for April, was moved to September"."""
    behind = cut.lowers[form.last : min(form.last + NEAR, last)]
    is_was = behind[:2] in {(",", "was"), (",", "were")} or behind[:1] == ("was",)
    is_moved = not MOVED.isdisjoint(behind)
    return is_was and is_moved and cut.lowers[form.first - 2 : form.first] in _SET_FOR


def is_deed(cut: Tokens, form: Form) -> bool:
    """Whether the nearest verb before a date tells what was done: "We agreed today"; not "We need it today"."""
    first = cut.sentence_of(form.first)[0]
    looks = (look(cut, at) for at in range(form.first - 1, first - 1, -1))
    return next((each for each in looks if each is not None), None) is False


def holds_until(cut: Tokens, form: Form) -> bool | None:
    """Whether what goes on until a day goes on still ("runs until"), or did ("ran until 9 March"); or no verb says."""
    first = cut.sentence_of(form.first)[0]
    for at in range(form.first - 1, max(first, form.first - CLAUSE) - 1, -1):
        low = cut.lowers[at]
        is_present = low in _IS_NOW or (low in _GOES_ON and word(cut, at - 1) != "did")
        if is_present or look(cut, at):
            return True
        is_helped = word(cut, at - 1) in _IS_NOW | {"been", "be"}  # "has been shut"
        if not is_helped and (is_past(cut, at) or low in {"burnt", "shut"}):
            return False
    return None


def is_told(cut: Tokens, form: Form) -> bool:
    """Whether a verb that looks back stands right before a date: "met on 20 April", "was born on 1 June"."""
    at = form.first - 2
    while word(cut, at) in _AFTER_A_VERB:
        at -= 1  # "took place on"
    verb = word(cut, at)
    is_done = word(cut, at - 1) in WAS_DONE and verb not in _TO_BE_DONE
    return is_past(cut, at) or (is_done and verb.endswith(_PARTICIPLE))


def _by_its_preposition(cut: Tokens, form: Form, first: int) -> bool | None:
    """As in "until Monday", "due on Thursday but did not", "listed for 6 June", "back to May"."""
    at = _led_at(cut, form)
    if word(cut, at - 1) not in _BOUNDS:
        at = form.first
    before, second = word(cut, at - 1), word(cut, at - 2)
    end = min(form.last + NEAR, cut.sentence_of(form.first)[1])
    near = cut.lowers[form.last : end]
    if not DID.isdisjoint(near) and "if" not in near:
        return False
    if before == "since":
        return False
    if before == "come":
        return True  # "if a kit is left on the shelf come April 16"
    said = cut.lowers[first : form.first]
    if before in {"by", "before", "until", "till"}:
        return _by_a_bound(cut, form, first, at - 1)
    if before == "through" and second in _GOES_ON:
        return True  # "which run through Monday"
    is_headline = word(cut, cut.paragraph_of(form.first)[1] - 1) not in _FULL
    if is_headline and (
        word(cut, form.first - 3) == "to" or _is_told_to(cut, form.first, first)
    ):
        return True  # "First convoy to depart in March"
    if before == "from" and not _SET_FROM.isdisjoint(said):
        return True  # "ordered a halt to mining from Tuesday"
    if before == "for" and (
        second in SCHEDULED_FOR
        or not (GATHERINGS.isdisjoint(said[-CLAUSE:]) or _CALLS.isdisjoint(said))
    ):
        # "called a strike for Monday", "announced a march in Velm for Monday"
        return True
    if _is_ahead_of(cut, form.first) or (before == "for" and second in _KEPT_FOR):
        return True
    if before == "to" and second in {"back", "ahead", "forward"}:
        return second != "back"
    if not MOVED.isdisjoint(said) and _is_over_then(cut, form):
        return False  # "was moved from Sunday to Monday, and Webb won it"
    if before == "to" and not MOVED.isdisjoint(said):
        return True  # "put the vote off to 12 May"
    return None


def _by_a_bound(cut: Tokens, form: Form, first: int, at: int) -> bool | None:
    """As in "will have opened by Friday", "started long before Monday", "has until Monday", "waited until Monday"."""
    before, second = word(cut, at), word(cut, at - 1)
    said = cut.lowers[first : form.first]
    if before == "by":
        is_done = any(each in _WILL_HAVE for each in pairwise(said))
        return is_done or _is_done_by(cut, form) or _is_asked_by(cut, form, first)
    if before == "before":
        # "started long before Monday", "had not seen it before Monday"
        return second not in _EVEN and "had" not in said[-CLAUSE:]
    is_given = second == "had" or not _GAVE.isdisjoint(said[-CLAUSE:])
    is_given = is_given and word(cut, form.last) == "to"
    if second in {"has", "have"} or is_given:
        return True  # "she has until July 14", "gave them until July 14 to surrender"
    may = (*cut.lowers[first:at], *cut.lowers[form.last : form.last + NEAR])
    if second == "not" and MAY_BE.isdisjoint(may):
        return False  # "Not until February 20."
    if _had_till(cut, at - 1) or _is_over_then(cut, form):
        return False  # "had argued until 4 a.m. on Friday"
    return not (_is_of_office(cut, form) or _is_held(cut, form, first))


def _is_over_then(cut: Tokens, form: Form) -> bool:
    """As in "until Wednesday, when it broke", "moved to Monday because of rain, and Webb won it"; no "when he will"."""
    end = cut.sentence_of(form.first)[1]
    near = cut.lowers[form.last : min(end, form.last + CLAUSE + CLAUSE)]
    parts = (at for at, pair in enumerate(pairwise(near)) if pair in _AND_THEN)
    place = next(parts, None)
    if place is None or not _NOT_OVER.isdisjoint(near):
        return False
    told = range(form.last + place + 2, form.last + len(near))
    verb = next((cut.lowers[at] for at in told if is_past(cut, at)), "")
    return bool(verb) if near[place + 1] == "when" else verb in _ENDED


def _had_till(cut: Tokens, verb: int) -> bool:
    """Whether somebody had done something until a day: "had argued until Friday"; not "had put it off until Friday"."""
    is_set = cut.lowers[verb] in MOVED | _ADJOURNED
    return word(cut, verb - 1) == "had" and is_past(cut, verb) and not is_set


def _is_of_office(cut: Tokens, form: Form) -> bool:
    """As in ", until Saturday evening Germany's minister,": what somebody was, and no verb within the commas."""
    end = cut.sentence_of(form.first)[1]
    near = cut.lowers[form.last : min(end, form.last + CLAUSE)]
    if word(cut, form.first - 2) != "," or "," not in near:
        return False
    held = range(form.last, form.last + near.index(","))
    is_verb = any(look(cut, at) is not None for at in held)
    return len(held) > 1 and not is_verb


def _is_ahead_of(cut: Tokens, at: int) -> bool:
    """As in "ahead of Monday's vote", "ahead of the vote on Monday"."""
    if word(cut, at - 1) in {"on", "in"}:
        near = range(at - 2, at - CLAUSE, -1)
        at = 1 + next((each for each in near if word(cut, each) in {"of", "to"}), 0)
    is_ahead = word(cut, at - 2) == "ahead" and word(cut, at - 1) == "of"
    return is_ahead or (word(cut, at - 2) == "run-up" and word(cut, at - 1) == "to")


def _in_an_opening(cut: Tokens, form: Form, _first: int) -> bool | None:
    """As in "In talks on Monday, the two agreed to meet again": when the talks were, whatever was agreed."""
    begin, end = cut.sentence_of(form.first)
    is_opening = (
        cut.lowers[begin] in _DURING
        and form.first - begin <= CLAUSE
        and word(cut, form.first - 1) == "on"
        and word(cut, form.last) in {",", "with"}
        and _NO_OPENING.isdisjoint(cut.lowers[begin : form.first])
    )
    is_opening = is_opening or is_aside_doing(cut, form, begin)
    if not is_opening:
        return None
    for at in range(form.last + 1, min(end, form.last + 2 * CLAUSE)):
        if cut.lowers[at] in _AGREED or is_past(cut, at):
            return False
        if cut.lowers[at] in _TO_COME:
            return None
    return None


def _is_told_to(cut: Tokens, at: int, first: int) -> bool:
    """As in the headline "Minister Ruiz to visit Uzbekistan on Thursday"."""
    return any(
        cut.lowers[near] == "to"
        and cut.capitals[near - 1]
        and cut.words[near + 1].islower()
        for near in range(max(first + 1, at - CLAUSE), at - 2)
    )


def _opens_a_clause(cut: Tokens, form: Form) -> bool:
    """As in "those who know will notice: on Thursday, at a screening, the audience laughed", "; on Monday"."""
    at = form.first - 2
    is_and = word(cut, at) in {"and", "but"} and word(cut, at - 1) == ","
    return word(cut, form.first - 1) in {"on", "in", "for", "by"} and (
        word(cut, at) in {":", ";", "–", "—"} or is_and
    )


def _of_its_clause(cut: Tokens, form: Form) -> bool | None:
    """Where the first verb behind a date looks that opens its clause."""
    end = min(cut.sentence_of(form.first)[1], form.last + CLAUSE)
    part = (at for at in range(form.last, end) if cut.lowers[at] == ";")
    looks = (look(cut, at) for at in range(form.last, next(part, end)))
    return next((each for each in looks if each is not None), None)


def _by_the_verb_behind(cut: Tokens, form: Form, first: int) -> bool | None:
    """As in "Minister Ana Ruiz on Wednesday ordered"."""
    if _opens_a_clause(cut, form):
        return _of_its_clause(cut, form)
    if word(cut, form.first - 1) != "on" or not is_past(cut, form.last):
        return None
    begin = form.first - 2
    while (
        begin > first
        and cut.words[begin][0].isalpha()
        and (look(cut, begin) is None and form.first - begin < CLAUSE)
    ):
        begin -= 1
    is_alone = begin == first and cut.lowers[first] in ARTICLES
    # "The government on Monday agreed to carry out a survey", "who on Tuesday gave"
    is_who = cut.lowers[form.first - 2] in WHO
    return False if cut.capitals[form.first - 2] or is_alone or is_who else None


def _is_in_a_diary(cut: Tokens, form: Form) -> bool:
    """As in "Friday: weekly cabinet, 10 a.m.": a line that a day opens, without a verb of the past."""
    first, last = cut.sentence_of(form.first)
    begin = cut.paragraph_of(form.first)[0]
    is_behind = word(cut, begin + 1) == ":" and word(cut, begin) in WEEKDAY_OF
    is_head = form.first == first and (first == begin or is_behind)
    is_line = is_head and word(cut, form.last) == ":"
    return is_line and not CLOCK.isdisjoint(cut.lowers[form.last : last])


def _is_asked_to(cut: Tokens, form: Form) -> bool:
    """As in "“Come back on Saturday,” she said": somebody is told to do something."""
    first = cut.sentence_of(form.first)[0]
    first += cut.words[first] in OPENING
    is_quoted = first > 0 and cut.words[first - 1] in OPENING
    if not is_quoted or first >= form.first or cut.lowers[first] not in _ASKED_TO:
        return False
    between = range(first + 1, form.first)
    is_other = any(is_past(cut, at) or cut.lowers[at] in _ASIDE for at in between)
    return (
        not is_other
    )  # "Ask anyone who was there on Saturday", "Come on, on Saturday"


def is_in_force(cut: Tokens, form: Form) -> bool:
    """As in "A warning for wind is in place from Friday", "are in force from noon on Friday"."""
    at = _led_at(cut, form) - 1
    is_led = word(cut, at) in {"from", "until", "for"}
    is_so = is_led and word(cut, at - 2) == "in"
    return is_so and word(cut, at - 1) in _IN_FORCE and word(cut, at - 3) in BE


def _is_at_a_clock(cut: Tokens, form: Form) -> bool:
    """As in "Kick-off is at 3 p.m. on Saturday"."""
    at = _led_at(cut, form)
    is_led = at < form.first and word(cut, at - 1) == "at"
    return is_led and word(cut, at - 2) in BE


def _led_at(cut: Tokens, form: Form) -> int:
    """The token behind a date's preposition: before its clock ("by 5pm on Friday") and "at least"."""
    at = form.first
    if cut.lowers[at - 2 : at] == _AT_LEAST:
        return at - 2
    is_on = word(cut, at - 1) == "on"
    place = at - 1 - is_on
    if word(cut, place) in CLOCK:
        return place - word(cut, place - 1)[:1].isdigit()
    return place if is_on and word(cut, place)[:1].isdigit() else at


def _is_doing(cut: Tokens, at: int, first: int) -> bool:
    """Whether "is" and a word in -ing stand before, and nothing that parts them: "is he playing"."""
    if not word(cut, at).endswith("ing") or word(cut, at - 1) in ARTICLES:
        return False  # "are dead after a shooting on Sunday"
    for near in range(at - 1, max(at - OWNED, first - 1), -1):
        if not word(cut, near).isalpha() or word(cut, near) in PREPOSITIONS:
            return False
        if word(cut, near) in BE:
            return True
    return False


def _is_offered(cut: Tokens, form: Form, first: int) -> bool:
    """As in "has offered them a meeting with Ana Ruiz on Friday"."""
    if word(cut, form.first - 1) != "on":
        return False
    for at in range(form.first - 2, max(form.first - CLAUSE, first - 1), -1):
        if not word(cut, at).replace("-", "").isalpha():
            return False
        if word(cut, at) in _OFFERED:
            near = cut.lowers[at + 1 : at + OWNED]
            noun = next((x for x, low in enumerate(near) if low in GATHERINGS), -1)
            is_object = noun >= 0 and PREPOSITIONS.isdisjoint(near[:noun])
            return is_object and word(cut, at - 1) in _HAVE
        if word(cut, at) in {"at", "during"}:
            return False  # "offered help at a summit on Sunday"
    return False


def _is_after_it(cut: Tokens, form: Form, first: int) -> bool:
    """As in "has put it off, after a telephone call on Sunday night": what was before; no "will" stands there."""
    said = cut.lowers[first : form.first]
    near = said[-OWNED - 1 :]
    if "after" not in near or word(cut, form.first - 1) != "on":
        return False
    behind = near[near.index("after") + 1 : -1]
    is_noun = behind[:1] in {("a",), ("an",), ("the",)} and all(
        map(str.isalpha, behind)
    )
    is_done = any(is_past(cut, at) for at in range(first, form.first))
    is_done = is_done or not _HAVE.isdisjoint(said)
    return is_noun and is_done and _TO_COME.isdisjoint(said) and "to" not in said


def _by_what_is_arranged(cut: Tokens, form: Form, first: int) -> bool | None:
    """As in "kept Tuesday free", "next round on Saturday", "had proposed Friday for a sitting", "Come on Saturday"."""
    before, third, second = (word(cut, form.first - back) for back in (1, 3, 2))
    if word(cut, form.last) == "free" and before in _KEPT:
        return True  # "has kept Tuesday free"
    if second in _FURTHER_NOUNS and third in _FURTHER:
        return True  # "with further dates in February"
    if before == "in" and cut.lowers[form.first - 4 : form.first - 1] in _TO_A_DATE:
        return True  # "was bailed to a date in April"
    is_one = before in _OFFERED and word(cut, form.last) == "for"
    is_one = is_one and "time" not in cut.lowers[form.last : form.last + OWNED]
    is_told = not _SAID.isdisjoint(cut.lowers[first : form.first])
    if is_one or (before == "of" and second == "thinking" and is_told):
        return True  # "had proposed Friday for a sitting", "said she was thinking of 5 February"
    is_next = third == "next" and word(cut, form.first - 4) != "the"
    if is_next and second in _HELD_AGAIN:
        return True  # "next round on Saturday"
    if _is_in_a_diary(cut, form):
        return True  # "Friday: weekly cabinet, 10 a.m."
    if _is_asked_to(cut, form):
        return True  # "“Ask me at five on Saturday,” she said"
    return None


def _by_its_plan(cut: Tokens, form: Form, first: int) -> bool | None:
    """As in "is on Saturday", "are shut on Thursday", "is published on Friday", "would close beginning in August"."""
    before, third, second = (word(cut, form.first - back) for back in (1, 3, 2))
    if before == "on" and _is_doing(cut, form.first - 2, first):
        return True  # "is he playing on Sunday?"
    is_had = second in _HAVE and word(cut, form.last) in _FULL
    if (before in _OFFERED and is_had) or _is_offered(cut, form, first):
        return True  # "has offered a meeting on Friday", "had proposed Friday"
    if is_misfortune(cut, form) or _is_after_it(cut, form, first):
        return False  # "after a call on Sunday night"
    if second in BE and before in {"on", "in", "at"}:
        return True  # "The final is on Saturday"
    if before in BE and second[:1].isalpha() and second not in _NOW:
        return True  # "The deadline is Friday"
    if second == "due" and word(cut, form.last) == "had":
        return False  # "a payment due in January had not been made"
    if is_in_force(cut, form) or _is_at_a_clock(cut, form):
        return True  # "Warnings are in force from noon on Friday"
    if before in CIRCLED or (before == "declared" and word(cut, form.last) == "a"):
        return True  # "all but circled July"
    if second in _STARTING and not MAY_BE.isdisjoint(cut.lowers[first : form.first]):
        return True  # "would be closed beginning in August"
    if form.unit == "weekend" and second in BE and before in STATES:
        return True  # "Storms are possible this weekend"
    if before == "on" and third in BE and second in RELEASED:
        return True  # "The book is published on Thursday"
    if before in {"on", "from", "for"} and third in BE and second in STATES:
        return True  # "Schools are shut on Thursday", "More rain is forecast from Wednesday"
    return None


def _is_done_by(cut: Tokens, form: Form) -> bool | None:
    """As in "said that by Friday the road would be clear"."""
    begin, end = cut.sentence_of(form.first)
    # "By Friday, the ministry says, every school will have heat"
    reach = CLAUSE if begin == form.first - 1 else OWNED
    behind = cut.lowers[form.last : min(form.last + reach, end)]
    told = next((low for low in behind if low in MAY_BE | _WAS_SO | {"had"}), "")
    return True if told in MAY_BE else None


def _is_asked_by(cut: Tokens, form: Form, first: int) -> bool | None:
    """As in "asked for one thing, a budget by July", "wants the job done by Monday"."""
    near = cut.lowers[max(first, form.first - CLAUSE) : form.first]
    is_over = not {"had", "was", "were"}.isdisjoint(near)
    return None if ASKS_FOR.isdisjoint(near) or is_over else True


def _is_held(cut: Tokens, form: Form, first: int) -> bool:
    """As in "waited until Monday" and "did not arrive until Monday": that day is over."""
    near = range(form.first - 1, max(first, form.first - CLAUSE), -1)
    first = next((at for at in near if cut.lowers[at] in _PARTS), first)
    said = cut.lowers[max(first, form.first - CLAUSE) : form.first]
    is_told = not STAYED.isdisjoint(said) or any(
        low in UNDONE or (low == "not" and before in _WAS)
        for before, low in zip(("", *said), said, strict=False)
    )
    is_told = is_told or _did_nobody(cut, form, len(said))
    end = min(form.last + OWNED, cut.sentence_of(form.first)[1])
    behind = cut.lowers[form.last : end]
    is_put_off = not (MOVED | _ADJOURNED).isdisjoint(said)
    was_so = not _WAS_SO.isdisjoint((*said, *behind)) and not is_put_off
    was_so = was_so or behind[:2] == (",", "had")  # "until Tuesday, had become"
    return (is_told or was_so) and MAY_BE.isdisjoint(said)


def _did_nobody(cut: Tokens, form: Form, reach: int) -> bool:
    """As in "Nobody called me until Friday"; not "Nobody gets paid until Friday"."""
    near = range(form.first - reach, form.first)
    nobody = next((at for at in near if cut.lowers[at] in _NOBODY), form.first)
    return any(is_past(cut, at) for at in range(nobody, form.first)) and not any(
        cut.lowers[at] in _IS_TO_COME for at in range(nobody, form.first)
    )


def _by_a_condition(cut: Tokens, form: Form, first: int) -> bool | None:
    """As in "If there is no agreement by June 13", "it could end if Monday's talks go well"."""
    near = cut.lowers[max(first, form.first - CLAUSE) : form.first]
    if {"if", "unless"}.isdisjoint(near):
        return None
    is_hoped = near[-1] == "if" and not MAY_BE.isdisjoint(
        cut.lowers[first : form.first]
    )
    return True if "by" in near[-3:] or is_hoped else None


def _by_its_event(cut: Tokens, form: Form, _first: int) -> bool | None:
    """As in "Monday's ruling, which orders" and "canceled Friday's session"; but "Friday's vote will decide"."""
    before = word(cut, form.first - 1)
    if word(cut, form.last) not in POSSESSIVES:
        return None
    if before == "about" and word(cut, form.first - 2) in _THINKING:
        return True  # "some were thinking about October's election"
    if form.weekday is None:
        return None
    if before in CALLED_OFF or is_to_be_done(cut, form):
        return True
    if before in _AWAITS:
        return True  # "Traders await Friday's report"
    if before == "for" and word(cut, form.first - 2) in _FIT:
        return True  # "is a doubt for Tuesday's game"
    is_verb = before in FORWARD and before.endswith("s")  # "starts Saturday's race"
    if is_verb or names_a_side(cut, form) or does_it_then(cut, form.first - 1):
        return True  # "misses Saturday's game"
    if is_past(cut, form.first - 1):
        return False  # "missed Saturday's game and is a doubt"
    if before in _AHEAD:
        return None
    if word(cut, form.first - 2) in MAY_BE | SHORT_WILL or _is_will_not(
        cut, form.first
    ):
        return True  # "would attend Thursday's meeting"
    return not _WILL_BE.isdisjoint(cut.lowers[form.last : form.last + OWNED])


def _is_will_not(cut: Tokens, at: int) -> bool:
    """As in "will not attend Thursday's meeting"."""
    return word(cut, at - 2) == "not" and word(cut, at - 3) in MAY_BE - {"could"}


def _is_to_come_if(cut: Tokens, first: int, verb: int) -> bool:
    """As in "could resume if bonuses were not paid in October", "be laid when the House returned in October"."""
    conditions = _IF | ({"when"} if cut.lowers[verb] in _RETURNED else frozenset())
    return any(
        cut.lowers[at] in conditions
        and not _MAY_OR_OFFERS.isdisjoint(cut.lowers[first:at])
        for at in range(max(first, verb - CLAUSE), verb)
    )


def _is_by(cut: Tokens, form: Form, first: int) -> bool:
    """As in "were told to send lists by Friday", "two new cars by 31 August": by then it is to be done."""
    if "had" in cut.lowers[max(first, form.first - OWNED) : form.first]:
        return False  # "to rescue a deal that had seemed dead by Friday"
    return word(cut, form.first - 1) == "by" and any(
        cut.lowers[at] == "to"
        and word(cut, at - 1) not in {"according", "failed", "managed", "able"}
        and word(cut, at + 1 + (not cut.words[at + 1][0].isalnum())).islower()
        and cut.lowers[at + 1] not in ARTICLES  # "brought to the surface by Sunday"
        and not cut.capitals[at + 1]
        for at in range(first, form.first - 2)
    )


_LOOKS: Final = (
    _in_an_opening,
    _by_its_preposition,
    _by_the_verb_behind,
    _by_what_is_arranged,
    _by_its_plan,
    _by_a_condition,
    _by_its_event,
)
"""What is asked before the verbs are, in this order."""
