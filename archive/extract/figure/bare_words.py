"""The words that a number without a noun stands beside, as tables: levels, votes, deeds, indexes, crowds."""

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
        *("halved", "trebled", "tripled", "quadrupled", "eased", "inched", "ticked"),
        *("crept", "sank", "plummeted", "ballooned", "dwindled", "rebounded", "shrunk"),
        *("recovered", "slid", "dropping", "rallied", "swollen", "halving", "doubling"),
        *("widened", "narrowed", "slumped", "plunged", "tumbled", "advanced", "led"),
    )
)
# "A peak of 21,300", "the threshold was 35".
LEVELS: Final = frozenset(
    (
        *("peak", "total", "workforce", "crowd", "attendance", "threshold", "target"),
        *("quorum", "turnout", "toll", "tally", "figure", "electorate", "membership"),
        *("headcount", "capacity", "audience", "circulation", "magnitude", "score"),
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
        "touched",
        "surpassed",
        "crossed",
        "hitting",
        "topping",
    )
)
STOOD: Final = frozenset(
    ("stood", "stands", "peaked", "stayed", "remained", "settled", "averaged", "sits")
)
"""With "at" behind them: "the population stood at 7,500"."""
TIMED: Final = frozenset(
    ("moved", "runs", "ran", "open", "opens", "opened", "shifted", "running", "held")
)
"""With "from" behind them: from one time of the day to another."""
NOT_COUNTED: Final = frozenset(
    (
        *("prices", "profits", "earnings", "revenues", "losses", "costs", "shares"),
        *("futures", "yields", "rates", "stocks", "bonds", "temperatures", "levels"),
        *("wages", "rents", "takings", "reserves", "proceeds", "funds", "assets"),
    )
)
"""Their level is money, a share or a measure, whatever stands behind the number."""
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
# "Voted 28-11", "a 71-24 vote".
VOTED: Final = frozenset(
    (
        *("voted", "votes", "vote", "passed", "approved", "rejected", "adopted"),
        *("cleared", "ruled", "carried", "confirmed", "ratified", "endorsed"),
    )
)
TALLIES: Final = frozenset(
    ("vote", "votes", "tally", "ruling", "roll", "party", "ballot", "majority")
)
# These are of games as well: they tell of votes where a sentence has a chamber or a bill.
DECIDED: Final = frozenset(
    ("failed", "fell", "split", "defeated", "divided", "deadlocked", "tied", "died")
)
MARGINS: Final = frozenset(
    ("decision", "margin", "defeat", "verdict", "split", "along")
)
CHAMBERS: Final = frozenset(
    (
        *("senate", "house", "council", "court", "committee", "justices", "judges"),
        *("board", "parliament", "assembly", "commission", "bill", "measure", "motion"),
        *("amendment", "ordinance", "resolution", "lawmakers", "councillors", "panel"),
    )
)
# Before a number whose noun was told with the one it is compared with.
COMPARED: Final = frozenset(
    (
        *(("compared", "with"), ("compared", "to"), ("as", "against"), ("up", "from")),
        *(
            ("down", "from"),
            ("instead", "of"),
            ("rather", "than"),
            ("comparison", "with"),
        ),
    )
)
# What a party, a club or a candidate holds of: "her party has 24, the Greens (9)".
SEATS: Final = frozenset(
    ("seats", "votes", "mandates", "delegates", "deputies", "medals", "points", "wards")
)
HOLDS: Final = frozenset(
    (
        *("has", "have", "had", "with", "holds", "hold", "held", "won", "wins", "win"),
        *("took", "takes", "take", "got", "gets", "get", "secured", "controls", "on"),
    )
)
# "The 7,604 polled by her rival."
COUNTED: Final = frozenset(
    (
        "polled",
        "cast",
        "won",
        "recorded",
        "counted",
        "reported",
        "seen",
        "logged",
        "sold",
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
HARMED: Final = frozenset(
    (
        *("feared", "killed", "hurt", "injured", "wounded", "arrested", "drowned"),
        *(
            "missing",
            "dead",
            "detained",
            "rescued",
            "evacuated",
            "displaced",
            "trapped",
        ),
        *("hospitalised", "hospitalized", "homeless", "stranded", "infected"),
    )
)
# "More than 11,000 had taken part": whoever did so is people.
DEEDS: Final = frozenset(
    (
        *("taken", "left", "fled", "attended", "joined", "died", "marched", "gathered"),
        *("signed", "voted", "returned", "enrolled", "registered", "applied", "lost"),
        *("displaced", "killed", "injured", "evacuated", "arrested", "infected"),
        *("vaccinated", "rescued", "uprooted", "stranded", "detained", "treated"),
    )
)
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
OF_THEM: Final = frozenset(("which", "whom", "them", "those", "these"))
