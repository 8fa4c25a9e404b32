"""Relative clauses: whom "who" and "which" stand for, where a report in one ends, and reports of what stands before."""

from typing import Final

import pytest

from tests.extract.told import meant, names_in

WHO: Final = {
    "Ana Ruiz": "Ana Ruiz",
    "Ms Ruiz": "Ruiz",
    "Foreign Minister Ana Ruiz": "Ana Ruiz",
    "Ana Ruiz, the mayor of Velm": "Ana Ruiz",
    "Ana Ruiz, 45, a baker in Velm": "Ana Ruiz",
    "The foreign minister": "The foreign minister",
    "A spokesman for the ministry": "A spokesman for the ministry",
    "A teacher in Velm": "A teacher in Velm",
    "One of her aides": "One of her aides",
    "Officials": "Officials",
    "The ministry": "The ministry",
    "A report by the ministry": "the ministry",
    "Reuters": "Reuters",
}
THINGS: Final = {"The ministry", "A report by the ministry", "Reuters"}
REPORTS: Final = {
    "said the dam was safe": "the dam was safe",
    "said that the dam was safe": "the dam was safe",
    "told reporters the dam was safe": "the dam was safe",
    "on Friday insisted that the dam was safe": "the dam was safe",
    "has said the dam is safe": "the dam is safe",
    "denied that the dam was unsafe": "the dam was unsafe",
    "called for calm": "calm",
    "warned of floods": "floods",
    "urged families to leave": "to leave",
    "called the plan “a sieve with good intentions”": "the plan “a sieve with good intentions”",
}
DEEDS: Final = (
    *("left the meeting on Friday", "was arrested on Friday", "then resigned"),
    *("plans to appeal", "has two children", "did not name anyone"),
    *("is expected in Velm on Monday", "could face trial", "refused to leave"),
)
BEFORE: Final = (
    *("Among them was {}", "The meeting was chaired by {}", "The list includes {}"),
    *("The letter went to {}", "Police arrested {}", "It was a bad day for {}"),
)


def _relative(who: str) -> str:
    return "which" if who in THINGS else "who"


def _in_the_middle(who: str) -> str:
    is_common = who.split(maxsplit=1)[0] in {"The", "A", "One"} or who == "Officials"
    return who[0].lower() + who[1:] if is_common else who


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("report", REPORTS)
def test_whoever_who_stands_for_speaks_and_the_report_ends_with_its_clause(
    report: str, who: str
) -> None:
    for deed in DEEDS:
        text = f"{who}, {_relative(who)} {report}, {deed}."
        assert meant(text) == {REPORTS[report]: [WHO[who]]}, text


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("before", BEFORE)
def test_who_stands_for_the_nearest_who_can_speak(before: str, who: str) -> None:
    name = WHO[who] if WHO[who][0].isupper() and " " in WHO[who] else None
    for report, said in REPORTS.items():
        whom = _in_the_middle(who)
        text = f"{before.format(whom)}, {_relative(who)} {report}."
        (found,) = [meant(text)]
        assert list(found) == [said], text
        assert found[said][0] in {name, WHO[who], _in_the_middle(WHO[who])}, text


@pytest.mark.parametrize(
    "aside",
    [
        *("whose party lost the vote", "whom a court freed on Friday"),
        *("who was speaking to reporters", "who has led the council since 2019"),
        *("who met Tom Rell on Friday", "who is a friend of Tom Rell"),
        *("who was not at the meeting", "who turns 45 on Friday", "where she grew up"),
    ],
)
@pytest.mark.parametrize("who", sorted(WHO.keys() - THINGS))
def test_what_who_tells_stands_between_a_speaker_and_the_verb(
    who: str, aside: str
) -> None:
    for report, said in REPORTS.items():
        text = f"{who}, {aside}, {report}."
        assert meant(text) == {said: [WHO[who]]}, text


SPEAKERS: Final = {
    "engineers": "engineers",
    "Ana Ruiz": "Ana Ruiz",
    "the ministry": "the ministry",
    "a spokesman for the ministry": "a spokesman for the ministry",
    "officials in Velm": "officials in Velm",
    "Reuters": "Reuters",
}


