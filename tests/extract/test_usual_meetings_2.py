"""Meetings in plain sentences as papers print them: whom a phrase means, which day counts, what is no meeting."""

import pytest

from tests.extract.test_meetings import parties, read

Met = list[list[str]]


def who(text: str) -> Met:
    """Everybody who met, meeting by meeting, by name or by the words that tell of them."""
    return [[name for name, _ in parties(text, each)] for each in read(text)]


def days(text: str) -> list[str | None]:
    """The first day of each meeting."""
    return [each.when.first if each.when else None for each in read(text)]


def places(text: str) -> list[str | None]:
    return [each.where.name if each.where else None for each in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ana Ruiz pleaded for calm after meeting youth leaders in Velm on Monday.",
            [["Ana Ruiz", "youth leaders"]],
        ),
        (
            "The premier, Ana Ruiz, flew home after meeting striking nurses on Monday.",
            [["Ana Ruiz", "striking nurses"]],
        ),
        (
            "Ana Ruiz toured the port on Monday, meeting displaced families and promising grants.",
            [["Ana Ruiz", "displaced families"]],
        ),
        (
            "Ana Ruiz met teachers and visiting officials in Velm on Monday.",
            [["Ana Ruiz", "teachers", "visiting officials"]],
        ),
        (
            "Velm rowers will meet harbour board officers on Friday.",
            [["Velm rowers", "harbour board officers"]],
        ),
        (
            "Ana Ruiz met campaigners fighting the closure in Velm on Monday.",
            [["Ana Ruiz", "campaigners"]],
        ),
        (
            "Ana Ruiz met Velm’s harbour supremo, Tom Rell, on Monday.",
            [["Ana Ruiz", "Tom Rell"]],
        ),
        (
            "Ana Ruiz visited a 9-year-old fan, Tom Rell, in Velm on Monday.",
            [["Ana Ruiz", "Tom Rell"]],
        ),
        (
            "The synod’s president, Rev. Ana Ruiz, and Imam Yusuf Rell have met again in Velm.",
            [["Ana Ruiz", "Yusuf Rell"]],
        ),
        (
            "France and Germany's finance ministers met in Metz on Monday.",
            [["France", "Germany"]],
        ),
        (
            "Talks between Kenya and Uganda's presidents opened on Monday.",
            [["Kenya", "Uganda"]],
        ),
        (
            "Monday's call between Presidents Ana Quan and Tom Varga lasted an hour.",
            [["Ana Quan", "Tom Varga"]],
        ),
        (
            "Foreign Ministers Ana Quan and Tom Varga met in Velm on Monday.",
            [["Ana Quan", "Tom Varga"]],
        ),
        (
            "Car makers Renholt and Tavira Motors are to meet in Turin on Friday.",
            [["Renholt", "Tavira Motors"]],
        ),
        (
            "Steelmaker Harland Forge will meet the union on Friday.",
            [["Harland Forge", "the union"]],
        ),
        (
            "Ana Ruiz and her British, French and German counterparts met in Velm on Monday.",
            [["Ana Ruiz", "her British, French and German counterparts"]],
        ),
        (
            "Tenants from Orlo Court met managers of the Velm Trust on Monday.",
            [["Tenants from Orlo Court", "managers of the Velm Trust"]],
        ),
        (
            "Ana Ruiz met mediators from Togo and Qatar on Monday.",
            [["Ana Ruiz", "mediators"]],
        ),
        (
            "The company and the Teamsters local are to meet again on Friday.",
            [["The company", "Teamsters local"]],
        ),
        (
            "Rail bosses and union negotiators were locked in talks at Acas on Monday.",
            [["Rail bosses", "union negotiators"]],
        ),
        (
            "Ana Ruiz and Tom Rell are due to start a new cycle of dialogue in Velm on Friday.",
            [["Ana Ruiz", "Tom Rell"]],
        ),
        (
            "The union and the company failed to reach a deal in talks in Velm on Monday.",
            [["The union", "the company"]],
        ),
        (
            "Union leaders will be back at the negotiating table with Ana Ruiz on Friday.",
            [["Union leaders", "Ana Ruiz"]],
        ),
        (
            "Ministers of the Gulf Council met in Velm on Monday under the chairmanship of Ana Ruiz.",
            [["Ministers of the Gulf Council", "Ana Ruiz"]],
        ),
        (
            "Ministers meeting in Velm on Monday could not agree on quotas.",
            [["Ministers"]],
        ),
        (
            "Over coffee with investors in Velm on Monday, Orlo’s chief executive Ana Ruiz said no.",
            [["Ana Ruiz", "investors"]],
        ),
        (
            "In a video call on Monday with Mayor Tom Rell, the bank’s director, Ana Ruiz, said no.",
            [["Ana Ruiz", "Tom Rell"]],
        ),
        (
            "In his talk with Romania's Ilinca Rell, Ana Ruiz repeated the point.",
            [["Ana Ruiz", "Ilinca Rell"]],
        ),
        (
            "Ana Ruiz went to see the driver’s family in Velm on Monday.",
            [["Ana Ruiz", "the driver’s family"]],
        ),
        (
            "Ana Ruiz was in Velm on Monday to see Tom Rell.",
            [["Ana Ruiz", "Tom Rell"]],
        ),
        (
            "Ana Ruiz spoke from Tarn. She’s expected to see Tom Rell in Velm on Friday.",
            [["Ana Ruiz", "Tom Rell"]],
        ),
        (
            "The Home Secretary went to Velm on Monday and met residents living near the plant.",
            [["The Home Secretary", "residents"]],
        ),
        (
            "Ana Ruiz, who had the cardinal to lunch in Velm on Monday, told him so.",
            [["Ana Ruiz", "the cardinal"]],
        ),
        (
            "Ana Ruiz visited the site on Monday with the head of the fire service.",
            [["Ana Ruiz", "the head of the fire service"]],
        ),
        (
            "The envoy, Ana Ruiz, joined the two delegations for lunch on Monday.",
            [["Ana Ruiz", "the two delegations"]],
        ),
        (
            "Ana Ruiz and Tom Rell are expected to see each other in Velm in May.",
            [["Ana Ruiz", "Tom Rell"]],
        ),
        (
            "Ana Ruiz wrote to Tom Rell. The two men did eventually meet in Velm on Monday.",
            [["Ana Ruiz", "Tom Rell"]],
        ),
        (
            "The minister flew to Velm, where she met Ana Ruiz on Monday.",
            [["The minister", "Ana Ruiz"]],
        ),
        (
            "With the vote behind him, the Ghanaian leader flew to Velm, where he met Ana Ruiz.",
            [["the Ghanaian leader", "Ana Ruiz"]],
        ),
        (
            "Mayor Ana Ruiz and Orlo Cable boss Tom Rell will discuss the thefts at a meeting on Friday.",
            [["Ana Ruiz", "Tom Rell"]],
        ),
        (
            "The foreign ministry summoned the Afghan chargé d'affaires on Monday.",
            [["The foreign ministry", "the Afghan chargé d'affaires"]],
        ),
    ],
)
def test_who_met(text: str, expected: Met) -> None:
    assert who(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz spoke after meeting residents' demands on Monday.",
        "Ana Ruiz resigned after meeting all targets on Monday.",
        "Ana Ruiz met Velm's targets, Tom Rell said on Monday.",
        "The company met a local on Monday.",
        "Ana Ruiz was in Velm on Monday to see Tarn beat Orlo Town.",
        "Ana Ruiz asked to see the documents on Monday.",
        "Ana Ruiz was in tears on Monday to see Tom Rell fall.",
        "The union wants to be at the negotiating table with the company.",
        "The council and the mayor were criticised at a meeting on Monday.",
        "The council and the company published their accounts before a hearing on Monday.",
        "In a call for calm with his voters in mind, Tom Rell said no.",
        "The council meets on the first Tuesday of each month, except in August.",
        "The board meets twice a year in Velm.",
        "The rate-setting committee held its monthly meeting on Monday and cut the rate.",
        "Shareholders of Velm Water approved the dividend at an annual general meeting on Monday.",
        "In 1974 Ana Ruiz toured Peru with the Lions and scored a try.",
        "It was not the first time Ana Ruiz had crossed paths with the banker.",
        "‘Ana Ruiz phoned Mum once, about the canoe,’ she added.",
        "“A palm tree,” she told hosts Ana Ruiz and Tom Rell on Monday.",
        "Ana Ruiz, who visited Santa Orlo on Monday, promised an inquiry.",
        "Tom Rell, who is known to lunch with Ana Ruiz, wrote it on Monday.",
        "Prosecutor Ana Ruiz called Tom Rell, a retired driver, on Monday.",
        "Ana Ruiz told our reporter at a conference on Monday that it was over.",
        "Mr Rell denies ever having met Ana Ruiz, the casino owner.",
    ],
)
def test_what_only_looks_like_it(text: str) -> None:
    assert who(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A meeting between Ana Ruiz and Tom Rell, planned for Friday, was moved to May 2.",
            ["2025-05-02"],
        ),
        (
            "Talks between Ana Ruiz and Tom Rell have been postponed until May 2.",
            ["2025-05-02"],
        ),
        (
            "A meeting between Ana Ruiz and Tom Rell, pencilled in for Friday, has been put off.",
            ["2025-04-18"],
        ),
        (
            "Ana Ruiz will travel to Velm on 3 June and meet Tom Rell, her office said on Monday.",
            ["2025-06-03"],
        ),
        (
            "Ana Ruiz met Tom Rell for the third time this year on Monday.",
            ["2025-04-14"],
        ),
        (
            "Ana Ruiz and Tom Rell, meeting in Velm on Monday, vowed to veto the levy.",
            ["2025-04-14"],
        ),
        (
            "Ana Ruiz toured the port on Monday, meeting residents and promising grants through May.",
            ["2025-04-14"],
        ),
        (
            "Ana Ruiz will travel to Velm from May 24 to 28 and meet Tom Rell.",
            ["2025-05-24"],
        ),
        (
            "Ana Ruiz met Tom Rell on Monday. It was their third meeting this year.",
            ["2025-04-14"],
        ),
        (
            "Ana Ruiz met Tom Rell on Monday. A meeting planned for May was cancelled.",
            ["2025-04-14", "2025-05"],
        ),
        (
            "Ana Ruiz has agreed to meet the growers. The meeting will take place in Velm on Friday.",
            ["2025-04-18"],
        ),
        (
            "Ana Ruiz has agreed to meet Tom Rell. The talks are due on Friday.",
            ["2025-04-18"],
        ),
    ],
)
def test_the_day_of_a_meeting(text: str, expected: list[str]) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Ruiz met Tom Rell aboard the Orlo Star on Monday.", "Orlo Star"),
        ("Ana Ruiz met Tom Rell in Port of Spain on Monday.", "Port of Spain"),
        ("Ana Ruiz met Tom Rell in St. Orlo on Monday.", "St. Orlo"),
        (
            "Ana Ruiz and Tom Rell met in Nicosia’s buffer zone on Monday.",
            "Nicosia’s buffer zone",
        ),
        (
            "Ana Ruiz dashed to Muscat on Monday for talks with Tom Rell.",
            "Muscat",
        ),
        (
            "Ana Ruiz toured camps around Velm on Monday and held talks with Tom Rell.",
            "Velm",
        ),
        (
            "Ana Ruiz toured the Velm Steel plant on Monday, meeting workers.",
            "the Velm Steel plant",
        ),
        ("The union went back to the negotiating table with Ana Ruiz on Monday.", None),
    ],
)
def test_the_place_of_a_meeting(text: str, expected: str | None) -> None:
    assert places(text) == [expected]


