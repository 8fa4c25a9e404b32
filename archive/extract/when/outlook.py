"""Says whether a sentence is a forecast of the weather: what it tells of a weekday is to come."""

from itertools import pairwise
from typing import Final

from archive.extract.text.tokens import Tokens

_WEATHER: Final = frozenset(
    (
        *("rain", "rains", "showers", "sunshine", "sunny", "cloudy", "drizzle"),
        *("thunderstorms", "thunderstorm", "thundery", "gales", "windy", "breezy"),
        *("sleet", "frost", "fog", "mist", "temperatures", "humid", "warmer"),
        *("milder", "drier", "brighter", "snow", "flurries", "downpours", "monsoon"),
        *("blustery", "overcast", "muggy", "rainy", "snowy", "foggy", "frosty"),
        *("cooler", "colder"),
    )
)
_FRONT: Final = frozenset(
    (kind, "front") for kind in ("cold", "warm", "weather", "occluded")
)
_STOPS: Final = frozenset(
    (
        *("“", "”", '"', "?", "after", "since", "no", "dead", "because", "despite"),
        *("if", "when", "never", "ago"),
    )
)
"""In talk rain may be anybody's, and "a landslide after rain" is no forecast."""


def is_outlook(cut: Tokens, first: int, last: int) -> bool:
    """As in "Friday looks dry and windy, Saturday warmer": words of the weather, where no verb looks back."""
    said = cut.lowers[first:last]
    is_front = any(pair in _FRONT for pair in pairwise(said))
    is_weather = is_front or not _WEATHER.isdisjoint(said)
    return is_weather and _STOPS.isdisjoint(said)
