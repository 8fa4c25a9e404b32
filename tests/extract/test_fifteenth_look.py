"""What a fifteenth look at news taught: amounts that begin what is said, days between, few words that go on."""

from itertools import product

import pytest

from tests.extract.told import chain, meant, quotes, told

SAYERS = ("Officials", "Two aides", "The council", "Ana Ruiz")
AMOUNTS = (
    *("at least 430", "at most two", "as many as six", "up to 40", "around 40"),
    *("about 40", "over 40", "under 40", "nearly 40", "between 40 and 50", "only 40"),
    *("more than 40", "close to 40", "almost all", "about half the", "over two dozen"),
    *("at least 40 percent of", "an estimated 40", "some 40", "just over 40"),
)
SPOKE = ("said", "said on Friday", "told Reuters", "told Reuters on Friday")


@pytest.mark.parametrize(("who", "many"), list(product(SAYERS, AMOUNTS)))
def test_an_amount_begins_what_is_said(who: str, many: str) -> None:
    lost = f"{many} homes were lost"
    begun = f"{lost[0].upper()}{lost[1:]}"

    for spoke in SPOKE:
        assert list(told(f"{who} {spoke} {lost}.")) == [lost]
    assert list(told(f"{begun}, {who} said.")) == [begun]
    assert list(told(f"According to {who}, {lost}.")) == [lost]


@pytest.mark.parametrize(
    "hour", ["around 6pm", "around 6 p.m.", "about 9", "at 6 a.m."]
)
@pytest.mark.parametrize("that", ["that ", ""])
def test_an_hour_is_no_amount(hour: str, that: str) -> None:
    text = f"Officials said {hour} {that}the dam was safe."

    assert list(told(text)) == ["the dam was safe"]


@pytest.mark.parametrize("verb", ["asked about grain", "left", "wanted more"])
def test_who_was_in_the_room_tells_of_it(verb: str) -> None:
    text = f"According to three aides who were in the room, the president {verb}."

    assert meant(text) == {
        f"the president {verb}": ["three aides who were in the room"]
    }


PROMISES = ("vowed", "promised", "pledged", "threatened", "swore")
SETTINGS = ("in a speech in Velm", "at a rally on Sunday", "during the talks")


@pytest.mark.parametrize(("verb", "where"), list(product(PROMISES, SETTINGS)))
def test_what_is_promised_stands_behind_where(verb: str, where: str) -> None:
    text = f"Ana Ruiz {verb} {where} to shut the dam."

    assert told(text) == {"shut the dam": ["Ana Ruiz"]}


def test_what_is_vowed_in_a_post_is_one() -> None:
    (quote,) = quotes("Ana Ruiz vowed in a post on X to shut the dam.")

    assert quote.is_post
    assert chain(quote) == ["Ana Ruiz", "X"]


def test_a_bargain_is_no_promise_of_one() -> None:
    assert told("The two sides agreed at the talks in Velm to meet again.") == {}


DAYS = (
    *("later that day", "earlier that week", "the next day", "the following morning"),
    *("that night", "this week", "last month", "later that evening"),
)


@pytest.mark.parametrize("when", DAYS)
def test_a_day_before_the_verb_is_nobody(when: str) -> None:
    text = f"The mayor {when} said the dam was safe."

    assert meant(text) == {"the dam was safe": ["The mayor"]}


@pytest.mark.parametrize("when", ["later that day", "earlier that week", "that night"])
def test_a_day_behind_whom_somebody_told_is_not_told(when: str) -> None:
    text = f"Ana Ruiz told Reuters {when} that the dam was safe."

    assert told(text) == {"the dam was safe": ["Ana Ruiz", "Reuters"]}


@pytest.mark.parametrize(
    "both",
    ["The council and the union", "The ministry and the army", "The mayor and the governor"],
)  # fmt: skip
def test_two_bodies_speak_together(both: str) -> None:
    assert meant(f"{both} said the dam was safe.") == {"the dam was safe": [both]}


@pytest.mark.parametrize(
    "begun", ["They left the council", "The dam belongs to the council"]
)
def test_a_second_clause_has_a_subject_of_its_own(begun: str) -> None:
    assert meant(f"{begun} and the union said it was safe.") == {
        "it was safe": ["the union"]
    }


@pytest.mark.parametrize("above", ["cited", "quoted", "mentioned", "named"])
def test_whoever_is_cited_above_says_it(above: str) -> None:
    who = f"one of the officials {above} above"

    assert meant(f"The dam was safe, said {who}.") == {"The dam was safe": [who]}
    assert meant(f"The dam was safe, {who} said.") == {"The dam was safe": [who]}


@pytest.mark.parametrize("few", ["So, yes.", "Not one.", "Never!", "Coffee."])
def test_few_words_go_on_behind_an_attribution(few: str) -> None:
    text = f"“It could have been one of us,” Ana Ruiz said. “{few}”"

    assert told(text) == {
        "It could have been one of us": ["Ana Ruiz"],
        few: ["Ana Ruiz"],
    }


def test_a_label_behind_an_attribution_stays_one() -> None:
    text = "“It could have been one of us,” Ana Ruiz said. The “Velm Six” were held."

    assert told(text) == {"It could have been one of us": ["Ana Ruiz"]}


def test_she_came_out_of_it_saying_so() -> None:
    text = "Ana Ruiz saw them on Monday and came out of it saying that she was glad."

    assert told(text) == {"she was glad": ["Ana Ruiz"]}


def test_an_outlet_has_one_name_with_an_article_and_without() -> None:
    text = (
        "The Associated Press reported it was safe. The bridge, AP said, was open. "
        "Ana Ruiz told the Associated Press that the gate was shut."
    )

    assert {chain(each)[-1] for each in quotes(text)} == {"The Associated Press"}


def test_a_dateline_may_stand_far_down() -> None:
    ahead = "\n\n".join(f"Line {number} of a page" for number in range(6))
    text = f"{ahead}\n\nVELM (Reuters) - Ana Ruiz told Reuters that the dam was safe."

    assert told(text) == {"the dam was safe": ["Ana Ruiz"]}


SEVERAL = ("Fish farmers in Mato Grosso", "Critics of the plan", "Doctors in the north")
SAY_SO = {
    "argue the dam is unsafe": "the dam is unsafe",
    "accuse the council of neglect": "neglect",
    "describe it as “a farce”": "it as “a farce”",
}


@pytest.mark.parametrize(("who", "said"), list(product(SEVERAL, SAY_SO)))
def test_several_say_so_wherever_they_are(who: str, said: str) -> None:
    assert meant(f"{who} {said}.") == {SAY_SO[said]: [who]}


def test_a_noun_behind_where_they_are_is_no_verb() -> None:
    assert told("He met residents in Velm call centres.") == {}
    assert told("He is one of the leaders of the call for peace.") == {}
