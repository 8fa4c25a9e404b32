"""Events and their bytes: canonical, held by golden files, refused when they are not of the format."""

import types
import typing
from collections.abc import Callable, Iterator
from typing import Any, Final
from uuid import UUID

import attrs
import msgspec
import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from archive.errors import ArchiveError, BadValueError, DamagedError, LimitError
from archive.event import codec, upcast
from archive.event.envelope import Envelope
from archive.event.kinds import (
    KIND_OF,
    KINDS,
    ClaimReviewed,
    Event,
    NoteAdded,
    QuoteRecorded,
)
from archive.log.merkle import leaf_hash
from archive.values import Instant, Position
from tests.event.examples import EXAMPLES, PASSAGE, QUOTE, P, words

SALT: Final = bytes(range(16))

# The worked example of docs/FORMAT.md, to the letter.
WORKED: Final = (
    '{"quote":{"attribution":{"flags":[],"hops":[{"agent":7,"cue":{"end":1017,"exact":"highlighted",'
    '"prefix":"Fahrettin Altun ","start":1006,"suffix":" that the meetin"},"flags":[],"manner":"indirect",'
    '"mention":{"end":1005,"exact":"Fahrettin Altun","prefix":"ations Director "'
    ',"start":990,"suffix":" highlighted tha"}},'
    '{"agent":6,"cue":null,"flags":["outlet_inferred"],"manner":"direct","mention":{"end":949,"exact":"Daily Sabah",'
    '"prefix":"ions,” Turkey’s ","start":938,"suffix":" noted. “Turkish"}}]},"language":"en","note":null,'
    '"passage":{"capture":3,"pieces":[{"end":1072,"exact":"the meeting would comprehensively review progress",'
    '"prefix":"ighlighted that ","start":1023,"suffix":" under the High-"}],"text":4},"place":null,"proposal":null,'
    '"when":null,"within":8}}'
).encode()


def envelope(kind: str, commitment: str) -> Envelope:
    return Envelope(
        position=Position(9),
        kind=kind,
        id="0196f0a2-7c1e-7d4a-9b3e-5a1c2d3e4f60",
        recorded_at=Instant("2026-11-22T14:05:09.123456Z"),
        clock=None,
        by=Position(1),
        tool="archive 0.1.0",
        because=None,
        subjects=(Position(3), Position(8)),
        commitment=commitment,  # type: ignore[arg-type]
    )


def test_the_worked_example_of_the_format_comes_out_to_the_letter() -> None:
    event = codec.decode("quote-recorded/1", WORKED)

    commitment = codec.commitment(SALT, codec.encode(event))
    leaf = codec.leaf_of(envelope("quote-recorded/1", commitment))

    assert len(WORKED) == 770
    assert codec.encode(event) == WORKED
    assert (
        commitment == "9ac7f405b7f0878e5196c69b45f2a0d2cfb8fbbeb4fcf7849a2e7f7a533622d2"
    )
    assert len(leaf) == 294
    assert leaf_hash(leaf).hex() == (
        "5b9d6fd6a0a925baf0d15b949e518fada257c3a3c6d549eb44b207b29f2cba52"
    )


def test_there_is_one_example_of_every_kind() -> None:
    assert {KIND_OF[type(event)] for event in EXAMPLES} == set(KINDS)


@pytest.mark.parametrize("event", EXAMPLES, ids=lambda event: KIND_OF[type(event)])
def test_a_released_kind_keeps_its_bytes(
    event: Event, golden: Callable[[str, bytes], None]
) -> None:
    kind = KIND_OF[type(event)]
    payload = codec.encode(event)
    leaf = codec.leaf_of(envelope(kind, codec.commitment(SALT, payload)))

    golden(f"events/{kind.replace('/', '-')}.json", payload + b"\n" + leaf + b"\n")


@pytest.mark.parametrize("event", EXAMPLES, ids=lambda event: KIND_OF[type(event)])
def test_what_is_written_is_canonical_and_reads_back(event: Event) -> None:
    kind, payload = KIND_OF[type(event)], codec.encode(event)

    assert codec.decode(kind, payload) == event
    assert codec.is_canonical(kind, payload)
    assert payload == rfc8785.dumps(msgspec.json.decode(payload))


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(st.from_regex(r"\A[a-z_]{1,12}\Z"), inner, max_size=6)
    ),
)


@given(json_values)
def test_our_encoder_is_rfc_8785_on_our_domain(value: object) -> None:
    assert codec.canonical(value) == rfc8785.dumps(value)  # type: ignore[arg-type]


def test_the_comparison_with_rfc_8785_can_fail() -> None:
    assert msgspec.json.encode({"b": 1, "a": 2}) != rfc8785.dumps({"b": 1, "a": 2})


@given(st.text(min_size=1, max_size=200))
def test_any_text_is_recorded_as_it_is_or_refused_in_a_sentence(text: str) -> None:
    event = NoteAdded(entry=P(3), text=text)

    if "\0" in text or any("\ud800" <= letter <= "\udfff" for letter in text):
        with pytest.raises(BadValueError, match="take it out"):
            codec.encode(event)
    else:
        assert codec.decode("note-added/1", codec.encode(event)) == event


