"""References: ``c412`` for a claim, ``d411`` for a capture, ``a7`` for an agent, ``e14`` for any other entry.

The letter is for people: ``412`` alone is understood, a wrong letter is refused with the right one.
An agent is also found by its slug, its name or an alias.
"""

import re
from typing import Final, Literal

import attrs
from sqlalchemy.engine import Connection

from archive import history
from archive.errors import UnknownReferenceError, UsageError
from archive.values import Position
from archive.view import agents

Letter = Literal["c", "d", "a", "e"]
Thing = Literal["claim", "capture", "agent", "entry"]

_FORM: Final = re.compile(r"([acde])?([0-9]{1,15})", re.ASCII | re.IGNORECASE)

_LETTER_OF: Final[dict[str, Letter]] = {
    "agent-registered": "a",
    "capture-taken": "d",
    "quote-recorded": "c",
    "meeting-recorded": "c",
    "figure-recorded": "c",
    "statement-recorded": "c",
}
THING_OF: Final[dict[Letter, Thing]] = {
    "c": "claim",
    "d": "capture",
    "a": "agent",
    "e": "entry",
}
_LISTS: Final[dict[Thing, str]] = {
    "claim": "archive list claims",
    "capture": "archive list captures",
    "agent": "archive agent list",
    "entry": "archive history REF",
}


@attrs.frozen(kw_only=True)
class Reference:
    """What a reference leads to: a position, and the letter that people write before it."""

    letter: Letter
    position: Position

    @property
    def thing(self) -> Thing:
        """What stands at the position: a claim, a capture, an agent, or another entry."""
        return THING_OF[self.letter]

    def __str__(self) -> str:
        """Write it as people do: ``c412``."""
        return f"{self.letter}{self.position}"


def parse_reference(text: str) -> tuple[Letter | None, int] | None:
    """Read ``c412`` or ``412``; ``None`` when the text is of another form (a slug, a name, words)."""
    found = _FORM.fullmatch(text.strip())
    if found is None:
        return None
    letter = found[1].lower() if found[1] else None
    return letter, int(found[2])  # type: ignore[return-value]  # the form allows four letters


def letter_of(kind: str) -> Letter:
    """The letter of what an entry of this kind recorded, with or without the kind's version."""
    return _LETTER_OF.get(kind.partition("/")[0], "e")


def reference_at(conn: Connection, position: int) -> Reference:
    """Name what stands at a position.

    Raises:
        UnknownReferenceError: The log has no such position.
    """
    kind = history.envelope_at(conn, position).kind
    return Reference(letter=letter_of(kind), position=Position(position))


def find(
    conn: Connection,
    text: str,
    *,
    expect: Literal["claim", "capture", "agent"] | None = None,
) -> Reference:
    """Find what a person means by a reference.

    Args:
        conn: A transaction.
        text: ``c412``, ``412``; for an agent also a slug, a name or an alias.
        expect: What it has to be; ``None`` for anything.

    Raises:
        UnknownReferenceError: Nothing has this name; near names are given when there are any.
        UsageError: It is something else than expected, its letter is wrong, or several agents have the name.
    """
    parsed = parse_reference(text)
    if parsed is None:
        if expect in {None, "agent"}:
            return Reference(letter="a", position=_agent_named(conn, text))
        raise _unknown(text, expect)
    letter, position = parsed
    try:
        found = reference_at(conn, position)
    except UnknownReferenceError as error:
        raise _unknown(text, expect) from error
    if letter is not None and letter != found.letter:
        raise UsageError(
            what=f"{text} is not {_a(THING_OF[letter])}: at position {position} stands {_a(found.thing)}",
            todo=_right(found, expect),
        )
    if expect is not None and found.thing != expect:
        raise UsageError(
            what=f"{text} is {_a(found.thing)}, not {_a(expect)}",
            todo=_right(found, expect),
        )
    return found


def resolve(
    conn: Connection,
    text: str,
    expect: Literal["claim", "capture", "agent"] | None = None,
) -> Position:
    """Find the position that a person means by a reference; see ``find``."""
    return find(conn, text, expect=expect).position


def _agent_named(conn: Connection, text: str) -> Position:
    by_slug = agents.agent_with_slug(conn, text)
    if by_slug is not None:
        return Position(by_slug)
    found = agents.agents_named(conn, text)
    if len(found) > 1:
        found = list(dict.fromkeys(agents.merged_into(conn, each) for each in found))
    if not found:
        near = tuple(
            f"a{row.agent} ({row.name})" for row in agents.names_near(conn, text)
        )
        raise UnknownReferenceError(
            reference=text,
            near=near,
            todo="list the known ones with 'archive agent list', or add it with 'archive agent add'",
        )
    if len(found) > 1:
        raise UsageError(
            what=f"{text!r} names {len(found)} agents",
            todo=f"say which: {' or '.join(f'a{each}' for each in found)} "
            "(or merge them with 'archive agent merge' when they are one)",
        )
    return Position(found[0])


def _right(found: Reference, expect: str | None) -> str:
    if expect is None or found.thing == expect:
        return f"write {found}"
    return f"give {_a(expect)}; {_LISTS[expect]!r} shows them"  # type: ignore[index]


def _unknown(text: str, expect: Thing | None) -> UnknownReferenceError:
    if expect is None:
        return UnknownReferenceError(reference=text)
    return UnknownReferenceError(
        reference=text, todo=f"list what there is with {_LISTS[expect]!r}"
    )


def _a(thing: str) -> str:
    return f"{'an' if thing[0] in 'ae' else 'a'} {thing}"
