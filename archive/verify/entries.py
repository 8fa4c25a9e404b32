"""Looks at each entry while the log is walked: was it erased lawfully, is it as the format says, what does it name?"""

from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeAlias

from archive import history
from archive.capture.selector import resolve
from archive.errors import ArchiveError, DamagedError
from archive.event.check import check, refuse_nul
from archive.event.envelope import Envelope
from archive.event.kinds import (
    NEVER_ERASED,
    AgentRegistered,
    CaptureTaken,
    CaptureWithheld,
    Erased,
    Event,
    ImportBegun,
    PayloadErased,
    TextDerived,
)
from archive.log.finding import Finding
from archive.values import Selector
from archive.verify.doubt import Doubt
from archive.verify.ledger import Ledger
from archive.verify.pointers import places_in, positions_in
from archive.verify.texts import Texts
from archive.verify.verdict import LISTED, Notice

StoredEntry: TypeAlias = tuple[int, bytes, bytes, bytes | None, bytes | None]
"""position, event id, leaf, salt, payload; the last two are None where they were erased."""

_ERASES: Final = (
    b'"kind":"payload-erased/'  # quotes inside a text stand escaped in JSON
)


class Erasures:
    """Notes which entries may be without content, and which must be.

    Attributes:
        named: Each entry that a payload-erased names, and where that one stands.
        findings: Entries erased that never may be.
    """

    def __init__(self, tell: Callable[[int], None]) -> None:
        """Begin before the first entry.

        Args:
            tell: Told how many entries were passed.
        """
        self.named: dict[int, int] = {}
        self._tell = tell

    def __call__(self, first: int, rows: list[StoredEntry]) -> list[Finding]:
        """Look at entries that follow each other; the walk has seen that they are bytes."""
        found: list[Finding] = []
        for position, (_, _, leaf, _, payload) in enumerate(rows, first):
            if payload is None:
                found += self._look_at_erased(position, leaf)
            elif _ERASES in leaf:
                found += self._look_at_erasing(position, leaf, payload)
        self._tell(first + len(rows))
        return found

    def judge(self, erased: Iterable[int], doubt: Doubt) -> Iterator[Finding]:
        """Compare what is erased with what should be, when the walk is over."""
        gone = set(erased)
        named = {
            entry: at for entry, at in self.named.items() if not doubt.is_altered(at)
        }
        for position in gone - named.keys():
            if not doubt.is_any_after(position):
                yield Finding(
                    "EVENT_ALTERED",
                    f"position {position}",
                    "its content is gone, and no payload-erased names it",
                )
        for position in named.keys() - gone:
            if not doubt.is_lost(position):
                yield Finding(
                    "REDACTION_INCOMPLETE",
                    f"position {position}",
                    f"position {named[position]} says that it was erased, and its content is there",
                )

    def note(self, event: PayloadErased, position: int) -> None:
        """Note which entries a payload-erased names."""
        for each in event.entries:
            if each < position:
                self.named.setdefault(each, position)

    def _look_at_erasing(
        self, position: int, leaf: bytes, payload: bytes
    ) -> Iterable[Finding]:
        try:
            _, event, _ = history.reread(leaf, payload)
        except (DamagedError, ValueError, RecursionError) as error:
            return [_not_canonical(position, _said(error))]
        if isinstance(event, PayloadErased):
            self.note(event, position)
        return ()

    def _look_at_erased(self, position: int, leaf: bytes) -> Iterable[Finding]:
        try:
            _, event, _ = history.reread(leaf, None)
        except DamagedError as error:
            return [_not_canonical(position, error.detail)]
        if isinstance(event, Erased) and event.name in NEVER_ERASED:
            detail = f"its content is gone, and a {event.name} is never erased"
            return [Finding("EVENT_ALTERED", f"position {position}", detail)]
        return ()


