"""A day, week, month or year, told in news of 16 May 2024, a Thursday: which one is meant, the tense says."""

from datetime import date
from typing import Final

import pytest

from archive.extract.engine import propose
from archive.extract.proposal import ProposedDate

PUBLISHED: Final = date(2024, 5, 16)
TOLD: Final = """
Ana Ruiz said on Monday that it fell. | 2024-05-13
Ana Ruiz said Monday it fell. | 2024-05-13
On Monday, Ana Ruiz said it fell. | 2024-05-13
Ana Ruiz will speak on Monday. | 2024-05-20
Ana Ruiz is due to speak on Monday. | 2024-05-20
The vote is on Monday. | 2024-05-20
The vote was on Monday. | 2024-05-13
The vote takes place on Monday. | 2024-05-20
The vote took place on Monday. | 2024-05-13
Monday's vote was close. | 2024-05-13
Monday's vote will be close. | 2024-05-20
Ahead of Monday's vote, Ana Ruiz flew home. | 2024-05-20
After Monday's vote, Ana Ruiz flew home. | 2024-05-13
The deadline is Friday. | 2024-05-17
The deadline was Friday. | 2024-05-10
The deadline passed on Friday. | 2024-05-10
The deadline expires on Friday. | 2024-05-17
It must be paid by Friday. | 2024-05-17
It was to be paid by Friday. | 2024-05-17
It was paid by Friday. | 2024-05-10
It opens on Friday. | 2024-05-17
It opened on Friday. | 2024-05-10
It will have opened by Friday. | 2024-05-17
It had opened by Friday. | 2024-05-10
It opened last Friday. | 2024-05-10
It opens this Friday. | 2024-05-17
The strike, which started on Monday, was called off. | 2024-05-13
A strike planned for Monday will go ahead. | 2024-05-20
Police want witnesses to come forward by Monday. | 2024-05-20
Police arrested a man on Monday who will appear in court on Friday. | 2024-05-13,2024-05-17
A man arrested on Monday will appear in court on Friday. | 2024-05-13,2024-05-17
He was held until 3 May. | 2024-05-03
The law took effect on 1 May. | 2024-05-01
The law, in force since 1 March, was struck down. | 2024-03-01
It will run from 3 to 9 June. | 2024-06-03..2024-06-09
It ran from 3 to 9 June. | 2023-06-03..2023-06-09
It was closed in June. | 2023-06
It will close in June. | 2024-06
It closed in April. | 2024-04
It is to close in April. | 2025-04
It closed in December. | 2023-12
It will reopen in December. | 2024-12
Sales fell in April. | 2024-04
Sales fell in the first quarter. | 2024-01..2024-03
Sales rose last month. | 2024-04
Sales will rise next month. | 2024-06
Sales rose this month. | 2024-05
Sales rose last year. | 2023
Sales will rise next year. | 2025
It was built in 1998. | 1998
It was built in the 1990s. | 1990..1999
The storm hit on the night of 14 May. | 2024-05-14
The storm hit in the early hours of Wednesday. | 2024-05-15
The storm will hit tonight. | 2024-05-16
The storm hit last night. | 2024-05-15
The storm hit yesterday evening. | 2024-05-15
The storm will hit tomorrow. | 2024-05-17
Three weeks ago it fell. | 2024-04-25
In 2022 and 2023 it fell. | 2022,2023
Since 2019 it has fallen. | 2019
By 2030 it will fall. | 2030
By the end of 2025 it will fall. | 2025-12-31
In early 2024 it fell. | 2024
In mid-2023 it fell. | 2023
In late 2023 it fell. | 2023
In summer 2023 it fell. | 2023
On 9 November last year it fell. | 2023-11-09
On 9 November it fell. | 2023-11-09
On 9 November it will fall. | 2024-11-09
In November last year it fell. | 2023-11
On the 14th it fell. | 2024-05-14
On the 20th it will fall. | 2024-05-20
On the 3rd of May it fell. | 2024-05-03
On May 3rd it fell. | 2024-05-03
On the first of June it will fall. | 2024-06-01
It fell on Sunday 12 May. | 2024-05-12
It fell on Sunday, May 12, 2024. | 2024-05-12
It fell on 12.05.2024. | 2024-05-12
It fell on 2024-05-12. | 2024-05-12
The week of 6 May was quiet. | 2024-05-06..2024-05-12
The weekend of 11-12 May was quiet. | 2024-05-11..2024-05-12
Last weekend was quiet. | 2024-05-11..2024-05-12
This weekend will be quiet. | 2024-05-18..2024-05-19
It fell at 14:00 on Tuesday. | 2024-05-14T14:00
It fell shortly after midnight on Tuesday. | 2024-05-14
He was bailed until 3 June. | 2024-06-03
She was banned until 3 June. | 2024-06-03
He was given until Friday to pay. | 2024-05-17
A curfew was imposed until Friday. | 2024-05-17
He was held until Friday. | 2024-05-10
All will have left by Friday. | 2024-05-17
He was born on 1 June. | 2023-06-01
The bill was drawn up on 1 June. | 2023-06-01
The vote took place on 1 June. | 2023-06-01
The bill was due on 1 June. | 2024-06-01
The vote went ahead on Monday. | 2024-05-13
She is meeting Tom Rell on Monday. | 2024-05-20
Ahead of a meeting with Tom Rell on Monday, she flew home. | 2024-05-20
"""


@pytest.mark.parametrize("row", TOLD.strip().splitlines())
def test_which_day_is_meant(row: str) -> None:
    text, expected = row.split(" | ")
    found = (x.when for x in propose(text, PUBLISHED) if isinstance(x, ProposedDate))
    days = (
        (x.first or "", x.last or "") if x.first != x.last else (x.first or "",)
        for x in found
    )
    assert ",".join("..".join(each) for each in days) == expected
