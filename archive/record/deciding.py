"""Deciding on proposals: a person accepts them as claims, or dismisses them with a reason; all of them or none."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

import attrs

from archive.errors import ArchiveError, ConflictError, RefusedError, UsageError
from archive.event.kinds import NoteAdded, ProposalDismissed
from archive.extract import runs
from archive.extract.proposal import Anomaly, ProposedQuote, Span
from archive.extract.runs import Decidable, type_of
from archive.opening import Archive
from archive.record.act import Act, planned
from archive.record.claims import recorded
from archive.record.decided import Decided, place_of_note, told
from archive.record.making import Making
from archive.record.pointing import open_text
from archive.record.proposal_form import Edit
from archive.record.proposals import Shown, refuse_other
from archive.record.proposed import Outer, claim_of, origin_of
from archive.record.standing import content_of, outer_of, refuse_retracted
from archive.record.telling import AnyClaim, Done
from archive.references import resolve
from archive.values import Position

NO_EDITS: Final[Mapping[int, Edit]] = {}


@attrs.frozen(kw_only=True)
class Outcome:
    """What became of one number: the claim or entry that now decides it; ``is_known`` when it was decided before."""

    number: int
    at: Position
    is_claim: bool
    is_known: bool


@attrs.frozen(kw_only=True)
class Decision:
    """What accepting or dismissing left."""

    capture: Position
    outcomes: tuple[Outcome, ...]
    done: Done


def accept(
    archive: Archive,
    by: Position,
    shown: Shown,
    numbers: Sequence[int] | None,
    *,
    edits: Mapping[int, Edit] = NO_EDITS,
    is_new: bool = False,
) -> Decision:
    """Put proposals on record as claims, and anomalies as notes, all of them or none.

    Args:
        archive: Open to write.
        by: The person who accepts.
        shown: The run that the numbers belong to, as the person saw it.
        numbers: Some of it; ``None`` for all that are not decided.
        edits: What the person changed, by number.
        is_new: Names that come close to known ones are somebody else's.

    Raises:
        RefusedError: A proposal cannot be recorded, or was dismissed; the run is of another text.
        ConflictError: Somebody else decided a proposal while it was being changed.
        UsageError: The run has no such number.
    """
    return planned(
        archive,
        by,
        lambda act: _Deciding(act, shown, is_new).accept(numbers, edits),
    )


def dismiss(
    archive: Archive,
    by: Position,
    shown: Shown,
    numbers: Sequence[int],
    *,
    reason: str,
) -> Decision:
    """Put on record that proposals are no claims, and why.

    Raises:
        RefusedError: One was accepted; the run is of another text.
        UsageError: The run has no such number.
    """
    return planned(
        archive,
        by,
        lambda act: _Deciding(act, shown, is_new=False).dismiss(numbers, reason),
    )


class _Deciding:
    """Decisions on one run, in one act."""

    def __init__(self, act: Act, shown: Shown, is_new: bool) -> None:  # noqa: FBT001 - within this file
        self._act = act
        self._is_new = is_new
        self._opened = open_text(act.archive, act.conn, f"d{shown.opened.capture}")
        self._run = shown.run
        refuse_other(self._opened, self._run)
        self._decided = Decided(act.conn, self._opened)
        self._made: dict[Position, AnyClaim] = {}
        self._quotes = runs.quotes_by_place(self._run)

    def accept(
        self, numbers: Sequence[int] | None, edits: Mapping[int, Edit]
    ) -> Decision:
        if numbers is None:
            numbers = [
                number
                for number, each in enumerate(self._run.proposals, 1)
                if self._decided.of(each).is_open
            ]
        return self._each(numbers, lambda n, it: self._accept(n, it, edits.get(n)))

    def dismiss(self, numbers: Sequence[int], reason: str) -> Decision:
        return self._each(numbers, lambda n, it: self._dismiss(n, it, reason))

    def _each(
        self, numbers: Sequence[int], decide: Callable[[int, Decidable], Outcome]
    ) -> Decision:
        """Decide in the order of the run: a relay comes before what stands inside it."""
        proposals = self._run.proposals
        for number in numbers:
            if not 1 <= number <= len(proposals):
                raise UsageError(
                    what=f"there is no proposal {number}",
                    todo=f"the run that you were shown last has {len(proposals)}",
                )
        outcomes = tuple(
            decide(number, proposals[number - 1]) for number in sorted(set(numbers))
        )
        capture = self._opened.capture
        last = outcomes[-1].at if outcomes else capture
        done = attrs.evolve(
            self._act.done(last),
            is_known=all(each.is_known for each in outcomes),
        )
        return Decision(capture=capture, outcomes=outcomes, done=done)

    def _accept(self, number: int, it: Decidable, edit: Edit | None) -> Outcome:
        standing = self._decided.of(it)
        is_claim = not isinstance(it, Anomaly)
        if edit is not None and not standing.is_open:
            raise ConflictError(
                what=f"proposal {number} was decided while you changed it ({told(standing, is_claim=is_claim)})",
                todo="nothing was written: read what stands there, and correct it if need be",
            )
        if standing.state == "dismissed":
            raise RefusedError(
                what=f"proposal {number} was dismissed at e{standing.at}",
                todo=f"take that back first (archive retract e{standing.at} --reason ...)",
            )
        if standing.at is not None:
            self._act.said.append(f"{number}: {told(standing, is_claim=is_claim)}")
            return Outcome(
                number=number, at=standing.at, is_claim=is_claim, is_known=True
            )
        try:
            at = self._record(number, it, edit)
        except ArchiveError as error:
            raise RefusedError(
                what=f"proposal {number} cannot be accepted, so none was",
                todo=f"{error}; change it with --edit, or leave {number} out",
            ) from error
        self._decided.accept(it, at)
        return Outcome(number=number, at=at, is_claim=is_claim, is_known=False)

    def _record(self, number: int, it: Decidable, edit: Edit | None) -> Position:
        act, opened, run = self._act, self._opened, self._run
        if isinstance(it, Anomaly):
            text = (
                f"{it.remark} ({place_of_note(it, opened.letters)}; "
                f"proposed by {run.engine} {run.version}, rule {it.rule})"
            )
            return act.put(NoteAdded(entry=opened.capture, text=text))
        making = Making(
            act=act,
            opened=opened,
            run=run,
            edit=edit,
            is_new=self._is_new or (edit is not None and edit.telling.is_new),
        )
        said = claim_of(making, it, self._outer(number, it, edit))
        at = act.put(recorded(said))
        self._made[at] = said
        return at

    def _outer(self, number: int, it: Decidable, edit: Edit | None) -> Outer | None:
        """The claim that a relayed saying stands within: told, or one with exactly the passage of the relay."""
        if edit is not None and edit.telling.within:
            claim = resolve(self._act.conn, edit.telling.within, expect="claim")
            refuse_retracted(self._act, claim, "record a claim within it")
            said = outer_of(self._act, claim, self._opened)
            return Outer(claim=claim, said=said, steps=0)
        if not isinstance(it, ProposedQuote) or it.inside is None:
            return None
        inside = it.inside
        _, around = self._quotes.get(inside, (0, None))
        steps = len(around.steps) if around else 0
        standing = self._decided.of(around or _standing_in(it, inside))
        if standing.state in {"accepted", "recorded"} and not standing.is_retracted:
            claim = standing.at or Position(0)
            said = self._content(claim)
            return Outer(
                claim=claim, said=said, steps=steps or len(said.attribution.hops)
            )
        self._act.said.append(
            f"{number}: the relay around it is not on record, so it stands on its own, its chain whole"
        )
        return None

    def _content(self, claim: Position) -> AnyClaim:
        made = self._made.get(claim)
        return made if made is not None else content_of(self._act, claim)

    def _dismiss(self, number: int, it: Decidable, reason: str) -> Outcome:
        standing = self._decided.of(it)
        if standing.state == "accepted":
            ref = f"{'e' if isinstance(it, Anomaly) else 'c'}{standing.at}"
            raise RefusedError(
                what=f"proposal {number} was accepted as {ref}",
                todo=f"take that back (archive retract {ref} --reason ...)",
            )
        if standing.state == "dismissed" and standing.at is not None:
            self._act.said.append(f"{number}: {told(standing, is_claim=False)}")
            return Outcome(number=number, at=standing.at, is_claim=False, is_known=True)
        event = ProposalDismissed(
            text=self._opened.text,
            type=type_of(it),
            start=it.start,
            end=it.end,
            proposal=origin_of(self._run, it, {}),
            reason=reason,
        )
        at = self._act.put(event, further=(self._opened.capture,))
        self._decided.dismiss(it, at, reason)
        return Outcome(number=number, at=at, is_claim=False, is_known=False)


def _standing_in(it: ProposedQuote, inside: tuple[Span, ...]) -> ProposedQuote:
    """A relay that the run does not propose, to ask whether somebody recorded its passage."""
    return attrs.evolve(it, spans=inside, inside=None)
