"""One office and two people in it at once: "Tarn's mayor, Ada Orlo" and further on "the mayor of Tarn, Ida Berg"."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from difflib import SequenceMatcher
from itertools import combinations
from typing import Final

import attrs

from archive.extract.people.mentions import Mention
from archive.extract.people.names import Names
from archive.extract.proposal import Anomaly
from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import Tokens
from archive.extract.when.form import word
from archive.extract.when.words import MONTH_OF
from archive.extract.words.grammar import (
    AUXILIARIES,
    BODIES,
    DETERMINERS,
    FIELDS,
    MODALS,
    NO_LONGER,
    PERSONS,
    SMALL,
    TITLES,
)
from archive.extract.words.lexicon import adjectives, countries, verbs
from archive.values import DecimalText

_HEADS: Final[dict[tuple[str, ...], str]] = {
    ("chief", "executive", "officer"): "chief executive",
    ("chief", "executive"): "chief executive",
    ("ceo",): "chief executive",
    ("managing", "director"): "managing director",
    ("director", "general"): "director-general",
    ("director-general",): "director-general",
    ("secretary", "general"): "secretary-general",
    ("secretary-general",): "secretary-general",
    ("general", "secretary"): "general secretary",
    ("attorney", "general"): "attorney general",
    ("attorney-general",): "attorney general",
    ("chief", "justice"): "chief justice",
    ("chief", "constable"): "chief constable",
    ("presiding", "judge"): "presiding judge",
    ("chief", "judge"): "chief judge",
    ("chief", "inspector"): "chief inspector",
    ("prime", "minister"): "prime minister",
    ("first", "minister"): "first minister",
    ("crown", "prince"): "crown prince",
    ("head", "coach"): "head coach",
    ("inspector", "general"): "inspector-general",
    ("inspector-general",): "inspector-general",
    ("high", "commissioner"): "high commissioner",
    ("vice-chancellor",): "vice-chancellor",
    ("vice", "chancellor"): "vice-chancellor",
    ("district", "attorney"): "district attorney",
    ("chief", "prosecutor"): "chief prosecutor",
    ("chief", "economist"): "chief economist",
    ("majority", "leader"): "majority leader",
    ("minority", "leader"): "minority leader",
    ("chief", "financial", "officer"): "chief financial officer",
    ("finance", "director"): "chief financial officer",
    ("cfo",): "chief financial officer",
    ("chief", "operating", "officer"): "chief operating officer",
    ("national", "security", "adviser"): "national security adviser",
    ("national", "security", "advisor"): "national security adviser",
    ("head", "teacher"): "principal",
    ("headteacher",): "principal",
    ("headmaster",): "principal",
    ("headmistress",): "principal",
    ("principal",): "principal",
    ("chair",): "chair",
    ("chairman",): "chair",
    ("chairwoman",): "chair",
    ("chairperson",): "chair",
    **{
        (head,): head
        for head in (
            *("minister", "secretary", "president", "premier", "chancellor", "mayor"),
            *("governor", "king", "queen", "emir", "sultan", "archbishop", "bishop"),
            *("commissioner", "chief", "director", "dean", "sheriff", "ambassador"),
            *("editor", "vicar", "head", "speaker", "provost", "rector", "patriarch"),
        )
    },
}
"""Offices that one person has at a time, by the words that name them; several words for one office are one."""
_LONGEST: Final = max(len(head) for head in _HEADS)
_LAST_WORDS: Final = frozenset(head[-1] for head in _HEADS)
_BY_FIELD: Final = frozenset(
    ("minister", "secretary", "commissioner", "chief", "inspector-general")
)
"""Of these a land or a town has one for each field: "foreign minister", "police commissioner"."""
_CLEAR_ALONE: Final = frozenset(
    (
        *("minister", "secretary", "commissioner", "chief", "chief executive"),
        *("managing director", "director-general", "principal", "chief justice"),
        *("vice-chancellor", "head coach", "inspector-general", "chief constable"),
    )
)
"""A text about one body may leave out whose these are; a text has the presidents of many lands."""
_CLEAR_BY_OWNER: Final = _CLEAR_ALONE | {"chair", "general secretary", "director"}
"""And of these, where it says both times "the club's" or "of the museum"."""
_OF_A_PLACE: Final = frozenset(("mayor", "governor", "sheriff", "first minister"))
"""And of these, where it names no other place: "the mayor of Tarn" and "Mayor Ada Orlo"."""
_OF_BOTH_SIDES: Final = frozenset(("head coach",))
"""A report of a match has two of these."""
_SENT: Final = frozenset(("ambassador", "high commissioner"))
"""There is one for each land that they are sent to."""
_OWN_KINDS: Final = {
    "chief executive": frozenset(("company", "firm", "group")),
    "mayor": frozenset(("town", "city", "borough")),
    "head coach": frozenset(("club", "team", "side")),
    "governor": frozenset(("state",)),
}
"""What a text may call the owner that it has named: "the company's chief executive"."""
_ANY_KINDS: Final = BODIES | {
    *("town", "city", "county", "country", "nation", "museum", "theatre", "gallery"),
    *("district", "region", "state", "borough", "village"),
}
"""What a text may call an owner that it leaves out elsewhere."""
_FIELD: Final = (FIELDS | TITLES | {"police", "fire", "prison", "prisons", "home"}) - {
    *("mr", "mrs", "ms", "dr", "sir", "dame", "lord", "lady", "state", "national"),
    *("federal", "affairs", "general"),
}
_OF_A_CHIEF: Final = frozenset(("police", "fire", "army", "navy", "defence", "prison"))
_HONORIFICS: Final = frozenset(
    (
        *(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "sir",
            "dame",
            "lord",
            "lady",
            "rev",
            "prof",
        ),
        *("reverend", "most", "right", "rt", "very", "hon", "honourable", "professor"),
        *(
            "the",
            "eng",
            "engr",
            "justice",
            "sheikh",
            "gen",
            "general",
            "col",
            "cardinal",
        ),
        *(".", "his", "her", "excellency", "alhaji", "hajiya", "datuk", "tan", "sri"),
    )
)
"""Between an office and a name these are no more than manners: "the Archbishop of Tarn, the Most Rev Ada Orlo"."""
_NOT_NOW: Final = NO_LONGER | {
    *("new", "newly", "incoming", "next", "future", "past", "retired", "one-time"),
    *("onetime", "interim", "caretaker", "designate", "elect", "appointed", "elected"),
    *("ex-president", "then-president", "would-be", "prospective", "departing"),
    *("sacked", "fired", "deposed", "suspended", "jailed", "succeeding"),
}
_NOT_THE_ONE: Final = frozenset(
    (
        *("deputy", "vice", "assistant", "associate", "lieutenant", "shadow", "junior"),
        *("senior", "regional", "divisional", "another", "co", "joint", "auxiliary"),
        *("suffragan", "sub", "under", "parliamentary", "permanent", "private"),
        *("press", "principal", "first", "second", "third", "area", "branch", "local"),
        *("honorary", "executive", "rival", "other", "self-proclaimed", "self-styled"),
        *("independent", "non-executive", "artistic", "creative", "technical", "music"),
        *("district", "life", "emeritus", "committee", "state", "opposition", "party"),
        *("democratic", "republican", "labour", "conservative", "liberal", "tory"),
        *("socialist", "catholic", "anglican", "orthodox", "lutheran", "methodist"),
    )
)
"""Beside an office these say that there are several, or that it is a lesser one."""
_HAVE_MANY: Final = frozenset(
    ("fed", "reserve", "ecb", "board", "committee", "subcommittee", "council")
)
"""These have several of what else is one: the governors of the Federal Reserve."""
_TURNS: Final = frozenset(
    (
        *("succeeds", "succeeded", "succeed", "successor", "successors", "predecessor"),
        *("predecessors", "succession", "handover", "reshuffle", "reshuffled"),
        *(
            "inaugurated",
            "inauguration",
            "resigns",
            "resigned",
            "resignation",
            "resign",
        ),
        *("dismissed", "ousted", "outgoing", "incoming", "impeached", "unseated"),
        *("stepped", "sworn", "co-chief", "co-chair", "job-share", "posthumously"),
        *("sacked", "sacking", "appointed", "appoints", "replacement", "shake-up"),
        *("shakeup", "hired", "promoted", "stepping", "departure", "quit", "quits"),
    )
)
"""A text with one of these tells how an office went from one to another."""
_TAKES: Final = frozenset(
    (
        *(("took", "over"), ("takes", "over"), ("taking", "over"), ("handed", "over")),
        *(("step", "down"), ("steps", "down"), ("stand", "down"), ("stands", "down")),
        *(
            ("replaced", "by"),
            ("replaced", "as"),
            ("replaced", "in"),
            ("took", "office"),
        ),
        *(
            ("standing", "down"),
            ("stood", "down"),
            ("replaces", "as"),
            ("taken", "over"),
        ),
        *(
            ("takes", "office"),
            ("replaced", "on"),
            ("lost", "office"),
            ("be", "replaced"),
        ),
    )
)
_TAKES_ENDS: Final = frozenset(end for _, end in _TAKES)
_LONG_AGO: Final = frozenset(
    (
        *("ago", "formerly", "decades", "century", "died", "yesteryear", "1990s"),
        *("1980s", "then", "retired", "erstwhile"),
    )
)
"""Beside somebody's office these say that it was another's time."""
_BEHIND: Final = frozenset((",", ".", ";", ":", "”", '"', ")", "!", "?", "–", "—"))
_JOINS: Final = frozenset(("of", "the", "and", "&", "for"))
_BACK: Final = frozenset(
    ("in", "since", "during", "from", "of", "early", "late", "mid", "until", "between")
)
"""Before a year these tell of another time: "in 2019"; not of an article's own head, "2025-05-27", nor "by 2028"."""
_OF: Final = frozenset(("of", "for"))
_AT: Final = frozenset(("in", "from", "at", "near", "outside", "of"))
_WAY: Final = frozenset(("to", "for", "in", "at", "from", "with"))
_WHERE: Final = frozenset(("in", "at", "from", "near", "to", "outside", "for"))
_NO_BODIES: Final = frozenset(
    ("rs", "christmas", "easter", "covid-19", "day", "mps", "of")
)
_ELSEWHERE: Final = frozenset(
    (
        *("rival", "neighbouring", "neighboring", "nearby", "another", "other", "both"),
        *("respective", "counterpart", "counterparts", "door", "elsewhere"),
        *("opposite", "opposing", "visiting", "colleague"),
    )
)
"""Beside an office without an owner these say that it is another body's."""
_PARTS_OF_A_LAND: Final = frozenset(("scotland", "wales", "england", "ireland"))
_FOR_SOMEBODY: Final = frozenset(("for", "to", "of", "with"))
_OWNER_LIMIT: Final = 8
_MODIFIER_LIMIT: Final = 6
_HELD_LIMIT: Final = 8
"""An office with more people in it is one of many."""
_ALIKE: Final = 0.75
"""So much alike are two spellings of one name."""
_NAME_LIMIT: Final = 60
"""No name has more letters that tell it from another one."""


