"""The verbs that list and find: claims, agents, captures, meetings, reviews, conflicts; words; the line of time."""

from collections.abc import Callable, Iterable, Sequence
from typing import Annotated, Any

from cyclopts import App, Parameter, Token
from sqlalchemy.engine import Connection

from archive import db
from archive.claim.agent import AgentType
from archive.claim.said import ClaimType
from archive.cli.agents import agent
from archive.cli.root import app, current
from archive.cli.session import said
from archive.cli.show import shortened, table
from archive.errors import UsageError
from archive.references import resolve
from archive.trace.conflicts import conflicts
from archive.trace.imported import judge
from archive.trace.lists import ClaimLine, Trail, list_claims, list_timeline
from archive.trace.registers import (
    MeetingLine,
    list_agents,
    list_captures,
    list_meetings,
    list_reviews,
)
from archive.trace.search import find_claims
from archive.view.claims import Standing


def _count(_kind: type, tokens: Sequence[Token]) -> int:
    """Read how many lines are wanted."""
    given = tokens[0].value
    if not given.isdecimal() or int(given) < 1:
        raise UsageError(
            what=f"--limit cannot be {given}", todo="give 1 or more, or leave it out"
        )
    return int(given)


Limit = Annotated[int, Parameter(name="--limit", converter=_count)]
Cells = Callable[[Any], Sequence[object]]

lists = App(name="list", help="What the archive holds, a line each.")
app.command(lists)


@lists.command(name="claims")
def of_claims(
    *,
    in_: Annotated[str | None, Parameter(name="--in")] = None,
    speaker: str | None = None,
    via: str | None = None,
    kind: ClaimType | None = None,
    standing: Standing | None = None,
    trail: Trail | None = None,
    limit: Limit = -1,
) -> int:
    """List claims in the order in which they were recorded.

    Parameters
    ----------
    in_
        Only those that stand or are cited in this capture.
    speaker
        Only those that this agent says.
    via
        Only those that have this agent in their chain.
    kind
        quote, meeting, figure or statement.
    standing
        stands, corrected, retracted or erased.
    trail
        not-seen: an outlet whose own page is not held; not-named: a hop that names nobody.
    limit
        How many at most.
    """

    def ask(conn: Connection) -> list[ClaimLine]:
        return list_claims(
            conn,
            capture=resolve(conn, in_, expect="capture") if in_ else None,
            speaker=resolve(conn, speaker, expect="agent") if speaker else None,
            via=resolve(conn, via, expect="agent") if via else None,
            kind=kind,
            standing=standing,
            trail=trail,
            limit=limit,
        )

    return _print(ask, CLAIM_HEADS, claim_cells)


CLAIM_HEADS = ("claim", "kind", "standing", "when", "speaker", "words", "in")


def claim_cells(line: ClaimLine) -> Sequence[object]:
    """One claim as the cells of a row."""
    words = (
        line.words if line.proposition is None else f"{line.proposition} [{line.words}]"
    )
    return (
        line.ref,
        line.kind,
        line.standing,
        _when(line),
        line.speaker,
        shortened(words or ""),
        line.capture,
    )


@lists.command(name="agents")
def of_agents(
    *,
    type_: Annotated[AgentType | None, Parameter(name="--type")] = None,
    limit: Limit = -1,
) -> int:
    """List agents in the order in which they were registered.

    Parameters
    ----------
    type_
        person, organisation, outlet, account or state.
    limit
        How many at most.
    """
    return _print(
        lambda conn: list_agents(conn, kind=type_, limit=limit),
        ("agent", "type", "name", "slug", "aliases", "is"),
        lambda line: (
            line.ref,
            line.type,
            line.name,
            line.slug,
            ", ".join(line.aliases),
            line.merged_into,
        ),
    )


agent.command(of_agents, name="list")


