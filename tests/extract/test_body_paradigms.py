"""Names of bodies over small words, crossed with the places where a speaker is named."""

from typing import Final

import pytest

from tests.extract.told import meant, names_in

BODIES: Final = (
    "Kenya National Commission on Human Rights",
    "Council on Foreign Relations",
    "Committee on Foreign Relations",
    "House Committee on Oversight and Accountability",
    "Council on American-Islamic Relations",
    "Working Group on Arbitrary Detention",
    "Panel of Experts on Mali",
    "Commission on the Status of Women",
    "Tribunal on Maritime Claims",
    "Coalition Against Land Grabs",
    "Committee to Protect Journalists",
    "Campaign to Protect Rural England",
    "Alliance to Restore Democracy",
    "Campaign for Nuclear Disarmament",
    "Institute for Security Studies",
    "Center for Strategic and International Studies",
    "Department of Health and Human Services",
    "Centers for Disease Control and Prevention",
    "Ministry of Trade and Industry",
    "Ministry of Electricity and Water",
    "Economic and Financial Crimes Commission",
    "Securities and Exchange Commission",
    "Food and Drug Administration",
    "Justice and Development Party",
    "Port of Felixstowe",
    "Bank of England",
    "Transport for London",
    "Alternative for Germany",
    "Fridays for Future",
    "Organization for Security and Cooperation in Europe",
    "Office of the High Commissioner for Human Rights",
    "International Committee of the Red Cross",
    "Syrian Observatory for Human Rights",
    "United Nations Office for the Coordination of Humanitarian Affairs",
)
SAYS: Final = (
    "The {} said two people had died.",
    "In a statement, the {} said two people had died.",
    "“We saw it,” the {} said.",
    "Two people died, the {} said on Tuesday.",
    "The plan was welcomed by the mayor, but the {} called it “a shame”.",
    "Two people died, according to the {}.",
    "According to the {}, two people died.",
)


@pytest.mark.parametrize("body", BODIES)
def test_a_body_speaks_by_its_whole_name(body: str) -> None:
    for says in SAYS:
        text = says.format(body)
        (whole,) = (chain[-1] for chain in meant(text).values())
        assert (whole or "").lower().removeprefix("the ") == body.lower(), text


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The council on Monday said so.", []),
        ("The City Council on Monday met.", ["City Council"]),
        ("The City Council on Elm Street met.", ["City Council", "Elm Street"]),
        ("The Security Council on Ana Ruiz met.", ["Security Council", "Ana Ruiz"]),
        (
            "The Ministry of Health and Velm Hospital met.",
            ["Ministry of Health", "Velm Hospital"],
        ),
        (
            "The Ministry of Health and the mayor met.",
            ["Ministry of Health"],
        ),
        (
            "The Bank of England and Lloyds met.",
            ["Bank of England", "Lloyds"],
        ),
        (
            "Deputy Minister for Economic Diplomacy Ana Ruiz met them.",
            ["Ana Ruiz"],
        ),
        ("Trade and Industry Minister Ana Ruiz met them.", ["Ana Ruiz"]),
    ],
)
def test_where_a_body_s_name_ends(text: str, names: list[str]) -> None:
    assert [each.name for each in names_in(text).mentions] == names
