"""Runs of capitals that name somebody: where they begin and end, the name in them without titles, and what has it."""

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from archive.claim.agent import AgentType
from archive.claim.date_words import WEEKDAYS
from archive.extract.people.body_names import BEGIN_KNOWN, INSIDE, JOINS, goes_on
from archive.extract.people.outlets import Outlets
from archive.extract.proposal import Span
from archive.extract.text.items import POSSESSIVES
from archive.extract.text.nicknames import nickname_end
from archive.extract.text.tokens import Tokens, has_particle
from archive.extract.words.grammar import (
    AUXILIARIES,
    COMMON,
    DOING,
    FAMILY_FIRST,
    FEMALE,
    FIELDS,
    KNOWN_BODIES,
    LEGAL_FORMS,
    MALE,
    MEN,
    MONTHS,
    NAMES_AND_PLACES,
    ORGANISATION_WORDS,
    PARTICLES,
    PAST,
    PERSONS,
    POST_NOMINALS,
    PREPOSITIONS,
    SHORT_TITLES,
    STORMS,
    SUBJECT_PRONOUNS,
    TITLES,
    WOMEN,
)
from archive.extract.words.lexicon import adjectives, countries, towns

_ENDS_OF_BODIES: Final = ORGANISATION_WORDS | LEGAL_FORMS
_IN_NAMES: Final = PARTICLES | LEGAL_FORMS | JOINS
"""No other small words stand in names, but in those that are known as a whole."""

RUN_LIMIT: Final = 16
"""No name with its titles has more words."""
PERSON_LIMIT: Final = 5
"""No person's name has more words; longer ones are organisations'."""

_FOREIGN: Final = frozenset(
    ("Le", "La", "Les", "El", "Los", "Las", "Il", "Die", "Der", "Das", "Het")
)
_KIN: Final = frozenset(
    (
        *("husband", "wife", "son", "daughter", "father", "mother", "brother"),
        *("sister", "widow", "widower", "uncle", "aunt", "grandfather", "grandmother"),
    )
)
_JOINING: Final = frozenset(("of", "for"))
_OF_BODY_WORDS: Final = ORGANISATION_WORDS | {"of"}
_OF_NOBODY: Final = (FIELDS - {"justice"}) | {
    *("state", "federal", "first", "special", "family", "presidential"),
    *("parliamentary", "permanent", "political", "urban", "rural", "digital"),
}
"""Words of an office that are none by themselves: whoever is called so has no title."""
_OF_FIELDS: Final = frozenset(
    (
        *("minister", "secretary", "commissioner", "undersecretary", "director"),
        *("ministry", "department", "spokesperson", "ombudsman", "committee"),
    )
)
_BEFORE_A_NAME: Final = FIELDS | TITLES | {"."}
_OF_A_FIELD: Final = _JOINING | {"and", "the", "&"}
_FIELD_REACH: Final = 6
_FIRST_NAMES: Final = MEN | WOMEN
SON_OF: Final = frozenset(("bin", "bint", "ibn", "ben"))
_SHORTEST_ING: Final = 6
_ABBREVIATED: Final = 2
_SEATED: Final = frozenset(
    (
        *("mla", "mp", "mlc", "mna", "mpa", "mep", "msp", "mca", "senator", "deputy"),
        *("lawmaker", "legislator", "councillor", "representative", "candidate"),
    )
)
_LANDS: Final = frozenset(
    (
        *("mayor", "governor", "bishop", "archbishop", "sheriff", "emir", "prefect"),
        *("premier", "general", "commissioner", "imam", "mufti", "sultan"),
        "parliament",
    )
)
_SEATS: Final = frozenset(
    (
        *((who, where) for who in _SEATED for where in ("from", "for")),
        *((who, "of") for who in _LANDS),
        *(("ambassador", "to"), ("envoy", "to"), ("parliament", "for")),
    )
)
_HONOURS: Final = frozenset(("h.e", "h.e.", "h.h.", "h.r.h.", ("h", "e"), ("h", "h")))
_FIRST_AND_LAST: Final = 2
_WAS: Final = ("ex-", "then-", "co-", "vice-")
_OFFICE_REACH: Final = 6
_LEADER_REACH: Final = 8
_WITH_A_MIDDLE: Final = 3
_ZONES: Final = frozenset(
    (
        *("ET", "EST", "EDT", "CT", "MT", "PT", "PST", "PDT", "GMT", "BST", "UTC"),
        *("CET", "CEST", "EET", "MSK", "IST", "EAT", "WAT", "PKT", "JST", "AEST"),
    )
)
_MONTHS: Final = MONTHS | {"sept"}
_BEFORE_MONTHS: Final = PREPOSITIONS | {"of", "last", "next", "this", "early", "late"}
FROM_THERE: Final = ("-listed", "-based", "-owned", "-backed", "-born", "-registered")
_NAMES_AND_WORDS: Final = frozenset(("will", "may", "mark"))

