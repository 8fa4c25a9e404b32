"""The worked example of docs/FORMAT.md is what the code writes."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any, Final

from archive.event.codec import (
    commitment,
    decode,
    encode,
    is_canonical,
    is_canonical_leaf,
    leaf_of,
    read_leaf,
)
from archive.event.kinds import KINDS

ROOT: Final = Path(__file__).parents[2]
PAGE: Final = (ROOT / "docs" / "FORMAT.md").read_text(encoding="utf-8")
TEXT: Final = (ROOT / "fixtures" / "pages" / "saltmarsh-herald-ferry.txt").read_text(
    encoding="utf-8"
)
SALT: Final = bytes(range(16))


def _example() -> tuple[bytes, bytes]:
    payload, leaf = re.findall(r"```json\n(.*)\n```", PAGE)
    return payload.encode(), leaf.encode()


def _selectors(value: Any) -> list[dict[str, Any]]:
    match value:
        case {"exact": _}:
            return [value]
        case dict():
            return [found for item in value.values() for found in _selectors(item)]
        case list():
            return [found for item in value for found in _selectors(item)]
        case _:
            return []


def test_the_payload_is_what_the_codec_writes() -> None:
    payload, _ = _example()

    assert encode(decode("quote-recorded/1", payload)) == payload
    assert is_canonical("quote-recorded/1", payload)
    assert f"{len(payload)} bytes" in PAGE


def test_the_leaf_is_what_the_codec_writes_and_commits_to_the_payload() -> None:
    payload, leaf = _example()

    envelope = read_leaf(leaf)

    assert leaf_of(envelope) == leaf
    assert is_canonical_leaf(leaf)
    assert envelope.commitment == commitment(SALT, payload)
    assert f"{len(leaf)} bytes" in PAGE


def test_the_leaf_hash_is_that_of_rfc_6962() -> None:
    _, leaf = _example()

    assert hashlib.sha256(b"\x00" + leaf).hexdigest() in PAGE


def test_the_selectors_stand_in_the_page_that_the_example_is_about() -> None:
    payload, _ = _example()

    selectors = _selectors(json.loads(payload))

    assert len(selectors) == 4
    for one in selectors:
        start, end = one["start"], one["end"]
        assert TEXT[start:end] == one["exact"]
        assert TEXT[start - 16 : start] == one["prefix"]
        assert TEXT[end : end + 16] == one["suffix"]
    assert f"{len(TEXT)} code points" in PAGE


def test_every_kind_stands_on_the_page() -> None:
    missing = [kind for kind in KINDS if kind.partition("/")[0] not in PAGE]

    assert missing == []
