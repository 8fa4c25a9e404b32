"""Texts that a program puts together, each around two who may be meant: ``python -m bench.crossed``.

Every way to tell of somebody is crossed with every way to tell of somebody else like it, with the order of the two, and
with what the text calls one of them later. All people, places and companies in them are invented.
"""

import itertools
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final

import attrs

from archive.extract.engine import propose
from archive.extract.proposal import ProposedQuote

SAID: Final = "the ZZZ bridge would stay closed"
"""What somebody said; no other words of a text have the letters of it."""
_MARK: Final = "ZZZ"
_ANA: Final = frozenset(("Ana Ruiz",))
_TOM: Final = frozenset(("Tom Rell",))
"""Who is told of beside her, and is never meant."""


@attrs.frozen
class Case:
    """A text, the names that the chain of what was said must have, and those that it must not."""

    text: str
    wanted: frozenset[str]
    others: frozenset[str]


def chain(text: str) -> frozenset[str]:
    """The names in the longest chain of what was said, in small letters."""
    chains = [
        [(step.name or "").lower() for step in each.steps]
        for each in propose(text, None)
        if isinstance(each, ProposedQuote)
        and any(_MARK in text[start:end] for start, end in each.spans)
    ]
    longest: list[str] = max(chains, key=len, default=[])
    return frozenset(longest)


def answer(case: Case) -> str:
    """Say whether a case is "right", "wrong" where somebody is named who is not meant, or else "open"."""
    names = chain(case.text)
    if not names.isdisjoint(map(str.lower, case.others)):
        return "wrong"
    return "right" if names.issuperset(map(str.lower, case.wanted)) else "open"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def orders(one: str, other: str, later: str) -> Iterator[str]:
    """A text's three sentences in every order in which the last may be asked for: whom does it mean?"""
    yield f"{one} {other} {later}"
    yield f"{other} {one} {later}"
    yield f"{one}\n\n{other}\n\n{later}"
    yield f"{other}\n\n{one}\n\n{later}"
    yield f"{one} {later} {other}"


def _beside(
    one: str,
    other: str,
    later: str,
    *,
    wanted: frozenset[str] = _ANA,
    others: frozenset[str] = _TOM,
) -> Iterator[Case]:
    for text in orders(one, other, later):
        yield Case(text, wanted, others)


_LANDS: Final = {"Malta": "Maltese", "Ghana": "Ghanaian", "Peru": "Peruvian"}
_LEADERS: Final = (
    *("Opposition leader", "Union leader", "Rebel leader", "Community leader"),
    *("Farmers' leader", "Greek Foreign Minister", "Greek opposition leader"),
)
_OF_A_LAND: Final = (
    "{adjective} {Office} {who}",
    "{land}’s {office}, {who},",
    "The {office} of {land}, {who},",
    "{who}, the {office} of {land},",
)


def _told(way: str, land: str, office: str, who: str) -> str:
    words = {"land": land, "adjective": _LANDS[land], "office": office, "who": who}
    return way.format(Office=office.title(), **words)


def leaders() -> Iterator[Case]:
    """As in "The Maltese leader", beside the leader of something else."""
    tops = ("prime minister", "president", "chancellor")
    for land, top, way, other in itertools.product(_LANDS, tops, _OF_A_LAND, _LEADERS):
        yield from _beside(
            f"{_told(way, land, top, 'Ana Ruiz')} landed in Athens on Sunday.",
            f"{other} Tom Rell was at the airport.",
            f"The {_LANDS[land]} leader said {SAID}.",
        )


def lands() -> Iterator[Case]:
    """Two of one office, each of another country."""
    offices = ("foreign minister", "president", "defence minister", "energy minister")
    later = (
        *("The {adjective} {office}", "{land}’s {office}", "The {office} of {land}"),
        *("The {adjective} official", "The {adjective} politician"),
    )
    for office, way, way_two, call in itertools.product(
        offices, _OF_A_LAND, _OF_A_LAND, later
    ):
        called = call.format(land="Malta", adjective="Maltese", office=office)
        yield from _beside(
            f"{_told(way, 'Malta', office, 'Ana Ruiz')} came first.",
            f"{_told(way_two, 'Ghana', office, 'Tom Rell')} came next.",
            f"{called} said {SAID}.",
        )


