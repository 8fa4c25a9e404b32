"""What stands beside a name and says that it is a body's, and what kind of body: "the operator, Altyn Dan,"."""

import functools
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from archive.extract.people.mentions import FROM_THERE, Mention
from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import Tokens
from archive.extract.words.grammar import (
    ANY_COMPANY,
    ARTICLES,
    BODIES,
    COMPANY_ENDINGS,
    COMPANY_KINDS,
    COMPANYS_OWN,
    FIRMS,
    KINDS_OF_BODY,
    LEGAL_FORMS,
    PAST,
    PERSONS,
    PREPOSITIONS,
)
from archive.extract.words.lexicon import adjectives

_KINDS_AND_FIRMS: Final = KINDS_OF_BODY | FIRMS
_BESIDE_REACH: Final = 6
_SHORTEST_DONE: Final = 4
_BODYS_PLACE: Final = tuple(place for place in FROM_THERE if place != "-born")
OWNS_IT: Final = frozenset(("owner", "owners", "landlord", "buyer", "promoter"))
"""A person's part or a firm's: "The owner, Velm Tankers, said"."""
_ARE: Final = frozenset((("are",), ("were",), ("have",)))
_PLAYERS: Final = frozenset(
    (
        *("captain", "striker", "midfielder", "defender", "goalkeeper", "winger"),
        *("fans", "supporters", "quarterback", "playmaker"),
    )
)
_AGE: Final = 2
_ENDS_BESIDE: Final = frozenset(
    ("of", "who", "which", "that", "for", "in", "at", "from")
)
_SPEAKS_FOR: Final = frozenset(
    (f"spokes{each}", "for") for each in ("man", "woman", "person", "people")
)
_OWNED: Final = frozenset(
    (what, where)
    for what in (
        *("shares", "stake", "stakes", "investors"),
        *("shareholders", "shareholder"),
    )
    for where in ("in", "of")
)
_LED: Final = frozenset(
    (who, "of")
    for who in (
        *("owner", "owners", "founder", "co-founder", "chairman", "chairwoman"),
        *("executive", "treasurer", "employees", "subsidiary", "headquarters"),
        *("board", "members", "shares", "readers", "users"),
    )
)
"""What these are of is a body: "the owner of Tarn Uncensored"."""
_LEADS_TO_A_BODY: Final = _SPEAKS_FOR | _OWNED | _LED
_LEADS_IT: Final = frozenset(
    (
        *(("chief", "executive"), ("managing", "director"), ("general", "manager")),
        *(("finance", "director"), ("board", "chairman"), ("share", "price")),
    )
)
"""No person has these: "Velm's managing director"."""
MAKERS: Final = ("maker", "builder", "producer", "manufacturer")
"""How the words for companies end that make something: "carmaker", "paper-products maker"."""
_CALLED_SO: Final[Mapping[str, tuple[str, ...]]] = {
    word: nouns
    for names, nouns in (
        (("bank",), ("lender",)),
        (("airlines", "airways", "airline", "air"), ("airline", "carrier")),
        (("motors", "motor", "automotive"), ("carmaker", "automaker", "manufacturer")),
        (("stores", "supermarkets", "outfitters"), ("retailer", "chain")),
        (("energy", "power", "electric", "gas"), ("utility", "supplier", "operator")),
        (("water", "telecom", "telecoms", "mobile"), ("utility", "operator")),
        (("pharma", "pharmaceuticals", "biotech"), ("drugmaker",)),
        (("shipping", "lines", "line", "ferries"), ("operator", "carrier")),
        (("railways", "rail", "trains", "railway"), ("operator",)),
        (("mining", "minerals", "copper", "gold", "lithium"), ("miner", "operator")),
        (("insurance", "assurance"), ("insurer",)),
        (("steel",), ("steelmaker",)),
        (("homes", "construction"), ("builder", "developer", "housebuilder")),
        (("university", "college", "museum", "academy"), ("institution",)),
        (("institute",), ("institution", "think-tank", "thinktank")),
    )
    for word in names
}
"""What a text calls a firm by the word that its name ends in: "Velm Bank" is "the lender"."""
_OF: Final = frozenset(("of", "for", "on"))
_WATCHING: Final = frozenset(
    ("office", "authority", "inspectorate", "commission", "ombudsman", "agency")
)
_JOINED: Final = frozenset((("and",), ("and", "the"), ("and", "its", "rival")))
_WATCHDOGS: Final = frozenset(("watchdog", "regulator"))
_POLICE: Final = frozenset(("police", "constabulary"))
_FORCE: Final = frozenset(("force",))
_WATCHED: Final = frozenset(
    (
        *(
            "financial",
            "reporting",
            "medical",
            "press",
            "nursing",
            "standards",
            "dental",
        ),
        *("safety", "regulation", "regulatory", "audit", "gambling", "securities"),
    )
)
"""A council or a board for these is a watchdog: "the Financial Reporting Council"."""
_BY_NAME: Final[Mapping[str, frozenset[str]]] = {
    **dict.fromkeys(("ofcom", "ofwat", "ofgem", "ofsted", "ofqual"), _WATCHDOGS),
    **dict.fromkeys(
        (
            *("cathay pacific", "virgin atlantic", "easyjet", "ryanair", "lufthansa"),
            *("qantas", "klm", "air france", "air india", "air canada", "iberia"),
            *("wizz air", "air new zealand", "aeroflot", "jetblue", "air china"),
        ),
        frozenset(("airline", "carrier")),
    ),
    **dict.fromkeys(
        (
            *("lloyds", "barclays", "hsbc", "natwest", "monzo", "revolut"),
            *("virgin money", "credit suisse", "ubs", "commerzbank", "wells fargo"),
            *("tsb", "citigroup", "unicredit", "jpmorgan"),
        ),
        frozenset(("lender",)),
    ),
    "nato": frozenset(("alliance",)),
    **dict.fromkeys(
        ("eu", "european union", "asean", "african union", "ecowas", "mercosur"),
        frozenset(("bloc",)),
    ),
    "fbi": frozenset(("bureau", "agency")),
    **dict.fromkeys(
        (
            *("cia", "nsa", "fda", "epa", "nasa", "unicef", "unhcr", "unrwa", "iaea"),
            *("europol", "frontex", "interpol", "fema", "who", "nhtsa", "faa"),
        ),
        frozenset(("agency",)),
    ),
    **dict.fromkeys(
        ("pentagon", "home office", "foreign office"),
        frozenset(("department",)),
    ),
    "bbc": frozenset(("corporation", "broadcaster")),
    **dict.fromkeys(("boeing", "airbus"), frozenset(("planemaker",))),
}
"""What no word of their names says."""
_OF_ONE_TRADE: Final = frozenset(("airline", "retailer", "charity", "developer"))
_CLUBS: Final = frozenset(("fc", "afc", "rfc", "cf", "rovers"))
OF_A_KIND: Final = frozenset(
    (
        *("airline", "charity", "club", "retailer", "brewer", "hospital", "bank"),
        *("university", "museum", "court", "lender", "insurer", "carmaker", "school"),
        *("college", "supermarket", "bookseller", "grocer", "miner", "shipper"),
    )
)
_SAYS_ITS_KIND: Final = frozenset(
    (
        *("bank", "hospital", "university", "college", "school", "court", "council"),
        *("ministry", "museum", "police", "party", "church", "parliament", "senate"),
        *("commission", "army", "department", "committee", "tribunal", "embassy"),
        *("motors", "airlines", "airways", "air", "insurance", "breweries", "union"),
        *("authority", "federation", "orchestra", "gallery", "theatre", "library"),
        *_CLUBS,
    )
)
"""Words of a name that say what kind of body has it, and so which it is not."""
_BANKS: Final = frozenset(("banco", "banca", "banque", "banka"))
_NO_FIRM: Final = (
    BODIES - {"bank", "airline", "company", "university", "college", "institute"}
) | {
    *("central", "reserve", "world", "national", "federal", "food", "people's"),
    *("workers", "society", "directorate", "teamsters"),
}
"""With one of these in its name a body is no lender, no carrier and no insurer."""
_LEGAL: Final = LEGAL_FORMS | {"co", "group"}
_PHRASE_LIMIT: Final = 4
_ENDS_A_PHRASE: Final = frozenset(
    ("service", "platform", "network", "app", "label", "studio", "charity", "body")
)
_KINDS: Final = KINDS_OF_BODY | BODIES
SPORTS: Final = frozenset(
    (
        *("cricket", "rugby", "football", "hockey", "athletics", "tennis", "netball"),
        *("swimming", "cycling", "basketball", "rowing", "boxing", "gymnastics"),
    )
)
_NOBODYS: Final = frozenset(
    (what,)
    for what in (
        *("flight", "party", "movement", "alliance", "coalition", "bloc", "faction"),
        *("hotel", "palace", "stadium", "hospital", "prison", "airport", "refinery"),
    )
)
"""Right behind a name these say that it is nobody's: "her New Land party"."""


