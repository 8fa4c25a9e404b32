"""Who speaks, however they are introduced: the same name, whatever reports it and from whichever side."""

from typing import Final

import pytest

from tests.extract.told import meant

SPEAKERS: Final = {
    "Ana Ruiz, Velm's spokeswoman,": "Ana Ruiz",
    "Velm Rail spokeswoman Ana Ruiz": "Ana Ruiz",
    "Velm Rail's Ana Ruiz": "Ana Ruiz",
    "Velm Rail's chief executive, Ana Ruiz,": "Ana Ruiz",
    "Ana Ruiz (Labour, Velm)": "Ana Ruiz",
    "Ana Ruiz (D-Calif.)": "Ana Ruiz",
    "Sen. Ana Ruiz, D-Vt.,": "Ana Ruiz",
    "Rep. Ana Ruiz of Ohio": "Ana Ruiz",
    "Ana Ruiz, a Republican from Ohio,": "Ana Ruiz",
    "Ana Ruiz's lawyer, Tom Rell,": "Tom Rell",
    "Ana Ruiz's lawyer": "Ana Ruiz's lawyer",
    "A lawyer for Ana Ruiz": "A lawyer for Ana Ruiz",
    "Lawyers for Ana Ruiz": "Lawyers for Ana Ruiz",
    "Ana Ruiz's office": "Ana Ruiz's office",
    "A spokesman for Ana Ruiz": "A spokesman for Ana Ruiz",
    "Her brother, Tom Rell,": "Tom Rell",
    "Her brother Tom Rell": "Tom Rell",
    "Ana Ruiz, who leads the council,": "Ana Ruiz",
    "Ana Ruiz, 54, who leads the council,": "Ana Ruiz",
    "Ana Ruiz, the council's leader,": "Ana Ruiz",
    "Ana Ruiz, leader of the council,": "Ana Ruiz",
    "Ana Ruiz, head of the Velm Trust,": "Ana Ruiz",
    "Ana Ruiz, of the Velm Trust,": "Ana Ruiz",
    "Ana Ruiz from the Velm Trust": "Ana Ruiz",
    "Ana Ruiz, speaking for the council,": "Ana Ruiz",
    "Ana Ruiz, on behalf of the council,": "Ana Ruiz",
    "Ana Ruiz and Tom Rell": "Ana Ruiz and Tom Rell",
    "Both Ana Ruiz and Tom Rell": "Ana Ruiz and Tom Rell",
    "Former mayor Ana Ruiz": "Ana Ruiz",
    "Professor Ana Ruiz": "Ana Ruiz",
    "Prof Ana Ruiz, of Velm University,": "Ana Ruiz",
    "Lt. Col. Ana Ruiz": "Ana Ruiz",
    "Sgt Ana Ruiz of Velm Police": "Ana Ruiz",
    "Detective Inspector Ana Ruiz": "Ana Ruiz",
    "Judge Ana Ruiz": "Ana Ruiz",
    "Justice Ana Ruiz": "Ana Ruiz",
    "Father Tom Rell": "Tom Rell",
    "Sister Ana Ruiz": "Ana Ruiz",
    "Sheikh Tom Rell": "Tom Rell",
    "Dame Ana Ruiz": "Ana Ruiz",
    "Sir Tom Rell": "Tom Rell",
    "Mr Rell": "Rell",
    "Mrs Ruiz": "Ruiz",
    "Velm's Foreign Minister Ana Ruiz": "Ana Ruiz",
    "The Velmish foreign minister, Ana Ruiz,": "Ana Ruiz",
    "The Velmish army": "Velmish army",
    "Velm police": "Velm police",
    "The Velm Trust": "Velm Trust",
    "Velm Rail": "Velm Rail",
    "The World Bank": "World Bank",
    "The UN's Ana Ruiz": "Ana Ruiz",
    "UN envoy Ana Ruiz": "Ana Ruiz",
    "The UN envoy to Velm, Ana Ruiz,": "Ana Ruiz",
    "One resident, Ana Ruiz,": "Ana Ruiz",
    "Ana Ruiz, a baker in Velm,": "Ana Ruiz",
    "Baker Ana Ruiz": "Ana Ruiz",
    "Mother-of-two Ana Ruiz": "Ana Ruiz",
    "Co-founder Ana Ruiz": "Ana Ruiz",
    "Vice-president Ana Ruiz": "Ana Ruiz",
    "Then-president Ana Ruiz": "Ana Ruiz",
    "President-elect Ana Ruiz": "Ana Ruiz",
    "Acting mayor Ana Ruiz": "Ana Ruiz",
    "Shadow chancellor Ana Ruiz": "Ana Ruiz",
    "Chief scientist Ana Ruiz": "Ana Ruiz",
    "Lead author Ana Ruiz": "Ana Ruiz",
    "The study's lead author, Ana Ruiz,": "Ana Ruiz",
    "Ana Ruiz, lead author of the study,": "Ana Ruiz",
    "Ana Maria Ruiz de la Torre": "Ana Maria Ruiz de la Torre",
    "Abu Ana al-Ruiz": "Abu Ana al-Ruiz",
    "Ana O'Ruiz": "Ana O'Ruiz",
    "Ana Ruiz-Rell": "Ana Ruiz-Rell",
    "Ana “Nan” Ruiz": "Ana “Nan” Ruiz",
    "A. J. Ruiz": "A. J. Ruiz",
    "Ruiz": "Ruiz",
    "Tom A. Rell": "Tom A. Rell",
}
REPORTS: Final = (
    "{} said that the dam was safe.",
    "{} told reporters that the dam was safe.",
    "“The dam was safe all year,” {} said.",
    "“The dam was safe all year,” said {}.",
    "The dam was safe, {} said.",
    "According to {}, the dam was safe.",
    "{} called the dam “a safe bet for all”.",
)
SMALL: Final = frozenset(
    ("The", "A", "Her", "Both", "One", "Former", "Lawyers", "Baker", "Lead")
)
"""With a capital only where a sentence begins."""


def placed(speaker: str, report: str) -> str:
    """A report with whoever speaks in its place, as a sentence has it there."""
    is_small = not report.startswith("{}") and speaker.split(maxsplit=1)[0] in SMALL
    who = speaker[0].lower() + speaker[1:] if is_small else speaker
    is_parted = "said {}" in report or "to {}" in report
    return report.format(who.rstrip(",") if is_parted else who)


def bare(name: str | None) -> str:
    return (name or "").lower().removeprefix("the ").removeprefix("both ")


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_the_speaker_has_one_name(speaker: str) -> None:
    for report in REPORTS:
        text = placed(speaker, report)
        (chain,) = meant(text).values()
        assert bare(chain[0]) == bare(SPEAKERS[speaker]), text
