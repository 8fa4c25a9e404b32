"""Ways in which words reach a reader through an outlet, crossed with one another: outlets, sentences, speakers."""

from typing import Final

import pytest

from tests.extract.told import chain, quotes, told

OUTLETS: Final = {
    "Reuters": "Reuters",
    "the BBC": "BBC",
    "al-Mayadeen": "al-Mayadeen",
    "Daily Sabah": "Daily Sabah",
    "IRNA": "IRNA",
    "the state-run Anadolu Agency": "Anadolu Agency",
    "Iran's semi-official Tasnim news agency": "Tasnim",
    "state news agency IRNA": "IRNA",
    "the Islamic Republic News Agency (IRNA)": "Islamic Republic News Agency",
    "Qatar News Agency (QNA)": "Qatar News Agency",
    "the daily Hürriyet": "Hürriyet",
    "Turkey's Daily Sabah newspaper": "Daily Sabah",
    "the German newspaper Die Welt": "Die Welt",
    "Japan's Kyodo News": "Kyodo",
    "Spain's El País": "El País",
    "the private broadcaster NTV": "NTV",
    "the local channel al-Jadeed": "al-Jadeed",
    "the London-based Asharq Al-Awsat": "Asharq Al-Awsat",
    "the Financial Times": "Financial Times",
    "Pakistan's Dawn newspaper": "Dawn",
    "Lebanon's National News Agency": "National News Agency",
    "state television": "state television",
    "the state news agency": "state news agency",
}
SENTENCES: Final = (
    "{s} told {o} that {c}.",
    "{s} told {o} on Friday that {c}.",
    "“The dam is safe and will open,” {s} told {o}.",
    "“The dam is safe and will open,” {s} was quoted as saying by {o}.",
    "{s} was quoted by {o} as saying that {c}.",
    "{O} quoted {s} as saying that {c}.",
    "{O} reported that {s} said {c}.",
    "{O} cited {s} as saying {c}.",
    "{s} said {c}, {o} reported.",
    "{s} said {c}, according to {o}.",
    "According to {o}, {s} said {c}.",
    "{s} said in an interview with {o} that {c}.",
    "In an interview with {o}, {s} said {c}.",
    "{s}, speaking to {o}, said {c}.",
    "Speaking to {o}, {s} said {c}.",
    "“The dam is safe and will open,” {s} said, {o} reported.",
    "“The dam is safe and will open,” {o} quoted {s} as saying.",
    "“The dam is safe and will open,” said {s}, according to {o}.",
    "{s} said, as quoted by {o}, that {c}.",
    "{s} said in remarks carried by {o} that {c}.",
    "In comments to {o}, {s} said {c}.",
    "In remarks published by {o}, {s} said {c}.",
    "{O} said {s} had warned that {c}.",
    "{s} has told {o}: “The dam is safe and will open.”",
    "{s} told {o} by phone that {c}.",
    "{s} told {o} in an interview published on Friday that {c}.",
    "Asked by {o}, {s} said {c}.",
    "{O} reported {s} as saying that {c}.",
    "{O} on Friday quoted {s} as saying that {c}.",
    "{O} said, quoting {s}: “The dam is safe and will open.”",
    "{O} carried a statement by {s} saying that {c}.",
    "{O} aired footage of {s} saying that {c}.",
    "{O} ran a statement in which {s} said that {c}.",
    "{O} broadcast a speech in which {s} said that {c}.",
    "{O} published an interview with {s}, in which she said that {c}.",
    "{O} noted that {s} had said {c}.",
    "{s} was cited by {o} as saying that {c}.",
    "In remarks to {o}, {s} said that {c}.",
)
CITING: Final = (
    "{O}, citing {s}, said {c}.",
    "{O}, citing {s}, reported that {c}.",
    "{O} said, citing {s}, that {c}.",
    "{O} reported, quoting {s}, that {c}.",
    "{O} reported on Friday, citing {s}, that {c}.",
    "Citing {s}, {o} said {c}.",
    "{O} quoted {s} as saying that {c}.",
    "The dam was safe and would open in May, {o} reported, citing {s}.",
    "“The dam is safe and will open,” {o} quoted {s} as saying.",
)
SOURCES: Final = {
    "an unnamed official": "official",
    "two people familiar with the matter": "people",
    "the foreign ministry": "ministry",
    "President Tom Rell": "Tom Rell",
    "the mayor, Tom Rell": "Tom Rell",
    "a source close to the talks": "source",
}
PLATFORMS: Final = {
    "X": "X",
    "the social media platform X": "X",
    "social media platform X": "X",
    "the social platform X": "X",
    "Telegram": "Telegram",
    "the messaging app Telegram": "Telegram",
    "Facebook": "Facebook",
    "Truth Social": "Truth Social",
    "Instagram": "Instagram",
}
POSTS: Final = (
    "{s} wrote on {p} that {c}.",
    "{s} said on {p} that {c}.",
    "“The dam is safe and will open,” {s} wrote on {p}.",
    "“The dam is safe and will open,” {s} said in a post on {p}.",
    "In a post on {p}, {s} said {c}.",
    "{s} said in a post on {p} that {c}.",
    "{s} said in a video posted on {p} that {c}.",
    "{s} said in a statement posted on {p} that {c}.",
    "{s} wrote on {p}: “The dam is safe and will open.”",
    "{s} took to {p} to say that {c}.",
    "Writing on {p}, {s} said {c}.",
    "{s}, writing on {p}, said {c}.",
    "On {p}, {s} wrote that {c}.",
    "{s} announced on {p} that {c}.",
    "{s} said late on Friday on {p} that {c}.",
    "{s} claimed in a thread on {p} that {c}.",
)
WORDS: Final = "the dam was safe and would open in May"


