"""A text whose quotes are being read: what is known of it, what the sentence before left, and what has been found."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

import attrs

from archive.claim.attribution import Manner
from archive.extract.people.actor import Actor
from archive.extract.people.names import Names
from archive.extract.people.outlets import Outlet, Outlets
from archive.extract.people.subjects import Subjects
from archive.extract.proposal import Anomaly, AnomalyType, ProposedQuote, Span, Step
from archive.extract.says.cues import Sentence
from archive.extract.says.saying import Saying
from archive.extract.says.sayings import sayings
from archive.extract.text.datelines import DATELINE_WORDS
from archive.extract.text.frames import Frame, frames
from archive.extract.text.marks import Marks, Stretch
from archive.extract.text.tokens import Tokens
from archive.extract.words.grammar import OUTLET_NOUNS, PLATFORMS
from archive.values import DecimalText

Steps = tuple[Step, ...]
"""A chain: who said it first, then each through whom it came."""
_SPOKEN_TO: Final = frozenset(
    (each,) for each in ("told", "pointed", "referred", "directed", "gave", "showed")
)
_TOLD: Final = frozenset(("told",))
_CHECK_REACH: Final = 8
_UNABLE: Final = frozenset(("could", "was", "were", "has", "is"))
_CHECKS: Final = frozenset(("verify", "confirm", "corroborate", "authenticate"))
_HAS: Final = frozenset((("has",), ("had",), ("have",)))
_GOT: Final = frozenset(
    (each,) for each in ("obtained", "seen", "reviewed", "learned", "learnt")
)
"""As in "a letter that BIRN has obtained": only an outlet's own page says no more of it."""
_ASKED: Final = frozenset(
    (each,) for each in ("sent", "contacted", "approached", "emailed", "visited")
)
_SHOWN: Final = frozenset((each,) for each in ("showed", "shown", "gave", "sent"))
_EXPLAINS: Final = frozenset(
    (each,) for each in ("explains", "asks", "explored", "explores", "unpacks")
)
_WHAT: Final = frozenset((each,) for each in ("what", "who", "why", "how", "where"))
_SAW: Final = frozenset(("seen", "obtained", "reviewed", "viewed"))
_OPENS_AN_OUTLET: Final = frozenset(("(", ","))
_DATELINE_PARAGRAPHS: Final = 8
_HEAD_PARAGRAPHS: Final = 6
_HEAD_LINES: Final = 40
_BYLINE_WORDS: Final = 10
_DESKS: Final = frozenset(
    ("staff", "reporter", "reporters", "correspondent", "desk", "with", "and", "|")
)
_WRITTEN_FOR: Final = frozenset((",", ":", "|", "/"))
_INITIALS: Final = 3
"""Of so many words an outlet's initials stand for it in a byline: "By MEE correspondent in Tarn"."""
_BYLINE_PARAGRAPHS: Final = 6
_SCORES: Final = {
    "subject-verb": "0.9",
    "content-subject-verb": "0.95",
    "content-verb-subject": "0.95",
    "split": "0.95",
    "according-to": "0.85",
    "view": "0.7",
    "colon": "0.75",
    "captioned": "0.7",
    "signed": "0.9",
    "relay": "0.9",
    "continued": "0.7",
    "inferred": "0.75",
    "unattributed": "0.8",
    "marks-only": "0.4",
    "noun-object": "0.6",
    "stance": "0.3",
    "wrapper": "0.5",
    "reopened": "0.85",
    "lead-in": "0.8",
    "unbalanced": "0.5",
    "inner-dialogue": "0.5",
}


@attrs.frozen(kw_only=True)
class Said:
    """What was read of a text: the quotes, and what is odd about its quotation marks.

    ``stances`` are states of mind ("wants", "believes"): no quotes, but they say whose a figure is. ``acted`` are all
    who acted or spoke, in order of reading.
    """

    quotes: tuple[ProposedQuote, ...]
    anomalies: tuple[Anomaly, ...]
    stances: tuple[ProposedQuote, ...] = ()
    acted: tuple[Actor, ...] = ()


@attrs.define(kw_only=True)
class Memory:
    """What a sentence leaves for the next one: who spoke, whether an outlet did, and whose words should follow.

    ``sentence`` is the last one: of whoever does no more than act in it the next may be ("Ruiz shrugged. “...”").
    ``posted``: who posted something last in this paragraph, and on which platform.
    """

    paragraph: int = -1
    steps: tuple[Step, ...] = ()
    is_relay: bool = False
    hanging: tuple[Step, ...] = ()
    sentence: Sentence | None = None
    posted: tuple[Step, ...] = ()


