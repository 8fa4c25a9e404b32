"""Every usual way to say who told what to which outlet, with every sort of speaker and of outlet."""

from typing import Final

import pytest

from tests.extract.told import meant

SPEAKERS: Final = {
    "Ana Ruiz": "Ana Ruiz",
    "the mayor": "mayor",
    "two officials": "two officials",
    "Foreign Minister Tom Rell": "Tom Rell",
}
OUTLETS: Final = {
    "Reuters": "Reuters",
    "the BBC": "BBC",
    "the state news agency IRNA": "IRNA",
    "the Tarn Gazette": "Tarn Gazette",
    "Daily Sabah": "Daily Sabah",
    "state television": "state television",
    "the semi-official Fars news agency": "Fars",
    "Turkish broadcaster NTV": "NTV",
}
FRAMES: Final = (
    "{who} told {outlet} that {said}.",
    "{who} told {outlet} {said}.",
    "{said}, {who} told {outlet}.",
    "“{said},” {who} told {outlet}.",
    "“{said},” {who} said, according to {outlet}.",
    "{who} said that {said}, {outlet} reported.",
    "{outlet} quoted {who} as saying that {said}.",
    "“{said},” {outlet} quoted {who} as saying.",
    "{who} was quoted by {outlet} as saying that {said}.",
    "“{said},” {who} was quoted as saying by {outlet}.",
    "In an interview with {outlet}, {who} said that {said}.",
    "In remarks carried by {outlet}, {who} said that {said}.",
    "In comments to {outlet}, {who} said {said}.",
    "Speaking to {outlet}, {who} said that {said}.",
    "{who}, speaking to {outlet}, said that {said}.",
    "{who} said in an interview with {outlet} that {said}.",
    "{who} said {said} in comments to {outlet}.",
    "“{said},” {who} said in an interview with {outlet}.",
    "“{said},” {who} said in remarks carried by {outlet}.",
    "{outlet} cited {who} as saying that {said}.",
    "According to {outlet}, {who} said that {said}.",
    "{outlet}, citing {who}, reported that {said}.",
    "{said}, {outlet} reported, citing {who}.",
    "{who} told {outlet} on Friday that {said}.",
    "{who} told {outlet} in an interview that {said}.",
    "{outlet} reported on Friday that {who} had said {said}.",
)
SAID: Final = "the bridge was not safe"


@pytest.mark.parametrize("frame", FRAMES)
def test_whoever_told_whatever_outlet(frame: str) -> None:
    for who, name in SPEAKERS.items():
        for outlet, called in OUTLETS.items():
            text = frame.format(who=who, outlet=outlet, said=SAID)
            text = text.replace("“t", "“T")
            text = text[0].upper() + text[1:]
            chains = {
                words.lower(): [
                    str(each).lower().removeprefix("the ") for each in chain
                ]
                for words, chain in meant(text).items()
            }
            assert chains.get(SAID) == [name.lower(), called.lower()], text
