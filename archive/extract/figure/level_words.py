"""What a rate, an index, a crowd and a majority are told with, as tables."""

from typing import Final

SHARES: Final = frozenset(
    (
        *("nikkei", "dow", "ftse", "nasdaq", "sensex", "nifty", "dax", "topix"),
        *("kospi", "cac", "stoxx", "kse", "kse-100", "ibex", "bovespa", "hang", "asx"),
        *("moex", "rts", "bist", "csi", "psei", "straits", "jse"),
    )
)
"""Words of the names of stock indexes."""
MOVES: Final = frozenset(
    (
        *("close", "closed", "closes", "closing", "end", "ended", "ending", "ends"),
        *("settle", "settled", "finish", "finished", "finishing", "open", "opened"),
        *("trading", "traded", "stood", "at", "to"),
    )
)
# "A crowd of 41,306 saw", "a town of 2,300".
GROUPS: Final = frozenset(
    (
        *("crowd", "attendance", "audience", "gathering", "congregation", "turnout"),
        *("electorate", "population", "town", "city", "village", "borough", "hamlet"),
        *("community", "island", "nation", "country", "workforce", "settlement"),
        *("staff", "membership", "parish"),
    )
)
"""Of people, where nothing else is named."""
# "Will seat 52,000", "employs 1,700": who is not said.
ROOM_VERBS: Final = frozenset(
    (
        *("seat", "seats", "seating", "seated", "sleep", "sleeps", "shelter"),
        *("shelters", "sheltering", "sheltered", "accommodate", "accommodates"),
        *("accommodating", "employ", "employs", "employed", "employing"),
    )
)
DRIVEN: Final = frozenset(("driven", "drove", "drives", "driving", "forced"))
"""With "from their homes" behind the number."""
# A noun of change before "of": "88 of the 150 seats, a gain of 31".
CHANGE_NOUNS: Final = frozenset(
    ("gain", "loss", "rise", "fall", "drop", "increase", "decrease", "lead", "decline")
)
# "A peak of 820,000", "a goal of 2.3 million": of what the sentence has counted.
LEVELS_OF: Final = frozenset(
    (
        *("peak", "high", "low", "record", "target", "goal", "total", "capacity"),
        *("limit", "maximum", "minimum", "average", "threshold", "quota", "ceiling"),
        *(
            "backlog",
            "cap",
            "estimate",
            "forecast",
            "figure",
            "toll",
            "norm",
            "mean",
            "median",
        ),
    )
)
SPOKE: Final = frozenset(
    ("spoke", "speak", "speaks", "spoken", "talk", "talked", "hope", "hopes", "hoping")
)
# Behind one of these a number counts what was counted before.
TAKES_A_COUNT: Final = frozenset(
    (
        *("has", "have", "had", "having", "needs", "need", "needed", "lost", "found"),
        *("got", "received", "bought", "sold", "hired", "recruited", "counted"),
        *("recorded", "reported", "logged", "bagged", "kept", "added", "gained"),
        *("built", "saw", "seen", "returned", "released", "sought"),
        *("wanted", "want", "delivered", "treated", "planted", "opened", "closed"),
        *("collected", "seized", "rescued", "expected", "say", "says", "said", "claim"),
        *("build", "make", "sell", "hold", "treat", "host", "carry", "handle", "hire"),
        *("produce", "train", "recruit", "open", "close", "plant", "deliver", "buy"),
        *("claimed", "managed", "totalled", "scored", "freed", "trained", "tested"),
    )
)
ADVERBS: Final = frozenset(
    ("now", "only", "just", "already", "another", "still", "also", "since", "then")
)
# "Of the 5,600 migrants, 3,900 came from Sudan."
DID: Final = frozenset(
    (
        *("came", "went", "did", "said", "cost", "put", "got", "left", "lost", "won"),
        *("would", "could", "will", "had", "have", "has", "were", "was", "are", "is"),
        *("made", "held", "took", "gave", "found", "saw", "met", "kept", "ran", "fled"),
    )
)
TOTALS: Final = frozenset(("number", "figure", "total", "count", "it", "tally"))
REVISED: Final = frozenset(
    (
        "a",
        "an",
        "the",
        "revised",
        "record",
        "previous",
        "initial",
        "earlier",
        "upwardly",
    )
)
