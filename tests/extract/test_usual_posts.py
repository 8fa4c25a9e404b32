"""Posts as papers often tell of them: which platform, by which words, and what only looks like a post."""

import pytest

from archive.extract.engines import engine_named
from archive.extract.proposal import ProposedQuote
from tests.extract.told import meant

RULES = engine_named("rules", None)


@pytest.mark.parametrize(
    ("text", "chain", "said"),
    [
        # The word itself says where.
        (
            "Ana Ruiz tweeted: “I kept some of it.”",
            ["Ana Ruiz", "Twitter"],
            "I kept some of it.",
        ),
        (
            "“I kept some,” Ana Ruiz said in a since-deleted tweet.",
            ["Ana Ruiz", "Twitter"],
            "I kept some",
        ),
        (
            "In a series of tweets in Welsh, Ana Ruiz said the works had closed.",
            ["Ana Ruiz", "Twitter"],
            "the works had closed",
        ),
        (
            "“Many happy returns, Dan!” read a tweet from Tarn Rowing Club.",
            ["Tarn Rowing Club", "Twitter"],
            "Many happy returns, Dan!",
        ),
        (
            "The embassy replied beneath the minister's tweet: “Do come and see.”",
            ["The embassy", "Twitter"],
            "Do come and see.",
        ),
        (
            "Ana Ruiz wrote on X that it was late. Tom Rell tweeted that it was not late.",
            ["Tom Rell", "X"],
            "it was not late",
        ),
        # In the subject, before it, and behind other verbs.
        (
            "A post viewed two million times on X says the dam is dead.",
            ["A post viewed two million times on X", "X"],
            "the dam is dead",
        ),
        (
            "A Facebook post shared 900 times claimed the dam was dead.",
            ["A Facebook post shared 900 times", "Facebook"],
            "the dam was dead",
        ),
        (
            "The figures are wrong; on X, Ana Ruiz wrote that the dam was sound.",
            ["Ana Ruiz", "X"],
            "the dam was sound",
        ),
        (
            "Replying to a voter who had asked on X about the pool, Ana Ruiz wrote: “It leaked, Tom.”",
            ["Ana Ruiz", "X"],
            "It leaked, Tom.",
        ),
        (
            "Ana Ruiz used a Facebook live stream on Monday to tell members that nothing had been signed.",
            ["Ana Ruiz", "Facebook"],
            "nothing had been signed",
        ),
        (
            "Ana Ruiz had gone live on Instagram and said: “They are at the door of my house.”",
            ["Ana Ruiz", "Instagram"],
            "They are at the door of my house.",
        ),
        (
            "A man wrote in the Facebook group Lost in Tarn that the dam was dead.",
            ["A man", "Facebook"],
            "the dam was dead",
        ),
        (
            "“Who signed it?” asked the shadow transport secretary, Ana Ruiz, in a post seen a million times on X.",
            ["Ana Ruiz", "X"],
            "Who signed it?",
        ),
        (
            "“Unbearable,” Ana Ruiz posted when the first pictures came.",
            ["Ana Ruiz"],
            "Unbearable",
        ),
        (
            "“Still can't believe it,” Ana Ruiz captioned a picture of the cup on Instagram.",
            ["Ana Ruiz", "Instagram"],
            "Still can't believe it",
        ),
        (
            "“Dad died in the night,” Ana Ruiz shared on Facebook.",
            ["Ana Ruiz", "Facebook"],
            "Dad died in the night",
        ),
        (
            "Taking to Truth Social on Monday night, Ana Ruiz called the ruling “a disgrace from start to finish”.",
            ["Ana Ruiz", "Truth Social"],
            "the ruling “a disgrace from start to finish”",
        ),
        (
            "Ana Ruiz wrote — again on Facebook — that it was late.",
            ["Ana Ruiz", "Facebook"],
            "it was late",
        ),
        (
            "“We won the cup!” Tarn Town’s official account posted on X at the whistle.",
            ["Tarn Town", "X"],
            "We won the cup!",
        ),
        (
            "“Today we remember them,” said a post on the Tarn Miners’ Society Facebook page.",
            ["Tarn Miners’ Society", "Facebook"],
            "Today we remember them",
        ),
        (
            "The navy claimed on Telegram to have sunk two boats off the coast.",
            ["The navy", "Telegram"],
            "have sunk two boats off the coast",
        ),
        # Between the verb and what it leads to.
        (
            "The navy warned on Telegram of drones near the coast.",
            ["The navy", "Telegram"],
            "drones near the coast",
        ),
        (
            "Ana Ruiz called on X for new elections.",
            ["Ana Ruiz", "X"],
            "new elections",
        ),
        (
            "Velm Bank has told customers, via its WhatsApp channel, not to share their codes.",
            ["Velm Bank", "WhatsApp"],
            "not to share their codes",
        ),
        (
            "Ana Ruiz urged them on Facebook to stay calm.",
            ["Ana Ruiz", "Facebook"],
            "to stay calm",
        ),
    ],
)
def test_where_it_was_posted(text: str, chain: list[str | None], said: str) -> None:
    assert meant(text).get(said) == chain