def is_platform(step: Step) -> bool:
    """Whether a hop is a place where people post."""
    return step.agent_type == "outlet" and step.name in PLATFORMS


def continued(steps: Steps) -> Steps:
    """Hops that no verb here gives."""
    return tuple(attrs.evolve(step, cue=None, manner="direct") for step in steps)


class Reading:
    """The one thing that the rules for chains share; each adds what it finds."""

    def __init__(
        self, cut: Tokens, marks: Marks, outlets: Outlets, names: Names
    ) -> None:
        self.cut, self.marks, self.outlets, self.names = cut, marks, outlets, names
        self.subjects = Subjects(cut, outlets, names)
        self.own = (
            _own_outlet(cut, outlets)
            or _in_byline(cut, outlets)
            or _which_saw(cut, outlets)
        )
        self.lone = frozenset(marks.lone)
        self.memory = Memory()
        self.unclosed: set[int] = set()
        self.last_speaker: Step | None = None
        self.held: list[Span] = []
        self.held_for: tuple[Step, ...] = ()
        self.held_after: tuple[Step, ...] = ()
        self._inside: dict[int, list[tuple[Frame, list[Saying]]]] = {}
        self._quotes: list[ProposedQuote] = []
        self._stances: list[ProposedQuote] = []
        self._anomalies: list[Anomaly] = []

    def add(
        self,
        spans: Sequence[Span],
        steps: tuple[Step, ...],
        rule: str,
        flags: tuple[str, ...] = (),
        *,
        manner: Manner = "direct",
        inside: tuple[Span, ...] | None = None,
        is_post: bool = False,
    ) -> None:
        """Propose a quote; its pieces come in any order, and where a platform is a hop, it was posted there."""
        self._quotes.append(
            ProposedQuote(
                spans=tuple(sorted(spans)),
                rule=rule,
                score=DecimalText(_SCORES[rule]),
                flags=flags,
                manner=manner,
                steps=steps,
                inside=inside,
                is_post=is_post or any(map(is_platform, steps[1:])),
            )
        )

    def add_stance(self, spans: tuple[Span, ...], steps: tuple[Step, ...]) -> None:
        """Keep in mind what somebody wants or believes."""
        self._stances.append(
            ProposedQuote(
                spans=spans,
                rule="stance",
                score=DecimalText(_SCORES["stance"]),
                manner="indirect",
                steps=steps,
            )
        )

    def note(
        self, span: Span, rule: str, score: str, *, sort: AnomalyType, remark: str
    ) -> None:
        """Propose that a person should look at a place."""
        self._anomalies.append(
            Anomaly(
                spans=(span,),
                rule=rule,
                score=DecimalText(score),
                type=sort,
                remark=remark,
            )
        )

    def hold(self, spans: Sequence[Span]) -> None:
        """Keep a paragraph of a quotation that the next one opens anew."""
        self.held.extend(spans)

    def release(self, steps: tuple[Step, ...] = ()) -> None:
        """Propose paragraphs that were opened anew as one quote, once it is known who speaks, or never will be."""
        spans, self.held = tuple(self.held), []
        unknown = (Step(manner="direct"),)
        speaker = steps or self.held_for or self.held_after or unknown
        self.held_for = self.held_after = ()
        if spans:
            self.add(spans, speaker, "reopened", ("reopened_paragraphs",))

    def inside(self, stretch: Stretch) -> Sequence[tuple[Frame, list[Saying]]]:
        """The sentences between a pair of marks, each with its reports."""
        if stretch.opening not in self._inside:
            inner = frames(
                self.cut, self.marks, stretch.first, stretch.last, stretch.depth + 1
            )
            self._inside[stretch.opening] = [
                (frame, sayings(self.cut, frame)) for frame in inner
            ]
        return self._inside[stretch.opening]

    def outlet_step(
        self, outlet: Outlet, *, cue: Span | None = None, manner: Manner = "unknown"
    ) -> Step:
        """A hop that is an outlet which the text names."""
        return Step(
            name=outlet.name,
            agent_type="outlet",
            mention=self.cut.span(outlet.first, outlet.last),
            cue=cue,
            manner=manner,
        )

    def said(self) -> Said:
        """All that was found: each passage once, in order of place."""
        quotes = _without_doubles(_with_outlet_not_stated(self.cut, self._quotes))
        return Said(
            quotes=tuple(quotes),
            anomalies=tuple(self._anomalies),
            stances=tuple(self._stances),
            acted=tuple(self.subjects.acted),
        )

    def span(self, first: int, last: int) -> Span:
        """The place of tokens, without the comma that only leads on to an attribution."""
        text = self.cut.text
        start, end = self.cut.span(first, last)
        if text[end - 1] == ")" and end - 1 > start and "(" not in text[start:end]:
            end -= 1  # "(Tom Rell denies it)"
        while end - 1 > start and (text[end - 1] in ",;:" or text[end - 1].isspace()):
            end -= 1
        return start, end


