"""Hold what is proposed for single sentences against the answers that their writers gave: ``python -m bench.plain``.

A file is blocks with an empty line between them: ``T`` the day of publication and the text (``¶`` is a break), ``Q`` a
chain from the article to the speaker and the words, ``Q=`` the same words by another chain that is right too, ``M`` who
met, where and when, ``D`` an expression and its day, ``F`` a number with its value, bound, unit and nature, ``P`` who
posted what on which platform, ``A`` the type of what is odd, or ``-`` for nothing. ``/`` stands between names that are
all right, ``…`` between pieces. A file says all that its texts hold of the letters in it; what has a ``?`` behind its
letter may be proposed or not. One thing is right only if all of it is.
"""

import argparse
import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any, Final

import attrs

from archive.extract.engines import Engine, engine_named
from bench.proposal_rows import rows

PLAIN: Final = Path(__file__).parent / "plain"
NEARLY: Final = 0.8
"""Words are the same where so many of their letters are shared, as in the scorer of whole articles."""
_ARTICLES: Final = re.compile(r"^(the|a|an|his|her|its|their) ")
_NOBODY: Final = frozenset(("null", "-"))
_MONTH: Final = re.compile(r"\d{4}-\d{2}")

Row = dict[str, Any]


@attrs.frozen
class Answer:
    """One thing that a text holds: its letter, its fields, and the chains that are right besides."""

    letter: str
    fields: tuple[str, ...]
    also: tuple[str, ...] = ()

    @property
    def is_needed(self) -> bool:
        """Whether it counts as missed where it is not proposed."""
        return not self.letter.endswith("?")


@attrs.frozen
class Plain:
    """A text of a few sentences, its day of publication, and what it holds."""

    text: str
    published: dt.date
    answers: tuple[Answer, ...]