@pytest.mark.parametrize(
    ("text", "chain", "said"),
    [
        (
            "“I kept some,” Ana Ruiz said in response to a tweet.",
            ["Ana Ruiz"],
            "I kept some",
        ),
        (
            "Asked about a tweet, Ana Ruiz said the dam was sound.",
            ["Ana Ruiz"],
            "the dam was sound",
        ),
        (
            "Ana Ruiz said a tweet by the mayor was false.",
            ["Ana Ruiz"],
            "a tweet by the mayor was false",
        ),
        (
            "In an interview with the Tarn Gazette, translated by a fan on Reddit, Ana Ruiz said the dam was sound.",
            ["Ana Ruiz", "Tarn Gazette"],
            "the dam was sound",
        ),
        (
            "The video blogger Ana Ruiz, whose TikTok channel has many readers, said the dam was sound.",
            ["Ana Ruiz"],
            "the dam was sound",
        ),
        (
            "Users on Facebook were told by Ana Ruiz that the dam was dead.",
            ["Ana Ruiz"],
            "the dam was dead",
        ),
    ],
)
def test_what_is_no_post_of_the_speaker(
    text: str, chain: list[str | None], said: str
) -> None:
    assert meant(text).get(said) == chain


def test_a_further_quotation_of_a_post_is_one_too() -> None:
    text = "Ana Ruiz hit back on X. “I have never met him,” she wrote. “I have never been to Tarn.”"
    made = RULES.propose(text, None)
    quotes = [each for each in made if isinstance(each, ProposedQuote)]
    assert [each.is_post for each in quotes] == [True, True]
    assert [each.steps[-1].name for each in quotes] == ["X", "X"]


def test_who_jokes_right_behind_a_post_jokes_in_it() -> None:
    text = "Ana Ruiz thanked her voters in a LinkedIn post. “I leave with my head high and my phone off,” she joked."
    said = meant(text)["I leave with my head high and my phone off"]
    assert said == ["Ana Ruiz", "LinkedIn"]


@pytest.mark.parametrize(
    "text",
    [
        "Tarn plc posted a loss of £3m.",
        "Ana Ruiz posted a video of the flood on X.",
        "Ana Ruiz shared a flat with two others.",
    ],
)
def test_what_is_put_up_without_words(text: str) -> None:
    assert meant(text) == {}


def test_whoever_closed_an_account_says_the_rest_elsewhere() -> None:
    text = "The army has closed its TikTok account and told troops to delete the app."
    assert meant(text) == {"to delete the app": ["The army"]}


def test_who_speaks_in_the_clip_is_the_minister_of_the_sentence_before() -> None:
    text = (
        "The minister denied, in a video on his Telegram channel, that he had left. “I am at my desk in the capital,”"
        " Tom Rell said in the clip."
    )
    assert meant(text)["I am at my desk in the capital"] == ["Tom Rell", "Telegram"]


