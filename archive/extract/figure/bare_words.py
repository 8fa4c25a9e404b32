"""The words that a number without a noun stands beside, as tables: levels, votes, deeds."""

from typing import Final

# "Rose to 61,480": a number behind one of these and "to" is a level, and no range's end.
CHANGES: Final = frozenset(
    (
        *("rose", "risen", "rise", "rises", "rising", "climbed", "climbs", "climbing"),
        *(
            "grew",
            "grown",
            "grows",
            "increased",
            "increases",
            "jumped",
            "jumps",
            "swelled",
        ),
        *("surged", "soared", "fell", "fallen", "falls", "falling", "dropped", "drops"),
        *(
            "declined",
            "dipped",
            "shrank",
            "slipped",
            "gained",
            "lost",
            "edged",
            "added",
        ),
        *("reduced", "raised", "lowered", "brought", "bringing", "doubled", "trimmed"),
        *("widened", "narrowed", "slumped", "plunged", "tumbled", "advanced", "led"),
    )
)
# "A peak of 21,300", "the threshold was 35".
LEVELS: Final = frozenset(
    (
        *("peak", "total", "workforce", "crowd", "attendance", "threshold", "target"),
        *("quorum", "turnout", "toll", "tally", "figure", "electorate", "membership"),
        *("headcount", "capacity", "audience", "circulation"),
    )
)
# "Put the number of the missing at 15."
NUMBERS_OF: Final = frozenset(
    ("number", "numbers", "figure", "toll", "tally", "count", "total", "headcount")
)
HITS: Final = frozenset(
    (
        "hit",
        "hits",
        "reached",
        "reaches",
        "reaching",
        "topped",
        "tops",
        "exceeded",
        "passed",
    )
)
ACTED_BY: Final = frozenset(
    (
        "elected",
        "signed",
        "backed",
        "supported",
        "seen",
        "watched",
        "attended",
        "viewed",
    )
)
VOTES: Final = frozenset(
    (
        *("voted", "vote", "votes", "voting", "ballot", "motion", "bill", "amendment"),
        *("approved", "rejected", "passed", "backed", "carried", "defeated", "adopted"),
        *("decision", "resolution"),
    )
)
# Behind a number: it did so, or it is so, whatever was counted.
DID_SO: Final = frozenset(
    (
        *("have", "had", "were", "are", "opposed", "voted", "abstained", "supported"),
        *("backed", "rejected", "accepted", "remain", "remained", "died", "survived"),
        *("against", "failed", "refused", "agreed"),
    )
)
# Behind a number these say when, and count nothing.
WHEN_BEHIND: Final = frozenset(
    (
        *("yesterday", "today", "overnight", "annually", "daily", "monthly", "weekly"),
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    )
)
# "More than 11,000 had taken part": whoever did so is people.
DEEDS: Final = frozenset(
    (
        *("taken", "left", "fled", "attended", "joined", "died", "marched", "gathered"),
        *("signed", "voted", "returned", "enrolled", "registered", "applied", "lost"),
    )
)
