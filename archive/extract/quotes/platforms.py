"""The platform on which somebody said it: behind the verb, in its subject, before that, or by the word "tweeted"."""

from collections.abc import Iterator, Sequence
from typing import Final

from archive.extract.people.outlets import Outlet
from archive.extract.proposal import Step
from archive.extract.quotes.reading import Reading
from archive.extract.says.saying import COLON, Saying
from archive.extract.text.frames import QUOTED, Frame
from archive.extract.text.items import Range
from archive.extract.words.grammar import ASKED, PREPOSITIONS, TWEETS, URGING

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
        *("livestream", "reel", "broadcast", "group", "page", "posts", "live", "feed"),
        *("handle", "channels", "accounts", "chat"),
        *("stories", "messages", "posting"),
    )
)
"""What stands behind a platform's name where somebody says something there: "her Facebook page", "a Telegram post"."""
POSTED: Final = frozenset(
    ("post", "message", "video", "thread", "posting", "statement")
)
_POST: Final = TWEETS | {"post", "posts", "posting", "postings", "media"}
_ON_SOCIAL_MEDIA: Final = ("on", "social", "media")
_NO_POST: Final = frozenset((("office",), ("-",), ("code",), ("mortem",), ("as",)))
"""Behind a post that nobody reads: "in a post office", "in her post as minister"."""
_SEVERAL_OR_TWEETS: Final = POSTED | TWEETS | {"posts", "videos", "threads"}
_PUT_THERE: Final = frozenset(("posted", "shared", "published", "uploaded", "put"))
_POSTED_ON: Final = frozenset(("on", "to", "from", "by"))
_IN_WHICH: Final = frozenset((("in", "which"), ("on", "which"), (",", "where")))
_BETWEEN: Final = 6
_LEADS_BETWEEN: Final = frozenset(("on", "via", "had", "has", "also", "later"))
_ON: Final = frozenset(("on", "via"))
_RIGHT_BEFORE: Final = 3
"""So many words are "on X,", which stand right before a subject."""
_ACCOUNTS: Final = frozenset(("channel", "account", "user", "page"))
_SAME_PLATFORM: Final = frozenset(
    (which, what)
    for which in ("same", "the")
    for what in ("platform", "app", "network")
)
WRITES: Final = frozenset(("write", "post", "tweet"))
_STOPS: Final = frozenset((",", ";", "and", "but"))
_BEFORE_WHERE: Final = _STOPS | {
    ":",
    "later",
    "then",
    "earlier",
    "instead",
    "afterwards",
}
_ON_IT: Final = frozenset((("on",), ("via",)))
_POSTED_WITHIN: Final = 5
_JOINTS: Final = frozenset((("and",), ("but",)))
_OPENS_ON: Final = frozenset(("on", "via", "writing", "posting", "taking", "speaking"))
_ANSWERING: Final = frozenset(("replying", "responding", "answering"))
_REPLIES: Final = frozenset(("reply", "answer", "respond"))
_TAKES: Final = frozenset(("took", "takes", "taken", "used", "uses", "live"))
_IN_A_TWEET: Final = frozenset(("in", "with", "by", "via", "under", "beneath", "below"))
_TWEET_WITHIN: Final = 5
_OF_ANOTHER: Final = frozenset((",", "to", "about", "on", "from", "that", "and"))
"""None of them stands between "in" and the tweet in which somebody says it: "in reply to a tweet"."""


def platform_of(
    reading: Reading, saying: Saying, frame: Frame, speaker: Step
) -> Step | None:
    """6. A post: the platform is a link of its own."""
    if not reading.outlets.has_platforms:
        return None
    found = (
        _around(reading, saying, frame)
        or _beside(reading, speaker)
        or _tweeted(reading, saying, frame)
    )
    return reading.outlet_step(found, manner="direct") if found else None


def platform_in(reading: Reading, frame: Frame, first: int, last: int) -> Step | None:
    """The platform that some items of a sentence say something was put on."""
    found = _among(reading, frame, first, last)
    return reading.outlet_step(found, manner="direct") if found else None


