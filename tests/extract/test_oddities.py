"""Oddities by kind: what is noted, what it keeps from speaking, and the honest texts that only look like it."""

import pytest

from tests.extract.told import odd, told

BEFORE = "The council met on the pier.\n\n"


# ---------------------------------------------------------------------- captions


@pytest.mark.parametrize(
    "caption",
    [
        "Workers mend the pier at Tarn, May 2, 2025. REUTERS/Ida Berg",
        "Workers mend the pier at Tarn. Ida Berg/AFP via Getty Images",
        "Workers mend the pier at Tarn, seen here on 2 May. (AP Photo/Ida Berg)",
        "Workers mend the pier at Tarn. (Beta/K. Berg)",
        "Workers mend the pier at Tarn (Photo by Ida Berg/Saltmarsh Gazette)",
        "Workers mend the pier at Tarn [Ida Berg/Al Jazeera]",
        "Workers mend the pier at Tarn. Pic: Ida Berg",
        "Workers mend the pier at Tarn. Photo Credit: K. BERG",
        "Workers mend the pier at Tarn. File photo",
        "FILE PHOTO: Ada Orlo speaks in Tarn, May 2, 2025. REUTERS/Ida Berg/File Photo",
        "FILE - Ada Orlo speaks in Tarn, May 2, 2025. (AP Photo/Ida Berg, File)",
        "In this May 2, 2025, file photo, Ada Orlo speaks in Tarn.",
        "In this image made from video, Ada Orlo speaks in Tarn.",
        "Pictured: a welder mends the pier. Behind him is Ada Orlo.",
        "Image caption: Ada Orlo on the pier. “It is old,” she said. (Ida Berg/EPA)",
        "[PHOTO] Workers mend the pier at Tarn. It has been shut since May.",
        "From left: Ada Orlo, Ida Berg and the welder Tom Rell.",
        "Clockwise from top left: Ada Orlo, Ida Berg and the welder Tom Rell.",
        "Engineer Ada Orlo, left, and the welder Tom Rell shake hands.",
        "Ada Orlo, second from left, waves to the crowd.",
        "Ada Orlo, pictured here with her son, on the pier.",
        "Ada Orlo (L) greets Tom Rell (R) on the pier.",
        "Ada Orlo (second from left) on the pier.",
        "Workers mend the pier at Tarn. — Photo by Ida Berg",
        "Workers mend the pier at Tarn | Ida Berg/AFP",
        "Workers mend the pier at Tarn. © Ida Berg",
        "Workers mend the pier at Tarn. (Getty Images)",
        "Workers mend the pier at Tarn. PHOTO | IDA BERG | NMG",
        "Photo shows workers on the pier at Tarn.",
        "This undated photo released by police shows the pier.",
        "A combination picture shows Ada Orlo and Tom Rell.",
        "Workers mend the pier at Tarn. [File: Reuters]",
        "Workers mend the pier at Tarn (file pic)",
        "Workers mend the pier at Tarn. (Contributed photo)",
        "Workers mend the pier at Tarn. [Photo provided to Tarn Daily]",
        "Workers mend the pier at Tarn. — Reuters pic",
        "Ada Orlo (front row, far right) with the welders.",
        "Ada Orlo (front left) with the welders.",
        "Ada Orlo, centre, waves to the welders.",
        "(L to R) Ada Orlo, Ida Berg and Tom Rell.",
        "From left, Ada Orlo, Ida Berg and Tom Rell.",
        "Above: The pier at dawn.",
        "Back row, from left: Ada Orlo and Tom Rell.",
        "An undated file photo of the pier.",
        "FILE: Ada Orlo on the pier.",
    ],
)
def test_a_caption_is_noted_whole(caption: str) -> None:
    assert odd(BEFORE + caption) == {"caption_in_body": caption}


@pytest.mark.parametrize(
    "text",
    [
        "Ada Orlo (pictured) said the pier was shut.",
        "Ada Orlo, right, said the pier was shut.",
        "Ada Orlo (R) told a rally that the pier was shut.",
        "Police used a file photo of the welder, Ada Orlo said.",
        "It was the perfect picture: blue sky over the pier.",
        "The Big Picture: how the town lost its pier.",
        "In pictures: a year of storms",
        "Pictures by Ada Orlo are on show in Tarn.",
        "A Reuters/Ipsos poll put her at 41%.",
        "Support fell to 38%. (Reuters/Ipsos)",
        "The herons were last seen here in 1980, Ada Orlo said.",
        "The heron, seen here in winter, feeds on frogs.",
        "The welders, pictured here by a passer-by, fled.",
        "Voters of the Left, left, right and centre, are angry.",
        "“You see, Ada, right, it was late,” Ida Berg said.",
        "A pact is likely. (Lib/Lab)",
        "From left and right came criticism of the pier.",
        "Pictured as a villain by the press, Ada Orlo left.",
        "The pier is pictured on the arms of the town.",
        "On the pier sat, from left to right, three welders.",
        "Ida Berg/AFP",
        "Each ballot has two symbols, a sun (left) and a lamp (right).",
        "Turn the tap (left) and wait.",
        "Her brother (right) was wrong, she said.",
        "A file photo of the welder was sent to all ports, police said.",
        "This photo shows that he lied.",
        "This image shows what was lost, Ada Orlo said.",
        "Photo: that is all she took.",
        "Credit: the word has lost its meaning.",
        "From left, the critics say that he is too soft.",
        "Left: no one. Right: no one.",
        "A photo of the pier hangs in her office (the old one).",
    ],
)
def test_a_picture_that_is_spoken_of_is_no_caption(text: str) -> None:
    assert odd(BEFORE + text) == {}


