"""Posts set into a page with their author behind a dash: "It is late. — Ana Ruiz (@anaruiz) September 27, 2016"."""

from typing import Final

import attrs

from archive.extract.proposal import Step
from archive.extract.quotes.extents import trimmed
from archive.extract.quotes.reading import Reading
from archive.extract.text.items import DASHES

_HANDLE: Final = len(("(", "@", "anaruiz", ")"))
_DATE_LIMIT: Final = 6
"""Behind the handle stands no more than a day: "September 27, 2016"."""
_NAME_LIMIT: Final = 8
_LINK_LIMIT: Final = 16
_YEAR: Final = 4
_FEWEST: Final = 3
_LINKS: Final = frozenset(("https", "http", "pic"))


def embedded(reading: Reading, first: int, last: int, number: int) -> bool:
    """Propose a paragraph that is a post with its author, if it is one; its handle says that nobody else speaks."""
    cut = reading.cut
    near = range(max(first, last - _DATE_LIMIT - _HANDLE), last - _HANDLE)
    handle = next((at for at in near if cut.words[at : at + 2] == ("(", "@")), 0)
    if not handle or cut.words[handle + _HANDLE - 1] != ")":
        return False
    day = cut.words[handle + _HANDLE : last]
    named = range(handle - 1, max(first, handle - _NAME_LIMIT) - 1, -1)
    dash = next((at for at in named if cut.words[at] in DASHES), first)
    is_dated = any(word.isdigit() and len(word) == _YEAR for word in day)
    if not is_dated or not first + _FEWEST <= dash < handle - 1:
        return False
    links = range(max(first, dash - _LINK_LIMIT), dash)
    end = next((at for at in links if cut.lowers[at] in _LINKS), dash)
    step = reading.subjects.step(dash + 1, handle, None, number)
    if step is None or end < first + _FEWEST:
        return False
    mention = cut.span(dash + 1, handle)
    if step.name is None:
        step = Step(name=cut.text[slice(*mention)].strip(), agent_type="person")
    step = attrs.evolve(step, mention=mention, manner="direct")
    platform = attrs.evolve(
        reading.outlet_step(reading.outlets.tweet(handle + 1)), manner="direct"
    )
    reading.add((trimmed(reading, first, end),), (step, platform), "signed")
    return True
