"""What our proposals are measured beside: a naive regex as a floor, and textacy's direct quotations."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from importlib.metadata import version
from typing import Any, Final

from archive.extract.engines import engine_named
from archive.extract.parsing.parser import MODEL
from bench.proposal_rows import rows

Row = dict[str, Any]
Contender = Callable[[str, str, dt.date | None], Iterator[Row]]
"""Proposes the scorer's records for a text: its id, the text, the day that it was published."""

NAMES: Final = ("rules", "spacy", "textacy", "regex")

_STRETCH: Final = re.compile(r"[“\"]([^“”\"\n]{1,2000})[”\"]")
_NAME: Final = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*")
_WORDS: Final = 3
_NEAR: Final = 80


def contender(name: str) -> tuple[str, Contender]:
    """Make one ready, with what it calls itself.

    Raises:
        ImportError: It is not installed: ``make peers``.
        RefusedError: The parser is not: ``make nlp``.
    """
    if name == "regex":
        return "naive regex", _regex
    if name == "textacy":
        return f"textacy {version('textacy')} direct_quotations", _textacy()
    engine = engine_named(name)
    said = f"archive, {name} {engine.version}"
    return said, lambda doc, text, day: rows(doc, text, engine.propose(text, day))


def _regex(doc: str, text: str, _: dt.date | None) -> Iterator[Row]:
    """Whatever stands between marks; its speaker the name right behind, else the last one before."""
    for found in _STRETCH.finditer(text):
        start, end = found.span(1)
        if len(found[1].split()) < _WORDS:
            continue
        behind = _NAME.search(text, found.end(), found.end() + _NEAR)
        before = list(
            _NAME.finditer(text, max(0, found.start() - _NEAR), found.start())
        )
        name = behind or (before[-1] if before else None)
        yield _row(doc, text, (start, end), name.span() if name else None)


def _textacy() -> Contender:
    import spacy  # noqa: PLC0415 - an extra
    from textacy.extract.triples import direct_quotations  # noqa: PLC0415 - a peer

    model = spacy.load(MODEL)

    def propose(doc: str, text: str, _: dt.date | None) -> Iterator[Row]:
        read = model(text)
        try:
            found = list(direct_quotations(read))
        except ValueError:  # an odd number of marks: it gives up on the whole text
            return
        for each in found:
            first, last = each.speaker[0], each.speaker[-1]
            yield _row(
                doc,
                text,
                (each.content.start_char, each.content.end_char),
                (first.idx, last.idx + len(last)),
            )

    return propose


def _row(
    doc: str, text: str, words: tuple[int, int], who: tuple[int, int] | None
) -> Row:
    name = text[slice(*who)] if who else None
    return {
        "doc_id": doc,
        "kind": "quote_direct",
        "start": words[0],
        "end": words[1],
        "text": text[slice(*words)],
        "speaker": name,
        "speaker_text": name,
        "speaker_span": list(who) if who else None,
    }