def test_a_backslash_that_somebody_typed_is_no_nul() -> None:
    event = NoteAdded(entry=P(3), text="C:\\u0000")

    assert codec.decode("note-added/1", codec.encode(event)) == event


def hints(kind: Any, seen: set[Any]) -> Iterator[Any]:
    """Every type that stands somewhere in an event's fields."""
    if kind in seen:
        return
    seen.add(kind)
    yield kind
    for part in typing.get_args(kind):
        if (
            isinstance(part, type)
            or typing.get_origin(part)
            or isinstance(part, types.UnionType)
        ):
            yield from hints(part, seen)
    if isinstance(kind, type) and attrs.has(kind):
        for hint in typing.get_type_hints(kind, include_extras=False).values():
            yield from hints(hint, seen)


def test_no_event_has_a_float_a_mapping_or_a_list_without_a_limit() -> None:
    found = {each for event in KINDS.values() for each in hints(event, set())}

    assert float not in found
    assert not any(typing.get_origin(each) is dict for each in found)
    assert int in {getattr(each, "__supertype__", each) for each in found}


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("x" * 10_001, LimitError),
        ("", BadValueError),
        ("a\0b", BadValueError),
        ("a\ud800b", BadValueError),
    ],
)
def test_what_the_format_does_not_allow_is_refused_by_name(
    text: str, error: type[ArchiveError]
) -> None:
    with pytest.raises(error) as refused:
        codec.encode(NoteAdded(entry=P(3), text=text))

    assert "text" in str(refused.value)


def test_an_event_over_one_mebibyte_is_refused() -> None:
    pieces = tuple(words("x" * 50_000, 60_000 * number) for number in range(21))
    quote = attrs.evolve(QUOTE, passage=attrs.evolve(PASSAGE, pieces=pieces))

    with pytest.raises(LimitError, match="1 MiB"):
        codec.encode(QuoteRecorded(quote=quote))


@pytest.mark.parametrize(
    "spoiled",
    [
        lambda payload: payload.replace(b'{"', b'{ "', 1),
        lambda payload: payload.replace(b'"entry":3', b'"entry":3,"entry":3'),
        lambda payload: payload.replace(b'"entry":3', b'"entry":3,"more":1'),
        lambda payload: payload.replace(b'"A"', rb'"\u0041"'),
        lambda payload: payload + b" ",
    ],
    ids=["space", "double key", "unknown field", "other spelling", "space at the end"],
)
def test_bytes_that_mean_the_same_are_still_not_canonical(
    spoiled: Callable[[bytes], bytes],
) -> None:
    payload = codec.encode(NoteAdded(entry=P(3), text="A"))

    assert spoiled(payload) != payload
    assert not codec.is_canonical("note-added/1", spoiled(payload))


@pytest.mark.parametrize(
    "payload", [b"", b"{", b"[]", b"\xff", b'{"entry":true,"text":"A"}', b"[" * 100_000]
)
def test_bytes_that_are_no_event_are_named_as_damage(payload: bytes) -> None:
    with pytest.raises(DamagedError, match="note-added/1"):
        codec.decode("note-added/1", payload)


def test_an_old_kind_is_read_as_the_newest(monkeypatch: pytest.MonkeyPatch) -> None:
    def from_remark(fields: dict[str, Any]) -> dict[str, Any]:
        return {"entry": fields["about"], "text": fields["remark"]}

    monkeypatch.setitem(upcast.STEPS, "remark-made/1", ("remark-made/2", dict))
    monkeypatch.setitem(upcast.STEPS, "remark-made/2", ("note-added/1", from_remark))

    event = codec.decode("remark-made/1", b'{"about":3,"remark":"A"}')

    assert event == NoteAdded(entry=P(3), text="A")
    assert codec.is_canonical("remark-made/1", b'{"about":3,"remark":"A"}')


def test_a_kind_that_nobody_knows_is_named() -> None:
    with pytest.raises(DamagedError, match="remark-made/1"):
        codec.decode("remark-made/1", b"{}")


def test_an_event_id_is_a_uuid_in_the_leaf() -> None:
    found = codec.read_leaf(codec.leaf_of(envelope("note-added/1", "ab" * 32)))

    assert UUID(found.id).version == 7


def test_a_reviewer_is_written_only_when_somebody_else_records() -> None:
    own = next(each for each in EXAMPLES if isinstance(each, ClaimReviewed))
    brought = attrs.evolve(own, reviewer=Position(5))

    assert b"reviewer" not in codec.encode(own)
    assert codec.encode(brought) == codec.encode(own).replace(
        b',"scale"', b',"reviewer":5,"scale"'
    )
    assert codec.decode("claim-reviewed/1", codec.encode(brought)) == brought
    assert (own.judge(Position(1)), brought.judge(Position(1))) == (1, 5)
    with pytest.raises(DamagedError):
        codec.decode(
            "claim-reviewed/1",
            codec.encode(brought).replace(b'"reviewer":5', b'"reviewer":null'),
        )
