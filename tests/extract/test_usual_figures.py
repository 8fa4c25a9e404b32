"""Figures as papers print them: rates, indexes, crores, tolls, spreads, what takes the unit of another, and natures."""

import pytest

from archive.extract.figure.figures import figures
from archive.extract.text.tokens import tokens_of
from tests.timing import is_linear, seconds


def read(text: str) -> list[tuple[str, str]]:
    """The value of every figure (``low..high`` for a range) and its unit."""
    return [
        (f"{each.value}..{each.upper}" if each.upper else each.value, each.unit)
        for each in figures(tokens_of(text))
    ]


def natures(text: str) -> list[str]:
    """The nature of every figure."""
    return [each.nature for each in figures(tokens_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The state spent Rs 300 crore.", [("3000000000", "INR")]),
        ("In Lahore it cost Rs 300 crore.", [("3000000000", "PKR")]),
        ("In Colombo the fine is Rs. 4,000.", [("4000", "LKR")]),
        ("The fine is Rs 4,000.", [("4000", "rupees")]),
        ("It cost 4 million Swiss francs.", [("4000000", "CHF")]),
        ("It won a 4 million Swiss franc prize.", [("4000000", "CHF")]),
        ("It cost 4 million Egyptian pounds.", [("4000000", "EGP")]),
        ("It cost 4 million Bermudian dollars.", [("4000000", "dollars")]),
        ("It cost 4,000 Hong Kong dollars.", [("4000", "HKD")]),
        ("Shares closed at NKr194 and SFr12.", [("194", "NOK"), ("12", "CHF")]),
        ("They were offered GH¢95 and QR310m.", [("95", "GHS"), ("310000000", "QAR")]),
        ("The £30m-a-year deal ends.", [("30000000", "GBP")]),
        ("A sign costs eighty quid.", [("80", "GBP")]),
        ("She weighs 40 pounds.", [("40", "pounds")]),
        ("The S&P 500 and the FTSE 100 fell.", []),
    ],
)
def test_money_is_told_by_its_country(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 40-km road crosses it.", [("40", "km")]),
        ("The 900-square-km park is shut.", [("900", "square km")]),
        ("A 30-metre-high wall fell.", [("30", "metres")]),
        ("A 12-year-old boy won.", []),
        ("Gusts of 120 kilometres an hour blew.", [("120", "kilometres per hour")]),
        ("It slowed to 60km/h.", [("60", "km/h")]),
        ("Rates rose by 25 basis points.", [("25", "basis points")]),
        ("A 50-basis-point cut is due.", [("50", "basis points")]),
        ("It made 4 million metric tons.", [("4000000", "metric tons")]),
        (
            "Temperatures fell to minus 12 degrees Celsius.",
            [("-12", "degrees Celsius")],
        ),
        ("Temperatures hit 41C in the town.", [("41", "°C")]),
        ("He sat in seat 24C.", []),
        ("The margin is plus or minus 3 points.", [("3", "points")]),
        ("It held 900 head of cattle.", [("900", "cattle")]),
        ("Some 40 MPs left.", [("40", "MPs")]),
        ("It ran three hours and 20 minutes.", [("200", "minutes")]),
        ("It ran an hour and 20 minutes.", [("80", "minutes")]),
        ("It won in 71 minutes.", [("71", "minutes")]),
        ("Some 900,000 Congolese have fled.", [("900000", "Congolese")]),
    ],
)
def test_measures_are_read_as_papers_shorten_them(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The lira fell to 39.6 to the dollar.", [("39.6", "TRY")]),
        ("The koruna was flat at 24.68 per euro.", [("24.68", "CZK")]),
        (
            "The rand stood at 18.1 to the dollar and 21.4 versus the euro.",
            [("18.1", "ZAR"), ("21.4", "ZAR")],
        ),
        (
            "The Nikkei lost 1.4% to end at 38,900.5.",
            [("1.4", "percent"), ("38900.5", "points")],
        ),
        ("Velm's air quality index touched 412.", [("412", "air quality index")]),
        ("The toll from the floods rose to 118.", [("118", "people")]),
        ("The number of men hurt in the floods rose to 118.", [("118", "men")]),
        ("That took to 164 the number of dead.", [("164", "people")]),
        ("She had a majority of 9,058.", [("9058", "votes")]),
        ("She lost her 9,058 majority.", [("9058", "votes")]),
        ("A crowd of 41,306 saw Rovers win.", [("41306", "people")]),
        ("A crowd of 300 fans sang.", [("300", "fans")]),
        ("A town of 2,300 had been cut in half.", [("2300", "people")]),
        ("The hall will seat 900.", [("900", "people")]),
        ("War has driven 90,000 from their homes.", [("90000", "people")]),
        ("He had driven 40 to school.", []),
        ("Net exports more than halved to 204,000.", [("204000", "exports")]),
    ],
)
def test_rates_indexes_tolls_and_crowds_have_their_unit(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It hired 450 nurses, having lost 390.", ["nurses", "nurses"]),
        ("It needs 27 signatures and has 26.", ["signatures", "signatures"]),
        ("Of the 56 ships, 39 came from Tarn.", ["ships", "ships"]),
        ("Out of 56 ships tested, 39 failed.", ["ships", "ships"]),
        ("It had 480 men, including 112 at sea.", ["men", "men"]),
        ("It has 22,000 men; the number is closer to 35,000.", ["men", "men"]),
        ("It took 88 of the 150 seats, a gain of 31.", ["seats", "seats", "seats"]),
        ("Tarn has 40 seats, the Greens 12.", ["seats", "seats"]),
        ("Tarn has 40 seats, the liberal Forum 21, with 8.", ["seats", "seats"]),
        ("Sales fell to 640 vans in May, from a revised 700.", ["vans", "vans"]),
        ("She met 32 women. She is one of the 32.", ["women", "women"]),
        ("It has 60 vans. Twenty-eight would be sold.", ["vans", "vans"]),
        ("He has 12 and she is 34.", []),
        ("Prices fell 3%, and he has 12.", ["percent"]),
    ],
)
def test_a_number_takes_the_unit_of_the_one_before(
    text: str, expected: list[str]
) -> None:
    assert [unit for _, unit in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fares rise from £22 to £25.", ["22", "25"]),
        ("Prices range from ₹9,500 to ₹13,200.", ["9500..13200"]),
        ("Rents vary from 400 to 650 euros.", ["400..650"]),
        ("Tickets cost Rs. 40 to Rs. 60.", ["40..60"]),
    ],
)
def test_a_rise_is_two_figures_and_a_spread_is_one(
    text: str, expected: list[str]
) -> None:
    assert [value for value, _ in read(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Children under 12 sang, and those over 65 clapped.",
        "Most of them were over 70.",
        "The study followed children aged between six months and five years.",
        "Tarn slept.\n\n18.05 Company hits back\n\nIt rained.",
        "Our agreement of 2021 gives us a right.",
        "The Times said so, citing two people briefed on it.",
        "The appeal must be lodged within three days.",
        "Standard 8 pupils sit the test.",
    ],
)
def test_ages_times_and_tellers_are_no_figures(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("just over 40 vans", "about"),
        ("just under 40 vans", "about"),
        ("in the region of 40 vans", "about"),
        ("40 or so vans", "about"),
        ("in excess of 40 vans", "at_least"),
        ("as few as 40 vans", "at_least"),
        ("40-plus vans", "at_least"),
        ("40+ vans", "at_least"),
        ("a maximum of 40 vans", "at_most"),
        ("just 40 vans", "exact"),
    ],
)
def test_more_words_bound_a_number(words: str, bound: str) -> None:
    (found,) = figures(tokens_of(f"The yard took in {words} today."))

    assert (found.value, found.unit, found.bound) == ("40", "vans", bound)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tarn plans to cut 400 jobs, or 6% of its staff.", ["target", "target"]),
        ("Tarn hopes to raise $40m.", ["target"]),
        ("Tarn said it would shut 46 mills by June.", ["target"]),
        ("Prices rose 3.1%, above the 2% target.", ["stated", "target"]),
        ("Tarn aims to hire 40 men, having lost 30.", ["target", "stated"]),
        ("Output fell 3% to 40 tonnes, Tarn estimates.", ["estimate", "estimate"]),
        ("There were thought to be 40 wolves.", ["estimate"]),
        ("It is forecast to grow 2.8% in 2026 and 3% in 2027.", ["forecast"] * 2),
        ("It shrank 3% in May, and may grow 2% in June.", ["stated", "forecast"]),
        ("It is set to bring in $40m.", ["forecast"]),
        ("It may be cut to 3% from 4%.", ["forecast", "stated"]),
        ("It beat the 4% that analysts had forecast.", ["forecast"]),
        ("It beat the $40m tipped by economists.", ["forecast"]),
        ("She forecast a deficit of $4m, narrowing to $3m.", ["forecast"] * 2),
        ("Sales will reach 40 tonnes.", ["forecast"]),
        ("Tarn will recall 40 vans.", ["stated"]),
        ("Some 62% said yes, against 29% who would not.", ["stated", "stated"]),
    ],
)
def test_the_verb_tells_the_nature_of_a_figure(text: str, expected: list[str]) -> None:
    assert natures(text) == expected


