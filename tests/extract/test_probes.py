"""Probes ask one thing each; their words are found where they say, and most of their chains come out right."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from bench import probes


def a_probe(**record: Any) -> dict[str, Any]:
    text = "Ana Ruiz told AFP it was late. “It is cold,” she said, “and dark.”"
    return {
        "id": "one",
        "text": text,
        "records": [{"kind": "direct", "speaker": "Ana Ruiz", **record}],
    }


def test_the_places_of_the_words_are_found() -> None:
    found = next(probes.records(a_probe(text="It is cold", more=["and dark."])))

    text = a_probe()["text"]
    assert [text[x:y] for x, y in found["spans"]] == ["It is cold", "and dark."]
    assert found["text"] == "It is cold,” she said, “and dark."


def test_an_outlet_of_the_sentence_before_may_be_left_out() -> None:
    found = next(probes.records(a_probe(text="It is cold", via=["AFP"])))

    assert found["chain"] == ["The article", "AFP", "Ana Ruiz"]
    assert ["The article", "Ana Ruiz"] in found["chain_alternatives"]


def test_an_outlet_of_its_own_sentence_may_not() -> None:
    found = next(
        probes.records(a_probe(text="it was late", via=["AFP"], kind="indirect"))
    )

    assert "chain_alternatives" not in found


def test_all_records_of_all_probes_stand_in_their_texts() -> None:
    for path in probes.PROBES.glob("*.jsonl"):
        for probe in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            if "meetings" in probe:
                met = list(probes.meetings(probe))[1:]
                assert met == [x for x in met if x["participants"]], probe["id"]
                continue
            for record, made in zip(
                probe["records"], probes.records(probe), strict=True
            ):
                first, last = made["spans"][0]
                assert probe["text"][first:last] == record["text"], probe["id"]
                assert made["spans"] == sorted(made["spans"]), probe["id"]


def test_the_tool_says_how_often_chains_are_right_and_which_are_not(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["bench.probes", "body", "--wrong"])

    probes.main()

    first, *others = capsys.readouterr().out.splitlines()
    assert first.startswith("body: 110 probes, records F1 0.")
    assert others
    assert all(" not " in each for each in others)


def test_a_probe_of_meetings_is_scored_by_who_met_and_by_what_is_none(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    met = {"participants": [{"name": "Ana Ruiz"}, {"name": "Tom Rell"}]}
    texts: tuple[tuple[str, list[dict[str, Any]]], ...] = (
        ("Ana Ruiz met Tom Rell on Friday.", [met]),
        ("Ana Ruiz is said to like Tom Rell.", [met]),
        ("Ana Ruiz received Tom Rell in Velm.", []),
    )
    lines = (
        json.dumps(
            {"id": str(at), "text": text, "published": "2024-05-15", "meetings": told}
        )
        for at, (text, told) in enumerate(texts)
    )
    (tmp_path / "met.jsonl").write_text("\n".join(lines), "utf-8")
    monkeypatch.setattr(probes, "PROBES", tmp_path)
    monkeypatch.setattr(sys, "argv", ["bench.probes"])

    probes.main()

    assert "1 found, 1 not, 1 that are none" in capsys.readouterr().out
