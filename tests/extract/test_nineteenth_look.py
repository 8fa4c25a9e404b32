"""Sentences that the nineteenth look at news brought to light, and those that a first answer to them got wrong."""

import pytest

from tests.extract.told import meant


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # where words end, and what belongs to them
        (
            "Moira Tindale said she supported the drivers but had no idea how she would get home.",
            {
                "she supported the drivers but had no idea how she would get home": [
                    "Moira Tindale"
                ]
            },
        ),
        (
            "Ray Dussel, who grows soybeans, said he is owed $212,000 and expects to see very little of it.",
            {
                "he is owed $212,000 and expects to see very little of it": [
                    "Ray Dussel"
                ]
            },
        ),
        (
            'Ana Ruiz said that "three articles remain in brackets" and that nothing had been signed.',
            {
                '"three articles remain in brackets" and that nothing had been signed': [
                    "Ana Ruiz"
                ]
            },
        ),
        (
            'Ana Ruiz blamed "brokers in government" for the delay.',
            {'"brokers in government" for the delay': ["Ana Ruiz"]},
        ),
        (
            "Mr Treanor confirmed that he had discussed the proposal, but said it did not progress.",
            {
                "he had discussed the proposal": ["Treanor"],
                "it did not progress": ["Treanor"],
            },
        ),
        (
            "The judge said Rell was a danger and wants a report on his health.",
            {"Rell was a danger": ["The judge"]},
        ),
        (
            "Before leaving the town, the minister was to be received by the speaker, an aide said.",
            {
                "Before leaving the town, the minister was to be received by the speaker": [
                    "an aide"
                ]
            },
        ),
        (
            "At least 17 homes have burnt in Velm, about 60km (37 miles) north of Tarn, officials say.",
            {
                "At least 17 homes have burnt in Velm, about 60km (37 miles) north of Tarn": [
                    "officials"
                ]
            },
        ),
        (
            "The microphone never recorded speech, Meredith Yoon told us; it measured loudness in half-second slices.",
            {
                "The microphone never recorded speech ... it measured loudness in half-second slices": [
                    "Meredith Yoon"
                ]
            },
        ),
        (
            "The town has fallen, the army said; the rebels did not comment.",
            {"The town has fallen": ["the army"]},
        ),
        (
            "The ship sank, the owner said, without loss of life.",
            {"The ship sank ... without loss of life": ["the owner"]},
        ),
        (
            "Brandt will be back in June, the club said, without committing itself to a date.",
            {"Brandt will be back in June": ["the club"]},
        ),
        (
            "The tower, Ana Ruiz insisted, was what made the sums add up.",
            {"The tower ... was what made the sums add up": ["Ana Ruiz"]},
        ),
        (
            "The plan is “a joke” and “a waste of money,” Ana Ruiz said.",
            {"The plan is “a joke” and “a waste of money,”": ["Ana Ruiz"]},
        ),
        (
            "By noon the crews had left “for good”, the mayor said on Friday.",
            {"By noon the crews had left “for good”": ["the mayor"]},
        ),
        (
            "By then, Ana Ruiz said, ‘even the ducks knew’.",
            {"By then ... even the ducks knew": ["Ana Ruiz"]},
        ),
        (
            "In a letter to members, the chairman said, “we must do better”.",
            {"we must do better": ["the chairman"]},
        ),
        (
            "By dessert, according to one participant, an agreement was on the table.",
            {"By dessert ... an agreement was on the table": ["one participant"]},
        ),
        (
            "She had argued for delay, according to one aide, and was overruled by ministers.",
            {
                "She had argued for delay ... and was overruled by ministers": [
                    "one aide"
                ]
            },
        ),
        (
            "The mine is safe, according to Frey, and I believe her.",
            {"The mine is safe": ["Frey"]},
        ),
        (
            "A former leader boasted at a christening that a deal was ‘as good as done’, a jury has been told.",
            {"a deal was ‘as good as done’": ["A former leader"]},
        ),
        (
            "The navy's spokesman, Captain Ostap Hrynchuk, welcomed the decision in remarks carried by Ukrinform.",
            {"the decision": ["Ostap Hrynchuk", "Ukrinform"]},
        ),
        (
            "In 2019, the report said, engineers warned that the wall was unsafe.",
            {
                "In 2019 ... engineers warned that the wall was unsafe": ["the report"],
                "the wall was unsafe": ["engineers", "the report"],
            },
        ),
        (
            "According to the charge sheet, Mensah paid the agent and agreed a price of 30,000 cedis a container.",
            {
                "Mensah paid the agent and agreed a price of 30,000 cedis a container": [
                    "the charge sheet"
                ],
                "a price of 30,000 cedis a container": ["Mensah", "the charge sheet"],
            },
        ),
        # who was told, and that nobody says by whom
        ("She was told there would be four.", {"there would be four": [None]}),
        (
            "Passengers were told the train was full and got off.",
            {"the train was full": [None]},
        ),
        (
            "Staff were told their jobs were safe, but the plant closed in May.",
            {"their jobs were safe": [None]},
        ),
        ("Nobody was told the road was closed.", {}),
        (
            "The jurors, who were told that Rell had lied, left the room.",
            {"Rell had lied": [None]},
        ),
        (
            "Three came, he said, and they asked me why.",
            {"Three came ... and they asked me why": ["he"]},
        ),
        # claims by a noun
        (
            "Rell rejected a suggestion by Orla Prunty SC, defending, that her father had known of it.",
            {"her father had known of it": ["Orla Prunty"]},
        ),
        (
            "The statements followed a report in Japan’s Nikkei on Wednesday that the scrap rates were too high.",
            {"the scrap rates were too high": ["Nikkei"]},
        ),
        (
            "Following a claim by Rell that he was elsewhere, detectives checked his phone.",
            {"he was elsewhere": ["Rell"]},
        ),
        (
            "A complaint by residents that bins were not emptied was upheld by the ombudsman.",
            {},
        ),
        ("A report by the trust that was published in May names him.", {}),
        ("There was no warning from the army that the shells would fall.", {}),
        # outlets between
        (
            "It was “a nice date for a picnic,” per someone who was there.",
            {"It was “a nice date for a picnic,”": ["someone who was there"]},
        ),
        (
            "“We lost,” said the coach, Per Mathias Høgmo.",
            {"We lost": ["Per Mathias Høgmo"]},
        ),
        (
            "The survey, according to which flour has become cheaper, was published on Friday.",
            {"flour has become cheaper": ["The survey"]},
        ),
        ("The law, according to which dogs must be on a lead, was passed in 1990.", {}),
        (
            "“You can replace a Test match,” Ana Ruiz said on SLRC's evening show.",
            {"You can replace a Test match": ["Ana Ruiz", "SLRC"]},
        ),
        (
            "Ana Ruiz told the region's First Channel that the plan was dead.",
            {"the plan was dead": ["Ana Ruiz", "First Channel"]},
        ),
        (
            "“It is over,” Ana Ruiz said in Kericho, as quoted by the Star newspaper.",
            {"It is over": ["Ana Ruiz", "The Star"]},
        ),
        (
            'He was quoted by Zodiak Online as having said that the remarks were "petrol, not water".',
            {'the remarks were "petrol, not water"': ["He", "Zodiak Online"]},
        ),
        (
            "Radio Tamba quoted Ana Ruiz as having said that the port was closed.",
            {"the port was closed": ["Ana Ruiz", "Radio Tamba"]},
        ),
        (
            "According to Reuters, which cites two people familiar with the exchange, it was late.",
            {"it was late": ["two people familiar with the exchange", "Reuters"]},
        ),
        (
            "Tasnim quoted Tom Rell as denying it. “We were never at any airport,” it quoted him as saying.",
            {
                "it": ["Tom Rell", "Tasnim"],
                "We were never at any airport": ["Tom Rell", "Tasnim"],
            },
        ),
        (
            "The statement quotes Mr Behn: “We are sorry.”",
            {"We are sorry.": ["Behn", "The statement"]},
        ),
        (
            "The menu cited three dishes: “soup, fish and cake.”",
            {"soup, fish and cake.": ["The menu"]},
        ),
        # inside a quotation
        (
            "“My father told me the bell was cracked,” said Ana Ruiz.",
            {
                "My father told me the bell was cracked": ["Ana Ruiz"],
                "the bell was cracked": ["Ana Ruiz's father", "Ana Ruiz"],
            },
        ),
        (
            '"My sister says it is over," Tom Rell told the court.',
            {
                "My sister says it is over": ["Tom Rell"],
                "it is over": ["Tom Rell's sister", "Tom Rell"],
            },
        ),
        (
            "“The police denied that they had shot him,” said Frey.",
            {
                "The police denied that they had shot him": ["Frey"],
                "they had shot him": ["The police", "Frey"],
            },
        ),
        (
            "“Who said the dam was safe?” asked counsel.",
            {"Who said the dam was safe?": ["counsel"]},
        ),
        (
            "“I wish he had said that he was ill,” said Frey.",
            {"I wish he had said that he was ill": ["Frey"]},
        ),
        (
            "“Brandt said he was happy here, and I believe him,” said coach Per Lindqvist.",
            {
                "Brandt said he was happy here, and I believe him": ["Per Lindqvist"],
                "he was happy here": ["Brandt", "Per Lindqvist"],
            },
        ),
        (
            "“The bank denied me a loan,” said Frey.",
            {"The bank denied me a loan": ["Frey"]},
        ),
        (
            "“Mr Jones announced that taxes would rise,” Nkosi said. He said voters would not forgive it.",
            {
                "Mr Jones announced that taxes would rise": ["Nkosi"],
                "taxes would rise": ["Jones", "Nkosi"],
                "voters would not forgive it": ["Nkosi"],
            },
        ),
        # who "she" is
        (
            "At the bus station, Moira Tindale, 74, who goes to St James’s, said it was late. ‘I walk,’ she said.",
            {"it was late": ["Moira Tindale"], "I walk": ["Moira Tindale"]},
        ),
        (
            'A welder for years, Kwak Mi-sook said she earned less than the man beside her. "Same torch," she said.',
            {
                "she earned less than the man beside her": ["Kwak Mi-sook"],
                "Same torch": ["Kwak Mi-sook"],
            },
        ),
        (
            "Darlene Whitstone drove the bus for years. “You could hear it,” the 61-year-old school bus driver said.",
            {"You could hear it": ["Darlene Whitstone"]},
        ),
        (
            "Levan Kiknadze arrived on Monday. The visiting minister said it was late.",
            {"it was late": ["Levan Kiknadze"]},
        ),
        # verbs, and what they do not say
        (
            'She also recalled him saying, "Dolphins don\'t testify."',
            {"Dolphins don't testify.": ["him", "She"]},
        ),
        (
            "The carmaker recalled 4,000 vans, saying that the brakes were faulty.",
            {"the brakes were faulty": ["The carmaker"]},
        ),
        (
            "He gave the cause of death as drowning.",
            {"the cause of death as drowning": ["He"]},
        ),
        ("Brandt gave the home side the lead as the clock ran down.", {}),
        (
            "The regional leader charged that the count put her ahead by 203 votes.",
            {"the count put her ahead by 203 votes": ["The regional leader"]},
        ),
        ("Police charged that man with theft.", {}),
        (
            "She also let slip that a revised costing will be sent to capitals.",
            {"a revised costing will be sent to capitals": ["She"]},
        ),
        ("The goalkeeper let slip a shot from Brandt.", {}),
        ("The supplier denied wrongdoing.", {"wrongdoing": ["The supplier"]}),
        ("The judge denied bail.", {}),
        (
            "Hundreds marched to demand the release of the baker.",
            {"the release of the baker": ["Hundreds"]},
        ),
        ("Shares rallied to confirm the trend.", {}),
        ("She thanked him for his service.", {"his service": ["She"]}),
        ("The captain thanked him and shook his hand.", {}),
        (
            "Police said the victim, identified as a local teacher, died at the scene.",
            {
                "the victim, identified as a local teacher, died at the scene": [
                    "Police"
                ]
            },
        ),
        (
            "In May, police said, Rell offered to sell the gun.",
            {"In May ... Rell offered to sell the gun": ["police"]},
        ),
        (
            "Researchers led by Ana Ruiz of Tarn report today in Current Biology that the bats changed their calls.",
            {"the bats changed their calls": ["Researchers led by Ana Ruiz of Tarn"]},
        ),
        (
            "The court ruled on Tuesday that shops may not turn away customers.",
            {"shops may not turn away customers": ["The court"]},
        ),
        (
            "The two met on Monday, with both saying that the networks should be connected.",
            {"the networks should be connected": ["both"]},
        ),
    ],
)
def test_a_sentence_is_credited_to_whom_it_means(
    text: str, expected: dict[str, list[str | None]]
) -> None:
    assert meant(text) == expected