def test_what_a_caption_reports_is_no_claim_and_what_points_at_a_picture_is_one() -> (
    None
):
    assert told("Pictured: Ada Orlo, who says that the pier is shut.") == {}
    assert told("Ada Orlo (pictured) said that the pier was shut.") == {
        "the pier was shut": ["Ada Orlo"]
    }


# ---------------------------------------------------------------------- correction notes


@pytest.mark.parametrize(
    "note",
    [
        "For the record: An article in Sunday's Travel section gave the wrong name of the pier.",
        "Editor’s note: This story has been updated to remove the name of a minor.",
        "In an earlier version of this story the name of the pier was misspelt.",
        "An earlier version misspelt the name of the pier.",
        "UPDATE: This article has been changed to reflect that the pier is open.",
        "(This Feb. 19 story has been corrected to say that the pier is open.)",
        "* This article was amended on 3 May because an earlier version had the wrong pier.",
        "We have corrected this article, which had said that the pier was open.",
        "The headline of this story was changed on 3 May.",
        "Correction, May 3: The pier is in Velm.",
        "Corrections and clarifications: The pier is in Velm.",
        "CORRECTION — An earlier version of this article gave the wrong pier.",
        "Note: An earlier version of this newsletter misstated the date.",
        "A correction to our 23:40 post.",
        "This story originally said that the pier was in Velm. It is in Tarn.",
        "Due to an editing error, an earlier version of this article had the wrong pier.",
        "An article on Monday about the pier misspelled the name of its owner.",
        "In our report on Monday we wrongly said that the pier was in Velm.",
        "(Corrects spelling of the owner's name in paragraph 4)",
        "(Corrects to say that the pier is in Tarn, not Velm)",
        "(Clarifies in second paragraph that the pier is private)",
        "(This story corrects the spelling of the owner's name.)",
        "This version corrects the length of the pier in paragraph 5.",
        "This article was first published on 3 May and has been updated.",
        "Corrigendum: the pier is in Velm.",
        "Correction May 3, 2025: The pier is in Velm.",
        "Editor's note (3 May 2025): The headline has been changed to reflect that the pier is open.",
        "UPDATE: After this story was published, the council said that the pier was open.",
        "A correction was made on May 3, 2025: An earlier version of this article had the wrong pier.",
        "A picture caption in an earlier version of this report misspelled the name of the pier.",
        "Because of incorrect information supplied by the council, this article had the wrong pier.",
        "In Saturday's paper we said that the pier was in Velm. We apologise for the error.",
        "Our article “A pier falls” said that the pier was in Velm. In fact it is in Tarn.",
        "We apologise for the error.",
        "The Saltmarsh Gazette regrets the error.",
        "The story has been updated to reflect that the pier is open.",
        "This report was amended on 3 May to remove the name of a child.",
        "Updated on 3 May to correct the name of the pier.",
        "The pier was wrongly said to be in Velm in an earlier version of this story.",
        "The pier's name was misspelled in Monday's edition.",
    ],
)
def test_a_note_that_a_text_was_changed_is_noted(note: str) -> None:
    assert odd(f"{BEFORE}{note}\n\nThe pier is old.") == {"correction_note": note}