def through(sentence: str, speaker: str, outlet: str) -> list[list[str]]:
    """The chains of a sentence, each name or mention in it as the text has it."""
    text = "The dam was closed.\n\n" + sentence.format(
        s=speaker, o=outlet, O=outlet[0].upper() + outlet[1:], c=WORDS
    )
    return [
        [
            step.name or (text[slice(*step.mention)] if step.mention else "")
            for step in each.steps
        ]
        for each in quotes(text)
    ]


def has(chains: list[list[str]], speaker: str, outlet: str) -> bool:
    return any(
        len(each) == len("AB")
        and speaker in each[0]
        and outlet.lower() in each[1].lower()
        for each in chains
    )


@pytest.mark.parametrize("sentence", SENTENCES)
def test_words_that_come_through_an_outlet_say_so(sentence: str) -> None:
    found = {o: through(sentence, "Ana Ruiz", o) for o in OUTLETS}

    assert [o for o in OUTLETS if not has(found[o], "Ana Ruiz", OUTLETS[o])] == []


@pytest.mark.parametrize("source", SOURCES)
def test_whom_an_outlet_cites_speaks_through_it(source: str) -> None:
    found = {
        (sentence, o): through(sentence, source, o)
        for sentence in CITING
        for o in OUTLETS
    }

    assert [x for x in found if not has(found[x], SOURCES[source], OUTLETS[x[1]])] == []


@pytest.mark.parametrize(
    ("written", "platform"),
    [
        ("X, formerly Twitter,", "X"),
        ("X, formerly known as Twitter,", "X"),
        ("X, the former Twitter,", "X"),
        ("X (formerly Twitter)", "X"),
        ("X", "X"),
        ("Telegram", "Telegram"),
        ("Facebook on Friday", "Facebook"),
        ("Truth Social", "Truth Social"),
    ],
)
def test_a_platform_may_have_had_another_name(written: str, platform: str) -> None:
    text = f"Ana Ruiz wrote on {written} that the dam was safe."

    assert list(told(text).values()) == [["Ana Ruiz", platform]]


@pytest.mark.parametrize("sentence", POSTS)
def test_what_is_posted_came_through_the_platform(sentence: str) -> None:
    found = {p: through(sentence.replace("{p}", p), "Ana Ruiz", p) for p in PLATFORMS}

    assert [p for p in PLATFORMS if not has(found[p], "Ana Ruiz", PLATFORMS[p])] == []


def test_an_agencys_letters_in_a_dateline_are_the_articles_own() -> None:
    (quote,) = quotes("TARN (AFP) - Ana Ruiz told AFP that the dam was safe.")

    assert chain(quote) == ["Ana Ruiz"]


@pytest.mark.parametrize("paper", ["paper", "newspaper", "Gazette", "broadcaster"])
def test_who_tells_a_paper_is_no_paper(paper: str) -> None:
    (quote,) = quotes(f"Ana Ruiz told the {paper} that the dam was safe.")

    assert [(each.name, each.agent_type) for each in quote.steps] == [
        ("Ana Ruiz", "person")
    ]


def test_the_paper_that_is_told_is_the_one_told_of_before() -> None:
    text = "The Island has a report. Ana Ruiz told the paper that the dam was safe."

    assert list(told(text).values()) == [["Ana Ruiz", "Island"]]


def test_who_tells_a_channel_is_no_channel() -> None:
    text = "Tom Rell told the channel al-Jadeed that the dam was safe. Rell left."

    assert list(told(text).values()) == [["Tom Rell", "al-Jadeed"]]