@lists.command(name="captures")
def of_captures(
    *, outlet: str | None = None, address: str | None = None, limit: Limit = -1
) -> int:
    """List captures in the order in which they were recorded.

    Parameters
    ----------
    outlet
        Only those that this outlet published.
    address
        Only those of this address.
    limit
        How many at most.
    """
    return _print(
        lambda conn: list_captures(
            conn,
            outlet=resolve(conn, outlet, expect="agent") if outlet else None,
            address=address,
            limit=limit,
        ),
        ("capture", "outlet", "published", "title", "seen", "file or address"),
        lambda line: (
            line.ref,
            line.outlet,
            line.published,
            shortened(line.title or ""),
            line.seen_at,
            line.address or line.file_name,
        ),
    )


@lists.command(name="meetings")
def of_meetings(*, agent: str | None = None, limit: Limit = -1) -> int:
    """List meetings in the order in which they were recorded.

    Parameters
    ----------
    agent
        Only those that this agent attended.
    limit
        How many at most.
    """
    return _print(
        lambda conn: list_meetings(
            conn,
            agent=resolve(conn, agent, expect="agent") if agent else None,
            limit=limit,
        ),
        ("claim", "standing", "when", "who", "where", "how", "state"),
        lambda line: (
            line.ref,
            line.standing,
            _when(line),
            ", ".join(line.participants),
            line.place,
            line.mode,
            line.state,
        ),
    )


@lists.command(name="reviews")
def of_reviews(*, claim: str | None = None, limit: Limit = -1) -> int:
    """List judgements in the order in which they were made.

    Parameters
    ----------
    claim
        Only those of this claim.
    limit
        How many at most.
    """
    return _print(
        lambda conn: list_reviews(
            conn,
            claim=resolve(conn, claim, expect="claim") if claim else None,
            limit=limit,
        ),
        ("review", "claim", "rating", "reviewer", "reason", ""),
        lambda line: (
            line.ref,
            line.claim,
            line.rating,
            judge(line.reviewer, line.recorded_by),
            shortened(line.reason or ""),
            "withdrawn" if line.is_withdrawn else "",
        ),
    )


@lists.command(name="conflicts")
def of_conflicts(*, limit: Limit = 1000) -> int:
    """List what cannot all be right: claims, meetings, figures and offices that disagree.

    Parameters
    ----------
    limit
        How many at most.
    """
    return _print(
        lambda conn: conflicts(conn, limit=limit),
        ("about", "between", "why", "said by"),
        lambda found: (
            found.sort,
            " ".join((*(claim.ref for claim in found.claims), *found.agents)),
            "; ".join(found.why),
            " ".join(found.entries),
        ),
    )


@app.command
def search(*words: str, limit: Limit = 20) -> int:
    """Find claims by their words, however they are spelt: case, accents and dots do not matter.

    Parameters
    ----------
    words
        What to look for; also the name of a speaker, or of a page.
    limit
        How many at most.
    """
    asked = said("search", words, "what to look for")
    return _print(
        lambda conn: find_claims(conn, asked, limit=limit),
        CLAIM_HEADS,
        claim_cells,
    )


@app.command(name="timeline")
def of_time(
    *,
    first: Annotated[str | None, Parameter(name="--from")] = None,
    last: Annotated[str | None, Parameter(name="--to")] = None,
    limit: Limit = -1,
) -> int:
    """List dated claims in order of time.

    Parameters
    ----------
    first
        From this day, month or year on.
    last
        Up to the end of this day, month or year.
    limit
        How many at most.
    """
    return _print(
        lambda conn: list_timeline(conn, first=first, last=last, limit=limit),
        ("when", "claim", "kind", "speaker", "words", "in"),
        lambda line: (
            _when(line),
            line.ref,
            line.kind,
            line.speaker,
            shortened(line.words or ""),
            line.capture,
        ),
    )


def _when(line: ClaimLine | MeetingLine) -> str | None:
    """A date exactly as it was stated: a month stays a month."""
    return f"about {line.when}" if line.is_approximate else line.when


def _print(
    ask: Callable[[Connection], Iterable[Any]], heads: Sequence[str], cells: Cells
) -> int:
    """Ask inside one reading transaction, and print what comes as JSON, or as a table."""
    run = current()
    with run.reading() as archive, db.reading(archive.engine) as conn:
        found = list(ask(conn))
    if run.is_json:
        run.emit({"schema": 1, "items": found})
    elif found:
        table(run.out, heads, (cells(each) for each in found))
    else:
        run.say("nothing found")
    return 0
