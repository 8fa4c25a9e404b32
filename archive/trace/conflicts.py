"""What cannot all be right: claims, meetings, figures and offices that disagree; nothing is decided."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations, islice
from typing import Final, Literal, TypeAlias

import attrs
from sqlalchemy.engine import Connection

from archive.claim.agent import fold_name
from archive.trace.lists import ClaimLine, claims_in_order
from archive.trace.people import People
from archive.trace.quoted import quoted
from archive.view import agents, claims, figures, meetings

Sort = Literal["related", "meeting", "figure", "office"]

NEAR_DAYS: Final = 3
"""Meetings of the same people so many days apart may be one meeting that is dated differently."""
ABOUT: Final = Decimal("0.1")
"""How far "about" reaches to either side, as a part of the value."""
LIMIT: Final = 1000
"""How many conflicts are given at most."""

_LIVE: Final = (
    "claim IN (SELECT claim FROM claim WHERE standing IN ('stands', 'corrected'))"
)
_Pair: TypeAlias = tuple[int, int]


@attrs.frozen(kw_only=True)
class Conflict:
    """Things on record that do not go together, and why; a person decides which holds.

    ``claims`` for claims, ``agents`` for offices (references); ``entries`` say it where entries do.
    """

    sort: Sort
    claims: tuple[ClaimLine, ...]
    agents: tuple[str, ...]
    entries: tuple[str, ...]
    why: tuple[str, ...]


@attrs.frozen
class _Clash:
    sort: Sort
    pair: _Pair
    why: str
    entry: int | None = None


def conflicts(conn: Connection, *, limit: int = LIMIT) -> list[Conflict]:
    """Find what cannot all be right among the claims that stand; what was retracted or withdrawn is left out.

    Returns:
        Conflicts of claims in the order of the claims, then those of offices. Pairs of claims that a person
        related as repeating, supporting or translating each other are not put up against each other.
    """
    friends = set(_related(conn, "relation <> 'contradicts'"))
    clashes = [
        *_said(conn),
        *(each for each in _meetings(conn) if each.pair not in friends),
        *(each for each in _figures(conn) if each.pair not in friends),
    ]
    by_pair: dict[_Pair, list[_Clash]] = {}
    for each in clashes:
        by_pair.setdefault(each.pair, []).append(each)
    found = [_conflict(conn, pair, by_pair[pair]) for pair in sorted(by_pair)[:limit]]
    return [*found, *islice(_offices(conn), limit - len(found))]


def _conflict(conn: Connection, pair: _Pair, clashes: Sequence[_Clash]) -> Conflict:
    return Conflict(
        sort=clashes[0].sort,
        claims=tuple(claims_in_order(conn, pair)),
        agents=(),
        entries=tuple(f"e{each.entry}" for each in clashes if each.entry is not None),
        why=tuple(dict.fromkeys(each.why for each in clashes)),
    )


def _related(conn: Connection, which: str) -> Iterator[_Pair]:
    rows = claims.relations.select(
        conn, f"WHERE {which} AND withdrawn_at IS NULL ORDER BY at"
    )
    for row in rows:
        if row.claim is not None and row.other is not None:
            yield _pair(row.claim, row.other)


def _said(conn: Connection) -> Iterator[_Clash]:
    """Claims that a person related as contradicting each other, both standing."""
    live = _LIVE.removeprefix("claim ")
    rows = claims.relations.select(
        conn,
        f"WHERE relation = 'contradicts' AND withdrawn_at IS NULL AND claim {live} AND other {live} ORDER BY at",
    )
    for row in rows:
        if row.claim is not None and row.other is not None:
            why = row.reason or f"c{row.claim} is related as contradicting c{row.other}"
            yield _Clash("related", _pair(row.claim, row.other), why, row.at)


def _pair(one: int, other: int) -> _Pair:
    return (one, other) if one < other else (other, one)


# ---------------------------------------------------------------- meetings


def _meetings(conn: Connection) -> Iterator[_Clash]:
    rows = meetings.meetings.select(conn, f"WHERE {_LIVE} ORDER BY claim")
    people = People(conn)
    for group in _by_participants(conn, rows, people).values():
        days = _days(conn, [row.claim for row in group])
        for one, other in combinations(group, 2):
            why = _disagree(one, other, days[one.claim], days[other.claim])
            if why:
                yield _Clash("meeting", (one.claim, other.claim), why)


def _by_participants(
    conn: Connection, rows: Iterable[meetings.MeetingRow], people: People
) -> dict[frozenset[int], list[meetings.MeetingRow]]:
    """Meetings of two or more known people, by who they are, merges followed."""
    met: dict[int, set[int]] = {}
    unknown: set[int] = set()
    for person in meetings.participants.select(conn, f"WHERE {_LIVE}"):
        if person.agent is None:
            unknown.add(person.claim)
        else:
            met.setdefault(person.claim, set()).add(person.agent)
    people.load(agent for each in met.values() for agent in each)
    groups: dict[frozenset[int], list[meetings.MeetingRow]] = {}
    for row in rows:
        who = frozenset(people.into(agent) for agent in met.get(row.claim, ()))
        if len(who) > 1 and row.claim not in unknown:
            groups.setdefault(who, []).append(row)
    return {who: group for who, group in groups.items() if len(group) > 1}


_Days: TypeAlias = tuple[date | None, date | None]


def _days(conn: Connection, positions: Sequence[int]) -> dict[int, _Days]:
    return {
        row.claim: (_day(row.when_first), _day(row.when_last))
        for row in claims.claims_at(conn, positions)
    }


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text[:10]) if text else None


def _overlap(one: _Days, other: _Days) -> bool:
    """Whether two stretches of days may have a day in common; an open side reaches everywhere."""
    return not (
        (one[1] is not None and other[0] is not None and one[1] < other[0])
        or (other[1] is not None and one[0] is not None and other[1] < one[0])
    )


def _disagree(
    one: meetings.MeetingRow, other: meetings.MeetingRow, day: _Days, other_day: _Days
) -> str | None:
    refs = f"c{one.claim}", f"c{other.claim}"
    if not _overlap(day, other_day):
        if not _is_near(day, other_day):
            return None
        return f"the same people met on {_told(day)} ({refs[0]}) or on {_told(other_day)} ({refs[1]})"
    if (None, None) in (day, other_day):
        return None  # without a day nothing says that it is one meeting
    if one.place and other.place and not _is_same_place(one.place, other.place):
        return f"the same people met at {quoted(one.place)} ({refs[0]}) or at {quoted(other.place)} ({refs[1]})"
    if (
        "cancelled" in (one.state, other.state)
        and one.state != other.state
        and "unknown" not in (one.state, other.state)
    ):
        return f"the meeting was {one.state} ({refs[0]}) or {other.state} ({refs[1]})"
    return None


def _is_near(day: _Days, other: _Days) -> bool:
    reach = timedelta(days=NEAR_DAYS)
    first, last = day
    low = first - reach if first else None
    high = last + reach if last else None
    return _overlap((low, high), other)


def _told(day: _Days) -> str:
    first, last = day
    return f"{first}" if first == last else f"{first or '…'} to {last or '…'}"


def _is_same_place(one: str, other: str) -> bool:
    """Whether two names may be of one place: one holds the other's words."""
    mine, theirs = set(fold_name(one).split()), set(fold_name(other).split())
    return mine <= theirs or theirs <= mine


