"""Whom "he" and "she" mean: everybody whom the text has told of is weighed by the signs that speak for it.

After Lappin and Leass, An Algorithm for Pronominal Anaphora Resolution (Computational Linguistics 20, 1994): signs that
a reader can see, a weight for each, and the heaviest is meant. ``python -m bench.salience`` fits the weights to
annotated news and says how often they are right on folders that they were not fitted to.
"""

from bisect import bisect_left
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Final

import attrs

from archive.claim.agent import AgentType
from archive.extract.people.actor import Actor
from archive.extract.people.mentions import Mention
from archive.extract.people.names import Names
from archive.extract.proposal import Span
from archive.extract.text.items import POSSESSIVES
from archive.extract.text.tokens import CLOSING, OPENING, Tokens
from archive.extract.when.form import word
from archive.extract.words.grammar import ASKED, DETERMINERS, PERSONS, PREPOSITIONS
from archive.extract.words.lexicon import adjectives, peoples

_BEFORE_A_PLACE: Final = frozenset(
    ("in", "near", "outside", "inside", "at", "across", "throughout")
)
_KINDS_OF_PLACES: Final = frozenset(
    (
        *("town", "village", "city", "district", "county", "region", "province"),
        *("island", "port", "suburb", "hamlet", "municipality", "parish", "state"),
    )
)
_GOES_TO: Final = frozenset(
    (
        *("visit", "trip", "flew", "went", "travelled", "traveled", "returned", "came"),
        *("moved", "go", "travel", "drove", "headed", "fly", "return", "move", "back"),
        *("journey", "flight", "going", "travelling", "traveling", "moving", "come"),
    )
)
_ONE: Final = frozenset(("a", "an", "one"))
_NO_MORE: Final = DETERMINERS | PREPOSITIONS
_WHOSE: Final = {"he": "his", "she": "her"}
_TIES: Final = PREPOSITIONS | {"of"}
_SO_LONG: Final = 3
"""So many words may stand between "a" and where somebody is from."""
REACH: Final = 1200
"""So many words back somebody is still told of."""
MARGIN: Final = 6
"""Who weighs so much more than the next is meant; of those who weigh less more than every second would be wrong."""
WEIGHTS: Final[Mapping[str, int]] = {
    "known so": 16,
    "the only one known so": 3,
    "named otherwise": -5,
    "titled so just before": 16,  # by hand: too rare to be fitted
    "by whole name": 12,
    "named twice": 3,
    "named often": 6,  # by hand: fitted it is 8, and then beats whoever has just spoken
    "behind an article": -3,
    "like a place": -5,
    "somebody's": -4,
    "owner": -4,
    "asks": -30,  # by hand
    "was asked": 30,  # by hand
    "owns the one meant": -50,  # by hand
    "asked the one meant": -50,  # by hand
    "put a question": -30,  # by hand
    "acted": 3,
    "acted here": 6,
    "acted last": 13,
    "opens the paragraph": 3,
    "paragraph here": 13,
    "paragraph before": 3,
    "paragraph two before": -6,
    "paragraph long before": -10,
    "sentence here": 3,
    "sentence before": 13,
    "sentence two before": -2,
    "sentence long before": -14,
}
"""By ten more somebody is e times as likely."""
OF_BODIES: Final[Mapping[str, int]] = {
    "by whole name": 3,
    "named twice": 3,
    "like a place": -4,
    "acted": 6,
    "acted here": 10,
    "acted last": 16,
    "paragraph here": 10,
    "paragraph before": -3,
    "paragraph two before": -3,
    "paragraph long before": -4,
    "sentence here": 2,
    "sentence before": 9,
    "sentence two before": -3,
    "sentence long before": -8,
}
"""The same for "it"."""

_WHAT: Final[Mapping[str, AgentType]] = {
    "he": "person",
    "she": "person",
    "it": "organisation",
}
_WHOM: Final = {"he": "him", "she": "her"}
# Somebody "asked him", "cut him short": who does is not who answers.
_ASK: Final = frozenset(("asked", "asks", "questioned", "pressed", "reminded", "cut"))
_PUTS: Final = frozenset(("asked", "asks", "put", "suggested", "wondered", "pressed"))
_ANSWERS: Final = frozenset(
    (
        *("agreed", "replied", "answered", "denied", "accepted", "conceded"),
        *("confirmed", "disagreed", "acknowledged", "responded", "agrees", "replies"),
    )
)
_REPLIED: Final = frozenset(("replied", "answered", "replies", "answers"))
"""These answer behind marks too: "“Yes,” he replied"."""
_QUESTION_WITHIN: Final = 2
_QUESTIONS: Final = frozenset(
    ("whether", "if", "why", "how", "what", "when", "about", "where", "who")
)
_NEVER_ASKED: Final = frozenset(("had", "never", "not", "nobody", "has"))
_NEAR: Final = 2
_AGO: Final = ("here", "before", "two before", "long before")
_SENTENCE: Final = tuple(f"sentence {ago}" for ago in _AGO)
_PARAGRAPH: Final = tuple(f"paragraph {ago}" for ago in _AGO)
_OWNED_WITHIN: Final = 4
_OFTEN: Final = 4
"""Of whom a text has told so many times it is likely to be about."""
_PLACED: Final = frozenset(
    ("in", "at", "near", "from", "the", "of", "across", "outside")
)