@pytest.mark.parametrize(
    "text",
    [
        "This story has changed my life, Ada Orlo said.",
        "This report was updated in May by the ministry.",
        "Update: The report on the pier has been revised by the ministry.",
        "Editor's note: Ada Orlo writes a weekly column on piers.",
        "Editor's note: This story contains descriptions of violence.",
        "For the record: I never liked him.",
        "For the record, Ada Orlo said, the article was wrong.",
        "An earlier version of the report, seen by Reuters, blamed the crew.",
        "An earlier version of the bill, which was amended on Monday, had a pier in it.",
        "The welder said that an earlier version of his story had been untrue.",
        "Correction, when it came, was swift.",
        "Correction – if that is the word – came late.",
        "Updated: 3 May 2025, 10:15",
        "Note: an article of the constitution was amended in 1990.",
        "“This article was amended by cowards,” Ada Orlo said.",
        "A correction to the index is likely, traders say.",
        "The previous edition of the festival was a success.",
        "Due to an error in the plan, the pier was built in Velm.",
        "An article on Monday praised the pier.",
        "In our town the pier is wrongly called old.",
        "(Corrects course)",
        "This corrects an injustice, Ada Orlo said.",
        "This version of the song corrects nothing.",
        "This article was amended in 1990 by parliament.",
        "This story was updated for the stage.",
        "This article was first published on 3 May.",
        "The article has been corrected by hand, the forger said.",
        "The story has been updated to reflect the times, Ada Orlo said of the play.",
        "The text of the treaty has been amended to say that the pier is in Velm.",
        "The headline figure was revised in May.",
        "We regret the error, the bank said.",
        "A correction was made on Monday: gold fell by 4%.",
        "Updated on 3 May, the guidance says that the pier is shut.",
        "The original version of the story, told by his mother, had no pier.",
        "A report by the council gave the wrong date for the fire.",
        "An article on Monday in the Gazette gave the wrong age, her lawyer said.",
        "In Saturday's paper we will say more.",
        "The name of the pier was misspelt in an earlier version of the bill.",
        "Due to a mistake in the article on taxes, the bill failed.",
        "This report was amended in May by the auditors.",
        "Apology: the word came late.",
    ],
)
def test_what_was_changed_in_the_world_is_no_note(text: str) -> None:
    assert odd(BEFORE + text) == {}


def test_a_note_withdraws_what_it_repeats_and_a_live_pages_note_does_not() -> None:
    note = "A correction to our 23:40 post. Ada Orlo said that the pier was shut."

    assert told(note) == {"the pier was shut": ["Ada Orlo"]}
    assert (
        told(
            "An earlier version of this story said Ada Orlo had said the pier was shut."
        )
        == {}
    )


def test_a_note_behind_the_last_sentence_leaves_what_stands_before_it() -> None:
    text = (
        "Ada Orlo said that the pier was shut. "
        "(This story was updated on Monday to say that the pier is old.)"
    )

    assert told(text) == {"the pier was shut": ["Ada Orlo"]}
    assert set(odd(text)) == {"correction_note"}


# ---------------------------------------------------------------------- two in one office


@pytest.mark.parametrize(
    "text",
    [
        "Velm's mayor, Ada Orlo, opened the bridge.\n\nThe mayor of Velm, Kurt Sand, said it was late.",
        "Velm Governor Ada Orlo opened the bridge.\n\nThe governor of Velm, Kurt Sand, said it was late.",
        "The president of Velm University, Ada Orlo, spoke.\n\nVelm University president Kurt Sand said it was late.",
        "The bishop of Tarn, the Right Rev Ada Orlo, spoke.\n\nKurt Sand, the bishop of Tarn, said it was late.",
        "Velm Bank chief executive Ada Orlo spoke.\n\nVelm Bank's CEO, Kurt Sand, said it was late.",
        "French Foreign Minister Ada Orlo spoke.\n\nFrance's foreign minister, Kurt Sand, said it was late.",
        "The headteacher, Ada Orlo, spoke to parents.\n\nThe school's headteacher, Kurt Sand, said it was late.",
        "The minister of health, Ada Orlo, spoke.\n\nHealth Minister Kurt Sand said it was late.",
        "The interior minister, Ada Orlo, spoke.\n\nIt was late, said Interior Minister Kurt Sand.",
        "Ada Orlo, chief executive of Velm Water, spoke.\n\n“It was late,” Velm Water chief executive Kurt Sand said.",
        "The chair of Velm Trust, Ada Orlo, spoke.\n\nVelm Trust chairman Kurt Sand said it was late.",
        "The fire chief, Ada Orlo, spoke.\n\nFire chief Kurt Sand said it was late.",
        "Mayor Ada Orlo of Velm spoke.\n\nVelm Mayor Kurt Sand said it was late.",
        "The club's chairman, Ada Orlo, spoke.\n\nIt was late, said Kurt Sand, the club's chairman.",
        "The vicar of Tarn, the Rev Ada Orlo, spoke.\n\nThe vicar of Tarn, Kurt Sand, left.",
        "The king of Tarn, Abel Orlo, spoke.\n\nTarn's king, Kurt Sand, left.",
        "The mayor of Velm, Ada Orlo, spoke.\n\nRain fell. Mayor Kurt Sand left.",
        "Mayor Ada Orlo opened the fair in Velm.\n\nThe mayor of Velm, Kurt Sand, thanked the builders.",
        "Velm Bank will shrink, chief executive Ada Orlo said.\n\nKurt Sand, Velm Bank's chief executive, left.",
        "Velm Bank's chief executive, Ada Orlo, spoke.\n\nThe bank's chief executive, Kurt Sand, left.",
        "The Inspector General of Police, Mr Abel Orlo, spoke.\n\nInspector-General of Police Kurt Sand left.",
        "Oman's ambassador to Kenya, Ada Orlo, spoke.\n\nThe Omani ambassador to Kenya, Kurt Sand, left.",
        "Abel Orlo, the bishop of Tarn, spoke.\n\nBishop of Tarn Kurt Sand left.",
        "Tarn Rovers head coach Abel Orlo was glad.\n\nHead coach Kurt Sand said Rovers would have to run more.",
        "Velm University vice-chancellor Ada Orlo spoke.\n\nThe university's vice-chancellor, Prof Kurt Sand, left.",
        "The home secretary, Ada Orlo, spoke.\n\nHome Secretary Kurt Sand left.",
        "The museum's director, Ada Orlo, spoke.\n\nMuseum director Kurt Sand left.",
        "Finance Minister Ada Orlo will balance the budget by 2028.\n\nFinance Minister Kurt Sand left.",
        "The Speaker of the House, Ada Orlo, spoke.\n\nHouse Speaker Kurt Sand left.",
    ],
)
def test_two_in_one_office_are_noted(text: str) -> None:
    assert set(odd(text)) == {"conflicting_officeholder"}


