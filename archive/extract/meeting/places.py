"""Reads where something was: the place that a phrase names, the room, the town of a dateline."""

from typing import Final

from archive.extract.meeting.company_words import ROUND, TOUR
from archive.extract.meeting.phrase_words import DETERMINERS, STOPS
from archive.extract.meeting.place_words import NAMED_EVENTS, TOPICS, VENUES, is_land
from archive.extract.proposal import Span, Where
from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import Tokens
from archive.extract.when.form import word
from archive.extract.words.grammar import OPENERS, PARTICLES, PREPOSITIONS
from archive.extract.words.lexicon import adjectives, capitals, countries, towns

PLACE_REACH: Final = 7
"""Where somebody was received takes no more words."""
LONGEST: Final = 16
"""No subject or object has more words."""
_ISLAND_WITHIN: Final = 4
_ENDS: Final = frozenset((",", ".", "", "on", "in", "and"))
_ROUND_ABOUT: Final = frozenset(("near", "outside", "around"))
_BARGAINING: Final = frozenset((low, "table") for low in ("negotiating", "bargaining"))
_EDGES: Final = frozenset(("edge", "outskirts", "edges"))
_CAPITAL_WITHIN: Final = 3
_STREETS: Final = frozenset(
    ("hill", "street", "avenue", "square", "island", "quay", "road", "lane")
)
_AT: Final = frozenset(("in", "at", "on", "aboard", "outside", "inside"))
_TO: Final = frozenset(("to", "into"))
_WAS: Final = frozenset(("was", "were", "is", "are", "had", "has", "have", "will"))
_TAKES_PLACE: Final = frozenset(
    (
        *("place", "held", "begin", "start", "resume", "convene", "open", "opened"),
        *("began", "started", "due", "scheduled", "planned", "set", "expected"),
    )
)
_STILL: Final = frozenset(("now", "still", "just", "currently", "so"))
_OPENS: Final = frozenset(("that", "which", "who", "whose"))
_DATELINES: Final = 6
"""A dateline stands in one of the first so many paragraphs."""
_BEHIND_DATELINE: Final = frozenset((",", ":", "-", "--", "—", "–", "("))
_KINDS_OF_PLACE: Final = frozenset(
    (
        *("city", "town", "village", "port", "capital", "resort", "suburb", "township"),
        *("hamlet", "island", "district", "province", "neighbourhood", "neighborhood"),
    )
)
_PARTS_OF_PLACE: Final = frozenset(
    (
        *("suburban", "central", "downtown", "northern", "southern", "eastern", "old"),
        *("western", "nearby", "rural", "north", "south", "east", "west", "greater"),
        *("north-eastern", "north-western", "south-eastern", "south-western", "border"),
        *("northeastern", "northwestern", "southeastern", "southwestern", "coastal"),
        *("neighbouring", "neighboring", "seaside", "mountain", "regional", "inner"),
        *("national", "federal", "provincial", "commercial", "administrative"),
    )
)


_TIES: Final = frozenset(("in", "at", "into", "aboard"))
_SET: Final = frozenset(("set", "scheduled", "planned", "slated", "pencilled"))
CAPITALS: Final = frozenset(each.lower() for each in capitals().values())
_SEATS: Final = frozenset(
    ("headquarters", "parliament", "palace", "airport", "castle", "fort", "barracks")
)
_OF_NAMES: Final = frozenset(
    (
        *("house", "palace", "hall", "houses", "museum", "university", "bank"),
        *("chamber", "port", "isle", "gulf", "bay", "cape"),
    )
)
_NO_VENUE: Final = STOPS | PREPOSITIONS | _STILL | {"front", "off"}


# Who does so with somebody is at the place behind the verb.
_TOURED: Final = frozenset(
    (
        *("toured", "tours", "touring", "walked", "walks", "inspected", "inspects"),
        *("surveyed", "explored", "shown", "given", "guided", "led", "taken"),
        *("conducted", "driven", "showed", "visited", "visits"),
    )
)
_GROUNDS: Final = frozenset(
    (
        *(
            "works",
            "ward",
            "wards",
            "wood",
            "woods",
            "valley",
            "camp",
            "fields",
            "yard",
        ),
        *("floor", "ruins", "trenches", "front", "line", "area", "areas", "island"),
        *("neighbourhood", "neighborhood", "district", "exhibition", "damage", "dam"),
        *("bank", "mine", "wreck", "seafront", "waterfront", "vaults", "laboratories"),
    )
)
_TOURED_GROUNDS: Final = VENUES | _GROUNDS
MARGINS: Final = frozenset(("sidelines", "margins", "fringes"))
_NUMBERED: Final = frozenset(("no", "number", "room", "gate", "terminal", "pier"))
_QUOTES: Final = frozenset(("'", "’"))
_IN_NAMES: Final = PARTICLES | {"es", "upon", "am", "sur", "sous"}
_RAN: Final = frozenset(("ran", "run", "runs", "bumped", "bump", "walked"))