def _own_outlet(cut: Tokens, outlets: Outlets) -> str | None:
    """The agency whose dateline the text has: "(Reuters) -"; told to it is told to the article."""
    for first, last in cut.paragraphs[:_DATELINE_PARAGRAPHS]:
        until = min(first + DATELINE_WORDS, last - 2)
        for at in cut.some_of(_OPENS_AN_OUTLET, first, until):
            is_dateline = cut.words[at] == "(" and not outlets.ends(at)
            outlet = outlets.at(at + 1) if is_dateline else None
            if outlet and cut.words[outlet.last : outlet.last + 1] == (")",):
                return outlet.name
            # "Tehran, July 6, IRNA – "
            outlet = outlets.at(at + 1) if cut.words[at] == "," else None
            behind = cut.words[outlet.last : outlet.last + 1] if outlet else ()
            if outlet and behind and behind[0] in {"-", "–", "—", "--"}:
                return outlet.name
    return None


def _head_lines(cut: Tokens) -> Iterator[Span]:
    """The lines of a text's first paragraphs, as ranges of tokens."""
    for first, last in cut.paragraphs[:_HEAD_PARAGRAPHS]:
        begin, end = first, cut.ends[last - 1]
        broken = cut.text.find("\n", cut.starts[first], end)
        while broken >= 0:
            at = cut.at(broken)
            yield begin, at
            begin = at
            broken = cut.text.find("\n", cut.starts[at], end)
        yield begin, last


def _in_byline(cut: Tokens, outlets: Outlets) -> str | None:
    """The one outlet for which a text's head says it was written: "VELM NEWS", "By Ana Ruiz for the Gazette"."""
    called: dict[tuple[str, ...], str] = {}  # the last one in the text of each name
    for outlet in outlets.found.values():
        if outlet.kind != "platform":
            name = _bare(tuple(outlet.name.lower().split()))
            called[name] = outlet.name
            if len(name) >= _INITIALS:
                called[("".join(part[0] for part in name),)] = outlet.name
    found: set[str] = set()
    lines = islice(_head_lines(cut), _HEAD_LINES) if called else ()
    for first, last in lines:
        if last - first > _BYLINE_WORDS or not cut.words[last - 1][-1].isalnum():
            continue
        for at in range(first, last):
            for name, full in called.items():
                end = at + len(name)
                if cut.lowers[at:end] == name and _is_written_for(
                    cut, first, last, at, end
                ):
                    found.add(full)
    return found.pop() if len(found) == 1 else None


def _bare(name: tuple[str, ...]) -> tuple[str, ...]:
    """An outlet's name without "The" and "News"."""
    name = name[name[0] == "the" :] if len(name) > 1 else name
    return name[:-1] if len(name) > 1 and name[-1] == "news" else name


def _is_written_for(cut: Tokens, first: int, last: int, at: int, end: int) -> bool:
    """Whether an outlet's name stands in a line of the head as the one that it was written for."""
    lowers = cut.lowers
    end += lowers[end : end + 1] == ("news",) and end < last
    at -= at > first and lowers[at - 1] == "the"
    ahead, behind = lowers[first:at], lowers[end:last]
    is_desk = behind[:1] != () and behind[0] in _DESKS
    is_local = not ahead and "/" in behind and "by" in behind
    # "By Ana Ruiz for the Gazette"; not "Ruiz sues the Times, BBC", "Ruiz interviewed by BBC"
    is_credit = first > 0 and ahead[-1:] != () and ahead[-1] in _WRITTEN_FOR
    is_by = ahead == ("by",) or (ahead[:1] == ("by",) and ahead[-1] == "for")
    is_led = not ahead or is_credit or is_by
    is_desk = is_desk and (ahead == ("by",) or (first > 0 and not ahead))
    return is_local or is_desk or (is_led and not behind)