def is_called_body(cut: Tokens, run: Mention) -> bool:
    """As in "the operator, Altyn Dan,", "Velm, which", "Velm Works, a Nordic maker of"."""
    words = run.name.lower().split()
    opens, age, *_ = (*cut.words[run.last : run.last + 2], "", "")
    if opens in {",", "("} and age.isdigit() and len(age) <= _AGE:
        return False  # "the developer Ana Ruiz, 57,"
    if len(words) > 1 and (words[-1] in COMPANY_ENDINGS or "&" in words):
        return True
    if len(words) > 1 and not SPORTS.isdisjoint((words[0], words[-1])):
        return True  # "Sri Lanka Cricket", "Rugby Australia"
    is_from = run.first and cut.words[run.first - 1].endswith(_BODYS_PLACE)
    if is_from and words[0] not in adjectives():
        return True  # "Toronto-based Velm"
    lead = cut.lowers[max(run.first - 2, 0) : run.first]
    is_flown = cut.lowers[run.last : run.last + 1] in _NOBODYS
    if lead in _LEADS_TO_A_BODY or is_flown:
        # "a spokeswoman for Boronia Ridge", "Shares in it rose", "owner of it", "Velm Air Flight 318"
        return True
    before = run.first - 1
    if before > 0 and cut.words[before] in POSSESSIVES:
        before -= 2  # "the supplier, Norway's Fjellsko,"
    has_comma = cut.words[before : before + 1] == (",",)
    before -= has_comma
    if (
        before >= 0
        and (
            cut.lowers[before] in _KINDS_AND_FIRMS
            or _is_company(cut.lowers[before])
            or (has_comma and _is_one_of(cut, before))
        )
        and cut.words[before].islower()
        and not (has_comma and _is_where(cut, before))
    ):
        return True
    if cut.lowers[run.last : run.last + 2] in _LEADS_IT or _plays(cut, run):
        return True  # "Velm chief executive Ana Ruiz"
    if cut.lowers[run.last : run.last + 1] in _ARE and (
        cut.sentence_of(run.first)[0] == run.first
    ):
        return True  # "Velm are two points above them"
    if cut.words[run.last : run.last + 1] and cut.words[run.last] in POSSESSIVES:
        owned = cut.lowers[run.last + 1 : run.last + 3]
        return owned in _LEADS_IT or not COMPANYS_OWN.isdisjoint(owned)
    if cut.lowers[run.last : run.last + 2] == (",", "which"):
        return True
    kind = (*_apposed(cut, run)[-1:], "")[0]
    return kind in KINDS_OF_BODY or _is_company(kind)


