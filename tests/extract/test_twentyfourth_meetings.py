"""Meetings in plain sentences that papers print every day: delegations, visits, lists, courtesy calls."""

import pytest

from archive.extract.engine import propose
from archive.extract.proposal import ProposedMeeting
from tests.extract.told import PUBLISHED

Met = list[tuple[list[str], str | None, str | None]]


def met(text: str) -> Met:
    """Who met, where, and from which day, in the order told."""
    return [
        (
            [
                x.name or (text[slice(*x.mention)] if x.mention else "")
                for x in each.parties
            ],
            each.where.name if each.where else None,
            each.when.first if each.when else None,
        )
        for each in propose(text, PUBLISHED)
        if isinstance(each, ProposedMeeting)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ana Ruiz received a delegation from the Tarnish shipbuilder Norvane in Velm on Friday.",
            ["Ana Ruiz", "Norvane"],
        ),
        ("Ana Ruiz met bosses from Velm Rail on Friday.", ["Ana Ruiz", "Velm Rail"]),
        (
            "Ana Ruiz met executives from the Ministry of Fisheries on Friday.",
            ["Ana Ruiz", "Ministry of Fisheries"],
        ),
        (
            "Ana Ruiz held talks with representatives from UNICEF on Friday.",
            ["Ana Ruiz", "UNICEF"],
        ),
        (
            "The chamber received a trade delegation from Uzbekistan on Friday.",
            ["The chamber", "Uzbekistan"],
        ),
        (
            "Ana Ruiz received a delegation from Norvane, led by Tom Rell, on Friday.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "A delegation from the World Bank visited Velm on Friday and met Ana Ruiz.",
            ["World Bank", "Ana Ruiz"],
        ),
        ("Ana Ruiz met officials from London.", ["Ana Ruiz", "officials"]),
        ("Ana Ruiz met residents from Velm.", ["Ana Ruiz", "residents"]),
        ("Ana Ruiz met leaders from the region.", ["Ana Ruiz", "leaders"]),
    ],
)
def test_who_speaks_for_a_body_stands_for_it(text: str, expected: list[str]) -> None:
    assert [each[0] for each in met(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Foreign ministers from Chile, Peru and Bolivia met in Velm on Friday.",
            ["Chile", "Peru", "Bolivia"],
        ),
        (
            "Armenian and Azerbaijani negotiators met in Velm on Friday.",
            ["Armenia", "Azerbaijan"],
        ),
        (
            "Cambodian and Thai generals held talks in Velm on Friday.",
            ["Cambodia", "Thailand"],
        ),
        (
            "Envoys of Qatar, Egypt and Norway will convene in Velm on Friday.",
            ["Qatar", "Egypt", "Norway"],
        ),
        (
            "Senior US and Chinese officials met in Velm on Friday.",
            ["United States", "China"],
        ),
        (
            "Talks between Iranian and American negotiators ended in Velm on Friday.",
            ["Iran", "United States"],
        ),
        (
            "Tom Rell met ambassadors from France, Spain and Italy in Velm on Friday.",
            ["Tom Rell", "France", "Spain", "Italy"],
        ),
        (
            "Farmers from Chile and Peru met in Velm on Friday.",
            ["Farmers from Chile and Peru"],
        ),
        (
            "Officials from the ministry and the union met in Velm on Friday.",
            ["the ministry", "the union"],
        ),
    ],
)
def test_who_speaks_for_several_lands_stands_for_each(
    text: str, expected: list[str]
) -> None:
    assert [each[0] for each in met(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ana Ruiz visited Nuuk on Friday. She had lunch with the premier, Tom Rell, at the harbour.",
            [(["Ana Ruiz", "Tom Rell"], "Nuuk", "2025-05-23")],
        ),
        (
            "Ana Ruiz visited Baghdad on Friday, meeting Prime Minister Tom Rell and Speaker Ben Hall.",
            [(["Ana Ruiz", "Tom Rell", "Ben Hall"], "Baghdad", "2025-05-23")],
        ),
        (
            "Ana Ruiz will visit Zagreb on June 18 for talks with President Tom Rell.",
            [(["Ana Ruiz", "Tom Rell"], "Zagreb", "2025-06-18")],
        ),
        (
            "Ana Ruiz visited Velm on Friday to meet Tom Rell.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "Ana Ruiz visited Tarn on Friday and met Tom Rell.",
            [(["Ana Ruiz", "Tom Rell"], "Tarn", "2025-05-23")],
        ),
        (
            "Ana Ruiz toured the flooded streets on Friday, meeting the mayor, Tom Rell.",
            [(["Ana Ruiz", "Tom Rell"], None, "2025-05-23")],
        ),
        (
            "Ana Ruiz visited China on Friday.",
            [(["Ana Ruiz", "China"], "China", "2025-05-23")],
        ),
        (
            "Ana Ruiz visited Rell on Friday. Tom Rell has been ill.",
            [(["Ana Ruiz", "Tom Rell"], None, "2025-05-23")],
        ),
        (
            "Ana Ruiz will visit Velm next week to meet President Tom Rell.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-06-02")],
        ),
        (
            "Ana Ruiz visited Beijing in April and held talks with Tom Rell.",
            [(["Ana Ruiz", "Tom Rell"], "Beijing", "2025-04")],
        ),
        ("Pope Leo visited Nairobi on Friday.", []),
        ("Ana Ruiz visited Velm on Friday.", []),
        ("Ana Ruiz will visit the training centre in Velm on Friday.", []),
        ("Ana Ruiz visited Velm Hospital on Friday.", []),
        ("Sales fell on Friday, meeting forecasts by analysts.", []),
    ],
)
def test_a_visit_and_the_talk_there_are_one_meeting(text: str, expected: Met) -> None:
    assert met(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ana Ruiz held talks with Crown Prince Sultan bin Rell in Velm on Friday.",
            [(["Ana Ruiz", "Sultan bin Rell"], "Velm", "2025-05-23")],
        ),
        (
            "Ana Ruiz met Sultan Qaboos on Friday.",
            [(["Ana Ruiz", "Qaboos"], None, "2025-05-23")],
        ),
        (
            "Ana Ruiz paid a courtesy call on the Sultan of Brunei in Velm on Friday.",
            [(["Ana Ruiz", "the Sultan of Brunei"], "Velm", "2025-05-23")],
        ),
        (
            "Ana Ruiz on Friday received the archbishop of Cyprus, Neophytos, in Velm.",
            [(["Ana Ruiz", "Neophytos"], "Velm", "2025-05-23")],
        ),
        (
            "Ana Ruiz was a guest of Coptic Bishop Antonios in Velm on Friday.",
            [(["Ana Ruiz", "Antonios"], "Velm", "2025-05-23")],
        ),
        (
            "Ana Ruiz met with the chairman of the shipping line Norvane, Tom Rell, in Velm on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "Ana Ruiz met the envoy, Tom Rell, in Velm on Friday, then took a call from President Ben Hall.",
            [
                (["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23"),
                (["Ana Ruiz", "Ben Hall"], None, "2025-05-23"),
            ],
        ),
        (
            "A meeting in Velm on Friday was attended by Ana Ruiz, Orlo Rail's head, Tom Rell, and trader Ben Hall.",
            [(["Ana Ruiz", "Tom Rell", "Ben Hall"], "Velm", "2025-05-23")],
        ),
        (
            "The meeting in Velm on Friday was chaired by Ana Ruiz, and Tom Rell said it went well.",
            [(["Ana Ruiz"], "Velm", "2025-05-23")],
        ),
        (
            "Ana Ruiz met team owners in Velm on Friday. Union chief Tom Rell was also there.",
            [(["Ana Ruiz", "team owners", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        ("Ana Ruiz paid a visit to the school on Friday.", []),
    ],
)
def test_who_met_is_who_is_meant(text: str, expected: Met) -> None:
    assert met(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ana Ruiz met Tom Rell in the national capital New Delhi on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "New Delhi", "2025-05-23")],
        ),
        (
            "Ana Ruiz met Tom Rell on Sentosa island on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "Sentosa", "2025-05-23")],
        ),
        (
            "At a meeting in Bamako on Saturday, Ana Ruiz and Tom Rell agreed to reopen the line.",
            [(["Ana Ruiz", "Tom Rell"], "Bamako", "2025-05-24")],
        ),
        (
            "On the margins of Thursday's council in Luxembourg, Ana Ruiz had a brief word with Tom Rell.",
            [(["Ana Ruiz", "Tom Rell"], "Luxembourg", "2025-05-22")],
        ),
        (
            "Trade ministers gathered in Cartagena on Friday. Ana Ruiz and Tom Rell also met separately.",
            [
                (["Trade ministers"], "Cartagena", "2025-05-23"),
                (["Ana Ruiz", "Tom Rell"], "Cartagena", "2025-05-23"),
            ],
        ),
    ],
)
def test_where_and_when_it_was_stands_beside_it(text: str, expected: Met) -> None:
    assert met(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Met Office issued a warning on Friday.",
        "Mayor Ana Ruiz called on residents on Friday to boil tap water.",
        "Ana Ruiz called on Tom Rell on Friday to resign.",
        "Ana Ruiz will face Una Marr in the final on Friday. The pair have met six times, with Ruiz winning four.",
        "Ana Ruiz and Una Marr meet in the ring on Friday.",
        "Junction Road, where it meets Albert Street, will be closed.",
        "Where the Ubangi meets the Congo, the water is brown.",
    ],
)
def test_what_only_looks_like_a_meeting(text: str) -> None:
    assert met(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ana Ruiz has accepted an invitation to meet Pope Clement at the Vatican on November 5.",
            [(["Ana Ruiz", "Clement"], "Vatican", "2025-11-05")],
        ),
        (
            "Ana Ruiz will travel to Oslo on June 3 and be received there by Prime Minister Tom Rell.",
            [(["Ana Ruiz", "Tom Rell"], "Oslo", "2025-06-03")],
        ),
        (
            "A delegation of the union will call on the governor on Friday to submit a petition.",
            [(["the union", "the governor"], None, "2025-05-30")],
        ),
        (
            "In a meeting on Friday with Ana Ruiz, Tom Rell promised a loan.",
            [(["Tom Rell", "Ana Ruiz"], None, "2025-05-23")],
        ),
        (
            "A summit of Kenya, Uganda and Rwanda takes place in Velm on June 8.",
            [(["Kenya", "Uganda", "Rwanda"], "Velm", "2025-06-08")],
        ),
        (
            "Kurdish leader Ana Ruiz visited Baghdad on Friday, meeting Prime Minister Tom Rell.",
            [(["Ana Ruiz", "Tom Rell"], "Baghdad", "2025-05-23")],
        ),
        ("There are no plans for Ana Ruiz to meet the spokesman, Tom Rell.", []),
        ("Ana Ruiz accepted an invitation to visit Velm.", []),
    ],
)
def test_a_meeting_that_is_to_come_is_told_by_its_plan(
    text: str, expected: Met
) -> None:
    assert met(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Turkish minister Ana Ruiz and Iranian minister Tom Rell disagree. "
                "The Turkish and Iranian ministers met in Velm on Friday."
            ),
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        (
            "French President Tom Rell said no. French and German leaders met in Velm on Friday.",
            [(["Tom Rell", "Germany"], "Velm", "2025-05-23")],
        ),
        (
            "GENEVA (AP) — Trade envoy Ana Ruiz and Vice Premier Tom Rell opened talks on Friday.",
            [(["Ana Ruiz", "Tom Rell"], "GENEVA", "2025-05-23")],
        ),
        (
            "LONDON (Reuters) - Ana Ruiz spoke to Tom Rell by telephone on Friday.",
            [(["Ana Ruiz", "Tom Rell"], None, "2025-05-23")],
        ),
        (
            "Ana Ruiz was reunited in Velm on Friday with Tom Rell, whom she had saved.",
            [(["Ana Ruiz", "Tom Rell"], "Velm", "2025-05-23")],
        ),
        ("Ana Ruiz was reunited with her cat on Friday.", []),
    ],
)
def test_who_and_where_is_told_elsewhere(text: str, expected: Met) -> None:
    assert met(text) == expected
