"""Whom a text means that does not name them again: by title, trade, age, land, kin, in short, or as a body."""

import pytest

from tests.extract.told import meant


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Baker Hugh Orlo and his wife, Lena, lost the shop. Their neighbour Tom Rell helped. "
                "The oven was new, Mrs Orlo said."
            ),
            ["Lena"],
        ),
        (
            (
                "Captain Rob Orlo was killed in May. His widow, Helen, came to the inquiry. "
                "Nobody had written to her, Mrs Orlo said."
            ),
            ["Helen"],
        ),
        (
            "Ana Orlo and her husband, Tom, bought the mill. The roof leaked, Mr Orlo said.",
            ["Tom"],
        ),
        (
            "Ana Orlo and her husband, Tom, bought the mill. The roof leaked, Mrs Orlo said.",
            ["Ana Orlo"],
        ),
        (
            (
                "Bridget Orlo stood on the steps. Her former husband, the banker Giles Orlo, had left. "
                "The house was his, Ms Orlo said."
            ),
            ["Bridget Orlo"],
        ),
        (
            "Joan and Peter Orlo bought the mill in May. The roof leaked, Mrs Orlo said.",
            ["Joan Orlo"],
        ),
        (
            "Simon and Helen Orlo bought the mill. Mr Orlo said the roof leaked.\n\nShe said it was old.",
            ["Simon Orlo", "Helen Orlo"],
        ),
        (
            "Helen and Simon Orlo bought the mill. Mrs Orlo said the roof leaked.\n\nHe said it was old.",
            ["Helen Orlo", "Simon Orlo"],
        ),
        (
            "Bill and Ruth Orlo gave a ship. Mr Orlo said it was fast.\n\nShe said it was blue.",
            ["Bill Orlo", "Ruth Orlo"],
        ),
        (
            "Simon Orlo and his wife, Ruth, left Velm. Mrs Orlo said it was cold.\n\nHe said it was wet.",
            ["Ruth", "Simon Orlo"],
        ),
        (
            "Simon and Ruth Orlo left Velm. Simon said it was cold.",
            ["Simon"],
        ),
        (
            (
                "Tom and Ana Orlo came home on Friday. The lock was gone, Ana told police; "
                "her husband said the dog had slept through it."
            ),
            ["Ana Orlo", "Tom"],
        ),
        (
            "Tom Orlo and his wife, Ana, left Velm. His wife said the house was too big.",
            ["Ana"],
        ),
        (
            "Tom Orlo and his daughter, Ana, left Velm. His wife said the house was too big.",
            ["His wife"],
        ),
        (
            "Peter Orlo lives with his wife, Joan, and his mother, Edith. Mrs Orlo said it was dark.",
            ["Orlo"],
        ),
        (
            "Born Edith Orlo in Velm, Edith Carver taught for years. Miss Orlo once said that water was kind.",
            ["Edith Orlo"],
        ),
        (
            "Max Born won the prize. Born said that light was late.",
            ["Max Born"],
        ),
    ],
)
def test_a_title_and_a_last_name_mean_whoever_is_so_related(
    text: str, expected: list[str]
) -> None:
    """As in "Mrs Orlo" is the wife, the widow, the one of a couple who can be called so."""
    assert [chain[0] for chain in meant(text).values()] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Superintendent of Police (SP) K. Orlo came with Ana Ruiz. The driver had fled, the SP said.",
            "K. Orlo",
        ),
        (
            (
                "Its managing director (MD), Tom Orlo, slept there with Governor Ana Ruiz. "
                "The cable was cut, the MD said."
            ),
            "Tom Orlo",
        ),
        (
            (
                "Dr Ana Ruiz, the District Medical Officer (DMO), came with Tom Rell. "
                "The DMO said the water was safe."
            ),
            "Ana Ruiz",
        ),
        (
            "The Velm Riders' Union (VRU) president, Ana Ruiz, came. The water is bad, the VRU said.",
            "Velm Riders' Union",
        ),
        (
            (
                "President-elect Ana Ruiz named economist Tom Rell. Outgoing President Bo Lund stayed away. "
                "The president-elect said the talks were over."
            ),
            "Ana Ruiz",
        ),
        (
            "Prime Minister Ana Ruiz met union leader Tom Rell. The premier said the talks were warm.",
            "Ana Ruiz",
        ),
        (
            "Premier Ana Ruiz met Prime Minister Tom Rell. The premier said the talks were warm.",
            "Ana Ruiz",
        ),
        (
            (
                "Voltrix made Hana Orlo chief executive in May in place of Tom Rell. "
                "Its CEO said demand would double."
            ),
            "Hana Orlo",
        ),
        (
            (
                "Rep. Dana Orlo of Texas missed the vote. Speaker Tom Rell held it open. "
                "The congresswoman said her flight was late."
            ),
            "Dana Orlo",
        ),
        (
            "Irish writer Una Orlo won ahead of Tom Rell. The novelist said she would buy a roof.",
            "Una Orlo",
        ),
        (
            "Sir Tom Rell paid for it and the sculptor, Ana Orlo, was late. The artist said he had asked for less.",
            "Ana Orlo",
        ),
        (
            "Guitarist Neil Orlo broke a string. Drummer Tom Rell went on. The musician said it was fate.",
            "The musician",
        ),
        (
            "Fast bowler Kemar Orlo took six wickets. Captain Tom Rell took none. The paceman said the ball had swung.",
            "Kemar Orlo",
        ),
        (
            "Private investigator Leo Orlo followed the mayor, Ana Ruiz. The private eye said she had shopped.",
            "Leo Orlo",
        ),
        (
            (
                "Decorator Tom Orlo found it behind a board. Archivist Ana Ruiz dated it. "
                "The decorator said he had nearly burnt it."
            ),
            "Tom Orlo",
        ),
        (
            "Ana Ruiz won the by-election in Velm from Tom Rell. The new MP said she was astonished.",
            "Ana Ruiz",
        ),
        (
            "Olga Orlo beat Ana Ruiz in the final. The winner said she was tired.",
            "Olga Orlo",
        ),
        (
            "Tom Orlo won the toss but lost to Bo Rell. The winner said it was close.",
            "The winner",
        ),
        (
            "Olga Orlo won the first set before losing to Ana Ruiz. The winner said it was close.",
            "The winner",
        ),
        (
            "The winner of the match will face Tom Orlo. The winner said it was close.",
            "The winner",
        ),
        (
            "Olga Orlo won the Booker in 2018. Ana Ruiz shares it this year. The winner said it was close.",
            "The winner",
        ),
        (
            "Tom Orlo, a father of two, hit Bo Rell, a father of three. The father said it was close.",
            "The father",
        ),
        (
            "Justice Mary Orlo jailed Edward Orlo in May. Mrs Orlo said it was close.",
            "Orlo",
        ),
        (
            "Justice Mary Orlo jailed Edward Orlo in May. Mrs Justice Orlo said it was close.",
            "Mary Orlo",
        ),
        (
            "Olga Orlo met Ana Ruiz in the final. The winner said she was tired.",
            "The winner",
        ),
    ],
)
def test_an_office_in_short_or_in_other_words_means_its_holder(
    text: str, expected: str
) -> None:
    """As in "The SP", "the novelist", "the new MP": the one whom the text gave what is meant."""
    assert [chain[0] for chain in meant(text).values()] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Ms Kath Orlo worked as a nurse for 22 years and met councillor Tom Rell there. "
                "Nobody had slept, the former nurse said."
            ),
            "Kath Orlo",
        ),
        (
            (
                "Prosecutor Ana Ruiz played the tape. Tom Orlo, once the port's chief inspector, took notes. "
                "The voice was his, the former inspector said."
            ),
            "Tom Orlo",
        ),
        (
            "Ex-Marine Tom Orlo and paramedic Ana Ruiz pulled her out. The door was stuck, the former Marine said.",
            "Tom Orlo",
        ),
        (
            "Ex-soldier Tom Orlo and ex-soldier Bo Rell pulled her out. The door was stuck, the ex-soldier said.",
            "the ex-soldier",
        ),
        (
            (
                "Bo Orlo fixed bicycles before a passing coach, Ana Ruiz, saw him. On Friday he won. "
                "The ex-mechanic said he still checked every bolt."
            ),
            "Bo Orlo",
        ),
        (
            "Ana Souza of Brazil beat Luz Rojas of Chile. The Chilean said she was tired.",
            "Luz Rojas",
        ),
        (
            "Brazilian winger Caio Orlo scored. Goalkeeper Tom Rell saved the rest. The Brazilian said it was late.",
            "Caio Orlo",
        ),
        (
            "Third seed Petra Orlo beat the American qualifier Jo Rell. The Czech said she was cold.",
            "Petra Orlo",
        ),
        (
            "Boxer Ade Orlo beat Tom Rell in Velm. Rell broke a hand. The Nigerian said he would be back.",
            "The Nigerian",
        ),
        (
            (
                "The Lagos-born architect Tobi Orlo and engineer Tom Rell built it. "
                "The Nigerian architect said the jury had laughed."
            ),
            "Tobi Orlo",
        ),
        (
            (
                "Tobi Orlo and Lily Trott share an office. Trott drew the plans. "
                "The idea was old, the Ghanaian-born architect said."
            ),
            "the Ghanaian-born architect",
        ),
        (
            "The guide Matteo Orlo met Ruth Rell again. Rell brought a watch. The South Tyrolean said it was late.",
            "The South Tyrolean",
        ),
        ("The Smithsonian said the dress was on loan.", "Smithsonian"),
        (
            "Chef Paul Orlo lost a star. His pupil Claire Rell won one. The Frenchwoman said he had taught her.",
            "Claire Rell",
        ),
    ],
)
def test_what_somebody_was_or_where_somebody_is_from(text: str, expected: str) -> None:
    """As in "The former nurse", "the Brazilian": whom the text told of so, and nobody where it may be two."""
    assert [chain[0] for chain in meant(text).values()] == [expected]


