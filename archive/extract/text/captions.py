"""Sentences that belong to a picture: what they date was photographed at another time than the text was written."""

from collections.abc import Iterator
from typing import Final

from archive.claim.date_words import MONTHS as LONG_MONTHS
from archive.claim.date_words import WEEKDAYS
from archive.extract.text.tokens import CLOSING, ENDS, OPENING, Tokens
from archive.extract.words.grammar import DETERMINERS, MONTHS
from archive.extract.words.lexicon import verbs

# In brackets after a name: which of the people in the picture it is.
SIDES: Final = frozenset(
    ("left", "right", "centre", "center", "top", "bottom", "pictured")
)
_SIDES_IN_SHORT: Final = frozenset(("l", "r", "c"))
"""In brackets a party's as well, "Ana Ruiz (R)": a picture has more than one of them."""
_HANDS: Final = frozenset(("left", "right"))
_IN_A_ROW: Final = _HANDS | {"centre", "center"}
_BESIDE_A_SIDE: Final = frozenset(
    (
        *("second", "third", "fourth", "fifth", "from", "front", "back", "far", "row"),
        *("top", "bottom", "middle", "extreme", "seated", "standing", ",", "the"),
    )
)
"""Beside a side these say which: "second from left", "front row, far right"."""
_SIDE_LIMIT: Final = 6
# These open a credit: "(credit: REUTERS)", "Image: A. Name", "Photo by", "(Photo: Agency/Handout)".
CREDITS: Final = frozenset(
    (
        *("credit", "credits", "photo", "photos", "photograph", "photographs"),
        *("image", "images", "picture", "pictures", "screenshot", "pic", "pics"),
    )
)
_OPENS_A_CREDIT: Final = frozenset((":", "by", "courtesy", "via", "|"))
_BEFORE_A_CREDIT: Final = frozenset(("(", "[", "|", "–", "—"))
_BEHIND_A_LABEL: Final = frozenset(
    (
        *("courtesy", "supplied", "handout", "via", "file", "submitted", "contributed"),
        *("the", "a", "an", "@", "©"),
    )
)
"""Behind "Photo:" these go on as a credit or a caption does; so does a name."""
_NO_CREDIT_BEHIND: Final = DETERMINERS | {"in", "big", "clear", "one", "of"}
"""Behind these "picture:" is a picture that somebody speaks of: "In pictures: a year of storms"."""
_SHOWN: Final = frozenset(
    ("photo", "picture", "photograph", "image", "screengrab", "handout", "footage")
)
_MADE: Final = frozenset(
    ("taken", "released", "provided", "made", "supplied", "obtained", "captured")
)
_KINDS_OF_PICTURE: Final = frozenset(
    ("undated", "handout", "file", "combination", "combo", "composite", "aerial")
)
_SHOWN_BY_ARGUMENT: Final = frozenset(
    ("that", "what", "how", "why", "no", "whether", "just", "where", "up", ",", ".")
)
"""What "this photo shows" in an argument, not in a caption."""
_LABELS: Final = frozenset(
    ("photo", "photos", "picture", "pictures", "image", "images", "caption")
)
_CAPTIONS: Final = frozenset(("caption", "captions", "source"))
_BEHIND_PICTURED: Final = frozenset((":", "above", "below", "left", "right", "are"))
_SEEN: Final = frozenset(("seen", "pictured", "shown", "photographed"))
_WAS_SEEN: Final = frozenset(
    ("was", "were", "been", "is", "are", "be", "last", "first")
)
_SEEN_AT: Final = frozenset(("on", "in", "during"))
_AGENCIES: Final = frozenset(
    (
        *("reuters", "ap", "afp", "pa", "epa", "efe", "ansa", "dpa", "apa", "getty"),
        *("xinhua", "tass", "bloomberg", "anadolu", "pti", "ani", "upi", "zuma", "cp"),
        *("shutterstock", "alamy", "rex", "belga", "anp", "ntb", "lusa", "keystone"),
        *("nurphoto", "sipa", "epa-efe", "kyodo", "yonhap", "jiji", "aap", "pool"),
        *("handout", "istock", "press", "sputnik", "interfax", "photo", "photos"),
    )
)
_POLLS: Final = frozenset(
    ("ipsos", "norc", "gallup", "yougov", "siena", "kantar", "harris", "marist")
)
"""Behind an agency's name these say with whom it asked people: "a Reuters/Ipsos poll"."""
_STOCKS: Final = frozenset(
    ("getty", "supplied", "shutterstock", "alamy", "istock", "handout", "©")
)
_FILED: Final = frozenset(("file", "contributed", "submitted", "courtesy"))
_CREDITED: Final = CREDITS | _FILED
_CREDIT_WORDS: Final = frozenset((":", "provided", "to", "by", "from", "the", "taken"))
_JOINS_A_CREDIT: Final = frozenset(("via", "for", "of", "and", "&", ".", ",", "/", "-"))
BULLETED: Final = frozenset(("(", "[", "*", "•", "|"))
CREDIT_LIMIT: Final = 12
"""No credit has more words: "Ana Ruiz/The Velm Gazette via AP, Pool"."""
CAPTION_LIMIT: Final = 4
"""No caption has more sentences."""
_OPENING_LIMIT: Final = 10
"""So far into "In this Feb. 9, 2026, file photo" its noun stands."""