@attrs.frozen(kw_only=True)
class _Held:
    """An office that a text gives to a person: what, in which field, of whom; where, as tokens."""

    head: str
    field: frozenset[str]
    owner: frozenset[str]
    is_named: bool
    """Whether the owner is somebody by name: "Tarn's mayor", not "the town's mayor"."""
    name: str
    first: int
    last: int


@attrs.frozen
class _Phrase:
    """The head of an office from its first to behind its last token, the words that follow "of" among its ``last``."""

    head: str
    begin: int
    end: int
    last: int


def conflicting_holders(cut: Tokens, names: Names) -> Iterator[Anomaly]:
    """Every second person in an office that the text gave to somebody else."""
    held = [
        each
        for mention in names.mentions
        if mention.agent_type == "person" and " " in mention.name
        for each in _offices_of(cut, mention)
    ]
    kinds: dict[tuple[str, frozenset[str]], list[_Held]] = {}
    for each in held:
        kinds.setdefault((each.head, each.field), []).append(each)
    if all(len({each.name for each in kind}) < 2 for kind in kinds.values()):  # noqa: PLR2004 -- one and another
        return
    if _tells_a_turn(cut):
        return
    turned = _turned(cut)
    bodies = _Bodies.of(cut, names, {each.name for each in held})
    for (head, field), kind in kinds.items():
        holders = list(dict.fromkeys(each.name for each in kind))
        if head not in turned and 1 < len(holders) <= _HELD_LIMIT:
            is_of_many = _is_of_many(cut, head, field)
            yield from _conflicts(
                cut, [x for x in kind if x.is_named] if is_of_many else kind, bodies
            )