def test_the_former_one_is_not_the_new_one() -> None:
    """As in "the new MP", and then "the former MP": another."""
    text = (
        "Tom Orlo stood down in June. Ana Ruiz won the seat in July.\n\n"
        "The new MP said A was late.\n\nThe former MP said B was early."
    )
    assert [chain[0] for chain in meant(text).values()] == ["Ana Ruiz", "The former MP"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "The Irishman Sean Orlo lost to Rustam Rell. The Russian said A was late. "
                "The Irishman said B was early."
            ),
            ["Rustam Rell", "Sean Orlo"],
        ),
        (
            (
                "Dutchman Jan Orlo dropped Nuno Rell. The Portuguese said A was late. "
                "The Dutchman said B was early."
            ),
            ["Nuno Rell", "Jan Orlo"],
        ),
        (
            (
                "Welshman Neil Orlo faced Luis Rell. The Spaniard said A was late. "
                "The Welshman said B was early."
            ),
            ["Luis Rell", "Neil Orlo"],
        ),
        (
            (
                "Klaus Orlo brought on Samir Rell.\n\nThe Egyptian said A was late.\n\n"
                "The German said B was early."
            ),
            ["The Egyptian", "The German"],
        ),
        (
            "Goran Orlo won the first set but Carlos Rell took the next. The Serb said Rell was better.",
            ["Goran Orlo"],
        ),
        (
            "Goran Orlo beat Carlos Rell and Ana Ruiz. The Serb said Rell was better.",
            ["The Serb"],
        ),
    ],
)
def test_two_lands_are_told_apart_only_by_what_ties_one(
    text: str, expected: list[str]
) -> None:
    """As in "The Irishman", "the Russian": the other one is meant where the text said who is from where."""
    assert [chain[0] for chain in meant(text).values()] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Paul Orlo was on the train. Guard Emma Rell walked through it. The father of two said it was hot.",
            "Paul Orlo",
        ),
        (
            (
                "Rosalind Orlo joined up at 15. Her late husband, Wing Commander Ted Orlo, never knew. "
                "The 100-year-old great-grandmother said she had been tall."
            ),
            "Rosalind Orlo",
        ),
        (
            "It failed, deputy chair Ana Rell said after its leader, Tom Orlo, had gone.",
            "Ana Rell",
        ),
        (
            "Arthur Orlo, 83, was fined. Warden Sally Rell wrote the ticket. The pensioner said he would not pay.",
            "Arthur Orlo",
        ),
        (
            "Maisie Orlo, 11, wrote to the King. Her teacher, Ann Rell, posted it. The schoolgirl said it was short.",
            "Maisie Orlo",
        ),
        (
            "Nine-year-old Bo Orlo found the coin. His aunt, Ann Rell, kept it. The schoolboy said it was heavy.",
            "Bo Orlo",
        ),
        (
            "Doris Orlo turned 104 on Monday. Her carer, Jo Rell, baked. The centenarian said the cake was dry.",
            "Doris Orlo",
        ),
        (
            "Two climbers, Jan Orlo and Petr Rell, came back. Orlo wept. The younger man said it was cold.",
            "The younger man",
        ),
        (
            "Storm Fiona flattened Rosa Orlo's house. She said the church was safe.",
            "Rosa Orlo",
        ),
        (
            "Two pensioners were robbed in Velm. Carol Orlo, 70, saw it all. The pensioner said it was quick.",
            "The pensioner",
        ),
        (
            "The boy, nine, and his sister were found by Ana Orlo. The girl said it was dark.",
            "The girl",
        ),
        (
            "The British actor Tom Orlo met the director Ana Rell. The Briton said the food was good.",
            "Tom Orlo",
        ),
        (
            "Tom Orlo, a Brazilian, fell in Velm. Ana Rell helped him. The Brazilian said the step was wet.",
            "Tom Orlo",
        ),
    ],
)
def test_age_sex_and_kin_tell_who_is_meant(text: str, expected: str) -> None:
    """As in "the father of two", "the pensioner": whom it fits; no man is a grandmother, no storm is "she"."""
    assert [chain[0] for chain in meant(text).values()] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Shares in Velm's Banco Orlo fell. Analysts at Holt & Rell cut their target. "
                "The Italian lender said it was firm."
            ),
            "Banco Orlo",
        ),
        (
            (
                "The University of Velm closed on Monday. Police commissioner Tom Rell sent officers. "
                "The institution said lectures would resume."
            ),
            "University of Velm",
        ),
        (
            "The Rail Safety Office fined Velm Rail. The watchdog said the points had failed.",
            "Rail Safety Office",
        ),
        (
            "The Data Commissioner's Office fined Velm Rail. The watchdog said it was slow.",
            "Data Commissioner's Office",
        ),
        (
            "The Waste and Rivers Authority fined Velm Rail. The watchdog said it was slow.",
            "Waste and Rivers Authority",
        ),
        (
            "The Seeds and Forest products Regulatory Agency fined Velm Rail. The watchdog said it was slow.",
            "Seeds and Forest products Regulatory Agency",
        ),
        (
            "Ofwat and the Rivers Agency wrote to Velm Rail. The watchdog said it was slow.",
            "The watchdog",
        ),
        (
            "The Rivers Agency wrote to Velm Rail. The Audit Council took notes. The watchdog said it was slow.",
            "The watchdog",
        ),
        (
            "Velm Airways and Norrin Atlantic cut flights. The carrier said fuel was dear.",
            "The carrier",
        ),
        (
            "Norrin Express and Velmcoach are to merge. The operator said it was glad.",
            "The operator",
        ),
        (
            "Velm University and NIT sued the town. The institution said it was glad.",
            "The institution",
        ),
        (
            "Monzo and Velm Bank shut branches. The lender said it was sorry.",
            "The lender",
        ),
        (
            "Velm Bank and Norrin Money shut branches. Velm Bank wept. The lender said it was sorry.",
            "Velm Bank",
        ),
        (
            "Velm Council and Kingsgate Homes sold the baths. The developer said it was sorry.",
            "Kingsgate Homes",
        ),
        (
            "Ana Ruiz and Velm Bank settled on Monday. The lender said it was sorry.",
            "Velm Bank",
        ),
        (
            "Members of the Guild of Bakers and Millers met. The guild said it was sorry.",
            "Guild of Bakers",
        ),
        ("Ryanair cut flights. The carrier said fuel was dear.", "Ryanair"),
        (
            "The Velm Institute published a paper. Ministers did not reply. The think-tank said buses were rare.",
            "Velm Institute",
        ),
        (
            "Staff at Velm Zoo found the bear. The zoo said it was asleep.",
            "Velm Zoo",
        ),
        (
            "Staff at Bay Lights, which runs four shelters, went home. The beds were full, according to the charity.",
            "the charity",
        ),
        (
            "The Civil Aviation Board grounded two planes. Ana Ruiz wept. The CAB said the bolts were loose.",
            "Civil Aviation Board",
        ),
        (
            "The National Road Authority, NRA, stopped 40 trucks. The drivers knew it, the NRA said.",
            "National Road Authority",
        ),
        (
            "Unite, the union, called a strike at Velm Foods. The company said the offer was fair.",
            "Velm Foods",
        ),
        (
            "The Upper Nile Army took the town. The UN flew out its staff. The group said it had a gunboat.",
            "The group",
        ),
        (
            (
                "Velm Council sold the baths to Kingsgate Homes. Campaigner Ana Ruiz wept. "
                "The developer said the flats would be cheap."
            ),
            "Kingsgate Homes",
        ),
        (
            "The Soil Institute, a body under the farm ministry, drew a map. The ministry said the data would follow.",
            "The ministry",
        ),
    ],
)
def test_what_a_body_is_called_besides_means_it(text: str, expected: str) -> None:
    """As in "The lender", "the CAB": the one body that is so by its name, and no other."""
    assert [chain[0] for chain in meant(text).values()] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A group calling itself the Night Herons said on Instagram that it had acted alone.",
            {"it had acted alone": ["Night Herons", "Instagram"]},
        ),
        (
            "When the tape ended, the former inspector rose and said: “That is my voice.”",
            {"That is my voice.": ["the former inspector"]},
        ),
        (
            "Once the song was over, the mayor took the stage and said the bridge would open.",
            {"the bridge would open": ["the mayor"]},
        ),
        (
            "“I read about it on a tram,” the dismissed minister told AFP.",
            {"I read about it on a tram": ["the dismissed minister", "AFP"]},
        ),
        (
            "The mayor dismissed the minister's claim as a joke.",
            {"the minister's claim as a joke": ["The mayor"]},
        ),
    ],
)
def test_who_acts_and_what_only_tells_who_one_is(
    text: str, expected: dict[str, list[str]]
) -> None:
    """A verb that tells who somebody is says nothing, and what ends does not rise and say it."""
    assert meant(text) == expected
