"""Which names are of outlets: those on the list, and those that the text itself calls a paper, an agency, a channel."""

import functools
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping
from typing import Final, Literal

import attrs

from archive.claim.date_words import MONTHS
from archive.extract.people.outlet_signs import (
    JOINS_NAMES,
    RUN_LIMIT,
    called_before,
    is_beside,
    is_called_behind,
    is_called_outlet,
    is_in_print,
    is_of_a_paper,
    is_printed_by,
    is_told,
    may_be_called_outlet,
    run_end,
    speaks_as_paper,
    told_of_as,
)
from archive.extract.text.tokens import Tokens, words_of
from archive.extract.when.form import word
from archive.extract.words.grammar import (
    BODIES,
    DAYS,
    FIELDS,
    ORGANISATION_WORDS,
    OUTLET_NOUNS,
    PAPERS_OWN,
    PERSONS,
    TITLES,
    TWEETS,
)
from archive.extract.words.lexicon import table, words

OutletKind = Literal["agency", "paper", "broadcaster", "checker", "platform", "named"]
_LISTS: Final[tuple[tuple[str, OutletKind], ...]] = (
    ("platforms", "platform"),
    ("agencies", "agency"),
    ("papers", "paper"),
    ("broadcasters", "broadcaster"),
    ("checkers", "checker"),
)
_STANDS_FOR: Final[Mapping[str, tuple[OutletKind, ...]]] = {
    "agency": ("agency", "named"),
    "newswire": ("agency", "named"),
    "wire": ("agency", "named"),
    "paper": ("paper", "named"),
    "newspaper": ("paper", "named"),
    "daily": ("paper", "named"),
    "broadcaster": ("broadcaster", "named"),
    "channel": ("broadcaster", "named"),
    "station": ("broadcaster", "named"),
    "network": ("broadcaster", "named"),
}
_SORTS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("paper", "newspaper", "daily", "tabloid", "broadsheet"), "paper"),
    **dict.fromkeys(("site", "website", "portal", "platform", "app"), "site"),
    **dict.fromkeys(("broadcaster", "station", "channel", "network"), "broadcaster"),
    **dict.fromkeys(("agency", "newswire", "wire"), "agency"),
    "magazine": "magazine",
}
"""What an outlet is that is called so, and so which it is not."""
_HEARD: Final = frozenset(("Radio", "Rádio", "FM"))
_TELLS_OF_A_PAPER: Final = OUTLET_NOUNS | PAPERS_OWN
_BEGINNINGS: Final = words("outlets", "beginnings")
_ENDINGS: Final = words("outlets", "endings")
_WEAK_ENDINGS: Final = words("outlets", "weak_endings")
_OF_A_FIELD: Final = frozenset((("of",), ("for",), ("on",)))
_HAVE_FIELDS: Final = PERSONS | BODIES | {"ministry", "department", "committee"}
_OF_PLACES: Final = frozenset(("Times", "Voice", "Echo", "Star"))
_A: Final = frozenset(("a", "an"))
_THE: Final = frozenset(("the", "The"))
_ARTICLES_OF_NAMES: Final = _A | {"the"}
_NO_NAMES: Final = TITLES | {"by"}
"""With these no outlet's name begins: "By Ana Ruiz"."""
_SHORTS: Final = _BEGINNINGS | _ENDINGS
_PAPERS: Final = words("outlets", "of_papers")
_MAGAZINES: Final = words("outlets", "magazines")
_SHORT: Final[Mapping[str, tuple[str, ...]]] = {
    short: tuple(names) for short, names in table("outlets")["short"].items()
}
_LED_BY: Final = frozenset(("a", "an", "former", "the"))
_AGENCIES: Final = frozenset(
    (
        *(("News", "Agency"), ("Press", "Agency")),
        *((which, "Channel") for which in ("First", "Second", "Third", "News")),
    )
)
_TAILS: Final = frozenset(("News", "Agency", "Newspaper", "Service", "Press"))
"""What an agency's name may leave out: "Xinhua" for the Xinhua News Agency."""
_DESKS: Final = frozenset(("Bloomberg", "Sky", "Fox"))
"""Houses of which "News" is one part."""
_ARTICLES: Final = frozenset(("Der", "Die", "Das", "La", "Le", "El", "Il", "Al", "De"))
_NO_OUTLETS: Final = DAYS | {*MONTHS}
_ON_AIR: Final = frozenset(("Radio", "Rádio", "TV", "Television", "FM"))
_OF_OUTLETS: Final = _SHORTS | _ON_AIR | _OF_PLACES | {last for _, last in _AGENCIES}
"""Without one of these no run of capitals is an outlet's by itself."""
_SHOPS: Final = frozenset(("com", "co", "org"))
_OF_ORGANISATIONS: Final = ORGANISATION_WORDS - {"network", "service"}
_PASSED_ON: Final = frozenset(
    (word, "the") for word in ("by", "told", "tells", "telling", "in", "with")
)
_BEHIND_A_SHORT_NAME: Final = frozenset(((",",), (".",), ("that",), ("'s",), ("’s",)))
_OF_TWEETS: Final = ("Twitter", "X")
_TWEETS: Final = TWEETS | {"tweeted", "tweeting"}
_HE: Final = frozenset(("he", "she"))
_CHANNEL_DIGITS: Final = 2
_LEARNED_REACH: Final = 120
"""So many words before "the paper" its name stands, at most."""
LOOKED_BACK: Final = 60
"""An outlet named further back than so many others is not meant any more."""


