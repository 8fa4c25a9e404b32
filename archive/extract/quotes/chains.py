"""Proposed quotes with their chains: who said it, through whom. Numbers in comments are those of the policy."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

import attrs

from archive.extract.people.mentions import RUN_LIMIT
from archive.extract.people.names import Names
from archive.extract.people.outlets import Outlets
from archive.extract.proposal import Step
from archive.extract.quotes.alone import ASKED_WITHIN, alone
from archive.extract.quotes.captioned import captioned
from archive.extract.quotes.doers import ASIDE_LIMIT
from archive.extract.quotes.embedded import embedded
from archive.extract.quotes.extents import quotes_in, trimmed
from archive.extract.quotes.hops import own_hops, with_outer
from archive.extract.quotes.inner_verbs import Surroundings
from archive.extract.quotes.nested import TOPICS, is_wrapper
from archive.extract.quotes.posts import is_elsewhere, posted_in, still_posted
from archive.extract.quotes.proposing import propose_report
from archive.extract.quotes.reading import Memory, Reading, Said, Steps, is_platform
from archive.extract.quotes.unbalanced import note_lone_marks
from archive.extract.says.cues import Sentence
from archive.extract.says.sayers import first_subject
from archive.extract.says.saying import ASKED_BY, Saying
from archive.extract.says.sayings import sayings_of
from archive.extract.text.datelines import behind_dateline, behind_label
from archive.extract.text.frames import Frame, frames
from archive.extract.text.headings import is_heading
from archive.extract.text.items import POSSESSIVES, Range
from archive.extract.text.marks import Marks
from archive.extract.text.tokens import CLOSING, Tokens
from archive.extract.words.grammar import (
    ACCOUNTS,
    AFTER_A_QUESTION,
    ALONE_AFTER_A_QUESTION,
    ARTICLES,
    AUXILIARIES,
    BODIES,
    DAYS,
    GROUPS,
    HEARINGS,
    PAPERS,
    PARTICLES,
    PERSONS,
    QUOTING,
    TEXTS_THAT_SPEAK,
)

_GOES_ON_WITH: Final = frozenset(((";",), ("and",), ("but",)))
_BODIES: Final = frozenset(("outlet", "organisation"))
_PEOPLE: Final = frozenset((("he",), ("she",)))
_SELVES: Final = frozenset((("it",), ("he",), ("she",), ("they",)))
_AS_NAMED: Final = frozenset(
    (("the", "source"), ("the", "same", "source"), ("same", "source"))
)
_PAPERS: Final = PAPERS | TEXTS_THAT_SPEAK
_ASKED: Final = frozenset(("asked", "asks"))
_ANSWERS: Final = frozenset(
    ("no", "yes", "not", "correct", "never", "absolutely", "nobody", "nothing", "none")
)
_REPLIES: Final = frozenset(
    ("reply", "answer", "respond", "retort", "counter", "rejoin", "shoot back")
)
_ENDS_ASKING: Final = frozenset(("?", "!", "...", "…"))
"""What ends a quotation that no comma parts from "she asked"."""
_NO_LONGER: Final = len(("Mr", "Ruiz", "said", "."))
_VERB_WITHIN: Final = 7
_BESIDE_WITHIN: Final = 3
_TOLD_LIMIT: Final = 6
QUESTION_LIMIT: Final = 8
"""A question that a writer puts in between takes no more words."""
QUOTED_WITHIN: Final = 10
"""Whom an outlet quotes takes no more words."""
_TOLD_WITHIN: Final = 8
"""Of whom an outlet reports stands no further into its words."""
_YEAR: Final = 4
_IN_TITLES: Final = PARTICLES | {"of", "the", "and", "for", "on"}
LABELLED: Final = 3
"""Where so many paragraphs begin with a name and a colon, all of them are of an interview."""
ATTRIBUTION_LIMIT: Final = 13
"""A sentence that only says who asked the question before it is no longer."""

_QUOTE_AND_STOP: Final = 2
_NAME_VERB_MARK: Final = 3


def read_quotes(
    cut: Tokens,
    marks: Marks,
    outlets: Outlets,
    names: Names,
    skipped: frozenset[int] = frozenset(),
) -> Said:
    """Propose the quotes of a text; sentences that begin at a ``skipped`` token are captions and say nothing."""
    walk = _Walk(Reading(cut, marks, outlets, names), skipped)
    for number, (first, last) in enumerate(cut.paragraphs):
        walk.paragraph(number, first, last)
    walk.reading.release()
    note_lone_marks(walk.reading)
    return walk.reading.said()


class _Walk:
    """Goes through a text, paragraph by paragraph."""

    def __init__(self, reading: Reading, skipped: frozenset[int]) -> None:
        self.reading, self.skipped = reading, skipped
        self.begun = 0
        self.is_labelled = _turns(reading) >= LABELLED
        words = reading.cut.words
        self.has_handles = "@" in reading.cut.words
        self.years = [x for x in reading.cut.numbers() if len(words[x]) == _YEAR]

    def paragraph(self, number: int, first: int, last: int) -> None:
        """Read one paragraph, with what the one before left."""
        reading = self.reading
        first = behind_dateline(reading.cut, first, last)
        before = reading.memory
        if before.paragraph != number - 1:
            before = Memory()
        reading.memory = Memory(paragraph=number)
        opened = reading.marks.at(first)
        if reading.held and not (opened and opened.is_reopened):
            reading.release()
        # Whom "he" means behind several paragraphs of one quotation was named before the first of them.
        self.begun = self.begun if reading.held else number
        if _interview(reading, first, last, self.begun, is_labelled=self.is_labelled):
            return
        if _is_heading(reading, first, last):
            return
        if self.has_handles and embedded(reading, first, last, number):
            return
        years = self.years[
            bisect_left(self.years, first) : bisect_left(self.years, last)
        ]
        if years and _is_reference(reading, first, last, years):
            return
        if _is_question(reading, first, last):
            reading.memory = attrs.evolve(before, paragraph=number)
            return
        first = behind_label(reading.cut, first, last)
        sentences = list(frames(reading.cut, reading.marks, first, last))
        at = 0
        while at < len(sentences):
            frame = sentences[at]
            at += 1
            first_at = frame.items[0]
            if self.skipped and reading.cut.sentence_of(first_at)[0] in self.skipped:
                continue
            if at < len(sentences) and _belongs_to(reading.cut, frame, sentences[at]):
                frame = _joined(frame, sentences[at])
                at += 1
            sentence = Sentence(reading.cut, frame)
            is_only = len(sentences) == 1
            _sentence(reading, sentence, self.begun, before, is_only=is_only)
            reading.memory.sentence = sentence


def _is_heading(reading: Reading, first: int, last: int) -> bool:
    """Whether a short paragraph without a full stop or a quotation is a headline: what it reports, the text tells."""
    return is_heading(reading.cut, first, last) and not (
        reading.marks.within(first, last)
    )


def _is_reference(
    reading: Reading, first: int, last: int, years: Sequence[int]
) -> bool:
    """As in "“Train derails in Velm”. Reuters, November 9, 2021": titles of what a text was made from, and no more."""
    cut = reading.cut
    titles = reading.marks.within(first, last)
    quoted = {at for each in titles for at in range(each.opening, each.last + 1)}
    if not titles or quoted.issuperset(years):
        return False
    beside = (at for at in range(first, last) if at not in quoted)
    return all(
        cut.capitals[at]
        or not cut.words[at][0].isalpha()
        or cut.lowers[at] in _IN_TITLES
        for at in beside
    )


def _is_question(reading: Reading, first: int, last: int) -> bool:
    """Whether a paragraph is no more than a short question of the writer's: whoever spoke before it answers."""
    return (
        last - first <= ASKED_WITHIN
        and reading.cut.words[last - 1] == "?"
        and not reading.marks.within(first, last)
    )


