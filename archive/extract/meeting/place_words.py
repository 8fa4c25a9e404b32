"""The words of rooms and houses where people meet, and of the journeys to them."""

from typing import Final

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
        *("facility", "complex", "chamber", "chambers", "boardroom", "room", "garage"),
        *("steakhouse", "diner", "dhaba", "guesthouse", "arena", "temple", "shrine"),
        *("premises", "tent", "bungalow", "estate", "winery", "warehouse", "depot"),
        *("barn", "suite", "lobby", "cafeteria", "canteen", "clubhouse", "auditorium"),
        *("pavilion", "mansion", "chapel", "pizzeria", "brasserie", "bistro", "inn"),
        *("cathedral", "castle", "market", "square", "clinic", "theatre", "theater"),
    )
)
TRAVEL: Final = frozenset(
    (
        *("arrived", "arrives", "landed", "flew", "went", "travelled", "traveled"),
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
        *("returned", "arriving", "flying", "travel", "fly"),
    )
)
TRAVEL_TO: Final = frozenset(("in", "to", "for", "at"))