@pytest.mark.parametrize(
    "text",
    [
        "President Ada Orlo spoke.\n\nPresident Kurt Sand said it was late.",
        "Foreign Minister Ada Orlo left for Paris.\n\nIn Paris, Foreign Minister Kurt Sand said it was late.",
        (
            "French Foreign Minister Ada Orlo met Foreign Minister Kurt Sand in Ankara.\n\n"
            "Foreign Minister Ada Orlo said it was late."
        ),
        "Mayor Ada Orlo of Velm spoke.\n\nMayor Kurt Sand of Tarn spoke.",
        "The mayor of Velm, Ada Orlo, spoke.\n\nThe deputy mayor of Velm, Kurt Sand, spoke.",
        "The mayor of Velm, Ada Orlo, spoke.\n\nThe former mayor of Velm, Kurt Sand, spoke.",
        "The mayor of Velm, Ada Orlo, spoke.\n\nThe mayor-elect of Velm, Kurt Sand, spoke.",
        "The mayor of Velm, Ada Orlo, spoke.\n\nVelm's acting mayor, Kurt Sand, spoke.",
        "The mayor of Velm, Ada Orlo, spoke.\n\nIn 1998 Velm's mayor, Kurt Sand, had said so too.",
        "The mayor of Velm, Ada Orlo, resigned.\n\nVelm's mayor, Kurt Sand, took the oath an hour later.",
        "The mayor of Velm, Ada Orlo, will be replaced.\n\nKurt Sand, the new mayor of Velm, spoke.",
        "The mayor of Velm, Ada Ida Orlo, spoke.\n\nVelm's mayor, Ada Orlo, left.",
        "The mayor of Velm, Mohammed Sand, spoke.\n\nVelm's mayor, Mohamed Sandd, left.",
        "Velm's member of parliament, Ada Orlo, spoke.\n\nThe MP for Velm, Kurt Sand, left.",
        "Federal Reserve Governor Ada Orlo spoke.\n\nFederal Reserve Governor Kurt Sand left.",
        "Velm city councillor Ada Orlo spoke.\n\nVelm city councillor Kurt Sand left.",
        "Senator Ada Orlo spoke.\n\nSenator Kurt Sand left.",
        "Justice Ada Orlo wrote the ruling.\n\nJustice Kurt Sand dissented.",
        "The director of Velm Bank, Ada Orlo, spoke.\n\nVelm Bank managing director Kurt Sand left.",
        "Velm Bank director Ada Orlo spoke.\n\nA director of Velm Bank, Kurt Sand, left.",
        "Chief executive Ada Orlo of Velm Bank spoke.\n\nTarn Bank's chief executive, Kurt Sand, left.",
        (
            "Chief executive Ada Orlo said Velm Bank would bid.\n\n"
            "Tarn Steel is open to it, its chief executive, Kurt Sand, said."
        ),
        "Police chief Ada Orlo spoke in Velm.\n\nIn Tarn, police chief Kurt Sand left.",
        "The health secretary, Ada Orlo, spoke.\n\nThe shadow health secretary, Kurt Sand, left.",
        "The health secretary, Ada Orlo, spoke.\n\nWales's health secretary, Kurt Sand, left.",
        "The finance ministers, Ada Orlo and Kurt Sand, spoke.\n\nFinance Minister Ida Berg left.",
        (
            "The mayor of Velm, Ada Orlo, the mayor of Tarn, Kurt Sand, and the sheriff, Ida Berg, spoke.\n\n"
            "The mayor of Tarn, Kurt Sand, left."
        ),
        "With Ada Orlo, the mayor of Tarn, Kurt Sand, spoke.\n\nVelm is far.",
        "She met the mayor of Velm, Ada Orlo, Kurt Sand and Ida Berg.\n\nThe mayor of Velm, Ada Orlo, left.",
        "Velm police commissioner Ada Orlo spoke.\n\nTarn police commissioner Kurt Sand left.",
        "The European Commission president, Ada Orlo, spoke.\n\nThe European Council president, Kurt Sand, left.",
        "The Minister of State for Health, Ada Orlo, spoke.\n\nHealth Minister Kurt Sand left.",
        "Junior health minister Ada Orlo spoke.\n\nHealth Minister Kurt Sand left.",
        "The Democratic governor of Velm, Ada Orlo, spoke.\n\nThe Democratic governor, Kurt Sand, left.",
        "The Turkish ambassador to Velm, Ada Orlo, spoke.\n\nThe Turkish ambassador to Tarn, Kurt Sand, left.",
        "Velm's joint chief executive, Ada Orlo, spoke.\n\nVelm's joint chief executive, Kurt Sand, left.",
        "Co-chief executive Ada Orlo of Velm spoke.\n\nCo-chief executive Kurt Sand left.",
        "Ada Orlo, who was mayor of Velm until May, spoke.\n\nThe mayor of Velm, Kurt Sand, left.",
        "The transport minister, Ada Orlo, spoke.\n\nThe environment minister, Kurt Sand, left.",
        "The Velm Labour chairman, Ada Orlo, spoke.\n\nThe Velm Green chairman, Kurt Sand, left.",
        "The committee's chairman, Ada Orlo, spoke.\n\nThe committee chairman, Kurt Sand, left the other panel.",
        "The union's general secretary, Ada Orlo, spoke.\n\nUnison's general secretary, Kurt Sand, left.",
        "Velm's director of public health, Ada Orlo, spoke.\n\nVelm's director of housing, Kurt Sand, left.",
        "Oman's transport minister, Ada Orlo, received her Kenyan counterpart, Kurt Sand.\n\nIt was late.",
        "Sheriff Ada Orlo spoke.\n\nSheriff Kurt Sand left.",
        "The ministers for health and for trade, Ada Orlo and Kurt Sand, spoke.",
        "The company's chairman, Ada Orlo, spoke.\n\nAt its rival, the chairman, Kurt Sand, left.",
        "The principal of Velm College, Ada Orlo, spoke.\n\nThe principal of Tarn School, Kurt Sand, left.",
        "The principal, Ada Orlo, wept.\n\nAt the school next door, the principal, Kurt Sand, left.",
        "Velm's women's head coach Ada Orlo spoke.\n\nVelm's head coach, Kurt Sand, left.",
        "The president of the club, Ada Orlo, spoke.\n\nThe president of the court, Kurt Sand, left.",
        "South Korean President Ada Orlo spoke.\n\nNorth Korean President Kurt Sand left.",
        "New York Mayor Ada Orlo spoke.\n\nYork Mayor Kurt Sand left.",
        "Prime Minister Ada Orlo spoke.\n\nThe prime minister, Kurt Sand, left.",
        "The mayor's wife, Ada Orlo, spoke.\n\nThe mayor's brother, Kurt Sand, left.",
        "A spokesman for the governor of Velm, Ada Orlo, spoke.\n\nThe governor of Velm, Kurt Sand, left.",
        "Ada Orlo, the mayor of Velm, spoke.\n\nAmong the guests was Mayor Kurt Sand of Tarn.",
        "The mayor of Velm, Ada Orlo, spoke.\n\nIn Tarn, Mayor Kurt Sand left.",
        "The mayors were glad. Velm's mayor, Ada Orlo, spoke.\n\nMayor Kurt Sand left.",
        "Interior ministers met. Interior Minister Ada Orlo spoke.\n\nInterior Minister Kurt Sand left.",
        "Chief executive Ada Orlo said Velm Rail had shrunk.\n\nChief executive Kurt Sand said Tarn Air had too.",
        "Velm Bank chief executive Ada Orlo bought Hexel.\n\nHexel's staff were told by chief executive Kurt Sand.",
        "Velm Bank's chief executive, Ada Orlo, spoke.\n\nThe union's chief executive, Kurt Sand, left.",
        "Velm Bank was sold, chief executive Ada Orlo said.\n\nThe buyer's chief executive, Kurt Sand, left.",
        "Finance Minister Ada Orlo will step down in May.\n\nFinance Minister Kurt Sand left.",
        "Finance Minister Ada Orlo was replaced in a shake-up.\n\nFinance Minister Kurt Sand left.",
        "Oman's ambassador to Kenya, Ada Orlo, spoke.\n\nKenya's ambassador to Oman, Kurt Sand, left.",
        "The US ambassador, Ada Orlo, spoke.\n\nThe US ambassador, Kurt Sand, left.",
        "The bishop of Tarn, Abel Orlo, spoke.\n\nBishop Kurt Sand said mass.",
        "Tarn Rovers head coach Abel Orlo was glad.\n\n“We deserved more,” head coach Kurt Sand said.",
        "Tarn Rovers head coach Abel Orlo was glad.\n\nHead coach Kurt Sand said Harriers deserved more.",
        "Tarn University vice-chancellor Ada Orlo spoke.\n\nVelm University vice-chancellor Kurt Sand left.",
        "The Inspector General of Prisons, Abel Orlo, spoke.\n\nThe Inspector General of Police, Kurt Sand, left.",
        "The police chief, Abel Orlo, spoke.\n\nThe port's police chief, Kurt Sand, left.",
        "The home secretary, Ada Orlo, spoke.\n\nHome Secretary Kurt Sand, as he then was, had signed it.",
        (
            "The chief executive of Velm Water's owner, Ada Orlo, spoke.\n\n"
            "The chief executive of Velm Water, Kurt Sand, left."
        ),
    ],
)
def test_two_who_may_both_hold_what_they_hold_are_not_noted(text: str) -> None:
    assert odd(text) == {}


