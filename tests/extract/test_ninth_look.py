"""Who is meant by an office, a title, a pronoun: what two more readings of news brought, in made-up sentences."""

from typing import Final

import pytest

from tests.extract.told import meant

Chain = list[str | None]
SENTENCES: Final[list[tuple[str, dict[str, Chain]]]] = [
    (
        (
            "Tarnish President Dario Vuk received his Latvian counterpart Ilze Kalne in Port Rell on Wednesday.\n\n"
            "Before the talks, the Latvian president said the road was open."
        ),
        {"the road was open": ["Ilze Kalne"]},
    ),
    (
        (
            "Ana Ruiz was giving evidence for a second day at the tribunal.\n\n"
            "Counsel put it to Ms Ruiz that she had met Colm Orlo.\n\n"
            '"I met him at the mart," the witness replied.'
        ),
        {"she had met Colm Orlo": ["Counsel"], "I met him at the mart": ["Ana Ruiz"]},
    ),
    (
        (
            "A lunch in Rell\n\n"
            "Thursday, November 14th, 2024\n\n"
            "By Nia Orlo, Legal Reporter\n\n"
            "A former county councillor has said that no money was asked for.\n\n"
            "Fintan Hera, who sat on the council until 2014, was heard again on Thursday."
        ),
        {"no money was asked for": ["Fintan Hera"]},
    ),
    (
        (
            "Minister of Regional Development and Settlements Eng. Fahd bin Sultan Al-Marwani received at his "
            "office today the envoy of Velm.\n\n"
            'The minister affirmed that the old quarters "are not museums but neighborhoods".'
        ),
        {
            'the old quarters "are not museums but neighborhoods"': [
                "Fahd bin Sultan Al-Marwani"
            ]
        },
    ),
    (
        (
            "MPs grill minister over Shs43bn ghost boreholes\n\n"
            "The State Minister for Rural Water, Mr Godfrey Bya, had a hard time before the committee.\n\n"
            'The minister said some of the wells had been "relocated".'
        ),
        {'some of the wells had been "relocated"': ["Godfrey Bya"]},
    ),
    (
        (
            "In the meeting with Iranian Deputy Oil Minister for International Affairs Behrouz Faran, held on Monday, "
            "Rustam Yuld spoke of gas.\n\n"
            "On the pipeline, the Iranian official told reporters that a letter had been received."
        ),
        {"a letter had been received": ["Behrouz Faran"]},
    ),
    (
        (
            "Iran's Deputy Minister of Agriculture for Marine Resources Behrouz Saleh and Omani Undersecretary for "
            "Fisheries Wealth Said bin Khalfan al-Mahri have met.\n\n"
            "The Omani official said the coast was open."
        ),
        {"the coast was open": ["Said bin Khalfan al-Mahri"]},
    ),
    (
        (
            "They went home after the governor, Sonia Khell, came out and spoke to Adil Rami through a loudhailer.\n\n"
            "She said nobody would be sent back."
        ),
        {"nobody would be sent back": ["Sonia Khell"]},
    ),
    (
        (
            "Representative Ibrahim Gusa opened the hearing. Ada Orlo, a clerk, took notes for the panel.\n\n"
            '"We did not invite a lawyer," the visibly angry lawmaker said.'
        ),
        {"We did not invite a lawyer": ["Ibrahim Gusa"]},
    ),
    (
        "Ana Ruiz made it clear that she would not run again.",
        {"she would not run again": ["Ana Ruiz"]},
    ),
    (
        "Ana Ruiz went on record as saying the bridge was unsafe.",
        {"the bridge was unsafe": ["Ana Ruiz"]},
    ),
    (
        "Ana Ruiz was quick to point out that she had not run before.",
        {"she had not run before": ["Ana Ruiz"]},
    ),
    (
        "The minister was at pains to stress that no jobs would go.",
        {"no jobs would go": ["The minister"]},
    ),
    (
        "“Nearly in tune is a name,” Ana Ruiz would tell her pupils.",
        {"Nearly in tune is a name": ["Ana Ruiz"]},
    ),
    (
        "The company’s lawyer, Ferdinand Ocha, told dzMM radio that it had sent engineers.",
        {"it had sent engineers": ["Ferdinand Ocha", "dzMM"]},
    ),
    (
        (
            "Singapore's Minister for Digital Trust Koh Boon Hwee said the group had looked at it.\n\n"
            '"We need someone to pick up the phone," Mr Koh told reporters.'
        ),
        {
            "the group had looked at it": ["Koh Boon Hwee"],
            "We need someone to pick up the phone": ["Koh Boon Hwee"],
        },
    ),
    (
        "The chair stayed two nights, according to a memo from the board's outside counsel obtained by The Inquirer.",
        {
            "The chair stayed two nights": ["a memo from the board's outside counsel"],
        },
    ),
    (
        (
            "The Velm News Agency reported that Dr. Al Maawdah had called. "
            'He stressed that "the sea is one," the agency added.'
        ),
        {
            "Dr. Al Maawdah had called": ["Velm News Agency"],
            'He stressed that "the sea is one,"': ["Velm News Agency"],
            "the sea is one": ["Al Maawdah", "Velm News Agency"],
        },
    ),
    (
        "Stuart Kilg told Reuters last week that work had stopped, adding that he wanted nobody hurt.",
        {
            "work had stopped": ["Stuart Kilg", "Reuters"],
            "he wanted nobody hurt": ["Stuart Kilg", "Reuters"],
        },
    ),
    (
        'Ana Ruiz stressed that the sea is one and "has no borders," Reuters said.',
        {
            'Ana Ruiz stressed that the sea is one and "has no borders,"': ["Reuters"],
            'the sea is one and "has no borders,"': ["Ana Ruiz", "Reuters"],
        },
    ),
    (
        "The leader of the opposition Unity Platform, Ana Ruiz, said she would go to court.",
        {"she would go to court": ["Ana Ruiz"]},
    ),
    (
        (
            "The Tajik minister, Daler Hokim, met the head of the chamber, Ms. Mahnaz Tav. "
            "At the meeting, she called for a joint bank account."
        ),
        {"a joint bank account": ["Mahnaz Tav"]},
    ),
    (
        '"I lent him the pen," Ana Ruiz told talkSPORT on Tuesday.',
        {"I lent him the pen": ["Ana Ruiz", "talkSPORT"]},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_who_is_meant(text: str, expected: dict[str, Chain]) -> None:
    assert meant(text) == expected


def test_nobody_is_wont_to_say_what_he_is_careful_not_to_say() -> None:
    assert meant("Ana Ruiz was careful not to say that the bridge was unsafe.") == {}
