"""Meetings told by an opening, by their number, and for where they are set."""

from datetime import date

import pytest

from archive.extract.engine import propose
from archive.extract.proposal import ProposedMeeting

_TOLD = [
    (
        (
            "Talks were held in Velm.\n\nIn Nairobi, the delegations failed to turn up. "
            "The mediator, Ada Orlo, held a meeting with the envoy, Tom Rell, on Monday."
        ),
        [("Nairobi", "2025-05-26", ["Ada Orlo", "Tom Rell"])],
    ),
    (
        (
            "Ada Orlo is a minister. Ada Orlo goes on to Tarn, where the governor of the coast, "
            "Sheikh Tom Rell, is to host her on Sunday."
        ),
        [("Tarn", "2025-06-01", ["Tom Rell", "Ada Orlo"])],
    ),
    (
        "In Tarn, the trade chief, Ada Orlo, took a call from Tom Rell on Monday.",
        [(None, "2025-05-26", ["Ada Orlo", "Tom Rell"])],
    ),
    (
        (
            "Tom Rell is a doctor in Velm. At a meeting with village leaders and imams in "
            "Velm on Monday, he played them the recording."
        ),
        [("Velm", "2025-05-26", ["Tom Rell", "village leaders", "imams"])],
    ),
    (
        (
            "Ada Orlo met Tom Rell in Velm on Monday. A second summit, tentatively set for "
            "Mwanza in August, is in the making."
        ),
        [
            ("Velm", "2025-05-26", ["Ada Orlo", "Tom Rell"]),
            ("Mwanza", "2025-08", ["Ada Orlo", "Tom Rell"]),
        ],
    ),
    (
        (
            "Ada Orlo met Tom Rell in Velm on January 29. A second meeting, to include "
            "advisers, is planned for next week in Tarn."
        ),
        [
            ("Velm", "2025-01-29", ["Ada Orlo", "Tom Rell"]),
            ("Tarn", "2025-06-02", ["Ada Orlo", "Tom Rell"]),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), _TOLD)
def test_it_is_told_who_met_where_and_when(
    text: str, expected: list[tuple[str, str, list[str]]]
) -> None:
    found = [
        (
            each.where.name if each.where else None,
            each.when.first if each.when else None,
            [
                party.name or text[slice(*party.mention or (0, 0))]
                for party in each.parties
            ],
        )
        for each in propose(text, date(2025, 5, 28))
        if isinstance(each, ProposedMeeting)
    ]
    assert found == expected
