"""Days that verbs of now tell, results and what comes after something, parts of a year, days with names."""

from datetime import date

import pytest

from archive.extract.text.tokens import tokens_of
from archive.extract.when.dates import dates

TUESDAY = "2026-10-13"
Days = dict[str, str | None]


def days(text: str, published: str = TUESDAY) -> Days:
    """What each date of a text begins on, by its words."""
    found = dates(tokens_of(text), date.fromisoformat(published))
    return {text[slice(*each.spans[0])]: each.when.first for each in found}


def spans(text: str) -> dict[str, tuple[str | None, str | None]]:
    """What each date of a text begins and ends on, by its words."""
    found = dates(tokens_of(text), date.fromisoformat(TUESDAY))
    return {
        text[slice(*each.spans[0])]: (each.when.first, each.when.last) for each in found
    }


@pytest.mark.parametrize(
    "text",
    [
        "The singer gives a concert in Velm on Thursday.",
        "The bank makes its decision on Thursday.",
        "Velm lights its bonfire on Thursday.",
        "The bank reports its results on Thursday.",
        "The court rules on Thursday on the appeal.",
        "The mayor appears before a committee on Thursday.",
        "The two teams clash on Thursday in Orne.",
        "Officials from both sides sit down on Thursday to discuss it.",
        "Results come out on Thursday.",
        "No trains run on Thursday.",
        "The talks, which began on 10 October, close on Thursday with a dinner.",
        "They opened in May and close on Thursday.",
        "They have to leave on Thursday.",
        "Her book is out on Thursday.",
        "A seat is being kept for Thursday.",
        "The union has called a 24-hour stoppage for Thursday.",
        "The coach has dropped two men from the team for Thursday's game.",
        "She left Ana Ruiz out of her squad for Thursday's match.",
        "The keeper misses Thursday's game.",
        "The coach hopes to have her back for Thursday's final.",
        "Tickets for Thursday's concert cost 40 euros.",
        "The rider is likely to miss Thursday's stage.",
        "The government has declared Thursday a day of mourning.",
        "Velm need a win on Thursday to stay up.",
        "Kick-off is at 8pm on Thursday.",
        "Ana Ruiz starts Thursday's race from the second row.",
        "Velm go into Thursday's game on a run of four wins.",
        "The keeper has been ruled out of Thursday's game.",
        "Preparations for Thursday's summit are complete.",
        "They will fly home after meeting the king on Thursday.",
        "A win on Thursday would take Velm to the top.",
        "The embassy warned of an attack on Thursday.",
    ],
)
def test_it_is_to_come(text: str) -> None:
    day = dates(tokens_of(text), date.fromisoformat(TUESDAY))[-1]
    assert (day.when.first or "")[: len("2026-10-15")] == "2026-10-15"