_APART: Final = frozenset((*WEEKDAYS, "flight"))

_SAINTS: Final = frozenset(("st", "st.", "saint", "sainte", "san", "santa"))
_CHURCHES: Final = frozenset(
    ("church", "hospital", "school", "college", "cathedral", "parish", "square", "road")
)
_GENDERS: Final = {**dict.fromkeys(FEMALE, "she"), **dict.fromkeys(MALE, "he")}
_GENDERED: Final = frozenset(_GENDERS)


@attrs.frozen(kw_only=True)
class Mention:
    """A run of words that names somebody: the whole run with its titles, the bare name in it, the longest name."""

    first: int
    last: int
    bare: int
    name: str
    agent_type: AgentType
    gender: str | None = None


_HEADS_OF_BODIES: Final = frozenset(
    (
        *("director", "chairman", "chairwoman", "chair", "president", "chief"),
        *("spokesman", "spokeswoman", "spokesperson", "executive", "commissioner"),
        *("secretary", "leader", "coordinator", "ceo", "founder", "chairperson"),
    )
)


def mentions_of(cut: Tokens, outlets: Outlets) -> Iterator[Mention]:
    """Find all runs of capitals that are names, each as it stands, in order of place; outlets' names are left out."""
    at = 0
    tied = (at for at in cut.compounds() if has_particle(cut.words[at]))
    tens = [x for x in cut.places.get("10", ()) if x]
    for begin in sorted({*cut.capitalised(), *outlets.found, *tied}):
        if begin < at:
            continue
        at = begin
        outlet = outlets.at(at)
        door = _number_ten(cut, at) if tens else 0
        if outlet is not None and not outlet.is_ambiguous:
            at = outlet.last
        elif door:
            yield Mention(
                first=at, last=door, bare=at, name="No 10", agent_type="organisation"
            )
            at = door
        elif not _begins(cut, at):
            at += 1
        else:
            last = _end(cut, outlets, at)
            form = _legal_form(cut, at, last)
            if form:
                yield _company(cut, at, form)
                at = form
            mention = _mention(cut, at, last) if at < last else None
            if mention is not None:
                yield mention
            at = last


def _number_ten(cut: Tokens, at: int) -> int:
    """Where "No 10" or "No. 10" ends, the British prime minister's office: it says something."""
    end = at + 2 + (cut.words[at + 1 : at + 2] == (".",))
    is_ten = cut.words[at] in {"No", "Number"} and cut.words[end - 1 : end] == ("10",)
    is_acting = cut.lowers[end : end + 1] != () and (
        cut.lowers[end] in PAST | AUXILIARIES or cut.lowers[end] in POSSESSIVES
    )
    return end if is_ten and is_acting else 0


def place_of(cut: Tokens, mention: Mention) -> Span:
    """The words that mean somebody: "President Ruiz" with the title; other words before a name are left out."""
    has_title = cut.lowers[mention.first] in TITLES
    return cut.span(mention.first if has_title else mention.bare, mention.last)


def _legal_form(cut: Tokens, first: int, last: int) -> int:
    """Where a company's name ends in "Norvane Energy ASA Chief Executive Officer Ana Ruiz", behind its legal form."""
    if LEGAL_FORMS.isdisjoint(cut.lowers[first + 1 : last]):
        return 0
    return next(
        (
            at + 1
            for at in range(first + 1, last)
            if cut.lowers[at] in LEGAL_FORMS
            and (cut.words[at].isupper() or cut.words[at].istitle())
            and len(cut.words[at]) > 1
        ),
        0,
    )


