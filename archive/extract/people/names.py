"""Who is who in one text: every name at its longest, and what is known of the person's pronoun."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

import attrs

from archive.claim.agent import AgentType, fold_name
from archive.extract.people.bodies import (
    bodies_by_noun,
    is_called_body,
    is_known_trade,
    known_by_trade,
    may_be_alike,
    trades_of,
    whole_name,
)
from archive.extract.people.kin import RELATED, SPOUSES, as_couples, relatives
from archive.extract.people.mentions import SON_OF, Mention, mentions_of
from archive.extract.people.offices import Offices, office_in_short
from archive.extract.people.openers import (
    behind_kinds,
    with_places,
    without_headline_words,
    without_labels,
    without_openers,
)
from archive.extract.people.outlets import Outlets
from archive.extract.proposal import Span
from archive.extract.text.marks import Marks
from archive.extract.text.tokens import CLOSING, OPENING, Tokens
from archive.extract.words.grammar import (
    ANYBODYS_END,
    ARTICLES,
    COMPANY_ENDINGS,
    EITHER_IN_A,
    HERS_END,
    HIS_END,
    MEN,
    MEN_IN_A,
    PARTS_OF_HERS,
    PARTS_OF_HIS,
    PERSONS,
    TITLES,
    WOMEN,
)
from archive.extract.words.lexicon import adjectives, peoples

_fold: Final = lru_cache(maxsize=4096)(fold_name)
NAMESAKES: Final = 40
"""Where more share a last name, it tells nobody from the others, and nobody looks through them."""
_STOPS: Final = frozenset(((",",), (".",)))
_MARKS: Final = "“”‘’\"'«»"
_YOUNGER: Final = frozenset(("jr", "sr", "ii", "iii", "iv"))
_PART_OF: Final = 4
"""A part of a double name that stands for the whole is so long: "Zambrano" of Zambrano-Pico."""
_KNOWN: Final = MEN | WOMEN
_TONGUES: Final = frozenset(("arabic", "hebrew", "mandarin", "hindi", "urdu", "farsi"))
"""Languages that are nobody's name, as Sami and Bengali may be."""
_ON_THE_BENCH: Final = frozenset(("justice", "judge", "coroner", "magistrate"))
_FATHERS: Final = frozenset(("abu", "abou"))
"""In the middle of a name these tell of no man, but of the founder of a family: "Salwa Abu Groun"."""
_TOLD: Final = _KNOWN | MEN_IN_A
_ENDING_SAYS: Final = 4
"""A first name in -a is a woman's when it is so long; shorter ones are in the data."""


_INITIALS: Final = 2
_TRADE_REACH: Final = 400
"""So many words back a body is still "the lender"."""