def _which_saw(cut: Tokens, outlets: Outlets) -> str | None:
    """The outlet that tried to check something, or of which no more is told than that it saw a paper, or was told."""
    checked = _could_not_verify(cut, outlets)
    if checked is not None:
        return checked
    saw: set[str] = set()
    others: set[str] = set()
    for first, outlet in outlets.found.items():
        at = first - 1 - (first > 0 and cut.lowers[first - 1] == "the")
        before = cut.lowers[max(at - 1, 0) : at + 1]
        behind = cut.lowers[outlet.last : outlet.last + 2]
        if behind[:1] in _EXPLAINS and behind[1:] in _WHAT:
            return outlet.name  # "DW explains who wants what"
        behind = behind[1:] if behind[:1] in _HAS else behind[:1]
        if (before[-1:] == ("by",) and before[0] in _SAW) or behind in _GOT:
            saw.add(outlet.name)
        elif behind in _ASKED or before[-1:] in _SHOWN:
            continue
        elif before[-1:] not in _SPOKEN_TO and not _is_byline(cut, first):
            others.add(outlet.name)
    own = (saw or _told_often(cut, outlets)) - others
    return own.pop() if len(own) == 1 else None


def _could_not_verify(cut: Tokens, outlets: Outlets) -> str | None:
    """The one outlet that a text says tried to check something: "DW was not able to verify the letter"."""
    found: set[str] = set()
    for outlet in outlets.found.values():
        behind = cut.lowers[outlet.last : outlet.last + _CHECK_REACH]
        is_unable = "unable" in behind or "not" in behind
        is_said = behind[:1] and behind[0] in _UNABLE
        if is_said and is_unable and not _CHECKS.isdisjoint(behind):
            found.add(outlet.name)
    return found.pop() if len(found) == 1 else None


def _told_often(cut: Tokens, outlets: Outlets) -> set[str]:
    """The outlet that a text says nothing else of than that it was told something, more than once."""
    told: list[str] = []
    for at in cut.all_of(_TOLD):
        if not 0 < at < len(cut.words) - 1:
            continue
        begin = at + 1 + (cut.lowers[at + 1] == "the")
        outlet = outlets.at(begin) or outlets.at(at + 1)
        noun = cut.lowers[begin] if begin < len(cut.words) else ""
        if outlet is None and begin > at + 1 and noun in OUTLET_NOUNS:
            outlet = outlets.before(begin, noun)
        if outlet is not None:
            told.append(outlet.name)
    return {name for name in told if told.count(name) > 1}


def _is_byline(cut: Tokens, token: int) -> bool:
    """Whether a token stands in a paragraph before the text itself: a headline, who wrote it and for whom."""
    first, last = cut.paragraph_of(token)
    ahead = {each[0] for each in cut.paragraphs[:_BYLINE_PARAGRAPHS]}
    return first in ahead and cut.words[last - 1][-1].isalnum()


def _is_relaying(step: Step) -> bool:
    """Whether a hop is an outlet, or nobody whom the text tells of; not so in "They were told the dam was safe"."""
    is_passive = step.cue is not None and step.manner == "indirect"
    return step.agent_type == "outlet" or (_is_unnamed(step) and not is_passive)


def _is_unnamed(step: Step) -> bool:
    return not (step.name or step.mention)


def _with_outlet_not_stated(
    cut: Tokens, found: Sequence[ProposedQuote]
) -> Iterator[ProposedQuote]:
    """5. "X said" and no outlet, beside quotes that are relayed: say that none is stated."""
    relayed = {
        cut.paragraph_of(cut.at(each.start))
        for each in found
        if any(map(_is_relaying, each.steps))
    }
    for each in found:
        speaker = each.steps[0]
        is_plain = (
            len(each.steps) == 1
            and speaker.agent_type != "outlet"
            and not _is_unnamed(speaker)
        )
        if is_plain and cut.paragraph_of(cut.at(each.start)) in relayed:
            yield attrs.evolve(each, flags=(*each.flags, "outlet_not_stated"))
        else:
            yield each


def _without_doubles(found: Iterator[ProposedQuote]) -> list[ProposedQuote]:
    """One proposal for one passage: the one with the longest chain."""
    best: dict[tuple[Span, ...], ProposedQuote] = {}
    for each in found:
        before = best.get(each.spans)
        if before is None or len(each.steps) > len(before.steps):
            best[each.spans] = each
    return sorted(best.values(), key=lambda each: (each.start, -each.end))