def _apposed(cut: Tokens, run: Mention) -> list[str]:
    """The words up to the noun between commas behind a name: to "maker" of "Velm, Norway's largest maker of boats"."""
    first = run.last + 1
    beside = cut.lowers[first : first + 1 + _BESIDE_REACH]
    if cut.words[run.last : run.last + 1] != (",",) or not beside:
        return []
    is_owned = cut.capitals[first] and not POSSESSIVES.isdisjoint(beside[1:4])
    if beside[0] not in ARTICLES and not is_owned:
        return []
    found: list[str] = []
    for low in beside[1:]:
        if low in POSSESSIVES:
            found = []  # "the museum's director": the museum is not meant
            continue
        if low == "who" or low in PERSONS:
            return []  # "Ana, a sewing operator who"
        if (
            low in _ENDS_BESIDE
            or low in PREPOSITIONS
            or not low[0].isalnum()
            or (found and _is_done(low))
        ):
            break  # "a freight company based in Tarn"
        found.append(low)
    return found


def _plays(cut: Tokens, run: Mention) -> bool:
    """As in "Velm captain Ana Ruiz", "Velm's striker", "The Velm goalkeeper": a side, or a town's."""
    at = run.last + (not POSSESSIVES.isdisjoint(cut.words[run.last : run.last + 1]))
    return not _PLAYERS.isdisjoint(cut.lowers[at : at + 2]) and (
        at > run.last or any(cut.capitals[at + 1 : at + 3])
    )


def _is_done(low: str) -> bool:
    return low in PAST or (low.endswith("ed") and len(low) > _SHORTEST_DONE)