def _belongs_to(cut: Tokens, frame: Frame, after: Frame) -> bool:
    """Whether "“Will you go?”" is followed by a sentence "She asked." that is no more than its attribution."""
    if (
        len(frame.quotes) != 1
        or len(frame.lows) > _QUOTE_AND_STOP
        or after.quotes
        or _first_clause(after.lows) > ATTRIBUTION_LIMIT
    ):
        return False
    (quote,) = frame.quotes.values()
    is_said = not AFTER_A_QUESTION.isdisjoint(after.lows[1:_VERB_WITHIN])
    end = quote.last - 1
    is_short = len(after.lows) <= _NO_LONGER
    is_inner = cut.words[end] in CLOSING  # "“He said: ‘Are you cross?’” Ruiz said"
    return (
        cut.words[end - is_inner] in _ENDS_ASKING
        and ((is_said and (not is_inner or is_short)) or _is_no_more(after))
        and "that" not in after.lows
    )


def _first_clause(lows: Sequence[str]) -> int:
    """How many words stand before a comma, or in all."""
    return lows.index(",") if "," in lows else len(lows)


def _is_no_more(after: Frame) -> bool:
    """Whether no more than a verb, and whom it was told to, stands behind a name: "she told reporters"."""
    lows = after.lows
    at = next(
        (
            x
            for x in range(1, min(_VERB_WITHIN, len(lows)))
            if lows[x] in ALONE_AFTER_A_QUESTION
        ),
        len(lows),
    )
    behind = lows[at + 1 : at + 2]
    is_told = (
        lows[at : at + 1] in {("told",), ("tells",)} and len(lows) - at <= _TOLD_LIMIT
    )
    is_last = behind in {(), (".",), (",",), ("on",)}
    return at < len(lows) and (is_last or (is_told and "to" not in lows[at:]))


