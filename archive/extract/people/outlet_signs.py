"""What stands beside a run of capitals and says that it is an outlet's name, though it is on no list."""

from typing import Final

from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import OPENING, Tokens, has_particle
from archive.extract.words.grammar import (
    ARTICLES,
    MEN,
    OUTLET_NOUNS,
    PAPERS_OWN,
    PERSONS,
    SHORT_TITLES,
    WOMEN,
)
from archive.extract.words.lexicon import (
    adjectives,
    countries,
    languages,
    towns,
    verbs,
)

RUN_LIMIT: Final = 6
"""No outlet's name has more words."""
_NOUNS_OF_TWO: Final = frozenset(
    tuple(noun.split()) for noun in OUTLET_NOUNS if " " in noun
)
_BESIDE_REACH: Final = 7
"""What stands between commas and calls a name an outlet's has no more words."""

_IN_PRINT: Final = frozenset(
    (
        *(("headline", "in"), ("editorial", "in"), ("page", "of"), ("column", "in")),
        *(("column", "for"), ("article", "in"), ("article", "for"), ("op-ed", "in")),
        *(("op-ed", "for"), ("piece", "in"), ("piece", "for"), ("essay", "in")),
    )
)
_PRINTED_BY: Final = frozenset(
    (
        *(("published", "by"), ("published", "in"), ("letter", "to")),
        *(("printed", "in"), ("carried", "by"), ("interviewed", "by")),
        ("written", "for"),
    )
)
"""So much is said of papers, and of ministries too: only where a list knows the name."""
_SURE_BEHIND: Final = OUTLET_NOUNS - {
    *("agency", "site", "network", "station", "channel", "portal", "wire", "paper"),
    *("outlet", "publication", "journal", "gazette", "monthly"),
}
"""Behind a name only these leave no doubt: "the Turan news agency"; the Velm agency may be of another kind."""
_BEFORE_A_PAPER: Final = frozenset((("told",), ("tells",), ("with",)))
_TELLING: Final = frozenset(("told", "tells", "telling"))
_PRINT: Final = frozenset(("magazine", "newspaper", "radio", "television", "podcast"))
_QUOTED: Final = frozenset(("quoted", "cited", "interviewed"))
_SHOWS: Final = frozenset(("podcast", "show", "programme", "program", "newsletter"))
_ON_AIR: Final = frozenset(("on", "told", "tells", "to"))
_BUILT: Final = frozenset(("station", "site", "network"))
_BROADCASTS: Final = frozenset(
    ("programme", "broadcast", "bulletin", "newscast", "newsreel")
)
_PROGRAMME_WITHIN: Final = 6
_BEFORE_A_NAME: Final = ARTICLES | POSSESSIVES
_CLOSES_BESIDE: Final = frozenset(((",",), (".",), (";",)))
_ENDS_BESIDE: Final = frozenset((",", ".", ";", ":", "(", ")", "—", "–"))
_LEADS: Final = frozenset(("of", "in", "for", "from", "which", "that", "who"))
JOINS_NAMES: Final = frozenset(
    (
        *("de", "del", "du", "des", "da", "do", "dos", "di", "la", "le", "el"),
        *("dello", "della", "delle", "degli", "dei"),
    )
)
_BEFORE_REACH: Final = 3
"""And what stands before it has no more."""
_SIGNS: Final = (
    OUTLET_NOUNS
    | _TELLING
    | _QUOTED
    | _PRINT
    | _SHOWS
    | _BROADCASTS
    | {noun for noun, _ in _IN_PRINT}
    | {low for pair in _NOUNS_OF_TWO for low in pair[-1:]}
    | {"service"}
)
"""No name is called an outlet's without one of these beside it."""
_IN_NAMES: Final = JOINS_NAMES | {"of"}


def called_before(cut: Tokens, first: int) -> str:
    """The noun right before a name that says what kind of outlet it is: "agency" of "the Turkish agency ZNQ"."""
    is_marked = first > 1 and cut.words[first - 1] in OPENING
    if is_marked and cut.lowers[first - 2] in _SHOWS:
        return cut.lowers[first - 2]  # "the podcast “Long Road”"
    if cut.lowers[max(first - 2, 0) : first] == ("news", "service"):
        return "agency"
    is_noun = first > 0 and (
        cut.lowers[first - 1] in OUTLET_NOUNS
        or cut.lowers[max(first - 2, 0) : first] in _NOUNS_OF_TWO
    )
    is_noun = is_noun and not cut.capitals[first - 1] and cut.is_right_behind(first)
    return cut.lowers[first - 1] if is_noun else ""