@pytest.mark.parametrize("who", SPEAKERS)
@pytest.mark.parametrize("thing", ["The dam", "The deal with Velm", "His arrest"])
def test_what_was_said_of_a_thing_before_which(thing: str, who: str) -> None:
    small = thing[0].lower() + thing[1:]
    for text in (
        f"{thing}, which {who} said was unsafe, opened in March.",
        f"{thing}, which {who} said was unsafe, has not been seen since.",
        f"Work stopped on {small}, which {who} said was unsafe.",
    ):
        assert meant(text) == {"was unsafe": [SPEAKERS[who]]}, text
    for text in (
        f"{thing}, which {who} called “a sieve with good intentions”, opened in March.",
        f"{thing} that {who} called “a sieve with good intentions” was repaired.",
        f"Work stopped on what {who} called “a sieve with good intentions”.",
    ):
        expected = {"a sieve with good intentions": [SPEAKERS[who]]}
        assert meant(text) == expected, text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tom Rell left after what Ana Ruiz called the shortest meeting of her life.",
            {"the shortest meeting of her life": ["Ana Ruiz"]},
        ),
        (
            "Soldiers seized it in what the council called a “foolish and bloody” attempt to leave.",
            {"a “foolish and bloody” attempt to leave": ["the council"]},
        ),
        (
            "Parents in Velm pointed to what they described as a pattern.",
            {"a pattern": ["Parents in Velm"]},
        ),
        (
            "Tom Rell left. Ana Ruiz, in turn, hailed what she called Iran's sound approach, and urged calm.",
            {
                "what she called Iran's sound approach": ["Ana Ruiz"],
                "Iran's sound approach": ["Ana Ruiz"],
                "calm": ["Ana Ruiz"],
            },
        ),
        (
            "He asked two friends to stay on what Ana Ruiz described as a wide, flat ledge.",
            {
                "to stay on what Ana Ruiz described as a wide, flat ledge": ["He"],
                "a wide, flat ledge": ["Ana Ruiz"],
            },
        ),
        ("Citing what it called a senior official, the radio left.", {}),
        (
            "A man who police said was armed.",
            {"was armed": ["police"]},
        ),
        (
            "Two residents who were not named said that the dam was safe.",
            {"the dam was safe": ["Two residents who were not named"]},
        ),
        (
            "Those who were there said that the dam was safe.",
            {"the dam was safe": ["Those who were there"]},
        ),
        (
            "The mayor warned that the rain would continue until Friday and advised drivers to avoid the road.",
            {
                "the rain would continue until Friday": ["The mayor"],
                "to avoid the road": ["The mayor"],
            },
        ),
        ("It was sold to Tom Rell, who said nothing.", {}),
        ("The dam was sold to companies, which said little.", {}),
        (
            "It has a talk with Tom Rell, who says, in a translation: “The dam was never safe.”",
            {"The dam was never safe.": ["Tom Rell"]},
        ),
        (
            "Ana Ruiz thanked the crew, then said the dam was safe.",
            {"the crew": ["Ana Ruiz"], "the dam was safe": ["Ana Ruiz"]},
        ),
        (
            "Ana Ruiz, who heads the union, then said the dam was safe.",
            {"the dam was safe": ["Ana Ruiz"]},
        ),
        (
            "Ana Ruiz praised the crew, before adding that the dam was safe.",
            {"the crew": ["Ana Ruiz"], "the dam was safe": ["Ana Ruiz"]},
        ),
        (
            "Ana Ruiz said the dam was safe before adding that it was old.",
            {"the dam was safe": ["Ana Ruiz"], "it was old": ["Ana Ruiz"]},
        ),
        (
            "Ana Ruiz said he had left before saying goodbye.",
            {"he had left before saying goodbye": ["Ana Ruiz"]},
        ),
        (
            "Ana Ruiz went so far as to say that the dam was safe.",
            {"the dam was safe": ["Ana Ruiz"]},
        ),
        (
            "Ana Ruiz keeps saying that the dam is safe.",
            {"the dam is safe": ["Ana Ruiz"]},
        ),
        (
            "Those close to Ana Ruiz say the dam is safe.",
            {"the dam is safe": ["Those close to Ana Ruiz"]},
        ),
        (
            "People who know Ana Ruiz say the dam is safe.",
            {"the dam is safe": ["People who know Ana Ruiz"]},
        ),
        (
            "Dairy farmers on the lower Macleay say the dam is safe.",
            {"the dam is safe": ["Dairy farmers on the lower Macleay"]},
        ),
        (
            "The resolution calls on members to leave.",
            {"to leave": ["The resolution"]},
        ),
    ],
)
def test_each_report_has_its_speaker_and_its_end(
    text: str, expected: dict[str, list[str | None]]
) -> None:
    found = meant(text)
    assert {said: chain[:1] for said, chain in found.items()} == expected


NEXT: Final = (
    *("and left the room", "and then left the room", "and walked out"),
    *("but left before the vote", "and resigned on Friday", "and returned to Velm"),
    *("and was arrested on Friday", "and handed over the letter"),
)


@pytest.mark.parametrize("deed", NEXT)
@pytest.mark.parametrize("who", SPEAKERS)
def test_what_somebody_does_next_is_not_what_they_said(who: str, deed: str) -> None:
    for report, said in {
        "called for calm": "calm",
        "denied the claims": "the claims",
        "warned of floods": "floods",
        "urged families to leave": "to leave",
        "said “the dam is safe”": "the dam is safe",
        "welcomed the vote": "the vote",
        "promised new homes": "new homes",
    }.items():
        text = f"{who[0].upper()}{who[1:]} {report} {deed}."
        assert list(meant(text)) == [said], text


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("H E Dr. Ana Ruiz", "Ana Ruiz"),
        ("H.E. Ana Ruiz", "Ana Ruiz"),
        ("HE Ana Ruiz", "Ana Ruiz"),
        ("H.E. Ruiz", "H.E. Ruiz"),
    ],
)
def test_an_honour_cut_short_is_no_part_of_a_name(written: str, name: str) -> None:
    assert names_in(f"{written} left.").mentions[0].name == name
