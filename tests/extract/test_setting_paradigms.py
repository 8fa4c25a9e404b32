"""Where, when and how something was said, crossed: it stands between the verb and "that", and is no part of either."""

from typing import Final

import pytest

from tests.extract.told import meant

SPEAKERS: Final = (
    *("Ana Ruiz", "The ministry", "The foreign minister", "Officials"),
    "ONA, the official news agency,",
)
VERBS: Final = (
    *("said", "wrote", "announced", "warned", "explained", "confirmed", "stressed"),
    *("acknowledged", "insisted"),
)
SETTINGS: Final = (
    *("in a brief report", "in a post on his X account", "on her Telegram channel"),
    *("in an open letter to members", "on the sidelines of the summit", "in part"),
    *("in the Commons", "on the eve of the vote", "on her way into the meeting"),
    *("outside the court", "on her podcast", "in an op-ed", "in its annual report"),
    *("over the phone", "by phone from Velm", "through an interpreter", "under oath"),
    *("via her lawyer", "in court filings", "before the committee", "at the weekend"),
    *("during a visit to Velm", "after the meeting", "in response to a question"),
    *("in a joint statement with Tom Rell", "in an internal memo seen by Reuters"),
    *("in remarks carried by state television", "on national radio", "with regret"),
    *("in reference to the dam", "on condition of anonymity", "in no uncertain terms"),
    *("in a televised speech late on Friday", "in a WhatsApp message to reporters"),
    *("in a short video posted on Telegram", "in a letter dated May 5", "online"),
    *("in a report published on Friday", "in a filing with the regulator", "Friday"),
    *("in an interview with the BBC published on Friday", "in parliament on Friday"),
    *("at a press conference in Velm on Friday", "on Friday in Velm", "on 5 May"),
    *("late on Friday", "early Friday", "two days later", "earlier this week"),
    *("on social media", "in writing", "in evidence to the inquiry", "by email"),
    *("in her resignation letter", "in a book published last year", "in English"),
    *("in an address to the nation", "in private", "behind closed doors"),
    *("to reporters in Velm", "to the BBC", "to his followers", "from the podium"),
    *("in a thinly veiled swipe at Tom Rell", "for the first time", "from Velm"),
    *("as recently as Friday", "from his hospital bed", "in front of the parliament"),
    *("in the presence of Tom Rell", "in the report", "in the same post"),
    *("in his first comments since the vote", "in her first interview since leaving"),
)


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_setting_is_neither_the_speaker_nor_what_was_said(setting: str) -> None:
    for who in SPEAKERS:
        for verb in VERBS:
            text = f"{who} {verb} {setting} that the dam was safe."
            found = meant(text)
            assert list(found) == ["the dam was safe"], text
            assert found["the dam was safe"][0] in {who, "ONA"}, text
