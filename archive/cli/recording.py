"""The verbs that record claims: quote, meeting, figure, statement."""

from typing import Annotated

import attrs
from cyclopts import App, Parameter

from archive.claim.said import ClaimType
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
from archive.cli.outcome import THIS, report
from archive.cli.root import COMMON, app, current
from archive.record import claims

record = App(
    name="record",
    help="Put a claim on record, with the passage where it was read.",
    help_epilogue=f"Instead of options: --fields FILE, one JSON object of them (- is standard input; a form in TOML is "
    f"FILE.toml), or --edit, a form in your editor. {COMMON}",
)

app.command(record)


@Parameter(name="*")
@attrs.frozen(kw_only=True)
class Saying:
    """What every claim has."""

    in_: Annotated[str, Parameter(name="--in")]
    "The capture, such as d3."
    pointing: Pointing | None = None
    chain: Chain | None = None
    circumstance: Circumstance | None = None
    insisting: Insisting | None = None
    within: str | None = None
    "The claim whose passage this one lies in; its hops are the rest of the chain."


@record.command
def quote(*words: str, saying: Saying) -> int:
    """Record what a capture has somebody saying.

    Parameters
    ----------
    words
        The passage, letter for letter.
    """
    return _record("quote", words, saying)


@record.command(name="meeting")
def record_meeting(*words: str, saying: Saying, meeting: Meeting | None = None) -> int:
    """Record that people met; --with once for each of them.

    Parameters
    ----------
    words
        The passage, letter for letter.
    """
    return _record("meeting", words, saying, meeting=meeting)


@record.command
def figure(*words: str, saying: Saying, number: Number | None = None) -> int:
    """Record a number, with its unit and what is counted.

    Parameters
    ----------
    words
        The passage, letter for letter.
    """
    return _record("figure", words, saying, number=number)


@record.command
def statement(*words: str, saying: Saying, proposition: str | None = None) -> int:
    """Record what a capture asserts in its own voice, or what only a sentence of yours can put.

    Parameters
    ----------
    words
        The passage, letter for letter.
    proposition
        One sentence in your words, when the passage needs one.
    """
    return _record("statement", words, saying, proposition=proposition)


def _record(
    kind: ClaimType,
    words: tuple[str, ...],
    saying: Saying,
    *,
    meeting: Meeting | None = None,
    number: Number | None = None,
    proposition: str | None = None,
) -> int:
    told = telling(
        capture=saying.in_,
        words=words_of(words, saying.pointing or Pointing()),
        chain=saying.chain,
        circumstance=saying.circumstance,
        insisting=saying.insisting,
        meeting=meeting,
        number=number,
        within=saying.within,
        proposition=proposition,
    )
    run = current()
    with run.writing() as (archive, by):
        done = claims.record(archive, by, kind, told)
        return report(
            run,
            archive,
            "claim",
            done,
            ("trace", THIS),
            ("report", THIS, "--to", "FILE.html"),
        )