def _company(cut: Tokens, first: int, last: int) -> Mention:
    name = " ".join(cut.text[cut.starts[first] : cut.ends[last - 1]].split())
    return Mention(
        first=first, last=last, bare=first, name=name, agent_type="organisation"
    )


def _begins(cut: Tokens, at: int) -> bool:
    word, lower = cut.words[at], cut.lowers[at]
    if word[0].islower():
        return has_particle(word)  # "al-Rashidi"
    if not cut.capitals[at] or word == "NGO":
        return False
    if not word.isalpha() and (
        (len(word) <= _ABBREVIATED and not word[-1].isalnum())
        or (word[1:2] == "-" and word[2:3].isupper())  # "R-Ohio"
        or word in _I  # "Whether I'm happy"
        or _says_where_from(cut, at)
    ):
        return False
    if word[-1] == "s" and len(word) > _ABBREVIATED and word[-2].isupper():
        return False  # "MPs"
    is_odd = word.endswith("ing") or word in _ODD_OPENERS
    if is_odd and _opens_with_ing(cut, at):
        return False
    if lower in _MONTHS and _is_month(cut, at):
        return False
    if word in _ZONES and at and _tells_time(cut.lowers[at - 1]):
        return False
    is_initial = word == "A" and cut.words[at + 1 : at + 2] == (".",)
    is_initial = is_initial and _is_capital(cut, at + 2)  # "A. J. Ruiz"
    return (
        is_initial
        or lower not in COMMON
        or (lower in _NAMES_AND_WORDS and at > 0 and cut.capitals[at - 1])
    )


_I: Final = frozenset(
    f"I{end}"
    for mark in "'’"
    for end in (f"{mark}m", f"{mark}ve", f"{mark}ll", f"{mark}d")
)
_LEADS_IN: Final = frozenset(
    (
        *(
            "Born",
            "Like",
            "Unlike",
            "Alongside",
            "Courtesy",
            "Photograph",
            "Additional",
        ),
        *("Amid", "Amidst", "Throughout", "Besides", "Via", "Pending", "Given"),
        *("Regarding", "Concerning", "Barring", "Aboard", "Beneath", "Towards"),
        *("Toward", "Behind", "Beside", "Opposite", "Except", "Including"),
        *("Whatever", "Thanks", "Upon"),
    )
)
"""At a sentence's begin no part of the name behind them: "Like Ana Ruiz, she left"."""
_ODD_OPENERS: Final = _LEADS_IN | {"Citing", "Quoting", "Images", "Getty"}


def _tells_time(low: str) -> bool:
    """As in "8:42 p.m. ET", "at 1400 GMT": a zone's letters behind it name nobody."""
    return low[0].isdigit() or low in {"a.m.", "p.m.", "am", "pm", "noon", "midnight"}


def _is_month(cut: Tokens, at: int) -> bool:
    """Whether "May" or "Jan" is the month: behind a preposition, or beside a number."""
    beside = (*cut.words[max(at - 1, 0) : at], *cut.words[at + 1 : at + 3])
    return cut.lowers[max(at - 1, 0)] in _BEFORE_MONTHS or any(
        each[0].isdigit() for each in beside
    )


def _opens_with_ing(cut: Tokens, at: int) -> bool:
    """As in "Emphasizing that ...": a capital only because a sentence begins."""
    word = cut.words[at]
    if word in {"Citing", "Quoting"}:
        return True  # "Citing Foreign Minister Ana Ruiz"
    if word in _LEADS_IN and _is_capital(cut, at + 1):
        return cut.sentence_of(at)[0] == at  # "Born Ana Ruiz in Velm, Ana Orlo"
    if word == "Images" and cut.words[at - 1] == "Getty":
        return True  # "Getty Images Ana Ruiz said": whose picture it is
    if word == "Getty" and cut.words[at - 1 : at] == ("|",):
        return True  # "... in May. | Getty Ana Ruiz: ..."
    if cut.words[at : at + 2] == ("Getty", "Images"):
        return _is_capital(cut, at + 2)
    if (
        not word.endswith("ing")
        or len(word) < _SHORTEST_ING
        or at + 1 >= len(cut.words)
    ):
        return False
    # "Receiving Prime Minister Ana Ruiz", "Thanking Ana Ruiz": nobody is called so
    is_before = cut.words[at + 1].islower() or cut.lowers[at + 1] in TITLES
    is_before = is_before or cut.lowers[at] in DOING
    return is_before and cut.sentence_of(at)[0] == at