def _joined(frame: Frame, after: Frame) -> Frame:
    return Frame(
        items=(*frame.items, *after.items),
        lows=(*frame.lows, *after.lows),
        quotes=frame.quotes,
    )


def _label_end(reading: Reading, first: int, last: int) -> int:
    """Where the name ends that a paragraph begins with, if a colon follows it; else 0."""
    if ":" not in reading.cut.words[first : first + RUN_LIMIT + 1]:
        return 0
    mention = next(iter(reading.names.over(first, first + 1)), None)
    outlet = reading.outlets.at(first)
    end = outlet.last if outlet else mention.last if mention else last
    return end if end < last and reading.cut.words[end] == ":" else 0


def _turns(reading: Reading) -> int:
    """How many paragraphs begin with a name and a colon that another begins with too: two people take turns."""
    words = reading.cut.words
    if ":" not in reading.cut.places:
        return 0
    ends = [
        (first, _label_end(reading, first, last))
        for first, last in reading.cut.paragraphs
    ]
    labels = Counter(words[first:end] for first, end in ends if end)
    return sum(many for many in labels.values() if many > 1)


def _interview(
    reading: Reading, first: int, last: int, number: int, *, is_labelled: bool
) -> bool:
    """As in "Ruiz: No. I was surprised." - a paragraph that begins with a name and a colon is that person's answer."""
    cut = reading.cut
    colon = _label_end(reading, first, last)
    if not colon or colon + 2 >= last or reading.marks.within(colon, colon + 2):
        return False
    mention = next(iter(reading.names.over(first, first + 1)), None)
    if mention is None or reading.outlets.at(first) is not None:
        return is_labelled or cut.words[last - 1] == "?"  # who asks makes no claim
    if len(mention.name.split()) <= colon - first and not is_labelled:
        return False
    if cut.words[last - 1] == "?":
        return True
    if " " not in mention.name:
        return False
    step = Step(
        name=mention.name,
        agent_type=mention.agent_type,
        mention=cut.span(first, colon),
        manner="direct",
    )
    span = trimmed(reading, colon + 1, last)
    reading.add((span,), (step,), "colon", ("interview_no_marks",))
    reading.subjects.remember(step, number, first)
    return True


# ---------------------------------------------------------------------- a sentence


def _sentence(
    reading: Reading, sentence: Sentence, number: int, before: Memory, *, is_only: bool
) -> None:
    frame = sentence.frame
    reports = sayings_of(sentence)
    hops: dict[int, Steps] = {}
    if reports:
        reports, hops = _with_hops(reading, reports, sentence, number, before)
    done: set[int] = set()
    wrapped: set[int | None] = set()
    if frame.quotes:
        around = Surroundings(reading, sentence, reports, hops, number)
        for inner in around.inner_verbs():
            reading.add((inner.span,), inner.steps, "noun-object", manner="indirect")
            done.add(inner.item)
            wrapped.add(inner.wrapped)
    for index in sorted(hops):
        saying = reports[index]
        done.update(quotes_in(saying, frame))
        if not saying.is_refused and index not in wrapped:
            propose_report(reading, saying, hops[index], sentence, reports)
    # Whoever asked is not whose answer follows.
    hops = {at: x for at, x in hops.items() if reports[at].verb is not ASKED_BY}
    _remember_speakers(reading, sentence, reports, hops, number)
    for item in frame.quotes:
        if item in done:
            continue
        put = captioned(reading, sentence, item, number)
        if put:
            stretch = frame.quotes[item]
            span = reading.span(stretch.first, stretch.last)
            reading.add((span,), put, "captioned")
        else:
            alone(reading, item, frame, number, before, is_only=is_only)
    credited = [
        hops[index]
        for index in sorted(hops)
        if not reports[index].is_refused and reports[index].verb.kind not in TOPICS
    ]
    relays = [steps for steps in credited if steps[-1].agent_type == "outlet"]
    before_it = () if is_elsewhere(sentence) else reading.memory.posted
    posted = posted_in(reading, sentence, hops, number) or before_it
    if credited:
        steps = relays[0] if relays else max(credited, key=len)
        reading.memory = Memory(paragraph=number, steps=steps, is_relay=bool(relays))
    elif not (
        frame.quotes
        or _asks(reading, frame)
        or _goes_on_about(reading, sentence, number)
    ):
        reading.memory = Memory(paragraph=number)
    reading.memory.hanging = _hanging(reading, frame, number)
    reading.memory.posted = posted


def _with_hops(
    reading: Reading,
    reports: list[Saying],
    sentence: Sentence,
    number: int,
    before: Memory,
) -> tuple[list[Saying], dict[int, Steps]]:
    """The reports of a sentence less those that are only the article's own, and whose each is, as far as it is told."""
    hops = _hops(reading, reports, sentence, number, before)
    hops = {
        at: x for at, x in hops.items() if not _asks_itself(reading, reports[at], x)
    }
    reports, hops = _without_his_own(reports, hops, sentence)
    hops = _still_told(reports, hops)
    if _asks_whether(reading, sentence.frame):
        frame = sentence.frame
        hops = {at: x for at, x in hops.items() if quotes_in(reports[at], frame)}
    return reports, hops