def may_be_called_outlet(cut: Tokens, first: int, last: int) -> bool:
    """Whether any word beside a name is one of those that say that it is an outlet's."""
    near = cut.lowers[max(first - _BEFORE_REACH, 0) : last + 1 + _BESIDE_REACH]
    return not _SIGNS.isdisjoint(near)


def is_called_outlet(cut: Tokens, first: int, last: int) -> bool:
    """Whether the words right before or behind a name, or between commas there, say that it is an outlet's."""
    if not may_be_called_outlet(cut, first, last):
        return False
    if called_before(cut, first):
        return True
    if first and cut.lowers[first - 1] in OUTLET_NOUNS:
        return False
    return (
        is_in_print(cut, first)
        or _is_told(cut, first, last)
        or is_called_behind(cut, first, last)
        or is_beside(cut, first, last)
        or _has_programme(cut, first, last)
    )


def is_in_print(cut: Tokens, first: int) -> bool:
    """As in "an op-ed in the Gazette", "the headline in Velm Today": only papers have such."""
    is_the = first > 0 and cut.lowers[first - 1] == "the"
    before = cut.lowers[max(0, first - is_the - 2) : first - is_the]
    # "the page of the president's office"
    return before in _IN_PRINT and not (is_the and before == ("page", "of"))


def is_printed_by(cut: Tokens, first: int, last: int) -> bool:
    """As in "in a letter to the Guardian"; not "in a letter to the Guardian's owners"."""
    is_its = not POSSESSIVES.isdisjoint(cut.words[last : last + 1])
    return cut.lowers[max(first - 2, 0) : first] in _PRINTED_BY and not is_its


def _has_programme(cut: Tokens, first: int, last: int) -> bool:
    """As in "said on SLRC's evening show", "on Vikerraadio's morning programme": only a station has one."""
    is_one = last == first + 1 and cut.lowers[last : last + 1] in {("'s",), ("’s",)}
    if not is_one or first == 0 or cut.lowers[first - 1] not in _ON_AIR:
        return False
    shows = _BROADCASTS | (_SHOWS if cut.words[first].isupper() else frozenset())
    for at in range(last + 1, min(last + 1 + _PROGRAMME_WITHIN, len(cut.words))):
        if cut.lowers[at] in shows:
            return cut.words[at].islower()
        if cut.words[at] in {",", "."}:
            return False
    return False


def _is_told(cut: Tokens, first: int, last: int) -> bool:
    """As in "told Empire magazine", "told The Bookseller", "quoted by CBC North,": said to no other names."""
    before = cut.lowers[first - 1] if first else ""
    if before == "the":
        # only a name has a capital "The" inside a sentence
        is_title = cut.words[first - 1] == "The" and first > 1
        return is_title and cut.lowers[first - 2] in _TELLING
    if before not in _TELLING and before != "by":
        return False
    behind = cut.lowers[last : last + 1]
    if before in _TELLING and last == first + 1 and _is_call_sign(cut.words[first]):
        return True
    if before in _TELLING and behind and behind[0] in _PRINT:
        return cut.words[last].islower() and not _is_of_a_land(cut, first, last)
    is_quoted = before == "by" and first > 1 and cut.lowers[first - 2] in _QUOTED
    is_odd = last == first + 1 or any(x.isupper() for x in cut.words[first:last])
    return is_quoted and is_odd and cut.words[last : last + 1] in {(",",), (".",)}


def _is_call_sign(word: str) -> bool:
    """As in "told WSAZ", "told KTVU": how stations of North America are called."""
    is_so_long = len(word) == len("WSAZ") and word.isalpha() and word.isupper()
    return is_so_long and word[0] in "KWC"


def _is_of_a_land(cut: Tokens, first: int, last: int) -> bool:
    name = " ".join(cut.lowers[first:last])
    known = (countries(), adjectives(), towns(), languages())
    return any(name in each for each in known)


def is_called_behind(cut: Tokens, first: int, last: int) -> bool:
    """As in "the Turan news agency"; not "the Uzbek news agency", which is a country's."""
    if not first or cut.lowers[first - 1] not in _BEFORE_A_NAME:
        return False
    if _is_of_a_land(cut, first, last) or "-" in cut.words[last - 1]:
        return False  # "the Turkish daily", "the London-based daily"
    return any(
        " ".join(cut.lowers[last : last + many]) in _SURE_BEHIND
        and cut.words[last].islower()
        and not cut.capitals[last + many]  # "the Kurdish broadcaster Rudaw"
        for many in (1, 2)
        if last + many < len(cut.words)
    )


