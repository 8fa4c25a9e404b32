"""Words that somebody put on a picture or a page: "posted it on X with the caption “...”", "ran the headline “...”"."""

from typing import Final

from archive.extract.quotes.doers import subject_of
from archive.extract.quotes.platforms import platform_in
from archive.extract.quotes.reading import Reading, Steps
from archive.extract.says.cues import Sentence

_WORDS: Final = frozenset(
    ("caption", "captions", "words", "message", "slogan", "inscription")
)
_BEFORE_WORDS: Final = frozenset(
    (("the", "with"), ("the", "and"), ("the", "under"), ("a", "with"), ("the", "by"))
)
_HEADLINES: Final = frozenset(("headline", "headlines"))
_PUT: Final = frozenset(
    (
        *("posted", "posts", "shared", "tweeted", "published", "uploaded", "put"),
        *("advertised", "ended", "signed", "closed", "captioned", "gave", "gives"),
    )
)
_RAN: Final = frozenset(
    (
        *("ran", "runs", "carried", "carries", "printed", "prints", "published"),
        *("chose", "chooses", "gave", "gives", "led", "leads", "used", "uses"),
    )
)
_HEADS: Final = frozenset(("headlines", "splashes", "splashed"))
_HEAD_REACH: Final = 4


def captioned(reading: Reading, sentence: Sentence, item: int, number: int) -> Steps:
    """Whose words a quotation is that stands behind "the caption" or "the headline" of what somebody put out."""
    lows = sentence.lows
    at = item - 1 - (lows[item - 1] in {":", "reading"})
    if at < 1:
        return ()
    is_headline = lows[at] in _HEADLINES and lows[at - 1] in {"the", "a"}
    heads = not _HEADS.isdisjoint(lows[max(item - _HEAD_REACH, 1) : item])
    is_caption = lows[at] in _WORDS and (lows[at - 1], lows[at - 2]) in _BEFORE_WORDS
    is_printed = heads or (is_headline and lows[at - 2] in _RAN | {"with"})
    if not (is_printed or (is_caption and not _PUT.isdisjoint(lows[:at]))):
        return ()
    who = subject_of(reading, sentence, number)
    if who is None or (is_printed and who.agent_type != "outlet"):
        return ()
    platform = platform_in(reading, sentence.frame, 0, item)
    return (who,) if platform is None else (who, platform)
