"""Who says what in one sentence: the reporting verb, its subject, and the words that it reports, as items of a frame."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

import attrs

from archive.extract.grammar import (
    AFTER_AN_ATTRIBUTION,
    AFTER_A_SUBJECT,
    ARTICLES,
    AUXILIARIES,
    BARE_VERB_SUBJECTS,
    BE,
    BEFORE_A_NOUN,
    BEHIND_A_FEELING,
    CLAUSE_PREPOSITIONS,
    CLAUSE_WORDS,
    DAYS,
    DETERMINERS,
    MODALS,
    MODIFIERS,
    MONTHS,
    NO_ADVERBS,
    OBJECT_PRONOUNS,
    OPENERS,
    PAST,
    PREPOSITIONS,
    PRESENT,
    QUESTIONS,
    SHORT_ADVERBIALS,
    SKIPPED,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TEXTS_THAT_SPEAK,
    TOLD,
    TOLD_WITH,
    WITH_TO,
)

from archive.extract.frames import QUOTED, Frame
from archive.extract.lexicon import NOUN_WINDOW, Verb, verbs, words
from archive.extract.tokens import Tokens

Range = tuple[int, int]
"""Items of a frame: the first, and the one after the last."""


_BREAKS: Final = frozenset(
    (
        ",",
        ";",
        ":",
        "—",
        "–",
        "--",
        "(",
        ")",
        "[",
        "]",
        ".",
        "!",
        "?",
        "…",
        "...",
        QUOTED,
    )
)

_STOPS_RIGHT: Final = PREPOSITIONS - {"for"} | CLAUSE_WORDS | AFTER_A_SUBJECT


CUE_LIMIT: Final = 24
"""No sentence reports more often; more are a list of verbs."""
SUBJECT_LIMIT: Final = 30
"""A subject is no longer than so many words."""
APPOSITION_LIMIT: Final = 24
"""What stands between commas behind a subject is no longer."""


@attrs.frozen(kw_only=True)
class Saying:
    """A report of speech in a frame.

    ``content`` are ranges of items; without any, the sentence only says that somebody spoke, or refuses to say what
    (``is_refused``). ``aside`` is what stands between commas behind the subject.
    """

    subject: Range | None
    cue: Range
    verb: Verb
    content: tuple[Range, ...]
    rule: str
    aside: Range | None = None
    receiver: Range | None = None
    credit: Range | None = None
    is_refused: bool = False


def sayings(cut: Tokens, frame: Frame) -> list[Saying]:
    """Find the reports of speech in a sentence, in order of their verbs."""
    return _Reader(cut, frame).read()


def first_subject(cut: Tokens, frame: Frame) -> tuple[Range, Range | None] | None:
    """The noun phrase that a sentence begins with, up to its first verb, and what stands between commas behind it."""
    reader = _Reader(cut, frame)
    first = 0
    if reader.lows and reader.lows[0] in PREPOSITIONS and "," in reader.lows:
        first = reader.lows.index(",") + 1
    last = first
    while last < reader.end and last - first < SUBJECT_LIMIT:
        low = reader.lows[last]
        if (
            low in AUXILIARIES | _BREAKS | PREPOSITIONS
            or low in {"who", "which"}
            or last in reader.cue_at
        ):
            break
        if last > first and reader.may_be_verb(last):
            break
        last += 1
    if last == first:
        return None
    aside = None
    if last < reader.end and reader.lows[last] == ",":
        close = last + 1
        while (
            close < reader.end
            and close - last < APPOSITION_LIMIT
            and reader.lows[close] != ","
        ):
            close += 1
        if close > last + 1 and close < reader.end and reader.lows[close] == ",":
            aside = (last + 1, close)
    return (first, last), aside


class _Reader:
    """One sentence being read; all numbers are items."""

    def __init__(self, cut: Tokens, frame: Frame) -> None:
        self.cut, self.frame, self.lows = cut, frame, frame.lows
        self.end = len(frame.lows)
        ends = {".", "!", "?", "…", "..."}
        ends = ends if "(" in self.lows else {*ends, ")"}
        while self.end and self.lows[self.end - 1] in ends:
            self.end -= 1
        self.cues = list(islice(self._cues(), CUE_LIMIT))
        self.cue_at = {at for at, _, _ in self.cues}

    def read(self) -> list[Saying]:
        found: list[Saying] = []
        for at, last, verb in self.cues:
            saying = self._saying(at, last, verb, found)
            if saying is not None:
                found.append(saying)
        found.extend(self._according())
        found.extend(self._colon(found))
        return found

    # ------------------------------------------------------------------ the verbs

    def _cues(self) -> Iterator[tuple[int, int, Verb]]:
        known = verbs()
        for at, low in enumerate(self.lows[: self.end]):
            for verb in known.get(low, ()):
                last = self._matches(at, verb)
                if last and self._is_verb(at, verb):
                    yield at, last, verb
                    break

    def _matches(self, at: int, verb: Verb) -> int | None:
        """Where a verb with its particles, or its noun, ends."""
        last = at + 1
        for particle in verb.particles:
            if last >= self.end or self.lows[last] != particle:
                return None
            last += 1
        if verb.kind == "express":
            nouns = words("cues", "phrases", "nouns")
            for noun in range(last, min(last + NOUN_WINDOW, self.end)):
                if self.lows[noun] in nouns:
                    return noun + 1
                if self.lows[noun] in _BREAKS:
                    return None
            return None
        return last

    def _is_verb(self, at: int, verb: Verb) -> bool:
        before = self._before(at)
        low = self.lows[before] if before >= 0 else ""
        is_capital = self.cut.words[self.frame.items[at]][0].isupper()
        if is_capital and at > 0 and self.lows[at - 1] not in _BREAKS:
            return False
        if low in MODALS and not (
            low == "to" and before and self.lows[before - 1] in {"went", "goes"}
        ):
            return False
        if verb.form == "past" and low in {"when", "if", "once", "unless"}:
            return False
        if verb.form == "past" and low in BE:
            return verb.base == "say" and False
        if verb.may_be_noun or verb.form == "base":
            if low in DETERMINERS | MODIFIERS | PREPOSITIONS | {"'s", "’s", ""}:
                return False
            if verb.form == "base" and not self._is_plural(before):
                return False
            if verb.may_be_noun and not self._may_head(before):
                return False
        return not (verb.form == "ing" and low in BE)

    def _is_plural(self, at: int) -> bool:
        """Whether what stands here can have a verb without an s: we, they, officials, "A and B"."""
        if at < 0:
            return False
        low = self.lows[at]
        return (
            low in BARE_VERB_SUBJECTS
            or low in words("roles", "groups")
            or low.endswith(("n't", "n’t"))
            or (len(low) > 3 and low.endswith("s") and low not in {"this", "thus"})  # noqa: PLR2004 - "is", "has"
            or self.cut.words[self.frame.items[at]].isupper()
        )

    def _may_head(self, at: int) -> bool:
        """Whether a word can be a subject's last: a name, a pronoun, an office, a body, several people, a comma."""
        low = self.lows[at]
        return (
            self._capital_at(at)
            or low in SUBJECT_PRONOUNS | {",", QUOTED, ")", "and", "but", "media"}
            or low in words("roles", "persons")
            or low in words("roles", "groups")
            or low in words("roles", "bodies")
            or low in words("outlets", "nouns")
            or low.endswith(("n't", "n’t"))
            or (low.endswith("s") and len(low) > 3 and not low.endswith("ous"))  # noqa: PLR2004 - "is", "has"
            or low in TEXTS_THAT_SPEAK
        )

    def _before(self, at: int) -> int:
        """The item before a verb, adverbs and auxiliaries of the past left out."""
        before = at - 1
        while before >= 0 and (
            self.lows[before] in SKIPPED - {"who"} or self._is_adverb(before)
        ):
            before -= 1
        return before

    def _is_adverb(self, at: int) -> bool:
        low = self.lows[at]
        return (
            len(low) > 4
            and low.endswith("ly")
            and low not in NO_ADVERBS
            and self.cut.words[self.frame.items[at]].islower()
        )  # noqa: PLR2004 - "only", "ally" are short

    # ------------------------------------------------------------------ one verb

    def _saying(
        self, at: int, last: int, verb: Verb, earlier: list[Saying]
    ) -> Saying | None:
        refused = self._is_refused(at, verb)
        subject, aside, is_inherited = self._subject(at, verb, earlier)
        right = self._right(last, verb)
        receiver = None
        if right is not None:
            content_first, receiver = right
            content = self._content(content_first, at, verb)
            if content is not None and subject is not None:
                ranges = [content]
                rule = "subject-verb"
                before = self._split_before(subject, content)
                if before is not None and not is_inherited:
                    ranges.insert(0, before)
                    rule = "split"
                return Saying(
                    subject=subject,
                    cue=(at, last),
                    verb=verb,
                    content=tuple(ranges),
                    rule=rule,
                    aside=aside,
                    receiver=receiver,
                    is_refused=refused,
                )
        if verb.form == "ing" or (is_inherited and subject is not None):
            return None
        if subject is not None and not is_inherited:
            left = self._left(subject[0], verb)
            if left is not None:
                more = self._goes_on(last, receiver)
                return Saying(
                    subject=subject,
                    cue=(at, last),
                    verb=verb,
                    content=(left, *more),
                    rule="content-subject-verb",
                    aside=aside,
                    receiver=receiver,
                    is_refused=refused,
                )
        inverted = self._inverted(at, last, verb)
        return inverted

    def _is_refused(self, at: int, verb: Verb) -> bool:
        if verb.base == "deny":
            return False
        window = self.lows[max(0, at - 3) : at]
        if any(low in {"whether", "if"} for low in self.lows[max(0, at - 8) : at]):
            return True
        if any(
            low in words("cues", "refusals", "words") or low.endswith(("n't", "n’t"))
            for low in window
        ):
            return True
        return False

    def _subject(
        self, at: int, verb: Verb, earlier: list[Saying]
    ) -> tuple[Range | None, Range | None, bool]:
        """The subject left of a verb, what stands between commas behind it, and whether it is that of a verb before."""
        before = self._before(at)
        if before < 0:
            return None, None, False
        low = self.lows[before]
        if (
            low in {"and", "but", "or"}
            or verb.form == "ing"
            or (low == "," and self._follows_cue(before, earlier))
        ):
            inherited = earlier[-1].subject if earlier else None
            if low in {"and", "but", "or"} or (
                verb.form == "ing" and low in {",", "and", "while", "by", "as"}
            ):
                if inherited is None:
                    inherited = self._first_subject(before)
                return inherited, None, True
            if verb.form == "ing":
                return self._phrase_before(before), None, False
        aside = None
        if low in {",", ")", "—", "–"} and before > 0:
            partner = {",": ",", ")": "(", "—": "—", "–": "–"}[low]
            opening = before - 1
            while (
                opening >= 0
                and before - opening <= APPOSITION_LIMIT
                and self.lows[opening] != partner
            ):
                if opening in self.frame.quotes:
                    return None, None, False
                opening -= 1
            # "Three in all: A, B, said" - the comma nearest to the verb may part a list; the first one may be the right one.
            while partner == "," and opening > 0 and self._more_aside(opening, before):
                earlier_comma = opening - 1
                while (
                    earlier_comma >= 0
                    and before - earlier_comma <= APPOSITION_LIMIT
                    and self.lows[earlier_comma] != ","
                ):
                    earlier_comma -= 1
                if earlier_comma < 0 or self.lows[earlier_comma] != ",":
                    break
                opening = earlier_comma
            if opening < 0 and partner == ",":
                # "Ana Ruiz for the harbour office, said": a comma that its writer forgot to pair.
                found = self._phrase_before(before - 1)
                return (found if found and found[0] == 0 else None), None, False
            if opening <= 0 or self.lows[opening] != partner:
                return None, None, False
            aside = (opening + 1, before)
            before = opening - 1
        found = self._phrase_before(before)
        return found, aside if found else None, False

    def _more_aside(self, opening: int, before: int) -> bool:
        """Whether what stands between two commas goes on with a relative clause, so that the aside began earlier."""
        return (
            self.lows[opening + 1] in {"which", "who", "whose"}
            and before - opening < APPOSITION_LIMIT
        )

    def _follows_cue(self, comma: int, earlier: list[Saying]) -> bool:
        return bool(earlier) and earlier[-1].cue[1] >= comma

    def _first_subject(self, before: int) -> Range | None:
        """The sentence's first noun phrase, for "visited X and said": what stands before its first verb."""
        first = 0
        if self.lows and self.lows[0] in PREPOSITIONS and "," in self.lows[:before]:
            first = self.lows.index(",") + 1
        last = first
        while last < before and last - first < SUBJECT_LIMIT:
            low = self.lows[last]
            if (
                low in AUXILIARIES
                or low in _BREAKS
                or low in PREPOSITIONS - {"of", "for"}
                or low in {"who", "which"}
            ):
                break
            if last > first and self.may_be_verb(last):
                break
            last += 1
        return (first, last) if last > first and self._is_phrase(first, last) else None

    def may_be_verb(self, at: int) -> bool:
        """Whether a word looks like a verb of the past or a participle."""
        word = self.cut.words[self.frame.items[at]]
        return word.islower() and (word.endswith(("ed", "ing")) or word in PAST)

    def _is_finite(self, at: int) -> bool:
        """Whether a word in -ed is a verb of the past rather than an adjective or a participle behind its noun."""
        word = self.cut.words[self.frame.items[at]]
        if not word.islower():
            return False
        if word in PAST:
            return True
        return word.endswith("ed") and self.lows[at - 1] not in (
            DETERMINERS | PREPOSITIONS | {"and", "'s", "’s"}
        )

    def _phrase_before(self, before: int) -> Range | None:
        """The noun phrase that ends here: back to a comma, a quotation, a conjunction or the sentence's begin."""
        last = before + 1
        first = last
        while first > 0 and last - first < SUBJECT_LIMIT:
            low = self.lows[first - 1]
            if low in _BREAKS or low in CLAUSE_WORDS or low in AUXILIARIES:
                break
            if first - 1 in self.cue_at:
                break
            if low in {"and", "&"} and not self._joins(first - 1, last):
                break
            first -= 1
            if low == "who":
                break
            if low in ARTICLES and first > 0 and self._ends_noun(first - 1):
                break
        first = self._without_adverbial(first, last)
        return (first, last) if first < last and self._is_phrase(first, last) else None

    def _ends_noun(self, at: int) -> bool:
        """Whether a noun ends right before an article, so that another phrase begins with it."""
        low = self.lows[at]
        return (
            low[0].isalpha()
            and low not in PREPOSITIONS | BEFORE_A_NOUN
            and low not in DETERMINERS
        )

    def _joins(self, at: int, last: int) -> bool:
        """Whether "and" joins two names rather than two clauses."""
        left, right = at - 1, at + 1
        if left < 0 or right >= last:
            return False
        words_ = self.cut.words
        is_left = words_[self.frame.items[left]][0].isupper() or self.lows[
            left
        ] in words("roles", "persons") | words("roles", "groups")
        is_right = (
            words_[self.frame.items[right]][0].isupper()
            or self.lows[right] in DETERMINERS
        )
        if not (is_left and is_right):
            return False
        start = left
        while (
            start > 0
            and self.lows[start - 1] not in _BREAKS
            and self.lows[start - 1] not in CLAUSE_WORDS
        ):
            start -= 1
            if (
                start in self.cue_at
                or self.lows[start] in AUXILIARIES
                or self.may_be_verb(start)
            ):
                return False
        return self.lows[start] not in PREPOSITIONS

    def _without_adverbial(self, first: int, last: int) -> int:
        """Leave "On Tuesday", "Meanwhile", "In 2024" out of the front of a phrase."""
        at = first
        while at < last and (self.lows[at] in OPENERS or self._is_adverb(at)):
            at += 1
        if (
            at + 1 < last
            and self.lows[at] == "with"
            and last < self.end
            and self.lows[last].endswith("ing")
        ):
            return at + 1
        if at < last and self.lows[at] in PREPOSITIONS | {
            "last",
            "late",
            "early",
            "this",
        }:
            after = at + 1
            while after < last and (
                self.lows[after] in DAYS
                or self.lows[after] in {"the", "last", "this", "late", "early"}
                or self.lows[after][0].isdigit()
            ):
                after += 1
            if after > at + 1 and after < last:
                return after
            if self.lows[at] in PREPOSITIONS:
                return last  # a phrase of place or time, no subject
        return at

    def _is_phrase(self, first: int, last: int) -> bool:
        """Whether items can be a subject: a name, a pronoun, or a noun with what belongs to it; no verb in between."""
        if last - first == 1:
            low = self.lows[first]
            if low in SUBJECT_PRONOUNS:
                return True
            if not low[0].isalpha():
                return False
        if (
            last - first > SUBJECT_LIMIT
            or self.lows[last - 1] in DETERMINERS | PREPOSITIONS
        ):
            return False
        return not any(
            at in self.frame.quotes or self.lows[at] in AUXILIARIES
            for at in range(first, last)
        ) and any(low[0].isalpha() for low in self.lows[first:last])

    # ------------------------------------------------------------------ the words

    def _right(self, last: int, verb: Verb) -> tuple[int, Range | None]:
        """Where the reported words may begin right of a verb, and who was told."""
        at, receiver = last, None
        may_tell = verb.kind == "tell" or verb.base in {
            "warn",
            "ask",
            "urge",
            "promise",
            "write",
        }
        if (
            may_tell
            and at < self.end
            and self.lows[at] not in {QUOTED, "that", ",", ":"}
        ):
            found = self._receiver(at)
            if found is not None and (verb.kind == "tell" or self._is_told(at, found)):
                receiver, at = (at, found), found
        return self._past_adverbials(at), receiver

    def _is_told(self, first: int, last: int) -> bool:
        """Whether somebody is told here, and not something promised: "promised voters", "warned the colonel"."""
        low = self.lows[last - 1]
        people = words("roles", "persons") | words("roles", "groups") | TOLD
        return low in OBJECT_PRONOUNS | people or (
            self._capital_at(first)
            and self.lows[last : last + 1] in {("that",), (QUOTED,)}
        )

    def _receiver(self, at: int) -> int | None:
        """The end of a receiver that begins here: "Reuters", "his host", "a local broadcaster", "the paper"."""
        if at >= self.end:
            return None
        if self.lows[at] in OBJECT_PRONOUNS:
            return at + 1
        limit = min(at + 10, self.end)
        last = at
        if self.lows[at] in DETERMINERS:
            last += 1
            while last < limit and self._may_belong(last):
                last += 1
                if self._is_plural_noun(last - 1) and not self._capital_at(last):
                    break
        elif self._capital_at(at):
            while last < limit and (
                self._capital_at(last) or self.lows[last] in {"'s", "’s", "&"}
            ):
                last += 1
            nouns = words("roles", "persons") | words("outlets", "nouns")
            while last < limit and self.lows[last] in nouns | TOLD_WITH:
                last += 1
        else:
            while last < limit and self.lows[last] in TOLD | TOLD_WITH:
                last += 1
            follows = self.lows[at + 1 : at + 2]
            if last == at and follows in {("that",), (QUOTED,), (",",)}:
                last = at + 1
        return last if last > at else None

    def _may_belong(self, at: int) -> bool:
        """Whether an item can go on a noun phrase that a determiner began."""
        low = self.lows[at]
        return low[0].isalpha() and low not in (
            DETERMINERS
            | SUBJECT_PRONOUNS
            | AUXILIARIES
            | PREPOSITIONS
            | CLAUSE_WORDS
            | {"not", "there"}
        )

    def _is_plural_noun(self, at: int) -> bool:
        return self.lows[at] in words("roles", "persons") | words(
            "roles", "groups"
        ) | words("outlets", "nouns") | {"conference", "court", "meeting"}

    def _capital_at(self, at: int) -> bool:
        return (
            at < self.end
            and at not in self.frame.quotes
            and self.cut.words[self.frame.items[at]][0].isupper()
        )

    def _past_adverbials(self, at: int) -> int:
        """Step over "on Wednesday", "in a statement", "by telephone", "also" where words that are reported follow."""
        while at < self.end:
            low = self.lows[at]
            if (
                low in SHORT_ADVERBIALS
                or low in DAYS
                or (self._is_adverb(at) and low != "early")
            ):
                at += 1
                continue
            if low in PREPOSITIONS | {"last", "late", "early", "this"}:
                after = self._adverbial_end(at)
                if after is not None:
                    at = after
                    continue
            if (
                low == ","
                and at + 1 < self.end
                and self.lows[at + 1] in {QUOTED, "that"}
            ):
                return at + 1
            if low == ":" and at + 1 < self.end:
                return at + 1
            break
        return at

    def _adverbial_end(self, at: int) -> int | None:
        after = at + 1
        if after < self.end and (
            self.lows[after] in DAYS
            or self.lows[after][0].isdigit()
            or self.lows[at] in {"last", "late", "early", "this"}
        ):
            while after < self.end and (
                self.lows[after] in DAYS
                or self.lows[after][0].isdigit()
                or self._is_month(after)
                or self.lows[after] in {"in", "of", "at"}
                and after + 1 < self.end
                and (self.lows[after + 1] in DAYS or self.lows[after + 1] == "the")
            ):
                after += 1
            return after if after > at + 1 else None
        for stop in range(after, min(at + 14, self.end)):
            if self.lows[stop] in {"that", QUOTED, ":"}:
                return stop
            if (
                self.lows[stop] == ","
                and stop + 1 < self.end
                and self.lows[stop + 1] in {QUOTED, "that"}
            ):
                return stop
            if (
                self.lows[stop] in {",", ";"}
                or stop in self.cue_at
                or self.lows[stop] in AUXILIARIES
            ):
                return None
        return None

    def _is_month(self, at: int) -> bool:
        return self._capital_at(at) and self.lows[at][:3] in MONTHS

    def _content(self, first: int, cue: int, verb: Verb) -> Range | None:
        """The reported words right of a verb, from here to where the clause ends."""
        if first >= self.end or self.lows[first] in {",", ";", ":", ")", "and", "or"}:
            return None
        low = self.lows[first]
        has_that = low == "that" or (low == "to" and verb.base in WITH_TO)
        begin = first + 1 if has_that and first + 1 < self.end else first
        if first in self.frame.quotes:
            return self._from_quote(first)
        if begin in self.frame.quotes and has_that:
            return self._from_quote(begin)
        last = self._clause_end(begin, cue)
        if last <= begin:
            return None
        if (
            last + 1 < self.end
            and self.lows[last] == ":"
            and last + 1 in self.frame.quotes
            and verb.kind == "say"
            and not has_that
        ):
            return self._from_quote(last + 1)
        has_quote = any(at in self.frame.quotes for at in range(begin, last))
        if verb.kind == "label":
            if not has_quote:
                return None
            first_quote = next(
                at for at in range(begin, last) if at in self.frame.quotes
            )
            if self.lows[first_quote - 1] == "as":
                return first_quote, first_quote + 1
            return (begin, first_quote + 1) if first_quote - begin <= 8 else None  # noqa: PLR2004 - further off it is of something else
        if verb.kind == "run" or (
            verb.kind == "post" and not has_quote and not has_that
        ):
            return None
        if verb.kind == "put":
            return self._put(begin, last)
        if verb.base in {"ask", "urge", "request"} and low not in CLAUSE_WORDS | {
            "that"
        }:
            return None
        if verb.kind in {"topic", "stance"}:
            return (begin, last) if last - begin >= 2 else None  # noqa: PLR2004 - a word is no topic
        if has_that:
            return begin, last
        if verb.kind in {"praise", "express"} or (
            verb.takes_noun and not self._is_clause(begin, last)
        ):
            return self._noun_object(begin, last, verb)
        if low in QUESTIONS:
            if verb.base in {"show", "indicate", "illustrate"}:
                return None
            return (begin, last) if last - begin > 2 else None  # noqa: PLR2004 - "what" alone
        if verb.form == "ing" and low in {"by", "to"}:
            return None
        return (begin, last) if self._is_clause(begin, last) else None

    def _put(self, first: int, last: int) -> Range | None:
        """ "put the toll at 27": only with a number."""
        for at in range(first + 1, min(first + 10, last - 1)):
            if self.lows[at] == "at":
                ahead = self.lows[at + 1 : at + 4]
                if any(
                    low[0].isdigit()
                    or low in {"between", "around", "about", "$", "€", "£"}
                    for low in ahead
                ):
                    return first, last
        return None

    def _from_quote(self, at: int) -> Range:
        """From a quotation to itself, or to a second one that only an "and" or a comma parts from it."""
        return at, at + 1

    def _noun_object(self, first: int, last: int, verb: Verb) -> Range | None:
        low = self.lows[first]
        if verb.kind == "express":
            if low in BEHIND_A_FEELING:
                return (first + 1, last) if last - first > 2 else None  # noqa: PLR2004 - a preposition and one word
            return None
        if low in PREPOSITIONS and verb.base not in {"warn"}:
            return None
        if verb.base in words("cues", "answers", "verbs") and not (
            frozenset(self.lows[first:last]) & words("cues", "answers", "nouns")
        ):
            return None
        return (first, last) if last - first >= 2 else None  # noqa: PLR2004 - "welcomed it"

    def _is_clause(self, first: int, last: int) -> bool:
        """Whether items are a clause with a subject and a verb of its own."""
        low = self.lows[first]
        if low in PREPOSITIONS and low not in CLAUSE_PREPOSITIONS:
            return False
        if last - first < 3:  # noqa: PLR2004 - a subject, a verb and something
            return False
        for at in range(first + 1, last):
            if at in self.frame.quotes:
                if (
                    self._opens_small(at)
                    and self.lows[at - 1] not in DETERMINERS | PREPOSITIONS
                ):
                    return True
                continue
            if (
                self.lows[at] in AUXILIARIES
                or self._is_finite(at)
                or self.lows[at] in PRESENT
                or self.lows[at].endswith(("n't", "n’t"))
            ):
                return True
            if (
                self.lows[at].endswith("s")
                and self.lows[at] not in PREPOSITIONS
                and at + 1 < last
                and self.cut.words[self.frame.items[at]].islower()
                and self.lows[at - 1] not in DETERMINERS
                and self.lows[at + 1]
                in DETERMINERS
                | OBJECT_PRONOUNS
                | {"to", "that", "not", "in", "on", "at", QUOTED}
            ):
                return True
        return False

    def _opens_small(self, quote: int) -> bool:
        """Whether a quotation begins in the middle of a sentence: "the council ‘notes the judgment’"."""
        return self.cut.words[self.frame.quotes[quote].first][0].islower()

    def _clause_end(self, first: int, cue: int) -> int:
        """Where reported words end: at the sentence's end, or where another verb of the same subject begins."""
        at = first
        while at < self.end:
            low = self.lows[at]
            if low == ";" or (low == ":" and at + 1 in self.frame.quotes):
                return at
            if low in {",", "and", "but", "while"} and at > first:
                following = at + 1
                if (
                    low == ","
                    and following < self.end
                    and self.lows[following] in {"and", "but", "while"}
                ):
                    following += 1
                ahead = following
                while ahead < self.end and (
                    self.lows[ahead] in SKIPPED - {"who", "both", "all", "first"}
                    or self._is_adverb(ahead)
                ):
                    ahead += 1
                if (
                    ahead in self.cue_at
                    and ahead > cue
                    and (
                        self._same_form(cue, ahead)
                        or low == ","
                        and self.lows[ahead].endswith("ing")
                    )
                ):
                    return at
                if low == "," and self._is_trailing(at):
                    return at
            if low in {"—", "–", "--"} and self._is_trailing(at):
                return at
            at += 1
        return self.end

    def _same_form(self, cue: int, other: int) -> bool:
        if self.lows[other].endswith("ing"):
            return self.lows[cue].endswith("ing")
        return not self.lows[cue].endswith("ing") or True

    def _is_trailing(self, comma: int) -> bool:
        """Whether all behind a comma is an attribution: ", IRNA said", ", according to TASS"."""
        if self.lows[comma + 1 : comma + 3] == ("according", "to"):
            return True
        for at, last, verb in self.cues:
            if at <= comma or verb.form == "ing":
                continue
            rest = self.end - last
            if at - comma <= SUBJECT_LIMIT and rest <= 12:  # noqa: PLR2004 - "said on Wednesday in a statement"
                subject = self._phrase_before(self._before(at))
                if (
                    subject
                    and subject[0] == comma + 1
                    and self._past_adverbials(last) >= self.end - 8
                ):
                    nothing = self._nothing_reported(last)
                    return nothing
                if at == comma + 1 and self._noun_right(last)[1] > last:
                    return True
            return False
        return False

    def _nothing_reported(self, last: int) -> bool:
        rest = self.lows[last : self.end]
        return (
            not rest
            or rest[0] in PREPOSITIONS | AFTER_AN_ATTRIBUTION
            or rest[0] in DAYS
        )

    def _left(self, subject: int, verb: Verb) -> Range | None:
        """The reported words left of a subject: a quotation, or a clause and a comma."""
        before = subject - 1
        if before < 0:
            return None
        if before in self.frame.quotes:
            return self._with_lead(before)
        if self.lows[before] in {",", "—", "–", "--"} and before > 0:
            if before - 1 in self.frame.quotes:
                return self._with_lead(before - 1)
            if verb.kind not in {"say", "tell"}:
                return None
            first = 0
            if before - first >= 3 and self._is_clause(first, before):  # noqa: PLR2004 - shorter is an adverbial
                if self.lows[0] in SUBORDINATORS:
                    return None
                return first, before
        return None

    def _with_lead(self, quote: int) -> Range:
        """A quotation with the words of its own clause before it: "He left “encouraged,”"."""
        first = quote
        while (
            first > 0
            and self.lows[first - 1] not in {",", ";", ":", "—", QUOTED}
            and first - 1 not in self.cue_at
        ):
            first -= 1
        if quote - first < 2 or self.lows[first] in PREPOSITIONS:  # noqa: PLR2004 - "The “talks ...”"
            return quote, quote + 1
        return first, quote + 1

    def _split_before(self, subject: Range, content: Range) -> Range | None:
        """The first part of "“A,” he said, “B.”"."""
        if content[0] not in self.frame.quotes:
            return None
        before = subject[0] - 1
        if before >= 0 and self.lows[before] == ",":
            before -= 1
        return (before, before + 1) if before in self.frame.quotes else None

    def _goes_on(self, last: int, receiver: Range | None) -> tuple[Range, ...]:
        """The second part of "“A,” he said, “B.”"."""
        at = receiver[1] if receiver else last
        at = self._past_adverbials(at)
        if at < self.end and self.lows[at] in {",", ":"}:
            at += 1
        return ((at, at + 1),) if at in self.frame.quotes else ()

    def _inverted(self, at: int, last: int, verb: Verb) -> Saying | None:
        """ "“A,” said X", "A, says X"."""
        if verb.form == "ing" or verb.kind in {
            "praise",
            "label",
            "topic",
            "stance",
            "express",
        }:
            return None
        before = self._before(at)
        if before < 0:
            return None
        if before not in self.frame.quotes and self.lows[before] not in {",", "—", "–"}:
            return None
        first, end = self._noun_right(last)
        if end <= first:
            return None
        content: Range | None = None
        if before in self.frame.quotes:
            content = self._with_lead(before)
        elif before and before - 1 in self.frame.quotes:
            content = self._with_lead(before - 1)
        elif verb.kind == "say" and self._is_clause(0, before):
            content = (0, before)
        if content is None:
            return None
        more = self._goes_on(end, None)
        return Saying(
            subject=(first, end),
            cue=(at, last),
            verb=verb,
            content=(content, *more),
            rule="content-verb-subject",
        )

    def _noun_right(self, first: int) -> Range:
        """The noun phrase that begins here."""
        last = first
        while last < self.end and last - first < SUBJECT_LIMIT:
            low = self.lows[last]
            if (
                low in _BREAKS
                or low in _STOPS_RIGHT - {"this"}
                or (low in {"this"} and last > first)
            ):
                break
            if low in AUXILIARIES or (self._is_adverb(last) and last > first):
                break
            if low in ARTICLES and last > first and self._ends_noun(last - 1):
                break
            last += 1
        return first, last if last > first and self._is_phrase(first, last) else first

    # ------------------------------------------------------------------ without a verb

    def _according(self) -> Iterator[Saying]:
        for at in range(self.end - 2):
            if self.lows[at] != "according" or self.lows[at + 1] != "to":
                continue
            first, last = self._noun_right(at + 2)
            if last <= first:
                continue
            verb = Verb(base="according to", kind="say", form="base")
            if at == 0 or self.lows[at - 1] in {"and", "but"}:
                begin = last
                if begin < self.end and self.lows[begin] == ",":
                    begin += 1
                if begin in self.frame.quotes:
                    yield Saying(
                        subject=(first, last),
                        cue=(at, at + 2),
                        verb=verb,
                        content=((begin, begin + 1),),
                        rule="according-to",
                    )
                elif begin < self.end and self._is_clause(begin, self.end):
                    yield Saying(
                        subject=(first, last),
                        cue=(at, at + 2),
                        verb=verb,
                        content=((begin, self.end),),
                        rule="according-to",
                    )
                continue
            before = at - 1
            if self.lows[before] == ",":
                before -= 1
            if before >= 0 and self.lows[before] in {"which", "who", "that"}:
                begin = last + 1 if last < self.end and self.lows[last] == "," else last
                content = (begin, self.end) if self.end - begin > 2 else None  # noqa: PLR2004 - a clause has three words
            elif before in self.frame.quotes:
                content = self._with_lead(before)
            else:
                content = (0, before + 1) if before >= 2 else None  # noqa: PLR2004 - a clause has three words
            if content is not None:
                yield Saying(
                    subject=(first, last),
                    cue=(at, at + 2),
                    verb=verb,
                    content=(content,),
                    rule="according-to",
                )

    def _colon(self, found: list[Saying]) -> Iterator[Saying]:
        """ "Her verdict on the professor: “He is right too early.”"."""
        for quote in self.frame.quotes:
            if quote < 2 or self.lows[quote - 1] != ":":
                continue
            if any(
                first <= quote < last for each in found for first, last in each.content
            ):
                continue
            verb = Verb(base=":", kind="say", form="base")
            said = [
                each
                for each in found
                if each.subject
                and each.cue[1] < quote
                and quote - each.cue[1] < SUBJECT_LIMIT
            ]
            if said:
                # "She told them it must stop: “...”": the same speaker goes on.
                yield attrs.evolve(
                    said[-1],
                    content=((quote, quote + 1),),
                    rule="colon",
                    is_refused=False,
                )
                continue
            first = quote - 2
            while first > 0 and self.lows[first - 1] not in {";", ":", QUOTED}:
                first -= 1
                if quote - first > SUBJECT_LIMIT:
                    break
            yield Saying(
                subject=(first, quote - 1),
                cue=(quote - 1, quote),
                verb=verb,
                content=((quote, quote + 1),),
                rule="colon",
            )
