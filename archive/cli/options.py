"""The options that several verbs share, as groups, and how their words are read."""

import re
import sys
from typing import Annotated, Final

import attrs
from cyclopts import Parameter

from archive.claim.language import check_language
from archive.errors import BadValueError, UsageError
from archive.record.pointing import Words, numbers
from archive.record.telling import Telling
from archive.values import is_blank

_NUMBERED: Final = re.compile(r"\A([1-9][0-9]?)=(.*)\Z", re.DOTALL)

Text = Annotated[str | None, Parameter(allow_leading_hyphen=True)]


@Parameter(name="*")
@attrs.frozen(kw_only=True)
class Pointing:
    """How to point at a passage."""

    words: Annotated[tuple[str, ...], Parameter(allow_leading_hyphen=True)] = ()
    "The words, letter for letter; again for each piece of a broken quotation; - reads standard input."
    first: Annotated[str | None, Parameter(name="--from")] = None
    "The passage's first words, with --to."
    last: Annotated[str | None, Parameter(name="--to")] = None
    "The passage's last words, with --from."
    range: str | None = None
    "The passage by number: START:END in code points."
    nth: int | None = None
    "Which place, when the words stand more than once."


@Parameter(name="*")
@attrs.frozen(kw_only=True)
class Chain:
    """Through whom the words reached us."""

    speaker: str | None = None
    "Who says it: a reference, slug, name or alias; type/NAME registers another type than a person; unnamed: nobody."
    unsettled: str | None = None
    "A speaker whom the text does not settle: its words for them."
    via: tuple[str, ...] = ()
    "An outlet in between, from the speaker outwards; 'unnamed' where the text names nobody."
    cue: tuple[str, ...] = ()
    "[N=]WORDS that tie speech to hop N: said, according to."
    mention: tuple[str, ...] = ()
    "[N=]WORDS by which the text names hop N (in a meeting: participant N)."
    manner: tuple[str, ...] = ()
    "[N=]direct, mixed or indirect."
    asserted: tuple[str, ...] = ()
    "[N=]NOTE: you say so, the text does not name them."
    flag: tuple[str, ...] = ()
    "[N=]FLAG: outlet_inferred, role_only_speaker, outlet_not_stated."


@Parameter(name="*")
@attrs.frozen(kw_only=True)
class Circumstance:
    """When and where, and what else there is to say."""

    on: str | None = None
    "The date or time, ISO, or a range A/B."
    on_words: str | None = None
    "The text's own words for the date: on Sunday."
    base: str | None = None
    "The date that those words count from; the capture's published date when not given."
    zone: str | None = None
    "The date's time zone, such as Europe/Istanbul, or none; the archive's own for a time of day when not given."
    approximate: Annotated[bool, Parameter(negative="")] = False
    "The date is only about right."
    at: str | None = None
    "The place."
    language: str | None = None
    "The language of the words, such as en."
    note: str | None = None
    "A remark that stays with the claim."


@Parameter(name="*")
@attrs.frozen(kw_only=True)
class Insisting:
    """When the archive hesitates."""

    new: Annotated[bool, Parameter(negative="")] = False
    "It is somebody else than the near names."
    again: Annotated[bool, Parameter(negative="")] = False
    "Record it although the same stands already."


@Parameter(name="*")
@attrs.frozen(kw_only=True)
class Meeting:
    """Who met, and how."""

    participant: Annotated[tuple[str, ...], Parameter(name="--with")] = ()
    "A participant; once for each."
    part: tuple[str, ...] = ()
    "[N=]host, guest, attendee or mediator."
    mode: str | None = None
    "in_person, call, video or written."
    state: str | None = None
    "held (what is recorded when not given), planned, cancelled or unknown."


@Parameter(name="*")
@attrs.frozen(kw_only=True)
class Number:
    """A figure."""

    value: Text = None
    "The number, as decimal digits."
    upper: Text = None
    "The upper end of a range."
    bound: str | None = None
    "exact, at_least, at_most, about or between."
    unit: str | None = None
    "USD, %, people ..."
    quantity: str | None = None
    "What is counted."
    nature: str | None = None
    "stated, target, estimate or forecast."