def main() -> None:
    """Print a line a file: how much of it is right, and how many texts are not as they should be."""
    parser = argparse.ArgumentParser(prog="bench.plain", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--engine", default="rules")
    parser.add_argument("--show", action="store_true", help="print what differs")
    asked = parser.parse_args()
    engine = engine_named(asked.engine, None)
    for path in asked.files or sorted(PLAIN.glob("*.txt")):
        right = needed = texts = 0
        plains = list(plain_texts(path))
        letters = {each.letter[0] for plain in plains for each in plain.answers}
        for plain in plains:
            wrong = list(differs(plain, engine, letters))
            many = sum(x.is_needed for x in plain.answers)
            needed += many
            right += max(0, many - sum(x.startswith("-") for x in wrong))
            texts += bool(wrong)
            if wrong and asked.show:
                print(f"# {plain.published} {plain.text!r}", *wrong, sep="\n    ")
        share = right / needed if needed else 1.0
        print(f"{path.stem:16} {right} of {needed} ({share:.3f}), {texts} texts differ")


def plain_texts(path: Path) -> Iterator[Plain]:
    """Read a file of texts with their answers."""
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
        lines = [line for line in block.split("\n") if line.strip()]
        if not lines or not lines[0].startswith("T "):
            continue
        published, _, said = lines[0][2:].partition(" | ")
        answers: list[Answer] = []
        for line in lines[1:]:
            letter, _, rest = line.partition(" ")
            fields = tuple(x.strip() for x in rest.split(" | "))
            if letter == "Q=":
                last = answers.pop()
                answers.append(attrs.evolve(last, also=(*last.also, fields[0])))
            else:
                answers.append(Answer(letter=letter, fields=fields))
        yield Plain(
            text=_broken(said.strip()),
            published=dt.date.fromisoformat(published.strip()),
            answers=tuple(answers),
        )


def differs(plain: Plain, engine: Engine, letters: AbstractSet[str]) -> Iterator[str]:
    """What is not as it should be: a line with ``-`` for what is missed or wrong, with ``+`` for what is too much."""
    made = list(rows("plain", plain.text, engine.propose(plain.text, plain.published)))
    for letter, kind in _KINDS.items():
        of_kind = [each for each in made if each["kind"].startswith(kind)]
        asked = [
            each
            for each in plain.answers
            if each.letter[0] == letter and each.fields != ("-",)
        ]
        if letter not in letters:
            continue  # a file of days says nothing of who speaks
        used: set[int] = set()
        for answer in asked:
            at, is_right = _best(plain, answer, of_kind, used)
            used |= set() if at is None else {at}
            if answer.is_needed and not is_right:
                yield f"- {' | '.join(answer.fields)}"
        for at, each in enumerate(of_kind):
            if at not in used:
                yield f"+ {each['kind']} {_told(each)}"


def _best(
    plain: Plain, answer: Answer, made: Sequence[Row], used: set[int]
) -> tuple[int | None, bool]:
    """Which proposal an answer is about, and whether it is right in all."""
    held = _HELD[answer.letter[0]]
    found = [
        (*held(plain, answer, each), at)
        for at, each in enumerate(made)
        if at not in used
    ]
    share, is_right, at = max(found, default=(0.0, False, 0))
    return (at, is_right) if share else (None, False)


def _quote(plain: Plain, answer: Answer, made: Row) -> tuple[float, bool]:
    share = _share(plain, answer.fields[1], made)
    chains = (answer.fields[0], *answer.also)
    is_chain = any(_is_chain(x.split(" > "), made["chain"]) for x in chains)
    return (share if share > NEARLY / 2 else 0.0), is_chain and share >= NEARLY


def _share(plain: Plain, words: str, made: Row) -> float:
    """How much of the words of an answer and of a proposal are the same."""
    pieces = [_broken(x.strip()) for x in words.split(" … ")]
    wanted = _letters(plain.text, [_place(plain.text, x) for x in pieces])
    spans = made.get("spans") or [(made["start"], made["end"])]
    said = _letters(plain.text, [(first, last) for first, last in spans])
    return len(wanted & said) / max(1, len(wanted | said))


def _is_chain(wanted: Sequence[str], made: Sequence[str | None]) -> bool:
    return len(wanted) == len(made) and all(
        name.strip() in _NOBODY if link is None else _is_named(link, name)
        for name, link in zip(wanted[1:], made[1:], strict=True)
    )


def _meeting(_: Plain, answer: Answer, made: Row) -> tuple[float, bool]:
    names = [each["name"] for each in made["participants"]]
    wanted = answer.fields[0].split(" ; ")
    hits = sum(any(_is_named(name, each) for name in names) for each in wanted)
    where, when = made["place"], _day_of(made["date"])
    place = answer.fields[1]
    is_there = place == "-" if where is None else _is_place(where, place)
    is_all = hits == len(wanted) == len(names)
    return float(hits), is_all and is_there and when == _days(answer.fields[2])


def _is_place(where: str, wanted: str) -> bool:
    bare = _bare(where)
    return any(
        _bare(each) in bare or bare in _bare(each) for each in wanted.split(" / ")
    )


def _told(made: Row) -> str:
    """What is proposed, as it is held against the answers: the words, and what else is asked of their kind."""
    asked = ("value", "bound", "unit", "nature", "speaker", "platform", "type")
    said = [str(made[each]) for each in asked if made.get(each) is not None]
    return " | ".join((repr(made["text"]), *said))


def _figure(plain: Plain, answer: Answer, made: Row) -> tuple[float, bool]:
    words, value, bound, unit, nature = answer.fields
    first, last = _place(plain.text, words)
    shared = min(last, made["end"]) - max(first, made["start"])
    is_unit = any(_unit(made["unit"]) == _unit(each) for each in unit.split(" / "))
    is_right = (
        _value(made["value"]) == tuple(map(float, value.split("..")))
        and made["bound"] == bound
        and made["nature"] == nature
        and is_unit
    )
    return float(max(0, shared)), is_right


def _value(made: Any) -> tuple[float, ...]:
    if isinstance(made, dict):
        return float(made["min"]), float(made["max"])
    return (float(made),)


def _unit(said: str) -> str:
    """A unit without its articles; a metre and metres are one."""
    bare = _bare(said)
    return bare.removesuffix("s")


def _post(plain: Plain, answer: Answer, made: Row) -> tuple[float, bool]:
    speaker, platform, words = answer.fields
    share = _share(plain, words, made)
    is_his = _is_named(made["speaker"] or "-", speaker)
    is_there = _is_named(made["platform"] or "-", platform)
    return (share if share > NEARLY / 2 else 0.0), (
        share >= NEARLY and is_his and is_there
    )


def _oddity(_: Plain, answer: Answer, made: Row) -> tuple[float, bool]:
    return float(made["type"] == answer.fields[0]), True


def _day(plain: Plain, answer: Answer, made: Row) -> tuple[float, bool]:
    first, last = _place(plain.text, answer.fields[0])
    shared = min(last, made["end"]) - max(first, made["start"])
    return float(max(0, shared)), _day_of(made["date"]) == _days(answer.fields[1])


def _day_of(value: object) -> str:
    if isinstance(value, dict):
        return _days(f"{value['from']}..{value['to']}")
    return _days(str(value)) if value else "-"


def _days(told: str) -> str:
    """From which day to which something is told: "2025-03" is all of March, as "2025-03-01..2025-03-31" is."""
    first, _, last = told.partition("..")
    if _MONTH.fullmatch(last or first):
        year, month = map(int, (last or first).split("-"))
        last = f"{last or first}-{calendar.monthrange(year, month)[1]}"
    first = f"{first}-01" if _MONTH.fullmatch(first) else first
    return f"{first}..{last}" if last and last != first else first


def _is_named(name: str, wanted: str) -> bool:
    return any(_bare(name) == _bare(each) for each in wanted.split(" / "))


def _bare(name: str) -> str:
    return _ARTICLES.sub("", re.sub(r"[^\w]+", " ", name.lower()).strip())


def _broken(said: str) -> str:
    return said.replace(" ¶ ", "\n\n")


def _place(text: str, piece: str) -> tuple[int, int]:
    first = text.find(piece)
    return first, first + len(piece)


def _letters(text: str, spans: Sequence[tuple[int, int]]) -> set[int]:
    return {at for span in spans for at in range(*span) if text[at].isalnum()}


_KINDS: Final = {
    "Q": "quote_",
    "M": "meeting",
    "D": "date",
    "F": "figure",
    "P": "post",
    "A": "anomaly",
}
_HELD: Final[dict[str, Callable[[Plain, Answer, Row], tuple[float, bool]]]] = {
    "Q": _quote,
    "M": _meeting,
    "D": _day,
    "F": _figure,
    "P": _post,
    "A": _oddity,
}


if __name__ == "__main__":
    main()
