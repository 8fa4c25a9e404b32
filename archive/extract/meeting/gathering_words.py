"""The words that tell of a body or a crowd that came together: what it is called, what it did there, who led it."""

from typing import Final

from archive.extract.words.grammar import GROUPS

# What people come together for; "session" and "conference" only with whose it is.
GATHERINGS: Final = frozenset(
    (
        *("meeting", "meetings", "talks", "summit", "session", "briefing", "gathering"),
        *("conference", "consultations", "discussions", "negotiations", "audience"),
        *("dinner", "lunch", "breakfast", "luncheon", "banquet", "reception", "tea"),
        *("roundtable", "round-table", "retreat", "assembly", "forum", "sitting"),
        *("discussion", "panel", "hearing", "workshop", "conversation", "coffee"),
        *("huddle", "get-together", "supper", "debriefing", "baraza", "seminar"),
        *("chat", "chats", "sit-down", "tête-à-tête", "powwow", "parley", "hui"),
        *("encounter", "encounters", "face-to-face", "meet-and-greet"),
        *("one-to-one", "one-to-ones", "heart-to-heart"),
        *("rendezvous", "one-on-one", "brunch", "iftar", "barbecue", "drinks"),
        *("symposium", "convention", "colloquium", "jirga", "conclave", "caucus"),
        *("visit", "call", "videoconference", "teleconference", "round", "appointment"),
    )
)
# With these somebody is asked or heard before others; they are meetings only with who was there.
SHOWS: Final = frozenset(
    ("hearing", "conference", "forum", "call", "round", "seminar", "convention")
)
# "Had", "came out of", "was called to" a meeting "with B".
ATTENDS: Final = frozenset(
    (
        *("participated", "part", "engaged"),
        *("had", "has", "have", "having", "held", "hold", "holds", "holding", "took"),
        *("attended", "attends", "attend", "attending", "left", "joined", "join"),
        *("convened", "convenes", "called", "summoned", "arranged", "organised"),
        *("organized", "came", "come", "emerged", "emerging", "walked", "stormed"),
        *("went", "came", "returned", "completed", "finished", "concluded", "began"),
        *("hosted", "hosts", "chaired", "chairs", "led", "addressed", "resumed"),
        *("granted", "secured", "got", "scheduled", "opened", "enjoyed"),
        *("shared", "entered", "leaving", "departed", "exited", "sat", "flew", "drove"),
        *("expected", "due", "arrived", "arrives", "arrive", "visiting", "landed"),
        *("hurried", "rushed", "headed", "travelled", "traveled", "brought", "taken"),
    )
)

