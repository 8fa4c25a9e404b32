"""Oddities by kind: what is noted, what it keeps from speaking, and the honest texts that only look like it."""

import pytest

from tests.extract.told import odd, told

BEFORE = "The council met on the pier.\n\n"


# ---------------------------------------------------------------------- captions


@pytest.mark.parametrize(
    "caption",
    [
        "Workers mend the pier at Tarn, May 2, 2025. REUTERS/Ida Berg",
        "Workers mend the pier at Tarn. Ida Berg/AFP via Getty Images",
        "Workers mend the pier at Tarn, seen here on 2 May. (AP Photo/Ida Berg)",
        "Workers mend the pier at Tarn. (Beta/K. Berg)",
        "Workers mend the pier at Tarn (Photo by Ida Berg/Saltmarsh Gazette)",
        "Workers mend the pier at Tarn [Ida Berg/Al Jazeera]",
        "Workers mend the pier at Tarn. Pic: Ida Berg",
        "Workers mend the pier at Tarn. Photo Credit: K. BERG",
        "Workers mend the pier at Tarn. File photo",
        "FILE PHOTO: Ada Orlo speaks in Tarn, May 2, 2025. REUTERS/Ida Berg/File Photo",
        "FILE - Ada Orlo speaks in Tarn, May 2, 2025. (AP Photo/Ida Berg, File)",
        "In this May 2, 2025, file photo, Ada Orlo speaks in Tarn.",
        "In this image made from video, Ada Orlo speaks in Tarn.",
        "Pictured: a welder mends the pier. Behind him is Ada Orlo.",
        "Image caption: Ada Orlo on the pier. “It is old,” she said. (Ida Berg/EPA)",
        "[PHOTO] Workers mend the pier at Tarn. It has been shut since May.",
        "From left: Ada Orlo, Ida Berg and the welder Tom Rell.",
        "Clockwise from top left: Ada Orlo, Ida Berg and the welder Tom Rell.",
        "Engineer Ada Orlo, left, and the welder Tom Rell shake hands.",
        "Ada Orlo, second from left, waves to the crowd.",
        "Ada Orlo, pictured here with her son, on the pier.",
        "Ada Orlo (L) greets Tom Rell (R) on the pier.",
    ],
)
def test_a_caption_is_noted_whole(caption: str) -> None:
    assert odd(BEFORE + caption) == {"caption_in_body": caption}


@pytest.mark.parametrize(
    "text",
    [
        "Ada Orlo (pictured) said the pier was shut.",
        "Ada Orlo, right, said the pier was shut.",
        "Ada Orlo (R) told a rally that the pier was shut.",
        "Police used a file photo of the welder, Ada Orlo said.",
        "It was the perfect picture: blue sky over the pier.",
        "The Big Picture: how the town lost its pier.",
        "In pictures: a year of storms",
        "Pictures by Ada Orlo are on show in Tarn.",
        "A Reuters/Ipsos poll put her at 41%.",
        "Support fell to 38%. (Reuters/Ipsos)",
        "The herons were last seen here in 1980, Ada Orlo said.",
        "The heron, seen here in winter, feeds on frogs.",
        "The welders, pictured here by a passer-by, fled.",
        "Voters of the Left, left, right and centre, are angry.",
        "“You see, Ada, right, it was late,” Ida Berg said.",
        "A pact is likely. (Lib/Lab)",
        "From left and right came criticism of the pier.",
        "Pictured as a villain by the press, Ada Orlo left.",
        "The pier is pictured on the arms of the town.",
        "On the pier sat, from left to right, three welders.",
        "Ida Berg/AFP",
    ],
)
def test_a_picture_that_is_spoken_of_is_no_caption(text: str) -> None:
    assert odd(BEFORE + text) == {}


def test_what_a_caption_reports_is_no_claim_and_what_points_at_a_picture_is_one() -> (
    None
):
    assert told("Pictured: Ada Orlo, who says that the pier is shut.") == {}
    assert told("Ada Orlo (pictured) said that the pier was shut.") == {
        "the pier was shut": ["Ada Orlo"]
    }
