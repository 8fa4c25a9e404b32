"""Days in plain sentences: feasts, plans told in the past, forecasts, stories that go on, days told together."""

from datetime import date

import pytest

from archive.extract.text.tokens import tokens_of
from archive.extract.when.dates import dates

Days = dict[str, str | None]


def days(published: str, text: str) -> Days:
    """What each date of a text begins on, by its words; one that is told twice counts as it is told last."""
    found = dates(tokens_of(text), date.fromisoformat(published))
    return {text[slice(*each.spans[0])]: each.when.first for each in found}


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (
            "2021-06-24",
            "They met on Valentine’s Day 1962, married the next year and left in 1970.",
            {
                "Valentine’s Day 1962": "1962-02-14",
                "the next year": "1963",
                "1970": "1970",
            },
        ),
        (
            "2022-04-26",
            "Crowds stood in the rain at dawn on Anzac Day in Orne.",
            {"Anzac Day": "2022-04-25"},
        ),
        (
            "2025-03-20",
            "The St. Patrick's Day parade drew 9,000 people.",
            {"St. Patrick's Day": "2025-03-17"},
        ),
        (
            "2025-04-02",
            "The April Fool's Day joke misfired, and April was cold.",
            {"April Fool's Day": "2025-04-01", "April": "2025-04"},
        ),
        (
            "2025-10-15",
            "A service will be held on Remembrance Sunday in Velm.",
            {"Remembrance Sunday": "2025-11-09"},
        ),
        ("2025-10-15", "The Valentine's Day Massacre is in the book.", {}),
        ("2025-02-15", "Lunar New Year was busy.", {}),
        ("2025-05-30", "The Memorial Day weekend was wet.", {}),
        (
            "2020-01-06",
            "He died some time between 23 December 2018 and Christmas Eve.",
            {"23 December 2018": "2018-12-23", "Christmas Eve": "2018-12-24"},
        ),
        (
            "2020-01-06",
            "He left on 23 December 2018. On Christmas Eve the shop was shut.",
            {"23 December 2018": "2018-12-23", "Christmas Eve": "2019-12-24"},
        ),
    ],
)
def test_feasts_are_days(published: str, text: str, expected: Days) -> None:
    assert days(published, text) == expected


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (
            "2026-05-02",
            "He was last seen the Tuesday before last in Velm.",
            {"the Tuesday before last": "2026-04-21"},
        ),
        (
            "2026-05-02",
            "The court will rule the Friday after next.",
            {"the Friday after next": "2026-05-15"},
        ),
        (
            "2026-05-01",
            "They open on Monday in Velm and the Monday after in Orne.",
            {"Monday": "2026-05-04", "the Monday after": "2026-05-11"},
        ),
        (
            "2026-05-04",
            "They lost on Saturday and the Tuesday before.",
            {"Saturday": "2026-05-02", "the Tuesday before": "2026-04-28"},
        ),
        (
            "2026-05-02",
            "The week before last he was ill; the night before last he died.",
            {
                "The week before last": "2026-04-13",
                "the night before last": "2026-04-30",
            },
        ),
        (
            "2026-05-02",
            "It burned the weekend before last.",
            {"the weekend before last": "2026-04-18"},
        ),
        (
            "2026-05-02",
            "She moves house the month after next.",
            {"the month after next": "2026-07"},
        ),
        (
            "2026-05-02",
            "The Monday after the vote was quiet.",
            {"Monday": "2026-04-27"},
        ),
        (
            "2026-05-02",
            "The line will be shut on the last weekend of May and the first weekend in July.",
            {
                "the last weekend of May": "2026-05-30",
                "the first weekend in July": "2026-07-04",
            },
        ),
        (
            "2026-05-02",
            "The shop closes on the last day of the year and the tax starts on the first day of 2028.",
            {
                "the last day of the year": "2026-12-31",
                "the first day of 2028": "2028-01-01",
            },
        ),
        (
            "2026-05-02",
            "On the last day of August 1939 he wrote again.",
            {"the last day of August 1939": "1939-08-31"},
        ),
        ("2026-05-02", "He won on the last day of the trial.", {}),
        (
            "2021-12-30",
            "The pension rises on Saturday, the first day of 2022.",
            {"Saturday": "2022-01-01", "the first day of 2022": "2022-01-01"},
        ),
        (
            "2027-05-10",
            "Frost struck overnight Sunday.",
            {"overnight Sunday": "2027-05-09"},
        ),
        (
            "2025-08-11",
            "They must wait until at least the 20th.",
            {"the 20th": "2025-08-20"},
        ),
        (
            "2025-08-11",
            "He denied being in Orne on the night of the 4th.",
            {"the night of the 4th": "2025-08-04"},
        ),
        ("2025-08-11", "It was the morning of the 4th Sikh Regiment.", {}),
        (
            "2025-12-08",
            "Rates will be left alone until at least March.",
            {"March": "2026-03"},
        ),
        (
            "2022-10-19",
            "The bond, due 2027, fell; the opening slipped first to 2030.",
            {"2027": "2027", "2030": "2030"},
        ),
        ("2022-10-19", "The firm was moved to 2000 Main Street.", {}),
        ("2022-10-19", "Rent is due 2,000 euros late.", {}),
        (
            "2025-06-12",
            "The festival, held each July, moves to Velm.",
            {"July": None},
        ),
        (
            "2022-05-18",
            "The jobless rate dipped in the first quarter.",
            {"the first quarter": "2022-01"},
        ),
        ("2022-05-18", "Velm led by two points in the first quarter.", {}),
    ],
)
def test_what_a_calendar_can_place(published: str, text: str, expected: Days) -> None:
    assert days(published, text) == expected


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (
            "2020-11-03",
            "A hearing was to have been held on Monday, but counsel had fallen ill the night before.",
            {"Monday": "2020-11-02", "the night before": "2020-11-01"},
        ),
        (
            "2026-06-08",
            "The accounts, which were due on March 31, have not come.",
            {"March 31": "2026-03-31"},
        ),
        (
            "2022-11-20",
            "They voted on Sunday, having been due to go home on Friday.",
            {"Sunday": "2022-11-20", "Friday": "2022-11-18"},
        ),
        (
            "2025-07-30",
            "The inquest, originally listed for March, was put back, and is now to open on 6 October.",
            {"March": "2025-03", "6 October": "2025-10-06"},
        ),
        (
            "2025-06-12",
            "The summit, originally planned for April, was moved to September.",
            {"April": "2025-04", "September": "2025-09"},
        ),
        (
            "2025-06-12",
            "His trial was delayed from May to October.",
            {"May": "2025-05", "October": "2025-10"},
        ),
        (
            "2025-06-12",
            "The fair runs from May to October.",
            {"May to October": "2025-05"},
        ),
        (
            "2025-06-12",
            "She was to have opened it in March, then in May.",
            {"March": "2025-03", "May": "2025-05"},
        ),
        (
            "2026-01-05",
            "The rocket, which was to lift off on Saturday, is now set to go on Wednesday.",
            {"Saturday": "2026-01-03", "Wednesday": "2026-01-07"},
        ),
        (
            "2026-01-05",
            "The minister said she was to open it on Saturday.",
            {"Saturday": "2026-01-10"},
        ),
        (
            "2025-06-09",
            "A payment due in January had not been made.",
            {"January": "2025-01"},
        ),
        (
            "2025-06-12",
            "A cheque due on Friday has not been sent.",
            {"Friday": "2025-06-13"},
        ),
        (
            "2025-06-25",
            "He had moved his call for the next cut to October from July.",
            {"October": "2025-10", "July": "2025-07"},
        ),
    ],
)
def test_plans_told_in_the_past(published: str, text: str, expected: Days) -> None:
    assert days(published, text) == expected


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (
            "2023-06-16",
            "His appeal, lodged on May 30, 2022, was dismissed; he has until July 14 to go.",
            {"May 30, 2022": "2022-05-30", "July 14": "2023-07-14"},
        ),
        (
            "2025-06-12",
            "The judge gave the owner until noon Monday to produce a contract.",
            {"Monday": "2025-06-16"},
        ),
        (
            "2025-06-12",
            "They stayed until Monday to help clear the mud.",
            {"Monday": "2025-06-09"},
        ),
        (
            "2025-06-12",
            "Four members had argued until noon on Monday.",
            {"Monday": "2025-06-09"},
        ),
        (
            "2025-06-12",
            "Warnings are in place until Saturday. They were lifted twice.",
            {"Saturday": "2025-06-14"},
        ),
        (
            "2025-06-12",
            "Warnings for wind are in force from noon on Friday to midnight on Saturday.",
            {"Friday": "2025-06-13", "Saturday": "2025-06-14"},
        ),
        (
            "2026-01-05",
            "The lease runs until 31 December.",
            {"31 December": "2026-12-31"},
        ),
        (
            "2025-11-29",
            "The sales, which run through Monday, began badly.",
            {"Monday": "2025-12-01"},
        ),
        (
            "2019-09-22",
            "Another march is planned for this Friday.",
            {"this Friday": "2019-09-27"},
        ),
        (
            "2019-09-22",
            "The march was held this Friday.",
            {"this Friday": "2019-09-20"},
        ),
        (
            "2027-03-14",
            "Clocks sprang forward; they fall back on the first Sunday in November.",
            {"the first Sunday in November": "2027-11-07"},
        ),
        (
            "2024-01-04",
            "In November the firm cut 300 jobs; it will report in February.",
            {"November": "2023-11", "February": "2024-02"},
        ),
        (
            "2025-06-12",
            "Kane missed Saturday's game and is a doubt for Tuesday's visit of Velm.",
            {"Saturday": "2025-06-07", "Tuesday": "2025-06-17"},
        ),
        ("2025-06-12", "Traders await Friday's jobs report.", {"Friday": "2025-06-13"}),
        (
            "2025-06-12",
            "It becomes law on Monday.",
            {"Monday": "2025-06-16"},
        ),
        (
            "2025-06-12",
            "Her successor, chosen in May, starts soon.",
            {"May": "2025-05"},
        ),
        (
            "2025-06-12",
            "She has a meeting with the minister on Monday.",
            {"Monday": "2025-06-16"},
        ),
        (
            "2025-06-12",
            "She had a meeting with the minister on Monday.",
            {"Monday": "2025-06-09"},
        ),
        (
            "2025-06-12",
            "With schools reopening on Monday, buses are scarce.",
            {"Monday": "2025-06-16"},
        ),
        (
            "2025-06-12",
            "He will sign it on Monday, and on Sunday he met the queen.",
            {"Monday": "2025-06-16", "Sunday": "2025-06-08"},
        ),
        (
            "2025-06-12",
            "She briefs them behind closed doors, and is scheduled to brief others behind closed doors on Monday.",
            {"Monday": "2025-06-16"},
        ),
        (
            "2026-02-05",
            "A move in March could not be ruled out.",
            {"March": "2026-03"},
        ),
        (
            "2026-02-18",
            "She will deliver the spring statement on March 3.",
            {"March 3": "2026-03-03"},
        ),
        (
            "2026-02-18",
            "He would not repeat it in his statement on Monday.",
            {"Monday": "2026-02-16"},
        ),
        (
            "2026-02-18",
            "A total fire ban is in place for Thursday.",
            {"Thursday": "2026-02-19"},
        ),
        (
            "2026-02-18",
            "By Friday, the ministry says, every school will have heat.",
            {"Friday": "2026-02-20"},
        ),
        (
            "2026-02-18",
            "By Friday every school had heat, and more will follow.",
            {"Friday": "2026-02-13"},
        ),
        (
            "2026-02-18",
            "A third was bailed to a date in April.",
            {"April": "2026-04"},
        ),
        (
            "2026-02-18",
            "It is not expected to end until the weekend.",
            {"the weekend": "2026-02-21"},
        ),
        (
            "2026-02-18",
            "They waited until the weekend.",
            {"the weekend": "2026-02-14"},
        ),
        (
            "2026-02-18",
            "Analysts expect earnings for the December quarter to fall.",
            {"December": "2025-12"},
        ),
        (
            "2025-10-15",
            "They need to decide on production for the October-December quarter.",
            {"October-December": "2025-10"},
        ),
        (
            "2026-02-18",
            "Not until Monday did they call.",
            {"Monday": "2026-02-16"},
        ),
        (
            "2026-02-18",
            "Not until Monday will they know.",
            {"Monday": "2026-02-23"},
        ),
        (
            "2026-01-05",
            "Economists expect a rebound in December's figures.",
            {"December": "2025-12"},
        ),
        (
            "2025-06-12",
            "The figures for May are out; she bought a hat for May.",
            {"May": "2025-05"},
        ),
        (
            "2025-09-12",
            "Saturday: Barrow v Whitby (12.30pm). Sunday: Hexham v Ripon (2pm).",
            {"Saturday": "2025-09-13", "Sunday": "2025-09-14"},
        ),
    ],
)
def test_what_is_to_come(published: str, text: str, expected: Days) -> None:
    assert days(published, text) == expected


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (
            "2027-01-20",
            "A cold front crosses the Cape on Thursday; Friday looks dry, Saturday warmer.",
            {
                "Thursday": "2027-01-21",
                "Friday": "2027-01-22",
                "Saturday": "2027-01-23",
            },
        ),
        ("2027-01-20", "Friday: cloudy, showers later.", {"Friday": "2027-01-22"}),
        (
            "2027-01-20",
            "Rain on Friday washed out the final.",
            {"Friday": "2027-01-15"},
        ),
        (
            "2027-01-20",
            "A landslide after rain in the hills on Friday: nine dead.",
            {"Friday": "2027-01-15"},
        ),
    ],
)
def test_the_weather_to_come(published: str, text: str, expected: Days) -> None:
    assert days(published, text) == expected


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (
            "2020-07-24",
            "Landfall is likely on Saturday night or Sunday.",
            {"Saturday night": "2020-07-25", "Sunday": "2020-07-26"},
        ),
        (
            "2027-07-01",
            "Anyone who has paid for July or August will get it back.",
            {"July": "2027-07", "August": "2027-08"},
        ),
        (
            "2025-06-12",
            "They meet Spain on Sunday and Ghana on Thursday.",
            {"Sunday": "2025-06-15", "Thursday": "2025-06-19"},
        ),
        (
            "2026-01-05",
            "Shops will open on Sunday and close on Monday.",
            {"Sunday": "2026-01-11", "Monday": "2026-01-12"},
        ),
        (
            "2026-01-05",
            "It rained on Monday, Tuesday and Wednesday of last week.",
            {
                "Monday": "2025-12-29",
                "Tuesday": "2025-12-30",
                "Wednesday of last week": "2025-12-31",
            },
        ),
        (
            "2025-09-22",
            "Schools reopen on Tuesday, Monday's papers say.",
            {"Tuesday": "2025-09-23", "Monday": "2025-09-22"},
        ),
        (
            "2025-06-12",
            "He was seen on Saturday or Sunday.",
            {"Saturday": "2025-06-07", "Sunday": "2025-06-08"},
        ),
        (
            "2023-07-13",
            "The committee split on Wednesday evening (July 12) over a plan put forward by Velm.",
            {"Wednesday evening": "2023-07-12", "July 12": "2023-07-12"},
        ),
    ],
)
def test_two_days_told_together(published: str, text: str, expected: Days) -> None:
    assert days(published, text) == expected


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        ("2026-03-12", "It felt like Groundhog Day for Derby.", {}),
        ("2026-03-12", "It looked like Christmas Day in the shops.", {}),
        ("2026-03-12", "A Valentine's Day card was found in the car.", {}),
        ("2026-03-12", "He sent Mother's and Valentine's Day gifts to the guards.", {}),
        ("2026-03-12", "Every Valentine's Day she sent him tulips.", {}),
        ("2026-03-12", "She wore his medals every Anzac Day.", {}),
        (
            "2026-03-12",
            "The crash came on the Labor Day weekend.",
            {"Labor Day": "2025-09-01"},
        ),
        (
            "2026-03-12",
            "Shops were shut on Christmas Day.",
            {"Christmas Day": "2025-12-25"},
        ),
        (
            "2026-03-12",
            "The Christmas Day attack killed nine.",
            {"Christmas Day": "2025-12-25"},
        ),
    ],
)
def test_feasts_that_are_no_day(published: str, text: str, expected: Days) -> None:
    assert days(published, text) == expected


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (
            "2026-03-12",
            "She won in 2021. In March this year she won again. In December that year she retired.",
            {
                "2021": "2021",
                "March this year": "2026-03",
                "December that year": "2026-12",
            },
        ),
        (
            "2026-03-12",
            "He left in 2021. In May last year he came back. In June that year he died.",
            {"2021": "2021", "May last year": "2025-05", "June that year": "2025-06"},
        ),
    ],
)
def test_that_year_is_the_one_told_last(
    published: str, text: str, expected: Days
) -> None:
    assert days(published, text) == expected


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (
            "2026-03-12",
            "The race was brought forward from Sunday to Saturday.",
            {"Sunday": "2026-03-15", "Saturday": "2026-03-14"},
        ),
        (
            "2026-03-12",
            "The vote was moved from Sunday to Saturday.",
            {"Sunday": "2026-03-15", "Saturday": "2026-03-14"},
        ),
        (
            "2026-03-12",
            "The vote was postponed from Sunday to Thursday.",
            {"Sunday": "2026-03-15", "Thursday": "2026-03-19"},
        ),
        (
            "2026-03-12",
            "The vote was moved from Sunday to Monday.",
            {"Sunday": "2026-03-15", "Monday": "2026-03-16"},
        ),
        (
            "2026-03-12",
            "The race was moved from Sunday to Monday because of snow, and Doyle won it.",
            {"Sunday": "2026-03-08", "Monday": "2026-03-09"},
        ),
        (
            "2026-03-12",
            "The truce was extended from Sunday until Wednesday, when it collapsed.",
            {"Sunday": "2026-03-08", "Wednesday": "2026-03-11"},
        ),
        (
            "2026-03-12",
            "The hearing was adjourned until Wednesday, when the judge will rule.",
            {"Wednesday": "2026-03-18"},
        ),
        (
            "2026-03-12",
            "The hearing was adjourned until Wednesday, when the driver broke down.",
            {"Wednesday": "2026-03-11"},
        ),
        (
            "2026-03-12",
            "The final was put back from Saturday to Sunday, and fans were told to keep their tickets.",
            {"Saturday": "2026-03-14", "Sunday": "2026-03-15"},
        ),
        (
            "2026-03-12",
            "A curfew is in place from 5pm on Wednesday until 5pm on Friday.",
            {"Wednesday": "2026-03-11T17", "Friday": "2026-03-13T17"},
        ),
        (
            "2026-03-12",
            "A warning for ice is in force from Wednesday until Sunday.",
            {"Wednesday": "2026-03-11", "Sunday": "2026-03-15"},
        ),
        (
            "2026-03-12",
            "Warnings are in force from Saturday until Monday.",
            {"Saturday": "2026-03-14", "Monday": "2026-03-16"},
        ),
        (
            "2026-03-12",
            "The ban is in effect from Monday to Friday.",
            {"Monday": "2026-03-09", "Friday": "2026-03-13"},
        ),
    ],
)
def test_from_one_day_to_another(published: str, text: str, expected: Days) -> None:
    assert days(published, text) == expected


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (
            "2026-03-12",
            "He was killed on Valentine's Day in 2013.",
            {"Valentine's Day": "2013-02-14", "2013": "2013"},
        ),
        (
            "2026-03-12",
            "On Remembrance Day in 1987 a bomb went off in Orne.",
            {"Remembrance Day": "1987-11-11", "1987": "1987"},
        ),
        (
            "2026-03-12",
            "The riots on Bastille Day in 2023 shook Velm.",
            {"Bastille Day": "2023-07-14", "2023": "2023"},
        ),
        (
            "2026-03-12",
            "They met on New Year's Eve in 2020.",
            {"New Year's Eve": "2020-12-31", "2020": "2020"},
        ),
        (
            "2026-03-12",
            "In 2013, on Christmas Day, he left her.",
            {"2013": "2013", "Christmas Day": "2013-12-25"},
        ),
        (
            "2026-03-12",
            "The jury heard that in 2021 Doyle met him on St Patrick's Day. On Bonfire Night they split.",
            {
                "2021": "2021",
                "St Patrick's Day": "2021-03-17",
                "Bonfire Night": "2021-11-05",
            },
        ),
        (
            "2026-03-12",
            "The shop, which opened in 2013, was robbed on Christmas Day.",
            {"2013": "2013", "Christmas Day": "2025-12-25"},
        ),
        (
            "2026-03-12",
            "In 2013, on Christmas Day, he left her. On Christmas Eve last year he was freed.",
            {
                "2013": "2013",
                "Christmas Day": "2013-12-25",
                "Christmas Eve": "2025-12-24",
                "last year": "2025",
            },
        ),
        (
            "2026-03-12",
            "She won in 2021. On St Patrick's Day she will run again.",
            {"2021": "2021", "St Patrick's Day": "2026-03-17"},
        ),
    ],
)
def test_feasts_take_the_year_of_their_story(
    published: str, text: str, expected: Days
) -> None:
    assert days(published, text) == expected


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (
            "2026-03-12",
            "Dean Webb plays out of a bunker at Troon on Sunday.",
            {"Sunday": "2026-03-08"},
        ),
        (
            "2026-03-12",
            "A boy plays in a fountain in Lisbon on Tuesday.",
            {"Tuesday": "2026-03-10"},
        ),
        (
            "2026-03-12",
            "Troops open fire on protesters in Velm on Monday.",
            {"Monday": "2026-03-09"},
        ),
        (
            "2026-03-12",
            "Families open presents in Riga on Sunday.",
            {"Sunday": "2026-03-08"},
        ),
        (
            "2026-03-12",
            "Police open a bridge in Hull on Tuesday.",
            {"Tuesday": "2026-03-10"},
        ),
        ("2026-03-12", "Polls open on Sunday.", {"Sunday": "2026-03-15"}),
        (
            "2026-03-12",
            "Bookings for the tour open on Monday.",
            {"Monday": "2026-03-16"},
        ),
        ("2026-03-12", "Tickets open to members on Monday.", {"Monday": "2026-03-16"}),
        ("2026-03-12", "She plays her last match on Sunday.", {"Sunday": "2026-03-15"}),
        (
            "2026-03-12",
            "Sinner plays in the Masters on Sunday.",
            {"Sunday": "2026-03-15"},
        ),
        (
            "2026-03-12",
            "The orchestra plays at the Barbican on Monday.",
            {"Monday": "2026-03-16"},
        ),
        ("2026-03-12", "Leeds play Derby on Saturday.", {"Saturday": "2026-03-14"}),
        ("2026-03-12", "Shops stayed open on Sunday.", {"Sunday": "2026-03-08"}),
    ],
)
def test_what_opens_and_plays(published: str, text: str, expected: Days) -> None:
    assert days(published, text) == expected


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (
            "2026-03-12",
            "The rebels held the fort until 9 March, when the army took it.",
            {"9 March": "2026-03-09"},
        ),
        (
            "2026-03-12",
            "Mr Doyle, mayor until 2 March, has joined the bank.",
            {"2 March": "2026-03-02"},
        ),
        (
            "2026-03-12",
            "Prosecutors had until 11 March to charge her.",
            {"11 March": "2026-03-11"},
        ),
        (
            "2026-03-12",
            "Ferries were suspended until Feb. 20.",
            {"Feb. 20": "2026-02-20"},
        ),
        ("2026-01-03", "The peat burned until 2 January.", {"2 January": "2026-01-02"}),
        ("2026-03-12", "She was remanded until 6 April.", {"6 April": "2026-04-06"}),
        (
            "2026-01-05",
            "The offer is open until 31 December.",
            {"31 December": "2026-12-31"},
        ),
        (
            "2026-01-05",
            "He has been banned until 31 December.",
            {"31 December": "2026-12-31"},
        ),
    ],
)
def test_until_a_day_that_is_over(published: str, text: str, expected: Days) -> None:
    assert days(published, text) == expected


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (
            "2019-02-07",
            "In June 2016 Ana Ruiz left the bank. By October she had a firm of her own.",
            {"June 2016": "2016-06", "October": "2016-10"},
        ),
        (
            "2019-02-07",
            "Ana Ruiz joined the bank in June 2016. The bank posted a loss in October.",
            {"June 2016": "2016-06", "October": "2018-10"},
        ),
        (
            "2024-06-20",
            "In March 2019 Bell opened an account. In October the trial will resume.",
            {"March 2019": "2019-03", "October": "2024-10"},
        ),
        (
            "2021-02-20",
            "In September 2011 they chose her; the following January she cut it. By May a third had gone.",
            {
                "September 2011": "2011-09",
                "the following January": "2012-01",
                "May": "2012-05",
            },
        ),
        (
            "2024-03-14",
            "The jury heard that he left on 2 February 2022. On 9 February he sold the van.",
            {"2 February 2022": "2022-02-02", "9 February": "2022-02-09"},
        ),
        (
            "2024-03-14",
            "She was born on 2 February 2022. On 9 February this year she was three.",
            {
                "2 February 2022": "2022-02-02",
                "9 February": "2024-02-09",
                "this year": "2024",
            },
        ),
        (
            "2024-03-14",
            "The fraud began in 2019. In June that year the pair fell out.",
            {"2019": "2019", "June that year": "2019-06"},
        ),
        (
            "2024-03-14",
            "He joined in May 2019. At the end of that month he left.",
            {"May 2019": "2019-05", "the end of that month": "2019-05-31"},
        ),
        (
            "2024-06-20",
            "The mill burned down on 3 May. By the end of the month the workers were gone.",
            {"3 May": "2024-05-03", "the end of the month": "2024-05-31"},
        ),
        (
            "2024-06-20",
            "The mill burned down on 3 May. By the end of the month it will be sold.",
            {"3 May": "2024-05-03", "the end of the month": "2024-06-30"},
        ),
        (
            "2023-08-12",
            "The river burst on 1 August, and by the weekend 9,000 people were in camps.",
            {"1 August": "2023-08-01", "the weekend": "2023-08-05"},
        ),
        (
            "2025-10-15",
            "By the weekend the fire had reached the town.",
            {"the weekend": "2025-10-11"},
        ),
        (
            "2024-06-20",
            "He was arrested in May 2019 and freed the next month.",
            {"May 2019": "2019-05", "the next month": "2019-06"},
        ),
        (
            "2024-06-20",
            "Prices rose in 2022 and will fall over the next year.",
            {"2022": "2022", "the next year": "2025"},
        ),
        (
            "2024-06-20",
            "Talks were held on Tuesday.\n\nNobody spoke.\n\nThe same evening, the minister left.",
            {"Tuesday": "2024-06-18", "The same evening": "2024-06-18"},
        ),
        (
            "2021-05-26",
            "The minister said last week that she was keen; on Tuesday the ministry denied it.",
            {"last week": "2021-05-17", "Tuesday": "2021-05-25"},
        ),
        (
            "2026-01-22",
            "He dropped the trip last week to prepare for the session that convenes Friday.",
            {"last week": "2026-01-12", "Friday": "2026-01-23"},
        ),
        (
            "2025-10-15",
            "She has a hearing next week and had one on Monday.",
            {"next week": "2025-10-20", "Monday": "2025-10-13"},
        ),
    ],
)
def test_stories_go_on(published: str, text: str, expected: Days) -> None:
    assert days(published, text) == expected
