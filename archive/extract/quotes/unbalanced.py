"""Quotation marks without a partner: the words behind one that nothing closes, and a note for a person on each."""

from typing import Final

import attrs

from archive.extract.proposal import Step
from archive.extract.quotes.extents import content_spans
from archive.extract.quotes.labels import SURE_WORDS
from archive.extract.quotes.reading import Reading, Steps, continued
from archive.extract.says.saying import Saying
from archive.extract.says.sayings import sayings
from archive.extract.text.frames import Frame, frames
from archive.extract.text.marks import Stretch

_TRAILING: Final = frozenset(("content-subject-verb", "content-verb-subject"))
_BEHIND_THE_VERB: Final = 4
"""A receiver and a full stop may stand behind the verb of an attribution."""


def goes_on(reading: Reading, stretch: Stretch) -> bool:
    """Whether the next paragraph opens a quotation anew, so that this one has not ended."""
    return not stretch.is_closed and stretch.opening not in reading.lone


def is_unbalanced(reading: Reading, stretch: Stretch) -> bool:
    """Whether the closing mark was forgotten: nothing goes on with the words, or an attribution stands inside."""
    if stretch.is_closed:
        return False
    return stretch.opening in reading.lone or _credits_itself(reading, stretch)


def unbalanced(reading: Reading, stretch: Stretch, number: int) -> None:
    """Propose the first sentence behind a mark that nothing closes, up to its attribution."""
    reading.unclosed.add(stretch.opening)
    found = _first_sentence(reading, stretch)
    if found is None:
        return
    frame, reports = found
    for saying in reports:
        if saying.rule not in _TRAILING:
            continue
        step = reading.subjects.step(*frame.tokens(*saying.subject), None, number)
        if step is None:
            continue
        cue = reading.cut.span(*frame.tokens(*saying.cue))
        reading.add(
            content_spans(reading, saying, frame),
            (attrs.evolve(step, cue=cue, manner="direct"),),
            "unbalanced",
            ("unbalanced_mark",),
        )
        return
    end = _end(reading, stretch)
    if end - stretch.first >= SURE_WORDS:
        reading.add(
            (reading.span(stretch.first, end),),
            _goes_on_saying(reading, stretch, number) or (Step(),),
            "unbalanced",
            ("unbalanced_mark", "no_own_attribution"),
        )


def _goes_on_saying(reading: Reading, stretch: Stretch, number: int) -> Steps:
    """Whose words "“A,” Ana Ruiz said. “B. “C.”" goes on with: the breaks between its paragraphs are lost."""
    memory = reading.memory
    first, _ = reading.cut.sentence_of(stretch.opening)
    is_next = first == stretch.opening and memory.paragraph == number
    if not is_next or memory.is_relay:
        return ()
    return continued(memory.steps[:1])


def note_lone_marks(reading: Reading) -> None:
    """Ask a person to look at every mark that has no partner."""
    for at in sorted(reading.lone | reading.unclosed):
        reading.note(
            reading.cut.span(*reading.cut.sentence_of(at)),
            "marks",
            "0.9",
            sort="unbalanced_quotes",
            remark="A quotation mark here has no partner: where the words begin or end is a guess.",
        )


def _credits_itself(reading: Reading, stretch: Stretch) -> bool:
    found = _first_sentence(reading, stretch)
    if found is None:
        return False
    frame, reports = found
    return any(
        saying.rule in _TRAILING
        and saying.cue[1] + _BEHIND_THE_VERB >= len(frame.items)
        for saying in reports
    )


def _end(reading: Reading, stretch: Stretch) -> int:
    return min(reading.cut.sentence_of(stretch.first)[1], stretch.last)


def _first_sentence(
    reading: Reading, stretch: Stretch
) -> tuple[Frame, list[Saying]] | None:
    cut, end = reading.cut, _end(reading, stretch)
    inner = frames(cut, reading.marks, stretch.first, end, stretch.depth + 1)
    frame = next(inner, None)
    return (frame, sayings(cut, frame)) if frame else None