def _is_of_many(cut: Tokens, head: str, field: frozenset[str]) -> bool:
    """Whether a text speaks of several in an office: "the mayors", "interior ministers"."""
    *before, last = head.split()
    return any(
        (not field and not before)
        or word(cut, at - 1) in field
        or tuple(before[-1:]) == cut.lowers[at - 1 : at]
        for at in cut.all_of(frozenset((last + "s",)))
    )


def _conflicts(
    cut: Tokens, kind: Sequence[_Held], bodies: "_Bodies"
) -> Iterator[Anomaly]:
    firsts: dict[tuple[str, frozenset[str]], _Held] = {}
    for each in kind:  # for each person the first time with each owner
        firsts.setdefault((each.name, each.owner), each)
    found = [
        (one, other)
        for one, other in combinations(list(firsts.values())[: _HELD_LIMIT * 2], 2)
        if _is_same(cut, one, other, kind, bodies)
    ]
    if len({each.name for pair in found for each in pair}) > 2:  # noqa: PLR2004 -- three hold what many hold
        return
    for one, other in found[:1]:
        yield Anomaly(
            spans=(cut.span(other.first, other.last),),
            rule="one-office",
            score=DecimalText("0.7"),
            type="conflicting_officeholder",
            remark=f"The text gives this office to {one.name} as well as to {other.name}.",
        )