def is_in_a_post(reading: Reading, saying: Saying, frame: Frame) -> bool:
    """Whether a clause says that its words were posted, be it nobody knows where: "one post joked", "in a post"."""
    lows, said = frame.lows, _indirect(saying, frame)
    first = saying.subject[0]
    last = min(max(saying.cue[1], saying.subject[1]) + PLATFORM_REACH, len(lows))
    for at in (each for each in range(first, last) if lows[each] in _POST):
        if any(low <= at < high for low, high in said):
            continue
        if lows[max(at - 2, 0) : at + 1] == _ON_SOCIAL_MEDIA:
            return True
        is_subject = at in range(*saying.subject) and PREPOSITIONS.isdisjoint(
            lows[saying.subject[0] : at]
        )  # and not "a doctor at the health post"
        lead = lows[max(at - _LEAD_REACH, 0) : at]
        is_whole = lows[at] != "media" and lows[at + 1 : at + 2] not in _NO_POST
        is_small = reading.cut.words[frame.items[at]].islower()
        if is_small and is_whole and (is_subject or "in" in lead):
            return True
    return False


def _around(reading: Reading, saying: Saying, frame: Frame) -> Outlet | None:
    """The platform that the clause of a verb names: "wrote on X", "In a post on X, Ruiz wrote"."""
    said = _indirect(saying, frame)
    found = _among(reading, frame, *_behind_verb(saying, frame, said), said)
    if found is not None:
        return found
    where = (
        *_in_a_post(saying, frame, said),
        *_beside_verb(saying, frame),
        *_before_subject(saying, frame),
        *_behind_words(saying, frame),
    )
    stretches = (_among(reading, frame, first, last) for first, last in where)
    return next((each for each in stretches if each is not None), None)


def _indirect(saying: Saying, frame: Frame) -> Sequence[Range]:
    """The words behind the verb: what somebody says of a post is not where he says it."""
    if saying.verb.kind == "praise":
        return ()
    said = [each for each in saying.content if each[0] >= saying.cue[1]]
    is_urged, is_called = saying.verb.base in URGING, saying.verb.kind == "label"
    if not said or not (is_urged or is_called):
        return said
    # "urged residents on X to stay home", "called it in a tweet “a joke”": it stands before the words themselves
    first, last = said[0]
    ends = {"to"} if is_urged else {"as", QUOTED}
    begin = next((at for at in range(first, last) if frame.lows[at] in ends), first)
    return [(begin, last), *said[1:]]


def _behind_verb(saying: Saying, frame: Frame, said: Sequence[Range]) -> Range:
    """As in "wrote on X", "called on X for calm"; behind a colon's subject nothing, it is in it."""
    if saying.verb is COLON:
        return saying.subject
    first, last = saying.cue[0], min(saying.cue[1] + PLATFORM_REACH, len(frame.items))
    if said and frame.lows[said[-1][1] : said[-1][1] + 1] in _JOINTS:
        last = min(last, said[-1][1])  # "wrote that A and asked them not to post on X"
    return first, last


def _in_a_post(saying: Saying, frame: Frame, said: Sequence[Range]) -> Iterator[Range]:
    """As in "asked Ana Ruiz, the mayor of Velm, in a post that had been seen a million times on X"."""
    first, last = saying.cue[0], min(saying.cue[1] + PLATFORM_REACH, len(frame.items))
    lows = frame.lows
    for at in range(first, 0 if said else last):
        if lows[at] in POSTED and "in" in lows[max(at - _LEAD_REACH, 0) : at]:
            yield at, min(at + PLATFORM_REACH, len(frame.items))