@pytest.mark.parametrize(
    "text",
    [
        "Responding to a report in the Tarn Gazette that the roof had fallen in, Ana Ruiz said it had not.",
        "Ana Ruiz responded to claims on Facebook that the roof had fallen in.",
        "Ana Ruiz, reacting to a post on X that the roof had fallen in, laughed.",
    ],
)
def test_what_somebody_answers_is_not_what_he_says(text: str) -> None:
    assert meant(text).get("the roof had fallen in") != ["Ana Ruiz"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "A few hours before her arrest, the blogger Ana Ruiz had gone home and said: “They are at the door.”",
            "Ana Ruiz",
        ),
        (
            "Two days before the vote the mayor went to Velm and said that he was ready.",
            "the mayor",
        ),
        (
            "Hours after the match, Ana Ruiz walked in and said that it was over.",
            "Ana Ruiz",
        ),
        ("Two days later the mayor came and said that he was ready.", "the mayor"),
        ("Two days of talks passed and said nothing.", None),
    ],
)
def test_a_span_of_time_is_nobody(text: str, speaker: str | None) -> None:
    assert [chain[0] for chain in meant(text).values()] == [speaker][: bool(speaker)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The union called on Friday for an end to it.", "an end to it"),
        ("The union called again for an end to it.", "an end to it"),
        ("The union warned in a letter of longer strikes.", "longer strikes"),
        ("Police warned drivers of delays on the bridge.", "delays on the bridge"),
        ("Police warned people in Velm that the dam might fail.", "the dam might fail"),
        (
            "The firm warned that a breach of its terms was likely.",
            "a breach of its terms was likely",
        ),
    ],
)
def test_words_between_a_verb_and_what_it_leads_to(text: str, said: str) -> None:
    assert said in meant(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One viral post joked that the keeper had “sold the goal”.", True),
        ("“We only walked in,” the post said.", True),
        ("Ana Ruiz said in a post that the dam was sound.", True),
        ("Ana Ruiz tweeted that the dam was sound.", True),
        ("A doctor at the health post said that the dam was sound.", False),
        ("Ana Ruiz said in a post office that the dam was sound.", False),
        ("The Tarn Post said that the dam was sound.", False),
        ("Ana Ruiz said that a post on the dam was false.", False),
    ],
)
def test_what_was_posted_nobody_knows_where(text: str, *, expected: bool) -> None:
    made = RULES.propose(text, None)
    quotes = [each for each in made if isinstance(each, ProposedQuote)]
    assert [each.is_post for each in quotes] == [expected]


@pytest.mark.parametrize(
    ("text", "said", "chain"),
    [
        (
            "Ana Ruiz named the day on Instagram. “My knees are done,” she told her 2.3 million followers.",
            "My knees are done",
            ["Ana Ruiz", "Instagram"],
        ),
        (
            "Ana Ruiz named the day on Instagram. “My knees are done,” she told the Tarn Gazette.",
            "My knees are done",
            ["Ana Ruiz", "Tarn Gazette"],
        ),
        (
            "Asked by a fan on X whether he would stay, Tom Rell replied: “Where else would I go?”",
            "Where else would I go?",
            ["Tom Rell", "X"],
        ),
        (
            "The office wrote in an X post that a suspect was in custody.",
            "a suspect was in custody",
            ["The office", "X"],
        ),
        (
            "“What a night! I can't feel my face,” read a tweet from the actor Ana Ruiz.",
            "What a night! I can't feel my face",
            ["Ana Ruiz", "Twitter"],
        ),
        (
            "The minister denied on Facebook Live that he had left.",
            "he had left",
            ["The minister", "Facebook Live"],
        ),
        # Whom tabloids mean.
        (
            "Anna Devlin hit back at Tom Rell. ‘I love it,’ the mum-of-two declared.",
            "I love it",
            ["Anna Devlin"],
        ),
        (
            "Anna Devlin met Jane Rell. The mother-of-two said that she loved it.",
            "she loved it",
            ["The mother-of-two"],
        ),
        ("Mum Anna Devlin said it was late.", "it was late", ["Anna Devlin"]),
        ("His mum told him it was late.", "it was late", ["His mum"]),
    ],
)
def test_to_whom_and_by_whom(text: str, said: str, chain: list[str]) -> None:
    assert meant(text)[said] == chain


def test_what_is_said_on_social_media_is_posted() -> None:
    made = RULES.propose(
        "“I am leaving the party,” Ana Ruiz said on social media.", None
    )
    assert [x.is_post for x in made if isinstance(x, ProposedQuote)] == [True]