@attrs.frozen(kw_only=True)
class Outlet:
    """A mention of an outlet: tokens ``first`` to ``last`` (excluded), and the name that the text knows it by."""

    first: int
    last: int
    name: str
    kind: OutletKind
    is_ambiguous: bool = False
    is_listed: bool = False


@functools.cache
def _listed() -> Mapping[
    str, tuple[tuple[tuple[str, ...], str, OutletKind, bool], ...]
]:
    """Names by their first word, "The" and the one behind it by both, the longest first."""
    ambiguous = words("outlets", "ambiguous")
    found: dict[str, list[tuple[tuple[str, ...], str, OutletKind, bool]]] = {}
    for key, kind in _LISTS:
        for name in table("outlets")[key]:
            for written in _ways_to_write(name):
                parts = words_of(written)
                entry = (parts, written, kind, name in ambiguous)
                found.setdefault(_key(parts), []).append(entry)
    return {
        first: tuple(sorted(each, key=lambda entry: -len(entry[0])))
        for first, each in found.items()
    }


def _ways_to_write(name: str) -> Iterator[str]:
    """A name as it is listed, and with another Arabic article: "Al-Mayadeen", "al-Mayadeen", "Al Mayadeen"."""
    yield name
    article, behind = name[:2], name[3:]
    if article in {"Al", "El", "An", "Ad", "As"} and name[2:3] in {"-", " "}:
        ways = (f"{article.lower()}-{behind}", f"{article}-{behind}")
        yield from (way for way in ways if way != name and behind[:1].isupper())


@functools.cache
def _first_listed() -> frozenset[str]:
    """The first words of listed names that are written small."""
    firsts = (key.partition(" ")[0] for key in _listed())
    return frozenset(x.lower() for x in firsts if not x[0].isupper()) | {"the"}


def _key(parts: tuple[str, ...]) -> str:
    first = "The" if parts[0] == "the" else parts[0]
    return f"The {parts[1]}" if first == "The" and len(parts) > 1 else first


def _has_article(name: str) -> bool:
    """Whether an article is part of an outlet's name."""
    return name.startswith("The ")


def _leads_in(low: str) -> bool:
    """Whether a word with a capital may stand before an outlet's name and not belong to it."""
    return low in _LED_BY or low.endswith("ed")


def _is_hyphened(word: str) -> bool:
    """As in "the General-Anzeiger": one word, whose end is what papers are called."""
    *parts, last = word.split("-")
    is_ending = last in _ENDINGS and last not in _WEAK_ENDINGS
    return bool(parts) and is_ending and word[0].isupper()


def _is_site(word: str) -> bool:
    """Whether a name is the address of a site, and no shop's: "Amwaj.media", not "Booking.com"."""
    _, _, last = word.rpartition(".")
    return word[:1].isupper() and last != word and last.islower() and last not in _SHOPS


