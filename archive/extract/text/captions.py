"""Sentences that belong to a picture: what they date was photographed at another time than the text was written."""

from typing import Final

from archive.extract.text.tokens import Tokens

# In brackets after a name: which of the people in the picture it is.
SIDES: Final = frozenset(
    ("left", "right", "centre", "center", "l", "r", "c", "top", "bottom", "pictured")
)
# These open a credit: "(credit: REUTERS)", "Image: A. Name", "Photo by", "(Photo: Agency/Handout)".
CREDITS: Final = frozenset(
    (
        *("credit", "credits", "photo", "photos", "photograph", "photographs"),
        *("image", "images", "picture", "pictures", "screenshot"),
    )
)
_OPENS_A_CREDIT: Final = frozenset((":", "by", "courtesy", "via"))
_SHOWN: Final = frozenset(
    ("photo", "picture", "photograph", "image", "screengrab", "handout", "footage")
)


def caption_sentences(cut: Tokens) -> frozenset[int]:
    """The sentences that are a picture's caption or credit, each by its first token."""
    captions: set[int] = set()
    for at in cut.all_of(_MARKED):  # only these sentences can be one
        first = cut.sentence_of(at)[0]
        if _is_side(cut, at) or _is_shown(cut, at):
            captions.add(first)
        elif _is_credit(cut, at):
            captions.add(first)
            opens = at == first or (at == first + 1 and cut.words[first] == "(")
            block = cut.paragraph_of(at)[0]
            if opens and first > block:
                captions.add(cut.sentence_of(first - 1)[0])
    return frozenset(captions)


_MARKED: Final = SIDES | CREDITS | _SHOWN | {"file"}


def _next(cut: Tokens, at: int) -> str:
    return cut.lowers[at] if 0 <= at < len(cut.lowers) else ""


def _is_side(cut: Tokens, at: int) -> bool:
    return (
        cut.lowers[at] in SIDES
        and _next(cut, at - 1) == "("
        and _next(cut, at + 1) in {")", ",", "and"}
    )


def _is_credit(cut: Tokens, at: int) -> bool:
    if cut.lowers[at] not in CREDITS or _next(cut, at + 1) not in _OPENS_A_CREDIT:
        return False
    if _next(cut, at + 1) == ":":
        return True
    return _next(cut, at - 1) == "(" or at == cut.sentence_of(at)[0]


def _is_shown(cut: Tokens, at: int) -> bool:
    """Whether a sentence says "in this picture taken", "a file photo", "from file"."""
    lower, before, after = cut.lowers[at], _next(cut, at - 1), _next(cut, at + 1)
    if lower == "file":
        return before == "from" and after in {",", ";", "."}
    if lower not in _SHOWN:
        return False
    return before == "file" or (before == "this" and after in {"taken", "released"})