# ---------------------------------------------------------------------- one quantity, two values


@pytest.mark.parametrize(
    "text",
    [
        (
            "The blast at Velm killed 14 people, the mayor said.\n\n"
            "With 19 people killed, the blast at Velm is the worst in the town."
        ),
        (
            "Some 3,400 people have been moved from three villages.\n\n"
            "Ferries took most of the 5,900 people moved from the three villages to Tarn."
        ),
        "Gunmen seized 31 pupils at a school in Velm.\n\nNo ransom was asked for the 53 pupils seized that night.",
        (
            "Thieves stole 17 paintings from a house.\n\n"
            "It took them six minutes to load the 11 stolen paintings into a van."
        ),
        (
            "The charity gave out 71,000 meals in 2025, Ada Orlo said.\n\n"
            "Cooks made all 17,000 of the meals that the charity gave out in 2025, Orlo said."
        ),
        (
            "The tanker was carrying 90,000 tonnes of crude when it ran aground.\n\n"
            "The 30,000 tonnes of crude aboard when the ship struck will take weeks to pump out."
        ),
        (
            "The farm harvested 48,000 tonnes of wheat, Ada Orlo said.\n\n"
            "The record wheat harvest of 84,000 tonnes was sold before Christmas, Orlo said."
        ),
        (
            "The bridge will cost €64 million, Ada Orlo said.\n\n"
            "Orlo said the price of €46 million was fixed by contract."
        ),
    ],
)
def test_one_quantity_with_two_values_is_noted(text: str) -> None:
    assert set(odd(text)) == {"conflicting_figure"}


