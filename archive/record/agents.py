"""Agents by reference, slug, name or alias; an unknown one is registered in the same act, a doubtful one refused."""

from typing import Final

from archive.claim.agent import (
    AGENT_TYPES,
    AgentType,
    Described,
    Identifier,
    fold_name,
    is_slug,
)
from archive.claim.language import check_language
from archive.errors import BadValueError, RefusedError, UnknownReferenceError
from archive.event.kinds import AgentDescribed, AgentRegistered, AgentsMerged
from archive.record.act import Act
from archive.references import parse_reference, resolve
from archive.values import Interval, Passage, Position
from archive.view import agents

UNNAMED: Final = "unnamed"
"""The reserved word for a hop that names nobody."""

_CLOSE: Final = 2
"""Names this many letters apart may be one name mistyped."""


def typed(text: str, default: AgentType) -> tuple[AgentType, str]:
    """Split ``outlet/IRNA`` into type and name; a name without a type has the default's."""
    head, slash, name = text.partition("/")
    if slash and head in AGENT_TYPES and name.strip():
        return head, name.strip()
    return default, text.strip()


def agent(act: Act, text: str, *, default: AgentType, is_new: bool = False) -> Position:
    """Find the agent that a text names, or register it in this act.

    Args:
        act: The act under way.
        text: ``a7``, a slug, a name or an alias, or ``type/name``.
        default: The type of an unknown one without a type.
        is_new: Register it although it comes close to a known name; one of exactly that name is taken all the same.

    Returns:
        The agent's position.

    Raises:
        RefusedError: The name comes close to known ones, or several agents have it.
        UnknownReferenceError: A reference (``a7``) that is nobody's.
    """
    if not text.strip():
        raise BadValueError(
            field="an agent", value=text, todo="give a reference (a7), a slug or a name"
        )
    known = meant(act, text)
    if known is not None:
        return known
    kind, name = typed(text, default)
    near = [] if is_new else _near(act, name)
    if near:
        raise RefusedError(
            what=f"{name!r} comes close to {_listed(act, near)}",
            todo="use that reference, or --new if it is somebody else",
        )
    return register(act, kind, name)


def meant(act: Act, text: str) -> Position | None:
    """Find the agent that a reference, a slug, a name, an alias or ``type/name`` means; nobody is registered.

    Raises:
        RefusedError: Several agents have the name.
        UnknownReferenceError: A reference (``a7``) that is nobody's.
    """
    reference = parse_reference(text)
    if reference is not None and reference[0] == "a":
        return resolve(act.conn, text, expect="agent")
    _, name = typed(text, "person")
    if is_slug(name):
        slugged = agents.agent_with_slug(act.conn, name)
        if slugged is not None:
            return Position(slugged)
    found = _known(act, name)
    if len(found) > 1:
        raise RefusedError(
            what=f"{name!r} is the name of several agents: {_listed(act, found)}",
            todo="say which by its reference, or merge them with 'archive agent merge'",
        )
    return Position(found[0]) if found else None


def name_for(act: Act, who: Position, text: str) -> str:
    """The name by which a person called an agent: as typed, but for a reference or a slug the agent's own."""
    _, name = typed(text, "person")
    names = known_names(act, who)
    if fold_name(name) in {fold_name(each) for each in names}:
        return name
    row = agents.agent_at(act.conn, who)
    return (row.name if row else None) or name


def add(
    act: Act,
    kind: AgentType,
    name: str,
    *,
    slug: str | None = None,
    language: str | None = None,
    holder: Position | None = None,
    is_new: bool = False,
) -> Position:
    """Register somebody on purpose.

    Raises:
        RefusedError: The name is known, or comes close to a known one, and ``is_new`` does not insist.
    """
    known = [] if is_new else _known(act, name) or _near(act, name)
    if known:
        raise RefusedError(
            what=f"{name!r} is known, or comes close to {_listed(act, known)}",
            todo="use that reference, or --new if it is somebody else",
        )
    return register(act, kind, name, slug=slug, language=language, holder=holder)


