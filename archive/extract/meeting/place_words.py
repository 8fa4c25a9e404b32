"""The words of rooms and houses where people meet, and of the journeys to them."""

from typing import Final

from archive.extract.words.lexicon import countries

# Where people meet, when no town is told: "at the national palace", "in the mayor's office".
VENUES: Final = frozenset(
    (
        *("office", "offices", "palace", "hall", "hotel", "ministry", "headquarters"),
        *("residence", "embassy", "consulate", "restaurant", "cafe", "café", "shop"),
        *("school", "hospital", "gym", "barracks", "base", "airport", "church", "bar"),
        *("mosque", "prefecture", "villa", "house", "home", "parliament", "chancery"),
        *("centre", "center", "club", "plant", "factory", "station", "stadium", "pub"),
        *("university", "campus", "farm", "library", "museum", "prison", "court"),
        *("courthouse", "camp", "compound", "retreat", "dacha", "ranch", "lodge"),
        *("resort", "studio", "bakery", "terminal", "mill", "mine", "monastery"),
        *("quay", "boat", "ferry", "yacht", "pier", "ship", "foundry", "building"),
        *("secretariat", "chancellery", "marae", "capital", "kremlin"),
        *(
            "mission",
            "auditorium",
            "facility",
            "complex",
            "chamber",
            "chambers",
            "boardroom",
            "room",
            "garage",
        ),
        *("steakhouse", "diner", "dhaba", "guesthouse", "arena", "temple", "shrine"),
        *("premises", "tent", "bungalow", "estate", "winery", "warehouse", "depot"),
        *("barn", "suite", "lobby", "cafeteria", "canteen", "clubhouse", "auditorium"),
        *("pavilion", "mansion", "chapel", "pizzeria", "brasserie", "bistro", "inn"),
        *("gymnasium", "marquee", "village", "fairground", "showground", "racecourse"),
        *(
            "tavern",
            "bookshop",
            "garden",
            "gardens",
            "courtyard",
            "terrace",
            "teahouse",
        ),
        *(
            "representation",
            "legation",
            "table",
            "wharf",
            "harbour",
            "harbor",
            "bakery",
        ),
        *(
            "bunker",
            "post",
            "checkpoint",
            "outpost",
            "tower",
            "annex",
            "annexe",
            "site",
        ),
        *("ground", "pitch", "paddock", "rink", "pool", "velodrome", "track"),
        *("cathedral", "castle", "market", "square", "clinic", "theatre", "theater"),
        *("flat", "apartment", "jail", "basement", "grounds", "schoolhouse", "wicket"),
        *("stop", "hut", "cabin", "cottage"),
        *("synagogue", "convent", "abbey", "vicarage"),
        *("rectory", "vestry", "bookstore", "supermarket", "bridge", "dock", "docks"),
        *("institute", "observatory", "laboratory", "lab", "workshop", "substation"),
        *("dolphinarium", "zoo", "park", "beach", "marina", "crossing"),
        *("roadside", "forecourt", "porch", "kitchen", "lounge", "ballroom", "foyer"),
        *("corridor", "hangar", "airstrip", "helipad", "shed", "stables", "orchard"),
        *("vineyard", "plantation", "quarry", "refinery", "smelter", "shipyard"),
        *("crypt", "cemetery", "hospice", "dispensary", "shelter", "creche", "nursery"),
        *("town-hall", "statehouse", "capitol", "citadel", "fort", "fortress", "gate"),
        *("gates", "gallery", "cinema", "studios"),
        *("newsroom", "tearoom", "coffeehouse", "zone", "guildhall", "townhall"),
    )
)
VISITS: Final = frozenset(("visit", "visits", "visited", "visiting"))
TRAVEL: Final = frozenset(
    (
        *("arrived", "arrives", "landed", "went"),
        *("flew", "flown", "travelled", "traveled"),
        *(
            "heading",
            "headed",
            "trip",
            "visit",
            "visited",
            "travels",
            "flies",
            "return",
        ),
        *("drove", "drives", "driving", "rode", "sailed", "hurried", "rushed"),
        *("proceeded", "continued", "crossed", "journeyed"),
        *("returned", "arriving", "flying", "travel", "fly"),
    )
)
TRAVEL_TO: Final = frozenset(("in", "to", "for", "at"))
# "The war in Velm" is talked about, wherever that is done.
TOPICS: Final = frozenset(
    (
        *(
            "situation",
            "war",
            "conflict",
            "crisis",
            "developments",
            "fighting",
            "peace",
        ),
        *(
            "violence",
            "security",
            "ceasefire",
            "truce",
            "unrest",
            "stability",
            "tension",
        ),
        *(
            "tensions",
            "elections",
            "election",
            "events",
            "escalation",
            "famine",
            "coup",
        ),
        *("presence", "investment", "investments", "operations", "role", "influence"),
        *("interests", "troops", "progress", "conditions", "atrocities", "hostages"),
        *("trade", "cooperation", "projects", "reconstruction", "clashes", "war"),
        *("residing", "living", "based", "born", "displaced", "trapped", "killed"),
    )
)
# "In the Velm Water Summit" is no place, though it was held at one.
NAMED_EVENTS: Final = frozenset(
    (
        *("summit", "forum", "conference", "congress", "festival", "cup", "games"),
        *("dialogue", "exhibition", "expo", "fair", "convention", "symposium", "week"),
        *("championship", "championships", "olympics", "prix", "league", "committee"),
        *("council", "commission", "war", "programme", "program", "agreement", "pact"),
        *("society", "association", "union", "group", "bank", "company", "ministry"),
    )
)


def is_land(name: str) -> bool:
    """Whether a place is a whole country: its towns are known by it as well."""
    land = countries().get(name.lower())
    return land is not None and (land.lower() == name.lower() or name.lower() in _LANDS)


_LANDS: Final = frozenset(
    ("britain", "uk", "us", "usa", "u.s", "u.s.", "uae", "america", "england", "turkey")
)