def _is_same(
    cut: Tokens,
    one: _Held,
    other: _Held,
    kind: Sequence[_Held],
    bodies: "_Bodies",
) -> bool:
    """Whether two people have one and the same office at one time."""
    if one.name == other.name or _are_alike(one.name, other.name):
        return False
    sides = [
        {cut.sentence_of(x.first)[0] for x in kind if x.name == name}
        for name in (one.name, other.name)
    ]
    if sides[0] & sides[1]:
        return False  # "Foreign Minister Ana Ruiz met Foreign Minister Tom Rell"
    if _is_of_old(cut, one) or _is_of_old(cut, other):
        return False
    if one.head in _SENT and not one.field:
        return False
    if one.is_named and other.is_named:
        return one.owner == other.owner and bool(one.owner)
    if one.is_named or other.is_named:
        named, bare = (one, other) if one.is_named else (other, one)
        owners = {each.owner for each in kind if each.is_named}
        return len(owners) < 2 and _is_its_own(cut, named, bare, bodies)  # noqa: PLR2004 -- two owners have two
    is_owners = bool(one.owner) and one.owner == other.owner
    clear = _CLEAR_BY_OWNER if is_owners else _CLEAR_ALONE - _OF_BOTH_SIDES
    owner = one.owner | other.owner
    is_left_out = not (one.owner and other.owner) and owner <= _ANY_KINDS
    if one.head not in clear or not bodies.is_one or not (is_owners or is_left_out):
        return False
    sides_bodies = [bodies.beside(cut, each) for each in (one, other)]
    if sides_bodies[1] and not sides_bodies[1] <= sides_bodies[0]:
        return False  # "Chief executive Ada Orlo said Tarn Air had too"
    return not _are_apart(cut, one, other)


def _is_its_own(cut: Tokens, named: _Held, bare: _Held, bodies: "_Bodies") -> bool:
    """Whether an office without a name's is that of the one named: "Velm's mayor" and "Mayor Ada Orlo"."""
    if not named.owner.isdisjoint(_PARTS_OF_A_LAND) or named.head not in (
        _CLEAR_BY_OWNER | _OF_A_PLACE
    ):
        return False  # "the health secretary" and "Scotland's health secretary"
    is_kinds = bool(bare.owner) and (
        bare.owner <= named.owner
        or bare.owner <= _OWN_KINDS.get(named.head, frozenset())
    )
    if (bare.owner and not is_kinds) or _are_apart(cut, named, bare):
        return False
    beside = bodies.beside(cut, bare)
    is_told = not beside.isdisjoint(named.owner)
    if beside - named.owner:
        return False  # somebody else's, as it seems
    if named.head in _BY_FIELD:
        return bodies.is_one
    is_alone = named.head not in _OF_BOTH_SIDES and bodies.is_alone(cut, named, bare)
    return is_told or is_alone


