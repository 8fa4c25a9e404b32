"""What stands around figures in English news, as tables: what is counted, bounds, and what is no figure."""

from typing import Final

from archive.claim.figure import Bound

# After a number these count people who are not named.
CASUALTIES: Final = frozenset(
    (
        *("dead", "killed", "injured", "wounded", "missing", "hurt", "arrested"),
        *("detained", "homeless", "infected", "displaced", "stranded", "trapped"),
        *("unaccounted", "hospitalised", "hospitalized", "sickened", "evacuated"),
    )
)
# Behind these, whoever is counted without a noun is people, and every count is worth recording.
CASUALTY_VERBS: Final = frozenset(
    (
        *("killed", "killing", "wounded", "wounding", "injured", "injuring", "kill"),
        *("arrested", "arresting", "detained", "detaining", "expelled", "expelling"),
        *("kills", "wounds", "injures", "detains", "arrests", "frees", "rescues"),
        *("displaced", "displacing", "displaces", "uprooted", "uprooting", "infected"),
        *("evacuated", "evacuating", "infecting", "deported", "deporting", "sickened"),
        *("trapped", "trapping", "stranded", "stranding", "hospitalised"),
        *("kidnapped", "kidnapping", "jailed", "rescued", "saved", "executed", "freed"),
    )
)
FATES: Final = frozenset(
    ("died", "survived", "fled", "remain", "remained", "drowned", "perished", "came")
)
TOLLS: Final = frozenset(("toll", "deaths", "casualties", "fatalities", "death"))
# "Handed over 700 kg" is no bound.
PHRASAL: Final = frozenset(
    ("hand", "handed", "hands", "handing", "took", "take", "taken", "turned", "turn")
)
IRREGULAR_PLURALS: Final = frozenset(
    (
        *("people", "men", "women", "children", "schoolchildren", "personnel", "staff"),
        *("troops", "police", "aircraft", "cattle", "sheep", "feet", "teeth", "crew"),
        *("fishermen", "policemen", "servicemen", "lawmen", "horsemen", "clergymen"),
        *("memoranda", "referenda", "larvae", "post-larvae", "bacteria", "criteria"),
        *("mice", "geese", "oxen", "fish", "deer", "salmon", "shrimp", "airmen"),
        *("folk", "salesmen", "womenfolk", "menfolk", "livestock", "poultry"),
        *("congressmen", "councilmen", "firemen", "craftsmen", "gunmen", "seamen"),
    )
)
SINGULARS: Final = frozenset(
    (
        *("measles", "mumps", "rabies", "shingles", "diabetes", "politics", "news"),
        *("economics", "athletics", "gymnastics", "mathematics", "physics", "lens"),
        *("perhaps", "always", "towards", "besides", "sometimes", "afterwards"),
        *("upwards", "overseas", "chaos", "atlas", "canvas", "alias", "texas"),
        *("christmas", "thomas", "james", "wales", "paris", "mars"),
    )
)
"""They end in "s" and are one."""
NOT_PLURAL: Final = ("ss", "us", "is", "ous", "'s", "’s")
# A small number in words counts something worth recording only with a measure or one of these:
# "two leaders" and "two summers" are talk.
WORTH_COUNTING: Final = frozenset(
    (
        *(
            "people",
            "persons",
            "men",
            "women",
            "children",
            "soldiers",
            "troops",
            "dead",
        ),
        *(
            "civilians",
            "officers",
            "workers",
            "migrants",
            "victims",
            "bodies",
            "deaths",
        ),
        *("students", "patients", "hostages", "prisoners", "fighters", "passengers"),
        *("protesters", "refugees", "journalists", "miners", "fishermen", "families"),
        *(
            "ships",
            "vessels",
            "boats",
            "aircraft",
            "jets",
            "planes",
            "drones",
            "missiles",
        ),
        *("tanks", "rockets", "houses", "homes", "buildings", "villages", "cases"),
        *("votes", "ports", "mines", "hospitals", "schools", "lives", "injuries"),
        *("helicopters", "districts", "provinces", "regions", "museums", "libraries"),
        *("countries", "cities", "towns", "companies", "factories", "farms", "clinics"),
        *("centres", "centers", "trains", "buses", "cars", "trucks", "lorries"),
        *("flights", "analysts", "lawmakers", "members", "councillors", "seats"),
        *("judges", "doctors", "nurses", "teachers", "attacks", "explosions", "banks"),
        *("policemen", "injured", "wounded", "killed", "missing", "arrests", "shells"),
    )
)
# Before a small number in words: what follows is known already ("the two leaders").
DEFINITE: Final = frozenset(
    (
        *(
            "the",
            "these",
            "those",
            "his",
            "her",
            "its",
            "their",
            "our",
            "both",
            "other",
        ),
        *("first", "last", "past", "next", "my", "your", "every", "all", "any"),
    )
)
# The number behind one of these is a name: "Article 5", "No. 10", "Boeing 737".
DESIGNATIONS: Final = frozenset(
    (
        *("article", "section", "chapter", "number", "flight", "boeing", "airbus"),
        *("route", "highway", "studio", "resolution", "channel", "unit", "room", "act"),
        *(
            "page",
            "line",
            "level",
            "phase",
            "type",
            "model",
            "version",
            "grade",
            "gate",
        ),
        *("no", "nos", "covid", "covid-19", "station", "area", "block", "platform"),
        *("sector", "ward", "zone", "district", "local", "terminal", "exit", "lane"),
        *("ftse", "nasdaq", "cac", "nifty", "stoxx", "russell", "fortune", "dax"),
        *("nikkei", "topix", "csi", "kospi", "asx"),
        *("lot", "plot", "apartment", "suite", "pier", "junction", "bus", "camp"),
        *("aged", "age", "verse", "figure", "table", "part", "radio", "channel", "tel"),
    )
)
JET_WORDS: Final = frozenset(
    (
        "max",
        "jet",
        "jets",
        "aircraft",
        "airliners",
        "dreamliner",
        "dreamliners",
        "plane",
    )
)
# With a capital letter: "Form 3", "Standard 8 candidates", "Year 11 pupils".
CAPITAL_DESIGNATIONS: Final = frozenset(
    ("form", "standard", "class", "stage", "court", "year", "key", "gen", "appendix")
)
# "Children under 12", "those over 65".
AGED: Final = frozenset(
    (
        *("people", "children", "kids", "those", "anyone", "everyone", "women", "men"),
        *("girls", "boys", "adults", "patients", "them", "residents", "workers"),
        *("pensioners", "somebody", "someone", "anybody", "everybody", "youngsters"),
        *("voters", "players", "babies", "infants", "teenagers", "drivers", "citizens"),
        *("aged", "males", "females", "nobody", "pupils", "users", "passengers"),
    )
)
# What ends a noun phrase after a number.
PHRASE_ENDS: Final = frozenset(
    (
        *("a", "an", "the", "and", "but", "or", "as", "at", "by", "for", "from", "in"),
        *("into", "of", "on", "to", "with", "when", "where", "which", "who", "that"),
        *("was", "is", "has", "his", "its", "this", "does", "unless", "across", "plus"),
        *("after", "before", "if", "while", "he", "she", "they", "it", "were", "had"),
        *("will", "would", "until", "through", "because", "since", "said", "says"),
        *("under", "over", "during", "there", "their", "are", "have", "been", "be"),
        *(
            "than",
            "means",
            "being",
            "per",
            "each",
            "not",
            "so",
            "also",
            "more",
            "less",
            "last",
            "next",
        ),
        *("this", "may", "could", "can", "did", "do", "about", "against", "between"),
        *(
            "among",
            "near",
            "off",
            "out",
            "up",
            "down",
            "these",
            "those",
            "her",
            "whose",
        ),
    )
)
BOUNDS_BEFORE: Final[dict[tuple[str, ...], Bound]] = {
    ("more", "than"): "at_least",
    ("greater", "than"): "at_least",
    ("at", "least"): "at_least",
    ("no", "fewer", "than"): "at_least",
    ("no", "less", "than"): "at_least",
    ("not", "less", "than"): "at_least",
    ("over",): "at_least",
    ("above",): "at_least",
    ("exceeding",): "at_least",
    ("upwards", "of"): "at_least",
    ("up", "to"): "at_most",
    ("as", "many", "as"): "at_most",
    ("as", "much", "as"): "at_most",
    ("at", "most"): "at_most",
    ("no", "more", "than"): "at_most",
    ("not", "more", "than"): "at_most",
    ("less", "than"): "at_most",
    ("fewer", "than"): "at_most",
    ("within",): "at_most",
    ("under",): "at_most",
    ("below",): "at_most",
    ("about",): "about",
    ("around",): "about",
    ("some",): "about",
    ("roughly",): "about",
    ("approximately",): "about",
    ("nearly",): "about",
    ("almost",): "about",
    ("close", "to"): "about",
    ("closer", "to"): "about",
    ("nearer", "to"): "about",
    ("just", "over"): "about",
    ("just", "under"): "about",
    ("just", "above"): "about",
    ("just", "below"): "about",
    ("just", "more", "than"): "about",
    ("just", "less", "than"): "about",
    ("slightly", "more", "than"): "about",
    ("slightly", "less", "than"): "about",
    ("slightly", "over"): "about",
    ("slightly", "under"): "about",
    ("a", "little", "over"): "about",
    ("a", "little", "under"): "about",
    ("little", "more", "than"): "about",
    ("a", "shade", "under"): "about",
    ("a", "shade", "over"): "about",
    ("in", "the", "region", "of"): "about",
    ("something", "like"): "about",
    ("approaching",): "about",
    ("perhaps",): "about",
    ("circa",): "about",
    ("in", "excess", "of"): "at_least",
    ("north", "of"): "at_least",
    ("a", "minimum", "of"): "at_least",
    ("as", "few", "as"): "at_least",
    ("as", "little", "as"): "at_least",
    ("as", "low", "as"): "at_least",
    ("as", "high", "as"): "at_most",
    ("a", "maximum", "of"): "at_most",
    ("an", "estimated"): "about",
    ("estimated",): "about",
}
LONGEST_BOUND: Final = max(map(len, BOUNDS_BEFORE))
BOUND_ENDS: Final = frozenset(words[-1] for words in BOUNDS_BEFORE)
BOUNDS_BEHIND: Final[dict[tuple[str, ...], Bound]] = {
    ("or", "more"): "at_least",
    ("or", "less"): "at_most",
    ("or", "fewer"): "at_most",
    ("or", "so"): "about",
}
# Between a figure and what it is a figure of: "trade has reached", "the fund was short of".
NOT_A_QUANTITY: Final = PHRASE_ENDS | frozenset(
    (
        *(
            "reach",
            "reached",
            "rise",
            "rose",
            "risen",
            "fall",
            "fell",
            "fallen",
            "grow",
        ),
        *(
            "grew",
            "grown",
            "worth",
            "short",
            "total",
            "totals",
            "least",
            "most",
            "some",
        ),
        *("nearly", "almost", "around", "roughly", "approximately", "many", "much"),
        *("hit", "cost", "costs", "stood", "stands", "put", "only", "just", "a", "now"),
        *("further", "another", "record", "estimated", "above", "below", "within"),
        *("fewer", "close", "no", "up", "down", "increase", "increased", "cut", "lose"),
        *("him", "me", "us", "them", "you", "i", "we", "what", "how", "why", "next"),
        *(
            "such",
            "spent",
            "take",
            "takes",
            "took",
            "get",
            "gets",
            "got",
            "won",
            "lost",
        ),
        *(
            "drop",
            "dropped",
            "jump",
            "jumped",
            "climb",
            "climbed",
            "pay",
            "paid",
            "well",
        ),
    )
)
# "Two days before the robbery" tells a day.
FROM_THEN: Final = frozenset(
    (
        *("before", "after", "ago", "earlier", "later", "since", "previously"),
        *("afterwards", "prior", "ahead", "late"),
    )
)
# "Ranging from 12 to 20" is one spread; "rose from 12 to 20" are two figures.
SPREADS: Final = frozenset(
    (
        *("range", "ranges", "ranged", "ranging", "vary", "varies", "varied"),
        *("varying", "anywhere", "somewhere", "priced", "spanning", "anything"),
    )
)
TELLERS: Final = frozenset(("sources", "officials", "writers", "aides", "diplomats"))
"""How many of them spoke is no figure."""
SPEAKERS: Final = TELLERS | frozenset(
    (
        *("organisers", "organizers", "analysts", "economists", "experts", "unions"),
        *(
            "authorities",
            "campaigners",
            "critics",
            "ministers",
            "researchers",
            "police",
        ),
        *("scientists", "prosecutors", "lawyers", "bosses", "activists", "owners"),
    )
)
"""Who hopes for a number is not what it counts."""
# "Citing two people familiar with the talks": how many told it is no figure.
CITES: Final = frozenset(("citing", "cites", "cited", "cite", "quoting", "quotes"))
KNOWING: Final = frozenset(("familiar", "briefed", "close"))
TOLD_BY: Final = frozenset(("people", "persons", "others"))
CREWS: Final = frozenset(("crew", "staff", "police", "aircraft", "cattle", "sheep"))
"""Several of something, and what several others are: "19 crew members"."""
# "A 20-odd crowd" and "a 12-strong team" count nothing by these words.
NOT_JOINED: Final = frozenset(
    (
        *("odd", "plus", "strong", "something", "old", "time", "fold", "ish", "and"),
        *("style", "era", "type", "led", "based", "rated", "linked", "related", "born"),
        *("like", "size", "sized", "class", "series", "ready", "star", "bit", "nil"),
        *("point", "all", "love", "year", "edition", "model", "vintage", "built"),
    )
)