def _says_where_from(cut: Tokens, at: int) -> bool:
    """As in "Sydney-listed Velm Resources": no part of the name behind it."""
    return cut.words[at].endswith(FROM_THERE) and _is_capital(cut, at + 1)


def _end(cut: Tokens, outlets: Outlets, first: int) -> int:
    """Where a run of capitals ends; small words of names and initials' full stops belong to it."""
    last, limit = first + 1, min(len(cut.words), first + RUN_LIMIT)
    is_known = cut.lowers[first] in BEGIN_KNOWN
    while last < limit and cut.is_right_behind(last):
        word, low = cut.words[last], cut.lowers[last]
        if word == low and low.isalpha() and not (low in _IN_NAMES or is_known):
            break
        before = cut.words[last - 1]
        if word == ".":
            is_short = len(before) == 1 or cut.lowers[last - 1] in SHORT_TITLES
            is_name = _is_capital(cut, last + 1) and (
                cut.lowers[last + 1] not in SUBJECT_PRONOUNS
            )  # "I love Coach B. He flew"
            if not (is_short and is_name):
                break
        elif low in _APART and _is_apart(cut, first, last):
            break
        elif (word[0].isupper() or has_particle(word)) and low != "i":
            outlet = outlets.at(last)
            if outlet is not None and not outlet.is_ambiguous:
                return last - (before == ".")  # "Dr. Reuters"
        elif nickname_end(cut, last):
            last = nickname_end(cut, last) - 1  # "Ana “Vee” Ruiz"
        elif form := _in_a_company(cut, last):
            last = form
        elif low in LEGAL_FORMS and len(word) > _ABBREVIATED:
            pass  # "Velm Packet plc"
        elif _is_of_several(cut, last):
            pass  # "the Tarn Vendors’ Association"
        elif further := goes_on(cut, first, last):
            last = further
        elif not _leads_on(cut, last):
            break
        last += 1
    return last


def _is_apart(cut: Tokens, first: int, at: int) -> bool:
    """As in "Velm Air Flight 318", "Ana Ruiz Wednesday said"; "Orlo Wednesday" may be a club."""
    if cut.lowers[at] == "flight":
        behind = cut.words[at + 1 : at + 2]
        return behind != () and behind[0][0].isdigit()
    return at > first + 1


def _in_a_company(cut: Tokens, at: int) -> int:
    """Where a mark inside a company's name leads on: "&" of "Hillside & Kerr", "/" of "Velm Fluid A/S"."""
    if cut.words[at] == "&" and _is_capital(cut, at + 1):
        return at
    return at + 1 if cut.words[at - 1 : at + 2] == ("A", "/", "S") else 0


def _is_of_several(cut: Tokens, at: int) -> bool:
    return (
        cut.words[at] in {"'", "’"}
        and cut.words[at - 1].endswith("s")
        and cut.lowers[at + 1 : at + 2] != ()
        and cut.capitals[at + 1]
        and cut.lowers[at + 1] in ORGANISATION_WORDS
    )


def _is_capital(cut: Tokens, at: int) -> bool:
    return (
        at < len(cut.words)
        and (cut.words[at][0].isupper() or has_particle(cut.words[at]))
        and cut.is_right_behind(at)
    )


def _leads_on(cut: Tokens, at: int) -> bool:
    """Whether a small word stands inside a name: "Ada van der Berg"."""
    if cut.lowers[at] not in PARTICLES or not cut.words[at].islower():
        return False
    if _is_capital(cut, at + 1):
        return True
    is_followed = not PARTICLES.isdisjoint(cut.lowers[at + 1 : at + 2])
    return is_followed and _is_capital(cut, at + 2)