def words_of(said: tuple[str, ...], pointing: Pointing) -> Words:
    """Read how a person points: positional words, options, standard input, numbers."""
    words = tuple(
        sys.stdin.read().rstrip("\n") if each == "-" else each
        for each in (*said, *pointing.words)
    )
    span = _span(pointing.range) if pointing.range else None
    if len(words) == 1 and span is None and (numbered := numbers(words[0])):
        words, span = (), numbered
    return Words(
        words=words,
        first=pointing.first,
        last=pointing.last,
        span=span,
        nth=pointing.nth,
    )


def _span(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d+)[:-](\d+)", text)
    if not found:
        raise BadValueError(
            field="--range", value=text, todo="give START:END in code points"
        )
    return int(found[1]), int(found[2])


def telling(
    *,
    capture: str,
    words: Words,
    chain: Chain | None = None,
    circumstance: Circumstance | None = None,
    insisting: Insisting | None = None,
    meeting: Meeting | None = None,
    number: Number | None = None,
    within: str | None = None,
    proposition: str | None = None,
) -> Telling:
    """Put the groups of options together to what a person tells."""
    chain, circumstance, insisting = (
        chain or Chain(),
        circumstance or Circumstance(),
        insisting or Insisting(),
    )
    meeting, number = meeting or Meeting(), number or Number()
    for group in (chain, circumstance, meeting, number):
        _refuse_blank(group)
    if circumstance.language is not None:
        check_language(circumstance.language)
    flags: dict[int, tuple[str, ...]] = {}
    for hop, flag in each_numbered("--flag", chain.flag):
        flags[hop] = (*flags.get(hop, ()), flag)
    return Telling(
        capture=capture,
        words=words,
        speaker=chain.speaker,
        unsettled=chain.unsettled,
        via=chain.via,
        participants=meeting.participant,
        cues=numbered("--cue", chain.cue),
        mentions=numbered("--mention", chain.mention),
        manners=numbered("--manner", chain.manner),
        parts=numbered("--part", meeting.part),
        asserted=numbered("--asserted", chain.asserted),
        flags=flags,
        within=within,
        on=circumstance.on,
        on_words=circumstance.on_words,
        base=circumstance.base,
        zone=circumstance.zone,
        is_approximate=circumstance.approximate,
        at=circumstance.at,
        language=circumstance.language,
        note=circumstance.note,
        is_new=insisting.new,
        is_again=insisting.again,
        value=number.value,
        upper=number.upper,
        bound=number.bound,
        unit=number.unit,
        quantity=number.quantity,
        nature=number.nature,
        mode=meeting.mode,
        state=meeting.state,
        proposition=proposition,
    )


def _refuse_blank(group: attrs.AttrsInstance) -> None:
    """Refuse an option that was given and says nothing; it would be dropped, or put on record as a space."""
    for field in attrs.fields(type(group)):
        value = getattr(group, field.name)
        if any(
            isinstance(each, str) and is_blank(each)
            for each in (value if isinstance(value, tuple) else (value,))
        ):
            option = {"participant": "with"}.get(field.name, field.name)
            raise UsageError(
                what=f"--{option.replace('_', '-')} is empty",
                todo="leave it out; to empty a field of a claim, 'archive correct CLAIM --clear FIELD'",
            )


def numbered(option: str, given: tuple[str, ...]) -> dict[int, str]:
    """Read ``[N=]WORDS``; N is 1 when left out.

    Raises:
        UsageError: One number is given twice.
    """
    found: dict[int, str] = {}
    for number, words in each_numbered(option, given):
        if number in found:
            raise UsageError(
                what=f"{option} {number}= is given twice",
                todo="number them: 1 is the speaker, 2 the first --via",
            )
        found[number] = words
    return found


def each_numbered(option: str, given: tuple[str, ...]) -> list[tuple[int, str]]:
    """Read ``[N=]WORDS`` each; N is 1 when left out.

    Raises:
        UsageError: One is empty.
    """
    found = []
    for each in given:
        match = _NUMBERED.match(each)
        words = match[2] if match else each
        if not words.strip():
            raise UsageError(
                what=f"{option} is empty", todo=f"write {option} [N=]WORDS"
            )
        found.append((int(match[1]) if match else 1, words))
    return found
