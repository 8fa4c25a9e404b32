"""Posts: the platform on which somebody said it, beside the words or a sentence before, and whose "the post" is."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

import attrs

from archive.extract.people.outlets import Outlet
from archive.extract.proposal import Step
from archive.extract.quotes.doers import subject_of
from archive.extract.quotes.reading import Reading, Steps
from archive.extract.says.cues import Sentence
from archive.extract.says.saying import COLON, Saying
from archive.extract.text.frames import Frame
from archive.extract.text.items import Range
from archive.extract.words.grammar import ASKED, DAYS, PLATFORMS, URGING

PLATFORM_REACH: Final = 14
"""How far behind the verb a platform may stand: "wrote in a long post on X"."""

_APART: Final = frozenset(
    (
        *("“", "”", "‘", "’", '"', "'", "«", "»", ".", "!", "?", ";"),
        *("and", "but", "while", "though", "although", "that", "who", "which"),
    )
)
"""What no name of a channel runs over: a mark, a sentence's end, another clause."""
_LEAD_REACH: Final = 3
_MENTION_REACH: Final = 4
_PLATFORM_WORDS: Final = frozenset(
    (
        *("the", "social", "media", "messaging", "platform", "app", "site", "network"),
        *("service", "website", "microblogging", "video", "sharing", "-", "chat"),
        *("his", "her", "its", "their", "own", "official", "personal"),
    )
)
"""What stands between "on" and a platform: "the social media platform X", "his X account"."""
_POSTS: Final = frozenset(
    (
        *("post", "account", "channel", "message", "video", "clip", "thread", "story"),
        *("livestream", "reel", "broadcast"),
    )
)
_PUT_THERE: Final = frozenset(("posted", "shared", "published", "uploaded", "put"))
_POSTED_ON: Final = frozenset(("on", "to", "from", "by"))
_IN_WHICH: Final = frozenset((("in", "which"), ("on", "which"), (",", "where")))
_POSTED: Final = frozenset(
    ("post", "message", "video", "thread", "posting", "statement")
)
_TEXTS: Final = _POSTED | {"caption", "clip", "tweet", "note", "story", "text"}
_BETWEEN: Final = 6
_LEADS_BETWEEN: Final = frozenset(("on", "via", "had", "has", "also", "later"))
_ACCOUNTS: Final = frozenset(("channel", "account", "user", "page"))
_SAME_PLATFORM: Final = frozenset((("same", "platform"), ("the", "platform")))
_WRITES: Final = frozenset(("write", "post", "tweet"))
_GOES_ON: Final = frozenset(("add", "go on", "continue"))
_SAYS: Final = frozenset(("say", "read"))
_SAYS_IT: Final = _SAYS | _GOES_ON | _WRITES
_STOPS: Final = frozenset((",", ";", "and", "but"))
_ON_IT: Final = frozenset((("on",), ("via",)))
_POSTED_WITHIN: Final = 5
_ELSEWHERE: Final = DAYS | {
    *("reporters", "interview", "later", "earlier", "elsewhere", "conference", "phone"),
    *("telephone", "asked", "statement", "told", "speaking", "meanwhile"),
}
"""Words of a sentence that tell of another occasion than the post before it."""


def is_platform(step: Step) -> bool:
    """Whether a hop is a place where people post."""
    return step.agent_type == "outlet" and step.name in PLATFORMS


def platform_of(
    reading: Reading, saying: Saying, frame: Frame, speaker: Step
) -> Step | None:
    """6. A post: the platform is a link of its own."""
    if not reading.outlets.has_platforms:
        return None
    found = _platform_behind(reading, saying, frame) or _platform_beside(
        reading, speaker
    )
    return reading.outlet_step(found, manner="direct") if found else None


def platform_in(reading: Reading, frame: Frame, first: int, last: int) -> Step | None:
    """The platform that some items of a sentence say something was put on."""
    found = _platform_among(reading, frame, first, last)
    return reading.outlet_step(found, manner="direct") if found else None


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
    found = _platform_among(reading, frame, 0, len(frame.items)) if not hops else None
    who = subject_of(reading, sentence, number) if found else None
    if found is None or who is None or who.agent_type == "outlet":
        return ()
    return who, reading.outlet_step(found, manner="direct")


def still_posted(
    reading: Reading, steps: Steps, saying: Saying, sentence: Sentence
) -> Steps:
    """The hops of a report that goes on with the post of a sentence before, in the same paragraph.

    As in "Ruiz hit back on X. “A,” she wrote", "Ruiz wrote on X that A. “B,” the post read", "“B,” she added".
    """
    if not reading.memory.posted or len(steps) > 1 or saying.receiver:
        return steps
    (speaker,), (author, platform) = steps, reading.memory.posted
    lows = sentence.lows
    subject = lows[slice(*saying.subject)]
    base = saying.verb.base
    is_quoted = any(first in sentence.frame.quotes for first, _ in saying.content)
    is_text = subject[0] == "the" and subject[-1] in _TEXTS
    is_it = subject == ("it",) and is_quoted
    if (is_text or is_it) and base in _SAYS_IT:
        told = attrs.evolve(author, cue=speaker.cue, manner=speaker.manner)
        return told, platform
    is_author = speaker.name is not None and speaker.name == author.name
    if base in _WRITES and (is_author or speaker.name is None):
        return speaker, platform
    is_in_it = any(before == "the" and low in _TEXTS for before, low in pairwise(lows))
    is_elsewhere = not _ELSEWHERE.isdisjoint(lows) and not is_in_it
    goes_on = base in _GOES_ON or (base in _SAYS and (is_quoted or is_in_it))
    if is_author and goes_on and not is_elsewhere:
        return speaker, platform
    return steps


