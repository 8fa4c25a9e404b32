"""Proposed quotes with their chains: who said it, through whom, by the policy that this file's comments number."""

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from archive.extract.grammar import AFTER_A_QUESTION, FIRST_PERSON, LABELS

from archive.claim.attribution import Manner
from archive.extract.frames import QUOTED, Frame, frames
from archive.extract.lexicon import words
from archive.extract.marks import Marks, Stretch
from archive.extract.names import Names
from archive.extract.outlets import Outlets
from archive.extract.proposal import Anomaly, ProposedQuote, Span, Step
from archive.extract.sayings import BE, Range, Saying, first_subject, sayings
from archive.extract.subjects import Subjects
from archive.extract.tokens import Tokens
from archive.values import DecimalText

LABEL_WORDS: Final = 3
"""Fewer words than this between marks are never a quotation."""
SHORT_LEAD: Final = 8
"""Up to so many words before a colon may be a subject; more are a sentence."""
SURE_WORDS: Final = 5
"""So many words between marks are one even where nothing says who speaks."""

_TRIMMED: Final = frozenset(("“", "”", '"', "``", "''", "«", "»", "„", "‟", "‘"))
_SCORES: Final = {
    "subject-verb": "0.9",
    "content-subject-verb": "0.95",
    "content-verb-subject": "0.95",
    "split": "0.95",
    "according-to": "0.85",
    "colon": "0.75",
    "quoted-by": "0.9",
    "relay": "0.9",
    "continued": "0.7",
    "inferred": "0.75",
    "unattributed": "0.8",
    "marks-only": "0.4",
    "noun-object": "0.6",
    "topic": "0.3",
    "stance": "0.3",
    "wrapper": "0.5",
    "reopened": "0.85",
    "lead-in": "0.8",
    "unbalanced": "0.5",
}
NOT_NAMED: Final = Step(manner="direct", flags=("unattributed_relay",))


@attrs.frozen(kw_only=True)
class Said:
    """What was read of a text: the quotes, and what is odd about its quotation marks.

    ``stances`` are states of mind ("wants", "believes"): no quotes, but they say whose a figure is.
    """

    quotes: tuple[ProposedQuote, ...]
    anomalies: tuple[Anomaly, ...]
    stances: tuple[ProposedQuote, ...] = ()


@attrs.define(kw_only=True)
class _Memory:
    """What a sentence leaves for the next one of its paragraph."""

    paragraph: int = -1
    steps: tuple[Step, ...] = ()
    is_relay: bool = False
    hanging: tuple[Step, ...] = ()


def read_quotes(
    cut: Tokens,
    marks: Marks,
    outlets: Outlets,
    names: Names,
    skipped: frozenset[int] = frozenset(),
) -> Said:
    """Propose the quotes of a text; sentences that begin at a ``skipped`` token are captions and say nothing."""
    return _Article(cut, marks, outlets, names, skipped).read()


