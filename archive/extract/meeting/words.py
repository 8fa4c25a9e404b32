"""The words that English news tells meetings with, as tables: triggers with who takes which part, modes, travel."""

from typing import Final, Literal

import attrs

from archive.claim.meeting import Mode, Part

Shape = Literal[
    "taken",
    "object",
    "with",
    "passive",
    "to",
    "arrival",
    "mediation",
    "paid",
    "joined",
    "called",
]


@attrs.frozen(kw_only=True)
class Trigger:
    """A verb that may tell a meeting: where the others stand, and which parts the subject and they take."""

    shape: Shape
    subject: Part = "attendee"
    other: Part = "attendee"
    mode: Mode = "unknown"
    may_be_place: bool = False
    needs_person: bool = False


_MEET: Final = Trigger(shape="object", mode="in_person")
_HOST: Final = Trigger(
    shape="object", subject="host", other="guest", mode="in_person", needs_person=True
)
_SEE: Final = Trigger(shape="object", mode="in_person", needs_person=True)
_CALL: Final = Trigger(shape="object", mode="call", needs_person=True)
_VISIT: Final = Trigger(
    shape="object", subject="guest", other="host", mode="in_person", may_be_place=True
)
RANG: Final = frozenset(("called", "calls", "rang", "rings", "rung"))
# "Took a call from the minister".
TAKEN: Final = frozenset(("took", "takes"))
# "Called on the mayor": a visit.
CALLED_ON: Final = frozenset(("called", "calls", "call"))
SPOKEN: Final = frozenset(
    (
        "lunched",
        "dined",
        "breakfasted",
        "spoke",
        "spoken",
        "talked",
        "speaks",
        "conferred",
        "discussed",
        *("negotiated", "bargained", "pleaded", "haggled", "consulted", "reasoned"),
        *("interacted", "liaised", "chatted", "huddled", "huddle", "huddles"),
        # Bare, they are asked for "will" or "to" before them.
        *(
            "lunch",
            "dine",
            "breakfast",
            "confer",
            "talk",
            "speak",
            "dining",
            "lunching",
            *("dines", "lunches", "breakfasts"),
        ),
    )
)
VERBS: Final = {
    **dict.fromkeys(("met", "meets", "meet", "meeting"), _MEET),
    **dict.fromkeys(("hosted", "hosts", "host", "received", "receives"), _HOST),
    **dict.fromkeys(("receive", "greeted", "welcomed", "welcome"), _HOST),
    **dict.fromkeys(("hosting", "receiving"), _HOST),
    **dict.fromkeys(("summoned", "summons", "entertained", "entertains"), _HOST),
    "saw": _SEE,
    **dict.fromkeys(("telephoned", "phoned", "telephones", "phones"), _CALL),
    **dict.fromkeys(RANG, _CALL),
    "call": Trigger(shape="called"),
    **dict.fromkeys(("visited", "visits", "visit"), _VISIT),
    **dict.fromkeys(SPOKEN, Trigger(shape="with")),
    **dict.fromkeys(
        (
            *(
                "held",
                "holds",
                "hold",
                "had",
                "began",
                "resumed",
                "opened",
                "concluded",
            ),
            *("begin", "begins", "open", "opens", "resume", "resumes", "conclude"),
            *("start", "starts"),
        ),
        Trigger(shape="with"),
    ),
    **dict.fromkeys(
        (
            *("holding", "having", "renewed"),
            "started",
            "went",
            "conducted",
            "return",
            "returned",
            "returns",
            "flew",
            "travelled",
            "traveled",
            "came",
            "shared",
            "ate",
            "sat",
            "sit",
            "sits",
            "exchanged",
            "compared",
            *("exchange", "compare"),
            "ended",
            "wrapped",
            "travel",
            "travels",
            "fly",
            "flies",
            "go",
            "goes",
            "left",
            "leaves",
            "leave",
        ),
        Trigger(shape="with"),
    ),
    **dict.fromkeys(("joined", "joins"), Trigger(shape="joined")),
    **dict.fromkeys(TAKEN, Trigger(shape="taken")),
    **dict.fromkeys(
        ("paid", "pays", "pay", "paying"),
        Trigger(shape="paid", subject="guest", other="host", mode="in_person"),
    ),
    **dict.fromkeys(
        ("gave", "gives", "granted", "grants", "threw", "throws"),
        Trigger(shape="to", subject="host", other="guest", mode="in_person"),
    ),
    **dict.fromkeys(
        ("arrived", "arrives"),
        Trigger(shape="arrival", subject="guest", other="host", mode="in_person"),
    ),
    **dict.fromkeys(
        ("launched", "undertook", "began", "started", "leads", "led", "launches"),
        Trigger(shape="mediation", subject="mediator"),
    ),
}
# Behind "talks between A and B" these say that they are to come.
RESUMES: Final = frozenset(("resume", "start", "restart", "reopen"))
# Behind "A's meeting with B" these say that it was held.
HELD_SO: Final = frozenset(
    (
        *("lasted", "ended", "took", "was", "began", "started", "produced", "yielded"),
        *("went", "ran", "focused", "focussed", "centred", "centered", "covered"),
        *("concluded", "failed", "brought", "led", "dealt", "touched", "dragged"),
        *("stretched", "resulted", "followed", "came", "opened", "broke", "drew"),
        *("marked", "set", "turned", "dwelt", "collapsed", "resumed"),
        *("cleared", "paved", "helped", "were", "wrapped", "angered", "raised"),
    )
)
# "After talks with B, A said": what opens such words, and what A did.
AMID: Final = frozenset(("after", "following", "during", "at", "in"))
AMID_SAID: Final = frozenset(
    ("said", "says", "told", "tells", "added", "announced", "warned", "wrote")
)
# "began" and "started" open talks and mediations alike: which, the noun behind them says.
ALSO_WITH: Final = frozenset(("began", "started"))
PASSIVE: Final = frozenset(("received", "hosted", "greeted", "welcomed", "met"))
AUXILIARIES: Final = frozenset(("was", "were", "been", "being", "is", "are", "be"))
TALKS: Final = frozenset(
    (
        *("talks", "talk", "meeting", "meetings", "negotiations", "discussions"),
        *("summit", "conversation", "call", "conversations", "consultations"),
        *("appointment", "round", "audience", "videoconference", "teleconference"),
        *("sit-down", "roundtable", "round-table", "one-on-one", "chat", "chats"),
        *("discussion", "huddle", "tête-à-tête", "get-together", "catch-up"),
        *("mini-summit", "mini-summits", "one-to-one", "heart-to-heart"),
    )
)
# "Sat down with", "will sit down with".
SITTING: Final = frozenset(("sat", "sit", "sits"))
# "Met one-on-one": how they met, and nobody else.
ALONE: Final = frozenset(
    ("one-on-one", "face-to-face", "face", "one", "twice", "alone")
)
# "Discussed it with B at a meeting".
MET_AT: Final = frozenset(("meeting", "talks", "summit", "call", "conversation"))
# "Exchanged views with".
VIEWS: Final = frozenset(("views", "notes"))
# "Had dinner with": a meeting over a meal.
MEALS: Final = frozenset(
    (
        *("dinner", "lunch", "breakfast", "supper", "tea", "coffee", "luncheon"),
        *("reception", "banquet", "brunch", "iftar", "barbecue"),
    )
)
# "The two spoke": the two whom the sentence has named.
BOTH: Final = frozenset(
    (
        *(("the", "two"), ("the", "pair"), ("both",), ("the", "two", "men")),
        *(("both", "men"), ("the", "two", "women"), ("the", "two", "sides")),
        *(("both", "sides"), ("the", "two", "officials"), ("both", "officials")),
        ("both", "parties"),
        *(("the", "duo"), ("the", "two", "leaders"), ("the", "two", "diplomats")),
    )
)
LASTED: Final = frozenset(("minutes", "hour", "hours"))
# Between a verb and such a noun stand only a few describing words.
NOUN_WITHIN: Final = 5
BETWEEN_WITHIN: Final = 14
MODES: Final[dict[str, Mode]] = {
    "phone": "call",
    "telephone": "call",
    "call": "call",
    "telephoned": "call",
    "phoned": "call",
    "video": "video",
    "videoconference": "video",
    "videolink": "video",
    "virtual": "video",
    "zoom": "video",
}
PLANNED: Final = frozenset(
    (
        "will",
        "due",
        "set",
        "expected",
        "scheduled",
        "slated",
        "plans",
        "plan",
        "planning",
        "planned",
        "arranged",
        *("expects", "intends", "aims"),
        "is",
        "are",
        *("'ll", "’ll", "'re", "’re"),
    )
)
CANCELLED: Final = frozenset(("cancelled", "canceled", "postponed", "scrapped"))
# What is only wished or promised may come about, where a day is told.
WISHED: Final = frozenset(
    (
        *("hopes", "hope", "hoped", "hoping", "wants", "want", "wanted", "asked"),
        *("requested", "sought", "seeking", "request", "requests", "seeks", "offered"),
        *("offer", "proposed", "ready", "willing", "prepared", "may", "might", "could"),
        *("meant", "supposed", "wanting", "invited"),
    )
)
PROMISED: Final = frozenset(
    ("promised", "promises", "pledged", "vowed", "intends", "intended", "agreed")
)
# What is only wished, offered or refused was no meeting.
NOT_HELD: Final = (
    WISHED
    | PROMISED
    | frozenset(
        (
            *(
                "can",
                "declined",
                "demanded",
                "demands",
                "ended",
                "failed",
                "halt",
                "if",
            ),
            *("must", "n't", "neither", "never", "no", "nobody", "none", "nor", "not"),
            *("opposed", "refused", "refuses", "rejected", "rejects", "should", "stop"),
            *("threatened", "unless", "urged", "whether", "without", "would"),
        )
    )
)
DENIED: Final = frozenset(("denied", "denies", "denying"))
DELEGATIONS: Final = frozenset(
    ("delegation", "side", "guest", "visitor", "team", "mission")
)
# Besides the offices and groups of the lexicon, these are people whom one meets.
OTHERS: Final = frozenset(
    (
        "counterpart",
        "counterparts",
        *("d'affaires", "d’affaires"),
        "opposite",
        "family",
        "families",
        "opposition",
        "ally",
        "allies",
        *("accused", "deceased", "petitioner", "appellant", "plaintiff", "defendant"),
        *("injured", "wounded", "bereaved", "victims", "survivors", "merchant"),
        *("staff", "management", "leadership", "executives", "board", "head", "heads"),
        *("camp", "camps", "faction", "factions", "undersecretary", "undersecretaries"),
        *(
            "member",
            "lawmaker",
            "representative",
            "delegate",
            "congressman",
            "solicitor",
        ),
        *("clergy", "fans", "squatters", "headmen", "kaumātua", "sarpanches", "chiefs"),
        *("outsiders", "strikers", "traders", "locals", "youths", "veterans", "bosses"),
        *("superior", "superiors", "boss", "employers", "creditors", "parties"),
        *("convener", "conveners", "bosses", "donors", "creditors", "elders", "chiefs"),
        *("kingmakers", "growers", "producers", "exporters", "importers", "inventors"),
        *("entrepreneurs", "industrialists", "investors", "fishermen", "smallholders"),
        *("villagers", "parents", "relatives", "pensioners", "veterans", "academics"),
        *("teachers", "nurses", "tribesmen", "artists", "vintners", "breeders"),
        *("bondholders", "noteholders", "lenders", "bankers", "unionists", "crews"),
        *("whip", "whips", "bodies", "mlas", "mks", "msps", "meps"),
        *("trawlermen", "dockworkers", "midwives", "pilots", "drivers", "tenants"),
    )
)
# "Met in the final": a match; "met for the first time" is none.
MATCHES: Final = frozenset(
    (
        *("final", "finals", "semi-final", "semifinal", "semi-finals", "quarter-final"),
        *("quarter-finals", "quarterfinals", "semifinals"),
        *("quarterfinal", "playoffs", "play-offs", "playoff", "derby", "match", "game"),
        *("ring", "bout", "rematch"),
        *("league", "cup", "season", "tie", "fixture", "round-robin", "leg", "innings"),
    )
)
# "The plan met with": how it was received.
RECEPTION: Final = frozenset(
    (
        *("criticism", "resistance", "opposition", "scepticism", "skepticism"),
        *("applause", "approval", "outrage", "silence", "protest", "protests", "anger"),
        *("boos", "cheers", "derision", "ridicule", "fury", "suspicion", "disbelief"),
        *("success", "disapproval", "refusal", "indifference", "objections"),
    )
)
LEADERS: Final = frozenset(
    ("president", "prime", "premier", "king", "chancellor", "emir", "sultan", "queen")
)
# Bodies that are papers: "welcomed the statement" is no meeting.
NOT_PEOPLE: Final = frozenset(
    (
        *("statement", "report", "readout", "communique", "communiqué", "study"),
        *("survey", "poll", "paper", "document", "letter", "memo", "filing", "state"),
        *(
            "complaint",
            "indictment",
            "ruling",
            "lawsuit",
            "security",
            "trade",
            "general",
        ),
    )
)
# So the words of several people end: "evacuees", "tribesmen", "growers".
FOLK_ENDINGS: Final = (
    *("ees", "smen", "swomen", "ists", "ians", "crats", "ers", "ors", "eurs", "ants"),
)
# They end as people do ("growers", "tenants") and are none.
NO_FOLK: Final = frozenset(
    (
        *("numbers", "orders", "powers", "letters", "papers", "waters", "offers"),
        *("matters", "quarters", "chapters", "charters", "computers", "containers"),
        *("tankers", "trawlers", "rivers", "towers", "corners", "covers", "flowers"),
        *("fingers", "shoulders", "tenders", "borders", "headquarters", "centers"),
        *("meters", "factors", "sectors", "motors", "tractors", "reactors"),
        *("indicators", "errors", "doors", "floors", "colors", "favors", "mirrors"),
        *("vectors", "sensors", "monitors", "generators", "elevators", "corridors"),
        *("harbors", "rumors", "tumors", "terrors", "horrors", "honors", "flavors"),
        *("anchors", "detectors", "processors", "ventilators", "maneuvers"),
        *("servers", "others", "answers", "cheers", "jeers", "posters", "stickers"),
        *("banners", "barriers", "carriers", "cruisers", "destroyers", "bombers"),
        *("choppers", "helicopters", "routers", "printers", "scooters", "rollers"),
        *("blazers", "disasters", "clusters", "filters", "theaters", "registers"),
        *("transfers", "liters", "kilometers", "centimeters", "headers", "trailers"),
        *("dinners", "suppers", "summers", "winters", "layers", "prayers", "ladders"),
        *("feathers", "grants", "restaurants", "plants", "variants", "warrants"),
        *("pollutants", "wants", "pants", "elephants", "hydrants", "implants"),
        *("covenants", "markers", "triggers", "dangers", "mergers", "binders"),
        *("folders", "lockers", "boilers", "shelters", "gutters", "shutters"),
        *("counters", "encounters", "fees", "trees", "committees", "degrees"),
        *("guarantees", "knees", "bees", "lists", "mists", "fists", "wrists"),
        *("twists", "coffees", "pedigrees", "marquees", "rupees", "decrees"),
        *("subcommittees"),
    )
)
