"""Finding claims by words: their own, the names of those in their chains, the titles of their captures."""

from typing import Final

from sqlalchemy.engine import Connection

from archive.db import run
from archive.errors import RefusedError, UnknownReferenceError
from archive.references import parse_reference, resolve
from archive.trace.lists import ClaimLine, claims_in_order
from archive.values import Position
from archive.view import agents, search

LIMIT: Final = 50
_CHOICE: Final = 5


def find_claims(conn: Connection, words: str, *, limit: int = LIMIT) -> list[ClaimLine]:
    """Find claims that have all these words.

    A name or alias also finds the claims of the agent that it names, under whatever name they have it; a title finds
    the claims of its capture. What is asked is folded as what is searched: "erdogan" finds Erdoğan.

    Args:
        conn: A transaction.
        words: What a person typed.
        limit: How many at most.

    Returns:
        Those with the words first, the best of them first; then the agent's, then the capture's.
    """
    found = search.matches(conn, words, limit)
    own = _that_are_claims(conn, found)
    named = _of_agents(conn, words, limit)
    titled = _of_titles(conn, [each for each in found if each not in own], limit)
    positions = list(
        dict.fromkeys([*(each for each in found if each in own), *named, *titled])
    )
    return claims_in_order(conn, positions[:limit])


def the_claim(conn: Connection, text: str) -> Position:
    """Find the one claim that a person means: by its reference, else by words that it alone has.

    Raises:
        UnknownReferenceError: No claim has these words, or there is no such reference.
        RefusedError: Several claims have them.
    """
    if parse_reference(text) is not None:
        return resolve(conn, text, expect="claim")
    found = find_claims(conn, text, limit=_CHOICE + 1)
    if not found:
        raise UnknownReferenceError(
            reference=text, todo="no claim has these words: try 'archive search WORDS'"
        )
    if len(found) > 1:
        shown = ", ".join(line.ref for line in found[:_CHOICE])
        more = " and more" if len(found) > _CHOICE else ""
        raise RefusedError(
            what=f"several claims have these words: {shown}{more}",
            todo="name one of them",
        )
    return Position(found[0].position)


def _that_are_claims(conn: Connection, positions: list[int]) -> set[int]:
    if not positions:
        return set()
    marks = ", ".join("?" * len(positions))
    return {
        claim
        for (claim,) in run(
            conn, f"SELECT claim FROM claim WHERE claim IN ({marks})", positions
        )
    }


def _of_agents(conn: Connection, words: str, limit: int) -> list[int]:
    """Claims whose chains or meetings name an agent of exactly this name, newest first."""
    same = sorted(
        {
            each
            for agent in agents.agents_named(conn, words)
            for each in agents.same_as(conn, agent)
        }
    )
    if not same:
        return []
    marks = ", ".join("?" * len(same))
    found = run(
        conn,
        f"SELECT claim FROM hop WHERE agent IN ({marks}) UNION SELECT claim FROM participant WHERE agent IN ({marks}) "
        "ORDER BY claim DESC LIMIT ?",
        (*same, *same, limit),
    )
    return [claim for (claim,) in found.fetchall()]


def _of_titles(conn: Connection, entries: list[int], limit: int) -> list[int]:
    """Claims of the captures whose title some entries gave."""
    if not entries:
        return []
    marks = ", ".join("?" * len(entries))
    found = run(
        conn,
        f"SELECT DISTINCT claim.claim FROM capture_detail AS d JOIN subjects AS s ON s.subject = d.capture "
        f"JOIN claim ON claim.claim = s.set_at AND claim.capture = d.capture "
        f"WHERE d.at IN ({marks}) AND d.field = 'title' AND d.withdrawn_at IS NULL ORDER BY claim.claim LIMIT ?",
        (*entries, limit),
    )
    return [claim for (claim,) in found.fetchall()]
