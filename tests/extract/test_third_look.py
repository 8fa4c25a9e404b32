"""What blind test sets and real pages brought to light: each a sentence of news prose in our words, and its chain."""

import pytest

from archive.extract.engine import propose
from archive.extract.proposal import ProposedDate, ProposedFigure, ProposedMeeting
from tests.extract.told import PUBLISHED, told

Chain = list[str | None]

SENTENCES: list[tuple[str, dict[str, Chain]]] = [
    # somebody is asked to do something
    (
        "Hanne Brek urged residents to boil their water and called on the mayor to resign.",
        {
            "to boil their water": ["Hanne Brek"],
            "to resign": ["Hanne Brek"],
        },
    ),
    (
        "Hanne Brek appealed to both armies not to fire, and she left the room.",
        {"not to fire": ["Hanne Brek"]},
    ),
    # studies find, and say so
    (
        "A survey last year by the Tarn Institute found that one pier in four was rotten.",
        {"one pier in four was rotten": [None]},
    ),
    # a report between commas parts what it reports
    (
        "Two piers had been closed, Hanne Brek said, but no ferry was late.",
        {"Two piers had been closed ... but no ferry was late": ["Hanne Brek"]},
    ),
    (
        "The small ones, Hanne Brek said, were kept in a drawer.",
        {"The small ones ... were kept in a drawer": ["Hanne Brek"]},
    ),
    (
        "Old piers, said Olav Sund, are shut by law.",
        {"Old piers ... are shut by law": ["Olav Sund"]},
    ),
    (
        "“My landlord,” said Hanne Brek, a baker, holding up her phone, “wrote to me at night.”",
        {"My landlord ... wrote to me at night.": ["Hanne Brek"]},
    ),
    # a report in front
    (
        "Noting that the pier was wet, Olav Sund said the ferry would wait.",
        {
            "the pier was wet": ["Olav Sund"],
            "the ferry would wait": ["Olav Sund"],
        },
    ),
    # who is of where or of what
    (
        "Hanne Brek of Sund Ridge Securities said the price was fair.",
        {"the price was fair": ["Hanne Brek"]},
    ),
    (
        "A doctor at the general hospital in Brask said the beds were full.",
        {"the beds were full": [None]},
    ),
    (
        "The Velm Museum in Brask said the bronzes were safe.",
        {"the bronzes were safe": ["Velm Museum"]},
    ),
    (
        "Minister of Culture and Youth Affairs Ovik Sarn said it was false. The minister called for calm at sea.",
        {"it was false": ["Ovik Sarn"], "calm at sea": ["Ovik Sarn"]},
    ),
    # bodies, by what stands beside them; what "the company" means
    (
        "Brask Works, a Nordic maker of pumps, said its profit fell. The company said it would cut 40 jobs.",
        {
            "its profit fell": ["Brask Works"],
            "it would cut 40 jobs": ["Brask Works"],
        },
    ),
    (
        "Olav Sund, the museum’s director, left. He said the roof leaked.",
        {"the roof leaked": ["Olav Sund"]},
    ),
    (
        "The operator, Altin Dag, said the line was open. It denied the delay.",
        {"the line was open": ["Altin Dag"], "the delay": ["Altin Dag"]},
    ),
    # whom a pronoun means
    (
        "“There was no time,” said Birendra Karki.\n\nTwo helicopters were late. Four people had been found, he said.",
        {
            "There was no time": ["Birendra Karki"],
            "Four people had been found": ["Birendra Karki"],
        },
    ),
    (
        "Olav Sund left.\n\nA police spokesman told reporters the road was shut. “We do not know why,” he said.",
        {"the road was shut": [None], "We do not know why": [None]},
    ),
    (
        "Asked by the Tarn Gazette whether he would go, the mayor, Olav Sund, laughed. “Not on foot,” he said.",
        {
            "whether he would go": ["Tarn Gazette"],
            "Not on foot": ["Olav Sund", "Tarn Gazette"],
        },
    ),
    # offices that two have, names that a woman does not
    (
        "Turkish President Oktay Demir met Iran’s President Karim Vahedi. Demir left. The president said it was late.",
        {"it was late": ["Oktay Demir"]},
    ),
    (
        "A mother has told a court of the night. Garry Sund was hurt. The woman said her son was sorry.",
        {"her son was sorry": [None]},
    ),
    # who is described before he speaks
    (
        "A driver who had stopped at a tea stall said the hill folded.",
        {"the hill folded": [None]},
    ),
    (
        "“It was the firm’s choice,” said Olav Sund, its head of research, who noted that nobody had asked.",
        {
            "It was the firm’s choice": ["Olav Sund"],
            "nobody had asked": ["Olav Sund"],
        },
    ),
    (
        "It was first told by the Tarn Gazette, which said that the pier was sold.",
        {"the pier was sold": ["Tarn Gazette"]},
    ),
    (
        "‘We are three to a bed,’ said its coordinator, Dr Olav Sund.",
        {"We are three to a bed": ["Olav Sund"]},
    ),
    # outlets: quoted by, named with what they are, cited at the end
    (
        "Le Monde, which gives it half a page, quotes a teacher as saying that the exam is cruel.",
        {"the exam is cruel": [None, "Le Monde"]},
    ),
    (
        "The owner has gone, the Tarn Gazette says, citing two board members.",
        {"The owner has gone": [None, "Tarn Gazette"]},
    ),
    (
        "Olav Sund thanked her for “a warm and frank meeting”, the Vietnam News Agency said.",
        {
            "Olav Sund thanked her for “a warm and frank meeting”": [
                "Vietnam News Agency"
            ],
            "a warm and frank meeting": ["Olav Sund", "Vietnam News Agency"],
        },
    ),
    (
        "“I want dates,” Hanne Brek wrote on X. She will meet Olav Sund on Monday.",
        {"I want dates": ["Hanne Brek", "X"]},
    ),
    (
        "Olav Sund has denied reports on some Telegram channels that the pier was sold.",
        {"reports on some Telegram channels that the pier was sold": ["Olav Sund"]},
    ),
    (
        "MENA reported that Olav Sund had called for calm at sea and warned against panic in the streets.",
        {
            "Olav Sund had called for calm at sea and warned against panic in the streets": [
                "MENA"
            ],
            "calm at sea": ["Olav Sund", "MENA"],
            "panic in the streets": ["Olav Sund", "MENA"],
        },
    ),
    # where the words end
    (
        "Hanne Brek said the worst was over, pointing to the harvest.",
        {"the worst was over": ["Hanne Brek"]},
    ),
    (
        "Hanne Brek confirmed that a case was open but would not discuss it.",
        {"a case was open": ["Hanne Brek"]},
    ),
    (
        "Hanne Brek accused Olav Sund of bias, and he walked out.",
        {"bias": ["Hanne Brek"]},
    ),
    (
        "Hanne Brek hailed the peace between Norway and Turkey and expressed hope that it would last.",
        {
            "the peace between Norway and Turkey": ["Hanne Brek"],
            "it would last": ["Hanne Brek"],
        },
    ),
    (
        "According to the council, two piers are at risk, although a spokeswoman said boats would be lent.",
        {"two piers are at risk": [None], "boats would be lent": [None]},
    ),
    (
        "Hanne Brek acknowledged, however, that rules were ‘a bit loose’.",
        {"rules were ‘a bit loose’": ["Hanne Brek"]},
    ),
    (
        "Hanne Brek warned against cutting rations in the camps.",
        {"cutting rations in the camps": ["Hanne Brek"]},
    ),
    (
        "Hanne Brek called the walkout unjustified.",
        {"the walkout unjustified": ["Hanne Brek"]},
    ),
    (
        "On Telegram, the channel Harbour Watch claimed that 400 boxes had gone.",
        {"400 boxes had gone": ["Harbour Watch", "Telegram"]},
    ),
    # no report at all
    ("Both sides blamed each other.", {}),
    ("A spokesman, who asked not to be named, left the room.", {}),
    ("Neither minister said whether money had been discussed.", {}),
    (
        "“You cannot insure a voice,” Hanne Brek wrote in her memoir, “Four Strings and a Border”.",
        {"You cannot insure a voice": ["Hanne Brek"]},
    ),
    # marks whose halves are of two kinds
    (
        'Hanne Brek said the next step would be “far worse." The port was shut in June.',
        {'the next step would be “far worse."': ["Hanne Brek"]},
    ),
    (
        "“I wish them well,’’ Hanne Brek said.",
        {"I wish them well": ["Hanne Brek"]},
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), SENTENCES, ids=[text[:44] for text, _ in SENTENCES]
)
def test_a_sentence_is_credited_to_whom_it_names(
    text: str, expected: dict[str, Chain]
) -> None:
    assert told(text) == expected


