"""Reports of speech are read from a parse, whoever made it: no parser is needed to test that."""

from typing import Final

from archive.extract.parsing.clause_reports import reports, subject_of
from archive.extract.parsing.parses import Parse

# word, tag, part, head
SAID: Final = (
    ("Ruiz", "NNP", "nsubj", 1),
    ("said", "VBD", "ROOT", 1),
    ("that", "IN", "mark", 5),
    ("it", "PRP", "nsubj", 5),
    ("was", "VBD", "aux", 5),
    ("shut", "VBN", "ccomp", 1),
    (".", ".", "punct", 1),
)


def parse(*words: tuple[str, str, str, int]) -> Parse:
    starts, at = [], 0
    for word, *_ in words:
        starts.append(at)
        at += len(word) + 1
    heads = [head for *_, head in words]

    def under(at: int, top: int) -> bool:
        while at != top and heads[at] != at:
            at = heads[at]
        return at == top

    spans = [
        [at for at in range(len(words)) if under(at, top)] for top in range(len(words))
    ]
    return Parse(
        starts=tuple(starts),
        ends=tuple(
            start + len(word) for start, (word, *_) in zip(starts, words, strict=True)
        ),
        lowers=tuple(word.lower() for word, *_ in words),
        heads=tuple(heads),
        deps=tuple(part for _, _, part, _ in words),
        tags=tuple(tag for _, tag, _, _ in words),
        lefts=tuple(span[0] for span in spans),
        rights=tuple(span[-1] + 1 for span in spans),
    )


def read(made: Parse) -> list[tuple[str, str, list[str]]]:
    return [
        (
            made.lowers[each.subject],
            made.lowers[each.cue[0]],
            [" ".join(made.lowers[first:last]) for first, last in each.content],
        )
        for each in reports(made)
    ]


def test_a_verb_reports_the_clause_that_it_governs_without_that() -> None:
    assert read(parse(*SAID)) == [("ruiz", "said", ["it was shut"])]


def test_what_was_not_said_or_only_might_be_is_no_report() -> None:
    for word, part in (("not", "neg"), ("might", "aux")):
        made = parse(*SAID[:6], (word, "RB", part, 1))

        assert read(made) == []


def test_a_second_verb_has_the_subject_of_the_first() -> None:
    made = parse(
        ("Ruiz", "NNP", "nsubj", 1),
        ("came", "VBD", "ROOT", 1),
        ("and", "CC", "cc", 1),
        ("said", "VBD", "conj", 1),
        ("it", "PRP", "nsubj", 5),
        ("rained", "VBD", "ccomp", 3),
    )

    assert read(made) == [("ruiz", "said", ["it rained"])]
    assert subject_of(made, 3) == 0


def test_an_attribution_between_the_halves_of_a_sentence_parts_its_words() -> None:
    made = parse(
        ("Cars", "NNS", "nsubj", 5),
        (",", ",", "punct", 5),
        ("said", "VBD", "parataxis", 5),
        ("Ruiz", "NNP", "nsubj", 2),
        (",", ",", "punct", 5),
        ("rust", "VBP", "ROOT", 5),
    )

    assert read(made) == [("ruiz", "said", ["cars", "rust"])]


def test_a_sentence_without_a_clause_reports_nothing() -> None:
    made = parse(
        ("Ruiz", "NNP", "nsubj", 1),
        ("said", "VBD", "ROOT", 1),
        ("hello", "UH", "dobj", 1),
    )

    assert read(made) == []
