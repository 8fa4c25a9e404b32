"""What two more sets of news, and batteries of sentences of one kind each, brought to light, retold of nobody."""

from typing import Final

import pytest

from tests.extract.told import meant

Chain = list[str | None]
SENTENCES: Final[list[tuple[str, dict[str, Chain]]]] = [
    # reports behind their words, and whom somebody told at length
    (
        (
            "Museum labels give the day an insect was caught, not the day it woke, cautioned Aapo "
            "Lehto, who curates bees in Tarn."
        ),
        {
            "Museum labels give the day an insect was caught, not the day it woke": [
                "Aapo Lehto"
            ]
        },
    ),
    (
        "Freight is only part of it, reckons Tobias Acht, who follows shares at a bank in Tarn.",
        {"Freight is only part of it": ["Tobias Acht"]},
    ),
    (
        "The company told staff at its plants in Velm and Tarn on Monday that 640 jobs would go.",
        {"640 jobs would go": ["The company"]},
    ),
    (
        "Tom Rell told a meeting of shopkeepers on Tuesday night that the square would reopen.",
        {"the square would reopen": ["Tom Rell"]},
    ),
    (
        "Tom Rell told The Times and the Herald that it was over.",
        {"it was over": ["Tom Rell", "The Times"]},
    ),
    (
        (
            "Ana Ruiz told Eagle News, a private broadcaster in Tarn, that her husband had lost nine "
            "kilograms."
        ),
        {"her husband had lost nine kilograms": ["Ana Ruiz", "Eagle News"]},
    ),
    (
        "“You wrote the rules,” Judge Ana Tuil told the 58-year-old, who stood and did not look up.",
        {"You wrote the rules": ["Ana Tuil"]},
    ),
    (
        "“The draft was signed and stamped,” Ana Reis said when reached by phone on Thursday.",
        {"The draft was signed and stamped": ["Ana Reis"]},
    ),
    (
        "The ministry said on Telegram it was over.",
        {"it was over": ["The ministry", "Telegram"]},
    ),
    (
        "Ana Ruiz warned in a memo that was leaked to the Tarn Herald that the dam was unsafe.",
        {"the dam was unsafe": ["Ana Ruiz", "Tarn Herald"]},
    ),
    (
        "Ana Ruiz said late on Friday that the square would reopen.",
        {"the square would reopen": ["Ana Ruiz"]},
    ),
    (
        "The Standard had reported an hour earlier that engineers were locked out.",
        {"engineers were locked out": ["The Standard"]},
    ),
    (
        "Desmond Trev, 58, of Chapel Row, Tarn, denies taking the money.",
        {"taking the money": ["Desmond Trev"]},
    ),
    # what a report between commas parts
    (
        (
            "Repayment made after an arrest, Ana Ruiz held, was not remorse, and she ordered that the "
            "house be sold."
        ),
        {
            "Repayment made after an arrest ... was not remorse": ["Ana Ruiz"],
            "the house be sold": ["Ana Ruiz"],
        },
    ),
    (
        (
            "It had changed its line: the minister, Ana Ruiz said in a statement, had been quoted out "
            "of context."
        ),
        {"the minister ... had been quoted out of context": ["Ana Ruiz"]},
    ),
    (
        "Investors could live with it, said Inge Straat, an economist at a bank in Tarn.",
        {"Investors could live with it": ["Inge Straat"]},
    ),
    (
        "Those results, still unpublished, are “if anything, stronger”, Ana Ruiz said.",
        {"Those results, still unpublished, are “if anything, stronger”": ["Ana Ruiz"]},
    ),
    (
        "Officials said inspectors had come in June and found no pits.",
        {"inspectors had come in June and found no pits": ["Officials"]},
    ),
    # a word for a thing belongs to the thing
    (
        "Ana Ruiz called the sentence “cruel” and left.",
        {"the sentence “cruel”": ["Ana Ruiz"]},
    ),
    (
        (
            "The council denied having hidden the figures, and its leader, Tom Rell, called them “a "
            "work of fiction”."
        ),
        {
            "having hidden the figures": ["The council"],
            "them “a work of fiction”": ["Tom Rell"],
        },
    ),
    (
        "Ana Ruiz likened the mood to “a divorce lawyer’s waiting room”.",
        {"the mood to “a divorce lawyer’s waiting room”": ["Ana Ruiz"]},
    ),
    (
        "The judge, Ana Ruiz, rejected the request, calling it premature.",
        {"it premature": ["Ana Ruiz"]},
    ),
    # in somebody's view
    (
        "In the words of the harbour master, Ana Ruiz, it is “a sieve with a flag on it”.",
        {"it is “a sieve with a flag on it”": ["Ana Ruiz"]},
    ),
    (
        "At 11 times earnings the price is “full but not foolish”, in the view of Tunde Adey at a bank.",
        {"At 11 times earnings the price is “full but not foolish”": ["Tunde Adey"]},
    ),
    (
        "The plan, as Ana Ruiz puts it, is “a sieve with a flag on it”.",
        {"a sieve with a flag on it": ["Ana Ruiz"]},
    ),
    (
        "For her neighbour Piotr Zawada, the plan is “a joke in poor taste”.",
        {"the plan is “a joke in poor taste”": ["Piotr Zawada"]},
    ),
    (
        "“Come and look at it” was Ana Ruiz’s message to the minister.",
        {"Come and look at it": ["Ana Ruiz"]},
    ),
    (
        "The panel, in Ana Ruiz’s view, “has measured a river with old rainfall”.",
        {
            "The panel ... has measured a river with old rainfall": ["Ana Ruiz"],
        },
    ),
    # reports of reports
    (
        "“It is over,” Ana Orlo said, TASS reported.",
        {"It is over": ["Ana Orlo", "TASS"]},
    ),
    (
        (
            "In Tarn, Ana Rezai welcomed what she called “the wisdom of our neighbours”, the ISNA "
            "agency reported."
        ),
        {
            "In Tarn, Ana Rezai welcomed what she called “the wisdom of our neighbours”": [
                "ISNA"
            ],
            "what she called “the wisdom of our neighbours”": ["Ana Rezai", "ISNA"],
            "the wisdom of our neighbours": ["Ana Rezai", "ISNA"],
        },
    ),
    (
        (
            "Homes would pay more within a year, Reuters calculates, quoting a former regulator, Otto "
            "Quint, as saying that nobody “has read the annexes”."
        ),
        {
            "Homes would pay more within a year": ["Reuters"],
            "nobody “has read the annexes”": ["Otto Quint", "Reuters"],
        },
    ),
    (
        (
            "IRNA said Ana Mokri had “stressed the need for calm” and thanked Tarn for its "
            "“constructive role”."
        ),
        {
            "Ana Mokri had “stressed the need for calm” and thanked Tarn for its “constructive role”": [
                "IRNA"
            ],
            "the need for calm": ["Ana Mokri", "IRNA"],
            "Tarn for its “constructive role”": ["Ana Mokri", "IRNA"],
        },
    ),
    (
        "“We are not for sale,” Marco Bell was quoted as saying by Gazzetta dello Sport.",
        {"We are not for sale": ["Marco Bell", "Gazzetta dello Sport"]},
    ),
    (
        (
            "Reuters reported the rise. Ana Ruiz was quoted by the agency as describing the pace as "
            "“steady and even”."
        ),
        {"the pace as “steady and even”": ["Ana Ruiz", "Reuters"]},
    ),
    (
        "“I put it in the book,” Ana Ruiz is recorded as saying.",
        {"I put it in the book": ["Ana Ruiz"]},
    ),
    # papers that are handed to an outlet, and interviews
    (
        (
            "Telex reported that it was late. In a letter to the judge, seen by Telex, "
            "Ana Varga wrote that she had been “a fool, not a thief”."
        ),
        {
            "it was late": ["Telex"],
            "she had been “a fool, not a thief”": ["Ana Varga", "Telex"],
        },
    ),
    (
        "A leaked memo, first reported by the Tarn Herald, says the dam is unsafe.",
        {"the dam is unsafe": ["A leaked memo", "Tarn Herald"]},
    ),
    (
        "“It is over,” Ana Orlo said, in remarks quoted by Reuters.",
        {"It is over": ["Ana Orlo", "Reuters"]},
    ),
    (
        "Writing in the Guardian, Ana Ruiz argued that it was over.",
        {"it was over": ["Ana Ruiz", "The Guardian"]},
    ),
    (
        "Pressed by Reuters, Ana Ruiz said that it was over.",
        {"it was over": ["Ana Ruiz", "Reuters"]},
    ),
    (
        "Asked about hackers by the Tarn channel Adria News, Ana Ruiz said that it was over.",
        {"it was over": ["Ana Ruiz", "Adria News"]},
    ),
    (
        (
            "Speaking to the weekly Expresso, the engineer, who did not want to be named, said the "
            "gates had been opened."
        ),
        {"the gates had been opened": ["the engineer", "Expresso"]},
    ),
    (
        "Ana Ruiz broke her silence in an interview with Reuters. “I will not answer a theft,” she said.",
        {"I will not answer a theft": ["Ana Ruiz", "Reuters"]},
    ),
    (
        (
            "Ana Ruiz told Yle that it was over. “I said it was me and then nothing,” she said in the "
            "interview."
        ),
        {
            "it was over": ["Ana Ruiz", "Yle"],
            "I said it was me and then nothing": ["Ana Ruiz", "Yle"],
        },
    ),
    (
        "Ana Ruiz hit back on X within minutes. “I have good ears,” she wrote.",
        {"I have good ears": ["Ana Ruiz", "X"]},
    ),
    # a paper's own people, and whose editor somebody is
    (
        (
            "ABC Color is warmer. “The country has remembered its river,” writes its columnist Liz "
            "Dorn. The daily reports that the auction will be held."
        ),
        {
            "The country has remembered its river": ["Liz Dorn", "ABC Color"],
            "the auction will be held": ["ABC Color"],
        },
    ),
    (
        "The Morning Post is against it. “The company has money for lawyers,” the Post says.",
        {"The company has money for lawyers": ["Morning Post"]},
    ),
    (
        "The editor of Reuters, Maja Lind, said the summary was too short.",
        {"the summary was too short": ["Maja Lind"]},
    ),
    (
        (
            "“The statement has no basis,” Ana Ruiz said, according to Reuters. “We stand by it,” Ana "
            "Ruiz told the agency’s English service."
        ),
        {
            "The statement has no basis": ["Ana Ruiz", "Reuters"],
            "We stand by it": ["Ana Ruiz", "Reuters"],
        },
    ),
    (
        "Folha de S.Paulo calls the plan “an invoice dressed up as a gift”.",
        {"the plan “an invoice dressed up as a gift”": ["Folha de S.Paulo"]},
    ),
    (
        "Le Monde accepts it. The plan was dead, the Paris daily said.",
        {"The plan was dead": ["Le Monde"]},
    ),
    # who is meant
    (
        (
            "Mayor Dana Kow lost. A spokeswoman for the mayor, Trish Ben, left. “He says that every "
            "week,” the mayor said."
        ),
        {"He says that every week": ["Dana Kow"]},
    ),
    (
        (
            "Giving evidence, Aaron Pike said he had never seen the letters.\n\nThe judge asked Pike "
            "whether he had understood the question."
        ),
        {
            "he had never seen the letters": ["Aaron Pike"],
            "whether he had understood the question": ["The judge"],
        },
    ),
    (
        "His manager, Paul Keane, left. The building’s manager insisted the alarms had been tested.",
        {"the alarms had been tested": ["The building’s manager"]},
    ),
    (
        "An expert panel had warned of it. In a report in 2021 it said the dam was too small.",
        {"the dam was too small": ["An expert panel"]},
    ),
    (
        (
            "Hina reports that the call was held. A readout from Tarn mentions it but no inquiry; it "
            "says the leaders “exchanged views on resilience”."
        ),
        {
            "the call was held": ["Hina"],
            "the leaders “exchanged views on resilience”": ["A readout from Tarn"],
        },
    ),
    (
        "Ana Ruiz spoke of it. “He told me that the mayor had promised a school,” she said.",
        {
            "He told me that the mayor had promised a school": ["Ana Ruiz"],
            "the mayor had promised a school": ["He", "Ana Ruiz"],
            "a school": ["the mayor", "He", "Ana Ruiz"],
        },
    ),
    (
        "“I was at home,” Ana Ruiz said. Why? “I was afraid of the water and of the dark.”",
        {
            "I was at home": ["Ana Ruiz"],
            "I was afraid of the water and of the dark.": ["Ana Ruiz"],
        },
    ),
    (
        (
            "Abroad, the station ERR carried a talk with Kaarel Pold, a poet. “The grammar is Baltic,” "
            "he said."
        ),
        {"The grammar is Baltic": ["Kaarel Pold"]},
    ),
    (
        (
            "The slope gave way after two days of rain. Rain has twice stopped the work. “We are "
            "looking for the dead,” he said."
        ),
        {"We are looking for the dead": ["he"]},
    ),
    (
        "A channel calling itself Grey Heron posted a copy, and demanded 45 bitcoin by the weekend.",
        {"45 bitcoin by the weekend": ["Grey Heron"]},
    ),
    # another outlet quotes somebody else in the same sentence
    (
        "Ana Ruiz told APS that the border would reopen, while MAP quoted Tom Rell as saying no date had been set.",
        {
            "the border would reopen": ["Ana Ruiz", "APS"],
            "no date had been set": ["Tom Rell", "MAP"],
        },
    ),
    (
        "Ana Ruiz said the border would reopen and Reuters quoted her as saying no date had been set.",
        {
            "the border would reopen": ["Ana Ruiz"],
            "no date had been set": ["Ana Ruiz", "Reuters"],
        },
    ),
    (
        "Citing two officials, the Velm Gazette reported that the loan was ready. “China has seen it,” it wrote.",
        {
            "the loan was ready": ["two officials", "Velm Gazette"],
            "China has seen it": ["Velm Gazette"],
        },
    ),
    (
        "The Velm Gazette, citing two officials, reported that the loan was ready. “China has seen it,” it wrote.",
        {
            "the loan was ready": ["two officials", "Velm Gazette"],
            "China has seen it": ["Velm Gazette"],
        },
    ),
    (
        "“We will not pay,” Ana Ruiz said in an audio message broadcast by Al Jazeera.",
        {"We will not pay": ["Ana Ruiz", "Al Jazeera"]},
    ),
    # a word or two that end as somebody's words do
    ("“Never,” Ana Ruiz said.", {"Never": ["Ana Ruiz"]}),
    (
        "Asked whether she would resign, Ana Ruiz replied: “Never.”",
        {"Never.": ["Ana Ruiz"]},
    ),
    ("Ana Ruiz said “hello” to nobody.", {}),
    ("When they say “terror,” they mean something else.", {}),
    ("When they say “Terror,” they mean something else.", {}),
    # what stands between commas before "that", and several people who were told
    (
        "Ana Ruiz told the BBC, on condition that Velm was not named, that the port would open.",
        {"the port would open": ["Ana Ruiz", "BBC"]},
    ),
    (
        "Ana Ruiz told the committee, in written evidence, that the port would open.",
        {"the port would open": ["Ana Ruiz"]},
    ),
    (
        "Ana Ruiz said on Monday, two days after the storm, that the port would open.",
        {"the port would open": ["Ana Ruiz"]},
    ),
    (
        "Ana Ruiz told villagers the port would open.",
        {"the port would open": ["Ana Ruiz"]},
    ),
    (
        "“It is late,” Ana Ruiz told villagers at the port, whose boats were gone.",
        {"It is late": ["Ana Ruiz"]},
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), SENTENCES, ids=[text[:44] for text, _ in SENTENCES]
)
def test_a_sentence_is_credited_to_whom_it_means(
    text: str, expected: dict[str, Chain]
) -> None:
    assert meant(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A court heard that he had sold the boat.",
        "The inquest in Lima heard that he had sold the boat.",
        "The inquest into the death of Ana Ruiz heard that he had sold the boat.",
        "The hearing in Lima on Monday was told that he had sold the boat.",
        "“He had sold the boat”, an employment tribunal in Leeds heard on Monday.",
        "“He had sold the boat”, the jury at Leeds Crown Court was told.",
    ],
)
def test_nobody_is_named_who_told_a_court(text: str) -> None:
    assert {said.rstrip(",."): who for said, who in meant(text).items()} == {
        "he had sold the boat" if "that" in text else "He had sold the boat": [None]
    }


@pytest.mark.parametrize(
    "text",
    [
        "The man in court heard that he had lost.",
        "The judge in Lima heard the case.",
        "Ana Ruiz in Lima was not told that she had lost.",
    ],
)
def test_whoever_else_hears_something_says_nothing(text: str) -> None:
    assert meant(text) == {}