@attrs.frozen
class _Bodies:
    """Whom and what else than people a text names, each by its first token; whether it is of one land and one body."""

    named: tuple[tuple[int, frozenset[str]], ...]
    is_one: bool

    @classmethod
    def of(cls, cut: Tokens, names: Names, holders: AbstractSet[str]) -> "_Bodies":
        """Those of a text in which these people hold offices."""
        people = {
            part
            for each in names.mentions
            if each.agent_type == "person"
            and " " in each.name
            and (each.gender or each.name in holders)
            for part in each.name.lower().split()
        }
        named = [
            (each.first, frozenset(cut.lowers[each.bare : each.last]) - _NO_BODIES)
            for each in names.mentions
            if not _is_a_word(cut, each)
        ]
        return cls(
            tuple((at, said) for at, said in named if said and not said <= people),
            _is_of_one_body(cut, names),
        )

    def beside(self, cut: Tokens, each: _Held) -> frozenset[str]:
        """What the paragraph of an office names up to the end of its sentence; for a body's, no places."""
        return self._between(
            cut, each, cut.paragraph_of(each.first)[0], cut.sentence_of(each.first)[1]
        )

    def is_alone(self, cut: Tokens, named: _Held, bare: _Held) -> bool:
        """Whether a text names nothing but an office's owner as far as the last of two sentences."""
        last = max(cut.sentence_of(each.first)[1] for each in (named, bare))
        return self._between(cut, named, 0, last) <= named.owner

    def _between(
        self, cut: Tokens, each: _Held, first: int, last: int
    ) -> frozenset[str]:
        is_lands = each.head in _OF_A_PLACE or each.head in _BY_FIELD
        return frozenset(
            low
            for at, said in self.named
            if first <= at < last
            and not each.first <= at < each.last
            and (is_lands or word(cut, at - 1) not in _WHERE or said & each.owner)
            for low in said
        )


def _is_a_word(cut: Tokens, mention: Mention) -> bool:
    """Whether a capital may be a sentence's own: "Doctors' leaders", "Sea lice"; not in "Tarn's", "Hexel, a rival"."""
    if (
        mention.last > mention.first + 1
        or mention.first > cut.sentence_of(mention.first)[0]
    ):
        return False
    behind = word(cut, mention.last)
    is_plural = cut.lowers[mention.first].endswith("s")
    is_subject = behind in verbs() or behind in AUXILIARIES or behind in MODALS
    return is_plural or (behind.isalpha() and not is_subject)


def _are_alike(one: str, other: str) -> bool:
    """Whether two names may be one person's: they share a part, or are spelled alike."""
    parts, others = set(one.lower().split()), set(other.lower().split())
    if any(len(part) > 2 for part in parts & others):  # noqa: PLR2004 -- "al", "de" are many people's
        return True
    first, second = one.lower()[:_NAME_LIMIT], other.lower()[:_NAME_LIMIT]
    return SequenceMatcher(None, first, second).ratio() > _ALIKE


def _is_of_old(cut: Tokens, each: _Held) -> bool:
    """Whether the sentence tells of another year, or of what was once."""
    first, last = cut.sentence_of(each.first)
    return any(
        low in _LONG_AGO
        or (
            (low.isascii() and low.isdigit() and len(low) == 4)  # noqa: PLR2004 -- a year
            and (word(cut, at - 1) in _BACK or word(cut, at - 1) in MONTH_OF)
        )
        for at, low in enumerate(cut.lowers[first:last], first)
    )


def _are_apart(cut: Tokens, one: _Held, other: _Held) -> bool:
    """Whether two people without an owner are told of in different places: "in Tarn", "in Velm"."""
    if any(
        not _ELSEWHERE.isdisjoint(cut.lowers[slice(*cut.sentence_of(each.first))])
        for each in (one, other)
    ):
        return True
    if "foreign" in one.field:  # they travel to one another
        return bool(_places(cut, one, _WAY) or _places(cut, other, _WAY))
    places, others = _places(cut, one, _AT), _places(cut, other, _AT)
    return bool(places and others) and places.isdisjoint(others)


