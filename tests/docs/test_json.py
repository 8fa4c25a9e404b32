"""What ``--json`` prints is documented: docs/json.schema.json is made from the shapes, and each verb is held to it."""

import json
import os
from pathlib import Path
from typing import Any, Final

import msgspec
import pytest

from archive.projection.replay import Report as ReplayReport
from archive.record.proposal_lines import ProposalLine
from archive.trace.conflicts import Conflict
from archive.trace.lists import ClaimLine
from archive.trace.registers import AgentLine, CaptureLine, MeetingLine, ReviewLine
from archive.trace.shape import Trace
from archive.trace.stream import Description, History
from archive.verify.verdict import Notice, Part
from tests.cli.conftest import desk  # noqa: F401 - a fixture
from tests.cli.desk import Desk

SCHEMA: Final = Path(__file__).parents[2] / "docs" / "json.schema.json"

SHAPES: Final = (
    Trace,
    History,
    Description,
    ClaimLine,
    AgentLine,
    CaptureLine,
    MeetingLine,
    ReviewLine,
    Conflict,
    ProposalLine,
    ReplayReport,
    Notice,
    Part,
)
LISTS: Final[dict[str, type]] = {
    "list claims": ClaimLine,
    "list agents": AgentLine,
    "agent list": AgentLine,
    "list captures": CaptureLine,
    "list meetings": MeetingLine,
    "list reviews": ReviewLine,
    "list conflicts": Conflict,
    "search ferry": ClaimLine,
    "timeline": ClaimLine,
}


def _ref(kind: type) -> dict[str, str]:
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties)}


def schema() -> dict[str, Any]:
    """One schema a verb, with the shapes that they share."""
    _, components = msgspec.json.schema_components(
        SHAPES,
        schema_hook=lambda _kind: {"description": "any value"},
        ref_template="#/$defs/{name}",
    )
    texts = {"type": "array", "items": {"type": "string"}}
    one = {"const": 1}
    verbs: dict[str, Any] = {
        "trace": _ref(Trace),
        "history": {"allOf": [_object(schema=one), _ref(History)]},
        "show": {"allOf": [_object(schema=one), _ref(Description)]},
        "replay": {"allOf": [_object(schema=one), _ref(ReplayReport)]},
        "report": _object(schema=one, report={"type": "string"}, claims=texts),
        "verify": _object(
            schema=one,
            exit_code={"enum": [0, 1, 2, 3]},
            findings={
                "type": "array",
                "items": _object(
                    code={"type": "string"},
                    place={"type": "string"},
                    detail={"type": "string"},
                ),
            },
            notices={"type": "array", "items": _ref(Notice)},
            unchecked={"type": "array", "items": _ref(Notice)},
            parts={"type": "array", "items": _ref(Part)},
            size={"type": "integer"},
            root={"type": "string"},
            covered={"type": "integer"},
        ),
        "every verb that records": _object(
            references={
                "type": "object",
                "description": "what it made, by what it is: claim, capture, agent, entry",
            },
            recorded={**texts, "description": "all references written, in order"},
            remarks={**texts, "description": "what the person should know"},
            known={
                "type": "boolean",
                "description": "the same stood already; nothing was written",
            },
        ),
    }
    number, maybe = {"type": "integer"}, {"type": ["integer", "null"]}
    imported = _object(batch={"type": "string"}, lines=number, first=maybe, last=maybe)
    verbs["import"] = {"allOf": [verbs["every verb that records"], imported]}
    decided = _object(
        number=number, reference={"type": "string"}, known={"type": "boolean"}
    )
    for verb in ("accept", "dismiss"):
        verbs[verb] = {
            "allOf": [
                verbs["every verb that records"],
                _object(decided={"type": "array", "items": decided}),
            ]
        }
    text, maybe_text = {"type": "string"}, {"type": ["string", "null"]}
    verbs["propose"] = _object(
        schema=one,
        capture=text,
        text=text,
        engine=text,
        version=text,
        made_at=text,
        published=maybe_text,
        is_covered={"type": "boolean"},
        remarks=texts,
        items={"type": "array", "items": _ref(ProposalLine)},
    )
    setting = _object(value=maybe_text, **{"from": text})
    verbs["config show"] = _object(
        schema=one, settings={"type": "object", "additionalProperties": setting}
    )
    verbs["export"] = _object(
        folder={"type": "string"},
        lines=number,
        captures=number,
        withheld=number,
        left_out=_object(erased=number, hanging=number),
    )
    for verb, kind in LISTS.items():
        name = verb.removesuffix(" ferry")
        verbs[name] = _object(schema=one, items={"type": "array", "items": _ref(kind)})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What archive VERB --json prints",
        "properties": dict(sorted(verbs.items())),
        "$defs": dict(sorted(components.items())),
    }


