"""A sentence as a parser sees it, kept as plain numbers and words, so that no parser is needed to read it."""

from typing import Final

import attrs

Range = tuple[int, int]
"""Words of a parse: the first, and the one after the last."""

SUBJECTS: Final = frozenset(("nsubj", "csubj", "expl", "nsubjpass", "csubjpass"))
EDGES: Final = frozenset((*",.;:-—–“”\"‘’'`«»", "--", "``", "''", "\n", " "))
"""What is left out at the ends of a clause."""
_FINITE: Final = frozenset(("VBD", "VBZ", "VBP", "MD"))
_TOLD_OF_IT: Final = frozenset(("appos", "relcl", "acl", "punct"))
_BEFORE_IT: Final = frozenset(("punct", "cc", "advmod"))


@attrs.frozen(kw_only=True)
class Parse:
    """One sentence: each word's place in the text, its head, its part in the sentence, its part of speech.

    ``lefts`` and ``rights`` are where what hangs on a word begins and ends; a root is its own head.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    lowers: tuple[str, ...]
    heads: tuple[int, ...]
    deps: tuple[str, ...]
    tags: tuple[str, ...]
    lefts: tuple[int, ...]
    rights: tuple[int, ...]

    def kids(self, at: int, *deps: str) -> list[int]:
        """The words that hang on one, in order; only those that are one of ``deps``, if any are named."""
        return [
            kid
            for kid in range(self.lefts[at], self.rights[at])
            if self.heads[kid] == at
            and kid != at
            and (not deps or self.deps[kid] in deps)
        ]

    def is_finite(self, at: int) -> bool:
        """Whether a word is a verb in a form that a sentence can have alone, or its auxiliary."""
        return self.tags[at] in _FINITE

    def is_clause(self, at: int) -> bool:
        """Whether a verb's clause can stand alone or behind "that": it has a subject or "that", and no "to"."""
        if any(self.lowers[kid] == "to" for kid in self.kids(at, "aux")):
            return False
        return any(self.deps[kid] in SUBJECTS for kid in self.kids(at)) or any(
            self.lowers[kid] == "that" for kid in self.kids(at, "mark")
        )

    def stripped(self, first: int, last: int) -> Range:
        """Words without the "that" before them and the marks around them."""
        while first < last and (
            self.lowers[first] in EDGES
            or (self.lowers[first] == "that" and self.deps[first] == "mark")
        ):
            first += 1
        while last > first and self.lowers[last - 1] in EDGES:
            last -= 1
        return first, last

    def phrase(self, head: int) -> tuple[Range, Range | None]:
        """A noun's phrase without what is told of it, and what stands beside it: "the mayor", "Ana Ruiz"."""
        first, last = self.lefts[head], self.rights[head]
        aside: Range | None = None
        for kid in self.kids(head):
            if kid < head and self.deps[kid] in _BEFORE_IT:
                first = max(first, self.rights[kid])
            if kid > head and self.deps[kid] in _TOLD_OF_IT:
                last = min(last, self.lefts[kid])
                if self.deps[kid] == "appos" and aside is None:
                    aside = self.lefts[kid], self.rights[kid]
        return (first, max(last, head + 1)), aside