class Entries:
    """Reads each entry as an event, holds it to the format, and notes what it names.

    Attributes:
        erasures: What was erased, and what should be.
        pointed: How many places in texts were looked up.
        unresolved: How many point into a text that was erased.
    """

    def __init__(self, erasures: Erasures, ledger: Ledger, texts: Texts | None) -> None:
        """Begin before the first entry.

        Args:
            erasures: Told of each entry too.
            ledger: Told which bytes the log names.
            texts: Where selectors are looked up; None to leave them.
        """
        self.erasures = erasures
        self.pointed = 0
        self.unresolved = 0
        self._ledger = ledger
        self._texts = texts
        self._erased_texts: set[int] = set()
        self._textless: dict[int, int] = {}
        self._last = ""
        self._listed = 0

    def __call__(self, first: int, rows: list[StoredEntry]) -> Iterator[Finding]:
        """Look at entries that follow each other."""
        yield from self.erasures(first, rows)
        for position, (_, _, leaf, _, payload) in enumerate(rows, first):
            for one in self._look_at(position, leaf, payload):
                self._listed += 1
                if self._listed <= LISTED:
                    yield one

    @property
    def unlisted(self) -> int:
        """How many findings there are beyond those that were handed over."""
        return max(0, self._listed - LISTED)

    def _look_at(
        self, position: int, leaf: bytes, payload: bytes | None
    ) -> Iterator[Finding]:
        try:
            envelope, event, is_canonical = history.reread(leaf, payload)
        except (DamagedError, ValueError, RecursionError) as error:
            yield _not_canonical(position, _said(error))
            return
        if not is_canonical:
            detail = "its bytes are not those that writing the same event gives"
            yield _not_canonical(position, detail)
        yield from self._hold_envelope(position, envelope, event)
        if isinstance(event, Erased):
            if event.name == "text-derived":
                self._erased_texts.add(position)
            return
        yield from _hold_event(position, event, payload)
        self._note(position, event)
        if self._texts is not None:
            yield from self._resolve(position, event, self._texts)

    def judge_texts(self, doubt: Doubt) -> Iterator[Finding | Notice]:
        """Say which texts are not there, of those that nothing explains, when the walk is over."""
        if self._texts is None:
            return
        for at, damage in self._texts.unread.items():
            if not self._ledger.is_withheld(at):
                yield damage
        for position, text in self._textless.items():
            if not doubt.is_lost(text) and not doubt.is_altered(text):
                yield _not_canonical(position, f"there is no text at {text}")

    def _hold_envelope(
        self, position: int, envelope: Envelope, event: Event | Erased
    ) -> Iterator[Finding]:
        by, because = envelope.by, envelope.because
        is_own = by == position and isinstance(event, AgentRegistered | Erased)
        if (by is None) != (position == 0) or (
            by is not None and by >= position and not is_own
        ):
            yield _not_canonical(position, f"it cannot be by {by}")
        if because is not None and because >= position:
            yield _not_canonical(position, f"it cannot be because of {because}")
        subjects = envelope.subjects
        if list(subjects) != sorted({each for each in subjects if each < position}):
            detail = (
                f"its subjects are not earlier entries in order: {list(subjects)[:5]}"
            )
            yield _not_canonical(position, detail)
        if envelope.recorded_at < self._last:
            detail = f"recorded_at runs backwards, from {self._last} to {envelope.recorded_at}"
            yield _not_canonical(position, detail)
        if envelope.clock is not None and envelope.clock >= envelope.recorded_at:
            yield _not_canonical(position, "its clock was not behind, and is kept")
        self._last = max(self._last, envelope.recorded_at)

    def _note(self, position: int, event: Event) -> None:
        match event:
            case CaptureTaken():
                for one in event.artefacts:
                    self._ledger.keep(
                        one.digest,
                        position,
                        of=position,
                        what="bytes",
                        size=one.size_bytes,
                    )
            case TextDerived():
                self._ledger.derive(position, event.capture, event.digest, event.length)
            case ImportBegun():
                self._ledger.keep(
                    event.digest, position, of=None, what="import", size=None
                )
            case CaptureWithheld():
                self._ledger.withhold(event.captures, event.what, position)
            case _:
                pass

    def _resolve(self, position: int, event: Event, texts: Texts) -> Iterator[Finding]:
        for text, capture, selector in places_in(event):
            if text is None and capture is not None:
                text = self._ledger.text_of(capture)  # noqa: PLW2901
            if text is None or text in self._erased_texts:
                self.unresolved += 1
                continue
            found = texts.read(text)
            if found is None:
                self._textless[position] = text
            elif found[0] != capture:
                detail = f"the text at {text} is of {found[0]}, not of {capture}"
                yield _not_canonical(position, detail)
            elif found[1] is None:
                self.unresolved += 1
            else:
                self.pointed += 1
                if not resolve(selector, found[1]):
                    yield _not_canonical(position, _apart(selector, text, found[1]))


def _hold_event(
    position: int, event: Event, payload: bytes | None
) -> Iterator[Finding]:
    try:
        check(event)
        if payload and b"\\u0000" in payload:
            refuse_nul(event)
    except ArchiveError as error:
        yield _not_canonical(position, str(error))
    later = [each for each in positions_in(event) if each >= position]
    if later:
        yield _not_canonical(position, f"it names {later[0]}, which comes later")


def _apart(selector: Selector, text: int, words: str) -> str:
    there = words[selector.start : selector.end]
    return (
        f"at {selector.start}-{selector.end} the text at {text} does not have {selector.exact[:60]!r}"
        f" between the words that it says, but {there[:60]!r}"
    )


def _said(error: DamagedError | ValueError | RecursionError) -> str:
    return error.detail if isinstance(error, DamagedError) else str(error)


def _not_canonical(position: int, detail: str) -> Finding:
    return Finding("EVENT_NOT_CANONICAL", f"position {position}", detail)