def _asks_itself(reading: Reading, saying: Saying, steps: Steps) -> bool:
    """As in "Asked by the Gazette whether", in the Gazette: no more than a question of the article's own."""
    return (
        saying.verb is ASKED_BY
        and reading.own is not None
        and (steps[0].name == reading.own)
    )


def _still_told(reports: list[Saying], hops: dict[int, Steps]) -> dict[int, Steps]:
    """Let "adding that B" of "Ruiz told Reuters that A, adding that B" pass through the same outlet.

    So does "urged calm" of "Ruiz wrote on X that A and urged calm": all of it stands in the post.
    """
    kept = dict(hops)
    for index in sorted(hops):
        steps, before = kept[index], kept.get(index - 1, ())
        if len(steps) > 1 or len(before) < 2 or before[1].agent_type != "outlet":  # noqa: PLR2004 - a speaker and an outlet
            continue
        is_post = is_platform(before[1])
        is_shared = is_post and reports[index].subject == reports[index - 1].subject
        is_ing = reports[index].verb.form == "ing" and steps[0].name is not None
        if (is_ing or is_shared) and steps[0].name == before[0].name:
            kept[index] = (*steps, *before[1:])
    return kept


def _without_his_own(
    reports: list[Saying], hops: dict[int, Steps], sentence: Sentence
) -> tuple[list[Saying], dict[int, Steps]]:
    """Leave out "it had agreed" of "Norvalt said it had agreed to buy": told of oneself, it is one report."""
    own = {
        index
        for index, steps in hops.items()
        for other, outer in hops.items()
        if other != index
        and _is_of_oneself(reports[index], steps, outer, sentence)
        and any(
            first <= reports[index].cue[0] < last
            for first, last in reports[other].content
        )
    }
    if not own:
        return reports, hops
    kept = [index for index in range(len(reports)) if index not in own]
    return [reports[index] for index in kept], {
        at: hops[index] for at, index in enumerate(kept) if index in hops
    }


def _is_of_oneself(
    saying: Saying, steps: Steps, outer: Steps, sentence: Sentence
) -> bool:
    """As in "Norvalt said it had agreed to buy", "The union said it had asked to see her"."""
    is_to = sentence.lows[saying.cue[1] : saying.cue[1] + 1] == ("to",)
    is_self = sentence.lows[slice(*saying.subject)] in _SELVES
    is_same = outer[0].agent_type != "outlet" and steps[0].name in {None, outer[0].name}
    if saying.verb.base == "ask":
        return is_to and is_self
    return saying.verb.base == "agree" and (is_to or (is_same and is_self))


def _goes_on_about(reading: Reading, sentence: Sentence, number: int) -> bool:
    """Whether a short sentence tells what the last speaker did: "Ruiz told us A. He turned it down. “B.”"."""
    steps = reading.memory.steps
    found = first_subject(sentence) if steps and sentence.end <= ASIDE_LIMIT else None
    if found is None or sentence.lows[slice(*found[0])] not in _PEOPLE:
        return False
    who = reading.subjects.step(*sentence.frame.tokens(*found[0]), None, number)
    return who is not None and who.name is not None and who.name == steps[0].name


def _asks_whether(reading: Reading, frame: Frame) -> bool:
    """As in "Had the minister asked to leave?": the writer asks, and nobody has said it."""
    return reading.cut.words[frame.items[-1]] == "?" and frame.lows[0] in AUXILIARIES


def _asks(reading: Reading, frame: Frame) -> bool:
    """Whether a sentence is a short question of the writer's: "Why?" and "Was he a teacher?" leave the speaker be."""
    last = frame.items[-1]
    return len(frame.items) <= QUESTION_LIMIT and reading.cut.words[last] == "?"


def _hops(
    reading: Reading,
    reports: list[Saying],
    sentence: Sentence,
    number: int,
    before: Memory,
) -> dict[int, Steps]:
    """The hops of each report, those around others first, so that these can have theirs too."""
    frame = sentence.frame
    known: dict[int, Steps] = {}
    for index in sorted(
        range(len(reports)),
        key=lambda at: (
            reports[at].rule != "according-to" or _is_told_on(reports, reports[at]),
            not is_wrapper(reports, reports[at]),
            -sum(last - first for first, last in reports[at].content),
        ),
    ):
        steps = own_hops(reading, reports[index], frame, number)
        if steps is not None:
            if is_wrapper(reports, reports[index]):
                steps = _named_outside(reading, steps, reports[index], frame)
            steps = _of_what_was_named(reading, steps, reports[index], sentence)
            steps = _who_spoke_just_now(reading, steps, reports[index], frame, before)
            steps = _of_himself(reading, steps, reports[index], reports, known)
            steps = _addressed(reading, steps, reports[index], sentence, before)
            steps = _of_its_piece(reading, steps, sentence, number)
            steps = _of_the_subject(reading, steps, reports[index], sentence, number)
            steps = _of_the_thing(reading, steps, reports[index], sentence, number)
            steps = _of_the_body(reading, steps, reports[index], sentence, number)
            steps = _of_who_spoke(steps, reports[index], reports, known, sentence)
            steps = _quoted_by_who_spoke(
                steps, reports[index], reports, known, sentence
            )
            steps = still_posted(reading, steps, reports[index], sentence)
            known[index] = with_outer(
                steps, reports[index], reports, known, sentence.lows
            )
    return known


