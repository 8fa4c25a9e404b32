"""Subjects that are outlets: by name, by what is theirs, or as "the paper" that the text named before."""

from collections.abc import Sequence
from typing import Final

from archive.extract.people.names import Names
from archive.extract.people.outlets import Outlet, Outlets
from archive.extract.proposal import Span, Step
from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import Tokens
from archive.extract.words.grammar import OUTLET_NOUNS, OWN_WORDS, PERSONS, QUOTING
from archive.extract.words.lexicon import adjectives, places

_SAID_BEFORE: Final = frozenset(("the", "its", "their"))
_OF_MANY_KINDS: Final = frozenset(
    ("agency", "station", "network", "channel", "site", "outlet", "portal", "wire")
)
_KINDS: Final = frozenset(
    (
        *(
            "news",
            "state",
            "official",
            "private",
            "public",
            "same",
            "national",
            "local",
        ),
        *("television", "tv", "radio", "semi-official", "state-run", "state-owned"),
        *("independent", "regional", "foreign", "other", "opposition", "pan-arab"),
    )
)
_OF_A_STATE: Final = frozenset(("official", "state", "national", "state-run"))
_OF_NO_STATE: Final = frozenset(
    (
        *("Reuters", "AP", "Associated Press", "The Associated Press", "AFP", "UPI"),
        *("Agence France-Presse", "Bloomberg", "Bloomberg News", "dpa", "DPA", "PA"),
        *("Dow Jones", "Kyodo", "Kyodo News", "Interfax", "Canadian Press"),
    )
)
_WHERE: Final = 3
_MADE_FOR: Final = frozenset(
    (
        *("poll", "survey", "study", "questionnaire", "barometer", "research"),
        *("polling", "map", "analysis", "review", "model", "tally", "chart"),
        *("forecast", "estimate", "graphic", "calculation", "audit"),
    )
)
_MADE_BY: Final = frozenset(("by", "of", "from"))
_BELONGS: Final = frozenset((("of",), ("at",), ("for",), ("with",), ("from",)))
_OWNER: Final = 2
_ISSUES: Final = frozenset(("service", "edition", "site", "channel"))
_ITS_OWN: Final = OWN_WORDS | _ISSUES
_ENDS_A_NOUN: Final = _ITS_OWN | {noun.split()[-1] for noun in OUTLET_NOUNS}
_BY_ROLE: Final = ("role_only_speaker",)