class Names:
    """The name table of one text."""

    def __init__(
        self,
        cut: Tokens,
        outlets: Outlets,
        skipped: frozenset[int] = frozenset(),
        marks: Marks | None = None,
    ) -> None:
        """Read all names; sentences that begin at a ``skipped`` token tell nothing of the rest: captions."""
        self._quoted = _joined(
            (each.first, each.last)
            for each in (marks.stretches if marks else ())
            if each.is_closed
        )
        self._longest: dict[str, set[str]] = {}
        self._firsts: dict[str, set[str]] = {}
        self._middles: dict[str, set[str]] = {}
        self._genders: dict[str, str] = {}
        self._judges: set[str] = set()
        self._titled: dict[str, str] = {}
        self._bodies: dict[str, set[str]] = {}
        self._cut = cut
        found = without_openers(cut, behind_kinds(cut, list(mentions_of(cut, outlets))))
        found = without_headline_words(cut, without_labels(cut, found))
        found = _without_offices(cut, found)
        runs = _by_initials(cut, with_places(cut, _as_beside(cut, found)))
        runs = as_couples(cut, _as_the_body(runs), _said_by_name)
        runs = _with_titles_for_names(cut, runs)
        self._relatives = relatives(cut, runs, RELATED, _said_by_name)
        self._spouses = (
            relatives(cut, runs, SPOUSES, _said_by_name) if self._relatives else {}
        )
        for (_, sex), name in self._relatives.items():
            self._genders.setdefault(name, sex)
        self._learn(
            runs
            if not skipped
            else [run for run in runs if cut.sentence_of(run.first)[0] not in skipped]
        )
        settled = (self._settled(run) for run in runs)
        self.mentions = [each for each in settled if not _is_a_tongue(each)]
        self._starts = [each.first for each in self.mentions]
        self._told = [x for x in self.mentions if not self.is_quoted(x.first)]
        self._told_from = [each.first for each in self._told]
        self._called = bodies_by_noun(cut, self.mentions)
        self.offices = Offices(cut, self.mentions, skipped)

    def over(self, first: int, last: int) -> list[Mention]:
        """The mentions that begin in a range of tokens."""
        return self.mentions[
            bisect_left(self._starts, first) : bisect_left(self._starts, last)
        ]

    def whole(self, first: int, last: int) -> Mention | None:
        """The person whose first and last name tokens are, and nothing else: no more has to be asked of them."""
        at = bisect_left(self._starts, first)
        if at == len(self._starts) or self._starts[at] != first:
            return None
        each = self.mentions[at]
        is_whole = each.last == last and each.last - each.bare > 1
        return each if is_whole and each.agent_type == "person" else None

    def told(self, first: int, last: int) -> list[Mention]:
        """Those of the mentions in a range whom the text itself names: not inside anybody's quotation."""
        return self._told[
            bisect_left(self._told_from, first) : bisect_left(self._told_from, last)
        ]

    def is_quoted(self, token: int) -> bool:
        """Whether a token stands inside somebody's quotation."""
        at = bisect_right(self._quoted, (token, len(self._cut.words)))
        return at > 0 and token < self._quoted[at - 1][1]

    def body_called(self, noun: str, before: int) -> str | None:
        """The one body that the text has named so far with a noun in its name: "the council"."""
        found = self.bodies_called(noun, before)
        return next(iter(found)) if len(found) == 1 else None

    def bodies_called(self, noun: str, before: int) -> frozenset[str]:
        """All bodies that the text has named so far with a noun in their name, or called so beside it."""
        known = self._called.get(noun, [])[:NAMESAKES]
        until = bisect_left(known, before, key=lambda each: each.first)
        return frozenset(each.name for each in known[:until])

    def bodies_with(self, phrase: str, before: int) -> frozenset[str]:
        """All bodies named so far with some words in their names: "the central bank" of the Central Bank of Velm."""
        told = self.told(max(before - _TRADE_REACH, 0), before) if " " in phrase else ()
        return frozenset(
            each.name
            for each in told
            if each.agent_type == "organisation"
            and f" {phrase} " in f" {each.name.lower()} "
        )

    def is_called(self, name: str, nouns: Collection[str]) -> bool:
        """Whether the text calls a body by one of these nouns: "Unite, the union"."""
        return any(
            each.name == name
            for noun in nouns
            for each in self._called.get(noun, [])[:NAMESAKES]
        )

    def bodies_of_trade(self, noun: str, before: int) -> set[str]:
        """The bodies told of so far whose names say what they do, and what is joined to one: "the lender"."""
        begin = max(before - _TRADE_REACH, 0)
        found = [
            each
            for each in self.told(begin, before)
            if noun in trades_of(each.name)
            and (each.agent_type == "organisation" or is_known_trade(each.name))
            # "Velm Bank analyst Tom Rell": of whom else he speaks is open
            and PERSONS.isdisjoint(self._cut.lowers[each.last : each.last + 1])
        ]
        names = {whole_name(self._cut, each) for each in found}
        names.update(known_by_trade(self._cut, noun, begin, before))
        return names.union(*(self.joined_to(x.name, noun, before) for x in found))

    def joined_to(self, name: str, noun: str, before: int) -> set[str]:
        """What "and" joins to a body where the text names it last, and a noun may mean as well."""
        told = self.told(max(before - _TRADE_REACH, 0), before)
        last = next((x for x in reversed(told) if x.name == name), None)
        return {
            (one if other is last else other).name
            for one, other in pairwise(told)
            if last is not None
            and (one is last or other is last)
            and not self.is_known_person((one if other is last else other).name)
            and may_be_alike(self._cut, one, other, noun)
        }

    def gender_of(self, name: str) -> str | None:
        """What a title, an office, or else the name itself says about a person's pronoun, if anything does."""
        known = self._genders.get(name)
        return known if known is not None or " " not in name else _said_by_name(name)

    def is_guessed(self, name: str) -> bool:
        """Whether no more than the ending of a first name says whether it is a man's."""
        first = _fold(name.split(maxsplit=1)[0])
        is_known = name in self._genders or first in _TOLD or _said_by_parts(name)
        return " " in name and not is_known

    def is_known_first(self, name: str) -> bool:
        """Whether a name begins with a known first name, or is one."""
        return bool(name) and _fold(name.split(maxsplit=1)[0]) in _KNOWN

    def is_known_person(self, name: str) -> bool:
        """Whether a first name is known as one."""
        return " " in name and _fold(name.split(maxsplit=1)[0]) in _KNOWN

    def spouse_of(self, name: str, sex: str) -> str | None:
        """Whom the text names as somebody's wife, or as one of a couple: the Ana of "Tom Ruiz and his wife, Ana"."""
        related = self._spouses.get((_fold(name.rsplit(maxsplit=1)[-1]), sex))
        return related if related != name else None

    def _is_in_marks(self, run: Mention) -> bool:
        """Whether a name stands alone between quotation marks: the “Harbour Strangler” lends nobody a first name."""
        words = self._cut.words
        if run.first == 0 or words[run.first - 1] not in OPENING:
            return False
        last = run.last + (words[run.last : run.last + 1] in _STOPS)
        return last < len(words) and words[last] in CLOSING

    def _learn(self, runs: Sequence[Mention]) -> None:
        for run in runs:
            if run.agent_type == "organisation" and " " in run.name:
                self._bodies.setdefault(run.name.split()[0], set()).add(run.name)
            if run.agent_type != "person" or self._is_in_marks(run):
                continue
            if not _ON_THE_BENCH.isdisjoint(self._cut.lowers[run.first : run.bare]):
                self._judges.add(run.name)
            if run.gender:
                self._genders.setdefault(run.name, run.gender)
                self._titled.setdefault(_fold(run.name.split()[-1]), run.gender)
            if " " in run.name:
                self._learn_parts(run.name)
        for known in (self._longest, self._firsts, self._middles):
            for key, names in known.items():
                if len(names) > 1:
                    known[key] = _merged(names)

    def _learn_parts(self, name: str) -> None:
        """Keep by which of its parts a person may be called."""
        parts = name.split()
        last = _fold(parts[-1])
        if last in _YOUNGER:
            last = _fold(parts[-2])  # "Hale" is Robert F. Hale Jr
        keys = {last}
        if "-" in last:
            keys.update(x for x in last.split("-") if len(x) >= _PART_OF)
        if len(parts) == len(("first", "father's", "mother's")):
            # "Pinto" is Rosario Pinto Villegas; "Vee" is Ana “Vee” Ruiz
            keys.add(_fold(parts[1].strip(_MARKS)))
        for before, part in pairwise(parts[:-1]):
            if before not in SON_OF and part.istitle():
                self._middles.setdefault(_fold(part), set()).add(name)
        for key in keys:
            self._longest.setdefault(key, set()).add(name)
        self._firsts.setdefault(_fold(parts[0]), set()).add(name)

    def _settled(self, run: Mention) -> Mention:
        """Give a mention its longest name, where only one person in the text has it."""
        if run.agent_type == "state":
            return run
        parts = _fold(run.name).split()
        same = self._longest.get(parts[-1], set())
        if len(parts) > 1 and same == {run.name}:
            return run
        # "Abdel Burhan", and then "al-Burhan"
        same = same or self._longest.get(parts[-1].removeprefix("al-"), set())
        if len(same) > NAMESAKES:
            return run
        if len(parts) > 1:
            fuller = [name for name in same if set(parts) <= set(_fold(name).split())]
            is_one = run.agent_type == "person" and len(fuller) == 1
            if not is_one or fuller[0] == run.name:
                return run
            return attrs.evolve(run, name=fuller[0])
        before = self._cut.lowers[run.first - 1] if run.first else ""
        sons = {each for each in same if _is_fathers(each)}
        if before in SON_OF and len(sons) == 1:  # "“A,” bin Salman said"
            return attrs.evolve(run, first=run.first - 1, name=sons.pop())
        # "Prince Fahad" is Fahad bin Rashid, and not Nasser bin Fahad, who is his son
        same = {each for each in same if not _is_fathers(each)}
        same = same or self._firsts.get(parts[0], set())
        bodies = _merged(self._bodies.get(run.name, set()))
        if not same and len(bodies) == 1:
            # "Velm" is Velm Harbour Works, where the text names nobody else so.
            return attrs.evolve(run, name=next(iter(bodies)), agent_type="organisation")
        # "Lula" is Luiz Inácio Lula da Silva, where nobody else is called so
        if not same and parts[0] not in _KNOWN:
            same = self._middles.get(parts[0], set())
        if len(same) > 1 and run.gender:
            same = self._titled_so(run, same) or same
        related = self._relatives.get((parts[-1], run.gender or ""))
        if related and not any(self.gender_of(each) == run.gender for each in same):
            return attrs.evolve(run, name=related)  # "Tom Ruiz and his wife, Ana"
        if len(same) != 1 or self._is_of_another(run, next(iter(same))):
            return run
        return attrs.evolve(run, name=next(iter(same)), agent_type="person")

    def _titled_so(self, run: Mention, same: Collection[str]) -> set[str]:
        """Whom of several "Ms Ruiz" may be: Ana Ruiz, and not Tom Ruiz; Kim Ruiz where no other is a woman."""
        known = {name: self.gender_of(name) for name in same}
        certain = {name for name, sex in known.items() if sex == run.gender}
        title = self._cut.lowers[run.first : run.bare]
        if certain and certain <= self._judges and _ON_THE_BENCH.isdisjoint(title):
            return set()  # "Justice Ana Ruiz jailed Tom Ruiz. Mrs Ruiz wept"
        return certain or {name for name, sex in known.items() if sex is None}

    def _is_of_another(self, run: Mention, name: str) -> bool:
        """Whether "Ms Ruiz" is not Tom Ruiz, whom the text calls "Mr Ruiz" before: his widow."""
        parts = name.split()
        known = self.gender_of(name) or self._titled.get(_fold(parts[-1]))
        is_short = len(run.name.split()) < len(parts)
        return is_short and run.gender is not None and known not in {None, run.gender}