def _is_told_on(reports: list[Saying], saying: Saying) -> bool:
    """As in "A, according to Ruiz, TASS reported": what is told by another behind it."""
    return any(
        other.rule == "content-subject-verb"
        and other.content[0][0] <= saying.cue[0] < other.content[-1][1]
        for other in reports
        if other is not saying
    )


def _of_what_was_named(
    reading: Reading, steps: Steps, saying: Saying, sentence: Sentence
) -> Steps:
    """As in "A, said a statement. B, added the source": the statement, as agencies call what they have just named."""
    last = reading.last_speaker
    if sentence.lows[slice(*saying.subject)] not in _AS_NAMED or last is None:
        return steps
    if steps[0].means is not None:
        return steps  # "A source at the club said A. The source said B"
    words = reading.cut.text[slice(*(last.mention or (0, 0)))].lower().split()
    if last.agent_type == "person" and _PAPERS.isdisjoint(words):
        return steps
    told = attrs.evolve(
        last,
        means=last.means or last.mention,
        mention=steps[0].mention,
        cue=steps[0].cue,
        manner=steps[0].manner,
    )
    return told, *steps[1:]


def _who_spoke_just_now(
    reading: Reading, steps: Steps, saying: Saying, frame: Frame, before: Memory
) -> Steps:
    """As in "Ruiz said Rell had lied. “I am not sure,” he said": where either may be meant, who spoke, goes on."""
    kind = frame.lows[saying.subject[0]]
    is_open = steps[0].name is None and steps[0].means is None
    is_quoted = saying.content[0] == (0, 1) and 0 in frame.quotes
    if (kind,) not in _PEOPLE or not is_open or not is_quoted:
        return steps
    is_first = reading.memory.sentence is None
    said = before.steps if is_first else reading.memory.steps
    if not said or said[0].agent_type != "person":
        return steps
    last = said[0]
    sex = reading.names.gender_of(last.name) if last.name else None
    if sex not in {None, kind}:
        return steps
    means = None if last.name else last.means or last.mention
    return attrs.evolve(steps[0], name=last.name, means=means), *steps[1:]


def _of_himself(
    reading: Reading,
    steps: Steps,
    saying: Saying,
    reports: list[Saying],
    known: Mapping[int, Steps],
) -> Steps:
    """As in "Ruiz revealed that she had told them that": the words that somebody says of himself."""
    speaker = steps[0]
    if speaker.name is not None or "pronoun_speaker" not in speaker.flags:
        return steps
    if not _is_open(reading, speaker):
        return steps
    said = reading.cut.text[slice(*(speaker.mention or (0, 0)))].lower()
    for index, outer in known.items():
        who = outer[0]
        opens = {low for low, _ in reports[index].content}
        if saying.subject[0] not in opens or who.agent_type != "person":
            continue
        if who.name and reading.names.gender_of(who.name) in {None, said}:
            return (attrs.evolve(speaker, name=who.name, means=None), *steps[1:])
    return steps


def _answers(
    reading: Reading, saying: Saying, sentence: Sentence, before: Memory
) -> bool:
    """As in "Ana Ruiz asked whether anybody had rung. “No. I rang them myself,” he said"."""
    asked = before.steps[0].cue if before.steps else None
    opened = saying.content[0][0]
    if asked is None or opened not in sentence.frame.quotes:
        return False
    is_asked = reading.cut.text[slice(*asked)].lower() in _ASKED
    first = sentence.frame.quotes[opened].first
    return is_asked and reading.cut.lowers[first] in _ANSWERS


def _named_outside(
    reading: Reading, steps: Steps, saying: Saying, frame: Frame
) -> Steps:
    """Leave out X of "In a post on X, Ruiz said it was late, Reuters reported": it belongs to what Reuters reported."""
    first, last = saying.content[0]
    if first > 0 or last <= 1:
        return steps
    start, end = reading.cut.span(*frame.tokens(first, last))
    return tuple(
        step
        for at, step in enumerate(steps)
        if at == 0 or not (step.mention and start <= step.mention[0] < end)
    )


