"""Says whether a verb looks forward or back: "is to be held", "wants to open", "which closed"."""

from typing import Final

from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import Tokens
from archive.extract.when.ahead_words import (
    ALSO_NOUNS,
    APPEARS,
    BACK,
    CALLED_TO,
    FORECASTS,
    FORESEEN,
    FORWARD,
    MAY_BE,
    NO_VERB_AFTER,
    NOT_PAST,
    PREPARED,
    RESOLVED,
    SCHEDULED_FOR,
    SPEECHES,
    TEAMS_DO,
    TO_COME_TO,
    UNDONE,
    WANTS,
    WOULD,
)
from archive.extract.when.form import word
from archive.extract.when.openings import do_open, plays
from archive.extract.when.present import (
    comes_after,
    does_it_then,
    is_a_close,
    is_after_doing,
    is_beaten,
    is_bound_to,
    is_done_then_by_many,
)
from archive.extract.when.words import COUNTS
from archive.extract.words.grammar import PAST, PREPOSITIONS

REACH: Final = 25
"""So many words before a date may say whether it is to come."""
CLAUSE: Final = 12
OWNED: Final = 5
WHO: Final = frozenset(("who", "which"))
NEAR: Final = 3
_AM: Final = ("’m", "'m", "’re", "'re")
BE: Final = frozenset(("is", "are"))
_RESUMES: Final = frozenset(("resume", "reopen"))
_ADVERBS: Final = frozenset(
    (
        *("now", "then", "also", "still", "not", "never", "later", "finally"),
        *("instead", "again", "next", "first", "originally", "initially", "both"),
    )
)
_MANY: Final = frozenset(("people", "police", "men", "women", "children", "staff"))
_BECOMES: Final = frozenset(
    (
        *(("becomes", "law"), ("becomes", "effective"), ("becomes", "available")),
        *(("goes", "live"), ("gets", "under"), ("hits", "shelves")),
    )
)
_REOPENING: Final = frozenset(
    ("reopening", "opening", "starting", "beginning", "resuming", "closing", "due")
)
_NOT_EXCLUDED: Final = frozenset(
    ("not", "be", low) for low in ("excluded", "ruled", "discounted")
)
_DATES: Final = frozenset(
    (
        *("game", "match", "fixture", "final", "trip", "date", "appointment", "exam"),
        *("meeting", "wedding", "test", "flight", "derby", "hearing", "interview"),
    )
)
_HAVE_GOT: Final = frozenset(("have", "has", "’ve", "'ve", "’s", "'s"))
_DEMANDS: Final = frozenset(("demanded", "demands", "insisted", "insists"))
_SURELY: Final = frozenset(("will", "would", "may", "might", "shall"))
_HAD_BEEN: Final = ("had", "been")
_PLANNED: Final = frozenset(
    (
        *("flying", "travelling", "traveling", "heading", "leaving", "returning"),
        *(
            "arriving",
            "holding",
            "hosting",
            "receiving",
            "visiting",
            "meeting",
            "opening",
            "closing",
        ),
    )
)
SHORT_WILL: Final = frozenset(("'ll", "’ll", "'d", "’d"))
_ONE: Final = frozenset(("a", "an", "the", "his", "her", "their", "talks"))
_SHORT_HAD: Final = frozenset(("'d", "’d"))
_GONE: Final = frozenset(("gone", "been", "come", "become", "done", "seen", "taken"))
_TO_HAVE: Final = frozenset(
    ("is", "are", "was", "were", "due", "supposed", "meant", "scheduled", "planned")
)
WAS_DONE: Final = frozenset(("was", "were", "been"))
ARTICLES: Final = frozenset(("the", "a", "an", "its", "their", "his", "her"))
# One form for now and then: behind "which" they tell what was.
_ONE_FORM: Final = frozenset(
    (
        *("burst", "cut", "hit", "put", "shut", "split", "spread", "quit", "cost"),
        *("hurt", "beat", "shed", "thrust", "upset"),
    )
)
_SUPPOSED: Final = frozenset(("supposed", "meant"))
DID: Final = frozenset(("did", "didn't", "didn’t"))
_NOT: Final = ("n't", "n’t")
DUE: Final = SCHEDULED_FOR | {"due"}
_CALLED: Final = CALLED_TO | {"required"}
_WAS_DONE_SO: Final = PAST | _GONE
_IS_DONE: Final = BE | WAS_DONE


