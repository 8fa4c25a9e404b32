"""What a text tells of people by the way: where they are from, how old they are, what they were, what they won."""

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from archive.extract.people.mentions import Mention
from archive.extract.people.names import Names
from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import Tokens
from archive.extract.words.grammar import DETERMINERS
from archive.extract.words.lexicon import countries

REACH: Final = 600
"""So many words back somebody is still told of."""
_LANDS: Final = frozenset(land.lower() for land in countries().values())
_DEMONYMS: Final[Mapping[str, str]] = {
    **{
        f"{land}{who}": there
        for land, there in (
            ("irish", "ireland"),
            ("french", "france"),
            ("english", "england"),
            ("dutch", "netherlands"),
            ("welsh", "wales"),
            ("scots", "scotland"),
        )
        for who in ("man", "woman")
    },
    "scot": "scotland",
    "kiwi": "new zealand",
    "new zealander": "new zealand",
    "aussie": "australia",
    "argentine": "argentina",
}
_FROM: Final = frozenset(("from", "of"))
_ONE_FROM: Final = frozenset(((",", "a"), (",", "an")))
_BESIDE: Final = 6
_BORN: Final = "-born"
_ONCE: Final = "ex-"
_WON: Final = frozenset(
    (
        *("won", "wins", "beat", "beats", "elected", "becomes", "became", "sworn"),
        *("succeeds", "succeeded", "replaced", "replaces", "appointed", "named"),
        *("took", "takes", "unseated", "ousted", "defeated", "inaugurated"),
    )
)
"""Behind their name, what makes somebody "the new mayor"."""
_TAKES_OFFICE: Final = frozenset(
    ("became", "becomes", "become", "elected", "appointed", "named", "sworn", "is")
)
_TAKEN_WITHIN: Final = 3
_A_PART: Final = frozenset(
    (
        *("toss", "set", "sets", "pole", "game", "games", "round", "leg", "frame"),
        *("stage", "lost", "losing", "loses", "lose"),
    )
)
"""Who won no more than this, or lost, is no winner: "won the toss but lost"."""
_FROM_WITHIN: Final = 5
_YEAR: Final = 4
_DEMONYM_ENDINGS: Final = ("ean", "ian", "ese")
_NO_DEMONYMS: Final = frozenset(("smithsonian", "guardian", "caledonian", "hawaiian"))


def is_from_there(cut: Tokens, first: int, last: int) -> bool:
    """As in "the South Tyrolean", "the Venetian": what people are called whose land no list has."""
    end = cut.lowers[last - 1]
    is_word = end.endswith(_DEMONYM_ENDINGS) and end not in _NO_DEMONYMS
    is_word = is_word and first + 1 < last and cut.lowers[first] == "the"
    return is_word and all(cut.words[at].istitle() for at in range(first + 1, last))


def land_of(people: str) -> str | None:
    """The country that a word for people from there is about: "Brazil" of "the Brazilian", "the Dutchwoman"."""
    land = _DEMONYMS.get(people) or countries().get(people)
    return land.lower() if land else None