@pytest.mark.parametrize(
    "text",
    [
        "Thieves stole 17 paintings from a house.\n\nThe 11 paintings found in the van were damp.",
        "Thieves stole 17 paintings from a house.\n\nThe 11 paintings by Sand are insured.",
        (
            "The blast killed 14 people, the mayor said.\n\n"
            "The fire in Tarn killed 19 people, the mayor said of last year's disaster in 2024."
        ),
        "The toll rose to 19 on Tuesday.\n\nThe mayor had said that 14 people were killed.",
        "The ministry said 14 people were killed.\n\nLater the ministry said that 19 people were killed.",
        "The ministry said 14 people were killed.\n\nAid groups said that 19 people were killed.",
        "The ministry said 14 people were killed in Velm and 19 people were killed in Tarn.",
        "The ministry said 14 people were killed in Velm.\n\nIn Tarn 19 people were killed.",
        "Some 3,400 people have been moved from three villages.\n\nThe 900 people moved to Tarn slept in a hall.",
        "Gunmen seized 31 pupils at a school in Velm.\n\nThe 287 pupils seized in Kuriga in 2024 were freed.",
        "Gunmen seized 31 pupils at a school in Velm.\n\nParents of the 287 pupils seized in Kuriga wept.",
        "He owns 312 clocks.\n\nThe 213 clocks that work are in the hall.",
        (
            "The bridge will cost €64 million, Ada Orlo said.\n\n"
            "The cost of €20 million for the ramp is paid by Tarn, Orlo said."
        ),
        (
            "The bridge will cost €64 million, Ada Orlo said.\n\n"
            "The annual cost of €2 million is paid by Tarn, Orlo said."
        ),
        "The bridge will cost €64 million, Ada Orlo said.\n\nThe price of €46 million is a lie, Kurt Sand said.",
        "The bridge will cost €64 million, Ada Orlo said.\n\nThe earlier price of €46 million was too low, Orlo said.",
        (
            "The farm harvested 48,000 tonnes of wheat in 2025, Ada Orlo said.\n\n"
            "The wheat harvest of 41,000 tonnes in 2024 was poor, Orlo said."
        ),
        "The farm has 48 cows and 20 goats.\n\nThe 20 goats are sold.",
        "The council has 60 members.\n\nThe 32 members who voted for the bridge cheered.",
        "The school has 600 pupils.\n\nAll 140 pupils in the sixth year were sent home.",
        "The school has 600 pupils.\n\nAll 140 pupils sent home had flu.",
        "The ship has 40 crew members.\n\nAll 22 crew members were saved, Ada Orlo said of another ship.",
        "Police arrested 25 people on Monday.\n\nThe 40 people arrested on Tuesday were freed.",
        "Police arrested 25 people in Velm.\n\nThe 40 people arrested in Tarn were freed.",
        "Police arrested 25 people.\n\nThe 40 people arrested so far are in jail.",
        "A court jailed 12 men.\n\nThe 15 men jailed in a second trial will appeal.",
        "About 5,000 people came to the fair.\n\nThe 28,000 people who came last year had sun.",
        (
            "The tanker was carrying 90,000 tonnes of crude.\n\n"
            "The 60,000 tonnes of crude still aboard will be pumped out."
        ),
        "Some 200 migrants were on the boat.\n\nThe 85 migrants rescued were taken to Velm.",
        (
            "The 200 migrants left Tarn.\n\n"
            "Of them, 85 migrants were rescued.\n\nThe 115 migrants missing are feared dead."
        ),
        "The plant employs 900 workers.\n\nThe 300 workers laid off in May have sued.",
        "The law was passed by 51 votes.\n\nThe 40 votes against came from the north.",
        "The firm sold 40 cars in May.\n\nThe 55 cars sold in June were cheap.",
        "The festival sold 9,000 tickets on its first day.\n\nAll 12,000 tickets have gone.",
        "The company has closed 30 stores.\n\nAll 45 stores in Tarn are open.",
        "The team scored 80 points.\n\nAll 22 points by Ada Orlo came late.",
        "Ada Orlo said 14 people were killed in Velm.\n\nAda Orlo said 19 people were killed in Tarn.",
        "Ada Orlo said 14 people were killed.\n\nAda Orlo said 12 children were killed.",
        "Ada Orlo said 14 people were killed on Monday.\n\nAda Orlo said 12 people were killed on Sunday.",
    ],
)
def test_two_quantities_or_times_or_speakers_are_not_noted(text: str) -> None:
    assert odd(text) == {}


