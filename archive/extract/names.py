"""Who is who in one text: every name at its longest, the offices that go with it, and whom a pronoun means."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

import attrs

from archive.claim.agent import AgentType, fold_name
from archive.extract.grammar import (
    COMMON,
    ENDS_AN_OFFICE,
    FEMALE,
    MALE,
    MEN,
    MEN_IN_A,
    NOT_OF_AN_OFFICE,
    PARTICLES,
    SHORT_TITLES,
    WOMEN,
)
from archive.extract.lexicon import adjectives, countries, words
from archive.extract.outlets import Outlets
from archive.extract.tokens import ENDS, Tokens

RUN_LIMIT: Final = 16
"""No name with its titles has more words."""
ROLES_LOOKED_AT: Final = 200
"""An office named further back than so many others is not meant any more."""
PRONOUNS: Final = {
    "he": "he",
    "she": "she",
    "him": "he",
    "his": "he",
    "her": "she",
    "hers": "she",
    "it": "it",
    "its": "it",
    "they": "they",
    "them": "they",
    "their": "they",
    "who": "who",
    "i": "i",
    "we": "i",
    "you": "i",
}

_ROLE_LIMIT: Final = 7
"""No office has more words: "the deputy minister of roads and urban development"."""


@attrs.frozen(kw_only=True)
class Mention:
    """A run of words that names somebody: the whole run with its titles, the bare name in it, the longest name."""

    first: int
    last: int
    bare: int
    name: str
    agent_type: AgentType
    gender: str | None = None
    is_settled: bool = True


@attrs.frozen(kw_only=True)
class Role:
    """An office that the text gives to a person, as folded words: "deputy minister of roads"."""

    words: frozenset[str]
    name: str
    at: int
    first: int
    last: int
    is_caption: bool = False


@attrs.frozen(kw_only=True)
class Who:
    """Whom some words mean: a name or nobody settled, the words themselves as tokens, and flags of FORMAT.md's hop."""

    name: str | None
    agent_type: AgentType
    first: int
    last: int
    flags: tuple[str, ...] = ()
    is_group: bool = False