def is_past(cut: Tokens, at: int) -> bool:
    """Whether a word is a verb that looks back."""
    verb = word(cut, at)
    is_regular = verb.endswith("ed") and verb not in FORWARD and verb not in NOT_PAST
    return verb in BACK or is_regular


def look(cut: Tokens, at: int) -> bool | None:
    """Whether a word looks forward (true) or back (false); ``None`` when it looks nowhere."""
    lower, before, after = cut.lowers[at], word(cut, at - 1), word(cut, at + 1)
    is_to_face = lower == "face" and "face" in (word(cut, at - 2), word(cut, at + 2))
    if cut.capitals[at] or is_to_face:
        return None  # "brought them face to face on Thursday"
    if after == "to" and lower in TO_COME_TO:
        return True
    if before in {"be", "been"}:  # "be held" hangs on "will"
        is_joined = before == "been" and word(cut, at - 2) in {"and", "or", ","}
        return False if is_joined else None
    if lower == "go" and "let" in cut.lowers[max(at - NEAR, 0) : at]:
        return False  # "let him go"
    of_a_helper = _look_of_a_helper(cut, at)
    looks = _look_of_a_wish(cut, at) if of_a_helper is None else of_a_helper
    if looks is not None:
        return looks
    if lower in CALLED_TO and before in {"has", "have"}:
        return (
            "to" in cut.lowers[at : at + REACH] or None
        )  # "has summoned them to talks"
    if lower == "to":
        helper = word(cut, at - 2) if before in _ADVERBS else before
        is_to_come = helper in {"is", "are", "was", "were", "due", "set", "begin"}
        near = cut.lowers[max(at - CLAUSE, cut.sentence_of(at)[0]) : at]
        is_asked = after.isalpha() and not cut.capitals[at + 1]
        # "invites him to come"
        is_asked = is_asked and any(low.startswith("invit") for low in near)
        # "what used to be a porch", "was nowhere to be seen on Monday"
        is_to_be = after == "be" and before not in {"used", "nowhere"}
        return True if is_to_come or is_asked or is_to_be else None
    if lower in FORECASTS and after == "of":
        return before not in {"had", "has"}
    if _is_planned(lower, before) or _is_leaving(cut, at):
        return True
    if lower in FORWARD:
        return _look_ahead(cut, at)
    if before == "have" and word(cut, at - 2) == "to":
        # "was to have started on 1 July", but "is said to have started"
        return word(cut, at - 3) in _TO_HAVE
    if lower in BACK and not (before in _SURELY and lower in _ONE_FORM):
        near = cut.lowers[max(at - OWNED, 0) : at]
        # "agreed to give a speech", "closes with her speech", "will give her speech"
        is_given = not {"to", "with"}.isdisjoint(near)
        is_given = is_given or ("in" not in near and not MAY_BE.isdisjoint(near))
        is_to_give = lower in SPEECHES and is_given
        return None if before == "to" or is_to_give else False
    if lower in RESOLVED and after == "to":
        return True  # "agreed to sign it on 12 May"
    return _look_by_form(cut, at)


