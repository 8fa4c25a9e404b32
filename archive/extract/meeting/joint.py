"""Reads what several did as one: two heads agreed on a day, people packed a hall, envoys were locked in a room."""

from typing import Final

from archive.extract.meeting.asked import Asking
from archive.extract.meeting.told import Told
from archive.extract.meeting.words import AUXILIARIES, Trigger
from archive.extract.proposal import Party, Span
from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import CLOSING
from archive.extract.when.form import word

_AGREED: Final = frozenset(("agreed", "vowed", "pledged", "resolved", "undertook"))
_PACKED: Final = frozenset(
    (
        *("packed", "crammed", "filled", "squeezed", "crowded", "turned", "poured"),
        *("piled", "flocked", "jammed", "thronged", "gathered", "filed", "crushed"),
        *("assembled", "attended", "jostled", "squashed", "came", "converged"),
    )
)
# So many came that they need not be counted.
_CROWDED: Final = frozenset(
    ("packed", "crammed", "filled", "squeezed", "crowded", "jammed", "thronged")
)
_FACED: Final = frozenset(
    ("question", "grill", "quiz", "confront", "challenge", "hear", "press", "lobby")
)
_FOLK: Final = frozenset(
    (
        *(
            "people",
            "residents",
            "villagers",
            "parents",
            "locals",
            "members",
            "tenants",
        ),
        *("homeowners", "ratepayers", "neighbours", "neighbors", "farmers", "skippers"),
        *("workers", "fishermen", "townspeople", "islanders", "parishioners", "voters"),
        *("shareholders", "delegates", "growers", "traders", "campaigners", "miners"),
        *("householders", "landowners", "constituents", "allotment-holders", "pupils"),
    )
)
_HALLS: Final = frozenset(
    (
        *("hall", "institute", "centre", "center", "church", "school", "chamber"),
        *(
            "gym",
            "gymnasium",
            "library",
            "clubhouse",
            "auditorium",
            "chapel",
            "marquee",
        ),
        *("room", "pub", "inn", "cafeteria", "courthouse", "barn", "lounge", "office"),
    )
)
# What a crowd comes for that is no show.
_FOR: Final = frozenset(
    (
        *("meeting", "hearing", "forum", "debate", "assembly", "consultation", "talks"),
        *(
            "oppose",
            "discuss",
            "question",
            "object",
            "demand",
            "voice",
            "grill",
            "vote",
        ),
        *(
            "quiz",
            "confront",
            "decide",
            "plan",
            "debate",
            "air",
            "complain",
            "challenge",
            "session",
        ),
    )
)
_CALLED: Final = frozenset(
    ("called", "organised", "organized", "convened", "hosted", "arranged", "chaired")
)
_OUT: Final = frozenset(
    ("hammered", "thrashed", "ironed", "worked", "sketched", "hashed", "haggled")
)
_TALKED: Final = frozenset(("talks", "negotiations", "bargaining", "haggling"))
_SETTLED: Final = _OUT | {"struck", "reached", "clinched", "finalised", "finalized"}
_DEALS: Final = frozenset(
    (
        *("deal", "agreement", "truce", "ceasefire", "compromise", "accord", "pact"),
        *("settlement", "bargain", "understanding", "contract", "plan", "terms"),
    )
)
# What two people in office do side by side, at one place.
_DID_JOINTLY: Final = frozenset(
    (
        *("opened", "inaugurated", "unveiled", "cut", "laid", "planted", "toured"),
        *(
            "reviewed",
            "explored",
            "inspected",
            "launched",
            "walked",
            "strolled",
            "embraced",
            "posed",
            "hugged",
        ),
    )
)
_ALWAYS_JOINT: Final = frozenset(
    ("toured", "inspected", "inaugurated", "unveiled", "strolled", "embraced", "hugged")
)
_OPENED: Final = frozenset(
    (
        *("ribbon", "bridge", "plant", "centre", "center", "school", "hospital"),
        *("exhibition", "wreath", "wreaths", "stone", "road", "line", "terminal"),
        *("summit", "fair", "museum", "library", "port", "dam", "tunnel", "factory"),
        *("station", "memorial", "tree", "trees", "monument", "statue", "forum"),
        *("ties", "relations", "cooperation", "developments", "crossing", "border"),
        *("through", "along", "around", "photographs", "cameras", "railway"),
    )
)
_SPOKE: Final = frozenset(("spoke", "talked", "speak", "talk", "spoken"))
# What two do to each other: "faced each other", "appeared together", "stood side by side".
_MUTUAL: Final = frozenset(
    (
        *("faced", "appeared", "stood", "exchanged", "greeted", "sat"),
        *("gathered", "dined", "posed", "consulted", "thanked", "eyed", "passed"),
    )
)
_HUDDLED: Final = frozenset(("huddled", "conferred", "parleyed"))
_EACH_OTHER: Final = (
    ("each", "other"),
    ("side", "by", "side"),
    ("together",),
    ("words",),
    ("gifts",),
)
_SPEECHES: Final = frozenset(("at", "to", "in", "about", "against", "out", "before"))
_BOTH: Final = _SPOKE | _MUTUAL | _HUDDLED
_LOCKED: Final = frozenset(
    (
        *(
            "locked",
            "closeted",
            "huddled",
            "holed",
            "haggling",
            "negotiating",
            "debating",
        ),
        *("cloistered", "arguing", "bargaining", "wrangling", "deliberating", "talks"),
        *("ensconced", "hammering", "thrashing", "secluded", "session"),
    )
)
_SPENT: Final = frozenset(("spent", "spend", "passed", "locked", "closeted", "holed"))
_FAR: Final = 18
_NEAR: Final = 4
_PRESENT: Final = frozenset(("present", "there"))


