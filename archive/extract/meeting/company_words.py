"""The words of those who are somewhere together: what they do side by side, who goes with whom, who is left out."""

from typing import Final

# What two do side by side: "toured the plant with B".
WENT_ABOUT: Final = frozenset(
    (
        *("toured", "tours", "touring", "walked", "walks", "strolled", "inspected"),
        *("inspects", "visited", "visits", "surveyed", "viewed", "unveiled", "rode"),
        *("inaugurated", "planted", "boarded", "opened", "launched", "attended"),
        *("cycled", "hiked", "marched", "watched", "appeared", "appears", "prayed"),
        *("golfed", "fished", "sailed", "explored", "celebrated", "posed"),
        *("campaigned", "rallied", "feasted", "picnicked", "paraded", "commemorated"),
        *("laid", "cut", "commissioned", "reviewed"),
        *("stood", "knelt", "danced", "sang", "skied", "climbed", "addressed"),
    )
)
WITH: Final = frozenset(("with", "alongside", "beside"))
# "In the company of B", "accompanied by B", and what stands before "by".
LED_ABOUT: Final = frozenset(
    (
        *("accompanied", "joined", "escorted", "flanked", "guided", "shown", "hosted"),
        *("led", "taken", "driven", "shepherded", "ushered", "conducted", "walked"),
        "given",
    )
)
# These say only together with "around" that two were at one place.
ROUND_ONLY: Final = frozenset(
    ("shown", "guided", "led", "taken", "driven", "conducted", "walked", "hosted")
)
ROUND: Final = frozenset(("around", "round", "through", "over", "along"))
TOUR: Final = frozenset(("tour", "walkabout", "walkthrough", "viewing"))
# Whom one has about oneself every day; nobody tells that these two met.
HOUSEHOLD: Final = frozenset(
    (
        *("wife", "husband", "son", "daughter", "sons", "daughters", "children"),
        *("family", "mother", "father", "parents", "brother", "sister", "partner"),
        *("girlfriend", "boyfriend", "fiancé", "fiancée", "dog", "baby", "friend"),
        *("friends", "bodyguard", "bodyguards", "aides", "driver", "grandson"),
        *("granddaughter", "grandchildren", "wives", "husbands", "cousin", "nephew"),
        *("lawyer", "lawyers", "teammates", "bandmates", "crew", "police", "officers"),
    )
)
# Stretches of time that somebody spends with others.
STRETCHES: Final = frozenset(
    (
        *(
            "morning",
            "afternoon",
            "evening",
            "night",
            "nights",
            "day",
            "days",
            "weekend",
        ),
        *("hour", "hours", "minutes", "time", "week", "half-hour"),
    )
)