def _mention(cut: Tokens, first: int, last: int) -> Mention | None:
    lowers, bare = cut.lowers, _bare(cut, first, last)
    if last == first + 1 and lowers[first].endswith("-based"):
        return None  # "the Stockholm-based group"
    is_titled = bare > first and lowers[bare - 1] in TITLES
    if bare >= last or (
        lowers[bare] in PARTICLES and cut.words[bare].islower() and not is_titled
    ):
        return None  # but "Ms von der Leyen"
    if bare == last - 1 and (lowers[bare] in TITLES or _is_field(cut, first)):
        return None
    if bare < last - 1 and lowers[last - 2] in STORMS:
        return None  # "Hurricane Ana", "Tropical Storm Ana"
    if bare > first and lowers[last - 1] in _OF_FIELDS:
        return None  # "Deputy Oil Minister for ..."
    before = lowers[first - 1] if first else ""
    if before == "," and first > 1 and lowers[first - 2] in _KIN:
        before = lowers[first - 2]  # "her husband, Crispin"
    end = last  # "Ana Ruiz KC"
    while end - bare > _FIRST_AND_LAST - is_titled and (
        lowers[end - 1] in POST_NOMINALS and cut.words[end - 1][:2].isupper()
    ):
        end -= 1
    told = _GENDERED.intersection((before, *lowers[first:last]))
    return Mention(
        first=first,
        last=last,
        bare=bare,
        name=" ".join(cut.text[cut.starts[bare] : cut.ends[end - 1]].split()),
        agent_type=_type(
            cut.words[bare:end],
            has_title=bare > first or before in PERSONS,
            has_article=before == "the"
            and (last - first > 1 or _is_acting(cut, first, last)),
        ),
        gender=_gender((before, *lowers[first:last])) if told else None,
    )


def _gender(lows: Sequence[str]) -> str:
    """What the last word that tells of a man or a woman says."""
    return next(_GENDERS[low] for low in reversed(lows) if low in _GENDERS)


def _is_field(cut: Tokens, first: int) -> bool:
    """As in "the Minister for Rural Water, Ana Ruiz": what an office is for."""
    return (
        first > 1
        and cut.lowers[first - 1] in _JOINING
        and cut.lowers[first - 2] in _OF_FIELDS
    )


def _is_acting(cut: Tokens, first: int, last: int) -> bool:
    """As in "The Motion was moved", "the Kingfishers fired him": a word with an article, and no noun behind it."""
    after = cut.lowers[last : last + 1]
    is_told = after != () and (
        after[0] in AUXILIARIES or after[0] in PAST or after[0].endswith("ed")
    )
    return is_told and cut.words[first].isalpha()


def _bare(cut: Tokens, first: int, last: int) -> int:
    """Where the name itself begins: behind titles, a body's name, a country's."""
    lowers, bare = cut.lowers, first
    if last - first == 1:
        return first
    if FIELDS.issuperset(lowers[first:last]):
        return first  # "Minister of State for Petroleum Resources"
    before = (
        _honour(cut, first, last)
        or _of_a_pair(cut, first, last)
        or _of_a_seat(cut, first, last)
    )
    if first + before == last:
        return first  # "Trinidad and Tobago"
    if before:
        return _bare(cut, first + before, last)
    whose = _behind_its_body(cut, first, last)
    if whose:
        return whose
    if lowers[last - 1] in _ENDS_OF_BODIES or not INSIDE.isdisjoint(lowers[first:last]):
        return first
    if last - first > _FIRST_AND_LAST and (
        "-of-" in lowers[first]
        or "-turned-" in lowers[first]  # "Judge-turned-mediator Ana Ruiz"
        or lowers[first].startswith(_WAS)
        or lowers[first].endswith(("-based", "-year-old"))
        or (lowers[first] in PERSONS and cut.sentence_of(first)[0] == first)
    ):
        bare = (
            first + 1
        )  # "Mum-of-three Ana Ruiz", "Ex-mayor Ana Ruiz", "Trader Ana Ruiz"
    for at in range(first, _titles_end(cut, first, last)):
        # "Communications Director": what stands before the last title word belongs to the title.
        if lowers[at] in TITLES and lowers[max(at - 1, first)] not in PARTICLES:
            bare = at + 1  # but "Fahd bin Sultan Al-Marwani"
            bare += cut.words[bare] == "." and bare + 1 < last
        elif _ends_body(cut, at, first, last):
            bare = at + 1
    if bare == last - 1 and bare > first and _OF_NOBODY.issuperset(lowers[first:bare]):
        return (
            first  # "National Grid", "First Solar": no office, and no man called Grid
        )
    while bare < last - 1 and lowers[bare] in adjectives():
        bare += 1
    rest = lowers[bare + 1 : last]
    is_of_country = (
        lowers[bare] in countries()
        and lowers[bare] not in NAMES_AND_PLACES
        and len(rest) >= _FIRST_AND_LAST
    )
    if is_of_country and ORGANISATION_WORDS.isdisjoint(rest):
        bare += 1
    return bare