def owners() -> Iterator[Case]:
    """Two of one office, each of another town, company or field."""
    ways = (
        *("{whose} {office} {who}", "{whose}’s {office}, {who},"),
        *("{who}, the {office} of {whose},", "The {office} of {whose}, {who},"),
    )
    pairs = (("Velm", "Tarn"), ("Norvane Energy", "Oksal Bank"), ("Norvane", "Oksal"))
    offices = (
        *("mayor", "police chief", "bishop", "coroner", "chairman", "spokesman"),
        *("director", "coach", "captain", "editor", "chief executive", "lawyer"),
    )
    for (one, other), office, way in itertools.product(pairs, offices, ways):
        for later in (f"The {one} {office}", f"{one}’s {office}"):
            yield from _beside(
                way.format(whose=one, office=office, who="Ana Ruiz") + " came first.",
                way.format(whose=other, office=office, who="Tom Rell") + " came next.",
                f"{later} said {SAID}.",
            )
    fields = (("union", "school"), ("harbour", "hospital"), ("party", "council"))
    for (one, other), office in itertools.product(fields, offices):
        yield from _beside(
            f"{one.capitalize()} {office} Ana Ruiz came first.",
            f"{other.capitalize()} {office} Tom Rell came next.",
            f"The {one} {office} said {SAID}.",
        )


def ranks() -> Iterator[Case]:
    """Somebody in office, beside who was, or who is a deputy."""
    offices = ("president", "minister", "mayor", "governor", "director", "ambassador")
    ways = ("{Office} {who}", "{who}, the {office},", "The {office}, {who},")
    for office, rank, way in itertools.product(
        offices, ("former ", "ex-", "deputy "), ways
    ):
        below = f"{rank}{office}"
        yield from _beside(
            way.format(Office=office.capitalize(), office=office, who="Ana Ruiz")
            + " came first.",
            way.format(Office=below.capitalize(), office=below, who="Tom Rell")
            + " came next.",
            f"The {office} said {SAID}.",
        )


_BODIES: Final = (
    ("Velm Air", "airline", "Velm Air"),
    ("Oksal Bank", "bank", "Oksal Bank"),
    ("Norvane Motors", "carmaker", "Norvane Motors"),
    ("The University of Tarn", "university", "University of Tarn"),
    ("The Rail Workers Union", "union", "Rail Workers Union"),
    ("The Health Ministry", "ministry", "Health Ministry"),
    ("The Green Party", "party", "Green Party"),
    ("Tarn City Council", "council", "Tarn City Council"),
    ("Orlo General Hospital", "hospital", "Orlo General Hospital"),
    ("The charity Clean Bight", "charity", "Clean Bight"),
    ("The watchdog Ofgrid", "watchdog", "Ofgrid"),
    ("Velm FC", "club", "Velm FC"),
    ("The Tarn Museum", "museum", "Tarn Museum"),
    ("The Orlo Port Authority", "authority", "Orlo Port Authority"),
    ("The Central Bank of Velm", "central bank", "Central Bank of Velm"),
)


def bodies() -> Iterator[Case]:
    """Two bodies of another kind each, and then "the airline", "the charity"."""
    for (one, kind, name), (other, also, another) in itertools.permutations(_BODIES, 2):
        if {kind, also} == {"bank", "central bank"}:
            continue
        yield from _beside(
            f"{one} opened an office in Lissa on Monday.",
            f"{other} opened one in Pola on Tuesday.",
            f"The {kind} said {SAID}.",
            wanted=frozenset((name,)),
            others=frozenset((another,)),
        )


_OUTLETS: Final = (
    ("the Velm Gazette", "paper", "Velm Gazette"),
    ("TASS", "agency", "TASS"),
    ("the BBC", "broadcaster", "BBC"),
    ("Der Spiegel", "magazine", "Der Spiegel"),
    ("the news site Velm Watch", "news site", "Velm Watch"),
    ("Channel 4", "channel", "Channel 4"),
)
_THROUGH: Final = (
    "Ana Ruiz told the {noun} that {said}.",
    "According to the {noun}, {said}.",
    "{Said}, according to the {noun}.",
    "The {noun} quoted Ana Ruiz as saying {said}.",
    "{Said}, the {noun} reported.",
    "Ana Ruiz was quoted by the {noun} as saying {said}.",
    "In an interview with the {noun}, Ana Ruiz said {said}.",
    "{Said}, Ana Ruiz said, the {noun} reported.",
    "Ana Ruiz also told the {noun}: “The ZZZ bridge stays closed.”",
)


def outlets() -> Iterator[Case]:
    """Two outlets of another kind each, and then "the paper", "the agency" in every kind of relay."""
    for (one, noun, name), (other, kind, another) in itertools.permutations(
        _OUTLETS, 2
    ):
        if {noun, kind} == {"broadcaster", "channel"}:
            continue  # either may be either
        leads = (
            (f"A farmer told {one} that it was safe.", f"{_capital(other)} denied it."),
            (
                f"{_capital(one)} said it was safe.",
                f"A driver told {other} that it was not.",
            ),
        )
        for (first, second), through in itertools.product(leads, _THROUGH):
            later = through.format(noun=noun, said=SAID, Said=_capital(SAID))
            names = (frozenset((name,)), frozenset((another,)))
            for gap in (" ", "\n\n"):
                yield Case(gap.join((first, second, later)), *names)


