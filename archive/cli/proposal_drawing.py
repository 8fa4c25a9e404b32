"""Proposals on a terminal: grouped by passage, each with its chain from the speaker outwards, and how it stands."""

from collections.abc import Iterator, Sequence
from typing import Final

from rich.text import Text

from archive.cli.show import isolated, shortened
from archive.record.proposal_lines import Named, ProposalLine

_STATES: Final = {
    "open": "",
    "accepted": "green",
    "recorded": "cyan",
    "dismissed": "red",
}
_FLAGS: Final = {
    "outlet_inferred": "inferred from the credit just before, not stated",
    "pronoun_speaker": "a pronoun that the text does not settle for certain",
    "role_only_speaker": "a role and no name",
    "unattributed_relay": "quotation marks, and no outlet named",
    "asserted": "not named in the text",
}
_LONG: Final = 300


def grouped(lines: Sequence[ProposalLine]) -> Iterator[list[ProposalLine]]:
    """Proposals whose passages overlap, together; a relay with what stands inside it."""
    group: list[ProposalLine] = []
    end = -1
    for line in lines:
        if group and line.pieces[0].start >= end:
            yield group
            group, end = [], -1
        group.append(line)
        end = max(end, line.pieces[-1].end)
    if group:
        yield group


def drawn(lines: Sequence[ProposalLine], capture: str) -> Iterator[Text]:
    """Every line of a run: a rule before each passage, then the proposals that stand in it."""
    for group in grouped(lines):
        start, end = group[0].pieces[0].start, max(x.pieces[-1].end for x in group)
        yield Text(f"-- {capture} @{start}-{end}", style="dim")
        for line in group:
            yield from one(line, capture)
            yield Text()


def one(line: ProposalLine, capture: str) -> Iterator[Text]:
    """One proposal: its number and words, its chain, what made it, and how it stands."""
    inside = f" inside {line.inside}" if line.inside else ""
    kind = "post" if line.is_post else line.type
    words = f"“{isolated(shortened(line.words, _LONG))}”"
    yield _line(
        (f"{line.number:>3}  ", "bold yellow"),
        (f"{kind}{inside}  ", "bold"),
        (words, "dim" if line.state != "open" else ""),
    )
    if line.remark:
        yield _line(("     ! ", "bold yellow"), (isolated(line.remark), ""))
    for who in line.participants:
        yield from _named(who)
    if line.participants and line.hops:
        yield _line(("     by the account of", "dim"))
    for who in line.hops:
        yield from _named(who)
    if line.hops:
        yield _line(("     # ", "yellow"), (capture, "dim"))
    yield from _facts(line)
    odd = f"; {', '.join(line.flags)}" if line.flags else ""
    yield _line((f"     rule {line.rule}, score {line.score}{isolated(odd)}", "dim"))
    if line.state != "open":
        yield _line(("     ", ""), (isolated(line.standing), _STATES[line.state]))
    for claim in line.near:
        yield _line((f"     {claim} was recorded from nearly the same passage", "cyan"))


def _named(who: Named) -> Iterator[Text]:
    mark = {"named": "*", "unsettled": "o", "not_named": "?"}[who.naming]
    label = who.name or (f"“{who.mention.words}”" if who.mention else "not named")
    known = who.agent or "new"
    kind = f" ({known}, {who.agent_type})" if who.agent_type else ""
    cue = f"“{isolated(who.cue.words)}”, " if who.cue else ""
    manner = who.manner if who.manner not in {None, "unknown"} else ""
    part = who.part if who.part not in {None, "unknown"} else ""
    named = ""
    if who.name and who.mention and who.mention.words != who.name:
        named = f"named as “{isolated(who.mention.words)}”"
    if who.means:
        named = f"as far as the text tells, “{isolated(who.means.words)}”"
    told = ", ".join(
        each for each in (f"{cue}{manner}".rstrip(", "), part, named) if each
    )
    yield _line(
        (f"     {mark} ", "yellow"),
        (isolated(label), "bold" if who.naming == "named" else "italic"),
        (kind, "dim"),
        (f"  {told}" if told else "", ""),
    )
    for flag in who.flags:
        if flag in _FLAGS:
            yield _line(("     |   ", "yellow"), (_FLAGS[flag], "italic yellow"))


def _facts(line: ProposalLine) -> Iterator[Text]:
    when = line.when
    counted = f", counted from {when.base}" if when and when.base else ""
    figure = line.figure
    amount = ""
    if figure is not None:
        number = f"{figure.value} to {figure.upper}" if figure.upper else figure.value
        bound = f"{figure.bound.replace('_', ' ')} " if figure.bound != "exact" else ""
        nature = f" ({figure.nature})" if figure.nature != "stated" else ""
        amount = f"{bound}{number} {figure.unit}: {figure.quantity}{nature}"
    for label, value in (
        ("figure", amount),
        ("where", line.place),
        ("when", f"{when.on} (“{when.words.words}”{counted})" if when else None),
        (
            "mode",
            (line.mode or "").replace("_", " ") if line.mode != "unknown" else None,
        ),
        ("state", line.held if line.held not in {None, "held"} else None),
    ):
        if value:
            yield _line((f"     {label:<8}", "dim"), (isolated(value), ""))


def _line(*parts: tuple[str, str]) -> Text:
    return Text.assemble(*((text, style) for text, style in parts if text))
