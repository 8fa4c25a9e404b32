"""Says whether what opens or plays on a day is announced: "Polls open on Sunday"; below a picture people do both."""

from typing import Final

from archive.extract.text.tokens import Tokens
from archive.extract.when.ahead_words import NO_VERB_AFTER
from archive.extract.when.form import word
from archive.extract.words.grammar import PREPOSITIONS

# "Polls open on Sunday"; not "People open presents on Sunday", below a picture.
_OPENS: Final = frozenset(
    (
        *("bookings", "polls", "bids", "doors", "tickets", "shops", "films", "stores"),
        *("schools", "nominations", "applications", "entries", "talks", "sales"),
        *("restaurants", "markets", "pubs", "museums", "offices", "stations", "they"),
        *("exhibitions", "borders", "gates", "registrations", "lines", "hearings"),
    )
)
# "The orchestra plays at the Barbican on Monday"; not "A girl plays in a fountain".
_PLAYERS: Final = frozenset(
    (
        *("orchestra", "band", "team", "quartet", "choir", "club", "side", "ensemble"),
        *("philharmonic", "symphony", "group", "trio", "duo"),
    )
)
_TURNS_OF_PLAY: Final = frozenset(("last", "first", "final", "next", "second", "third"))
_POSSESSED: Final = frozenset(("his", "her", "its", "their", "a", "the"))
_NO_VERB_HERE: Final = NO_VERB_AFTER | {"are", "were", "stay", "remain", "stayed"}
_NEAR: Final = 5
"""So many words before "open" may name what opens."""


def plays(cut: Tokens, at: int) -> bool:
    """As in "plays her last match", "plays in the Masters", "plays Derby"; not "A girl plays in a fountain"."""
    if cut.lowers[at] != "plays":
        return False
    behind = cut.lowers[at + 1 : at + 3]
    if word(cut, at - 1) in _PLAYERS or (
        behind[1:] and behind[0] in _POSSESSED and behind[1] in _TURNS_OF_PLAY
    ):
        return True
    place = at + 1 + 2 * (behind == ("in", "the"))
    is_named = place < len(cut.words) and cut.capitals[place]
    return is_named and word(cut, at - 2) not in {"a", "an"}


def do_open(cut: Tokens, at: int) -> bool:
    """As in "Bookings for the tour open on Monday"; not "People open presents", "shops were open"."""
    if cut.lowers[at] != "open" or word(cut, at + 1) not in PREPOSITIONS:
        return False
    near = cut.lowers[max(cut.sentence_of(at)[0], at - _NEAR) : at]
    return _NO_VERB_HERE.isdisjoint(near[-1:]) and not _OPENS.isdisjoint(near)