class Names:
    """The name table of one text."""

    def __init__(
        self, cut: Tokens, outlets: Outlets, skipped: frozenset[int] = frozenset()
    ) -> None:
        """Read all names; ``skipped`` are the first tokens of sentences that tell nothing of the rest, such as captions."""
        self._cut = cut
        self._outlets = outlets
        self._skipped = skipped
        self.mentions: list[Mention] = []
        self.roles: list[Role] = []
        self.caption_roles: list[Role] = []
        self._longest: dict[str, set[str]] = {}
        self._firsts: dict[str, set[str]] = {}
        self._gender: dict[str, str] = {}
        runs = list(self._runs())
        self._learn(runs)
        self.mentions = [self._settled(run) for run in runs]
        self._starts = [each.first for each in self.mentions]
        self._learn_roles()

    # ------------------------------------------------------------------ reading names

    def _runs(self) -> Iterator[Mention]:
        cut, at = self._cut, 0
        while at < len(cut.words):
            outlet = self._outlets.at(at)
            if outlet is not None and not outlet.is_ambiguous:
                at = outlet.last
                continue
            if not self._begins(at):
                at += 1
                continue
            last = self._run_end(at)
            mention = self._mention(at, last)
            if mention is not None:
                yield mention
            at = last

    def _begins(self, at: int) -> bool:
        cut = self._cut
        if (
            not cut.is_name_like(at)
            or not cut.words[at][-1].isalnum()
            and len(cut.words[at]) < 3
        ):  # noqa: PLR2004 - "U.S."
            return False
        return cut.lowers[at] not in COMMON or (
            cut.lowers[at] in {"will", "may", "mark"}
            and at > 0
            and cut.is_name_like(at - 1)
        )

    def _run_end(self, at: int) -> int:
        """Where a run of capitals ends; small words of names and initials' full stops belong to it."""
        cut, last = self._cut, at + 1
        while last < len(cut.words) and last - at < RUN_LIMIT:
            word = cut.words[last]
            if cut.starts[last] - cut.ends[last - 1] > 1:
                break
            is_short = (
                len(cut.words[last - 1]) == 1 or cut.lowers[last - 1] in SHORT_TITLES
            )
            if word == "." and is_short and self._capital(last + 1):
                last += 1
            elif self._capital(last) and cut.lowers[last] not in {"i"}:
                outlet = self._outlets.at(last)
                if outlet is not None and not outlet.is_ambiguous:
                    break
                last += 1
            elif (
                cut.lowers[last] in PARTICLES
                and word.islower()
                and (
                    self._capital(last + 1)
                    or (
                        last + 1 < len(cut.words)
                        and cut.lowers[last + 1] in PARTICLES
                        and self._capital(last + 2)
                    )
                )
            ):
                last += 1
            else:
                break
        return last

    def _capital(self, at: int) -> bool:
        cut = self._cut
        return (
            at < len(cut.words)
            and cut.words[at][0].isupper()
            and cut.starts[at] - cut.ends[at - 1] <= 1
        )

    def _mention(self, first: int, last: int) -> Mention | None:
        cut = self._cut
        titles = words("roles", "titles")
        bare, at = first, first
        gender = None
        while at < last:
            lower = cut.lowers[at]
            gender = self._gendered(lower) or gender
            # "Communications Director": what stands before the last title word belongs to the title.
            if lower in titles and at + 1 < last and cut.words[at] != ".":
                bare = at + 1
                if cut.words[bare] == "." and bare + 1 < last:
                    bare += 1
            elif self._ends_body(at, first, last):
                bare = at + 1
            at += 1
        while bare < last - 1 and cut.lowers[bare] in adjectives():
            bare += 1
        rest = cut.lowers[bare + 1 : last]
        if (
            len(rest) > 1
            and cut.lowers[bare] in countries()
            and not any(word in words("roles", "organisation_words") for word in rest)
        ):
            bare += 1
        if bare >= last or cut.lowers[bare] in PARTICLES and cut.words[bare].islower():
            return None
        run = cut.words[bare:last]
        name = cut.text[cut.starts[bare] : cut.ends[last - 1]]
        if bare == last - 1 and cut.lowers[bare] in titles:
            return None
        before = cut.lowers[first - 1] if first else ""
        has_title = bare > first or (
            bool(before) and before in words("roles", "persons")
        )
        return Mention(
            first=first,
            last=last,
            bare=bare,
            name=" ".join(name.split()),
            agent_type=self._type(run, has_title=has_title),
            gender=gender or self._gendered(before),
        )

    def _ends_body(self, at: int, first: int, last: int) -> bool:
        """Whether a body's name ends here and its chief's begins: "chief executive of the Harbour Council Ana Ruiz"."""
        lowers, bodies = self._cut.lowers, words("roles", "organisation_words")
        rest = lowers[at + 1 : last]
        if (
            lowers[at] not in bodies
            or len(rest) != 2
            or any(low in bodies for low in rest)
        ):  # noqa: PLR2004 - a first and a last name
            return False
        return any(
            low in words("roles", "persons")
            for low in lowers[max(0, first - 6) : first]
        )

    @staticmethod
    def _gendered(lower: str) -> str | None:
        return "he" if lower in MALE else "she" if lower in FEMALE else None

    @staticmethod
    def _type(run: tuple[str, ...], *, has_title: bool) -> AgentType:
        lowers = [word.lower() for word in run]
        joined = " ".join(lowers)
        if joined in countries():
            return "state"
        if has_title and len(run) < 6:  # noqa: PLR2004 - a name this long is an organisation's
            return "person"
        if any(word in words("roles", "organisation_words") for word in lowers):
            return "organisation"
        if len(run) == 1 and (run[0].isupper() and len(run[0]) > 1):
            return "organisation"
        if lowers[0] in countries():
            return "organisation"
        return "person"

    def _learn(self, runs: list[Mention]) -> None:
        for run in runs:
            if run.agent_type != "person" or self._is_skipped(run.first):
                continue
            parts = run.name.split()
            if run.gender:
                self._gender.setdefault(run.name, run.gender)
            if len(parts) > 1:
                self._longest.setdefault(fold_name(parts[-1]), set()).add(run.name)
                self._firsts.setdefault(fold_name(parts[0]), set()).add(run.name)
        for known in (self._longest, self._firsts):
            for key, names in known.items():
                known[key] = _merged(names)

    def _is_skipped(self, token: int) -> bool:
        return self._cut.sentence_of(token)[0] in self._skipped

    def _settled(self, run: Mention) -> Mention:
        if run.agent_type == "state":
            return run
        key = fold_name(run.name)
        parts = key.split()
        same = self._longest.get(parts[-1], set())
        if len(parts) > 1:
            fuller = [
                name for name in same if set(parts) <= set(fold_name(name).split())
            ]
            if run.agent_type == "person" and len(fuller) == 1:
                return attrs.evolve(run, name=fuller[0])
            return run
        if not same:
            same = self._firsts.get(parts[0], set())
        if len(same) > 1 and run.gender:
            same = {
                name
                for name in same
                if self._gender.get(name, run.gender) == run.gender
            } or same
        if len(same) == 1:
            return attrs.evolve(run, name=next(iter(same)), agent_type="person")
        return run

    # ------------------------------------------------------------------ offices

    def _learn_roles(self) -> None:
        cut = self._cut
        for each in self.mentions:
            if each.agent_type != "person" or not each.is_settled:
                continue
            said = [
                word for word in cut.lowers[each.first : each.bare] if word.isalpha()
            ]
            before, first = self._role_before(each.first)
            self._add_role([*said, *before], each, first, each.last)
            after = self._role_after(each)
            self._add_role(after, each, each.first, each.last + 1 + len(after))

    def _add_role(
        self, said: list[str], mention: Mention, first: int, last: int
    ) -> None:
        found = frozenset(_country(word) for word in said)
        if not found & words("roles", "persons"):
            return
        is_caption = self._is_skipped(mention.first)
        role = Role(
            words=found,
            name=mention.name,
            at=mention.first,
            first=first,
            last=last,
            is_caption=is_caption,
        )
        (self.caption_roles if is_caption else self.roles).append(role)

    def _role_before(self, first: int) -> tuple[list[str], int]:
        """ "Iran's deputy minister of roads, X", "the marine biologist X": the words, and where they begin."""
        cut, found, begin = self._cut, list[str](), first
        at = first - 1
        if at >= 0 and cut.words[at] == ",":
            at -= 1
        while at >= 0 and len(found) < _ROLE_LIMIT:
            lower = cut.lowers[at]
            if lower in {"the", "a", "an", "his", "her", "its", "their", "and"}:
                break
            if cut.lowers[at] in {"'s", "’s"} and at:
                found.append(cut.lowers[at - 1])
                begin = at - 1
                break
            if not (
                lower.replace("-", "").isalpha()
                and (
                    cut.words[at].islower()
                    or lower in adjectives()
                    or lower in words("roles", "titles")
                    or lower in countries()
                )
            ):
                break
            if lower in ENDS_AN_OFFICE:
                break
            found.append(lower)
            begin = at
            at -= 1
        return found, begin

    def _role_after(self, mention: Mention) -> list[str]:
        """ "X, the opposition leader," and "X, who chairs": the words up to a comma or a verb."""
        cut, at = self._cut, mention.last
        if at >= len(cut.words) or cut.words[at] != ",":
            return []
        found: list[str] = []
        for at in range(
            mention.last + 1, min(mention.last + 2 + _ROLE_LIMIT * 2, len(cut.words))
        ):
            lower = cut.lowers[at]
            if (
                cut.words[at] in {",", ";", ":", "—"}
                or cut.words[at] in ENDS
                or lower in {"who", "which", "whose", "that", "and"}
            ):
                break
            if lower in ENDS_AN_OFFICE:
                return []
            if lower.replace("-", "").isalpha():
                found.append(lower)
        return found if found and found[0] not in PRONOUNS else []

    # ------------------------------------------------------------------ asking

    def over(self, first: int, last: int) -> list[Mention]:
        """The mentions that begin in a range of tokens."""
        return self.mentions[
            bisect_left(self._starts, first) : bisect_left(self._starts, last)
        ]

    def by_role(self, said: frozenset[str], before: int) -> str | None:
        """The one person whose office these words name: the latest before a place, if no other has as good a claim."""
        heads = said & words("roles", "persons")
        if not heads:
            return None
        asked = frozenset(_country(word) for word in said) - NOT_OF_AN_OFFICE
        lands = {word for word in asked if word in _lands()}
        last = bisect_left(self.roles, before, key=lambda role: role.at)
        recent = self.roles[max(0, last - ROLES_LOOKED_AT) : last]
        found = [role for role in recent if heads <= role.words]
        owners = {role.name for role in found}
        exact = [role for role in found if asked <= role.words]
        near = exact or [
            role
            for role in found
            if (asked - lands) <= role.words
            and not (
                lands and {word for word in role.words if word in _lands()} - lands
            )
        ]
        if not near and len(owners) == 1 and not lands:
            return owners.pop()
        people = list(dict.fromkeys(role.name for role in reversed(near)))
        return people[0] if people and (len(people) == 1 or bool(exact)) else None

    def gender_of(self, name: str) -> str | None:
        """What a title, an office, or else the first name's ending says about a person's pronoun, if anything does."""
        known = self._gender.get(name)
        if known is None and " " in name:
            first = fold_name(name.split()[0])
            if first in MEN_IN_A or first in MEN:
                return "he"
            if first in WOMEN or (first.endswith("a") and len(first) > 3):  # noqa: PLR2004 - "Ada" and "Eva" are on the list
                return "she"
        return known




def _lands() -> frozenset[str]:
    return _LANDS


_LANDS: Final = frozenset(country.lower() for country in set(countries().values()))


def _country(word: str) -> str:
    """Bring "Pakistani" and "Pakistan" to one."""
    found = countries().get(word)
    return found.lower() if found else word


def _merged(names: set[str]) -> set[str]:
    """Leave out what is only a shorter form of another: "Ali Khamenei" beside "Seyyed Ali Khamenei"."""
    kept: set[str] = set()
    for name in sorted(names, key=len, reverse=True):
        parts = set(fold_name(name).split())
        if not any(parts <= set(fold_name(other).split()) for other in kept):
            kept.add(name)
    return kept
