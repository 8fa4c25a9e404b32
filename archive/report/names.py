"""Who is in a chain, in HTML: names in their frames, what is on record about them, the notes on what they published."""

from collections.abc import Iterable

from archive.report.escape import esc, words
from archive.report.wording import held, moment
from archive.trace.seen import Agent, AgentDetail, Note
from archive.trace.shape import Hop


def name_of(hop: Hop) -> str:
    """A hop's name, or that it has none."""
    if hop.naming == "not_named":
        return (
            "<i>somebody who is not named</i>" if hop.is_speaker else "<i>not named</i>"
        )
    if hop.naming == "unsettled" and hop.mention is not None:
        return words(hop.mention.exact)
    return words(hop.label)


def on_record(agent: Agent | None) -> str:
    """What is on record about an agent, a line each: roles, interests, owners, and when they held."""
    return "".join(
        f'<div class="small">{esc(detail.what)}: {words(detail.value)}{_of(detail)}{esc(held(detail))}</div>'
        for detail in (agent.details if agent else ())
    )


def _of(detail: AgentDetail) -> str:
    return f" of {words(detail.object)}" if detail.object else ""


def remarks(notes: Iterable[Note]) -> str:
    """The notes on a capture, each with who wrote it."""
    return "".join(
        f'<div class="small"><span class="act">Note</span> on {note.on} by {words(note.by_name)}'
        f"{imported(note.imported_from)}, {esc(moment(note.recorded_at))}"
        f"{gone(note.withdrawn_by)}: {words(note.text)}</div>"
        for note in notes
    )


def imported(file: str | None) -> str:
    """That an entry was brought by an import, and in which file: who is named recorded it, and did not say it."""
    return f' <span class="small">(imported from {words(file)})</span>' if file else ""


def gone(withdrawn_by: str | None) -> str:
    """That an entry was taken back, when it was."""
    return (
        f' <span class="tag plain">withdrawn by {withdrawn_by}</span>'
        if withdrawn_by
        else ""
    )


def called(hop: Hop) -> str:
    """A hop's name inside a sentence."""
    if hop.naming == "not_named" and not hop.is_speaker:
        return "<i>an outlet that is not named</i>"
    return name_of(hop) + (" (inferred)" if hop.is_inferred else "")