class Joint(Asking):
    """Reads one verb after another."""

    words: Final = frozenset(
        (
            *("among", "including"),
            *_PRESENT,
            *_AGREED,
            *_PACKED,
            *_SPENT,
            *_SETTLED,
            *_DID_JOINTLY,
            *_BOTH,
        )
    )
    """The words that it tells something at."""

    def told(self, at: int, first: int, last: int) -> Told | None:
        """Read a verb that several share."""
        lower = self._cut.lowers[at]
        if lower in _AGREED:
            return self._agreed(at, first, last)
        if lower in _BOTH:
            told = self._both(at, first, last)
            if told is not None or lower not in _PACKED | _DID_JOINTLY:
                return told
        if lower in _PACKED:
            return self._packed(at, first, last)
        if lower in _SPENT:
            return self._locked(at, first, last)
        if lower in _SETTLED:
            return self._settled(at, first, last)
        if lower in _DID_JOINTLY:
            return self._did_jointly(at, first, last)
        if lower in {"among", "including"}:
            return self._among(at, first, last)
        return self._also_there(at, first) if lower in _PRESENT else None

    def _also_there(self, at: int, first: int) -> Told | None:
        """Read "Ana Ruiz was also present", "Una Marr was also there": at the meeting that was told last."""
        cut = self._cut
        is_end = word(cut, at + 1) in {".", ""}
        if not is_end or cut.lowers[at - 2 : at] not in {
            ("were", "also"),
            ("was", "also"),
        }:
            return None
        people = self._parties.people(first, at, "attendee")
        there = tuple(x for x in people if not self._is_owner(x))
        if not there:
            return None
        return Told(at=at, rule="meeting-among", parties=there, goes_on=True)

    def _is_owner(self, party: Party) -> bool:
        """Whether somebody is named only as whose something is: "Players" of "Players' union chief"."""
        end = self._cut.over(party.mention[1] - 1) + 1 if party.mention else 0
        return word(self._cut, end) in POSSESSIVES | CLOSING

    def _agreed(self, at: int, first: int, last: int) -> Told | None:
        """Read "President A and Prime Minister B agreed on Wednesday to ...": two heads by name, on a day."""
        near = range(max(first, at - 2), min(last, at + _NEAR))
        if not any(self._clauses.is_date(x) for x in near):
            return None
        phrase = self._clauses.subject(at, first)
        if phrase is None or "and" not in self._cut.lowers[slice(*phrase)]:
            return None
        parties = self._parties.of(self._clauses, phrase, None, "attendee")
        people = [each for each in parties if each.name and each.agent_type == "person"]
        holders = self._parties.holders()
        if len(people) != len(parties) or len(people) < 2:  # noqa: PLR2004
            return None
        if not all(each.name in holders for each in people):
            return None
        mode = self._ask.mode(first, last)
        return Told(at=at, rule="meeting-agreed", parties=parties, mode=mode)

    def _settled(self, at: int, first: int, last: int) -> Told | None:
        """Read "A and B hammered out the deal", "A and B struck a truce in Velm on Friday": two by name."""
        cut = self._cut
        if word(cut, at - 1) in AUXILIARIES:
            return None
        is_out = word(cut, at + 1) == "out" or (
            word(cut, at + 1) in {"it", "them"} and word(cut, at + 2) == "out"
        )
        near = cut.lowers[at + 1 : min(last, at + _FAR // 2)]
        if not is_out and (
            cut.lowers[at] in _OUT
            or _DEALS.isdisjoint(near)
            or (
                self._clauses.place(at, last) is None
                and self._clauses.place(first, at) is None
            )
        ):
            return None
        parties = self._ask.subject(at, first, Trigger(shape="with"))
        people = tuple(x for x in parties if x.name and x.agent_type == "person")
        is_talked = any(
            cut.lowers[x] in {"after", "following"}
            and not _TALKED.isdisjoint(cut.lowers[x : min(last, x + _NEAR + 2)])
            for x in range(at + 1, min(last, at + _FAR))
        )  # "reached agreement after nine hours of negotiations"
        parties = parties if is_out or is_talked else people
        if len(parties) < 2:  # noqa: PLR2004 -- nobody meets alone
            return None
        return Told(at=at, rule="meeting-jointly", parties=parties)

    def _did_jointly(self, at: int, first: int, last: int) -> Told | None:
        """Read "A and B opened the bridge at Velm on Saturday", "A and B laid wreaths": two by name, at one place."""
        cut = self._cut
        if word(cut, at - 1) in AUXILIARIES:
            return None
        near = cut.lowers[at + 1 : min(last, at + _FAR // 2)]
        is_ceremony = cut.lowers[at] in _ALWAYS_JOINT or not _OPENED.isdisjoint(near)
        is_set = self._clauses.place(at, last) is not None or self._clauses.is_dated(
            at, first, last
        )
        if not is_ceremony or not is_set:
            return None
        parties = self._ask.subject(at, first, Trigger(shape="with"))
        begin = cut.starts[first]  # "the two" of before went on doing things
        people = tuple(
            x
            for x in parties
            if x.name
            and x.agent_type == "person"
            and x.mention
            and x.mention[0] >= begin
        )
        if len(people) < 2:  # noqa: PLR2004 -- nobody meets alone
            return None
        return Told(at=at, rule="meeting-jointly", parties=people, mode="in_person")

    def _both(self, at: int, first: int, last: int) -> Told | None:
        """Read "A and B spoke on Friday", "A and B faced each other in Velm on Friday": two by name, on a day."""
        lower = self._cut.lowers[at]
        is_huddled = lower in _HUDDLED
        if not is_huddled and not (
            self._clauses.is_dated(at, first, last) and self._is_mutual(at, last)
        ):
            return None
        parties = self._ask.subject(at, first, Trigger(shape="with"))
        people = tuple(x for x in parties if x.name and x.agent_type == "person")
        people = parties if people and is_huddled else people
        if len(people) < 2:  # noqa: PLR2004 -- nobody meets alone
            return None
        mode = self._ask.mode(first, last) if lower in _SPOKE else "in_person"
        return Told(at=at, rule="meeting-jointly", parties=people, mode=mode)

    def _is_mutual(self, at: int, last: int) -> bool:
        """Whether two did it to each other: "spoke on Friday", but not "at a rally"; "gathered in Velm"."""
        cut = self._cut
        if cut.lowers[at] in _SPOKE:
            return word(cut, self._past_day(at + 1, last)) not in _SPEECHES
        near = cut.lowers[at + 1 : min(last, at + _NEAR)]
        is_there = cut.lowers[at] == "gathered" and near[:1] in {("in",), ("at",)}
        return is_there or any(near[: len(x)] == x for x in _EACH_OTHER)

    def _past_day(self, at: int, last: int) -> int:
        """Step over "again", "on Friday"."""
        while at < last and (
            self._clauses.is_date(at) or self._cut.lowers[at] in {"on", "again", "last"}
        ):
            at += 1
        return at

    def _packed(self, at: int, first: int, last: int) -> Told | None:
        """Read "More than 70 people squeezed into the institute on Monday for a meeting called by the union"."""
        cut = self._cut
        crowd = self._crowd(at, first)
        near = cut.lowers[at : min(last, at + _FAR)]
        is_dated = any(
            self._clauses.is_date(x) for x in range(at, min(last, at + 2 * _FAR))
        )
        if crowd is None or not is_dated or word(cut, at - 1) in AUXILIARIES:
            return None
        callers = self._callers(at, last)
        is_for = not _FOR.isdisjoint(cut.lowers[at : min(last, at + 2 * _FAR)])
        if not callers and (not is_for or _HALLS.isdisjoint(near)):
            return None
        party = Party(
            name=None,
            agent_type="person",
            mention=cut.span(*crowd),
            part="attendee",
        )
        return Told(
            at=at,
            rule="meeting-crowd",
            parties=(party, *callers),
            mode="in_person",
            is_body=True,
        )

    def _crowd(self, at: int, first: int) -> Span | None:
        """The phrase "More than 70 people", "Some 300 residents" before a verb."""
        cut, end = self._cut, at
        whole = self._ask.whole(self._clauses.subject(at, first), first, is_wide=True)
        if whole is not None and whole[0] == first and cut.lowers[first] in _FOLK:
            return whole if cut.lowers[at] in _CROWDED else None
        if word(cut, end - 1) not in _FOLK:
            return None
        if end - 1 == first and at + 1 < len(cut.words) and cut.lowers[at] in _CROWDED:
            return (first, end)  # "Parents packed the gym to question"
        begin = end - 1
        while begin > max(first, end - 2 * _NEAR) and (
            cut.lowers[begin - 1][0].isalnum() and not self._clauses.is_date(begin - 1)
        ):
            begin -= 1
        said = cut.lowers[begin : end - 1]
        is_many = any(x[0].isdigit() for x in said) or not {
            *("hundreds", "dozens", "scores", "some", "many", "angry", "over"),
        }.isdisjoint(said)
        return (begin, end) if is_many else None

    def _callers(self, at: int, last: int) -> tuple[Party, ...]:
        """Who called the meeting to which a crowd came."""
        cut = self._cut
        by = next(
            (
                x + 1
                for x in range(at + 1, min(last - 2, at + 2 * _FAR))
                if cut.lowers[x] in _CALLED and cut.lowers[x + 1] == "by"
            ),
            None,
        )
        if by is None:
            # "packed the hall to question the superintendent, Ana Ruiz"
            faced = next(
                (
                    x
                    for x in range(at + 1, min(last - 1, at + 2 * _FAR))
                    if cut.lowers[x] in _FACED and cut.lowers[x - 1] == "to"
                ),
                None,
            )
            others = self._ask.whom(faced + 1, last) if faced is not None else ()
            return tuple(x for x in others if x.name and x.agent_type == "person")
        return self._ask.whom(by + 1, last)

    def _among(self, at: int, first: int, last: int) -> Told | None:
        """Read "Among them was Ana Ruiz" behind a crowd's meeting."""
        cut = self._cut
        is_them = word(cut, at + 1) == "them" or (
            cut.lowers[at + 1 : at + 3]
            in {("those", "present"), ("those", "attending")}
        )
        if at != first or not is_them:
            return None
        verb = next(
            (
                x
                for x in range(at + 2, min(last, at + _NEAR))
                if cut.lowers[x] in {"was", "were"}
            ),
            None,
        )
        others = self._ask.whom(verb + 1, last) if verb is not None else ()
        others = tuple(x for x in others if x.name and x.agent_type == "person")
        if not others:
            return None
        return Told(
            at=at,
            rule="meeting-among",
            parties=others,
            goes_on=True,
        )

    def _locked(self, at: int, first: int, last: int) -> Told | None:
        """Read "Ambassadors from 27 countries spent most of Wednesday locked in a room"."""
        cut = self._cut
        if _LOCKED.isdisjoint(cut.lowers[at : min(last, at + _FAR)]):
            return None
        if cut.lowers[at] in _LOCKED and word(cut, at - 1) not in AUXILIARIES:
            return None  # "spent most of Friday locked in a room"
        if not any(
            self._clauses.is_date(x)
            for x in range(max(first, at - _FAR), min(last, at + _FAR))
        ):
            return None
        phrase = self._ask.whole(self._clauses.subject(at, first), first)
        parties = self._ask.those(phrase) if phrase is not None else ()
        named = self._ask.subject(at, first, Trigger(shape="with"))
        is_two = len([each for each in named if each.name]) > 1
        are_both = phrase is not None and "and" in cut.lowers[slice(*phrase)]
        if not parties and not is_two:
            return None
        if are_both and len(named) > 1:
            parties = named  # "Rail bosses and union negotiators"
        return Told(
            at=at,
            rule="meeting-body",
            parties=parties or named,
            mode="in_person",
            is_body=True,
        )