def _is_a_tongue(run: Mention) -> bool:
    """Whether a name alone says no more than of which country, or in which language: "Kyodo's English service"."""
    low = run.name.lower()
    return run.agent_type == "person" and (
        low in adjectives() or low in _TONGUES or low in peoples()
    )


def _joined(ranges: Iterable[Span]) -> list[Span]:
    """Ranges in order, those that lie in one another as one."""
    found: list[Span] = []
    for begin, end in sorted(ranges):
        if found and begin <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((begin, end))
    return found


def _is_fathers(name: str) -> bool:
    """Whether a name ends with that of somebody's father: "Nasser bin Fahad"."""
    return not SON_OF.isdisjoint(name.lower().split()[-2:-1])


@lru_cache(maxsize=4096)
def _said_by_name(name: str) -> str | None:
    """The pronoun that a first name speaks for, or another part of a whole name."""
    first = _fold(name.split(maxsplit=1)[0])
    if first in MEN_IN_A or first in MEN:
        return "he"
    if first in EITHER_IN_A:
        return None
    told = _said_by_parts(name) if first not in WOMEN else None
    if told is not None:
        return told
    ends_so = first.endswith("a") and len(first) >= _ENDING_SAYS
    return "she" if first in WOMEN or ends_so else None


@lru_cache(maxsize=4096)
def _said_by_parts(name: str) -> str | None:
    """What the other parts of a name say: "Nguyen Thi Hoa", "Umm Khaled", "Petrova"."""
    parts = [_fold(part) for part in name.split()]
    for sex, known in (("she", PARTS_OF_HERS), ("he", PARTS_OF_HIS)):
        if not known.isdisjoint(parts[:1] + [x for x in parts if x not in _FATHERS]):
            return sex
    last = next((x for x in reversed(parts) if x not in ANYBODYS_END), "")
    if last.endswith(HERS_END):
        return "she"
    return "he" if last.endswith(HIS_END) else None