@pytest.mark.parametrize(
    "text",
    [
        "The film, which makes a star of her, opened on Thursday.",
        "The mayor leads the league of towns, the paper said on Thursday.",
        "The report makes the claim that the two met on Thursday.",
        "Officials answered questions the minister had put on Thursday.",
        "The teams' clash on Thursday ended 2-2.",
        "The ships run aground on Thursday were old.",
        "Velm beat Orne on Thursday and will play Tarn in the final.",
        "The boxer, who beat Ana Ruiz on Thursday, will meet her again.",
        "She named him in the squad for Thursday's defeat by Orne.",
        "He was in the squad for Thursday's game.",
        "Members called off a stoppage on Thursday.",
        "The postponed match on Thursday drew 300 people.",
        "The move comes after a meeting on Thursday.",
        "The decision comes days after a fire on Thursday killed two.",
        "The visit comes a week after talks in Velm on Thursday.",
        "The sale, which comes after a fire on Thursday, was planned.",
        "Work will start on the bridge that collapsed on Thursday.",
        "The firm, a family business until Thursday, had become a public one.",
        "Members vote next week on the offer tabled on Thursday.",
        "He will miss the final after limping off on Thursday.",
        "The league may start again after being suspended on Thursday.",
        "The cabinet will hold an inquiry into the crash on Thursday.",
        "They will bury the victims of Thursday's attack.",
        "Prices could rise after the strike that shut the port on Thursday.",
        "Ana Ruiz was able to play Thursday's game.",
        "Investigators will look at the cause of Thursday's fire.",
        "The keeper crashed out of Thursday's race.",
        "The shares may rise, against a close of 24.10 on Thursday.",
    ],
)
def test_it_is_over(text: str) -> None:
    day = dates(tokens_of(text), date.fromisoformat(TUESDAY))[-1]
    assert day.when.first == "2026-10-08"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "If Velm beat Orne on Saturday they will reach the final.",
            {"Saturday": "2026-10-17"},
        ),
        (
            "The talks next week are to be held on Monday.",
            {"next week": "2026-10-19", "Monday": "2026-10-19"},
        ),
        (
            "A strike next week planned for Tuesday will go on.",
            {"next week": "2026-10-19", "Tuesday": "2026-10-20"},
        ),
        ("The talks come before a vote on Sunday.", {"Sunday": "2026-10-18"}),
        ("The move comes ahead of a vote on Friday.", {"Friday": "2026-10-16"}),
        ("Storms are likely this weekend.", {"this weekend": "2026-10-17"}),
        (
            "It took off on Monday after two postponed attempts, on January 29.",
            {"Monday": "2026-10-12", "January 29": "2026-01-29"},
        ),
        ("Analysts had expected a rise in July.", {"July": "2026-07"}),
    ],
)
def test_the_verb_says_which(text: str, expected: Days) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The firm made 40 million euros in the third quarter.",
            {"the third quarter": ("2026-07", "2026-09")},
        ),
        ("The $40 million quarterback scored in the third quarter.", {}),
        ("Three people scored in the third quarter of the game.", {}),
        (
            "It sold 3,000 houses in the last three months of 2025.",
            {"the last three months of 2025": ("2025-10", "2025-12")},
        ),
        ("Sales fell in Q3.", {"Q3": ("2026-07", "2026-09")}),
        ("She wore the Q3 badge.", {}),
        (
            "The week of 5 October brought 26 boats. There had been nine the week before.",
            {
                "The week of 5 October": ("2026-10-05", "2026-10-11"),
                "the week before": ("2026-09-28", "2026-10-04"),
            },
        ),
    ],
)
def test_a_part_of_a_year_is_a_span(
    text: str, expected: dict[str, tuple[str | None, str | None]]
) -> None:
    assert spans(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It was 1961 before she came back, and it was 1961 steps to the top.",
            {"1961": "1961"},
        ),
        ("Sales were down on 2025, and up on 3000 tables.", {"2025": "2025"}),
        (
            "It had 30 staff, compared with 2019 when it had 50, compared with 2000 jobs.",
            {"2019": "2019"},
        ),
        ("They were on the 1815 from Orne to Velm.", {}),
        (
            "He left in ’98 and was back in '04. She took '12 of them.",
            {"’98": "1998", "'04": "2004"},
        ),
        (
            "She was born on the eighth of March 1971.",
            {"the eighth of March 1971": "1971-03-08"},
        ),
        ("They met on the sixth of March.", {"the sixth of March": "2026-03-06"}),
        (
            "She left in 2019, and in March of the following year he died; on 3 May of the following year she came.",
            {
                "2019": "2019",
                "March of the following year": "2020-03",
                "3 May of the following year": "2020-05-03",
            },
        ),
        ("On the 9th I left for Orne.", {"the 9th": "2026-10-09"}),
    ],
)
def test_years_and_days_are_told_in_many_ways(text: str, expected: Days) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Halloween costumes were sold.", {}),
        ("Epiphany was quiet in Velm.", {"Epiphany": "2026-01-06"}),
        ("Christmas has come early.", {}),
        ("Banks are closed for Thanksgiving.", {"Thanksgiving": "2026-11-26"}),
        ("It snowed on Christmas morning.", {"Christmas morning": "2025-12-25"}),
        ("VE Day was marked with a parade.", {"VE Day": "2026-05-08"}),
        ("All Saints’ Day is a holiday.", {"All Saints’ Day": "2026-11-01"}),
        ("The Epiphany star is bright.", {}),
    ],
)
def test_a_day_has_a_name(text: str, expected: Days) -> None:
    assert days(text) == expected
