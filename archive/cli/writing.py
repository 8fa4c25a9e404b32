"""The verbs that record: each reads its options, hands them to ``record`` and prints what was written."""

import sys
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import App, Parameter

from archive.capture.capture import DetailField
from archive.claim.agent import AgentType, Described
from archive.claim.when import stated
from archive.cli.options import (
    Chain,
    Circumstance,
    Insisting,
    Meeting,
    Number,
    Pointing,
    telling,
    words_of,
)
from archive.cli.root import app, current
from archive.cli.session import Session
from archive.cli.show import clean
from archive.db import reading
from archive.errors import (
    BadValueError,
    RefusedError,
    UnknownReferenceError,
    UsageError,
)
from archive.opening import (
    Archive,
    actor_setting,
    home_for_init,
    init_archive,
    remember_actor,
)
from archive.record import captures, changes, claims
from archive.record.act import acting
from archive.record.agents import add as add_agent
from archive.record.agents import agent as find_agent
from archive.record.agents import describe as describe_agent
from archive.record.agents import merge as merge_agents
from archive.record.checkpoint import sign as sign_checkpoint
from archive.record.telling import Done, Telling
from archive.references import reference_at, resolve

INPUT_LIMIT = 100 * 1024 * 1024
"""The largest file that is captured."""

record = App(
    name="record", help="Put a claim on record, with the passage where it was read."
)
agent = App(name="agent", help="People, organisations, outlets, accounts and states.")
app.command(record)
app.command(agent)


@app.command
def init(
    *, origin: str | None = None, name: str | None = None, zone: str | None = None
) -> int:
    """Make an archive in --home, ARCHIVE_HOME or this folder; --as NAME is its founder.

    Parameters
    ----------
    origin
        A name without scheme, fixed for ever, such as example.org/desk.
    name
        What people call it.
    zone
        The time zone for dates that name none, such as Europe/Istanbul.
    """
    run = current()
    founder = actor_setting(run.actor)
    if founder is None:
        raise UsageError(
            what="an archive has a founder",
            todo="say who you are: archive init --as NAME",
        )
    archive = init_archive(
        home_for_init(run.home),
        origin=origin,
        name=name,
        founder=founder,
        zone=zone,
        clock=run.clock,
    )
    try:
        if remember_actor(founder):
            run.say(
                f"you act as {founder} from now on (your settings say so; --as NAME says otherwise)"
            )
        if run.is_json:
            run.emit(
                {
                    "references": {"agent": "a1"},
                    "recorded": ["e0", "a1"],
                    "home": str(archive.home),
                    "origin": archive.origin,
                }
            )
        else:
            run.out.print(
                f"made the archive {archive.origin} in {archive.home}",
                markup=False,
                soft_wrap=True,
            )
            run.say("next: archive capture FILE --outlet NAME --published DATE")
    finally:
        archive.close()
    return 0


@app.command
def capture(  # noqa: PLR0913 - one option a detail
    file: Annotated[str, Parameter(allow_leading_hyphen=True)],
    *,
    outlet: str | None = None,
    published: str | None = None,
    updated: str | None = None,
    title: str | None = None,
    byline: str | None = None,
    language: str | None = None,
    address: str | None = None,
    charset: str | None = None,
    media_type: str | None = None,
    insisting: Insisting | None = None,
) -> int:
    """Keep the bytes of FILE (- for standard input) and put them on record, with the text read out of them.

    Parameters
    ----------
    file
        An HTML page or a plain text; - reads standard input.
    outlet
        Who published it: a reference, slug, name or alias.
    published
        The date it appeared, ISO.
    updated
        The date it was changed.
    title
        Its title.
    byline
        Who wrote it.
    language
        Its language, such as en.
    address
        Its canonical address.
    charset
        The charset of the bytes, when you know better.
    media_type
        text/html or text/plain, when you know better.
    """
    run = current()
    insisting = insisting or Insisting()
    given: dict[DetailField, str | None] = {
        "outlet": outlet,
        "published": published,
        "updated": updated,
        "title": title,
        "byline": byline,
        "language": language,
        "canonical_address": address,
    }
    data = sys.stdin.buffer.read(INPUT_LIMIT + 1) if file == "-" else _read(Path(file))
    if len(data) > INPUT_LIMIT:
        raise BadValueError(
            field="the file",
            value=file,
            todo="it is over 100 MiB: capture a smaller one",
        )
    with run.writing() as (archive, by):
        done = captures.capture(
            archive,
            by,
            captures.Seen(
                data=data,
                how="stdin" if file == "-" else "file",
                file_name=None if file == "-" else Path(file).name,
                media_type=media_type,
                declared_charset=charset,
                details={
                    name: value for name, value in given.items() if value is not None
                },
                is_new=insisting.new,
                is_again=insisting.again,
            ),
        )
        return _report(
            run,
            archive,
            "capture",
            done,
            "archive show {0} --text",
            "archive record quote --in {0} WORDS --speaker NAME",
        )


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(INPUT_LIMIT + 1)
    except FileNotFoundError:
        raise UnknownReferenceError(
            reference=str(path), todo="there is no such file"
        ) from None
    except (OSError, ValueError) as error:
        raise RefusedError(what=f"{path} cannot be read", todo=str(error)) from error


