"""A claim's capture as it is to be shown: which bytes, from where, when, by whom, and the text read out of them."""

from collections.abc import Mapping, Sequence

from archive.event.kinds import CaptureTaken, TextDerived
from archive.history import Kept
from archive.trace.people import People
from archive.trace.seen import Agent, Bytes, Capture, Detail, Note
from archive.trace.texts import Texts
from archive.view import captures


def capture_of(
    row: captures.CaptureRow,
    *,
    details: Sequence[captures.CaptureDetailRow],
    kept: Mapping[int, Kept],
    text: int,
    people: People,
    texts: Texts | None,
    notes: tuple[Note, ...] = (),
) -> Capture:
    """Put together all that is on record about a capture.

    Args:
        row: The capture; ``withheld`` as it stands now.
        details: What is on record about it, the strongest of each field first.
        kept: Its own entry and that of the text, by position.
        text: The text in which the claim's passage counts.
        people: Knows the agents.
        texts: Reads and hashes stored bytes; ``None`` leaves them alone.
        notes: The remarks on it.
    """
    taken, derived = kept[row.capture], kept.get(text)
    event = taken.event if isinstance(taken.event, CaptureTaken) else None
    read = (
        derived.event
        if derived is not None and isinstance(derived.event, TextDerived)
        else None
    )
    best = captures.best_of(details)
    outlet = best.get("outlet")
    agent = people.agent(outlet.agent) if outlet and outlet.agent is not None else None
    return Capture(
        ref=f"d{row.capture}",
        digest=row.digest,
        media_type=row.media_type,
        size_bytes=row.size_bytes,
        how=event.how if event else None,
        file_name=row.file_name,
        address=row.address,
        final_address=event.final_address if event else None,
        seen_at=row.seen_at,
        recorded_at=taken.envelope.recorded_at,
        recorded_by=people.name_then(taken.envelope.by, row.capture),
        outlet=agent,
        outlet_name=_outlet(agent, outlet),
        title=_value(best, "title"),
        byline=_value(best, "byline"),
        published=_date(best.get("published")),
        details=tuple(_detail(each, people) for each in details),
        withheld=row.withheld,
        bytes=_standing(row.digest, texts, is_withheld=row.withheld == "bytes"),
        text=f"e{text}" if read else None,
        text_rule=f"{read.rule} {read.rule_version}" if read else None,
        text_digest=read.digest if read else None,
        text_length=read.length if read else None,
        text_charset=read.charset if read else None,
        text_bytes=_standing(
            read.digest if read else None, texts, is_withheld=row.withheld == "texts"
        ),
        text_warnings=tuple(read.warnings) if read else (),
        notes=notes,
        is_newest_text=row.text == text,
    )


def outlet_of(details: Sequence[captures.CaptureDetailRow]) -> int | None:
    """The agent that is on record as a capture's outlet."""
    detail = captures.best_of(details).get("outlet")
    return detail.agent if detail else None


def label(
    row: captures.CaptureRow | None,
    best: Mapping[str, captures.CaptureDetailRow],
    outlet: str | None,
) -> str:
    """How a capture is called in one line: outlet, title, address or file name, whatever there is."""
    title = _value(best, "title")
    address = row.address or row.file_name if row else None
    parts = [part for part in (outlet, title or address) if part]
    return ": ".join(parts) or "a capture without a title"


def _standing(digest: str | None, texts: Texts | None, *, is_withheld: bool) -> Bytes:
    if texts is None:
        return "not_checked"
    return texts.standing(digest, is_withheld=is_withheld)


def _outlet(
    agent: Agent | None, detail: captures.CaptureDetailRow | None
) -> str | None:
    if agent is not None:
        return agent.name or agent.ref
    return detail.value if detail else None


def _value(best: Mapping[str, captures.CaptureDetailRow], field: str) -> str | None:
    return best[field].value if field in best else None


def _date(detail: captures.CaptureDetailRow | None) -> str | None:
    return (detail.first or detail.value) if detail else None


def _detail(row: captures.CaptureDetailRow, people: People) -> Detail:
    value = row.value or people.name(row.agent) or row.first or ""
    return Detail(field=row.field, value=value, basis=row.basis, where=row.where)
