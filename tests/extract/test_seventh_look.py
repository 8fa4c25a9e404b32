"""What nine more sets of news that nobody had seen brought to light, retold of nobody in a sentence or two."""

from typing import Final

import pytest

from tests.extract.told import meant

Chain = list[str | None]
SENTENCES: Final[list[tuple[str, dict[str, Chain]]]] = [
    (
        (
            "In a letter dated August 21, the federation of RWAs of sectors 46 to "
            "51 wrote that calls go unanswered."
        ),
        {
            "calls go unanswered": ["federation of RWAs of sectors 46 to 51"],
        },
    ),
    (
        (
            "Its convener, Donald Beaton, saw the officials on Wednesday and came "
            'away, he said, with "a fair hearing and no promises".'
        ),
        {
            'came away ... with "a fair hearing and no promises"': ["Donald Beaton"],
        },
    ),
    (
        (
            "Opposition politicians seized on it. One Highlands MSP, Struan "
            'Kilgour, called it "a scandal in slow motion" and demanded that the '
            "firm hand back the money."
        ),
        {
            'it "a scandal in slow motion"': ["Struan Kilgour"],
            "the firm hand back the money": ["Struan Kilgour"],
        },
    ),
    (
        (
            'Rahim Karimi opened the session. "No sanction has stopped the '
            "trade,\" he was quoted as saying by the Energy Ministry's news portal."
        ),
        {
            "No sanction has stopped the trade": [
                "Rahim Karimi",
                "Energy Ministry's news portal",
            ],
        },
    ),
    (
        (
            "An invitation was also handed over, the Oil Ministry's Shana news "
            "agency said."
        ),
        {
            "An invitation was also handed over": ["Shana"],
        },
    ),
    (
        (
            "Earlier, a post on X from the account of one operator, Aire & Eden, "
            'told passengers the strike had been "called off".'
        ),
        {
            'the strike had been "called off"': ["Aire & Eden", "X"],
        },
    ),
    (
        "A post on the X account of the operator Aire Eden said the strike was off.",
        {
            "the strike was off": ["Aire Eden", "X"],
        },
    ),
    (
        (
            "The Omaha Drovers have fired head coach Dale Reed, the team announced "
            "Monday morning."
        ),
        {
            "The Omaha Drovers have fired head coach Dale Reed": ["Omaha Drovers"],
        },
    ),
    (
        (
            "The following day on France Inter, Étienne Vauquelin maintained that "
            'the decree was "a draft".'
        ),
        {
            'the decree was "a draft"': ["Étienne Vauquelin", "France Inter"],
        },
    ),
    (
        (
            "The motion was moved by Wycliffe Toroitich, who accused the governor "
            "of misconduct. Among other things, he claimed the governor gave the "
            "tender to a firm registered 17 days earlier."
        ),
        {
            "misconduct": ["Wycliffe Toroitich"],
            "the governor gave the tender to a firm registered 17 days earlier": [
                "Wycliffe Toroitich"
            ],
        },
    ),
    (
        'Jonas Orlo spoke first. They listened, he added, "but listening is free".',
        {
            "They listened ... but listening is free": ["Jonas Orlo"],
        },
    ),
    (
        (
            'Jonas Orlo spoke first. He will vote for the bill, he said, "without '
            'trumpets."'
        ),
        {
            "He will vote for the bill ... without trumpets.": ["Jonas Orlo"],
        },
    ),
    (
        (
            'Ana Ruiz saw the officials and came away, she said, with "a fair '
            'hearing and no promises".'
        ),
        {
            'came away ... with "a fair hearing and no promises"': ["Ana Ruiz"],
        },
    ),
    (
        "The governor termed the proceedings a kangaroo court.",
        {
            "the proceedings a kangaroo court": ["The governor"],
        },
    ),
    (
        (
            "The governor called the impeachment a plot by rivals eyeing his seat "
            "in 2027."
        ),
        {
            "the impeachment a plot by rivals eyeing his seat in 2027": [
                "The governor"
            ],
        },
    ),
    (
        (
            "Toussaint wanted to make the move right away, one source told the "
            'site, while the owner didn\'t want to do it "over the holidays."'
        ),
        {
            (
                "Toussaint wanted to make the move right away ... while the owner "
                'didn\'t want to do it "over the holidays."'
            ): ["one source"],
        },
    ),
    (
        "The government put the death toll at nine, including two civilians.",
        {
            "the death toll at nine, including two civilians": ["The government"],
        },
    ),
    (
        (
            "A spokesman said it would be inappropriate to comment while hearings "
            'continued, but that ministers were "determined to learn whatever '
            'lessons emerge".'
        ),
        {
            (
                "it would be inappropriate to comment while hearings continued, "
                'but that ministers were "determined to learn whatever lessons '
                'emerge"'
            ): ["A spokesman"],
        },
    ),
    (
        (
            "A spokesman said it would be inappropriate to comment while hearings "
            "continued, but that ministers were determined."
        ),
        {
            (
                "it would be inappropriate to comment while hearings continued, "
                "but that ministers were determined"
            ): ["A spokesman"],
        },
    ),
    (
        (
            '"The French like the corridor," summed up Clémence Aubertin, '
            "Opinia's deputy director."
        ),
        {
            "The French like the corridor": ["Clémence Aubertin"],
        },
    ),
    (
        (
            "Transport Secretary Helen Moss said no.\n\nHer deputy, Rail Minister "
            "Imran Hale, went further in the Commons, accusing the union of "
            '"holding patients to ransom". He later told our political '
            "correspondent that he had been referring to missed appointments."
        ),
        {
            "holding patients to ransom": ["Imran Hale"],
            "he had been referring to missed appointments": ["Imran Hale"],
        },
    ),
    (
        (
            '"We were late," deputy commissioner of police (crime) Nadia Ruiz '
            "said at a press briefing."
        ),
        {
            "We were late": ["Nadia Ruiz"],
        },
    ),
    (
        (
            "Our reporter Jaspreet Sandhu has been at Victoria since 06:00. Among "
            "those she met was Lorraine Ogden, a hospital pharmacist, who had paid "
            '£38 for a taxi.\n\n"I don\'t blame the guards," she said.'
        ),
        {
            "I don't blame the guards": ["Lorraine Ogden"],
        },
    ),
    (
        (
            "The secretary general of the Fédération des Métiers Unis, Sylvaine "
            "Roubaix, who attended the dinner, has since withdrawn her support. In "
            "a letter to the prime minister, she wrote that the clause was empty."
        ),
        {
            "the clause was empty": ["Sylvaine Roubaix"],
        },
    ),
    (
        "Later on Sky News, the minister said it was over.",
        {
            "it was over": ["the minister", "Sky News"],
        },
    ),
    (
        (
            "Asked about a viral TikTok video in which a woman claimed that her "
            "family had been given biscuits, Hazman Idris said officers had met "
            "her."
        ),
        {
            "her family had been given biscuits": ["a woman", "TikTok"],
            "officers had met her": ["Hazman Idris"],
        },
    ),
    (
        (
            "The daily Curierul reported on Monday that lawmakers had met. In the "
            "letter, committee chair Radu Spineanu wrote that the advance was "
            '"without precedent," according to the newspaper.'
        ),
        {
            "lawmakers had met": ["Curierul"],
            'the advance was "without precedent,"': ["Radu Spineanu", "Curierul"],
        },
    ),
    (
        "Ana Ruiz was quoted as saying by the local news site that it was shut.",
        {
            "it was shut": ["Ana Ruiz", "local news site"],
        },
    ),
    (
        (
            "Six in 10 people oppose the reform, according to a poll by the Opinia "
            "institute for regional daily Le Courrier des Rives."
        ),
        {
            "Six in 10 people oppose the reform": ["a poll by the Opinia institute"],
        },
    ),
    (
        (
            "Six in 10 people oppose the reform, according to a survey conducted "
            "by Opinia for Le Monde."
        ),
        {
            "Six in 10 people oppose the reform": ["a survey conducted by Opinia"],
        },
    ),
    (
        (
            "The Banjul newspaper The Estuary, citing a relative of the officer, "
            "reported that he had crossed the border."
        ),
        {
            "he had crossed the border": ["a relative of the officer", "Estuary"],
        },
    ),
    (
        (
            "The website Cedar Wire ran a report in Arabic. It had the official "
            'saying that refugees "must not return".'
        ),
        {
            'refugees "must not return"': ["the official", "Cedar Wire"],
        },
    ),
    (
        (
            'The ministry\'s spokesman said it was over. "Is it so, Mr Orlo?" Ana '
            'Ruiz asked.\n\n"I got two hundred emails a day," he replied. "I '
            'relied on my directors."'
        ),
        {
            "it was over": ["The ministry's spokesman"],
            "Is it so, Mr Orlo?": ["Ana Ruiz"],
            "I got two hundred emails a day": ["Orlo"],
            "I relied on my directors.": ["Orlo"],
        },
    ),
    (
        (
            "Norvane Energy ASA is split.\n\nNorvane shares fell 2.1%. A delay "
            "beyond June would allow contractors to reprice the agreements, "
            "Norvane disclosed in its third-quarter report."
        ),
        {
            "A delay beyond June would allow contractors to reprice the agreements": [
                "Norvane Energy ASA"
            ],
        },
    ),
    (
        (
            "The weekly newspaper Correio do Arquipélago reported on Thursday that "
            "a mechanic had written to his superiors. The paper, which said it had "
            'seen the letter, quoted him as writing: "Sooner or later one of '
            'these will let us down."'
        ),
        {
            "a mechanic had written to his superiors": ["Correio do Arquipélago"],
            "it had seen the letter": ["Correio do Arquipélago"],
            "Sooner or later one of these will let us down.": [
                "a mechanic",
                "Correio do Arquipélago",
            ],
        },
    ),
    (
        (
            "Oman's state news agency, ONA, reported that the participants had "
            "agreed to set up a team. The team will convene in Muscat on November "
            "18, the agency said, quoting Oman's Undersecretary of Labour, Nasser "
            "Al Farqani."
        ),
        {
            "the participants had agreed to set up a team": ["ONA"],
            "The team will convene in Muscat on November 18": [
                "Nasser Al Farqani",
                "ONA",
            ],
        },
    ),
    (
        (
            "One of them, the Tehran daily Rahvard, had Salim al-Dabbagh "
            'announcing that Iraq "will turn to Iran".'
        ),
        {
            'Iraq "will turn to Iran"': ["Salim al-Dabbagh", "Rahvard"],
        },
    ),
    (
        (
            "The Chinese readout had Mr Qiao Shenglin saying that “connectivity is "
            "a choice”."
        ),
        {
            "connectivity is a choice": ["Qiao Shenglin", "Chinese readout"],
        },
    ),
    (
        "Ana Ruiz asked the minister for more time.",
        {
            "more time": ["Ana Ruiz"],
        },
    ),
    (
        (
            "Its military analyst dismissed the plan as “a seminar paper with a "
            "flag on it”."
        ),
        {
            "the plan as “a seminar paper with a flag on it”": ["Its military analyst"],
        },
    ),
    (
        "Jonas Orlo expressed his appreciation for the warm reception.",
        {
            "his appreciation for the warm reception": ["Jonas Orlo"],
        },
    ),
    (
        "Jonas Orlo voiced Iran's readiness to export engineering services.",
        {
            "Iran's readiness to export engineering services": ["Jonas Orlo"],
        },
    ),
    (
        (
            "Harrow Street Partners wrote to the board on Feb. 10 to demand a "
            "strategic review."
        ),
        {
            "a strategic review": ["Harrow Street Partners"],
        },
    ),
    (
        (
            "A mechanic had written to his superiors in April to complain about "
            "the quality of spare parts."
        ),
        {
            "the quality of spare parts": ["A mechanic"],
        },
    ),
    (
        (
            "Lady Rhona Carmichael, who is chairing the inquiry, intervened at "
            "that point to ask whether the government had been told."
        ),
        {
            "whether the government had been told": ["Rhona Carmichael"],
        },
    ),
    (
        "Ana Ruiz called Jonas Orlo to say that it was over.",
        {
            "it was over": ["Ana Ruiz"],
        },
    ),
    (
        "Ana Ruiz phoned the station to report that the bridge was shut.",
        {
            "the bridge was shut": ["Ana Ruiz"],
        },
    ),
    (
        "Ana Ruiz took to X to announce that she was leaving.",
        {
            "she was leaving": ["Ana Ruiz", "X"],
        },
    ),
    (
        "Ana Ruiz rose to ask why the road was shut.",
        {
            "why the road was shut": ["Ana Ruiz"],
        },
    ),
    (
        (
            "Head coach Valentina “Vee” Ospina addressed it on her own stream. "
            "According to her, Hexa was told. “We sat down with him,” she "
            'said.\n\nJonas "Hexa" Brandvold was benched. “I am fine,” Hexa '
            "said. Vee had told him so, Brandvold said."
        ),
        {
            "Hexa was told": ["Valentina “Vee” Ospina"],
            "We sat down with him": ["Valentina “Vee” Ospina"],
            "I am fine": ['Jonas "Hexa" Brandvold'],
            "Vee had told him so": ['Jonas "Hexa" Brandvold'],
        },
    ),
    (
        (
            "The producer should take a stake, according to people familiar with "
            "the matter. Directors would rather return the cash, the people "
            "said.\n\nTwo of the people said it was late.\n\nShould he go, the "
            "successor is Ragnhild Moe, the people said, adding that no search "
            "firm has been hired."
        ),
        {
            "The producer should take a stake": ["people familiar with the matter"],
            "Directors would rather return the cash": [
                "people familiar with the matter"
            ],
            "it was late": ["Two of the people"],
            "Should he go, the successor is Ragnhild Moe": [
                "people familiar with the matter"
            ],
            "no search firm has been hired": ["people familiar with the matter"],
        },
    ),
    (
        (
            "According to a statement carried by the Velm Gazette, Ana Ruiz said "
            "the port was shut."
        ),
        {
            "the port was shut": ["Ana Ruiz", "a statement", "Velm Gazette"],
        },
    ),
    (
        (
            "A palace statement carried by the Velm Gazette said Ana Ruiz had "
            "promised to come."
        ),
        {
            "Ana Ruiz had promised to come": ["A palace statement", "Velm Gazette"],
            "come": ["Ana Ruiz", "A palace statement", "Velm Gazette"],
        },
    ),
    (
        'Anything above that range, they wrote, "would require warehouse closures."',
        {
            "Anything above that range ... would require warehouse closures.": ["they"],
        },
    ),
    (
        (
            "Reuters reported last week that antitrust officials had already "
            "written to hospital groups asking how they buy cancer drugs."
        ),
        {
            (
                "antitrust officials had already written to hospital groups asking "
                "how they buy cancer drugs"
            ): ["Reuters"],
            "how they buy cancer drugs": ["antitrust officials", "Reuters"],
        },
    ),
    (
        (
            "The Hindi daily Prabhat Sandesh had earlier this month reported that "
            "officials had objected twice."
        ),
        {
            "officials had objected twice": ["Prabhat Sandesh"],
        },
    ),
    (
        (
            "The coach said he checked the gauge at 7.45am and thought it was "
            "within limits."
        ),
        {
            "he checked the gauge at 7.45am and thought it was within limits": [
                "The coach"
            ],
        },
    ),
    (
        (
            "A woman who was there said the minister had knelt in front of her and "
            'told her that he would "not sleep".'
        ),
        {
            (
                "the minister had knelt in front of her and told her that he would "
                '"not sleep"'
            ): ["A woman who was there"],
            'he would "not sleep"': ["the minister", "A woman who was there"],
        },
    ),
    (
        (
            "In an interview published Sunday by the Baku-based daily Xezer "
            "Xeberleri, Rauf Mehdizade said the visit would be short."
        ),
        {
            "the visit would be short": ["Rauf Mehdizade", "Xezer Xeberleri"],
        },
    ),
    (
        (
            '"We are aware of the report," Koo Bon-sik, a ministry spokesperson, '
            "said in a regular press briefing.\n\nKoo added that the authorities "
            "were closely monitoring related activities."
        ),
        {
            "We are aware of the report": ["Koo Bon-sik"],
            "the authorities were closely monitoring related activities": [
                "Koo Bon-sik"
            ],
        },
    ),
    (
        (
            "The emails showed it. Asked about it by Yesenia Barraza, Lindqvist "
            'said he had paid for his own coffee.\n\n"So you fixed the address?" '
            'Barraza asked.\n\n"We did not," he replied.'
        ),
        {
            "he had paid for his own coffee": ["Lindqvist"],
            "So you fixed the address?": ["Yesenia Barraza"],
            "We did not": ["Lindqvist"],
        },
    ),
    (
        (
            "KAMPALA. The State Minister for Rural Water, Mr Godfrey Byamukama, "
            'yesterday had a torrid time before the Committee.\n\n"We were shown '
            'an anthill. Is that the borehole?" asked the committee chairperson, '
            "Ms Agnes Adongo Ebil, amid laughter.\n\nThe minister said some of the "
            'sources had been "relocated".'
        ),
        {
            "We were shown an anthill. Is that the borehole?": ["Agnes Adongo Ebil"],
            'some of the sources had been "relocated"': ["Godfrey Byamukama"],
        },
    ),
    (
        (
            'Opposition senator Hugo Ledesma was less enthusiastic. "We have been '
            'inaugurating that highway since 2017," he said on radio station '
            "Ñanduti Libre, where he also claimed that the cost had risen."
        ),
        {
            "We have been inaugurating that highway since 2017": [
                "Hugo Ledesma",
                "Ñanduti Libre",
            ],
            "the cost had risen": ["Hugo Ledesma"],
        },
    ),
    (
        (
            "Ana Ruiz won. Asked about it, the president-elect, 58, said she had "
            "received more than 600."
        ),
        {
            "she had received more than 600": ["Ana Ruiz"],
        },
    ),
    (
        (
            "Commerce Minister Arbab Zahir Khan and Foreign Minister Sadia Lodhi "
            "came along.\n\nThe commerce minister separately met a group of "
            "entrepreneurs led by Dilshod Rahimov, chairman of Zarafshan Cotton "
            "Holding. The group would come, he said."
        ),
        {
            "The group would come": ["Arbab Zahir Khan"],
        },
    ),
    (
        (
            'The Russian defence ministry said "a concentrated strike by '
            'high-precision weapons" had destroyed a train and had killed "as '
            'many as 70 servicemen".'
        ),
        {
            (
                '"a concentrated strike by high-precision weapons" had destroyed '
                'a train and had killed "as many as 70 servicemen"'
            ): ["Russian defence ministry"],
        },
    ),
    (
        "Three bangs, she said, and then silence.",
        {
            "Three bangs ... and then silence": ["she"],
        },
    ),
    (
        (
            "Ana Ruiz remembers. He had the salmon, she recalled, and they talked "
            "about a nephew who wanted a trial."
        ),
        {
            (
                "He had the salmon ... and they talked about a nephew who wanted a "
                "trial"
            ): ["Ana Ruiz"],
        },
    ),
    (
        (
            "Egypt's foreign minister and Qatar's prime minister discussed the "
            "text on Monday, the Qatar News Agency reported, and agreed that the "
            "teams should meet."
        ),
        {
            (
                "Egypt's foreign minister and Qatar's prime minister discussed the "
                "text on Monday ... and agreed that the teams should meet"
            ): ["Qatar News Agency"],
            "the teams should meet": ["Qatar News Agency"],
        },
    ),
    (
        (
            "At least nine cabins have been destroyed, according to the province, "
            "and the hydro line has been down since Monday."
        ),
        {
            (
                "At least nine cabins have been destroyed ... and the hydro line "
                "has been down since Monday"
            ): ["the province"],
        },
    ),
    (
        (
            "The prime minister underlined that bilateral trade, which stood at "
            '$387 million, was "far below the true potential".'
        ),
        {
            (
                'bilateral trade, which stood at $387 million, was "far below the '
                'true potential"'
            ): ["The prime minister"],
        },
    ),
    (
        (
            "Colm Gilsenan said in a statement that the councillor joined him at a "
            'table and told him the motion "would need minding".'
        ),
        {
            (
                "the councillor joined him at a table and told him the motion "
                '"would need minding"'
            ): ["Colm Gilsenan"],
            'the motion "would need minding"': ["the councillor", "Colm Gilsenan"],
        },
    ),
    (
        (
            "Tele Tchad showed pictures of black smoke over scrubland and quoted "
            "the energy minister, Mahamat Saleh Goukouni, as saying that the flow "
            "would be restored “within ten days, God willing.”"
        ),
        {
            "the flow would be restored “within ten days, God willing.”": [
                "Mahamat Saleh Goukouni",
                "Tele Tchad",
            ],
        },
    ),
    (
        (
            "The paper says the cap is subject to review and quotes an unnamed "
            'member of the delegation as saying that the text was "still warm".'
        ),
        {
            "the cap is subject to review": ["The paper"],
            'the text was "still warm"': [
                "an unnamed member of the delegation",
                "The paper",
            ],
        },
    ),
    (
        (
            'Ana Ruiz left. "You brought me here to drink coffee," she was '
            "quoted as telling the other side."
        ),
        {
            "You brought me here to drink coffee": ["Ana Ruiz", None],
        },
    ),
    (
        "Ana Ruiz was quoted as saying that it was over.",
        {
            "it was over": ["Ana Ruiz", None],
        },
    ),
    (
        "After Ana Ruiz said the port was shut, ships turned back.",
        {
            "the port was shut": ["Ana Ruiz"],
        },
    ),
    (
        "When the minister announced that the port was shut, the union left.",
        {
            "the port was shut": ["the minister"],
        },
    ),
    (
        (
            "The mayor said the two sides had met twice and had agreed to wait "
            "until May."
        ),
        {
            "the two sides had met twice and had agreed to wait until May": [
                "The mayor"
            ],
        },
    ),
    (
        (
            'Ana Ruiz asked why. "Is it late, Mr Rell?" she asked.\n\n"It is," '
            "he replied."
        ),
        {
            "Is it late, Mr Rell?": ["Ana Ruiz"],
            "It is": ["Rell"],
        },
    ),
    (
        (
            "The parish clerk said nothing. Ana Ruiz of the harbour office ordered "
            "a review at 9.30 a.m. The review would take a week, she said."
        ),
        {
            "The review would take a week": ["Ana Ruiz"],
        },
    ),
    (
        (
            "Some staff testified. Ana Ruiz, 52, told the tribunal that the books "
            'were false.\n\n"I was told to," the witness said.'
        ),
        {
            "the books were false": ["Ana Ruiz"],
            "I was told to": ["Ana Ruiz"],
        },
    ),
    (
        (
            "A former harbour clerk told jurors that the books were false.\n\nAna "
            "Ruiz, 52, worked in the port until May."
        ),
        {
            "the books were false": ["Ana Ruiz"],
        },
    ),
    (
        (
            'Tom Rell, a fisherman, spoke to the minister.\n\n"The boats are '
            'gone," the father of six said when met later.'
        ),
        {
            "The boats are gone": ["Tom Rell"],
        },
    ),
    (
        (
            'Minister Jonas Orlo hosted the leaders of five unions.\n\n"He was '
            'charming," recalled the union official.'
        ),
        {
            "He was charming": ["the union official"],
        },
    ),
    (
        (
            "The Velm Free Party (VFP) chief Jonas Orlo was not let in. Deputy "
            "Speaker Ana Ruiz told him to wait.\n\nOutside, the VFP leader alleged "
            "that the bill had been bought."
        ),
        {
            "to wait": ["Ana Ruiz"],
            "the bill had been bought": ["Jonas Orlo"],
        },
    ),
    (
        (
            "In the four-page letter, a copy of which was seen by Radio Velm, Ana "
            "Ruiz called it a waste."
        ),
        {
            "it a waste": ["Ana Ruiz"],
        },
    ),
    (
        (
            "There was laughter, and then silence, according to people who were in "
            "the room."
        ),
        {
            "There was laughter, and then silence": ["people who were in the room"],
        },
    ),
    (
        (
            "Ana Ruiz told reporters ahead of a cabinet meeting today that she "
            "would stay."
        ),
        {
            "she would stay": ["Ana Ruiz"],
        },
    ),
    (
        "Tom Rell went on Radio Velm on Tuesday and said that it was over.",
        {
            "it was over": ["Tom Rell", "Radio Velm"],
        },
    ),
    (
        (
            "Hopes evaporated when the Velm Teachers' Union walked out of the "
            "room, saying the offer was too low."
        ),
        {
            "the offer was too low": ["Velm Teachers' Union"],
        },
    ),
    (
        (
            'Said the minister: "Arithmetic is also a subject. We expect teachers '
            'to respect it."'
        ),
        {
            "Arithmetic is also a subject. We expect teachers to respect it.": [
                "the minister"
            ],
        },
    ),
    (
        ('Appearing on the podcast "Long Road" on Monday, Ana Ruiz said she had left.'),
        {
            "she had left": ["Ana Ruiz", "Long Road"],
        },
    ),
    (
        'Mara Keane won the race on Sunday. "It was loud," said the Irishwoman.',
        {
            "It was loud": ["Mara Keane"],
        },
    ),
    (
        "Elsewhere, asked whether it was over, Ana Ruiz replied that it was not.",
        {
            "it was not": ["Ana Ruiz"],
        },
    ),
    (
        'Ana Ruiz urged both parties "to allow aid to move".',
        {
            "to allow aid to move": ["Ana Ruiz"],
        },
    ),
    (
        (
            "Ana Ruiz said she found the trust open, and she pointed out that 60 "
            "people were waiting."
        ),
        {
            "she found the trust open": ["Ana Ruiz"],
            "60 people were waiting": ["Ana Ruiz"],
        },
    ),
    (
        "He'd told the paper that it was over.",
        {
            "it was over": ["He"],
        },
    ),
    (
        (
            "Radio Velm reported on it. Jonas Orlo told its correspondent that it "
            "was late."
        ),
        {
            "it was late": ["Jonas Orlo", "Radio Velm"],
        },
    ),
    (
        (
            "Harbour works often disturb measurements, she noted, which was why "
            "researchers averaged hundreds of stations."
        ),
        {
            (
                "Harbour works often disturb measurements ... which was why "
                "researchers averaged hundreds of stations"
            ): ["she"],
        },
    ),
    (
        (
            "The government expects a deficit of 3.4% this year, he said, down "
            "from 3.6%."
        ),
        {
            "The government expects a deficit of 3.4% this year ... down from 3.6%": [
                "he"
            ],
        },
    ),
    (
        "Local residents put the number of the dead higher.",
        {
            "the number of the dead higher": ["Local residents"],
        },
    ),
    (
        "Ana Ruiz remembers advising her to wait for the lawyers.",
        {
            "advising her to wait for the lawyers": ["Ana Ruiz"],
        },
    ),
    (
        (
            'The agency Zafar carried it. "We have opened the gate," its '
            "dispatch quoted Ana Ruiz as telling reporters."
        ),
        {
            "We have opened the gate": ["Ana Ruiz", "Zafar"],
        },
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    SENTENCES,
    ids=[f"{at}: {text[:40]}" for at, (text, _) in enumerate(SENTENCES)],
)
def test_a_sentence_is_credited_to_whom_it_means(
    text: str, expected: dict[str, Chain]
) -> None:
    assert meant(text) == expected