# ---------------------------------------------------------------------- one measure, two values


@pytest.mark.parametrize(
    "text",
    [
        "A 6.1-magnitude earthquake hit the coast on Monday.\n\nThe magnitude 6.8 quake was felt in Velm.",
        "Kurt Sand was jailed for 12 years for fraud.\n\nSand wept as the 15-year sentence was read.",
        "A court jailed the welder Ada Orlo for six years.\n\nHer 9-year sentence was met with cheers.",
        "Shares in Velm Bank rose 7 percent on Tuesday.\n\nTuesday's 9 percent jump in the shares was rare.",
        "Ada Orlo was elected mayor with 61 percent of the vote.\n\nOrlo, who took 57 percent of the vote, wept.",
        "Tarn drew in front of 18,400 at Moor Lane.\n\nSaturday's crowd of 21,900 at Moor Lane sang.",
        "Velm Bank will cut 800 jobs.\n\nThe 900 workers who will lose their jobs were told by email.",
        "Velm Bank will cut 800 jobs.\n\nUnions called the 950 job losses a disaster.",
        "The blast killed 14 people.\n\nAll 17 of the dead were welders.",
        "The blast killed 14 people.\n\nFunerals of the 17 victims were held at dawn.",
        "The bridge cost 41 million euros.\n\nShe defended the 48 million euros spent on the bridge.",
        "Velm Bank agreed to buy Tarn Rail for $1.3 billion.\n\nThe $1.5 billion deal needs approval.",
        "The bank was fined $2 million.\n\nThe $3 million fine is its first.",
        "The library cost £12m to build.\n\nCritics called the £15m library a waste.",
        (
            "Velm Bank is to pay $275 million to settle the case.\n\n"
            "Under the settlement, for which Velm Bank is paying $310 million, it admits nothing."
        ),
        "Tarn Air signed a contract for 24 jets.\n\nThe 36 jets bought under the contract are red.",
        "The strike lasted nine days.\n\nThe 12-day strike cost the port dear.",
        "The fire destroyed 120 homes.\n\nThe owners of the 210 homes burnt will get aid.",
    ],
)
def test_one_measure_with_two_values_is_noted(text: str) -> None:
    assert set(odd(text)) == {"conflicting_figure"}