# ---------------------------------------------------------------- figures


def _figures(conn: Connection) -> Iterator[_Clash]:
    groups: dict[tuple[str, str, str], list[figures.FigureRow]] = {}
    for row in figures.figures.select(
        conn, f"WHERE {_LIVE} AND value IS NOT NULL ORDER BY claim"
    ):
        key = fold_name(row.quantity or ""), fold_name(row.unit or ""), row.nature or ""
        groups.setdefault(key, []).append(row)
    for group in groups.values():
        if len({(row.value, row.upper, row.bound) for row in group}) > 1:
            yield from _clashing(conn, group)


def _clashing(conn: Connection, group: Sequence[figures.FigureRow]) -> Iterator[_Clash]:
    days = _days(conn, [row.claim for row in group])
    for one, other in combinations(group, 2):
        mine, theirs = _range(one), _range(other)
        if (mine[1] < theirs[0] or theirs[1] < mine[0]) and _overlap(
            days[one.claim], days[other.claim]
        ):
            yield _Clash(
                "figure",
                (one.claim, other.claim),
                f"{quoted(one.quantity)}: {_told_of(one)} or {_told_of(other)}",
            )


def _told_of(row: figures.FigureRow) -> str:
    return f"{row.value} {quoted(row.unit)} (c{row.claim})"


def _range(row: figures.FigureRow) -> tuple[Decimal, Decimal]:
    """Between which numbers a figure lies."""
    value = Decimal(row.value or "0")
    infinite = Decimal("Infinity")
    match row.bound:
        case "at_least":
            return value, infinite
        case "at_most":
            return -infinite, value
        case "about":
            reach = abs(value) * ABOUT
            return value - reach, value + reach
        case "between":
            upper = Decimal(row.upper) if row.upper else value
            return min(value, upper), max(value, upper)
        case _:
            return value, value


# ---------------------------------------------------------------- offices


def _offices(conn: Connection) -> Iterator[Conflict]:
    """Agents on record as holding one and the same office at the same time."""
    rows = agents.agent_details.select(
        conn, "WHERE what = 'role' AND withdrawn_at IS NULL ORDER BY at"
    )
    people = People(conn)
    people.load(each for row in rows for each in (row.agent, row.object))
    offices: dict[tuple[str, int | None], list[agents.AgentDetailRow]] = {}
    for row in rows:
        if row.agent is not None and row.value:
            of = people.into(row.object) if row.object is not None else None
            offices.setdefault((fold_name(row.value), of), []).append(row)
    for held in offices.values():
        for one, other in combinations(held, 2):
            if (
                one.agent is None
                or other.agent is None
                or people.into(one.agent) == people.into(other.agent)
            ):
                continue
            if _overlap(_held(one), _held(other)):
                both = f"{quoted(people.name(one.agent))} and {quoted(people.name(other.agent))}"
                yield Conflict(
                    sort="office",
                    claims=(),
                    agents=(f"a{one.agent}", f"a{other.agent}"),
                    entries=(f"e{one.at}", f"e{other.at}"),
                    why=(
                        f"{both} are both on record as {quoted(one.value)} at the same time",
                    ),
                )


def _held(row: agents.AgentDetailRow) -> _Days:
    return _day(row.valid_first), _day(row.valid_last)
