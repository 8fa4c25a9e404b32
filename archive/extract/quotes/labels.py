"""The scare-quote gate: which words between quotation marks are a label, a title or a name, and no quotation."""

from typing import Final

from archive.extract.text.marks import Stretch
from archive.extract.text.tokens import Tokens
from archive.extract.when.words import COUNTS
from archive.extract.words.grammar import LABELS, PERSONS, QUOTING

LABEL_WORDS: Final = 3
"""Fewer words between marks are a quotation only where somebody says them and they end like one: "“No,” he said"."""
SURE_WORDS: Final = 5
"""So many words between marks are one even where nothing says who speaks."""

_LABEL_REACH: Final = 3
_HEADLINE_REACH: Final = 6
_WAS: Final = frozenset(("was", "is", "reads", "read", "ran"))
_WHO: Final = PERSONS | {"source", "sources", "insider", "expert"}
_BECAME: Final = frozenset(
    (
        *("attributed", "attributing", "attributes", "promoted", "demoted", "changed"),
        *("shortened", "renamed", "upgraded", "softened"),
    )
)
_ARTICLES: Final = frozenset(("a", "an", "one", "several", "some"))
_LONG_WORD: Final = 4
_FULL_STOPS: Final = frozenset((".", "!", "?"))
_ENDS_WORDS: Final = _FULL_STOPS | {","}


def is_label(cut: Tokens, stretch: Stretch, *, has_cue: bool) -> bool:
    """Whether words between marks are a label; where a verb of saying reports them only the shortest are."""
    inner = _words(cut, stretch)
    if has_cue or len(inner) < LABEL_WORDS:
        return len(inner) < LABEL_WORDS
    is_sentence = cut.words[stretch.last - 1] in _FULL_STOPS
    if len(inner) < SURE_WORDS and not (is_sentence and cut.capitals[inner[0]]):
        return True
    if not is_sentence and is_title(cut, stretch):
        return True
    before = cut.lowers[max(0, stretch.opening - _LABEL_REACH) : stretch.opening]
    if not LABELS.isdisjoint(before):
        return True
    beside, opened = (before or ("",))[-1], cut.lowers[inner[0]]
    if beside in QUOTING and (opened in COUNTS or opened in _ARTICLES):
        return True  # "quoting “two persons close to the tender”": who is quoted, and not what
    near = cut.lowers[max(0, stretch.opening - _HEADLINE_REACH) : stretch.opening]
    is_who = not _WHO.isdisjoint(cut.lowers[stretch.first : stretch.last])
    is_who = is_who and opened in _ARTICLES
    if beside == "to" and is_who and not _BECAME.isdisjoint(near):
        return True  # "attributed it to “a source close to the bank”"
    return beside in _WAS and "headline" in near


def is_exclamation(cut: Tokens, stretch: Stretch, *, is_before: bool) -> bool:
    """Whether words between marks begin and end as a sentence of somebody's: "“Never,” she said", "she said: “No!”".

    ``is_before``: the verb follows, so that a comma may end them; in "when they say “terror,” they mean" it does not.
    """
    inner = _words(cut, stretch)
    ends = _ENDS_WORDS if is_before else _FULL_STOPS
    return (
        bool(inner)
        and cut.words[inner[0]][0].isupper()
        and cut.words[stretch.last - 1] in ends
    )


def word_count(cut: Tokens, stretch: Stretch) -> int:
    """How many words and numbers stand between a pair of marks."""
    return len(_words(cut, stretch))


def _words(cut: Tokens, stretch: Stretch) -> list[int]:
    return [
        at for at in range(stretch.first, stretch.last) if cut.words[at][0].isalnum()
    ]


def is_named_so(cut: Tokens, stretch: Stretch) -> bool:
    """As in "wrote in her memoir “Two Chairs”", "a reply under the headline “Winter Comes”": a title, and whose."""
    before = cut.lowers[max(stretch.opening - 1, 0)]
    return before in LABELS and is_title(cut, stretch)


def is_title(cut: Tokens, stretch: Stretch) -> bool:
    """Whether all longer words begin with a capital, as those of a book or a film do."""
    longer = [
        cut.words[at] for at in _words(cut, stretch) if len(cut.words[at]) >= _LONG_WORD
    ]
    return bool(longer) and all(word[0].isupper() for word in longer)