def _titles_end(cut: Tokens, first: int, last: int) -> int:
    """Where titles end at the latest: before "Sultan bin Nayef", where a title is a first name."""
    for at in range(first, last - 1):
        is_name = cut.lowers[at] in _FIRST_NAMES and cut.lowers[at + 1] in SON_OF
        if is_name and cut.words[at + 1].islower():
            return at
    return last - 1


def _honour(cut: Tokens, first: int, last: int) -> int:
    """How many words are "His Excellency" cut short: "H.E. Ana Ruiz", "H E Dr. Ruiz"; 0 in the writer "H.E. Ruiz"."""
    lowers = cut.lowers
    if lowers[first][0] != "h":
        return 0
    many = (
        1 if lowers[first] in _HONOURS else 2 * (lowers[first : first + 2] in _HONOURS)
    )
    rest = lowers[first + many : last]
    is_more = len(rest) >= _FIRST_AND_LAST or (len(rest) > 1 and rest[0] in TITLES)
    return many if many and is_more else 0


def _of_a_seat(cut: Tokens, first: int, last: int) -> int:
    """How many words are where somebody sits: "MLA from Velm Basavaraj K. Muttagi", "Mayor of New York Ana Ruiz"."""
    if first < _FIRST_AND_LAST or cut.lowers[first - 2 : first] not in _SEATS:
        return 0
    words = [at for at in range(first, last) if len(cut.words[at]) > _ABBREVIATED]
    if (
        len(words) <= _FIRST_AND_LAST
        or cut.lowers[first] in _FIRST_NAMES
        or not ORGANISATION_WORDS.isdisjoint(cut.lowers[first:last])
    ):
        return 0
    is_long = len(words) > _WITH_A_MIDDLE
    place = " ".join(cut.lowers[first : first + _FIRST_AND_LAST])
    is_pair = place in towns() or place in countries()
    is_pair = is_pair or cut.lowers[first + 1] not in _FIRST_NAMES
    return _FIRST_AND_LAST if is_long and is_pair else 1


def _of_a_pair(cut: Tokens, first: int, last: int) -> int:
    """How many words name two islands that are one country: "Antigua and Barbuda Prime Minister Ana Ruiz"."""
    lowers = cut.lowers[first:last]
    if "and" not in lowers:
        return 0
    ends = range(lowers.index("and") + 2, len(lowers) + 1)
    return next((at for at in ends if " ".join(lowers[:at]) in countries()), 0)


def _behind_its_body(cut: Tokens, first: int, last: int) -> int:
    """Where the name begins in "secretary general of the Dialogue Ana Ruiz", "head of the Cabinet of Velm Ana Ruiz"."""
    lowers, bare = cut.lowers, last - _FIRST_AND_LAST
    named = _behind_its_field(cut, first, last) or _behind_its_head(cut, first, last)
    if named:
        return named
    if bare <= first or not _OF_BODY_WORDS.isdisjoint(lowers[bare:last]):
        return 0
    is_office = lowers[first - 1 : first] == ("the",) and not PERSONS.isdisjoint(
        lowers[max(0, first - _OFFICE_REACH) : first]
    )
    is_of = lowers[max(first - 2, 0) : first - 1] in {("of",), ("for",)}
    if not (is_office and is_of) or PARTICLES & {*lowers[first:last]}:
        return 0
    of_land = lowers[bare - 2] == "of" and lowers[bare - 1] in countries()
    return bare if bare == first + 1 or of_land else 0


def _behind_its_head(cut: Tokens, first: int, last: int) -> int:
    """Where the name begins in "Council on Norse Relations Director Ana Ruiz": behind the title behind the body."""
    lowers = cut.lowers
    if INSIDE.isdisjoint(lowers[first:last]):
        return 0
    title = max(
        (at for at in range(first, last - 2) if lowers[at] in _HEADS_OF_BODIES),
        default=first,
    )
    inside = any(low in INSIDE for low in lowers[first:title])
    is_name = last - title - 1 <= _WITH_A_MIDDLE + 1
    is_name = is_name and INSIDE.isdisjoint(lowers[title:last])
    is_body = ORGANISATION_WORDS.isdisjoint(lowers[title:last])
    return title + 1 if inside and is_name and is_body else 0


