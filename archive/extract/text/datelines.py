"""Datelines: "TAMBA CITY, Oct 9 (Reuters) -" says where and when a text was filed, and nothing else."""

from typing import Final

from archive.extract.text.tokens import Tokens

DATELINE_WORDS: Final = 14
"""A dateline at the beginning of a paragraph is no longer."""

_LABELS: Final = frozenset(
    (
        *("OVERHEARD", "SPOTTED", "HEARD", "SEEN", "QUOTE", "UPDATE", "CORRECTION"),
        *("EXCLUSIVE", "BREAKING", "WATCH", "OPINION", "ANALYSIS", "REVIEW", "PREVIEW"),
    )
)
"""Labels of one word; others might be names."""
_FILED_BY: Final = frozenset(
    ("CNN", "AP", "AFP", "Reuters", "REUTERS", "AA", "UPI", "dpa", "DPA", "PTI", "ANI")
)
_BOXES: Final = frozenset((("story", "highlights"), ("key", "points")))
"""What heads a box of a page's main points, run together with the first of them."""
_DASHES: Final = frozenset(("-", "--", "—", "–"))


def _behind_brackets(cut: Tokens, first: int, last: int) -> int:
    """Where the words begin behind "Ranchi, Mar 12 (PTI)": a place, a day, and an agency in brackets."""
    until = min(first + DATELINE_WORDS, last - 1)
    if "(" not in cut.words[first:until]:
        return first
    for at in range(first, until):
        word = cut.words[at]
        if word == "(":
            close = next(
                (x for x in range(at + 1, min(at + 4, last)) if cut.words[x] == ")"), 0
            )
            is_day = any(x[0].isdigit() for x in cut.words[first:at])
            is_day = is_day or cut.words[at + 1] in _FILED_BY  # "Washington (CNN)"
            if not (close and is_day and close + 1 < last):
                return first
            has_dash = cut.words[close + 1] in _DASHES  # "(Reuters) - The bank"
            return close + 1 + (has_dash and close + 2 < last)
        if not (word[0].isupper() or word[0].isdigit() or word in {",", "."}):
            break
    return first


def behind_dateline(cut: Tokens, first: int, last: int) -> int:
    """Where the words begin that follow a dateline; where they begin anyway, if there is none."""
    behind = _behind_brackets(cut, first, last)
    if behind > first:
        return behind
    if cut.lowers[first : first + 2] in _BOXES and first + 2 < last:
        return first + 2
    if not cut.words[first].isupper() or len(cut.words[first]) == 1:
        return first
    until = min(first + DATELINE_WORDS, last - 1)
    if _DASHES.isdisjoint(cut.words[first:until]):
        return first
    for at in range(first, until):
        if cut.words[at] in _DASHES and cut.is_spaced_before(at):
            return at + 1
        if cut.words[at].islower():
            break  # "NATO said - in so many words -": a sentence
    return first


def behind_label(cut: Tokens, first: int, last: int) -> int:
    """Where the words begin behind "VELM WATCH: "; where they begin anyway, if no such label heads them."""
    begins = cut.words[first : min(first + DATELINE_WORDS, last - 1)]
    if ":" not in begins:
        return first
    colon = first + begins.index(":")
    label = [word for word in cut.words[first:colon] if word.isalpha()]
    is_known = len(label) == 1 and label[0] in _LABELS
    is_label = is_known or (len(label) > 1 and all(map(str.isupper, label)))
    return colon + 1 if is_label else first