def check_name(name: str) -> None:
    """Refuse a name that could be taken for something else: a reference, a type, nobody.

    Raises:
        BadValueError: It is empty, of the form of a reference or of ``type/name``, or the word for nobody.
    """
    head, slash, _ = name.partition("/")
    if fold_name(name) == UNNAMED:
        todo = "'unnamed' is the word for a hop that names nobody"
    elif not name.strip() or any(letter in name for letter in "\n\r\t"):
        todo = "give it in letters, on one line"
    elif parse_reference(name) is not None or (slash and head in AGENT_TYPES):
        todo = "it would be read as a reference or a type: give the name itself"
    else:
        return
    raise BadValueError(field="a name", value=name[:80], todo=todo)


def register(
    act: Act,
    kind: AgentType,
    name: str,
    *,
    slug: str | None = None,
    language: str | None = None,
    holder: Position | None = None,
    identifiers: tuple[Identifier, ...] = (),
) -> Position:
    """Register an agent; a slug must be free for ever."""
    check_name(name)
    if language is not None:
        check_language(language)
    if slug is not None:
        _check_slug(act, slug)
    position = act.put(
        AgentRegistered(
            type=kind,
            name=name,
            slug=slug,
            language=language,
            holder=holder,
            identifiers=identifiers,
        )
    )
    act.said.append(f"registered a{position} {name} ({kind})")
    return position


def describe(
    act: Act,
    who: Position,
    what: Described,
    value: str,
    *,
    scheme: str | None = None,
    language: str | None = None,
    other: Position | None = None,
    valid: Interval | None = None,
    evidence: Passage | None = None,
    reason: str | None = None,
) -> Position:
    """Put something more on record about an agent; an owner who is known by that name is linked."""
    if what == "slug":
        _check_slug(act, value)
    if what in {"alias", "name"}:
        check_name(value)
        _say_shared(act, who, value)
    if what == "owner" and other is None:
        other = _owner(act, value)
        value = name_for(act, other, value) if other else value
    if language is not None:
        check_language(language)
    if what == "type" and value not in AGENT_TYPES:
        raise BadValueError(
            field="a type", value=value, todo=f"one of {', '.join(AGENT_TYPES)}"
        )
    if (what == "identifier") != (scheme is not None):
        raise BadValueError(
            field="--scheme",
            value=scheme or "",
            todo="an identifier has a scheme (wikidata, x), nothing else has",
        )
    return act.put(
        AgentDescribed(
            agent=who,
            what=what,
            value=value,
            scheme=scheme,
            language=language,
            object=other,
            valid=valid,
            evidence=evidence,
            reason=reason,
        )
    )


def _owner(act: Act, text: str) -> Position | None:
    """The agent that an owner is; ``type/NAME`` registers one, other words may name nobody who is known."""
    if typed(text, "person")[1] != text.strip():
        return agent(act, text, default="organisation")
    return meant(act, text)


def _say_shared(act: Act, who: Position, name: str) -> None:
    """Remark that others have this name too: it may be so, but whoever gives it then has to say whom he means."""
    same = agents.same_as(act.conn, who)
    others = [one for one in _known(act, name) if one not in same]
    if others:
        act.said.append(
            f"{name!r} is now a name of {_listed(act, [who])} and of {_listed(act, others)}: "
            "call each by its reference or a slug, or merge them if they are one"
        )


def merge(act: Act, who: Position, into: Position, reason: str) -> Position:
    """Say that two agents are one.

    Raises:
        RefusedError: They are the same already.
    """
    kinds = [agents.type_of(act.conn, one) for one in (who, into)]
    if len(set(kinds)) > 1:
        raise RefusedError(
            what=f"a{who} is a {kinds[0]} and a{into} a {kinds[1]}",
            todo="two of different types are not one; mend a wrong type with 'archive agent describe --type'",
        )
    if agents.merged_into(act.conn, who) == agents.merged_into(act.conn, into):
        raise RefusedError(
            what=f"a{who} and a{into} are one already",
            todo="nothing needs to be merged",
        )
    return act.put(AgentsMerged(agent=who, into=into, reason=reason))