class Outlets:
    """All outlets that a text names, by place."""

    def __init__(self, cut: Tokens) -> None:
        self._cut = cut
        # "L’Équipe" is listed with the other apostrophe.
        self._plain = cut.words
        if "’" in cut.text:
            straight = list(cut.words)
            for at in cut.all_of(frozenset([x for x in cut.signs if "’" in x])):
                straight[at] = straight[at].replace("’", "'")
            self._plain = tuple(straight)
        self.found: dict[int, Outlet] = {}
        covered = -1
        listed, plain, capitals = _listed(), self._plain, cut.capitals
        for at in sorted({*cut.capitalised(), *cut.all_of(_first_listed())}):
            if at < covered:
                continue
            key = plain[at] if plain[at] not in _THE else _key(plain[at : at + 2])
            outlet = self._listed_at(at) if key in listed else None
            if outlet is None and capitals[at]:
                is_within = at > 0 and capitals[at - 1] and self._is_in_run(at)
                outlet = None if is_within else self._by_pattern(at)
            if outlet is not None:
                self.found[at] = outlet
                covered = outlet.last
        self._starts = sorted(self.found)
        self._doubted: dict[str, list[int]] | None = None
        self._learn()
        self._settle_short_forms()
        self._settle_aliases()
        platforms = {x.name for x in self.found.values() if x.kind == "platform"}
        self._tweeted_on = next((x for x in _OF_TWEETS if x in platforms), "Twitter")
        self.has_platforms = bool(platforms) or any(x in cut.places for x in _TWEETS)

    def at(self, token: int) -> Outlet | None:
        """The outlet whose name begins at a token."""
        return self.found.get(token)

    def within(self, first: int, last: int) -> Iterator[Outlet]:
        """The outlets named in a range of tokens, in order; platforms are left out."""
        for start in self._starts[
            bisect_left(self._starts, first) : bisect_left(self._starts, last)
        ]:
            if self.found[start].kind != "platform":
                yield self.found[start]

    def before(self, token: int, noun: str) -> Outlet | None:
        """The outlet that "the paper" or "the agency" stands for: the last one named before."""
        kinds = _STANDS_FOR.get(noun)
        until = bisect_left(self._starts, token)
        near = [
            self.found[start]
            for start in reversed(self._starts[max(0, until - LOOKED_BACK) : until])
        ]
        told = [x for x in near if not (x.kind == "platform" or x.is_ambiguous)]
        if kinds is None:
            so = [x for x in told if self._is_told_to_be(x, noun)]
            return next(iter(so or told), None)
        fitting = [x for x in told if x.kind in kinds]
        likely = (x for x in fitting if not self._is_told_otherwise(x, noun))
        return next(likely, next(iter(fitting), None))

    def _is_told_otherwise(self, outlet: Outlet, noun: str) -> bool:
        """Whether an outlet's name, or the words before it, say that it is no paper, or no channel."""
        called = called_before(self._cut, outlet.first).split()[-1:]
        own = _SORTS.get(called[0] if called else "")
        own = "magazine" if outlet.name in _MAGAZINES else own
        is_heard = noun == "channel" and not _HEARD.isdisjoint(outlet.name.split())
        asked = _SORTS.get(noun)
        return is_heard or (own is not None and asked is not None and own != asked)

    def _is_told_to_be(self, outlet: Outlet, noun: str) -> bool:
        """Whether an outlet's name, or the words before it, say that it is a magazine, a site, a portal."""
        called = called_before(self._cut, outlet.first).split()
        is_one = noun == "magazine" and outlet.name in _MAGAZINES
        return is_one or noun in called[-1:] or noun in outlet.name.lower().split()

    def platform_before(self, token: int) -> Outlet | None:
        """The platform that "the same platform" stands for: the last one named before."""
        until = bisect_left(self._starts, token)
        near = (
            self.found[at]
            for at in reversed(self._starts[max(0, until - LOOKED_BACK) : until])
        )
        return next((each for each in near if each.kind == "platform"), None)

    def tweet(self, token: int) -> Outlet:
        """The platform that "tweeted" and "a tweet" tell of: as the text calls it elsewhere, or else Twitter."""
        return Outlet(
            first=token, last=token + 1, name=self._tweeted_on, kind="platform"
        )

    def confirm(self, name: str) -> None:
        """Take a name that proved nothing by itself for an outlet's from now on: it reported something."""
        if self._doubted is None:
            self._doubted = {}
            for start, outlet in self.found.items():
                starts = self._doubted.setdefault(outlet.name, [])
                starts += [start] * outlet.is_ambiguous
        for start in self._doubted.pop(name, ()):
            self.found[start] = attrs.evolve(self.found[start], is_ambiguous=False)

    def _listed_at(self, at: int) -> Outlet | None:
        cut = self._cut
        is_small = cut.words[at] == "the"  # "the Guardian" is The Guardian
        key = self._plain[at]
        if is_small or key == "The":
            key = _key(self._plain[at : at + 2])
        for parts, name, kind, is_ambiguous in _listed().get(key, ()):
            last = at + len(parts)
            if self._plain[at + 1 : last] != parts[1:]:
                continue
            is_of = parts[-1] in _OF_PLACES and word(cut, last) == "of"
            if is_of and self._past_place(last) > last:
                continue  # "the Times of Velm" is not The Times
            without = self._listed_at(at + 1) if key.startswith("The ") else None
            if is_small and without:
                return None  # "the Indian Express", which is listed without its article
            if without and without.last > last:
                return None  # "The Associated Press of Pakistan"
            if last < len(cut.words) and self._runs_on(last, strictly=is_ambiguous):
                continue
            if self._is_a_field(at, last):
                continue
            return Outlet(
                first=at,
                last=last,
                name=name,
                kind=kind,
                is_ambiguous=(
                    is_small
                    and not is_called_behind(cut, at + 1, last)
                    and not is_in_print(cut, at)
                    and not is_printed_by(cut, at, last)
                )
                or (
                    not is_small
                    and is_ambiguous
                    and not self._is_capital_the(at)
                    and not called_before(cut, at)  # "the weekly Expresso"
                    and not is_beside(cut, at, last)  # "the state news agency, ONA,"
                ),
                is_listed=True,
            )
        return None

    def _is_capital_the(self, at: int) -> bool:
        """As in "in Addis Ababa, The Reporter leads with": only a name has a capital there."""
        cut = self._cut
        before = cut.words[at - 1] if at else ""
        return cut.words[at] == "The" and (before == "," or before.islower())

    def _runs_on(self, last: int, *, strictly: bool = False) -> bool:
        """Whether a name goes on right after: "Reuters Institute" is not Reuters, "El Faro del Sur" not El Faro."""
        word = self._cut.words[last]
        if word in JOINS_NAMES and last + 1 < len(self._cut.words):
            return self._cut.capitals[last + 1]
        if not (word[0].isupper() and word.replace("-", "").isalpha()):
            return False
        return strictly or self._cut.lowers[last] not in TITLES

    def _is_a_field(self, first: int, last: int) -> bool:
        """Whether a name is what an office is for: "the Ministry of Foreign Affairs"; Foreign Affairs is a magazine."""
        cut = self._cut
        is_field = FIELDS.issuperset(cut.lowers[first:last])
        before = cut.lowers[max(first - 2, 0) : first]
        is_office = before[1:] in _OF_A_FIELD and before[0] in _HAVE_FIELDS
        is_led = not PERSONS.isdisjoint(cut.lowers[last : last + 2])
        return is_field and (is_office or is_led)

    def _by_pattern(self, at: int) -> Outlet | None:
        cut = self._cut
        if cut.lowers[at] in _NO_OUTLETS:
            return None  # "the issue of 15 November, a newsletter"
        last, limit = at + 1, min(len(cut.words), at + RUN_LIMIT)
        while last < limit and cut.capitals[last] and cut.is_right_behind(last):
            last += 1
        if self._is_ordinary(at, last):
            return None
        if cut.lowers[at] in _A and cut.words[last - 1] in _ENDINGS:
            return None  # "A Gazette poll": the name begins behind
        listed = self._led_in(at, last)
        if listed is not None:
            return listed
        is_of = cut.words[last - 1] in _OF_PLACES and word(cut, last) == "of"
        end = self._past_place(last) if is_of else last
        is_of, last = end > last, end  # "the Times of Velm"
        first = at + (cut.lowers[at] == "the" and last - at > 1)
        if cut.words[first] in _BEGINNINGS:
            last = max(last, run_end(cut, first))  # "Gazzetta dello Sport"
        run = cut.words[first:last]
        is_agency = run[-2:] in _AGENCIES
        if cut.lowers[first] in TITLES and not (is_agency or run[-1] in _ENDINGS):
            return None
        is_called = first > at and bool(called_before(cut, at))  # "the paper The Dam"
        said_so = is_called or is_called_outlet(cut, first, last)
        if said_so and called_before(cut, first):
            last = max(last, run_end(cut, first))  # "the paper Correio do Douro"
            run = cut.words[first:last]
        if said_so and last < len(cut.words) and cut.words[last].isdigit():
            is_short = len(cut.words[last]) <= _CHANNEL_DIGITS
            last += is_short and cut.is_right_behind(last)
            run = cut.words[first:last]  # "the broadcaster Moldova 1"
        if len(run) > 1:  # "Velm Herald-Republic"
            is_paper = not _ENDINGS.isdisjoint(run[-1].split("-"))
            ends_so = is_paper or is_agency or is_of
        else:
            ends_so = len(run) == 1 and _is_hyphened(run[0])
        begins_so = len(run) > 1 and run[0] in _BEGINNINGS
        number = cut.words[at + 1 : at + 2]
        if cut.words[at] == "Channel" and number and number[0].isdigit():
            last = at + 2 + (cut.words[at + 2 : at + 3] == ("News",))
            name = " ".join(cut.words[at:last])
            return Outlet(first=at, last=last, name=name, kind="broadcaster")
        is_on_air = (
            len(run) > 1
            and not _ON_AIR.isdisjoint(run)
            and run[-1].lower() not in _OF_ORGANISATIONS
        )  # "ABC Radio Hobart"
        said_so = said_so or is_on_air or (len(run) == 1 and _is_site(run[0]))
        if not (said_so or begins_so or ends_so):
            return None
        name = " ".join(run)
        return Outlet(
            first=first,
            last=last,
            name=name,
            kind=self._kind(run, called_before(cut, first)),
            is_ambiguous=not (said_so or begins_so)
            and run[-1] in _WEAK_ENDINGS
            and cut.lowers[max(first - 2, 0) : first] not in _PASSED_ON,
        )

    def _is_ordinary(self, at: int, last: int) -> bool:
        """Whether nothing in a run of capitals or beside it is of an outlet: so are most."""
        cut = self._cut
        run = cut.words[at:last]
        return (
            _OF_OUTLETS.isdisjoint(run)
            and "".join(run).isalpha()
            and not (last - at > 1 and _leads_in(cut.lowers[at]))
            and not may_be_called_outlet(cut, at, last)
        )

    def _past_place(self, of: int) -> int:
        """Where "the Times of Velm", "the Voice of the Orlo Valley" ends; where "of" stands, if no name follows."""
        cut, end = self._cut, of + 1 + (word(self._cut, of + 1) == "the")
        begin = end
        while end < len(cut.words) and cut.capitals[end] and cut.is_right_behind(end):
            end += 1
        return end if end > begin else of

    def _led_in(self, at: int, last: int) -> Outlet | None:
        """A listed name behind a word that a sentence begins with: "A New York Times columnist", "The Guardian"."""
        low = self._cut.lowers[at]
        is_the = low == "the"
        if last - at <= 1 or not _leads_in(low):
            return None
        listed = self._listed_at(at + 1)
        if listed is None or listed.is_ambiguous:
            return None
        is_whole = listed.last == last and listed.kind != "platform"
        return listed if is_the or is_whole else None

    @staticmethod
    def _kind(run: tuple[str, ...], called: str) -> OutletKind:
        """What kind of outlet a name in no list is, by the noun before it or by its own words."""
        if called in _STANDS_FOR:
            return _STANDS_FOR[called][0]
        if run[-1] == "Agency":
            return "agency"
        if {*run} & _ON_AIR:
            return "broadcaster"
        return "named" if _PAPERS.isdisjoint(run) else "paper"

    def _is_in_run(self, at: int) -> bool:
        cut = self._cut
        return (
            cut.capitals[at - 1]
            and cut.lowers[at - 1] not in _ARTICLES_OF_NAMES
            and cut.is_right_behind(at)
        )

    def _learn(self) -> None:
        """Take whom "the paper wrote" means for an outlet, where the paragraph has named no other before."""
        cut = self._cut
        names: dict[str, tuple[str, ...]] = {}  # by the first word
        kinds: dict[tuple[str, ...], OutletKind] = {}
        for outlet in self.found.values():
            if not (outlet.is_listed or outlet.is_ambiguous):
                run = cut.words[outlet.first : outlet.last]
                names[run[0]] = max(run, names.get(run[0], ()), key=len)
                kinds.setdefault(run, outlet.kind)
        for at in cut.all_of(_TELLS_OF_A_PAPER):
            if not (speaks_as_paper(cut, at) or is_of_a_paper(cut, at)):
                continue
            first = cut.paragraph_of(at)[0]
            if next(self.within(first, at), None) is not None:
                continue
            # who tells the paper is not the paper
            last = cut.sentence_of(at)[0] if is_told(cut, at) else at
            if not _HE.isdisjoint(cut.lowers[last:at]) and self._is_alone(first, last):
                continue  # "Danilo Farkas came. He told the paper": he is no paper
            earlier = cut.paragraph_of(max(first - 1, 0))[0]
            for begin in (first, earlier):  # its paragraph, else the one before
                run = self._acting(max(begin, at - _LEARNED_REACH), last)
                if run:
                    names[run[0]] = run
                    break
        for at in cut.all_of(frozenset(map(str.lower, names))):
            name = names.get(cut.words[at], ())
            last = at + len(name)
            is_it = name and cut.words[at:last] == name and not self._is_in_run(at)
            if is_it and at not in self.found and not self._covers(at):
                kind = kinds.get(name, "named")
                self.found[at] = Outlet(
                    first=at, last=last, name=" ".join(name), kind=kind
                )
        self._starts = sorted(self.found)

    def ends(self, at: int) -> bool:
        """Whether an outlet's name ends right before a token: "Qatar News Agency (QNA)"."""
        near = (self.found.get(first) for first in range(max(0, at - RUN_LIMIT), at))
        return any(each is not None and each.last == at for each in near)

    def _covers(self, at: int) -> bool:
        """Whether a token stands inside an outlet's name that begins before it."""
        return any(
            at < self.found[start].last
            for start in range(max(0, at - RUN_LIMIT), at)
            if start in self.found
        )

    def _acting(self, first: int, noun_at: int) -> tuple[str, ...]:
        """The last name of two words or more that acts in a sentence before."""
        cut, found, at = self._cut, tuple[str, ...](), first
        while at < noun_at:
            last = run_end(cut, at) if cut.capitals[at] else at
            named = at + (cut.lowers[at] == "the")
            # "told The Island"
            is_titled = named > at and cut.words[max(at - 1, 0)][-1].islower()
            is_name = last - named > (not is_titled) and last > named
            is_name = is_name and cut.lowers[named] not in _NO_NAMES
            if is_name and (is_titled or told_of_as(cut, at, last, noun_at)):
                found = cut.words[named:last]
            at = max(last, at + 1)
        return found

    def _is_alone(self, first: int, last: int) -> bool:
        """Whether no more than one name of two words or more stands in a paragraph up to a token."""
        cut, found, at = self._cut, set[tuple[str, ...]](), first
        while at < last and len(found) < len(("a person", "a paper")):
            end = run_end(cut, at) if cut.capitals[at] else at
            named = at + (cut.lowers[at] == "the")
            if end - named > 1:
                found.add(cut.words[named:end])
            at = max(end, at + 1)
        return len(found) == 1

    def _first_words(self, at: int, firsts: Mapping[str, str]) -> str | None:
        """As in "she told the Hangang that": the first word of an outlet's name, where nothing else can be meant."""
        cut = self._cut
        is_alone = (
            at > 0
            and cut.lowers[at - 1] == "the"
            and cut.words[at + 1 : at + 2] in _BEHIND_A_SHORT_NAME
        )
        return firsts.get(cut.words[at]) if is_alone else None

    def _last_words(self, at: int, lasts: Mapping[str, str]) -> str | None:
        """As in "The Courant had written": the last word of an outlet's name, behind an article and alone."""
        cut = self._cut
        is_alone = (
            at > 0
            and cut.lowers[at - 1] == "the"
            and at + 1 < len(cut.words)
            and not cut.words[at + 1][0].isupper()
        )
        return lasts.get(cut.words[at]) if is_alone else None

    def _replace_short(self, known: Outlet, longest: Mapping[str, str]) -> None:
        """Let "the Post" be the Morning Post, where the text names that one: The Post is another paper."""
        short = known.name.removeprefix("The ")
        full = longest.get(short, known.name)
        if (
            known.is_ambiguous
            and short != known.name
            and full not in {short, known.name}
        ):
            self.found[known.first] = attrs.evolve(known, name=full)

    def _settle_aliases(self) -> None:
        """Let "KCNA" be the Korean Central News Agency, "Xinhua" the Xinhua News Agency, where a text has both."""
        # In order of place, not of a set: one text gives one reading, in every run.
        names = dict.fromkeys(self.found[start].name for start in sorted(self.found))
        full = dict(self._short_names(sorted(names, key=_has_article)))
        full |= self._bracketed()
        for start, each in self.found.items() if full else ():
            if each.name in full and each.kind != "platform":
                self.found[start] = attrs.evolve(each, name=full[each.name])
        for start, each in self.found.items():
            name, by = f"{each.name} News", self._cut.lowers[max(start - 1, 0)]
            if name in names and by != "by" and not each.name.isupper():
                # "Bloomberg" is Bloomberg News; not so "data compiled by Bloomberg", nor CBC
                self.found[start] = attrs.evolve(each, name=name)
        self._starts = sorted(self.found)

    def _bracketed(self) -> dict[str, str]:
        """Initials that stand in brackets behind a name, for which each later one stands: "Velm Morning Post (VMP)"."""
        words = self._cut.words
        short: dict[str, str] = {}
        for each in self.found.values():
            inside = words[each.last : each.last + 3]
            if inside[:1] == ("(",) and inside[2:] == (")",) and inside[1].isupper():
                short.setdefault(inside[1], each.name)
        kinds = {each.name: each.kind for each in self.found.values()}
        for at in self._cut.all_of(frozenset(map(str.lower, short))) if short else ():
            name = short.get(words[at])
            if name is not None and at not in self.found:
                kind = kinds[name]
                self.found[at] = Outlet(first=at, last=at + 1, name=name, kind=kind)
        return short

    def _short_names(self, names: Collection[str]) -> Iterator[tuple[str, str]]:
        """Which of a text's names are short for which others of them."""
        plain = {name.removeprefix("The "): name for name in names}
        for name in names:
            if not _has_article(name) and " " in name and plain[name] != name:
                yield name, plain[name]  # "the Velm Post" is The Velm Post
            for called in _SHORT.get(name, ()):
                if called in plain:
                    yield name, plain[called]
        for called, name in plain.items():
            parts = called.split()
            if len(parts) > 2:  # noqa: PLR2004 - two initials are anybody's
                initials = "".join(part[0] for part in parts if part[0].isupper())
                if initials in names:
                    yield initials, name
            behind, tail = len(parts), set[str]()
            while behind > 1 and parts[behind - 1] in _TAILS:
                behind -= 1
                tail.add(parts[behind])
            short = " ".join(parts[:behind])
            is_channel = tail == {"News"} and (short.isupper() or short in _DESKS)
            if tail and short in names and not is_channel:
                yield short, name
            if parts[0] in _ARTICLES and " ".join(parts[1:]) in names:
                yield " ".join(parts[1:]), name

    def _settle_short_forms(self) -> None:
        """Let "the Gazette" be the Saltmarsh Gazette that the text named before, or will."""
        longest: dict[str, str] = {}
        firsts: dict[str, str] = {}
        lasts: dict[str, str] = {}
        for start in self._starts:
            name = self.found[start].name
            firsts.setdefault(name.split()[0], name)
            if " " in name and not self.found[start].is_ambiguous:
                lasts.setdefault(name.split()[-1], name)
            for part in (name.split()[0], name.split()[-1]):
                if part in _SHORTS and len(longest.get(part, "")) < len(name):
                    longest[part] = name
        kinds = {each.name: each.kind for each in self.found.values()}
        cut = self._cut
        called = longest.keys() | firsts.keys() | lasts.keys()
        shorter = cut.all_of(frozenset(map(str.lower, called)))
        for at in sorted({*shorter, *self.found}):
            word, known = cut.words[at], self.found.get(at)
            if known is not None:
                self._replace_short(known, longest)
                continue
            full = longest.get(word) or (
                self._first_words(at, firsts) or self._last_words(at, lasts)
            )
            if full is None:
                continue
            alone = not (at + 1 < len(cut.words) and self._runs_on(at + 1))
            if (
                alone
                and not (at and self._is_in_run(at))
                and len(full.split()) > 1
                and not any(
                    outlet.first <= at < outlet.last
                    for outlet in self.within(max(0, at - RUN_LIMIT), at + 1)
                )
            ):
                kind = kinds[full]
                if kind != "platform":
                    self.found[at] = Outlet(
                        first=at,
                        last=at + 1,
                        name=full,
                        kind=kind,
                        is_ambiguous=cut.lowers[at - 1] != "the",
                    )
        self._starts = sorted(self.found)