def _is_one_of(cut: Tokens, noun: int) -> bool:
    """As in "One of the island's older tea exporters, Kirinda Leaf,"."""
    if cut.lowers[noun].removesuffix("s") not in COMPANY_KINDS:
        return False
    return any(
        cut.lowers[at : at + 2] == ("one", "of")
        for at in range(max(noun - _BESIDE_REACH - 2, 0), noun)
    )


def _is_where(cut: Tokens, noun: int) -> bool:
    """As in "A colleague at the museum, Ana Ruiz,": the museum is where she is, and not she."""
    for at in range(noun, max(noun - _BESIDE_REACH, 0), -1):
        if cut.lowers[at] in ARTICLES:
            return cut.lowers[at - 1] in PREPOSITIONS | _ENDS_BESIDE
    return False


@functools.lru_cache(maxsize=4096)
def trades_of(name: str) -> frozenset[str]:
    """What a firm is called by the last word of its name: the lender ("Velm Bank"), the carmaker ("Velm Motors")."""
    words = name.lower().replace(".", "").split()
    known = _BY_NAME.get(" ".join(words))
    if known is not None:
        return known
    while len(words) > 1 and words[-1] in _LEGAL:
        words.pop()
    if not words:
        return frozenset()  # of a name "." nothing is left
    if words[-1] in _POLICE:
        return _FORCE
    if words[-1] in {"council", "board"} and not _WATCHED.isdisjoint(words):
        return _WATCHDOGS
    office = next((at for at, low in enumerate(words) if low in _OF), len(words)) - 1
    if words[max(office, 0)] in _WATCHING:
        return _WATCHDOGS  # "Office for Water Supply", "Velm Water Authority"
    kind = "university" if words[:2] == ["university", "of"] else words[-1]
    kind = "bank" if words[0] in _BANKS else kind  # "Banco Velm"
    return frozenset(_CALLED_SO.get(kind, ()) if _NO_FIRM.isdisjoint(words) else ())


def whole_name(cut: Tokens, mention: Mention) -> str:
    """A watchdog's name as far back as it goes: "Competition and Markets Authority", "Data Commissioner's Office"."""
    if trades_of(mention.name) != _WATCHDOGS:
        return mention.name
    first, words = mention.first, cut.words
    while first > 1:
        before = words[first - 1]
        if before in POSSESSIVES or before == "and":
            is_tied = cut.capitals[first - 2] and not words[first - 2].isupper()
        else:  # "Healthcare products Regulatory Agency"
            is_tied = cut.capitals[first - 1] or (
                before.isalpha()
                and before.endswith("s")
                and cut.capitals[first - 2]
                and before not in PREPOSITIONS
            )
        if not is_tied or cut.lowers[first - 1] in ARTICLES:
            break
        first -= 1
    is_led = first > 0 and cut.lowers[first - 1] == "the"
    is_more = is_led and first < mention.first
    return cut.text[slice(*cut.span(first, mention.last))] if is_more else mention.name


def is_known_trade(name: str) -> bool:
    """Whether a name is a firm's whose trade no word of it tells: "Cathay Pacific"."""
    return name.lower() in _BY_NAME


def known_by_trade(cut: Tokens, noun: str, first: int, last: int) -> Iterator[str]:
    """Those named in a range by one word that tells it to whoever knows them: "Ofcom", "Ryanair"."""
    known = frozenset(low for low, trades in _BY_NAME.items() if noun in trades)
    for at in cut.all_of(known):
        is_known = first <= at < last and cut.capitals[at]
        behind = cut.lowers[at + 1 : at + 2]
        if (
            is_known
            and PERSONS.isdisjoint(behind)
            and not any(cut.capitals[at + 1 : at + 2])
        ):
            yield cut.words[at]


def may_be_alike(cut: Tokens, one: Mention, other: Mention, noun: str) -> bool:
    """Whether two are joined that a noun may mean both: "Velm Airways and Norrin Air", and then "the carrier"."""
    between = cut.lowers[one.last : other.first]
    is_part = between == ("and",) and not _OF.isdisjoint(one.name.lower().split())
    if is_part or whole_name(cut, other) != other.name:
        return False  # "the Union of Rail and Allied Grades", "the Competition and Markets Authority"
    if between not in _JOINED or "state" in {one.agent_type, other.agent_type}:
        return False
    return all(
        noun in trades_of(each.name)
        or (
            not trades_of(each.name)
            and each.gender is None
            and (noun in _WATCHDOGS or each.name.lower().split()[-1] not in _NO_FIRM)
        )
        for each in (one, other)
    )


