"""Sentences that the twenty-first look at news brought to light, and those that a first answer to them got wrong."""

import pytest

from tests.extract.told import meant


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Salim al-Qurashi, Minister of Transport, received in his office today His "
                "Excellency Dr. Zuberi Mwakalinga, Minister of Works and Ports of the United "
                "Republic of Tanzania, who is currently visiting the Sultanate.\n\nFor his part, "
                "the Tanzanian minister said ties were good."
            ),
            {"ties were good": ["Zuberi Mwakalinga"]},
        ),
        (
            (
                "Defending, Miss Oluchi Brathwaite said that the thefts had begun in May.\n\n‘It "
                "was a fantasy,’ the barrister said."
            ),
            {
                "the thefts had begun in May": ["Oluchi Brathwaite"],
                "It was a fantasy": ["Oluchi Brathwaite"],
            },
        ),
        (
            (
                "The company held talks with the special envoy of the Government of Bolivia, "
                "Ramiro Choquehuallpa, on Monday.\n\nIn statements to the press, the envoy said "
                "talks were frank."
            ),
            {"talks were frank": ["Ramiro Choquehuallpa"]},
        ),
        (
            (
                "Members of Thornaby Vale District Council backed the plan on Tuesday. The "
                "authority says it must save money."
            ),
            {"it must save money": ["Thornaby Vale District Council"]},
        ),
        (
            (
                "President Dragan Milovanic skipped dinner. President Ana Ruiz did "
                "not.\n\nMilovanic’s office confirmed the call, saying only that the president had "
                "said that he was tired."
            ),
            {
                "the call": ["Milovanic’s office"],
                "the president had said that he was tired": ["Milovanic’s office"],
                "he was tired": ["Dragan Milovanic", "Milovanic’s office"],
            },
        ),
        (
            (
                "The Chairman of the committee, Mr Terhemba Agbo, told our correspondent that he "
                "had called him.\n\n“I have been sitting here since morning,” the lawmaker said."
            ),
            {
                "he had called him": ["Terhemba Agbo"],
                "I have been sitting here since morning": ["Terhemba Agbo"],
            },
        ),
        (
            (
                "The president of the Peasant Front of Quillamarca, Hilaria Ccori, walked out. "
                "Patricia Oviedo, the minister, spoke with Ccori. The Front's leader said it was "
                "a small door."
            ),
            {"it was a small door": ["Hilaria Ccori"]},
        ),
        (
            (
                "Adeyinka, 19, is on loan from Dunmoor Town.\n\n“Scored, cried, lost a tooth,” the "
                "teenager wrote on Instagram."
            ),
            {"Scored, cried, lost a tooth": ["Adeyinka", "Instagram"]},
        ),
        (
            (
                "Workers rejected a final wage offer from the owner, Australian-listed Tarrant "
                "Resources, on Monday. Tarrant said it regretted the decision.\n\n“We have put "
                "forward a proposal,” the Perth-based miner said."
            ),
            {
                "it regretted the decision": ["Tarrant Resources"],
                "We have put forward a proposal": ["Tarrant Resources"],
            },
        ),
        (
            (
                "The proposal by Great Bend Intermodal, a freight company based in Ohio, would "
                "triple the size of the yard. The company says it would invest $74 million."
            ),
            {"it would invest $74 million": ["Great Bend Intermodal"]},
        ),
        (
            (
                "For a project that nobody will admit is in trouble, the Vaspara plant at Sanand "
                "has produced talk. Vaspara says it does. In a filing on Monday, the company "
                "called the reports “speculative” and said its agreement remains in force."
            ),
            {
                "it does": ["Vaspara"],
                "the reports “speculative”": ["Vaspara"],
                "its agreement remains in force": ["Vaspara"],
            },
        ),
        (
            (
                "The schools have been merged under a scheme of the Department of School "
                "Education and Literacy. A senior official in the department said the file was "
                "lost.\n\nThe department called the figures “unscientific”."
            ),
            {
                "the file was lost": ["A senior official in the department"],
                "the figures “unscientific”": ["Department of School Education"],
            },
        ),
        (
            (
                "Neil Abernathy, a forensic accountant hired by the office, spent the morning in "
                "court. Of those, he said, 644 had no purpose.\n\n“So she was putting it back,” "
                "Mr. Drozdowski said.\n\n“She was putting some of it back,” the accountant "
                "replied."
            ),
            {
                "Of those ... 644 had no purpose": ["Neil Abernathy"],
                "So she was putting it back": ["Drozdowski"],
                "She was putting some of it back": ["Neil Abernathy"],
            },
        ),
        (
            (
                "Its convener, H. Basavaraju, said the absence was highest among girls.\n\n“Nobody "
                "takes a girl out of school with a drum,” the retired headmaster said. “One day "
                "it rains.”"
            ),
            {
                "the absence was highest among girls": ["H. Basavaraju"],
                "Nobody takes a girl out of school with a drum": ["H. Basavaraju"],
                "One day it rains.": ["H. Basavaraju"],
            },
        ),
        (
            "Isla Dunnet was appointed MBE in 2004. The Queen asked whether he bit.",
            {"whether he bit": ["The Queen"]},
        ),
        (
            (
                "The union wants 7 per cent, which it says would restore what its members have "
                "lost."
            ),
            {"would restore what its members have lost": ["The union"]},
        ),
        (
            (
                "The company wants to move workers to a new roster, which it says would cut "
                "traffic."
            ),
            {"would cut traffic": ["The company"]},
        ),
        (
            (
                "Two people at the club said they had been warned. The club said it did not "
                "comment."
            ),
            {
                "they had been warned": ["Two people at the club"],
                "it did not comment": ["The club"],
            },
        ),
        (
            "She said the company “shares expertise” and wished Ana Ruiz well.",
            {"the company “shares expertise”": ["She"]},
        ),
        (
            (
                "Velm Copper shares fell.\n\n“We have put forward a proposal,” the Perth-based "
                "miner said."
            ),
            {"We have put forward a proposal": ["Velm Copper"]},
        ),
        (
            (
                "Workers rejected an offer from the owner, Australian-listed Tarrant Resources, "
                "on Monday. Union No. 2 said it was low.\n\nTarrant said it regretted the "
                "decision.\n\n“We have put forward a proposal,” the Perth-based miner said."
            ),
            {
                "it was low": ["Union No. 2"],
                "it regretted the decision": ["Tarrant Resources"],
                "We have put forward a proposal": ["Tarrant Resources"],
            },
        ),
        (
            (
                "The company is offering 3 per cent. The union wants 7 per cent, which it says "
                "would restore what its members have lost."
            ),
            {"would restore what its members have lost": ["The union"]},
        ),
        (
            (
                "Ana Ruiz left. The company wants to move workers to a new roster, which it says "
                "would cut traffic."
            ),
            {"would cut traffic": ["The company"]},
        ),
        (
            (
                "The rest had not made up their minds, or, as Vandermeer likes to put it, "
                "“haven’t been downwind yet.”"
            ),
            {"haven’t been downwind yet.": ["Vandermeer"]},
        ),
        (
            (
                "Asked about a report on the Daily Mail's website that security officials feared "
                "interference, he said he had read it."
            ),
            {
                "security officials feared interference": ["Daily Mail"],
                "he had read it": ["he"],
            },
        ),
        (
            (
                "“And if the water comes up to here” — she pointed to her hip — “then we all go "
                "home.”"
            ),
            {"And if the water comes up to here ... then we all go home.": ["she"]},
        ),
        (
            (
                "Angry residents shouted ‘shame’ from the gallery as councillors agreed to close "
                "it."
            ),
            {"shame": ["Angry residents"], "close it": ["councillors"]},
        ),
        (
            (
                'A nurse quoted in the paper\'s appendix as "Participant 207" said she had slept '
                "on a shift for years."
            ),
            {},
        ),
        (
            (
                "Ningamma lost her wages. “Who else is there?” she said. “And if the water comes "
                "up to here” — she pointed to her hip — “then we all go home.”"
            ),
            {
                "Who else is there?": ["she"],
                "And if the water comes up to here ... then we all go home.": ["she"],
            },
        ),
        (
            (
                "Ana Ruiz lost her wages. “And if the water comes up to here” — she points to "
                "her hip — “then we all go home.”"
            ),
            {
                "And if the water comes up to here ... then we all go home.": [
                    "Ana Ruiz"
                ]
            },
        ),
        (
            "Angry residents shouted ‘shame’ from the gallery.",
            {"shame": ["Angry residents"]},
        ),
        ("Residents shouted “shame” from the gallery.", {"shame": ["Residents"]}),
        ("Residents shouted ‘Shame’ from the gallery.", {"Shame": ["Residents"]}),
        (
            (
                "He had spoken to the Prime Minister twice, Tom Bell said, and the Centre had "
                "promised every help."
            ),
            {
                (
                    "He had spoken to the Prime Minister twice ... and the Centre had promised every "
                    "help"
                ): ["Tom Bell"],
                "every help": ["Centre", "Tom Bell"],
            },
        ),
        (
            (
                "He'd asked the same. Ana Ruiz said that she'd asked the manager on Monday "
                "whether the jobs were safe, and that he'd answered that he'd asked the same "
                "thing of Oslo."
            ),
            {
                (
                    "she'd asked the manager on Monday whether the jobs were safe, and that he'd "
                    "answered that he'd asked the same thing of Oslo"
                ): ["Ana Ruiz"],
                "whether the jobs were safe": ["Ana Ruiz"],
                "he'd asked the same thing of Oslo": ["he", "Ana Ruiz"],
            },
        ),
        (
            (
                "When Energy Minister Tarik Erdem told Daily Sabah this week that Ankara would "
                "“no longer be the corridor” but “the room in which the price is set,” he was "
                "reviving a promise."
            ),
            {
                (
                    "Ankara would “no longer be the corridor” but “the room in which the price is "
                    "set,”"
                ): ["Tarik Erdem", "Daily Sabah"]
            },
        ),
        (
            "Tom Bell has said more than once that the stake was not for sale.",
            {"the stake was not for sale": ["Tom Bell"]},
        ),
        (
            "She wrote that nothing had been decided and asked them not to speculate.",
            {"nothing had been decided": ["She"], "not to speculate": ["She"]},
        ),
        (
            (
                "She reminded reporters that the readout “speaks for itself” and moved on to "
                "visas."
            ),
            {"the readout “speaks for itself”": ["She"]},
        ),
        (
            "Ana Ruiz said the company “shares expertise” and wished Tom Bell well.",
            {"the company “shares expertise”": ["Ana Ruiz"]},
        ),
        (
            (
                "In a telephone call that IRNA said was initiated by Baghdad, Tom Bell said Iran "
                "was prepared to reopen the crossings."
            ),
            {
                "was initiated by Baghdad": ["IRNA"],
                "Iran was prepared to reopen the crossings": ["Tom Bell"],
            },
        ),
        (
            (
                "It quotes Shekhawat as saying that banks had “learned to recover from the "
                "poor,” a remark which is indeed in the recording."
            ),
            {"banks had “learned to recover from the poor,”": ["Shekhawat", "It"]},
        ),
        (
            (
                "She told parliament that she had “kept every promise I made”, a formula that "
                "some members took as a denial."
            ),
            {"she had “kept every promise I made”": ["She"]},
        ),
        (
            (
                "A post by minister Devendra Rathi, who wrote, “This is what he thinks of those "
                "who feed him,” was viewed 2.7 million times."
            ),
            {"This is what he thinks of those who feed him": ["Devendra Rathi"]},
        ),
        (
            "She said her matron told her not to bother and she came anyway.",
            {
                "her matron told her not to bother and she came anyway": ["She"],
                "not to bother": ["her matron", "She"],
            },
        ),
        (
            (
                "The Treasury says it does not comment on stolen documents, which is not quite "
                "the same as saying it isn't real."
            ),
            {"it does not comment on stolen documents": ["Treasury"]},
        ),
        (
            (
                "Iran supplies about a quarter of the gas burned in Iraq's stations in spring, "
                "and says it is owed money for it."
            ),
            {"it is owed money for it": ["Iran"]},
        ),
        (
            (
                "The crowd boos. Ana Ruiz waits, then adds: “I said to him, first you eat one "
                "less.”"
            ),
            {"I said to him, first you eat one less.": ["Ana Ruiz"]},
        ),
        (
            (
                "Shares rose after Bloomberg News reported that the firm had been "
                "approached.\n\nTalks go on, Bloomberg said. It said there was no certainty."
            ),
            {
                "the firm had been approached": ["Bloomberg News"],
                "Talks go on": ["Bloomberg News"],
                "there was no certainty": ["Bloomberg News"],
            },
        ),
        (
            (
                "In an internal memo, Ana Ruiz told employees that it was late. She wrote that "
                "nothing had been decided and asked them not to speculate on LinkedIn."
            ),
            {
                "it was late": ["Ana Ruiz"],
                "nothing had been decided": ["Ana Ruiz"],
                "not to speculate on LinkedIn": ["Ana Ruiz"],
            },
        ),
        (
            "Her counterpart, asked the same question, said that it had been agreed already.",
            {"it had been agreed already": ["Her counterpart"]},
        ),
        (
            (
                "Arsenal striker Kai Havertz will miss the match against Chelsea.\n\nThe club said "
                "he had a knee injury.\n\nChelsea are two points above Arsenal. The club said "
                "Palmer was fit."
            ),
            {"he had a knee injury": ["Arsenal"], "Palmer was fit": ["The club"]},
        ),
        (
            (
                "COPENHAGEN, March 11 (Reuters) - Danish industrial pump maker Norlund Fluid A/S "
                "postponed its annual report on Wednesday, after its auditor asked for more "
                "time, sending its shares down.\n\nThe company said in a statement that the review "
                "concerned contracts."
            ),
            {
                "more time, sending its shares down": ["its auditor"],
                "the review concerned contracts": ["Norlund Fluid A/S"],
            },
        ),
        (
            (
                "The owner, Columbus-based Larkmoor Residential, has blamed a supplier. In a "
                "court filing, the company said a control board was late."
            ),
            {
                "a supplier": ["Larkmoor Residential"],
                "a control board was late": ["Larkmoor Residential"],
            },
        ),
        (
            (
                "The club's former treasurer, Graeme Dunstan, discovered the shortfall in 2024. "
                "The dairy farmer told police he had rung the bank."
            ),
            {"he had rung the bank": ["Graeme Dunstan"]},
        ),
    ],
)
def test_who_is_meant_and_what_is_said(
    text: str, expected: dict[str, list[str | None]]
) -> None:
    assert meant(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "The union wants 7 per cent, which it says would keep up with prices.\n\nVelm "
                "offered 3 per cent, which it said was fair."
            ),
            {"would keep up with prices": ["The union"], "was fair": ["The union"]},
        ),
        (
            "He told the officers he had been asleep, it is said.",
            {"he had been asleep": ["He"]},
        ),
        (
            (
                "Carrick, a charity founded in 1990, said homes were cold.\n\nThe charity said it "
                "gave out 400 blankets. The organisation said it was short of cash."
            ),
            {
                "homes were cold": ["Carrick"],
                "it gave out 400 blankets": ["Carrick"],
                "it was short of cash": ["Carrick"],
            },
        ),
        (
            "It was, as Ana Ruiz has put it, “the year of the rat”.",
            {"the year of the rat": ["Ana Ruiz"]},
        ),
        (
            (
                "Tom Bell taught in Tarn for 30 years.\n\n“They never listen,” he said.\n\nThe "
                "retired headmaster said he had written to the council nine times."
            ),
            {
                "They never listen": ["Tom Bell"],
                "he had written to the council nine times": ["Tom Bell"],
            },
        ),
        (
            (
                "Rev Tom Bell said the roof leaked.\n\nRev Ana Ruiz, the bishop's chaplain, said "
                "money was short.\n\nThe vicar said he would hold a fair."
            ),
            {
                "the roof leaked": ["Tom Bell"],
                "money was short": ["Ana Ruiz"],
                "he would hold a fair": ["Ana Ruiz"],
            },
        ),
        (
            (
                "Ana Ruiz said she had asked the manager whether the jobs were safe, and that he "
                "had laughed."
            ),
            {
                "she had asked the manager whether the jobs were safe, and that he had laughed": [
                    "Ana Ruiz"
                ],
                "whether the jobs were safe": ["Ana Ruiz"],
            },
        ),
        ("Ana Ruiz, chanting “freedom”, was dragged out.", {"freedom": ["Ana Ruiz"]}),
        (
            (
                "Velm are two points above Tarn.\n\nVelm coach Ana Ruiz said the side were young. "
                "The club said she would stay."
            ),
            {"the side were young": ["Ana Ruiz"], "she would stay": ["Velm"]},
        ),
        (
            "He asked if the wall was safe, and that was when it fell.",
            {"if the wall was safe": ["He"]},
        ),
        (
            (
                "A lawyer for the club said the ban was unfair.\n\nThe club said it would "
                "appeal.\n\nThe lawyer said papers would be filed on Monday."
            ),
            {
                "the ban was unfair": ["A lawyer for the club"],
                "it would appeal": ["The club"],
                "papers would be filed on Monday": ["A lawyer for the club"],
            },
        ),
        (
            (
                "An official at the bank said rates would fall.\n\nThe bank said it had no "
                "view.\n\nThe official said the vote was close."
            ),
            {
                "rates would fall": ["An official at the bank"],
                "it had no view": ["The bank"],
                "the vote was close": ["An official at the bank"],
            },
        ),
        (
            (
                "Hollis, a driver for Marlow Hire, said the brakes had failed. Hollis said the "
                "company knew. The firm said the van had been serviced in May."
            ),
            {
                "the brakes had failed": ["Hollis"],
                "the company knew": ["Hollis"],
                "the van had been serviced in May": ["Marlow Hire"],
            },
        ),
        (
            (
                "The Pope said the war must end. Pope Leo said he would visit.\n\nThe Pope told "
                "pilgrims to pray."
            ),
            {
                "the war must end": ["The Pope"],
                "he would visit": ["Leo"],
                "to pray": ["The Pope"],
            },
        ),
        (
            (
                "Protesters yelled “murderers” at the officers, and police said nine people had "
                "been held."
            ),
            {"murderers": ["Protesters"], "nine people had been held": ["police"]},
        ),
        (
            (
                "Tarn summoned Marn's ambassador, Ana Ruiz, on Monday.\n\nThe envoy said she had "
                "been treated with respect.\n\nChina's ambassador, Li Wei, said he was concerned. "
                "The envoy said both were friends."
            ),
            {
                "she had been treated with respect": ["Ana Ruiz"],
                "he was concerned": ["Li Wei"],
                "both were friends": ["Li Wei"],
            },
        ),
        (
            (
                "A source at the bank said bonuses would fall.\n\nThe bank said no decision had "
                "been made. The source said staff had been told."
            ),
            {
                "bonuses would fall": ["A source at the bank"],
                "no decision had been made": ["The bank"],
                "staff had been told": ["A source at the bank"],
            },
        ),
        (
            "The charity was fined over its letters, which it says were sent in error.",
            {"were sent in error": ["The charity"]},
        ),
        (
            (
                "A source at the hospital said beds were full.\n\nThe hospital said it was "
                "coping.\n\nThe source said patients lay in corridors."
            ),
            {
                "beds were full": ["A source at the hospital"],
                "it was coping": ["The hospital"],
                "patients lay in corridors": ["A source at the hospital"],
            },
        ),
        (
            (
                "Professor Ana Ruiz said the ice was thin.\n\nClimate activist Tom Bell said it "
                "was a crime.\n\nThe professor said the sea was warm. The campaigner said he would "
                "march."
            ),
            {
                "the ice was thin": ["Ana Ruiz"],
                "it was a crime": ["Tom Bell"],
                "the sea was warm": ["Ana Ruiz"],
                "he would march": ["Tom Bell"],
            },
        ),
        (
            (
                "Actor Tom Bell's firm, Bell Entertainment, owes £4m, papers show.\n\nTaxman HMRC "
                "said it would not comment.\n\nThe company said it would pay."
            ),
            {
                "Actor Tom Bell's firm, Bell Entertainment, owes £4m": ["papers"],
                "it would not comment": ["Taxman HMRC"],
                "it would pay": ["The company"],
            },
        ),
        (
            (
                "Leeds council rejected the plan on Tuesday. Velm Developments said it would "
                "appeal.\n\nThe council said the towers were too tall. The authority said it had "
                "consulted residents.\n\nThe company said it was surprised."
            ),
            {
                "it would appeal": ["Velm Developments"],
                "the towers were too tall": ["Leeds council"],
                "it had consulted residents": ["The authority"],
                "it was surprised": ["Velm Developments"],
            },
        ),
        (
            (
                "Former Brazilian president Jair Bolsonaro was put under house arrest on "
                "Monday.\n\nPresident Luiz Inacio Lula da Silva said the courts were free.\n\nThe "
                "ex-president said he was persecuted."
            ),
            {
                "the courts were free": ["Luiz Inacio Lula da Silva"],
                "he was persecuted": ["Jair Bolsonaro"],
            },
        ),
        (
            "Supporters chanted “resign” as the minister left the hall.",
            {"resign": ["Supporters"]},
        ),
        (
            (
                "Sister Ana Ruiz runs a home in Tarn.\n\nMother Teresa founded it.\n\nThe nun said "
                "children slept on mats. Father Tom Bell said they prayed. The priest said it "
                "was cold."
            ),
            {
                "children slept on mats": ["Ana Ruiz"],
                "they prayed": ["Tom Bell"],
                "it was cold": ["Tom Bell"],
            },
        ),
        (
            "The river is low, as Tom Bell likes to put it, because “the sky is on strike”.",
            {"the sky is on strike": ["Tom Bell"]},
        ),
        (
            "A voice on the tape begins, “If you are hearing this I am dead,” and then stops.",
            {"If you are hearing this I am dead": ["A voice on the tape"]},
        ),
        (
            (
                "Brussels said Meta had broken the law. Meta said it had not. In a blog post, "
                "the company said users were happy."
            ),
            {
                "Meta had broken the law": ["Brussels"],
                "it had not": ["Meta"],
                "users were happy": ["Meta"],
            },
        ),
        (
            "Velm Copper has bought a mine in Peru, which it says holds 4 million tonnes.",
            {"holds 4 million tonnes": ["Velm Copper"]},
        ),
        (
            "Opponents scream “socialism” at every such plan, Ana Ruiz said.",
            {
                "Opponents scream “socialism” at every such plan": ["Ana Ruiz"],
                "socialism": ["Opponents", "Ana Ruiz"],
            },
        ),
        (
            (
                "Iran-backed Houthis and Saudi-backed government forces said they would swap "
                "prisoners."
            ),
            {
                "they would swap prisoners": [
                    "Houthis and Saudi-backed government forces"
                ]
            },
        ),
        (
            (
                "Lagos-based Dangote Refinery said it cut prices.\n\nThe Lagos-based refinery said "
                "drivers were happy."
            ),
            {
                "it cut prices": ["Dangote Refinery"],
                "drivers were happy": ["The Lagos-based refinery"],
            },
        ),
        (
            "A nurse quoted in the report as “Participant 7” said she had slept on a shift.",
            {},
        ),
        (
            (
                "The Queen asked how old he was.\n\nAna Ruiz, the carnival queen, said she was "
                "nine.\n\nThe Queen said it was lovely."
            ),
            {
                "how old he was": ["The Queen"],
                "she was nine": ["Ana Ruiz"],
                "it was lovely": ["Ana Ruiz"],
            },
        ),
        (
            "He was thrown out after he yelled “liar” at the prime minister.",
            {"liar": ["he"]},
        ),
        (
            (
                "Ana Ruiz, of London-based Carrick Capital, said gold would rise.\n\nThe "
                "London-based firm said it held 40 tonnes.\n\nCarrick said it would buy."
            ),
            {
                "gold would rise": ["Ana Ruiz"],
                "it held 40 tonnes": ["Carrick Capital"],
                "it would buy": ["Carrick Capital"],
            },
        ),
        (
            (
                "Tarn Steel will shut.\n\nIts owner, Tata Group, said it had no choice.\n\nThe group "
                "said losses were £1m a day."
            ),
            {
                "it had no choice": ["Tata Group"],
                "losses were £1m a day": ["Tata Group"],
            },
        ),
        (
            (
                "Halden Copper rejected a bid on Monday.\n\nBHP said its offer was fair.\n\nThe "
                "Melbourne-based miner said it would not raise it.\n\nThe Australian group said it "
                "was patient.\n\nThe company said so on Friday."
            ),
            {
                "its offer was fair": ["BHP"],
                "it would not raise it": ["BHP"],
                "it was patient": ["BHP"],
            },
        ),
        (
            (
                "Mr Justice Bell said the claim was late.\n\nBarrister Ana Ruiz, for Harrow Homes, "
                "said the company had been ill advised.\n\nTom Harrow said he did not get the "
                "letter. The company said it would pay."
            ),
            {
                "the claim was late": ["Bell"],
                "the company had been ill advised": ["Ana Ruiz"],
                "he did not get the letter": ["Tom Harrow"],
                "it would pay": ["Harrow Homes"],
            },
        ),
        (
            (
                "A source at the company said jobs would go.\n\nThe company said no decision had "
                "been made.\n\nThe source said unions had been told."
            ),
            {
                "jobs would go": ["A source at the company"],
                "no decision had been made": ["The company"],
                "unions had been told": ["A source at the company"],
            },
        ),
        (
            (
                "Ana Ruiz, chief executive of Velm Solar, said panels were cheap.\n\nVelm Solar's "
                "chief executive said she would build more.\n\nThe company said it employed 40."
            ),
            {
                "panels were cheap": ["Ana Ruiz"],
                "she would build more": ["Ana Ruiz"],
                "it employed 40": ["Velm Solar"],
            },
        ),
        (
            (
                "The prosecution said Bell was there.\n\nAna Ruiz, counsel for Mr Bell, said he "
                "was not.\n\nThe barrister said the tape was blurred."
            ),
            {
                "Bell was there": ["The prosecution"],
                "he was not": ["Ana Ruiz"],
                "the tape was blurred": ["Ana Ruiz"],
            },
        ),
        (
            (
                "Ana Ruiz's son Tom Bell was nine.\n\n“He'd sit there” — she nodded at the chair — "
                "“and sing.”\n\nHer husband left in May."
            ),
            {"He'd sit there ... and sing.": ["Ana Ruiz"]},
        ),
        (
            (
                "Tarn Foods recalled its soup on Monday.\n\nTesco, which sells it, said shoppers "
                "could get a refund.\n\nThe company said no one was ill."
            ),
            {"shoppers could get a refund": ["Tesco"], "no one was ill": ["Tesco"]},
        ),
        (
            "Ukraine was hit by drones, which it says were made in Iran.",
            {"were made in Iran": ["Ukraine"]},
        ),
        (
            (
                "King Charles met President Ana Ruiz on Monday.\n\nThe head of state said she was "
                "honoured.\n\nThe King said the visit was historic."
            ),
            {"she was honoured": ["Ana Ruiz"], "the visit was historic": ["Charles"]},
        ),
        (
            (
                "Ex-president jailed\n\nFormer president Tom Bell was jailed for nine years on "
                "Monday.\n\nThe ex-president told the court he had done nothing wrong.\n\nPresident "
                "Ana Ruiz told reporters the courts were free."
            ),
            {
                "he had done nothing wrong": ["Tom Bell"],
                "the courts were free": ["Ana Ruiz"],
            },
        ),
        (
            "He had called twice, the nurse said, and the doctor had promised to come.",
            {
                "He had called twice ... and the doctor had promised to come": [
                    "the nurse"
                ],
                "come": ["the doctor", "the nurse"],
            },
        ),
        (
            (
                "Tom Bell, 17, was cycling home when he was hit.\n\nDriver Ana Ruiz, 43, said she "
                "had not seen him.\n\nThe teenager said the car did not stop."
            ),
            {
                "she had not seen him": ["Ana Ruiz"],
                "the car did not stop": ["Tom Bell"],
            },
        ),
        (
            (
                "A doctor at the hospital said beds were full.\n\nThe hospital said it was "
                "coping.\n\nThe doctor said patients lay in corridors."
            ),
            {
                "beds were full": ["A doctor at the hospital"],
                "it was coping": ["The hospital"],
                "patients lay in corridors": ["A doctor at the hospital"],
            },
        ),
        (
            (
                "Saudi-owned Newcastle United beat Leeds on Saturday.\n\nManager Eddie Howe said "
                "his players were tired. The club said Isak would be out for a month."
            ),
            {
                "his players were tired": ["Eddie Howe"],
                "Isak would be out for a month": ["Newcastle United"],
            },
        ),
        (
            (
                "Tullow Oil said it had struck oil in Kenya.\n\nKenya's energy ministry said the "
                "company owed tax.\n\nThe company said it had paid."
            ),
            {
                "it had struck oil in Kenya": ["Tullow Oil"],
                "the company owed tax": ["Kenya's energy ministry"],
                "it had paid": ["Tullow Oil"],
            },
        ),
        (
            (
                "A source at the BBC said staff were angry.\n\nThe BBC said it was listening.\n\nThe "
                "source said more would leave."
            ),
            {
                "staff were angry": ["A source at the BBC"],
                "it was listening": ["BBC"],
                "more would leave": ["A source at the BBC"],
            },
        ),
        (
            (
                "A teacher at the school said the boy was bullied. The school said he was not. "
                "The teacher said she had told the head."
            ),
            {
                "the boy was bullied": ["A teacher at the school"],
                "he was not": ["The school"],
                "she had told the head": ["A teacher at the school"],
            },
        ),
        (
            "A man who shouted “fire” in the cinema has been fined, police said.",
            {
                "A man who shouted “fire” in the cinema has been fined": ["police"],
                "fire": ["A man", "police"],
            },
        ),
        (
            (
                "Ana Ruiz, a forensic accountant hired by the court, said the books were "
                "cooked.\n\nThe accountant said £4m was gone."
            ),
            {"the books were cooked": ["Ana Ruiz"], "£4m was gone": ["Ana Ruiz"]},
        ),
        (
            (
                "Two people at the club said the coach would go. The club said he would stay. "
                "Both said more would follow."
            ),
            {
                "the coach would go": ["Two people at the club"],
                "he would stay": ["The club"],
                "more would follow": ["Both"],
            },
        ),
        (
            (
                "Ana Ruiz spoke to the crowd. “I will not” — she paused — “be silent.” The crowd "
                "cheered."
            ),
            {"I will not ... be silent.": ["Ana Ruiz"]},
        ),
        (
            (
                "The strike has cost Velm Trains a third of its traffic, which it says will take "
                "years to win back."
            ),
            {"will take years to win back": ["Velm Trains"]},
        ),
        (
            "She asked why the doors were locked, and that evening she wrote to the council.",
            {"why the doors were locked": ["She"]},
        ),
        (
            "The rest, as Ana Ruiz likes to put it, “haven't been downwind yet.”",
            {"haven't been downwind yet.": ["Ana Ruiz"]},
        ),
        (
            (
                "Paris-based Total said gas flowed. Milan-listed Eni said it did too. The "
                "Milan-based company said it would drill."
            ),
            {
                "gas flowed": ["Total"],
                "it did too": ["Eni"],
                "it would drill": ["The Milan-based company"],
            },
        ),
        (
            "The report begins, “No one person is to blame for the fire at Velm.”",
            {"No one person is to blame for the fire at Velm.": ["The report"]},
        ),
        (
            (
                "Steve Witkoff met Putin on Monday.\n\nAmbassador Yuri Ushakov said it was "
                "good.\n\nThe envoy said Trump was keen."
            ),
            {"it was good": ["Yuri Ushakov"], "Trump was keen": ["Yuri Ushakov"]},
        ),
        (
            (
                "A person close to the club said the coach would go. The club said he would "
                "stay.\n\nThe person said the board had met."
            ),
            {
                "the coach would go": ["A person close to the club"],
                "he would stay": ["The club"],
                "the board had met": ["A person close to the club"],
            },
        ),
        (
            (
                "Former president Tom Bell was jailed on Monday.\n\nPresident Ana Ruiz said "
                "justice had been done.\n\nThe head of state said the courts were free. The "
                "ex-president said they were not."
            ),
            {
                "justice had been done": ["Ana Ruiz"],
                "the courts were free": ["Ana Ruiz"],
                "they were not": ["Tom Bell"],
            },
        ),
        (
            "“It is with great regret,” the letter begins, “that I must resign.”",
            {"It is with great regret ... that I must resign.": ["the letter"]},
        ),
        (
            "It was, as the minister was later to put it, “the worst night of my life”.",
            {"the worst night of my life": ["the minister"]},
        ),
        (
            (
                "Ex-governor charged\n\nFormer governor Tom Bell was charged on Monday.\n\nGovernor "
                "Ana Ruiz said nobody was above the law.\n\nThe ex-governor said he was innocent."
            ),
            {"nobody was above the law": ["Ana Ruiz"], "he was innocent": ["Tom Bell"]},
        ),
        (
            (
                "The envoy of the Government of Bolivia, Ana Ruiz, said the sea was theirs.\n\nThe "
                "envoy said talks would resume."
            ),
            {"the sea was theirs": ["Ana Ruiz"], "talks would resume": ["Ana Ruiz"]},
        ),
        (
            (
                "Ana Ruiz, representing the families, said the report was late.\n\nThe barrister "
                "said they had waited years."
            ),
            {
                "the report was late": ["Ana Ruiz"],
                "they had waited years": ["Ana Ruiz"],
            },
        ),
        (
            (
                "London-based Carrick Gold said on Monday it would raise $40 million.\n\nThe "
                "company said it would spend it in Mali."
            ),
            {
                "it would raise $40 million": ["Carrick Gold"],
                "it would spend it in Mali": ["Carrick Gold"],
            },
        ),
        (
            "The owner of the mall, Simon Property Group, said shops would open.",
            {"shops would open": ["Simon Property Group"]},
        ),
        (
            (
                "The club sacked Ana Ruiz, who it said had broken rules. The bank closed the "
                "branch, which it said was little used."
            ),
            {"had broken rules": ["it"], "was little used": ["The bank"]},
        ),
        (
            (
                "Former governor Tom Bell was charged on Monday.\n\nGovernor Ana Ruiz declined to "
                "comment.\n\nThe ex-governor said he was innocent."
            ),
            {"he was innocent": ["Tom Bell"]},
        ),
        (
            (
                "Uber driver Tom Bell said he was banned.\n\nThe GMB said the company had ignored "
                "him. Uber said it was looking into it. In a message, the company told drivers "
                "they were safe."
            ),
            {
                "he was banned": ["Tom Bell"],
                "the company had ignored him": ["GMB"],
                "it was looking into it": ["Uber"],
                "they were safe": ["Uber"],
            },
        ),
        (
            (
                "Police said Hollis was driving a van owned by Marlow Hire. The company said it "
                "was cooperating with police."
            ),
            {
                "Hollis was driving a van owned by Marlow Hire": ["Police"],
                "it was cooperating with police": ["Marlow Hire"],
            },
        ),
        (
            (
                "Perth-based Halden Resources has found lithium at its Marn project, it said on "
                "Wednesday."
            ),
            {
                "Perth-based Halden Resources has found lithium at its Marn project": [
                    "Halden Resources"
                ]
            },
        ),
        (
            (
                "Police seized 40 phones, which they said were stolen. Residents want a "
                "crossing, which they say would save lives."
            ),
            {"were stolen": ["Police"], "would save lives": ["Residents"]},
        ),
        (
            (
                "Qatar-backed Velm Energy and Saudi-owned Tarn Oil said on Monday that gas would "
                "flow."
            ),
            {"gas would flow": ["Velm Energy and Saudi-owned Tarn Oil"]},
        ),
        (
            "The plan is, as Ana Ruiz once put it, “a bridge from nowhere to nowhere”.",
            {"a bridge from nowhere to nowhere": ["Ana Ruiz"]},
        ),
        (
            (
                "Princess Kate said she was well.\n\nThe Princess said she was grateful.\n\nHer "
                "sister-in-law Princess Beatrice sent flowers.\n\nThe Princess said it was a joy."
            ),
            {
                "she was well": ["Kate"],
                "she was grateful": ["Kate"],
                "it was a joy": ["Kate"],
            },
        ),
        (
            (
                "A source at the club said the coach would go.\n\nThe club said he would "
                "stay.\n\nThe source said the board had met on Sunday."
            ),
            {
                "the coach would go": ["A source at the club"],
                "he would stay": ["The club"],
                "the board had met on Sunday": ["A source at the club"],
            },
        ),
        (
            (
                "A worker at the plant said the roof leaked.\n\nThe plant said it did not.\n\nThe "
                "worker said he had photographs."
            ),
            {
                "the roof leaked": ["A worker at the plant"],
                "it did not": ["The plant"],
                "he had photographs": ["A worker at the plant"],
            },
        ),
        (
            "Tom Bell shouted “goal” before the ball had gone in.",
            {"goal": ["Tom Bell"]},
        ),
        ("Neither Ana Ruiz nor anyone at the bank said the money was safe.", {}),
        (
            "The hospital was hit by a strike, which it says put lives at risk.",
            {"put lives at risk": ["The hospital"]},
        ),
        (
            (
                "Tom Bell worked for Tarn Plastics for nine years before he joined Velm.\n\nBell "
                "said he was sacked by Velm in May.\n\nThe company said it could not comment."
            ),
            {
                "he was sacked by Velm in May": ["Tom Bell"],
                "it could not comment": ["Tarn Plastics"],
            },
        ),
        (
            (
                "A person at the company said jobs would go.\n\nThe company said no decision was "
                "made.\n\nThe person said unions had been told."
            ),
            {
                "jobs would go": ["A person at the company"],
                "no decision was made": ["The company"],
                "unions had been told": ["A person at the company"],
            },
        ),
        (
            (
                "Emir Tamim told President Ana Ruiz that Qatar would help. The head of state "
                "thanked him and said the gas was welcome."
            ),
            {"Qatar would help": ["Tamim"], "the gas was welcome": ["Ana Ruiz"]},
        ),
        (
            (
                "Ana Ruiz, a nurse, is tired.\n\n“We used to have forty beds” — she counted them "
                "on her fingers — “and now there are nine.”"
            ),
            {"We used to have forty beds ... and now there are nine.": ["Ana Ruiz"]},
        ),
        (
            "Sydney-listed Halden Resources said on Wednesday it had found lithium.",
            {"it had found lithium": ["Halden Resources"]},
        ),
        (
            (
                "Chinese-owned British Steel said on Monday it would close two furnaces.\n\nUnions "
                "said the company had lied."
            ),
            {
                "it would close two furnaces": ["British Steel"],
                "the company had lied": ["Unions"],
            },
        ),
        (
            (
                "The ex-governor of Tarn, Tom Bell, was charged on Monday. The ex-governor said "
                "he was innocent.\n\nThe ex-minister said so too."
            ),
            {"he was innocent": ["Tom Bell"]},
        ),
        (
            "Toronto-based Barrick Mining said on Wednesday it had sold a mine.",
            {"it had sold a mine": ["Barrick Mining"]},
        ),
        (
            "Chinese-owned Volvo and US-based Ford agreed a deal. Volvo said it was fair.",
            {"it was fair": ["Volvo"]},
        ),
        ("Fans were heard chanting “Tarn” and “Velm” in turn.", {"Tarn": ["Fans"]}),
        (
            "Residents asked when the power would be back, and that food be sent.",
            {"when the power would be back": ["Residents"]},
        ),
        (
            (
                "A spokesman for the bank said staff were told. The bank said bonuses would "
                "fall. The spokesman said it was a pity."
            ),
            {
                "staff were told": ["A spokesman for the bank"],
                "bonuses would fall": ["The bank"],
                "it was a pity": ["A spokesman for the bank"],
            },
        ),
        (
            "The council has approved the homes, which they say will be built by May.",
            {"will be built by May": ["The council"]},
        ),
        (
            "It was, as the company would have to put it in its report, “a difficult year”.",
            {"a difficult year": ["the company"]},
        ),
        (
            (
                "The bill, as Ana Ruiz would later put it, was “a wrecking ball with a bow on "
                "it”."
            ),
            {"a wrecking ball with a bow on it": ["Ana Ruiz"]},
        ),
        (
            (
                "King Charles told guests he was proud. The King said Canada was strong.\n\nThe "
                "visit is the first since King George VI came in 1939."
            ),
            {"he was proud": ["Charles"], "Canada was strong": ["Charles"]},
        ),
        (
            (
                "A man identified in the documents as “Officer A” told the inquiry he had not "
                "fired."
            ),
            {},
        ),
        (
            (
                "Mia Hart, 18, won gold on Sunday.\n\nCoach Tom Bell, 52, said she was "
                "amazing.\n\nThe teenager said she would sleep."
            ),
            {"she was amazing": ["Tom Bell"], "she would sleep": ["Mia Hart"]},
        ),
        (
            (
                "Nigerian-born Kemi Badenoch said on Sunday the party was united. Badenoch said "
                "she would stay."
            ),
            {
                "the party was united": ["Kemi Badenoch"],
                "she would stay": ["Kemi Badenoch"],
            },
        ),
        (
            (
                "Toronto-listed Velm Gold and London-listed Tarn Copper said they would "
                "merge.\n\nAnalysts said it was fair."
            ),
            {
                "they would merge": ["Velm Gold and London-listed Tarn Copper"],
                "it was fair": ["Analysts"],
            },
        ),
        (
            (
                "The fire at Tarn Plastics began on Monday.\n\nChief fire officer Ana Ruiz said it "
                "took nine hours.\n\nThe company said nobody was hurt."
            ),
            {"it took nine hours": ["Ana Ruiz"], "nobody was hurt": ["Tarn Plastics"]},
        ),
        (
            (
                "Orlo, a freight company based in Tarn, said drivers were scarce.\n\nAna Ruiz, a "
                "driver, said pay was low.\n\nThe company said pay rose 4 per cent."
            ),
            {
                "drivers were scarce": ["Orlo"],
                "pay was low": ["Ana Ruiz"],
                "pay rose 4 per cent": ["Orlo"],
            },
        ),
        (
            "She screamed “help” but nobody came, the court heard.",
            {"She screamed “help” but nobody came": [None], "help": ["She", None]},
        ),
    ],
)
def test_what_readers_tried(text: str, expected: dict[str, list[str | None]]) -> None:
    assert meant(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Campaigners want Velm Gas to stop.\n\nFriends of the Earth said the plan was "
                "mad.\n\nThe group told the court it broke the law."
            ),
            {
                "the plan was mad": ["Friends of the Earth"],
                "it broke the law": ["Friends of the Earth"],
            },
        ),
        (
            (
                "Ana Ruiz, who taught for 30 years, told the meeting it was daft.\n\nPlanning "
                "officer Tom Bell said it met the rules.\n\nThe retired teacher said the rules "
                "were daft too."
            ),
            {
                "it was daft": ["Ana Ruiz"],
                "it met the rules": ["Tom Bell"],
                "the rules were daft too": ["The retired teacher"],
            },
        ),
        (
            (
                "Dave Cole said the bang woke him.\n\nInspector Tom Bell said a car hit the "
                "wall.\n\nThe former soldier said he ran out to help."
            ),
            {
                "the bang woke him": ["Dave Cole"],
                "a car hit the wall": ["Tom Bell"],
                "he ran out to help": ["The former soldier"],
            },
        ),
        (
            (
                "Khamenei spoke on Monday. President Pezeshkian, who sat by him, said "
                "nothing.\n\nThe leader said Iran would answer."
            ),
            {"Iran would answer": ["The leader"]},
        ),
        (
            "He described how the boat had turned over, and that nobody came.",
            {"how the boat had turned over, and that nobody came": ["He"]},
        ),
        (
            "Residents oppose the plan by Velm Homes, which they say would ruin the view.",
            {"would ruin the view": ["Residents"]},
        ),
        (
            (
                "Oxfam and Unicef said aid was short.\n\nThe army said trucks had been let in. "
                "Both said that it was not enough."
            ),
            {
                "aid was short": ["Oxfam and Unicef"],
                "trucks had been let in": ["The army"],
                "it was not enough": ["Both"],
            },
        ),
        (
            (
                "She would appeal, Ana Ruiz said, and her lawyers had told the court that they "
                "needed time."
            ),
            {
                "She would appeal": ["Ana Ruiz"],
                "they needed time": ["Ana Ruiz's lawyers"],
            },
        ),
        (
            "The ruling was a blow for Velm Bank, which it says will cost it 3 million.",
            {"will cost it 3 million": ["Velm Bank"]},
        ),
        (
            (
                "Gary Neville said United were poor.\n\nManager Ruben Amorim said his team "
                "fought.\n\nThe former England defender said the players had given up."
            ),
            {
                "United were poor": ["Gary Neville"],
                "his team fought": ["Ruben Amorim"],
                "the players had given up": ["The former England defender"],
            },
        ),
        (
            (
                "Actress Ana Ruiz said she was hurt. Director Tom Bell said he was sorry. The "
                "Welsh-born star said the scene was not in the script."
            ),
            {
                "she was hurt": ["Ana Ruiz"],
                "he was sorry": ["Tom Bell"],
                "the scene was not in the script": ["The Welsh-born star"],
            },
        ),
        (
            (
                "Prince Harry told the court he was hounded.\n\nThe Prince said he had moved "
                "abroad.\n\nHis lawyer said Prince William had settled."
            ),
            {
                "he was hounded": ["Harry"],
                "he had moved abroad": ["Harry"],
                "Prince William had settled": ["His lawyer"],
            },
        ),
        (
            (
                "Ana Ruiz, a former headmaster of Tarn school, said the plan was daft.\n\nTom "
                "Bell, a parent, said he agreed.\n\nThe retired headmaster said he had seen it all "
                "before."
            ),
            {
                "the plan was daft": ["Ana Ruiz"],
                "he agreed": ["Tom Bell"],
                "he had seen it all before": ["The retired headmaster"],
            },
        ),
        (
            (
                "Lucy Letby, 35, appeared on Monday.\n\nProsecutor Nick Johnson said she "
                "lied.\n\nThe former nurse told the court that she had done nothing."
            ),
            {
                "she lied": ["Nick Johnson"],
                "she had done nothing": ["The former nurse"],
            },
        ),
        (
            (
                "The building's landlord, Tarn Estates, said the lift was safe.\n\nTenant Ana Ruiz "
                "said it was not.\n\nThe landlord said it was inspected in May."
            ),
            {
                "the lift was safe": ["Tarn Estates"],
                "it was not": ["Ana Ruiz"],
                "it was inspected in May": ["Tarn Estates"],
            },
        ),
        (
            (
                "Ex-minister Tom Bell said the deal was corrupt.\n\nEnergy minister Ana Ruiz said "
                "it was not.\n\nThe ex-minister said he had papers."
            ),
            {
                "the deal was corrupt": ["Tom Bell"],
                "it was not": ["Ana Ruiz"],
                "he had papers": ["Tom Bell"],
            },
        ),
        (
            (
                "Russian President Vladimir Putin met Kim Jong Un, the North Korean leader, on "
                "Monday.\n\nThe leader said his troops had fought well.\n\nPutin said he was "
                "grateful."
            ),
            {
                "his troops had fought well": ["Kim Jong Un"],
                "he was grateful": ["Vladimir Putin"],
            },
        ),
        (
            "She said when the water came they ran, and that the phones were dead.",
            {"when the water came they ran, and that the phones were dead": ["She"]},
        ),
        (
            (
                "Ana Ruiz revealed how close she came to leaving, and that Tom Bell had talked "
                "her out of it."
            ),
            {
                "how close she came to leaving, and that Tom Bell had talked her out of it": [
                    "Ana Ruiz"
                ]
            },
        ),
        ("Parliament deposed, that same week, the last of the kings.", {}),
        (
            (
                "Prime Minister Keir Starmer said the law would stay.\n\nTory leader Kemi Badenoch "
                "said he was wrong.\n\nThe former director of public prosecutions said judges had "
                "been clear."
            ),
            {
                "the law would stay": ["Keir Starmer"],
                "he was wrong": ["Kemi Badenoch"],
                "judges had been clear": ["The former director of public prosecutions"],
            },
        ),
        (
            (
                "Supreme Leader Ali Khamenei said Iran would answer.\n\nPresident Masoud "
                "Pezeshkian said the same.\n\nThe leader said the enemy would regret it."
            ),
            {
                "Iran would answer": ["Ali Khamenei"],
                "the enemy would regret it": ["Ali Khamenei"],
            },
        ),
        (
            (
                "The books “Harvest” — she wrote it in a month — “Winter” and “Salt” have been "
                "reissued."
            ),
            {},
        ),
        (
            "“We lost everything,” — she wept — “the house, the goats, the well.”",
            {"the house, the goats, the well.": [None]},
        ),
        (
            (
                "Victims of Tarn Insurance met on Monday.\n\nFairer Finance, a consumer group, "
                "said rules were weak.\n\nThe group said others were hurt."
            ),
            {"rules were weak": ["Fairer Finance"], "others were hurt": ["The group"]},
        ),
        (
            (
                "The owner of the building, Tarn Properties, said on Monday that the lift was "
                "safe."
            ),
            {"the lift was safe": ["Tarn Properties"]},
        ),
        (
            (
                "Ana Ruiz said the bang woke her.\n\nPolice officer Tom Bell said a car hit the "
                "wall.\n\nThe retired teacher said the road was too fast."
            ),
            {
                "the bang woke her": ["Ana Ruiz"],
                "a car hit the wall": ["Tom Bell"],
                "the road was too fast": ["The retired teacher"],
            },
        ),
        (
            (
                "Kyle Bell, 15, was stabbed on Monday.\n\nA 16-year-old boy was arrested. Police "
                "said the teenager had been questioned.\n\nThe teenager told detectives he was not "
                "there. The court heard that the teenager said he was sorry."
            ),
            {
                "the teenager had been questioned": ["Police"],
                "he was not there": ["The teenager"],
                "the teenager said he was sorry": [None],
                "he was sorry": ["The teenager", None],
            },
        ),
        (
            (
                "Sgt Ana Ruiz was shot on Monday.\n\nChief Tom Bell said she would live.\n\nThe "
                "12-year veteran told colleagues she was fine."
            ),
            {"she would live": ["Tom Bell"], "she was fine": ["The 12-year veteran"]},
        ),
        (
            (
                "Residents near the Tarn Recycling plant say it smells.\n\nThe Environment Agency "
                "said it had been nine times.\n\nThe company said it had new filters."
            ),
            {
                "it smells": ["Residents near the Tarn Recycling plant"],
                "it had been nine times": ["Environment Agency"],
                "it had new filters": ["Environment Agency"],
            },
        ),
        (
            (
                "Council leader Tom Bell said bins would be emptied.\n\nAna Ruiz, head of waste "
                "services, said it would take a week.\n\nThe leader said residents had been "
                "patient."
            ),
            {
                "bins would be emptied": ["Tom Bell"],
                "it would take a week": ["Ana Ruiz"],
                "residents had been patient": ["Tom Bell"],
            },
        ),
        (
            (
                "Ana Ruiz was not at home, her husband said, and a spokesman for the party had "
                "said she was abroad."
            ),
            {
                "Ana Ruiz was not at home": ["her husband"],
                "she was abroad": ["a spokesman for the party"],
            },
        ),
        (
            "Ana Ruiz said what mattered was the vote, and that Labour would win it.",
            {"what mattered was the vote, and that Labour would win it": ["Ana Ruiz"]},
        ),
        (
            (
                "Two officials told Reuters that the deal was off.\n\nThe companies, Velm and "
                "Tarn, declined to comment. Both said last week that talks were going well."
            ),
            {
                "the deal was off": ["Two officials", "Reuters"],
                "talks were going well": ["Both"],
            },
        ),
        (
            (
                "Ana Ruiz, 34, was shot on Monday.\n\nChief Tom Bell said an officer fired.\n\nThe "
                "12-year veteran told investigators he saw a gun."
            ),
            {"an officer fired": ["Tom Bell"], "he saw a gun": ["The 12-year veteran"]},
        ),
        (
            "He told reporters how proud he was of the side, and that he would stay.",
            {"how proud he was of the side, and that he would stay": ["He"]},
        ),
        (
            (
                "Complaints have been made against Velm Bank over its fees, which it says are "
                "fair."
            ),
            {"are fair": ["Velm Bank"]},
        ),
        (
            (
                "Two men were arrested on Monday. Police said they were held in Tarn. Both "
                "denied that they had been there."
            ),
            {"they were held in Tarn": ["Police"], "they had been there": ["Both"]},
        ),
        (
            (
                "Halden Copper is to buy power from a wind farm.\n\nOrsted, which owns the farm, "
                "said the deal was its largest.\n\nThe company said it would add 40 turbines."
            ),
            {
                "the deal was its largest": ["Orsted"],
                "it would add 40 turbines": ["Orsted"],
            },
        ),
        (
            (
                "Heathrow said flights would resume. National Grid said power was back. In a "
                "statement, the company said the fire was out."
            ),
            {
                "flights would resume": ["Heathrow"],
                "power was back": ["National Grid"],
                "the fire was out": ["National Grid"],
            },
        ),
        (
            (
                "A retired couple live next door.\n\nInspector Tom Bell said a car hit the "
                "wall.\n\nThe retired teacher, who asked not to be named, said she ran out to "
                "help."
            ),
            {
                "a car hit the wall": ["Tom Bell"],
                "she ran out to help": ["The retired teacher"],
            },
        ),
        (
            (
                "Ana Ruiz, 71, lives next door.\n\nTom Bell, the mayor, said the houses were "
                "safe.\n\nThe retired teacher said she heard a bang."
            ),
            {
                "the houses were safe": ["Tom Bell"],
                "she heard a bang": ["The retired teacher"],
            },
        ),
        (
            (
                "Lewis Bell, 14, was stabbed to death in Marn.\n\nA 15-year-old boy is on trial "
                "for murder.\n\nThe teenager told the jury he was scared. He said he had run."
            ),
            {"he was scared": ["The teenager"], "he had run": ["The teenager"]},
        ),
        (
            (
                "Tom Bell, head of the Tarn school, said pupils were safe.\n\nThe leader of Tarn "
                "council said they were not.\n\nThe leader said the roof was bad."
            ),
            {
                "pupils were safe": ["Tom Bell"],
                "they were not": ["Tom Bell"],
                "the roof was bad": ["The leader"],
            },
        ),
        (
            "Washington accuses China of dumping steel, which it says is against the rules.",
            {"dumping steel": ["Washington"], "is against the rules": ["it"]},
        ),
        (
            (
                "Prince William visited a school on Monday.\n\nThe Prince told pupils that he "
                "loved football.\n\nPrince George turns 13 in July."
            ),
            {"he loved football": ["William"]},
        ),
        (
            (
                "Ex-mayor Tom Bell was fined on Monday.\n\nMayor Ana Ruiz said he should pay.\n\nThe "
                "ex-mayor said he would not."
            ),
            {"he should pay": ["Ana Ruiz"], "he would not": ["Tom Bell"]},
        ),
        (
            (
                "Halden Copper to cut 300 jobs at Tarn mine\n\nHalden Copper said on Tuesday it "
                "would cut 300 jobs at its Tarn mine.\n\nThe union representing workers, Unite, "
                "said the company had refused to negotiate.\n\nThe company said it had held three "
                "meetings."
            ),
            {
                "it would cut 300 jobs at its Tarn mine": ["Halden Copper"],
                "the company had refused to negotiate": ["Unite"],
                "it had held three meetings": ["The company"],
            },
        ),
        (
            (
                "Tom Bell told the agent he wanted to go, it is understood, and Velm have agreed "
                "a fee."
            ),
            {"he wanted to go, it is understood": ["Tom Bell"]},
        ),
        (
            (
                "Council leader Tom Bell said bins would be emptied.\n\nAna Ruiz, president of the "
                "chamber of commerce, said shops were suffering.\n\nThe leader said residents had "
                "been patient."
            ),
            {
                "bins would be emptied": ["Tom Bell"],
                "shops were suffering": ["Ana Ruiz"],
                "residents had been patient": ["Tom Bell"],
            },
        ),
        (
            (
                "Tom Bell, who played for Velm and Tarn, said the club was finished.\n\nAna Ruiz, "
                "the chairman, said it was not.\n\nThe former striker said fans would walk away."
            ),
            {
                "the club was finished": ["Tom Bell"],
                "it was not": ["Ana Ruiz"],
                "fans would walk away": ["The former striker"],
            },
        ),
        (
            (
                "Two women came forward on Monday.\n\nPolice said Bell had been arrested. Both "
                "women said he had threatened them. Both said they were scared."
            ),
            {
                "Bell had been arrested": ["Police"],
                "he had threatened them": ["Both women"],
                "they were scared": ["Both"],
            },
        ),
        (
            (
                "The ferry would sail on Monday, the company said, and unions had said they "
                "would not stop it."
            ),
            {
                "The ferry would sail on Monday": ["the company"],
                "they would not stop it": ["unions"],
            },
        ),
        (
            (
                "Ana Ruiz told the inquiry what she had seen, and that she had told her manager "
                "the same night."
            ),
            {
                "what she had seen, and that she had told her manager the same night": [
                    "Ana Ruiz"
                ]
            },
        ),
        (
            (
                "Gary Stone said he would vote Reform. The lifelong Labour voter said he had had "
                "enough.\n\nHis wife, Jean Stone, said she agreed. The former nurse said the party "
                "had left her."
            ),
            {
                "he would vote Reform": ["Gary Stone"],
                "he had had enough": ["The lifelong Labour voter"],
                "she agreed": ["Jean Stone"],
                "the party had left her": ["The former nurse"],
            },
        ),
        (
            (
                "Prince Harry lost his case on Monday.\n\nThe Prince said he was sad. The prince "
                "said he would go on. Prince William said nothing."
            ),
            {"he was sad": ["Harry"], "he would go on": ["Harry"]},
        ),
        (
            (
                "Ana Ruiz, whose brother Tom Bell was killed in the fire, wants answers.\n\n“Tom” "
                "— he turned 30 that week — “had just had a daughter.”"
            ),
            {"had just had a daughter.": [None]},
        ),
        (
            "Israel struck a hospital in Gaza, which it says was used by Hamas.",
            {"was used by Hamas": ["it"]},
        ),
        (
            "The letter says what the bank did, and that it will pay.",
            {"what the bank did, and that it will pay": ["The letter"]},
        ),
        (
            (
                "The owner, Velm Tankers, said the ship had been inspected in March.\n\nThe "
                "captain, Ana Ruiz, said the engine had failed. The owner said it had not."
            ),
            {
                "the ship had been inspected in March": ["Velm Tankers"],
                "the engine had failed": ["Ana Ruiz"],
                "it had not": ["Velm Tankers"],
            },
        ),
        (
            (
                "There would be no cuts, the minister said, and the prime minister had said the "
                "same a day earlier."
            ),
            {"There would be no cuts": ["the minister"]},
        ),
        (
            "Inspectors visited the home in May, which they say was dirty and cold.",
            {"was dirty and cold": ["Inspectors"]},
        ),
        ("Tom Bell was heard shouting about a “plot” as he was led away.", {}),
        (
            (
                "The sergeant, Tom Bell, spoke of Ana Ruiz.\n\n“Sergeant Ruiz” — she joined in "
                "2001 — “was the best of us.”"
            ),
            {"was the best of us.": [None]},
        ),
        (
            (
                "Tom Bell said the club was finished. Ana Ruiz, the chairman, said it was not. "
                "The former striker said fans would walk away."
            ),
            {
                "the club was finished": ["Tom Bell"],
                "it was not": ["Ana Ruiz"],
                "fans would walk away": ["The former striker"],
            },
        ),
        (
            (
                "The owner, Ana Ruiz, said the bar would close.\n\nThe landlord, Tarn Properties, "
                "said the rent was fair.\n\nThe owner said she could not pay. The landlord said "
                "she could."
            ),
            {
                "the bar would close": ["Ana Ruiz"],
                "the rent was fair": ["Tarn Properties"],
                "she could not pay": ["Ana Ruiz"],
                "she could": ["Tarn Properties"],
            },
        ),
        ("Radio hosts who yell about the “elite” every night are rich men.", {}),
        (
            (
                "Singapore-registered Pacific Dawn ran aground on Monday.\n\nThe owner, Velm "
                "Tankers, said the crew were safe.\n\nThe captain, Tom Bell, said the steering "
                "failed.\n\nThe owner said the ship would be towed."
            ),
            {
                "the crew were safe": ["Velm Tankers"],
                "the steering failed": ["Tom Bell"],
                "the ship would be towed": ["Velm Tankers"],
            },
        ),
        (
            (
                "Modi opened the plant on Monday. Modi said jobs would come. The company said it "
                "would hire 400."
            ),
            {"jobs would come": ["Modi"], "it would hire 400": ["The company"]},
        ),
        (
            "The driver, 17, killed Mia Hart, 16.\n\nThe teenager said he was sorry.",
            {"he was sorry": ["The teenager"]},
        ),
        (
            (
                "Pope Leo said on Monday that the war must end.\n\nThe Pope told pilgrims that "
                "children were starving.\n\nHe recalled Pope Francis, who died in April."
            ),
            {
                "the war must end": ["Leo"],
                "children were starving": ["Leo"],
                "Pope Francis, who died in April": ["Leo"],
            },
        ),
        (
            (
                "President-elect Ana Ruiz said on Monday she would cut ministries.\n\nPresident "
                "Tom Bell wished her luck.\n\nThe president-elect said she would name a cabinet. "
                "The president said he would help."
            ),
            {
                "she would cut ministries": ["Ana Ruiz"],
                "she would name a cabinet": ["Ana Ruiz"],
                "he would help": ["Tom Bell"],
            },
        ),
        (
            (
                "The prisoners were well, the army said, and the Red Cross had reported that two "
                "had died."
            ),
            {"The prisoners were well": ["the army"], "two had died": ["Red Cross"]},
        ),
        (
            (
                "Queen Camilla visited a shelter on Monday. The Queen told staff that they were "
                "heroes.\n\nQueen Mary of Denmark opened one in May."
            ),
            {"they were heroes": ["Camilla"]},
        ),
        ("Ana Ruiz exclaimed over the “cake” that they had made her.", {}),
        (
            (
                "Russian President Vladimir Putin met North Korean leader Kim Jong Un on "
                "Monday.\n\nThe leader said his troops had fought well."
            ),
            {"his troops had fought well": ["Kim Jong Un"]},
        ),
        (
            "Perth-based Halden Copper said on Wednesday it had found lithium.",
            {"it had found lithium": ["Halden Copper"]},
        ),
        (
            (
                "Two ministers resigned on Monday. Ana Ruiz said she was tired. Tom Bell said he "
                "was ill. Both insisted that the party was united."
            ),
            {
                "she was tired": ["Ana Ruiz"],
                "he was ill": ["Tom Bell"],
                "the party was united": ["Both"],
            },
        ),
        (
            (
                "Tom Bell, 71, has lived on the quay since 1980.\n\n“My wife” — she died in March "
                "— “planted that tree.”"
            ),
            {"My wife": ["she died in March — “planted that tree"]},
        ),
        (
            "Police said the driver, it is alleged, fled on foot.",
            {"the driver, it is alleged, fled on foot": ["Police"]},
        ),
        (
            (
                "Donald Trump said on Monday he would end the war.\n\nPresident Joe Biden promised "
                "a smooth transition.\n\nThe president-elect said he would name a secretary of "
                "state this week."
            ),
            {
                "he would end the war": ["Donald Trump"],
                "a smooth transition": ["Joe Biden"],
                "he would name a secretary of state this week": ["The president-elect"],
            },
        ),
        (
            (
                "Union leader Mick Lynch said trains would stop.\n\nAndrew Haines, head of Network "
                "Rail, said the offer was fair.\n\nThe leader told pickets the rise was an insult."
            ),
            {
                "trains would stop": ["Mick Lynch"],
                "the offer was fair": ["Andrew Haines"],
                "the rise was an insult": ["Mick Lynch"],
            },
        ),
        ("Fans yelled for the “Special One” to come back.", {}),
        (
            (
                "The minister told the BBC that Iran has fired missiles, which it says were for "
                "defence."
            ),
            {
                "Iran has fired missiles, which it says were for defence": [
                    "The minister",
                    "BBC",
                ],
                "were for defence": ["it", "The minister", "BBC"],
            },
        ),
        (
            (
                "Manager Tom Bell praised captain Ana Ruiz.\n\nRuiz said she was tired.\n\nThe "
                "former goalkeeper said his squad was thin."
            ),
            {
                "captain Ana Ruiz": ["Tom Bell"],
                "she was tired": ["Ana Ruiz"],
                "his squad was thin": ["The former goalkeeper"],
            },
        ),
        (
            (
                "Families sued Orlo Homes on Monday over mould.\n\nTheir lawyers, Leigh Day, said "
                "40 children were ill.\n\nThe firm said it had sued the company in May.\n\nThe firm "
                "said others would join."
            ),
            {
                "40 children were ill": ["Their lawyers"],
                "it had sued the company in May": ["The firm"],
                "others would join": ["The firm"],
            },
        ),
        (
            (
                "The new rules have angered farmers across the north, which they say will ruin "
                "them."
            ),
            {"will ruin them": ["they"]},
        ),
        (
            (
                "President Ana Ruiz said Tarn would not give way.\n\nOpposition chief Tom Bell "
                "said she must.\n\nThe leader said she had the people behind her."
            ),
            {
                "Tarn would not give way": ["Ana Ruiz"],
                "she must": ["Tom Bell"],
                "she had the people behind her": ["Tom Bell"],
            },
        ),
        (
            (
                "The site's owner, Tarn Properties, said it was dangerous.\n\nCouncillor Tom Bell "
                "said it had been dangerous for years.\n\nThe owner said the wall would be mended."
            ),
            {
                "it was dangerous": ["Tarn Properties"],
                "it had been dangerous for years": ["Tom Bell"],
                "the wall would be mended": ["Tarn Properties"],
            },
        ),
        (
            (
                "Apple told the court that Epic had broken its contract. The company said it had "
                "been forced to act.\n\nEpic said Apple was a monopolist. The company said it "
                "would appeal."
            ),
            {
                "Epic had broken its contract": ["Apple"],
                "it had been forced to act": ["The company"],
                "Apple was a monopolist": ["Epic"],
                "it would appeal": ["The company"],
            },
        ),
        (
            "He never met her, Tom Bell said, and his wife had told the court he had.",
            {"He never met her": ["Tom Bell"], "he had": ["his wife"]},
        ),
        (
            "The court fined Velm Bank 3 million dollars, which it says it will not pay.",
            {"it will not pay": ["Velm Bank"]},
        ),
        (
            (
                "Letby, 35, was jailed for life.\n\nProsecutor Nick Johnson said she lied.\n\nThe "
                "former nurse told the court that she had done nothing."
            ),
            {
                "she lied": ["Nick Johnson"],
                "she had done nothing": ["The former nurse"],
            },
        ),
        (
            (
                "Former prime minister Tom Bell was charged on Monday.\n\nPrime Minister Ana Ruiz "
                "said it was a matter for the courts.\n\nThe ex-prime minister said he was "
                "innocent. The ex-PM said so too."
            ),
            {
                "it was a matter for the courts": ["Ana Ruiz"],
                "he was innocent": ["The ex-prime minister"],
            },
        ),
        (
            "Ana Ruiz wrote that what she saw shocked her, and that she left.",
            {"what she saw shocked her, and that she left": ["Ana Ruiz"]},
        ),
        (
            (
                "Two teenagers were held over the death of Lewis Bell, 14.\n\nOne teenager told "
                "the court he was not there. The teen said he was at home."
            ),
            {"he was not there": ["One teenager"], "he was at home": ["The teen"]},
        ),
        (
            (
                "Lewis Bell, 14, drowned on Sunday.\n\nAnother boy was taken to hospital.\n\nPolice "
                "said the teenager had told officers that the current was strong."
            ),
            {
                "the teenager had told officers that the current was strong": [
                    "Police"
                ],
                "the current was strong": ["the teenager", "Police"],
            },
        ),
        (
            (
                "The landlord, Tarn Properties, said the rent was fair.\n\nTom Bell, who runs the "
                "bar, said it was not.\n\nThe landlord said other bars paid more."
            ),
            {
                "the rent was fair": ["Tarn Properties"],
                "it was not": ["Tom Bell"],
                "other bars paid more": ["Tarn Properties"],
            },
        ),
        (
            "Tom Bell told MPs what he knew, and that he had told the police.",
            {"what he knew, and that he had told the police": ["Tom Bell"]},
        ),
        (
            (
                "The defendant told her he would kill her, it was claimed, before he took the "
                "phone."
            ),
            {
                "he would kill her, it was claimed, before he took the phone": [
                    "The defendant"
                ]
            },
        ),
        (
            (
                "Prime Minister Keir Starmer said the law would stay.\n\nThe former director of "
                "public prosecutions said he knew the courts."
            ),
            {
                "the law would stay": ["Keir Starmer"],
                "he knew the courts": ["The former director of public prosecutions"],
            },
        ),
        (
            (
                "King Abdullah met President Ana Ruiz. The King said Gaza was starving.\n\nKing "
                "Salman of Saudi Arabia said so too."
            ),
            {"Gaza was starving": ["Abdullah"]},
        ),
        ("The generals who deposed that government are now in jail.", {}),
        (
            "Tom Bell said the club, it was understood, would pay the fee.",
            {"the club, it was understood, would pay the fee": ["Tom Bell"]},
        ),
        (
            (
                "Tom Bell, the coach, was asked about his striker.\n\n“That boy” — he scored twice "
                "— “is going to play for his country.”"
            ),
            {"is going to play for his country.": [None]},
        ),
        (
            (
                "Lewis Bell, 13, won gold on Sunday.\n\nRival Mia Hart, 18, said he was "
                "amazing.\n\nThe teenager said he would go to school on Monday."
            ),
            {
                "he was amazing": ["Mia Hart"],
                "he would go to school on Monday": ["The teenager"],
            },
        ),
        (
            "Ana Ruiz is a liar, Tom Bell said, and she had said as much to him.",
            {"Ana Ruiz is a liar": ["Tom Bell"], "as much to him": ["Ana Ruiz"]},
        ),
        (
            "Officials said the money, it was said, had come from Velm.",
            {"the money, it was said, had come from Velm": ["Officials"]},
        ),
        ("The colonels deposed that king in 1967 and this one in 1974.", {}),
        (
            (
                "The bridge was built in 1930, the council says, and a report had warned in 2019 "
                "that it could fall."
            ),
            {
                "The bridge was built in 1930": ["the council"],
                "it could fall": ["a report"],
            },
        ),
    ],
)
def test_what_a_first_answer_got_wrong(
    text: str, expected: dict[str, list[str | None]]
) -> None:
    assert meant(text) == expected
