"""What of a report is proposed: the words that are a quote, by which rule, and those that are none."""

from typing import Final

from archive.extract.quotes.extents import content_spans, quotes_in
from archive.extract.quotes.labels import (
    LABEL_WORDS,
    SURE_WORDS,
    is_exclamation,
    is_label,
    is_named_so,
    is_title,
    word_count,
)
from archive.extract.quotes.nested import TOPICS, holds_words, is_wrapper, nested
from archive.extract.quotes.platforms import is_in_a_post
from archive.extract.quotes.reading import Reading, Steps, is_platform
from archive.extract.quotes.unbalanced import goes_on
from archive.extract.says.clause import CLAUSE_LIMIT, is_clause
from archive.extract.says.cues import TOLD_OF, Sentence
from archive.extract.says.saying import Saying
from archive.extract.text.frames import Frame
from archive.extract.text.marks import Stretch
from archive.extract.words.grammar import AUXILIARIES

_SHOUTS: Final = frozenset(("shout", "yell", "scream", "chant", "exclaim"))
_KNOWS: Final = frozenset(("understand", "learn"))
_THINKS: Final = frozenset(("believes", "thinks", "doubts"))
_OPINIONS: Final = frozenset(("think", "believe", "fear", "doubt"))
_JOINTS: Final = frozenset(
    (
        *("and", "but", "while", ";", "after", "before", "because", "when", "since"),
        *("until", "though", "although", "who", "which", "where", "once"),
    )
)


def propose_report(
    reading: Reading,
    saying: Saying,
    steps: Steps,
    sentence: Sentence,
    reports: list[Saying],
) -> None:
    """Propose the words of a report through its hops, and the reports inside a quotation in them.

    Args:
        reading: Where the quote is added, or kept in mind.
        saying: The report.
        steps: Who says it, and the hops outwards.
        sentence: The sentence in which it stands.
        reports: All reports of the sentence.
    """
    frame = sentence.frame
    wraps = is_wrapper(reports, saying)
    kind = saying.verb.kind
    quotes = quotes_in(saying, frame)
    spans = content_spans(reading, saying, frame)
    if kind in TOPICS and not (
        _is_of_a_paper(saying, steps) or _is_opinion(sentence, saying, reports)
    ):
        # what they talked about is nothing that they said; marks hold their words
        if not quotes and kind == "stance":
            reading.add_stance(spans, steps)
        is_worded = kind == "stance" and any(
            word_count(reading.cut, frame.quotes[item]) >= SURE_WORDS
            or sentence.holds_verb(item)
            for item in quotes
        )
        if not is_worded or wraps or _is_told_of(saying, reports):
            return
    whole = [
        frame.quotes[item] for item in quotes if (item, item + 1) in saying.content
    ]
    if len(whole) == len(saying.content) == 1 and is_named_so(reading.cut, whole[0]):
        return
    is_what = bool(whole) and _is_what_was_called(reading, saying, frame, whole[0])
    if (
        len(whole) == len(saying.content) == 1
        and is_label(reading.cut, whole[0], has_cue=True)
        and not _is_of_words(saying)
        and not is_what
        and not (
            kind in {"say", "tell", "post"}
            and is_exclamation(
                reading.cut,
                whole[0],
                is_before=saying.content[0][0] < saying.cue[0],
            )
        )
    ):
        return
    if whole and goes_on(reading, whole[-1]):
        reading.hold(spans)
        reading.held_for = steps
        return
    if whole and whole[0].is_reopened and reading.held:
        reading.hold(spans)
        reading.release(steps)
        return
    rule = _rule(saying, has_quotes=bool(quotes))
    if wraps and not whole:
        opens = saying.content[0][0]  # "“A,” Ruiz said, TASS said"
        is_quoted = opens in frame.quotes and any(
            first <= opens < last
            for each in reports
            if each is not saying
            for first, last in each.content
        )
        is_led = rule == "according-to" and not _does_more(sentence, reports, saying)
        if is_led or is_quoted or not holds_words(reports, saying):
            return
        rule = "wrapper"
    if (kind == "label" and not is_what) and any(
        _is_short_label(
            reading,
            frame.quotes[item],
            is_alone=bool(whole) and len(saying.content) == 1,
            is_habit=saying.verb.form == "present",
        )
        for item in quotes
    ):
        return
    reading.add(
        spans,
        steps,
        rule,
        ("denial",) if saying.verb.base == "deny" else (),
        manner=steps[0].manner,
        is_post=kind == "post" or is_in_a_post(reading, saying, frame),
    )
    for stretch in whole:
        nested(reading, stretch, steps, spans)