def bodies_by_noun(
    cut: Tokens, mentions: Sequence[Mention]
) -> dict[str, list[Mention]]:
    """Where each body is named first, by every word of its name and what it is called beside it, in order of place."""
    found: dict[str, list[Mention]] = {}
    known: set[tuple[str, str]] = set()
    for each in mentions:
        if each.agent_type != "organisation":
            continue
        words = each.name.lower().replace(".", "").split()
        nouns = [*(words if len(words) > 1 else ()), *_kinds(cut, each)]
        nouns += ["authority"] if words[-1:] == ["council"] else []
        is_owned = cut.lowers[max(each.first - 2, 0) : each.first] in _OWNED
        if (
            is_owned
            or "&" in words  # "Hartnell & Crewe"
            or words[-1] in COMPANY_ENDINGS
            or any(_is_company(noun) for noun in nouns)
        ):
            nouns.extend(_general(each.name, nouns))
        for noun in nouns:
            if (each.name, noun) not in known:
                known.add((each.name, noun))
                found.setdefault(noun, []).append(each)
    return found


def is_of_another_trade(name: str, noun: str) -> bool:
    """Whether a body's name says that it is no airline, as Velm Trains is none; nor is Velm Bank a charity."""
    trades, words = trades_of(name), frozenset(name.lower().split())
    is_club = noun == "club" and not words.isdisjoint(_CLUBS)
    is_told = is_club or noun in trades or noun in words
    if noun in OF_A_KIND and not _SAYS_ITS_KIND.isdisjoint(words):
        return not is_told
    return noun in _OF_ONE_TRADE and bool(trades) and not is_told


def _general(name: str, nouns: Sequence[str]) -> frozenset[str]:
    """What any company is called; a railway is no airline."""
    trades = trades_of(name)
    return (
        ANY_COMPANY - _OF_ONE_TRADE.difference(trades, nouns) if trades else ANY_COMPANY
    )


def _kinds(cut: Tokens, mention: Mention) -> list[str]:
    """What a body is called right before its name or between commas behind it."""
    before = (
        mention.first - 1 - (cut.words[mention.first - 1 : mention.first] == (",",))
    )
    found: list[str] = []
    if before >= 0 and (
        cut.words[before].islower() or cut.sentence_of(before)[0] == before
    ):
        found.append(cut.lowers[before])
    beside = _apposed(cut, mention)
    found.extend(beside[-1:])
    if cut.lowers[mention.last : mention.last + 1] == ("flight",):
        found += ["airline", "carrier", "operator"]
    if _plays(cut, mention):
        found += ["club", "team"]
    firms = [noun for noun in found if noun in FIRMS or noun in OWNS_IT]
    found += [noun.removesuffix("s") for noun in found]
    kinds = [noun for noun in found if noun in _KINDS or _is_company(noun)]
    if before > 0 and _ends_a_phrase(cut.lowers[before]):
        kinds.extend(_phrases(_words_before(cut, before)))
    if beside and _ends_a_phrase(beside[-1]):
        kinds.extend(_phrases(beside))
    return firms + kinds


def _words_before(cut: Tokens, last: int) -> list[str]:
    """The words that end at a token, in small letters or at a sentence's begin: "supermarket chain" before a name."""
    at = last
    while at >= 0 and last - at < _PHRASE_LIMIT:
        is_word = cut.words[at].islower() or cut.sentence_of(at)[0] == at
        if not is_word or not cut.words[at][0].isalpha() or cut.lowers[at] in ARTICLES:
            break
        at -= 1
    return [*cut.lowers[at + 1 : last + 1]]


def _ends_a_phrase(noun: str) -> bool:
    """Whether words for a company or another body may end so: "the lobby group"."""
    return noun in _ENDS_A_PHRASE or _is_company(noun)


def _phrases(words: Sequence[str]) -> list[str]:
    """What a text calls a company by more than one word: "private equity firm", "equity firm"."""
    near = range(max(len(words) - _PHRASE_LIMIT, 0), len(words) - 1)
    return [" ".join(words[at:]) for at in near]


def _is_company(noun: str) -> bool:
    return noun in COMPANY_KINDS or (noun.endswith(MAKERS) and noun not in PERSONS)