@pytest.mark.parametrize(
    "piece",
    [
        "the lira fell to 3.6 to the dollar and ",
        "the number of men rose to 212 and ",
        "it has 12 seats, the Greens 7, ",
        "an hour and 20 minutes and ",
        "the index touched 412, ",
        "Of the 50 ships, 39 came and ",
        "aged between 6 and 12 ",
        "minus 4C ",
    ],
)
def test_one_huge_line_is_read_in_time_that_grows_with_it(piece: str) -> None:
    def measure(size: int) -> float:
        cut = tokens_of(piece * (size // len(piece)))
        return seconds(lambda: figures(cut, ()))

    assert is_linear(measure)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Kenya's tea farmers earned Sh40 billion.", "KES"),
        ("In Kampala a loaf costs 6,000 shillings.", "UGX"),
        ("A loaf costs 6,000 shillings.", "shillings"),
        ("Kenya and Uganda agreed on 900 million shillings.", "shillings"),
        ("Petrol in Perth costs $1.94 a litre.", "AUD"),
        ("Perth's mayor met American miners over a $40 million pit.", "USD"),
        ("The Sydney firm, worth A$40 million, sold it for that.", "AUD"),
        ("Petrol costs $1.94 a litre.", "USD"),
        ("Egypt's sugar mill cost 40 million pounds.", "EGP"),
        ("The mill cost 40 million pounds.", "GBP"),
        ("The salmon farm near Bergen lost 40 million kroner.", "NOK"),
        ("The chief minister gave the widow Rs 5 lakh.", "INR"),
        ("The tram in Prague costs 40 crowns.", "CZK"),
    ],
)
def test_a_text_tells_whose_money_it_is(text: str, unit: str) -> None:
    assert [each.unit for each in figures(tokens_of(text))] == [unit]


