"""A line is read strictly: what is not of the schema is refused, with its number and the reason."""

import json
import os
from pathlib import Path
from typing import Annotated, Any, Final

import attrs
import pytest
from msgspec import Meta

from archive.errors import ImportRefusedError
from archive.event.kinds import KINDS
from archive.exchange import lines
from archive.exchange.lines import LINE_LIMIT, NOT_IMPORTED, read_line, write_line
from archive.values import Position, PositionField

ROOT: Final = Path(__file__).parents[2]
SCHEMA: Final = ROOT / "docs" / "import.schema.json"

NOTE: Final = (
    b'{"event":{"entry":"c1","text":"a remark"},"kind":"note-added/1","ref":"e1"}'
)
DISMISSED: Final = (
    b'{"event":{"end":9,"proposal":{"changed":[],"engine":"rules","rule":"cue","score":null,"version":"1"},'
    b'"reason":"no claim","start":3,"text":"e1","type":"quote"},"kind":"proposal-dismissed/1","ref":"e2"}'
)

BAD: Final[list[tuple[str, bytes, str]]] = [
    ("nothing", b"", "it is empty"),
    ("spaces", b"   ", "it is empty"),
    ("no JSON", b"ref;kind;event", "it is not JSON"),
    ("cut", NOTE[:-1], "it is not JSON"),
    ("two values", NOTE + b" {}", "it is not JSON"),
    ("a list", b"[" + NOTE + b"]", "expected object, got array"),
    ("a mark", b"\xef\xbb\xbf" + NOTE, "byte order mark"),
    ("not UTF-8", NOTE.replace(b"remark", b"rem\xffrk"), "it is not UTF-8 (byte 0xff)"),
    ("raw surrogate", NOTE.replace(b"remark", b"\xed\xa0\x80"), "it is not UTF-8"),
    ("surrogate", NOTE.replace(b"remark", b"\\ud800"), "lone surrogate"),
    ("raw NUL", NOTE.replace(b"remark", b"\0"), "it is not JSON"),
    ("two keys", NOTE.replace(b'"ref"', b'"ref":"x","ref"'), "'ref' stands twice"),
    (
        "two keys deep down",
        NOTE.replace(b'"text"', b'"text":"x","text"'),
        "'text' stands twice",
    ),
    (
        "two keys, one escaped",
        NOTE.replace(b'"text"', b'"te\\u0078t":"x","text"'),
        "'text' stands twice",
    ),
    ("more", NOTE.replace(b'"ref"', b'"by":1,"ref"'), "unknown field by"),
    ("more deep down", NOTE.replace(b'"text"', b'"x":1,"text"'), "unknown field x"),
    ("less", NOTE.replace(b',"text":"a remark"', b""), "required field text"),
    ("no ref", NOTE.replace(b',"ref":"e1"', b""), "required field ref"),
    ("no kind", NOTE.replace(b'"kind":"note-added/1",', b""), "required field kind"),
    ("empty ref", NOTE.replace(b'"e1"', b'""'), "ref: expected str of length >= 1"),
    ("long ref", NOTE.replace(b"e1", b"e" * 101), "length <= 100"),
    ("a number for a ref", NOTE.replace(b'"c1"', b"12"), "event.entry: expected str"),
    ("other kind", NOTE.replace(b"note-added", b"note-burnt"), "invalid value"),
    ("newer kind", NOTE.replace(b"note-added/1", b"note-added/2"), "invalid value"),
    ("the log's own", NOTE.replace(b"note-added", b"import-begun"), "invalid value"),
    ("erasure", NOTE.replace(b"note-added", b"payload-erased"), "invalid value"),
    ("no text", NOTE.replace(b'"a remark"', b'""'), "length >= 1"),
    ("long text", NOTE.replace(b"remark", b"r" * 10_000), "length <= 10000"),
    ("1 MB text", NOTE.replace(b"remark", b"r" * 2**20), "length <= 10000"),
    ("endless", NOTE.replace(b"remark", b"r" * LINE_LIMIT), "limit of 2 MiB a line"),
    ("NaN", DISMISSED.replace(b":9,", b":NaN,"), "it is not JSON"),
    ("Infinity", DISMISSED.replace(b":9,", b":-Infinity,"), "it is not JSON"),
    ("a float", DISMISSED.replace(b":9,", b":9.5,"), "expected int, got float"),
    ("a whole float", DISMISSED.replace(b":9,", b":9.0,"), "expected int, got float"),
    ("1e400", DISMISSED.replace(b":9,", b":1e400,"), "event.end"),
    ("2^53", DISMISSED.replace(b":9,", b":9007199254740992,"), "<= 9007199254740991"),
    ("5,000 digits", DISMISSED.replace(b":9,", b":" + b"9" * 5000 + b","), "out of"),
    ("negative", DISMISSED.replace(b":9,", b":-9,"), "expected int >= 0"),
    ("true", DISMISSED.replace(b":9,", b":true,"), "expected int, got bool"),
    (
        "deep lists",
        NOTE.replace(b'"a remark"', b"[" * 100_000 + b"]" * 100_000),
        "nested too deeply",
    ),
    (
        "deep lists before the kind is known",
        b'{"event":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        "nested too deeply",
    ),
    ("deep, never closed", b'{"a":' * 100_000, "nested too deeply"),
]