def _behind_its_field(cut: Tokens, first: int, last: int) -> int:
    """Where a known first name begins in "Minister of Farming for Marine Resources Ana Ruiz", or one of "bin"."""
    lowers, at = cut.lowers, first - 1
    if at < 0 or lowers[at] not in _OF_A_FIELD:
        return 0
    while at > 0 and first - at <= _FIELD_REACH and lowers[at] not in PERSONS:
        if not (lowers[at] in _OF_A_FIELD or cut.capitals[at]):
            return 0
        at -= 1
    if lowers[at] not in PERSONS:
        return 0
    for each in range(first + 1, last - 1):
        is_known = lowers[each] in _FIRST_NAMES and lowers[each] not in TITLES
        is_known = is_known or (
            lowers[each] in FAMILY_FIRST and last - each > _FIRST_AND_LAST
        )
        if is_known or (lowers[each + 1] in SON_OF and cut.words[each + 1].islower()):
            return each
    bare = first
    while bare < last - 1 and lowers[bare] in _BEFORE_A_NAME:
        bare += 1  # "and the National Community Abroad Ana Ruiz", "and Foreign Minister Wang Yi"
    is_name = ORGANISATION_WORDS.isdisjoint(lowers[bare:last])
    is_parted = bare > first and last - bare >= _FIRST_AND_LAST
    return bare if is_parted and is_name else 0


def _ends_body(cut: Tokens, at: int, first: int, last: int) -> bool:
    """Whether a body's name ends here and its chief's begins: "chief executive of the Harbour Council Ana Ruiz"."""
    lowers = cut.lowers
    rest = lowers[at + 1 : last]
    return (
        lowers[at] in ORGANISATION_WORDS
        and _FIRST_AND_LAST <= len(rest) <= _WITH_A_MIDDLE
        and ORGANISATION_WORDS.isdisjoint(rest)
        and PARTICLES.isdisjoint(rest[:1])
        and not PERSONS.isdisjoint(lowers[max(0, first - _LEADER_REACH) : first])
    )


def is_titled(name: str | None) -> bool:
    """Whether a name is that of a paper or a body in another language: "Le Quotidien du Port"."""
    first, *rest = name.split() if name else [""]
    return first in _FOREIGN and any(word in PARTICLES for word in rest)


def _type(run: tuple[str, ...], *, has_title: bool, has_article: bool) -> AgentType:
    name = " ".join(run).lower()
    lowers = name.split(" ")
    if name in countries() or (name in towns() and not has_title):
        return "state"
    if lowers[0] in _SAINTS and (run[-1].isupper() or lowers[-1] in _CHURCHES):
        return "organisation"  # "St Barnabas ACK", "St Mary's Hospital"
    is_field = len(lowers) > 1 and FIELDS.issuperset(lowers)
    is_field = is_field or (len(lowers) > 1 and lowers[0] in _OF_NOBODY)
    if is_field or name in KNOWN_BODIES or not INSIDE.isdisjoint(lowers):
        return "organisation"
    if has_title and len(run) <= PERSON_LIMIT:
        return "person"
    has_digit = not run[0].isalpha() and any(map(str.isdigit, run[0]))  # "Shs43bn"
    is_foreign = run[0] in _FOREIGN and is_titled(" ".join(run))
    if is_foreign or has_article or has_digit:
        return "organisation"  # "the Guardian Angels": nobody's name has an article
    is_initials = len(run) == 1 and run[0].isupper() and len(run[0]) > 1
    is_first_name = lowers[0] in NAMES_AND_PLACES and len(run) > 1
    if is_initials or (lowers[0] in countries() and not is_first_name):
        return "organisation"
    is_bill = lowers[0] == "bill" and len(lowers) > 1  # "Bill Rell" is no law
    said = lowers[1:] if is_bill else lowers
    return "person" if ORGANISATION_WORDS.isdisjoint(said) else "organisation"