def _is_of_a_paper(saying: Saying, steps: Steps) -> bool:
    """As in "The Gazette fears that A", "The BBC has learned that A": what a paper thinks or knows it has written."""
    is_paper = steps[0].agent_type == "outlet" and not is_platform(steps[0])
    verb = saying.verb
    is_told = verb.base in _KNOWS or (verb.base in _OPINIONS and verb.form == "present")
    return is_paper and is_told


def _is_opinion(sentence: Sentence, saying: Saying, reports: list[Saying]) -> bool:
    """As in "Ana Ruiz, who teaches law, thinks the ruling should stand": told of one, now, and to its end."""
    first, last = saying.content[0]
    return (
        sentence.lows[saying.cue[0]] in _THINKS
        and first >= saying.cue[1]
        and sentence.lows[first] not in AUXILIARIES  # "a war that it thinks would end"
        and is_clause(sentence, first, last)
        and not _is_told_of(saying, reports)
    )


def _does_more(sentence: Sentence, reports: list[Saying], saying: Saying) -> bool:
    """As in "According to police, he left after his wife told him A": more is credited than what she told him."""
    first, last = saying.content[0]
    inner = min(
        (
            each.cue[0]
            for each in reports
            if each is not saying and first <= each.cue[0] < last
        ),
        default=first,
    )
    near = range(first + 1, min(inner, first + CLAUSE_LIMIT))
    joints = (at for at in near if sentence.lows[at] in _JOINTS)
    return any(is_clause(sentence, first, joint) for joint in joints)


def _is_what_was_called(
    reading: Reading, saying: Saying, frame: Frame, stretch: Stretch
) -> bool:
    """As in "for what an official called “excessive gloom”": two words that somebody once said, and no habit."""
    before = frame.lows[max(saying.subject[0] - 1, 0)]
    is_past = saying.verb.kind == "label" and saying.verb.form == "past"
    return before == "what" and is_past and word_count(reading.cut, stretch) > 1


def _is_of_words(saying: Saying) -> bool:
    """As in "spoke of “a thaw”", "warned drivers of “black ice”", "shouted “shame”": what was said."""
    verb = saying.verb
    is_of = verb.kind == "praise" and (bool(verb.particles) or verb.base == "accuse")
    is_of = is_of or (verb.base in TOLD_OF and saying.receiver is not None)
    is_right_behind = saying.content[0][0] == saying.cue[1]
    return is_of or (verb.base in _SHOUTS and is_right_behind)


def _is_short_label(
    reading: Reading, stretch: Stretch, *, is_alone: bool, is_habit: bool
) -> bool:
    """Whether quotation marks hold no more than a name, or a word or two that nothing is called.

    "Called the report “premature”" tells of a saying; "describes the group as “terrorists”" of a habit.
    """
    cut = reading.cut
    inner = [word for word in cut.words[stretch.first : stretch.last] if word.isalpha()]
    is_name = all(word[0].isupper() for word in inner)
    count = word_count(cut, stretch)
    if (is_habit and count == 1) or (is_alone and is_title(cut, stretch)):
        return True  # "a podcast called “The Burgundy Boys”"
    if not is_alone and cut.lowers[stretch.first] == "the" and count <= LABEL_WORDS:
        return True  # "they call her “the Hog Lady”"; but "what they call “the growing season”"
    return (is_alone or is_name) and count < LABEL_WORDS


def _is_told_of(saying: Saying, reports: list[Saying]) -> bool:
    """As in "Ruiz said she wanted “an answer”": another report tells of it."""
    return any(
        first <= saying.cue[0] < last
        for each in reports
        if each is not saying
        for first, last in each.content
    )


def _rule(saying: Saying, *, has_quotes: bool) -> str:
    if saying.verb.kind in {"praise", "express"} and not has_quotes:
        return "noun-object"
    return saying.rule