def test_dollars_beside_those_with_letters_are_the_united_states() -> None:
    text = "The Sydney firm, worth A$40 million, sold a mine for $9 million."
    assert read(text) == [("40000000", "AUD"), ("9000000", "USD")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Boats carried 60,000 refugees, and it expects a further 25,000 to land.",
            [("60000", "refugees"), ("25000", "refugees")],
        ),
        (
            "It has 39 jets and has ordered 15 more.",
            [("39", "jets"), ("15", "jets")],
        ),
        (
            "She won 1,908 votes, 11 more than her rival.",
            [("1908", "votes"), ("11", "votes")],
        ),
        (
            "Some 400 homes were dark, down from a peak of 820.",
            [("400", "homes"), ("820", "homes")],
        ),
        (
            "It drew 86,000 visitors, short of its target of 100,000.",
            [("86000", "visitors"), ("100000", "visitors")],
        ),
        (
            "Some 40,000 fans came, short of its 60,000 capacity.",
            [("40000", "fans"), ("60000", "fans")],
        ),
        (
            "It sold 462,890 vans, short of the 470,000 expected.",
            [("462890", "vans"), ("470000", "vans")],
        ),
        (
            "Police saw 20,000 people; the unions spoke of 60,000.",
            [("20000", "people"), ("60000", "people")],
        ),
        (
            "Forty whales were found; seventeen had died.",
            [("40", "whales"), ("17", "whales")],
        ),
        (
            "Of the bank's 1,127 loans, 644 were bad.",
            [("1127", "loans"), ("644", "loans")],
        ),
        (
            "It lent 1,127 books. Of those, she said, 644 had gone.",
            [("1127", "books"), ("644", "books")],
        ),
        (
            "A poll puts the Union on 24 per cent, ahead of the Greens on 21.",
            [("24", "percent"), ("21", "percent")],
        ),
        (
            "The survey gave Rossi 38 percent, Bianchi 35 and Verdi 12.",
            [("38", "percent"), ("35", "percent"), ("12", "percent")],
        ),
        (
            "The lira stood at 38.92 against the dollar, weaker than the close of 38.74.",
            [("38.92", "TRY"), ("38.74", "TRY")],
        ),
        (
            "Cocoa fell to 6,980 pounds a tonne from 7,150.",
            [("6980", "GBP"), ("7150", "GBP")],
        ),
        (
            "It costs 15 euros for adults and 8 for children.",
            [("15", "EUR"), ("8", "EUR")],
        ),
        (
            "Profit was 1.1 billion kronor. Analysts had expected 985 million.",
            [("1100000000", "SEK"), ("985000000", "SEK")],
        ),
        (
            "It raised its sales target to 9.2 billion from 8.8 billion crowns.",
            [("9200000000", "crowns"), ("8800000000", "crowns")],
        ),
        (
            "It employs 12,400 people in 31 countries and hired 900 more.",
            [("12400", "people"), ("31", "countries"), ("900", "people")],
        ),
        # what only looks like it
        ("Of the 40 flats, 1960 saw most built.", [("40", "flats")]),
        ("Ana on 21 and Ben, 22, are students.", []),
        ("It took 24 per cent, and Ana Ruiz on 21 May went home.", [("24", "percent")]),
        ("They sold 40 homes and spoke of 2027.", [("40", "homes")]),
    ],
)
def test_a_number_goes_on_with_what_was_told(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Registrations of electric vans reached 69,313.",
            [("69313", "registrations")],
        ),
        (
            "Tourist arrivals rose 14.3 per cent to 2.05 million.",
            [("14.3", "percent"), ("2050000", "arrivals")],
        ),
        ("Deaths on the roads fell to 1,602.", [("1602", "deaths")]),
        (
            "The number of serious injuries rose by 2% to 28,260.",
            [("2", "percent"), ("28260", "injuries")],
        ),
        ("The city's population stood at 7,527,500.", [("7527500", "people")]),
        (
            "Headcount fell by 1,200 to 18,400.",
            [("1200", "people"), ("18400", "people")],
        ),
        (
            "Subscribers rose by 2.1m to 41.3m.",
            [("2100000", "subscribers"), ("41300000", "subscribers")],
        ),
        ("The river rose by 2.1m to 4.3m.", [("2.1", "m"), ("4.3", "m")]),
        (
            "Brazil's Gini coefficient fell from 0.518 to 0.506.",
            [("0.518", "gini coefficient"), ("0.506", "gini coefficient")],
        ),
        ("Rents were up $10 to $730.", [("10", "USD"), ("730", "USD")]),
        ("Output may grow 3 to 4 percent.", [("3..4", "percent")]),
        ("Prayers were moved from 9 to 9.30.", []),
        ("Officials raised the number of dead to 88.", [("88", "people")]),
        ("The managers' index rose to 50.3.", [("50.3", "index")]),
        ("Measles cases climbed past 1,000.", [("1000", "cases")]),
        ("Sales were between 1.1 and 1.3 million.", [("1100000..1300000", "sales")]),
        ("As many as 90 were feared drowned.", [("90", "people")]),
        ("The crash killed all 67 on board.", [("67", "people")]),
        ("Prices may rise by 5% to 8%.", [("5..8", "percent")]),
        ("The ferry sank, bringing the toll to 22.", [("22", "people")]),
    ],
)
def test_a_level_is_the_subjects(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It charged 9,400 dead customers.", [("9400", "customers")]),
        ("The blast left 200 homeless.", [("200", "people")]),
        ("More than 700 are still hurt.", [("700", "people")]),
        ("With 700 still missing, they dug on.", [("700", "people")]),
        ("Salmon farms lost 1.1m fish.", [("1100000", "fish")]),
        ("The 100m finals were moved.", [("100", "m")]),
        ("A 2m wall fell.", [("2", "m")]),
        (
            "It carried 18m people, 1.1m more than in May.",
            [("18000000", "people"), ("1100000", "people")],
        ),
        ("It flies 39 of its 737 MAX jets.", [("39", "jets")]),
        (
            "It cancelled 312 of the airline's 480 flights.",
            [("312", "flights"), ("480", "flights")],
        ),
        (
            "It represents 1,340 of the mine's roughly 2,100 workers.",
            [("1340", "workers"), ("2100", "workers")],
        ),
        ("Imports fell to 4.32 million MT.", [("4320000", "MT")]),
        ("It works in 31 countries and aims to grow.", [("31", "countries")]),
        (
            "It has 900 employees and sales of $62 billion.",
            [("900", "employees"), ("62000000000", "USD")],
        ),
        ("The judge sentenced the three men to 18 months.", [("18", "months")]),
        ("She saved four of five break points.", []),
        ("Group of 20 leaders met at 7 o'clock.", []),
    ],
)
def test_what_is_counted_is_the_noun(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It trimmed its growth forecast to 0.9% from 1.3%.",
            ["forecast", "forecast"],
        ),
        ("The deficit was forecast to fall to 3% from 4%.", ["forecast", "stated"]),
        ("The bank sees inflation averaging 2.1%.", ["forecast"]),
        ("The deal sees 400 workers join the firm.", ["stated"]),
        ("They seized 2.3 tons of gold with an estimated value.", ["stated"]),
        ("The bill, at 3 million euros, is double the estimate.", ["stated"]),
        ("He has 14 goals in 22 games.", ["stated", "stated"]),
        ("It missed its goal of 40,000 homes.", ["target"]),
        ("They hope for 40,000 visitors.", ["target"]),
        ("It plans to hire 600 men and spend $90m.", ["target", "target"]),
        ("It plans to hire 600 men and lost 40 vans.", ["target", "stated"]),
        ("The target is 40% and the country is at 27%.", ["target", "stated"]),
        ("It wants 500 new homes but built 31.", ["target", "stated"]),
        ("It was $1.2bn above forecasts.", ["stated"]),
    ],
)
def test_natures_of_outlooks_and_goals(text: str, expected: list[str]) -> None:
    assert natures(text) == expected