def caption_sentences(cut: Tokens) -> frozenset[int]:
    """The sentences that are a picture's caption or credit, each by its first token."""
    captions: set[int] = set()
    for at in cut.all_of(_MARKED):  # only these sentences can be one
        first = cut.sentence_of(at)[0]
        if _opens_a_caption(cut, at):
            captions.update(_whole_block(cut, at))
        elif (
            _is_side(cut, at)
            or _is_hand(cut, at)
            or _is_shown(cut, at)
            or _is_seen(cut, at)
        ):
            captions.add(first)
            if _is_alone(cut, at):
                captions.add(cut.sentence_of(first - 1)[0])
        else:
            captions.update(_with_credit(cut, at))
    return frozenset(captions)


_MARKED: Final = (
    SIDES
    | _SIDES_IN_SHORT
    | _STOCKS
    | CREDITS
    | _SHOWN
    | _SEEN
    | _FILED
    | {"/", "l-r", "l", "r", "caption", "centre", "center", "above", "below", "pic"}
)


def _next(cut: Tokens, at: int) -> str:
    return cut.lowers[at] if 0 <= at < len(cut.lowers) else ""


def _is_alone(cut: Tokens, at: int) -> bool:
    """Whether "File photo" is a sentence of its own behind the caption, in one paragraph with it."""
    first, last = cut.sentence_of(at)
    is_short = last - first <= len(("file", "photo", "."))
    return is_short and first > cut.paragraph_of(at)[0]


def _tells(cut: Tokens, first: int, last: int) -> bool:
    """Whether somebody says something in a sentence: then it is the article's own, and only points at the picture."""
    return any(
        x.kind in {"say", "tell"} and x.form in {"past", "present"} and not x.particles
        for word in cut.lowers[first:last]
        for x in verbs().get(word, ())
    )


def _whole_block(cut: Tokens, at: int) -> Iterator[int]:
    """The sentences of the paragraph that a caption opens; the first alone where there are too many."""
    block, end = cut.paragraph_of(at)
    found = [block]
    while (last := cut.sentence_of(found[-1])[1]) < end:
        if len(found) == CAPTION_LIMIT:
            yield block
            return
        found.append(last)
    yield from found


def _opens_a_caption(cut: Tokens, at: int) -> bool:
    """Whether a paragraph opens as captions do: "Image caption:", "[PHOTO]", "Pictured:", "(L-R)", "From left:"."""
    block = cut.paragraph_of(at)[0]
    if at - block > CREDIT_LIMIT:
        return False
    lower, after, begin = cut.lowers[at], _next(cut, at + 1), block
    while begin < at and cut.words[begin] in BULLETED:
        begin += 1
    before = tuple(cut.lowers[begin:at])
    if lower == "pictured" and not before:
        is_from_left = after == "from" and _next(cut, at + 2) in _HANDS
        return after in _BEHIND_PICTURED or is_from_left
    if lower == "l-r" and not before:
        return after in {")", ":", ","}
    if lower == "r" and before == ("l", "to"):
        return after in {")", ":", ","}
    if lower in _HANDS | {"above", "below", "top"} and not before and after == ":":
        behind = cut.capitals[at + 2 : at + 3] == (True,)
        return behind or _next(cut, at + 2) in {"the", "a", "an"}
    if lower in _HANDS and before in _FROM_ONE_HAND and after in {",", ")"}:
        is_list = "and" in cut.lowers[at : cut.sentence_of(at)[1]]
        return cut.capitals[at + 2 : at + 3] == (True,) and is_list
    if lower in _HANDS and before in _FROM_ONE_HAND:
        return after in {":", "to"} and ":" in cut.lowers[at : at + 4]
    if lower in _LABELS and not before and cut.words[block] == "[":
        return after in {"]", ":"}
    if lower in {"image", "photo", "picture", "media"} and not before:
        return after in _CAPTIONS and (
            _next(cut, at + 2) in {",", ":"} or cut.capitals[at + 2 : at + 3] == (True,)
        )
    return lower == "caption" and not before and after == ":"