@attrs.frozen(kw_only=True)
class Candidate:
    """Somebody whom a pronoun may mean, and the signs that speak for it or against it."""

    name: str | None
    means: Span | None
    signs: frozenset[str]

    def weight(self, weights: Mapping[str, int]) -> int:
        """What the signs come to."""
        return sum(weights.get(each, 0) for each in self.signs)


@attrs.frozen(kw_only=True)
class _Place:
    """Where a pronoun stands: the number of its paragraph, and where that, its sentence, and those before begin."""

    kind: str
    paragraph: int
    sentences: Sequence[int]
    paragraphs: Sequence[int]
    opens: str | None
    acted_last: str | Span | None
    answers: bool
    replies: bool


def chosen(
    found: Sequence[Candidate], weights: Mapping[str, int] = WEIGHTS
) -> Candidate | None:
    """The one who is meant; None where it is not clear."""
    weighed = sorted(
        ((each.weight(weights), -at) for at, each in enumerate(found)), reverse=True
    )
    is_clear = len(weighed) == 1 or (
        len(weighed) > 1 and weighed[0][0] - weighed[1][0] >= MARGIN
    )
    return found[-weighed[0][1]] if is_clear else None


class Salience:
    """Weighs the people of one text."""

    def __init__(self, cut: Tokens, names: Names) -> None:
        self._cut, self._names = cut, names
        self._persons = cut.all_of(PERSONS)
        alone = (x for x in names.mentions if x.last - x.first == 1)
        people = {x.first: self._somebody(x) for x in alone}
        self._only_told = {at: who for at, who in people.items() if who}

    def candidates(
        self,
        kind: str,
        token: int,
        paragraph: int,
        acted: Sequence[Actor],
        *,
        sex_of: Callable[[str], str | None],
        heard: Container[str],
    ) -> list[Candidate]:
        """Everybody whom a pronoun may mean.

        Args:
            kind: "he" or "she".
            token: The pronoun.
            paragraph: The number of its paragraph.
            acted: Those who acted or spoke before and whom it may mean, in order.
            sex_of: The pronoun that a name speaks for, if it does.
            heard: The names whose pronoun the text itself has told; of others a guess may be wrong.
        """
        told: dict[str | Span, list[Mention]] = {}
        for each in self._names.told(max(token - REACH, 0), token):
            if each.agent_type == _WHAT[kind]:
                meant = self._only_told.get(each.first) if kind != "it" else None
                told.setdefault(meant or each.name, []).append(each)
        acts: dict[str | Span, list[Actor]] = {}
        for actor in acted:
            acts.setdefault(actor.name or actor.means or "", []).append(actor)
        place = self._place(kind, token, paragraph, acted)
        if kind != "it":
            here, before, *_ = place.sentences
            new = (x for x in self._nameless(before, here) if x not in acts)
            told.update((who, []) for who in new if who not in told)
        found = []
        for who in dict.fromkeys((*told, *acts)):
            name = who if isinstance(who, str) else None
            mentions, acting = told.get(who, []), acts.get(who, [])
            if name and not acting and self._is_no_person(name, mentions):
                continue
            sex = sex_of(name) if name else acting[-1].gender if acting else None
            is_open = name and name not in heard and self._names.is_guessed(name)
            if sex in {None, kind} or is_open:
                signs = frozenset(self._signs(place, name, sex, mentions, acting))
                means = who if isinstance(who, tuple) else None
                found.append(Candidate(name=name, means=means, signs=signs))
        known = [at for at, each in enumerate(found) if "known so" in each.signs]
        if len(known) == 1:
            only = found[known[0]]
            found[known[0]] = Candidate(
                name=only.name,
                means=only.means,
                signs=only.signs | {"the only one known so"},
            )
        return found

    def _is_no_person(self, name: str, mentions: Sequence[Mention]) -> bool:
        """As in "spoke to the Gazette", "in Velm", "the town of Port Orlo": nowhere named as people are."""
        cut, is_alone = self._cut, " " not in name
        for each in mentions:
            before, ahead = word(cut, each.first - 1), word(cut, each.first - 2)
            is_there = before in _BEFORE_A_PLACE or (is_alone and before == "the")
            is_there = is_there or (before == "to" and ahead in _GOES_TO)
            if not is_there and not (before == "of" and ahead in _KINDS_OF_PLACES):
                return False
        return bool(mentions)

    def _somebody(self, each: Mention) -> Span | None:
        """Who is meant where a word only tells which: "a Velm resident", "the mayor of Velm" is no Velm."""
        if each.agent_type != "person":
            return None
        cut, at, end = self._cut, each.last, each.last + 1
        if word(cut, each.first - 1) == "of" and " " not in each.name:
            at, end = each.first - 2, each.last
        if word(cut, at) not in PERSONS or not cut.words[at].islower():
            return None
        begin = self._begun(min(at, each.first))
        is_told = cut.lowers[begin] in DETERMINERS
        return cut.span(begin, end) if is_told else None

    def _begun(self, at: int) -> int:
        """Where words before a token begin with "a" or "the": "a 45-year-old Velm farmer"."""
        cut, begin, told = self._cut, at - 1, (adjectives(), peoples())
        for _ in range(_SO_LONG):
            low = word(cut, begin)
            is_named = cut.capitals[begin] and not any(low in each for each in told)
            is_loose = low in _NO_MORE or is_named
            begin -= not is_loose and (low[:1].isalnum() or low == "-")
        return begin

    def _nameless(self, first: int, last: int) -> Iterator[Span]:
        """Those of whom a sentence tells first: "Reuters spoke to a resident."."""
        cut = self._cut
        low, high = (bisect_left(self._persons, each) for each in (first, last))
        for at in self._persons[low:high]:
            if not cut.words[at].islower():
                continue
            begin = self._begun(at)
            is_one = begin >= first and cut.lowers[begin] in _ONE
            if begin == first and self._is_beside_a_name(at + 1, last):
                continue  # "A welder for 21 years, Ana Ruiz said": she is the welder
            if is_one and not cut.capitals[at + 1] and not self._names.is_quoted(at):
                yield cut.span(begin, at + 1)

    def _is_beside_a_name(self, first: int, last: int) -> bool:
        """Whether a comma and then a person's name follow in a sentence, and nothing that is done before."""
        cut = self._cut
        comma = next((at for at in range(first, last) if cut.words[at] == ","), last)
        named = self._names.over(comma + 1, min(comma + 2, last))
        is_done = any(low.endswith("ed") for low in cut.lowers[first:comma])
        return not is_done and any(each.agent_type == "person" for each in named)

    def _place(
        self, kind: str, token: int, paragraph: int, acted: Sequence[Actor]
    ) -> _Place:
        paragraphs = self._back(self._cut.paragraph_of, token)
        here = self._names.told(paragraphs[0], token)
        return _Place(
            kind=kind,
            paragraph=paragraph,
            sentences=self._back(self._told_sentence, token),
            paragraphs=paragraphs,
            opens=next((x.name for x in here if x.agent_type == _WHAT[kind]), None),
            acted_last=(acted[-1].name or acted[-1].means) if acted else None,
            answers=word(self._cut, token + 1) in _ANSWERS
            and self._cut.words[token - 1] not in CLOSING,
            replies=word(self._cut, token + 1) in _REPLIED,
        )

    def _told_sentence(self, token: int) -> Span:
        """The sentence around a token; those of somebody's quotation go with the words that say whose it is."""
        first, last = self._cut.sentence_of(token)
        while token - REACH < first and first > 0 and self._names.is_quoted(first):
            first = self._cut.sentence_of(first - 1)[0]
        return first, last

    def _back(self, around: Callable[[int], Span], token: int) -> list[int]:
        """Where the sentence or paragraph around a token begins, and those before it."""
        begins = [around(token)[0]]
        for _ in _AGO[1:-1]:
            begins.append(around(max(begins[-1] - 1, 0))[0])
        return begins

    def _signs(
        self,
        place: _Place,
        name: str | None,
        sex: str | None,
        mentions: Sequence[Mention],
        acting: Sequence[Actor],
    ) -> list[str]:
        """What speaks for somebody; of the last mention or act where it is about a place."""
        last = mentions[-1].first if mentions else -1
        if not mentions and not acting:
            last = place.sentences[1]  # told of in the sentence before, by no name
        if acting and acting[-1].token > last:
            last = acting[-1].token
        signs = [_ago(place.sentences, last, _SENTENCE), _ago(place.paragraphs, last)]
        if sex is not None:
            signs.append("known so" if sex == place.kind else "named otherwise")
        if len(mentions) + len(acting) > 1:
            signs.append("named twice")
        if name and " " in name:
            signs.append("by whole name")
        if name and name == place.opens:
            signs.append("opens the paragraph")
        if acting:
            if self._asked(place, acting[-1].token):
                signs.append("asked the one meant")
            if name is None and self._put_a_question(place, acting[-1].token):
                signs.append("put a question")
            signs.append("acted")
            if acting[-1].paragraph == place.paragraph:
                signs.append("acted here")
            if (acting[-1].name or acting[-1].means) == place.acted_last:
                signs.append("acted last")
        if mentions:
            signs.extend(self._signs_of_names(place, mentions))
        return signs

    def _signs_of_names(
        self, place: _Place, mentions: Sequence[Mention]
    ) -> Iterator[str]:
        cut, last = self._cut, mentions[-1]
        near = takewhile(
            lambda each: each.first >= place.sentences[1], reversed(mentions)
        )
        if any(each.gender == place.kind for each in near):
            yield "titled so just before"
        if last.last < len(cut.words) and cut.words[last.last] in POSSESSIVES:
            yield "owner"
        if self._owns(last, place.acted_last):
            yield "owns the one meant"
        has_asked = not _PUTS.isdisjoint(cut.lowers[last.last : last.last + _NEAR])
        if place.answers and has_asked and last.first >= place.sentences[1]:
            yield "asks"  # "Ms Ruiz asked whether it was so. She agreed"
        elif last.first >= place.sentences[0] and self._asks(last):
            yield "asks"
        bare = [each.first for each in mentions if each.first == each.bare]
        if (place.answers or place.replies) and self._was_asked(last):
            yield "was asked"  # "and asked Ms Ruiz whether it was so. She agreed"
        if last.first in bare[-1:] and cut.lowers[last.first - 1] in _PLACED:
            yield "like a place"
        if any(cut.lowers[at - 1] == "the" for at in bare):
            yield "behind an article"  # "the Alps"
        if len(mentions) >= _OFTEN:
            yield "named often"
        before = cut.lowers[max(last.first - _OWNED_WITHIN, 0) : last.first]
        if _WHOSE.get(place.kind) in before:
            yield "somebody's"  # "his uncle, Matthew"

    def _asked(self, place: _Place, token: int) -> bool:
        """As in "The judge asked him to go on. “I saw it,” he replied": who asked him is not he."""
        lowers, whom = self._cut.lowers, _WHOM.get(place.kind)
        if token < place.sentences[1]:
            return False
        first, last = self._cut.sentence_of(token)
        asked = (at for at in range(max(first, token), last - 1) if lowers[at] in _ASK)
        return any(lowers[at + 1] == whom for at in asked)

    def _put_a_question(self, place: _Place, token: int) -> bool:
        """As in "“Who pays?” a reporter asked.", and then "“Nobody,” he said": who asked is not who answers."""
        words, (here, before, *_) = self._cut.words, place.paragraphs
        is_apart = before <= token < here and not OPENING.isdisjoint(
            words[here : here + 1]
        )
        return is_apart and any(
            words[at] == "?" and words[at + 1] in CLOSING
            for at in range(token, here - 1)
        )

    def _was_asked(self, mention: Mention) -> bool:
        """As in "and asked Ms Ruiz whether it was so": a question, and not "had asked Ms Ruiz to go"."""
        lowers, asks = self._cut.lowers, mention.first - 1
        is_asked = lowers[asks] in _PUTS - {"put", "suggested", "wondered"}
        behind = lowers[mention.last : mention.last + _QUESTION_WITHIN]
        return (
            is_asked
            and lowers[asks - 1] not in _NEVER_ASKED
            and not _QUESTIONS.isdisjoint(behind)
        )

    def _owns(self, mention: Mention, whom: str | Span | None) -> bool:
        """As in "Tom Rell's lawyer came. He left": whose lawyer it is, is not he."""
        cut = self._cut
        if not isinstance(whom, tuple):
            return False
        is_in = whom[0] <= cut.starts[mention.first] < whom[1]
        is_tied = word(cut, mention.first - 1) in _TIES
        return is_in and (is_tied or word(cut, mention.last) in POSSESSIVES)

    def _asks(self, mention: Mention) -> bool:
        """As in "Cross-examined by Ms Ruiz, she agreed": whoever asks is not who answers."""
        lowers, by = self._cut.lowers, mention.first - 1
        return lowers[by] == "by" and lowers[by - 1] in ASKED


def _ago(begins: Sequence[int], token: int, said: Sequence[str] = _PARAGRAPH) -> str:
    """How long ago: here, in the one before, in the one before that, or longer ago."""
    for at, begin in enumerate(begins):
        if token >= begin:
            return said[at]
    return said[-1]
