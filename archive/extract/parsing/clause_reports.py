"""The reports of speech that a parse shows: a verb, its subject, and the clause that it governs or interrupts."""

from collections.abc import Iterator
from typing import Final

import attrs

from archive.extract.parsing.parses import Parse, Range
from archive.extract.words.lexicon import Verb, verbs

KINDS: Final = frozenset(("say", "tell", "post"))
"""Verbs that govern a clause; objects, topics and states of mind stay the rules'."""
ADVERBIAL: Final = 8
"""So many words may stand between a verb and the comma behind it."""
CLIMBS: Final = 6
"""So far up a subject is looked for."""
_MODALS: Final = frozenset(
    ("will", "would", "may", "might", "must", "should", "shall", "can", "could", "to")
)
_REFUSING: Final = frozenset(
    (
        *("declined", "declines", "refused", "refuses", "failed", "fails"),
        *("stopped", "unable", "reluctant", "forgot", "avoided"),
    )
)
_INHERITS: Final = frozenset(("conj", "xcomp", "advcl", "pcomp", "prep"))
_RELATIVE: Final = frozenset(("who", "which", "that"))


@attrs.frozen(kw_only=True)
class Report:
    """What somebody reports: the verb, the word that its subject is about, the words of the clause."""

    cue: Range
    verb: Verb
    subject: int
    content: tuple[Range, ...]


def reports(parse: Parse) -> Iterator[Report]:
    """Find the verbs of a sentence that report a clause and have a subject, in order."""
    known = verbs()
    for at, low in enumerate(parse.lowers):
        if low not in known or not _says(parse, at):
            continue
        for verb in known[low]:
            last = at + 1 + len(verb.particles)
            if verb.kind not in KINDS or parse.lowers[at + 1 : last] != verb.particles:
                continue
            content, found = _content(parse, at), subject_of(parse, at)
            if content and found is not None:
                yield Report(
                    cue=(at, last),
                    verb=verb,
                    subject=found,
                    content=content,
                )
            break


def _says(parse: Parse, at: int) -> bool:
    """Whether a word says that something is said: no noun, no infinitive, nothing denied or only possible."""
    if not parse.tags[at].startswith("VB") or parse.deps[at] in {"amod", "compound"}:
        return False
    if at == 0 and not parse.kids(at, "nsubj"):
        return False  # "Asked whether he would go, Ruiz laughed"
    if parse.kids(at, "neg") or parse.lowers[parse.heads[at]] in _REFUSING:
        return False
    return not any(parse.lowers[kid] in _MODALS for kid in parse.kids(at, "aux"))


def _content(parse: Parse, at: int) -> tuple[Range, ...]:
    """The clause that a verb governs, or the one that it stands in: "Recipients, said Ruiz, must show them"."""
    for kid in parse.kids(at, "ccomp"):
        if parse.is_clause(kid):
            return _without(parse, (parse.lefts[kid], parse.rights[kid]), at)
    if parse.deps[at] == "parataxis" or _is_spliced(parse, at):
        head = parse.heads[at]
        return _without(parse, (parse.lefts[head], parse.rights[head]), at)
    return _around(parse, at)


def _is_spliced(parse: Parse, at: int) -> bool:
    """Whether only a comma ties a verb to the one before: "The port was shut, officials said in a letter"."""
    own = parse.kids(at, "nsubj")
    before = parse.lefts[at] - 1
    return (
        parse.deps[at] == "conj"
        and bool(own)
        and own[0] < at
        and before > 0
        and parse.lowers[before] == ","
        and parse.is_clause(parse.heads[at])
    )


def _without(parse: Parse, whole: Range, at: int) -> tuple[Range, ...]:
    """A clause without the attribution in it: the verb, what hangs on it, a subject right behind it."""
    if not whole[0] <= at < whole[1]:
        return _pieces(parse, whole)
    first, last = parse.lefts[at], parse.rights[at]
    behind = [kid for kid in parse.kids(at, "nsubj") if kid > at]
    if (
        behind
    ):  # "Recipients, said Ruiz, must ...": what stands before it belongs to the clause
        first, last = at, parse.rights[behind[0]]
    return _pieces(parse, (whole[0], first), (last, whole[1]))


def _around(parse: Parse, at: int) -> tuple[Range, ...]:
    """A subject and its verb, an attribution between commas: "The deal, Ruiz said on Sunday, was dead"."""
    own = parse.kids(at, "nsubj")
    if not own or own[-1] > at or parse.lowers[own[-1]] in _RELATIVE:
        return ()
    size = len(parse.lowers)
    opening, closing = parse.lefts[own[-1]] - 1, at + 1
    while closing < size and parse.lowers[closing] != ",":
        if closing - at > ADVERBIAL or parse.is_finite(closing):
            return ()
        closing += 1
    if opening < 1 or parse.lowers[opening] != "," or closing + 1 >= size:
        return ()
    is_split = parse.is_finite(closing + 1) and not any(
        parse.is_finite(each) for each in range(opening)
    )
    return _pieces(parse, (0, opening), (closing + 1, size)) if is_split else ()


def _pieces(parse: Parse, *pieces: Range) -> tuple[Range, ...]:
    found = (parse.stripped(*piece) for piece in pieces)
    return tuple((first, last) for first, last in found if first < last)


def subject_of(parse: Parse, at: int) -> int | None:
    """The word that a verb's subject is about; that of a verb before where it has none of its own."""
    is_inherited = False
    for _ in range(CLIMBS):
        own = parse.kids(at, "nsubj")
        if own:
            if parse.deps[at] == "relcl" and parse.lowers[own[-1]] in _RELATIVE:
                return parse.heads[at]
            return own[-1]
        agents = [] if is_inherited else parse.kids(at, "agent")
        if agents:
            by = parse.kids(agents[0], "pobj")
            return by[0] if by else None
        passive = parse.kids(at, "nsubjpass")
        if passive:
            return passive[0] if is_inherited else None
        if parse.deps[at] in {"acl", "relcl"}:
            return parse.heads[at]
        if parse.deps[at] not in _INHERITS or parse.heads[at] == at:
            return None
        at, is_inherited = parse.heads[at], True
    return None