class _Article:
    def __init__(
        self,
        cut: Tokens,
        marks: Marks,
        outlets: Outlets,
        names: Names,
        skipped: frozenset[int],
    ) -> None:
        self.cut, self.marks, self.outlets, self.names, self.skipped = (
            cut,
            marks,
            outlets,
            names,
            skipped,
        )
        self.subjects = Subjects(cut, outlets, names)
        self.found: list[ProposedQuote] = []
        self.anomalies: list[Anomaly] = []
        self.memory = _Memory()
        self.own = self._own_outlet()
        self.waiting: list[Span] = []
        self.waiting_for: tuple[Step, ...] = ()
        self.lone = frozenset(marks.lone)
        self.unclosed: set[int] = set()
        self.stances: list[ProposedQuote] = []
        self.begun = 0

    def read(self) -> Said:
        for number, (first, last) in enumerate(self.cut.paragraphs):
            if self.memory.paragraph < number - 1:
                self.memory = _Memory(paragraph=number - 1)
            self._paragraph(number, first, last)
        self._end_group()
        self._note_lone_marks()
        return Said(
            quotes=tuple(
                _without_doubles(_with_outlet_not_stated(self.cut, self.found))
            ),
            anomalies=tuple(self.anomalies),
            stances=tuple(self.stances),
        )

    def _own_outlet(self) -> str | None:
        """The agency whose dateline the text has: "(Reuters) -"; told to it is told to the article."""
        for first, last in self.cut.paragraphs[:3]:
            for at in range(first, min(first + 14, last - 2)):
                if self.cut.words[at] == "(":
                    outlet = self.outlets.at(at + 1)
                    if outlet is not None and self.cut.words[
                        outlet.last : outlet.last + 1
                    ] == (")",):
                        return outlet.name
        return None

    # ------------------------------------------------------------------ a paragraph

    def _paragraph(self, number: int, first: int, last: int) -> None:
        before = self.memory if self.memory.paragraph == number - 1 else _Memory()
        self.memory = _Memory(paragraph=number)
        opened = next(iter(self.marks.within(first, first + 1)), None)
        if self.waiting and not (opened and opened.is_reopened):
            self._end_group()
        # Whom "he" means behind several paragraphs of one quotation was named before the first of them.
        self.begun = self.begun if self.waiting else number
        number = self.begun
        if self._interview(first, last, number):
            return
        sentences = list(frames(self.cut, self.marks, first, last))
        at = 0
        while at < len(sentences):
            frame = sentences[at]
            if self._is_caption(frame):
                at += 1
                continue
            if at + 1 < len(sentences) and self._belongs_together(
                frame, sentences[at + 1]
            ):
                frame = _joined(frame, sentences[at + 1])
                at += 1
            self._sentence(frame, number, before, is_only=len(sentences) == 1)
            at += 1

    def _is_caption(self, frame: Frame) -> bool:
        return self.cut.sentence_of(frame.items[0])[0] in self.skipped

    def _belongs_together(self, frame: Frame, after: Frame) -> bool:
        """Whether "“Will you go?”" is followed by a sentence "She asked." that is no more than its attribution."""
        if (
            len(frame.quotes) != 1
            or len(frame.lows) > 2
            or after.quotes
            or len(after.lows) > 9
        ):  # noqa: PLR2004 - a name, a verb, a day
            return False
        quote = next(iter(frame.quotes.values()))
        if self.cut.words[quote.last - 1] not in {"?", "!"}:
            return False
        lows = after.lows
        return any(low in AFTER_A_QUESTION for low in lows[1:4]) and "that" not in lows

    def _interview(self, first: int, last: int, number: int) -> bool:
        """ "Ruiz: No. I was surprised." - a paragraph that begins with a name and a colon is that person's answer."""
        words_ = self.cut.words
        mention = next(iter(self.names.over(first, first + 1)), None)
        end = mention.last if mention else self._single_capital(first)
        if (
            end is None
            or end + 2 >= last
            or words_[end] != ":"
            or self.marks.within(end, end + 2)
        ):
            return False
        outlet = self.outlets.at(first)
        if mention is None and outlet is None and words_[first].lower() in {"q", "a"}:
            return False
        if mention is None or len(mention.name.split()) <= end - first:
            return False
        name, kind = (
            (outlet.name, "outlet") if outlet else (mention.name, mention.agent_type)
        )
        step = Step(
            name=name,
            agent_type="outlet" if kind == "outlet" else mention.agent_type,
            mention=self.cut.span(first, end),
            manner="direct",
        )
        if words_[last - 1] == "?" or not self._is_known(name):
            return words_[last - 1] == "?"
        self._add(
            (self._trimmed(end + 1, last),),
            (step,),
            "colon",
            ("interview_no_marks",),
            manner="direct",
        )
        self.subjects.remember(step, number, first)
        return True

    def _single_capital(self, first: int) -> int | None:
        return first + 1 if self.cut.is_name_like(first) else None

    def _is_known(self, name: str) -> bool:
        return " " in name

    # ------------------------------------------------------------------ a sentence

    def _sentence(
        self, frame: Frame, number: int, before: "_Memory", *, is_only: bool
    ) -> None:
        reports = sayings(self.cut, frame)
        done: set[int] = set()
        steps_of: dict[int, tuple[Step, ...]] = {}
        for index in sorted(
            range(len(reports)),
            key=lambda each: (
                reports[each].rule != "according-to",
                not self._is_wrapper(reports, each),
            ),
        ):
            saying = reports[index]
            steps = self._steps(saying, frame, number, reports, steps_of)
            if steps is None:
                continue
            steps_of[index] = steps
        for index, saying in enumerate(reports):
            steps = steps_of.get(index)
            if steps is None:
                continue
            done.update(self._quotes_of(saying, frame))
            if saying.is_refused:
                continue
            self._propose(
                saying, steps, frame, is_wrapper=self._is_wrapper(reports, index)
            )
        self._remember(frame, reports, steps_of, number)
        for item, stretch in frame.quotes.items():
            if item not in done:
                self._alone(item, stretch, frame, number, before, is_only=is_only)
        credited = [
            steps_of[index]
            for index in range(len(reports))
            if index in steps_of
            and not reports[index].is_refused
            and reports[index].verb.kind not in {"topic", "stance"}
        ]
        if credited:
            outermost = max(credited, key=len)
            relays = [steps for steps in credited if steps[-1].agent_type == "outlet"]
            self.memory = _Memory(
                paragraph=number,
                steps=(relays or [outermost])[0],
                is_relay=bool(relays),
            )
        elif not frame.quotes:
            self.memory = _Memory(paragraph=number)
        self.memory.hanging = self._hanging(frame, number)

    def _remember(
        self,
        frame: Frame,
        reports: Sequence[Saying],
        steps_of: dict[int, tuple[Step, ...]],
        number: int,
    ) -> None:
        """Keep in mind who spoke, the main clause's speaker last: "he" rather means that one."""
        for index in sorted(steps_of, reverse=True):
            if steps_of[index] and reports[index].verb.kind != "topic":
                self.subjects.remember(steps_of[index][0], number, frame.items[0])
        found = first_subject(self.cut, frame)
        if found is None:
            return
        first, aside = found
        spoken = [saying.subject for saying in reports if saying.subject]
        if any(subject[0] <= first[0] for subject in spoken) or any(
            item < first[0] for item in frame.quotes
        ):
            return
        between = frame.tokens(*aside) if aside else None
        self.subjects.act(*frame.tokens(*first), between, number)

    def _hanging(self, frame: Frame, number: int) -> tuple[Step, ...]:
        """ "Ruiz said:" at the end of a paragraph: the next one has the words."""
        if len(frame.lows) < 3 or frame.lows[-1] not in {",", ":"} or frame.quotes:  # noqa: PLR2004 - a name, a verb, a mark
            return ()
        first, last = frame.tokens(0, len(frame.items) - 1)
        people = self.names.over(first, last)
        if not people:
            return ()
        step = self.subjects.step(people[0].first, people[0].last, None, number)
        return (attrs.evolve(step, manner="direct"),) if step else ()

    @staticmethod
    def _quotes_of(saying: Saying, frame: Frame) -> set[int]:
        return {
            item
            for first, last in saying.content
            for item in frame.quotes
            if first <= item < last
        }

    @staticmethod
    def _is_wrapper(reports: Sequence[Saying], index: int) -> bool:
        """Whether the words of a report hold another report whole: "X told them that A, IRNA said"."""
        saying = reports[index]
        return any(
            other is not saying
            and first <= other.cue[0] < last
            and not other.is_refused
            for other in reports
            for first, last in saying.content
            if other.verb.kind not in {"topic", "stance"}
        )

    # ------------------------------------------------------------------ chains

    def _steps(
        self,
        saying: Saying,
        frame: Frame,
        number: int,
        reports: Sequence[Saying],
        known: dict[int, tuple[Step, ...]],
    ) -> tuple[Step, ...] | None:
        """The hops of a report from the speaker outwards; None where nobody else than the author speaks."""
        if saying.subject is None:
            return None
        first, last = frame.tokens(*saying.subject)
        aside = frame.tokens(*saying.aside) if saying.aside else None
        speaker = self.subjects.step(first, last, aside, number)
        if saying.rule == "colon" and saying.verb.base == ":":
            speaker = self._of_colon(saying, frame, number)
        if speaker is None:
            return None
        cue = self.cut.span(*frame.tokens(*saying.cue))
        speaker = attrs.evolve(speaker, cue=cue, manner=self._manner_of(saying, frame))
        further: list[Step] = []
        if saying.verb.kind == "run":
            speaker = self._printed(saying, frame, speaker)
        quoted = self._quotes_actively(saying, frame, speaker, number)
        if quoted is not None:
            speaker, further = quoted[0], [quoted[1]]
        if speaker.agent_type == "outlet" and saying.aside:
            speaker, further = self._cited(speaker, saying, frame)
        if quoted is None:
            further.extend(self._quoted_by(saying, frame, speaker))
        if (
            further
            and further[0].name == speaker.name
            and further[0].agent_type == "outlet"
        ):
            further = further[1:]
        platform = self._platform(saying, frame, speaker)
        if platform is not None:
            further.insert(0, platform)
        told = self._told(saying, frame)
        if told is not None and speaker.agent_type != "outlet":
            further.append(told)
        steps = (speaker, *further)
        # 7. "X reported that Y said C": the inner report carries the outer one's hops.
        for index, other in enumerate(reports):
            if other is saying or other.is_refused or index not in known:
                continue
            if any(begin <= saying.cue[0] < end for begin, end in other.content):
                outer = known[index]
                same = {step.name for step in steps if step.name}
                steps = (
                    *steps,
                    *(
                        step
                        for step in outer
                        if step.name is None or step.name not in same
                    ),
                )
                break
        return steps

    def _manner_of(self, saying: Saying, frame: Frame) -> Manner:
        spans = [self.cut.span(*frame.tokens(*each)) for each in saying.content]
        inside = [
            self.cut.span(stretch.first, stretch.last)
            for item, stretch in frame.quotes.items()
            for each in saying.content
            if each[0] <= item < each[1]
        ]
        return _manner(self.cut.text, spans, inside)

    def _cited(
        self, outlet: Step, saying: Saying, frame: Frame
    ) -> tuple[Step, list[Step]]:
        """ "The Guardian, citing El Cantábrico, which relied on Onda Norte, reported": the innermost outlet speaks last."""
        assert saying.aside is not None  # noqa: S101 - the caller asked
        low = frame.lows[saying.aside[0]]
        if low not in {"citing", "quoting"}:
            return outlet, []
        first, last = frame.tokens(saying.aside[0] + 1, saying.aside[1])
        inner = [
            Step(
                name=each.name,
                agent_type="outlet",
                mention=self.cut.span(each.first, each.last),
            )
            for each in self.outlets.within(first, last)
        ]
        named = [
            mention
            for mention in self.names.over(first, last)
            if mention.agent_type in {"person", "organisation"}
        ]
        if inner:
            # A name right behind "citing" is an outlet's when what it relied on is one.
            strangers = [
                Step(
                    name=mention.name,
                    agent_type="outlet",
                    mention=self.cut.span(mention.first, mention.last),
                )
                for mention in named
                if mention.first
                < self.cut.at(inner[0].mention[0] if inner[0].mention else 0)
            ]
            chain = [*strangers, *inner]
            speaker = attrs.evolve(chain[-1], cue=outlet.cue, manner=outlet.manner)
            return speaker, [
                *reversed(chain[:-1]),
                attrs.evolve(
                    outlet,
                    cue=self.cut.span(
                        *frame.tokens(saying.aside[0], saying.aside[0] + 1)
                    ),
                ),
            ]
        end = saying.aside[0] + 1
        while end < saying.aside[1] and frame.lows[end] not in {
            ",",
            "which",
            "who",
            "that",
        }:
            end += 1
        told = self.subjects.step(*frame.tokens(saying.aside[0] + 1, end), None, 0)
        if told is None:
            return outlet, []
        return attrs.evolve(told, cue=outlet.cue, manner=outlet.manner), [
            attrs.evolve(
                outlet,
                cue=self.cut.span(*frame.tokens(saying.aside[0], saying.aside[0] + 1)),
            )
        ]

    def _quoted_by(self, saying: Saying, frame: Frame, speaker: Step) -> list[Step]:
        """ "Li was quoted by Xinhua as saying", "Goh, quoted by Yonhap, called": the outlet beside "quoted by"."""
        ranges = [saying.aside] if saying.aside else []
        if (
            saying.verb.form == "ing"
            and saying.cue[0]
            and frame.lows[saying.cue[0] - 1] == "as"
        ):
            ranges.append((0, saying.cue[0]))
        for first, last in ranges:
            for at in range(first, last):
                if frame.lows[at] in {"quoted", "cited", "interviewed"}:
                    outlets = list(self.outlets.within(*frame.tokens(first, last)))
                    outlets = [
                        each
                        for each in outlets
                        if self.cut.span(each.first, each.last) != speaker.mention
                    ]
                    if outlets:
                        return [
                            Step(
                                name=outlets[0].name,
                                agent_type="outlet",
                                mention=self.cut.span(
                                    outlets[0].first, outlets[0].last
                                ),
                                cue=self.cut.span(*frame.tokens(at, at + 1)),
                                manner="indirect",
                            )
                        ]
        return []

    def _quotes_actively(
        self, saying: Saying, frame: Frame, outlet: Step, number: int
    ) -> tuple[Step, Step] | None:
        """ "Radio Tamba quoted the driver, Ana Ruiz, as saying": the driver speaks, the radio passes it on."""
        if saying.verb.form != "ing" or frame.lows[saying.cue[0] - 1] != "as":
            return None
        end = saying.cue[0] - 1
        for at in range(end - 1, 0, -1):
            if frame.lows[at] in {"quoted", "cited", "quotes", "cites"}:
                before = at - 1
                if frame.lows[before] in BE or frame.lows[before] == ",":
                    return None
                first, comma = at + 1, at + 1
                while comma < end and frame.lows[comma] != ",":
                    comma += 1
                aside = (
                    frame.tokens(
                        comma + 1, end - 1 if frame.lows[end - 1] == "," else end
                    )
                    if comma + 1 < end
                    else None
                )
                if first >= comma:
                    return None
                told = self.subjects.step(*frame.tokens(first, comma), aside, number)
                if told is None:
                    return None
                return attrs.evolve(
                    told, cue=outlet.cue, manner=outlet.manner
                ), attrs.evolve(
                    outlet,
                    cue=self.cut.span(*frame.tokens(at, at + 1)),
                    manner="indirect",
                )
        return None

    def _printed(self, saying: Saying, frame: Frame, step: Step) -> Step:
        """ "“...,” ran the headline in the Gazette": the paper speaks."""
        first, last = frame.tokens(saying.cue[1], len(frame.items))
        outlet = next(self.outlets.within(first, last), None)
        if outlet is None or step.agent_type == "outlet":
            return step
        return attrs.evolve(
            step,
            name=outlet.name,
            agent_type="outlet",
            mention=self.cut.span(outlet.first, outlet.last),
            flags=(),
        )

    def _platform(self, saying: Saying, frame: Frame, speaker: Step) -> Step | None:
        """6. A post: the platform is a link of its own."""
        after = saying.cue[1]
        window = range(after, min(after + 14, len(frame.items)))
        if saying.rule == "colon" and saying.verb.base == ":" and saying.subject:
            window = range(*saying.subject)
        for at in window:
            if at in frame.quotes:
                break
            outlet = self.outlets.at(frame.items[at])
            if outlet is not None and outlet.kind == "platform":
                lead = frame.lows[max(0, at - 3) : at]
                follows = frame.lows[at + 1 : at + 2]
                if (
                    "on" in lead
                    or "via" in lead
                    or follows in {("post",), ("account",), ("channel",), ("message",)}
                    or "to" in lead[-1:]
                ):
                    return Step(
                        name=outlet.name,
                        agent_type="outlet",
                        mention=self.cut.span(outlet.first, outlet.last),
                        manner="direct",
                    )
        if speaker.mention is None:
            return None
        first, last = self.cut.at(speaker.mention[0]), self.cut.at(speaker.mention[1])
        begin = max(0, first - 4)
        for at in range(begin, last):
            outlet = self.outlets.at(at)
            if (
                outlet is not None
                and outlet.kind == "platform"
                and outlet.name != speaker.name
                and self.cut.lowers[outlet.last : outlet.last + 1]
                in {("channel",), ("account",), ("user",), ("page",)}
            ):
                return Step(
                    name=outlet.name,
                    agent_type="outlet",
                    mention=self.cut.span(outlet.first, outlet.last),
                    manner="direct",
                )
        return None

    def _told(self, saying: Saying, frame: Frame) -> Step | None:
        """Told to an outlet: the outlet is a link; told to the one whose article this is: none."""
        if saying.receiver is None:
            return None
        first, last = frame.tokens(*saying.receiver)
        if self.cut.lowers[first] in {"this", "our"} or self.cut.lowers[last - 1] in {
            "reporters",
            "journalists",
        }:
            return None
        cue = self.cut.span(*frame.tokens(*saying.cue))
        for outlet in self.outlets.within(first, last):
            if outlet.name == self.own:
                return None
            return Step(
                name=outlet.name,
                agent_type="outlet",
                mention=self.cut.span(outlet.first, outlet.last),
                cue=cue,
            )
        if (
            self.cut.lowers[last - 1] in words("outlets", "nouns")
            and self.cut.lowers[first] == "the"
        ):
            known = self.outlets.before(first, self.cut.lowers[last - 1])
            if known is not None:
                return Step(
                    name=known.name,
                    agent_type="outlet",
                    mention=self.cut.span(first, last),
                    cue=cue,
                )
        return None

    def _of_colon(self, saying: Saying, frame: Frame, number: int) -> Step | None:
        """Whose words follow a colon: the first person or pronoun before it."""
        assert saying.subject is not None  # noqa: S101 - the caller asked
        first, last = frame.tokens(*saying.subject)
        people = [
            each for each in self.names.over(first, last) if each.agent_type == "person"
        ]
        if people and people[0].first - first < 6:  # noqa: PLR2004 - further off it is whom the words are about
            return self.subjects.step(people[0].first, people[0].last, None, number)
        for at in range(first, min(first + 3, last)):
            if self.cut.lowers[at] in {"he", "she", "his", "her"}:
                return self.subjects.step(at, at + 1, None, number)
        outlet = next(self.outlets.within(first, last), None)
        if outlet is not None:
            return Step(
                name=outlet.name,
                agent_type="outlet",
                mention=self.cut.span(outlet.first, outlet.last),
            )
        return (
            self.subjects.step(first, last, None, number)
            if last - first <= SHORT_LEAD
            else Step()
        )

    # ------------------------------------------------------------------ proposing

    def _propose(
        self, saying: Saying, steps: tuple[Step, ...], frame: Frame, *, is_wrapper: bool
    ) -> None:
        quotes = sorted(self._quotes_of(saying, frame))
        whole = [
            item
            for item in quotes
            if any((item, item + 1) == each for each in saying.content)
        ]
        flags: list[str] = []
        if saying.verb.base == "deny":
            flags.append("denial")
        if saying.verb.kind == "stance" and not quotes:
            spans = tuple(self._content_span(each, frame) for each in saying.content)
            self.stances.append(
                ProposedQuote(
                    spans=spans,
                    rule="stance",
                    score=DecimalText("0.3"),
                    manner="indirect",
                    steps=steps,
                )
            )
        if saying.verb.kind == "stance" or (saying.verb.kind == "topic" and quotes):
            return
        if whole and len(whole) == len(saying.content):
            if len(whole) == 1 and self._is_label(frame.quotes[whole[0]], has_cue=True):
                return
        spans = tuple(self._content_span(each, frame) for each in saying.content)
        if not all(end > start for start, end in spans):
            return
        if whole and self._goes_on(frame.quotes[whole[-1]]):
            self.waiting.extend(spans)
            self.waiting_for = steps
            return
        if whole and frame.quotes[whole[0]].is_reopened and self.waiting:
            self.waiting.extend(spans)
            self._end_group(steps)
            return
        is_post = (
            len(steps) > 1
            and any(self._is_platform(step) for step in steps[1:])
            or saying.verb.kind == "post"
        )
        rule = saying.rule
        if saying.verb.kind in {"topic", "stance"}:
            rule = saying.verb.kind
        elif not quotes and (
            saying.verb.kind == "praise" or saying.verb.kind == "express"
        ):
            rule = "noun-object"
        if is_wrapper and not whole:
            if rule == "according-to":
                return
            rule = "wrapper"
        self._add(
            spans, steps, rule, tuple(flags), manner=steps[0].manner, is_post=is_post
        )
        for item in whole:
            self._nested(frame.quotes[item], steps, spans)

    def _is_platform(self, step: Step) -> bool:
        return step.agent_type == "outlet" and step.name in words(
            "outlets", "platforms"
        )

    def _content_span(self, content: Range, frame: Frame) -> Span:
        first, last = frame.tokens(*content)
        dateline = self._after_dateline(first, last)
        return self._trimmed(dateline, last)

    def _after_dateline(self, first: int, last: int) -> int:
        """Leave "TAMBA CITY, Oct 9 (Reuters) -" out of the words that follow it."""
        for at in range(first, min(first + 14, last)):
            if (
                self.cut.words[at] in {"-", "—", "–", "--"}
                and self.cut.is_spaced_before(at)
                and self.cut.words[first].isupper()
                and len(self.cut.words[first]) > 1
            ):
                return at + 1
        return first

    def _trimmed(self, first: int, last: int) -> Span:
        """The place of tokens without outer quotation marks and the comma before a closing one's attribution."""
        words_ = self.cut.words
        start, end = self.cut.span(first, last)
        if words_[first] in _TRIMMED and words_[last - 1] in {
            "”",
            '"',
            "''",
            "»",
            "’",
            "'",
        }:
            stretch = next(iter(self.marks.within(first, first + 1, 0)), None) or next(
                iter(self.marks.within(first, first + 1, 1)), None
            )
            if stretch is not None and stretch.is_closed and stretch.last == last - 1:
                return self.cut.span(stretch.first, stretch.last)
        if words_[first] in {"‘", "'"}:
            for depth in (0, 1):
                for stretch in self.marks.within(first, first + 1, depth):
                    if stretch.is_closed and stretch.last == last - 1:
                        return self.cut.span(stretch.first, stretch.last)
        return start, end

    def _add(
        self,
        spans: tuple[Span, ...],
        steps: tuple[Step, ...],
        rule: str,
        flags: tuple[str, ...] = (),
        *,
        manner: Manner | None = None,
        inside: tuple[Span, ...] | None = None,
        is_post: bool = False,
    ) -> None:
        ordered = tuple(sorted(self._without_comma(span) for span in spans))
        self.found.append(
            ProposedQuote(
                spans=ordered,
                rule=rule,
                score=DecimalText(_SCORES.get(rule, "0.5")),
                flags=flags,
                manner=manner or "direct",
                steps=steps,
                inside=inside,
                is_post=is_post,
            )
        )

    def _without_comma(self, span: Span) -> Span:
        """Leave out the comma that only leads on to an attribution."""
        start, end = span
        while end - 1 > start and self.cut.text[end - 1] in ",;: \n":
            end -= 1
        return start, end

    def _nested(
        self, stretch: Stretch, outer: tuple[Step, ...], inside: tuple[Span, ...]
    ) -> None:
        """2. A person inside a relayed wording is a report of its own, through the same hops and the relay's."""
        is_relay = (
            outer[0].agent_type == "outlet"
            or not outer[0].name
            or outer[0].agent_type == "organisation"
        )
        for frame in frames(
            self.cut, self.marks, stretch.first, stretch.last, stretch.depth + 1
        ):
            reports = sayings(self.cut, frame)
            for index, saying in enumerate(reports):
                if (
                    saying.is_refused
                    or saying.verb.kind in {"topic", "stance"}
                    or saying.subject is None
                ):
                    continue
                if not is_relay and not self._quotes_of(saying, frame):
                    continue
                if is_relay and self._is_wrapper(reports, index):
                    continue
                first, last = frame.tokens(*saying.subject)
                aside = frame.tokens(*saying.aside) if saying.aside else None
                step = self.subjects.step(first, last, aside, self.memory.paragraph)
                if step is None or (
                    step.agent_type == "outlet" and step.name == outer[-1].name
                ):
                    continue
                step = attrs.evolve(
                    step,
                    cue=self.cut.span(*frame.tokens(*saying.cue)),
                    manner=self._manner_of(saying, frame),
                )
                spans = tuple(
                    self._content_span(each, frame) for each in saying.content
                )
                rule = "relay" if is_relay else "inner-dialogue"
                self.subjects.remember(step, self.memory.paragraph, frame.items[0])
                self._add(
                    spans, (step, *outer), rule, manner=step.manner, inside=inside
                )

    # ------------------------------------------------------------------ quotations without an attribution

    def _is_label(self, stretch: Stretch, *, has_cue: bool) -> bool:
        """The scare-quote gate: few words, a title, or a thing called so."""
        inner = [
            at
            for at in range(stretch.first, stretch.last)
            if self.cut.words[at][0].isalnum()
        ]
        if len(inner) < LABEL_WORDS:
            return True
        if has_cue:
            return False
        if len(inner) < SURE_WORDS and not (
            self.cut.words[stretch.last - 1] in {".", "!", "?"}
            and self.cut.is_name_like(inner[0])
        ):
            return True
        longer = [self.cut.words[at] for at in inner if len(self.cut.words[at]) > 3]  # noqa: PLR2004 - small words of titles
        if (
            longer
            and all(word[0].isupper() for word in longer)
            and self.cut.words[stretch.last - 1] not in {".", "!", "?"}
        ):
            return True
        before = self.cut.lowers[max(0, stretch.opening - 3) : stretch.opening]
        return any(low in LABELS for low in before)

    def _alone(
        self,
        item: int,
        stretch: Stretch,
        frame: Frame,
        number: int,
        before: "_Memory",
        *,
        is_only: bool,
    ) -> None:
        """A quotation that its sentence credits to nobody: reopened, continued, relayed, or only marks."""
        if not stretch.is_closed and (
            stretch.opening in self.lone or self._credits_itself(stretch)
        ):
            self._unbalanced(stretch, number)
            return
        if (stretch.is_reopened and self.waiting) or self._goes_on(stretch):
            self.waiting.append(self.cut.span(stretch.first, stretch.last))
            if stretch.is_closed:
                self._end_group(self.waiting_for or self._plain(before.steps))
            return
        rest = [low for low in frame.lows if low != QUOTED and low[0].isalnum()]
        is_whole = not rest or (
            len(rest) <= 3 and frame.lows[item - 1 : item] == (",",)
        )  # noqa: PLR2004 - "In addition,"
        if self._is_label(stretch, has_cue=False) and not (
            is_whole
            and self._ends_sentence(stretch)
            and self._count(stretch) >= LABEL_WORDS
        ):
            return
        span = (self.cut.span(stretch.first, stretch.last),)
        if not is_whole:
            if self._count(stretch) >= SURE_WORDS:
                subject = self._subject_of(frame, number)
                self._add(
                    span,
                    (subject,) if subject else (Step(),),
                    "marks-only",
                    ("no_own_attribution",),
                )
            return
        if self._is_report(stretch):
            if (
                self.memory.is_relay
                and self.memory.steps
                and self.memory.paragraph == number
            ):
                # 4. Right behind a credited sentence: the same outlet, inferred.
                outlet = attrs.evolve(
                    self.memory.steps[-1],
                    cue=None,
                    manner="direct",
                    flags=("outlet_inferred",),
                )
                self._add(span, (outlet,), "inferred", ("no_own_attribution",))
                self._nested(stretch, (outlet,), span)
            else:
                # 3. Nobody is named: never filled from what stands around.
                self._add(
                    span,
                    (NOT_NAMED,),
                    "unattributed",
                    ("no_own_attribution", "unattributed"),
                )
                self._nested(stretch, (NOT_NAMED,), span)
                self.anomalies.append(
                    Anomaly(
                        spans=span,
                        rule="unattributed",
                        score=DecimalText("0.8"),
                        type="unattributed_relay",
                        remark="Words between quotation marks report somebody in the third person, and nobody is named who wrote them.",
                    )
                )
            return
        carried = self.memory.steps or (
            before.hanging or (before.steps if is_only else ())
        )
        if carried:
            speaker = attrs.evolve(carried[0], cue=None, manner="direct")
            rule = (
                "lead-in" if before.hanging and not self.memory.steps else "continued"
            )
            outer = tuple(
                step
                for step in carried[1:]
                if step.agent_type == "outlet" and self._is_platform(step)
            )
            self._add(span, (speaker, *outer), rule, ("no_own_attribution",))
            self._nested(stretch, (speaker,), span)
            if not self.memory.steps:
                self.memory.steps = (speaker,)
        elif self._count(stretch) >= SURE_WORDS:
            self._add(span, (Step(),), "marks-only", ("no_own_attribution",))

    @staticmethod
    def _plain(steps: tuple[Step, ...]) -> tuple[Step, ...]:
        return tuple(
            attrs.evolve(step, cue=None, manner="direct") for step in steps[:1]
        )

    def _subject_of(self, frame: Frame, number: int) -> Step | None:
        people = [
            each
            for each in self.names.over(
                frame.items[0], frame.token_after(len(frame.items) - 1)
            )
            if each.agent_type == "person"
        ]
        return None if len(people) != 1 else Step()

    def _count(self, stretch: Stretch) -> int:
        return sum(
            1
            for at in range(stretch.first, stretch.last)
            if self.cut.words[at][0].isalnum()
        )

    def _ends_sentence(self, stretch: Stretch) -> bool:
        return self.cut.words[stretch.last - 1] in {".", "!", "?", "…"}

    def _is_report(self, stretch: Stretch) -> bool:
        """Whether quoted words tell of somebody in the third person, as an outlet's own sentence does."""
        if any(
            low in FIRST_PERSON for low in self.cut.lowers[stretch.first : stretch.last]
        ):
            return False
        for frame in frames(
            self.cut, self.marks, stretch.first, stretch.last, stretch.depth + 1
        ):
            for saying in sayings(self.cut, frame):
                if saying.verb.kind == "stance" and saying.verb.base != "regret":
                    continue
                if saying.subject is not None and not saying.is_refused:
                    return True
            return False
        return False

    def _unbalanced(self, stretch: Stretch, number: int) -> None:
        """A mark that nothing closes: the first sentence behind it, up to its attribution."""
        self.unclosed.add(stretch.opening)
        _, end = self.cut.sentence_of(stretch.first)
        end = min(end, stretch.last)
        inner = next(
            iter(frames(self.cut, self.marks, stretch.first, end, stretch.depth + 1)),
            None,
        )
        if inner is None:
            return
        for saying in sayings(self.cut, inner):
            if saying.subject is None or saying.rule not in {
                "content-subject-verb",
                "content-verb-subject",
            }:
                continue
            step = self.subjects.step(*inner.tokens(*saying.subject), None, number)
            if step is None:
                continue
            step = attrs.evolve(
                step, cue=self.cut.span(*inner.tokens(*saying.cue)), manner="direct"
            )
            self._add(
                tuple(self._content_span(each, inner) for each in saying.content),
                (step,),
                "unbalanced",
                ("unbalanced_mark",),
            )
            return
        if end - stretch.first >= SURE_WORDS:
            self._add(
                (self.cut.span(stretch.first, end),),
                (Step(),),
                "unbalanced",
                ("unbalanced_mark", "no_own_attribution"),
            )

    def _goes_on(self, stretch: Stretch) -> bool:
        """Whether the next paragraph opens a quotation anew, so that this one has not ended."""
        return not stretch.is_closed and stretch.opening not in self.lone

    def _credits_itself(self, stretch: Stretch) -> bool:
        """Whether an attribution stands inside: then the closing mark before it was forgotten."""
        _, end = self.cut.sentence_of(stretch.first)
        end = min(end, stretch.last)
        inner = next(
            iter(frames(self.cut, self.marks, stretch.first, end, stretch.depth + 1)),
            None,
        )
        return inner is not None and any(
            saying.rule in {"content-subject-verb", "content-verb-subject"}
            and saying.subject is not None
            and saying.cue[1] + 4 >= len(inner.items)  # a receiver and a full stop
            for saying in sayings(self.cut, inner)
        )

    def _end_group(self, steps: tuple[Step, ...] = ()) -> None:
        """Propose paragraphs that were opened anew as one quote, once it is known who speaks, or never will be."""
        spans, self.waiting = tuple(self.waiting), []
        if spans:
            speaker = steps or self.waiting_for or (Step(manner="direct"),)
            self._add(
                spans, speaker, "reopened", ("reopened_paragraphs",), manner="direct"
            )
        self.waiting_for = ()

    def _note_lone_marks(self) -> None:
        for at in sorted(self.lone | self.unclosed):
            first, last = self.cut.sentence_of(at)
            self.anomalies.append(
                Anomaly(
                    spans=(self.cut.span(first, last),),
                    rule="marks",
                    score=DecimalText("0.9"),
                    type="unbalanced_quotes",
                    remark="A quotation mark here has no partner: where the words begin or end is a guess.",
                )
            )


