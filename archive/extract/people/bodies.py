"""What stands beside a name and says that it is a body's, and what kind of body: "the operator, Altyn Dan,"."""

from collections.abc import Sequence
from typing import Final

from archive.extract.people.mentions import Mention
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
    PERSONS,
    PREPOSITIONS,
)

_KINDS_AND_FIRMS: Final = KINDS_OF_BODY | FIRMS
_BESIDE_REACH: Final = 6
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
MAKERS: Final = ("maker", "builder", "producer", "manufacturer")
"""How the words for companies end that make something: "carmaker", "paper-products maker"."""
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
    if len(words) > 1 and (words[-1] in COMPANY_ENDINGS or "&" in words):
        return True
    if len(words) > 1 and not SPORTS.isdisjoint((words[0], words[-1])):
        return True  # "Sri Lanka Cricket", "Rugby Australia"
    lead = cut.lowers[max(run.first - 2, 0) : run.first]
    is_flown = cut.lowers[run.last : run.last + 1] in _NOBODYS
    if lead in _SPEAKS_FOR | _OWNED | _LED or is_flown:
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
            or (has_comma and _is_one_of(cut, before))
        )
        and cut.words[before].islower()
        and not (has_comma and _is_where(cut, before))
    ):
        return True
    if cut.words[run.last : run.last + 1] and cut.words[run.last] in POSSESSIVES:
        owned = cut.lowers[run.last + 1 : run.last + 3]
        return not COMPANYS_OWN.isdisjoint(owned)
    if cut.words[run.last : run.last + 1] != (",",):
        return False
    behind = cut.lowers[run.last + 1 : run.last + 2 + _BESIDE_REACH]
    if behind[:1] == ("which",):
        return True
    if behind[:1] not in {("a",), ("an",), ("the",)}:
        return False
    last = ""
    for low in behind[1:]:
        if low in POSSESSIVES:
            last = ""  # "the museum's director": the museum is not meant
            continue
        if low == "who" or low in PERSONS:
            return False  # "Ana, a sewing operator who"
        if low in _ENDS_BESIDE or not low[0].isalnum():
            break
        last = low
    return last in KINDS_OF_BODY


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
        is_owned = cut.lowers[max(each.first - 2, 0) : each.first] in _OWNED
        if (
            is_owned
            or "&" in words  # "Hartnell & Crewe"
            or words[-1] in COMPANY_ENDINGS
            or any(_is_company(noun) for noun in nouns)
        ):
            nouns.extend(ANY_COMPANY)
        for noun in nouns:
            if (each.name, noun) not in known:
                known.add((each.name, noun))
                found.setdefault(noun, []).append(each)
    return found


def _kinds(cut: Tokens, mention: Mention) -> list[str]:
    """What a body is called right before its name or between commas behind it."""
    before = (
        mention.first - 1 - (cut.words[mention.first - 1 : mention.first] == (",",))
    )
    found = []
    if before >= 0 and cut.words[before].islower():
        found.append(cut.lowers[before])
    if cut.words[mention.last : mention.last + 1] == (",",):
        beside = cut.lowers[mention.last + 1 : mention.last + 2 + _BESIDE_REACH]
        last = ""
        for low in beside if beside[:1] and beside[0] in ARTICLES else ():
            if low in _ENDS_BESIDE or not low[0].isalnum():
                break
            last = low
        found.append(last)
    if cut.lowers[mention.last : mention.last + 1] == ("flight",):
        found += ["airline", "carrier", "operator"]
    firms = [noun for noun in found if noun in FIRMS]
    found += [noun.removesuffix("s") for noun in found]
    kinds = [noun for noun in found if noun in _KINDS or noun.endswith(MAKERS)]
    return firms + kinds


def _is_company(noun: str) -> bool:
    return noun in COMPANY_KINDS or noun.endswith(MAKERS)
