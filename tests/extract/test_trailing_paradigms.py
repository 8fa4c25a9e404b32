"""An attribution that trails: what the first of two reports holds ends before it, whatever is told behind it."""

from typing import Final

import pytest

from tests.extract.told import meant

REPORTS: Final = {
    "The government agreed Monday to halt fighting for 30 days": "halt fighting for 30 days",
    "The harbour board said the bridge would stay shut": "the bridge would stay shut",
    "The ministry denied that it had paid the farmers": "it had paid the farmers",
    "The mayor told residents that the dam would hold": "the dam would hold",
    "The harbour board said the bridge was “finished”": "the bridge was “finished”",
    "Officials warned of floods along the coast": "floods along the coast",
}
WHO: Final = {
    "mediators": "mediators",
    "Reuters": "Reuters",
    "the Velm Gazette": "Velm Gazette",
    "the mayor, Ana Ruiz,": "Ana Ruiz",
}
SAID: Final = (
    "said",
    "told reporters",
    "confirmed",
    "has said",
    "also reported",
    "said on Friday",
    "said late on Friday",
    "said late Friday",
    "said shortly after noon",
    "said separately",
    "said earlier in the day",
    "said in a statement on Friday",
    "said at a news conference in Velm",
    "said on condition of anonymity",
    "said with a smile",
    "said on Monday and again on Friday",
    "told Tarn Radio two days later",
    "announced the next day",
)
TAILS: Final = (
    "",
    ", after envoys shuttled through three capitals over a long weekend",
    ", because the ice on the river was thicker than at any time in forty years",
    ", although no papers were signed and neither side would say who had paid",
    ", a day after a ferry struck the pier and tore away some forty metres of it",
    ", in what would be the first such step since the war ended in the north",
    ", without saying when",
    ", with most of the money coming from a fund that was set up two years ago",
    ", which would be the first time since 2011",
)


@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize("report", REPORTS)
def test_the_first_report_ends_before_the_second(report: str, said: str) -> None:
    inner, wrong = REPORTS[report], []
    for who, name in WHO.items():
        for tail in TAILS:
            text = f"{report}, {who} {said}{tail}."
            found = meant(text)
            is_whole = any(
                passage.split(" ... ")[0] == report and name in chain
                for passage, chain in found.items()
            )
            if not is_whole or name not in found.get(inner, ()):
                wrong.append((text, found))
    assert wrong == []


PARTED: Final = {
    "The old bridge, {}, would stay shut.": "The old bridge ... would stay shut",
    "In Velm, {}, the bridge would stay shut.": "In Velm ... the bridge would stay shut",
    "If it rained, {}, the bridge would stay shut.": "If it rained ... the bridge would stay shut",
    "The cost, {}, was $4 million.": "The cost ... was $4 million",
    "The gate was shut, {}, and the ferry would run.": "The gate was shut ... and the ferry would run",
    "The gate was shut, {}, but the ferry would run.": "The gate was shut ... but the ferry would run",
    "The bridge was “finished”, {}.": "The bridge was “finished”",
}
INSERTED: Final = (
    *("said", "told reporters", "insisted", "said late on Friday", "said last week"),
    *("said two days later", "said the next day", "said with a smile"),
    *("insisted on Friday", "insisted on its website"),
    *("insisted on condition of anonymity", "said in a statement on Friday"),
)


@pytest.mark.parametrize("said", INSERTED)
@pytest.mark.parametrize("sentence", PARTED)
def test_what_an_attribution_parts_is_one(sentence: str, said: str) -> None:
    for who, name in (("Reuters", "Reuters"), ("officials", "officials")):
        found = meant(sentence.format(f"{who} {said}"))
        whole = {" ".join(each.split()): chain for each, chain in found.items()}
        assert name in whole.get(PARTED[sentence], ()), (who, found)
