"""Entries of the log on a terminal: what was done, when and by whom in a line, and what it said under it."""

from collections.abc import Iterator

from rich.text import Text

from archive.cli.show import clean, isolated, line, shortened
from archive.trace.imported import recorder
from archive.trace.shape import Change, Entry

_UNDER = "       "


def entry_lines(entry: Entry) -> Iterator[Text]:
    """One entry as a line of its own, and what it says under it."""
    by = f" {recorder(entry.by_name, entry.imported_from)}" if entry.by_name else ""
    by = f",{clean(by)}" if entry.imported_from else clean(by)
    now = f" (now {clean(entry.by_now)})" if entry.by_now else ""
    yield line(
        ("* ", "yellow"),
        (f"{entry.ref:<6}", "yellow"),
        (f"{entry.recorded_at}  ", "dim"),
        (isolated(entry.act), ""),
        (f"{by}{now}", ""),
        ("" if entry.is_intact else "  ALTERED: run 'archive verify'", "bold red"),
        (f"  (withdrawn at {entry.withdrawn_by})" if entry.withdrawn_by else "", "red"),
    )
    if entry.changes:
        for change in entry.changes:
            yield line(("| ", "yellow"), (f"{_UNDER}{_changed(change)}", "cyan"))
    else:
        yield from _content(entry)
    if entry.reason:
        reason = isolated(shortened(entry.reason, 240))
        yield line(("| ", "yellow"), (f"{_UNDER}{reason}", "italic"))


def _content(entry: Entry) -> Iterator[Text]:
    if entry.words:
        words = isolated(shortened(entry.words, 160))
        yield line(("| ", "yellow"), (f"{_UNDER}“{words}”", ""))
    if entry.facts:
        facts = "; ".join(
            f"{clean(fact.label)}: {isolated(shortened(fact.value, 120))}"
            for fact in entry.facts
        )
        yield line(("| ", "yellow"), (f"{_UNDER}{facts}", "dim"))


def _changed(change: Change) -> str:
    """A part that a correction changed: old -> new."""
    if change.before is None and change.after is None:
        return clean(change.field)
    before, after = (
        "nothing" if value is None else isolated(shortened(value, 160))
        for value in (change.before, change.after)
    )
    return f"{clean(change.field)}: {before} -> {after}"