def _as_beside(cut: Tokens, runs: Sequence[Mention]) -> list[Mention]:
    """Make bodies of names that look like persons', where what stands beside one of them says so."""
    bodies = {
        run.name
        for run in runs
        if run.agent_type == "person"
        and run.bare == run.first
        and run.gender is None
        and _fold(run.name.split()[0]) not in _KNOWN
        and is_called_body(cut, run)
    }
    if not bodies:
        return list(runs)
    firsts = {name.split()[0] for name in bodies} - _family_names(runs, bodies)
    return [
        attrs.evolve(run, agent_type="organisation")
        if run.agent_type == "person"
        and run.gender is None
        and (
            run.name in bodies
            or (run.bare == run.first and run.name.split()[0] in firsts)
        )
        else run
        for run in runs
    ]


def _family_names(runs: Sequence[Mention], bodies: Collection[str]) -> set[str]:
    """What people are called by alone, so that it is no body's short name: "Velm" beside Tom Velm of Velm Realty."""
    return {
        run.name.split()[-1]
        for run in runs
        if run.agent_type == "person" and " " in run.name and run.name not in bodies
    }


def _by_initials(cut: Tokens, runs: Sequence[Mention]) -> list[Mention]:
    """Give initials the name that they stood behind in brackets: "the Velm Riders' Union (VRU)", and then "the VRU"."""
    known: dict[str, str] = {}
    for run, behind in pairwise(runs):
        if behind.first != run.last + 1 or cut.words[run.last] not in {"(", ","}:
            continue
        is_short = behind.last == behind.first + 1 and len(behind.name) > 1
        if not (is_short and " " in run.name):
            continue
        is_initials = behind.name.isupper() or _is_read_as_a_word(behind.name, run)
        if cut.words[run.last] == ",":  # "the Velm Rail Union, VRU,"
            is_initials = _initials(run.name) == behind.name
        if is_initials:
            known.setdefault(behind.name, run.name)
    _add_unsaid(known, runs)
    if not known:
        return list(runs)
    return [
        attrs.evolve(run, name=known[run.name], agent_type=_type_beside(run))
        if run.name in known and run.gender is None
        else run
        for run in runs
    ]


