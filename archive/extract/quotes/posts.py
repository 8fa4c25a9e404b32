"""Posts: what a sentence goes on with that somebody posted in one before, and whose "the post" is."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

import attrs

from archive.extract.quotes.doers import subject_of
from archive.extract.quotes.platforms import POSTED, WRITES, platform_in
from archive.extract.quotes.reading import Reading, Steps, is_platform
from archive.extract.says.cues import Sentence
from archive.extract.says.saying import Saying
from archive.extract.words.grammar import DAYS

_TEXTS: Final = POSTED | {"caption", "clip", "tweet", "note", "story", "text"}
_READERS: Final = frozenset(
    ("them", "followers", "subscribers", "fans", "viewers", "users", "everyone")
)
"""To whom somebody speaks who speaks on a platform."""
_READERS_WITHIN: Final = 6
_GOES_ON: Final = frozenset(("add", "go on", "continue"))
_SAYS: Final = frozenset(("say", "read"))
_SAYS_IT: Final = _SAYS | _GOES_ON | WRITES
_OTHERWISE: Final = frozenset((each,) for each in ("speaking", "addressing", "talking"))
_ELSEWHERE: Final = DAYS | {
    *("reporters", "interview", "later", "earlier", "elsewhere", "conference", "phone"),
    *("telephone", "asked", "statement", "told", "speaking", "meanwhile"),
}
"""Words of a sentence that tell of another occasion than the post before it."""


def posted_in(
    reading: Reading, sentence: Sentence, hops: Mapping[int, Steps], number: int
) -> Steps:
    """Who posted something in a sentence and on which platform: by its reports, or as in "Ruiz hit back on X"."""
    if not reading.outlets.has_platforms:
        return ()
    for steps in hops.values():
        platform = next((step for step in steps[1:] if is_platform(step)), None)
        if platform is not None:
            return steps[0], platform
    frame = sentence.frame
    found = platform_in(reading, frame, 0, len(frame.items)) if not hops else None
    who = subject_of(reading, sentence, number) if found else None
    if found is None or who is None or who.agent_type == "outlet":
        return ()
    return who, found


def is_elsewhere(sentence: Sentence) -> bool:
    """Whether a sentence opens with another occasion than the post before it: "Speaking to governors, Ruiz said"."""
    return sentence.lows[:1] in _OTHERWISE


def still_posted(
    reading: Reading, steps: Steps, saying: Saying, sentence: Sentence
) -> Steps:
    """The hops of a report that goes on with the post of a sentence before, in the same paragraph.

    As in "Ruiz hit back on X. “A,” she wrote", "Ruiz wrote on X that A. “B,” the post read", "“B,” she added".
    """
    lows = sentence.lows
    # "“B,” she told her 2.3 million followers"
    behind = lows[saying.cue[1] : saying.cue[1] + _READERS_WITHIN]
    is_to_readers = not _READERS.isdisjoint(behind)
    is_to_others = bool(saying.receiver) and not is_to_readers
    if not reading.memory.posted or len(steps) > 1 or is_to_others:
        return steps
    (speaker,), (author, platform) = steps, reading.memory.posted
    subject = lows[slice(*saying.subject)]
    base = saying.verb.base
    is_quoted = any(first in sentence.frame.quotes for first, _ in saying.content)
    is_text = subject[0] == "the" and subject[-1] in _TEXTS
    is_it = subject == ("it",) and is_quoted
    if (is_text or is_it) and base in _SAYS_IT:
        told = attrs.evolve(author, cue=speaker.cue, manner=speaker.manner)
        return told, platform
    is_author = speaker.name is not None and speaker.name == author.name
    if base in WRITES and (is_author or speaker.name is None):
        return speaker, platform
    is_in_it = any(before == "the" and low in _TEXTS for before, low in pairwise(lows))
    elsewhere = _ELSEWHERE - {"told"} if is_to_readers else _ELSEWHERE
    is_elsewhere = not elsewhere.isdisjoint(lows) and not is_in_it
    says = saying.verb.kind == "say" or base in _SAYS or is_to_readers
    goes_on = base in _GOES_ON or (says and (is_quoted or is_in_it))
    if is_author and goes_on and not is_elsewhere:
        return speaker, platform
    # "“B,” Ana Ruiz said in the clip": she is the minister of the sentence before
    if goes_on and _is_said_in_it(saying, lows):
        return speaker, platform
    return steps


def _is_said_in_it(saying: Saying, lows: Sequence[str]) -> bool:
    """Whether "in the clip" or "in the post" stands beside the verb, and not in what is said."""
    told = {at for first, last in saying.content for at in range(first, last)}
    return any(
        lows[at : at + 2] == ("in", "the") and lows[at + 2] in _TEXTS
        for at in range(len(lows) - 2)
        if at not in told
    )