class Traits:
    """What one text tells of people, by their names."""

    def __init__(self, cut: Tokens, names: Names) -> None:
        self._cut, self._names = cut, names
        self._homes: dict[str, set[str]] = {}
        for each in names.mentions:
            if each.agent_type == "person":
                told = self._homes.setdefault(each.name, set())
                told.update(self._told_from(each))
        self._lands = {name: {*homes} for name, homes in self._homes.items()}
        for role in names.offices.early():
            self._lands.setdefault(role.name, set()).update(role.words & _LANDS)

    def lands(self, name: str) -> Collection[str]:
        """The countries that the text told of beside somebody's name, or of which it gave an office."""
        return self._lands.get(name, ())

    def homes(self, name: str) -> Collection[str]:
        """The countries from which the text told that somebody is."""
        return self._homes.get(name, ())

    def learn(self, name: str, land: str) -> None:
        """Keep in mind that a text calls somebody by a country: "Ana Ruiz won. The Argentine said"."""
        for told in (self._homes, self._lands):
            told.setdefault(name, set()).add(land)

    def from_land(self, land: str, before: int) -> str | None:
        """The one person told of so far who is from a country, or who is the only one near from nobody knows where."""
        people = dict.fromkeys(
            each.name
            for each in self._names.told(max(before - REACH, 0), before)
            if each.agent_type == "person" and " " in each.name
        )
        known = [name for name in people if land in self.lands(name)]
        if len(known) == 1:
            return known[0]
        unknown = [name for name in people if not self.homes(name)]
        is_other = len(unknown) == 1 < len(people) and not known
        return unknown[0] if is_other else None

    def once(self, noun: str, before: int) -> str | None:
        """Who was what "the former nurse" says, as far as one sentence names nobody else beside the word."""
        cut = self._cut
        found: set[str] = set()
        for at in range(max(before - REACH, 0), before):
            if cut.lowers[at] not in {noun, f"{_ONCE}{noun}"}:
                continue
            if self._names.is_quoted(at) or not _TAKES_OFFICE.isdisjoint(
                cut.lowers[max(at - _TAKEN_WITHIN, 0) : at]
            ):
                continue  # "Ana Ruiz became mayor": she is no former one
            name = self._beside(at)
            if name is None:
                return None  # "a nurse came": somebody else may be one
            found.add(name)
        return found.pop() if len(found) == 1 else None

    def winner(self, before: int) -> str | None:
        """The one person of whom the text has told that they won or took an office: "the new mayor"."""
        lowers = self._cut.lowers
        found = {
            each.name
            for each in self._names.told(max(before - REACH, 0), before)
            if each.agent_type == "person"
            and " " in each.name
            and not _WON.isdisjoint(lowers[each.last : each.last + 2])
            and self._is_of_now(each.last, before)
        }
        return found.pop() if len(found) == 1 else None

    def _is_of_now(self, at: int, before: int) -> bool:
        """Whether all was won, and lately: not the toss, nor a prize in a year that has since passed."""
        last = self._cut.sentence_of(at)[1]
        won, since = self._cut.lowers[at:last], self._cut.lowers[last:before]
        years = [low for low in won if low.isdigit() and len(low) == _YEAR]
        is_old = bool(years) and "year" in since
        return _A_PART.isdisjoint(won) and not is_old

    def _told_from(self, mention: Mention) -> Iterator[str]:
        """As in "Brazil's Ana Ruiz", "the Lagos-born Ana Ruiz", "Ana Ruiz, 27, from Peru"."""
        cut = self._cut
        before = mention.first - 1
        if before > 0 and cut.words[before] in POSSESSIVES:
            yield from self._country(cut.lowers[before - 1])
        yield from self._country(cut.lowers[mention.first].removesuffix(_BORN))
        for at in range(before, max(before - _FROM_WITHIN, -1), -1):
            if cut.lowers[at] in DETERMINERS or not cut.words[at][0].isalpha():
                break
            yield from self._country(cut.lowers[at].removesuffix(_BORN))
            if cut.capitals[at]:
                break  # "the Brazilian left winger Ana Ruiz"
        if cut.lowers[mention.last : mention.last + 2] in _ONE_FROM:
            beside = (*cut.lowers[mention.last + 2 : mention.last + 2 + _BESIDE], ",")
            beside = beside[: beside.index(",") + 1]
            yield from self._country(beside[0])
            if "from" in beside:  # "Ana Ruiz, a nurse from Ghana"
                yield from self._country(beside[beside.index("from") + 1])
        near = range(mention.last, min(mention.last + _FROM_WITHIN, len(cut.words) - 1))
        for at in near:
            if cut.lowers[at] in _FROM and cut.capitals[at + 1]:
                yield from self._country(cut.lowers[at + 1])
            if cut.lowers[at] not in {",", *_FROM} and not cut.lowers[at].isdigit():
                break

    @staticmethod
    def _country(low: str) -> Iterator[str]:
        land = _DEMONYMS.get(low) or countries().get(low)
        land = land or (low if low in _LANDS else None)
        if land:
            yield land.lower()

    def _beside(self, at: int) -> str | None:
        """Whom a sentence names around a word, if it is one: "Ana Ruiz worked as a nurse", "ex-nurse Ana Ruiz"."""
        first, last = self._cut.sentence_of(at)
        near = [
            each
            for each in self._names.told(first, last)
            if each.agent_type == "person" and " " in each.name
        ]
        right = next((x for x in near if x.first <= at + 1 and at < x.last), None)
        if right is not None:
            return right.name
        named = {x.name for x in near if x.last <= at} or {x.name for x in near}
        return named.pop() if len(named) == 1 else None