def _type_beside(run: Mention) -> AgentType:
    """What initials stand for: a land, where they are one's, else a body."""
    return "state" if run.agent_type == "state" else "organisation"


def _initials(name: str) -> str:
    """As "WADA" of "World Anti-Doping Agency"."""
    parts = name.replace("-", " ").split()
    return "".join(part[0] for part in parts if part[0].isupper())


def _add_unsaid(known: dict[str, str], runs: Sequence[Mention]) -> None:
    """Add initials that stand beside no name, where one body has them: "the Civil Aviation Board", "the CAB", "Cab"."""
    bodies: dict[str, set[str]] = {}
    for run in runs:
        if run.agent_type in {"organisation", "state"} and " " in run.name:
            bodies.setdefault(_initials(run.name), set()).add(run.name)
    for run in runs if bodies else ():
        named = bodies.get(run.name.upper(), ())
        many = len(run.name)
        if len(named) == 1 and (
            (run.name.isupper() and many >= _INITIALS)
            or (run.name.istitle() and many > _INITIALS + 1)
        ):
            known.setdefault(run.name, next(iter(named)))


def _without_offices(cut: Tokens, runs: Sequence[Mention]) -> list[Mention]:
    """Leave out what is an office in short: "Superintendent of Police (SP) Ana Ruiz", and then "the SP"."""
    short = {
        run.name
        for run, behind in pairwise(runs)
        if run.first and office_in_short(cut, behind.first) == run.first
    }
    short |= {
        run.name
        for run in runs
        if cut.words[run.first - 1 : run.first] == ("(",)
        and run.name.isupper()
        and cut.lowers[run.first - 2] in PERSONS
    }  # "Ana Ruiz, the district medical officer (DMO),"
    return [run for run in runs if run.name not in short] if short else list(runs)


