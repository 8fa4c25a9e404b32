"""Words beside a measure: what it is of, what says that it is another one, what nobody tells of one event."""

from typing import Final

from archive.extract.words.grammar import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SMALL,
)

ANOTHER: Final = frozenset(
    (
        *("another", "other", "second", "third", "earlier", "previous", "previously"),
        *("initial", "initially", "revised", "updated", "later", "now", "average"),
        *("each", "further", "additional", "extra", "more", "rising", "originally"),
        *("provisional", "preliminary", "final", "partial", "instead", "compared"),
        *("maximum", "minimum", "corrected", "wrongly", "yesterday", "already"),
        *("far", "last", "next", "expected", "forecast", "estimated", "target"),
        *("still", "remaining", "including", "least", "up", "annual", "total"),
        *("ago", "rival", "former", "record"),
    )
)
"""Beside a measure these say that it is another one, or that it has changed."""
NO_OTHERS: Final = frozenset(
    (("second", "round"), ("second", "half"), ("more", "than"), ("up", "to"))
)
QUAKES: Final = frozenset(("quake", "earthquake", "tremor", "temblor"))
OF_QUAKES: Final = frozenset(
    (
        *("aftershock", "aftershocks", "foreshock", "foreshocks", "quakes", "tremors"),
        *("earthquakes", "usgs", "emsc", "geological", "seismological", "scale"),
    )
)
TERMS: Final = frozenset(("sentence", "term", "imprisonment", "stretch"))
JAILED: Final = frozenset(
    ("sentenced", "jailed", "imprisoned", "sentencing", "jailing", "sentence", "locked")
)
OF_TERMS: Final = frozenset(
    (
        *("sought", "seek", "seeking", "asked", "demanded", "demanding", "suspended"),
        *("appealed", "spent", "spend", "reduced", "cut", "increased", "extended"),
        *("serve", "served", "serving", "concurrent", "consecutive", "faces", "face"),
        *("could", "may", "might", "facing", "requested", "respectively", "probation"),
        *("recommended", "carries", "would", "both", "wife", "brother", "accomplice"),
        *("ban", "banned", "co-defendant", "men", "they", "them", "prosecutors"),
        "commuted",
    )
)
FALLS: Final = frozenset(
    (
        *("fell", "fall", "drop", "dropped", "slump", "slumped", "plunge", "plunged"),
        *("decline", "declined", "slid", "slide", "tumbled", "tumble", "sank", "lost"),
    )
)
GAINS: Final = frozenset(
    (
        *("rose", "rise", "gain", "gained", "jump", "jumped", "surge", "surged"),
        *("climb", "climbed", "soared", "leap", "leapt", "rally", "rallied"),
    )
)
OF_SHARES: Final = frozenset(
    (
        *("early", "opening", "intraday", "much", "closing", "low", "lowest", "peak"),
        *("high", "index", "rival", "rivals", "peers", "sector", "week", "month"),
        *("year", "morning", "trading", "profit", "sales", "revenue", "while"),
    )
)
OF_VOTES: Final = frozenset(
    (
        *("exit", "poll", "polls", "first", "round", "counted", "count", "projected"),
        *("projection", "nationally", "district", "votes", "runner-up", "against"),
        *("women", "men", "aged", "abroad", "postal", "early", "predicted", "rival"),
        *("hoped", "hopes", "needed", "needs", "wanted", "had", "threshold"),
    )
)
CUTS: Final = frozenset(
    (
        *("cut", "cuts", "cutting", "axe", "axes", "axing", "shed", "sheds", "loss"),
        *("lose", "losing", "lost", "slash", "eliminate", "redundancies", "losses"),
        *("redundant", "sacked", "go", "laid", "lay", "goes"),
    )
)
WORKERS: Final = frozenset(
    ("jobs", "workers", "staff", "employees", "redundancies", "losses", "posts")
)
OF_JOBS: Final = frozenset(
    ("whom", "them", "which", "employs", "employ", "worldwide", "globally", "britain")
)
DEADS: Final = frozenset(("dead", "victims", "killed", "deceased"))
MOURNED: Final = frozenset(
    ("funeral", "funerals", "buried", "bodies", "died", "mourned", "dead", "morgue")
)
OF_THE_DEAD: Final = frozenset(
    ("injured", "wounded", "ago", "including", "among", "blamed")
)
DEALS: Final = frozenset(
    ("settlement", "deal", "contract", "fine", "takeover", "purchase", "order", "loan")
)
PAYS: Final = frozenset(("pay", "pays", "paying", "paid"))
CROWDS: Final = frozenset(("front", "crowd", "attendance", "gate"))
AT_A_GROUND: Final = frozenset(("at", "in", "to", "was", "saw", "sang", "fans", "who"))
OF_CROWDS: Final = frozenset(("record", "average", "capacity", "attendances", "crowds"))
UNITS: Final = frozenset(
    (
        *("days", "weeks", "months", "years", "hours", "minutes", "metres", "meters"),
        *("kilometres", "kilometers", "km", "miles", "feet"),
    )
)
LENGTHS: Final = frozenset(("lasted", "lasting", "lasts", "long", "tall", "high"))
MANY_LENGTHS: Final = frozenset(
    (
        *("race", "run", "walk", "contract", "deal", "period", "ban", "sentence"),
        *("loan", "lease", "bond", "bonds", "freestyle", "hurdles", "event", "high"),
        *("low", "window", "plan", "course", "average", "limit", "old", "mark"),
        "term",
    )
)
"""Of these there are several of several lengths."""
KNOWN: Final = frozenset(("the", "this", "these", "those"))
NO_THING: Final = (
    SMALL
    | DETERMINERS
    | PREPOSITIONS
    | frozenset(PRONOUNS)
    | {"which", "that", "who", "will", "was", "is"}
)
OPENS_A_MODIFIER: Final = PREPOSITIONS | {
    *("who", "that", "which", "whose", "of", "for", "in", "at", "from", "by", "with"),
}
ENDS_A_NOUN: Final = frozenset(("as", "and", "but", "or", "than"))
