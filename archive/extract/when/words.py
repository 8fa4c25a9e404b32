"""The words that English news tells dates with, as tables, and the words that look forward or back."""

from typing import Final, Literal

from archive.claim.date_words import MONTHS, WEEKDAYS

Unit = Literal["day", "week", "weekend", "month", "year"]

MONTH_OF: Final = {
    **{name: number for number, name in enumerate(MONTHS, 1)},
    **{name[:3]: number for number, name in enumerate(MONTHS, 1)},
    "sept": 9,
}
SHORT_MONTHS: Final = frozenset(
    (*(name[:3] for name in MONTHS if name != "may"), "sept")
)
# A name, a verb or a modal as well: alone they are months only after one of MONTH_PREPOSITIONS.
TWO_SENSES: Final = frozenset(("march", "april", "may", "june", "august"))
MONTH_PREPOSITIONS: Final = frozenset(
    (
        *("in", "since", "by", "until", "till", "before", "after", "during", "from"),
        *("to", "through", "between", "and", "of", "or", "this", "last", "next"),
        *("early", "late", "mid", "past", "each", "every", "beyond", "into", "around"),
    )
)
WEEKDAY_OF: Final = {
    **{name: number for number, name in enumerate(WEEKDAYS)},
    **{name[:3]: number for number, name in enumerate(WEEKDAYS)},
    "tues": 1,
    "thur": 3,
    "thurs": 3,
}
SHORT_WEEKDAYS: Final = frozenset(WEEKDAY_OF) - frozenset(WEEKDAYS)
# "Black Friday" is a name, "every Friday" no day.
NOT_BEFORE_A_WEEKDAY: Final = frozenset(
    (
        *("black", "bloody", "good", "super", "cyber", "ash", "palm", "easter"),
        *("every", "each", "most", "holy", "maundy", "giving"),
    )
)
DAY_PARTS: Final = frozenset(
    (
        *("morning", "afternoon", "evening", "night", "noon", "midday", "midnight"),
        *("lunchtime", "dawn", "dusk", "daybreak", "sunrise", "sunset", "sundown"),
        *("nightfall", "teatime", "dinnertime", "breakfast", "suppertime", "bedtime"),
    )
)
CLOCK: Final = frozenset(
    ("am", "pm", "a.m", "p.m", "a.m.", "p.m.", "noon", "midnight", "midday")
)
"""What a time of day ends with, or is."""
# How many days from the day of publication.
NAMED_DAYS: Final = {
    "today": 0,
    "tonight": 0,
    "overnight": 0,
    "yesterday": -1,
    "tomorrow": 1,
}
UNITS: Final[dict[str, Unit]] = {
    "day": "day",
    "days": "day",
    "week": "week",
    "weeks": "week",
    "weekend": "weekend",
    "month": "month",
    "months": "month",
    "year": "year",
    "years": "year",
}
TURNS: Final = {
    "last": -1,
    "next": 1,
    "this": 0,
    "coming": 1,
    "previous": -1,
    "following": 1,
    "same": 0,
    "that": 0,
}
# These count from a day that the text told before, not from that of publication.
TURNS_FROM_BEFORE: Final = frozenset(("previous", "following", "same", "that"))
SEASONS: Final = frozenset(("spring", "summer", "autumn", "fall", "winter"))
EDGES: Final = {
    "end": "end",
    "close": "end",
    "start": "start",
    "beginning": "start",
    "middle": "middle",
}
PARTS: Final = {
    ("first", "half"): (1, 6),
    ("second", "half"): (7, 12),
    ("latter", "half"): (7, 12),
    ("latter", "part"): (7, 12),
    ("first", "quarter"): (1, 3),
    ("second", "quarter"): (4, 6),
    ("third", "quarter"): (7, 9),
    ("fourth", "quarter"): (10, 12),
    ("final", "quarter"): (10, 12),
    ("h1", ""): (1, 6),
    ("h2", ""): (7, 12),
    ("q1", ""): (1, 3),
    ("q2", ""): (4, 6),
    ("q3", ""): (7, 9),
    ("q4", ""): (10, 12),
}
COUNTS: Final = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
}
DASHES: Final = frozenset(("-", "–", "—", "‐", "−"))
ORDINAL_ENDS: Final = frozenset(("st", "nd", "rd", "th"))
ORDINALS: Final = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
# Behind these "the 28th" is a day, where nobody plays rounds.
ON_A_DAY: Final = frozenset(("on", "by", "until", "till", "before", "after", "since"))
ROUNDS: Final = frozenset(
    (
        *("hole", "holes", "fairway", "green", "greens", "bogey", "birdie", "bogeys"),
        *("birdies", "par", "putt", "tee", "lap", "laps", "inning", "innings", "floor"),
        *("century", "centuries", "avenue", "street", "over", "overs", "round"),
    )
)
HALVES_OF_DAY: Final = {"am": 0, "a.m.": 0, "a.m": 0, "pm": 12, "p.m.": 12, "p.m": 12}