def _platform_behind(reading: Reading, saying: Saying, frame: Frame) -> Outlet | None:
    """As in "wrote on X", "said in a Telegram post", "In a post on X, Ruiz wrote"."""
    first, last = saying.cue[1], min(saying.cue[1] + PLATFORM_REACH, len(frame.items))
    if saying.verb is COLON:
        first, last = saying.subject
    is_noun = saying.verb.kind == "praise"
    indirect = [
        each for each in saying.content if not is_noun and each[0] >= saying.cue[1]
    ]
    if saying.verb.base in URGING and indirect:
        # "urged residents on X to stay home": it stands before what they are to do
        begin, end = indirect[0]
        to = next((at for at in range(begin, end) if frame.lows[at] == "to"), begin)
        indirect = [(to, end), *indirect[1:]]
    if indirect and frame.lows[indirect[-1][1] : indirect[-1][1] + 1] in _JOINTS:
        # "wrote that A and asked them not to post on X"
        last = min(last, indirect[-1][1])
    found = _platform_among(reading, frame, first, last, indirect)
    is_written = saying.aside and frame.lows[saying.aside[0]] == "writing"
    if found is None and saying.aside and is_written:  # "The army, writing on X, said"
        found = _platform_among(reading, frame, *saying.aside)
    # "On Telegram, the channel said", "Writing on X, Ruiz said"
    opens_on = frame.lows[:1] in {("on",), ("via",), ("writing",), ("posting",)}
    begin = saying.subject[0]
    is_in_it = frame.lows[begin - 2 : begin] in _IN_WHICH
    is_posted = not _POSTED.isdisjoint(frame.lows[:begin]) and (
        is_in_it or frame.lows[0] not in ASKED
    )  # "Asked about a video on X in which a nurse said A, Ruiz said B"
    is_post = any(
        frame.lows[at] in _POSTED
        and frame.lows[at + 1 + (frame.lows[at + 1] in _PUT_THERE)] in _POSTED_ON
        for at in range(begin, saying.cue[0] - 1)
    )
    is_taken = ("took", "to") in pairwise(frame.lows[begin : saying.cue[0]])
    if found is None and frame.lows[saying.cue[0] - 1] == ",":
        # "Ruiz denied it on her Facebook page, writing that"
        found = _platform_among(reading, frame, saying.subject[1], saying.cue[0])
    if found is None and (is_post or is_taken or _is_put_before(saying, frame)):
        # "Ruiz took to X to say"
        # "A post on X from the account of one operator, Velm Rail, said"
        found = _platform_among(reading, frame, begin, saying.cue[0])
    if found is None and (is_posted or opens_on):
        found = _platform_among(reading, frame, 0, saying.subject[0])
    end = saying.content[-1][1]
    is_right_behind = (
        end > saying.cue[1]
        and saying.verb.kind != "say"
        and (
            frame.lows[end : end + 1] in _ON_IT
            or (
                frame.lows[end : end + 1] == ("in",)
                and not _POSTED.isdisjoint(frame.lows[end + 1 : end + _POSTED_WITHIN])
            )
        )
    )
    if found is None and is_right_behind:
        # "called it “a joke” in a post on X"
        last = min(end + PLATFORM_REACH, len(frame.items))
        stops = (at for at in range(end, last) if frame.lows[at] in _STOPS)
        found = _platform_among(reading, frame, end, next(stops, last))
    return found


_JOINTS: Final = frozenset((("and",), ("but",)))


def _is_put_before(saying: Saying, frame: Frame) -> bool:
    """As in "Ruiz on X accused them", "had on Facebook questioned it": where, between whoever says it and the verb."""
    first, last = saying.subject[1], saying.cue[0]
    return 0 < last - first <= _BETWEEN and frame.lows[first] in _LEADS_BETWEEN


def _platform_among(
    reading: Reading, frame: Frame, first: int, last: int, said: Sequence[Range] = ()
) -> Outlet | None:
    """The platform that items up to the next quotation say that something was posted on."""
    for at in range(first, last):
        if at in frame.quotes:
            break
        if any(low <= at < high for low, high in said):
            continue  # what somebody said of a post is not where he said it
        outlet = reading.outlets.at(frame.items[at])
        if frame.lows[at - 1 : at + 1] in _SAME_PLATFORM and at:
            outlet = reading.outlets.platform_before(frame.items[at])
        if outlet is None or outlet.kind != "platform":
            continue
        begin = at  # "on the social media platform X"
        while begin > first and frame.lows[begin - 1] in _PLATFORM_WORDS:
            begin -= 1
        lead = frame.lows[max(0, begin - _LEAD_REACH) : at]
        if (
            "on" in lead
            or "via" in lead
            or "to" in frame.lows[max(0, begin - 1) : begin]
            or not _POSTS.isdisjoint(frame.lows[at + 1 : at + 2])
        ):
            return outlet
    return None


def _platform_beside(reading: Reading, speaker: Step) -> Outlet | None:
    """As in "the ministry's Telegram channel said"."""
    if speaker.mention is None:
        return None
    cut = reading.cut
    first, last = (cut.at(offset) for offset in speaker.mention)
    for at in range(max(0, first - _MENTION_REACH), last):
        outlet = reading.outlets.at(at)
        if (
            outlet is not None
            and outlet.kind == "platform"
            and outlet.name != speaker.name
            and _APART.isdisjoint(cut.words[outlet.last : first])
            and not _ACCOUNTS.isdisjoint(cut.lowers[outlet.last : outlet.last + 1])
        ):
            return outlet
    return None