def _places(cut: Tokens, each: _Held, before: frozenset[str]) -> frozenset[str]:
    """What stands with a capital behind "in", "from" in a sentence; nothing that is a day."""
    first, last = cut.sentence_of(each.first)
    return frozenset(
        cut.lowers[at + 1]
        for at in range(first, last - 1)
        if cut.lowers[at] in before
        and cut.capitals[at + 1]
        and cut.lowers[at + 1] not in MONTH_OF
    )


def _tells_a_turn(cut: Tokens) -> bool:
    """Whether the text tells that an office went from one to another."""
    if not _TURNS.isdisjoint(cut.places):
        return True
    return any(
        tuple(cut.lowers[at - 1 : at + 1]) in _TAKES for at in cut.all_of(_TAKES_ENDS)
    )


def _turned(cut: Tokens) -> frozenset[str]:
    """The offices of which the text tells a former or a next holder: "the new principal"."""
    found: set[str] = set()
    for at in cut.all_of(_LAST_WORDS):
        head, begin = _head_ending(cut, at)
        if head and not _NOT_NOW.isdisjoint(cut.lowers[max(begin - 3, 0) : begin]):
            found.add(head)
    return frozenset(found)


def _is_of_one_body(cut: Tokens, names: Names) -> bool:
    """Whether a text names no two lands and no two bodies, whose offices could be meant."""
    bodies = {each.name for each in names.mentions if each.agent_type == "organisation"}
    lands = {
        countries()[low]
        for low in cut.places.keys() & countries().keys()
        if any(cut.capitals[at] for at in cut.places[low])
    }
    return len(bodies) < 2 and len(lands) < 2  # noqa: PLR2004 -- two of a kind


def _head_ending(cut: Tokens, last: int) -> tuple[str, int]:
    """The office whose last word stands at a place, and where its first one does."""
    if cut.lowers[last] not in _LAST_WORDS:
        return "", last
    for size in range(_LONGEST, 0, -1):
        begin = last + 1 - size
        head = (
            _HEADS.get(tuple(cut.lowers[max(begin, 0) : last + 1]))
            if begin >= 0
            else None
        )
        if head:
            return head, begin
    return "", last


def _offices_of(cut: Tokens, mention: Mention) -> Iterator[_Held]:
    """What stands before a name as its office, and what stands behind it between commas."""
    before, behind = _phrase_before(cut, mention), _phrase_behind(cut, mention)
    for phrase, first, last in (
        (before, None, mention.last),
        (behind, mention.first, behind.last if behind else 0),
    ):
        held = _held(cut, phrase, mention.name) if phrase else None
        if held is not None and phrase is before:
            held = _with_owner_behind(cut, held, mention)
        if held is not None and first is None and held.last == last:
            yield held
        elif held is not None:
            yield attrs.evolve(
                held, first=held.first if first is None else first, last=last
            )


def _with_owner_behind(cut: Tokens, held: _Held, mention: Mention) -> _Held:
    """Add whose an office is behind the name: "Mayor Ada Orlo of Tarn"."""
    at = mention.last
    if held.is_named or word(cut, at) != "of":
        return held
    last = at + 1 + (word(cut, at + 1) == "the")
    begin = last
    while last < len(cut.words) and last - at < _OWNER_LIMIT and cut.capitals[last]:
        last += 1
    owner = held.owner | frozenset(cut.lowers[begin : last + (last == begin)])
    return attrs.evolve(held, owner=owner, is_named=last > begin)


def _phrase_before(cut: Tokens, mention: Mention) -> _Phrase | None:
    """An office before a name, with a comma and manners between: "the bishop of Tarn, the Right Rev Ada Orlo"."""
    last = mention.bare - 1
    while (
        last >= 0 and cut.lowers[last] in _HONORIFICS and not _head_ending(cut, last)[0]
    ):
        last -= 1
    if last < 0:
        return None
    if cut.words[last] != ",":
        return _plain(cut, last) or (
            _phrase_ending(cut, last) if _may_be_owner(cut, last) else None
        )
    phrase = _phrase_ending(cut, last - 1)
    return phrase if phrase and _is_apposition(cut, phrase, mention) else None