def _beside_verb(saying: Saying, frame: Frame) -> Iterator[Range]:
    """As in "The army, writing on X, said", "Ruiz took to X to say", "A post viewed a million times on X says"."""
    lows, (begin, end), verb = frame.lows, saying.subject, saying.cue[0]
    if saying.aside and lows[saying.aside[0]] == "writing":
        yield saying.aside
    if lows[verb - 1] == "," and "whose" not in lows[end:verb]:
        yield end, verb  # "Ruiz denied it on her Facebook page, writing that"
    is_post = any(
        lows[at] in POSTED and lows[at + 1 + (lows[at + 1] in _PUT_THERE)] in _POSTED_ON
        for at in range(begin, verb - 1)
    )  # "A post on X from the account of one operator, Velm Rail, said"
    is_taken = not _TAKES.isdisjoint(lows[end:verb])
    # "Ruiz on X accused them", "had on Facebook questioned it"
    is_where = not _ON.isdisjoint(lows[end : end + 2])
    is_between = 0 < verb - end <= _BETWEEN and (
        lows[end] in _LEADS_BETWEEN and is_where
    )
    if is_post or is_taken or is_between:
        yield begin, verb
    if not _POSTS.isdisjoint(lows[begin:end]) and "and" not in lows[begin:end]:
        yield (
            begin,
            end,
        )  # of "shared on Facebook and X" nobody knows where it was first


def _before_subject(saying: Saying, frame: Frame) -> Iterator[Range]:
    """As in "On Telegram, the channel said", "Writing on X, Ruiz said", "; on X, he wrote"."""
    lows, begin = frame.lows, saying.subject[0]
    opens_on = lows[0] in _OPENS_ON or (
        lows[0] in _ANSWERING and saying.verb.base in WRITES
    )  # "Replying to a voter on X, Ruiz wrote"
    # "Asked by a fan on X whether he would stay, Ruiz replied"
    opens_on = opens_on or (
        lows[:2] == ("asked", "by") and saying.verb.base in _REPLIES
    )
    is_in_it = lows[begin - 2 : begin] in _IN_WHICH
    is_posted = not (_SEVERAL_OR_TWEETS | _PUT_THERE).isdisjoint(lows[:begin]) and (
        is_in_it or lows[0] not in ASKED
    )  # "Asked about a video on X in which a nurse said A, Ruiz said B"
    if is_posted or opens_on:
        yield 0, begin
    apart = begin - _RIGHT_BEFORE
    if apart > 0 and lows[apart - 1] in _BEFORE_WHERE:
        yield apart, begin


def _behind_words(saying: Saying, frame: Frame) -> Iterator[Range]:
    """As in "called it “a joke” in a post on X"."""
    lows, end = frame.lows, saying.content[-1][1]
    if end <= saying.cue[1] or saying.verb.kind == "say":
        return
    is_in_it = lows[end : end + 1] == ("in",) and not (
        POSTED.isdisjoint(lows[end + 1 : end + _POSTED_WITHIN])
    )
    if is_in_it or lows[end : end + 1] in _ON_IT:
        last = min(end + PLATFORM_REACH, len(frame.items))
        yield end, next((at for at in range(end, last) if lows[at] in _STOPS), last)


def _among(
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
        if frame.lows[at] in TWEETS and _is_in_a_tweet(frame.lows, at):
            return reading.outlets.tweet(frame.items[at])
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


def _is_in_a_tweet(lows: Sequence[str], at: int) -> bool:
    """As in "said in a series of tweets", "replied beneath her tweet"; "in reply to a tweet" tells of another's."""
    if lows[at + 1 : at + 3] in _IN_WHICH:
        return True  # "deleted a tweet in which she had called him a thief"
    near = range(at - 1, max(at - _TWEET_WITHIN, 0) - 1, -1)
    lead = next((x for x in near if lows[x] in _IN_A_TWEET), None)
    return lead is not None and _OF_ANOTHER.isdisjoint(lows[lead + 1 : at])


def _tweeted(reading: Reading, saying: Saying, frame: Frame) -> Outlet | None:
    """As in "Ruiz tweeted: “...”", "A tweet from the club said": the word itself says where."""
    whole = (*range(*saying.cue), *range(*saying.subject))
    told = next(
        (
            at
            for at in whole
            if frame.lows[at] in TWEETS
            or (saying.verb.base == "tweet" and frame.lows[at].startswith("tweet"))
        ),
        None,
    )
    return None if told is None else reading.outlets.tweet(frame.items[told])


def _beside(reading: Reading, speaker: Step) -> Outlet | None:
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
