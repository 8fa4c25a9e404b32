"""The words that a meeting is told with beside its verb: where people are called to, what they sign."""

from typing import Final

SEEING: Final = frozenset(("saw", "see", "seen"))
# "Saw B privately", "saw B there": whoever saw somebody so, met them.
SEEN_BEHIND: Final = frozenset(
    (
        *(
            "privately",
            "separately",
            "alone",
            "personally",
            "briefly",
            "again",
            "there",
        ),
        *("here", "one-on-one", "twice", "in", "at", "on", "for", "before", "after"),
        *("face-to-face", "together", "yesterday", "shortly", "earlier", "later"),
    )
)
# "Is to travel to Velm to see B", "is hoping to see him in Velm".
TO_SEE: Final = frozenset(
    (
        *("travel", "travels", "travelled", "traveled", "travelling", "traveling"),
        *("fly", "flies", "flew", "flying", "went", "go", "goes", "going", "drove"),
        *("drive", "driving", "came", "come", "coming", "return", "returned", "head"),
        *("headed", "heading", "hoping", "hopes", "due", "scheduled", "expected"),
        *("expects", "arrived", "arrive", "back", "plans", "planned", "planning"),
        *(
            *("popped", "nipped", "trekked", "cycled", "jetted", "called"),
            *("sent", "sends", "dispatched"),
            "used",
            "stopped",
            "been",
            "arranged",
            "agreed",
            "asked",
            "will",
            "would",
            "set",
            "crossed",
            "walked",
        ),
    )
)
# Whom one only catches sight of.
BYSTANDERS: Final = frozenset(
    (
        *("man", "men", "woman", "women", "people", "boy", "boys", "girl", "girls"),
        *("someone", "somebody", "anyone", "nobody", "person", "persons", "child"),
        *("children", "crowd", "crowds", "gunman", "gunmen", "suspect", "suspects"),
        *("victim", "victims", "body", "bodies", "attacker", "attackers", "soldiers"),
        *("police", "officers", "troops", "driver", "drivers", "passengers", "youths"),
        *("protesters", "protestors", "thief", "thieves", "stranger", "strangers"),
        *("it", "them", "us", "me", "you", "what", "how", "that", "this", "one"),
        *("fans", "players", "customers", "residents", "neighbours", "neighbors"),
        *("team", "side", "company", "government", "party", "army", "group"),
        *("schoolboy", "schoolgirl", "youngster", "pensioner", "teenager", "retiree"),
    )
)
BROUGHT: Final = frozenset(
    (
        *("called", "summoned", "invited", "calls", "summons", "brought", "took"),
        *("hauled", "ushered", "convoked", "gathered", "assembled", "herded"),
    )
)
HOSTED: Final = frozenset(("hosted", "received", "entertained", "feted", "fêted"))
SPANS: Final = frozenset(("hour", "hours", "minutes", "day", "afternoon", "evening"))
SHARED: Final = frozenset(("shared", "shares", "share", "sharing"))
TIES: Final = frozenset(
    (
        *("stage", "platform", "podium", "table", "panel", "stand", "dais", "meal"),
        *("lectern", "rostrum", "dinner", "lunch", "breakfast", "coffee", "drink"),
    )
)
SIGNED: Final = frozenset(("signed", "inked", "initialled", "initialed", "sealed"))
PUT: Final = frozenset(("put", "affixed", "appended", "set"))
PAPERS: Final = frozenset(
    (
        *(
            "agreement",
            "agreements",
            "memorandum",
            "memorandums",
            "memoranda",
            "accord",
        ),
        *("accords", "treaty", "pact", "deal", "protocol", "declaration", "contract"),
        *("communique", "communiqué", "convention", "charter", "mou", "documents"),
        *("text", "deed", "concession", "treaties", "merger", "truces"),
        *("document", "settlement", "roadmap", "minutes", "truce", "ceasefire"),
    )
)
GOING: Final = frozenset(
    (
        *("drove", "went", "walked", "flew", "travelled", "traveled", "came", "rode"),
        *("cycled", "drives", "goes", "go", "hurried", "rushed", "headed", "returned"),
        *("invited", "crossed", "ran", "made"),
    )
)
HOMES: Final = frozenset(
    (
        *("house", "home", "office", "offices", "flat", "apartment", "residence"),
        *(
            "chamber",
            "chambers",
            "room",
            "suite",
            "study",
            "villa",
            "bedside",
            "palace",
        ),
        *("stockroom", "vestry", "rectory", "clinic", "tent", "bungalow", "shop"),
        *("department", "ministry", "boardroom", "headquarters", "farm", "desk"),
        *("ranch", "cottage", "lodge", "tent", "headquarters", "mansion", "door"),
    )
)
HEARD: Final = frozenset(
    (
        *("told", "informed", "delivered", "handed", "notified", "briefed", "thanked"),
        *("presented", "apologised", "apologized", "conveyed", "warned", "gave"),
        *("congratulated", "confronted", "questioned", "interviewed", "assured"),
        *(
            "sorry",
            "complained",
            "passed",
            "broke",
            "reported",
            "explained",
            "asked",
            "urged",
        ),
    )
)
