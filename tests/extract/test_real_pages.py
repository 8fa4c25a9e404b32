"""Sentences of the kinds that real pages print, in our own words: what made up news had not shown."""

import pytest

from tests.extract.told import meant


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "“We were told to go to Velm and they hit us,” Lena Abu Orrin, a farmer in Velm "
                "told CNN."
            ),
            {
                "We were told to go to Velm and they hit us": ["Lena Abu Orrin", "CNN"],
                "to go to Velm": [None, "Lena Abu Orrin", "CNN"],
            },
        ),
        (
            (
                "“They do not pay us to do it,” Ana Ruiz, chair of the water board said in a "
                "statement."
            ),
            {"They do not pay us to do it": ["Ana Ruiz"]},
        ),
        (
            (
                "“They do not pay us to do it,” Rep. John Orrin, R-Mich., chairman of the panel, "
                "said."
            ),
            {"They do not pay us to do it": ["John Orrin"]},
        ),
        (
            (
                "Rep. John Orrin, R-Mich., author of the bill, said it would “protect the "
                "workers of the harbour.”"
            ),
            {"it would “protect the workers of the harbour.”": ["John Orrin"]},
        ),
        (
            "“Do they pay you to do it?” Ruiz responded. “Do you work for them?”",
            {"Do they pay you to do it?": ["Ruiz"], "Do you work for them?": ["Ruiz"]},
        ),
        (
            "“They do not pay us to do it,” Ruiz began.",
            {"They do not pay us to do it": ["Ruiz"]},
        ),
        (
            "Ruiz pledged that during a second term, “I will make the old mill a monument.”",
            {"during a second term, “I will make the old mill a monument.”": ["Ruiz"]},
        ),
        (
            (
                "Ruiz said the town is “united” in its defence and feels “very much strengthened "
                "by all of it.”"
            ),
            {
                "the town is “united” in its defence": ["Ruiz"],
                "very much strengthened by all of it.": ["Ruiz"],
            },
        ),
        (
            (
                "The report revealed that “the mayor is convinced he will win” and that he has "
                "told friends that “he thinks the others are weak.”"
            ),
            {
                (
                    "“the mayor is convinced he will win” and that he has told friends that “he "
                    "thinks the others are weak.”"
                ): ["The report"],
                "he thinks the others are weak.": ["he", "The report"],
            },
        ),
        (
            (
                "The ministry warned that “growing trade” between the two ports has the "
                "“potential to change the look of the strait.”"
            ),
            {
                (
                    "“growing trade” between the two ports has the “potential to change the look of "
                    "the strait.”"
                ): ["The ministry"]
            },
        ),
        (
            (
                "“There is no strong reason to push because of the vote” while keeping good "
                "relations, said Liu Orrin, a teacher at the City College."
            ),
            {
                (
                    "“There is no strong reason to push because of the vote” while keeping good "
                    "relations"
                ): ["Liu Orrin"]
            },
        ),
        (
            (
                "“The town asked for leave to use the pumps that were bought last year” near the "
                "lake, “including against the floods that are rising,” Orrin said."
            ),
            {
                (
                    "“The town asked for leave to use the pumps that were bought last year” near the "
                    "lake, “including against the floods that are rising,”"
                ): ["Orrin"]
            },
        ),
        (
            (
                "“We got two medals,” Ruiz said. “I went up to my room and just cried. I put a "
                "face on for the press. “Now I can say I have enjoyed it.”"
            ),
            {
                "We got two medals": ["Ruiz"],
                (
                    "I went up to my room and just cried. I put a face on for the press. ... Now I "
                    "can say I have enjoyed it."
                ): ["Ruiz"],
            },
        ),
        (
            (
                'Ana Ruiz said: "The town is aware of the letters. "While nobody here was hurt, '
                'we know that there is fear. "Officers are looking at it," she said.'
            ),
            {
                (
                    "The town is aware of the letters. ... While nobody here was hurt, we know that "
                    "there is fear. ... Officers are looking at it"
                ): ["Ana Ruiz"]
            },
        ),
        (
            "Goldman Sachs found that the fees allowed growers to “raise their prices as well.”",
            {
                "the fees allowed growers to “raise their prices as well.”": [
                    "Goldman Sachs"
                ]
            },
        ),
        (
            "Her last words were, “Lena, they have found me.”",
            {"Lena, they have found me.": [None]},
        ),
        (
            (
                "The Russian president Ana Ruiz this week issued a warning and said the town was "
                "at risk."
            ),
            {"the town was at risk": ["Ana Ruiz"]},
        ),
        (
            (
                "“It is a stark reminder of how quickly things change,” Joseph Orrin, Pacific "
                "director at 350, a climate advocacy group, told the BBC."
            ),
            {
                "It is a stark reminder of how quickly things change": [
                    "Joseph Orrin",
                    "BBC",
                ]
            },
        ),
        (
            (
                "Ben Orrin, a dam analyst, said on “Velm This Morning” that talks between the "
                "two towns were “pretty tense, above all at the top.”"
            ),
            {
                "talks between the two towns were “pretty tense, above all at the top.”": [
                    "Ben Orrin"
                ]
            },
        ),
        (
            (
                "Orrin told “Velm Tonight” that the town was in touch with the growers and is "
                "“making sure we know how many want to leave.”"
            ),
            {
                (
                    "the town was in touch with the growers and is “making sure we know how many "
                    "want to leave.”"
                ): ["Orrin"]
            },
        ),
        (
            (
                "The army said in a statement, which did not give a toll, that “during the march "
                "a number of men fired on it.”"
            ),
            {"during the march a number of men fired on it.": ["The army"]},
        ),
        (
            "Orrin said “dozens” of drones and “more than five boats were sunk in the bay.”",
            {
                "“dozens” of drones and “more than five boats were sunk in the bay.”": [
                    "Orrin"
                ]
            },
        ),
        (
            "“All of us must stand by the town,” Orrin, Ruiz and Rell wrote.",
            {"All of us must stand by the town": ["Orrin, Ruiz and Rell"]},
        ),
        (
            (
                "Orrin on Monday advocated for the town’s control of the dam “as a part of "
                "reaching the aims of the plan.”"
            ),
            {
                "the town’s control of the dam “as a part of reaching the aims of the plan.”": [
                    "Orrin"
                ]
            },
        ),
        (
            "The law defines neglect as “acts done with intent to harm, in whole or in part.”",
            {
                "neglect as “acts done with intent to harm, in whole or in part.”": [
                    "The law"
                ]
            },
        ),
        (
            "Orrin said the “safety of the people is a red line.”",
            {"the “safety of the people is a red line.”": ["Orrin"]},
        ),
        (
            (
                "After going back to his village in the south on Wednesday, Mr Orrin said his "
                '"happiness is not complete as long as they are held".'
            ),
            {'his "happiness is not complete as long as they are held"': ["Orrin"]},
        ),
        (
            (
                "Kurtis Orrin, chair of the parks, libraries and leisure committee, said the "
                "camp would be cleared."
            ),
            {"the camp would be cleared": ["Kurtis Orrin"]},
        ),
        (
            "Three were hurt, according to health and security officials.",
            {"Three were hurt": ["health and security officials"]},
        ),
        (
            (
                "The mayor, Theresa May, spoke on Sunday.\n\n“My message is clear: let us go on "
                "with it,” May said on the way to the summit in Egypt."
            ),
            {"My message is clear: let us go on with it": ["Theresa May"]},
        ),
        (
            (
                "“My message is clear: let us go on with it,” Orrin said on the way to the "
                "EU-League of Arab states meeting in Egypt."
            ),
            {"My message is clear: let us go on with it": ["Orrin"]},
        ),
        (
            "The European Union has paid the farmers. The EU has pledged to pay more.",
            {"pay more": ["European Union"]},
        ),
        (
            "The ITIA said its process was run according to Wada guidelines but was open.",
            {"its process was run according to Wada guidelines but was open": ["ITIA"]},
        ),
        (
            (
                "In a letter posted to Facebook on Monday, Ruiz called the charges “illegal and "
                "unfounded.”"
            ),
            {"the charges “illegal and unfounded.”": ["Ruiz", "Facebook"]},
        ),
        (
            (
                "Labour MP Naz Orrin said there was a link between the two.\n\n\"We've seen across "
                'the valley a rise in crime," the Velm West MP said.'
            ),
            {
                "there was a link between the two": ["Naz Orrin"],
                "We've seen across the valley a rise in crime": ["Naz Orrin"],
            },
        ),
        (
            (
                '"The market is that usually homes come with beds," Olha Orrin said.\n\n"Obviously '
                'people who flee the war bring no beds with them." The council pays £500 for '
                "each."
            ),
            {
                "The market is that usually homes come with beds": ["Olha Orrin"],
                "Obviously people who flee the war bring no beds with them.": [
                    "Olha Orrin"
                ],
            },
        ),
        (
            (
                "However, China will not attend. It has said that any such meeting needs both "
                "sides."
            ),
            {"any such meeting needs both sides": ["China"]},
        ),
        (
            (
                "Brexit Party leader Nigel Orrin spoke to voters. Lib Dem leader Jo Swann was "
                "there. The Brexit Party leader said his party had stopped the surge."
            ),
            {"his party had stopped the surge": ["Nigel Orrin"]},
        ),
        (
            (
                "It comes as three members of the party quit to support the others, saying the "
                "party will split the vote."
            ),
            {"the party will split the vote": ["three members of the party"]},
        ),
        (
            (
                "Beijing has refuted it, saying it has not sent arms to either side and "
                "maintains tight controls on exports."
            ),
            {
                "it has not sent arms to either side and maintains tight controls on exports": [
                    "Beijing"
                ]
            },
        ),
        (
            (
                "He said a survey of the land used shallow equipment, which he claimed would not "
                'find "buried bombs".'
            ),
            {
                "a survey of the land used shallow equipment": ["He"],
                'would not find "buried bombs"': ["he"],
            },
        ),
        (
            (
                "A man saved in Velm has urged the town to reach a deal to free all the others, "
                "as details of his time there came out."
            ),
            {"to reach a deal to free all the others": ["A man saved in Velm"]},
        ),
        (
            (
                'Orrin said "a bold operation" by the army and the police reflected "our promise '
                'to bring them all home".'
            ),
            {
                (
                    '"a bold operation" by the army and the police reflected "our promise to bring '
                    'them all home"'
                ): ["Orrin"]
            },
        ),
        (
            (
                "Modi Orrin has repeatedly called for a truce in the valley, without blaming the "
                "raids or the march."
            ),
            {"a truce in the valley": ["Modi Orrin"]},
        ),
        (
            (
                "The tribunal ruled that Orrin was not to blame, but stripped him of his prize "
                "money."
            ),
            {"Orrin was not to blame": ["The tribunal"]},
        ),
        ("They punish what the town deems to be fake news about its army.", {}),
        (
            "Her job involves assessing needs and helping them when they need a home.",
            {},
        ),
        (
            "At the funeral, mourners called for revenge as the body was carried by.",
            {"revenge": ["mourners"]},
        ),
        ("The attack underscored the need for pumps in the valley.", {}),
        (
            "Iran has blamed Velmland for the killing, although it is yet to comment.",
            {"Velmland for the killing": ["Iran"]},
        ),
        (
            (
                "Velm said on Tuesday that China will provide it with “military help,” in the "
                "latest sign that it has turned away from Tarn."
            ),
            {"China will provide it with “military help,”": ["Velm"]},
        ),
        (
            (
                "Chinese leader Xi Orrin is ill, state media reported, in yet another sign of "
                "their close ties."
            ),
            {"Chinese leader Xi Orrin is ill": ["state media"]},
        ),
        (
            (
                "Shukor Orrin, founder of Velm Analytics, a firm that tracks aircraft, said the "
                "plane would be “the most looked at of the show,” an event that draws many."
            ),
            {"the plane would be “the most looked at of the show,”": ["Shukor Orrin"]},
        ),
        (
            (
                "Ana Ruiz thanked her visitor for “backing the town and its mills”, a sentiment "
                "that Mr Orrin repeated shortly after."
            ),
            {"her visitor for “backing the town and its mills”": ["Ana Ruiz"]},
        ),
        (
            (
                'The Pope has urged the church to bring comfort "toward the edges" - referring '
                "to people who live far away."
            ),
            {'to bring comfort "toward the edges"': ["The Pope"]},
        ),
        (
            (
                "Ana Ruiz had an illness in 2018, and while Tom Rell said she’s better, she "
                "still uses a stick at home."
            ),
            {"she’s better": ["Tom Rell"]},
        ),
        (
            (
                "The councillor condemned the riots that have taken place in the valley, and "
                'attributed the violence to "wrong news".'
            ),
            {"the riots that have taken place in the valley": ["The councillor"]},
        ),
        (
            (
                "Orrin has said he will send a team to Velm for talks, but took aim at the words "
                "of his rival."
            ),
            {"he will send a team to Velm for talks": ["Orrin"]},
        ),
        (
            'Velm blamed the gang and vowed "severe" retaliation.',
            {"the gang": ["Velm"], '"severe" retaliation': ["Velm"]},
        ),
        (
            "Orrin said “various signs” suggest a “high chance” that the man was in the house.",
            {
                "“various signs” suggest a “high chance” that the man was in the house": [
                    "Orrin"
                ]
            },
        ),
        (
            (
                "Talks went on a week later, with Hamas accusing the others of bringing in new "
                "terms."
            ),
            {"bringing in new terms": ["Hamas"]},
        ),
        (
            (
                "Mr Orrin believes crime “is a problem” but that there is a lot of "
                "misunderstanding."
            ),
            {
                "crime “is a problem” but that there is a lot of misunderstanding": [
                    "Orrin"
                ]
            },
        ),
        (
            (
                'Orrin said it was late in Velm in November - saying it was a matter of "saving '
                'our town and serving the people".'
            ),
            {
                "it was late in Velm in November": ["Orrin"],
                'it was a matter of "saving our town and serving the people"': [
                    "Orrin"
                ],
            },
        ),
        (
            (
                "Only four months ago, Orrin called Mr Rell a “Radical Left Lunatic” who was "
                "“far more liberal than anyone running as a Democrat”."
            ),
            {
                (
                    "Mr Rell a “Radical Left Lunatic” who was “far more liberal than anyone running "
                    "as a Democrat”"
                ): ["Orrin"]
            },
        ),
        (
            (
                "However, Luxembourg's Foreign Minister Xavier Orrin, told reporters that he "
                'would go to Velm because a boycott would be "nonsense".'
            ),
            {
                'he would go to Velm because a boycott would be "nonsense"': [
                    "Xavier Orrin"
                ]
            },
        ),
        (
            (
                "“I have no faith in the town,” his mother, Riffat Ara Orrin told CNN in a video "
                "interview."
            ),
            {"I have no faith in the town": ["Riffat Ara Orrin", "CNN"]},
        ),
        (
            (
                "“The town already boasts the largest line in the valley,” says travel and "
                "consumer trends analyst Gary Orrin, founder of a research firm."
            ),
            {"The town already boasts the largest line in the valley": ["Gary Orrin"]},
        ),
        (
            (
                "The member came under fire for tweeting, “We have seen unthinkable acts "
                "committed by the town.”"
            ),
            {
                "We have seen unthinkable acts committed by the town.": [
                    "The member",
                    "Twitter",
                ]
            },
        ),
        (
            (
                "“These lands are in contested areas,” according to Ana Ruiz, a senior fellow at "
                "a think tank."
            ),
            {"These lands are in contested areas": ["Ana Ruiz"]},
        ),
        (
            (
                'An editorial in the paper struck a hopeful tone, recognising that "while the '
                'road ahead is hard, the end is near".'
            ),
            {
                "while the road ahead is hard, the end is near": [
                    "An editorial in the paper"
                ]
            },
        ),
        (
            (
                'In his speech, Tom Rell vowed to "scrutinise" Labour\'s plans with care and '
                '"oppose them if we think they’ve got it wrong".'
            ),
            {
                (
                    '"scrutinise" Labour\'s plans with care and "oppose them if we think they’ve got '
                    'it wrong"'
                ): ["Tom Rell"]
            },
        ),
        (
            (
                'Orrin said "the quickest way to resolve" the row in the valley "lies through '
                'what the mayor does".'
            ),
            {
                (
                    '"the quickest way to resolve" the row in the valley "lies through what the '
                    'mayor does"'
                ): ["Orrin"]
            },
        ),
        (
            (
                "Another rocket fell close to the house, Ziporra Orrin, a nurse for the Velm "
                "service told reporters."
            ),
            {"Another rocket fell close to the house": ["Ziporra Orrin"]},
        ),
        (
            (
                "Hezbol has left. Like Hezbol, the Houthi group is part of the net. Hezbol has "
                "confirmed the death of its leader."
            ),
            {"the death of its leader": ["Hezbol"]},
        ),
        (
            '" I think that we will have a good relation," Ana Ruiz said.',
            {"I think that we will have a good relation": ["Ana Ruiz"]},
        ),
        (
            (
                '“We found out that they are feeling much better, and that it is much nicer," '
                'she said. "When they are around friends they can chat.”'
            ),
            {
                "We found out that they are feeling much better, and that it is much nicer": [
                    "she"
                ],
                "When they are around friends they can chat.": ["she"],
            },
        ),
        (
            (
                "Ana Ruiz wrote a post in which she referred to Rell as “a thief” and Velm as “a "
                "nest” and “a cult”."
            ),
            {"Rell as “a thief” and Velm as “a nest” and “a cult”": ["Ana Ruiz"]},
        ),
        (
            (
                'She shared a series of views on trade, describing Rell as "a problem we need to '
                'deal with", a tax as "oppressive" and the mayor as "a violent man".'
            ),
            {
                (
                    'Rell as "a problem we need to deal with", a tax as "oppressive" and the mayor '
                    'as "a violent man"'
                ): ["She"]
            },
        ),
        (
            "Ruiz described Rell as “a thief” and told him to go.",
            {"Rell as “a thief”": ["Ruiz"], "to go": ["Ruiz"]},
        ),
        (
            "Ana Ruiz has been adamant that Velm must not answer with a strike.",
            {"Velm must not answer with a strike": ["Ana Ruiz"]},
        ),
        (
            (
                "But Rell believes that Velm, whose mines are old, is well placed to sell more "
                "coal."
            ),
            {"Velm, whose mines are old, is well placed to sell more coal": ["Rell"]},
        ),
        (
            "Ana Ruiz, who teaches law in Velm, thinks the ruling should be extended.",
            {"the ruling should be extended": ["Ana Ruiz"]},
        ),
        (
            "Ana Ruiz said she believes progress was made.",
            {"she believes progress was made": ["Ana Ruiz"]},
        ),
        ("Velm will pay for a war that it believes would end badly.", {}),
        (
            (
                "The ministry said it signed a deal “on help” and that it would foster “good "
                "ties,” according to a post on X."
            ),
            {
                "it signed a deal “on help” and that it would foster “good ties,”": [
                    "The ministry",
                    "X",
                ]
            },
        ),
        (
            (
                "Velm praised the ties as “the best ever,” according to comments made at a news "
                "conference, cited by Velm state media."
            ),
            {"the ties as “the best ever,”": ["Velm", "state media"]},
        ),
        (
            "Ana Ruiz said the plan was “over,” adding that she would leave.",
            {"the plan was “over,”": ["Ana Ruiz"], "she would leave": ["Ana Ruiz"]},
        ),
        (
            "The board rejected the plan as “a joke,” warning that it would cost jobs.",
            {
                "the plan as “a joke,”": ["The board"],
                "it would cost jobs": ["The board"],
            },
        ),
        (
            (
                "Ana Ruiz on Wednesday said Velm would “never use water as a weapon,” stressing "
                "that it had agreed."
            ),
            {
                "Velm would “never use water as a weapon,”": ["Ana Ruiz"],
                "it had agreed": ["Ana Ruiz"],
            },
        ),
        (
            (
                "Ana Ruiz on Sunday said the prime minister is wrong, in response to a tweet by "
                "Rell attacking her."
            ),
            {"the prime minister is wrong": ["Ana Ruiz"]},
        ),
        (
            "Ana Ruiz said they rose in response to demand.",
            {"they rose in response to demand": ["Ana Ruiz"]},
        ),
        (
            "They include Mr Rell's claim that the dam was safe.",
            {"the dam was safe": ["Rell"]},
        ),
        (
            "The talks stalled over the mayor's promise of “no more cuts to come”.",
            {"no more cuts to come": ["the mayor"]},
        ),
        (
            "The agency accepted Rell's explanation that a coach had used the spray.",
            {
                "Rell's explanation that a coach had used the spray": ["The agency"],
                "a coach had used the spray": ["Rell"],
            },
        ),
        (
            "The board dismissed the union's warning that jobs would go.",
            {
                "the union's warning that jobs would go": ["The board"],
                "jobs would go": ["the union"],
            },
        ),
        (
            "Velm will leave, leaders of the bloc warned on Friday in a hardening of tone.",
            {"Velm will leave": ["leaders of the bloc"]},
        ),
        (
            "Velm will leave, leaders of the bloc warned in a meeting of ministers.",
            {"Velm will leave": ["leaders of the bloc"]},
        ),
        (
            (
                '"It’s why we should never leave, whether it\'s a poor country or the moon," said '
                'Sen. Ana Ruiz, R-N.D. "When we abandon areas, we leave them to bad actors."'
            ),
            {
                "It’s why we should never leave, whether it's a poor country or the moon": [
                    "Ana Ruiz"
                ],
                "When we abandon areas, we leave them to bad actors.": ["Ana Ruiz"],
            },
        ),
        (
            (
                'In a statement, the Velm military said that in the Tarn area "14 fighters had '
                'been killed" during the operation.'
            ),
            {
                'in the Tarn area "14 fighters had been killed" during the operation': [
                    "Velm military"
                ]
            },
        ),
        (
            (
                "The Velm Defense Forces (VDF) also issued a warning to residents in Arabic: “If "
                "you are near a house, you must leave.”"
            ),
            {"If you are near a house, you must leave.": ["Velm Defense Forces"]},
        ),
        ("Ana Ruiz denied that in an interview with “Good Morning Velm Today”.", {}),
        (
            "“It is small,” Ana Orlo said of a sector that accounts for a fifth of it.",
            {"It is small": ["Ana Orlo"]},
        ),
        (
            "Many cases lead to arrests, Ana Ruiz said.",
            {"Many cases lead to arrests": ["Ana Ruiz"]},
        ),
        ("Two days later in Velm, Ana Ruiz said no.", {}),
        (
            (
                "“We haven’t slept since yesterday,” Milar’s uncle, Nassar Orlo tells me. “The "
                "whole town is in mourning.”"
            ),
            {
                "We haven’t slept since yesterday": ["Nassar Orlo"],
                "The whole town is in mourning.": ["Nassar Orlo"],
            },
        ),
    ],
)
def test_who_says_it_and_what(text: str, expected: dict[str, list[str | None]]) -> None:
    assert meant(text) == expected
