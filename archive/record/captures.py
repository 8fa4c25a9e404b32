"""Captures: bytes are kept first, then read in a child process, then put on record with what the page says."""

from collections.abc import Mapping
from typing import Final

import attrs

from archive.capture.address import check_address
from archive.capture.capture import Artefact, Detail, DetailField, How
from archive.capture.text import Text, media_type_of, read_page
from archive.claim.dates import precision_of
from archive.claim.language import check_language
from archive.errors import BadValueError, RefusedError
from archive.event.kinds import CaptureDescribed, CaptureTaken, TextDerived
from archive.opening import Archive
from archive.record.act import Act, planned
from archive.record.agents import agent, meant, name_for
from archive.record.telling import Done
from archive.references import resolve
from archive.values import Digest, Instant, Interval, Position, instant
from archive.view import agents, captures

SETTABLE: Final[tuple[DetailField, ...]] = (
    "outlet",
    "title",
    "byline",
    "published",
    "updated",
    "language",
    "canonical_address",
)


@attrs.frozen(kw_only=True)
class Seen:
    """Bytes that were seen, and what a person says about them: fields by name, an outlet as an agent."""

    data: bytes
    how: How
    file_name: str | None = None
    address: str | None = None
    media_type: str | None = None
    declared_charset: str | None = None
    details: Mapping[DetailField, str] = {}
    is_new: bool = False
    is_again: bool = False
    seen_at: Instant | None = None


@attrs.frozen(kw_only=True)
class Kept:
    """Bytes that are in the store, with the text and the details that were read out of them."""

    digest: Digest
    media_type: str
    text: Text
    text_digest: Digest
    details: tuple[Detail, ...]


def capture(archive: Archive, by: Position, seen: Seen) -> Done:
    """Put bytes on record; the same bytes from a file again are not a second capture.

    Returns:
        The capture's position; that of the first one when the same bytes are on record (``is_known``).

    Raises:
        RefusedError, BadValueError, LimitError: What was given cannot be recorded; no entry was written.
    """
    _check(seen.details)
    kept = keep(archive, seen)

    def work(act: Act) -> Done:
        known = captures.captures_with(act.conn, kept.digest)
        if (
            known
            and not seen.is_again
            and seen.how in {"file", "stdin"}
            and not known[0].withheld
        ):
            first = Position(known[0].capture)
            _check_told(act, first, seen)
            return Done(
                position=first,
                written=(),
                said=(
                    f"d{first} holds these very bytes already (--again records them anew)",
                ),
                is_known=True,
            )
        position = put(act, seen, kept)
        act.said.extend(kept.text.warnings)
        return act.done(position)

    return planned(archive, by, work)


def _check(details: Mapping[DetailField, str]) -> None:
    """Refuse a date, a language or an address that is none, before anything is kept."""
    for name, value in details.items():
        match name:
            case "published" | "updated":
                precision_of(value, field=f"--{name}")
            case "language":
                check_language(value)
            case "canonical_address":
                check_address(value)
            case _:
                pass


def _check_told(act: Act, first: Position, seen: Seen) -> None:
    """Refuse to drop what a person says of bytes that are on record already.

    Raises:
        RefusedError: It is not what stands on record.
    """
    best = captures.best_details(act.conn, first)
    for name, value in seen.details.items():
        known = best.get(name)
        by_name = meant(act, value) if name == "outlet" else None
        if known is None or (
            known.value != value and (by_name is None or known.agent != by_name)
        ):
            raise RefusedError(
                what=f"d{first} holds these very bytes already, with another {name.replace('_', ' ')}",
                todo=f"say it of that capture (archive describe d{first}), or record the bytes anew with --again",
            )