@record.command
def quote(
    *words: str,
    in_: Annotated[str, Parameter(name="--in")],
    pointing: Pointing | None = None,
    chain: Chain | None = None,
    circumstance: Circumstance | None = None,
    insisting: Insisting | None = None,
    within: str | None = None,
) -> int:
    """Record what a capture has somebody saying.

    Parameters
    ----------
    words
        The passage, letter for letter.
    in_
        The capture, such as d3.
    within
        The claim whose passage this one lies in; its hops are the rest of the chain.
    """
    told = telling(
        capture=in_,
        words=words_of(words, pointing or Pointing()),
        chain=chain,
        circumstance=circumstance,
        insisting=insisting,
        within=within,
    )
    return _record("quote", told)


@record.command(name="meeting")
def record_meeting(
    *words: str,
    in_: Annotated[str, Parameter(name="--in")],
    pointing: Pointing | None = None,
    meeting: Meeting | None = None,
    chain: Chain | None = None,
    circumstance: Circumstance | None = None,
    insisting: Insisting | None = None,
    within: str | None = None,
) -> int:
    """Record that people met; --with once for each of them.

    Parameters
    ----------
    words
        The passage, letter for letter.
    in_
        The capture, such as d3.
    within
        The claim whose passage this one lies in.
    """
    told = telling(
        capture=in_,
        words=words_of(words, pointing or Pointing()),
        chain=chain,
        circumstance=circumstance,
        insisting=insisting,
        meeting=meeting,
        within=within,
    )
    return _record("meeting", told)


@record.command
def figure(
    *words: str,
    in_: Annotated[str, Parameter(name="--in")],
    pointing: Pointing | None = None,
    number: Number | None = None,
    chain: Chain | None = None,
    circumstance: Circumstance | None = None,
    insisting: Insisting | None = None,
    within: str | None = None,
) -> int:
    """Record a number, with its unit and what is counted.

    Parameters
    ----------
    words
        The passage, letter for letter.
    in_
        The capture, such as d3.
    within
        The claim whose passage this one lies in.
    """
    told = telling(
        capture=in_,
        words=words_of(words, pointing or Pointing()),
        chain=chain,
        circumstance=circumstance,
        insisting=insisting,
        number=number,
        within=within,
    )
    return _record("figure", told)


@record.command
def statement(
    *words: str,
    in_: Annotated[str, Parameter(name="--in")],
    proposition: str | None = None,
    pointing: Pointing | None = None,
    chain: Chain | None = None,
    circumstance: Circumstance | None = None,
    insisting: Insisting | None = None,
    within: str | None = None,
) -> int:
    """Record what a capture asserts in its own voice, or what only a sentence of yours can put.

    Parameters
    ----------
    words
        The passage, letter for letter.
    in_
        The capture, such as d3.
    proposition
        One sentence in your words, when the passage needs one.
    within
        The claim whose passage this one lies in.
    """
    told = telling(
        capture=in_,
        words=words_of(words, pointing or Pointing()),
        chain=chain,
        circumstance=circumstance,
        insisting=insisting,
        within=within,
        proposition=proposition,
    )
    return _record("statement", told)