def test_names_and_colons_tell_an_interview() -> None:
    text = (
        "Tarn Gazette: You came back in May. What did you find?\n\nHanne Brek: Mud where the tents were.\n\n"
        "Tarn Gazette: They say you are biased.\n\nHanne Brek: I am a baker."
    )

    assert told(text) == {
        "Mud where the tents were.": ["Hanne Brek"],
        "I am a baker.": ["Hanne Brek"],
    }


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The envoy, Ana Ruiz, and her host, Tom Rell, met in Tarn on Monday.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        ("Ana Ruiz had dinner in Tarn with Tom Rell.", ["Ana Ruiz", "Tom Rell"]),
        ("Ana Ruiz and Tom Rell sat down in Tarn on Monday.", ["Ana Ruiz", "Tom Rell"]),
        (
            "Ana Ruiz flew to Tarn for a meeting with Tom Rell.",
            ["Ana Ruiz", "Tom Rell"],
        ),
    ],
)
def test_who_met(text: str, who: list[str]) -> None:
    (met,) = [
        each for each in propose(text, PUBLISHED) if isinstance(each, ProposedMeeting)
    ]

    assert [party.name for party in met.parties] == who


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The fine was 84.2 billion won.", "84200000000", "KRW"),
        ("The price was 450 kroner a share.", "450", "kroner"),
        ("He was paid 2,000 rupees.", "2000", "rupees"),
        ("Two helicopters were sent.", "2", "helicopters"),
    ],
)
def test_what_is_counted(text: str, value: str, unit: str) -> None:
    (figure,) = [
        each for each in propose(text, PUBLISHED) if isinstance(each, ProposedFigure)
    ]

    assert (figure.value, figure.unit) == (value, unit)


def test_twelve_that_won_are_no_money() -> None:
    assert not any(
        isinstance(each, ProposedFigure) and each.unit == "KRW"
        for each in propose("Of all the teams 12 won.", PUBLISHED)
    )


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The thefts came to light in March last year.", "2024-03", "2024-03"),
        ("The book comes out in September.", "2025-09", "2025-09"),
        ("The rule takes effect on October 1.", "2025-10-01", "2025-10-01"),
        ("The boats were to arrive in August.", "2025-08", "2025-08"),
        ("The mines closed in 1349.", "1349", "1349"),
    ],
)
def test_when_it_is(text: str, first: str, last: str) -> None:
    (dated,) = [
        each for each in propose(text, PUBLISHED) if isinstance(each, ProposedDate)
    ]

    assert (dated.when.first, dated.when.last) == (first, last)


def test_a_paper_called_today_is_no_day() -> None:
    text = "He told the news site Tarn Today that it was over."

    assert not any(isinstance(each, ProposedDate) for each in propose(text, PUBLISHED))
