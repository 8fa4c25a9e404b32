"""The chain as a drawing: the speaker on top, each outlet below, the capture that we hold at the foot."""

from collections.abc import Iterator

from archive.report.drawing import (
    AMBER,
    BLUE,
    CARD,
    GREEN,
    GREY,
    HATCH,
    ICONS,
    INK,
    LEFT,
    NAME_EM,
    RED,
    SMALL_EM,
    TEXT,
    WHITE,
    WIDTH,
    Card,
    Line,
    arrow,
    box,
    lines,
    pill_width,
)
from archive.report.escape import esc, plain
from archive.report.wording import moment, own_voice
from archive.trace.quoted import quoted
from archive.trace.seen import Capture
from archive.trace.shape import Hop, Trace

_ROOM = LEFT + CARD - TEXT - 14
_FONTS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Helvetica, Arial, sans-serif"


def chain(trace: Trace) -> str:
    """Draw a trace's chain as one SVG element that needs nothing else.

    Args:
        trace: The claim's trace.

    Returns:
        SVG with a title and a description for those who do not see it; empty when there is no capture to begin with.
    """
    if trace.capture is None:
        return ""
    parts: list[str] = []
    y = 8
    for card, (cue, manner), is_dashed, is_end in _steps(trace, trace.capture):
        parts.append(box(card, y))
        y += card.height
        drawn, length = arrow(y, cue, manner, is_dashed=is_dashed, is_end=is_end)
        parts.append(drawn)
        y += length
    foot = _of_capture(trace.capture)
    parts.append(box(foot, y))
    height = y + foot.height + 8
    names = f"t-{trace.claim} d-{trace.claim}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-labelledby="{names}" class="chain" font-family="{_FONTS}">'
        f'<title id="t-{trace.claim}">Through whom {trace.claim} reached us</title>'
        f'<desc id="d-{trace.claim}">{esc(told(trace))}</desc>'
        f"{HATCH.format(id=trace.claim)}{''.join(parts).replace('HATCH', f'hatch-{trace.claim}')}</svg>"
    )


def told(trace: Trace) -> str:
    """The drawing in words, for those who do not see it."""
    steps = [_step(hop) for hop in trace.hops] or [plain(own_voice(trace))]
    if trace.capture is not None:
        outlet = trace.capture.outlet_name
        steps.append(
            f"read in {trace.capture.ref}"
            + (f", {quoted(plain(outlet))}" if outlet else "")
        )
    end = f" {plain(trace.ends.sentence)}." if trace.ends else ""
    return f"{'; then '.join(steps)}.{end}"


def _step(hop: Hop) -> str:
    cue = f" ({quoted(plain(hop.cue.exact))})" if hop.cue else ""
    seen = f", {plain(hop.seen.sentence)}" if hop.seen else ""
    inferred = ", inferred" if hop.is_inferred else ""
    name = plain(hop.label)
    return f"{name if hop.agent is None else quoted(name)}{cue}{inferred}{seen}"


def _steps(
    trace: Trace, capture: Capture
) -> Iterator[tuple[Card, tuple[Line, str], bool, bool]]:
    """Each box above the capture, the label of the arrow below it, whether that is dashed, and the trail's end."""
    if not trace.hops:
        yield _voice(capture), (Line("in its own voice"), ""), False, False
    ends = trace.ends
    stop = ends.at_hop if ends is not None and ends.code != "reached" else None
    for hop in trace.hops:
        is_dashed = hop.is_inferred or hop.naming == "not_named"
        yield _of_hop(hop), _label(hop), is_dashed, hop.number == stop


def _label(hop: Hop) -> tuple[Line, str]:
    manner = "" if hop.manner == "unknown" else hop.manner
    if hop.cue is None:
        return Line("no cue in the text"), manner
    return Line(f"“{plain(hop.cue.exact)}”", is_theirs=True), manner