def test_negotiators_of_talks_told_beside_are_those_of_the_talks() -> None:
    text = "Talks between the union and the company broke off on Monday after negotiators met for hours."
    assert who(text) == [["the union", "the company"]]


def test_what_was_done_before_a_meeting_is_told_besides() -> None:
    text = "Ana Ruiz visited the injured before meeting Governor Tom Rell in Velm on Monday."
    assert ["Ana Ruiz", "Tom Rell"] in who(text)


def test_a_pair_is_told_of_higher_up() -> None:
    text = (
        "President Ana Ruiz and Chancellor Una Marr disagree on gas.\n\n"
        "The dispute has gone on for years.\n\n"
        "The two women met in Munich in February."
    )
    assert who(text) == [["Ana Ruiz", "Una Marr"]]


def test_a_place_stands_in_the_sentence_before_with_its_day() -> None:
    text = (
        "Qatar brought the two factions face to face in Doha on Monday. "
        "It was the first encounter between the Northern Front and the Unity Council."
    )
    assert places(text) == ["Doha"]
    assert days(text) == ["2025-04-14"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Solicitor-General Ana Ruiz met Judge-turned-envoy Tom Rell on Monday.",
            [["Ana Ruiz", "Tom Rell"]],
        ),
        (
            "Dr Ana Ruiz, the water minister, will on Tuesday meet striking nurses.",
            [["Ana Ruiz", "striking nurses"]],
        ),
        (
            "Ana Ruiz met the finance ministers of Chile, Peru and Bolivia in Velm on Monday.",
            [["Ana Ruiz", "Chile", "Peru", "Bolivia"]],
        ),
        (
            "The peace delegation from Kinshasa and Tarnish rebel envoys opened talks in Oslo on Monday.",
            [["The peace delegation from Kinshasa", "Tarnish rebel envoys"]],
        ),
        (
            "Lawyers for the club and the union met in Velm on Monday.",
            [["the club", "the union"]],
        ),
        (
            "Peru’s Ana Ruiz and Chile’s Tom Rell held a bilateral meeting in Velm on Monday.",
            [["Ana Ruiz", "Tom Rell"]],
        ),
        (
            "Orlo Steel is in advanced talks with the Tarnish fund Velmora, people close to it said.",
            [["Orlo Steel", "Velmora"]],
        ),
        (
            "Prince Edmund chatted with veterans of the Velm convoys over tea at the Guildhall.",
            [["Edmund", "veterans of the Velm convoys"]],
        ),
        (
            "Dockers were due to sit across the table from Velm Rail in Tarn on Monday.",
            [["Dockers", "Velm Rail"]],
        ),
        (
            "Ana Ruiz opened the bridge at Velm on Monday before lunching with local mayors.",
            [["Ana Ruiz", "local mayors"]],
        ),
        (
            "Ana Ruiz held talks with more than 20 mayors in Velm on Monday.",
            [["Ana Ruiz", "20 mayors"]],
        ),
        (
            "Ana Ruiz met at least nine disgruntled growers in Velm on Monday.",
            [["Ana Ruiz", "nine disgruntled growers"]],
        ),
        (
            "Ana Ruiz met dozens of angry residents in Velm on Monday.",
            [["Ana Ruiz", "dozens of angry residents"]],
        ),
        (
            "Ana Ruiz met leaders of the opposition in Velm on Monday.",
            [["Ana Ruiz", "leaders of the opposition"]],
        ),
        (
            "Ana Ruiz met residents, shopkeepers and volunteer firefighters in Velm on Monday.",
            [["Ana Ruiz", "residents", "shopkeepers", "volunteer firefighters"]],
        ),
        (
            "Ana Ruiz, along with Tom Rell, met the premier, Una Marr, in Velm on Monday.",
            [["Ana Ruiz", "Tom Rell", "Una Marr"]],
        ),
        (
            "Ana Ruiz met Una Marr, Tom Rell and others in Velm on Monday.",
            [["Ana Ruiz", "Una Marr", "Tom Rell"]],
        ),
        (
            "The singer met her husband, drummer Tom Rell, at a party in Velm on Monday.",
            [["The singer", "Tom Rell"]],
        ),
        (
            "An official of the mission in Velm met Ana Ruiz on Monday.",
            [["An official of the mission", "Ana Ruiz"]],
        ),
        ("Ana Ruiz and Tom Rell plan to meet on 9 May.", [["Ana Ruiz", "Tom Rell"]]),
        (
            "US-Peru trade talks resumed in Oslo on Monday.",
            [["US", "Peru"]],
        ),
        (
            "Talks broke down on Monday after the council and Velm Rail failed to agree on pay.",
            [["the council", "Velm Rail"]],
        ),
        (
            "Chile and Peru have agreed to bring forward their border committee meeting to 9 May.",
            [["Chile", "Peru"]],
        ),
        (
            "Fijian leader Ana Ruiz held talks with Australian and New Zealand ministers on Monday.",
            [["Ana Ruiz", "Australian and New Zealand ministers"]],
        ),
        (
            "President Ana Ruiz and President Tom Rell agreed in a telephone call on Monday to resume talks.",
            [["Ana Ruiz", "Tom Rell"]],
        ),
        (
            "Velm’s trade ministers are to take it up when they convene in Oslo on 9 May.",
            [["Velm’s trade ministers"]],
        ),
        (
            "General Ana Ruiz paid a visit to her Tarnish opposite number in Velm on Monday.",
            [["Ana Ruiz", "her Tarnish opposite number"]],
        ),
    ],
)
def test_who_met_by_the_frame_of_the_sentence(text: str, expected: Met) -> None:
    assert who(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Ana Ruiz visited the town of Velm on Monday and flew over the levee.",
        "The UN Security Council held an emergency session on the crisis on Monday.",
        "The Senate banking committee held a four-hour session on Monday.",
        "Shareholders of Velm Homes backed the sale at an annual meeting in Tarn on Monday.",
        "Parliament will meet again on Tuesday.",
        "The firm is in talks to sell its plant to Orlo Steel.",
        "The plan was presented to parliament on Monday.",
        "Ana Ruiz confronted the crisis in Velm on Monday.",
        "Ana Ruiz greeted the decision in Velm on Monday.",
        "Ana Ruiz chatted with reporters in Velm on Monday.",
        "The Asia-Pacific summit opened in Velm on Monday.",
    ],
)
def test_what_only_looks_like_such_a_frame(text: str) -> None:
    assert who(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ana Ruiz is to fly to Oslo next week to meet Tom Rell, officials in Velm said.",
            "Oslo",
        ),
        (
            "Sources in Velm said that Ana Ruiz would travel to Oslo on Monday to see Tom Rell.",
            "Oslo",
        ),
        (
            "Peru has called off a summit with Ana Ruiz that was to take place in Oslo on 9 May.",
            "Oslo",
        ),
        (
            "The Velm meeting between Ana Ruiz and Tom Rell lasted an hour on Monday.",
            "Velm",
        ),
        ("The Oslo summit between Ana Ruiz and Tom Rell ended on Monday.", "Oslo"),
        ("The Opec meeting between Ana Ruiz and Tom Opec ended on Monday.", None),
        (
            "Orlo Steel is negotiating with three Tarnish banks over a plant in Oslo.",
            None,
        ),
    ],
)
def test_the_place_is_where_they_met(text: str, expected: str | None) -> None:
    assert places(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ana Ruiz flew to Oslo on Tuesday and is due to meet Tom Rell on Thursday.",
            ["2025-04-17"],
        ),
        (
            "On Monday, Ana Ruiz and Tom Rell met in Oslo, before a summit on Thursday.",
            ["2025-04-14"],
        ),
        (
            "Ana Ruiz and Tom Rell wrapped up two days of talks in Oslo on Tuesday.",
            ["2025-04-14"],
        ),
        (
            "Ana Ruiz flew in and was met by her Tarnish host, Tom Rell, on Tuesday.",
            ["2025-04-15"],
        ),
    ],
)
def test_the_day_is_that_of_the_verb(text: str, expected: list[str]) -> None:
    assert days(text) == expected