def _record(
    kind: Literal["quote", "meeting", "figure", "statement"], told: Telling
) -> int:
    run = current()
    with run.writing() as (archive, by):
        done = claims.record(archive, by, kind, told)
        return _report(
            run,
            archive,
            "claim",
            done,
            "archive trace {0}",
            "archive report {0} --to FILE.html",
        )


@app.command
def cite(
    claim: str,
    *words: str,
    in_: Annotated[str, Parameter(name="--in")],
    wording: Literal["same", "differs", "translation"] | None = None,
    reason: str | None = None,
    seen: int | None = None,
    pointing: Pointing | None = None,
    chain: Chain | None = None,
    insisting: Insisting | None = None,
) -> int:
    """Say that the same saying stands in another capture.

    Parameters
    ----------
    claim
        The claim, such as c12.
    words
        The passage in the other capture.
    in_
        The other capture.
    wording
        same, differs or translation; found out when not given.
    reason
        Why it is the same saying.
    seen
        The last position on the claim that you had read.
    """
    run = current()
    told = telling(
        capture=in_,
        words=words_of(words, pointing or Pointing()),
        chain=chain,
        insisting=insisting,
    )
    with run.writing() as (archive, by):
        done = changes.cite(
            archive, by, claim, told, wording=wording, reason=reason, seen=seen
        )
        return _report(run, archive, "entry", done, f"archive trace {claim}")


@app.command
def correct(  # noqa: PLR0913 - every group of options a claim can have
    claim: str,
    *words: str,
    reason: str,
    in_: Annotated[str, Parameter(name="--in")] = "",
    proposition: str | None = None,
    seen: int | None = None,
    pointing: Pointing | None = None,
    chain: Chain | None = None,
    circumstance: Circumstance | None = None,
    meeting: Meeting | None = None,
    number: Number | None = None,
    insisting: Insisting | None = None,
) -> int:
    """Let a claim stand with other content; what you do not give stays as it was.

    Parameters
    ----------
    claim
        The claim, such as c12.
    words
        The right passage, when that was wrong.
    reason
        Why; it stays on record.
    in_
        Another capture, when the passage stands there.
    proposition
        The right sentence of a statement.
    seen
        The last position on the claim that you had read.
    """
    run = current()
    told = telling(
        capture=in_,
        words=words_of(words, pointing or Pointing()),
        chain=chain,
        circumstance=circumstance,
        meeting=meeting,
        number=number,
        insisting=insisting,
        proposition=proposition,
    )
    with run.writing() as (archive, by):
        done = changes.correct(archive, by, claim, told, reason=reason, seen=seen)
        return _report(run, archive, "entry", done, f"archive history {claim}")


@app.command
def retract(reference: str, *, reason: str, seen: int | None = None) -> int:
    """Retract a claim, or withdraw any other entry that can be taken back.

    Parameters
    ----------
    reference
        A claim (c12) or an entry (e14).
    reason
        Why; it stays on record.
    seen
        The last position on the claim that you had read.
    """
    run = current()
    with run.writing() as (archive, by):
        done = changes.retract(archive, by, reference, reason=reason, seen=seen)
        return _report(run, archive, "entry", done, f"archive history {reference}")


@app.command
def relate(
    claim: str,
    relation: str,
    other: str,
    *,
    reason: str | None = None,
    evidence: tuple[str, ...] = (),
) -> int:
    """Say how two claims stand to each other: CLAIM repeats|contradicts|supports|translates OTHER.

    Parameters
    ----------
    claim
        The one claim.
    relation
        repeats, contradicts, supports or translates.
    other
        The other claim.
    reason
        Why.
    evidence
        CAPTURE:WORDS, once for each passage.
    """
    run = current()
    with run.writing() as (archive, by):
        done = changes.relate(
            archive, by, claim, relation, other, reason=reason, evidence=evidence
        )
        return _report(run, archive, "entry", done, f"archive trace {claim}")