class Places:
    """A text whose places are asked for; ``taken`` are the tokens of its dates, which belong to no place."""

    def __init__(self, cut: Tokens, taken: frozenset[int]) -> None:
        self.cut = cut
        self._taken = taken

    def place(self, first: int, last: int, *, is_noun: bool = False) -> Where | None:
        """The first place that "in" or "at" names within some tokens.

        With ``is_noun`` the clause behind is told of it too: "talks that were to be held in Velm".
        """
        stop = self.clause_end(first, last, is_noun=is_noun)
        found = self._place(first, stop)
        if found is None and stop < last and word(self.cut, stop - 1) == ",":
            # "met the premier, who is on a visit, in Velm"
            close = next(
                (at for at in range(stop, last) if self.cut.words[at] == ","), last
            )
            found = self._place(close, last) if close < last else None
        return found

    def _place(self, first: int, last: int) -> Where | None:
        cut = self.cut
        for at in range(first, min(last, first + 2 * LONGEST)):
            is_on = cut.lowers[at] == "on" and (
                self._is_street(at + 1, last) or self._is_island(at + 1, last)
            )
            is_set = cut.lowers[at] == "for" and word(cut, at - 1) in _SET
            if cut.lowers[at] not in _TIES and not is_on and not is_set:
                continue
            if cut.lowers[at] == "in" and word(cut, at - 1) in {"called", "calling"}:
                continue  # "called in the Tarnish ambassador"
            if cut.lowers[at] == "into" and word(cut, at - 1) in _RAN:
                continue  # "ran into Ana Ruiz"
            begin = at + 1
            begin += word(cut, begin) in {"the", "his", "her", "their"}
            begin += word(cut, begin) in {"a", "an"} and self._is_hotel(begin + 1, last)
            begin = self._past_kind(begin, last)
            end = self.name_end(begin, last)
            is_embassy = word(cut, end) in VENUES and cut.lowers[begin] in adjectives()
            if end == begin + 1 and is_embassy:
                # "at the Finnish embassy", "in the Omani capital"
                return self._capital(at + 1, end + 1) or self.where(at + 1, end + 1)
            room = self._room(at + 1, begin, end, last)
            if room is not None:
                return room
            is_topic = word(cut, at - 1) in TOPICS
            if end > begin and self._is_place(begin, end) and not is_topic:
                return self.where(*self._whole(begin, end, last))
        return (
            self._venue(first, last)
            or self._near(first, last)
            or self._beside(first, last)
        )

    def _whole(self, begin: int, end: int, last: int) -> Span:
        """The whole of "House of Commons", "Fishermen's Institute"; "Palazzo Orlo" of "Velm's Palazzo Orlo"."""
        if word(self.cut, end) in POSSESSIVES:
            behind = self.name_end(end + 1, last)
            is_the = word(self.cut, begin - 1) == "the"
            if behind > end + 1:
                return (begin, behind) if is_the else (end + 1, behind)
            return begin, end + 1
        if word(self.cut, end) == "of" and self.cut.lowers[end - 1] in _OF_NAMES:
            behind = self.name_end(end + 1, last)
            return begin, max(behind, end)
        return begin, end

    def toured(self, verb: int, last: int) -> Where | None:
        """The place that somebody toured: "toured the works at Tarn with B", "were shown round the mill by B"."""
        cut = self.cut
        if cut.lowers[verb] not in _TOURED:
            return None
        begin = verb + 1
        far = min(last, begin + PLACE_REACH)
        of = next((at for at in range(begin, far) if cut.lowers[at] in TOUR), None)
        if of is not None and word(cut, of + 1) == "of":
            begin = of + 2
        begin += word(cut, begin) in ROUND
        is_phrase = begin < last and (
            cut.capitals[begin] or cut.lowers[begin] in DETERMINERS
        )
        end = begin
        while is_phrase and end < min(last, begin + PLACE_REACH):
            if not self._is_of_venue(end):
                break
            end += 1
        if end <= begin + 1 or word(cut, end) == "’":
            return None
        tie = word(cut, end) in {"in", "at", "on", "of", "near"}
        behind = self.name_end(end + 1, last) if tie else end
        is_named = any(cut.capitals[begin:end]) or behind > end + 1
        is_ground = cut.lowers[end - 1] in _TOURED_GROUNDS
        is_told = cut.capitals[end - 1] or (is_named and is_ground)
        if not is_told and cut.lowers[end - 1] not in VENUES:
            return None  # "toured the ruins": whose, the text has told before
        return self.where(begin, behind if behind > end + 1 else end)

    def _near(self, first: int, last: int) -> Where | None:
        """The town of "at a roadblock near Velm", "in a villa outside Tarn"."""
        for at in range(first, min(last, first + 2 * LONGEST)):
            is_edge = self.cut.lowers[at] == "of" and word(self.cut, at - 1) in _EDGES
            if is_edge or self.cut.lowers[at] in _ROUND_ABOUT:
                end = self.name_end(at + 1, last)
                if end > at + 1 and self._is_place(at + 1, end):
                    return self.where(at + 1, end)
        return None

    def _beside(self, first: int, last: int) -> Where | None:
        """The town of "on the sidelines of the Munich Security Conference"."""
        for at in range(first, min(last, first + 2 * LONGEST)):
            if self.cut.lowers[at] not in MARGINS or word(self.cut, at + 1) != "of":
                continue
            begin = at + 2 + (word(self.cut, at + 2) == "the")
            is_town = begin + 1 < last and self.cut.lowers[begin] in towns()
            return self.where(begin, begin + 1) if is_town else None
        return None

    def hosting(self, first: int, at: int) -> Where | None:
        """The town in "Velm will host a summit of ministers": a name of one word that hosts."""
        cut = self.cut
        verb = next(
            (
                x
                for x in range(at - 1, max(first, at - LONGEST), -1)
                if cut.lowers[x] in {"host", "hosts", "hosted"}
            ),
            first,
        )
        verb -= word(cut, verb - 1) in {"will", "would"}
        is_one = verb - 1 == first and cut.capitals[first] and verb > first
        return self.where(first, verb) if is_one else None

    def _is_hotel(self, begin: int, last: int) -> bool:
        """Whether "a Velm hotel" is told: a name, and what stands in that town."""
        end = self.name_end(begin, last)
        is_land = begin < last and self.cut.lowers[begin] in adjectives()
        return end > begin and not is_land and word(self.cut, end) in VENUES

    def _room(self, first: int, begin: int, end: int, last: int) -> Where | None:
        """As in "at the Orlo reception centre", "in Rell's office"; of "a Velm hotel" the town."""
        cut = self.cut
        if end == begin or word(cut, first) in {"a", "an"}:
            return None
        if first == begin and word(cut, end) in _SEATS:
            return self.where(begin, end + 1)  # "at UN headquarters in New York"
        is_owned = word(cut, end) in POSSESSIVES
        for at in range(end, min(last, end + PLACE_REACH - 2)):
            if cut.lowers[at] in VENUES and not self._is_of_venue(at + 1):
                is_the = word(cut, first) == "the"
                if is_the or is_owned:
                    return self.where(begin, self._venue_end(at + 1, last))
            if not (self._is_of_venue(at) and (is_owned or not cut.capitals[at])):
                return None
        return None

    def _past_kind(self, begin: int, last: int) -> int:
        """Where "Salta" begins in "the Argentine city of Salta", "Oslo" in "the capital Oslo", "central Oslo"."""
        cut = self.cut
        for at in range(begin, min(last - 1, begin + 4)):
            lower = cut.lowers[at]
            is_name = cut.capitals[at] and lower not in adjectives()
            is_whole = word(cut, at + 1) != "of" or lower in _OF_NAMES
            if is_name and is_whole:
                return begin  # "Port Amity", "Port of Spain"
            if lower in _KINDS_OF_PLACE and word(cut, at + 1) in _KINDS_OF_PLACE:
                continue  # "the port city of Velm"
            if lower in _KINDS_OF_PLACE:
                name = at + 1 + (word(cut, at + 1) in {"of", ","})
                return name if name < last and cut.capitals[name] else begin
            if lower in _PARTS_OF_PLACE and cut.capitals[at + 1]:
                return at + 1
            if lower not in adjectives() | _PARTS_OF_PLACE:
                return begin
        return begin

    def before_where(self, first: int, last: int) -> Where | None:
        """As in "flew to Velm, where he met her": the name right before "where"."""
        cut = self.cut
        at = next((at for at in range(last - 1, first, -1) if self._opens_there(at)), 0)
        end = at - (word(cut, at - 1) == ",")
        while end > first and end - 1 in self._taken:
            end -= 1  # "was in Velm on Friday, where"
        end -= word(cut, end - 1) == "on"
        begin = end
        while begin > first and cut.capitals[begin - 1]:
            begin -= 1
        is_name = begin < end and cut.lowers[begin] not in OPENERS
        # "But last month, when B flew in": no place is told
        return self.where(begin, end) if at and is_name else None

    def _opens_there(self, at: int) -> bool:
        """Whether "where", or "when" behind a day, goes on with what happened at a place."""
        is_day = self.cut.lowers[at] == "when" and word(self.cut, at - 1) == ","
        return self.cut.lowers[at] == "where" or (is_day and at - 2 in self._taken)

    def clause_end(self, first: int, last: int, *, is_noun: bool = False) -> int:
        """Where what a clause itself tells ends: before "who congratulated him", "that is to be held in Velm"."""
        return next(
            (
                at
                for at in range(first + 1, last)
                if (
                    self.cut.lowers[at] in _OPENS
                    and not (is_noun and self._is_held(at, last))
                )
                or (
                    self.cut.lowers[at] in {"before", "after"}
                    and word(self.cut, at + 1).endswith("ing")
                    and not word(self.cut, at + 1).startswith("meeting")
                )
            ),
            last,
        )

    def _is_held(self, at: int, last: int) -> bool:
        """Whether a clause goes on with when and where something is held: "that was due to take place in Velm"."""
        near = self.cut.lowers[at + 1 : min(last, at + LONGEST)]
        behind = near[
            : next((x for x, low in enumerate(near) if low == ","), len(near))
        ]
        is_open = self.cut.lowers[at] in {"that", "which"} and near[:1] != ()
        return is_open and near[0] in _WAS and not _TAKES_PLACE.isdisjoint(behind)

    def _is_island(self, begin: int, last: int) -> bool:
        """As in "on the Greek island of Kos"."""
        near = self.cut.lowers[begin : min(begin + PLACE_REACH, last)]
        name = self.name_end(begin, last)
        if name > begin and word(self.cut, name) == "island":
            return True  # "on Sentosa island"
        return near[:1] == ("the",) and "island" in near[:_ISLAND_WITHIN]

    def _is_street(self, begin: int, last: int) -> bool:
        """As in "on Parliament Hill", "on Starr Avenue"."""
        end = self.name_end(begin, last)
        return end > begin + 1 and self.cut.lowers[end - 1] in _STREETS

    def room_to(self, first: int, last: int) -> Where | None:
        """Where somebody is called: "to her office", "into the governor's chambers"."""
        return self._venue(first, self.clause_end(first, last), _TO)

    def _venue(self, first: int, last: int, ties: frozenset[str] = _AT) -> Where | None:
        """As in "at the national palace", "in the mayor's office", "at city hall": where no town is told."""
        cut = self.cut
        for at in range(first, min(last, first + 2 * LONGEST)):
            if cut.lowers[at] not in ties:
                continue
            end = at + 1
            while end < min(last, at + 1 + PLACE_REACH) and self._is_of_venue(end):
                end += 1
                is_end = not self._is_of_venue(end) or self._is_of_name(end, last)
                # "back at the negotiating table": no place
                is_talk = cut.lowers[end - 2 : end] in _BARGAINING
                if cut.lowers[end - 1] in VENUES and is_end and not is_talk:
                    return self._capital(at + 1, end) or self.where(
                        at + 1, self._venue_end(end, last)
                    )
        return None

    def _capital(self, begin: int, end: int) -> Where | None:
        """As in "in the Omani capital": Muscat, where the text names it elsewhere."""
        cut = self.cut
        if cut.lowers[end - 1] != "capital" or end - begin > _CAPITAL_WITHIN:
            return None
        town = capitals().get(countries().get(cut.lowers[end - 2], ""))
        if town is None or not cut.all_of(frozenset((town.split()[0].lower(),))):
            return None
        return Where(name=town, mention=cut.span(begin, end))

    def _is_of_name(self, at: int, last: int) -> bool:
        """As in "the vestry of St Botolph's", "the offices of Velm Water": "of" with a name."""
        return self.cut.lowers[at : at + 1] == ("of",) and (
            at + 1 < last and self.cut.capitals[at + 1]
        )

    def _is_of_venue(self, at: int) -> bool:
        lower = word(self.cut, at)
        return bool(lower) and (
            lower in POSSESSIVES
            or (lower in _QUOTES and word(self.cut, at - 1).endswith("s"))
            or (lower[0].isalnum() and lower not in _NO_VENUE and at not in self._taken)
        )

    def _venue_end(self, end: int, last: int) -> int:
        """Step over "on Starr Avenue" behind "a coffee shop"."""
        if word(self.cut, end) not in {"on", "of", "outside", "near", "above"}:
            return end
        behind = self.name_end(end + 1, last)
        is_near = word(self.cut, end) == "near"
        if is_near and behind > end + 1:
            return behind + (word(self.cut, behind) in VENUES)  # "near Velm airport"
        if is_near and word(self.cut, end + 1) == "the":
            is_venue = word(self.cut, end + 2) in VENUES
            return end + 3 if is_venue and end + 3 <= last else end
        is_saints = behind > end + 1 and word(self.cut, behind) in POSSESSIVES
        behind += is_saints and word(self.cut, behind + 1) in _ENDS
        return behind if behind > end + 1 else end

    def _is_place(self, begin: int, end: int) -> bool:
        cut = self.cut
        joint = end + (word(cut, end) == "and")
        rest = self.name_end(joint, min(joint + 4, len(cut.words)))
        if not NAMED_EVENTS.isdisjoint(cut.lowers[end - 1 : rest]):
            return False  # "in the Velm Water and Food Summit"
        if cut.lowers[end - 2 : end] == ("general", "assembly"):
            return False
        is_of_a_land = cut.lowers[begin] in adjectives() and (
            cut.lowers[begin] not in countries() or word(cut, end) == "capital"
        )
        if is_of_a_land:
            return False  # "in the Omani capital"
        if word(cut, end) in {"-", "‐"}:
            return False
        is_bloc = cut.words[begin].isupper() or is_land(cut.lowers[begin])
        return not (word(cut, end) in POSSESSIVES and is_bloc)

    def name_end(self, begin: int, last: int) -> int:
        """Where a run of capitals ends that begins at a token and is no date: "Ada Orlo", "Zahra al-Khuzaie"."""
        cut, end = self.cut, begin
        last = min(last, len(cut.words))  # "will pay a visit to Velm", and no more
        while (
            end < last
            and end not in self._taken
            and (
                cut.capitals[end]
                or (end > begin and (self._is_particle(end) or self.is_stop(end)))
            )
        ):
            end += 1
        is_numbered = end == begin + 1 and self.cut.lowers[begin] in _NUMBERED
        return end + (is_numbered and end < last and self.cut.words[end].isdigit())

    def is_stop(self, at: int) -> bool:
        """Whether a full stop shortens a word within a name: "Rear Adm. Ana Ruiz", "St. Orlo"."""
        is_short = self.cut.words[at] == "." and self.cut.is_short_for(at - 1)
        return is_short and self.cut.capitals[at + 1 : at + 2] == (True,)

    def _is_particle(self, at: int) -> bool:
        """Whether a small word goes on with a name: "al-Khuzaie", "van" of "Ana van Ruiz"."""
        is_before_a_name = self.cut.lowers[at] in _IN_NAMES and (
            at + 1 < len(self.cut.words) and self.cut.capitals[at + 1]
        )
        return is_before_a_name or self.cut.lowers[at].startswith(("al-", "el-"))

    def filed_at(self) -> Where | None:
        """The place of a dateline: "here" means it."""
        cut = self.cut
        for first, last in cut.paragraphs[:_DATELINES]:
            end = first
            while (
                end < min(last, first + PLACE_REACH)
                and cut.words[end].isupper()
                and len(cut.words[end]) > 1
            ):
                end += 1
            if end == first and word(cut, first + 1) == ":":
                end += cut.lowers[first] in CAPITALS  # "Muscat: Dr Ana Ruiz met here"
            is_parted = word(cut, end) in _BEHIND_DATELINE and end < last
            if end > first and is_parted:
                return self.where(first, end)
        return None

    def where(self, begin: int, end: int) -> Where:
        """A place by its words."""
        start, stop = self.cut.span(begin, end)
        return Where(
            name=" ".join(self.cut.text[start:stop].split()), mention=(start, stop)
        )