def known_names(act: Act, who: Position) -> list[str]:
    """All names of an agent, those of this act included, the longest first."""
    drafted = [
        event.name
        for position, event in act.drafted(AgentRegistered)
        if position == who and isinstance(event, AgentRegistered)
    ]
    names = [
        name
        for one in agents.same_as(act.conn, who)
        for name in agents.names_of(act.conn, one)
    ]
    return sorted({*drafted, *names}, key=lambda name: (-len(name), name))


def _known(act: Act, name: str) -> list[int]:
    folded = fold_name(name)
    drafted = [
        position
        for position, event in act.drafted(AgentRegistered)
        if isinstance(event, AgentRegistered) and fold_name(event.name) == folded
    ]
    found = {
        agents.merged_into(act.conn, each)
        for each in agents.agents_named(act.conn, name)
    }
    return sorted({*drafted, *found})


def _near(act: Act, name: str) -> list[int]:
    """Agents whose names are one or two letters off, or only look alike; exact ones were found before."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - loads only when a name is unknown

    folded = fold_name(name)
    alike = skeleton(folded)
    most = _CLOSE if len(folded) > 5 else 1 if len(folded) > 3 else 0  # noqa: PLR2004 - short names differ by little
    rows = agents.agent_names.select(
        act.conn,
        "WHERE withdrawn_at IS NULL AND abs(length(folded) - ?) <= ?",
        (len(folded), most),
    )
    known = [(row.folded, agents.merged_into(act.conn, row.agent)) for row in rows]
    drafted = [
        (fold_name(event.name), int(position))
        for position, event in act.drafted(AgentRegistered)
        if isinstance(event, AgentRegistered)
    ]
    return sorted(
        {
            position
            for other, position in (*known, *drafted)
            if Levenshtein.distance(other, folded, score_cutoff=most) <= most
            or skeleton(other) == alike
        }
    )


_LOOKALIKE: Final = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0456\u0458\u0455\u04bb\u043a\u043c\u0442\u0432\u043d\u0501"  # Cyrillic
    "\u03bf\u03b1\u03b5\u03b9\u03ba\u03bd\u03c1\u03c4\u03c5\u03c7"  # Greek
    "\u02610135",  # Latin letters and digits that look like others
    "aeopcxyijshkmtbhdoaeiknptuxgolis",
)


def skeleton(folded: str) -> str:
    """What a folded name looks like: letters of other scripts that look Latin become Latin."""
    return folded.translate(_LOOKALIKE).replace("rn", "m").replace("l", "i")


def _listed(act: Act, found: list[int]) -> str:
    names = []
    for position in found:
        row = agents.agent_at(act.conn, position)
        names.append(f"a{position} {row.name} ({row.type})" if row else f"a{position}")
    return ", ".join(names)


def _check_slug(act: Act, slug: str) -> None:
    if not is_slug(slug):
        raise BadValueError(
            field="slug",
            value=slug,
            todo="use 2 to 63 lower-case letters, digits and hyphens, not of the form of a reference such as c12",
        )
    if slug == UNNAMED:
        raise BadValueError(
            field="slug", value=slug, todo="it is the word for a hop that names nobody"
        )
    taken = agents.agent_with_slug(act.conn, slug)
    drafted = [
        position
        for position, event in act.drafted(AgentRegistered)
        if isinstance(event, AgentRegistered) and event.slug == slug
    ]
    for owner in ([taken] if taken is not None else []) + drafted:
        raise RefusedError(
            what=f"the slug {slug!r} names a{owner}",
            todo="a slug never names another: choose another",
        )


def unknown_agent(name: str) -> UnknownReferenceError:
    """The error for a name that must be known."""
    return UnknownReferenceError(
        reference=name, todo="add it with 'archive agent add NAME --type TYPE'"
    )