def _plain(cut: Tokens, last: int) -> _Phrase | None:
    """An office right before a name: "Bank of Velm governor Ada Orlo"."""
    head, begin = _head_ending(cut, last)
    return _Phrase(head, begin, last + 1, last + 1) if head else None


def _phrase_ending(cut: Tokens, last: int) -> _Phrase | None:
    """An office that ends before a comma: "the mayor of Tarn,", "the group's chief executive,"."""
    for at in range(last, max(last - _OWNER_LIMIT, -1), -1):
        head, begin = _head_ending(cut, at)
        behind = word(cut, at + 1)
        if head and (at == last or behind in _OF or _is_sent(head, behind)):
            return _Phrase(head, begin, at + 1, last + 1)
        if not _may_be_owner(cut, at) and cut.lowers[at] not in _WAY_TO:
            return None
    return None


_WAY_TO: Final = frozenset(("to", "in"))


def _is_sent(head: str, behind: str) -> bool:
    """As in "Kenya's ambassador to Ethiopia", "the Turkish ambassador in Berlin"."""
    return head in _SENT and behind in _WAY_TO


def _may_be_owner(cut: Tokens, at: int) -> bool:
    """Whether a word may stand in "of the Bank of Velm", "of prisons", "for foreign affairs"."""
    low = cut.lowers[at]
    return (
        cut.capitals[at]
        or low in _JOINS
        or low in _FIELD
        or low in BODIES
        or low == "affairs"
    )


def _is_apposition(cut: Tokens, phrase: _Phrase, mention: Mention) -> bool:
    """Whether a name behind a comma is the holder's, and no further one in a list."""
    behind = word(cut, mention.last)
    if behind and behind not in _BEHIND:
        return False
    if (
        behind == ","
        and mention.last + 1 < len(cut.words)
        and cut.capitals[mention.last + 1]
    ):
        return False  # "the mayor, Ana Ruiz, Tom Rell and Ida Berg"
    begin = _modifiers(cut, phrase.begin)
    begin -= word(cut, begin - 1) in DETERMINERS
    return word(cut, begin - 1) != "," or not cut.capitals[max(begin - 2, 0)]


def _phrase_behind(cut: Tokens, mention: Mention) -> _Phrase | None:
    """As in "Ada Orlo, the presiding judge of the Third District Court,"."""
    at = mention.last
    if word(cut, at) != ",":
        return None
    at += 1
    if word(cut, at) in {"a", "an", "one"}:
        return None
    end = min(at + _OWNER_LIMIT, len(cut.words))
    while at < end and cut.lowers[at] not in _LAST_WORDS:
        if not cut.words[at][0].isalpha() and cut.lowers[at] not in POSSESSIVES:
            return None
        at += 1
    while at + 1 < end and cut.lowers[at + 1] in _LAST_WORDS:
        at += 1
    if at >= end:
        return None
    head, begin = _head_ending(cut, at)
    if not head:
        return None
    last = at + 1
    if word(cut, last) in _OF or _is_sent(head, word(cut, last)):
        last += word(cut, last) in _WAY_TO
        while (
            last < len(cut.words)
            and last - at < _OWNER_LIMIT
            and _may_be_owner(cut, last)
        ):
            last += 1
    is_ended = word(cut, last) in _BEHIND
    is_list = word(cut, last) == "," and cut.capitals[last + 1 : last + 2] == (True,)
    start = _modifiers(cut, begin)
    start -= word(cut, start - 1) in DETERMINERS
    if not is_ended or is_list or start != mention.last + 1:
        return None
    return _Phrase(head, begin, at + 1, last)