def is_beside(cut: Tokens, first: int, last: int) -> bool:
    """As in "AMI, the official news agency," and "the official news agency, AMI,"."""
    mark = cut.words[last : last + 1]
    if mark not in _CLOSES_BESIDE:
        return False
    behind = cut.lowers[last + 1 : last + 1 + _BESIDE_REACH]
    if mark == (",",) and behind[:1]:
        noun = _noun(behind) if behind[0] in ARTICLES else ""
        if noun in OUTLET_NOUNS:
            named = last + 1 + behind.index(noun)
            return not _is_built(cut, named)
    return (
        first > 1
        and cut.words[first - 1] == ","
        and cut.lowers[first - 2] in OUTLET_NOUNS
        and cut.words[first - 2].islower()
        and not _is_built(cut, first - 2)
    )


def _is_built(cut: Tokens, noun: int) -> bool:
    """As in "At the bus station, Ana Ruiz,", "the site, Ana Ruiz,": a place, and nothing that is read or heard."""
    is_of_two = cut.lowers[max(noun - 1, 0) : noun + 1] in _NOUNS_OF_TWO
    return cut.lowers[noun] in _BUILT and not is_of_two


def _noun(words: tuple[str, ...]) -> str:
    """The noun that a phrase is about: "daily" of "a Phnom Penh daily in"; nothing where it is of somebody's."""
    found = ""
    for low in words:
        if low in _ENDS_BESIDE or low in _LEADS:
            return found
        if low in {"'s", "’s"} or low in PERSONS:
            return ""
        found = low
    return ""


def told_of_as(cut: Tokens, first: int, last: int, noun_at: int) -> bool:
    """Whether a name begins a sentence and acts there: whom "the paper wrote" behind it means."""
    lowers, begin = cut.lowers, first
    if cut.words[first - 1 : first] in {("'s",), ("’s",)}:
        begin -= 1  # "Sofia's Dneven Glas sides with"
        while begin and cut.capitals[begin - 1]:
            begin -= 1
    before = cut.words[begin - 1] if begin else "."
    if before == "." and lowers[max(begin - 2, 0)] in SHORT_TITLES:
        return False  # "Dr. Al Maawdah had expressed thanks, the agency said"
    if lowers[first] in MEN or lowers[first] in WOMEN:
        return False  # "Ana Ruiz had come late, the paper said"
    if lowers[last - 1] in countries():
        return False  # "Portugal agreed, the paper said"
    if lowers[last - 1].removesuffix("s") in adjectives():
        return False  # "“The Omanis were here,” the paper quoted him as saying"
    is_subject = before in {".", "!", "?", "”", '"', "’", "'", ","}
    return (
        is_subject
        and last < noun_at
        and lowers[last].isalpha()
        and cut.words[last].islower()
        and lowers[last] not in _LEADS
    )


def speaks_as_paper(cut: Tokens, at: int) -> bool:
    """Whether "the paper" here says something, or is told it: "the paper writes", "told the daily"."""
    if at < 1 or cut.lowers[at] not in OUTLET_NOUNS or cut.lowers[at - 1] != "the":
        return False
    behind = cut.lowers[at + 1 : at + 2]
    if behind and (cut.capitals[at + 1] or has_particle(cut.words[at + 1])):
        return False  # "told the podcast Far Post", "the channel al-Jadeed": its name follows
    return is_told(cut, at) or (behind != () and behind[0] in verbs())


def is_told(cut: Tokens, at: int) -> bool:
    """Whether "the paper" is told something: "told the paper", "in an interview with the paper"."""
    return at > 1 and cut.lowers[at - 2 : at - 1] in _BEFORE_A_PAPER


def is_of_a_paper(cut: Tokens, at: int) -> bool:
    """Whether somebody or something here is what only an outlet has: "its columnist", "its Moscow correspondent"."""
    return cut.lowers[at] in PAPERS_OWN and "its" in cut.lowers[max(at - 2, 0) : at]


def _has_article(word: str) -> bool:
    """As in "Gazzetta dell'Orsena": an article of another language and a name in one word."""
    small, mark, name = word.replace("’", "'").partition("'")
    return (
        bool(mark) and small in {"dell", "all", "d", "l", "nell"} and name[:1].isupper()
    )


def run_end(cut: Tokens, at: int) -> int:
    """Where a name ends that begins here, small words of other languages in it: "El Faro del Sur"."""
    last = at
    while (
        last < len(cut.words)
        and last - at < RUN_LIMIT
        and (last == at or cut.is_right_behind(last))
        and (
            cut.capitals[last]
            or (last > at and _has_article(cut.words[last]))
            or (
                last > at
                and (cut.lowers[last] in _IN_NAMES or cut.words[last] == "&")
                and last + 1 < len(cut.words)
                and cut.capitals[last + 1]
            )
        )
    ):
        last += 1
    return last