_FROM_ONE_HAND: Final = frozenset(
    (
        *(("left", "to"), ("back", "row", ",", "from"), ("front", "row", ",", "from")),
        *(("from",), ("pictured", "from"), ("seen", "from"), ("clockwise", "from")),
        *(
            ("clockwise", "from", "top"),
            ("from", "top"),
            ("clockwise", "from", "bottom"),
        ),
    )
)


def _is_side(cut: Tokens, at: int) -> bool:
    """As in "Ada Orlo (left)", "Ada Orlo (second from left)", "(back row, far right)"; not "an oil lamp (right)"."""
    lower = cut.lowers[at]
    if lower not in SIDES and lower not in _SIDES_IN_SHORT:
        return False
    begin = at - 1
    while at - begin < _SIDE_LIMIT and _next(cut, begin) in _BESIDE_A_SIDE:
        begin -= 1
    if _next(cut, begin) != "(" or _next(cut, at + 1) not in {")", ",", "and"}:
        return False
    first, last = cut.sentence_of(at)
    said = cut.lowers[first:last]
    if lower in _SIDES_IN_SHORT:
        return "l" in said and "r" in said
    if lower != "pictured" and (begin <= first or not cut.capitals[begin - 1]):
        return False
    # "Ana Ruiz (pictured) said the bridge was safe" is the article's own sentence
    return _next(cut, begin - 1) not in SIDES and not (
        lower == "pictured" and _tells(cut, first, last)
    )


def _is_hand(cut: Tokens, at: int) -> bool:
    """As in "Engineer Ana Ruiz, left, and foreman Tom Rell", "Ana Ruiz, second from left,"."""
    if cut.words[at] not in _IN_A_ROW or _next(cut, at + 1) not in {",", "and"}:
        return False
    first, last = cut.sentence_of(at)
    comma = at - 1
    while at - comma < _SIDE_LIMIT and _next(cut, comma) in _BESIDE_A_SIDE - {","}:
        comma -= 1
    if comma <= first or cut.words[comma] != "," or not cut.capitals[comma - 1]:
        return False
    behind = _next(cut, at + 2)
    is_listed = _next(cut, at + 1) == "," and behind not in {"left", "right", "and"}
    is_pair = behind == "and" and _next(cut, at + 3) not in _HANDS
    is_prose = not (OPENING | CLOSING).isdisjoint(cut.words[first:last])
    return (is_listed or is_pair) and not is_prose and not _tells(cut, first, last)


def _is_seen(cut: Tokens, at: int) -> bool:
    """As in "The bed of the river, seen here on 20 April.", "Ana Ruiz, pictured here with her son"."""
    if cut.lowers[at] not in _SEEN or _next(cut, at + 1) != "here":
        return False
    if _next(cut, at - 1) in _WAS_SEEN:
        return False
    behind = _next(cut, at + 2)
    if cut.lowers[at] != "seen":
        return behind not in {"by", "for"}
    day = _next(cut, at + 3)
    is_dated = (
        day[:1].isdigit() or day in MONTHS or day in LONG_MONTHS or day in WEEKDAYS
    )
    return _next(cut, at - 1) == "," and (
        (behind in _SEEN_AT and is_dated)
        or (behind in {"with", "at"} and cut.capitals[at + 3 : at + 4] == (True,))
    )


def _with_credit(cut: Tokens, at: int) -> Iterator[int]:
    """The sentence of a credit, and the one before it in its paragraph, where the credit is a sentence of its own."""
    begin = _of_a_stock(cut, at) if cut.lowers[at] in _STOCKS else _credit(cut, at)
    if begin is None and cut.lowers[at] in _CREDITED:
        begin = _in_last_brackets(cut, at)
    if begin is None:
        return
    first, block = cut.sentence_of(at)[0], cut.paragraph_of(at)[0]
    opens = begin == first or (
        begin == first + 1 and cut.words[first] in _BEFORE_A_CREDIT
    )
    if opens and first == block and cut.words[at] == "/":
        return  # "AFP/Ana Ruiz" alone may tell who wrote it
    yield first
    if opens and first > block:
        yield cut.sentence_of(first - 1)[0]