@app.command
def review(
    claim: str,
    *,
    rating: str,
    reason: str,
    scale: str | None = None,
    evidence: tuple[str, ...] = (),
    seen: int | None = None,
) -> int:
    """Judge a claim, under your name.

    Parameters
    ----------
    claim
        The claim, such as c12.
    rating
        Your desk's word for it.
    reason
        Why.
    scale
        The scale that the rating is on.
    evidence
        CAPTURE:WORDS, once for each passage.
    seen
        The last position on the claim that you had read.
    """
    run = current()
    with run.writing() as (archive, by):
        done = changes.review(
            archive,
            by,
            claim,
            rating=rating,
            scale=scale,
            reason=reason,
            evidence=evidence,
            seen=seen,
        )
        return _report(run, archive, "entry", done, f"archive trace {claim}")


@app.command
def note(
    reference: str, text: Annotated[str, Parameter(allow_leading_hyphen=True)]
) -> int:
    """Add a remark to any entry.

    Parameters
    ----------
    reference
        What it is about: c12, d3, a7, e14.
    text
        The remark; - reads standard input.
    """
    run = current()
    with run.writing() as (archive, by):
        done = changes.note(
            archive, by, reference, sys.stdin.read() if text == "-" else text
        )
        return _report(run, archive, "entry", done, f"archive history {reference}")


@app.command(name="describe")
def describe_capture(
    reference: str,
    *,
    outlet: str | None = None,
    published: str | None = None,
    updated: str | None = None,
    title: str | None = None,
    byline: str | None = None,
    language: str | None = None,
    address: str | None = None,
    reason: str | None = None,
    insisting: Insisting | None = None,
) -> int:
    """Say something about a capture that is on record; a person's word beats the page's own.

    Parameters
    ----------
    reference
        The capture, such as d3.
    outlet
        Who published it.
    published
        The date it appeared, ISO.
    updated
        The date it was changed.
    title
        Its title.
    byline
        Who wrote it.
    language
        Its language.
    address
        Its canonical address.
    reason
        How you know.
    """
    run = current()
    given: dict[DetailField, str | None] = {
        "outlet": outlet,
        "published": published,
        "updated": updated,
        "title": title,
        "byline": byline,
        "language": language,
        "canonical_address": address,
    }
    told = {name: value for name, value in given.items() if value is not None}
    with run.writing() as (archive, by):
        done = captures.describe(
            archive, by, reference, told, reason, is_new=(insisting or Insisting()).new
        )
        return _report(run, archive, "entry", done, f"archive show {reference}")


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
        with acting(archive, by) as act:
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
            act.flush()
            done = Done(position=position, written=(position,), said=())
        return _report(
            run, archive, "agent", done, "archive agent describe {0} --alias NAME"
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
        with acting(archive, by) as act:
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
            act.flush()
            done = Done(
                position=position,
                written=tuple(envelope.position for envelope, _ in act.entries),
                said=tuple(act.said),
            )
        return _report(run, archive, "entry", done, f"archive history {who}")


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
        with acting(archive, by) as act:
            one, two = (
                resolve(act.conn, who, expect="agent"),
                resolve(act.conn, into, expect="agent"),
            )
            position = merge_agents(act, one, two, reason)
            act.flush()
            done = Done(position=position, written=(position,), said=tuple(act.said))
        return _report(run, archive, "entry", done, f"archive history a{two}")


@app.command
def checkpoint() -> int:
    """Check the whole log, sign its size and root, and print the signed note."""
    run = current()
    with run.writing() as (archive, _by):
        note = sign_checkpoint(archive)
    if run.is_json:
        run.emit({"checkpoint": note})
    else:
        sys.stdout.write(note)
        run.say(
            "keep it somewhere else: whoever holds it can see whether the log was changed since"
        )
    return 0


def _report(run: Session, archive: Archive, thing: str, done: Done, *next_: str) -> int:
    """Print what was written and which commands make sense next."""
    with reading(archive.engine) as conn:
        main = str(reference_at(conn, done.position))
        written = [str(reference_at(conn, position)) for position in done.written]
    if run.is_json:
        run.emit(
            {
                "references": {thing: main},
                "recorded": written,
                "remarks": list(done.said),
                "known": done.is_known,
            }
        )
        return 0
    run.out.print(main, markup=False)
    for line in done.said:
        run.say(clean(line))
    others = [each for each in written if each != main]
    if others:
        run.say(f"also written: {' '.join(others)}")
    for command in next_:
        run.say(f"next: {command.format(main)}")
    return 0
