"""The verbs for people, organisations, outlets, accounts and states."""

from typing import Annotated

from cyclopts import App, Parameter

from archive.claim.agent import AgentType, Described
from archive.claim.when import stated
from archive.cli.options import (
    Insisting,
)
from archive.cli.outcome import THIS, report
from archive.cli.root import app, current
from archive.errors import (
    BadValueError,
    UsageError,
)
from archive.record import changes
from archive.record.act import Act, planned
from archive.record.agents import add as add_agent
from archive.record.agents import agent as find_agent
from archive.record.agents import describe as describe_agent
from archive.record.agents import merge as merge_agents
from archive.record.telling import Done
from archive.references import resolve

agent = App(name="agent", help="People, organisations, outlets, accounts and states.")

app.command(agent)


@agent.command
def add(
    name: str,
    *,
    type_: Annotated[AgentType, Parameter(name="--type")],
    slug: str | None = None,
    language: str | None = None,
    holder: str | None = None,
    insisting: Insisting | None = None,
) -> int:
    """Register somebody who can speak, publish or act.

    Parameters
    ----------
    name
        The name, as it is written.
    type_
        person, organisation, outlet, account or state.
    slug
        A short name to type.
    language
        The language of the name.
    holder
        Whose account it is.
    """
    run = current()
    with run.writing() as (archive, by):

        def work(act: Act) -> Done:
            owner = resolve(act.conn, holder, expect="agent") if holder else None
            is_new = (insisting or Insisting()).new
            position = add_agent(
                act,
                type_,
                name,
                slug=slug,
                language=language,
                holder=owner,
                is_new=is_new,
            )
            return act.done(position)

        done = planned(archive, by, work)
        return report(
            run, archive, "agent", done, ("agent", "describe", THIS, "--alias", "NAME")
        )


@agent.command(name="describe")
def describe(  # noqa: PLR0913 - one option a kind of description
    who: str,
    *,
    alias: str | None = None,
    name: str | None = None,
    type_: Annotated[AgentType | None, Parameter(name="--type")] = None,
    role: str | None = None,
    interest: str | None = None,
    owner: str | None = None,
    identifier: str | None = None,
    slug: str | None = None,
    of: str | None = None,
    since: str | None = None,
    until: str | None = None,
    evidence: str | None = None,
    language: str | None = None,
    reason: str | None = None,
) -> int:
    """Put something more on record about an agent: exactly one of alias, name, type, role, interest ...

    Parameters
    ----------
    who
        The agent: a7, a slug, a name.
    alias
        Another name.
    name
        Its name from now on.
    type_
        Its right type.
    role
        An office or role, with --of, --since, --until.
    interest
        An interest that readers should know.
    owner
        Who owns it, as an agent or in words.
    identifier
        SCHEME:VALUE, such as wikidata:Q1.
    slug
        A short name to type.
    of
        The agent that the role or interest is about.
    since
        The first date that it held.
    until
        The last date that it held.
    evidence
        CAPTURE:WORDS where you read it.
    language
        The language of the alias.
    reason
        How you know.
    """
    run = current()
    given: dict[Described, str | None] = {
        "alias": alias,
        "name": name,
        "type": type_,
        "role": role,
        "interest": interest,
        "owner": owner,
        "identifier": identifier,
        "slug": slug,
    }
    told = [(what, value) for what, value in given.items() if value is not None]
    if len(told) != 1:
        raise UsageError(
            what="one description at a time",
            todo=f"give exactly one of {', '.join('--' + name for name in given)}",
        )
    what, value = told[0]
    scheme = None
    if what == "identifier":
        scheme, colon, value = value.partition(":")
        if not colon:
            raise BadValueError(
                field="--identifier",
                value=scheme,
                todo="write SCHEME:VALUE, such as wikidata:Q1",
            )
    with run.writing() as (archive, by):

        def work(act: Act) -> Done:
            position = describe_agent(
                act,
                resolve(act.conn, who, expect="agent"),
                what,
                value,
                scheme=scheme,
                language=language,
                other=find_agent(act, of, default="organisation") if of else None,
                valid=stated(f"{since or '..'}/{until or '..'}", words=None, base=None)
                if since or until
                else None,
                evidence=changes.evidence_of(act, evidence) if evidence else None,
                reason=reason,
            )
            return act.done(position)

        done = planned(archive, by, work)
        return report(run, archive, "entry", done, ("history", who))


@agent.command(name="merge")
def merge(who: str, into: str, *, reason: str) -> int:
    """Say that two agents are one: WHO is INTO.

    Parameters
    ----------
    who
        The agent that turns out to be another.
    into
        The one that questions go to from now on.
    reason
        How you know.
    """
    run = current()
    with run.writing() as (archive, by):

        def work(act: Act) -> Done:
            one, two = (
                resolve(act.conn, who, expect="agent"),
                resolve(act.conn, into, expect="agent"),
            )
            return act.done(merge_agents(act, one, two, reason))

        done = planned(archive, by, work)
        return report(run, archive, "entry", done, ("history", into))