class OutletSubjects:
    """Settles the subjects of one text that are outlets."""

    def __init__(self, cut: Tokens, outlets: Outlets, names: Names) -> None:
        self._cut, self._outlets, self._names = cut, outlets, names

    def step(self, first: int, last: int) -> Step | None:
        """The outlet that tokens mean as a subject, if they mean one."""
        return (
            self._named(first, last)
            or self._platform(first, last)
            or self._by_noun(first, last)
        )

    def beside(self, first: int, last: int, aside: Span) -> Step | None:
        """The outlet that stands between commas: "the official news agency, ANP,"."""
        if any(each.last == last for each in self._outlets.within(first, last)):
            return None  # "The Velm News Agency, VENA,"
        outlet = self._outlets.at(aside[0])
        lowers = self._cut.lowers
        is_it = outlet is not None and outlet.last == aside[1]
        if outlet is None or not is_it or lowers[last - 1] not in OUTLET_NOUNS:
            return None
        return Step(
            name=outlet.name,
            agent_type="outlet",
            mention=self._cut.span(outlet.first, outlet.last),
        )

    def named_before(self, token: int) -> Step | None:
        """The last outlet that a paragraph has named before a token, and not as whom another cites."""
        cut, first = self._cut, self._cut.paragraph_of(token)[0]
        return next(
            (
                Step(
                    name=each.name,
                    agent_type="outlet",
                    mention=cut.span(each.first, each.last),
                )
                for each in reversed(list(self._outlets.within(first, token)))
                if cut.lowers[each.first - 1] not in QUOTING
            ),
            None,
        )

    def which(self, token: int) -> Step | None:
        """The outlet right before "which": "the Gazette, which said"."""
        if self._cut.lowers[token] != "which":
            return None
        until = token - (self._cut.words[token - 1] == ",")
        outlet = next(
            reversed(list(self._outlets.within(max(0, until - 6), until))), None
        )
        if outlet is None:
            return None
        called = " ".join(self._cut.lowers[outlet.last : until])
        if called and called not in OUTLET_NOUNS:
            return None  # but "the Interfax news agency, which"
        mention = self._cut.span(outlet.first, outlet.last)
        return Step(name=outlet.name, agent_type="outlet", mention=mention)

    def _named(self, first: int, last: int) -> Step | None:
        cut = self._cut
        outlet = next(reversed(list(self._outlets.within(first, last))), None)
        if outlet is None or not self._is_sure(outlet, first, last):
            return None
        lead = cut.lowers[first : outlet.first]
        lead = lead[: len(lead) - _called(lead)]
        if lead[-1:] in _BELONGS and not PERSONS.isdisjoint(lead):
            return None  # "the editor of the Gazette", "a columnist for the website"
        asked = self._asked_for(first, outlet.first)
        if asked is not None:
            return asked
        rest, begin = cut.lowers[outlet.last : last], outlet.first
        if rest[:1] == ("of",) and cut.capitals[last - 1] and len(rest) <= _WHERE:
            rest = ()  # "The Straits Times of Singapore"
        if rest:
            # "Reuters", "the Gazette's column", "the Gazette report": the outlet; "Reuters reporter Ana Ruiz": not.
            is_own = rest[0] in POSSESSIVES and rest[-1] in OWN_WORDS
            is_called = " ".join(rest) in OUTLET_NOUNS  # "the APS news agency"
            is_somebody = rest[0] in PERSONS and cut.capitals[last - 1]
            if is_somebody or (
                rest[0] not in OWN_WORDS and not is_own and not is_called
            ):
                return None  # "BBC correspondent Ana Ruiz"
            begin -= begin > first and cut.lowers[begin - 1] == "the"
        self._outlets.confirm(outlet.name)
        return Step(
            name=outlet.name, agent_type="outlet", mention=cut.span(begin, outlet.last)
        )

    def _asked_for(self, first: int, last: int) -> Step | None:
        """As in "a poll by Velm Research for the daily Tarn Courier": the poll speaks, for whomever it was made."""
        lowers = self._cut.lowers
        made = next((at for at in range(last - 1, first, -1) if lowers[at] == "for"), 0)
        if not made or last - made > _WHERE or _MADE_FOR.isdisjoint(lowers[first:made]):
            return None
        noun = next(at for at in range(first, made) if lowers[at] in _MADE_FOR)
        is_by = not _MADE_BY.isdisjoint(lowers[noun + 1 : made])
        mention = self._cut.span(first, made if is_by else noun + 1)
        return Step(agent_type="organisation", mention=mention, flags=_BY_ROLE)

    def _is_sure(self, outlet: Outlet, first: int, last: int) -> bool:
        """An ambiguous name is an outlet's when it is the whole subject: "the Times", "Turkey's Sabah"."""
        if not outlet.is_ambiguous:
            return True
        words = self._cut.words
        rest = " ".join(self._cut.lowers[outlet.last : last])
        return (not rest or rest in OUTLET_NOUNS) and not any(
            mention.agent_type == "person"
            and POSSESSIVES.isdisjoint(words[mention.last : mention.last + 1])
            for mention in self._names.over(first, outlet.first)
        )

    def _platform(self, first: int, last: int) -> Step | None:
        platform = self._outlets.at(first)
        if platform is None or platform.kind != "platform" or platform.last != last:
            return None
        if platform.is_ambiguous:
            return None  # "Koo" is somebody's name too
        mention = self._cut.span(first, last)
        return Step(name=platform.name, agent_type="outlet", mention=mention)

    def _of_the_agency(self, first: int, last: int) -> Outlet | None:
        """As in "the agency's English service", "the Iranian agency's English service"."""
        lowers, noun = self._cut.lowers, self._cut.lowers[last - 1]
        at = first + 1
        at += lowers[at : at + 1] != () and lowers[at] in adjectives()
        mark = at + 1
        if lowers[first] != "the" or mark >= last or lowers[mark] not in POSSESSIVES:
            return None
        is_own = noun in _ITS_OWN and lowers[at] in OUTLET_NOUNS
        return self._outlets.before(first, lowers[at]) if is_own else None

    def _known(self, first: int, last: int) -> Outlet | None:
        """The outlet that "the paper" or "the Turin daily" stands for; "the official agency" is no world-wide one."""
        lowers, noun = self._cut.lowers, self._cut.lowers[last - 1]
        if last - first > _OWNER and self._cut.capitals[first + 1]:
            begun = self._cut.paragraph_of(first)[0]
            here = next(self._outlets.within(begun, first), None)
            if here is not None:
                return here  # "La Stampa quotes Delo. The Turin daily says"
        known = self._outlets.before(first, noun)
        is_official = not _OF_A_STATE.isdisjoint(lowers[first:last])
        if known and is_official and known.name in _OF_NO_STATE:
            return None
        return known

    def _by_noun(self, first: int, last: int) -> Step | None:
        """As in "the paper", "this newspaper", "Iranian state media"."""
        lowers = self._cut.lowers
        noun = lowers[last - 1]
        if noun not in _ENDS_A_NOUN:
            return None
        mention = self._cut.span(first, last)
        is_owned = not POSSESSIVES.isdisjoint(lowers[first:last])
        is_short = noun == "tv" and lowers[max(last - 2, first)] in _KINDS
        if self._cut.capitals[last - 1] and last - first > 1 and not is_short:
            return None  # "the International Energy Agency"; but "Iranian state TV"
        known = self._of_the_agency(first, last)
        if known is not None:
            return Step(name=known.name, agent_type="outlet", mention=mention)
        if noun in OUTLET_NOUNS and lowers[first] == "this":
            return Step(agent_type="outlet", mention=mention, flags=_BY_ROLE)
        is_plain = noun not in _OF_MANY_KINDS or all(
            low in _KINDS or low in OUTLET_NOUNS or low in places()
            for low in lowers[first + 1 : last - 1]
        )  # "the civil defence agency" is no outlet
        if (
            noun in OUTLET_NOUNS
            and lowers[first] in _SAID_BEFORE
            and not is_owned
            and is_plain
        ):
            known = self._known(first, last)
            if known is not None:
                return Step(
                    name=known.name,
                    agent_type="outlet",
                    mention=mention,
                    flags=_BY_ROLE,
                )
        if " ".join(lowers[max(first, last - 2) : last]) in OUTLET_NOUNS and (
            last - first > 1
        ):
            name = self._cut.text[slice(*mention)]
            name = name.removeprefix("the ").removeprefix("The ")
            return Step(name=name, agent_type="outlet", mention=mention)
        return None


def _called(lead: Sequence[str]) -> int:
    """How many words before a name only tell what it is: two of "for the website Velm"."""
    at = len(lead)
    while at and (lead[at - 1] == "the" or lead[at - 1] in OUTLET_NOUNS):
        at -= 1
    return len(lead) - at