def _is_read_as_a_word(short: str, run: Mention) -> bool:
    """As in "the National Union of Metalworkers of South Africa (Numsa)": a body's initials, spoken as a word."""
    initials = "".join(part[0] for part in run.name.split() if part[0].isupper())
    is_body = run.agent_type == "organisation"
    return is_body and len(short) > _INITIALS and short.upper() in initials


def _with_titles_for_names(cut: Tokens, runs: Sequence[Mention]) -> list[Mention]:
    """Add "Bishop" of "Bishop said", where the text names Tom Bishop: a title is a name there."""
    last = {
        run.name.split()[-1]
        for run in runs
        if run.agent_type == "person" and " " in run.name
    }
    called = {name.lower() for name in last} & TITLES
    if not called:
        return list(runs)
    taken = {at for run in runs for at in range(run.first, run.last)}
    alone = [
        Mention(first=at, last=at + 1, bare=at, name=cut.words[at], agent_type="person")
        for at in cut.all_of(frozenset(called))
        if at not in taken
        and cut.words[at] in last
        and cut.lowers[at - 1] not in ARTICLES
        and cut.capitals[at + 1 : at + 2] != (True,)
    ]
    return sorted((*runs, *alone), key=lambda each: each.first)


def _as_the_body(runs: Sequence[Mention]) -> list[Mention]:
    """Make "Velm Haulage" the body that the text calls Velm Haulage Ltd elsewhere."""
    bodies: dict[str, str] = {}
    for run in runs:
        parts = run.name.split()
        if run.agent_type == "organisation" and parts[-1].lower() in COMPANY_ENDINGS:
            bodies[" ".join(parts[:-1])] = run.name
    if not bodies:
        return list(runs)
    for name in _family_names(runs, bodies) & bodies.keys():
        del bodies[name]
    return [
        attrs.evolve(run, name=bodies[run.name], agent_type="organisation")
        if run.name in bodies and run.gender is None
        else run
        for run in runs
    ]


def _merged(names: set[str]) -> set[str]:
    """Leave out what is only a shorter form of another: "Ali Karim" beside "Seyyed Ali Karim"."""
    if len(names) > NAMESAKES:
        return names
    kept: set[str] = set()
    for name in sorted(names, key=lambda each: (-len(each), each)):
        parts = set(_fold(name).split())
        if not any(parts <= set(_fold(other).split()) for other in kept):
            kept.add(name)
    return kept