# After these a bare number from 1800 to 2100 is a year, unless it counts what follows.
YEAR_PREPOSITIONS: Final = frozenset(
    (
        *("in", "since", "by", "until", "till", "from", "between", "during", "before"),
        *(
            "after",
            "of",
            "as",
            "circa",
            "early",
            "late",
            "mid",
            "through",
            "and",
            "or",
            "for",
        ),
        *("back", "around", "year", "years", "summer", "winter", "spring", "autumn"),
        *("fall", "election", "elections", "season"),
    )
)
YEAR_DETERMINERS: Final = frozenset(
    ("the", "a", "his", "her", "its", "their", "our", "my", "this", "that", "'s", "’s")
)
# A number before one of these is counted or measured, whatever stands before it.
NOT_AFTER_A_YEAR: Final = frozenset(
    (
        *("year", "years", "percent", "people", "men", "women", "children", "million"),
        *("billion", "thousand", "hundred", "hours", "km", "metres", "meters", "feet"),
        *("miles", "kilometres", "kilometers", "tonnes", "tons", "euros", "dollars"),
        *("pounds", "hectares", "acres", "mw", "kg", "square", "cubic", "or", "%"),
        *("gmt", "utc", "hrs", "cet", "bst", "est", "local"),
        *(
            "schoolchildren",
            "personnel",
            "staff",
            "troops",
            "votes",
            "police",
            "cattle",
        ),
    )
)
# What may follow a year although it ends in "s" or looks like a noun.
FUNCTION_WORDS: Final = frozenset(
    (
        *("a", "an", "the", "and", "but", "or", "as", "at", "by", "for", "from", "in"),
        *("into", "of", "on", "to", "with", "when", "where", "which", "who", "that"),
        *("was", "is", "has", "his", "its", "this", "does", "unless", "across", "plus"),
        *("after", "before", "if", "while", "he", "she", "they", "it", "were", "had"),
        *("will", "would", "until", "through", "because", "since", "said", "says"),
        *("under", "over", "during", "there", "their", "are", "have", "us", "alone"),
    )
)
# Before four digits below 1800 these say that they are a year.
EARLY_PREPOSITIONS: Final = frozenset(
    ("in", "since", "during", "between", "from", "until", "dated", "circa", "of", "by")
)
# In a sentence with one of these a quarter is one of a year.
BUSINESS: Final = frozenset(
    (
        *("profit", "profits", "revenue", "revenues", "sales", "earnings", "loss"),
        *("losses", "growth", "output", "guidance", "orders", "exports", "imports"),
        *("gdp", "economy", "costs", "margin", "margins", "shipments", "deliveries"),
        *("forecast", "inflation", "investment", "income", "turnover", "shares"),
        *("bank", "banks", "market", "markets", "rates", "prices", "wage", "wages"),
        *("economist", "economists", "analysts", "investors", "demand", "recovery"),
        *("merger", "takeover", "bid", "deal", "closing", "acquisition", "ipo"),
        *("company", "lending", "contracts", "production", "budget", "capacity"),
        *("jobless", "unemployment", "employment", "consumer", "manufacturing"),
        *("industrial", "passengers", "subscribers", "bookings", "factory", "lender"),
        *("insurer", "chipmaker", "carmaker", "retailer", "dividend", "tonnes"),
        *("barrels", "deficit", "surplus", "layoffs", "vehicles", "statistics"),
        *("rents", "mortgage", "mortgages", "insolvencies", "bankruptcies", "gdp"),
        *("operating", "trading", "takings", "ebitda", "cash", "quarterly", "shops"),
        *("stores", "outlets", "branches", "retail", "pretax", "dividends"),
    )
)
# So where one of these stands, and none of a game.
SUMS: Final = frozenset(
    (
        *("million", "billion", "trillion", "euros", "dollars", "pounds", "yen"),
        *("francs", "crowns", "kroner", "kronor", "rupees", "yuan", "won", "earned"),
    )
)
GAMES: Final = frozenset(
    (
        *("touchdown", "touchdowns", "yards", "quarterback", "points", "rebounds"),
        *("scored", "game", "games", "lead", "led", "coach", "trailing", "basket"),
        *("goal", "goals", "injured", "play", "played", "score", "ball", "trailed"),
    )
)
# "Figures for May", "May's figures": what was counted in a month.
DATA: Final = frozenset(
    (
        *("figures", "data", "numbers", "results", "sales", "inflation", "exports"),
        *("imports", "accounts", "reading", "index", "survey", "readings", "takings"),
    )
)
# "February 3 and 4 in Lima" are two days, "May 3 and 20 miners died" one.
AFTER_DAYS: Final = frozenset(
    (
        *(
            "among",
            "in",
            "at",
            "and",
            "for",
            "with",
            "when",
            "where",
            "by",
            "as",
            "but",
        ),
        *("after", "before", "to", "from", "during", "between", "on", "under", "near"),
        *("while", "because", "respectively", "this", "last", "next", "inclusive"),
    )
)
# "Sunday working" is no day but a habit.
HABITS: Final = frozenset(
    (
        *("working", "work", "rosters", "roster", "rota", "rotas", "shifts", "trading"),
        *("opening", "openings", "overtime", "hours", "changes", "rates", "premium"),
        *("school", "schools", "roast", "roasts", "league", "leagues", "papers"),
        *("mornings", "afternoons", "evenings", "nights", "lunchtimes"),
        *("closing", "timetable", "timetables", "newspapers", "supplement", "service"),
    )
)
HABITUALLY: Final = frozenset(
    (
        *("usually", "normally", "typically", "always", "often", "generally", "every"),
        *("everyone", "traditionally", "commonly", "customarily"),
    )
)
# After these "that Monday" opens a clause.
SAY_THAT: Final = frozenset(
    (
        *("said", "says", "saying", "added", "told", "warned", "reported", "announced"),
        *("confirmed", "believe", "believes", "know", "knows", "noted", "reporters"),
        *(
            "is",
            "was",
            "so",
            "means",
            "hope",
            "hopes",
            "hoped",
            "suggested",
            "insisted",
        ),
    )
)
# "Today's children" are no children of one day.
NOWADAYS: Final = frozenset(
    (
        *("world", "youth", "young", "children", "generation", "students", "renters"),
        *("parents", "standards", "society", "economy", "audiences", "teenagers"),
        *("consumers", "technology", "terms", "money", "workers", "families", "kids"),
        *("buyers", "players", "drivers", "readers", "leaders", "politicians"),
    )
)
PROGRAMMES: Final = frozenset(("programme", "program", "programmes", "show", "shows"))
"""Behind "Today" or "Tonight" in capitals: "Radio 4's Today programme"."""
# Before one of these four digits are the year: "2026 earnings", "the 2024 floods".
YEARLY: Final = frozenset(
    (
        *(
            "earnings",
            "revenues",
            "profits",
            "results",
            "elections",
            "budgets",
            "rules",
        ),
        *(
            "forecasts",
            "guidelines",
            "games",
            "olympics",
            "protests",
            "floods",
            "riots",
        ),
    )
)
