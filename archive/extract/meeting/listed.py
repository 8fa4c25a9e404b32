"""Reads names that stand in a row: "Tom Rell, Ben Hall and Una Marr", "Tom Rell, the governor, and Ben Hall"."""

from typing import Final

from archive.extract.meeting.places import LONGEST, Places
from archive.extract.proposal import Span
from archive.extract.text.items import POSSESSIVES
from archive.extract.when.form import word
from archive.extract.words.grammar import PAST, PERSONS

_REST: Final = frozenset(("others", "several", "many", "some", "other"))


class Listed(Places):
    """A text whose rows of names are asked for."""

    def another(self, end: int, last: int) -> Span | None:
        """The second of two behind a phrase: "Tom Rell, the governor, and Ben Hall, the mayor"."""
        cut = self.cut
        if word(cut, end) != ",":
            return None
        close = next(
            (
                at
                for at in range(end + 1, min(last, end + LONGEST))
                if cut.words[at] == ","
            ),
            last,
        )
        begin = close + 2
        if close >= last or word(cut, close + 1) != "and" or begin >= last:
            return None
        stop = self.name_end(begin, last)
        is_name = stop - begin > 1 and word(cut, stop) in {",", ".", "", "in", "on"}
        return (begin, stop) if is_name else None

    def listed(self, phrase: Span, last: int, *, may_act: bool = False) -> list[Span]:
        """The others of a list of names: "Tom Rell, Ben Hall and Una Marr"; nothing where no "and" ends it.

        With ``may_act`` a verb may follow: "between Peru, Chile and Brazil began".
        """
        cut, at, found = self.cut, phrase[1], list[Span]()
        if not cut.capitals[at - 1] or not self._is_of_places(phrase):
            return []
        while word(cut, at) == ",":
            is_last = word(cut, at + 1) == "and"
            one, end = self._item(at + 1 + is_last, last)
            if one is None:
                return []
            found.append(one)
            at = end
            if is_last:
                is_end = may_act or self._is_end(at)
                return found if len(found) > 1 and is_end else []
            if word(cut, at) == "and" and word(cut, at + 1) in _REST:
                return found  # "Tom Rell, Ben Hall and others"
            if word(cut, at) == "and":
                one, end = self._item(at + 1, last)
                is_end = one is not None and (may_act or self._is_end(end))
                return [*found, one] if one and is_end else found if may_act else []
        return []

    def _is_of_places(self, phrase: Span) -> bool:
        """Whether "of" only tells where somebody is from: "Tom Rell of Peru", not "the mayor of Velm"."""
        cut, (first, last) = self.cut, phrase
        said = cut.lowers[first:last]
        if "of" not in said:
            return True
        of = first + said.index("of")
        names = [*range(first, of), *range(of + 1 + (word(cut, of + 1) == "the"), last)]
        return of - first > 1 and all(cut.capitals[at] for at in names)

    def _item(self, begin: int, last: int) -> tuple[Span | None, int]:
        """One of a list, and where it ends with its place: "Tom Rell of Peru", "the UN envoy"."""
        cut, first = self.cut, self._past_article(begin)
        end = self._owned_end(first, last)
        if end == first:
            return None, begin
        if first > begin and word(cut, end) in PERSONS and end < last:
            return (begin, end + 1), end + 1
        if word(cut, end) == "of" and end - first > 1:
            place = end + 1 + (word(cut, end + 1) == "the")
            behind = self.name_end(place, last)
            return (first, end), behind if behind > place else end
        return (first, end), end

    def _past_article(self, at: int) -> int:
        """Step over "the" and "the smaller" before a name."""
        if word(self.cut, at) not in {"the", "a"}:
            return at
        is_told = at + 2 < len(self.cut.words) and not self.cut.capitals[at + 1]
        return at + 1 + (is_told and self.cut.capitals[at + 2])

    def _is_end(self, at: int) -> bool:
        """Whether a list ends here: no verb goes on with its last name."""
        lower = word(self.cut, at)
        is_verb = lower in PAST or lower.endswith("ed") or lower in {"is", "are", "was"}
        return not is_verb and lower not in POSSESSIVES and lower != "were"

    def names_end(self, begin: int, last: int) -> int:
        """Where names end that "and" joins: "the two chairmen, Ana Ruiz and Tom Rell,"."""
        end = self._owned_end(begin, last)
        if begin < end < last and self.cut.lowers[end] == "and":
            return self._owned_end(end + 1, last)
        return end

    def _owned_end(self, begin: int, last: int) -> int:
        """Where "Niger's Ana Ruiz" ends."""
        end = self.name_end(begin, last)
        if end > begin and word(self.cut, end) in POSSESSIVES | {"'", "’"}:
            return max(self.name_end(end + 1, last), end)
        return end