_RELAYS: Final = (
    *("{s} said {c}, {o} reported.", "{C}, {s} said, {o} reported."),
    *("{C}, {s} said on Monday, {o} reported.", "{O} reported that {s} said {c}."),
    *("{O} quoted {s} as saying {c}.", "Quoting {s}, {o} reported that {c}."),
    *("According to {o}, {s} said {c}.", "{S} said, according to {o}, that {c}."),
    *("{S} told {o} that {c}.", "{C}, {s} told {o} on Monday."),
    *("In an interview with {o}, {s} said {c}.", "{C}, {o} reported, citing {s}."),
    *("{S} was quoted by {o} as saying {c}.", "{C}, according to {s}, {o} reported."),
    *("{S} said {c}, according to {o}.", "{O}, citing {s}, said {c}."),
    *("{S} said in remarks carried by {o} that {c}.", "Speaking to {o}, {s} said {c}."),
    *("As reported by {o}, {s} said {c}.", "{S} confirmed to {o} that {c}."),
    *("“{D},” {s} told {o}.", "“{D},” {o} quoted {s} as saying."),
    *("“{D},” {s} was quoted as saying by {o}.", "“{D},” {s} said, {o} reported."),
    *("{S} told {o}: “{D}.”", "“{D},” said {s} in an interview with {o}."),
)
_SPEAKERS: Final = (
    *("Ana Ruiz", "Mayor Ana Ruiz", "the mayor, Ana Ruiz,"),
    *("Ana Ruiz, the mayor of Velm,", "the company’s spokeswoman, Ana Ruiz,"),
)
_SOURCES: Final = {
    "TASS": "TASS",
    "the Velm Gazette": "Velm Gazette",
    "Al Jazeera": "Al Jazeera",
    "the news agency TASS": "TASS",
    "the Guardian": "The Guardian",
    "the daily Tarn Courier": "Tarn Courier",
    "state television": "state television",
}


def relays() -> Iterator[Case]:
    """One speaker through one outlet, in every usual sentence."""
    for way, who, outlet in itertools.product(_RELAYS, _SPEAKERS, _SOURCES):
        text = way.format(
            s=who,
            S=_capital(who),
            o=outlet,
            O=_capital(outlet),
            c=SAID,
            C=_capital(SAID),
            D="The ZZZ bridge stays closed",
        )
        text = _capital(text.replace(",,", ",").replace(",.", "."))
        yield Case(text, _ANA | {_SOURCES[outlet]}, frozenset())


_SURNAMES: Final = (
    *("Cook", "Baker", "Smith", "Carpenter", "Fisher", "Hunter", "Butler", "Porter"),
    *("Bishop", "King", "Judge", "Dean", "Pope", "Major", "Gates", "Brown", "Young"),
    *("Price", "Banks", "Hill", "Stone", "Wolf", "Weeks", "May", "Hall", "Bell"),
)
_FIRST: Final = (
    *("Will", "Bill", "Mark", "Grant", "Rob", "Jack", "Frank", "Faith", "Grace"),
    *("May", "Dawn", "Rose", "Victor", "Christian", "Austin", "Sydney", "Olive"),
)


def names() -> Iterator[Case]:
    """Names that are trades, titles or plain words."""
    for who in (*(f"Tom {x}" for x in _SURNAMES), *(f"{x} Morvane" for x in _FIRST)):
        last = who.split()[-1]
        for text in (
            f"{who} said {SAID}.",
            f"{_capital(SAID)}, said {who}.",
            f"The mayor, {who}, said {SAID}.",
            f"{who}, the mayor, arrived. {last} said {SAID}.",
            f"{who}, 54, arrived on Monday. {_capital(SAID)}, {last} said.",
            f"According to {who}, {SAID}.",
            f"On Monday {who} told reporters {SAID}.",
        ):
            yield Case(text, frozenset((who,)), frozenset((last,)))


CROSSED: Final[dict[str, Callable[[], Iterator[Case]]]] = {
    "the leader of a land, beside another's": leaders,
    "two of one office, by land": lands,
    "two of one office, by town, company or field": owners,
    "who is in office, beside who was or is a deputy": ranks,
    "two bodies of another kind each": bodies,
    "two outlets of another kind each": outlets,
    "one speaker through one outlet": relays,
    "names that are words": names,
}


def main() -> None:
    """Print a table: how many texts there are, and how many have the right names, wrong ones, or none."""
    print("| crossed | texts | right | wrong | open |\n| --- | --- | --- | --- | --- |")
    for what, cases in CROSSED.items():
        found = Counter(map(answer, cases()))
        told = " | ".join(str(found[each]) for each in ("right", "wrong", "open"))
        print(f"| {what} | {found.total()} | {told} |")


if __name__ == "__main__":
    main()