PRESIDES: Final = frozenset(
    (
        *("chaired", "chairs", "chair", "chairing", "convened", "convenes", "led"),
        *(
            "presided",
            "presides",
            "opened",
            "addressed",
            "hosted",
            "hosts",
            "moderated",
        ),
        *("co-chair", "co-chairs", "preside", "convene", "moderate", "moderates"),
        *("co-chaired", "attended", "facilitated", "mediated", "co-hosted", "headed"),
        *("led", "leads", "brokered", "held", "organised", "organized"),
    )
)
# "The committee decided at a meeting", "a gathering at which the minister assured".
DECIDED: Final = frozenset(
    (
        *("decided", "agreed", "resolved", "ruled", "approved", "voted", "ordered"),
        *("adopted", "endorsed", "backed", "rejected", "elected", "appointed", "chose"),
        *("concluded", "said", "announced", "ratified", "passed", "recommended"),
        *("heard", "discussed", "reviewed", "considered", "debated", "unveiled"),
        *("compared", "outlined", "drafted", "finalised", "finalized", "swapped"),
        *("determined", "opted", "pledged", "set", "fixed", "declared", "authorised"),
        *("authorized", "launched", "signed", "learned", "learnt", "dismissed"),
    )
)
# "Told 200 people at a meeting": the object is who heard it.
ADDRESSED: Final = frozenset(
    (
        *("faced", "joined", "introduced"),
        *(
            "told",
            "tells",
            "assured",
            "informed",
            "warned",
            "briefed",
            "asked",
            "urged",
        ),
        *("addressed", "promised", "reminded", "advised", "confronted", "pressed"),
        *("questioned", "thanked", "lectured", "begged", "implored", "challenged"),
        *("notified", "instructed", "ordered", "lobbied", "petitioned", "cautioned"),
    )
)
# "Raised it with senior managers at a meeting": who heard it stands behind "with".
RAISED: Final = frozenset(
    (
        *("raised", "discussed", "shared", "aired", "broached", "reviewed", "debated"),
        *("flagged", "thrashed", "clarified", "negotiated", "tackled", "explored"),
    )
)
# Several people, by their last word, who decide or talk and do not merely stand about.
OFFICIALS: Final = frozenset(
    (
        *("ministers", "leaders", "heads", "officials", "envoys", "delegates", "teams"),
        *("negotiators", "representatives", "diplomats", "ambassadors", "deputies"),
        *(
            "lawmakers",
            "legislators",
            "senators",
            "councillors",
            "councilors",
            "members",
        ),
        *("delegations", "sides", "parties", "governors", "presidents", "mediators"),
        *("directors", "shareholders", "commissioners", "chiefs", "generals", "elders"),
        *("officers", "commanders", "chairs", "chairmen", "bishops", "cardinals"),
        *(
            "executives",
            "managers",
            "trustees",
            "experts",
            "bankers",
            "judges",
            "owners",
        ),
        *("mayors", "premiers", "kings", "monarchs", "aides", "advisers", "advisors"),
        *("secretaries", "lawyers", "unions", "employers", "groups", "committees"),
        *("countries", "governments", "nations", "states", "factions", "camps", "mps"),
        *("chancellors", "counterparts", "policymakers", "regulators", "coaches"),
        *("captains", "players", "chieftains", "clerics", "scholars", "technicians"),
        *("ministries", "companies", "creditors", "lenders", "donors", "sherpas"),
        *("bosses", "airlines", "shippers", "farmers", "traders", "ranchers"),
        *("co-chairs", "conveners", "co-leaders", "vice-presidents", "stewards"),
        *("engineers", "scientists", "principals", "interlocutors", "mcas", "tds"),
    )
)
# Who speak for a land or a body: "envoys from Tarn", "bosses from Velm Rail".
ENVOYS: Final = frozenset(
    (
        *("ministers", "leaders", "officials", "envoys", "delegates", "negotiators"),
        *("representatives", "diplomats", "ambassadors", "delegations", "delegation"),
        *("generals", "commanders", "presidents", "premiers", "lawmakers", "sides"),
        *("executives", "bosses", "managers", "directors", "mediators", "secretaries"),
        *("chiefs", "heads", "governments", "regulators", "deputies", "mission"),
        *("officers", "troops", "experts", "scientists", "engineers"),
    )
)
SENT: Final = ENVOYS | {"counterparts", "colleagues"}
"""Behind "from" stands for whom they come."""
# Who stand about together every day: "fans gathered at the gate" is no meeting.
_CROWDS: Final = frozenset(
    (
        *("people", "men", "women", "boys", "girls", "media", "reports", "sources"),
        *("others", "some", "many", "two", "police", "troops", "soldiers", "reporters"),
        *("journalists", "protesters", "demonstrators", "supporters", "spectators"),
        *("tourists", "pilgrims", "migrants", "refugees", "passengers", "commuters"),
        *("mourners", "friends", "families", "relatives", "rescuers", "bystanders"),
        *("fathers", "mothers", "brothers", "sisters", "wives", "husbands", "sons"),
        *("daughters", "uncles", "aunts", "cousins", "customers", "patients", "pair"),
        *("duo", "militants", "prisoners", "detainees", "inmates", "hostages"),
        *("visitors", "guests", "rivals", "opponents", "suspects", "runners"),
        *("correspondents", "travellers", "travelers", "victims", "witnesses"),
    )
)
# People of one trade or place, who meet on purpose: "hydrologists met in Velm".
FOLK: Final = GROUPS - _CROWDS
# Bodies whose members come together: no paper, no house, no troops.
BODY: Final = frozenset(
    (
        *("committee", "commission", "council", "cabinet", "board", "panel", "team"),
        *("parliament", "senate", "congress", "assembly", "government", "ministry"),
        *("union", "association", "federation", "delegation", "coalition", "alliance"),
        *("group", "tribunal", "jury", "inquiry", "party", "leadership", "executive"),
        *("squad", "politburo", "presidium", "secretariat", "directorate", "syndicate"),
        *(
            "subcommittee",
            "sub-committee",
            "taskforce",
            "task-force",
            "bureau",
            "troika",
        ),
        *("synod", "caucus", "quartet", "mission", "management", "presidency", "forum"),
        *("authority", "agency", "department", "chamber", "cooperative", "senate"),
        *("league", "club", "conclave", "curia", "duma", "majlis", "loya", "quorum"),
        *(
            "consortium",
            "guild",
            "institute",
            "administration",
            "embassy",
            "opposition",
            *("trust", "society", "legislature", "bloc", "movement", "foundation"),
        ),
    )
)
# "Talks resumed", "A second round is to be held": another meeting of those who met.
HELD_AGAIN: Final = frozenset(
    (
        *(("was", "held"), ("were", "held"), ("took", "place"), ("resumed",)),
        *(
            ("will", "take", "place"),
            ("will", "be", "held"),
            ("are", "due"),
            ("is", "due"),
        ),
        *(("is", "to", "be", "held"), ("are", "to", "be", "held"), ("restarted",)),
        *(("did", "take", "place"), ("had", "taken", "place"), ("did", "happen")),
        *(("is", "scheduled", "for"), ("are", "scheduled", "for"), ("will", "resume")),
        *(("is", "set", "for"), ("are", "set", "for"), ("is", "planned", "for")),
        *(("is", "expected"), ("are", "expected"), ("are", "planned", "for")),
        *(("is", "to", "take", "place"), ("are", "to", "resume"), ("will", "follow")),
        *(("is", "scheduled"), ("are", "set", "to", "resume"), ("continue",)),
        *(("has", "been", "pencilled"), ("is", "pencilled"), ("has", "been", "set")),
        *(("has", "been", "scheduled"), ("was", "scheduled"), ("has", "been", "fixed")),
        *(("has", "been", "arranged"), ("is", "planned"), ("is", "slated")),
        *(("resume",), ("restart",), ("reopen",)),
        *(("will", "continue"), ("are", "to", "continue"), ("will", "restart")),
    )
)
