"""The words of numbers, scales and measures in English, as tables."""

from typing import Final

_ONES: Final = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
    *("seventeen", "eighteen", "nineteen"),
)
TENS: Final = {
    name: 10 * number
    for number, name in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
        2,
    )
}
ONES: Final = {name: number for number, name in enumerate(_ONES) if number}
NUMBER_WORDS: Final = {
    **ONES,
    **TENS,
    **{
        f"{tens}{dash}{one}": TENS[tens] + ONES[one]
        for tens in TENS
        for one in _ONES[1:10]
        for dash in "-‐"
    },
}
# How many zeros; the short ones only right behind digits or a sum of money.
SCALES: Final = {
    "hundred": 2,
    "thousand": 3,
    "million": 6,
    "billion": 9,
    "trillion": 12,
    "lakh": 5,
    "lakhs": 5,
    "crore": 7,
    "crores": 7,
}
SHORT_SCALES: Final = {
    "k": 3,
    "m": 6,
    "mn": 6,
    "mln": 6,
    "b": 9,
    "bn": 9,
    "bln": 9,
    "tn": 12,
    "trn": 12,
    "trln": 12,
    "mil": 6,
    "mio": 6,
    "bil": 9,
    "cr": 7,
}
DOZEN: Final = 12

TIMES: Final = frozenset(
    ("second", "minute", "hour", "day", "week", "month", "year", "decade", "night")
)
_LENGTHS: Final = (
    *("metre", "meter", "kilometre", "kilometer", "centimetre", "centimeter"),
    *("millimetre", "millimeter", "mile", "yard"),
)
_OTHERS: Final = (
    *("milligram", "microgram", "nanogram", "millilitre", "milliliter"),
    *("tonne", "ton", "kilogram", "kilo", "gram", "litre", "liter", "gallon"),
    *("barrel", "hectare", "acre", "megawatt", "gigawatt", "kilowatt", "degree"),
    *("knot", "page", "seat", "kilovolt", "volt", "watt", "inch", "cent"),
)
SHORT_MEASURES: Final = frozenset(
    (
        *("mm", "cm", "m", "km", "kg", "g", "t", "mw", "gw", "kw", "kwh", "mwh", "gwh"),
        *(
            "ha",
            "mph",
            "kph",
            "gb",
            "tb",
            "mb",
            "ft",
            "lb",
            "lbs",
            "hz",
            "oz",
            "ml",
            "l",
        ),
        *(
            "p",
            "bps",
            "mt",
            "bpd",
            "sqm",
            "twh",
            "ppm",
            "mg",
            "db",
            "khz",
            "mhz",
            "ghz",
        ),
    )
)
SHORT_NAMES: Final = {"bps": "basis points", "bpd": "barrels per day"}
# The plural of every measure, by its singular and itself.
MEASURES: Final = {
    **{name: f"{name}s" for name in (*TIMES, *_LENGTHS, *_OTHERS)},
    **{f"{name}s": f"{name}s" for name in (*TIMES, *_LENGTHS, *_OTHERS)},
    **dict.fromkeys(("foot", "feet"), "feet"),
    **dict.fromkeys(("inch", "inches"), "inches"),
    **dict.fromkeys(("penny", "pence"), "pence"),
    **dict.fromkeys(("century", "centuries"), "centuries"),
}
AREAS: Final = frozenset(("square", "cubic", "nautical", "metric", "sq"))
LENGTHS: Final = frozenset(
    (*(f"{name}s" for name in _LENGTHS), "km", "m", "feet", "knots", "cubic metres")
)
SPEEDS: Final = frozenset(("hour", "second", "minute"))
"""What a length is measured by when it is a speed: "130 kilometres an hour"."""
WEIGHS: Final = frozenset(("weigh", "weighs", "weighed", "weighing", "weight"))
WARMTH: Final = frozenset(
    (
        *("temperature", "temperatures", "thermometer", "thermometers", "mercury"),
        *("heat", "heatwave", "cold", "frost", "warming", "warmer", "weather", "hot"),
        *("degrees", "summer", "winter", "highs", "lows", "climate", "thermostat"),
        *(
            "preheat",
            "oven",
            "chill",
            "heating",
            "cooler",
            "freezing",
            "fever",
            "hottest",
        ),
    )
)
"""In a sentence with one of these "24C" is a temperature."""
PERCENT: Final = frozenset(("%", "percent", "pct"))
# Before one of these "2m" is a length; so are the races.
NOT_MILLIONS: Final = frozenset(
    (
        *("waves", "hurdles", "races", "finals", "sprints", "heats", "champions"),
        *("walls", "relays", "titles", "runners", "trials", "poles", "cranes", "seas"),
        *("waters", "floodwaters", "rivers", "levels", "jumps", "throws", "depths"),
        *("championships", "lengths", "pools", "tides", "snowdrifts", "statues"),
    )
)
RACES: Final = frozenset(
    ("50", "60", "100", "110", "200", "400", "800", "1,500", "1500", "5,000", "10,000")
)