def _joined(frame: Frame, after: Frame) -> Frame:
    return Frame(
        items=(*frame.items, *after.items),
        lows=(*frame.lows, *after.lows),
        quotes=frame.quotes,
    )


def _manner(text: str, spans: Sequence[Span], inside: Sequence[Span]) -> Manner:
    """Direct when at least 95 in a hundred letters stand between marks, indirect when none do."""
    letters = sum(
        1 for start, end in spans for char in text[start:end] if char.isalnum()
    )
    quoted = sum(
        1 for start, end in inside for char in text[start:end] if char.isalnum()
    )
    if not quoted or not letters:
        return "indirect"
    return "direct" if quoted / letters >= 0.95 else "mixed"  # noqa: PLR2004 - the share is the policy's


def _with_outlet_not_stated(
    cut: Tokens, found: Sequence[ProposedQuote]
) -> Iterator[ProposedQuote]:
    """5. "X said" and no outlet, beside quotes that are relayed: say that none is stated."""
    relayed = {
        cut.paragraph_of(cut.at(each.start))
        for each in found
        if any(
            step.agent_type == "outlet" or not (step.name or step.mention)
            for step in each.steps
        )
    }
    for each in found:
        place = cut.paragraph_of(cut.at(each.start))
        is_plain = (
            len(each.steps) == 1
            and each.steps[0].agent_type != "outlet"
            and (each.steps[0].name or each.steps[0].mention)
        )
        yield (
            attrs.evolve(each, flags=(*each.flags, "outlet_not_stated"))
            if is_plain and place in relayed
            else each
        )


def _without_doubles(found: Iterator[ProposedQuote]) -> Iterator[ProposedQuote]:
    """One proposal for one passage: the one with the longest chain."""
    best: dict[tuple[Span, ...], ProposedQuote] = {}
    for each in found:
        before = best.get(each.spans)
        if before is None or len(each.steps) > len(before.steps):
            best[each.spans] = each
    yield from sorted(best.values(), key=lambda each: (each.start, -each.end))
