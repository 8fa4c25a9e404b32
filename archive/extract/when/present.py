"""Says whether a verb in the present tense tells what is to come: "gives its first concert on Tuesday"."""

from typing import Final

from archive.extract.text.tokens import Tokens
from archive.extract.when.ahead_words import NO_VERB_AFTER, TEAMS_DO
from archive.extract.when.form import Form, word
from archive.extract.when.words import WEEKDAY_OF

_DOES: Final = frozenset(
    (
        *("gives", "leads", "lights", "misses", "makes", "holds", "publishes", "gets"),
        *("launches", "unveils", "releases", "presents", "addresses", "performs"),
        *("stages", "delivers", "announces", "defends", "welcomes", "joins"),
        *("celebrates", "marks", "chairs", "tours", "plays", "receives", "inaugurates"),
    )
)
"""Before what they are done to these are verbs of one who does it: "leads the line", "lights its bonfire"."""
_DONE_TO: Final = frozenset(("a", "an", "the", "its", "his", "her", "their", "another"))
_WHO_OR_THAT: Final = frozenset(("who", "which", "that"))
_NO_SUBJECT: Final = NO_VERB_AFTER | frozenset(("to", "’s", "'s", "at", "as", "or"))
_RELATIVE: Final = frozenset(("which", "who", "whose", "where"))
_REACH: Final = 25
_RESULT: Final = 3
_NEAR: Final = 8
_WAS: Final = frozenset(("was", "were", "had"))
_SIDES: Final = frozenset(
    ("squad", "squads", "team", "line-up", "lineup", "tickets", "ticket")
)
_RESULTS: Final = frozenset(
    ("defeat", "win", "victory", "loss", "draw", "success", "rout", "triumph")
)


def does_it_then(cut: Tokens, at: int) -> bool:
    """As in "Velm lights its bonfire on Monday", "Ruiz misses Saturday's game"; not "the film, which makes a star"."""
    before, after = word(cut, at - 1), word(cut, at + 1)
    if cut.lowers[at] not in _DOES or before in _NO_SUBJECT | _WHO_OR_THAT:
        return False
    is_object = after in _DONE_TO or after in WEEKDAY_OF or after[:1].isdigit()
    return is_object and (before[:1].isalnum() or before in {",", ")"})


def closes_behind_an_aside(cut: Tokens, at: int) -> bool:
    """As in "The rites, which opened on Saturday, close on Monday": what many do, behind what is told of them."""
    if cut.lowers[at] not in TEAMS_DO or word(cut, at - 1) != ",":
        return False
    begin = max(cut.sentence_of(at)[0], at - _REACH)
    opening = (near for near in range(at - 2, begin, -1) if word(cut, near - 1) == ",")
    is_aside = word(cut, next(opening, -1)) in _RELATIVE
    return is_aside and word(cut, at + 1) in {"on", "in", "at", "from"}


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
    near = cut.lowers[
        max(form.first - _NEAR, cut.sentence_of(form.first)[0]) : form.first
    ]
    is_for = near[-1:] == ("for",) and near[-2:-1] and near[-2] in _SIDES
    was_so = not _WAS.isdisjoint(near) or word(cut, form.last + 1) in _RESULTS
    return bool(is_for) and not was_so
