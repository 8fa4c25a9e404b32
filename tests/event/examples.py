"""One example of every kind of event, with every field set once: what the golden files hold."""

from typing import Final

from archive.capture.capture import Artefact, Detail
from archive.claim.agent import Identifier
from archive.claim.attribution import NOT_NAMED, Attribution, Hop
from archive.claim.figure import Figure
from archive.claim.meeting import Meeting, Participant
from archive.claim.quote import Quote
from archive.claim.said import Change, Place, Proposal
from archive.claim.statement import Statement
from archive.event import kinds
from archive.event.kinds import Event
from archive.values import (
    DecimalText,
    Digest,
    Instant,
    Interval,
    Passage,
    Position,
    Selector,
)

P: Final = Position
DIGEST: Final = Digest("ab" * 32)


def words(exact: str, start: int) -> Selector:
    """A selector of words in a text that nobody needs to see."""
    return Selector(
        exact=exact,
        start=start,
        end=start + len(exact),
        prefix="before ",
        suffix=" after",
    )


PASSAGE: Final = Passage(
    capture=P(3),
    text=P(4),
    pieces=(words("the ferry line", 120), words("will open", 150)),
)
SUNDAY: Final = Interval(
    first="2025-05-25",
    last="2025-05-25",
    precision="day",
    approximate=False,
    zone="Europe/Istanbul",
    words=words("on Sunday", 77),
    base="2025-05-27",
    basis="resolved",
)
SPEAKER: Final = Hop(
    agent=P(7),
    mention=words("Ilka Morvane", 100),
    cue=words("said", 170),
    manner="indirect",
    flags=("outlet_inferred",),
)
CHAIN: Final = Attribution(hops=(SPEAKER, NOT_NAMED), flags=("outlet_not_stated",))
PLACE: Final = Place(name="Customs House", mention=words("Customs House", 200))
PROPOSAL: Final = Proposal(
    engine="rules",
    version="1",
    rule="quote-said",
    score=DecimalText("0.92"),
    changed=(Change(field="speaker", proposed='"She"'),),
)
QUOTE: Final = Quote(
    passage=PASSAGE,
    attribution=CHAIN,
    when=SUNDAY,
    place=PLACE,
    language="en",
    within=P(8),
    proposal=PROPOSAL,
    note="Said — “twice”.",
)
MEETING: Final = Meeting(
    passage=PASSAGE,
    attribution=Attribution(),
    participants=(Participant(agent=P(7), mention=words("She", 90), part="host"),),
    mode="in_person",
    state="held",
)
FIGURE: Final = Figure(
    passage=PASSAGE,
    attribution=CHAIN,
    value=DecimalText("4.5"),
    upper=DecimalText("5"),
    bound="between",
    unit="%",
    quantity="growth",
    nature="forecast",
)
STATEMENT: Final = Statement(
    passage=PASSAGE, attribution=Attribution(), proposition="The pier is open."
)

EXAMPLES: Final[tuple[Event, ...]] = (
    kinds.ArchiveCreated(
        origin="example.org/desk",
        name="Desk",
        verifier_key="example.org/desk+00000000+AA==",
        zone="Europe/Istanbul",
    ),
    kinds.AgentRegistered(
        type="outlet",
        name="Meridian Courier",
        language="en",
        slug="courier",
        holder=P(2),
        identifiers=(Identifier(scheme="wikidata", value="Q0"),),
    ),
    kinds.AgentDescribed(
        agent=P(7),
        what="role",
        value="Prime Minister",
        scheme=None,
        language="en",
        object=P(6),
        valid=SUNDAY,
        evidence=PASSAGE,
        reason="Her office's page.",
    ),
    kinds.AgentsMerged(agent=P(7), into=P(6), reason="One person, two spellings."),
    kinds.CaptureTaken(
        how="file",
        artefacts=(
            Artefact(
                role="body", digest=DIGEST, size_bytes=5523, media_type="text/html"
            ),
        ),
        seen_at=Instant("2026-11-22T14:05:09.123456Z"),
        file_name="page.html",
        address="https://courier.example/ferry",
        final_address="https://courier.example/ferry.html",
        declared_charset="utf-8",
    ),
    kinds.TextDerived(
        capture=P(3),
        rule="html",
        rule_version="1+trafilatura-2.3.1",
        digest=DIGEST,
        length=5432,
        charset="utf-8",
        charset_from="meta",
        language="en",
        warnings=("a byte order mark was dropped",),
    ),
    kinds.CaptureDescribed(
        capture=P(3),
        details=(
            Detail(
                field="published",
                value="2025-05-27",
                agent=None,
                interval=SUNDAY,
                basis="json_ld",
                where="$.datePublished",
            ),
            Detail(
                field="outlet",
                value="Meridian Courier",
                agent=P(2),
                interval=None,
                basis="person",
                where=None,
            ),
        ),
        reason="As printed.",
    ),
    kinds.QuoteRecorded(quote=QUOTE),
    kinds.MeetingRecorded(meeting=MEETING),
    kinds.FigureRecorded(figure=FIGURE),
    kinds.StatementRecorded(statement=STATEMENT),
    kinds.ClaimCited(
        claim=P(9),
        seen=P(11),
        passage=PASSAGE,
        attribution=CHAIN,
        wording="differs",
        reason="May became will.",
    ),
    kinds.ClaimCorrected(claim=P(9), seen=P(11), quote=QUOTE, reason="Misheard."),
    kinds.ClaimRetracted(claim=P(9), seen=P(11), reason="The outlet withdrew it."),
    kinds.ClaimsRelated(
        claim=P(9),
        other=P(10),
        relation="repeats",
        evidence=(PASSAGE,),
        reason="One saying.",
    ),
    kinds.ClaimReviewed(
        claim=P(9),
        seen=P(11),
        rating="Altered quotation",
        scale="the desk's",
        reason="The wire has may.",
        evidence=(PASSAGE,),
    ),
    kinds.ProposalDismissed(
        text=P(4),
        type="quote",
        start=120,
        end=134,
        proposal=PROPOSAL,
        reason="A scare quote.",
    ),
    kinds.ImportBegun(
        batch="june",
        file_name="june.jsonl",
        digest=DIGEST,
        lines=12,
        origin="example.org/other",
    ),
    kinds.NoteAdded(entry=P(9), text="Ask the harbour office."),
    kinds.EntryWithdrawn(entry=P(12), reason="The wrong relation."),
    kinds.PayloadErased(
        entries=(P(9), P(13)), reason="Court order.", authority="A court"
    ),
    kinds.CaptureWithheld(
        captures=(P(3),), what="bytes", reason="Court order.", authority="A court"
    ),
)