def _addressed(
    reading: Reading, steps: Steps, saying: Saying, sentence: Sentence, before: Memory
) -> Steps:
    """As in "“Is it so, Mr Rell?” she asked. “It is,” he replied": whom the question calls, and never who asked."""
    speaker, cut = steps[0], reading.cut
    is_reply = saying.verb.base in _REPLIES or _answers(
        reading, saying, sentence, before
    )
    if "pronoun_speaker" not in speaker.flags or not is_reply:
        return steps
    last = sentence.frame.items[0]
    first = cut.paragraph_of(max(cut.paragraph_of(last)[0] - 1, 0))[0]
    said = cut.lowers[sentence.frame.items[saying.subject[0]]]
    for each in reversed(reading.names.over(first, last)):
        is_called = (
            each.agent_type == "person"
            and cut.words[each.first - 1] == ","
            and cut.words[each.last] in {"?", "!"}
            and reading.names.gender_of(each.name) in {None, said}
        )
        if is_called:
            return (attrs.evolve(speaker, name=each.name), *steps[1:])
    asker = before.steps[0].name if before.steps else None
    if asker is None or speaker.name != asker:
        return steps
    other = reading.subjects.other_than(asker, said, before.paragraph)
    return (attrs.evolve(speaker, name=other), *steps[1:]) if other else steps


def _of_its_piece(
    reading: Reading, steps: Steps, sentence: Sentence, number: int
) -> Steps:
    """As in "In its commentary it asks": the outlet that spoke last, and no country that was named since."""
    is_piece = sentence.lows[:2] == ("in", "its") and (
        not ACCOUNTS.isdisjoint(sentence.lows[2:4])
    )
    said = (
        sentence.cut.lowers[sentence.cut.at(steps[0].mention[0])]
        if steps[0].mention
        else ""
    )
    if not is_piece or said != "it" or steps[0].agent_type == "outlet":
        return steps
    outlet = reading.subjects.last_outlet(number)
    if outlet is None:
        return steps
    told = attrs.evolve(steps[0], name=outlet.name, agent_type="outlet", means=None)
    return (told, *steps[1:])


def _of_the_subject(
    reading: Reading, steps: Steps, saying: Saying, sentence: Sentence, number: int
) -> Steps:
    """As in "The minister met Ruiz at the school, where she promised": whom the sentence begins with, by name."""
    speaker = steps[0]
    if "pronoun_speaker" not in speaker.flags or speaker.mention is None:
        return steps
    said = reading.cut.text[slice(*speaker.mention)].lower()
    found = first_subject(sentence) if said in {"he", "she"} else None
    if found is None or found[0][1] > saying.subject[0]:
        return steps
    first, aside = found
    between = sentence.frame.tokens(*aside) if aside else None
    who = reading.subjects.step(*sentence.frame.tokens(*first), between, number)
    if who is None:
        return steps
    if who.name is None and _is_of_a_role(reading, who, sentence, saying):
        # "The minister signed the book, in which he wrote": nobody named before
        return (attrs.evolve(speaker, name=None, means=who.mention), *steps[1:])
    # as in "Rell left. Ana Ruiz is unconvinced. The plan, she says, is late", with a colon
    is_parted = ":" in sentence.lows[found[0][1] : saying.subject[0]]
    if who.name is None or not (is_parted or _is_open(reading, speaker)):
        return steps
    is_fit = reading.names.gender_of(who.name) in {None, said}
    if who.agent_type != "person" or " " not in who.name or not is_fit:
        return steps
    return (attrs.evolve(speaker, name=who.name, means=None), *steps[1:])


def _of_the_body(
    reading: Reading, steps: Steps, saying: Saying, sentence: Sentence, number: int
) -> Steps:
    """As in "The bank expects one more cut, it said in a note": the body that its own words begin with."""
    speaker, (first, _) = steps[0], saying.content[0]
    is_it = sentence.lows[slice(*saying.subject)] == ("it",)
    if not is_it or first > 0 or saying.subject[0] < 1 or speaker.name is not None:
        return steps
    found = first_subject(sentence) if speaker.means is None else None
    if found is None or found[0][0] > 0 or found[0][1] >= saying.subject[0]:
        return steps
    begin, end = found[0]
    if _names_a_body(reading, sentence):
        return steps
    who = reading.subjects.step(*sentence.frame.tokens(begin, end), None, number)
    is_body = sentence.lows[end - 1] in BODIES and sentence.lows[begin] in ARTICLES
    if who is None or who.agent_type == "person":
        return steps
    is_named = end == 1 and who.agent_type in _BODIES
    if not (is_body or is_named):
        return steps
    if who.name is not None:
        told = attrs.evolve(speaker, name=who.name, means=None)
        return attrs.evolve(told, agent_type=who.agent_type), *steps[1:]
    return attrs.evolve(speaker, means=who.means or who.mention), *steps[1:]