@pytest.mark.parametrize(
    ("raw", "reason"), [each[1:] for each in BAD], ids=[each[0] for each in BAD]
)
def test_a_bad_line_is_refused_with_its_number_and_the_reason(
    raw: bytes, reason: str
) -> None:
    with pytest.raises(ImportRefusedError) as refused:
        read_line(raw, 17)

    assert refused.value.line == 17
    assert reason in refused.value.reason
    assert len(str(refused.value)) < 400


@pytest.mark.parametrize(
    "raw",
    [
        NOTE,
        DISMISSED,
        b" " + NOTE.replace(b",", b" ,\t") + b"\r",
        NOTE.replace(b"remark", "Erdoğan, altın \\u0130 \\ud83d\\ude00".encode()),
        NOTE.replace(b"remark", b"r" * 9_990),
        NOTE.replace(b'"e1"', b'"die Bemerkung vom 3. Juni"'),
    ],
    ids=["canonical", "another kind", "spaced", "letters", "long", "any ref"],
)
def test_a_good_line_is_read_however_it_is_spaced(raw: bytes) -> None:
    line = read_line(raw, 1)

    assert line.kind in KINDS
    assert line.ref


def test_a_line_is_written_as_it_is_read() -> None:
    where = {"c1": Position(8)}
    names = {position: ref for ref, position in where.items()}

    line = read_line(NOTE, 1)
    event = line.event(lambda ref, _thing: where[ref])

    assert write_line(line.ref, event, names.__getitem__) == NOTE


def test_every_position_of_the_catalogue_is_a_ref_in_a_line() -> None:
    defs = lines.schema()["$defs"]

    numbers = {
        f"{name}.{field}"
        for name, shape in defs.items()
        for field, of in shape.get("properties", {}).items()
        if "integer" in json.dumps(of)
    }

    assert numbers == {
        "Artefact.size_bytes",
        "ProposalDismissed.end",
        "ProposalDismissed.start",
        "Selector.end",
        "Selector.start",
        "TextDerived.length",
    }


def test_a_position_that_nobody_thought_of_is_noticed() -> None:
    @attrs.frozen(kw_only=True)
    class Witnessed:
        """A kind of some later day."""

        witness: Annotated[PositionField, Meta(description="somebody")]

    with pytest.raises(KeyError, match="witness"):
        lines._shape(Witnessed)


def test_every_object_of_the_schema_is_closed_and_whole() -> None:
    found = lines.schema()
    kinds = {
        of["properties"]["kind"]["enum"][0]
        for name, of in found["$defs"].items()
        if name.endswith("Line")
    }

    assert kinds == {name for name, kind in KINDS.items() if kind not in NOT_IMPORTED}
    for name, shape in found["$defs"].items():
        assert shape["additionalProperties"] is False, name
        may_lack = {"reviewer"} if name == "ClaimReviewed" else set()
        assert set(shape["required"]) == set(shape["properties"]) - may_lack, name
        assert "seen" not in shape["properties"], name


@pytest.mark.golden
def test_the_schema_in_the_documents_is_that_of_the_code() -> None:
    text = json.dumps(lines.schema(), indent=1, ensure_ascii=False) + "\n"
    if os.environ.get("ARCHIVE_GOLDEN") == "rewrite":
        SCHEMA.write_text(text, encoding="utf-8")

    written: Any = SCHEMA.read_text(encoding="utf-8")

    assert written == text, "run make golden"
