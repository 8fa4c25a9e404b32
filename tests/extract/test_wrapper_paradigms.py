"""One report inside another, crossed: who says it to whom, and who passes it on from there."""

from collections.abc import Iterator
from typing import Final

import pytest

from tests.extract.told import meant

SHUT: Final = "the old dam near Tarn would be shut by the end of the year"
JOKE: Final = "a very bad joke on the town"
WHO: Final = "Ana Ruiz"

# A report, its words, and its hops from the speaker outwards.
INNER: Final = (
    (f"{WHO} said that {SHUT}", SHUT, [WHO]),
    (f"{WHO} said {SHUT}", SHUT, [WHO]),
    (f"{WHO} said on Friday that {SHUT}", SHUT, [WHO]),
    (f"{WHO} said the plan was “{JOKE}”", f"the plan was “{JOKE}”", [WHO]),
    (f"{WHO} called it “{JOKE}”", f"it “{JOKE}”", [WHO]),
    (f"{WHO} called the plan “{JOKE}”", f"the plan “{JOKE}”", [WHO]),
    (f"{WHO} described the plan as “{JOKE}”", f"the plan as “{JOKE}”", [WHO]),
    (f"{WHO} wrote on X that {SHUT}", SHUT, [WHO, "X"]),
    (f"in a post on X, {WHO} said {SHUT}", SHUT, [WHO, "X"]),
    (
        f"in a post on X, {WHO} called the plan “{JOKE}”",
        f"the plan “{JOKE}”",
        [WHO, "X"],
    ),
    (f"{WHO} told Le Monde that {SHUT}", SHUT, [WHO, "Le Monde"]),
    (f"in an interview with Le Monde, {WHO} said that {SHUT}", SHUT, [WHO, "Le Monde"]),
    (f"{WHO} said in a statement that {SHUT}", SHUT, [WHO]),
    (f"{WHO} told lawmakers that {SHUT}", SHUT, [WHO]),
    (f"{WHO} warned that {SHUT}", SHUT, [WHO]),
    (f"Foreign Minister {WHO} said that {SHUT}", SHUT, [WHO]),
)
# Who passes it on behind it, and their hops.
TRAILING: Final = {
    "Reuters reported": ["Reuters"],
    "according to Reuters": ["Reuters"],
    "the Ukrainian news agency Ukrinform reported": ["Ukrinform"],
    "Reuters reported on Monday": ["Reuters"],
    "two officials told Reuters": ["two officials", "Reuters"],
    "two people familiar with the matter said": ["two people familiar with the matter"],
    "Reuters reported, citing two officials": ["two officials", "Reuters"],
    "said two officials who asked not to be named": ["two officials"],
    "the newspaper Delo wrote": ["Delo"],
}
# The same before it.
LEADING: Final = {
    "Reuters reported that {}": ["Reuters"],
    "According to Reuters, {}": ["Reuters"],
    "Reuters, citing two officials, reported that {}": ["two officials", "Reuters"],
    "Two officials told Reuters that {}": ["Two officials", "Reuters"],
    "The Turkish daily Sabah reported on Monday that {}": ["Sabah"],
    "IRNA quoted an official as saying that {}": ["an official", "IRNA"],
}


def behind(inner: str, passed_on: str) -> Iterator[str]:
    """A sentence that ends with who passes it on; a comma stands inside the marks, or behind them."""
    told = inner[0].upper() + inner[1:]
    yield f"{told}, {passed_on}."
    if told.endswith("”"):
        yield f"{told[:-1]},” {passed_on}."


@pytest.mark.parametrize(("inner", "words", "hops"), INNER)
def test_who_passes_a_report_on_stands_behind_its_own_hops(
    inner: str, words: str, hops: list[str]
) -> None:
    for passed_on, outer in TRAILING.items():
        for text in behind(inner, passed_on):
            found = {said.rstrip(",”"): who for said, who in meant(text).items()}
            assert found.get(words.rstrip("”")) == [*hops, *outer], text


@pytest.mark.parametrize(("inner", "words", "hops"), INNER)
def test_who_passes_a_report_on_may_stand_before_it(
    inner: str, words: str, hops: list[str]
) -> None:
    for passed_on, outer in LEADING.items():
        text = f"{passed_on.format(inner)}."
        assert meant(text).get(words) == [*hops, *outer], text