def _of_a_stock(cut: Tokens, at: int) -> int | None:
    """As in "(Getty Images)", "(Supplied)", "© Ida Berg" at the end of a caption's paragraph."""
    block, end = cut.paragraph_of(at)
    if cut.words[at] == "©":
        is_named = at > block and at + 1 < end and _is_all_names(cut, at + 1)
        return (
            at
            if is_named and cut.sentence_of(at)[1] == end and cut.capitals[at + 1]
            else None
        )
    opens = at - 1
    closes = at + 1 + (_next(cut, at + 1) == "images")
    is_last = closes + 1 >= end or (closes + 2 >= end and cut.words[closes + 1] in ENDS)
    is_alone = opens > block and (cut.words[opens], _next(cut, closes)) == ("(", ")")
    return opens if is_alone and is_last else None


def _in_last_brackets(cut: Tokens, at: int) -> int | None:
    """As in "[File: Reuters]", "(file pic)", "(Contributed photo)" or "— Reuters pic" at a paragraph's end."""
    block, end = cut.paragraph_of(at)
    first = at
    while (
        first > block and at - first < CREDIT_LIMIT and _is_of_a_credit(cut, first - 1)
    ):
        first -= 1
    last = at + 1
    while last < end and last - at < CREDIT_LIMIT and _is_of_a_credit(cut, last):
        last += 1
    opening, closing = _next(cut, first - 1), _next(cut, last)
    if first == block or (opening, closing) not in {("(", ")"), ("[", "]")}:
        is_dashed = opening in {"–", "—"} and last == end and at + 1 == end
        return first if is_dashed and first > block and at > first else None
    is_last = last + 1 >= end or (last + 2 >= end and cut.words[last + 1] in ENDS)
    return first if is_last and first - 1 > block else None


def _is_of_a_credit(cut: Tokens, at: int) -> bool:
    low = cut.lowers[at]
    is_word = low in _FILED or low in CREDITS or low in _CREDIT_WORDS
    return is_word or _may_be_credit(cut, at)


def _credit(cut: Tokens, at: int) -> int | None:
    """Where a credit begins that has this word in it: "Photo: X", "Photo Credit: X", "REUTERS/Ana Ruiz"."""
    if cut.words[at] == "/":
        return _of_an_agency(cut, at)
    if cut.lowers[at] not in CREDITS or _next(cut, at + 1) not in _OPENS_A_CREDIT:
        return None
    first = cut.sentence_of(at)[0]
    begin = at - (at > first and cut.lowers[at - 1] in CREDITS)
    before = _next(cut, begin - 1) if begin > first else ""
    if _next(cut, at + 1) == ":":
        is_named = cut.capitals[at + 2 : at + 3] == (True,)
        if not is_named and _next(cut, at + 2) not in _BEHIND_A_LABEL - (
            {"the", "a", "an"} if cut.lowers[at] in {"credit", "credits"} else set()
        ):
            return None  # "Photo: that is all she took"
        is_label = begin == first or before in _BEFORE_A_CREDIT | {"/"}
        is_named = cut.capitals[begin] and before not in _NO_CREDIT_BEHIND
        return begin if is_label or is_named else None
    if _next(cut, at + 1) == "|" and not cut.capitals[begin]:
        return None
    is_apart = begin == first or before in {"–", "—", "|"}
    if before == "(" or (is_apart and _is_all_names(cut, at + 1)):
        return begin
    return None


def _is_all_names(cut: Tokens, first: int) -> bool:
    """Whether a sentence has only names left: "Photo by Omid Salehi / AFP", not "Pictures by Ruiz are on show"."""
    last = cut.sentence_of(first)[1]
    return last - first <= CREDIT_LIMIT and all(
        cut.capitals[at]
        or not cut.lowers[at].isalpha()
        or cut.lowers[at] in {"by", "courtesy", "via", "of", "the", "for", "and"}
        for at in range(first, last)
    )


