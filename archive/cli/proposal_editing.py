"""A proposal changed in an editor before it is accepted: what it says is filled in, what was changed is kept."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import attrs

from archive.cli.form import drop_form, edited, options
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
from archive.cli.root import current
from archive.errors import ConflictError, UsageError
from archive.record.proposal_form import Edit, fields_of
from archive.record.proposal_lines import ProposalLine
from archive.record.proposals import Shown
from archive.record.telling import Telling

_OWN: Final = frozenset({"in", "new", "again"})
"""Fields of the form that are no part of what was proposed."""


@attrs.define
class Editing:
    """Edits of one command; the forms are kept until what they say is on record."""

    shown: Shown
    lines: Sequence[ProposalLine]
    forms: list[Path] = attrs.field(factory=list)

    def edit(self, number: int, told: Mapping[str, Any] | None = None) -> Edit | None:
        """Let a person change one proposal; ``None`` when it is an oddity, which has no fields, or nothing was changed.

        Args:
            number: Which.
            told: Fields that are to be others, when no editor is wanted.

        Raises:
            UsageError: The run has no such number, or the form names another capture.
            ConflictError: It was decided already.
            RefusedError, BadValueError: No editor is known, or the form cannot be read, or was emptied.
        """
        run = self.shown.run
        if not 1 <= number <= len(run.proposals):
            raise UsageError(
                what=f"there is no proposal {number}",
                todo=f"the run shown last has {len(run.proposals)}",
            )
        line = self.lines[number - 1]
        proposed = fields_of(run, run.proposals[number - 1])
        if line.state != "open":
            raise ConflictError(
                what=f"proposal {number} is decided: {line.standing}",
                todo="nothing was written: correct what stands there (archive correct ...), or take it back first",
            )
        if told is not None and not proposed:
            raise UsageError(
                what=f"proposal {number} is an oddity and has no fields to change",
                todo="accept it as it is, or dismiss it and write a note",
            )
        if not proposed:
            return None
        capture = f"d{self.shown.opened.capture}"
        given = {"in": capture, **{_dashed(n): value for n, value in proposed.items()}}
        self._keep_form()
        if told is None:
            filled = edited(line.type, given, heading(line))
        else:
            filled = {**given, **{_dashed(n): value for n, value in told.items()}}
        if filled.get("in") != capture:
            raise UsageError(
                what="a proposal stands in its own capture",
                todo=f"leave in = {capture!r} as it is",
            )
        options(line.type, filled)  # refuses unknown fields and values
        changed = {
            name: proposed.get(name)
            for name in sorted({*proposed, *map(_underscored, filled)} - _OWN)
            if _plain(proposed.get(name)) != _plain(filled.get(_dashed(name)))
        }
        if not changed and not filled.get("new"):
            return None
        changed.pop("note", None)  # nothing was proposed there
        return Edit(telling=_told(capture, filled), changed=changed)

    def done(self) -> None:
        """Take the forms away: what they say is on record."""
        for form in self.forms:
            form.unlink(missing_ok=True)
        self.forms.clear()
        drop_form()

    def _keep_form(self) -> None:
        form, current().form = current().form, None
        if form is not None:
            self.forms.append(form)


def heading(line: ProposalLine) -> list[str]:
    """What the form begins with: the words and the places in it, so that nobody has to count code points."""
    said = [f"Proposal {line.number}, rule {line.rule}, score {line.score}."]
    said += [f"@{each.start}-{each.end} is “{each.words}”" for each in line.pieces]
    told_by = line.hops if line.participants else ()
    said += [
        f"{who_is}{number}: @{each.start}-{each.end} is “{each.words}”"
        for who_is, people in (("", line.participants or line.hops), ("hop ", told_by))
        for number, who in enumerate(people, 1)
        for each in (who.mention, who.cue)
        if each is not None
    ]
    if line.when is not None:
        words = line.when.words
        said.append(f"@{words.start}-{words.end} is “{words.words}”")
    return said


def _dashed(name: str) -> str:
    return name.replace("_", "-")


def _underscored(name: str) -> str:
    return name.replace("-", "_")


def _plain(value: Any) -> Any:
    """A value as the form would hold it: what is empty is nothing, one text is a list of one."""
    if value is None or value in ("", [], False):
        return None
    if isinstance(value, list):
        return [str(each) for each in value]
    return value if isinstance(value, bool) else [str(value)]


def _told(capture: str, filled: dict[str, Any]) -> Telling:
    """Read a whole form as what a person tells."""

    def one(name: str) -> str | None:
        value = filled.get(name)
        return str(value) if value not in (None, "", []) else None

    def many(name: str) -> tuple[str, ...]:
        value = filled.get(name) or []
        return tuple(map(str, value)) if isinstance(value, list) else (str(value),)

    nth = one("nth")
    return telling(
        capture=capture,
        words=words_of(
            (),
            Pointing(
                words=many("words"),
                first=one("from"),
                last=one("to"),
                range=one("range"),
                nth=int(nth) if nth and nth.isdigit() else None,
            ),
        ),
        chain=Chain(
            speaker=one("speaker"),
            unsettled=one("unsettled"),
            via=many("via"),
            cue=many("cue"),
            mention=many("mention"),
            manner=many("manner"),
            asserted=many("asserted"),
            flag=many("flag"),
        ),
        circumstance=Circumstance(
            on=one("on"),
            on_words=one("on-words"),
            base=one("base"),
            zone=one("zone"),
            approximate=bool(filled.get("approximate")),
            at=one("at"),
            language=one("language"),
            note=one("note"),
        ),
        insisting=Insisting(new=bool(filled.get("new"))),
        meeting=Meeting(
            participant=many("with"),
            part=many("part"),
            mode=one("mode"),
            state=one("state"),
        ),
        number=Number(
            **{
                name: one(name)
                for name in ("value", "upper", "bound", "unit", "quantity", "nature")
            }
        ),
        within=one("within"),
    )