def _of_hop(hop: Hop) -> Card:
    badge = _badge(hop)
    room = _ROOM - (pill_width(badge[0]) + 16 if badge else 0)
    if hop.naming == "not_named":
        who = "who spoke" if hop.is_speaker else "which outlet"
        return Card(
            icon="unknown",
            name=(Line("not named"),),
            small=(Line(f"the text does not say {who}"),),
            badge=badge,
            stroke=GREY,
            dashes="7 5",
            fill="url(#HATCH)",
            ink=GREY,
            is_faint=True,
        )
    kind = hop.agent.type if hop.agent and hop.agent.type else "unknown"
    return Card(
        icon=kind if kind in ICONS else "unknown",
        name=lines(hop.label, room, NAME_EM, is_theirs=True),
        small=tuple(_small(hop, kind)),
        badge=badge,
        stroke=BLUE if hop.is_speaker else INK,
        dashes="8 5" if hop.is_inferred else "2 4" if hop.naming == "asserted" else "",
    )


def _small(hop: Hop, kind: str) -> Iterator[Line]:
    role = "speaker" if hop.is_speaker else "relays"
    if hop.agent is None:
        yield Line(f"{role} · the text does not settle who this is")
        return
    yield Line(f"{role} · {kind} {hop.agent.ref}")
    roles = [detail.value for detail in hop.agent.details if detail.what == "role"]
    if roles:
        yield from lines(roles[-1], _ROOM, SMALL_EM, is_theirs=True)
    if hop.is_inferred:
        yield Line(
            "inferred from the credit before; the text does not say it of these words"
        )
    elif hop.naming == "asserted":
        yield Line(
            "asserted by the person who recorded it; the text does not name it here"
        )
    elif hop.mention is not None and plain(hop.mention.exact) != plain(hop.label):
        yield from lines(
            f"“{hop.mention.exact}” in the text", _ROOM, SMALL_EM, is_theirs=True
        )


def _badge(hop: Hop) -> tuple[str, str] | None:
    seen = hop.seen
    if hop.naming == "not_named":
        return "NOT NAMED", GREY
    if seen is None or seen.held == "not_looked":
        return None
    if seen.held == "relayed_only":
        return "RELAYED ONLY", AMBER
    if seen.held == "not_named":
        return "NOT SETTLED", GREY
    match seen.presence:
        case "exact":
            return "SEEN: SAME WORDS", GREEN
        case "changed":
            return "SEEN: OTHER WORDS", AMBER
        case "absent":
            return "NOT ON ITS PAGE", RED
        case _:
            return "PAGE NOT READABLE", GREY


def _voice(capture: Capture) -> Card:
    name = capture.outlet_name
    return Card(
        icon="outlet" if name else "unknown",
        name=_outlet(name, _ROOM),
        small=(Line("speaker · the capture's own outlet"),),
        stroke=BLUE,
        dashes="" if name else "7 5",
        is_faint=not name,
    )


def _outlet(name: str | None, room: float) -> tuple[Line, ...]:
    if name is None:
        return (Line("outlet not on record"),)
    return lines(name, room, NAME_EM, is_theirs=True)


def _of_capture(capture: Capture) -> Card:
    badge = _state(capture)
    room = _ROOM - (pill_width(badge[0]) + 16 if badge else 0)
    return Card(
        icon="capture",
        name=_outlet(capture.outlet_name, room),
        small=tuple(_of_bytes(capture)),
        badge=badge,
        stroke=BLUE,
        fill=BLUE,
        ink=WHITE,
    )


def _state(capture: Capture) -> tuple[str, str] | None:
    match capture.bytes:
        case "intact":
            return "BYTES INTACT", "#9fe3c1"
        case "altered" | "missing":
            return f"BYTES {capture.bytes.upper()}", "#ffb3b3"
        case "withheld":
            return "BYTES WITHHELD", "#e6d3a3"
        case _:
            return None


def _of_bytes(capture: Capture) -> Iterator[Line]:
    published = f" · published {plain(capture.published)}" if capture.published else ""
    yield Line(f"what we hold · {capture.ref}{published}")
    if capture.title:
        yield from lines(capture.title, _ROOM, SMALL_EM, is_theirs=True)
    seen = (
        f"captured {moment(capture.seen_at)}"
        if capture.seen_at
        else "when it was captured was erased"
    )
    digest = f" · SHA-256 {capture.digest[:16]}…" if capture.digest else ""
    yield Line(f"{seen}{digest}")