@pytest.mark.golden
def test_the_schema_is_made_from_the_shapes() -> None:
    written = json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"
    if os.environ.get("ARCHIVE_GOLDEN") == "rewrite":
        SCHEMA.write_text(written, encoding="utf-8")

    assert SCHEMA.read_text(encoding="utf-8") == written


def _claim(desk: Desk) -> str:  # noqa: F811
    words = ("The ferry line may open before winter", "--speaker", "Ilka Morvane")
    return desk.does("record", "quote", "--in", "d3", *words).ref


def test_what_the_verbs_print_is_of_the_shapes(desk: Desk) -> None:  # noqa: F811
    claim = _claim(desk)

    assert msgspec.convert(desk.json("trace", claim), Trace).claim == claim
    history = desk.json("history", claim)
    assert history.pop("schema") == 1
    assert msgspec.convert(history, History).ref == claim
    described = desk.json("show", claim)
    assert described.pop("schema") == 1
    assert msgspec.convert(described, Description).ref == claim
    for verb, kind in LISTS.items():
        found = desk.json(*verb.split())
        assert found["schema"] == 1
        assert all(msgspec.convert(item, kind) for item in found["items"])


@pytest.mark.parametrize("verb", ["replay", "config show"])
def test_every_object_says_its_schema(desk: Desk, verb: str) -> None:  # noqa: F811
    assert desk.json(*verb.split())["schema"] == 1


def test_each_setting_has_what_the_schema_names(desk: Desk) -> None:  # noqa: F811
    named = schema()["properties"]["config show"]

    printed = desk.json("config", "show")

    setting = named["properties"]["settings"]["additionalProperties"]
    assert set(printed) == set(named["required"])
    assert printed["settings"]
    for each in printed["settings"].values():
        assert set(each) == set(setting["required"])


@pytest.mark.parametrize("verb", ["export", "import"])
def test_what_is_handed_over_has_what_the_schema_names(
    desk: Desk,  # noqa: F811
    tmp_path: Path,
    verb: str,
) -> None:
    event = {"entry": "d3", "text": "A note."}
    line = {"ref": "n1", "kind": "note-added/1", "event": event}
    (tmp_path / "note.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    where = {"export": str(tmp_path / "out"), "import": str(tmp_path / "note.jsonl")}
    named = schema()["properties"][verb]
    parts = named.get("allOf", [named])

    printed = desk.json(verb, where[verb])

    assert set(printed) == {name for part in parts for name in part["required"]}


def test_proposals_and_decisions_have_what_the_schema_names(desk: Desk) -> None:  # noqa: F811
    named = schema()["properties"]

    proposed = desk.json("propose", "d3")
    accepted = desk.json("accept", "d3", "1")

    assert set(proposed) == set(named["propose"]["required"])
    assert msgspec.convert(proposed["items"], list[ProposalLine])
    assert set(accepted) == {
        name for part in named["accept"]["allOf"] for name in part["required"]
    }


def test_the_shapes_tell_one_verb_from_another(desk: Desk) -> None:  # noqa: F811
    """The control: a list of agents is not a trace."""
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(desk.json("list", "agents"), Trace)