def _look_of_a_wish(cut: Tokens, at: int) -> bool | None:
    """As in "wants staff to come back", "will have lunch", "was ordered to appear", "had been due to open"."""
    lower, before, after = cut.lowers[at], word(cut, at - 1), word(cut, at + 1)
    if lower in WANTS and "to" in cut.lowers[at : at + OWNED]:
        return True
    if lower in {"has", "have"} and after in {"a", "an", "another"}:
        near = cut.lowers[at + 2 : at + OWNED]
        if not _DATES.isdisjoint(near):
            return True  # "has a meeting with the minister on Monday"
    if is_bound_to(cut, at):
        return True
    if lower in _REOPENING and _is_with(cut, at):
        return True  # "With schools reopening on Tuesday,"
    if lower == "have" and before in MAY_BE and after not in _WAS_DONE_SO:
        return True
    if lower in APPEARS and not _DEMANDS.isdisjoint(cut.lowers[max(at - 5, 0) : at]):
        return before != "to" or None  # "demanded Ruiz appear on Monday"
    if lower == "got" and before in _HAVE_GOT and after in {"a", "an"}:
        near = cut.lowers[at + 2 : at + OWNED]
        # "We've got a home game on Saturday"
        return None if _DATES.isdisjoint(near) else True
    if lower == "ahead" and before in {"went", "gone"}:
        return False  # "went ahead on Monday"
    if (lower, after) in _BECOMES:
        return True  # "becomes law on Monday"
    if lower == "turns" and after[:1].isdigit():
        return True  # "turns 60 on Monday"
    if lower != "to":
        return None
    if cut.lowers[max(at - 3, 0) : at - 1] == _HAD_BEEN and before in DUE:
        return False
    is_called = before in _CALLED and after in APPEARS
    return True if is_called and word(cut, at - 2) in _IS_DONE else None


def _is_with(cut: Tokens, at: int) -> bool:
    """As in "With schools reopening on Tuesday,"; not "spoke with staff closing the shop"."""
    near = range(max(at - OWNED, 0), at)
    place = next((each for each in near if cut.lowers[each] == "with"), None)
    if place is None:
        return False
    return place == cut.sentence_of(at)[0] or not is_past(cut, place - 1)


def _is_planned(lower: str, before: str) -> bool:
    """As in "I am buying it on Monday", "She is flying to Velm on Monday"."""
    is_doing = lower.endswith("ing") and (
        before in {"am", "are"} or before.endswith(_AM)
    )
    return is_doing or (lower in _PLANNED and before == "is")


def _is_leaving(cut: Tokens, at: int) -> bool:
    """As in "said she was leaving on Monday"."""
    return (
        cut.lowers[at] in _PLANNED
        and word(cut, at - 1) in {"was", "were"}
        and word(cut, at - 3) in {"said", "that", "reporters"}
    )


def _look_of_a_helper(cut: Tokens, at: int) -> bool | None:
    """As in "they’ll vote", "it'd be back", "wants to open", "could not", "that it be taken up", "let go", "set up"."""
    lower, before, after = cut.lowers[at], word(cut, at - 1), word(cut, at + 1)
    if lower in SHORT_WILL and after in WOULD:
        return True
    if lower == "could" and cut.lowers[at + 1 : at + 4] in _NOT_EXCLUDED:
        return True  # "A move in March could not be excluded"
    if lower in BE and before == "there":
        return True  # "There is no school on Monday"
    if lower in _SHORT_HAD and (after in PAST or after in _GONE):
        return False  # "She'd gone home in June"
    if after == "to" and lower in _SUPPOSED:
        return before not in {
            "was",
            "were",
            "been",
            "never",
            "not",
        }  # "was supposed to": it was not so
    if lower == "forecast" and before in {"has", "have", "had"}:
        return True  # "has forecast heavy rain on Tuesday"
    if lower == "follows" and after in _ONE:
        return False  # "follows a trip by lawmakers on 12 October"
    if lower in {"favour", "favor"} and before == "in" and after == "of":
        return True  # "in favour of tightening it as of 1 April"
    if lower in UNDONE or (lower == "could" and after == "not"):
        return False
    if lower == "be" and before not in MAY_BE and before not in {"to", "not"}:
        return True
    if lower in FORESEEN and before in {"is", "are", "was", "were"}:
        return True
    if lower == "let":
        return after in {"us", "'s", "’s"} or None
    if lower == "set" and after in {"up", "off", "out", "aside"}:
        return None if before in MAY_BE or before == "to" else False
    return True if lower in PREPARED and after == "for" else None


