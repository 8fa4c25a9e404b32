"""The words that report speech, and the names and roles that a text may use: the data beside this file, made ready."""

import functools
import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any, Final, Literal

import attrs

CueClass = Literal[
    "say",
    "tell",
    "post",
    "run",
    "praise",
    "label",
    "put",
    "topic",
    "stance",
    "express",
    "urge",
    "find",
    "hear",
]
Form = Literal["base", "present", "past", "ing", "participle"]

NOUN_WINDOW: Final = 4
"""How far behind "expressed" the noun of "expressed deep and lasting concern" may stand."""

_VOWELS: Final = frozenset("aeiou")


@attrs.frozen(kw_only=True)
class Verb:
    """A reporting verb in one of its forms: what must follow it, and whether the form may be a noun as well."""

    base: str
    kind: CueClass
    form: Form
    particles: tuple[str, ...] = ()
    takes_noun: bool = False
    may_be_noun: bool = False


@functools.cache
def table(name: str) -> Mapping[str, Any]:
    """Read one of the data files of this room."""
    return tomllib.loads(
        (files("archive.extract.words") / f"{name}.toml").read_text(encoding="utf-8")
    )


@functools.cache
def verbs() -> Mapping[str, tuple[Verb, ...]]:
    """Every form of every reporting verb, those with particles first, then those with a noun of what was said."""
    words = table("cues")
    takes_noun = frozenset(words["takes_noun"]["verbs"])
    may_be_noun = frozenset(words["also_nouns"]["forms"])
    classes = {
        **words["verbs"],
        "express": [*words["phrases"]["verbs"], *words["points"]["verbs"]],
    }
    points = {("express", base) for base in words["points"]["verbs"]}
    found: dict[str, list[Verb]] = {}
    for kind, bases in classes.items():
        for base in bases:
            verb, *particles = base.split()
            for form, written in (
                *_forms(verb, words["irregular"]).items(),
                *_british_forms(verb),
            ):
                found.setdefault(written, []).append(
                    Verb(
                        base=base,
                        kind=kind,
                        form=form,
                        particles=tuple(particles),
                        takes_noun=base in takes_noun or kind in {"praise", "express"},
                        may_be_noun=written in may_be_noun,
                    )
                )
    return {
        written: tuple(
            sorted(
                each, key=lambda x: (-len(x.particles), (x.kind, x.base) not in points)
            )
        )
        for written, each in found.items()
    }


def _forms(verb: str, irregular: Mapping[str, list[str]]) -> dict[Form, str]:
    if verb in irregular:
        base, present, past, ing, *participle = irregular[verb]
        forms: dict[Form, str] = {"base": base, "present": present, "ing": ing}
        forms["past"] = past
        return {**forms, "participle": participle[0]} if participle else forms
    if verb.endswith("e"):
        return {
            "base": verb,
            "present": f"{verb}s",
            "past": f"{verb}d",
            "ing": f"{verb[:-1]}ing",
        }
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return {
            "base": verb,
            "present": f"{verb[:-1]}ies",
            "past": f"{verb[:-1]}ied",
            "ing": f"{verb}ing",
        }
    hissing = verb.endswith(("s", "sh", "ch", "x", "z"))
    return {
        "base": verb,
        "present": f"{verb}es" if hissing else f"{verb}s",
        "past": f"{verb}ed",
        "ing": f"{verb}ing",
    }


def _british_forms(verb: str) -> tuple[tuple[Form, str], ...]:
    """As in "labelled", "signalling": an l that only some double."""
    is_doubled = verb.endswith(("el", "al")) and verb[-3] not in _VOWELS
    return (("past", f"{verb}led"), ("ing", f"{verb}ling")) if is_doubled else ()


@functools.cache
def words(name: str, *keys: str) -> frozenset[str]:
    """The words that stand under a key of a data file."""
    found: Any = table(name)
    for key in keys:
        found = found[key]
    return frozenset(found)


_STAYS: Final = (
    "-elect",
    "-general",
    "-designate",
    "-in-chief",
    "-in-waiting",
    "-de-camp",
)
"""What stays as it is where a noun for one becomes one for several."""


def plural(noun: str) -> str:
    """A noun for several of a kind: "officials", "spokesmen", "deputies", "witnesses", "presidents-elect"."""
    for tail in _STAYS:
        if noun.endswith(tail):
            return f"{plural(noun.removesuffix(tail))}{tail}"
    if noun.endswith("arch"):
        return f"{noun}s"
    if noun.endswith("man"):
        return f"{noun[:-3]}men"
    if noun.endswith("wife"):
        return f"{noun[:-2]}ves"
    if noun.endswith("y") and noun[-2:-1] not in set("aeo"):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


def singular(noun: str) -> str:
    """One of several: "agency" of "agencies", "mayor" of "mayors"; another word is left as it is."""
    return f"{noun[:-3]}y" if noun.endswith("ies") else noun.removesuffix("s")


@functools.cache
def countries() -> Mapping[str, str]:
    """Every name, adjective and capital of a country, in lower case, and the country's usual name."""
    found: dict[str, str] = {}
    for country, said in table("places")["countries"].items():
        for each in (country, *said):
            if each != "|":
                found.setdefault(each.lower(), country)
    return found


@functools.cache
def capitals() -> Mapping[str, str]:
    """The capital of every country as its name is written, by the country's usual name."""
    lands = table("places")["countries"].items()
    return {
        country: said[said.index("|") + 1]
        for country, said in lands
        if "|" in said[:-1]
    }


@functools.cache
def languages() -> frozenset[str]:
    """Tongues that no country's adjective names, in lower case."""
    return frozenset(map(str.lower, table("places")["languages"]))


@functools.cache
def peoples() -> frozenset[str]:
    """Peoples, faiths and parts of the world after which nobody is called, in lower case."""
    return frozenset(map(str.lower, table("places")["peoples"]))


@functools.cache
def towns() -> frozenset[str]:
    """Large towns that are no capitals, and provinces, in lower case."""
    return frozenset(name.lower() for name in table("places")["towns"])


@functools.cache
def places() -> frozenset[str]:
    """Words of the names of countries and towns, and of what is of a country, in lower case."""
    names = (*countries(), *towns())
    return frozenset(word for name in names for word in name.split())


@functools.cache
def adjectives() -> frozenset[str]:
    """What is of a country without being it: "turkish", in lower case."""
    found: set[str] = set()
    for said in table("places")["countries"].values():
        found.update(each.lower() for each in said[: said.index("|")])
    return frozenset(found)
