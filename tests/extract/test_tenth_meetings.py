"""How news tells beside the point that people met: who toured with whom, who was heard, what a dinner settled."""

import pytest

from archive.extract.proposal import ProposedMeeting
from tests.extract.test_meetings import only, read
from tests.extract.test_seventh_meetings import who


def place(meeting: ProposedMeeting) -> str | None:
    return meeting.where.name if meeting.where else None


@pytest.mark.parametrize(
    ("text", "met"),
    [
        # Who went about with whom.
        (
            "Ana Ruiz inspected the dam on Friday with Mayor Tom Rell.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Ana Ruiz, accompanied by Governor Tom Rell, toured the valley on Friday.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Ana Ruiz was shown around the mill by its manager, Tom Rell.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Tom Rell guided Ana Ruiz around the flooded quarter on Friday.",
            ["Tom Rell", "Ana Ruiz"],
        ),
        (
            "Ana Ruiz spent Friday on a quay in Tarn with trawler owners.",
            ["Ana Ruiz", "trawler owners"],
        ),
        # Who was heard.
        (
            "Ana Ruiz appeared before the finance committee on Friday.",
            ["Ana Ruiz", "the finance committee"],
        ),
        (
            "Members of the harbour committee questioned Ana Ruiz on Friday.",
            ["Members of the harbour committee", "Ana Ruiz"],
        ),
        (
            "The inquiry took evidence on Friday from Ana Ruiz.",
            ["The inquiry", "Ana Ruiz"],
        ),
        # Who led whom to whom.
        (
            "Ana Ruiz led a delegation of growers to meet Tom Rell on Friday.",
            ["Ana Ruiz", "growers", "Tom Rell"],
        ),
        ("Ana Ruiz came to Tarn on Friday to see Tom Rell.", ["Ana Ruiz", "Tom Rell"]),
        ("Ana Ruiz is to see Tom Rell on Friday.", ["Ana Ruiz", "Tom Rell"]),
        ("Ana Ruiz will dine with Tom Rell on Friday.", ["Ana Ruiz", "Tom Rell"]),
        # Who called people together or spoke to them.
        (
            "The coach, Ana Ruiz, called her squad together on Friday.",
            ["Ana Ruiz", "her squad"],
        ),
        (
            "Minister Ana Ruiz called in both sides on Friday.",
            ["Ana Ruiz", "both sides"],
        ),
        (
            "Ana Ruiz briefed shop stewards on the offer in Tarn on Friday.",
            ["Ana Ruiz", "shop stewards"],
        ),
        (
            "Farmers handed a petition to Ana Ruiz outside the ministry on Friday.",
            ["Farmers", "Ana Ruiz"],
        ),
        ("The summit in Tarn on Friday drew 14 heads of state.", ["14 heads of state"]),
        # What came of talks.
        (
            "Ana Ruiz and Tom Rell initialled a text after two days of talks in Tarn.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Ana Ruiz and Tom Rell cleared the air over breakfast on Friday.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "In March, over lunch at an inn in Tarn, Ana Ruiz offered Tom Rell the job.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Minister Ana Ruiz is in Tarn this week for talks with Tom Rell.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Ana Ruiz’s meeting with Tom Rell in Tarn on Friday produced no statement.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Ana Ruiz and Tom Rell hammered out the deal at a cabin near Tarn.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Management and unions at Delta Steel signed the pay deal in Tarn on Friday.",
            ["Management and unions"],
        ),
        # Who ran into whom, or was asked in.
        (
            "Ana Ruiz bumped into Tom Rell at the fair in Tarn.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        ("Ana Ruiz had Tom Rell to dinner on Friday.", ["Ana Ruiz", "Tom Rell"]),
        (
            "Ana Ruiz was spotted courtside with Tom Rell in Tarn on Friday.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "The envoy mediated between Ana Ruiz and Tom Rell in Tarn on Friday.",
            ["The envoy", "Ana Ruiz", "Tom Rell"],
        ),
        (
            "Ana Ruiz and Tom Rell were back at the table in Tarn on Monday.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Ana Ruiz turned up at Tom Rell’s door on Friday.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Ana Ruiz was at the airport to greet Tom Rell on Friday.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        # What two did side by side.
        (
            "Ana Ruiz and Tom Rell cut the ribbon on the bridge at Tarn on Friday.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        (
            "Ana Ruiz and Tom Rell sat next to each other at a dinner in Tarn.",
            ["Ana Ruiz", "Tom Rell"],
        ),
        # Who they are, beyond where they come from or serve.
        (
            "Hydrologists from Chile and Spain met in Tarn in March.",
            ["Hydrologists from Chile and Spain"],
        ),
        (
            "Lawyers for the two brothers met prosecutors in Tarn on Friday.",
            ["Lawyers", "prosecutors"],
        ),
        (
            "Chile’s ambassador in Oslo called on Minister Ana Ruiz on Friday.",
            ["Chile’s ambassador", "Ana Ruiz"],
        ),
        (
            "The commissioner for ports and coasts met Minister Ana Ruiz on Friday.",
            ["The commissioner", "Ana Ruiz"],
        ),
        (
            "The Harbour Council, chaired by Ana Ruiz, met in Tarn on Friday.",
            ["Harbour Council", "Ana Ruiz"],
        ),
        (
            "The board, meeting in Tarn on Friday, rejected the bid.",
            ["The board"],
        ),
        (
            "Skippers from five ports crammed into the hall on Friday to hear Ana Ruiz.",
            ["Skippers from five ports", "Ana Ruiz"],
        ),
        (
            "Ana Ruiz hosted the two envoys, Tom Rell and Ben Hall, on Friday.",
            ["Ana Ruiz", "Tom Rell", "Ben Hall"],
        ),
    ],
)
def test_that_people_met_is_told_beside_the_point(text: str, met: list[str]) -> None:
    assert who(text) == [met]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz toured the mill in Tarn on Friday.",
        "Ana Ruiz toured the valley on Friday with her husband, Tom Rell.",
        "Ana Ruiz, who flew in on Friday, was accompanied by Minister Tom Rell.",
        "Ana Ruiz was questioned about the deal on Friday.",
        "The case was heard by Judge Ana Ruiz on Friday.",
        "Ana Ruiz addressed parliament in Tarn on Friday.",
        "Ana Ruiz met Tom Rell in the final in Tarn on Friday.",
        "Fans gathered in Tarn on Friday.",
        "Relatives of the miners sought a meeting with Ana Ruiz.",
        "Ana Ruiz ran into trouble in Tarn on Friday.",
        "Ana Ruiz and Tom Rell opened the scoring for Tarn on Friday.",
    ],
)
def test_what_only_looks_like_company_is_no_meeting(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Ana Ruiz summoned both negotiators to her office on Friday.", "her office"),
        ("Ana Ruiz met Tom Rell at a roadblock near Tarn on Friday.", "Tarn"),
        ("Ana Ruiz came to Tarn on Friday to see Tom Rell.", "Tarn"),
        ("Velm will host a summit of Arab leaders on June 9.", "Velm"),
    ],
)
def test_a_place_stands_behind_to_and_near_too(text: str, where: str) -> None:
    assert place(only(text)) == where


def test_who_is_visited_is_no_place() -> None:
    assert place(only("Ana Ruiz paid a visit to Tom Rell on Friday.")) is None


def test_talks_that_are_to_restart_are_planned() -> None:
    text = "Talks between the airline and its pilots are to restart on Monday."

    assert only(text).state == "planned"


def test_two_who_agreed_to_meet_on_a_day_plan_to() -> None:
    assert only("Ana Ruiz and Tom Rell agreed to meet on Friday.").state == "planned"