def _look_ahead(cut: Tokens, at: int) -> bool | None:
    """What a word of ``FORWARD`` looks to: nowhere as a noun, back behind "did"."""
    lower, before, after = cut.lowers[at], word(cut, at - 1), word(cut, at + 1)
    if before in DID:
        return False
    if before.endswith(_NOT):
        return None  # "wouldn't go", "won't go"
    if lower == "comes" and comes_after(cut, at):
        return False  # "The move comes days after a fire on Sunday"
    if lower == "postponed" and (before in NO_VERB_AFTER or before in COUNTS):
        return None  # "after two postponed attempts"
    if lower == "expected" and before == "had" and after != "to":
        return False  # "Economists had expected"
    is_noun = before in NO_VERB_AFTER or before[:1].isdigit()
    is_verb = after in {"a", "an"}  # "and plan a march"
    return None if lower in ALSO_NOUNS and is_noun and not is_verb else True


def _is_of_that(cut: Tokens, at: int) -> bool:
    """As in "the bridge that collapsed on Monday"; not "that planned deal"."""
    return word(cut, at - 1) == "that" and word(cut, at + 1) in PREPOSITIONS


def _are_so(cut: Tokens, at: int) -> bool:
    """Whether a verb behind "and" goes on from "are": "are top and host Burton"."""
    near = cut.lowers[max(at - CLAUSE, cut.sentence_of(at)[0]) : at]
    is_object = at + 1 < len(cut.words) and cut.capitals[at + 1]
    return is_object and "are" in near


def _is_done_by_one(cut: Tokens, at: int) -> bool:
    """As in "the firm cut 300 jobs": of one, "cuts" would be told of now; not "a tax cut", "the firms cut 300 jobs"."""
    before, after = word(cut, at - 1), word(cut, at + 1)
    is_object = after in ARTICLES or after[:1].isdigit()
    is_subject = before in {"he", "she", "it"} or (
        word(cut, at - 2) in ARTICLES and before.isalpha() and before not in _MANY
    )
    return is_object and is_subject and not before.endswith("s")


def _look_by_form(cut: Tokens, at: int) -> bool | None:
    """As in "who retires", "next meets", "Mali play", "they fly"; back in -ed, where it is no adjective."""
    lower, before = cut.lowers[at], word(cut, at - 1)
    if is_beaten(cut, at) or is_after_doing(cut, at) or is_a_close(cut, at):
        return False
    if does_it_then(cut, at) or is_done_then_by_many(cut, at):
        return True
    is_who = before in WHO or (before == "that" and word(cut, at + 1) in ARTICLES)
    if lower in _ONE_FORM and (is_who or _is_done_by_one(cut, at)):
        return False  # "the dam, which burst on Sunday", "the firm cut 300 jobs"
    is_plain = (
        lower.endswith("s") and not lower.endswith("ss") and len(lower) > len("does")
    )
    if is_plain and before in WHO | {"next"}:
        return (
            True if before != "next" or word(cut, at - 2) not in NO_VERB_AFTER else None
        )
    if plays(cut, at) or do_open(cut, at):
        return True
    if lower in TEAMS_DO and before == "and" and _are_so(cut, at):
        return True  # "are 19th in the table, and host Burton on Saturday"
    is_owned = word(cut, at - 2) in {"his", "her", "its", "their"}  # "his Uzbek host"
    if lower in TEAMS_DO and before not in NO_VERB_AFTER and not is_owned:
        is_many = (before.endswith("s") and before not in POSSESSIVES) or before in {
            *("two", "three", "four", "five", "both"),
            "they",
            "we",
            "people",
            "i",
            "you",
        }
        is_next = lower in _RESUMES and before not in {"not", "n't", "did"}
        return True if is_many or is_next or (at and cut.capitals[at - 1]) else None
    is_verb = (
        lower.endswith("ed")
        and lower not in NOT_PAST
        and (before not in NO_VERB_AFTER or _is_of_that(cut, at))
        and before not in BE
        and before != "being"  # "depends on its being signed by"
    )
    return False if is_verb else None