@pytest.mark.parametrize(
    "text",
    [
        "A 5.8-magnitude quake hit Velm.\n\nThe USGS put the magnitude 6.0 quake at 10 km deep.",
        "A 5.8-magnitude quake hit Velm.\n\nThe magnitude 7.2 quake of 2013 killed 200.",
        "A 5.8-magnitude quake hit Velm.\n\nThe magnitude 5.1 aftershock was weaker.",
        "A 5.8-magnitude quake hit Velm.\n\nThe quake that hit Tarn, of magnitude 6.8, killed nine.",
        "Kurt Sand was jailed for 11 years.\n\nProsecutors had sought a 14-year sentence.",
        "Kurt Sand was jailed for 11 years.\n\nSand, who was jailed for three years in 2010, is 50.",
        "Kurt Sand was jailed for 11 years and Tom Rell for 14.\n\nThe 14-year sentence is rare.",
        "Kurt Sand was jailed for 20 years.\n\nSand got a 5-year sentence for theft.",
        "Kurt Sand was jailed for two years.\n\nSand had won a five-year term as governor.",
        "Shares in Velm Bank fell 4 percent on Tuesday.\n\nShares in Tarn Rail fell 6 percent on Tuesday.",
        "Shares in Velm Bank fell 4 percent on Tuesday.\n\nThe shares fell as much as 6 percent on Tuesday.",
        "Shares in Velm Bank rose 4 percent on Tuesday.\n\nTuesday's 9 percent rise in copper helped the shares.",
        "Ada Orlo won with 61 percent of the vote.\n\nIn Velm, Orlo won 57 percent of the vote.",
        "Ada Orlo won with 61 percent of the vote.\n\nOrlo's party took 38 percent of the vote.",
        "Ada Orlo won with 61 percent of the vote.\n\nFive years ago Orlo won 51 percent of the vote.",
        "Tarn drew in front of 18,400 at Moor Lane.\n\nRovers lost in front of 21,900 at Penrose Park.",
        "A crowd of 18,400 saw Tarn win.\n\nA crowd of 200 stood outside the court.",
        "Velm Bank will cut 1,150 jobs.\n\nThe 480 workers who will lose their jobs in Tarn wept.",
        "Velm Bank will cut 1,150 jobs.\n\nTarn Rail is cutting 430 jobs.",
        "The blast killed 14 people.\n\nThe 40 victims are in hospital.",
        "The blast killed 14 people.\n\nThe 40 dead of the school fire were mourned.",
        "The bridge cost 41 million euros.\n\nThe 3 million euros spent on the lamps was a waste.",
        "The bridge cost 41 million euros.\n\nThe 48 million euro tunnel opens in May.",
        "The bank was fined $2 million.\n\nThe $5 million fine on its rival was larger.",
        "Velm Bank agreed to buy Tarn Rail for $1.3 billion.\n\nHexel dropped the $2 billion deal for Tarn Rail.",
        "Tarn Air won a £6m contract.\n\nThe £2m contract with Velm ends in May.",
        "Police held 12 welders.\n\nThe 20 welders arrested at the bridge were freed.",
        "Nurses began a two-day strike.\n\nThe four-day strike by doctors ends today.",
        "The siege lasted 900 days.\n\nThe 80-day siege of Velm was shorter.",
    ],
)
def test_two_measures_are_not_noted(text: str) -> None:
    assert odd(text) == {}


# ---------------------------------------------------------------------- weekdays


@pytest.mark.parametrize(
    "text",
    [
        "The pier opens on Saturday the 6th of June.",
        "The pier opens on Wednesday, the 5th of June 2025.",
        "It broke on Saturday evening, 23 May, in the rain.",
        "It broke on May 23 (Saturday).",
        "It broke on 3 March 2024, Monday, at noon.",
        "It broke on 3 March 2024, a Monday.",
        "It broke on 3 March 2024, which was a Monday.",
        "The fair is on Friday and Saturday, June 8 and 9.",
    ],
)
def test_a_day_that_was_another_weekday_is_noted(text: str) -> None:
    assert set(odd(text)) == {"date_weekday_mismatch"}


@pytest.mark.parametrize(
    "text",
    [
        "The pier opens on Friday the 6th of June.",
        "The pier opens on Thursday, the 5th of June 2025, at noon.",
        "It broke on Friday evening, 23 May, in the rain.",
        "It broke on May 23 (Friday).",
        "It broke on 3 March 2024, a Sunday.",
        "It broke on 3 March 2024, Sunday, at noon.",
        "On 3 March 2024, Monday's storm was forecast.",
        "The fair is on Friday and Saturday, June 6 and 7.",
        "“A pier that fell” — Velm Sun, August 16, 2008",
        "The Sun, 3 March 2024",
        "The ship sank in 1912. On Monday, April 15, the town mourned.",
        "She was last seen on Friday, October 17.",
        "It broke on Tuesday (Monday, May 26, in Velm).",
        "On Saturday the 4th annual fair opens.",
    ],
)
def test_a_weekday_of_another_day_or_year_is_not_noted(text: str) -> None:
    assert odd(text) == {}


def test_a_caption_names_another_holder_beneath_an_article_with_its_day_at_the_head() -> (
    None
):
    text = (
        "Ida Berg date 2025-05-27 Norsund’s Prime Minister Ada Orlo landed in Velm on Sunday and met its leader.\n\n"
        "NORSUND’S PRIME MINISTER Tom Rell (right) and Velm's President Karl Lund speak in Tarn, in February."
        " (credit: REUTERS)\n\nOrlo left on Monday."
    )
    assert "conflicting_officeholder" in odd(text)
