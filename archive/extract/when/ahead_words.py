"""The words that look forward or back from the day of publication, as tables."""

from typing import Final

# These look forward ...
FORWARD: Final = frozenset(
    (
        *(
            "will",
            "would",
            "shall",
            "won't",
            "won’t",
            "'ll",
            "’ll",
            "expected",
            "scheduled",
            "due",
        ),
        *("set", "slated", "planned", "plans", "plan", "planning", "intends", "hopes"),
        *("upcoming", "going", "expects", "aims", "ahead", "begins", "expires"),
        *(
            "runs",
            "starts",
            "opens",
            "deadline",
            "may",
            "might",
            "can",
            "could",
            "flies",
        ),
        *("promised", "promises", "pledged", "vowed", "invited", "postponed", "must"),
        *("should", "looming", "awaits", "forthcoming", "slates", "expect", "comes"),
        *("takes", "meet", "meets", "faces", "returns", "resumes", "arrives", "closes"),
        *("go", "goes", "travel", "lapses", "lapse", "expire", "sits"),
        *("continues", "ends", "votes", "travels", "hosts", "kicks", "visits"),
        *("falls", "decides", "departs", "leaves", "retires", "reconvenes", "convenes"),
        *("promise", "pledge", "vow", "will", "eye", "eyes"),
        *("concludes", "finishes", "premieres", "debuts", "reopens", "elapses"),
        *("looms", "loom", "applies", "airs", "anticipates", "foresees"),
    )
)
# ... and these back, besides words in -ed that follow no preposition or article.
BACK: Final = frozenset(
    (
        *("said", "told", "was", "were", "had", "has", "have", "did", "went", "came"),
        *(
            "met",
            "held",
            "spoke",
            "wrote",
            "took",
            "made",
            "gave",
            "saw",
            "left",
            "won",
        ),
        *("arose", "awoke", "bore", "bit", "blew", "clung", "crept", "drank", "drove"),
        *("ate", "forbade", "forgot", "forgave", "froze", "hid", "knelt", "knew"),
        *("leapt", "rode", "rang", "shook", "shone", "shrank", "sang", "slept"),
        *("sprang", "swam", "tore", "wove", "wept", "withdrew", "overtook", "overcame"),
        *("foresaw", "retook", "overthrew", "underwent", "oversaw"),
        *("lost", "fell", "rose", "began", "broke", "struck", "hit", "killed", "died"),
        *("found", "sent", "got", "put", "ran", "flew", "led", "shot", "sank", "read"),
        *(
            "interview",
            "statement",
            "speech",
            "remarks",
            "briefing",
            "woke",
            "stood",
            "built",
            "bought",
            "caught",
            "chose",
            "fled",
            "heard",
            "kept",
        ),
        *(
            "laid",
            "spent",
            "stole",
            "taught",
            "thought",
            "threw",
            "wore",
            "felt",
            "swore",
        ),
        *("became", "brought", "sold", "fought", "says", "grew", "drew", "paid", "sat"),
        *("taken", "given", "written", "shown", "seen", "done", "stolen", "fallen"),
        *("chosen", "born", "begun", "drawn", "driven", "broken", "frozen", "thrown"),
        *("beaten", "withdrawn", "undertaken", "hidden", "forbidden", "spoken"),
    )
)
# "In an interview on Monday" looks back, "agreed to give an interview on Monday" nowhere.
SPEECHES: Final = frozenset(
    ("interview", "statement", "speech", "remarks", "briefing", "read")
)
NO_VERB_AFTER: Final = frozenset(
    (
        *(
            "on",
            "of",
            "in",
            "the",
            "a",
            "an",
            "for",
            "with",
            "by",
            "from",
            "and",
            "his",
        ),
        *("its", "their", "her", "more", "most", "newly", "this", "that", "to"),
        "behind",
    )
)
# In -ed, and no verb of what is over.
NOT_PAST: Final = frozenset(
    (
        *("need", "feed", "speed", "breed", "exceed", "proceed", "succeed", "indeed"),
        *("seed", "heed", "bleed", "greed", "creed", "deed", "bed", "red", "shed"),
        *("hundred", "sacred", "wicked", "naked", "united", "kindred", "weed", "med"),
        *("embed", "shred", "sled", "biped", "infrared", "unprecedented", "talented"),
    )
)
# "a plan to" looks nowhere, "they plan to" forward.
ALSO_NOUNS: Final = frozenset(
    (
        *("plan", "plans", "hopes", "visits", "ends", "votes", "hosts", "starts"),
        *(
            "promise",
            "pledge",
            "vow",
            "eye",
            "eyes",
            "set",
            "leaves",
            "falls",
            "finishes",
            "premieres",
            "debuts",
            "comes",
        ),
    )
)
# "warned of rain over the weekend" looks forward, "warned on Monday" back.
FORECASTS: Final = frozenset(
    ("warned", "warns", "warning", "forecast", "predicted", "predicts")
)
# "agreed to sign": what is agreed to is to come.
RESOLVED: Final = frozenset(("agreed", "decided", "undertook", "offered", "resolved"))
# "promised on Monday to pay": right before a date they say when it was promised.
SAID_THEN: Final = frozenset(
    ("promised", "pledged", "vowed", "invited", "postponed", "agreed", "decided")
)
MAY_BE: Final = frozenset(
    ("could", "would", "will", "may", "might", "can", "should", "must", "shall")
)
# "Schools are shut on Thursday."
STATES: Final = frozenset(
    (
        *("shut", "closed", "open", "off", "back", "over", "due", "forecast"),
        *("likely", "unlikely", "possible", "out"),
    )
)
# "The book is published on Thursday."
RELEASED: Final = frozenset(
    (
        *("published", "released", "screened", "aired", "broadcast", "shown", "held"),
        *(
            "unveiled",
            "launched",
            "opened",
            "expected",
            "played",
            "staged",
            "contested",
        ),
        *(
            "buried",
            "sworn",
            "inaugurated",
            "issued",
            "announced",
            "decided",
            "repeated",
        ),
        "drawn",
    )
)
ORDERED: Final = frozenset(
    (
        *("ordered", "imposed", "suspended", "banned", "announced", "halt", "ban"),
        *("insists", "insist", "demands", "demand", "demanding", "seeks", "proposes"),
    )
)
# "Listed for 6 June."
SCHEDULED_FOR: Final = frozenset(
    (
        *("listed", "pencilled", "penciled", "booked", "fixed", "timetabled", "called"),
        *("scheduled", "planned", "set", "slated", "forecast", "billed", "arranged"),
        *("in", "convened", "announced", "expected", "lined"),
        *("rescheduled",),
    )
)
# "Moved the vote to 12 May."
MOVED: Final = frozenset(
    (
        *("moved", "pushed", "postponed", "delayed", "deferred", "rescheduled", "put"),
        *("brought", "adjourned", "extended", "shifted", "move", "postpone", "delay"),
        *("extend", "push", "shift", "defer", "reschedule"),
    )
)
# Right before a date: somebody means to act then.
CIRCLED: Final = frozenset(("circled", "eyeing", "targeting", "eyes", "targets"))
# "Has summoned both chiefs to a meeting on Thursday": such a perfect tells no day that is over.
CALLED_TO: Final = frozenset(
    (
        "summoned",
        "invited",
        "called",
        "asked",
        "ordered",
        "told",
        "recalled",
        "convened",
    )
)
# Right before "Friday's session": it was to come.
CALLED_OFF: Final = frozenset(
    (
        *("canceled", "cancelled", "scrapped", "postponed", "delayed", "rescheduled"),
        *("cancel", "scrap", "postpone", "delay", "reschedule", "off", "boycott"),
        *("cancels", "scraps", "postpones", "delays", "reschedules", "boycotts"),
    )
)
# "Waited until Monday": that day is over.
STAYED: Final = frozenset(
    (
        *("sat", "waited", "stayed", "lasted", "remained", "slept", "talked", "worked"),
        *("kept", "stood", "hid", "lay", "lived", "went", "debated", "negotiated"),
    )
)
UNDONE: Final = frozenset(
    ("didn't", "didn’t", "couldn't", "couldn’t", "hadn't", "hadn’t", "wasn't", "wasn’t")
)
# Before "to" these say that something is to come.
TO_COME_TO: Final = frozenset(
    (
        *("want", "wants", "need", "needs", "hope", "hoping", "intend", "intending"),
        *("aim", "aiming", "seek", "seeks", "seeking", "prepare", "prepares", "ready"),
        *(
            "preparing",
            "likely",
            "bound",
            "poised",
            "forecast",
            "invitation",
            "invitations",
            "invited",
            "about",
            "prepared",
        ),
        *("threatens", "threatening", "threatened", "promising", "vowing", "asking"),
        *("track", "course"),
        *("proposed", "proposes", "proposing", "offers", "offering"),
    )
)
# "’d" before one of these is "would".
WOULD: Final = frozenset(
    (
        *("be", "go", "get", "take", "meet", "come", "return", "play", "start", "make"),
        *(
            "look",
            "try",
            "call",
            "tell",
            "write",
            "pay",
            "help",
            "stop",
            "keep",
            "send",
        ),
        *("bring", "speak", "work", "need", "want", "think", "check", "ask", "move"),
        *(
            "rather",
            "like",
            "love",
            "wait",
            "stay",
            "fight",
            "win",
            "lose",
            "buy",
            "sell",
        ),
        *("have", "do", "see", "know", "find", "give", "vote", "sign", "open", "leave"),
    )
)
# Whoever wants one to do something, or asks for a thing by a day, has that day before them.
WANTS: Final = frozenset(("want", "wants", "wanted"))
ASKS_FOR: Final = frozenset(
    (
        *("asked", "asks", "ask", "called", "calls", "demanded", "demands", "wants"),
        *("wanted", "want", "seeks", "sought", "requested", "promised", "ordered"),
        *("urged", "pressed", "asking", "demanding", "seeking", "calling"),
    )
)
# "Was ordered to appear in court on Monday."
APPEARS: Final = frozenset(
    (
        *("appear", "give", "testify", "attend", "answer", "face", "report", "speak"),
        *("return", "submit", "explain", "present"),
    )
)
# Before "for": "reviewed preparations for a forum in March".
PREPARED: Final = frozenset(
    (
        *("preparations", "preparation", "arrangements", "ready", "preparing"),
        *("prepare", "prepares", "bracing", "braced"),
    )
)
# Whoever does this on a day will do it: "Mali play Ghana on Friday", "they fly home on Monday".
TEAMS_DO: Final = frozenset(
    (
        *("play", "fly", "face", "host", "decide", "gather", "convene", "reconvene"),
        *("arrive", "depart", "resume", "begin", "take", "retire", "reopen", "sail"),
        *("vote", "elect", "choose", "rule", "contest", "march", "strike", "return"),
        *("meet", "travel", "visit", "expire", "expires"),
        *("leave", "apply", "fall", "close", "start", "end", "go", "change"),
        *("walk", "try", "lose", "break"),
    )
)
# "Rain was forecast between 8 and 14 May."
FORESEEN: Final = frozenset(
    ("forecast", "predicted", "projected", "tipped", "billed", "foreseen", "booked")
)

OFF: Final = frozenset(
    (
        *(("cancelled",), ("canceled",), ("scrapped",), ("postponed",), ("dropped",)),
        *(
            ("abandoned",),
            ("shelved",),
            ("aborted",),
            ("put", "off"),
            ("called", "off"),
        ),
    )
)
"""What was done to a meeting, or on a day, that is not to be."""
OFF_OR_MOVED: Final = OFF | {("delayed",), ("pushed", "back"), ("put", "back")}