def _names_a_body(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence before tells of a body, which "it" may mean then."""
    cut, first = reading.cut, sentence.frame.items[0]
    if first == cut.paragraph_of(first)[0]:
        return False
    begin = cut.sentence_of(first - 1)[0]
    here = cut.lowers[begin:first]
    is_named = any(
        cut.capitals[at] and cut.lowers[at] not in DAYS
        for at in range(begin + 1, first)
    )
    return is_named or not (BODIES | TEXTS_THAT_SPEAK).isdisjoint(here)


def _is_of_a_role(
    reading: Reading, who: Step, sentence: Sentence, saying: Saying
) -> bool:
    """Whether a sentence begins with somebody by office alone, and names nobody else before a pronoun."""
    if who.agent_type != "person" or who.mention is None or who.means is not None:
        return False
    words = reading.cut.text[slice(*who.mention)].lower().split()
    first, last = sentence.frame.tokens(0, saying.subject[0])
    return (
        len(words) > 1
        and words[0] == "the"
        and not PERSONS.isdisjoint(words)
        and not any(
            each.agent_type == "person" for each in reading.names.over(first, last)
        )
    )


def _is_open(reading: Reading, speaker: Step) -> bool:
    """Whether a pronoun means nobody yet, or no more than somebody without a name in an earlier sentence."""
    cut = reading.cut
    if speaker.name is not None or speaker.mention is None:
        return False
    begun = cut.starts[cut.sentence_of(cut.at(speaker.mention[0]))[0]]
    return speaker.means is None or speaker.means[0] < begun


def _of_who_spoke(
    steps: Steps,
    saying: Saying,
    reports: list[Saying],
    known: Mapping[int, Steps],
    sentence: Sentence,
) -> Steps:
    """As in "The Times calls for calm; in an editorial it asks": an open "it" is the body that spoke before."""
    speaker, begin = steps[0], saying.subject[0]
    if speaker.name is not None or speaker.means is not None:
        return steps
    said = sentence.lows[begin : saying.subject[1]]
    if said not in {("it",), ("they",)}:
        return steps
    for index in reversed(list(known)):
        who = known[index][0]
        if reports[index].cue[1] > begin:
            continue
        is_body = who.agent_type in _BODIES or " " not in (who.name or "a person")
        if said == ("it",) and who.name and is_body:
            told = attrs.evolve(speaker, name=who.name, agent_type=who.agent_type)
            return (told, *steps[1:])
        subject = sentence.lows[slice(*reports[index].subject)]
        if said == ("they",) and not GROUPS.isdisjoint(subject):
            # "Analysts wrote that it was dear, which they called “steep”"
            means = None if who.name else who.means or who.mention
            return (attrs.evolve(speaker, name=who.name, means=means), *steps[1:])
    return steps


def _quoted_by_who_spoke(
    steps: Steps,
    saying: Saying,
    reports: list[Saying],
    known: Mapping[int, Steps],
    sentence: Sentence,
) -> Steps:
    """As in "A, the paper reported, quoting an importer who said B": the paper passes B on."""
    begin, lows = saying.subject[0], sentence.lows
    if lows[begin : saying.subject[1]] != ("who",):
        return steps
    quoting = next(
        (
            at
            for at in range(begin - 1, max(begin - QUOTED_WITHIN, 0), -1)
            if lows[at] in QUOTING | {","}
        ),
        0,
    )
    if lows[quoting] not in QUOTING or lows[quoting - 1] != ",":
        return steps
    for index in reversed(list(known)):
        who = known[index][0]
        if reports[index].cue[1] <= quoting and who.agent_type == "outlet":
            return steps if who in steps else (*steps, *known[index])
    return steps


def _of_the_thing(
    reading: Reading, steps: Steps, saying: Saying, sentence: Sentence, number: int
) -> Steps:
    """As in "A readout from Tarn mentions the call; it says": what the sentence begins with, and no outlet before."""
    begin = saying.subject[0]
    is_it = sentence.lows[begin : saying.subject[1]] == ("it",)
    joint = sentence.lows[begin - 1 : begin]
    is_behind = joint == (",",) and ":" in sentence.lows[:begin]
    if not is_it or not (is_behind or joint in _GOES_ON_WITH):
        return steps
    found = first_subject(sentence)
    if found is None or found[0][1] > begin:
        return steps
    first, _ = found
    what = reading.subjects.thing(*sentence.frame.tokens(*first), number)
    if what is None:
        return steps
    return (
        attrs.evolve(
            steps[0], name=what.name, means=what.mention, agent_type=what.agent_type
        ),
        *steps[1:],
    )


def _remember_speakers(
    reading: Reading,
    sentence: Sentence,
    reports: list[Saying],
    hops: Mapping[int, Steps],
    number: int,
) -> None:
    """Keep in mind who acted and who spoke: in "Ruiz left, the police said" the police, behind Ruiz."""
    frame, subjects = sentence.frame, reading.subjects
    speakers = [
        step
        for index in sorted(hops, reverse=True)
        if reports[index].verb.kind != "topic"
        for step in _spoken_of(reports[index], hops[index], frame)
    ]
    if speakers:
        reading.last_speaker = speakers[-1]
    for index in hops:
        receiver = reports[index].receiver
        is_heard = receiver and sentence.lows[receiver[1] - 1] in HEARINGS
        if is_heard or reports[index].verb.base == "testify":
            subjects.testified(hops[index][0])
    found = first_subject(sentence)
    is_reported = (
        bool(hops)
        and found is not None
        and any(
            first <= found[0][0] < last
            for index in hops
            for first, last in reports[index].content
        )
    )
    if not is_reported:
        for speaker in speakers:
            subjects.remember(speaker, number, frame.items[0])
    if found is not None and not (
        (reports and _tells_who_speaks(sentence, found[0], reports))
        or any(
            saying.subject[0] <= found[0][0]
            for saying in reports
            if not is_reported and saying.verb is not ASKED_BY
        )
        or min(frame.quotes, default=found[0][0]) < found[0][0]
    ):
        first, aside = found
        between = frame.tokens(*aside) if aside else None
        subjects.act(*frame.tokens(*first), between, number)
    if is_reported:
        for speaker in speakers:
            subjects.remember(speaker, number, frame.items[0])
    for index in hops:
        told = _told_of(reading, sentence, reports[index], hops[index])
        if told is not None:
            subjects.remember(told, number, frame.items[0])
    among = _among_them(reading, sentence)
    if among is not None:
        subjects.remember(among, number, frame.items[0])


_AMONG: Final = frozenset((("among", "them"), ("one", "being")))
_NEAR: Final = 3


def _among_them(reading: Reading, sentence: Sentence) -> Step | None:
    """Whom "he" means behind "Three voted against it, among them Ana Ruiz, who resigned": the one picked out."""
    lows, frame = sentence.lows, sentence.frame
    if "among" not in lows and "being" not in lows:
        return None
    at = next((x for x, two in enumerate(pairwise(lows)) if two in _AMONG), None)
    first = sentence.end if at is None else at + len(("among", "them"))
    if first >= sentence.end:
        return None
    near = reading.names.over(*frame.tokens(first, min(first + _NEAR, sentence.end)))
    named = next((x for x in near if x.agent_type == "person" and " " in x.name), None)
    if named is None:
        return None
    behind = reading.cut.lowers[named.last : named.last + 2]
    is_all = behind[:1] == (".",) or behind == (",", "who")
    return Step(name=named.name) if is_all else None


def _tells_who_speaks(sentence: Sentence, phrase: Range, reports: list[Saying]) -> bool:
    """As in "A welder for 21 years, Ana Ruiz said": a phrase and the speaker behind it are one and the same."""
    first, last = phrase
    return sentence.lows[first] in ARTICLES and any(
        sentence.lows[saying.subject[0] - 1] == ","
        and 0 < saying.subject[0] - last <= _BESIDE_WITHIN
        and "," not in sentence.lows[last : saying.subject[0] - 1]
        for saying in reports
    )


def _told_of(
    reading: Reading, sentence: Sentence, saying: Saying, steps: Steps
) -> Step | None:
    """Of whom an outlet reports, as in "The paper reported that the envoy, Ana Ruiz, had been there": "she" is Ruiz."""
    first, last = saying.content[0]
    if steps[0].agent_type != "outlet" or first < saying.cue[1]:
        return None
    begin, end = sentence.frame.tokens(first, min(first + _TOLD_WITHIN, last))
    for each in reading.names.over(begin, end):
        behind = reading.cut.words[each.last : each.last + 1]
        if each.agent_type == "person" and POSSESSIVES.isdisjoint(behind):
            return Step(name=each.name)
    return None


def _spoken_of(saying: Saying, steps: Steps, frame: Frame) -> Steps:
    """Whom "it" of the next sentence may mean, the likeliest last: in "citing Ruiz, the paper said" the paper."""
    around = _who_quotes(steps)
    if saying.aside and frame.lows[saying.aside[0]] in QUOTING:
        return (steps[0], *around)
    return (*around, steps[0])


def _who_quotes(steps: Steps) -> Steps:
    """Outlets around a speaker that may be "it" in the next sentence: "The agency quoted Ruiz. It said"."""
    return tuple(
        step
        for step in reversed(steps[1:])
        if step.agent_type == "outlet" and not is_platform(step)
    )


def _hanging(reading: Reading, frame: Frame, number: int) -> Steps:
    """As in "Ruiz said:" at the end of a paragraph: the next one has the words."""
    if (
        len(frame.lows) < _NAME_VERB_MARK
        or frame.lows[-1] not in {",", ":"}
        or frame.quotes
    ):
        return ()
    people = reading.names.over(*frame.tokens(0, len(frame.items) - 1))
    if not people:
        return ()
    step = reading.subjects.step(people[0].first, people[0].last, None, number)
    return (attrs.evolve(step, manner="direct"),) if step else ()