def _of_an_agency(cut: Tokens, slash: int) -> int | None:
    """Where "REUTERS/Ana Ruiz", "(AP Photo/Ana Ruiz)", "(Beta/M. Petrovic)", "[Ana Ruiz/Al Jazeera]" begins.

    It ends its paragraph or, in brackets, is a sentence of its own.
    """
    sentence = cut.sentence_of(slash)[0]
    end = cut.paragraph_of(slash)[1]
    first = slash
    while (
        first > sentence
        and slash - first < CREDIT_LIMIT
        and _may_be_credit(cut, first - 1)
    ):
        first -= 1
    last = slash + 1
    while last < end and last - slash < CREDIT_LIMIT and _may_be_credit(cut, last):
        last += 1
    said = frozenset(cut.lowers[first:last])
    if slash - first < 1 or last - slash < 2 or said & _POLLS:  # noqa: PLR2004 -- a name on each side
        return None
    is_known = not said.isdisjoint(_AGENCIES)
    opening, closing = _next(cut, first - 1), _next(cut, last)
    if (opening, closing) in {("(", ")"), ("[", "]")}:
        is_last = last + 1 >= end or (last + 2 >= end and cut.words[last + 1] in ENDS)
        is_own = sentence == first - 1
        is_shaped = opening == "[" or (is_own and "." in cut.words[first:last])
        is_own_of_two = is_own and last - first > 3  # noqa: PLR2004 -- "Ana Ruiz/EPA"
        return first if is_last and (is_known or is_shaped or is_own_of_two) else None
    is_apart = first == sentence or opening in {"|", "–", "—"}
    return first if is_apart and last >= end and is_known else None


def _may_be_credit(cut: Tokens, at: int) -> bool:
    """Whether a word may stand in a credit: a name, an initial's full stop, "via"."""
    return cut.capitals[at] or cut.lowers[at] in _JOINS_A_CREDIT


def _is_shown(cut: Tokens, at: int) -> bool:
    """Whether a sentence says "in this picture taken", "a file photo", "from file"."""
    lower, before, after = cut.lowers[at], _next(cut, at - 1), _next(cut, at + 1)
    if lower == "file":
        is_label = cut.words[at] == "FILE" and at == cut.paragraph_of(at)[0]
        return (before == "from" and after in {",", ";", "."}) or (
            is_label and after in {"-", "–", "—", ":"}
        )
    if lower not in _SHOWN:
        return False
    if before == "file":
        return _is_labelled(cut, at)
    if before == "this" and (after in _MADE or _next(cut, at + 2) in _MADE):
        return after in _MADE or after == ","
    first = cut.sentence_of(at)[0]
    if first == cut.paragraph_of(at)[0] and _is_picture_that_shows(cut, first, at):
        return True
    opening = cut.lowers[first : first + 2]
    return (
        opening in {("in", "this"), ("in", "these")}
        and at - first < _OPENING_LIMIT
        and after in _MADE
    )


def _is_picture_that_shows(cut: Tokens, first: int, at: int) -> bool:
    """As in "Photo shows workers", "This undated photo released by police shows", "A combination picture shows"."""
    if at - first > _SIDE_LIMIT:
        return False
    last = cut.sentence_of(first)[1]
    before = cut.lowers[first:at]
    shows = next(
        (
            x
            for x in range(at + 1, min(at + CREDIT_LIMIT, last))
            if cut.lowers[x] == "shows"
        ),
        None,
    )
    if shows is None or _next(cut, shows + 1) in _SHOWN_BY_ARGUMENT:
        return False
    is_made = shows > at + 1 and cut.lowers[at + 1] in _MADE
    is_kind = before[:1] in {("this",), ("a",), ("an",)} and (
        not _KINDS_OF_PICTURE.isdisjoint(before) or is_made
    )
    return (not before or is_kind) and not _tells(cut, shows + 1, last)


def _is_labelled(cut: Tokens, at: int) -> bool:
    """Whether "file photo" says of what kind the picture is: not in "police used a file photo of her"."""
    first, last = cut.sentence_of(at)
    behind = _next(cut, at + 1)
    opening = cut.lowers[first : at - 1]
    is_opening = opening in {
        (),
        ("a",),
        ("an", "undated"),
        ("in", "a"),
        ("this",),
        ("in", "this"),
        ("(",),
    }
    is_dated = opening[:2] == ("in", "this") and at - first < _OPENING_LIMIT
    ends = at + 1 >= last or behind in ENDS | {")", "]"}
    is_apart = _next(cut, at - 2) in {"(", "[", ",", "–", "—", "/", ".", ":"}
    is_opening = is_opening and not _tells(cut, first, last)
    return is_opening or is_dated or (ends and is_apart) or behind == ":"