def keep(archive: Archive, seen: Seen) -> Kept:
    """Store the bytes, then read them; the text is stored as an artefact of its own."""
    digest = archive.store.put(seen.data)
    media_type = seen.media_type or media_type_of(seen.data, seen.file_name)
    text, details = read_page(
        seen.data,
        media_type,
        declared_charset=seen.declared_charset,
        file_name=seen.file_name,
    )
    written = text.text.encode("utf-8")
    return Kept(
        digest=digest,
        media_type=media_type,
        text=text,
        text_digest=digest if written == seen.data else archive.store.put(written),
        details=tuple(details),
    )


def put(act: Act, seen: Seen, kept: Kept) -> Position:
    """Add to an act: the outlet when it is new, the capture, its text, what is said of it."""
    said = [_told(act, name, value, seen) for name, value in seen.details.items()]
    proposed = [_settled(act, detail) for detail in kept.details]
    earlier = (
        captures.captures_of_address(act.conn, seen.address) if seen.address else []
    )
    taken = act.put(
        CaptureTaken(
            how=seen.how,
            artefacts=(
                Artefact(
                    role="body",
                    digest=kept.digest,
                    size_bytes=len(seen.data),
                    media_type=kept.media_type,
                ),
            ),
            seen_at=seen.seen_at or instant(act.archive.clock()),
            file_name=seen.file_name,
            address=seen.address,
            declared_charset=seen.declared_charset,
        ),
        further=[Position(earlier[-1].capture)] if earlier else [],
    )
    act.put(
        TextDerived(
            capture=taken,
            rule=kept.text.rule,
            rule_version=kept.text.rule_version,
            digest=kept.text_digest,
            length=kept.text.length,
            charset=kept.text.charset,
            charset_from=kept.text.charset_from,
            language=kept.text.language,
            warnings=kept.text.warnings,
        ),
        because=taken,
    )
    if said or proposed:
        act.put(
            CaptureDescribed(capture=taken, details=(*said, *proposed)), because=taken
        )
    return taken


def describe(
    archive: Archive,
    by: Position,
    reference: str,
    details: Mapping[DetailField, str],
    reason: str | None,
    *,
    is_new: bool = False,
) -> Done:
    """Say something about a capture that is on record: a person's word beats the page's own.

    Raises:
        RefusedError: Nothing is said.
    """
    if not details:
        raise RefusedError(
            what="nothing is said about the capture",
            todo="give --title, --outlet, --published ...",
        )
    _check(details)

    def work(act: Act) -> Done:
        capture_ = resolve(act.conn, reference, expect="capture")
        seen = Seen(data=b"", how="file", details=details, is_new=is_new)
        said = tuple(_told(act, name, value, seen) for name, value in details.items())
        return act.done(
            act.put(CaptureDescribed(capture=capture_, details=said, reason=reason))
        )

    return planned(archive, by, work)


def _told(act: Act, name: DetailField, value: str, seen: Seen) -> Detail:
    """A detail that a person gives."""
    who = (
        agent(act, value, default="outlet", is_new=seen.is_new)
        if name == "outlet"
        else None
    )
    interval = None
    if name in {"published", "updated"}:
        interval = Interval(
            first=value,
            last=value,
            precision=precision_of(value, field=f"--{name}"),
            approximate=False,
            zone=None,
            words=None,
            base=None,
            basis="asserted",
        )
    if name not in SETTABLE:
        raise BadValueError(
            field="a detail", value=name, todo=f"one of {', '.join(SETTABLE)}"
        )
    return Detail(
        field=name,
        value=value if who is None else name_for(act, who, value),
        agent=who,
        interval=interval,
        basis="person",
        where=None,
    )


def _settled(act: Act, detail: Detail) -> Detail:
    """Point a page's own outlet at the one agent that has exactly that name, when there is one."""
    if detail.field != "outlet" or detail.value is None:
        return detail
    found = agents.agents_named(act.conn, detail.value)
    outlets = [
        one
        for one in found
        if (row := agents.agent_at(act.conn, one)) and row.type == "outlet"
    ]
    return (
        attrs.evolve(detail, agent=Position(outlets[0]))
        if len(outlets) == 1
        else detail
    )