def _modifiers(cut: Tokens, begin: int) -> int:
    """Where the words before an office begin that belong to it, a name before "'s" among them."""
    first = cut.sentence_of(begin)[0]
    at = begin
    while at > first and begin - at < _MODIFIER_LIMIT:
        low = cut.lowers[at - 1]
        if low in POSSESSIVES:
            return _owner_before(cut, at - 1, first)
        if low in DETERMINERS or not low.replace("-", "").isalpha():
            return at
        if cut.capitals[at - 1] or low in _FIELD or low in BODIES or low in _JOINS:
            at -= 1
            continue
        if word(cut, at - 2) in DETERMINERS and low not in verbs():
            return at - 1  # "the roads minister"
        break
    while at < begin and cut.lowers[at] in _JOINS:
        at += 1
    return at


def _owner_before(cut: Tokens, at: int, first: int) -> int:
    """Where the owner of a possessive begins: "the Third District Court's", "the group's"."""
    begin = at - 1
    while (
        begin > first
        and cut.capitals[begin]
        and (cut.capitals[begin - 1] or cut.lowers[begin - 1] == "of")
    ):
        begin -= 1
    return begin


def _held(cut: Tokens, phrase: _Phrase, name: str) -> _Held | None:
    """What an office is, and whose; nothing where it is one of several, or another's once."""
    begin = _modifiers(cut, phrase.begin)
    before = cut.lowers[begin : phrase.begin]
    behind = cut.lowers[phrase.end : phrase.last]
    said = frozenset((*before, *behind))
    if word(cut, begin - 1) in {"a", "an", "one", "another", "any"}:
        return None
    around = frozenset(cut.lowers[max(begin - 2, 0) : begin])
    if word(cut, begin - 1) in _NOT_THE_ONE or _is_another_for(cut, begin):
        return None
    if phrase.head == "minister" and "state" in said:
        return None  # one of several: "the Minister of State for Health"
    own = next(
        (
            at
            for at in range(phrase.begin, begin, -1)
            if cut.lowers[at - 1] in POSSESSIVES
        ),
        begin,
    )
    if not (said | around).isdisjoint(_NOT_NOW) or not said.isdisjoint(_HAVE_MANY):
        return None
    if not _NOT_THE_ONE.isdisjoint(cut.lowers[own : phrase.begin]):
        return None
    is_by_field = phrase.head in _BY_FIELD
    words = [
        (at, low)
        for at, low in (
            *enumerate(before, begin),
            *enumerate(behind, phrase.end),
        )
        if low not in SMALL and low not in POSSESSIVES and low != "&"
    ]
    is_named = any(
        _is_name(cut, at, low) and not (is_by_field and low in _FIELD)
        for at, low in words
    )
    field, owner = set[str](), set[str]()
    if phrase.head in _SENT:  # whose they are, and where
        field.update("to " + countries().get(low, low).lower() for low in behind[1:])
        words = [each for each in words if each[0] < phrase.begin]
        is_named = is_named and bool(words)
    for at, low in words:
        land = countries().get(low)
        if land is not None or low in adjectives():
            owner.add(land.lower() if land else low)
        elif is_by_field and not _is_owners(cut, at, low):
            field.add(low)
        else:
            owner.add(low)
    field -= {"affairs"}
    if is_by_field and (
        not field or (phrase.head == "chief" and field.isdisjoint(_OF_A_CHIEF))
    ):
        return None
    if phrase.head == "chief inspector" and not behind:
        return None  # a policeman's rank
    return _Held(
        head=phrase.head,
        field=frozenset(field),
        owner=frozenset(owner),
        is_named=is_named,
        name=name,
        first=begin,
        last=phrase.last,
    )


def _is_another_for(cut: Tokens, begin: int) -> bool:
    """Whether an office is only whom somebody else works for: "a spokesman for the governor of Velm, Ana Ruiz"."""
    at = begin - (word(cut, begin - 1) in DETERMINERS)
    return word(cut, at - 1) in _FOR_SOMEBODY and word(cut, at - 2) in PERSONS


def _is_name(cut: Tokens, at: int, low: str) -> bool:
    """Whether a word is a name's, or a land's: not "Health" of "Health Secretary", nor "Police"."""
    is_land = low in countries() or low in adjectives()
    return is_land or (cut.capitals[at] and low not in _FIELD and low not in BODIES)


def _is_owners(cut: Tokens, at: int, low: str) -> bool:
    """Whether a word beside "minister" says whose: a name, or what stands before "'s"."""
    return _is_name(cut, at, low) or word(cut, at + 1) in POSSESSIVES
