"""At what occasion, between whoever speaks and the verb: agencies' way, and no one who was met there is the speaker."""

from typing import Final

import pytest

from tests.extract.told import meant

SPEAKERS: Final = {
    "Ana Ruiz": "Ana Ruiz",
    "Foreign Minister Ana Ruiz": "Ana Ruiz",
    "The head of the Iran-Velm Friendship Group": "The head of the Iran-Velm Friendship Group",
    "The foreign minister": "The foreign minister",
    "The army": "The army",
    "Officials": "Officials",
    "Reuters": "Reuters",
    "A spokesman for the ministry": "A spokesman for the ministry",
}
OCCASIONS: Final = (
    *("in a meeting with a visiting delegation", "in a meeting with Tom Rell"),
    *("in an interview with Der Spiegel", "in a statement on Friday", "on Friday"),
    *("at a press conference in Velm", "in a letter to Tom Rell", "in a message"),
    *("in a letter to the council", "in a speech in Velm", "in response", "in turn"),
    *("in her speech", "after the meeting", "during a visit to Velm"),
    *("during a phone call with Tom Rell", "in a phone call with Tom Rell"),
    *("on the sidelines of the summit", "for his part", "in a post on X"),
    *("in remarks published on Friday", "in comments to the Gazette"),
    *("at the opening of the dam", "in an address to the nation", "in talks with Velm"),
    *("before leaving Velm", "on arrival in Velm", "upon arrival in Velm"),
    *("speaking to reporters", "through a spokesman", "via email", "by telephone"),
)
REPORTS: Final = {
    "said that the dam was safe": "the dam was safe",
    "told reporters that the dam was safe": "the dam was safe",
    "stressed the need for calm": "the need for calm",
}


@pytest.mark.parametrize("occasion", OCCASIONS)
@pytest.mark.parametrize("speaker", SPEAKERS)
def test_whoever_speaks_at_an_occasion_is_the_speaker(
    speaker: str, occasion: str
) -> None:
    for report, said in REPORTS.items():
        found = meant(f"{speaker} {occasion} {report}.")
        assert found.get(said, [None])[0] == SPEAKERS[speaker], (report, found)


@pytest.mark.parametrize(
    ("text", "said", "name"),
    [
        (
            "Police arrested Ana Ruiz after Tom Rell said that the dam was unsafe.",
            "the dam was unsafe",
            "Tom Rell",
        ),
        (
            "In a statement Ana Ruiz said that the dam was safe.",
            "the dam was safe",
            "Ana Ruiz",
        ),
        (
            "Hours after the vote the minister said that the dam was safe.",
            "the dam was safe",
            "the minister",
        ),
        (
            "The talks ended, hours before leaders left Velm, after Tarn said it would not pay.",
            "it would not pay",
            "Tarn",
        ),
        (
            "Officials at the meeting said that the dam was safe.",
            "the dam was safe",
            "Officials at the meeting",
        ),
    ],
)
def test_a_clause_of_its_own_keeps_its_speaker(text: str, said: str, name: str) -> None:
    assert meant(text)[said][0] == name


DESCRIBED: Final = (
    "The plan was {} by {} as “a sieve with good intentions”.",
    "The plan was {} by {} as a “sieve with good intentions”.",
    "The plan, {} by {} as “a sieve with good intentions”, was dropped.",
    "The plan has been {} as “a sieve with good intentions” by {}.",
)


@pytest.mark.parametrize("who", ["Ana Ruiz", "the mayor, Ana Ruiz,"])
@pytest.mark.parametrize("sentence", DESCRIBED)
def test_by_whom_something_was_called_so(sentence: str, who: str) -> None:
    is_last = sentence.endswith("{}.")
    for verb in ("described", "billed", "hailed", "dismissed", "branded"):
        text = sentence.format(verb, who.rstrip(",") if is_last else who)
        (chain,) = meant(text).values()
        assert chain == ["Ana Ruiz"], text


PAPERS: Final = (
    *("posted on the ministry's website", "posted online", "published on Friday"),
    *("addressed to Tom Rell", "sent to members on Friday", "seen by Reuters"),
    *("reviewed by the Gazette", "shared on Telegram", "signed by the mayor"),
)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("noun", ["A statement", "A press note", "A letter"])
def test_a_paper_says_what_it_says_wherever_it_was_put(noun: str, paper: str) -> None:
    found = meant(f"{noun} {paper} said the bridge was unsafe.")
    (chain,) = found.values()
    assert (chain[0] or "").startswith(noun), found
